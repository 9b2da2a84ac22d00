"""Limits on a text before it is parsed.

Python-Markdown is quadratic in brackets, backticks, table cells and footnotes, and recurses into lists and quotes: a
kilobyte can stop a build. Every limit here is far above what anybody writes for readers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

MAX_BYTES = 256_000
MAX_LINE = 10_000
MAX_PIPES = 60
MAX_BACKTICKS = 100
MAX_DEPTH = 6
MAX_FOOTNOTE_USES = 50
MAX_FOOTNOTES = 1_000
MAX_PARAGRAPH_LINES = 500
MAX_BLOCKS = 4_000
MAX_CELLS = 20_000
SPREAD = "Verdeel de tekst over meer pagina’s."

# Per paragraph, list item or table cell. Brackets and emphasis nest, and every level costs a call.
MAX_IN_PARAGRAPH = {"[": 100, "`": 1_000, "*": 500, "_": 500, "<": 1_000, "\\": 2_000}

_PREFIX = re.compile(r"(?: *(?:>|[-+*](?= )|\d{1,9}\.(?= )))* *")
_MARKER = re.compile(r"[>*+-]|\d{1,9}\.")
_RULE = re.compile(r"^ {0,3}([-*_])(?: {0,2}\1){2,} *$")
_FOOTNOTE = re.compile(r"\[\^([^\[\]\n]*+)\](?!:)")
_NESTS = frozenset(" \t>-+*0123456789")


class TooHeavy(Exception):
    """Parsing this text would cost too much time or memory. `line` counts from 0."""

    def __init__(self, what: str, hint: str, line: int = 0) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.line = line


def check_size(markdown: str) -> None:
    """Raise `TooHeavy` for a text of more than 256 kB."""
    if len(markdown) > MAX_BYTES or len(markdown.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise TooHeavy("Deze tekst is groter dan 256 kB.", SPREAD)


def check_lines(lines: Sequence[str], in_code: Collection[int]) -> None:
    """Raise `TooHeavy` for the first line over a limit. `in_code` holds the numbers of lines inside a code fence."""
    run = blocks = 0
    for number, line in enumerate(lines):
        if len(line) > MAX_LINE:
            hint = "Verdeel de tekst over meer regels of alinea’s."
            raise TooHeavy(f"Deze regel is langer dan {MAX_LINE} tekens.", hint, number)
        if number in in_code or not line or line.isspace():
            run = 0
            continue
        run += 1
        blocks += run == 1
        if blocks > MAX_BLOCKS:
            raise TooHeavy(f"Deze tekst heeft meer dan {MAX_BLOCKS} alinea’s.", SPREAD, number)
        if run > MAX_PARAGRAPH_LINES:
            what = f"Hier staan meer dan {MAX_PARAGRAPH_LINES} regels zonder lege regel ertussen."
            raise TooHeavy(what, "Zet lege regels tussen de alinea’s, of verdeel een lange tabel.", number)
        if line.count("|") > MAX_PIPES:
            what = f"Deze regel heeft meer dan {MAX_PIPES} keer het teken |."
            raise TooHeavy(what, "Maak een tabel met minder kolommen.", number)
        if line.count("`") > MAX_BACKTICKS:
            raise TooHeavy(f"Deze regel heeft meer dan {MAX_BACKTICKS} keer het teken `.", "Verdeel de regel.", number)
        if line[0] in _NESTS and _depth(line) > MAX_DEPTH:
            what = f"Hier zitten meer dan {MAX_DEPTH} lijsten of citaten in elkaar."
            raise TooHeavy(what, "Gebruik minder niveaus.", number)
    _check_footnotes(lines)


def _depth(line: str) -> int:
    """Give how many lists and quotes the start of a line opens or continues."""
    line = line.expandtabs(4)
    if _RULE.match(line):
        return 0
    prefix = _PREFIX.match(line)
    opening = prefix[0] if prefix else ""
    return len(_MARKER.findall(opening)) + (len(opening) - len(opening.lstrip(" "))) // 4


def _check_footnotes(lines: Sequence[str]) -> None:
    uses: Counter[str] = Counter()
    for number, line in enumerate(lines):
        if "[^" not in line:
            continue
        uses.update(names := _FOOTNOTE.findall(line))
        for name in names:
            if uses[name] > MAX_FOOTNOTE_USES:
                what = f"De voetnoot [^{name[:40]}] wordt meer dan {MAX_FOOTNOTE_USES} keer gebruikt."
                raise TooHeavy(what, "Zet de uitleg één keer in de tekst zelf.", number)
        if uses.total() > MAX_FOOTNOTES:
            raise TooHeavy(f"Deze tekst heeft meer dan {MAX_FOOTNOTES} voetnoten.", SPREAD, number)
