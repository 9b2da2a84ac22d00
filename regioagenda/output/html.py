"""Finished views → HTML, through the templates. Templates get frozen views and decide nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from markupsafe import Markup

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.base.memo import Memo, digest
from regioagenda.output.huisstijl import Logo
from regioagenda.output.volledig import delen
from regioagenda.pages.bouwstenen.parts import Link, Page
from regioagenda.pages.soort.volledig import VolledigView


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page shows around its content."""

    naam: str
    logo: Logo | None
    adres: str
    eigenaar: str
    contact: Link | None
    menu: tuple[Link, ...]
    voet: tuple[Link, ...]
    stijl: str
    scripts: Mapping[str, str]
    bewerkadres: str
    csp: str


CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'"
)


# Compiling the templates takes longer than filling in a few pages with them, and depends on their bytes alone.
@lru_cache(maxsize=4)
def _environment(templates: tuple[tuple[str, bytes], ...]) -> Environment:
    return Environment(
        loader=DictLoader({name: data.decode("utf-8") for name, data in templates}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


class Renderer:
    """All templates of one build."""

    def __init__(self, templates: Mapping[str, bytes], site: SiteView) -> None:
        self._environment = _environment(tuple(sorted(templates.items())))
        self._site = site
        self._shape = digest([*(part for name in sorted(templates) for part in (name, templates[name])), repr(site)])

    def page(self, page: Page, memo: Memo) -> bytes:
        """Render one page. Raises `TemplateError` when a template is wrong: that is ours, not the editor's."""

        def compute() -> bytes:
            parts: tuple[Markup, ...] = ()
            if isinstance(page.view, VolledigView):
                parts = delen(page.view, {part.page.url: self.page(part.page, memo) for part in page.view.delen})
            html = self._environment.get_template(page.template).render(
                page=page, head=page.head, view=page.view, site=self._site, delen=parts
            )
            return (html.strip() + "\n").encode("utf-8")

        return memo.recall("page", (self._shape, page.template, page.url, repr(page.head), repr(page.view)), compute)

    def redirect(self, old: str, new: Link) -> bytes:
        """Render the page at an old address that leads to the new one."""
        html = self._environment.get_template("doorverwijzing.html").render(oud=old, nieuw=new, site=self._site)
        return (html.strip() + "\n").encode("utf-8")


def render_pages(
    renderer: Renderer, pages: Sequence[Page], memo: Memo
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """Render all pages; a template that is wrong is one diagnostic, with the template's name and line."""
    rendered: dict[str, bytes] = {}
    for page in pages:
        try:
            rendered[page.url] = renderer.page(page, memo)
        except TemplateError as error:
            return {}, (template_diagnostic(page.template, error),)
    return rendered, ()


def render_redirects(
    renderer: Renderer, moved: Iterable[tuple[str, Link, str]]
) -> tuple[list[tuple[str, bytes, str]], tuple[Diagnostic, ...]]:
    """Render the page at every old address: (address, bytes, maker). A wrong template is one diagnostic, as for pages."""
    try:
        return [(old, renderer.redirect(old, new), maker) for old, new, maker in moved], ()
    except TemplateError as error:
        return [], (template_diagnostic("doorverwijzing.html", error),)


def template_diagnostic(template: str, error: TemplateError) -> Diagnostic:
    """Turn a template error into one message for whoever changed the template."""
    name, line = template, 1
    if isinstance(error, TemplateSyntaxError):
        name, line = error.name or template, error.lineno
    else:
        traceback = error.__traceback__
        while traceback is not None:
            if (
                traceback.tb_frame.f_code.co_filename.endswith(".html")
                or "<template>" in traceback.tb_frame.f_code.co_filename
            ):
                line = traceback.tb_lineno
            traceback = traceback.tb_next
    what = "gebruikt iets dat niet bestaat" if isinstance(error, UndefinedError) else "is niet te lezen"
    return Diagnostic(
        where=Location(path=f"templates/{name}", line=line),
        code="sjabloon-fout",
        message=f"Het sjabloon {what}: {error.message or error}",
        hint="Dit is een fout in de site zelf, niet in uw tekst. Geef de melding door aan de beheerder.",
    )
