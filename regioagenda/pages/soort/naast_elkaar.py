"""Two gemeenten side by side: numbers, who does what in the agendas they share, and when their councils meet."""

from __future__ import annotations

from dataclasses import dataclass

from regioagenda.domain.model import Actie, Agenda
from regioagenda.domain.region import Betrokkenheid
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Link, MomentView, Page

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
    """An agenda that both take part in, with its acties; `zonder` counts those that are left out."""

    agenda: Link
    id: str
    acties_benaming: str
    beide_nodig: bool
    rijen: tuple[RolRij, ...]
    zonder: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NaastElkaarView:
    """Two gemeenten side by side."""

    gemeenten: tuple[Link, Link]
    cijfers: tuple[tuple[str, Paar], ...]
    delen: tuple[RolDeel, ...]
    samen: tuple[MomentView, ...]
    alleen: tuple[tuple[Link, tuple[MomentView, ...]], ...]
    raadsbrieven: tuple[Link, Link]


def plan_naast_elkaar(ctx: Context, one: str, other: str) -> Page:
    """Plan the page that shows two gemeenten with a shared agenda side by side."""
    text = ctx.text()
    slugs = (one, other)
    links = (c.partij(ctx, one), c.partij(ctx, other))
    shared = [a for a in raad.agendas_van(ctx.region, one) if a in raad.agendas_van(ctx.region, other)]
    mine, theirs = (raad.raadsmomenten_van(ctx, slug) for slug in slugs)
    ours = {id(g) for g in mine} & {id(g) for g in theirs}
    view = NaastElkaarView(
        gemeenten=links,
        cijfers=_cijfers(ctx, slugs),
        delen=tuple(_deel(ctx, agenda, slugs) for agenda in shared),
        samen=tuple(v.gepland(ctx, g, text) for g in mine if id(g) in ours),
        alleen=tuple(
            (link, tuple(v.gepland(ctx, g, text) for g in own if id(g) not in ours))
            for link, own in zip(links, (mine, theirs), strict=True)
        ),
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
        url=urls.vergelijk(one, other),
        kruimels=(Link(titel="Gemeenten", url=urls.GEMEENTEN), links[0]),
        text=text,
    )
    return Page(url=urls.vergelijk(one, other), template="naast-elkaar.html", head=head, view=view)


def _cijfers(ctx: Context, slugs: Paar) -> tuple[tuple[str, Paar], ...]:
    """Count for both what can be counted from the sources."""
    columns = []
    for slug in slugs:
        own = ctx.region.betrokkenheid_by_partij.get(slug, ())
        leads = {b.actie.id for b in own if b.leidend}
        moments = raad.raadsmomenten_van(ctx, slug)
        columns.append(
            (
                len(raad.agendas_van(ctx.region, slug)),
                len(leads),
                len({b.actie.id for b in own} - leads),
                sum(c.komt_nog(ctx, g.moment) for g in moments),
                sum(c.is_voorbij(ctx, g.moment) for g in moments),
                sum(c.zonder_datum(ctx, g.moment) for g in moments),
            )
        )
    labels = (
        "Agenda's op deze site",
        "Acties die de gemeente leidt",
        "Acties waar de gemeente aan meewerkt",
        "Momenten in de raad die nog komen",
        "Momenten in de raad die voorbij zijn",
        "Momenten in de raad zonder datum",
    )
    return tuple((label, (str(a), str(b))) for label, a, b in zip(labels, *columns, strict=True))


def _deel(ctx: Context, agenda: Agenda, slugs: Paar) -> RolDeel:
    own = [
        tuple(b for b in ctx.region.betrokkenheid_by_partij.get(s, ()) if b.actie.agenda == agenda.id) for s in slugs
    ]
    acties = [
        actie
        for thema in ctx.region.themas_by_agenda.get(agenda.id, ())
        for actie in ctx.region.acties_by_thema.get(thema.id, ())
    ]
    ids = [{b.actie.id for b in values} for values in own]
    either, both = ids[0] | ids[1], ids[0] & ids[1]
    shown = both if len(either) > MEESTE_RIJEN else either
    return RolDeel(
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
        id=f"rollen-{agenda.id}",
        acties_benaming=agenda.benamingen.acties if agenda.benamingen else "acties",
        beide_nodig=shown is both,
        rijen=tuple(
            RolRij(actie=c.item_link(ctx, a.id), rollen=(_rollen(own[0], a), _rollen(own[1], a)))
            for a in acties
            if a.id in shown
        ),
        zonder=sum(a.id not in shown for a in acties),
    )


def _rollen(values: tuple[Betrokkenheid, ...], actie: Actie) -> tuple[str, ...]:
    """Name each role once, with the parts of the actie that it is about."""
    parts: dict[str, list[str]] = {}
    for b in values:
        if b.actie.id == actie.id:
            found = parts.setdefault(b.rol.label, [])
            if b.deelactie:
                found.append(b.deelactie.nummer or b.deelactie.titel)
    return tuple(f"{rol} ({_onderdelen(names)})" if names else rol for rol, names in parts.items())


def _onderdelen(names: list[str]) -> str:
    return f"{'onderdeel' if len(names) == 1 else 'onderdelen'} {', '.join(names)}"
