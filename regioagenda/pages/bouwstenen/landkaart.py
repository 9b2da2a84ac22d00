"""The map of gemeenten: to choose from, or to show which take part. Where nobody knows the borders there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.gemeentegrenzen import PEILDAG, op_kaart
from regioagenda.domain.region import naam_sleutel
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.kaartlijnen import Vak, Vorm
from regioagenda.pages.bouwstenen.kaartplekken import Kaartstip, Woord
from regioagenda.pages.bouwstenen.parts import Link
from regioagenda.pages.bouwstenen.tekening import Tekening, teken

# A map to choose from fills a phone; one that only shows something is smaller, as long as there is little on it.
GROOT = Vak(breedte=288, hoogte=300, rand=8, buren=True, letter_ruim=9)
INDEX = Vak(breedte=288, hoogte=300, rand=8, letter_ruim=9)
KLEIN = Vak(breedte=240, hoogte=190, rand=20, buren=True, letter_ruim=11)
MEESTE_OP_KLEIN = 12
LICENTIE = Link(titel="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/deed.nl")

EIGEN, LID, ANDER = "eigen", "lid", "ander"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebied:
    """A gemeente on the map: it is `soort` “eigen” when the map is about it, “lid” when it takes part, else “ander”."""

    link: Link
    soort: str
    d: str
    stip: Kaartstip | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naam:
    """A name on the map around its middle, `vervolg` its second line if it has one. It is `op` when it lies on the gemeente
    that the map is about, `ruim` when there is only room for it on a wide screen."""

    x: int
    y: int
    naam: str
    vervolg: str
    op: bool
    ruim: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Landkaart:
    """A map. `uitleg` tells what is on it to who does not see it, `bijschrift` to everybody.

    With `keuze` every gemeente but the own one is a link; with `naast` the same links stand in a list beside it. `jaar` is that
    of the borders.
    """

    breedte: int
    hoogte: int
    klein: bool
    keuze: bool
    naast: bool
    uitleg: str
    bijschrift: str
    gebieden: tuple[Gebied, ...]
    buren: str
    namen: tuple[Naam, ...]
    jaar: str
    licentie: Link


def om_te_kiezen(ctx: Context, leden: Iterable[str], anderen: Iterable[str] = ()) -> Landkaart | None:
    """Give the map on which visitors choose a gemeente: of those that take part, and of others that have a page.

    The others are painted first, so that nothing lies over the dot of who takes part. A list of the same links stands
    beside it.
    """
    others = [(slug, ANDER) for slug in anderen]
    shown = _met_grens(ctx, [*others, *((slug, LID) for slug in leden)])
    if sum(soort == LID for _, soort in shown) < 2:
        return None
    legend = (
        "Gevuld: gemeenten met een eigen agenda op deze site. Niet gevuld: gemeenten die meewerken of genoemd worden."
    )
    return _kaart(
        ctx,
        shown,
        vak=INDEX if others else GROOT,
        keuze=True,
        naast=True,
        uitleg="Kaart van de gemeenten. Dezelfde links staan in de lijst.",
        bijschrift=legend if others else "",
    )


def van_gemeente(ctx: Context, slug: str) -> Landkaart | None:
    """Give the map of one gemeente that takes part in an agenda, with those that take part in the same ones as links."""
    region = ctx.region
    agendas = raad.agendas_van(region, slug)
    partners = dict.fromkeys(s for a in agendas for s in region.deelnemers(a.id) if s != slug)
    shown = _met_grens(
        ctx, [(slug, EIGEN), *((s, LID) for s in sorted(partners, key=lambda s: naam_sleutel(region.partij_naam(s))))]
    )
    if not agendas or shown[:1] != [(slug, EIGEN)]:
        return None
    naam, namen = region.partij_naam(slug), nl.opsomming(region.partij_naam(s) for s, _ in shown[1:])
    return _kaart(
        ctx,
        shown,
        vak=KLEIN if len(shown) <= MEESTE_OP_KLEIN else GROOT,
        keuze=bool(namen),
        naast=False,
        uitleg=f"Kaart van {naam}" + (f", met {namen} in dezelfde agenda's" if namen else " en wat eromheen ligt"),
        bijschrift=f"Met dikke rand: {naam}. Gevuld: de gemeenten in dezelfde agenda's." if namen else "",
    )


def van_leden(ctx: Context, slugs: Iterable[str], bijschrift: str) -> Landkaart | None:
    """Give a picture of gemeenten that belong together: links to them stand beside it already.

    One gemeente is nothing to picture, and neither is a group of which nobody knows where the most lie.
    """
    asked = [s for s in dict.fromkeys(slugs) if s in ctx.region.gemeenten]
    shown = _met_grens(ctx, [(s, LID) for s in asked])
    if len(shown) < 2 or 2 * len(shown) < len(asked):
        return None
    namen = nl.opsomming(ctx.region.partij_naam(s) for s, _ in shown)
    missing = nl.opsomming(ctx.region.partij_naam(s) for s in asked if (s, LID) not in shown)
    return _kaart(
        ctx,
        shown,
        vak=KLEIN if len(shown) <= MEESTE_OP_KLEIN else GROOT,
        keuze=False,
        naast=True,
        uitleg=f"Kaart van {namen}.",
        bijschrift=f"{bijschrift} Niet op de kaart: {missing}." if missing else bijschrift,
    )


def _met_grens(ctx: Context, wanted: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(slug, soort) for slug, soort in wanted if op_kaart(ctx.region, ctx.today, slug)]


def _kaart(
    ctx: Context,
    shown: Sequence[tuple[str, str]],
    *,
    vak: Vak,
    keuze: bool,
    naast: bool,
    uitleg: str,
    bijschrift: str,
) -> Landkaart:
    vormen = tuple(
        Vorm(
            codes=op_kaart(ctx.region, ctx.today, slug),
            naam=ctx.region.partij_naam(slug),
            # Who has a link in the list and is not what the map is for may be too small to touch.
            keuze=keuze and soort == LID,
            kern=soort != ANDER,
            heel=soort == EIGEN,
        )
        for slug, soort in shown
    )
    drawn: Tekening = ctx.memo.recall("landkaart", (repr((vormen, vak)),), lambda: teken(vormen, vak))
    return Landkaart(
        breedte=drawn.breedte,
        hoogte=drawn.hoogte,
        klein=vak == KLEIN,
        keuze=keuze,
        naast=naast,
        uitleg=uitleg,
        bijschrift=bijschrift,
        gebieden=tuple(
            Gebied(link=c.partij(ctx, slug), soort=soort, d=shape.d, stip=shape.stip)
            for (slug, soort), shape in zip(shown, drawn.vormen, strict=True)
        ),
        buren=drawn.buren,
        namen=tuple(_naam(word, shown[word.bij][1]) for word in drawn.woorden),
        jaar=str(PEILDAG.year),
        licentie=LICENTIE,
    )


def _naam(word: Woord, soort: str) -> Naam:
    first, *second = word.regels
    return Naam(x=word.x, y=word.y, naam=first, vervolg="".join(second), op=soort == EIGEN, ruim=word.ruim)
