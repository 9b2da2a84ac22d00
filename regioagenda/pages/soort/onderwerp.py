"""The list of onderwerpen and the page of one, over all agendas."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda, Onderwerp
from regioagenda.domain.voorbij import is_over, merk_van_agenda
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
    """Acties of one agenda, or where they are."""

    agenda: Link
    merk: str
    stand: str
    acties: tuple[Kaart, ...]
    alles: Link | None


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
        groepen=agenda_groepen(ctx, acties, lambda agenda: urls.acties("onderwerp", onderwerp.id)),
        overige=_overige(ctx, onderwerp),
        andere=tuple(
            Link(titel=o.titel, url=urls.onderwerp(o.id)) for o in region.onderwerpen.values() if o.id != onderwerp.id
        ),
    )
    head = make_head(
        ctx,
        titel=onderwerp.titel,
        omschrijving=onderwerp.samenvatting,
        kruimels=(Link(titel=ctx.zeg("Onderwerpen"), url=urls.ONDERWERPEN),),
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


def agenda_groepen(ctx: Context, acties: Sequence[Actie], lijst: Callable[[Agenda], str]) -> tuple[AgendaGroep, ...]:
    """Group acties by their agenda, those that are over last. Are there too many for a page, then they are counted and
    `lijst` gives the address where those of an agenda are."""
    by_agenda: dict[str, list[Actie]] = {}
    for actie in acties:
        by_agenda.setdefault(actie.agenda, []).append(actie)
    many = len(acties) > ctx.grenzen.regels
    return tuple(
        AgendaGroep(
            agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
            merk=merk_van_agenda(agenda, ctx.today),
            stand=c.stand_gegevens(ctx, agenda),
            acties=() if many else tuple(c.kaart(ctx, a) for a in by_agenda[agenda.id]),
            alles=Link(
                titel=f"Lijst van {tellen.in_woorden(by_agenda[agenda.id], agenda.benamingen)}", url=lijst(agenda)
            )
            if many
            else None,
        )
        for agenda in sorted(ctx.region.agendas.values(), key=lambda a: is_over(ctx.region, a.id, ctx.today))
        if agenda.id in by_agenda
    )
