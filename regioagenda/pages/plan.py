"""Which pages exist: one call per kind of page, in the order of the menu."""

from __future__ import annotations

from datetime import date

from regioagenda.domain.region import Region
from regioagenda.pages.actie import plan_actie
from regioagenda.pages.agenda import plan_agenda, plan_agendas
from regioagenda.pages.begrippen import plan_begrippen
from regioagenda.pages.context import make_context
from regioagenda.pages.gemeente import plan_gemeente, plan_gemeenten
from regioagenda.pages.home import plan_home
from regioagenda.pages.niet_gevonden import plan_niet_gevonden
from regioagenda.pages.niet_opgenomen import plan_niet_opgenomen
from regioagenda.pages.onderwerp import plan_onderwerpen
from regioagenda.pages.open_data import plan_open_data
from regioagenda.pages.organisatie import plan_organisatie, plan_organisaties
from regioagenda.pages.pagina import plan_pagina
from regioagenda.pages.parts import Page
from regioagenda.pages.planning import plan_planning
from regioagenda.pages.samenhang import plan_samenhang
from regioagenda.pages.tabel import plan_tabel
from regioagenda.pages.thema import plan_thema
from regioagenda.pages.trekker import plan_trekker, plan_trekkers
from regioagenda.pages.werklijst import plan_werklijst
from regioagenda.pages.zoeken import plan_zoeken


def plan(region: Region, today: date, *, drafts: bool) -> tuple[Page, ...]:
    """Plan every page of the site as it is on the day `today`; with `drafts` also what only editors see."""
    ctx = make_context(region, today)
    return (
        plan_home(ctx),
        plan_agendas(ctx),
        *(plan_agenda(ctx, a) for a in region.agendas.values()),
        *(plan_thema(ctx, t) for t in region.themas.values()),
        *(plan_actie(ctx, a) for a in region.acties.values()),
        *(plan_pagina(ctx, p) for p in region.paginas.values()),
        *(plan_tabel(ctx, t) for t in region.tabellen.values()),
        *(plan_samenhang(ctx, a) for a in region.samenhangen),
        *(plan_niet_opgenomen(ctx, a) for a in region.niet_opgenomen),
        *plan_onderwerpen(ctx),
        plan_gemeenten(ctx),
        *(plan_gemeente(ctx, g) for g in region.gemeenten.values()),
        plan_trekkers(ctx),
        *(plan_trekker(ctx, t) for t in region.trekkers),
        plan_organisaties(ctx),
        *(plan_organisatie(ctx, o) for o in region.organisaties.values()),
        plan_planning(ctx),
        plan_begrippen(ctx),
        plan_zoeken(ctx),
        plan_open_data(ctx),
        plan_niet_gevonden(ctx),
        *([plan_werklijst(ctx)] if drafts else []),
    )
