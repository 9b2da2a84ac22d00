"""`check --external`: the checks on language, on any text that is not content yet."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from regioagenda.base.diagnostics import Diagnostic, in_order
from regioagenda.base.memo import Memo
from regioagenda.checks.taal import kennis_van
from regioagenda.disk.sources import SourcesError, is_skipped
from regioagenda.domain.load import load
from regioagenda.reading.frontmatter import decode
from regioagenda.taal.reader import from_text
from regioagenda.taal.run import check_tekst

ENDINGS = (".md", ".markdown", ".txt")


def external_texts(place: Path) -> dict[str, bytes]:
    """Read one file, or every Markdown and plain text file in a folder, by the name the editor gave."""
    if not place.exists():
        raise SourcesError(f"“{place}” bestaat niet. Noem een bestand of map met teksten.")
    files = [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.suffix.lower() in ENDINGS)
    found = {p.as_posix(): p.read_bytes() for p in files if p.is_file() and not is_skipped(p.name)}
    if not found:
        raise SourcesError(f"In “{place}” staan geen teksten. Dit kan nagekeken worden: {', '.join(ENDINGS)}.")
    return found


def check_external(
    texts: Mapping[str, bytes], sources: Mapping[str, bytes], today: datetime.date, memo: Memo
) -> tuple[Diagnostic, ...]:
    """Check texts with what the site knows of names and terms; without a site, with the built-in register."""
    content, _ = load(sources, memo, drafts=True)
    kennis = kennis_van(content, today)
    found: list[Diagnostic] = []
    for path, data in texts.items():
        text, problems = decode(data, path)
        found += problems
        if text is not None:
            found += check_tekst(from_text(text, path), kennis)
    return in_order(found)
