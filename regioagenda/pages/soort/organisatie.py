"""The page of an organisatie, and the index of organisaties."""

from __future__ import annotations

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Bestuurder, Leden, Organisatie, Pagina
from regioagenda.domain.momenten import momenten_bij
from regioagenda.domain.voorbij import RolStand, is_over, nu, stand_van_betrokkenheid
from regioagenda.domain.werkwijze import stand_van_gegevens
from regioagenda.domain.woorden import OrganisatieSoort, PaginaSoort
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import landkaart
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.actiefilters import met_rol
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.partijen import (
    IndexGroep,
    IndexView,
    PartijRegel,
    PlanView,
    RolGroep,
    leidt_regel,
    plan_index,
    plannen_voorbij,
    rol_groepen,
)
from regioagenda.pages.bouwstenen.parts import BronView, CijferView, Head, Link, MomentView, OpmerkingView
from regioagenda.pages.soort.open_data import OPEN_DATA


@dataclass(frozen=True, slots=True, kw_only=True)
class LedenView:
    """The members of an organisation on a date."""

    per: str
    leden: tuple[Link, ...]
    onvolledig: bool
    toelichting: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BestuurderView:
    """An office holder, known by the office."""

    functie: str
    ambt: str
    naam: str
    namens: Link | None
    per: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalyseView:
    """What an agenda says about this organisation as a whole: the text of a page of that agenda, or only a link to one."""

    link: Link
    agenda: str
    per: str
    samenvatting: Markup
    tekst: Markup
    momenten: tuple[MomentView, ...]
    cijfers: tuple[CijferView, ...]


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
    eerder: tuple[RolGroep, ...]
    plannen_voorbij: tuple[PlanView, ...]
    leden: tuple[LedenView, ...]
    kaart: landkaart.Landkaart | None
    bestuurders: tuple[BestuurderView, ...]
    analyses: tuple[AnalyseView, ...]
    eigen_agendas: tuple[Link, ...]
    einde: str
    bestaat_tot_uitleg: str
    opvolgers: tuple[Link, ...]
    elders: bool
    onderdeel_van: Link | None
    onderdelen: tuple[Link, ...]
    is_trekker: bool
    opmerkingen: tuple[OpmerkingView, ...]
    website: str
    bron: BronView | None


def plan_organisatie(ctx: Context, organisatie: Organisatie) -> tuple[Head, OrganisatieView]:
    """Plan the page of one organisation."""
    region = ctx.region
    slug = organisatie.slug
    text = ctx.text(f"organisatie/{slug}")
    own = region.betrokkenheid_by_partij.get(slug, ())
    running = tuple(b for b in own if not is_over(region, b.actie.agenda, ctx.today))
    earlier = tuple(b for b in running if stand_van_betrokkenheid(b, ctx.today) is RolStand.EERDER)
    everything = met_rol(ctx, slug)
    parent = organisatie.onderdeel_van
    view = OrganisatieView(
        slug=slug,
        naam=organisatie.naam,
        afkorting=organisatie.afkorting,
        aliassen=organisatie.aliassen,
        soort=organisatie.soort.label,
        samenvatting=text.text(organisatie.samenvatting),
        tekst=text.prose(organisatie.tekst),
        rollen=rol_groepen(ctx, nu(running, ctx.today), everything),
        eerder=rol_groepen(ctx, earlier, OPEN_DATA),
        plannen_voorbij=plannen_voorbij(ctx, slug, own, everything),
        leden=tuple(_leden(ctx, leden) for leden in organisatie.leden),
        kaart=_kaart(ctx, organisatie),
        bestuurders=tuple(_bestuurder(ctx, b) for b in organisatie.bestuurders),
        analyses=tuple(
            _analyse(ctx, p, text)
            for p in region.paginas.values()
            if p.organisatie is not None and p.organisatie.slug == slug
        ),
        eigen_agendas=tuple(
            Link(titel=a.titel, url=urls.item(a.id)) for a in region.agendas.values() if a.eigenaar.slug == slug
        ),
        einde=nl.hoofdletter(c.einde_organisatie(ctx, organisatie)),
        bestaat_tot_uitleg=organisatie.bestaat_tot_uitleg,
        opvolgers=tuple(c.partij(ctx, r.slug) for r in organisatie.opvolgers),
        elders=organisatie.elders,
        onderdeel_van=c.partij(ctx, parent.slug) if parent else None,
        onderdelen=tuple(
            Link(titel=o.naam, url=urls.organisatie(o.slug))
            for o in region.organisaties.values()
            if o.onderdeel_van is not None and o.onderdeel_van.slug == slug
        ),
        is_trekker=slug in region.trekkers,
        opmerkingen=tuple(v.opmerking(ctx, o, "", text) for o in organisatie.opmerkingen),
        website=organisatie.website,
        bron=v.bron(ctx, organisatie.bron, ""),
    )
    head = make_head(
        ctx,
        titel=organisatie.naam,
        omschrijving=organisatie.samenvatting or f"Wat doet {organisatie.naam} in de regionale agenda's?",
        kruimels=(Link(titel=ctx.zeg("Organisaties"), url=urls.ORGANISATIES),),
        text=text,
        soort={"@type": "Organization"},
        path=organisatie.path,
        concept=organisatie.concept,
    )
    return head, view


def _leden(ctx: Context, leden: Leden) -> LedenView:
    return LedenView(
        per=leden.per.getoond,
        leden=tuple(c.partij(ctx, r.slug) for r in leden.wie),
        onvolledig=leden.onvolledig,
        toelichting=leden.toelichting,
        bron=v.bron(ctx, leden.bron, ""),
    )


def _kaart(ctx: Context, organisatie: Organisatie) -> landkaart.Landkaart | None:
    """Give the map of the newest list of members; of a list that is not whole a map would say who is no member."""
    if not organisatie.leden:
        return None
    newest = max(organisatie.leden, key=lambda leden: (leden.per.gedateerd, leden.per.sorteersleutel))
    if newest.onvolledig:
        return None
    return landkaart.van_leden(ctx, (r.slug for r in newest.wie), f"De leden, stand van {newest.per.getoond}.")


def _bestuurder(ctx: Context, value: Bestuurder) -> BestuurderView:
    return BestuurderView(
        functie=value.functie,
        ambt=value.ambt,
        naam=value.naam,
        namens=c.partij(ctx, value.namens.slug) if value.namens else None,
        per=value.per.getoond,
        bron=v.bron(ctx, value.bron, ""),
    )


def _analyse(ctx: Context, page: Pagina, text: PageText) -> AnalyseView:
    agenda = ctx.region.agendas.get(page.agenda)
    if agenda is None or page.soort is not PaginaSoort.ANALYSE:
        nothing = Markup("")
        return AnalyseView(
            link=c.pagina_link(page), agenda="", per="", samenvatting=nothing, tekst=nothing, momenten=(), cijfers=()
        )
    document = ctx.region.document_van(page.bron, agenda.id)
    dated = document.datum if document else None
    per = dated or stand_van_gegevens(ctx.region, agenda)
    return AnalyseView(
        link=c.pagina_link(page),
        agenda=agenda.korte_titel,
        per=per.getoond if per else "",
        samenvatting=text.text(page.samenvatting),
        tekst=text.prose(page.tekst, deeper=1, item=page.id),
        momenten=tuple(v.moment(ctx, g, text) for g in momenten_bij(page.id, page.agenda, page.momenten)),
        cijfers=tuple(v.cijfer(ctx, k, page.agenda) for k in page.kerncijfers),
    )


def plan_organisaties(ctx: Context) -> tuple[Head, IndexView]:
    """Plan the index of organisaties, by kind."""
    region = ctx.region
    groepen = tuple(
        IndexGroep(
            titel=soort.label,
            id=str(soort),
            partijen=tuple(_regel(ctx, o) for o in region.organisaties.values() if o.soort is soort and not o.elders),
        )
        for soort in OrganisatieSoort
    )
    elders = IndexGroep(
        titel=ctx.zeg("Voorbeelden uit andere regio's"),
        id="elders",
        partijen=tuple(_regel(ctx, o) for o in region.organisaties.values() if o.elders),
    )
    text = "Alle organisaties die in de agenda's voorkomen, naar soort."
    return plan_index(ctx, "Organisaties", text, (*groepen, elders))


def _regel(ctx: Context, value: Organisatie) -> PartijRegel:
    name = f"{value.naam} ({value.afkorting})" if value.afkorting else value.naam
    return PartijRegel(
        link=Link(titel=name, url=urls.organisatie(value.slug)),
        regel=value.samenvatting.split(". ")[0].rstrip(".") or leidt_regel(ctx, value.slug),
    )
