"""What YAML leaves out or reads otherwise than an editor sees it, without a word of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement, Severity
from regioagenda.base.late import dataclass

# A value of a fixed form (an id, a number, a date, a word of a list) holds no #, so what stands behind it is a remark.
_FIXED = re.compile(r"[a-z0-9][a-z0-9./,:_-]*|https?://\S+|GM[0-9]+")
_HASH = re.compile(r"(?:(?<=[ \t])|^)#")
_ESCAPE = re.compile(r"\\(?P<sign>.)")
# Escapes that a path or a sum makes without anybody meaning them; a line break may be meant.
_ODD = frozenset("tabvfre0_NLP ")
# What other programs that read YAML take for “nothing”.
_NOTHING = frozenset(("~", "null", "Null", "NULL"))
_DRIVE = re.compile(r"[A-Za-z]:\\|^\\\\")
_OPENING, _CLOSING = "“”„‟‘’‚«»´″", "”“‟’‘»«´″"
_LONGEST_LABEL = 200
# What a word processor makes of the dash that a list begins with.
_OTHER_DASHES = tuple("–—−‐‑•·▪●◦*+")
_TIGHT_DASH = re.compile(r"-[^\W\d_]")
_BETWEEN = re.compile(r"(?<! ) *+[,;|] *")
_NOT_BARE = frozenset("\"'[]{}#:\n")
_SHOWN = 80
# What somebody wrote by hand is shorter; in a longer line nobody looks for what was meant.
LONGEST_LINE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Where a scalar stands in the lines of its text, counted from 0, and the sign that it is quoted with, if any."""

    line: int
    column: int
    end_line: int
    end_column: int
    style: str


def quoted(value: str) -> str:
    """Give a value between the quotes that change nothing in it."""
    if "\\" in value and "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def as_list_hint(written: str, name: str) -> str:
    """Say how a list is written, to whom wrote a text in its place."""
    if written[:1] in _OTHER_DASHES:
        return f"Begin elke regel met een gewoon streepje en een spatie: “- ”, niet met “{written[0]}”."
    if _TIGHT_DASH.match(written):
        return f"Zet achter elk streepje een spatie: “- {written[1:].split(' -')[0][:_SHOWN]}”."
    parts = [part for part in _BETWEEN.split(written.strip("(){} ")) if part] if len(written) <= _SHOWN else []
    if len(parts) > 1 and not any(set(part) & _NOT_BARE for part in parts):
        return f"Schrijf {name}: [{', '.join(parts)}], of zet elke waarde op een eigen regel met een streepje."
    return f"Zet elke waarde op een eigen regel met een streepje, of schrijf {name}: [een, twee]."


def as_text_hint(written: str) -> str:
    """Say how a text is written, to whom wrote something that YAML takes for a list or a group."""
    if written.startswith("[") and written.count("[") == written.count("]") == 1 and written.endswith("]"):
        return f"Is het één tekst? Zet er aanhalingstekens om: {quoted(written)}"
    return "Haal de streepjes of inspringing weg."


def cut_values(lines: Sequence[str], scalars: Sequence[Written], start: Location) -> Iterator[Diagnostic]:
    """Tell of each # that makes a remark of what reads like the rest of a value."""
    inside: set[int] = set()
    by_line: dict[int, list[Written]] = defaultdict(list)
    for scalar in scalars:
        if scalar.end_line > scalar.line:
            inside.update(range(scalar.line + 1, scalar.end_line))
            by_line[scalar.end_line].append(scalar)
        by_line[scalar.line].append(scalar)
    for number, line in enumerate(lines):
        if "#" not in line or number in inside:
            continue
        here = by_line.get(number, [])
        at = next((m.start() for m in _HASH.finditer(line) if not _covered(here, number, m.start())), -1)
        if at >= 0 and line[:at].strip():
            yield from _cut(line, number, at, here, start)


def _covered(here: Sequence[Written], number: int, column: int) -> bool:
    """Tell whether a place on a line lies inside one of the scalars that stand on it."""
    at = bisect_right(here, (number, column), key=lambda s: (s.line, s.column)) - 1
    for scalar in here[max(at - 1, 0) : at + 2]:
        begins = (scalar.line, scalar.column) <= (number, column)
        if begins and (number, column) < (scalar.end_line, scalar.end_column):
            return True
    return False


def _cut(line: str, number: int, at: int, here: Sequence[Written], start: Location) -> Iterator[Diagnostic]:
    rest = line[at + 1 :]
    ends = [s for s in here if s.end_line == number and s.end_column <= at and not line[s.end_column : at].strip()]
    goes_on = rest[:1].isalnum() or rest[:1] in "(€“‘"
    if not ends:
        if goes_on and rest[:1] and line[:at].rstrip()[-1:] in ",[{":
            yield _told(start, number, at, "", None, Severity.FOUT)
        return
    scalar = ends[-1]
    if scalar.style or not rest.strip() or (scalar.line, scalar.column) == (scalar.end_line, scalar.end_column):
        return
    begin = scalar.column if scalar.line == number else len(line) - len(line.lstrip())
    value = line[begin : scalar.end_column]
    if _FIXED.fullmatch(value) and not goes_on:
        return
    whole = quoted(line[begin:].rstrip())
    sure = goes_on and scalar.line == number and ": " not in rest
    better = Replacement(old=line[begin:].rstrip(), new=whole, where=_at(start, number, begin)) if sure else None
    severity = Severity.FOUT if goes_on else Severity.WAARSCHUWING
    yield _told(start, number, at, whole if scalar.line == number else "", better, severity)


def _told(
    start: Location, number: int, column: int, whole: str, better: Replacement | None, severity: Severity
) -> Diagnostic:
    shown = whole if len(whole) <= 120 else f"{whole[:100]}…{whole[-1]}"
    return Diagnostic(
        where=_at(start, number, column),
        code="hekje-afgekapt",
        message="Achter “ #” leest het programma niets meer.",
        hint=f"Zet de hele waarde tussen aanhalingstekens: {shown}"
        if whole
        else "Zet de hele waarde tussen aanhalingstekens.",
        severity=severity,
        replacement=better,
    )


def comma_at_end(where: Location) -> Diagnostic:
    """Tell of a comma with nothing behind it but the bracket."""
    return Diagnostic(
        where=where,
        code="leesteken-los",
        message="Achter de laatste waarde staat nog een komma.",
        hint="Haal die weg, of zet erachter wat er nog bij hoort.",
        severity=Severity.ADVIES,
        replacement=Replacement(old=",", new=""),
    )


def cut_in_list(line: str, number: int, start: Location) -> Diagnostic | None:
    """Tell of a # inside brackets that makes the rest of the line a remark, the closing bracket included."""
    opening = re.match(r"[^#\"']*[\[{]", line)
    at = next((m.start() for m in _HASH.finditer(line) if opening and m.start() >= opening.end()), -1)
    if at < 0 or not line[at + 1 :].strip() or line[:at].count('"') % 2:
        return None
    begin = max(line.rfind(sign, 0, at) + len(sign) for sign in (",", "[", "{", ": "))
    ends = [e for sign in ",]}" if (e := line.find(sign, at)) >= 0]
    item = line[begin : min(ends, default=len(line))].strip()
    begin = line.index(item, begin)
    better = Replacement(old=item, new=quoted(item), where=_at(start, number, begin)) if ends else None
    return Diagnostic(
        where=_at(start, number, at),
        code="hekje-afgekapt",
        message="Achter “ #” leest het programma niets meer.",
        hint=f"Zet de waarde tussen aanhalingstekens: {quoted(item)}",
        replacement=better,
    )


def other_meaning(raw: str, style: str, where: Location) -> Diagnostic | None:
    """Tell of a value on one line that YAML reads otherwise than it looks; `raw` is how it is written, with its quotes."""
    if style == '"' and "\\" in raw:
        return _escape(raw, where)
    if not style and raw in _NOTHING:
        return Diagnostic(
            where=where,
            code="yaml-teken-anders",
            message=f"“{raw}” is hier een gewone tekst en komt zo op de site.",
            hint="Is er niets in te vullen? Haal de regel weg. Bedoelt u het woord zelf? Zet het tussen aanhalingstekens.",
            severity=Severity.WAARSCHUWING,
        )
    if style or not 2 < len(raw) <= _LONGEST_LABEL:
        return None
    if raw[0] in _OPENING and raw[-1] in _CLOSING and not set(raw[1:-1]) & set(_OPENING) and raw[-2] not in ".!?":
        better = quoted(raw[1:-1])
        return Diagnostic(
            where=where,
            code="aanhalingsteken-krom",
            message=f"De aanhalingstekens {raw[0]} en {raw[-1]} worden deel van de tekst.",
            hint=f"Gebruik rechte aanhalingstekens: {better}",
            severity=Severity.WAARSCHUWING,
            replacement=Replacement(old=raw, new=better),
        )
    return None


_QUOTED = re.compile(r'(?<!\\)"(?:[^"\\]|\\.)*+"')


def unknown_escape(line: str, number: int, column: int, start: Location) -> Diagnostic | None:
    """Tell of a backslash in a quoted value that YAML cannot read at all; `column` is where it stopped."""
    for value in _QUOTED.finditer(line) if len(line) <= LONGEST_LINE else ():
        if value.start() < column < value.end():
            return _refused_escape(value[0], _at(start, number, value.start()), column - value.start())
    return None


def _refused_escape(raw: str, where: Location, at: int) -> Diagnostic:
    at = max(raw.rfind("\\", 0, at + 1), 0)
    better = quoted(raw[1:-1].replace('\\"', '"'))
    return Diagnostic(
        where=where.shifted(columns=at),
        code="yaml-teken-anders",
        message=f"“{raw[at : at + 2]}” kan tussen dubbele aanhalingstekens niet.",
        hint=f"Schrijf: {better}",
        replacement=Replacement(old=raw, new=better, where=where),
    )


def _escape(raw: str, where: Location) -> Diagnostic | None:
    path = _DRIVE.search(raw[1:])
    for escape in _ESCAPE.finditer(raw):
        if escape["sign"] in _ODD or (path and escape["sign"] in "nxuU"):
            better = quoted(raw[1:-1].replace('\\"', '"'))
            return Diagnostic(
                where=where.shifted(columns=escape.start()),
                code="yaml-teken-anders",
                message=f"“{escape[0]}” betekent tussen dubbele aanhalingstekens iets anders dan er staat.",
                hint=f"Schrijf: {better}",
                severity=Severity.WAARSCHUWING,
                replacement=Replacement(old=raw, new=better, where=where),
            )
    return None


def _at(start: Location, number: int, column: int) -> Location:
    first = start.column - 1 if number == 0 else 0
    return Location(path=start.path, line=start.line + number, column=column + 1 + first)
