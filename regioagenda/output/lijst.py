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
from regioagenda.base.reads import World, once, remembered
from regioagenda.domain.load import Sources
from regioagenda.domain.region import Region
from regioagenda.output import assets
from regioagenda.output.calendar import calendar_names, make_calendars
from regioagenda.output.feeds import feed_names, make_feeds
from regioagenda.output.html import Renderer, templates_in
from regioagenda.output.huisstijl import huisstijl_css, logo_van
from regioagenda.output.insluiten import insluit_script, insluiten_names, make_insluiten
from regioagenda.output.opendata.make import make_open_data, open_data_names
from regioagenda.output.planned_file import PlannedFile
from regioagenda.output.redirects import Moved, redirects
from regioagenda.output.robots import make_robots
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
    """A finished page, and whether search engines may list it."""

    html: bytes
    index: bool


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
    styles = assets.make_assets(sources, huisstijl_css(region.site.huisstijl))
    site = site_view(region, pages, styles.urls, logo_van(region.site.huisstijl, sources))
    renderer = Renderer(templates_in(sources), site, compiled)
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
    """Make a page, or recall it when nothing that it read has changed: then not even its view is made."""

    def compute() -> Rendered:
        made = page.make()
        return Rendered(html=renderer.page(made, lambda url: others[url]().html), index=made.head.index)

    return remembered(memo, "pagina", (renderer.shape, page.template, page.url), world, compute)


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
        known = tuple(names(given))

        @once
        def files() -> Mapping[str, bytes]:
            made = make(given)
            wrong = {*known} ^ {name for name in made if not below or name in known or not name.startswith(below)}
            assert not wrong, f"{maker}: said and made differ in {sorted(wrong)[:3]}"
            return made

        return (PlannedFile(name=name, maker=maker, make=files) for name in known)

    return Output(plan=plan, problems=problems, below=below, reserved=reserved)


def kept(
    maker: str,
    names: Callable[[Given], Iterable[str]],
    make: Callable[[Region, date, Memo], Mapping[str, bytes]],
    *,
    below: str = "",
    reserved: tuple[str, ...] = (),
) -> Output:
    """Make the row of files that are made together from the region and the day alone, and not again while what they read
    of those is the same."""

    def recall(given: Given) -> Mapping[str, bytes]:
        def compute() -> dict[str, bytes]:
            return dict(make(given.region, given.today, given.memo))

        return remembered(given.memo, "bestanden", (maker,), given.world, compute)

    return together(maker, names, recall, below=below, reserved=reserved)


def _pages(given: Given) -> Iterator[PlannedFile]:
    for page in given.pages:
        name = urls.file_name(page.url)
        yield PlannedFile(name=name, maker=page.maker, make=partial(_page, name, given.rendered[page.url]))


def _page(name: str, rendered: Callable[[], Rendered]) -> Mapping[str, bytes]:
    return {name: rendered().html}


def _redirects(given: Given) -> Iterator[PlannedFile]:
    for moved in redirects(given.region, given.pages):
        name = urls.file_name(moved.old)
        yield PlannedFile(name=name, maker=moved.path, make=partial(_redirect, given, name, moved))


def _redirect(given: Given, name: str, moved: Moved) -> Mapping[str, bytes]:
    return {name: given.renderer.redirect(moved.old, moved.new())}


def _search(given: Given) -> Mapping[str, bytes]:
    def compute() -> dict[str, bytes]:
        return dict(make_search(given.region, given.zoekstof, given.today, given.memo))

    return remembered(given.memo, "bestanden", ("zoekindex", *_overviews(given.pages)), given.world, compute)


def _search_problems(given: Given) -> tuple[Diagnostic, ...]:
    def compute() -> tuple[Diagnostic, ...]:
        return tuple(search_problems(given.region, given.zoekstof, given.memo))

    return remembered(given.memo, "zoekproblemen", _overviews(given.pages), given.world, compute)


def _overviews(pages: Iterable[PlannedPage]) -> tuple[str, ...]:
    """Give what the search knows of the pages: the overviews."""
    return tuple(f"{page.url} {page.titel} {page.agenda}" for page in pages if page.overzicht)


OUTPUTS: tuple[Output, ...] = (
    Output(
        plan=_pages,
        problems=lambda g: check_templates(
            templates_in(g.sources), {p.template for p in g.pages}, g.site, g.memo, g.compiled
        ),
    ),
    Output(plan=_redirects),
    together(
        "content/bestanden",
        lambda g: assets.editors_files(g.sources),
        lambda g: assets.editors_files(g.sources),
        problems=lambda g: assets.unsafe_files(g.sources),
        reserved=("bestanden",),
    ),
    together("templates/assets", lambda g: g.assets.files, lambda g: g.assets.files, reserved=("assets",)),
    kept(
        "open data",
        lambda g: open_data_names(g.region),
        lambda region, today, memo: make_open_data(region, today),
        reserved=("data",),
    ),
    kept(
        "insluiten",
        lambda g: insluiten_names(g.region),
        lambda region, today, memo: make_insluiten(region, today),
    ),
    together(
        "templates/insluiten.js",
        lambda g: insluit_script(g.sources),
        lambda g: insluit_script(g.sources),
        reserved=("insluiten.js",),
    ),
    kept("feeds", lambda g: feed_names(g.region), lambda region, today, memo: make_feeds(region, today)),
    kept("kalenders", lambda g: calendar_names(g.region), lambda region, today, memo: make_calendars(region, today)),
    together(
        "zoekindex",
        lambda g: (INDEX,),
        _search,
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
