"""Patterns that are made when they are first needed, and that know which texts they can never be found in.

Most patterns find nothing in most texts, and searching a text takes far longer than looking whether a word occurs in it.
A `Pattern` reads in its own source what must be there: `\\b(?:deze|volgende) (?:week|maand)\\b` wants one of `deze` and
`volgende`, and one of `week` and `maand`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from regioagenda.base.late import dataclass
from regioagenda.taal.folded import Folded, folded
from regioagenda.taal.required import EDGE, Pieces, required, whole_word

# Signs that are in nearly every text.
_COMMON = " .,-:;()"
_END = 1 << 62


class Pattern:
    """A regular expression, compiled when it is first searched for."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source = source
        self.flags = flags
        self.any_case = bool(flags & re.IGNORECASE) or "(?i" in source

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source, self.flags)

    @cached_property
    def _gates(self) -> tuple[_Gate, ...]:
        gates = map(_Gate.of, required(self.source, any_case=self.any_case))
        return tuple(sorted(gates, key=lambda gate: len(gate.others)))

    @property
    def needs(self) -> tuple[frozenset[str], Pieces]:
        """Words and pieces of text of which one must be in a text for a match; nothing at all when that is unknown."""
        gates = self._gates[:1]
        return (gates[0].words, tuple(piece.lower for piece in gates[0].others)) if gates else (frozenset(), ())

    def pieces_in(self, text: Folded) -> Pieces:
        """Give pieces of text of which each match in this text holds one; nothing when there can be no match at all.

        They are in lower case when the pattern has no regard to case.
        """
        found: Pieces = ()
        for gate in self._gates:
            here = gate.pieces_in(text)
            if not here:
                return ()
            found = found or here
        return found or ("",)

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Pairs of whole words with a space between them of which one must be in a text, in lower case; nothing when there are
        other ways."""
        found = [_whole_pair(folded(piece)) for pieces in required(self.source, any_case=True)[:1] for piece in pieces]
        return frozenset(found) if all(map(any, found)) else frozenset()

    def in_text(self, text: Folded) -> bool:
        """Tell whether there can be a match in a text at all."""
        return bool(self.pieces_in(text))

    def finditer(self, text: str, begin: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Give every match in a text."""
        return self.regex.finditer(text, begin, end)

    def search(self, text: str, begin: int = 0, end: int = _END) -> re.Match[str] | None:
        """Give the first match in a text."""
        return self.regex.search(text, begin, end)

    def match(self, text: str, begin: int = 0) -> re.Match[str] | None:
        """Give the match at a place in a text."""
        return self.regex.match(text, begin)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Give the match that is a whole text."""
        return self.regex.fullmatch(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A piece of text, as the pattern spells it and in lower case; `sign` is a rare sign in it, which is found sooner, or
    nothing."""

    text: str
    lower: str
    sign: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gate:
    """Pieces of which one must be in a text: those that hold a whole word by that word in lower case, and the others. Of the
    first those that are a word and nothing else need no further look."""

    words: frozenset[str]
    alone: Mapping[str, Pieces]
    by_word: Mapping[str, tuple[_Piece, ...]]
    others: tuple[_Piece, ...]

    @classmethod
    def of(cls, pieces: Pieces) -> _Gate:
        alone: dict[str, list[str]] = defaultdict(list)
        by_word: dict[str, list[_Piece]] = defaultdict(list)
        others: list[_Piece] = []
        for marked in pieces:
            word, text = folded(whole_word(marked)), marked.replace(EDGE, "")
            sign = next((c for c in text if not c.isalnum() and c not in _COMMON), "")
            piece = _Piece(text=text, lower=folded(text), sign=sign)
            if not word:
                others.append(piece)
            elif word == piece.lower:
                alone[word].append(text)
            else:
                by_word[word].append(piece)
        return cls(
            words=frozenset((*alone, *by_word)),
            alone={word: tuple(texts) for word, texts in alone.items()},
            by_word={word: tuple(found) for word, found in by_word.items()},
            others=tuple(others),
        )

    def pieces_in(self, text: Folded) -> Pieces:
        lower = text.lower
        found = [piece.text for piece in self.others if piece.sign in lower and piece.lower in lower]
        if not self.words.isdisjoint(text.words):
            for word in self.words & text.words:
                found += self.alone.get(word, ())
                found += [piece.text for piece in self.by_word.get(word, ()) if piece.lower in lower]
        return tuple(found)


def _whole_pair(piece: str) -> tuple[str, str]:
    """Give two words in a piece with a space between them that no letters can stand against."""
    return next((pair for m in _PAIR.finditer(piece) if (pair := (m[1], m[2]))), ("", ""))


_PAIR = re.compile(r"(?<=[\W\d_])([^\W\d_]+) (?=([^\W\d_]+)[\W\d_])")
