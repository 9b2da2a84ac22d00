"""Diagnostics as text for people, as JSON for programs and as annotations for a Git host."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from regioagenda.base.diagnostics import Diagnostic, Severity

# Nobody reads on: the first hundred of a file say what is the matter with it, and a message fits on a screen.
MOST_OF_A_FILE = 100
LONGEST = 600
WORDS = {Severity.FOUT: "fout", Severity.WAARSCHUWING: "waarschuwing", Severity.ADVIES: "advies"}
PLURALS = {Severity.FOUT: "fouten", Severity.WAARSCHUWING: "waarschuwingen", Severity.ADVIES: "adviezen"}
_COLOURS = {Severity.FOUT: "31;1", Severity.WAARSCHUWING: "33;1", Severity.ADVIES: "36"}
_GITHUB = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.ADVIES: "notice"}

Named = Callable[[str], str]


def plain(text: str) -> str:
    """Give a text in which nothing speaks to a terminal or a Git host: what is no plain character is shown as its code."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c == "\n" else f"<U+{ord(c):04X}>" for c in text)


def bounded(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give what is worth printing: of each file at most a hundred messages, mistakes first, and then how many there are
    besides; each of them no longer than fits on a screen. Sorted as they were."""
    of_file = Counter(d.where.path for d in diagnostics)
    left = {path: MOST_OF_A_FILE for path, count in of_file.items() if count > MOST_OF_A_FILE}
    kept: set[int] = set()
    if left:
        for index, d in sorted(enumerate(diagnostics), key=lambda pair: list(Severity).index(pair[1].severity)):
            if left.get(d.where.path, 1) > 0:
                kept.add(index)
                if d.where.path in left:
                    left[d.where.path] -= 1
    found: list[Diagnostic] = []
    last = {d.where.path: n for n, d in enumerate(diagnostics)}
    for index, d in enumerate(diagnostics):
        if not left or index in kept:
            found.append(_short(d))
        if left and d.where.path in left and last[d.where.path] == index:
            found.append(_more(d, of_file[d.where.path] - MOST_OF_A_FILE))
    return tuple(found)


def _short(d: Diagnostic) -> Diagnostic:
    message, hint = _cut(plain(d.message)), _cut(plain(d.hint))
    if (message, hint) == (d.message, d.hint) and d.where.path.isprintable():
        return d
    return replace(d, message=message, hint=hint, where=replace(d.where, path=_cut(plain(d.where.path))))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _more(d: Diagnostic, count: int) -> Diagnostic:
    return Diagnostic(
        where=replace(d.where, path=_cut(plain(d.where.path))),
        code="meldingen-meer",
        message=f"Over dit bestand zijn er nog {count} meldingen.",
        hint="Verbeter eerst wat hierboven staat. Vaak is het overal hetzelfde.",
        severity=Severity.ADVIES,
    )


def as_json(diagnostics: Sequence[Diagnostic], named: Named) -> str:
    """Give one JSON array; `named` turns a source path into the path the editor knows."""
    return json.dumps([message_row(d, named) for d in diagnostics], ensure_ascii=False, indent=1)


def message_row(d: Diagnostic, named: Named) -> dict[str, object]:
    """Give one message as what JSON holds of it."""
    return {
        "path": named(d.where.path),
        "line": d.where.line,
        "column": d.where.column,
        "severity": str(d.severity),
        "code": d.code,
        "message": d.message,
        "hint": d.hint,
    }


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


Lines = dict[str, Sequence[str] | None]


def as_text(diagnostics: Sequence[Diagnostic], sources: Mapping[str, bytes], named: Named, *, colour: bool) -> str:
    """Give the messages with the line they are about and a caret under the place."""

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if colour else text

    blocks = []
    known: Lines = {}
    for d in diagnostics:
        place = f"{named(d.where.path)}:{d.where.line}:{d.where.column}"
        lines = [f"{place}: {paint(WORDS[d.severity], _COLOURS[d.severity])}: {d.message} [{d.code}]"]
        shown = _source_line(sources, d, known)
        if shown is not None:
            number = str(d.where.line)
            lines.append(paint(f"  {number} | ", "2") + shown[0])
            lines.append(f"  {' ' * len(number)} | " + " " * shown[1] + paint("^", _COLOURS[d.severity]))
        if d.hint:
            lines.append(f"  → {d.hint}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _source_line(sources: Mapping[str, bytes], diagnostic: Diagnostic, known: Lines) -> tuple[str, int] | None:
    """Give the line a message is about, cut to what fits, and where the caret goes. `known` are the lines of files."""
    path = diagnostic.where.path
    if path not in known:
        data = sources.get(path)
        text = data.decode("utf-8-sig", "replace") if data is not None and b"\0" not in data[:4096] else None
        known[path] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if text is not None else None
    lines = known[path]
    if lines is None or diagnostic.where.line > len(lines):
        return None
    written = lines[diagnostic.where.line - 1]
    caret = min(diagnostic.where.column - 1, len(written))
    start = max(0, caret - 60)
    return "".join(c if c.isprintable() else " " for c in written[start : start + 110]), caret - start


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Count the messages: `3 fouten en 1 waarschuwing`."""
    counts = [(s, sum(d.severity is s for d in diagnostics)) for s in Severity]
    parts = [f"{n} {WORDS[s] if n == 1 else PLURALS[s]}" for s, n in counts if n or s is Severity.FOUT]
    return " en ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


def silenced_text(silenced: int) -> str:
    """Say how many messages were silenced with a reason."""
    return f", {silenced} genegeerd met een reden" if silenced else ""
