"""The page of what one party leads, and the index of trekkers."""

from __future__ import annotations

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.region import Betrokkenheid, naam_sleutel, op_volgorde
from regioagenda.domain.voorbij import RolStand, is_over, merk_van_agenda, nu, stand_van_betrokkenheid
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.partijen import (
    Momentlijsten,
    PlanView,
    RolGroep,
    plannen_voorbij,
    rol_groepen,
    split_momenten,
)
from regioagenda.pages.bouwstenen.parts import Head, Kaart, Link
from regioagenda.pages.soort.open_data import OPEN_DATA


@dataclass(frozen=True, slots=True, kw_only=True)
class TrekkerView:
    """What a party leads, per role."""

    naam: str
    partij: Link
    rollen: tuple[RolGroep, ...]
    eerder: tuple[RolGroep, ...]
    plannen_voorbij: tuple[PlanView, ...]
    momenten: Momentlijsten


@dataclass(frozen=True, slots=True, kw_only=True)
class TrekkerRegels:
    """A party with the acties that it leads; `meer` leads to those that do not fit."""

    partij: Link
    id: str
    acties: tuple[Kaart, ...]
    meer: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrekkersView:
    """Who leads what, by name of the party."""

    inleiding: str
    partijen: tuple[TrekkerRegels, ...]


def plan_trekker(ctx: Context, slug: str) -> tuple[Head, TrekkerView]:
    """Plan the page of what one party leads."""
    region = ctx.region
    own = tuple(b for b in region.betrokkenheid_by_partij[slug] if b.leidend)
    running = tuple(b for b in own if not is_over(region, b.actie.agenda, ctx.today))
    earlier = tuple(b for b in running if stand_van_betrokkenheid(b, ctx.today) is RolStand.EERDER)
    everything = Link(titel=ctx.zeg("Alle acties bij elkaar"), url=urls.acties("trekker", slug))
    led = dict.fromkeys(b.actie.id for b in own)
    text = ctx.text()
    moments = op_volgorde(g for actie in led for g in region.momenten_by_item.get(actie, ()))
    name = region.partij_naam(slug)
    view = TrekkerView(
        naam=name,
        partij=c.partij(ctx, slug),
        rollen=rol_groepen(ctx, nu(running, ctx.today), everything),
        eerder=rol_groepen(ctx, earlier, OPEN_DATA),
        plannen_voorbij=plannen_voorbij(ctx, "", own, everything),
        momenten=split_momenten(ctx, moments, text, text),
    )
    head = make_head(
        ctx,
        titel=f"{name} als trekker",
        omschrijving=f"Welke acties leidt {name}, in welke rol, en wanneer praten de raden erover?",
        kruimels=(Link(titel=ctx.zeg("Trekkers"), url=urls.TREKKERS),),
        text=text,
    )
    return head, view


def plan_trekkers(ctx: Context) -> tuple[Head, TrekkersView]:
    """Plan the index: who leads what, and in which role."""
    region = ctx.region
    text = "Een trekker leidt een actie. Hier staat per gemeente en organisatie wat zij leidt, en hoe ver dat is."
    parties = sorted(region.trekkers, key=lambda slug: naam_sleutel(region.partij_naam(slug)))
    led = {slug: _geleid(ctx, slug) for slug in parties}
    limits = ctx.grenzen
    most = limits.genoemd if sum(map(len, led.values())) <= limits.regels else limits.kort
    view = TrekkersView(inleiding=text, partijen=tuple(_trekker(ctx, slug, own, most) for slug, own in led.items()))
    head = make_head(ctx, titel="Trekkers: wie trekt wat?", omschrijving=text)
    return head, view


def _geleid(ctx: Context, slug: str) -> tuple[list[Betrokkenheid], ...]:
    """Give what a party leads: each actie once, with every role in it."""
    roles: dict[str, list[Betrokkenheid]] = {}
    for b in ctx.region.betrokkenheid_by_partij[slug]:
        if b.leidend:
            roles.setdefault(b.actie.id, []).append(b)
    return tuple(roles.values())


def _trekker(ctx: Context, slug: str, led: tuple[list[Betrokkenheid], ...], most: int) -> TrekkerRegels:
    """Give what a party leads; of many acties the first."""
    more = len(led) - most
    name = ctx.region.partij_naam(slug)
    return TrekkerRegels(
        partij=Link(titel=name, url=urls.trekker(slug)),
        id=slug,
        acties=tuple(c.kaart(ctx, own[0].actie, _rollen(ctx, own)) for own in led[:most]),
        meer=Link(titel=f"Nog {nl.aantal(more, 'actie', 'acties')} van {name}", url=urls.trekker(slug))
        if more > 0
        else None,
    )


def _rollen(ctx: Context, own: list[Betrokkenheid]) -> tuple[str, ...]:
    """Name the roles, each with what makes that it is none now: the plan is over, or it was or is still to be so."""
    over = merk_van_agenda(ctx.region.agendas[own[0].actie.agenda], ctx.today)
    if over:
        note = {stand: f" ({over})" for stand in RolStand}
    else:
        note = {RolStand.NU: "", RolStand.EERDER: " (eerder)", RolStand.STRAKS: " (straks)"}
    return (nl.opsomming(dict.fromkeys(b.rol.label + note[stand_van_betrokkenheid(b, ctx.today)] for b in own)),)
