"""The pages of parties: gemeenten, trekkers and organisaties, each with its index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.domain.model import Gemeente, Leden, Organisatie
from regioagenda.domain.region import Betrokkenheid, Gepland
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, OrganisatieSoort, Rol
from regioagenda.pages import context as c
from regioagenda.pages import urls
from regioagenda.pages.context import Context
from regioagenda.pages.parts import BronView, Kaart, Link, MomentView, OpmerkingView, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class RolGroep:
    """What a party does in one role: per actie one card, with the deelacties it is about."""

    rol: str
    uitleg: str
    acties: tuple[Kaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedenView:
    """The members of an organisation on a date."""

    per: str
    leden: tuple[Link, ...]
    toelichting: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GemeenteView:
    """What a gemeente leads, coordinates and joins, and when its council talks about it."""

    slug: str
    naam: str
    samenvatting: str
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    leidt: tuple[RolGroep, ...]
    doet_mee: tuple[RolGroep, ...]
    overige: tuple[Kaart, ...]
    komende: tuple[MomentView, ...]
    geweest: tuple[MomentView, ...]
    zonder_datum: tuple[MomentView, ...]
    agendas: tuple[Link, ...]
    samenwerkingen: tuple[Link, ...]
    kernen: tuple[str, ...]
    provincie: str
    cbs: str
    tooi: str
    website: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisatieView:
    """What an organisation is and does in the acties."""

    slug: str
    naam: str
    afkorting: str
    aliassen: tuple[str, ...]
    soort: str
    samenvatting: Markup
    tekst: Markup
    rollen: tuple[RolGroep, ...]
    leden: tuple[LedenView, ...]
    onderdeel_van: Link | None
    onderdelen: tuple[Link, ...]
    is_trekker: bool
    opmerkingen: tuple[OpmerkingView, ...]
    website: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrekkerView:
    """What a party leads, per role."""

    naam: str
    partij: Link
    rollen: tuple[RolGroep, ...]
    komende: tuple[MomentView, ...]
    geweest: tuple[MomentView, ...]
    zonder_datum: tuple[MomentView, ...]


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


def opsomming(words: list[str]) -> str:
    """Join words the Dutch way: a, b en c."""
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _split_moments(
    ctx: Context, items: Iterable[Gepland]
) -> tuple[tuple[MomentView, ...], tuple[MomentView, ...], tuple[MomentView, ...]]:
    text = ctx.text()
    found = c.raadsmomenten(ctx, items)
    dated = [g for g in found if g.moment.wanneer.van]
    coming = tuple(c.gepland(ctx, g, text) for g in dated if not c.is_voorbij(ctx, g.moment))
    past = tuple(c.gepland(ctx, g, text) for g in reversed(dated) if c.is_voorbij(ctx, g.moment))
    return coming, past, tuple(c.gepland(ctx, g, text) for g in found if not g.moment.wanneer.van)


def plan_gemeente(ctx: Context, gemeente: Gemeente) -> Page:
    """Plan the page of one gemeente over all agendas."""
    region = ctx.region
    slug = gemeente.slug
    text = ctx.text(f"gemeente/{slug}")
    own = region.betrokkenheid_by_partij.get(slug, ())
    agendas = [a for a in region.agendas.values() if any(r.slug == slug for r in a.gemeenten)]
    in_agendas = {a.id for a in agendas}
    named = {b.actie.id for b in own}
    coming, past, undated = _split_moments(
        ctx,
        (
            g
            for g in region.momenten
            if (g.agenda in in_agendas or g.item.split("#")[0] in named)
            and (not g.moment.gemeenten or any(r.slug == slug for r in g.moment.gemeenten))
        ),
    )
    view = GemeenteView(
        slug=slug,
        naam=gemeente.naam,
        samenvatting=gemeente.samenvatting,
        tekst=text.prose(gemeente.tekst),
        inhoudsopgave=(
            ("#leidt", f"Wat leidt {gemeente.naam}?"),
            ("#raad", "Wanneer praten de raden erover?"),
            ("#doet-mee", f"Waar werkt {gemeente.naam} aan mee?"),
            ("#gegevens", "Gegevens"),
        ),
        leidt=rol_groepen(ctx, (b for b in own if b.leidend)),
        doet_mee=rol_groepen(ctx, (b for b in own if not b.leidend)),
        overige=tuple(c.kaart(ctx, a) for a in region.acties.values() if a.agenda in in_agendas and a.id not in named),
        komende=coming,
        geweest=past,
        zonder_datum=undated,
        agendas=tuple(Link(titel=a.titel, url=urls.item(a.id)) for a in agendas),
        samenwerkingen=tuple(
            Link(titel=o.naam, url=urls.organisatie(o.slug))
            for o in region.organisaties.values()
            if any(r.slug == slug for leden in o.leden[:1] for r in leden.wie)
        ),
        kernen=gemeente.kernen,
        provincie=gemeente.provincie,
        cbs=gemeente.cbs,
        tooi=tooi(gemeente),
        website=gemeente.website,
    )
    head = c.head(
        ctx,
        titel=gemeente.naam,
        omschrijving=f"Wat doet {gemeente.naam} in de regio? Welke acties trekt de gemeente, waar doet zij aan mee en "
        "wanneer praat de raad erover?",
        url=urls.gemeente(slug),
        kruimels=(Link(titel="Gemeenten", url=urls.GEMEENTEN),),
        text=text,
        soort={"@type": "GovernmentOrganization", "sameAs": tooi(gemeente)},
        path=gemeente.path,
    )
    return Page(url=urls.gemeente(slug), template="gemeente.html", head=head, view=view, sources=(gemeente.path,))


def tooi(gemeente: Gemeente) -> str:
    """Give the lasting identifier of a gemeente in the national register."""
    return f"https://identifier.overheid.nl/tooi/id/gemeente/{gemeente.cbs.lower()}"


def plan_organisatie(ctx: Context, organisatie: Organisatie) -> Page:
    """Plan the page of one organisation."""
    region = ctx.region
    slug = organisatie.slug
    text = ctx.text(f"organisatie/{slug}")
    own = region.betrokkenheid_by_partij.get(slug, ())
    parent = organisatie.onderdeel_van
    agenda = own[0].actie.agenda if own else next(iter(region.agendas), "")
    view = OrganisatieView(
        slug=slug,
        naam=organisatie.naam,
        afkorting=organisatie.afkorting,
        aliassen=organisatie.aliassen,
        soort=organisatie.soort.label,
        samenvatting=text.text(organisatie.samenvatting),
        tekst=text.prose(organisatie.tekst),
        rollen=rol_groepen(ctx, own),
        leden=tuple(_leden(ctx, leden, agenda) for leden in organisatie.leden),
        onderdeel_van=c.partij(ctx, parent.slug) if parent else None,
        onderdelen=tuple(
            Link(titel=o.naam, url=urls.organisatie(o.slug))
            for o in region.organisaties.values()
            if o.onderdeel_van is not None and o.onderdeel_van.slug == slug
        ),
        is_trekker=slug in region.trekkers,
        opmerkingen=tuple(c.opmerking(ctx, o, agenda, text) for o in organisatie.opmerkingen),
        website=organisatie.website,
        bron=c.bron(ctx, organisatie.bron, agenda),
    )
    head = c.head(
        ctx,
        titel=organisatie.naam,
        omschrijving=organisatie.samenvatting or f"Wat doet {organisatie.naam} in de regionale agenda's?",
        url=urls.organisatie(slug),
        kruimels=(Link(titel="Organisaties", url=urls.ORGANISATIES),),
        text=text,
        soort={"@type": "Organization"},
        path=organisatie.path,
    )
    return Page(url=urls.organisatie(slug), template="organisatie.html", head=head, view=view, sources=(organisatie.path,))


def _leden(ctx: Context, leden: Leden, agenda: str) -> LedenView:
    return LedenView(
        per=leden.per.tekst,
        leden=tuple(c.partij(ctx, r.slug) for r in leden.wie),
        toelichting=leden.toelichting,
        bron=c.bron(ctx, leden.bron, agenda),
    )


def plan_trekker(ctx: Context, slug: str) -> Page:
    """Plan the page of what one party leads."""
    region = ctx.region
    own = tuple(b for b in region.betrokkenheid_by_partij[slug] if b.leidend)
    led = {b.actie.id for b in own}
    coming, past, undated = _split_moments(ctx, (g for g in region.momenten if g.item.split("#")[0] in led))
    name = region.partij_naam(slug)
    view = TrekkerView(
        naam=name,
        partij=c.partij(ctx, slug),
        rollen=rol_groepen(ctx, own),
        komende=coming,
        geweest=past,
        zonder_datum=undated,
    )
    head = c.head(
        ctx,
        titel=f"{name} als trekker",
        omschrijving=f"Welke acties leidt {name}, in welke rol, en wanneer praten de raden erover?",
        url=urls.trekker(slug),
        kruimels=(Link(titel="Trekkers", url=urls.TREKKERS),),
    )
    return Page(url=urls.trekker(slug), template="trekker.html", head=head, view=view)


def plan_indexes(ctx: Context) -> tuple[Page, ...]:
    """Plan the three indexes of parties."""
    return _gemeenten(ctx), _trekkers(ctx), _organisaties(ctx)


def _index(ctx: Context, titel: str, url: str, inleiding: str, groepen: tuple[IndexGroep, ...]) -> Page:
    view = IndexView(titel=titel, inleiding=inleiding, groepen=tuple(g for g in groepen if g.partijen))
    head = c.head(ctx, titel=titel, omschrijving=inleiding, url=url)
    return Page(url=url, template="partijen.html", head=head, view=view)


def _leidt_regel(ctx: Context, slug: str) -> str:
    own = ctx.region.betrokkenheid_by_partij.get(slug, ())
    leads = len({b.actie.id for b in own if b.leidend})
    joins = len({b.actie.id for b in own} - {b.actie.id for b in own if b.leidend})
    parts = [f"leidt {c.aantal(leads, 'actie', 'acties')}"] if leads else []
    parts += [f"werkt mee aan {c.aantal(joins, 'actie', 'acties')}"] if joins else []
    return c.hoofdletter(" en ".join(parts)) or "Komt voor in de agenda's zonder eigen taak"


def _gemeenten(ctx: Context) -> Page:
    region = ctx.region
    members = {r.slug for a in region.agendas.values() for r in a.gemeenten}
    lines = {s: PartijRegel(link=c.partij(ctx, s), regel=_leidt_regel(ctx, s)) for s in region.gemeenten}
    groepen = (
        IndexGroep(
            titel="Gemeenten met een eigen agenda op deze site", id="deelnemers", partijen=tuple(lines[s] for s in lines if s in members)
        ),
        IndexGroep(titel="Andere gemeenten die meewerken of genoemd worden", id="andere", partijen=tuple(lines[s] for s in lines if s not in members)),
    )
    return _index(ctx, "Gemeenten", urls.GEMEENTEN, "Kies uw gemeente en zie wat zij in de regio doet.", groepen)


def _trekkers(ctx: Context) -> Page:
    region = ctx.region
    groepen = tuple(
        IndexGroep(
            titel=rol.label,
            id=str(rol),
            partijen=tuple(
                PartijRegel(
                    link=Link(titel=region.partij_naam(s), url=urls.trekker(s)),
                    regel=_acties_regel([b for b in region.betrokkenheid_by_partij[s] if b.rol is rol]),
                )
                for s in region.trekkers
                if any(b.rol is rol for b in region.betrokkenheid_by_partij[s])
            ),
        )
        for rol in LEIDENDE_ROLLEN
    )
    text = "Een trekker leidt een actie. Hier ziet u per rol welke gemeenten en organisaties acties leiden."
    return _index(ctx, "Trekkers", urls.TREKKERS, text, groepen)


def _acties_regel(values: list[Betrokkenheid]) -> str:
    names = dict.fromkeys((f"{b.actie.nummer} {b.actie.titel}".strip(), b.actie.id) for b in values)
    return "; ".join(name for name, _ in names)


def _organisaties(ctx: Context) -> Page:
    region = ctx.region
    groepen = tuple(
        IndexGroep(
            titel=soort.label,
            id=str(soort),
            partijen=tuple(
                PartijRegel(
                    link=Link(titel=f"{o.naam} ({o.afkorting})" if o.afkorting else o.naam, url=urls.organisatie(o.slug)),
                    regel=o.samenvatting or _leidt_regel(ctx, o.slug),
                )
                for o in region.organisaties.values()
                if o.soort is soort
            ),
        )
        for soort in OrganisatieSoort
    )
    text = "Alle organisaties die in de agenda's voorkomen, naar soort."
    return _index(ctx, "Organisaties", urls.ORGANISATIES, text, groepen)
