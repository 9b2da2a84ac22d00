"""A whole region with something hostile or broken in it: the outcome is the one that was foreseen, and nothing runs."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import pytest

from regioagenda.base.report import LONGEST, MOST_OF_A_FILE, as_github, as_json, as_text, bounded
from tests.helpers import files, make, tiny
from tests.hostile.gevallen import GEVALLEN, Geval


class _Runs(HTMLParser):
    """Collects what a browser would run in a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag in ("iframe", "object", "embed", "base", "style", "form action"):
            self.found.append(tag)
        if tag == "script" and "src" not in known and known.get("type") != "application/ld+json":
            self.found.append("script")
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.found.append(name)
            if name in ("href", "src", "action") and SCHEME.match(value or ""):
                self.found.append(f"{name}={value}")


SCHEME = re.compile(r"[\s\x00-\x20]*(?:javascript|data|vbscript)\s*:", re.IGNORECASE)


def runs(html: bytes) -> list[str]:
    parser = _Runs()
    parser.feed(html.decode())
    parser.close()
    return parser.found


@cache
def tiny_site() -> dict[str, bytes]:
    return files()


def test_there_are_enough_of_them_and_each_has_a_name_of_its_own() -> None:
    names = [(g.groep, g.naam) for g in GEVALLEN]
    assert len(names) >= 200 and len(set(names)) == len(names)
    assert min(sum(g.groep == groep for g in GEVALLEN) for groep in {g.groep for g in GEVALLEN}) >= 5


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda g: f"{g.groep}: {g.naam}")
def test_the_outcome_is_the_one_that_was_foreseen(geval: Geval) -> None:
    sources = {**tiny(), **geval.bestanden}
    result = make(sources)
    codes = {
        f"{'!' if d.severity == 'fout' else ''}{d.code}"
        for d in result.diagnostics
        if d.severity != "advies" or d.code in geval.uitkomst
    }
    print(geval.groep, geval.naam, sorted(codes))
    assert ",".join(sorted(codes)) == ",".join(sorted(filter(None, geval.uitkomst.split(","))))
    assert result.ok == ("!" not in geval.uitkomst)
    for d in result.diagnostics:
        assert d.where.path in geval.bestanden or d.code == "adres-dubbel", d
    check_report(sources, result.diagnostics)
    if result.site is not None:
        before = tiny_site()
        for name, data in result.site.files.items():
            if name.endswith(".html") and before.get(name) != data:
                assert runs(data) == [], name


def check_report(sources: dict[str, bytes], diagnostics: tuple[object, ...]) -> None:
    """What is printed is bounded and speaks to no terminal and no Git host."""
    shown = bounded(diagnostics)  # type: ignore[arg-type]
    assert len(shown) <= (MOST_OF_A_FILE + 1) * 3
    assert all(len(d.message) <= LONGEST and len(d.hint) <= LONGEST for d in shown)
    text = as_text(shown, sources, lambda path: path, colour=False)
    assert all(line.isprintable() for line in text.split("\n"))
    assert all(line.startswith("::") for line in as_github(shown, lambda path: path).split("\n") if line)
    as_json(shown, lambda path: path)
