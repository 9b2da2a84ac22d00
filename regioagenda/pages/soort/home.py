"""The home page: choose a gemeente, search, what the councils discuss, the agendas."""

from __future__ import annotations

from datetime import timedelta

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Agenda
from regioagenda.domain.momenten import KOMEND, NU, OPEN_EINDE, TOEN, raadsmomenten
from regioagenda.domain.voorbij import is_over, opgeheven_gemeente
from regioagenda.domain.woorden import MomentStand
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import landkaart, raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link, MomentView
from regioagenda.pages.bouwstenen.stippen import AgendaStippen, stippen, vormen
from regioagenda.pages.bouwstenen.tijdfeiten import agendaslint
from regioagenda.pages.bouwstenen.tijdlint import Tijdlint
from regioagenda.pages.soort.agenda import AgendaKaart, agenda_kaart

# How many of the latest changes the home page names, and how many days old they can be to count as news.
WIJZIGINGEN = 5
NIEUWS_DAGEN = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The answers on the home page."""

    naam: str
    samenvatting: str
    gemeenten: tuple[Link, ...]
    kaart: landkaart.Landkaart | None
    komende: tuple[MomentView, ...]
    laatste: tuple[MomentView, ...]
    zonder_datum: int
    ook_elders: bool
    ook_toen: bool
    uitkomst_onbekend: bool
    tijdlint: Tijdlint | None
    stippen: tuple[AgendaStippen, ...]
    stipvormen: tuple[str, ...]
    agendas: tuple[AgendaKaart, ...]
    onderwerpen: tuple[Link, ...]
    wijzigingen: tuple[raad.Wijziging, ...]
    laatst: str
    plannen_voorbij: tuple[AgendaKaart, ...]
    telling: tuple[raad.StatusTelling, ...]
    totaal: str


def plan_home(ctx: Context) -> tuple[Head, HomeView]:
    """Plan the home page."""
    region = ctx.region
    text = ctx.text()
    council = raadsmomenten(region.momenten)
    coming = c.in_stand(ctx, council, *NU, *KOMEND)
    past = [g for g in c.geweest(ctx, council) if g.moment.wanneer.gedateerd]
    running = [a for a in region.agendas.values() if not is_over(region, a.id, ctx.today)]
    acties = tellen.lopend(region, region.acties.values(), ctx.today)
    changes = raad.veranderingen(ctx)
    # Compared, not counted: then the page holds for every day on which the answer is the same.
    news = [change for change in changes if ctx.today <= change.dag + timedelta(days=NIEUWS_DAGEN)]
    dots = tuple(_stippen(ctx, a) for a in region.agendas.values() if tellen.acties(tellen.van_agenda(region, a.id)))
    taking_part = {r.slug for a in region.agendas.values() for r in a.gemeenten}
    members = [s for s in region.gemeenten if s in taking_part and not opgeheven_gemeente(region, s, ctx.today)]
    view = HomeView(
        naam=region.site.naam,
        samenvatting=region.site.samenvatting,
        gemeenten=tuple(c.partij(ctx, s) for s in members),
        kaart=landkaart.om_te_kiezen(ctx, members),
        komende=tuple(v.gepland(ctx, g, text) for g in coming[:6]),
        laatste=tuple(v.gepland(ctx, g, ctx.text()) for g in past[:6]),
        zonder_datum=len(c.in_stand(ctx, council, MomentStand.ONGEPLAND)),
        ook_elders=bool(c.in_stand(ctx, region.momenten, *NU, *KOMEND)),
        ook_toen=bool(c.in_stand(ctx, region.momenten, *TOEN)),
        uitkomst_onbekend=bool(c.in_stand(ctx, past[:6], *OPEN_EINDE)),
        tijdlint=agendaslint(ctx, region.agendas.values()),
        stippen=dots,
        stipvormen=vormen(stip.vorm for row in dots for stip in row.stippen),
        agendas=tuple(agenda_kaart(ctx, a) for a in running),
        plannen_voorbij=tuple(agenda_kaart(ctx, a) for a in region.agendas.values() if a not in running),
        onderwerpen=tuple(
            Link(titel=o.titel, url=urls.onderwerp(o.id))
            for o in region.onderwerpen.values()
            if o.id in region.acties_by_onderwerp
        ),
        wijzigingen=tuple(raad.wijziging(ctx, change) for change in news[:WIJZIGINGEN]),
        laatst=nl.datum(changes[0].dag) if changes and not news else "",
        telling=raad.status_telling(acties),
        totaal=tellen.in_woorden(acties),
    )
    head = make_head(
        ctx,
        titel=region.site.naam,
        omschrijving=region.site.samenvatting,
        text=text,
        soort={
            "@type": "WebSite",
            "potentialAction": {
                "@type": "SearchAction",
                "target": f"{region.site.adres}{urls.ZOEKEN}?q={{zoekterm}}",
                "query-input": "required name=zoekterm",
            },
        },
    )
    return head, view


def _stippen(ctx: Context, agenda: Agenda) -> AgendaStippen:
    """Make the picture of an agenda; it leads to the page that tells how far it is."""
    own = tellen.acties(tellen.van_agenda(ctx.region, agenda.id))
    return AgendaStippen(
        agenda=Link(titel=agenda.korte_titel, url=f"{urls.VOORTGANG}#{agenda.id}"),
        stippen=stippen(ctx, own, len(ctx.region.acties), gelinkt=False),
        telling=tellen.in_woorden(own, agenda.benamingen),
    )
