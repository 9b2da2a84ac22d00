"""The page of an organisatie, and the index of organisaties."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.domain.model import Leden, Organisatie
from regioagenda.domain.woorden import OrganisatieSoort
from regioagenda.pages import context as c
from regioagenda.pages import urls
from regioagenda.pages import views as v
from regioagenda.pages.context import Context
from regioagenda.pages.head import make_head
from regioagenda.pages.partijen import (
    IndexGroep,
    PartijRegel,
    RolGroep,
    leidt_regel,
    plan_index,
    rol_groepen,
)
from regioagenda.pages.parts import BronView, Link, OpmerkingView, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class LedenView:
    """The members of an organisation on a date."""

    per: str
    leden: tuple[Link, ...]
    toelichting: str
    bron: BronView | None


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
        opmerkingen=tuple(v.opmerking(ctx, o, agenda, text) for o in organisatie.opmerkingen),
        website=organisatie.website,
        bron=v.bron(ctx, organisatie.bron, agenda),
    )
    head = make_head(
        ctx,
        titel=organisatie.naam,
        omschrijving=organisatie.samenvatting or f"Wat doet {organisatie.naam} in de regionale agenda's?",
        url=urls.organisatie(slug),
        kruimels=(Link(titel="Organisaties", url=urls.ORGANISATIES),),
        text=text,
        soort={"@type": "Organization"},
        path=organisatie.path,
        concept=organisatie.concept,
    )
    return Page(
        url=urls.organisatie(slug), template="organisatie.html", head=head, view=view, sources=(organisatie.path,)
    )


def _leden(ctx: Context, leden: Leden, agenda: str) -> LedenView:
    return LedenView(
        per=leden.per.tekst,
        leden=tuple(c.partij(ctx, r.slug) for r in leden.wie),
        toelichting=leden.toelichting,
        bron=v.bron(ctx, leden.bron, agenda),
    )


def plan_organisaties(ctx: Context) -> Page:
    """Plan the index of organisaties, by kind."""
    region = ctx.region
    groepen = tuple(
        IndexGroep(
            titel=soort.label,
            id=str(soort),
            partijen=tuple(
                PartijRegel(
                    link=Link(
                        titel=f"{o.naam} ({o.afkorting})" if o.afkorting else o.naam, url=urls.organisatie(o.slug)
                    ),
                    regel=o.samenvatting or leidt_regel(ctx, o.slug),
                )
                for o in region.organisaties.values()
                if o.soort is soort
            ),
        )
        for soort in OrganisatieSoort
    )
    text = "Alle organisaties die in de agenda's voorkomen, naar soort."
    return plan_index(ctx, "Organisaties", urls.ORGANISATIES, text, groepen)
