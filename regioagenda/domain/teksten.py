"""The texts that people read in a content file, each with its place: titles, summaries, prose and the body.

Names, ids, dates and words from closed lists are no texts; the checks on language look at nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from regioagenda.base.diagnostics import Location
from regioagenda.base.late import dataclass
from regioagenda.reading.kinds import Proza, Regel
from regioagenda.reading.oningevuld import is_open
from regioagenda.reading.prose_model import TextBlock
from regioagenda.reading.schema import Groep, Kind, Lijst, velden
from regioagenda.reading.yamltree import Fields, Items, Text, Tree

SHORTEST_TEXT = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekst:
    """A text as it stands in its file. `indent` is what a block text strips from each of its lines after the first;
    `veld` is the field it fills, empty for the body. `blocks` are the lines of each block in it as reading saw them, or None
    for a text that holds no markup, or that cannot be read as prose."""

    tekst: str
    where: Location
    indent: int
    veld: str
    blocks: tuple[TextBlock, ...] | None


# The blocks of each Markdown text of a file that was read.
Blocks = Mapping[str, tuple[TextBlock, ...]]


def teksten_in(tree: Fields, cls: type, blocks: Blocks) -> Iterator[Tekst]:
    """Give the texts in the fields of a file of a kind, in the order of the file."""
    declared = velden(cls)
    for key, value in tree.fields:
        if key.value in declared:
            yield from _text(value, declared[key.value][0].kind, key.value, blocks)


def _text(tree: Tree, kind: Kind, name: str, blocks: Blocks) -> Iterator[Tekst]:
    if is_open(tree):
        return
    if isinstance(kind, Lijst) and isinstance(tree, Items):
        for item in tree.items:
            yield from _text(item, kind.van, name, blocks)
    elif isinstance(kind, Groep) and isinstance(tree, Fields):
        yield from teksten_in(tree, kind.van, blocks)
    elif isinstance(kind, Groep) and isinstance(tree, Text) and kind.kort:
        yield from _text(tree, velden(kind.van)[kind.kort][0].kind, name, blocks)
    elif isinstance(tree, Text) and _is_taal(kind):
        # A quoted value begins one column after its quote.
        where = tree.where.shifted(columns=1) if tree.quoted and not tree.indent else tree.where
        read = blocks.get(tree.value) if isinstance(kind, Proza) else None
        yield Tekst(tekst=tree.value, where=where, indent=tree.indent, veld=name, blocks=read)


def _is_taal(kind: Kind) -> bool:
    """Tell whether a text is language of our own: a short line is a name or label, a literal text is somebody else's."""
    if isinstance(kind, Proza):
        return not kind.letterlijk
    return isinstance(kind, Regel) and kind.maximaal >= SHORTEST_TEXT and not kind.letterlijk
