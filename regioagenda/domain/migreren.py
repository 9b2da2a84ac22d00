"""Content of an older program, rewritten where its form is read no more, and nowhere else.

Each form has a row: what it looked like, what it says now, and since when. A rewriting is only done where the file is
refused at that very place and is read afterwards; it keeps what was meant, and every other byte.

One form so far. Words with “(n.t.b.)” behind them once were a time without days, whatever the words were. Now words that
look like a day or a season are read as such, and “winter 2026 (n.t.b.)” is refused since nobody knows which winter.
“onbekend: winter 2026” says what it said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.domain.load import load
from regioagenda.reading.rawtext import Edit, RawText

# The messages about a time that is refused.
_TIJDEN = ("tijd-onleesbaar", "tijd-weekdag", "tijd-volgorde", "tijd-zonder-jaar", "datum-bestaat-niet")
_ZONDER_DAGEN = re.compile(
    r"""(?P<q>["']?)(?P<woorden>[^()"'\\#{}\[\],:\r\n]+?)[ ]\((?:n\.?t\.?b\.?|nog\ te\ bepalen|nader\ te\ bepalen|datum\ volgt
    |onbekend(?::[ ][^()"'\\\r\n]+)?)\)(?P=q)""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Herschreven:
    """A place that is written in another way: where (`begin` is the offset), what stood there and what stands there now."""

    where: Location
    begin: int
    was: str
    wordt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Migratie:
    """The new bytes of every file that changes, the places in order, and how many mistakes are left for people."""

    files: Mapping[str, bytes]
    plekken: tuple[Herschreven, ...]
    over: int


def migreer(sources: Mapping[str, bytes], memo: Memo) -> Migratie:
    """Rewrite what is read no more; drafts are content as any other."""
    refused = [d for d in load(sources, memo, drafts=True)[1] if d.severity is Severity.FOUT]
    places = tuple(_plekken(sources, refused))
    files: dict[str, bytes] = {}
    for path in dict.fromkeys(p.where.path for p in places):
        raw = RawText.of(sources[path])
        own = [p for p in places if p.where.path == path]
        edits = [Edit(start=p.begin, end=p.begin + len(p.was), text=p.wordt) for p in own]
        files[path] = raw.edited(edits)
    left = [d for d in load({**sources, **files}, NoMemo(), drafts=True)[1] if d.severity is Severity.FOUT]
    return Migratie(files=files, plekken=places, over=len(left))


def _plekken(sources: Mapping[str, bytes], refused: list[Diagnostic]) -> Iterator[Herschreven]:
    for found in refused:
        if found.code not in _TIJDEN:
            continue
        raw = RawText.of(sources[found.where.path])
        # A message about words between quotes points at the words.
        begin = raw.offset(found.where)
        begin -= raw.text[begin - 1 : begin] in ('"', "'")
        match = _ZONDER_DAGEN.match(raw.text, begin)
        if match is not None:
            words = f'"onbekend: {match["woorden"]}"'
            yield Herschreven(where=found.where, begin=begin, was=match[0], wordt=words)
