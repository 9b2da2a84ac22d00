"""The letter to one council, on one printed page: what comes in the next two quarters, what is late, what changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Agenda, Gemeente, Status
from regioagenda.domain.momenten import KOMEND, NU, OPEN_EINDE, VOORBIJ, is_behandeling
from regioagenda.domain.region import Gepland
from regioagenda.domain.status import huidige_status, laatste_dag
from regioagenda.domain.voorbij import is_over
from regioagenda.domain.werkwijze import stand_van_gegevens
from regioagenda.domain.woorden import MomentStand, StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link, MomentView, StatusView

KWARTALEN = 2
# What fits on one printed page; the rest is counted.
MEESTE_MOMENTEN = 6
MEESTE_LATE = 5
MEESTE_WIJZIGINGEN = 5
# What lies still belongs to what is late; what stopped is told once, when it is news.
_LAAT = (StatusWaarde.VERTRAAGD, StatusWaarde.LOOPT_RISICO, StatusWaarde.GEPAUZEERD)
_STIL = (StatusWaarde.VERVALLEN, StatusWaarde.OVERGEGAAN, StatusWaarde.GEPAUZEERD)


@dataclass(frozen=True, slots=True, kw_only=True)
class LateActie:
    """An actie that stopped lately, lies still, is late or is at risk: why, and what is done about it."""

    link: Link
    status: StatusView
    uitleg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RaadsbriefView:
    """What a council has to know before its next meeting; `meer_…` counts what is left out."""

    gemeente: Link
    vandaag: str
    vandaag_iso: str
    tot: str
    komende: tuple[MomentView, ...]
    meer_komende: int
    later: int
    nooit: str
    zonder_datum: tuple[Link, ...]
    meer_zonder_datum: int
    late_acties: tuple[LateActie, ...]
    laat_bekend: bool
    laat_onbekend: tuple[str, ...]
    zonder_uitkomst: tuple[MomentView, ...]
    meer_late: int
    sinds: str
    wijzigingen: tuple[raad.Wijziging, ...]
    meer_wijzigingen: str
    agendas: tuple[Link, ...]
    afgelopen: tuple[tuple[str, str], ...]


def plan_raadsbrief(ctx: Context, gemeente: Gemeente) -> tuple[Head, RaadsbriefView]:
    """Plan the letter to the council of one gemeente, as it is on the day of the build."""
    text = ctx.text()
    slug = gemeente.slug
    agendas = raad.agendas_van(ctx.region, slug)
    ours = raad.raadsmomenten_van(ctx, slug)
    end = raad.na_kwartalen(ctx.today, KWARTALEN)
    coming = c.in_stand(ctx, ours, *NU, *KOMEND)
    soon = [g for g in coming if g.moment.wanneer.plaats and g.moment.wanneer.plaats <= end]
    undated = list(dict.fromkeys(g.item for g in c.in_stand(ctx, ours, MomentStand.ONGEPLAND)))
    never = len(c.in_stand(ctx, ours, MomentStand.NOOIT_GEMELD))
    open_ends = c.in_stand(ctx, reversed(ours), *OPEN_EINDE)
    since, since_words = _sinds(ctx, ours)
    running = [a for a in agendas if not is_over(ctx.region, a.id, ctx.today)]
    late = _late_acties(ctx, slug, agendas, since)
    room = max(MEESTE_LATE - len(late), 0)
    changes = [x for x in raad.veranderingen_voor(ctx, slug) if (x.gebeurtenis.laatste_dag or x.dag) > since]
    more = len(changes) - MEESTE_WIJZIGINGEN
    view = RaadsbriefView(
        gemeente=c.partij(ctx, slug),
        vandaag=nl.datum(ctx.today),
        vandaag_iso=ctx.today.isoformat(),
        tot=nl.datum(end),
        komende=tuple(v.gepland(ctx, g, text) for g in soon[:MEESTE_MOMENTEN]),
        meer_komende=max(len(soon) - MEESTE_MOMENTEN, 0),
        later=len(coming) - len(soon),
        nooit=nl.aantal(never, "moment", "momenten") if never else "",
        zonder_datum=tuple(c.item_link(ctx, item) for item in undated[:MEESTE_MOMENTEN]),
        meer_zonder_datum=max(len(undated) - MEESTE_MOMENTEN, 0),
        late_acties=tuple(late[:MEESTE_LATE]),
        laat_bekend=bool(running),
        laat_onbekend=tuple(_onbekend(ctx, a) for a in agendas if a not in running),
        zonder_uitkomst=tuple(v.gepland(ctx, g, ctx.text()) for g in open_ends[:room]),
        meer_late=max(len(late) + len(open_ends) - MEESTE_LATE, 0),
        sinds=since_words,
        wijzigingen=tuple(raad.wijziging(ctx, change) for change in changes[:MEESTE_WIJZIGINGEN]),
        meer_wijzigingen=nl.aantal(more, "andere pagina", "andere pagina's") if more > 0 else "",
        agendas=tuple(Link(titel=a.titel, url=urls.item(a.id)) for a in agendas),
        afgelopen=tuple((a.korte_titel, c.einde(ctx, a)) for a in agendas if a not in running),
    )
    head = make_head(
        ctx,
        titel=f"Raadsbrief voor {gemeente.naam}",
        omschrijving=f"Wat bespreekt de raad van {gemeente.naam} in de komende twee kwartalen? Wat is laat en wat is "
        "veranderd? Eén pagina om af te drukken.",
        kruimels=(Link(titel=ctx.zeg("Gemeenten"), url=urls.GEMEENTEN), c.partij(ctx, slug)),
        text=text,
        path=gemeente.path,
    )
    return head, view


def _onbekend(ctx: Context, agenda: Agenda) -> str:
    """Say that nobody knows what is late in an agenda that is over, and up to when anything is known of it."""
    told = [stand_van_gegevens(ctx.region, agenda)]
    told += [huidige_status(a).per for a in tellen.van_agenda(ctx.region, agenda.id)]
    dated = [t for t in told if t is not None and t.gedateerd and not t.komt(ctx.today)]
    if not dated:
        return f"{agenda.korte_titel}: onbekend. Van wanneer de gegevens zijn, staat er niet."
    last = max(dated, key=lambda t: t.sorteersleutel)
    return f"{agenda.korte_titel}: onbekend. Het laatste dat wij weten, is van {last.getoond}."


def _late_acties(ctx: Context, slug: str, agendas: Sequence[Agenda], since: date) -> list[LateActie]:
    """Give what stopped or came to lie still after a day, then what lies still, is late or at risk, of agendas that run."""
    region = ctx.region
    mine = {a.id for a in agendas}
    named = {b.actie.id for b in region.betrokkenheid_by_partij.get(slug, ())}
    running = [a for a in tellen.lopend(region, region.acties.values(), ctx.today) if a.agenda in mine or a.id in named]
    stopped = [
        a for a in running if huidige_status(a).waarde in _STIL and (laatste_dag(huidige_status(a)) or date.min) > since
    ]
    rest = [a for a in running if huidige_status(a).waarde in _LAAT and a not in stopped]
    return [
        LateActie(
            link=c.item_link(ctx, actie.id),
            status=v.status(ctx, huidige_status(actie), actie.agenda),
            uitleg=_uitleg(huidige_status(actie)),
        )
        for actie in (*stopped, *rest)
    ]


def _uitleg(status: Status) -> str:
    words = (status.toelichting, status.oorzaak, status.gevolg, status.bijsturing)
    return " ".join(text for text in words if text)


def _sinds(ctx: Context, ours: Iterable[Gepland]) -> tuple[date, str]:
    """Give the day after which a change is news, in words: the last day on which the council met, else three months ago.

    A meeting of which only the quarter or the year is known has no day, and gets none here.
    """
    met = (g.moment.wanneer.dag for g in c.in_stand(ctx, ours, *VOORBIJ) if is_behandeling(g.moment))
    days = [day for day in met if day]
    if days:
        return max(
            days
        ), f"Sinds {nl.datum(max(days))} (de laatste bijeenkomst in de agenda's waarvan de dag bekend is)"
    month = ctx.today.month - 3
    start = date(ctx.today.year - (month < 1), month + 12 * (month < 1), min(ctx.today.day, 28))
    return start, f"In de laatste drie maanden, dus sinds {nl.datum(start)}"
