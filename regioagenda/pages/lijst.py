"""PAGES: which kinds of page there are. Planning, menu, foot and the names that the site keeps for itself follow from it.

A new kind of page is a module in `soort/`, a template and a row here. Rows stand in the order of menu and foot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Protocol, TypeVar, get_args, get_type_hints

from regioagenda.base.late import dataclass
from regioagenda.base.reads import once
from regioagenda.domain.gereserveerd import Gereserveerd
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Bestand,
    Editie,
    Gemeente,
    NietOpgenomen,
    Organisatie,
    Peiling,
    Samenhang,
    Stemgewichten,
    Tabel,
    Thema,
    Vergelijking,
    Vragen,
)
from regioagenda.domain.region import Region
from regioagenda.domain.schermtekst import zeg
from regioagenda.domain.soorten import KINDS, adres_van
from regioagenda.domain.voorbij import bestaat
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import Head, Page, PlannedPage
from regioagenda.pages.bouwstenen.raad import agendas_van, getoonde_paren
from regioagenda.pages.soort.actie import plan_actie
from regioagenda.pages.soort.acties import lijstdelen, plan_acties, plan_gefilterd
from regioagenda.pages.soort.agenda import plan_agenda, plan_agendas
from regioagenda.pages.soort.begrippen import plan_begrippen
from regioagenda.pages.soort.besluiten import (
    TITEL,
    heeft_besluiten,
    plan_besluiten,
    plan_besluitendeel,
    vervolgdelen,
)
from regioagenda.pages.soort.documenten import plan_documenten
from regioagenda.pages.soort.editie import (
    eigen_acties,
    eigen_agendas,
    eigen_themas,
    eigen_themateksten,
    plan_editie,
    plan_editie_actie,
    plan_editie_agenda,
    plan_editie_thema,
    plan_editie_thematekst,
)
from regioagenda.pages.soort.gemeente import plan_gemeente
from regioagenda.pages.soort.gemeenten import plan_gemeenten
from regioagenda.pages.soort.handboek import plan_hoofdstuk, plan_omslag
from regioagenda.pages.soort.home import plan_home
from regioagenda.pages.soort.naast_elkaar import plan_naast_elkaar
from regioagenda.pages.soort.niet_gevonden import plan_niet_gevonden
from regioagenda.pages.soort.niet_opgenomen import plan_niet_opgenomen
from regioagenda.pages.soort.onderwerp import plan_onderwerp, plan_onderwerpen
from regioagenda.pages.soort.open_data import plan_open_data
from regioagenda.pages.soort.organisatie import plan_organisatie, plan_organisaties
from regioagenda.pages.soort.pagina import plan_pagina
from regioagenda.pages.soort.peiling import plan_peiling
from regioagenda.pages.soort.planning import (
    met_momenten,
    plan_agenda_planning,
    plan_planning,
    plan_planningdeel,
    planningdelen,
)
from regioagenda.pages.soort.raadsbrief import plan_raadsbrief
from regioagenda.pages.soort.samenhang import plan_samenhang
from regioagenda.pages.soort.stemgewichten import plan_stemgewichten
from regioagenda.pages.soort.stijlgids import groepen, plan_stijlgids, plan_voorbeelden
from regioagenda.pages.soort.tabel import plan_tabel
from regioagenda.pages.soort.thema import plan_thema
from regioagenda.pages.soort.toegankelijkheid import AFBREEKBAAR, bronnen, extra_tekst, plan_toegankelijkheid
from regioagenda.pages.soort.trekker import plan_trekker, plan_trekkers
from regioagenda.pages.soort.vergelijking import plan_vergelijking
from regioagenda.pages.soort.vervallen import plan_vervallen
from regioagenda.pages.soort.volledig import plan_document, plan_volledig, vervolgdocumenten
from regioagenda.pages.soort.voortgang import plan_voortgang
from regioagenda.pages.soort.vragen import plan_vragen
from regioagenda.pages.soort.werklijst import plan_werklijst
from regioagenda.pages.soort.wijzigingen import TITEL as WIJZIGINGEN
from regioagenda.pages.soort.wijzigingen import plan_wijzigingen, plan_wijzigingendeel
from regioagenda.pages.soort.wijzigingen import vervolgdelen as wijzigingendelen
from regioagenda.pages.soort.zoeken import plan_zoeken

T = TypeVar("T")
F = TypeVar("F", bound=Bestand)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A kind of page; `page`, `pages` and `per_agenda` make one.

    `about` gives what there is a page about, each as the arguments that `url`, `plan`, `sources` and `titel` get after
    the context. `address` is the address of a single page and `name` what a page is called within every agenda; what is
    `reserved` of those no editor can use. What is `for_editors` only the preview shows.
    """

    about: Callable[[Context], Iterable[tuple[Any, ...]]]
    url: Callable[..., str]
    template: str
    plan: Callable[..., tuple[Head, object]]
    sources: Callable[..., tuple[str, ...]]
    titel: Callable[..., str]
    menu: str = ""
    voet: bool = False
    overzicht: bool = False
    zoekwoorden: tuple[str, ...] = ()
    for_editors: bool = False
    reserved: bool = True
    address: str = ""
    name: str = ""

    @property
    def view(self) -> Any:
        """The type of view that the template gets."""
        return get_args(get_type_hints(self.plan)["return"])[1]


def page(
    url: str,
    template: str,
    plan: Callable[[Context], tuple[Head, object]],
    *,
    titel: str = "",
    menu: str = "",
    voet: bool = False,
    zoek: bool = True,
    zoekwoorden: tuple[str, ...] = (),
    when: Callable[[Context], bool] = lambda c: True,
    sources: Callable[[Context], tuple[str, ...]] = lambda c: (),
    for_editors: bool = False,
    reserved: bool = True,
) -> Row:
    """Make the row of a single page at a fixed address. With a `titel` it is an overview that search finds by it, if
    `zoek`, and by everyday words (`zoekwoorden`); the menu calls it `menu`. `sources` are the files that it shows when those are few."""
    return Row(
        about=lambda c: [()] if when(c) else [],
        url=lambda: url,
        template=template,
        plan=plan,
        sources=sources,
        titel=lambda: titel,
        menu=menu,
        voet=voet,
        overzicht=titel != "" and zoek,
        zoekwoorden=zoekwoorden,
        for_editors=for_editors,
        reserved=reserved,
        address=url,
    )


def pages(
    url: Callable[[T], str],
    template: str,
    plan: Callable[[Context, T], tuple[Head, object]],
    over: Callable[[Context], Iterable[T]],
    *,
    path: Callable[[T], str] | None = None,
    titel: Callable[[T], str] = lambda item: "",
    voet: bool = False,
) -> Row:
    """Make the row of a page about each item of `over`; `path` gives its file, which makes the address when it has one."""
    return Row(
        about=lambda c: ((item,) for item in over(c)),
        url=url,
        template=template,
        plan=plan,
        sources=lambda c, item: (path(item),) if path else (),
        titel=titel,
        voet=voet,
    )


def per_agenda(
    url: Callable[[str], str],
    template: str,
    plan: Callable[[Context, Agenda], tuple[Head, object]],
    *,
    titel: str,
    when: Callable[[Region, Agenda], bool] = lambda region, agenda: True,
) -> Row:
    """Make the row of an overview that an agenda has; `url` gives the address from the id of the agenda, and in every
    agenda it ends in the same name."""
    return Row(
        about=lambda c: ((a,) for a in c.region.agendas.values() if when(c.region, a)),
        url=lambda agenda: url(agenda.id),
        template=template,
        plan=plan,
        sources=lambda c, agenda: (),
        titel=lambda agenda: titel,
        overzicht=True,
        name=url("agenda").removeprefix(urls.item("agenda")).strip("/"),
    )


def files(cls: type[F], template: str, plan: Callable[[Context, F], tuple[Head, object]]) -> Row:
    """Make the row of the page that every file of a kind is; the row of the kind in `KINDS` says its address."""
    return pages(adres_van, template, plan, lambda c: c.region.files[cls].values(), path=_path)


class _File(Protocol):
    @property
    def path(self) -> str: ...


def _path(file: _File) -> str:
    return file.path


PAGES: tuple[Row, ...] = (
    page(urls.HOME, "home.html", plan_home, sources=lambda c: (c.region.site.path,)),
    page(urls.AGENDAS, "agendas.html", plan_agendas, titel="Agenda's", voet=True),
    files(Agenda, "agenda.html", plan_agenda),
    files(Thema, "thema.html", plan_thema),
    files(Actie, "actie.html", plan_actie),
    pages(
        adres_van, "pagina.html", plan_pagina, lambda c: (p for p in c.region.paginas.values() if p.agenda), path=_path
    ),
    files(Tabel, "tabel.html", plan_tabel),
    files(Peiling, "peiling.html", plan_peiling),
    files(Vergelijking, "vergelijking.html", plan_vergelijking),
    files(Stemgewichten, "stemgewichten.html", plan_stemgewichten),
    files(Editie, "editie.html", plan_editie),
    pages(
        lambda t: urls.editie_thema(t.editie.id, t.nummer),
        "editie.html",
        plan_editie_thema,
        lambda c: eigen_themas(c.region.edities.values()),
        path=lambda t: t.editie.path,
    ),
    pages(
        lambda a: urls.editie_actie(a.editie.id, a.nummer),
        "editie.html",
        plan_editie_actie,
        lambda c: eigen_acties(c.region.edities.values()),
        path=lambda a: a.editie.path,
    ),
    pages(
        lambda t: urls.editie_thematekst(t.editie.id, t.nummer),
        "editie.html",
        plan_editie_thematekst,
        lambda c: eigen_themateksten(c.region.edities.values()),
        path=lambda t: t.editie.path,
    ),
    pages(
        lambda e: urls.editie_agenda(e.id),
        "editie.html",
        plan_editie_agenda,
        lambda c: eigen_agendas(c.region.edities.values()),
        path=_path,
    ),
    files(Vragen, "vragen.html", plan_vragen),
    files(Samenhang, "samenhang.html", plan_samenhang),
    files(NietOpgenomen, "niet-opgenomen.html", plan_niet_opgenomen),
    per_agenda(
        urls.planning,
        "agenda-planning.html",
        plan_agenda_planning,
        titel="Planning",
        when=lambda region, agenda: agenda.id in met_momenten(region),
    ),
    pages(
        lambda part: part.url,
        "planning-deel.html",
        plan_planningdeel,
        lambda c: planningdelen(c, c.region.agendas.values()),
    ),
    per_agenda(urls.besluiten, "besluiten.html", plan_besluiten, titel=TITEL, when=heeft_besluiten),
    pages(lambda part: part.url, "besluiten.html", plan_besluitendeel, vervolgdelen),
    per_agenda(urls.volledig, "volledig.html", plan_volledig, titel="De hele agenda op één pagina"),
    pages(lambda document: document.url, "volledig.html", plan_document, vervolgdocumenten),
    page(urls.ONDERWERPEN, "onderwerpen.html", plan_onderwerpen, titel="Onderwerpen", voet=True),
    pages(lambda o: urls.onderwerp(o.id), "onderwerp.html", plan_onderwerp, lambda c: c.region.onderwerpen.values()),
    page(
        urls.GEMEENTEN,
        "gemeenten.html",
        plan_gemeenten,
        titel="Gemeenten",
        menu="Mijn gemeente",
        voet=True,
        zoekwoorden=(
            "contact",
            "mailen",
            "bellen",
            "meepraten",
            "meedoen",
            "inspraak",
            "reageren",
        ),
    ),
    files(Gemeente, "gemeente.html", plan_gemeente),
    pages(
        lambda g: urls.raadsbrief(g.slug),
        "raadsbrief.html",
        plan_raadsbrief,
        lambda c: (g for g in c.region.gemeenten.values() if bestaat(g, c.today) and agendas_van(c.region, g.slug)),
        path=_path,
    ),
    pages(lambda pair: urls.vergelijk(*pair), "naast-elkaar.html", plan_naast_elkaar, getoonde_paren),
    page(
        urls.ACTIES,
        "acties.html",
        plan_acties,
        titel="Alle acties",
        menu="Acties",
        voet=True,
        zoekwoorden=(
            "lijst van acties",
            "alle projecten",
            "alle plannen",
        ),
    ),
    pages(lambda part: part.url, "acties.html", plan_gefilterd, lijstdelen),
    page(
        urls.TREKKERS,
        "trekkers.html",
        plan_trekkers,
        titel="Trekkers: wie trekt wat?",
        menu="Wie trekt wat",
        voet=True,
        zoekwoorden=(
            "wie doet wat",
            "verantwoordelijk",
            "trekt",
        ),
    ),
    pages(urls.trekker, "trekker.html", plan_trekker, lambda c: c.region.trekkers),
    page(
        urls.PLANNING,
        "planning.html",
        plan_planning,
        titel="Planning",
        menu="Planning",
        voet=True,
        zoekwoorden=(
            "raadsvergaderingen",
            "data van de raden",
            "vergaderdata",
        ),
    ),
    page(
        urls.BEGRIPPEN,
        "begrippen.html",
        plan_begrippen,
        titel="Begrippen",
        voet=True,
        when=lambda c: c.region.begrippen != {},
        sources=lambda c: ("content/begrippen.yaml",),
    ),
    pages(
        adres_van,
        "pagina.html",
        plan_pagina,
        lambda c: (p for p in c.region.paginas.values() if not p.agenda and p is not extra_tekst(c.region)),
        path=_path,
        titel=lambda p: p.titel,
        voet=True,
    ),
    page(
        urls.TOEGANKELIJKHEID,
        "toegankelijkheid.html",
        plan_toegankelijkheid,
        titel=AFBREEKBAAR,
        voet=True,
        when=lambda c: c.region.site.toegankelijkheid is not None,
        sources=lambda c: bronnen(c.region),
        # A page of text by this name becomes a part of it.
        reserved=False,
    ),
    page(
        urls.VOORTGANG,
        "voortgang.html",
        plan_voortgang,
        titel="Voortgang",
        voet=True,
        zoekwoorden=(
            "acties klaar",
            "plan uitgevoerd",
            "werkplan uitgevoerd",
            "stand van zaken",
            "gereed",
            "hoe ver",
        ),
    ),
    page(urls.ORGANISATIES, "partijen.html", plan_organisaties, titel="Organisaties", voet=True),
    files(Organisatie, "organisatie.html", plan_organisatie),
    page(
        urls.WIJZIGINGEN,
        "wijzigingen.html",
        plan_wijzigingen,
        titel=WIJZIGINGEN,
        voet=True,
        zoekwoorden=(
            "nieuws",
            "wat is er nieuw",
            "veranderd",
        ),
    ),
    pages(
        lambda number: urls.lijstdeel(urls.WIJZIGINGEN, number),
        "wijzigingen.html",
        plan_wijzigingendeel,
        wijzigingendelen,
    ),
    page(
        urls.DOCUMENTEN,
        "documenten.html",
        plan_documenten,
        titel="Documenten",
        voet=True,
        when=lambda c: c.region.documenten != {},
        sources=lambda c: ("content/documenten.yaml",),
        zoekwoorden=(
            "originele stuk",
            "oorspronkelijke stuk",
            "originele tekst",
            "bron",
            "pdf",
            "downloaden",
            "werkplan lezen",
        ),
    ),
    page(
        urls.OPEN_DATA,
        "open-data.html",
        plan_open_data,
        titel="Open data",
        voet=True,
        zoekwoorden=(
            "csv",
            "dataset",
            "hergebruiken",
        ),
    ),
    page(
        urls.HANDBOEK,
        "handboek.html",
        plan_omslag,
        titel="Handboek voor redacteuren",
        voet=True,
        zoek=False,
        when=lambda c: c.handboek != (),
        sources=lambda c: (c.handboek[0].path,),
    ),
    pages(lambda h: h.url, "handboek.html", plan_hoofdstuk, lambda c: c.handboek[1:], path=_path),
    page(
        urls.STIJLGIDS,
        "stijlgids.html",
        plan_stijlgids,
        titel="Stijlgids",
        voet=True,
        zoek=False,
        when=lambda c: c.region.site.stijlgids,
    ),
    pages(urls.stijlgids, "stijlvoorbeelden.html", plan_voorbeelden, lambda c: groepen(c.region)),
    pages(
        lambda adres: adres,
        "vervallen.html",
        plan_vervallen,
        lambda c: (gone.adres for gone in c.region.vervallen),
        path=lambda adres: "content/adressen.yaml",
    ),
    page(urls.ZOEKEN, "zoeken.html", plan_zoeken, menu="Zoeken"),
    page(urls.NIET_GEVONDEN, "404.html", plan_niet_gevonden),
    page(urls.WERKLIJST, "werklijst.html", plan_werklijst, for_editors=True),
)


def planned(ctx: Context, *, drafts: bool) -> tuple[PlannedPage, ...]:
    """List every page of the site, without making any; with `drafts` also what only editors see."""
    found = tuple(
        _planned(row, ctx, about) for row in PAGES if drafts or not row.for_editors for about in row.about(ctx)
    )
    ctx.pages.update((p.url, p) for p in found)
    return found


def _planned(row: Row, ctx: Context, about: tuple[Any, ...]) -> PlannedPage:
    url, sources = row.url(*about), row.sources(ctx, *about)
    ours = bool(row.address or row.name)
    return PlannedPage(
        url=url,
        template=row.template,
        sources=sources,
        # A single page has its address from us, whatever it shows.
        maker=row.template if row.address or not sources else sources[0],
        make=once(partial(_made, row, ctx, url, about), "pagina", url),
        titel=zeg(ctx.region, row.titel(*about)) if ours else row.titel(*about),
        menu=zeg(ctx.region, row.menu),
        voet=row.voet,
        overzicht=row.overzicht,
        zoekwoorden=row.zoekwoorden,
        agenda=about[0].id if row.name else "",
    )


def _made(row: Row, ctx: Context, url: str, about: tuple[Any, ...]) -> Page:
    head, view = row.plan(replace(ctx, url=url), *about)
    return Page(url=url, template=row.template, head=head, view=view)


def gereserveerd(others: Iterable[str] = ()) -> Gereserveerd:
    """Give the names that no editor can use; `others` are those at the top of the site that no page takes."""
    pages = {row.address.split("/")[1] for row in PAGES if row.address and row.reserved} - {""}
    return Gereserveerd(
        site=frozenset((*pages, *others)),
        agenda=frozenset((*(k.vaste_naam for k in KINDS if k.vaste_naam), *(row.name for row in PAGES if row.name))),
    )
