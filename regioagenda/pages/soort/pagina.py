"""A page of text: a chapter, an analysis or a long read of an agenda, or a page of the site itself."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Leestip, Onderdeel, Pagina
from regioagenda.domain.momenten import momenten_bij
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import (
    BronView,
    CijferView,
    Head,
    Kaart,
    Link,
    MomentView,
    OpmerkingView,
    VerbandView,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderdeelView:
    """A point with an address of its own."""

    id: str
    nummer: str
    titel: str
    tekst: Markup
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderdeelGroep:
    """Points under one heading; `titel` is empty when they have none. `id` is that of the heading."""

    id: str
    titel: str
    onderdelen: tuple[OnderdeelView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeestipView:
    """Something to read elsewhere."""

    titel: str
    adres: str
    maker: str
    jaar: str
    toelichting: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class LeestipGroep:
    """Things to read under one heading."""

    titel: str
    tips: tuple[LeestipView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginaView:
    """What a page of text says."""

    soort: str
    titel: str
    samenvatting: Markup
    organisatie: Link | None
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    groepen: tuple[OnderdeelGroep, ...]
    leestips: tuple[LeestipGroep, ...]
    cijfers: tuple[CijferView, ...]
    momenten: tuple[MomentView, ...]
    acties: tuple[Kaart, ...]
    verbanden: tuple[VerbandView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    meer: tuple[Link, ...]
    bron: BronView | None


def plan_pagina(ctx: Context, page: Pagina) -> tuple[Head, PaginaView]:
    """Plan a page of text, of an agenda or of the site itself."""
    text = ctx.text(page.id)
    crumbs: tuple[Link, ...] = ()
    if page.agenda:
        thema = ctx.region.themas[f"{page.agenda}/{page.thema.slug}"] if page.thema else None
        crumbs = c.agenda_kruimels(
            ctx, page.agenda, *([Link(titel=thema.titel, url=urls.item(thema.id))] if thema else [])
        )
    view = _view(ctx, page, text)
    head = make_head(
        ctx,
        titel=page.titel,
        omschrijving=page.samenvatting,
        kruimels=crumbs,
        text=text,
        gewijzigd=page.gewijzigd,
        path=page.path,
        concept=page.concept,
        agenda=page.agenda,
        bron=page.bron,
    )
    return head, view


def _view(ctx: Context, page: Pagina, text: PageText) -> PaginaView:
    region = ctx.region
    acties = tuple(region.acties[r.slug] for r in page.acties if r.slug in region.acties)
    # In reading order: a term is explained at its first use.
    samenvatting, tekst = text.text(page.samenvatting), text.prose(page.tekst)
    groepen = _groepen(ctx, page, text)
    return PaginaView(
        soort=page.soort.label if page.agenda else "",
        titel=page.titel,
        samenvatting=samenvatting,
        organisatie=c.partij(ctx, page.organisatie.slug) if page.organisatie else None,
        tekst=tekst,
        inhoudsopgave=_inhoudsopgave(page, groepen),
        groepen=groepen,
        leestips=_leestips(page.leestips, text),
        cijfers=tuple(v.cijfer(ctx, k, page.agenda) for k in page.kerncijfers),
        momenten=tuple(v.moment(ctx, g, text) for g in momenten_bij(page.id, page.agenda, page.momenten)),
        acties=tuple(c.kaart(ctx, a) for a in acties),
        verbanden=v.verbanden(ctx, page.id),
        opmerkingen=tuple(v.opmerking(ctx, o, page.agenda, text) for o in page.opmerkingen),
        meer=tuple(
            c.pagina_link(p)
            for p in region.paginas.values()
            if page.agenda and p.agenda == page.agenda and p.soort is page.soort and p.id != page.id
        ),
        bron=v.bron(ctx, page.bron, page.agenda),
    )


def _groepen(ctx: Context, page: Pagina, text: PageText) -> tuple[OnderdeelGroep, ...]:
    found = []
    for number, (titel, items) in enumerate(groupby(page.onderdelen, key=lambda o: o.groep), 1):
        parts = tuple(_onderdeel(ctx, o, page.agenda, text) for o in items)
        found.append(OnderdeelGroep(id=f"groep--{number}", titel=titel, onderdelen=parts))
    return tuple(found)


def _onderdeel(ctx: Context, value: Onderdeel, agenda: str, text: PageText) -> OnderdeelView:
    return OnderdeelView(
        id=value.id,
        nummer=value.nummer,
        titel=value.titel,
        tekst=text.prose(value.tekst),
        bron=v.bron(ctx, value.bron, agenda),
    )


def _leestips(values: Iterable[Leestip], text: PageText) -> tuple[LeestipGroep, ...]:
    return tuple(
        LeestipGroep(titel=rubriek, tips=tuple(_leestip(tip, text) for tip in tips))
        for rubriek, tips in groupby(values, key=lambda tip: tip.rubriek)
    )


def _leestip(value: Leestip, text: PageText) -> LeestipView:
    return LeestipView(
        titel=value.titel,
        adres=value.adres,
        maker=value.maker,
        jaar=value.jaar.getoond if value.jaar else "",
        toelichting=text.text(value.toelichting),
    )


def _inhoudsopgave(page: Pagina, groepen: tuple[OnderdeelGroep, ...]) -> tuple[tuple[str, str], ...]:
    """Name the headings of the text and of the points; points without a heading are named one by one."""
    headings = [(f"#{h.id}", h.text) for h in page.tekst.headings if h.level == 2]
    for groep in groepen:
        if groep.titel:
            headings.append((f"#{groep.id}", groep.titel))
        else:
            headings += [(f"#{o.id}", f"{o.nummer}. {o.titel}" if o.nummer else o.titel) for o in groep.onderdelen]
    headings += [("#cijfers", "Cijfers")] if page.kerncijfers else []
    headings += [("#momenten", "Wanneer?")] if page.momenten else []
    return tuple(headings) if len(headings) > 1 else ()
