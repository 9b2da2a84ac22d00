"""All files of the site in one place: one writer per address, and every link leads somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any
from xml.sax.saxutils import escape

from regioagenda.base.diagnostics import Diagnostic, Location, has_errors, suggestion
from regioagenda.base.memo import Memo
from regioagenda.domain.load import Sources
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Editie,
    Gegevens,
    Gemeente,
    Onderwerp,
    Organisatie,
    Pagina,
    Tabel,
    Thema,
)
from regioagenda.domain.region import Region
from regioagenda.output.assets import Assets, editors_files, make_assets
from regioagenda.output.calendar import make_calendars
from regioagenda.output.feeds import make_feeds
from regioagenda.output.html import CSP, Renderer, SiteView, render_pages, render_redirects
from regioagenda.output.huisstijl import Logo, huisstijl_css, logo_van
from regioagenda.output.opendata.make import make_open_data
from regioagenda.output.search.documenten import zoekdocumenten
from regioagenda.output.search.index import Zoekwoord, build_zoekindex
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import pagina_link
from regioagenda.pages.bouwstenen.parts import Link, Page
from regioagenda.pages.bouwstenen.raad import oude_adressen
from regioagenda.pages.soort.acties import oude_filters
from regioagenda.pages.soort.toegankelijkheid import AFBREEKBAAR, extra_tekst
from regioagenda.webeditor.beheer import beheer_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Every file of the site by its name inside the output folder, and the sources that each page shows."""

    files: Mapping[str, bytes]
    sources: Mapping[str, tuple[str, ...]]


class _AddressBook:
    """Takes files one by one and refuses a second writer of the same name."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.makers: dict[str, str] = {}
        self.diagnostics: list[Diagnostic] = []

    def add(self, name: str, data: bytes, maker: str) -> None:
        if name in self.files:
            self.refuse(name, maker, self.makers[name])
            return
        self.files[name] = data
        self.makers[name] = maker

    def refuse(self, name: str, maker: str, other: str) -> None:
        """Tell that two makers want one address, at the file that an editor can rename."""
        of_editor = next((m for m in (maker, other) if m.startswith("content/")), maker)
        self.diagnostics.append(
            Diagnostic(
                where=Location(path=of_editor),
                code="adres-dubbel",
                message=f"Twee bestanden maken hetzelfde adres /{name.removesuffix('index.html')}: {maker} en {other}.",
                hint="Geef een van de twee een andere naam.",
            )
        )

    def refuse_folders_named_as_files(self) -> None:
        """A page at `/404.html/` needs a folder where a file stands already."""
        for name in self.files:
            folder = name.rpartition("/")[0]
            while folder and folder not in self.files:
                folder = folder.rpartition("/")[0]
            if folder:
                self.refuse(name, self.makers[name], self.makers[folder])

    def add_all(self, files: Mapping[str, bytes], maker: str) -> None:
        for name, data in files.items():
            self.add(name, data, maker)


def collect(
    pages: Sequence[Page], region: Region, sources: Sources, memo: Memo
) -> tuple[Site | None, tuple[Diagnostic, ...]]:
    """Render and gather everything. Gives None when an address is made twice or a link leads nowhere."""
    book = _AddressBook()
    assets = make_assets(sources, huisstijl_css(region.site.huisstijl))
    renderer = make_renderer(region, sources, assets)
    rendered, problems = render_pages(renderer, pages, memo)
    if problems:
        return None, problems
    for page in pages:
        book.add(urls.file_name(page.url), rendered[page.url], page.sources[0] if page.sources else page.template)
    moved, problems = render_redirects(renderer, redirects(region, pages))
    if problems:
        return None, problems
    for old, data, maker in moved:
        book.add(urls.file_name(old), data, maker)
    pictures, picture_problems = editors_files(sources)
    book.diagnostics.extend(picture_problems)
    book.add_all(pictures, "content/bestanden")
    book.add_all(assets.files, "templates/assets")
    book.add_all(make_open_data(region), "open data")
    book.add_all(make_feeds(region), "feeds")
    book.add_all(make_calendars(region), "kalenders")
    book.add_all(search_files(region, memo), "zoekindex")
    editor, editor_problems = beheer_files(region, sources)
    book.diagnostics.extend(editor_problems)
    book.add_all(editor, "beheer")
    book.add("sitemap.xml", sitemap(pages, region), "sitemap")
    book.add("robots.txt", robots(region), "robots")
    if region.site.beveiliging:
        book.add(".well-known/security.txt", security_txt(region), "content/site.yaml")
    book.refuse_folders_named_as_files()
    diagnostics = (*book.diagnostics, *dead_addresses(region, book.files))
    if has_errors(diagnostics):
        return None, diagnostics
    shown = {urls.file_name(page.url): page.sources for page in pages}
    return Site(files=MappingProxyType(dict(sorted(book.files.items()))), sources=MappingProxyType(shown)), diagnostics


def make_renderer(region: Region, sources: Sources, assets: Assets) -> Renderer:
    """Take the templates out of the sources and put around them what every page shows."""
    templates = {
        p.removeprefix("templates/"): sources[p] for p in sources if p.startswith("templates/") and p.endswith(".html")
    }
    return Renderer(templates, site_view(region, assets, logo_van(region.site.huisstijl, sources)))


def search_files(region: Region, memo: Memo) -> Mapping[str, bytes]:
    """Make the search index over everything that can be found."""
    words = [Zoekwoord(woorden=z.woorden, zoek=z.zoek) for z in region.zoekwoorden]
    return build_zoekindex(zoekdocumenten(region), words, memo)


def site_view(region: Region, assets: Assets, logo: Logo | None = None) -> SiteView:
    """Make what every page shows around its content."""
    site = region.site
    contact = site.contact
    contact_url = (f"mailto:{contact.email}" if contact.email else contact.website) if contact else ""
    menu = (
        Link(titel="Agenda's", url=urls.AGENDAS),
        Link(titel="Onderwerpen", url=urls.ONDERWERPEN),
        Link(titel="Gemeenten", url=urls.GEMEENTEN),
        Link(titel="Planning", url=urls.PLANNING),
        Link(titel="Begrippen", url=urls.BEGRIPPEN),
    )
    lists = (
        Link(titel="Alle acties", url=urls.ACTIES),
        Link(titel="Voortgang", url=urls.VOORTGANG),
        Link(titel="Trekkers", url=urls.TREKKERS),
        Link(titel="Organisaties", url=urls.ORGANISATIES),
        Link(titel="Documenten", url=urls.DOCUMENTEN),
        Link(titel="Open data", url=urls.OPEN_DATA),
        *([Link(titel="Handboek voor redacteuren", url=urls.HANDBOEK)] if site.handboek else []),
        *([Link(titel="Stijlgids", url=urls.STIJLGIDS)] if site.stijlgids else []),
    )
    own = tuple(_eigen_paginas(region))
    return SiteView(
        naam=site.naam,
        logo=logo,
        adres=site.adres,
        eigenaar=site.eigenaar,
        contact=Link(titel=contact.naam, url=contact_url) if contact and contact_url else None,
        menu=menu,
        voet=(*own, *lists),
        stijl=assets.urls["stijl.css"],
        scripts=assets.urls,
        bewerkadres=site.bewerkadres,
        csp=CSP,
    )


def _eigen_paginas(region: Region) -> Iterator[Link]:
    """Give the pages of the site itself; the accessibility statement takes the place of the text about it."""
    extra = extra_tekst(region)
    statement = Link(titel=AFBREEKBAAR, url=urls.TOEGANKELIJKHEID)
    yield from (statement if p is extra else pagina_link(p) for p in region.paginas.values() if not p.agenda)
    if region.site.toegankelijkheid and extra is None:
        yield statement


def redirects(region: Region, pages: Sequence[Page]) -> Iterable[tuple[str, Link, str]]:
    """Give every old address, the page that lives elsewhere now and the file that says so."""
    own = tuple(own_redirects(region))
    yield from own
    for agenda in region.agendas.values():
        here = urls.item(agenda.id)
        inside = {page.url: Link(titel=page.head.titel, url=page.url) for page in pages if page.url.startswith(here)}
        inside |= {old: new for old, new, _ in own if old.startswith(here)}
        for was in agenda.was:
            for address, new in inside.items():
                yield urls.item(was) + address.removeprefix(here), new, agenda.path


def own_redirects(region: Region) -> Iterable[tuple[str, Link, str]]:
    """Give the old addresses that items name themselves: (old address, where it lives now, the file that says so)."""
    gegevens = (*region.gegevens.values(), *region.edities.values())
    kinds: tuple[tuple[Iterable[Any], Callable[[Any, str], str]], ...] = (
        (
            (*region.themas.values(), *region.acties.values(), *region.tabellen.values(), *gegevens),
            lambda e, old: urls.item(f"{e.agenda}/{old}"),
        ),
        (region.paginas.values(), lambda e, old: urls.item(f"{e.agenda}/{old}") if e.agenda else urls.pagina(old)),
        (region.onderwerpen.values(), lambda e, old: urls.onderwerp(old)),
        (region.gemeenten.values(), lambda e, old: urls.gemeente(old)),
        (region.organisaties.values(), lambda e, old: urls.organisatie(old)),
    )
    for entities, old_address in kinds:
        for entity in entities:
            for old in entity.was:
                yield old_address(entity, old), _here(entity), entity.where.path
    for slug in region.trekkers:
        partij = region.gemeenten.get(slug) or region.organisaties[slug]
        for old in partij.was:
            yield urls.trekker(old), Link(titel=f"{partij.naam} als trekker", url=urls.trekker(slug)), partij.path
    yield from oude_adressen(region)
    yield from oude_filters(region)


def _here(entity: Thema | Actie | Tabel | Gegevens | Editie | Pagina | Onderwerp | Gemeente | Organisatie) -> Link:
    if isinstance(entity, Gemeente):
        return Link(titel=entity.naam, url=urls.gemeente(entity.slug))
    if isinstance(entity, Organisatie):
        return Link(titel=entity.naam, url=urls.organisatie(entity.slug))
    if isinstance(entity, Pagina):
        return pagina_link(entity)
    if isinstance(entity, Onderwerp):
        return Link(titel=entity.titel, url=urls.onderwerp(entity.id))
    return Link(titel=entity.titel, url=urls.item(entity.id))


def sitemap(pages: Sequence[Page], region: Region) -> bytes:
    """List every page once, with the day its content changed when that is known."""
    changed = _changed(region)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for page in sorted((p for p in pages if p.head.index), key=lambda p: p.url):
        day = changed.get(page.url)
        lastmod = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<url><loc>{escape(region.site.adres + page.url)}</loc>{lastmod}</url>")
    lines.append("</urlset>")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _changed(region: Region) -> Mapping[str, date]:
    entities: tuple[Agenda | Thema | Actie, ...] = (
        *region.agendas.values(),
        *region.themas.values(),
        *region.acties.values(),
    )
    days = {urls.item(e.id): e.gewijzigd for e in entities if e.gewijzigd}
    return days | {pagina_link(p).url: p.gewijzigd for p in region.paginas.values() if p.gewijzigd}


def robots(region: Region) -> bytes:
    """Let everything be indexed and say where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {region.site.adres}{urls.SITEMAP}\n".encode()


def security_txt(region: Region) -> bytes:
    """Say where a leak can be reported (RFC 9116)."""
    security = region.site.beveiliging
    assert security is not None
    return (
        f"Contact: {security.contact}\nExpires: {security.verloopt.isoformat()}T00:00:00Z\nPreferred-Languages: nl, en\n"
        f"Canonical: {region.site.adres}/.well-known/security.txt\n"
    ).encode()


def dead_addresses(region: Region, files: Mapping[str, bytes]) -> Iterable[Diagnostic]:
    """Find links to an address of this site (`/planning/`) that no page lives at."""
    for pointers in region.pointers.values():
        for prose in pointers.proses:
            for link in prose.links:
                if link.target.startswith("/") and urls.file_name(link.target.split("?")[0]) not in files:
                    addresses = ["/" + name.removesuffix("index.html") for name in files if name.endswith("index.html")]
                    hint = suggestion(link.target, addresses) or "Kijk in de adresbalk van de pagina die u bedoelt."
                    message = f"De link naar “{link.target}” komt nergens uit."
                    yield Diagnostic(where=link.where, code="link-kapot", message=message, hint=hint)
