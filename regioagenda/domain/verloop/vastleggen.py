"""What earlier revisions tell, written into the files as notes: then it stays when the revisions are gone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from regioagenda.base.late import dataclass
from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.region import Region
from regioagenda.domain.verloop.model import Regel
from regioagenda.reading.frontmatter import decode, split_file
from regioagenda.reading.rawtext import Edit, RawText
from regioagenda.reading.yamlcut import quoted
from regioagenda.reading.yamledit import add_field
from regioagenda.reading.yamltree import Items

_VELD = "wijzigingen"
_STREEPJE = re.compile(r" *- +")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegd:
    """The files with their new bytes, every line that was added with the path of its file, and the paths of files in which
    the list is written in a way that nothing can be added to for certain."""

    files: Mapping[str, bytes]
    regels: tuple[tuple[str, Regel], ...]
    zelf: tuple[str, ...]


def leg_vast(region: Region, sources: Mapping[str, bytes]) -> Vastgelegd:
    """Add to each file what its item does not tell yet. What is small is left out: a note is read by everybody who follows
    the item."""
    files: dict[str, bytes] = {}
    added: list[tuple[str, Regel]] = []
    left: list[str] = []
    for name, lines in region.regels_by_item.items():
        entity = region.bestanden[name]
        noted = {note.datum for note in getattr(entity, _VELD)}
        new = [line for line in reversed(lines) if not line.klein and line.dag not in noted]
        if not new:
            continue
        made = _met(entity.path, sources[entity.path], new)
        if made is None:
            left.append(entity.path)
        else:
            files[entity.path] = made
            added += [(entity.path, line) for line in new]
    return Vastgelegd(files=files, regels=tuple(added), zelf=tuple(left))


def _met(path: str, data: bytes, lines: Sequence[Regel]) -> bytes | None:
    """Give a file with notes for lines, the newest first; None when they cannot be added for certain."""
    text, _ = decode(data, path)
    parts = split_file(text, path)[0] if text is not None else None
    if parts is None:
        return None
    raw = RawText.of(data)
    there = parts.header.get(_VELD)
    if there is None:
        start = raw.offset(parts.header.where)
        field = raw.newline(start).join([f"{_VELD}:", *_rows(lines, "  - ")])
        edits: Sequence[Edit] = add_field(raw, parts.header, field, "gewijzigd", start)
    elif isinstance(there, Items) and there.items:
        start = raw.line_start(raw.offset(there.items[0].where))
        dash = _STREEPJE.match(raw.text, start)
        if dash is None:
            return None
        end = raw.newline(start)
        edits = (Edit(start=start, end=start, text="".join(row + end for row in _rows(lines, dash[0]))),)
    else:
        return None
    made = raw.edited(edits)
    before, after = (load({path: d}, NoMemo(), drafts=True)[0].entities for d in (data, made))
    return made if before and after and len(_notes(after)) == len(_notes(before)) + len(lines) else None


def _rows(lines: Sequence[Regel], dash: str) -> list[str]:
    below = " " * len(dash)
    return [row for line in lines for row in (f"{dash}datum: {line.dag}", f"{below}tekst: {quoted(line.woorden)}")]


def _notes(entities: Sequence[object]) -> Sequence[object]:
    notes: Sequence[object] = getattr(entities[0], _VELD)
    return notes
