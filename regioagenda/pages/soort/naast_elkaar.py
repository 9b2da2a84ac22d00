"""Two gemeenten side by side: numbers, who does what in the agendas they share, and when their councils meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda
from regioagenda.domain.momenten import KOMEND, NIET_DOOR, NU, VOORBIJ
from regioagenda.domain.region import Betrokkenheid, Gepland, rol_label
from regioagenda.domain.tellen import Taken
from regioagenda.domain.voorbij import nu
from regioagenda.domain.woorden import MomentStand
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.partijen import waarvan
from regioagenda.pages.bouwstenen.parts import Head, Link, MomentView

# When the two have a role in more acties than this, only those where both have one are shown.
MEESTE_RIJEN = 40

Paar = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RolRij:
    """An actie with the roles of both; no roles means that the source names none."""

    actie: Link
    rollen: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RolDeel:
    """An agenda that both take part in, with its acties; `meer` counts those with a role that do not fit, `zonder` the
    others."""

    agenda: Link
    id: str
    beide_nodig: bool
    rijen: tuple[RolRij, ...]
    meer: str
    zonder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NaastElkaarView:
    """Two gemeenten side by side."""

    gemeenten: tuple[Link, Link]
    cijfers: tuple[tuple[str, Paar], ...]
    delen: tuple[RolDeel, ...]
    samen: tuple[MomentView, ...]
    alleen: tuple[tuple[Link, tuple[MomentView, ...]], ...]
    meer_momenten: str
    planningen: tuple[Link, ...]
    raadsbrieven: tuple[Link, Link]


def plan_naast_elkaar(ctx: Context, slugs: Paar) -> tuple[Head, NaastElkaarView]:
    """Plan the page that shows two gemeenten with a shared agenda side by side."""
    text = ctx.text()
    one, other = slugs
    links = (c.partij(ctx, one), c.partij(ctx, other))
    theirs_too = {a.id for a in raad.agendas_van(ctx.region, other)}
    shared = [a for a in raad.agendas_van(ctx.region, one) if a.id in theirs_too]
    mine, theirs = (_gaan_door(ctx, slug) for slug in slugs)
    ours = {id(g) for g in mine} & {id(g) for g in theirs}
    lists = [[g for g in mine if id(g) in ours], *([g for g in own if id(g) not in ours] for own in (mine, theirs))]
    shown = [raad.eerst_wat_komt(ctx, values, raad.ruimte(ctx, *lists)) for values in lists]
    left_out = sum(map(len, lists)) - sum(map(len, shown))
    views = [tuple(v.gepland(ctx, g, text) for g in values) for values in shown]
    view = NaastElkaarView(
        gemeenten=links,
        cijfers=_cijfers(ctx, slugs),
        delen=_delen(ctx, shared, slugs),
        samen=views[0],
        alleen=tuple(zip(links, views[1:], strict=True)),
        meer_momenten=nl.aantal(left_out, "moment", "momenten") if left_out else "",
        planningen=raad.planningen(ctx, shared) if left_out else (),
        raadsbrieven=(
            Link(titel=f"Raadsbrief voor {links[0].titel}", url=urls.raadsbrief(one)),
            Link(titel=f"Raadsbrief voor {links[1].titel}", url=urls.raadsbrief(other)),
        ),
    )
    names = f"{links[0].titel} en {links[1].titel}"
    head = make_head(
        ctx,
        titel=f"{names} naast elkaar",
        omschrijving=f"Wat doen {names} in de regio? Wie leidt wat, wie doet mee en wanneer praten hun raden erover?",
        kruimels=(Link(titel=ctx.zeg("Gemeenten"), url=urls.GEMEENTEN), links[0]),
        text=text,
    )
    return head, view


def _gaan_door(ctx: Context, slug: str) -> tuple[Gepland, ...]:
    """Give the council moments of a gemeente that were not called off."""

    def find() -> tuple[Gepland, ...]:
        return tuple(g for g in raad.raadsmomenten_van(ctx, slug) if c.stand(ctx, g) not in NIET_DOOR)

    return ctx.eenmaal("raadsmomenten die doorgaan", slug, find)


def _cijfers(ctx: Context, slugs: Paar) -> tuple[tuple[str, Paar], ...]:
    """Count for both what can be counted from the sources."""
    columns = [ctx.eenmaal("cijfers", slug, partial(_kolom, ctx, slug)) for slug in slugs]
    labels = (
        "Agenda's op deze site",
        "Leidt nu",
        "Werkt nu mee aan",
        f"Leidde in plannen {c.die_voorbij_zijn(ctx)}",
        f"Werkte mee in plannen {c.die_voorbij_zijn(ctx)}",
        "Momenten in de raad die nog komen",
        "Momenten in de raad die voorbij zijn",
        "Momenten in de raad zonder datum",
    )
    rows = zip(labels, *columns, strict=True)
    # What both never did is no row.
    return tuple((label, (a, b)) for label, a, b in rows if "afgelopen" not in label or {a, b} != {"0 acties"})


def _kolom(ctx: Context, slug: str) -> tuple[str, ...]:
    """Count for one gemeente."""
    taken = tellen.taken(ctx.region, slug, ctx.today)
    return (
        nl.schrijf_getal(len(raad.agendas_van(ctx.region, slug))),
        *(f"{tellen.in_woorden(found)}{deel}" for found, deel in _sets(ctx, taken)),
        *map(str, _momenten(ctx, raad.raadsmomenten_van(ctx, slug))),
    )


def _sets(ctx: Context, taken: Taken) -> Iterator[tuple[tuple[Actie, ...], str]]:
    """Give what a gemeente leads and works on now, and what it led and worked on in plans that are over, each with how much of
    what it leads is only a part."""
    for choose in (tellen.lopend, tellen.afgelopen):
        leads = choose(ctx.region, taken.leidt, ctx.today)
        yield leads, waarvan(ctx, leads, taken.deels, af=False)
        yield choose(ctx.region, taken.werkt_mee, ctx.today), ""


def _momenten(ctx: Context, moments: tuple[Gepland, ...]) -> tuple[int, int, int]:
    """Count the moments that are to come, that are over and that have no date."""
    return (
        len(c.in_stand(ctx, moments, *NU, *KOMEND)),
        len(c.in_stand(ctx, moments, *VOORBIJ)),
        len(c.in_stand(ctx, moments, MomentStand.ONGEPLAND, MomentStand.NOOIT_GEMELD)),
    )


def _delen(ctx: Context, shared: Sequence[Agenda], slugs: Paar) -> tuple[RolDeel, ...]:
    """Give what both do in each agenda, of many acties only where both have a role."""
    agendas = {a.id for a in shared}
    roles = [ctx.eenmaal("rollen nu", slug, partial(_nu, ctx, slug)) for slug in slugs]
    named = {b[0].actie.id for own in roles for b in own.values() if b[0].actie.agenda in agendas}
    most = 0 if len(named) > ctx.grenzen.rijen else MEESTE_RIJEN
    return tuple(_deel(ctx, agenda, roles, most) for agenda in shared)


def _nu(ctx: Context, slug: str) -> Mapping[str, list[Betrokkenheid]]:
    """Give the roles that a gemeente has now, by actie."""
    found: dict[str, list[Betrokkenheid]] = {}
    for value in nu(ctx.region.betrokkenheid_by_partij.get(slug, ()), ctx.today):
        found.setdefault(value.actie.id, []).append(value)
    return found


def _deel(ctx: Context, agenda: Agenda, own: Sequence[Mapping[str, list[Betrokkenheid]]], most: int) -> RolDeel:
    acties = [
        actie
        for thema in ctx.region.themas_by_agenda.get(agenda.id, ())
        for actie in ctx.region.acties_by_thema.get(thema.id, ())
    ]
    either = [a.id for a in acties if a.id in own[0] or a.id in own[1]]
    both = [i for i in either if i in own[0] and i in own[1]]
    shown = both if len(either) > most else either
    listed = set(shown)
    rest = tuple(a for a in acties if a.id not in listed)
    rows = [a for a in acties if a.id in listed]
    more = rows[ctx.grenzen.rijen :]
    return RolDeel(
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
        id=f"rollen-{agenda.id}",
        beide_nodig=shown is both,
        rijen=tuple(
            RolRij(
                actie=c.item_link(ctx, a.id),
                rollen=(_rollen(ctx, own[0].get(a.id, ())), _rollen(ctx, own[1].get(a.id, ()))),
            )
            for a in rows[: ctx.grenzen.rijen]
        ),
        meer=tellen.in_woorden(more, agenda.benamingen) if more else "",
        zonder=tellen.in_woorden(rest, agenda.benamingen) if rest else "",
    )


def _rollen(ctx: Context, values: Sequence[Betrokkenheid]) -> tuple[str, ...]:
    """Name each role once, with the parts of the actie that it is about."""
    parts: dict[str, list[str]] = {}
    for b in values:
        found = parts.setdefault(rol_label(ctx.region, b.rol, b.partij), [])
        if b.deelactie:
            found.append(b.deelactie.nummer or b.deelactie.titel)
    return tuple(f"{rol} ({_onderdelen(names)})" if names else rol for rol, names in parts.items())


def _onderdelen(names: list[str]) -> str:
    return f"{'onderdeel' if len(names) == 1 else 'onderdelen'} {', '.join(names)}"
