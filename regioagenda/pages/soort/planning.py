"""When what happens: what comes first, then on a ribbon of years per agenda; and all moments of one agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Agenda
from regioagenda.domain.momenten import KOMEND, NIET_DOOR, NU, SOMS, TOEN, raadsmomenten
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.woorden import MomentStand
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.grenzen import parts
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link, MomentView
from regioagenda.pages.bouwstenen.tijdfeiten import momentenlint
from regioagenda.pages.bouwstenen.tijdlint import Tijdlint, Vorm, vormen
from regioagenda.reading.tijd import Sorteersleutel

# How many coming moments the page over all agendas tells in full.
EERST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPlanning:
    """The council moments of one agenda on a ribbon, unless there are too many for one page (`geteld`), and without any that
    has a date those that it has (`zonder_datum`); and where all its moments are."""

    id: str
    titel: str
    geteld: str
    tijdlint: Tijdlint | None
    zonder_datum: tuple[MomentView, ...]
    alles: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningView:
    """What comes over all agendas, how many moments follow after that, and the councils on a ribbon per agenda."""

    inhoudsopgave: tuple[tuple[str, str], ...]
    komend: tuple[MomentView, ...]
    daarna: str
    toen: tuple[MomentView, ...]
    vormen: tuple[Vorm, ...]
    agendas: tuple[AgendaPlanning, ...]
    tabellen: tuple[Link, ...]
    vandaag: str
    vandaag_iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPlanningView:
    """All moments of one agenda: on a ribbon, and then in words. Of many it says what comes, and the rest is in the
    `delen`."""

    agenda: str
    alles: str
    delen: tuple[Link, ...]
    tijdlint: Tijdlint | None
    vormen: tuple[Vorm, ...]
    komend: tuple[MomentView, ...]
    loopt: tuple[MomentView, ...]
    soms: tuple[MomentView, ...]
    zonder_datum: tuple[MomentView, ...]
    geweest: tuple[MomentView, ...]
    toen: tuple[MomentView, ...]
    niet_door: tuple[MomentView, ...]
    nooit: str
    vandaag: str
    vandaag_iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningDeel:
    """A part of the moments of an agenda that has too many for one page, counted from 1."""

    agenda: Agenda
    nummer: int
    momenten: tuple[Gepland, ...]

    @property
    def url(self) -> str:
        """The address of the part; the page of the planning itself stands before the first."""
        return urls.lijstdeel(urls.planning(self.agenda.id), self.nummer + 1)

    @property
    def titel(self) -> str:
        """From when to when it is."""
        first, last = (g.moment.wanneer.getoond for g in (self.momenten[0], self.momenten[-1]))
        return first if first == last else f"{first} – {last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningDeelView:
    """A part of the moments of an agenda, in order of time."""

    titel: str
    agenda: str
    periode: str
    momenten: tuple[MomentView, ...]
    delen: tuple[tuple[Link, bool], ...]


def met_momenten(region: Region) -> tuple[str, ...]:
    """Give the agendas with moments, in the order of the agendas."""
    return tuple(a for a in region.agendas if a in region.momenten_by_agenda)


def komende(ctx: Context, momenten: Iterable[Gepland]) -> tuple[Gepland, ...]:
    """Give what is to come or goes on to a known end, what can be now and ends first on top."""

    def order(planned: Gepland) -> tuple[date, Sorteersleutel]:
        return max(planned.moment.wanneer.plaats or ctx.today, ctx.today), planned.moment.wanneer.sorteersleutel

    return tuple(sorted(c.in_stand(ctx, momenten, *KOMEND), key=order))


def planningdelen(ctx: Context, agendas: Iterable[Agenda]) -> Iterator[PlanningDeel]:
    """Give the parts of the planning of every agenda that has too many moments for one page."""
    most = ctx.grenzen.regels
    for agenda in agendas:
        own = ctx.region.momenten_by_agenda.get(agenda.id, ())
        if len(own) > most:
            for number, some in enumerate(parts(own, most), 1):
                yield PlanningDeel(agenda=agenda, nummer=number, momenten=tuple(some))


def plan_planning(ctx: Context) -> tuple[Head, PlanningView]:
    """Plan the page over all agendas."""
    region = ctx.region
    text = ctx.text()
    coming = komende(ctx, region.momenten)
    more = len(coming) - EERST
    agendas = tuple(_agenda(ctx, a) for a in met_momenten(region))
    view = PlanningView(
        inhoudsopgave=(
            ("#komend", "Wat komt eraan?"),
            *((f"#{a}", region.agendas[a].korte_titel) for a in met_momenten(region)),
        ),
        komend=tuple(v.gepland(ctx, g, text) for g in coming[:EERST]),
        daarna=nl.aantal(more, "moment", "momenten") if more > 0 else "",
        toen=tuple(v.gepland(ctx, g, ctx.text()) for g in c.in_stand(ctx, region.momenten, *TOEN)),
        vormen=vormen(a.tijdlint for a in agendas),
        agendas=agendas,
        tabellen=tuple(Link(titel=t.titel, url=urls.item(t.id)) for t in region.tabellen.values()),
        vandaag=nl.datum(ctx.today),
        vandaag_iso=ctx.today.isoformat(),
    )
    head = make_head(
        ctx,
        titel=ctx.zeg("Planning"),
        omschrijving="Wanneer praten de gemeenteraden over welke actie? Per agenda op een tijdlijn.",
        text=text,
    )
    return head, view


def _agenda(ctx: Context, agenda: str) -> AgendaPlanning:
    own = ctx.region.momenten_by_agenda[agenda]
    council = raadsmomenten(own)
    count = nl.aantal(len(own), "moment", "momenten")
    short = len(ctx.region.momenten) > ctx.grenzen.regels
    coming = nl.aantal(len(c.in_stand(ctx, council, *KOMEND)), "moment", "momenten")
    lint = None if short else momentenlint(ctx, council, op_de_dag=True)
    return AgendaPlanning(
        id=agenda,
        titel=ctx.region.agendas[agenda].korte_titel,
        geteld=f"Voor de raden komen er nog {coming}." if council and short else "",
        tijdlint=lint,
        zonder_datum=() if lint or short else tuple(v.gepland(ctx, g, ctx.text()) for g in council),
        alles=Link(titel=f"Alles van deze agenda: {count}", url=urls.planning(agenda)),
    )


def plan_agenda_planning(ctx: Context, agenda: Agenda) -> tuple[Head, AgendaPlanningView]:
    """Plan the page with all moments of one agenda."""
    text = ctx.text()
    own = ctx.region.momenten_by_agenda[agenda.id]
    title = agenda.korte_titel
    never = len(c.in_stand(ctx, own, MomentStand.NOOIT_GEMELD))

    parts_of_it = tuple(planningdelen(ctx, (agenda,)))
    most = ctx.grenzen.begin if parts_of_it else len(own)

    def views(items: Sequence[Gepland]) -> tuple[MomentView, ...]:
        return tuple(v.gepland(ctx, g, text) for g in items[:most])

    # The lists below the ribbon hold all of it too, so a long planning does without.
    lint = None if len(own) > ctx.grenzen.momenten else momentenlint(ctx, own, op_de_dag=True)
    view = AgendaPlanningView(
        agenda=title,
        alles=nl.aantal(len(own), "moment", "momenten"),
        delen=tuple(Link(titel=part.titel, url=part.url) for part in parts_of_it),
        tijdlint=lint,
        vormen=vormen((lint,)),
        komend=views(komende(ctx, own)),
        loopt=views(c.in_stand(ctx, own, *NU)),
        soms=views(c.in_stand(ctx, own, *SOMS)),
        zonder_datum=views(c.in_stand(ctx, own, MomentStand.ONGEPLAND)),
        geweest=views(c.geweest(ctx, own)),
        toen=views(c.in_stand(ctx, own, *TOEN)),
        niet_door=views(c.in_stand(ctx, own, *NIET_DOOR)),
        nooit=nl.aantal(never, "moment", "momenten") if never else "",
        vandaag=nl.datum(ctx.today),
        vandaag_iso=ctx.today.isoformat(),
    )
    head = make_head(
        ctx,
        titel=ctx.zeg("Planning"),
        omschrijving=f"Alle momenten uit “{title}”: wat komt, wat is geweest en wat geen datum heeft.",
        kruimels=c.agenda_kruimels(ctx, agenda.id),
        text=text,
        path=agenda.path,
        agenda=agenda.id,
    )
    return head, view


def plan_planningdeel(ctx: Context, part: PlanningDeel) -> tuple[Head, PlanningDeelView]:
    """Plan a part of the moments of an agenda."""
    text = ctx.text()
    agenda = part.agenda
    everything = tuple(planningdelen(ctx, (agenda,)))
    view = PlanningDeelView(
        titel=f"Planning, deel {part.nummer} van {len(everything)}",
        agenda=agenda.korte_titel,
        periode=part.titel,
        momenten=tuple(v.gepland(ctx, g, text) for g in part.momenten),
        delen=tuple(
            (Link(titel=str(other.nummer), url=other.url), other.nummer == part.nummer) for other in everything
        ),
    )
    head = make_head(
        ctx,
        titel=view.titel,
        omschrijving=f"Momenten uit “{agenda.korte_titel}”, op volgorde: {part.titel}.",
        kruimels=c.agenda_kruimels(ctx, agenda.id, Link(titel=ctx.zeg("Planning"), url=urls.planning(agenda.id))),
        text=text,
        index=False,
        agenda=agenda.id,
    )
    return head, view
