"""The home page: choose a gemeente, search, what the councils discuss, the agendas."""

from __future__ import annotations

from dataclasses import dataclass

from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link, MomentView
from regioagenda.pages.soort.agenda import AgendaKaart, agenda_kaart

# How many of the latest changes the home page names.
WIJZIGINGEN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The answers on the home page."""

    naam: str
    samenvatting: str
    gemeenten: tuple[Link, ...]
    komende: tuple[MomentView, ...]
    laatste: tuple[MomentView, ...]
    zonder_datum: int
    agendas: tuple[AgendaKaart, ...]
    onderwerpen: tuple[Link, ...]
    wijzigingen: tuple[raad.Wijziging, ...]
    telling: tuple[raad.StatusTelling, ...]
    totaal: int


def plan_home(ctx: Context) -> tuple[Head, HomeView]:
    """Plan the home page."""
    region = ctx.region
    text = ctx.text()
    council = v.raadsmomenten(ctx, region.momenten)
    dated = [g for g in council if g.moment.wanneer.van]
    coming = [g for g in dated if not c.is_voorbij(ctx, g.moment)]
    past = [g for g in dated if c.is_voorbij(ctx, g.moment)]
    members = dict.fromkeys(r.slug for a in region.agendas.values() for r in a.gemeenten)
    view = HomeView(
        naam=region.site.naam,
        samenvatting=region.site.samenvatting,
        gemeenten=tuple(c.partij(ctx, s) for s in region.gemeenten if s in members),
        komende=tuple(v.gepland(ctx, g, text) for g in coming[:6]),
        laatste=tuple(v.gepland(ctx, g, ctx.text()) for g in reversed(past[-6:])),
        zonder_datum=len(council) - len(dated),
        agendas=tuple(agenda_kaart(ctx, a) for a in region.agendas.values()),
        onderwerpen=tuple(
            Link(titel=o.titel, url=urls.onderwerp(o.id))
            for o in region.onderwerpen.values()
            if o.id in region.acties_by_onderwerp
        ),
        wijzigingen=tuple(raad.wijziging(ctx, change) for change in raad.veranderingen(ctx)[:WIJZIGINGEN]),
        telling=raad.status_telling(region.acties.values()),
        totaal=len(region.acties),
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
