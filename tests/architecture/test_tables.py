"""The two tables: what has no row is not on the site, so whatever lacks one is named, and so is a row that is wrong."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from regioagenda.domain.soorten import KINDS
from regioagenda.output.html import MOVED
from regioagenda.output.lijst import GERESERVEERD, OUTPUTS, together
from regioagenda.pages.lijst import PAGES, Row
from regioagenda.pipeline import build, glimpse
from regioagenda.preview.http import TYPES
from tests.architecture.modules import ROOT, Module, modules
from tests.conftest import none_of
from tests.helpers import MEMO, TODAY, pages, tiny
from tests.unit.output.test_on_demand import everything

# Templates that other templates build on, or that have no page of their own.
BASE = ("basis.html", MOVED)


def named(row: Row) -> str:
    """Give the way in which a person finds a row back."""
    return f"the row of {row.plan.__name__}"


def wrong_rows(rows: Iterable[Row], templates: Path) -> Iterator[str]:
    """Name the rows without a template that exists, and those with an address that another row has."""
    found = list(rows)
    for row in found:
        if not (templates / row.template).is_file():
            yield f"{named(row)}: there is no template {row.template!r}"
    fixed = [row.address or f"/agendas/…/{row.name}/" for row in found if row.address or row.name]
    lists = [f"/agendas/…/{k.vaste_naam}/" for k in KINDS if k.vaste_naam]
    for address, count in Counter([*fixed, *lists]).items():
        if count > 1:
            own = [named(row) for row in found if address in (row.address, f"/agendas/…/{row.name}/")]
            own += ["KINDS"] if address in lists else []
            yield f"{address}: {' and '.join(own)}"


def pages_without_a_row(rows: Iterable[Row], found: Iterable[Module]) -> Iterator[str]:
    """Name the plan functions of `pages/soort/` that no row uses."""
    used = {f"{row.plan.__module__.removeprefix('regioagenda.')}.{row.plan.__name__}" for row in rows}
    for module in found:
        if module.name.startswith("pages.soort."):
            for node in module.tree.body:
                name = f"{module.name}.{getattr(node, 'name', '')}"
                if isinstance(node, ast.FunctionDef) and node.name.startswith("plan_") and name not in used:
                    yield f"{name}: no row in pages/lijst.py"


def names_in(module: Module) -> Iterator[str]:
    """Give every name that a module uses."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


def files_without_a_row(found: Sequence[Module]) -> Iterator[str]:
    """Name the functions that make files of the site, or tell what is wrong with them, and that nothing asks for."""
    used = {module.name: {*names_in(module)} for module in found}
    for module in (m for m in found if m.room in ("output", "webeditor")):
        others = {name for other, names in used.items() if other != module.name for name in names}
        for node in module.tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.name not in others:
                gives = ast.unparse(node.returns) if node.returns else ""
                if node.name.startswith("make_") or gives == "Mapping[str, bytes]" or "Diagnostic" in gives:
                    yield f"{module.name}.{node.name}: no row in output/lijst.py"


def test_every_row_has_a_template_and_an_address_of_its_own() -> None:
    none_of([*wrong_rows(PAGES, ROOT / "templates")], "rows of PAGES that are wrong")


def test_a_row_that_is_wrong_is_named() -> None:
    gemeenten = next(row for row in PAGES if row.address == "/gemeenten/")
    besluiten = next(row for row in PAGES if row.name == "besluiten")
    templates = ROOT / "templates"
    assert [*wrong_rows([replace(gemeenten, template="")], templates)] == [
        "the row of plan_gemeenten: there is no template ''"
    ]
    assert [*wrong_rows([replace(gemeenten, template="weg.html")], templates)] == [
        "the row of plan_gemeenten: there is no template 'weg.html'"
    ]
    (found,) = wrong_rows([gemeenten, replace(besluiten, address="/gemeenten/", name="")], templates)
    assert found == "/gemeenten/: the row of plan_gemeenten and the row of plan_besluiten"
    (found,) = wrong_rows([besluiten, replace(gemeenten, address="", name="besluiten")], templates)
    assert found == "/agendas/…/besluiten/: the row of plan_besluiten and the row of plan_gemeenten"
    (found,) = wrong_rows([replace(gemeenten, address="", name="vragen")], templates)
    assert found == "/agendas/…/vragen/: the row of plan_gemeenten and KINDS"


def test_a_row_says_its_template() -> None:
    with pytest.raises(TypeError, match="template"):
        Row(**{name: None for name in ("about", "url", "plan", "sources", "titel")})  # type: ignore[call-arg]  # forgotten


def test_every_kind_of_page_has_a_row() -> None:
    none_of([*pages_without_a_row(PAGES, modules())], "pages that are never planned")
    unused = {m.name for m in modules() if m.name.startswith("pages.soort.")} - {
        row.plan.__module__.removeprefix("regioagenda.") for row in PAGES
    }
    none_of(sorted(unused), "modules in pages/soort of which no row uses a plan function")


def test_a_page_without_a_row_is_named() -> None:
    rows = [row for row in PAGES if row.plan.__name__ != "plan_werklijst"]
    own = [module for module in modules() if module.name == "pages.soort.werklijst"]
    assert [*pages_without_a_row(rows, own)] == ["pages.soort.werklijst.plan_werklijst: no row in pages/lijst.py"]


def test_every_template_is_used() -> None:
    used = {row.template for row in PAGES}
    none_of(
        sorted(p.name for p in (ROOT / "templates").glob("*.html") if p.name not in used and p.name not in BASE),
        "templates of no page",
    )


def test_everything_that_makes_files_has_a_row() -> None:
    none_of([*files_without_a_row(modules())], "files that are never on a site")


def test_an_output_without_a_row_is_named() -> None:
    text = "def make_json_feeds(region: Region) -> Mapping[str, bytes]: ...\ndef _small() -> Mapping[str, bytes]: ..."
    new = Module(name="output.json_feeds", path=ROOT, tree=ast.parse(text), lines=2)
    assert [*files_without_a_row([new])] == ["output.json_feeds.make_json_feeds: no row in output/lijst.py"]


def test_an_output_that_makes_another_file_than_it_says_is_named() -> None:
    row = together("kaarten", lambda given: ("kaart.json",), lambda given: {"kaart.jsn": b""})
    (file,) = row.plan(None)  # type: ignore[arg-type]  # these functions look at nothing
    with pytest.raises(AssertionError, match=r"kaarten: said and made differ in \['kaart.jsn', 'kaart.json'\]"):
        file.seals()


def test_every_row_makes_something() -> None:
    files = glimpse(everything(), today=TODAY, memo=MEMO).files
    assert files is not None
    none_of(
        [f"row {n} of OUTPUTS" for n, output in enumerate(OUTPUTS, 1) if not [*output.plan(files.given)]],
        "rows that name no file in a region that has everything",
    )


def test_the_preview_knows_what_kind_of_file_everything_is() -> None:
    files = glimpse(everything(), today=TODAY, memo=MEMO).files
    assert files is not None
    kinds = {"." + name.rpartition("/")[2].rpartition(".")[2] for name in files}
    none_of(sorted(kinds - {*TYPES}), "kinds of file without a row in preview/http.TYPES")


def test_every_folder_at_the_top_is_kept_for_the_site_or_is_an_editors() -> None:
    result = build(everything(), today=TODAY, memo=MEMO, drafts=True)
    assert result.site is not None and result.region is not None
    made = {name.split("/")[0] for name in result.site.files if "/" in name and name[0].isalnum()}
    own = {name for p in result.region.paginas.values() if not p.agenda for name in (p.id, *p.was)}
    none_of(sorted(made - GERESERVEERD.site - own), "an editor could give a page this name")


def test_every_name_within_an_agenda_is_kept_for_the_site_or_is_an_editors() -> None:
    result = build(everything(), today=TODAY, memo=MEMO, drafts=True)
    assert result.region is not None
    inside = {page.url.split("/")[3] for page in result.pages if re.fullmatch("/agendas/[^/]+/[^/]+/", page.url)}
    region = result.region
    holders = (region.themas, region.acties, region.paginas, region.tabellen, region.gegevens, region.edities)
    none_of(
        sorted(inside - GERESERVEERD.agenda - {i.partition("/")[2] for holder in holders for i in holder}),
        "an editor could give something this name",
    )


def test_a_link_says_the_title_of_its_page() -> None:
    """Where menu and foot call a page otherwise on purpose, only its address is compared."""
    planned = pages({**tiny(), "content/site.yaml": tiny()["content/site.yaml"] + b"stijlgids: ja\n"})
    wrong = [
        f"{row.address}: “{row.titel()}” leads to “{planned[row.address].head.titel}”"
        for row in PAGES
        if row.address in planned
        and row.titel()
        and row.titel().replace("\u00ad", "") != planned[row.address].head.titel
    ]
    none_of(wrong, "links with another title than their page")
