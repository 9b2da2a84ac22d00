"""The to-do list for editors, per trekker and per gemeente. It exists in the preview only."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from regioagenda.base.late import dataclass
from regioagenda.domain.region import Betrokkenheid
from regioagenda.domain.versheid import Werk, werklijst
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class WerkRegel:
    """One thing to do."""

    actie: Link
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WerkGroep:
    """What one party has to do."""

    naam: str
    regels: tuple[WerkRegel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WerklijstView:
    """All that is left to do."""

    aantal: int
    per_trekker: tuple[WerkGroep, ...]
    per_gemeente: tuple[WerkGroep, ...]
    zonder_trekker: tuple[WerkRegel, ...]


def plan_werklijst(ctx: Context) -> tuple[Head, WerklijstView]:
    """Plan the to-do list."""
    region = ctx.region
    found = werklijst(region, ctx.today)
    led = {b.actie.id for values in region.betrokkenheid_by_actie.values() for b in values if b.leidend}
    view = WerklijstView(
        aantal=len(found),
        per_trekker=_groepen(ctx, found, region.trekkers, lambda b: b.leidend),
        per_gemeente=_groepen(ctx, found, region.gemeenten, lambda b: True),
        zonder_trekker=tuple(_regel(ctx, w) for w in found if w.actie not in led),
    )
    head = make_head(
        ctx,
        titel=ctx.zeg("Werklijst"),
        omschrijving="Wat redacteuren nog moeten doen.",
        index=False,
    )
    return head, view


def _groepen(
    ctx: Context, found: tuple[Werk, ...], parties: Iterable[str], counts: Callable[[Betrokkenheid], bool]
) -> tuple[WerkGroep, ...]:
    groups = []
    for slug in parties:
        own = {b.actie.id for b in ctx.region.betrokkenheid_by_partij.get(slug, ()) if counts(b)}
        lines = tuple(_regel(ctx, w) for w in found if w.actie in own)
        if lines:
            groups.append(WerkGroep(naam=ctx.region.partij_naam(slug), regels=lines))
    return tuple(groups)


def _regel(ctx: Context, werk: Werk) -> WerkRegel:
    return WerkRegel(actie=c.item_link(ctx, werk.actie), tekst=werk.tekst)
