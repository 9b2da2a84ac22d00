"""The preview: build in memory after each save, keep the last good site, show mistakes on top of it."""

from __future__ import annotations

import datetime
import gc
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.report import WORDS, summary
from regioagenda.disk.plaatsen import verloop_memory_of
from regioagenda.disk.sources import FolderReader
from regioagenda.disk.store import Store, program_version
from regioagenda.disk.verloop import VerloopLezer
from regioagenda.pipeline import glimpse
from regioagenda.preview.server import PreviewError, Served, serve

# Up to this many files the language of all of them is checked; above it of those that were saved since the start.
WHOLE = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class _Good:
    """The last site without errors: its files, and for each page its address and the files it shows."""

    files: Mapping[str, bytes]
    pages: tuple[tuple[str, tuple[str, ...]], ...]


class Rebuilder:
    """Builds after each change and remembers the last site without errors."""

    def __init__(self, content: Path, templates: Path, today: datetime.date | None, say: Callable[[str], None]) -> None:
        self._content = content.resolve()
        self._reader = FolderReader(content, templates)
        version = program_version(Path(__file__).parent.parent)
        self._store = Store(None, version)
        self._verloop = VerloopLezer(content, verloop_memory_of(content), version, lambda: self._store)
        self._told: tuple[Diagnostic, ...] = ()
        self._today = today
        self._say = say
        self._good: _Good | None = None
        self._touched: frozenset[str] = frozenset()

    def __call__(self, changed: frozenset[str]) -> Served:
        # The collector would walk over every page and file for what is hardly ever there.
        gc.disable()
        try:
            return self._rebuild(changed)
        finally:
            gc.enable()

    def _rebuild(self, changed: frozenset[str]) -> Served:
        sources = self._reader.read()
        history, self._told = self._verloop.read(sources)
        sources |= history
        today = self._today or datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam")).date()
        saved = self._sources_of(changed)
        self._touched |= saved
        good, diagnostics = self._make(sources, today)
        if good is not None:
            self._good = good
            # A round with mistakes uses little: counting it would make the store forget the pages.
            self._store.save()
            # What was just made stays for long: the collector need not look at it again after every save.
            gc.freeze()
        self._say(f"{summary(diagnostics)}.")
        shown = [d for d in diagnostics if d.severity is not Severity.ADVIES]
        return Served(
            files=self._good.files if self._good else {},
            problems=problems_fragment(shown, self._content, stale=good is None),
            page=self._page(saved) if good is not None else "",
        )

    def _make(self, sources: Mapping[str, bytes], today: datetime.date) -> tuple[_Good | None, tuple[Diagnostic, ...]]:
        languages = None if len(sources) <= WHOLE else self._touched
        seen = glimpse(
            sources, today=today, memo=self._store, languages=languages, told=(*self._reader.told, *self._told)
        )
        if seen.files is None:
            return None, seen.diagnostics
        return _Good(files=seen.files, pages=tuple((p.url, p.sources) for p in seen.pages)), seen.diagnostics

    def _sources_of(self, changed: frozenset[str]) -> frozenset[str]:
        inside = (Path(path).resolve() for path in changed)
        return frozenset(
            f"content/{p.relative_to(self._content).as_posix()}" for p in inside if p.is_relative_to(self._content)
        )

    def _page(self, saved: frozenset[str]) -> str:
        """Give the address of the page that shows the file that was saved, or "" when no single page does."""
        if self._good is None:
            return ""
        shown = [url for url, sources in self._good.pages if saved.intersection(sources)]
        return shown[0] if len(shown) == 1 else ""


def problems_fragment(diagnostics: list[Diagnostic], content: Path, *, stale: bool) -> bytes:
    """Give the list of mistakes as HTML that goes on top of a page; nothing when there are none.

    Each place is a link that opens the file there in VS Code, the editor that the handbook recommends.
    """
    if not diagnostics:
        return b""
    rows = "".join(_row(d, content) for d in diagnostics[:50])
    more = f"<p>En nog {len(diagnostics) - 50} meldingen.</p>" if len(diagnostics) > 50 else ""
    note = "<p>U ziet de laatste versie zonder fouten.</p>" if stale else ""
    return (
        '<aside class="voorbeeld-meldingen" role="status" aria-label="Meldingen bij het voorbeeld">'
        f"<h2>Meldingen</h2>{note}<ol>{rows}</ol>{more}</aside>"
    ).encode()


def _row(d: Diagnostic, content: Path) -> str:
    hint = f" <em>{escape(d.hint)}</em>" if d.hint else ""
    place = f'<a href="{escape(_editor_link(d, content))}"><code>{escape(_named(d, content))}</code></a>'
    return f"<li><strong>{escape(WORDS[d.severity])}</strong> {place} {escape(d.message)}{hint}</li>"


def _named(diagnostic: Diagnostic, content: Path) -> str:
    place = str(diagnostic.where)
    return f"{content.name}/{place.removeprefix('content/')}" if place.startswith("content/") else place


def _editor_link(diagnostic: Diagnostic, content: Path) -> str:
    where = diagnostic.where
    inside = where.path.startswith("content/")
    file = content / where.path.removeprefix("content/") if inside else Path(where.path)
    return f"vscode://file{quote(file.as_posix())}:{where.line}:{where.column}"


def run_preview(content: Path, templates: Path, today: datetime.date | None, port: int) -> int:
    """Serve the site from memory until Ctrl-C; gives the exit code."""

    def say(text: str) -> None:
        print(text, flush=True)

    try:
        serve(Rebuilder(content, templates, today, say), (content, templates), port, say)
    except PreviewError as error:
        say(str(error))
        return 2
    return 0
