"""The page of a comparison: options side by side, each judgement in words with its reason."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Beoordeling, Vergelijking, Vergelijkingsdeel
from regioagenda.domain.woorden import Oordeel
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.gegevens import GegevensView, plan_gegevens
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import BronView, Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CelView:
    """How one option does: the judgement in words, its sign and the reason."""

    oordeel: str
    oordeel_waarde: str
    tekst: Markup
    bronwoorden: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriumView:
    """A row of a comparison."""

    criterium: Link
    cellen: tuple[CelView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeelView:
    """A table of a comparison; `telling` counts each judgement per option."""

    id: str
    titel: str
    inleiding: Markup
    criteria: tuple[CriteriumView, ...]
    oordelen: tuple[str, ...]
    telling: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptieView:
    """One of the things that are compared."""

    link: Link
    nummer: str
    toelichting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VergelijkingView:
    """What only a comparison has."""

    opties: tuple[OptieView, ...]
    delen: tuple[DeelView, ...]


def plan_vergelijking(ctx: Context, file: Vergelijking) -> tuple[Head, GegevensView[VergelijkingView]]:
    """Plan the page of a comparison."""
    text = ctx.text(file.id)
    return plan_gegevens(ctx, file, text, lambda: _vergelijking(ctx, file, text))


def _vergelijking(ctx: Context, file: Vergelijking, text: PageText) -> VergelijkingView:
    return VergelijkingView(
        opties=tuple(
            OptieView(
                link=Link(titel=o.naam, url=ctx.book[o.naar.slug] if o.naar else ""),
                nummer=o.nummer,
                toelichting=o.toelichting,
            )
            for o in file.opties
        ),
        delen=tuple(_deel(ctx, deel, file, text) for deel in file.delen),
    )


def _deel(ctx: Context, deel: Vergelijkingsdeel, file: Vergelijking, text: PageText) -> DeelView:
    judged = [o for o in Oordeel if any(cel.oordeel is o for rij in deel.criteria for cel in rij.cellen)]
    counts = [
        Counter(rij.cellen[n].oordeel for rij in deel.criteria if n < len(rij.cellen)) for n in range(len(file.opties))
    ]
    return DeelView(
        id=deel.id,
        titel=deel.titel,
        inleiding=text.prose(deel.inleiding),
        criteria=tuple(
            CriteriumView(
                criterium=Link(titel=rij.titel, url=ctx.book[rij.naar.slug] if rij.naar else ""),
                cellen=tuple(_cel(ctx, cel, file.agenda, text) for cel in rij.cellen[: len(file.opties)]),
            )
            for rij in deel.criteria
        ),
        oordelen=tuple(o.label for o in judged),
        telling=tuple(
            (option.naam, tuple(count[o] for o in judged)) for option, count in zip(file.opties, counts, strict=True)
        ),
    )


def _cel(ctx: Context, value: Beoordeling, agenda: str, text: PageText) -> CelView:
    return CelView(
        oordeel=value.oordeel.label if value.oordeel else "",
        oordeel_waarde=str(value.oordeel) if value.oordeel else "",
        tekst=text.text(value.tekst),
        bronwoorden=value.bronwoorden,
        bron=v.bron(ctx, value.bron, agenda),
    )
