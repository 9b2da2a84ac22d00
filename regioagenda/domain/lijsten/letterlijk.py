"""Words of a list as Markdown that shows exactly those words."""

from __future__ import annotations

import re
from collections.abc import Callable

from regioagenda.base.diagnostics import Location, Severity
from regioagenda.base.memo import NoMemo
from regioagenda.reading.prose import MarkdownText, read_prose
from regioagenda.reading.tekens import without_hidden

# What has a meaning anywhere in a line, what has one at its beginning, and all that a backslash can take it from.
_INLINE = re.compile(r"([\\`*_\[\]<>|~])")
_BEGIN = re.compile(r"^([#+\-])")
_NUMBER = re.compile(r"^([0-9]+)([.)])")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!>|~<])")
_BULLET = re.compile(r"^\s*(?:[•·▪◦‣*–-])\s+")
# What no text can hold: controls, lone surrogates, noncharacters and the planes for private use.
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)


def schoon(tekst: str) -> tuple[str, bool]:
    """Give a text without signs that nobody sees, with plain line ends and without white space around its lines; and
    whether any of those signs was there."""
    kept = without_hidden(_UNREADABLE.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")))
    lines = (" ".join(line.split()) for line in kept.split("\n"))
    return "\n".join(lines).strip("\n"), len(kept) != len(tekst.replace("\r\n", "\n"))


# From as little as can be to all: what is written is also read by people.
_ESCAPES: tuple[Callable[[str], str], ...] = (
    lambda line: line,
    lambda line: _INLINE.sub(r"\\\1", line),
    lambda line: _NUMBER.sub(r"\1\\\2", _BEGIN.sub(r"\\\1", _INLINE.sub(r"\\\1", line))),
    lambda line: _SPECIAL.sub(r"\\\1", line),
)


def als_markdown(tekst: str, *, koppen: bool = False) -> str | None:
    """Write a clean text as Markdown: every line a paragraph, lines with a bullet a list. None when there is no way to write
    it so that the same words are read."""
    for escape in _ESCAPES:
        written = _geschreven(tekst, escape)
        read = read_prose(MarkdownText(text=written, where=Location(path=""), headings=koppen), NoMemo())
        wrong = any(d.severity is not Severity.ADVIES for d in read.found)
        if (
            not wrong
            and not read.prose.headings
            and not read.prose.images
            and plat(read.prose.text) == zonder_bolletjes(tekst)
        ):
            return written
    return None


def plat(tekst: str) -> str:
    """Give the words of a text with one space between them."""
    return " ".join(tekst.split())


def zonder_bolletjes(tekst: str) -> str:
    """Give the words of a text without the bullets at the start of its lines, which a page draws itself."""
    return plat("\n".join(_BULLET.sub("", line) for line in tekst.split("\n")))


def _geschreven(tekst: str, escape: Callable[[str], str]) -> str:
    blocks: list[str] = []
    was_item = False
    for line in tekst.split("\n"):
        if not line.strip():
            was_item = False
            continue
        item = _BULLET.match(line)
        words = line[item.end() :] if item else line
        words = escape(words)
        block = f"- {words}" if item else words
        if item and was_item:
            blocks[-1] += f"\n{block}"
        else:
            blocks.append(block)
        was_item = bool(item)
    return "\n\n".join(blocks)
