"""The index of gemeenten: a map, of tiles where nobody knows the borders, and beside it the list of what each does."""

from __future__ import annotations

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Gemeente
from regioagenda.domain.voorbij import is_over, opgeheven_gemeente
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import landkaart
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.partijen import IndexGroep, PartijRegel, leidt_regel
from regioagenda.pages.bouwstenen.parts import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class TegelView:
    """A gemeente at its place on the map; `tot` is the year in which it ceased to exist."""

    link: Link
    rij: int
    kolom: int
    deelnemer: bool
    tot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GemeentenView:
    """The index; without borders and places there is no map. `voorbij` says once that all plans are over."""

    titel: str
    inleiding: str
    voorbij: str
    kaart: landkaart.Landkaart | None
    tegels: tuple[TegelView, ...]
    groepen: tuple[IndexGroep, ...]


def plan_gemeenten(ctx: Context) -> tuple[Head, GemeentenView]:
    """Plan the index of gemeenten: those with an agenda here, and those that are named."""
    region = ctx.region
    gone = [s for s in region.gemeenten if opgeheven_gemeente(region, s, ctx.today)]
    members = {r.slug for a in region.agendas.values() for r in a.gemeenten}
    over = bool(region.agendas) and all(is_over(region, a, ctx.today) for a in region.agendas)
    lines = {
        s: PartijRegel(link=c.partij(ctx, s), regel=leidt_regel(ctx, s, alles_voorbij=over)) for s in region.gemeenten
    }
    groups = (
        IndexGroep(
            titel=ctx.zeg("Gemeenten met een eigen agenda op deze site"),
            id="deelnemers",
            partijen=tuple(lines[s] for s in lines if s in members and s not in gone),
        ),
        IndexGroep(
            titel=ctx.zeg("Andere gemeenten die meewerken of genoemd worden"),
            id="andere",
            partijen=tuple(lines[s] for s in lines if s not in members and s not in gone),
        ),
        IndexGroep(
            titel=ctx.zeg("Gemeenten die niet meer bestaan"),
            id="opgeheven",
            partijen=tuple(_opgeheven(ctx, region.gemeenten[s]) for s in gone),
        ),
    )
    kaart = landkaart.om_te_kiezen(
        ctx, [s for s in lines if s in members], [s for s in lines if s not in members and s not in gone]
    )
    view = GemeentenView(
        titel=ctx.zeg("Gemeenten"),
        inleiding="Kies uw gemeente en zie wat zij in de regio doet.",
        voorbij=ctx.zeg("Alles hieronder komt uit plannen {die}.", die=c.die_voorbij_zijn(ctx)) if over else "",
        kaart=kaart,
        tegels=_tegels(ctx, members) if kaart is None else (),
        groepen=tuple(g for g in groups if g.partijen),
    )
    head = make_head(ctx, titel=view.titel, omschrijving=view.inleiding)
    return head, view


def _opgeheven(ctx: Context, gemeente: Gemeente) -> PartijRegel:
    heirs = nl.opsomming(ctx.region.partij_naam(r.slug) for r in gemeente.opvolgers)
    text = f"Tot {nl.datum(gemeente.bestaat_tot)}" + (f"; daarna {heirs}" if heirs else "")
    return PartijRegel(link=c.partij(ctx, gemeente.slug), regel=text)


def _tegels(ctx: Context, members: set[str]) -> tuple[TegelView, ...]:
    """Give the tiles in reading order, moved up and left so that the map has no empty edge."""
    placed = [(g, g.tegel) for g in ctx.region.gemeenten.values() if g.tegel]
    top = min((t.rij for _, t in placed), default=1)
    left = min((t.kolom for _, t in placed), default=1)
    return tuple(
        TegelView(
            link=c.partij(ctx, g.slug),
            rij=t.rij - top + 1,
            kolom=t.kolom - left + 1,
            deelnemer=g.slug in members,
            tot=str(g.bestaat_tot.year) if g.bestaat_tot else "",
        )
        for g, t in sorted(placed, key=lambda pair: (pair[1].rij, pair[1].kolom))
    )
