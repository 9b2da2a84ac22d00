"""Everything that changed and has a day, per month: what readers who come back want to know."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from regioagenda.base.nederlands import MAANDEN, datum
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head
from regioagenda.pages.bouwstenen.raad import MEESTE_PER_ITEM, Verandering, Wijziging, alle_veranderingen, wijziging


@dataclass(frozen=True, slots=True, kw_only=True)
class Maand:
    """The changes of one month; `id` is its anchor."""

    id: str
    titel: str
    wijzigingen: tuple[Wijziging, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WijzigingenView:
    """The changes per month, the newest first, and from when they are known ("" when there are none)."""

    maanden: tuple[Maand, ...]
    bekend_sinds: str
    meeste: int
    feed: str


def plan_wijzigingen(ctx: Context) -> tuple[Head, WijzigingenView]:
    """Plan the page with all changes that have a day."""
    changes = alle_veranderingen(ctx)
    months = groupby(changes, key=lambda change: (change.dag.year, change.dag.month))
    view = WijzigingenView(
        maanden=tuple(_maand(ctx, year, month, tuple(own)) for (year, month), own in months),
        bekend_sinds=datum(changes[-1].dag) if changes else "",
        meeste=MEESTE_PER_ITEM,
        feed=f"{urls.HOME}feed.atom",
    )
    head = make_head(
        ctx, titel="Wijzigingen", omschrijving="Wat er veranderde op deze site en in de agenda's, per maand."
    )
    return head, view


def _maand(ctx: Context, year: int, month: int, changes: tuple[Verandering, ...]) -> Maand:
    return Maand(
        id=f"m-{year}-{month:02}",
        titel=f"{MAANDEN[month - 1].capitalize()} {year}",
        wijzigingen=tuple(wijziging(ctx, change) for change in changes),
    )
