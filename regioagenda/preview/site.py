"""The preview: build in memory after each save, keep the last good site, show mistakes on top of it."""

from __future__ import annotations

import datetime
import zoneinfo
from collections.abc import Callable
from html import escape
from pathlib import Path

from regioagenda.diagnostics import Diagnostic, Severity
from regioagenda.pipeline import BuildResult, build
from regioagenda.preview.server import PreviewError, Served, serve
from regioagenda.report import WORDS, summary
from regioagenda.sources import FolderReader
from regioagenda.store import Store, program_version


class _Rebuilder:
    """Builds after each change and remembers the last site without errors."""

    def __init__(self, content: Path, templates: Path, today: datetime.date | None, say: Callable[[str], None]) -> None:
        self._content = content.resolve()
        self._reader = FolderReader(content, templates)
        self._store = Store(None, program_version(Path(__file__).parent.parent))
        self._today = today
        self._say = say
        self._good: BuildResult | None = None

    def __call__(self, changed: frozenset[str]) -> Served:
        sources = self._reader.read()
        today = self._today or datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam")).date()
        result = build(sources, today=today, memo=self._store, drafts=True)
        self._store.save()
        if result.ok:
            self._good = result
        self._say(f"{summary(result.diagnostics)}.")
        site = self._good.site if self._good else None
        files = site.files if site else {}
        shown = [d for d in result.diagnostics if d.severity is not Severity.ADVIES]
        return Served(
            files=files,
            problems=problems_fragment(shown, stale=not result.ok),
            page=self._page(changed) if result.ok else "",
        )

    def _page(self, changed: frozenset[str]) -> str:
        """Give the address of the page that shows the file that was saved, or "" when no single page does."""
        if self._good is None:
            return ""
        inside = (Path(path).resolve() for path in changed)
        saved = {
            f"content/{p.relative_to(self._content).as_posix()}" for p in inside if p.is_relative_to(self._content)
        }
        shown = [page.url for page in self._good.pages if saved.intersection(page.sources)]
        return shown[0] if len(shown) == 1 else ""


def problems_fragment(diagnostics: list[Diagnostic], *, stale: bool) -> bytes:
    """Give the list of mistakes as HTML that goes on top of a page; nothing when there are none."""
    if not diagnostics:
        return b""
    rows = "".join(
        f"<li><strong>{escape(WORDS[d.severity])}</strong> <code>{escape(str(d.where))}</code> {escape(d.message)}"
        f"{f' <em>{escape(d.hint)}</em>' if d.hint else ''}</li>"
        for d in diagnostics[:50]
    )
    more = f"<p>En nog {len(diagnostics) - 50} meldingen.</p>" if len(diagnostics) > 50 else ""
    note = "<p>U ziet de laatste versie zonder fouten.</p>" if stale else ""
    return (
        '<aside class="voorbeeld-meldingen" role="status" aria-label="Meldingen bij het voorbeeld">'
        f"<h2>Meldingen</h2>{note}<ol>{rows}</ol>{more}</aside>"
    ).encode()


def run_preview(content: Path, templates: Path, today: datetime.date | None, port: int) -> int:
    """Serve the site from memory until Ctrl-C; gives the exit code."""

    def say(text: str) -> None:
        print(text, flush=True)

    try:
        serve(_Rebuilder(content, templates, today, say), (content, templates), port, say)
    except PreviewError as error:
        say(str(error))
        return 2
    return 0
