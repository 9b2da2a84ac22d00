"""The list of onderwerpen and the page of one, over all agendas."""

from __future__ import annotations

from dataclasses import dataclass

from regioagenda.domain.model import Onderwerp
from regioagenda.domain.voorbij import is_over
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Kaart, Link
from regioagenda.reading.schema import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderwerpKaart:
    """An onderwerp in the list."""

    link: Link
    samenvatting: str
    aantal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderwerpenView:
    """The list of onderwerpen; those without acties are named as such."""

    onderwerpen: tuple[OnderwerpKaart, ...]
    leeg: tuple[OnderwerpKaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaGroep:
    """Acties of one agenda."""

    agenda: Link
    voorbij: bool
    stand: str
    acties: tuple[Kaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderwerpView:
    """All themas and acties about one subject, over all agendas."""

    titel: str
    samenvatting: str
    themas: tuple[Link, ...]
    groepen: tuple[AgendaGroep, ...]
    overige: tuple[Link, ...]
    andere: tuple[Link, ...]


def plan_onderwerpen(ctx: Context) -> tuple[Head, OnderwerpenView]:
    """Plan the list of onderwerpen."""
    region = ctx.region
    cards = [
        OnderwerpKaart(
            link=Link(titel=o.titel, url=urls.onderwerp(o.id)),
            samenvatting=o.samenvatting,
            aantal=len(region.acties_by_onderwerp.get(o.id, ())),
        )
        for o in region.onderwerpen.values()
    ]
    view = OnderwerpenView(
        onderwerpen=tuple(k for k in cards if k.aantal), leeg=tuple(k for k in cards if not k.aantal)
    )
    head = make_head(ctx, titel="Onderwerpen", omschrijving="Alle onderwerpen van de regionale agenda's.")
    return head, view


def plan_onderwerp(ctx: Context, onderwerp: Onderwerp) -> tuple[Head, OnderwerpView]:
    """Plan the page of one onderwerp."""
    region = ctx.region
    acties = region.acties_by_onderwerp.get(onderwerp.id, ())
    view = OnderwerpView(
        titel=onderwerp.titel,
        samenvatting=onderwerp.samenvatting,
        themas=tuple(
            Link(titel=t.titel, url=urls.item(t.id))
            for t in region.themas.values()
            if any(r.slug == onderwerp.id for r in t.onderwerpen)
        ),
        groepen=agenda_groepen(ctx, [a.id for a in acties]),
        overige=_overige(ctx, onderwerp),
        andere=tuple(
            Link(titel=o.titel, url=urls.onderwerp(o.id)) for o in region.onderwerpen.values() if o.id != onderwerp.id
        ),
    )
    head = make_head(
        ctx,
        titel=onderwerp.titel,
        omschrijving=onderwerp.samenvatting,
        kruimels=(Link(titel="Onderwerpen", url=urls.ONDERWERPEN),),
        soort={"@type": "DefinedTerm", "sameAs": onderwerp.tooi} if onderwerp.tooi else None,
    )
    return head, view


def _overige(ctx: Context, onderwerp: Onderwerp) -> tuple[Link, ...]:
    """Link to the pages, data and questions about a subject."""
    region = ctx.region
    items: list[tuple[str, tuple[Ref, ...]]] = [
        *((p.id, p.onderwerpen) for p in region.paginas.values() if p.agenda),
        *((g.id, g.onderwerpen) for g in region.gegevens.values()),
        *((t.id, t.onderwerpen) for t in region.tabellen.values()),
        *((f"{f.agenda}/{q.id}", q.onderwerpen) for f in region.vragen.values() for q in f.vragen),
    ]
    return tuple(c.item_link(ctx, item) for item, refs in items if any(r.slug == onderwerp.id for r in refs))


def agenda_groepen(ctx: Context, ids: list[str]) -> tuple[AgendaGroep, ...]:
    """Group acties by their agenda, those that are over last; `ids` are the acties to show."""
    chosen = set(ids)
    return tuple(
        AgendaGroep(
            agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
            voorbij=is_over(ctx.region, agenda.id, ctx.today),
            stand=c.stand_gegevens(ctx, agenda),
            acties=tuple(
                c.kaart(ctx, a) for a in ctx.region.acties.values() if a.agenda == agenda.id and a.id in chosen
            ),
        )
        for agenda in sorted(ctx.region.agendas.values(), key=lambda a: is_over(ctx.region, a.id, ctx.today))
        if any(i.startswith(agenda.id + "/") for i in chosen)
    )
