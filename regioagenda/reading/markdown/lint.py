"""What Markdown would quietly make something else of: lists, tables and indents that are not seen as such.

Works on the lines as written, because the parsed tree no longer shows what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.reading.markdown.source import MarkdownSource

_ITEM = re.compile(r"^( *)(?:([-+*])|(\d{1,9})\.) +\S")
_TABLE_RULE = re.compile(r"^ {0,3}(?=[^\n]*\|)(?=[^\n]*-)[|: -]+$")
_NO_BORDER = re.compile(r"\\\||(`+)[^`]*\1")
_HEADING = re.compile(r" {0,3}(#{1,6}) ")
_DEEPEST = 4
_UNDERLINE = re.compile(r"-+ *$")
_OWN_BLOCK = re.compile(r"^(?: {0,3}#| {0,3}>|[ >]*(?:=+|-+) *$| {0,3}([-*_])(?: {0,2}\1){2,} *$| {0,3}\[[^\]]*\]:)")


_BOLD = re.compile(r" {0,3}(?P<sign>\*\*|__)(?P<text>[^\s*_](?:[^*_]{0,78}[^\s*_.!?:,;…])?)(?P=sign) *$")
# What is a paragraph of its own, not the one that a heading stands above.
_NO_PARAGRAPH = re.compile(r" *(?:[-+*>#|!<`~]|\d{1,9}[.)] |\[[^\]]*\]:|__)|\t")
_CALLS = frozenset(("let op", "tip", "voorbeeld", "belangrijk"))


def lint(source: MarkdownSource, *, headings: bool) -> Iterator[Diagnostic]:
    """Give a diagnostic for each list, table or indent that the parser would take for something else; with `headings` also for
    what looks like one."""
    if headings:
        yield from _bold(source)
    yield from _lists_and_tables(source)
    yield from _indents(source)
    yield from _numbers(source)
    yield from _underlined(source)


def _lists_and_tables(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Walk the paragraphs; `kind` is what the lines so far are: a text, a kind of list, a table, or nothing yet."""
    kind = ""
    for number, line in enumerate(source.lines):
        if number in source.in_code or not line.strip():
            kind = ""
            continue
        if kind == "tabel":
            if "|" not in line:
                yield _table(number, line, "Zet een lege regel onder de tabel.")
                kind = "tekst"
            continue
        item = _ITEM.match(line)
        if kind and "-" in line and _TABLE_RULE.match(line):
            before = number - 2
            if before >= 0 and source.lines[before].strip() and before not in source.in_code and kind == "tekst":
                yield _table(number - 1, source.lines[number - 1], "Zet een lege regel boven de tabel.")
            elif not _same_columns(source.lines[number - 1], line):
                yield _columns(number, line)
            kind = "tabel"
        elif _OWN_BLOCK.match(line):
            kind = ""
        elif item and len(item[1]) < 4:
            wanted = "ul" if item[2] else "ol"
            in_list = kind in ("ul", "ol")
            if in_list and len(item[1]) >= 2:
                continue  # an item below an item: its indent is what counts
            if kind and kind != wanted and (in_list or item[2] or item[3] == "1"):
                yield _list(number, item)
            kind = wanted
        elif not kind:
            kind = "code" if line.startswith(("    ", "\t")) else "tekst"


def _list(number: int, item: re.Match[str]) -> Diagnostic:
    mark = item[2] or f"{item[3]}."
    return Diagnostic(
        where=Location(path="", line=number + 1, column=len(item[1]) + 1),
        code="lijst-zonder-witregel",
        message=f"Deze regel begint met “{mark}”, maar wordt geen lijst: erboven staat geen lege regel.",
        hint="Zet een lege regel boven de lijst. Geen lijst? Begin de regel dan niet met een streepje of cijfer.",
    )


def _table(number: int, line: str, hint: str) -> Diagnostic:
    return Diagnostic(
        where=Location(path="", line=number + 1, column=len(line) - len(line.lstrip()) + 1),
        code="tabel-zonder-witregel",
        message="Tekst en tabel staan tegen elkaar aan. Daardoor raken ze door elkaar.",
        hint=hint,
    )


def _same_columns(header: str, rule: str) -> bool:
    """Tell whether header and rule have as many columns, counted as the parser counts them."""
    bordered = header.strip().startswith("|") or header.rstrip().endswith("|")
    counts = []
    for row in (header, rule):
        row = _NO_BORDER.sub("", row).strip()
        if bordered:
            row = row.removeprefix("|").removesuffix("|")
        counts.append(row.count("|"))
    return counts[0] == counts[1]


def _columns(number: int, line: str) -> Diagnostic:
    return Diagnostic(
        where=Location(path="", line=number + 1, column=len(line) - len(line.lstrip()) + 1),
        code="tabel-kolommen",
        message="Dit wordt geen tabel: de regel met streepjes heeft niet evenveel kolommen als de kop erboven.",
        hint="Geef beide regels evenveel kolommen, allebei met of allebei zonder | aan de buitenkant.",
    )


def _numbers(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Tell of a list whose numbers go on otherwise than the site counts them; the same number everywhere is a way to count."""
    run: list[tuple[int, int]] = []
    for number, line in enumerate((*source.lines, "")):
        item = _ITEM.match(line) if number not in source.in_code else None
        if item and item[3] and len(item[1]) < 2:
            run.append((number, int(item[3])))
        elif run and not line.startswith(("  ", "\t")) and (line.strip() or number == len(source.lines)):
            yield from _jump(run)
            run = []


def _jump(run: list[tuple[int, int]]) -> Iterator[Diagnostic]:
    first = run[0][1]
    wrong = next((n for n, (_, shown) in enumerate(run) if shown != first + n), None)
    if wrong is None or all(shown == first for _, shown in run):
        return
    number, shown = run[wrong]
    yield Diagnostic(
        where=Location(path="", line=number + 1),
        code="lijst-nummers",
        message=f"Dit punt heet {shown}, maar op de site wordt het {first + wrong}: een lijst telt door.",
        hint=f"Schrijf “{first + wrong}.”, of zet de nummers in de tekst als zij iets betekenen: “- Punt {shown}: …”.",
        severity=Severity.WAARSCHUWING,
    )


def _underlined(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Tell of a sentence or a point that becomes a heading by the dashes below it, which were meant as a line."""
    for number, line in enumerate(source.lines[1:], 1):
        above = source.lines[number - 1]
        if not _UNDERLINE.match(line) or number in source.in_code or not above.strip():
            continue
        if number > 1 and source.lines[number - 2].strip():
            continue
        if above.rstrip().endswith((".", ",", ";")) or _ITEM.match(above):
            yield Diagnostic(
                where=Location(path="", line=number + 1),
                code="kop-onderstreept",
                message="Door deze streepjes wordt de regel erboven een kop.",
                hint="Is het geen kop? Zet een lege regel boven de streepjes. Is het een kop? Schrijf ## ervoor.",
                severity=Severity.WAARSCHUWING,
            )


def _bold(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Tell of a line in bold above a paragraph: it looks like a heading, and is none to who jumps from heading to heading."""
    level = 1
    for number, line in enumerate(source.lines):
        if number in source.in_code:
            continue
        if heading := _HEADING.match(line):
            level = len(heading[1])
        bold = _BOLD.match(line) if line.rstrip().endswith(("**", "__")) else None
        if bold is None or (number and source.lines[number - 1].strip()) or bold["text"].lower() in _CALLS:
            continue
        below = next((n for n in range(number + 1, len(source.lines)) if source.lines[n].strip()), None)
        if below is None or below in source.in_code or _NO_PARAGRAPH.match(source.lines[below]):
            continue
        yield Diagnostic(
            where=Location(path="", line=number + 1, column=bold.start("sign") + 1),
            code="kop-vet",
            message=f"Deze vette regel lijkt een kop, maar is het niet: “{bold['text']}”.",
            hint=f"Is het een kop? Schrijf: {'#' * min(level + 1, _DEEPEST)} {bold['text']}",
            severity=Severity.ADVIES,
        )


def _indents(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Warn for what is indented by 2 or 3 spaces under a list item: Python-Markdown wants 4."""
    above: int | None = None
    blank = False
    for number, line in enumerate(source.lines):
        if number in source.in_code or not line.strip():
            blank = True
            continue
        item = _ITEM.match(line)
        indent = len(line) - len(line.lstrip(" "))
        if above is not None and 2 <= indent - above < 4 and (item or blank):
            yield Diagnostic(
                where=Location(path="", line=number + 1, column=1),
                code="lijst-inspringing",
                message=f"Deze regel springt {indent} spaties in. Daardoor hoort hij niet bij het punt erboven.",
                hint=f"Zet {above + 4} spaties voor deze regel.",
                severity=Severity.WAARSCHUWING,
            )
        elif item:
            above = indent
        elif blank and indent == 0:
            above = None
        blank = False
