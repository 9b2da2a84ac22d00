"""What the pages of gemeenten, trekkers and organisaties share: roles in groups, moments in three, an index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from regioagenda.base import nederlands as nl
from regioagenda.base.nederlands import opsomming
from regioagenda.domain.region import Betrokkenheid, Gepland
from regioagenda.domain.woorden import Rol
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import Kaart, Link, MomentView, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class RolGroep:
    """What a party does in one role: per actie one card, with the deelacties it is about."""

    rol: str
    uitleg: str
    acties: tuple[Kaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartijRegel:
    """A party in an index, with a line that says what it does."""

    link: Link
    regel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexGroep:
    """A heading in an index with its parties."""

    titel: str
    id: str
    partijen: tuple[PartijRegel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """An index of parties."""

    titel: str
    inleiding: str
    groepen: tuple[IndexGroep, ...]


def rol_groepen(ctx: Context, values: Iterable[Betrokkenheid]) -> tuple[RolGroep, ...]:
    """Group what a party does by role, in the order of the list of roles."""
    found = tuple(values)
    return tuple(
        RolGroep(rol=rol.label, uitleg=rol.uitleg, acties=_kaarten(ctx, tuple(b for b in found if b.rol is rol)))
        for rol in Rol
        if any(b.rol is rol for b in found)
    )


def _kaarten(ctx: Context, values: tuple[Betrokkenheid, ...]) -> tuple[Kaart, ...]:
    cards = []
    for actie in dict.fromkeys(b.actie.id for b in values):
        own = [b for b in values if b.actie.id == actie]
        notes = [_regel(ctx, b) for b in own]
        cards.append(c.kaart(ctx, own[0].actie, [n for n in notes if n]))
    return tuple(cards)


def _regel(ctx: Context, value: Betrokkenheid) -> str:
    """Say for which part of the actie the role is, with whom and with what remark."""
    parts = []
    if value.deelactie:
        part = value.deelactie
        parts.append(f"onderdeel {part.nummer or part.id}: {part.titel}")
    if value.betrokkene.samen_met:
        parts.append("samen met " + opsomming([ctx.region.partij_naam(r.slug) for r in value.betrokkene.samen_met]))
    if value.betrokkene.toelichting:
        parts.append(value.betrokkene.toelichting)
    return ", ".join(parts)


def split_momenten(
    ctx: Context, items: Iterable[Gepland], text: PageText
) -> tuple[tuple[MomentView, ...], tuple[MomentView, ...], tuple[MomentView, ...]]:
    """Split the council moments into coming, past (latest first) and without a date."""
    found = v.raadsmomenten(ctx, items)
    coming = tuple(v.gepland(ctx, g, text) for g in found if c.komt_nog(ctx, g.moment))
    behind = sorted((g for g in found if c.is_voorbij(ctx, g.moment)), key=lambda g: not g.moment.wanneer.gedateerd)
    dated = [g for g in behind if g.moment.wanneer.gedateerd]
    past = tuple(v.gepland(ctx, g, text) for g in (*reversed(dated), *behind[len(dated) :]))
    return coming, past, tuple(v.gepland(ctx, g, text) for g in found if c.zonder_datum(ctx, g.moment))


def plan_index(ctx: Context, titel: str, url: str, inleiding: str, groepen: tuple[IndexGroep, ...]) -> Page:
    """Plan an index of parties; groups without parties are left out."""
    view = IndexView(titel=titel, inleiding=inleiding, groepen=tuple(g for g in groepen if g.partijen))
    head = make_head(ctx, titel=titel, omschrijving=inleiding, url=url)
    return Page(url=url, template="partijen.html", head=head, view=view)


def leidt_regel(ctx: Context, slug: str) -> str:
    """Say in one line how many acties a party leads and works on."""
    own = ctx.region.betrokkenheid_by_partij.get(slug, ())
    leads = len({b.actie.id for b in own if b.leidend})
    joins = len({b.actie.id for b in own} - {b.actie.id for b in own if b.leidend})
    parts = [f"leidt {nl.aantal(leads, 'actie', 'acties')}"] if leads else []
    parts += [f"werkt mee aan {nl.aantal(joins, 'actie', 'acties')}"] if joins else []
    return nl.hoofdletter(" en ".join(parts)) or "Komt voor in de agenda's zonder eigen taak"
