"""Lists, tables and paragraphs that were pasted: they look right in the file, and run together on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement, Severity
from regioagenda.base.late import dataclass
from regioagenda.reading.markdown.source import MarkdownSource
from regioagenda.reading.prose_model import BlockKind, TextBlock

# Word, PDFs and mail: bullets, signs of a symbol font, dashes, the letter o of a second level, and numbers with a bracket.
_BULLET = re.compile(
    r" {0,3}(?P<mark>[•·●○◦▪▫■□◆◇►▸▶➢➤➔→⇒‣⁃∙⦁✓✔✗✘☐☑☒✅👉§¤\uf000-\uf0ff]|[–—−](?=[ \t\xa0])|o(?=[ \t\xa0])|-(?=[^\W\d_])"
    r"|·(?=\S))(?P<gap>[ \t\xa0]*)(?=\S)"
)
_NUMBER = re.compile(
    r" {0,3}(?P<mark>\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:[a-zA-Z]|[ivxIVX]{2,5})\.|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?(?=[ \t]))"
    r"(?P<gap>[ \t\xa0]+)(?=\S)"
)
_GAP = re.compile(r"\S(?: {3,}|\t+)(?=\S)")
_CELLS = re.compile(r" {3,}|\t+")
_GRID = re.compile(r" {0,3}\+(?:[-=]{2,}\+)+ *$")
_RULE = re.compile(r" {0,3}\|?(?: *:?-{2,}:? *\|)+(?: *:?-{2,}:? *)?\|? *$")
_LONGEST_CELL = 60
# Two halves of a sentence with a semicolon between them are longer.
_FEW_WORDS = 3
_CODE_SIGNS = re.compile(r"[#{}=;<>()\[\]$]")
_MOST_SHOWN = 3


def pasted(source: MarkdownSource, blocks: Sequence[TextBlock]) -> Iterator[Diagnostic]:
    """Give a diagnostic for each list, table or indented paragraph that Markdown does not see as such."""
    kinds: dict[int, BlockKind] = {}
    for block in blocks:
        if block.kind in (BlockKind.ROW, BlockKind.CODE):
            kinds.update(dict.fromkeys(range(block.first, block.last + 1), block.kind))
    yield from _lists(source, kinds)
    yield from _tables(source, kinds)
    yield from _indented(source, blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """A line that looks like a point of a list: its number, and the text behind the mark."""

    number: int
    mark: str
    text: str
    ordered: bool


def _item(line: str, number: int) -> _Item | None:
    for pattern, ordered in ((_BULLET, False), (_NUMBER, True)):
        if found := pattern.match(line):
            return _Item(number=number, mark=found["mark"], text=line[found.end() :], ordered=ordered)
    return None


def _lists(source: MarkdownSource, kinds: dict[int, BlockKind]) -> Iterator[Diagnostic]:
    """Two or more such lines below each other; blank lines may stand between them."""
    run: list[_Item] = []
    blank = False
    for number, line in enumerate(source.lines):
        item = _item(line, number) if number not in kinds and number not in source.in_code else None
        if item and run and run[-1].ordered == item.ordered:
            run.append(item)
        elif item:
            yield from _list(source, run)
            run = [item]
        elif line.strip() and (blank or not run or kinds.get(number)):
            yield from _list(source, run)
            run = []
        blank = not line.strip()
    yield from _list(source, run)


def _list(source: MarkdownSource, run: list[_Item]) -> Iterator[Diagnostic]:
    if len(run) < 2:
        return
    first, last = run[0].number, run[-1].number
    marks = {item.number: f"{n}. " if item.ordered else "- " for n, item in enumerate(run, 1)}
    texts = {item.number: item.text for item in run}
    lines = [marks[n] + texts[n] if n in marks else source.lines[n].strip() for n in range(first, last + 1)]
    # Whether what is no point goes on with the one above it, nobody can tell for certain.
    sure = all(n in marks or not source.lines[n].strip() for n in range(first, last + 1))
    new = "\n".join(line for line in lines if line)
    if first and source.lines[first - 1].strip():
        new = f"\n{new}"
    old = "\n".join(source.lines[first : last + 1])
    begin = "- " if not run[0].ordered else "1. "
    yield Diagnostic(
        where=Location(path="", line=first + 1),
        code="lijst-nagemaakt",
        message=f"Hier staat een lijst met “{run[0].mark}”. Op de site loopt die door als één alinea.",
        hint=f"Begin elke regel met “{begin}”, met een lege regel erboven: {_shown([line for line in lines if line])}",
        severity=Severity.WAARSCHUWING,
        replacement=Replacement(old=old, new=new) if sure else None,
    )


def _tables(source: MarkdownSource, kinds: dict[int, BlockKind]) -> Iterator[Diagnostic]:
    """Two or more lines below each other with as many cells, that are no row of a table."""
    run: list[tuple[int, list[str]]] = []
    sign = ""
    grid = False
    for number, line in enumerate((*source.lines, "")):
        here, cells = "", list[str]()
        if number not in kinds and number not in source.in_code and line.strip():
            if _GRID.match(line):
                grid = True
                here, cells = sign or "|", []
            else:
                here, cells = _row(line)
        if here and (not run or here == sign) and _same(run, cells):
            sign = here
            run.append((number, cells))
            continue
        yield from _table(source, run, sign, grid=grid)
        run, sign, grid = ([(number, cells)], here, bool(_GRID.match(line))) if here else ([], "", False)
    yield from _table(source, run, sign, grid=grid)


def _same(run: list[tuple[int, list[str]]], cells: list[str]) -> bool:
    known = next((len(row) for _, row in run if row), 0)
    return not known or not cells or len(cells) == known


def _row(line: str) -> tuple[str, list[str]]:
    """Give the sign that parts the cells of a line, and the cells; nothing when it reads like a sentence."""
    text = line.strip()
    if "|" in text and (_RULE.match(line) or text.startswith("|") or " | " in text):
        if _RULE.match(line):
            return "|", []
        return "|", [cell.strip() for cell in text.removeprefix("|").removesuffix("|").split("|")]
    if len(line) - len(line.lstrip(" \t")) > 3 or text[:1] in "-*+>#":
        return "", []
    if _GAP.search(text):
        return "tab", [cell.strip() for cell in _CELLS.split(text)]
    for sign in (";", ","):
        cells = text.split(sign)
        if len(cells) > 1 and text[-1] not in ".;," and "://" not in text and all(map(_is_cell, cells)):
            words = max(len(cell.split()) for cell in cells)
            if (len(cells) > 2 and (sign == ";" or ", " not in text)) or (sign == ";" and words <= _FEW_WORDS):
                return sign, [cell.strip() for cell in cells]
    return "", []


def _is_cell(text: str) -> bool:
    return len(text) <= _LONGEST_CELL and ". " not in text and ": " not in text


def _table(source: MarkdownSource, run: list[tuple[int, list[str]]], sign: str, *, grid: bool) -> Iterator[Diagnostic]:
    rows = [cells for _, cells in run if cells]
    ruled = any(not cells for _, cells in run)
    if len(rows) < 2 and not (ruled and rows and len(run) > 1):
        return
    if not grid and any(not cells for _, cells in run[1:]):
        return  # a table that does not count up, of which `lint` tells
    if not rows or (sign in (";", ",") and all(not any(c.isalpha() for c in cell) for row in rows for cell in row)):
        return
    first, last = run[0][0], run[-1][0]
    clean = [f"| {' | '.join(cell.replace('|', '') for cell in row)} |" for row in rows]
    lines = [clean[0], f"|{'---|' * len(rows[0])}", *clean[1:]]
    new = "\n".join(lines)
    if first and source.lines[first - 1].strip():
        new = f"\n{new}"
    if last + 1 < len(source.lines) and source.lines[last + 1].strip():
        new = f"{new}\n"
    yield Diagnostic(
        where=Location(path="", line=first + 1),
        code="tabel-nagemaakt",
        message="Hier lijkt een tabel te staan. Op de site loopt die door als gewone tekst.",
        hint=f"Zet er een regel met streepjes onder de kop, en | tussen de vakken: {_shown(lines)}",
        severity=Severity.WAARSCHUWING,
        replacement=Replacement(old="\n".join(source.lines[first : last + 1]), new=new) if _sure(sign, grid) else None,
    )


def _sure(sign: str, grid: bool) -> bool:
    """Tell whether nothing but a table can have been meant, with these cells."""
    return sign in ("tab", "|") and not grid


def _indented(source: MarkdownSource, blocks: Sequence[TextBlock]) -> Iterator[Diagnostic]:
    """A paragraph behind four spaces or a tab becomes a block of code."""
    for block in blocks:
        if block.kind is not BlockKind.CODE or block.first in source.in_code:
            continue
        lines = source.lines[block.first : block.last + 1]
        text = "".join(lines).replace(" ", "")
        if len(_CODE_SIGNS.findall(text)) * 12 > len(text):
            continue
        above = source.lines[block.first - 1] if block.first else ""
        if above.startswith(("!!!", "???", ":::")):
            continue  # the construct above it was told
        yield Diagnostic(
            where=Location(path="", line=block.first + 1),
            code="alinea-ingesprongen",
            message="Deze alinea begint met spaties of een tab. Op de site wordt zij een blok code.",
            hint="Haal de spaties en tabs aan het begin van de regels weg.",
            severity=Severity.WAARSCHUWING,
            replacement=Replacement(old="\n".join(lines), new="\n".join(line.lstrip() for line in lines)),
        )


def _shown(lines: Sequence[str]) -> str:
    shown = [line if len(line) <= 80 else f"{line[:79]}…" for line in lines[:_MOST_SHOWN]]
    return "“" + " ⏎ ".join(shown) + ("” …" if len(lines) > _MOST_SHOWN else "”")
