"""Templates show a finished view and decide nothing; content stays text whatever is in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.architecture.modules import ROOT, called, modules
from tests.conftest import none_of
from tests.helpers import make, tiny

TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SCRIPTS = sorted((ROOT / "templates").rglob("*.js"))
FORBIDDEN_IN_TEMPLATES = {
    "a style in an attribute": r"\sstyle\s*=",
    "a style element": r"<style\b",
    "a handler in an attribute": r"\son[a-z]+\s*=",
    "a script address": r"javascript:",
    "a filter that lets HTML through": r"\|\s*safe\b",
    "escaping switched off": r"\bautoescape\b",
    "an address of another site": r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""",
}
# An inline script is only data, for search engines.
SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*application/ld\+json)[^>]*>", re.IGNORECASE)
FORBIDDEN_IN_SCRIPTS = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "cookie",
)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_template_is_safe(path: Path) -> None:
    text = path.read_text("utf-8")
    found = [what for what, pattern in FORBIDDEN_IN_TEMPLATES.items() if re.search(pattern, text, re.IGNORECASE)]
    found += ["an inline script"] if SCRIPT.search(text) else []
    none_of(found, path.name)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_template_only_shows(path: Path) -> None:
    tree = Environment().parse(path.read_text("utf-8"))
    fetching = (nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)
    found = [
        f"line {n.lineno}: fetches a template by a name that is computed"
        for n in tree.find_all(fetching)
        if not isinstance(getattr(n, "template", None), nodes.Const)
    ]
    found += [f"line {n.lineno}: goes behind the view" for n in tree.find_all(nodes.Getattr) if n.attr.startswith("_")]
    none_of(found, path.name)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_script_never_makes_html_of_text(path: Path) -> None:
    text = path.read_text("utf-8")
    none_of([word for word in FORBIDDEN_IN_SCRIPTS if word in text], path.name)


def test_templates_come_from_one_strict_environment() -> None:
    calls = [node for module in modules() for node in ast.walk(module.tree) if isinstance(node, ast.Call)]
    assert [c for c in calls if ast.unparse(c.func).endswith("Environment")] == []
    (environment,) = [c for c in calls if any(k.arg == "loader" for k in c.keywords)]
    given = {k.arg: ast.unparse(k.value) for k in environment.keywords}
    assert given["autoescape"] == "True"
    assert given["undefined"] == "StrictUndefined"


def test_no_text_becomes_a_template() -> None:
    made = [
        f"{module.name}:{line}"
        for module in modules()
        for call, line in called(module)
        if call.endswith((".from_string", "Template"))
    ]
    none_of(made, "templates made of a text")


def test_what_does_not_exist_is_an_error_and_not_a_hole() -> None:
    result = make({**tiny(), "templates/404.html": b"{{ view.bestaat_niet }}"})
    assert result.site is None
    assert [d.code for d in result.diagnostics if d.where.path == "templates/404.html"] == ["sjabloon-fout"]


def test_content_is_escaped_and_never_run() -> None:
    sources = tiny()
    site = sources["content/site.yaml"].decode()
    naam = re.search(r"^naam:.*$", site, re.MULTILINE)
    assert naam
    sources["content/site.yaml"] = site.replace(naam[0], 'naam: "A & B {{ 7 * 7 }} {% raw %}"').encode()
    result = make(sources)
    assert result.site is not None, [d.message for d in result.diagnostics if d.severity == "fout"]
    home = result.site.files["index.html"].decode()
    assert "A &amp; B {{ 7 * 7 }} {% raw %}" in home
