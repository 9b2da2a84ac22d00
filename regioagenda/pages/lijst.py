"""Which pages exist: one call per kind of page, in the order of the menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from regioagenda.domain.model import Peiling, Stemgewichten, Vergelijking
from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import make_context, pagina_link
from regioagenda.pages.bouwstenen.parts import Page, PlannedPage
from regioagenda.pages.bouwstenen.raad import agendas_van, paren
from regioagenda.pages.soort.actie import plan_actie
from regioagenda.pages.soort.acties import filters, plan_acties, plan_gefilterd
from regioagenda.pages.soort.agenda import plan_agenda, plan_agendas
from regioagenda.pages.soort.begrippen import plan_begrippen
from regioagenda.pages.soort.besluiten import heeft_besluiten, plan_besluiten
from regioagenda.pages.soort.documenten import plan_documenten
from regioagenda.pages.soort.editie import eigen_themas, plan_editie, plan_editie_thema
from regioagenda.pages.soort.gemeente import plan_gemeente
from regioagenda.pages.soort.gemeenten import plan_gemeenten
from regioagenda.pages.soort.home import plan_home
from regioagenda.pages.soort.naast_elkaar import plan_naast_elkaar
from regioagenda.pages.soort.niet_gevonden import plan_niet_gevonden
from regioagenda.pages.soort.niet_opgenomen import plan_niet_opgenomen
from regioagenda.pages.soort.onderwerp import plan_onderwerp, plan_onderwerpen
from regioagenda.pages.soort.open_data import plan_open_data
from regioagenda.pages.soort.organisatie import plan_organisatie, plan_organisaties
from regioagenda.pages.soort.pagina import plan_pagina
from regioagenda.pages.soort.peiling import plan_peiling
from regioagenda.pages.soort.planning import met_momenten, plan_agenda_planning, plan_planning
from regioagenda.pages.soort.raadsbrief import plan_raadsbrief
from regioagenda.pages.soort.samenhang import plan_samenhang
from regioagenda.pages.soort.stemgewichten import plan_stemgewichten
from regioagenda.pages.soort.stijlgids import plan_stijlgids
from regioagenda.pages.soort.tabel import plan_tabel
from regioagenda.pages.soort.thema import plan_thema
from regioagenda.pages.soort.toegankelijkheid import extra_tekst, plan_toegankelijkheid
from regioagenda.pages.soort.trekker import plan_trekker, plan_trekkers
from regioagenda.pages.soort.vergelijking import plan_vergelijking
from regioagenda.pages.soort.volledig import plan_volledig
from regioagenda.pages.soort.voortgang import plan_voortgang
from regioagenda.pages.soort.vragen import plan_vragen
from regioagenda.pages.soort.werklijst import plan_werklijst
from regioagenda.pages.soort.zoeken import plan_zoeken

_PLAN_GEGEVENS: Mapping[type, Callable[..., Page]] = {
    Peiling: plan_peiling,
    Vergelijking: plan_vergelijking,
    Stemgewichten: plan_stemgewichten,
}


def planned(region: Region, today: date, *, drafts: bool, pdf: bool = False) -> tuple[PlannedPage, ...]:
    """List every page of the site as it is on the day `today`, without making it; with `drafts` also what only editors see."""
    ctx = make_context(region, today, pdf=pdf)
    verklaring = region.site.toegankelijkheid
    extra = extra_tekst(region)

    def page(url: str, make: Callable[..., Page], *about: object, path: str = "") -> PlannedPage:
        return PlannedPage(url=url, sources=(path,) if path else (), make=cache(partial(make, ctx, *about)))

    found = (
        page(urls.HOME, plan_home, path="content/site.yaml"),
        page(urls.AGENDAS, plan_agendas),
        *(page(urls.item(a.id), plan_agenda, a, path=a.path) for a in region.agendas.values()),
        *(page(urls.item(t.id), plan_thema, t, path=t.path) for t in region.themas.values()),
        *(page(urls.item(a.id), plan_actie, a, path=a.path) for a in region.acties.values()),
        *(page(pagina_link(p).url, plan_pagina, p, path=p.path) for p in region.paginas.values() if p is not extra),
        *(page(urls.item(t.id), plan_tabel, t, path=t.path) for t in region.tabellen.values()),
        *(page(urls.vragen(a), plan_vragen, a, path=q.path) for a, q in region.vragen.items()),
        *(page(urls.item(g.id), _PLAN_GEGEVENS[type(g)], g, path=g.path) for g in region.gegevens.values()),
        *(page(urls.item(e.id), plan_editie, e, path=e.path) for e in region.edities.values()),
        *(
            page(urls.editie_thema(e.id, n), plan_editie_thema, e, titel, path=e.path)
            for e in region.edities.values()
            for n, titel in enumerate(eigen_themas(e), 1)
        ),
        *(page(urls.samenhang(a), plan_samenhang, a, path=s.path) for a, s in region.samenhangen.items()),
        *(page(urls.niet_opgenomen(a), plan_niet_opgenomen, a, path=n.path) for a, n in region.niet_opgenomen.items()),
        *(
            page(urls.besluiten(a.id), plan_besluiten, a, path=a.path)
            for a in region.agendas.values()
            if heeft_besluiten(region, a)
        ),
        page(urls.ONDERWERPEN, plan_onderwerpen),
        *(page(urls.onderwerp(o.id), plan_onderwerp, o) for o in region.onderwerpen.values()),
        page(urls.GEMEENTEN, plan_gemeenten),
        *(page(urls.gemeente(g.slug), plan_gemeente, g, path=g.path) for g in region.gemeenten.values()),
        *(
            page(urls.raadsbrief(g.slug), plan_raadsbrief, g, path=g.path)
            for g in region.gemeenten.values()
            if agendas_van(region, g.slug)
        ),
        *(page(urls.vergelijk(one, other), plan_naast_elkaar, one, other) for one, other in paren(region)),
        page(urls.TREKKERS, plan_trekkers),
        *(page(urls.trekker(t), plan_trekker, t) for t in region.trekkers),
        page(urls.ORGANISATIES, plan_organisaties),
        *(page(urls.organisatie(o.slug), plan_organisatie, o, path=o.path) for o in region.organisaties.values()),
        page(urls.PLANNING, plan_planning),
        *(page(urls.planning(a), plan_agenda_planning, a, path=region.agendas[a].path) for a in met_momenten(region)),
        page(urls.VOORTGANG, plan_voortgang),
        page(urls.ACTIES, plan_acties),
        *(page(f.url, plan_gefilterd, f) for f in filters(region)),
        page(urls.DOCUMENTEN, plan_documenten, path="content/documenten.yaml"),
        page(urls.BEGRIPPEN, plan_begrippen, path="content/begrippen.yaml"),
        page(urls.ZOEKEN, plan_zoeken),
        *([page(urls.TOEGANKELIJKHEID, plan_toegankelijkheid, path="content/site.yaml")] if verklaring else []),
        page(urls.OPEN_DATA, plan_open_data),
        page(urls.NIET_GEVONDEN, plan_niet_gevonden),
        *([page(urls.STIJLGIDS, plan_stijlgids)] if region.site.stijlgids else []),
        *([page(urls.WERKLIJST, plan_werklijst)] if drafts else []),
    )
    # A whole agenda shows pages that are made already: what is made once is kept.
    by_url = {p.url: p for p in found}
    return (*found, *(page(urls.volledig(a.id), plan_volledig, a, by_url) for a in region.agendas.values()))


def plan(region: Region, today: date, *, drafts: bool, pdf: bool = False) -> tuple[Page, ...]:
    """Make every page that is planned."""
    return tuple(page.make() for page in planned(region, today, drafts=drafts, pdf=pdf))
