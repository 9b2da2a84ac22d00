"""The texts that people read in a content file, each with its place: titles, summaries, prose and the body.

Names, ids, dates and words from closed lists are no texts; the checks on language look at nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import Memo
from regioagenda.domain.soorten import soort_van_pad
from regioagenda.reading.frontmatter import decode, split_file
from regioagenda.reading.kinds import Proza, Regel
from regioagenda.reading.schema import Groep, Kind, Lijst, velden
from regioagenda.reading.yamltree import Fields, Items, Text, Tree, parse_yaml

SHORTEST_TEXT = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekst:
    """A text as it stands in its file. `indent` is what a block text strips from each of its lines after the first;
    `veld` is the field it fills, empty for the body; `markdown` tells whether it can hold markup."""

    tekst: str
    where: Location
    indent: int
    veld: str
    markdown: bool


def teksten(path: str, data: bytes, memo: Memo) -> tuple[Tekst, ...]:
    """Give the texts of one content file in the order of the file; a file that cannot be read gives none."""

    def compute() -> tuple[Tekst, ...]:
        soort = soort_van_pad(path)
        text, _ = decode(data, path)
        if soort is None or text is None:
            return ()
        cls = soort.cls
        if path.endswith(".yaml"):
            tree, _ = parse_yaml(text, Location(path=path))
            return tuple(_texts(tree, cls)) if isinstance(tree, Fields) else ()
        parts, _ = split_file(text, path)
        if parts is None:
            return ()
        body = Tekst(tekst=parts.body, where=parts.body_at, indent=0, veld="", markdown=True)
        return (*_texts(parts.header, cls), body)

    return memo.recall("teksten", (path, data), compute)


def _texts(tree: Fields, cls: type) -> Iterator[Tekst]:
    declared = velden(cls)
    for key, value in tree.fields:
        if key.value in declared:
            yield from _text(value, declared[key.value][0].kind, key.value)


def _text(tree: Tree, kind: Kind, name: str) -> Iterator[Tekst]:
    if isinstance(kind, Lijst) and isinstance(tree, Items):
        for item in tree.items:
            yield from _text(item, kind.van, name)
    elif isinstance(kind, Groep) and isinstance(tree, Fields):
        yield from _texts(tree, kind.van)
    elif isinstance(kind, Groep) and isinstance(tree, Text) and kind.kort:
        yield from _text(tree, velden(kind.van)[kind.kort][0].kind, name)
    elif isinstance(tree, Text) and (isinstance(kind, Proza) or (isinstance(kind, Regel) and _is_taal(kind))):
        # A quoted value begins one column after its quote.
        where = tree.where.shifted(columns=1) if tree.quoted and not tree.indent else tree.where
        yield Tekst(tekst=tree.value, where=where, indent=tree.indent, veld=name, markdown=isinstance(kind, Proza))


def _is_taal(kind: Regel) -> bool:
    """Tell whether a line is language of our own: a short one is a name or label, a literal one is the source's."""
    return kind.maximaal >= SHORTEST_TEXT and not kind.letterlijk
