"""Which pages exist: one call per kind of page, in the order of the menu."""

from __future__ import annotations

from datetime import date

from regioagenda.domain.region import Region
from regioagenda.pages.actie import plan_actie
from regioagenda.pages.agenda import plan_agenda, plan_agendas, plan_pagina, plan_samenhang, plan_tabel, plan_thema
from regioagenda.pages.context import make_context
from regioagenda.pages.overzichten import (
    plan_begrippen,
    plan_home,
    plan_niet_gevonden,
    plan_onderwerpen,
    plan_open_data,
    plan_planning,
    plan_zoeken,
)
from regioagenda.pages.parts import Page
from regioagenda.pages.partijen import plan_gemeente, plan_indexes, plan_organisatie, plan_trekker


def plan(region: Region, today: date) -> tuple[Page, ...]:
    """Plan every page of the site as it is on the day `today`."""
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
        *plan_onderwerpen(ctx),
        *plan_indexes(ctx),
        *(plan_gemeente(ctx, g) for g in region.gemeenten.values()),
        *(plan_trekker(ctx, t) for t in region.trekkers),
        *(plan_organisatie(ctx, o) for o in region.organisaties.values()),
        plan_planning(ctx),
        plan_begrippen(ctx),
        plan_zoeken(ctx),
        plan_open_data(ctx),
        plan_niet_gevonden(ctx),
    )
