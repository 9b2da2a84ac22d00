"""Content of an older program, rewritten where its form is read no more, and nowhere else.

A rewriting is only done where the file is refused at that very place and is read afterwards; it keeps what was meant, and
every other byte: comments, order, quotes and line ends too.

Two forms. A field that has another name now: its declaration says what it was called (`heette`), and only that name changes.
Words with “(n.t.b.)” behind them: once a time without days, whatever the words were. Now words that look like a day or a
season are read as such, and “winter 2026 (n.t.b.)” is refused since nobody knows which winter. “onbekend: winter 2026” says
what it said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.soorten import KINDS, soort_van_pad
from regioagenda.reading.frontmatter import decode, split_file
from regioagenda.reading.rawtext import Edit, RawText
from regioagenda.reading.schema import Groep, Lijst, heet_nu, velden
from regioagenda.reading.yamltree import Fields, Items, Text, parse_yaml

# The messages about a time that is refused.
_GEWEIGERD = ("tijd-onleesbaar", "tijd-weekdag", "tijd-volgorde", "tijd-zonder-jaar", "datum-bestaat-niet")
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
    renamed = tuple(_hernoemd(sources))
    files = _geschreven(sources, renamed)
    now = {**sources, **files}
    refused = [d for d in load(now, memo, drafts=True)[1] if d.severity is Severity.FOUT]
    times = tuple(_tijden(now, refused))
    files |= _geschreven(now, times)
    left = [d for d in load({**sources, **files}, NoMemo(), drafts=True)[1] if d.severity is Severity.FOUT]
    places = sorted((*renamed, *times), key=lambda place: (place.where.path, place.where.line, place.where.column))
    return Migratie(files=files, plekken=tuple(places), over=len(left))


def met_namen_van_nu(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give content of an earlier day with its fields named as they are now, so that it can be read and compared."""
    return {**sources, **_geschreven(sources, tuple(_hernoemd(sources)))}


@cache
def _alle_oude_namen() -> frozenset[bytes]:
    """Give every name that a field had once, wherever it is declared."""
    found: set[bytes] = set()
    todo, seen = [soort.cls for soort in KINDS], set[type]()
    while todo:
        cls = todo.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for declared, _ in velden(cls).values():
            found |= {name.encode() for name in declared.heette}
            kind = declared.kind.van if isinstance(declared.kind, Lijst) else declared.kind
            todo += [kind.van] if isinstance(kind, Groep) else []
    return frozenset(found)


def _geschreven(sources: Mapping[str, bytes], places: tuple[Herschreven, ...]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for path in dict.fromkeys(p.where.path for p in places):
        edits = [Edit(start=p.begin, end=p.begin + len(p.was), text=p.wordt) for p in places if p.where.path == path]
        files[path] = RawText.of(sources[path]).edited(edits)
    return files


def _hernoemd(sources: Mapping[str, bytes]) -> Iterator[Herschreven]:
    """Find the fields that had another name once, in every file that can be taken apart."""
    old = _alle_oude_namen()
    for path, data in sources.items():
        if not any(name in data for name in old):
            continue
        soort = soort_van_pad(path) if path.startswith("content/") else None
        text = decode(data, path)[0] if soort else None
        if soort is None or text is None:
            continue
        if path.endswith(".yaml"):
            tree = parse_yaml(text, Location(path=path))[0]
        else:
            parts = split_file(text, path)[0]
            tree = parts.header if parts else None
        raw = RawText.of(data)
        for key, now in _oude_namen(tree, soort.cls) if isinstance(tree, Fields) else ():
            if span := raw.literal(key.where, key.value):
                yield Herschreven(where=key.where, begin=span[0], was=key.value, wordt=now)


def _oude_namen(tree: Fields, cls: type) -> Iterator[tuple[Text, str]]:
    """Give each old name in a group and those inside it, with the name of now; not where both are written."""
    declared = velden(cls)
    written = {key.value for key, _ in tree.fields}
    for key, value in tree.fields:
        now = heet_nu(cls, key.value)
        if now and now not in written:
            written.add(now)
            yield key, now
        kind = declared[now or key.value][0].kind if (now or key.value) in declared else None
        within = kind.van if isinstance(kind, Lijst) else kind
        if isinstance(within, Groep):
            for group in value.items if isinstance(value, Items) else (value,):
                if isinstance(group, Fields):
                    yield from _oude_namen(group, within.van)


def _tijden(sources: Mapping[str, bytes], refused: list[Diagnostic]) -> Iterator[Herschreven]:
    for found in refused:
        if found.code not in _GEWEIGERD:
            continue
        raw = RawText.of(sources[found.where.path])
        # A message about words between quotes points at the words.
        begin = raw.offset(found.where)
        begin -= raw.text[begin - 1 : begin] in ('"', "'")
        match = _ZONDER_DAGEN.match(raw.text, begin)
        if match is not None:
            words = f'"onbekend: {match["woorden"]}"'
            yield Herschreven(where=found.where, begin=begin, was=match[0], wordt=words)
