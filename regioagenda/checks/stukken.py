"""From the texts of a content file to what the checks on language look at, with the blocks that reading saw in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regioagenda.base.memo import Memo
from regioagenda.domain.teksten import Tekst
from regioagenda.reading.prose import MarkdownText, blocks_of
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

_SOORTEN = {
    BlockKind.HEADING: RegelSoort.KOP,
    BlockKind.PARAGRAPH: RegelSoort.ALINEA,
    BlockKind.ITEM: RegelSoort.LIJST,
    BlockKind.QUOTE: RegelSoort.LIJST,
    BlockKind.ROW: RegelSoort.TABEL,
    BlockKind.CODE: RegelSoort.CODE,
    BlockKind.NOTE: RegelSoort.NOOT,
}
# What stands before the text of a block on its first line, and before that of a quote on each line.
_ITEM = r"\s*(?:(?:>|[-*+](?=\s)|\d{1,9}\.(?=\s))\s*)*"
_MERKEN = {
    BlockKind.HEADING: re.compile(_ITEM + r"#{0,6}\s*"),
    BlockKind.ITEM: re.compile(_ITEM),
    BlockKind.QUOTE: re.compile(_ITEM),
    BlockKind.NOTE: re.compile(r"\s*\[\^[^\]]*\]:\s*"),
}
_CITAAT = re.compile(r"\s*(?:>\s?)*")


def stuk_van(path: str, found: Iterable[Tekst], memo: Memo) -> Stuk:
    """Put the texts of a file together as one text, each line at its own place."""
    regels: list[Regel] = []
    blokken: list[Blok] = []
    for tekst in found:
        lines = tekst.tekst.split("\n")
        blocks = _read(tekst, memo) if tekst.markdown else _plain(lines)
        soorten = _line_kinds(lines, blocks)
        places = places_of(tekst.where, tekst.indent, len(lines))
        before = len(regels)
        for line, where, (soort, niveau) in zip(lines, places, soorten, strict=True):
            regels.append(Regel(tekst=line, where=where, soort=soort, niveau=niveau))
        for block in blocks:
            blokken += _blokken(regels, before, block, tekst.markdown)
    return Stuk(path=path, regels=tuple(regels), blokken=tuple(blokken), markdown=True)


def _read(tekst: Tekst, memo: Memo) -> tuple[TextBlock, ...]:
    # Only a body has room for headings; the same question was asked when the file was read.
    written = MarkdownText(text=tekst.tekst, where=tekst.where, indent=tekst.indent, headings=not tekst.veld)
    return blocks_of(written, memo)


def _plain(lines: list[str]) -> tuple[TextBlock, ...]:
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
    kinds = [(RegelSoort.LEEG if is_blank(line) else RegelSoort.ALINEA, 0) for line in lines]
    for block in blocks:
        for number in range(block.first, block.last + 1):
            if kinds[number][0] is not RegelSoort.LEEG:
                kinds[number] = _SOORTEN[block.kind], block.level
    return [
        (RegelSoort.CODE, 0) if len(line) > LANGSTE_REGEL else kind for line, kind in zip(lines, kinds, strict=True)
    ]


def _blokken(regels: list[Regel], before: int, block: TextBlock, markdown: bool) -> Iterator[Blok]:
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
    pattern = _MERKEN.get(block.kind)
    if pattern is None:
        return []
    first = pattern.match(regels[group[0]].tekst)
    rest = [_CITAAT.match(regels[n].tekst) for n in group[1:]] if block.kind is BlockKind.QUOTE else []
    return [found.end() if found else 0 for found in (first, *rest)]
