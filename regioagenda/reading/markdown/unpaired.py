"""Stars, underscores and backticks without their other half: they stand in the text as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.reading.markdown.source import MarkdownSource

_CODE = re.compile(r"(`+)[^`]*\1")
_ESCAPED = re.compile(r"\\.")
_ADDRESS = re.compile(r"\]\([^()\s]*\)|\b(?:https?://|www\.)[^\s`]+")
_BOLD = re.compile(r"(?<=[^*\s])\*{2,3}(?!\*)|(?<!\*)\*{2,3}(?![*\s])")
# Before a word, and not before the first of a paragraph: there a star may belong to a note.
_STAR = re.compile(r"(?<=\s)\*(?=[^\W\d_])")
_UNDERSCORE = re.compile(r"(?<![^\s(“‘\"'])_(?=[^\W_])")
_NOT_END = re.compile(r"[^\n]")
_BLOCK = re.compile(r" {0,3}(?:#{1,6} |[-+*] |[0-9]{1,9}\. |\|)")
_RULE = re.compile(r"[ *_-]*$")


def unpaired(source: MarkdownSource) -> Iterator[Diagnostic]:
    """Give a diagnostic for each paragraph, point or heading in which such a sign was left alone."""
    piece: list[tuple[int, str]] = []
    for number, line in enumerate((*source.lines, "")):
        apart = number in source.in_code or _RULE.match(line) is not None
        if apart or _BLOCK.match(line):
            yield from _alone(piece)
            piece = []
        if not apart and any(sign in line for sign in "*_`"):
            piece.append((number, _ADDRESS.sub(_blank, _ESCAPED.sub(_blank, line))))


def _blank(found: re.Match[str]) -> str:
    return _NOT_END.sub("\0", found[0])


def _alone(piece: list[tuple[int, str]]) -> Iterator[Diagnostic]:
    if not piece:
        return
    text = _CODE.sub(_blank, "\n".join(line for _, line in piece))
    bold, star, under = list(_BOLD.finditer(text)), list(_STAR.finditer(text)), list(_UNDERSCORE.finditer(text))
    if "`" in text:
        yield _told(piece, text, text.index("`"), "`")
    if len(bold) % 2:
        yield _told(piece, text, bold[-1].start(), "**")
    elif star and not bold and text.count("*") == 1:
        yield _told(piece, text, star[0].start(), "*")
    if under and text.count("_") == 1:
        yield _told(piece, text, under[0].start(), "_")


def _told(piece: list[tuple[int, str]], text: str, at: int, sign: str) -> Diagnostic:
    number = piece[text.count("\n", 0, at)][0]
    instead = {"`": "`code`", "**": "**vet**"}.get(sign, f"{sign}schuin{sign}")
    return Diagnostic(
        where=Location(path="", line=number + 1, column=at - text.rfind("\n", 0, at)),
        code="nadruk-onaf",
        message=f"Bij deze {sign} hoort een tweede. Zonder die staat het teken gewoon in de tekst.",
        hint=f"Zet er een voor en een achter: {instead}. Bedoelt u het teken zelf? Schrijf dan \\{sign}.",
        severity=Severity.WAARSCHUWING,
    )
