"""The style is one system: values are tokens, every class is used and every class that is used has a style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from regioagenda.domain.huisstijl import DONKER, LICHT
from regioagenda.domain.kleur import hexkleur
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.pages.soort.stijlgids import KLEUREN, LETTERS, RUIMTES
from tests.architecture.modules import ROOT
from tests.conftest import Built, none_of

ASSETS = ROOT / "templates" / "assets"
# What every page fetches, the tokens first, and what only some pages fetch.
CSS = [*sorted((ASSETS / "css").glob("*.css")), *sorted((ASSETS / "los").glob("*.css"))]
TOKENS = CSS[0]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SCRIPTS = sorted((ASSETS / "js").glob("*.js"))
# The rooms that write HTML themselves.
WRITERS = sorted(p for room in ("reading", "pages", "output") for p in (ROOT / "regioagenda" / room).rglob("*.py"))

# What the whole agenda on one page leaves out, and what notes of Markdown are called everywhere.
WITHOUT_STYLE = frozenset(("alleen-pagina", "footnote", "footnote-ref", "footnote-backref"))

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ATTRIBUTE = re.compile(r"""\bclass(?:Name)?\s*[=:]\s*\\?["']([^"']*?)\\?["']""")
_DYNAMIC = re.compile(r"[\w-]*\{[{%].*?[}%]\}|\{[^{}]*\}")


def _css(path: Path) -> str:
    return _COMMENT.sub("", path.read_text("utf-8"))


def _selectors(text: str) -> Iterator[str]:
    yield from re.findall(r"([^{}]+)\{", text)


def _styled() -> dict[str, str]:
    """Give every class in a selector, with the file it stands in."""
    return {
        name: path.name
        for path in reversed(CSS)  # what every page fetches comes last, and wins
        for selector in _selectors(_css(path))
        if not selector.strip().startswith("@")
        for name in re.findall(r"\.([a-z][\w-]*)", re.sub(r'"[^"]*"', "", selector))
    }


def _used() -> tuple[set[str], set[str]]:
    """Give the classes that templates, scripts and Python write, whole and as the beginning of a computed name."""
    whole: set[str] = set()
    begun: set[str] = set()
    for path in (*TEMPLATES, *SCRIPTS, *WRITERS):
        text = path.read_text("utf-8")
        if path.suffix == ".html":
            text = re.sub(r"\{%.*?%\}", " ", text)
        for value in (v for v in _ATTRIBUTE.findall(text) if "(" not in v or "{" in v):
            begun.update(re.findall(r"([a-z][\w-]*-)\{", value))
            whole.update(
                re.findall(r"[a-z][\w-]*", re.sub(r"[\w-]*\{\{.*?\}\}[\w-]*|[\w-]*\{[^{}]*\}[\w-]*", " ", value))
            )
    return whole, begun


def _values(path: Path, name: str) -> list[str]:
    return re.findall(rf"(?<![\w-]){name}\s*:\s*([^;}}]+)", _css(path))


def test_every_class_with_a_style_is_used() -> None:
    whole, begun = _used()
    texts = "".join(p.read_text("utf-8") for p in (*SCRIPTS, *WRITERS))
    dead = [
        f"{file}: .{name}"
        for name, file in _styled().items()
        if name not in whole
        and not any(name.startswith(start) for start in begun)
        and not re.search(rf"[\"'\s]{name}[\"'\s]", texts)
    ]
    none_of(dead, "classes that nothing uses")


def test_every_class_that_is_used_has_a_style() -> None:
    styled = set(_styled())
    whole, _ = _used()
    unstyled = sorted(name for name in whole - styled - WITHOUT_STYLE)
    none_of(unstyled, "classes without a style")


def test_a_page_fetches_the_styles_of_what_is_on_it(built: Built) -> None:
    styled = _styled()
    alone = {path.name for path in CSS if path.parent.name == "los"}
    found = []
    for name, html in built.html().items():
        fetched = set(re.findall(r'href="/assets/([\w-]+)\.\w+\.css"', html))
        classes = {c for value in re.findall(r' class="([^"]*)"', html) for c in value.split()}
        wanted = {styled[c] for c in classes if styled.get(c) in alone}
        found += [
            f"{name} does not fetch {file}" for file in sorted(wanted) if file.removesuffix(".css") not in fetched
        ]
    none_of(found, "styles that are not fetched")


def test_a_computed_class_is_known_for_every_status() -> None:
    styled = {name.removeprefix("status--") for name in _styled() if name.startswith("status--")}
    assert styled <= {str(value) for value in StatusWaarde}


@pytest.mark.parametrize("path", CSS[1:], ids=lambda path: path.name)
def test_values_that_return_are_tokens(path: Path) -> None:
    text = _css(path)
    found = [f"the colour {colour}" for colour in re.findall(r"#[0-9a-fA-F]{3,8}(?=[\s;,)}])", text)]
    found += [
        f"the letter size {v}"
        for v in _values(path, "font-size")
        if not re.fullmatch(r"var\(--.+\)|[\d.]+(?:em|%|pt)", v.strip())
    ]
    none_of(found, path.name)


def test_every_token_exists_and_is_used() -> None:
    made = set(re.findall(r"(?<![\w-])(--[\w-]+)\s*:", _css(TOKENS)))
    used: set[str] = set()
    local = {name for path in CSS for name in re.findall(r"(?<![\w-])(--[\w-]+)\s*:", _css(path))}
    for path in CSS:
        text = _css(path)
        own = set(re.findall(r"(?<![\w-])(--[\w-]+)\s*:", text))
        asked = set(re.findall(r"var\((--[\w-]+)", text))
        none_of([f"{name} does not exist" for name in sorted(asked - made - local)], path.name)
        none_of([f"{name} is a token of nobody else" for name in sorted(own - made - asked)], path.name)
        used |= asked
    none_of(sorted(made - used), "tokens that nothing uses")


def _tokens(block: str) -> dict[str, str]:
    return {name: value.strip() for name, value in re.findall(r"--([\w-]+)\s*:\s*([^;}]+)", block)}


def test_the_tokens_are_those_of_the_program() -> None:
    light, _, dark = _css(TOKENS).partition("@media (prefers-color-scheme: dark)")
    dark = dark.partition("@media print")[0]
    colours = {n: _hex(v) for n, v in _tokens(light).items() if v.startswith("#")}
    assert colours == dict(LICHT)
    assert colours | {n: _hex(v) for n, v in _tokens(dark).items()} == dict(DONKER)
    sizes = {n: v for n, v in _tokens(light).items() if n.startswith(("maat", "ruimte"))}
    assert sizes == {name: value for name, value, _ in (*LETTERS, *RUIMTES)}
    assert [name for name, _ in KLEUREN] == list(LICHT)


def _hex(value: str) -> str:
    short = re.fullmatch(r"#(.)(.)(.)", value)
    return hexkleur("".join(2 * part for part in short.groups()) if short else value)
