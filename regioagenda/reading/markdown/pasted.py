"""Lists, tables and paragraphs that were pasted: they look right in the file, and run together on the page."""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Iterator, Sequence

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement, Severity
from regioagenda.base.late import dataclass
from regioagenda.reading.markdown.source import MarkdownSource
from regioagenda.reading.prose_model import BlockKind, TextBlock

# Signs that part words as a space does, the fixed ones of Word included.
_SPACE = "[ \\t\\xa0\\u2002-\\u200a\\u202f\\u3000]"
# Word, PDFs and mail: bullets, signs of a symbol font, dashes, arrows of a keyboard; the letters are what the bullets of Wingdings
# become in another font, and the o is Word's second level. A mark of Markdown is none before a space that does not break.
_BULLET = re.compile(
    r"(?P<mark>[\u2022\u00b7\u2219\u22c5\u2027\u2023\u2043\u204c\u204d\u204e\u2217\u2190-\u21ff\u2460-\u249b\u24ea-\u24ff\u2580-\u2bff\u3000-\u3004"
    r"\U0001f000-\U0001faff§¤¨\uf000-\uf0ff]\ufe0f?|[0-9]\ufe0f?\u20e3"
    rf"|(?:[‐‑‒–—―−»›~]|-{{1,2}}>|={{1,2}}>|[oqvnlØüàèþð])(?={_SPACE})|[-*+](?=[\xa0\u2002-\u200a\u202f\u3000])"
    rf"|[-+](?=[^\W\d_])|\*(?=[^\W\d_][^*]*$))(?P<gap>{_SPACE}*)(?=\S)"
)
_COUNTED = re.compile(r"[0-9\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]")
_LETTERS = frozenset("qvnlØüàèþð")
# Word's bullets of the first level, and of the levels below.
_FIRST, _BELOW = frozenset("•·●\uf0b7"), frozenset("o▪■§◦\uf0a7")
_NUMBER = re.compile(
    rf"(?P<mark>(?:\(?(?P<a>[0-9]{{1,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})\)|(?P<b>[a-zA-Z]|[ivxIVX]{{2,5}})\."
    rf"|[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}\.?(?=[ \t])|[0-9]{{1,3}}\.(?=[\xa0\u2002-\u200a\u202f]))(?={_SPACE})"
    rf"|(?P<soft>[0-9]{{1,2}})(?:[.)](?=[^\W\d_])| ?[-–—:°/](?={_SPACE})))(?P<gap>{_SPACE}*)(?=\S)"
)
_LEAD = re.compile(r"(?P<quote>(?: {0,3}> ?)*)(?P<lead>[ \t\xa0]*)")
_REAL_ITEM = re.compile(r"( *)(?:[-+*]|[0-9]{1,9}\.) +\S")
_IN_LINE = re.compile(r"[•●▪■◦‣⁃\uf0b7](?<!\S.)(?=\s)")
_GAP = re.compile(r"\S(?:[ \xa0]{3,}|\t+)(?=\S)")
_CELLS = re.compile(r"[ \xa0]{3,}|\t+")
# Two spaces part columns as well, but not behind the end of a sentence.
_NARROW = re.compile(r"(?<=[^\s.!?:;,…])[ \xa0]{2,}(?=\S)")
_LEADER = re.compile(r"(?<=\S) ?(?:\.{4,}|…{2,}|(?:\. ){3,}) ?(?=\S)")
# One of these is in every such row of dots.
_DOTS = ("....", "……", ". . ")
_GRID = re.compile(r" {0,3}(?:\+(?:[-=]{2,}\+)+|={2,}(?: +={2,})+|-{2,}(?: +-{2,})+) *$")
_BOX = re.compile(r"[│┃║]")
_BORDER = re.compile(r" {0,3}(?=\S)[┌┬┐├┼┤└┴┘─━═╔╦╗╠╬╣╚╩╝│║╒╕╘╛╞╡╪ ]+$")
_RULE = re.compile(r" {0,3}\|?(?: *:?-{2,}:? *\|)+(?: *:?-{2,}:? *)?\|? *$")
# What other programs and automatic dashes make of that line.
_ODD_RULE = re.compile(r" {0,3}\|(?=[^\n]*[-=—–−─])[-=—–−─|+: ]+$")
_LONGEST_CELL = 60
# So many cells with tabs between them are a row of a table, though it stands alone.
_A_ROW = 3
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
    taken: set[int] = set()
    for found in (_lists(source, kinds, taken), _tables(source, kinds, taken)):
        yield from found
    yield from _indented(source, blocks, taken)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """A line that looks like a point of a list: where it stands, its mark, and the text behind it.

    `style` tells marks of one level from those of another; `soft` is the number of a mark that may be something else.
    """

    number: int
    quote: str
    width: int
    mark: str
    style: str
    text: str
    ordered: bool
    soft: int | None = None


def _item(line: str, number: int) -> _Item | None:
    lead = _LEAD.match(line)
    assert lead is not None
    for pattern, ordered in ((_BULLET, False), (_NUMBER, True)):
        if found := pattern.match(line, lead.end()):
            mark = found["mark"]
            counted = ordered or _COUNTED.match(mark) is not None
            soft = found["soft"] if ordered else None
            return _Item(
                number=number,
                quote=lead["quote"],
                width=len(lead["lead"].expandtabs(4)),
                mark=mark,
                style=_style(found["a"] or found["b"] or "1") if ordered else "1" if counted else mark,
                text=line[found.end() :],
                ordered=counted,
                soft=int(soft) if soft else None,
            )
    return None


_STYLES = ("1", "a", "A", "i", "I")


def _style(sign: str) -> str:
    if sign.isdigit():
        return "1"
    roman = "i" if len(sign) > 1 or sign in "iI" else "a"
    return roman if sign.islower() else roman.upper()


def _lists(source: MarkdownSource, kinds: dict[int, BlockKind], taken: set[int]) -> Iterator[Diagnostic]:
    """Two or more such lines below each other; blank lines may stand between them."""
    run: list[_Item] = []
    blank = False
    for number, line in enumerate(source.lines):
        kind = kinds.get(number)
        item = None
        if number not in source.in_code and (kind is None or (kind is BlockKind.CODE and run)):
            item = _item(line, number)
            if item and not run and item.width > 3 and not source.lines[number - 1].strip():
                item = None
        if item and run and item.quote == run[-1].quote and _goes_on(run, item):
            run.append(item)
        elif item:
            yield from _list(source, run, taken)
            run = [item]
        elif line.strip() and (blank or not run or kind):
            yield from _list(source, run, taken)
            run = []
            yield from _in_line(line, number, source, kinds)
        blank = not line.strip()
    yield from _list(source, run, taken)


def _goes_on(run: Sequence[_Item], item: _Item) -> bool:
    """Tell whether an item can be of the list above it: bullets may lie below numbers at the same indent."""
    above = run[-1]
    return above.ordered == item.ordered or above.width != item.width or run[0].ordered


def _levels(run: Sequence[_Item]) -> tuple[int, ...]:
    """Give how deep each item lies: by its indent, or by a mark that Word uses below the one above it."""
    found: list[int] = []
    stack: list[tuple[int, str]] = []
    for item in run:
        style = item.style
        if style in _STYLES[1:] and len(item.mark.strip("().")) == 1 and stack:
            # i, v and x are letters as well as numbers: they follow the item above them.
            style = next(
                (s for _, s in reversed(stack) if s.lower() in ("a", "i") and s.isupper() == style.isupper()), style
            )
        while stack and stack[-1][0] > item.width:
            stack.pop()
        known = next((n for n, (width, s) in enumerate(stack) if width == item.width and s == style), None)
        if known is not None:
            del stack[known + 1 :]
        elif not stack or stack[-1][0] < item.width or _is_below(stack[-1][1], style, ordered=item.ordered):
            stack.append((item.width, style))
        found.append(max(len(stack) - 1, 0))
    return tuple(found)


def _is_below(above: str, style: str, *, ordered: bool) -> bool:
    return above != style if ordered else above in _STYLES or (above in _FIRST and style in _BELOW)


def _is_list(run: Sequence[_Item]) -> bool:
    if len(run) < 2:
        return False
    letters = [item.mark for item in run if item.mark in _LETTERS]
    if letters and len(letters) == len(run) and len(set(letters)) > 1:
        return False
    soft = [item.soft for item in run if item.soft is not None]
    return not soft or all(after == before + 1 for before, after in itertools.pairwise(soft))


def _list(source: MarkdownSource, run: list[_Item], taken: set[int]) -> Iterator[Diagnostic]:
    if not _is_list(run):
        return
    first, last = run[0].number, run[-1].number
    taken.update(range(first, last + 1))
    above = source.lines[first - 1] if first else ""
    real = _REAL_ITEM.match(above)
    below = bool(run[0].width) or run[0].style in _STYLES[1:] or above.rstrip().endswith(":")
    base = len(real[1]) + 4 if real and below else 0
    points: dict[int, str] = {}
    counts: list[int] = []
    for item, level in zip(run, _levels(run), strict=True):
        counts = [*counts[: level + 1], *([0] * (level + 1 - len(counts)))]
        counts[level] += 1
        mark = f"{counts[level]}. " if item.ordered else "- "
        points[item.number] = f"{item.quote}{' ' * (base + 4 * level)}{mark}{item.text}"
    lines = [points[n] if n in points else source.lines[n].strip() for n in range(first, last + 1)]
    # Whether what is no point goes on with the one above it, nobody can tell for certain.
    sure = all(n in points or not source.lines[n].strip() for n in range(first, last + 1)) and not (real and not below)
    # A plus and a minus may be what is for and against, or what Git shows of a change: no list to be sure of.
    sure = sure and not {"+", "-"} <= {item.mark for item in run}
    new = "\n".join(line for line in lines if line)
    if above.strip().strip(">") and not real:
        new = f"{run[0].quote.rstrip()}\n{new}"
    yield _made_up(first, run[0].mark, lines, "- " if not run[0].ordered else "1. ",
                   Replacement(old="\n".join(source.lines[first : last + 1]), new=new) if sure else None)  # fmt: skip


def _in_line(line: str, number: int, source: MarkdownSource, kinds: dict[int, BlockKind]) -> Iterator[Diagnostic]:
    """A list whose lines were joined: two or more bullets in a line, behind nothing or behind a colon."""
    marks = list(_IN_LINE.finditer(line)) if number not in kinds and number not in source.in_code else []
    before = line[: marks[0].start()].strip() if marks else ""
    if len(marks) < 2 or (before and not before.endswith(":")):
        return
    edges = [m.end() for m in marks]
    ends = [*(m.start() for m in marks[1:]), len(line)]
    points = [f"- {line[a:b].strip().rstrip(';,')}" for a, b in zip(edges, ends, strict=True)]
    new = "\n".join([*([before, ""] if before else []), *points])
    yield _made_up(number, marks[0][0], points, "- ", Replacement(old=line, new=new))


def _made_up(number: int, mark: str, lines: Sequence[str], begin: str, replacement: Replacement | None) -> Diagnostic:
    return Diagnostic(
        where=Location(path="", line=number + 1),
        code="lijst-nagemaakt",
        message=f"Hier staat een lijst met “{mark}”. Op de site loopt die door als één alinea.",
        hint=f"Begin elke regel met “{begin}”, met een lege regel erboven: {_shown([line for line in lines if line])}",
        severity=Severity.WAARSCHUWING,
        replacement=replacement,
    )


_RULED = "rule"


def _tables(source: MarkdownSource, kinds: dict[int, BlockKind], taken: set[int]) -> Iterator[Diagnostic]:
    """Two or more lines below each other whose cells are parted by the same sign, that are no row of a table."""
    run: list[tuple[int, str]] = []
    sign = ""
    for number, line in enumerate((*source.lines, "")):
        if not line.strip() and sign == "tab" and number + 1 < len(source.lines):
            continue  # what Word pastes of a table has a blank line below each row
        here = ""
        in_tab = (
            kinds.get(number) is BlockKind.CODE and line.startswith("\t") and "\t" in _line(source, number + 1).strip()
        )
        if (number not in kinds or in_tab) and number not in source.in_code and number not in taken and line.strip():
            here = "tab" if in_tab else _sign(line)
        if here and (not run or here == sign or _RULED in (here, sign)):
            sign = here if sign in ("", _RULED) else sign
            run.append((number, line))
            continue
        yield from _table(source, run, sign, taken)
        run, sign = ([(number, line)], here) if here else ([], "")
    yield from _table(source, run, sign, taken)


def _line(source: MarkdownSource, number: int) -> str:
    return source.lines[number] if number < len(source.lines) else ""


def _sign(line: str) -> str:
    """Give the sign that parts the cells of a line; nothing when it reads like a sentence."""
    text = line.strip()
    if _RULE.match(line) or _GRID.match(line) or _BORDER.match(line) or _ODD_RULE.match(line):
        return _RULED
    if _BOX.search(text) or ("|" in text and _is_row(text)):
        return "|"
    if len(line) - len(line.lstrip(" \t")) > 3 or text[:1] in "-*+>#":
        return ""
    if "\t" in line.lstrip():
        return "tab"
    wide = "  " in text or "\xa0" in text
    if (wide or "\t" in text) and _GAP.search(text):
        return "gap"
    if any(dots in text for dots in _DOTS) and _LEADER.search(text):
        return "leader"
    if wide and len(text) <= _LONGEST_CELL * 4 and _NARROW.search(text) and text[-1] not in ".!?":
        return "narrow"
    for sign in (";", ","):
        cells = _parted(text, sign)
        if len(cells) > 1 and text[-1] not in ".;," and "://" not in text and all(map(_is_cell, cells)):
            words = max(len(cell.split()) for cell in cells)
            if sign == "," and len(cells) == 2 and ", " not in text and words <= _FEW_WORDS:
                return "pair"
            if (len(cells) > 2 and (sign == ";" or ", " not in text)) or (sign == ";" and words <= _FEW_WORDS):
                return sign
    return ""


def _is_row(text: str) -> bool:
    """Tell whether the | in a line part cells: it begins with one, has spaces around one, or is no sentence."""
    if text.startswith(("{|", "|}")) or "[[" in text:
        return False
    return text.startswith("|") or " | " in text or not ("`" in text or text.endswith((".", "!", "?", ":", ";")))


def _parted(text: str, sign: str) -> list[str]:
    """Part a line of a file with separated values; between quotes the sign says nothing."""
    if '"' not in text:
        return text.split(sign)
    return next(csv.reader([text], delimiter=sign), []) if text.count('"') % 2 == 0 else [text]


def _is_cell(text: str) -> bool:
    return len(text) <= _LONGEST_CELL and ". " not in text and ": " not in text


def _cells(lines: Sequence[str], sign: str) -> list[list[str]]:
    """Give the cells of every line; more tabs in a row may be one border or an empty cell, whichever counts up."""
    if sign == "|":
        bare = [_BOX.sub("|", line).strip() for line in lines]
        rows = [re.split(r"\|\|?", text.strip("|")) if "||" in text else text.removeprefix("|").removesuffix("|").split("|") for text in bare]  # fmt: skip
    elif sign == "tab":
        rows = [line.strip(" ").split("\t") for line in lines]
        if len({len(row) for row in rows}) > 1:
            rows = [_CELLS.split(line.strip()) for line in lines]
    elif sign in (";", ",", "pair"):
        rows = [_parted(line.strip(), sign.replace("pair", ",")) for line in lines]
    else:
        parting = {"gap": _CELLS, "narrow": _NARROW, "leader": _LEADER}[sign]
        rows = [parting.split(line.strip()) for line in lines]
    return [[cell.strip(" \xa0") for cell in row] for row in rows]


def _table(source: MarkdownSource, run: list[tuple[int, str]], sign: str, taken: set[int]) -> Iterator[Diagnostic]:
    odd = any(_GRID.match(line) or _BORDER.match(line) or (_ODD_RULE.match(line) and not _RULE.match(line)) for _, line in run)  # fmt: skip
    ruled = [n for n, (_, line) in enumerate(run) if _sign(line) == _RULED]
    if odd and sign == _RULED:
        return
    written = [line for n, (_, line) in enumerate(run) if n not in ruled]
    alone = len(written) == 1 and not ruled
    if not written or sign == _RULED or (alone and (sign != "tab" or len(_cells(written, sign)[0]) < _A_ROW)):
        return
    if not odd and any(ruled[n] > 0 for n in range(len(ruled))):
        return  # a table that does not count up, of which `lint` tells
    rows = _cells(written, sign)
    even = len({len(row) for row in rows}) == 1
    if not even and not (sign == "tab" or (sign == "|" and all(line.lstrip().startswith("|") for line in written))):
        return
    if sign != "|" and not any(sum(map(bool, row)) > 1 for row in rows):
        return
    if sign in (";", ",") and all(not any(c.isalpha() for c in cell) for row in rows for cell in row):
        return
    if sign == "pair" and (len(rows) < 2 or not all(row[1][:1].isdigit() for row in rows[1:])):
        return
    first, last = run[0][0], run[-1][0]
    taken.update(range(first, last + 1))
    clean = [f"| {' | '.join(cell.replace('|', '') for cell in row)} |" for row in rows]
    lines = [clean[0], f"|{'---|' * len(rows[0])}", *clean[1:]]
    new = "\n".join(lines)
    if first and source.lines[first - 1].strip():
        new = f"\n{new}"
    if _line(source, last + 1).strip():
        new = f"{new}\n"
    # Nothing but a table can have been meant with these cells.
    sure = even and sign in ("tab", "|") and not any(_GRID.match(line) for _, line in run)
    yield Diagnostic(
        where=Location(path="", line=first + 1),
        code="tabel-nagemaakt",
        message="Hier lijkt een tabel te staan. Op de site loopt die door als gewone tekst.",
        hint=f"Zet er een regel met streepjes onder de kop, en | tussen de vakken: {_shown(lines)}",
        severity=Severity.WAARSCHUWING,
        replacement=Replacement(old="\n".join(source.lines[first : last + 1]), new=new) if sure else None,
    )


def _indented(source: MarkdownSource, blocks: Sequence[TextBlock], taken: set[int]) -> Iterator[Diagnostic]:
    """A paragraph behind four spaces or a tab becomes a block of code; nobody writes code in an agenda."""
    for block in blocks:
        if block.kind is not BlockKind.CODE or block.first in source.in_code or block.first in taken:
            continue
        lines = source.lines[block.first : block.last + 1]
        text = "".join(_LEAD.sub("", line, count=1) for line in lines).replace(" ", "")
        above = source.lines[block.first - 1] if block.first else ""
        if above.startswith(("!!!", "???", ":::")):
            continue  # the construct above it was told
        is_code = len(_CODE_SIGNS.findall(text)) * 12 > len(text)
        hint = "Haal de spaties en tabs aan het begin van de regels weg."
        if is_code:
            hint += " Is het wel code? Zet dan een regel met ``` erboven en eronder."
        new = "\n".join(
            _LEAD.sub(lambda lead: lead["quote"].rstrip() + " " * bool(lead["quote"]), line, 1) for line in lines
        )
        yield Diagnostic(
            where=Location(path="", line=block.first + 1),
            code="alinea-ingesprongen",
            message="Deze alinea begint met spaties of een tab. Op de site wordt zij een blok code.",
            hint=hint,
            severity=Severity.WAARSCHUWING,
            replacement=None if is_code else Replacement(old="\n".join(lines), new=new),
        )


def _shown(lines: Sequence[str]) -> str:
    shown = [line if len(line) <= 80 else f"{line[:79]}…" for line in lines[:_MOST_SHOWN]]
    return "“" + " ⏎ ".join(shown) + ("” …" if len(lines) > _MOST_SHOWN else "”")
