"""Typing what messages say for certain: only the characters that they name, all others stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement
from regioagenda.base.late import dataclass
from regioagenda.reading.rawtext import Edit, RawText


@dataclass(frozen=True, slots=True, kw_only=True)
class Herstelling:
    """One correction: the place, the message that it answers, and the text before and after."""

    where: Location
    code: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hersteld:
    """The files that changed, by path, and every correction in the order of the files."""

    files: Mapping[str, bytes]
    gedaan: tuple[Herstelling, ...]


def herstel(sources: Mapping[str, bytes], diagnostics: Iterable[Diagnostic]) -> Hersteld:
    """Make the certain corrections in content files. Of two that overlap only the first is made: after it the second may
    be another one. What no longer stands where a message says it stands is left alone."""
    by_path: dict[str, list[tuple[Diagnostic, Replacement]]] = {}
    for diagnostic in diagnostics:
        path = diagnostic.where.path
        if diagnostic.replacement is not None and path.startswith("content/") and path in sources:
            by_path.setdefault(path, []).append((diagnostic, diagnostic.replacement))
    files: dict[str, bytes] = {}
    done: list[Herstelling] = []
    for path in sorted(by_path):
        changed, made = _in_file(sources[path], by_path[path])
        if made:
            files[path] = changed
            done += made
    return Hersteld(files=files, gedaan=tuple(done))


def _in_file(data: bytes, wanted: Sequence[tuple[Diagnostic, Replacement]]) -> tuple[bytes, list[Herstelling]]:
    try:
        raw = RawText.of(data)
    except UnicodeDecodeError:
        return data, []
    edits: list[tuple[Edit, Herstelling]] = []
    for diagnostic, better in wanted:
        where = better.where or diagnostic.where
        if where.line > len(raw.starts):
            continue
        start = raw.offset(where)
        newline = raw.newline(start)
        old, new = better.old.replace("\n", newline), better.new.replace("\n", newline)
        if old != new and raw.text.startswith(old, start):
            edit = Edit(start=start, end=start + len(old), text=new)
            edits.append((edit, Herstelling(where=where, code=diagnostic.code, old=better.old, new=better.new)))
    edits.sort(key=lambda pair: (pair[0].start, pair[0].end))
    kept: list[tuple[Edit, Herstelling]] = []
    for edit, made in edits:
        if not kept or edit.start >= kept[-1][0].end:
            kept.append((edit, made))
    return raw.edited(edit for edit, _ in kept), [made for _, made in kept]
