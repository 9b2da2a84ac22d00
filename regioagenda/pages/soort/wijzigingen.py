"""Everything that changed and has a day, per month: what readers who come back want to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import MAANDEN, datum
from regioagenda.domain.geschiedenis import GebeurtenisSoort
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.grenzen import parts
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link
from regioagenda.pages.bouwstenen.raad import MEESTE_PER_ITEM, Verandering, Wijziging, alle_veranderingen, wijziging

TITEL = "Wijzigingen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """A line of the list: one change, or pages of which nobody wrote down what changed that day.

    Of those there are `aantal`, by agenda ("" for those of none).
    """

    dag: str
    machine: str
    wijziging: Wijziging | None = None
    aantal: int = 0
    agendas: tuple[tuple[str, tuple[Link, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Maand:
    """The changes of one month; `id` is its anchor."""

    id: str
    titel: str
    wijzigingen: tuple[Regel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WijzigingenView:
    """The changes per month, the newest first, and from when they are known ("" when there are none).

    `bijgehouden` is since when every change is known, "" when the site knows only what editors wrote down.

    A list that is too long is cut: `deel` says which part this is, and `delen` leads to all, with whether it is this one.
    """

    maanden: tuple[Maand, ...]
    bekend_sinds: str
    bijgehouden: str
    meeste: int
    feed: str
    deel: str
    delen: tuple[tuple[Link, bool], ...]


def _delen(ctx: Context) -> tuple[Sequence[Verandering], ...]:
    return parts(alle_veranderingen(ctx), ctx.grenzen.wijzigingen)


def vervolgdelen(ctx: Context) -> Iterator[int]:
    """Give the number of every part but the first."""
    return iter(range(2, len(_delen(ctx)) + 1))


def plan_wijzigingen(ctx: Context) -> tuple[Head, WijzigingenView]:
    """Plan the page with the newest changes that have a day."""
    return plan_wijzigingendeel(ctx, 1)


def plan_wijzigingendeel(ctx: Context, nummer: int) -> tuple[Head, WijzigingenView]:
    """Plan a part of the list of all changes that have a day, counted from 1."""
    every = _delen(ctx)
    last = len(every)
    months = groupby(every[nummer - 1], key=lambda change: (change.dag.year, change.dag.month))
    view = WijzigingenView(
        maanden=tuple(_maand(ctx, year, month, tuple(own)) for (year, month), own in months),
        bekend_sinds=datum(every[-1][-1].dag) if every[-1] else "",
        bijgehouden=datum(ctx.region.verloop_sinds) if ctx.region.verloop_sinds else "",
        meeste=MEESTE_PER_ITEM,
        feed=f"{urls.HOME}feed.atom",
        deel=f"Deel {nummer} van {last}" if last > 1 else "",
        delen=tuple(
            (Link(titel=str(n), url=urls.lijstdeel(urls.WIJZIGINGEN, n)), n == nummer)
            for n in range(1, last + 1)
            if last > 1
        ),
    )
    first = nummer == 1
    head = make_head(
        ctx,
        titel=TITEL if first else f"{TITEL}, deel {nummer}",
        omschrijving=ctx.zeg("Wat er veranderde op deze site en in de agenda's, per maand."),
        kruimels=() if first else (Link(titel=TITEL, url=urls.WIJZIGINGEN),),
        index=first,
    )
    return head, view


def _maand(ctx: Context, year: int, month: int, changes: tuple[Verandering, ...]) -> Maand:
    return Maand(
        id=f"m-{year}-{month:02}",
        titel=f"{MAANDEN[month - 1].capitalize()} {year}",
        wijzigingen=tuple(_samen(ctx, changes)),
    )


def _samen(ctx: Context, changes: Iterable[Verandering]) -> Iterator[Regel]:
    """Give each change, and pages that changed on one day without a word about it as one."""
    for bare, own in groupby(changes, key=lambda c: c.dag if c.gebeurtenis.soort is GebeurtenisSoort.INHOUD else None):
        found = [wijziging(ctx, change) for change in own]
        if bare is None or len(found) == 1:
            yield from (Regel(dag=one.dag, machine=one.machine, wijziging=one) for one in found)
            continue
        agendas: dict[str, list[Link]] = {}
        for one in found:
            agendas.setdefault(one.agenda, []).append(one.link)
        yield Regel(
            dag=found[0].dag,
            machine=found[0].machine,
            aantal=len(found),
            agendas=tuple((agenda, tuple(links)) for agenda, links in agendas.items()),
        )
