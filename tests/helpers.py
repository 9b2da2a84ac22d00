"""A tiny complete region as a dictionary of sources, and the few steps that nearly every test takes with it.

The files lie in `tests/golden/content/`: the golden region. Without the agendas that the region writes itself it is the tiny
region of the unit tests and the cases.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import Memo
from regioagenda.disk.store import Store
from regioagenda.output.relatief import rooted_html
from regioagenda.pages.bouwstenen.parts import Page
from regioagenda.pipeline import BuildResult, build

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
TODAY = datetime.date(2026, 6, 1)
# One memory for all tests of a run: the language of the tiny region is judged once. `test_warm_is_cold` proves that it
# hides nothing.
MEMO = Store(None, b"tests")

AGENDA = "content/agendas/duinstreek/"
# The agenda that the region writes itself, with everything that an agenda can hold, and the one that it follows.
EIGEN = "content/agendas/samen-aan-zee/"
VORIG = "content/agendas/strand-2022/"
FIETS = AGENDA + "bereikbaarheid/1.1-fietsroute.md"
BUS = AGENDA + "bereikbaarheid/1.2-bushaltes.md"
WONINGEN = AGENDA + "wonen/2.1-woningen.md"

Sources = dict[str, bytes]


def read_tree(folder: Path, prefix: str) -> Sources:
    """Read every file below a folder as a source named `prefix/<path>`."""
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {f"{prefix}/{p.relative_to(folder).as_posix()}": p.read_bytes() for p in files}


@cache
def _content() -> Mapping[str, bytes]:
    return read_tree(TESTS / "golden" / "content", "content")


@cache
def _templates() -> Mapping[str, bytes]:
    return read_tree(ROOT / "templates", "templates")


def golden() -> Sources:
    """Give a fresh copy of the golden region, without templates."""
    return dict(_content())


def tiny() -> Sources:
    """Give a fresh copy of the tiny region, without templates."""
    return {path: data for path, data in _content().items() if not path.startswith((EIGEN, VORIG))}


def templates() -> Sources:
    """Give a fresh copy of the real templates."""
    return dict(_templates())


def changed(path: str, *replacements: tuple[str, str], sources: Mapping[str, bytes] | None = None) -> Sources:
    """Give the tiny region with texts replaced in one file; each old text must stand there exactly once."""
    result = dict(sources) if sources is not None else tiny()
    text = result[path].decode("utf-8")
    for old, new in replacements:
        assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {path}"
        text = text.replace(old, new)
    result[path] = text.encode("utf-8")
    return result


def written(path: str, text: str, sources: Mapping[str, bytes] | None = None) -> Sources:
    """Give the tiny region with one file written anew."""
    return {**(sources if sources is not None else tiny()), path: text.encode("utf-8")}


def make(
    sources: Mapping[str, bytes] | None = None, *, today: datetime.date = TODAY, memo: Memo | None = None
) -> BuildResult:
    """Build a region in memory with the real templates."""
    content = sources if sources is not None else tiny()
    return build({**_templates(), **content}, today=today, memo=MEMO if memo is None else memo)


def pages(sources: Mapping[str, bytes] | None = None, *, today: datetime.date = TODAY) -> dict[str, Page]:
    """Build a region that must be without errors and give its planned pages by address, as on an earlier day too."""
    result = make(_op(today, sources if sources is not None else tiny()), today=today)
    assert result.ok, lines(result.diagnostics)
    return {page.url: page for page in result.pages}


def _op(today: datetime.date, sources: Mapping[str, bytes]) -> Sources:
    """Give the region without what its editors did after a day: nothing can have been looked at in the future."""

    def known(match: re.Match[bytes]) -> bytes:
        return match[0] if match[1].decode() <= today.isoformat() else b""

    line = rb"(?m)^(?:(?:gewijzigd|gecontroleerd): |wijzigingen:\n  - datum: )([0-9-]{10})\n(?:    tekst: .*\n)?"
    return {path: re.sub(line, known, data) for path, data in sources.items()}


def files(sources: Mapping[str, bytes] | None = None, *, today: datetime.date = TODAY) -> dict[str, bytes]:
    """Build a region that must be without errors and give the files of its site, their links from its root as planned."""
    return {name: rooted(name, data) for name, data in placed_files(sources, today=today).items()}


def placed_files(sources: Mapping[str, bytes] | None = None, *, today: datetime.date = TODAY) -> dict[str, bytes]:
    """Give the same files exactly as they are published: each link from where its page lies."""
    result = make(sources, today=today)
    assert result.ok and result.site is not None, lines(result.diagnostics)
    return dict(result.site.files)


def rooted(name: str, data: bytes) -> bytes:
    """Give a page with its links from the root of the site; any other file stays as it is."""
    if not name.endswith(".html"):
        return data
    return rooted_html(data.decode("utf-8"), f"/{name.removesuffix('index.html')}").encode("utf-8")


def lines(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Give each diagnostic as `path:line:column code`, so that a test can name all of them exactly."""
    return [f"{d.where} {d.code}" for d in diagnostics]


def diagnose(sources: Mapping[str, bytes]) -> list[str]:
    """Build and give the diagnostics as lines."""
    return lines(make(sources).diagnostics)


def place_of(source: bytes, needle: str) -> str:
    """Give `line:column` of a text that stands exactly once in a source."""
    text = source.decode("utf-8-sig").replace("\r\n", "\n")
    found = [m.start() for m in re.finditer(re.escape(needle), text)]
    assert len(found) == 1, f"“{needle}” stands {len(found)} times"
    line = text.count("\n", 0, found[0]) + 1
    return f"{line}:{found[0] - text.rfind(chr(10), 0, found[0])}"
