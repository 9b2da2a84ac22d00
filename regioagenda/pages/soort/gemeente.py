"""The page of a gemeente over all agendas: the dashboard of a resident."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda, Gemeente
from regioagenda.domain.momenten import NIET_DOOR, OPEN_EINDE, handeling, orgaan, van_welke
from regioagenda.domain.region import Betrokkenheid
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import RolStand, bestaat, is_over, nu, stand_van_betrokkenheid
from regioagenda.domain.woorden import GESTOPT, MomentSoort, Orgaan
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import landkaart, raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.actiefilters import met_rol
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText, eerste_zin
from regioagenda.pages.bouwstenen.partijen import (
    Momentlijsten,
    PlanView,
    RolGroep,
    ThemaLijst,
    leidt_regel,
    plannen_voorbij,
    rol_groepen,
    split_momenten,
    zonder_taak,
)
from regioagenda.pages.bouwstenen.parts import Head, Kaart, Link, MomentView
from regioagenda.pages.bouwstenen.tijdfeiten import momentenlint
from regioagenda.pages.bouwstenen.tijdlint import Tijdlint
from regioagenda.pages.soort.open_data import OPEN_DATA

# The page of a gemeente names what this many acties mean; the acties themselves say the rest.
MEESTE_BETEKENISSEN = 5
MEESTE_WIJZIGINGEN = 5
# What such an actie was to mean for residents, it does not mean.


@dataclass(frozen=True, slots=True, kw_only=True)
class OverigeGroep:
    """An agenda of the gemeente with the acties in which it has no task of its own, by thema."""

    agenda: Link
    stand: str
    eigen: bool
    themas: tuple[ThemaLijst, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenwerking:
    """An organisation that a gemeente is a member of, by its newest list; `einde` says that it ends or ended."""

    link: Link
    per: str
    einde: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overname:
    """A gemeente that is no more, with what its successor took over: the acties that go on in which it had a role."""

    link: Link
    sinds: str
    acties: tuple[Kaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Betekenis:
    """What an actie means for residents, in a sentence."""

    actie: Link
    zin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GemeenteView:
    """What a gemeente leads, coordinates and joins, when its council talks about it, and what that means for you."""

    slug: str
    naam: str
    samenvatting: str
    kaart: landkaart.Landkaart | None
    telling: str
    bestaat_tot: str
    weg: bool
    neemt_over: tuple[Overname, ...]
    opvolgers: tuple[Link, ...]
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    toont_nu: bool
    leidt: tuple[RolGroep, ...]
    doet_mee: tuple[RolGroep, ...]
    genoemd: tuple[RolGroep, ...]
    eerder: tuple[RolGroep, ...]
    plannen_voorbij: tuple[PlanView, ...]
    overige: tuple[OverigeGroep, ...]
    momenten: Momentlijsten
    tijdlint: Tijdlint | None
    besluiten_college: tuple[MomentView, ...]
    uitkomst_onbekend: bool
    betekenissen: tuple[Betekenis, ...]
    meer_betekenissen: str
    betekenis_toen: bool
    voortgang: tuple[raad.StatusTelling, ...]
    meepraten: Markup
    agendas: tuple[Link, ...]
    samenwerkingen: tuple[Samenwerking, ...]
    wijzigingen: tuple[raad.Wijziging, ...]
    raadsbrief: str
    vergelijk: tuple[Link, ...]
    kernen: tuple[str, ...]
    provincie: str
    cbs: str
    tooi: str
    website: str


def plan_gemeente(ctx: Context, gemeente: Gemeente) -> tuple[Head, GemeenteView]:
    """Plan the page of one gemeente over all agendas."""
    region = ctx.region
    slug = gemeente.slug
    text = ctx.text(f"gemeente/{slug}")
    own = region.betrokkenheid_by_partij.get(slug, ())
    running = tuple(b for b in own if not is_over(region, b.actie.agenda, ctx.today))
    now = nu(running, ctx.today)
    gone = not bestaat(gemeente, ctx.today)
    earlier = tuple(b for b in running if stand_van_betrokkenheid(b, ctx.today) is RolStand.EERDER)
    taken = tellen.taken(region, slug, ctx.today)
    tasks = [{a.id for a in found} for found in (taken.leidt, taken.werkt_mee, taken.genoemd)]
    everything = met_rol(ctx, slug)
    over = plannen_voorbij(ctx, slug, own, everything)
    # Who only took part in plans that are over does nothing now: that is said once, not by empty parts of the page.
    shown_now = (
        bool(running) or not over or any(not is_over(region, a.id, ctx.today) for a in raad.agendas_van(region, slug))
    )
    agendas = raad.agendas_van(region, slug)
    named = {b.actie.id: b.actie for b in own}
    others = [a for a in agendas if not is_over(region, a.id, ctx.today)]
    short = sum(len(region.acties_by_agenda.get(a.id, ())) for a in others) > ctx.grenzen.rol
    means = _met_betekenis(tuple(b for b in running if huidige_status(b.actie).waarde not in GESTOPT))
    meaningful = means or _met_betekenis(tuple(b for b in own if is_over(region, b.actie.agenda, ctx.today)))
    moments = raad.raadsmomenten_van(ctx, slug)
    # Of what is over the page only names the subject and the outcome, so its words are no words of the page.
    lists = split_momenten(ctx, moments, text, ctx.text())
    latest = islice(raad.veranderingen_voor(ctx, slug), MEESTE_WIJZIGINGEN)
    changes = tuple(raad.wijziging(ctx, change) for change in latest)
    meepraten = text.prose(gemeente.meepraten)
    decided = _van_college(ctx, slug, text)
    view = GemeenteView(
        slug=slug,
        naam=gemeente.naam,
        samenvatting=gemeente.samenvatting,
        kaart=None if gone else landkaart.van_gemeente(ctx, slug),
        telling=leidt_regel(ctx, slug),
        bestaat_tot=nl.datum(gemeente.bestaat_tot),
        weg=gone,
        neemt_over=() if gone else tuple(_neemt_over(ctx, slug)),
        opvolgers=tuple(c.partij(ctx, r.slug) for r in gemeente.opvolgers),
        tekst=text.prose(gemeente.tekst),
        inhoudsopgave=()
        if gone
        else _inhoudsopgave(
            ctx,
            gemeente,
            nu=shown_now,
            college=bool(decided),
            betekenis=bool(meaningful),
            voorbij=bool(over),
            nieuw=bool(changes),
        ),
        toont_nu=shown_now,
        leidt=rol_groepen(ctx, (b for b in now if b.actie.id in tasks[0]), everything),
        doet_mee=rol_groepen(ctx, (b for b in now if b.actie.id in tasks[1]), everything),
        genoemd=rol_groepen(ctx, (b for b in now if b.actie.id in tasks[2]), everything),
        eerder=rol_groepen(ctx, running if gone else earlier, everything if gone else OPEN_DATA),
        plannen_voorbij=over,
        overige=tuple(_overige(ctx, a, slug, set(named), kort=short) for a in others),
        momenten=lists,
        tijdlint=momentenlint(ctx, moments) if len(moments) <= ctx.grenzen.momenten else None,
        besluiten_college=decided,
        uitkomst_onbekend=bool(c.in_stand(ctx, moments, *OPEN_EINDE)),
        betekenissen=tuple(
            Betekenis(actie=c.item_link(ctx, a.id), zin=eerste_zin(a.betekenis))
            for a in meaningful[:MEESTE_BETEKENISSEN]
        ),
        meer_betekenissen=tellen.in_woorden(meaningful[MEESTE_BETEKENISSEN:])
        if len(meaningful) > MEESTE_BETEKENISSEN
        else "",
        betekenis_toen=not means,
        voortgang=raad.status_telling(tellen.lopend(region, (*taken.leidt, *taken.werkt_mee), ctx.today)),
        meepraten=meepraten,
        agendas=tuple(Link(titel=a.titel, url=urls.item(a.id)) for a in agendas),
        samenwerkingen=tuple(_samenwerkingen(ctx, slug)),
        wijzigingen=changes,
        raadsbrief=urls.raadsbrief(slug) if agendas and not gone else "",
        vergelijk=tuple(
            Link(titel=region.partij_naam(s), url=urls.vergelijk(slug, s))
            for s in (() if gone else raad.buren(ctx, slug))
        ),
        kernen=gemeente.kernen,
        provincie=gemeente.provincie,
        cbs=gemeente.cbs,
        tooi=tooi(gemeente),
        website=gemeente.website,
    )
    head = make_head(
        ctx,
        titel=gemeente.naam,
        omschrijving=ctx.zeg(
            "Wat doet {naam} in de regio? Welke acties trekt de gemeente, waar doet zij aan mee en wanneer praat de raad "
            "erover?",
            naam=gemeente.naam,
        ),
        kruimels=(Link(titel=ctx.zeg("Gemeenten"), url=urls.GEMEENTEN),),
        text=text,
        soort={"@type": "GovernmentOrganization", "sameAs": tooi(gemeente)},
        path=gemeente.path,
        concept=gemeente.concept,
    )
    return head, view


def _van_college(ctx: Context, slug: str, text: PageText) -> tuple[MomentView, ...]:
    """Give what the college of a gemeente decides or decided: only where the file says that it is that of this one."""
    found = [
        g
        for g in ctx.region.momenten
        if orgaan(g.moment) is Orgaan.COLLEGE
        and handeling(g.moment) in (MomentSoort.BESLUITEN, MomentSoort.VASTSTELLEN)
        and slug in van_welke(ctx.region, g)
        and c.stand(ctx, g) not in NIET_DOOR
    ]
    return tuple(v.gepland(ctx, g, text) for g in raad.eerst_wat_komt(ctx, found, raad.ruimte(ctx, found)))


def _inhoudsopgave(
    ctx: Context, gemeente: Gemeente, *, nu: bool, college: bool, betekenis: bool, voorbij: bool, nieuw: bool
) -> tuple[tuple[str, str], ...]:
    fixed = (
        (nu, "#leidt", ctx.zeg("Wat leidt {naam}?", naam=gemeente.naam)),
        (nu, "#doet-mee", ctx.zeg("Waar werkt {naam} aan mee?", naam=gemeente.naam)),
        (voorbij, "#afgelopen", ctx.zeg("Plannen {die}", die=c.die_voorbij_zijn(ctx))),
        (True, "#raad", ctx.zeg("Wanneer praat de raad erover?")),
        (college, "#college", ctx.zeg("Besluit van het college")),
        (betekenis, "#betekenis", ctx.zeg("Wat betekent dit voor u?")),
        (nieuw, "#nieuw", ctx.zeg("Wat veranderde er het laatst?")),
        (True, "#meepraten", ctx.zeg("Volgen en meepraten")),
        *((True, f"#{h.id}", h.text) for h in gemeente.tekst.headings if h.level == 2),
        (True, "#gegevens", ctx.zeg("Gegevens")),
    )
    return tuple((anchor, title) for shown, anchor, title in fixed if shown)


def _met_betekenis(own: tuple[Betrokkenheid, ...]) -> tuple[Actie, ...]:
    """Give the acties that say what they mean for residents: those that the gemeente leads, else those it joins."""
    leads = {b.actie.id: b.actie for b in own if b.leidend and b.actie.betekenis.text}
    joins = {b.actie.id: b.actie for b in own if b.actie.betekenis.text}
    return tuple((leads or joins).values())


def _samenwerkingen(ctx: Context, slug: str) -> Iterator[Samenwerking]:
    """Give per organisation the newest list of members, if the gemeente is in it; a list that is not whole proves nothing
    of who is not in it."""
    for organisatie in ctx.region.organisaties.values():
        lists = sorted(organisatie.leden, key=lambda leden: (leden.per.gedateerd, leden.per.sorteersleutel))
        for leden in reversed(lists):
            if any(r.slug == slug for r in leden.wie):
                yield Samenwerking(
                    link=Link(titel=organisatie.naam, url=urls.organisatie(organisatie.slug)),
                    per=leden.per.getoond,
                    einde=c.einde_organisatie(ctx, organisatie),
                )
            if not leden.onvolledig or any(r.slug == slug for r in leden.wie):
                break


def _neemt_over(ctx: Context, slug: str) -> Iterator[Overname]:
    """Give the gemeenten that are no more and that this one follows, with the acties that go on."""
    region = ctx.region
    for old in region.gemeenten.values():
        if any(r.slug == slug for r in old.opvolgers) and not bestaat(old, ctx.today):
            had = dict.fromkeys(b.actie.id for b in region.betrokkenheid_by_partij.get(old.slug, ()))
            acties = tellen.lopend(region, (region.acties[a] for a in had), ctx.today)
            yield Overname(
                link=c.partij(ctx, old.slug),
                sinds=nl.datum(old.bestaat_tot),
                acties=tuple(c.kaart(ctx, a) for a in acties),
            )


def _overige(ctx: Context, agenda: Agenda, slug: str, named: set[str], *, kort: bool) -> OverigeGroep:
    return OverigeGroep(
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
        stand=c.stand_gegevens(ctx, agenda),
        eigen=tellen.is_eigen(agenda, slug),
        themas=zonder_taak(ctx, agenda, slug, named, kort=kort),
    )


def tooi(gemeente: Gemeente) -> str:
    """Give the lasting identifier of a gemeente in the national register."""
    return f"https://identifier.overheid.nl/tooi/id/gemeente/{gemeente.cbs.lower()}"
