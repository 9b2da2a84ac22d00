"""The page of a survey: every question with its results as bars and as a table."""

from __future__ import annotations

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import schrijf_getal
from regioagenda.domain.model import Peiling, Peilvraag, Uitslag
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.gegevens import GegevensView, plan_gegevens
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import BronView, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class UitslagView:
    """One answer: in words, and as a bar of `breedte` whole percents when there is a figure."""

    antwoord: str
    groep: str
    waarde: str
    breedte: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeilvraagView:
    """One question with its results."""

    id: str
    nummer: str
    titel: str
    vraag: str
    uitslagen: tuple[UitslagView, ...]
    met_groepen: bool
    rangorde: bool
    volledig: bool
    tekst: Markup
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeilingView:
    """What only a survey has."""

    jaar: str
    methode: str
    deelnemers: str
    vragen: tuple[PeilvraagView, ...]
    inhoudsopgave: tuple[tuple[str, str], ...]


def plan_peiling(ctx: Context, file: Peiling) -> tuple[Head, GegevensView[PeilingView]]:
    """Plan the page of a survey."""
    text = ctx.text(file.id)
    return plan_gegevens(ctx, file, text, lambda: _peiling(ctx, file, text))


def _peiling(ctx: Context, file: Peiling, text: PageText) -> PeilingView:
    return PeilingView(
        jaar=file.jaar.getoond,
        methode=file.methode,
        deelnemers=file.deelnemers,
        vragen=tuple(_peilvraag(ctx, q, file.agenda, text) for q in file.vragen),
        inhoudsopgave=tuple((f"#{q.id}", f"{q.nummer}. {q.titel}" if q.nummer else q.titel) for q in file.vragen),
    )


def _peilvraag(ctx: Context, value: Peilvraag, agenda: str, text: PageText) -> PeilvraagView:
    return PeilvraagView(
        id=value.id,
        nummer=value.nummer,
        titel=value.titel,
        vraag=value.vraag,
        uitslagen=tuple(_uitslag(u) for u in value.uitslagen),
        met_groepen=any(u.groep for u in value.uitslagen),
        rangorde=any(u.rang is not None for u in value.uitslagen),
        volledig=value.volledig,
        tekst=text.prose(value.tekst),
        bron=v.bron(ctx, value.bron, agenda),
    )


def _uitslag(value: Uitslag) -> UitslagView:
    share = value.percentage
    figure = f"{schrijf_getal(share)}%" if share is not None else ""
    rank = f"{value.rang}e plaats" if value.rang is not None else ""
    return UitslagView(
        antwoord=value.antwoord,
        groep=value.groep,
        waarde=", ".join(word for word in (rank, figure, value.woorden) if word),
        breedte=round(share) if share is not None else None,
    )
