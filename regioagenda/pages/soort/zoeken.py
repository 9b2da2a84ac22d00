"""The search page; without JavaScript it lists every actie, grouped."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.status import huidige_status
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link
from regioagenda.pages.soort.onderwerp import AgendaGroep, agenda_groepen


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A filter on the search page: its name in the address and what can be chosen."""

    naam: str
    label: str
    keuzes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoekView:
    """The search page; without JavaScript it lists every actie, grouped."""

    filters: tuple[Filter, ...]
    groepen: tuple[AgendaGroep, ...]
    index: str
    onderwerpen: tuple[Link, ...]
    gemeenten: Link
    acties: Link
    begrippen: Link | None


def plan_zoeken(ctx: Context) -> tuple[Head, ZoekView]:
    """Plan the search page."""
    region = ctx.region
    used = {huidige_status(a).waarde for a in region.acties.values()}
    parties = dict.fromkeys([*region.gemeenten])
    filters = (
        Filter(naam="gemeente", label="Gemeente", keuzes=tuple((s, region.partij_naam(s)) for s in parties)),
        Filter(naam="trekker", label="Trekker", keuzes=tuple((s, region.partij_naam(s)) for s in region.trekkers)),
        Filter(naam="agenda", label="Agenda", keuzes=tuple((a.id, a.korte_titel) for a in region.agendas.values())),
        Filter(naam="onderwerp", label="Onderwerp", keuzes=tuple((o.id, o.titel) for o in region.onderwerpen.values())),
        Filter(naam="status", label="Status", keuzes=tuple((str(s), s.label) for s in StatusWaarde if s in used)),
    )
    view = ZoekView(
        filters=filters,
        groepen=agenda_groepen(ctx, tuple(region.acties.values()), lambda agenda: urls.acties("agenda", agenda.id)),
        index=urls.ZOEKINDEX,
        onderwerpen=tuple(
            Link(titel=o.titel, url=urls.onderwerp(o.id))
            for o in region.onderwerpen.values()
            if o.id in region.acties_by_onderwerp
        ),
        gemeenten=Link(titel=ctx.zeg("Alle gemeenten, met hun eigen website"), url=urls.GEMEENTEN),
        acties=Link(titel=ctx.zeg("Alle acties"), url=urls.ACTIES),
        begrippen=Link(titel=ctx.zeg("Alle begrippen"), url=urls.BEGRIPPEN) if region.begrippen else None,
    )
    head = make_head(ctx, titel="Zoeken", omschrijving="Zoek in alle acties, gemeenten, organisaties en begrippen.")
    return head, view
