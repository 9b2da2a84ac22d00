"""The page of weights of votes, worked out by the site and laid beside the figures of the source."""

from __future__ import annotations

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import schrijf_getal
from regioagenda.domain import stemgewicht
from regioagenda.domain.model import Fractie, Raad, Stemgewichten
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.gegevens import GegevensView, plan_gegevens
from regioagenda.pages.bouwstenen.parts import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class GewichtView:
    """A weight: as worked out, and what the source says when that differs or when nothing can be worked out."""

    waarde: str
    berekend: bool
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FractieView:
    """A group in a council, or the whole council, with its weight in every variant."""

    naam: str
    zetels: int
    stemmen: str
    gewichten: tuple[GewichtView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RaadView:
    """A council with its groups."""

    gemeente: Link
    stemmen: str
    totaal: FractieView
    fracties: tuple[FractieView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantView:
    """A way to work out weights."""

    letter: str
    titel: str
    uitleg: str
    berekening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StemgewichtenView:
    """What only weights of votes have; `verschillen` counts where the source gives another figure."""

    verkiezing: str
    varianten: tuple[VariantView, ...]
    raden: tuple[RaadView, ...]
    nagerekend: int
    verschillen: int


def plan_stemgewichten(ctx: Context, file: Stemgewichten) -> tuple[Head, GegevensView[StemgewichtenView]]:
    """Plan the page of weights of votes."""
    return plan_gegevens(ctx, file, ctx.text(file.id), lambda: _stemgewichten(ctx, file))


def _stemgewichten(ctx: Context, file: Stemgewichten) -> StemgewichtenView:
    numbers = range(len(file.varianten))
    found = [
        stemgewicht.gewicht(file, raad, n, f) for raad in file.raden for f in (None, *raad.fracties) for n in numbers
    ]
    return StemgewichtenView(
        verkiezing=file.verkiezing.getoond,
        varianten=tuple(
            VariantView(letter=x.letter, titel=x.titel, uitleg=x.uitleg, berekening=nl.hoofdletter(x.berekening.label))
            for x in file.varianten
        ),
        raden=tuple(_raad(ctx, file, raad) for raad in file.raden),
        nagerekend=sum(w.berekend is not None and w.bron is not None for w in found),
        verschillen=sum(w.verschilt for w in found),
    )


def _raad(ctx: Context, file: Stemgewichten, raad: Raad) -> RaadView:
    def row(naam: str, zetels: int, fractie: Fractie | None = None) -> FractieView:
        weights = (stemgewicht.gewicht(file, raad, n, fractie) for n in range(len(file.varianten)))
        votes = schrijf_getal(fractie.stemmen) if fractie and fractie.stemmen is not None else ""
        return FractieView(naam=naam, zetels=zetels, stemmen=votes, gewichten=tuple(_gewicht(w) for w in weights))

    return RaadView(
        gemeente=c.partij(ctx, raad.wie.slug),
        stemmen=schrijf_getal(raad.stemmen),
        totaal=row("Hele raad", sum(f.zetels for f in raad.fracties)),
        fracties=tuple(row(f.naam, f.zetels, f) for f in raad.fracties),
    )


def _gewicht(value: stemgewicht.Gewicht) -> GewichtView:
    stated = stemgewicht.geschreven(value.bron) if value.bron is not None else ""
    if value.berekend is None:
        return GewichtView(waarde=stated or "onbekend", berekend=False, bron="")
    return GewichtView(
        waarde=stemgewicht.geschreven(value.berekend), berekend=True, bron=stated if value.verschilt else ""
    )
