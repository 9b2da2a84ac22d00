"""Which lines of the text each block of it stands on.

Python-Markdown keeps no positions, and most blocks hold no mark of `markdown.source`. So each line carries its own number,
two characters of plane 15, while the text is cut into blocks; before anything inside a line is parsed they are taken out
again, and what they tell is kept.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from regioagenda.base.late import dataclass
from regioagenda.reading.markdown.source import FIRST_FENCE, FIRST_MARK, MARK, MAX_MARKS
from regioagenda.reading.prose_model import BlockKind, TextBlock

_HIGH = FIRST_MARK + MAX_MARKS + 0x100
_LOW = _HIGH + 0x400
_NUMBER = re.compile(f"[{chr(_HIGH)}-{chr(_LOW - 1)}][{chr(_LOW)}-{chr(_LOW + 0x3FF)}]")

# A number stands behind the signs that make a block of a line, so that the parser still sees those at its start.
_SIGNS = re.compile(r" *(?:(?:>|[-*+](?= )|[0-9]{1,9}\.(?= )|\|) *)*")
_MORE_SIGNS = re.compile(rf"#{{1,6}}{MARK}?|\[\^?{MARK}?[^\[\]]*\]: *")
# A line of other characters only is a rule, an underline or an empty row.
_SAYS = re.compile(r"[^\s|:*_=+>-]")

_KINDS = {
    "li": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "pre": BlockKind.CODE,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A block with the numbers of lines that were found in it."""

    kind: BlockKind
    numbers: tuple[int, ...]
    level: int = 0


def numbered(lines: Sequence[str], numbers: Sequence[int]) -> Iterator[str]:
    """Give the lines with their numbers in them, for the parser of blocks; below them it wants blank lines of its own."""
    definition = False
    for line, number in zip(lines, numbers, strict=False):
        signs = _SIGNS.match(line)
        at = signs.end() if signs else 0
        if more := _MORE_SIGNS.match(line, at):
            at = more.end()
        # The title of a link may stand on a line of its own below the address, and nothing may stand before it.
        title = definition and line[at : at + 1] in ('"', "'", "(")
        opens = more is not None and more[0].startswith("[") and not more[0].startswith("[^")
        definition = not title and bool(opens or (definition and line))
        if title or not _SAYS.search(line, at) or ord(line[at]) >= FIRST_FENCE:
            yield line
        else:
            yield f"{line[:at]}{chr(_HIGH + number // 0x400)}{chr(_LOW + number % 0x400)}{line[at:]}"
    yield from lines[len(numbers) :]


class Lines(Treeprocessor):
    """Takes the numbers out of the tree of blocks; `found` then holds what it tells of each block."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.found: list[Numbered] = []

    def run(self, root: Element) -> None:
        self.found = []
        _gather(root, BlockKind.PARAGRAPH, self.found)


def in_order(found: Iterable[Numbered], in_code: Collection[int]) -> tuple[TextBlock, ...]:
    """Give the blocks in the order of their lines, with those of the code fences, which are no part of the tree.

    A line without a number between those of a block is part of it. But the parser also joins what other blocks stand
    between: that becomes a block for each part.
    """
    taken = {number for block in found for number in block.numbers}.union(in_code)
    blocks = [TextBlock(kind=BlockKind.CODE, first=line, last=line) for line in in_code]
    for block in found:
        first, *rest = sorted(block.numbers)
        last = first
        for number in rest:
            if not taken.isdisjoint(range(last + 1, number)):
                blocks.append(TextBlock(kind=block.kind, first=first, last=last, level=block.level))
                first = number
            last = number
        blocks.append(TextBlock(kind=block.kind, first=first, last=last, level=block.level))
    return tuple(sorted(blocks, key=lambda block: (block.first, block.last)))


def _gather(element: Element, kind: BlockKind, found: list[Numbered]) -> None:
    """Add the blocks in an element; `kind` is that of the element around it."""
    if element.tag == "table":
        _gather_rows(element, found)
        return
    if kind is not BlockKind.NOTE:
        kind = BlockKind.NOTE if element.get("class") == "footnote" else _KINDS.get(element.tag, kind)
    level = int(element.tag[1]) if kind is BlockKind.HEADING else 0
    if element.text:
        element.text, numbers = _taken(element.text)
        _add(kind, numbers, found, level)
    inner = kind
    for child in element:
        _gather(child, inner, found)
        if kind is BlockKind.ITEM:
            inner = BlockKind.PARAGRAPH  # what follows the first paragraph of an item
        if child.tail:
            child.tail, numbers = _taken(child.tail)
            _add(inner, numbers, found)


def _gather_rows(table: Element, found: list[Numbered]) -> None:
    """Add a block for each row and for the rule below the head; the rows of a table stand on lines that follow each other."""
    first: int | None = None
    # A table of a head alone gets an empty row from the parser, without any text.
    rows = [row for part in table for row in part if any(cell.text is not None for cell in row)]
    for index, row in enumerate(rows):
        for cell in row:
            cell.text, numbers = _taken(cell.text or "")
            if first is None and numbers:
                first = numbers[0] - index - (index > 0)
    if first is not None:
        for line in range(first, first + len(rows) + 1):
            found.append(Numbered(kind=BlockKind.ROW, numbers=(line,)))


def _add(kind: BlockKind, numbers: list[int], found: list[Numbered], level: int = 0) -> None:
    if numbers:
        found.append(Numbered(kind=kind, numbers=tuple(numbers), level=level))


def without_numbers(text: str) -> str:
    """Give a text without the numbers in it."""
    return _NUMBER.sub("", text)


def _taken(text: str) -> tuple[str, list[int]]:
    """Give a text without the numbers in it, and the numbers."""
    numbers = [(ord(n[0]) - _HIGH) * 0x400 + ord(n[1]) - _LOW for n in _NUMBER.findall(text)]
    if not numbers:
        return text, numbers
    clean = without_numbers(text)
    return (AtomicString(clean) if isinstance(text, AtomicString) else clean), numbers
