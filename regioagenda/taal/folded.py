"""Texts without regard to case, and the words in them."""

from __future__ import annotations

import re

from regioagenda.base.late import dataclass

LETTERS = re.compile(r"[^\W\d_]+")


def folded(text: str) -> str:
    """Give a text in lower case, such that a piece which a pattern finds without regard to case is found in it as it is."""
    if "İ" in text or "ı" in text or "ſ" in text:
        text = text.replace("İ", "i").replace("ı", "i").replace("ſ", "s")
    return text.lower()


def words_of(lower: str) -> tuple[str, ...]:
    """Give every run of letters in a text."""
    found: list[str] = []
    for chunk in lower.split():
        if chunk.isalpha():
            found.append(chunk)
        else:
            found += LETTERS.findall(chunk)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text in lower case, and every run of letters in it."""

    lower: str
    words: frozenset[str]
