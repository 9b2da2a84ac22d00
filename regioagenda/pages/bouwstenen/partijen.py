"""What the pages of gemeenten, trekkers and organisaties share: roles in groups, moments in three, an index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import opsomming
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda, Benamingen
from regioagenda.domain.model.agenda import GEWONE_BENAMINGEN
from regioagenda.domain.momenten import KOMEND, NU, SOMS, TOEN, raadsmomenten
from regioagenda.domain.region import Betrokkenheid, Gepland, rol_label
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import is_over
from regioagenda.domain.woorden import MomentStand, Rol
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import Head, Kaart, Link, MomentView
from regioagenda.pages.bouwstenen.raad import planningen, ruimte


@dataclass(frozen=True, slots=True, kw_only=True)
class RolGroep:
    """What a party does in one role: per actie one card, with the deelacties it is about. `meer` counts the acties that do
    not fit, and `alles` leads to a list that has them."""

    rol: str
    uitleg: str
    acties: tuple[Kaart, ...]
    meer: str
    alles: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemaLijst:
    """The acties of a thema in which a party has no task; where those are many they are only counted."""

    thema: Link
    aantal: int
    acties: tuple[Kaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """An agenda that is over with what a party did in it; `themas` are the acties without a task for that gemeente."""

    id: str
    agenda: Link
    zin: str
    telling: str
    groepen: tuple[RolGroep, ...]
    themas: tuple[ThemaLijst, ...]
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


def rol_groepen(ctx: Context, values: Iterable[Betrokkenheid], alles: Link | None) -> tuple[RolGroep, ...]:
    """Group what a party does by role, in the order of the list of roles; `alles` leads to all of it.

    Each actie is there once, under its first role; its card names the others.
    """
    roles: dict[str, list[Betrokkenheid]] = {}
    partij = ""
    for value in values:
        partij = value.partij
        roles.setdefault(value.actie.id, []).append(value)
    order = list(Rol)
    by_rol: dict[Rol, list[list[Betrokkenheid]]] = {}
    for own in roles.values():
        by_rol.setdefault(min((b.rol for b in own), key=order.index), []).append(own)
    return tuple(_rol_groep(ctx, rol, by_rol[rol], partij, alles) for rol in order if rol in by_rol)


def _rol_groep(
    ctx: Context, rol: Rol, found: Sequence[list[Betrokkenheid]], partij: str, alles: Link | None
) -> RolGroep:
    more = [own[0].actie for own in found[ctx.grenzen.rol :]]
    return RolGroep(
        rol=rol_label(ctx.region, rol, partij),
        uitleg=ctx.zeg(rol.uitleg),
        acties=tuple(_kaart(ctx, rol, own) for own in found[: ctx.grenzen.rol]),
        meer=tellen.in_woorden(more) if more else "",
        alles=alles if more else None,
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
    over (latest first), and what a plan that is over still had ahead (`toen`). `nooit` counts those of which an agenda that is
    over never said when, `meer` those that do not fit; those are in the `planningen`."""

    komende: tuple[MomentView, ...]
    soms: tuple[MomentView, ...]
    zonder_datum: tuple[MomentView, ...]
    geweest: tuple[MomentView, ...]
    toen: tuple[MomentView, ...]
    nooit: str
    meer: str
    planningen: tuple[Link, ...]


def split_momenten(ctx: Context, items: Iterable[Gepland], text: PageText, past: PageText) -> Momentlijsten:
    """Split council moments; the words of what is over count for the page `past`. What was dropped is in no list."""
    found = raadsmomenten(items)
    never = len(c.in_stand(ctx, found, MomentStand.NOOIT_GEMELD))
    standen = ((*NU, *KOMEND), SOMS, (MomentStand.ONGEPLAND,))
    sorts = (*(c.in_stand(ctx, found, *how) for how in standen), c.geweest(ctx, found), c.in_stand(ctx, found, *TOEN))
    most = ruimte(ctx, *sorts)
    left_out = [g for some in sorts for g in some[most:]]
    words = (text, text, text, past, past)
    lists = [tuple(v.gepland(ctx, g, own) for g in some[:most]) for some, own in zip(sorts, words, strict=True)]
    agendas = dict.fromkeys(g.agenda for g in left_out)
    return Momentlijsten(
        komende=lists[0],
        soms=lists[1],
        zonder_datum=lists[2],
        geweest=lists[3],
        toen=lists[4],
        nooit=nl.aantal(never, "moment", "momenten") if never else "",
        meer=nl.aantal(len(left_out), "moment", "momenten") if left_out else "",
        planningen=planningen(ctx, (a for a in ctx.region.agendas.values() if a.id in agendas)),
    )


def plan_index(ctx: Context, titel: str, inleiding: str, groepen: tuple[IndexGroep, ...]) -> tuple[Head, IndexView]:
    """Plan an index of parties; groups without parties are left out."""
    view = IndexView(titel=titel, inleiding=inleiding, groepen=tuple(g for g in groepen if g.partijen))
    head = make_head(ctx, titel=titel, omschrijving=inleiding)
    return head, view


def leidt_regel(ctx: Context, slug: str, *, alles_voorbij: bool = False) -> str:
    """Say in one line how many acties a party leads and works on, and apart from it what it did in plans that are over.

    With `alles_voorbij` the page itself says that all plans are over, and the line does not.
    """
    region, today = ctx.region, ctx.today
    taken = tellen.taken(region, slug, today)
    running = taken_regel(
        ctx,
        tellen.lopend(region, taken.leidt, today),
        tellen.lopend(region, taken.werkt_mee, today),
        taken.deels,
        voorbij=False,
    )
    over = taken_regel(
        ctx,
        tellen.afgelopen(region, taken.leidt, today),
        tellen.afgelopen(region, taken.werkt_mee, today),
        taken.deels,
        voorbij=True,
    )
    own = [a.korte_titel for a in region.agendas.values() if tellen.is_eigen(a, slug)]
    parts = [running] if running else []
    if over:
        parts.append(
            over if alles_voorbij else ctx.zeg("{taken} in plannen {die}", taken=over, die=c.die_voorbij_zijn(ctx))
        )
    parts += [ctx.zeg("Heeft een eigen agenda: {agendas}", agendas=nl.opsomming(own))] if own else []
    return ". ".join(parts) or ctx.zeg("Komt voor in de agenda's zonder eigen taak")


def taken_regel(
    ctx: Context,
    leidt: Sequence[Actie],
    werkt_mee: Sequence[Actie],
    deels: Container[str],
    woorden: Benamingen = GEWONE_BENAMINGEN,
    *,
    voorbij: bool,
) -> str:
    """Say how many acties and how many projects a party leads and works on, now or in the past; empty without any.

    Of what it leads it says apart how much only in a part (`deels`, by id), and of what runs now how much is not worked on any
    more.
    """
    words = ("leidde", "werkte mee aan") if voorbij else ("leidt", "werkt mee aan")
    return nl.hoofdletter(
        " en ".join(
            f"{word} {tellen.in_woorden(found, woorden)}{waarvan(ctx, found, parts, af=not voorbij)}"
            for word, found, parts in zip(words, (leidt, werkt_mee), (deels, ()), strict=True)
            if found
        )
    )


def waarvan(ctx: Context, found: Sequence[Actie], deels: Container[str], *, af: bool) -> str:
    """Say how many of these are led only in a part and, with `af`, how many are finished or came to nothing: “ (1 voor een
    deel, 2 afgerond)”; empty when there are none."""
    named = [(sum(a.id in deels for a in found), ctx.zeg("voor een deel"))]
    if af:
        counts = Counter(huidige_status(actie).waarde for actie in found)
        named += [(counts[waarde], ctx.zeg(waarde.label).lower()) for waarde in tellen.UIT_HANDEN]
    parts = [word if len(found) == 1 else f"{count} {word}" for count, word in named if count]
    return f" ({', '.join(parts)})" if parts else ""


def plannen_voorbij(
    ctx: Context, slug: str, roles: Iterable[Betrokkenheid], alles: Link | None
) -> tuple[PlanView, ...]:
    """Give the agendas that are over in which a party had a role or took part, in the order of the agendas; `alles` leads
    to all acties in which it has one."""
    region = ctx.region
    by_agenda: dict[str, list[Betrokkenheid]] = {}
    for value in roles:
        by_agenda.setdefault(value.actie.agenda, []).append(value)
    over = [a.id for a in region.agendas.values() if is_over(region, a.id, ctx.today)]
    member = {a for a in over if slug in region.deelnemers(a)}
    short = sum(len(region.acties_by_agenda.get(a, ())) for a in member) > ctx.grenzen.rol
    found = []
    for agenda in region.agendas.values():
        values = by_agenda.get(agenda.id, [])
        if agenda.id in over and (values or agenda.id in member):
            leads = {b.actie.id: b.actie for b in values if b.leidend}
            joins = {b.actie.id: b.actie for b in values if tellen.werkend(b) and b.actie.id not in leads}
            found.append(
                PlanView(
                    id=f"afgelopen-{agenda.id}",
                    agenda=c.item_link(ctx, agenda.id),
                    zin=c.einde(ctx, agenda),
                    telling=taken_regel(
                        ctx,
                        tuple(leads.values()),
                        tuple(joins.values()),
                        tellen.alleen_deels(values),
                        agenda.benamingen,
                        voorbij=True,
                    ),
                    groepen=rol_groepen(ctx, values, alles),
                    themas=zonder_taak(ctx, agenda, slug, {b.actie.id for b in values}, kort=short)
                    if agenda.id in member
                    else (),
                    eigen=tellen.is_eigen(agenda, slug),
                )
            )
    return tuple(found)


def zonder_taak(ctx: Context, agenda: Agenda, slug: str, named: set[str], *, kort: bool) -> tuple[ThemaLijst, ...]:
    """Give the acties of an agenda that concern a gemeente and are not in `named`, by thema; `kort` only counts them."""
    themas = []
    for thema in ctx.region.themas_by_agenda.get(agenda.id, ()):
        found = [
            a
            for a in ctx.region.acties_by_thema.get(thema.id, ())
            if a.id not in named and (not a.gemeenten or slug in ctx.region.deelnemers_van(a))
        ]
        if found:
            cards = () if kort else tuple(c.kaart(ctx, a) for a in found)
            link = Link(titel=thema.titel, url=urls.item(thema.id))
            themas.append(ThemaLijst(thema=link, aantal=len(found), acties=cards))
    return tuple(themas)
