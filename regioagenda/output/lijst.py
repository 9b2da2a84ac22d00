"""OUTPUTS: what a site consists of. The build makes all of it, the preview what is asked for; both tell the same.

A new output is a module that makes it and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from jinja2 import BytecodeCache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.base.reads import once, remembered
from regioagenda.base.records import World
from regioagenda.base.shelf import seal
from regioagenda.domain.huisstijl import agendakleuren
from regioagenda.domain.load import Sources
from regioagenda.domain.region import Region
from regioagenda.output import assets
from regioagenda.output.calendar import calendar_names, make_calendars
from regioagenda.output.feeds import feed_names, make_feeds
from regioagenda.output.html import Renderer, templates_in
from regioagenda.output.huisstijl import huisstijl_css, logo_van
from regioagenda.output.insluiten import insluit_script, insluiten_names, make_insluiten
from regioagenda.output.opendata.make import Line, make_open_data, open_data_names
from regioagenda.output.planned_file import PlannedFile
from regioagenda.output.redirects import Moved, redirects
from regioagenda.output.robots import make_robots
from regioagenda.output.sealed import Sealed, sealed, seals_of
from regioagenda.output.search.index import Zoekstof
from regioagenda.output.search.make import INDEX, make_search, make_zoekstof, search_problems
from regioagenda.output.security_txt import SECURITY_TXT, make_security_txt
from regioagenda.output.site_view import SiteView, site_view
from regioagenda.output.sitemap import make_sitemaps, sitemap_names
from regioagenda.output.template_check import check_templates
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.parts import PlannedPage
from regioagenda.pages.lijst import gereserveerd
from regioagenda.webeditor.beheer import beheer_names, beheer_problems, make_beheer


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What everything on a site is made from."""

    region: Region
    pages: tuple[PlannedPage, ...]
    sources: Sources
    memo: Memo
    today: date
    assets: assets.Assets
    site: SiteView
    renderer: Renderer
    world: World
    # The finished pages by their address, each made when it is first asked for.
    rendered: Mapping[str, Callable[[], Rendered]]
    # Everything that can be found, with its words.
    zoekstof: Callable[[], Zoekstof]
    compiled: BytecodeCache | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A finished page: what its bytes are known by, whether search engines may list it, and its bytes themselves, which are
    looked up or made when asked for."""

    seal: bytes
    index: bool
    html: Callable[[], bytes]


def given(
    region: Region,
    pages: tuple[PlannedPage, ...],
    sources: Sources,
    memo: Memo,
    today: date,
    world: World,
    compiled: BytecodeCache | None = None,
) -> Given:
    """Add to a region and its pages what every page shows. Region and day note what is read of them; `world` tells
    what can be read and `compiled` keeps compiled templates."""
    styles = assets.make_assets(sources, huisstijl_css(region.site.huisstijl, agendakleuren(region.agendas.values())))
    site = site_view(region, pages, styles.urls, today, logo_van(region.site.huisstijl, sources))
    renderer = Renderer(templates_in(sources), site, compiled, region.schermteksten)
    rendered: dict[str, Callable[[], Rendered]] = {}
    rendered |= {page.url: once(partial(_rendered, page, renderer, rendered, memo, world)) for page in pages}
    return Given(
        region=region,
        pages=pages,
        sources=sources,
        memo=memo,
        today=today,
        assets=styles,
        site=site,
        renderer=renderer,
        world=world,
        rendered=rendered,
        zoekstof=once(partial(make_zoekstof, region, pages, today, memo)),
        compiled=compiled,
    )


def _rendered(
    page: PlannedPage, renderer: Renderer, others: Mapping[str, Callable[[], Rendered]], memo: Memo, world: World
) -> Rendered:
    """Make a page, or know it when nothing that it read has changed: then not even its view is made."""
    name = urls.file_name(page.url)

    def make() -> tuple[Mapping[str, bytes], bool]:
        made = page.make()
        return {name: renderer.page(made, lambda url: others[url]().html())}, made.head.index

    found = sealed(memo, "pagina", (renderer.shape, page.template, page.url), world, make)
    return Rendered(seal=found.seals[name], index=found.about, html=lambda: found.give(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Files of one kind: `plan` names them without making any, `problems` are the mistakes that only their maker knows.

    Of what lies `below` a folder only making tells the names. `reserved` are the names at the top of the site that
    belong to these files alone.
    """

    plan: Callable[[Given], Iterable[PlannedFile]]
    problems: Callable[[Given], Iterable[Diagnostic]] = lambda given: ()
    below: str = ""
    reserved: tuple[str, ...] = ()


def together(
    maker: str,
    names: Callable[[Given], Iterable[str]],
    make: Callable[[Given], Mapping[str, bytes]],
    *,
    problems: Callable[[Given], Iterable[Diagnostic]] = lambda given: (),
    below: str = "",
    reserved: tuple[str, ...] = (),
) -> Output:
    """Make the row of files that are made together, when the first of them is asked for. `maker` is what an editor
    hears of them."""

    def plan(given: Given) -> Iterator[PlannedFile]:
        files = once(lambda: make(given))
        seals = once(lambda: seals_of(files()))
        return _planned(maker, tuple(names(given)), lambda name: files()[name], seals, below)

    return Output(plan=plan, problems=problems, below=below, reserved=reserved)


def kept(
    maker: str,
    names: Callable[[Given], Iterable[str]],
    make: Callable[[Given], Mapping[str, bytes]],
    *,
    parts: Callable[[Given], Iterable[str]] = lambda given: (),
    problems: Callable[[Given], Iterable[Diagnostic]] = lambda given: (),
    below: str = "",
    reserved: tuple[str, ...] = (),
) -> Output:
    """Make the row of files that are made together from the region, the day and `parts`, and not again while what they read of
    those is the same."""

    def plan(given: Given) -> Iterator[PlannedFile]:
        @once
        def found() -> Sealed[None]:
            return sealed(given.memo, "bestanden", (maker, *parts(given)), given.world, lambda: (make(given), None))

        return _planned(maker, tuple(names(given)), lambda name: found().give(name), lambda: found().seals, below)

    return Output(plan=plan, problems=problems, below=below, reserved=reserved)


def _planned(
    maker: str,
    known: tuple[str, ...],
    make: Callable[[str], bytes],
    seals: Callable[[], Mapping[str, bytes]],
    below: str,
) -> Iterator[PlannedFile]:
    @once
    def checked() -> Mapping[str, bytes]:
        found = seals()
        wrong = {*known} ^ {name for name in found if not below or name in known or not name.startswith(below)}
        assert not wrong, f"{maker}: said and made differ in {sorted(wrong)[:3]}"
        return found

    return (PlannedFile(name=name, maker=maker, make=make, seals=checked) for name in known)


def _pages(given: Given) -> Iterator[PlannedFile]:
    for page in given.pages:
        name, rendered = urls.file_name(page.url), given.rendered[page.url]
        yield PlannedFile(
            name=name, maker=page.maker, make=partial(_html, rendered), seals=partial(_seal, name, rendered)
        )


def _html(rendered: Callable[[], Rendered], name: str) -> bytes:
    return rendered().html()


def _seal(name: str, rendered: Callable[[], Rendered]) -> Mapping[str, bytes]:
    return {name: rendered().seal}


def _redirects(given: Given) -> Iterator[PlannedFile]:
    for moved in redirects(given.region, given.pages):
        name = urls.file_name(moved.old)
        html = once(partial(_redirect, given, moved))
        yield PlannedFile(name=name, maker=moved.path, make=partial(_given, html), seals=partial(_seal_of, name, html))


def _redirect(given: Given, moved: Moved) -> bytes:
    return given.renderer.redirect(moved.old, moved.new())


def _given(html: Callable[[], bytes], name: str) -> bytes:
    return html()


def _seal_of(name: str, html: Callable[[], bytes]) -> Mapping[str, bytes]:
    return {name: seal(html())}


def _open_data(given: Given) -> Mapping[str, bytes]:
    def recall(name: tuple[str, ...], make: Callable[[], tuple[Line, ...]]) -> tuple[Line, ...]:
        return remembered(given.memo, "rijen", name, given.world, make)

    return make_open_data(given.region, given.today, recall)


def _search_problems(given: Given) -> tuple[Diagnostic, ...]:
    def compute() -> tuple[Diagnostic, ...]:
        return tuple(search_problems(given.region, given.zoekstof, given.memo))

    return remembered(given.memo, "zoekproblemen", _overviews(given.pages), given.world, compute)


def _overviews(pages: Iterable[PlannedPage]) -> tuple[str, ...]:
    """Give what the search knows of the pages: the overviews."""
    return tuple(f"{page.url} {page.titel} {page.agenda}" for page in pages if page.overzicht)


def _in_templates(given: Given) -> Iterator[Diagnostic]:
    templates = templates_in(given.sources)
    used = {p.template for p in given.pages}
    found = tuple(check_templates(templates, used, given.site, given.memo, given.compiled))
    yield from found
    # Of a template that is wrong nobody knows what it would say.
    if given.region.eigen_teksten and not found:
        from regioagenda.output.schermtekst import check_bekend  # most regions keep the words as they are

        yield from check_bekend(given.region, templates, given.memo)


OUTPUTS: tuple[Output, ...] = (
    Output(
        plan=_pages,
        problems=_in_templates,
    ),
    Output(plan=_redirects),
    together(
        "content/bestanden",
        lambda g: assets.editors_files(g.sources, g.memo),
        lambda g: assets.editors_files(g.sources, g.memo),
        problems=lambda g: assets.unsafe_files(g.sources, g.memo),
        reserved=("bestanden",),
    ),
    together("templates/assets", lambda g: g.assets.files, lambda g: g.assets.files, reserved=("assets",)),
    kept("open data", lambda g: open_data_names(g.region), _open_data, reserved=("data",)),
    kept("insluiten", lambda g: insluiten_names(g.region), lambda g: make_insluiten(g.region, g.today)),
    together(
        "templates/insluiten.js",
        lambda g: insluit_script(g.sources),
        lambda g: insluit_script(g.sources),
        reserved=("insluiten.js",),
    ),
    kept("feeds", lambda g: feed_names(g.region), lambda g: make_feeds(g.region, g.today)),
    kept("kalenders", lambda g: calendar_names(g.region), lambda g: make_calendars(g.region, g.today)),
    kept(
        "zoekindex",
        lambda g: (INDEX,),
        lambda g: make_search(g.region, g.zoekstof, g.today, g.memo),
        parts=lambda g: _overviews(g.pages),
        problems=_search_problems,
        below="zoekindex/",
        reserved=("zoekindex",),
    ),
    together(
        "beheer",
        lambda g: beheer_names(g.region, g.sources),
        lambda g: make_beheer(g.region, g.sources),
        problems=lambda g: beheer_problems(g.region, g.sources),
        reserved=("beheer",),
    ),
    together(
        "sitemap",
        lambda g: sitemap_names(g.pages),
        lambda g: make_sitemaps(g.pages, g.region, lambda page: g.rendered[page.url]().index),
    ),
    together("robots", lambda g: ("robots.txt",), lambda g: {"robots.txt": make_robots(g.region)}),
    together(
        "content/site.yaml",
        lambda g: (SECURITY_TXT,) if g.region.site.beveiliging else (),
        lambda g: make_security_txt(g.region),
    ),
)

# The names that the site uses itself, of pages and of other files.
GERESERVEERD = gereserveerd(name for output in OUTPUTS for name in output.reserved)
