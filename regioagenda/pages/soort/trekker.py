"""The page of what one party leads, and the index of trekkers."""

from __future__ import annotations

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.region import Betrokkenheid, op_volgorde
from regioagenda.domain.voorbij import RolStand, is_over, nu, stand_van_betrokkenheid
from regioagenda.domain.woorden import LEIDENDE_ROLLEN
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.partijen import (
    IndexGroep,
    IndexView,
    Momentlijsten,
    PartijRegel,
    PlanView,
    RolGroep,
    plan_index,
    plannen_voorbij,
    rol_groepen,
    split_momenten,
)
from regioagenda.pages.bouwstenen.parts import Head, Link
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


def plan_trekker(ctx: Context, slug: str) -> tuple[Head, TrekkerView]:
    """Plan the page of what one party leads."""
    region = ctx.region
    own = tuple(b for b in region.betrokkenheid_by_partij[slug] if b.leidend)
    running = tuple(b for b in own if not is_over(region, b.actie.agenda, ctx.today))
    earlier = tuple(b for b in running if stand_van_betrokkenheid(b, ctx.today) is RolStand.EERDER)
    everything = Link(titel="Alle acties bij elkaar", url=urls.acties("trekker", slug))
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
        kruimels=(Link(titel="Trekkers", url=urls.TREKKERS),),
        text=text,
    )
    return head, view


def plan_trekkers(ctx: Context) -> tuple[Head, IndexView]:
    """Plan the index of parties that lead something, by role."""
    region = ctx.region
    groepen = tuple(
        IndexGroep(
            titel=rol.label,
            id=str(rol),
            partijen=tuple(
                PartijRegel(
                    link=Link(titel=region.partij_naam(s), url=urls.trekker(s)),
                    regel=_acties_regel(ctx, [b for b in region.betrokkenheid_by_partij[s] if b.rol is rol]),
                )
                for s in region.trekkers
                if any(b.rol is rol for b in region.betrokkenheid_by_partij[s])
            ),
        )
        for rol in LEIDENDE_ROLLEN
    )
    text = "Een trekker leidt een actie. Hier ziet u per rol welke gemeenten en organisaties acties leiden."
    return plan_index(ctx, "Trekkers", text, groepen)


def _acties_regel(ctx: Context, values: list[Betrokkenheid]) -> str:
    """Name the acties, each with what makes that its trekker is none now: it is over, or was or is still to be so."""
    words = {RolStand.NU: "", RolStand.EERDER: " (eerder)", RolStand.STRAKS: " (straks)"}
    names: dict[str, str] = {}
    for b in values:
        note = " (afgelopen)" if is_over(ctx.region, b.actie.agenda, ctx.today) else ""
        note = note or words[stand_van_betrokkenheid(b, ctx.today)]
        names.setdefault(b.actie.id, f"{b.actie.nummer} {b.actie.titel}".strip() + note)
    shown = [*names.values()][: ctx.grenzen.genoemd]
    more = [f"en nog {nl.aantal(len(names) - len(shown), 'andere', 'andere')}"] if len(names) > len(shown) else []
    return "; ".join((*shown, *more))
