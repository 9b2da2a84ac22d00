"""From the texts of a content file to what the checks on language look at, with the blocks that reading saw in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regioagenda.domain.teksten import Tekst
from regioagenda.reading.prose_model import BlockKind, TextBlock
from regioagenda.taal.stuk import (
    LANGSTE_BLOK,
    LANGSTE_REGEL,
    Blok,
    Regel,
    RegelSoort,
    Stuk,
    is_blank,
    make_blok,
    places_of,
)

# What stands before the text of a block on its first line, and before that of a quote on each line.
_ITEM = r"\s*(?:(?:>|[-*+](?=\s)|\d{1,9}\.(?=\s))\s*)*"
# What each kind of block is to the checks, and its marks.
_SOORTEN: dict[BlockKind, tuple[RegelSoort, re.Pattern[str] | None]] = {
    BlockKind.HEADING: (RegelSoort.KOP, re.compile(_ITEM + r"#{0,6}\s*")),
    BlockKind.PARAGRAPH: (RegelSoort.ALINEA, None),
    BlockKind.ITEM: (RegelSoort.LIJST, re.compile(_ITEM)),
    BlockKind.QUOTE: (RegelSoort.LIJST, re.compile(_ITEM)),
    BlockKind.ROW: (RegelSoort.TABEL, None),
    BlockKind.CODE: (RegelSoort.CODE, None),
    BlockKind.NOTE: (RegelSoort.NOOT, re.compile(r"(?<!\s)\s*+\[\^[^\[\]]*\]:\s*")),
}
_CITAAT = re.compile(r"\s*(?:>\s?)*")


def stuk_van(path: str, found: Iterable[Tekst]) -> Stuk:
    """Put the texts of a file together as one text, each line at its own place."""
    regels: list[Regel] = []
    blokken: list[Blok] = []
    for tekst in found:
        before = len(regels)
        if tekst.blocks is None and "\n" not in tekst.tekst:
            soort = RegelSoort.CODE if len(tekst.tekst) > LANGSTE_REGEL else RegelSoort.ALINEA
            regels.append(Regel(tekst=tekst.tekst, where=tekst.where, soort=soort))
            blokken.append(make_blok(regels, (before,), (), markdown=False))
            continue
        # As Markdown counts them: a value between quotes can hold any end of a line.
        lines = tekst.tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        blocks = _paragraphs(lines) if tekst.blocks is None else tekst.blocks
        places = places_of(tekst.where, tekst.indent, len(lines))
        for line, where, (soort, niveau) in zip(lines, places, _line_kinds(lines, blocks), strict=True):
            regels.append(Regel(tekst=line, where=where, soort=soort, niveau=niveau))
        for block in blocks:
            blokken += _blokken(regels, before, block, markdown=tekst.blocks is not None)
    return Stuk.of(path, regels, blokken, markdown=True)


def _paragraphs(lines: list[str]) -> tuple[TextBlock, ...]:
    """Give the paragraphs of a text that is no Markdown."""
    blocks: list[TextBlock] = []
    first = 0
    for number, line in enumerate((*lines, "")):
        if is_blank(line):
            if number > first:
                blocks.append(TextBlock(kind=BlockKind.PARAGRAPH, first=first, last=number - 1))
            first = number + 1
    return tuple(blocks)


def _line_kinds(lines: list[str], blocks: Iterable[TextBlock]) -> list[tuple[RegelSoort, int]]:
    """Tell of each line what it is, and the level of a heading."""
    kinds = [_LEEG if is_blank(line) else _ALINEA for line in lines]
    for block in blocks:
        kind = _SOORTEN[block.kind][0], block.level
        if block.first == block.last:
            kinds[block.first] = kind
        else:
            for number in range(block.first, block.last + 1):
                if kinds[number] is not _LEEG:
                    kinds[number] = kind
    return [
        (RegelSoort.CODE, 0) if len(line) > LANGSTE_REGEL else kind for line, kind in zip(lines, kinds, strict=True)
    ]


_LEEG, _ALINEA = (RegelSoort.LEEG, 0), (RegelSoort.ALINEA, 0)


def _blokken(regels: list[Regel], before: int, block: TextBlock, *, markdown: bool) -> Iterator[Blok]:
    """Make the block; one that is very long becomes several."""
    group: list[int] = []
    size = 0
    for number in range(before + block.first, before + block.last + 1):
        regel = regels[number]
        if regel.soort is RegelSoort.LEEG:
            continue
        if group and (size + len(regel.tekst) > LANGSTE_BLOK or regel.soort is not regels[group[0]].soort):
            yield make_blok(regels, group, _merken(regels, group, block), markdown=markdown)
            group, size = [], 0
        group.append(number)
        size += len(regel.tekst)
    if group:
        yield make_blok(regels, group, _merken(regels, group, block), markdown=markdown)


def _merken(regels: list[Regel], group: list[int], block: TextBlock) -> list[int]:
    """Give how many characters of each line are marks and no text."""
    pattern = _SOORTEN[block.kind][1]
    if pattern is None:
        return []
    first = pattern.match(regels[group[0]].tekst)
    rest = [_CITAAT.match(regels[n].tekst) for n in group[1:]] if block.kind is BlockKind.QUOTE else []
    return [found.end() if found else 0 for found in (first, *rest)]
