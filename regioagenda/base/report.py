"""Diagnostics as text for people, as JSON for programs and as annotations for a Git host."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from regioagenda.base.diagnostics import Diagnostic, Severity

WORDS = {Severity.FOUT: "fout", Severity.WAARSCHUWING: "waarschuwing", Severity.ADVIES: "advies"}
PLURALS = {Severity.FOUT: "fouten", Severity.WAARSCHUWING: "waarschuwingen", Severity.ADVIES: "adviezen"}
_COLOURS = {Severity.FOUT: "31;1", Severity.WAARSCHUWING: "33;1", Severity.ADVIES: "36"}
_GITHUB = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.ADVIES: "notice"}

Named = Callable[[str], str]


def as_json(diagnostics: Sequence[Diagnostic], named: Named) -> str:
    """Give one JSON array; `named` turns a source path into the path the editor knows."""
    rows = [
        {
            "path": named(d.where.path),
            "line": d.where.line,
            "column": d.where.column,
            "severity": str(d.severity),
            "code": d.code,
            "message": d.message,
            "hint": d.hint,
        }
        for d in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_github(diagnostics: Sequence[Diagnostic], named: Named) -> str:
    """Give workflow commands that a Git host shows beside the changed lines."""

    def data(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def part(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    return "\n".join(
        f"::{_GITHUB[d.severity]} file={part(named(d.where.path))},line={d.where.line},col={d.where.column},"
        f"title={part(d.code)}::{data(f'{d.message} {d.hint}'.strip())}"
        for d in diagnostics
    )


def as_text(diagnostics: Sequence[Diagnostic], sources: Mapping[str, bytes], named: Named, *, colour: bool) -> str:
    """Give the messages with the line they are about and a caret under the place."""

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if colour else text

    blocks = []
    for d in diagnostics:
        place = f"{named(d.where.path)}:{d.where.line}:{d.where.column}"
        lines = [f"{place}: {paint(WORDS[d.severity], _COLOURS[d.severity])}: {d.message} [{d.code}]"]
        shown = _source_line(sources, d)
        if shown is not None:
            number = str(d.where.line)
            lines.append(paint(f"  {number} | ", "2") + shown[0])
            lines.append(f"  {' ' * len(number)} | " + " " * shown[1] + paint("^", _COLOURS[d.severity]))
        if d.hint:
            lines.append(f"  → {d.hint}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _source_line(sources: Mapping[str, bytes], diagnostic: Diagnostic) -> tuple[str, int] | None:
    """Give the line a message is about, cut to what fits, and where the caret goes."""
    data = sources.get(diagnostic.where.path)
    if data is None:
        return None
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if diagnostic.where.line > len(lines):
        return None
    line = "".join(c if c.isprintable() else " " for c in lines[diagnostic.where.line - 1])
    caret = min(diagnostic.where.column - 1, len(line))
    start = max(0, caret - 60)
    return line[start : start + 110], caret - start


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Count the messages: `3 fouten en 1 waarschuwing`."""
    counts = [(s, sum(d.severity is s for d in diagnostics)) for s in Severity]
    parts = [f"{n} {WORDS[s] if n == 1 else PLURALS[s]}" for s, n in counts if n or s is Severity.FOUT]
    return " en ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


def silenced_text(silenced: int) -> str:
    """Say how many messages were silenced with a reason."""
    return f", {silenced} genegeerd met een reden" if silenced else ""
