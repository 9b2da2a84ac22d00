"""What the pages of gemeenten, trekkers and organisaties share: roles in groups, moments in three, an index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regioagenda.base import nederlands as nl
from regioagenda.base.nederlands import opsomming
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda, Benamingen
from regioagenda.domain.model.agenda import GEWONE_BENAMINGEN
from regioagenda.domain.momenten import KOMEND, NU, SOMS, TOEN, raadsmomenten
from regioagenda.domain.region import Betrokkenheid, Gepland, rol_label
from regioagenda.domain.voorbij import is_over
from regioagenda.domain.woorden import MomentStand, Rol
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import Head, Kaart, Link, MomentView


@dataclass(frozen=True, slots=True, kw_only=True)
class RolGroep:
    """What a party does in one role: per actie one card, with the deelacties it is about."""

    rol: str
    uitleg: str
    acties: tuple[Kaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """An agenda that is over with what a party did in it; `themas` are the acties without a task for that gemeente."""

    id: str
    agenda: Link
    zin: str
    telling: str
    groepen: tuple[RolGroep, ...]
    themas: tuple[tuple[Link, tuple[Kaart, ...]], ...]
    eigen: bool


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
    """Group what a party does by role, in the order of the list of roles.

    Each actie is there once, under its first role; its card names the others.
    """
    roles: dict[str, list[Betrokkenheid]] = {}
    partij = ""
    for value in values:
        partij = value.partij
        roles.setdefault(value.actie.id, []).append(value)
    order = list(Rol)
    first = {actie: min((b.rol for b in own), key=order.index) for actie, own in roles.items()}
    return tuple(
        RolGroep(
            rol=rol_label(ctx.region, rol, partij),
            uitleg=rol.uitleg,
            acties=tuple(_kaart(ctx, rol, own) for actie, own in roles.items() if first[actie] is rol),
        )
        for rol in order
        if rol in first.values()
    )


def _kaart(ctx: Context, rol: Rol, own: list[Betrokkenheid]) -> Kaart:
    notes = dict.fromkeys(_regel(ctx, b, "" if b.rol is rol else b.rol.label) for b in own)
    return c.kaart(ctx, own[0].actie, [n for n in notes if n])


def _regel(ctx: Context, value: Betrokkenheid, rol: str) -> str:
    """Say which other role it is, for which part of the actie, with whom, when and with what remark."""
    parts = [rol] if rol else []
    if value.deelactie:
        part = value.deelactie
        parts.append(f"onderdeel {part.nummer or part.id}: {part.titel}")
    if value.betrokkene.samen_met:
        parts.append("samen met " + opsomming([ctx.region.partij_naam(r.slug) for r in value.betrokkene.samen_met]))
    if value.betrokkene.vanaf or value.betrokkene.tot:
        parts.append(c.periode(value.betrokkene))
    if value.betrokkene.toelichting:
        parts.append(value.betrokkene.toelichting)
    return ", ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Momentlijsten:
    """Council moments by how they stand: to come or going on, under a condition or again and again, without a date yet,
    over (latest first), and what a plan that is over still had ahead (`toen`). `nooit` counts those of which an agenda that is over never said when."""

    komende: tuple[MomentView, ...]
    soms: tuple[MomentView, ...]
    zonder_datum: tuple[MomentView, ...]
    geweest: tuple[MomentView, ...]
    toen: tuple[MomentView, ...]
    nooit: str


def split_momenten(ctx: Context, items: Iterable[Gepland], text: PageText, past: PageText) -> Momentlijsten:
    """Split council moments; the words of what is over count for the page `past`. What was dropped is in no list."""
    found = raadsmomenten(items)
    never = len(c.in_stand(ctx, found, MomentStand.NOOIT_GEMELD))

    def views(values: Iterable[Gepland], words: PageText) -> tuple[MomentView, ...]:
        return tuple(v.gepland(ctx, g, words) for g in values)

    return Momentlijsten(
        komende=views(c.in_stand(ctx, found, *NU, *KOMEND), text),
        soms=views(c.in_stand(ctx, found, *SOMS), text),
        zonder_datum=views(c.in_stand(ctx, found, MomentStand.ONGEPLAND), text),
        geweest=views(c.geweest(ctx, found), past),
        toen=views(c.in_stand(ctx, found, *TOEN), past),
        nooit=nl.aantal(never, "moment", "momenten") if never else "",
    )


def plan_index(ctx: Context, titel: str, inleiding: str, groepen: tuple[IndexGroep, ...]) -> tuple[Head, IndexView]:
    """Plan an index of parties; groups without parties are left out."""
    view = IndexView(titel=titel, inleiding=inleiding, groepen=tuple(g for g in groepen if g.partijen))
    head = make_head(ctx, titel=titel, omschrijving=inleiding)
    return head, view


def leidt_regel(ctx: Context, slug: str) -> str:
    """Say in one line how many acties a party leads and works on, and apart from it what it did in plans that are over."""
    region, today = ctx.region, ctx.today
    taken = tellen.taken(region, slug, today)
    running = taken_regel(
        tellen.lopend(region, taken.leidt, today), tellen.lopend(region, taken.werkt_mee, today), voorbij=False
    )
    over = taken_regel(
        tellen.afgelopen(region, taken.leidt, today), tellen.afgelopen(region, taken.werkt_mee, today), voorbij=True
    )
    own = [a.korte_titel for a in region.agendas.values() if tellen.is_eigen(a, slug)]
    parts = [running] if running else []
    parts += [f"{over} in plannen die zijn afgelopen"] if over else []
    parts += [f"Heeft een eigen agenda: {nl.opsomming(own)}"] if own else []
    return ". ".join(parts) or "Komt voor in de agenda's zonder eigen taak"


def taken_regel(
    leidt: Sequence[Actie], werkt_mee: Sequence[Actie], woorden: Benamingen = GEWONE_BENAMINGEN, *, voorbij: bool
) -> str:
    """Say how many acties and how many projects a party leads and works on, now or in the past; empty without any."""
    words = ("leidde", "werkte mee aan") if voorbij else ("leidt", "werkt mee aan")
    sets = zip(words, (leidt, werkt_mee), strict=True)
    return nl.hoofdletter(" en ".join(f"{word} {tellen.in_woorden(found, woorden)}" for word, found in sets if found))


def plannen_voorbij(ctx: Context, slug: str, roles: Iterable[Betrokkenheid]) -> tuple[PlanView, ...]:
    """Give the agendas that are over in which a party had a role or took part, in the order of the agendas."""
    region = ctx.region
    own = tuple(roles)
    found = []
    for agenda in region.agendas.values():
        values = [b for b in own if b.actie.agenda == agenda.id]
        if is_over(region, agenda.id, ctx.today) and (values or slug in region.deelnemers(agenda.id)):
            leads = {b.actie.id: b.actie for b in values if b.leidend}
            joins = {b.actie.id: b.actie for b in values if tellen.werkend(b) and b.actie.id not in leads}
            found.append(
                PlanView(
                    id=f"afgelopen-{agenda.id}",
                    agenda=c.item_link(ctx, agenda.id),
                    zin=c.einde(ctx, agenda),
                    telling=taken_regel(tuple(leads.values()), tuple(joins.values()), agenda.benamingen, voorbij=True),
                    groepen=rol_groepen(ctx, values),
                    themas=zonder_taak(ctx, agenda, {b.actie.id for b in values})
                    if slug in region.deelnemers(agenda.id)
                    else (),
                    eigen=tellen.is_eigen(agenda, slug),
                )
            )
    return tuple(found)


def zonder_taak(ctx: Context, agenda: Agenda, named: set[str]) -> tuple[tuple[Link, tuple[Kaart, ...]], ...]:
    """Give the acties of an agenda that are not in `named`, by thema."""
    themas = []
    for thema in ctx.region.themas_by_agenda.get(agenda.id, ()):
        cards = tuple(c.kaart(ctx, a) for a in ctx.region.acties_by_thema.get(thema.id, ()) if a.id not in named)
        if cards:
            themas.append((Link(titel=thema.titel, url=urls.item(thema.id)), cards))
    return tuple(themas)
