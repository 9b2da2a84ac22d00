"""Templates with anything in them: a Dutch message at the file, never a traceback, and the old site stays."""

from __future__ import annotations

import pytest

from regioagenda.pipeline import build
from tests.helpers import MEMO, TODAY, templates, tiny

HOME = "templates/home.html"

BROKEN = {
    "no text": b"\xff\xfe\x00",
    "latin": "café".encode("latin-1"),
    "a sum that cannot be": b"{{ 1/0 }}",
    "what is no number": b"{{ 'a' + 1 }}",
    "a name that is not there": b"{{ bestaat_niet }}",
    "a part that is not there": b"{% include 'bestaat-niet.html' %}",
    "itself": b"{% include 'home.html' %}",
    "half a tag": b"{% if view %}",
    "an unknown tag": b"{% draai %}",
    "an open merge": b"<<<<<<< HEAD\n{{ view }}\n=======\n>>>>>>> tak\n",
    "deep brackets": b"{{ " + b"(" * 5_000 + b" }}",
    "a wrong list": b"{{ [1][7] }}",
    "an unknown filter": b"{{ view | draai }}",
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_template_is_told_at_its_file(what: str) -> None:
    sources = {**tiny(), **templates(), HOME: BROKEN[what]}
    result = build(sources, today=TODAY, memo=MEMO)
    assert not result.ok and result.site is None
    told = {d.where.path for d in result.diagnostics if d.severity == "fout"}
    assert told == ({"templates/bestaat-niet.html"} if "part" in what else {HOME})


@pytest.mark.parametrize("data", [b"", b"<p>{{ view.titel }}</p>", b"\0"])
def test_a_page_that_a_document_cannot_take_over_is_told_at_its_template(data: bytes) -> None:
    """The full document of an agenda shows the pages of the region between `<main>` and its end."""
    result = build({**tiny(), **templates(), "templates/pagina.html": data}, today=TODAY, memo=MEMO)
    assert not result.ok and result.site is None
    assert {d.where.path for d in result.diagnostics if d.severity == "fout"} == {"templates/pagina.html"}


@pytest.mark.parametrize("path", ["templates/assets/css/10-basis.css", "templates/assets/js/zoeken.js"])
@pytest.mark.parametrize("data", [b"\xff", b"\n<<<<<<< HEAD\n"])
def test_a_broken_style_or_script_is_told(path: str, data: bytes) -> None:
    sources = {**tiny(), **templates()}
    path = path if path in sources else next(p for p in sources if p.endswith(path.rpartition(".")[2]))
    result = build({**sources, path: sources[path] + data}, today=TODAY, memo=MEMO)
    assert not result.ok and [d.where.path for d in result.diagnostics] == [path]
