"""The page of a gemeente over all agendas, and the index of gemeenten."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.domain.model import Agenda, Gemeente
from regioagenda.pages import context as c
from regioagenda.pages import urls
from regioagenda.pages.context import Context
from regioagenda.pages.head import make_head
from regioagenda.pages.partijen import (
    IndexGroep,
    PartijRegel,
    RolGroep,
    leidt_regel,
    plan_index,
    rol_groepen,
    split_momenten,
)
from regioagenda.pages.parts import Kaart, Link, MomentView, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class OverigeGroep:
    """An agenda of the gemeente with the acties in which it has no task of its own, by thema."""

    agenda: Link
    stand: str
    themas: tuple[tuple[Link, tuple[Kaart, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenwerking:
    """An organisation that a gemeente was a member of, on a date."""

    link: Link
    per: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GemeenteView:
    """What a gemeente leads, coordinates and joins, and when its council talks about it."""

    slug: str
    naam: str
    samenvatting: str
    telling: str
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    leidt: tuple[RolGroep, ...]
    doet_mee: tuple[RolGroep, ...]
    overige: tuple[OverigeGroep, ...]
    komende: tuple[MomentView, ...]
    geweest: tuple[MomentView, ...]
    zonder_datum: tuple[MomentView, ...]
    agendas: tuple[Link, ...]
    samenwerkingen: tuple[Samenwerking, ...]
    kernen: tuple[str, ...]
    provincie: str
    cbs: str
    tooi: str
    website: str


def plan_gemeente(ctx: Context, gemeente: Gemeente) -> Page:
    """Plan the page of one gemeente over all agendas."""
    region = ctx.region
    slug = gemeente.slug
    text = ctx.text(f"gemeente/{slug}")
    own = region.betrokkenheid_by_partij.get(slug, ())
    agendas = [a for a in region.agendas.values() if any(r.slug == slug for r in a.gemeenten)]
    in_agendas = {a.id for a in agendas}
    named = {b.actie.id for b in own}
    body = text.prose(gemeente.tekst)
    coming, past, undated = split_momenten(
        ctx,
        (
            g
            for g in region.momenten
            if (g.agenda in in_agendas or g.item.split("#")[0] in named)
            and (not g.moment.gemeenten or any(r.slug == slug for r in g.moment.gemeenten))
        ),
        text,
    )
    view = GemeenteView(
        slug=slug,
        naam=gemeente.naam,
        samenvatting=gemeente.samenvatting,
        telling=leidt_regel(ctx, slug),
        tekst=body,
        inhoudsopgave=(
            ("#leidt", f"Wat leidt {gemeente.naam}?"),
            ("#raad", "Wanneer praten de raden erover?"),
            ("#doet-mee", f"Waar werkt {gemeente.naam} aan mee?"),
            ("#gegevens", "Gegevens"),
        ),
        leidt=rol_groepen(ctx, (b for b in own if b.leidend)),
        doet_mee=rol_groepen(ctx, (b for b in own if not b.leidend)),
        overige=tuple(_overige(ctx, a, named) for a in agendas),
        komende=coming,
        geweest=past,
        zonder_datum=undated,
        agendas=tuple(Link(titel=a.titel, url=urls.item(a.id)) for a in agendas),
        samenwerkingen=tuple(
            Samenwerking(link=Link(titel=o.naam, url=urls.organisatie(o.slug)), per=leden.per.tekst)
            for o in region.organisaties.values()
            for leden in o.leden[:1]
            if any(r.slug == slug for r in leden.wie)
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
        omschrijving=f"Wat doet {gemeente.naam} in de regio? Welke acties trekt de gemeente, waar doet zij aan mee en "
        "wanneer praat de raad erover?",
        url=urls.gemeente(slug),
        kruimels=(Link(titel="Gemeenten", url=urls.GEMEENTEN),),
        text=text,
        soort={"@type": "GovernmentOrganization", "sameAs": tooi(gemeente)},
        path=gemeente.path,
        concept=gemeente.concept,
    )
    return Page(url=urls.gemeente(slug), template="gemeente.html", head=head, view=view, sources=(gemeente.path,))


def _overige(ctx: Context, agenda: Agenda, named: set[str]) -> OverigeGroep:
    themas = []
    for thema in ctx.region.themas_by_agenda.get(agenda.id, ()):
        cards = tuple(c.kaart(ctx, a) for a in ctx.region.acties_by_thema.get(thema.id, ()) if a.id not in named)
        if cards:
            themas.append((Link(titel=thema.titel, url=urls.item(thema.id)), cards))
    return OverigeGroep(
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)), stand=c.stand_van(agenda.stand), themas=tuple(themas)
    )


def tooi(gemeente: Gemeente) -> str:
    """Give the lasting identifier of a gemeente in the national register."""
    return f"https://identifier.overheid.nl/tooi/id/gemeente/{gemeente.cbs.lower()}"


def plan_gemeenten(ctx: Context) -> Page:
    """Plan the index of gemeenten: those with an agenda here, and those that are named."""
    region = ctx.region
    members = {r.slug for a in region.agendas.values() for r in a.gemeenten}
    lines = {s: PartijRegel(link=c.partij(ctx, s), regel=leidt_regel(ctx, s)) for s in region.gemeenten}
    groepen = (
        IndexGroep(
            titel="Gemeenten met een eigen agenda op deze site",
            id="deelnemers",
            partijen=tuple(lines[s] for s in lines if s in members),
        ),
        IndexGroep(
            titel="Andere gemeenten die meewerken of genoemd worden",
            id="andere",
            partijen=tuple(lines[s] for s in lines if s not in members),
        ),
    )
    return plan_index(ctx, "Gemeenten", urls.GEMEENTEN, "Kies uw gemeente en zie wat zij in de regio doet.", groepen)
