"""Markdown as written: cleaned, bounded and marked, before any parser sees it.

Python-Markdown keeps no positions. So every place that may become a link, image, heading or footnote gets an
invisible mark: one character of plane 15, the n-th place being `chr(FIRST_MARK + n)`. The parser carries the mark
along to whatever it makes of that place, and the writer reads it there and drops it. Code fences are taken out whole
and stand in as one character of plane 16, because nothing inside them is Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.late import dataclass
from regioagenda.reading.markdown.bounds import SPREAD, TooHeavy, check_lines, check_size

FIRST_MARK = 0xF0000
FIRST_FENCE = 0x100000
MARK = "[\U000f0000-\U000ffffd]"
MAX_MARKS = 60_000

# Controls, surrogates, noncharacters and the private planes used for marks: none can be shown on a page.
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
REPLACEMENT = "�"

_MARKABLE = re.compile(
    r"\[\^?(?!\](?!\())"  # a link, image, reference or footnote; an empty [] must stay empty in [text][]
    r"|<(?=[^\s<>])"  # an autolink, or HTML
    r"|^(?:[ >*+-]|\d{1,9}\.)*(?P<hashes>#{1,6})"  # a heading
    r"|(?<=[^\s|])(?=[ ]*\n[ >]*(?:=+|-+)[ ]*$)"  # a line with a line of === or --- below it
    r"|^[ >]*(?P<year>\d{4,9})(?=\.[ ])(?![^\n]*\n[ >]*\d{4,9}\.[ ])",  # a sentence that begins with a year
    re.MULTILINE,
)
# As in CommonMark anything may stand behind the signs; more than one word is told, and kept as a line of the code.
_FENCE = re.compile(r"^((?: {0,3}> ?)*+ *+)(`{3,}+(?=[^`]*$)|~{3,}+)(?P<info>.*)$")
_QUOTE = re.compile(r" {0,3}> ?")
_LANGUAGE = re.compile(r"[\w#.+-]*+")
_DRAWN = frozenset(
    [
        "mermaid",
        "plantuml",
        "puml",
        "dot",
        "graphviz",
        "vega",
        "vega-lite",
        "flow",
        "flowchart",
        "sequence",
        "gantt",
        "chart",
        "d2",
        "geojson",
        "topojson",
        "math",
        "latex",
    ]
)
_OPENING = re.compile(r"[ >]*")
_MOST_SHOWN = 60
_YEAR_POINT = re.compile(r"[ >]*\d{4,9}\. ")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownSource:
    """One text: `clean` is what the editor wrote, character for character; `marked` is what the parser gets.

    `marks` gives the offset in `clean` of each mark, `fences` the code of each fence, `in_code` the numbers (from 0) of
    the lines that belong to a fence, `numbers` the number of the line in `lines` that each line of `marked` comes from.
    """

    clean: str
    lines: tuple[str, ...]
    marked: str
    marks: tuple[int, ...]
    fences: tuple[str, ...]
    in_code: frozenset[int]
    numbers: tuple[int, ...]
    line_starts: tuple[int, ...]
    diagnostics: tuple[Diagnostic, ...]

    def place(self, offset: int) -> Location:
        """Give line and column in this text (path empty) of a character's offset."""
        line = bisect_right(self.line_starts, offset)
        return Location(path="", line=line, column=offset - self.line_starts[line - 1] + 1)

    def offset_of(self, mark: str) -> int:
        """Give the offset that a mark stands for."""
        return self.marks[ord(mark) - FIRST_MARK]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fence:
    """A code fence: its lines run from `first` up to `after`; `closed` tells whether its end was written, `info` is what stands
    behind the signs that open it."""

    first: int
    after: int
    indent: str
    info: str
    code: str
    closed: bool


def without_marks(text: str) -> str:
    """Give a text without the marks in it."""
    return text if text.isascii() else UNREADABLE.sub("", text)


def read_source(markdown: str) -> MarkdownSource:
    """Clean, bound and mark a text. Raises `TooHeavy` when it must not be parsed."""
    check_size(markdown)
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    clean = UNREADABLE.sub(REPLACEMENT, text)
    lines = clean.split("\n")
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    fences = _find_fences(lines)
    in_code = frozenset(number for fence in fences for number in range(fence.first, fence.after))
    check_lines(lines, in_code)
    marked, marks = _mark(lines, starts, fences)
    found = [_unclosed(lines, fence) for fence in fences if not fence.closed]
    found += [told for fence in fences if fence.closed and (told := _for_others(lines, fence))]
    if clean != text:
        found.append(_unreadable(text, starts))
    return MarkdownSource(
        clean=clean,
        lines=tuple(lines),
        marked=marked,
        marks=marks,
        fences=tuple(fence.code for fence in fences),
        in_code=in_code,
        numbers=_numbers(len(lines), fences),
        line_starts=tuple(starts),
        diagnostics=tuple(found),
    )


def _find_fences(lines: list[str]) -> list[_Fence]:
    """Find the code fences, at any indent, also in a quote. As in CommonMark, a fence without end runs to the end of the text or
    of its quote."""
    fences: list[_Fence] = []
    number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number]) if "```" in lines[number] or "~~~" in lines[number] else None
        if opening is None:
            number += 1
            continue
        indent, mark = opening[1], opening[2]
        depth = indent.count(">")
        inside: list[str] = []
        end, closed = number + 1, False
        while end < len(lines) and not closed and (line := _unquoted(lines[end], depth)) is not None:
            closed = line.strip() == mark
            inside.append(line)
            end += not closed
        info = opening["info"].strip()
        kept = [] if _LANGUAGE.fullmatch(info) else [info]
        spaces = indent.rpartition(">")[2][depth > 0 :]
        code = "\n".join((*kept, *(line.removeprefix(spaces) for line in inside[: end - number - 1])))
        fences.append(_Fence(first=number, after=end + closed, indent=indent, info=info, code=code, closed=closed))
        number = end + closed
    if len(fences) > MAX_MARKS:
        raise TooHeavy("Deze tekst heeft te veel blokken code.", SPREAD)
    return fences


def _unquoted(line: str, depth: int) -> str | None:
    """Give a line without the signs of so many quotes; None when it stands outside them."""
    for _ in range(depth):
        sign = _QUOTE.match(line)
        if sign is None:
            return None
        line = line[sign.end() :]
    return line


def _mark(lines: list[str], starts: list[int], fences: list[_Fence]) -> tuple[str, tuple[int, ...]]:
    """Put a mark at every place the writer may want to point at, and a stand-in for every fence.

    The stand-in stands alone between blank lines, at the fence's own indent, so that code in a list stays in its list.
    """
    marks: list[int] = []
    pieces: list[str] = []
    number = 0
    for index, fence in enumerate(fences):
        _mark_lines(lines[number : fence.first], starts[number], marks, pieces)
        pieces.append(f"\n{fence.indent}{chr(FIRST_FENCE + index)}\n\n")
        number = fence.after
    if number < len(lines):
        _mark_lines(lines[number:], starts[number], marks, pieces)
    return "".join(pieces), tuple(marks)


def _numbers(count: int, fences: list[_Fence]) -> tuple[int, ...]:
    """Tell which line each line of the marked text comes from; a fence became three lines."""
    numbers: list[int] = []
    done = 0
    for fence in fences:
        numbers += (*range(done, fence.first), *(fence.first,) * 3)
        done = fence.after
    return (*numbers, *range(done, count))


def _mark_lines(lines: list[str], base: int, marks: list[int], pieces: list[str]) -> None:
    """Mark these lines; `base` is the offset of the first. Adds to `marks` and `pieces`."""
    text = "".join(f"{line}\n" for line in lines)
    done = 0
    for match in _MARKABLE.finditer(text):
        offset = match.start()
        if match["year"]:
            if not _in_list(text, offset):
                pieces.append(f"{text[done : match.end()]}\\")
                done = match.end()
            continue
        if match["hashes"]:
            offset = match.start("hashes")
        elif not match[0]:
            line_start = text.rfind("\n", 0, offset) + 1
            opening = _OPENING.match(text, line_start, offset)
            offset = opening.end() if opening else line_start
        pieces.append(text[done : match.end()])
        pieces.append(chr(FIRST_MARK + len(marks)))
        marks.append(base + offset)
        done = match.end()
        if len(marks) > MAX_MARKS:
            raise TooHeavy("Deze tekst heeft te veel links en tekens als [, < en #.", SPREAD)
    pieces.append(text[done:])


def _in_list(text: str, offset: int) -> bool:
    """Tell whether the line above the one that begins at an offset is a point of a list with such a number too."""
    above = text.rfind("\n", 0, max(offset - 1, 0)) + 1
    return _YEAR_POINT.match(text, above, offset) is not None


def _unclosed(lines: list[str], fence: _Fence) -> Diagnostic:
    return Diagnostic(
        where=Location(path="", line=fence.first + 1, column=len(fence.indent) + 1),
        code="code-niet-afgesloten",
        message=f"Het blok code dat hier begint, wordt niet afgesloten: “{lines[fence.first].strip()[:30]}”.",
        hint="Zet onder de laatste regel code een regel met dezelfde tekens, bijvoorbeeld ```.",
    )


def _for_others(lines: list[str], fence: _Fence) -> Diagnostic | None:
    """Tell of a drawing that only another program makes of the code, and of what that reads behind the signs."""
    mark = lines[fence.first].strip()[:3]
    name = fence.info.partition(" ")[0].strip("{.}").lower()
    if name in _DRAWN:
        message = f"Dit is een tekening of formule voor een ander programma: “{fence.info[:_MOST_SHOWN]}”. Op de site staat de code zelf."
        hint = "Zet er een afbeelding voor in de plaats: ![wat er te zien is](bestanden/tekening.png). Of schrijf het in gewone tekst."
    elif not _LANGUAGE.fullmatch(fence.info):
        message = f"Achter {mark} staat meer dan de naam van een taal: “{fence.info[:_MOST_SHOWN]}”. Dat komt in het blok code te staan."
        hint = f"Hoort het bij de tekst? Zet het op een eigen regel, zonder {mark} ervoor. Is het voor een ander programma? Haal het weg."
    else:
        return None
    return Diagnostic(
        where=Location(path="", line=fence.first + 1, column=len(fence.indent) + 1),
        code="opmaak-onbekend",
        message=message,
        hint=hint,
        severity=Severity.WAARSCHUWING,
    )


def _unreadable(text: str, starts: list[int]) -> Diagnostic:
    offsets = [match.start() for match in UNREADABLE.finditer(text)]
    line = bisect_right(starts, offsets[0])
    more = f" (en nog {len(offsets) - 1} keer in deze tekst)" if len(offsets) > 1 else ""
    return Diagnostic(
        where=Location(path="", line=line, column=offsets[0] - starts[line - 1] + 1),
        code="teken-onleesbaar",
        message=f"Hier staat een teken dat geen pagina kan tonen: U+{ord(text[offsets[0]]):04X}{more}.",
        hint="Haal het teken weg. Het komt vaak mee bij kopiëren uit een pdf of een oud document.",
    )
