"""Patterns that are made when they are first needed, and that know which texts they can never be found in.

Most patterns find nothing in most texts, and searching a text takes far longer than looking whether a few letters occur in
it. A `Pattern` reads in its own source which pieces of text must be there: in `\\b(?:binnenkort|op korte termijn)\\b` at
least one of `binnenkort` and `op korte termijn`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

# More alternatives than this cost more to look for than they save.
MOST = 64
_LIKE_I_AND_S = str.maketrans("İıſ", "iis")


def folded(text: str) -> str:
    """Give a text in lower case, such that a piece which a pattern finds without regard to case is found in it as it is."""
    return text.lower() if text.isascii() else text.translate(_LIKE_I_AND_S).lower()


class Pattern:
    """A regular expression, compiled when it is first searched for."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source, self.flags)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Pieces of text in lower case of which at least one is in every match; nothing when that cannot be told."""
        return tuple(sorted(required(self.source, verbose=bool(self.flags & re.VERBOSE)), key=lambda p: (-len(p), p)))

    def in_text(self, lower: str) -> tuple[str, ...] | None:
        """Give the pieces that occur in a folded text, or None when the pattern cannot be found there."""
        if not self.pieces:
            return ("",)
        return tuple(piece for piece in self.pieces if piece in lower) or None

    def finditer(self, text: str, lower: str) -> Iterator[re.Match[str]]:
        """Give every match in a text; `lower` is that text folded, or that and more."""
        return self.regex.finditer(text) if self.in_text(lower) else iter(())

    def search(self, text: str, lower: str) -> re.Match[str] | None:
        """Give the first match in a text; `lower` is that text folded, or that and more."""
        return self.regex.search(text) if self.in_text(lower) else None


def required(source: str, *, verbose: bool = False) -> frozenset[str]:
    """Tell which pieces of text every match of an expression holds at least one of, in lower case; empty when it is unknown."""
    if verbose:
        return frozenset()
    found = _Reader(source).alternatives()
    return _shortest(found.pieces)


class _Part:
    """What is known of a part of an expression.

    `exact` are all texts that it can match, when those are few; `pieces` are texts of which each match holds one.
    """

    def __init__(self, exact: frozenset[str] | None, pieces: frozenset[str]) -> None:
        self.exact = exact
        self.pieces = pieces


_ANYTHING = _Part(None, frozenset())
_NOTHING = _Part(frozenset(("",)), frozenset())


def _exactly(texts: Iterable[str]) -> _Part:
    exact = frozenset(texts)
    return _Part(exact, frozenset() if "" in exact else exact)


class _Reader:
    """Reads an expression from left to right. What it does not know, it takes for something that can match anything."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def alternatives(self) -> _Part:
        """Read up to the end of the group or of the expression."""
        parts = [self.sequence()]
        while self.source.startswith("|", self.at):
            self.at += 1
            parts.append(self.sequence())
        if len(parts) == 1:
            return parts[0]
        exact = [part.exact for part in parts if part.exact is not None]
        if len(exact) == len(parts) and sum(map(len, exact)) <= MOST:
            return _exactly(text for texts in exact for text in texts)
        pieces = [part.pieces for part in parts]
        return _Part(None, frozenset().union(*pieces) if all(pieces) else frozenset())

    def sequence(self) -> _Part:
        """Read parts that follow each other."""
        candidates: list[frozenset[str]] = []
        run = frozenset(("",))
        whole = True
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            part = self.repeated(self.part())
            if part.exact is not None and len(run) * len(part.exact) <= MOST:
                run = frozenset(a + b for a in run for b in part.exact)
                continue
            whole = False
            candidates += [run, part.pieces]
            # What can follow the run is known, only not together with all of it.
            run = part.exact if part.exact is not None else frozenset(("",))
        if whole:
            return _exactly(run)
        candidates.append(run)
        known = [_shortest(texts) for texts in candidates if texts and "" not in texts]
        return _Part(None, max(known, key=_worth, default=frozenset()))

    def part(self) -> _Part:
        """Read one character, class or group."""
        sign = self.source[self.at]
        if sign == "(":
            return self.group()
        if sign == "[":
            return self.klass()
        self.at += 1
        if sign == "\\":
            return self.escape()
        if sign in "^$":
            return _NOTHING
        return _ANYTHING if sign == "." else _exactly((folded(sign),))

    def escape(self) -> _Part:
        """Read what stands behind a backslash."""
        sign = self.source[self.at]
        self.at += 1
        if sign in "bBAZ":
            return _NOTHING
        if sign == "u":
            self.at += 4
            return _exactly((folded(chr(int(self.source[self.at - 4 : self.at], 16))),))
        return _ANYTHING if sign.isalnum() else _exactly((sign,))

    def klass(self) -> _Part:
        """Read a class of characters; a few single ones are alternatives."""
        end = self.at + 1
        while self.source[end] != "]" or end == self.at + 1 or self.source[self.at + 1 : end] == "^":
            end += 2 if self.source[end] == "\\" else 1
        inside = self.source[self.at + 1 : end]
        self.at = end + 1
        if len(inside) > 4 or "\\" in inside or "-" in inside or inside.startswith("^"):
            return _ANYTHING
        return _exactly(folded(sign) for sign in inside)

    def group(self) -> _Part:
        """Read a group; one that only looks ahead or back matches nothing itself."""
        self.at += 1
        looks = False
        if self.source.startswith("?", self.at):
            opening = _OPENING.match(self.source, self.at)
            if opening is None:
                raise ValueError(f"unknown kind of group in {self.source!r}")
            self.at = opening.end()
            looks = "=" in opening[0] or "!" in opening[0]
        found = self.alternatives()
        self.at += 1
        return _NOTHING if looks else found

    def repeated(self, part: _Part) -> _Part:
        """Read how often a part is there."""
        quantifier = _QUANTIFIER.match(self.source, self.at)
        if quantifier is None:
            return part
        self.at = quantifier.end()
        if quantifier[0][0] in "?*" or quantifier["least"] == "0":
            few = quantifier[0][0] == "?" or quantifier["most"] == "1"
            return _exactly((*part.exact, "")) if few and part.exact is not None else _ANYTHING
        return _Part(None, part.pieces)


_OPENING = re.compile(r"\?(?::|P<\w+>|<?[=!]|[aimsux]+:)")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{(?P<least>\d*)(?:,(?P<most>\d*))?\})[?+]?")


def _shortest(texts: frozenset[str]) -> frozenset[str]:
    """Leave out each text that holds another one: looking for the other is enough."""
    kept: list[str] = []
    for text in sorted(texts, key=len):
        if not any(short in text for short in kept):
            kept.append(text)
    return frozenset(kept)


def _worth(texts: frozenset[str]) -> tuple[int, int]:
    """Long pieces are rare, and few are quick to look for."""
    return min(4, *map(len, texts)), -len(texts)
