"""Finished views → HTML, through the templates. Templates get frozen views and decide nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import urlsplit

from jinja2 import (
    BytecodeCache,
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)
from jinja2.exceptions import TemplateNotFound
from markupsafe import Markup

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.base.digest import digest
from regioagenda.output.relatief import below_html, relative_html
from regioagenda.output.richting import with_direction
from regioagenda.output.site_view import SiteView
from regioagenda.output.volledig import delen
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.parts import Link, Page
from regioagenda.pages.soort.volledig import VolledigView

FOLDER = "templates/"
MOVED = "doorverwijzing.html"

Templates = tuple[tuple[str, bytes], ...]


def templates_in(sources: Mapping[str, bytes]) -> Templates:
    """Give the templates by their name, in order of name."""
    paths = sorted(p for p in sources if p.startswith(FOLDER) and p.endswith(".html"))
    return tuple((p.removeprefix(FOLDER), sources[p]) for p in paths)


class Sjablonen(Environment):
    """The environment of templates in which the words on the screen may be others: `schermteksten`."""

    schermteksten: Mapping[str, str] = MappingProxyType({})

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        ast = super()._parse(source, name, filename)
        if not self.schermteksten:
            return ast
        from regioagenda.output.sjabloontekst import met_teksten  # most regions keep the words as they are

        return met_teksten(ast, self.schermteksten)


# Compiling the templates takes longer than filling in a few pages with them, and depends on their bytes alone.
@lru_cache(maxsize=4)
def strict_environment(
    templates: Templates,
    kind: type[Sjablonen] = Sjablonen,
    compiled: BytecodeCache | None = None,
    woorden: tuple[tuple[str, str], ...] = (),
) -> Environment:
    """Give the one environment in which templates are filled in: what does not exist is an error, text stays text.
    `compiled` keeps what is compiled; `woorden` are texts on the screen with what takes their place."""
    texts = dict(templates)

    def load(name: str) -> tuple[str, str, None] | None:
        return (texts[name].decode("utf-8"), FOLDER + name, None) if name in texts else None

    environment = kind(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    environment.schermteksten = dict(woorden)
    return environment


class Renderer:
    """All templates of one build. `compiled` keeps what is compiled; `woorden` are those of `strict_environment`."""

    def __init__(
        self,
        templates: Templates,
        site: SiteView,
        compiled: BytecodeCache | None = None,
        woorden: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        given = tuple(woorden.items())
        self._environment = strict_environment(templates, compiled=compiled, woorden=given)
        self._site = site
        self._shape = digest([*(part for template in templates for part in template), repr(site), repr(given)])

    @property
    def shape(self) -> bytes:
        """A digest of all that every page shows and of the templates."""
        return self._shape

    def page(self, page: Page, other: Callable[[str], bytes]) -> bytes:
        """Render one page; `other` gives the HTML at the address of another, for a page that shows those.

        Raises `TemplateError` when a template is wrong: that is ours, not the editor's.
        """
        parts: tuple[Markup, ...] = ()
        if isinstance(page.view, VolledigView):
            parts = delen(page.view, {part.page.url: other(part.page.url) for part in page.view.delen})
        html = self._filled_in(page.template, page=page, head=page.head, view=page.view, site=self._site, delen=parts)
        return (self._placed(html.strip(), page.url) + "\n").encode("utf-8")

    def _filled_in(self, name: str, **given: object) -> str:
        """Fill in a template; whatever it stumbles over is a mistake of the template."""
        try:
            template = self._environment.get_template(name)
        except (SyntaxError, RecursionError, MemoryError, OverflowError) as error:
            raise TemplateSyntaxError(f"{type(error).__name__}: {error}", 1, name) from error
        try:
            return template.render(**given)
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
            told = TemplateRuntimeError(f"{type(error).__name__}: {error}")
            raise told.with_traceback(error.__traceback__) from error

    def redirect(self, old: str, new: Link) -> bytes:
        """Render the page at an old address that leads to the new one. Raises `TemplateError` too."""
        html = self._filled_in(MOVED, oud=old, nieuw=new, site=self._site)
        return (self._placed(html.strip(), old) + "\n").encode("utf-8")

    def _placed(self, html: str, url: str) -> str:
        """Make the addresses in a page those that lead on from where it lies; what was not found can lie anywhere."""
        html = with_direction(html)
        if url == urls.NIET_GEVONDEN:
            return below_html(html, urlsplit(self._site.adres).path)
        return relative_html(html, url)


def template_diagnostic(error: TemplateError) -> Diagnostic:
    """Turn a template error into one message for whoever changed the template, at its file and line."""
    path, line, what = FOLDER, 1, "is niet te lezen"
    if isinstance(error, TemplateSyntaxError):
        path, line = FOLDER + (error.name or ""), error.lineno
    elif isinstance(error, TemplateNotFound):
        path, what = FOLDER + (error.name or ""), "bestaat niet"
    else:
        what = "gebruikt iets dat niet bestaat" if isinstance(error, UndefinedError) else what
        traceback = error.__traceback__
        while traceback is not None:
            name = traceback.tb_frame.f_code.co_filename
            if name.startswith(FOLDER) and name.endswith(".html"):
                path, line = name, traceback.tb_lineno
            traceback = traceback.tb_next
    return Diagnostic(
        where=Location(path=path, line=line),
        code="sjabloon-fout",
        message=f"Het sjabloon {what}: {error.message or error}",
        hint="Dit is een fout in de site zelf, niet in uw tekst. Geef de melding door aan de beheerder. Staat dit sjabloon in "
        "uw eigen map templates? Vergelijk het dan met dat van deze versie van het programma.",
    )
