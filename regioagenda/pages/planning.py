"""All moments in order of time."""

from __future__ import annotations

from dataclasses import dataclass

from regioagenda.pages import context as c
from regioagenda.pages import urls
from regioagenda.pages import views as v
from regioagenda.pages.context import Context
from regioagenda.pages.head import make_head
from regioagenda.pages.parts import Link, MomentView, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaargroep:
    """The moments that begin in one year."""

    id: str
    titel: str
    momenten: tuple[MomentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningView:
    """All moments in order of time: what comes, what has been, what has no date."""

    inhoudsopgave: tuple[tuple[str, str], ...]
    komend: tuple[Jaargroep, ...]
    geweest: tuple[Jaargroep, ...]
    zonder_datum: tuple[MomentView, ...]
    tabellen: tuple[Link, ...]
    vandaag: str
    vandaag_iso: str


def plan_planning(ctx: Context) -> Page:
    """Plan the page with all moments."""
    region = ctx.region
    text = ctx.text()
    groups: dict[tuple[bool, str], list[MomentView]] = {}
    undated: list[MomentView] = []
    for value in region.momenten:
        view = v.gepland(ctx, value, text)
        if value.moment.wanneer.van is None:
            undated.append(view)
        else:
            key = (c.is_voorbij(ctx, value.moment), str(value.moment.wanneer.van.year))
            groups.setdefault(key, []).append(view)
    years = {
        past: tuple(
            Jaargroep(id=f"{'geweest' if past else 'komend'}-{year}", titel=year, momenten=tuple(items))
            for (is_past, year), items in groups.items()
            if is_past is past
        )
        for past in (False, True)
    }
    contents = (
        (True, "#komend", "Komende momenten"),
        (bool(undated), "#zonder-datum", "Nog zonder datum"),
        (True, "#geweest", "Geweest"),
    )
    planning = PlanningView(
        inhoudsopgave=tuple((anchor, title) for shown, anchor, title in contents if shown),
        komend=years[False],
        geweest=years[True],
        zonder_datum=tuple(undated),
        tabellen=tuple(Link(titel=t.titel, url=urls.item(t.id)) for t in region.tabellen.values()),
        vandaag=c.datum(ctx.today),
        vandaag_iso=ctx.today.isoformat(),
    )
    head = make_head(
        ctx,
        titel="Planning",
        omschrijving="Wanneer praten de gemeenteraden over welke actie? Alle momenten van alle agenda's op een rij.",
        url=urls.PLANNING,
        text=text,
    )
    return Page(url=urls.PLANNING, template="planning.html", head=head, view=planning)
