"""What must be in a text before a regular expression can be found in it, read in the expression itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import product

from regioagenda.taal.folded import LETTERS, folded

# More alternatives than this cost more to look for than they save.
MOST = 64
MOST_IN_CLASS = 12
# Stands for a place where no word goes on. It is in no text that can be read.
EDGE = "\x00"

# Words that are in nearly every text.
_IN_MOST_TEXTS = frozenset(
    [
        "aan",
        "als",
        "alle",
        "bij",
        "dan",
        "dat",
        "de",
        "deze",
        "die",
        "dit",
        "door",
        "een",
        "en",
        "er",
        "gaan",
        "geen",
        "hebben",
        "heeft",
        "het",
        "hier",
        "in",
        "is",
        "kunnen",
        "maar",
        "mee",
        "meer",
        "met",
        "moet",
        "moeten",
        "na",
        "naar",
        "niet",
        "nog",
        "of",
        "om",
        "onder",
        "ook",
        "op",
        "over",
        "samen",
        "te",
        "tot",
        "uit",
        "van",
        "veel",
        "voor",
        "waar",
        "wat",
        "we",
        "wel",
        "welke",
        "worden",
        "wordt",
        "zal",
        "ze",
        "zich",
        "zijn",
        "zo",
        "zoals",
        "zullen",
    ]
)

Pieces = tuple[str, ...]


Known = Mapping[tuple[str, bool], tuple[Pieces, ...]]
_known: dict[tuple[str, bool], tuple[Pieces, ...]] = {}


def required(source: str, *, any_case: bool) -> tuple[Pieces, ...]:
    """Tell which pieces of text every match of an expression must hold: one of each list, the rarest first. With `any_case`
    they are in lower case, as the text must be. An expression is read once."""
    found = _known.get((source, any_case))
    if found is None:
        found = _known[source, any_case] = _required(source, any_case=any_case)
    return found


def known() -> Known:
    """Give what was read so far, for who can keep it: reading all expressions takes longer than checking a text."""
    return dict(_known)


def know(read: Known) -> None:
    """Take what was read before."""
    _known.update(read)


def _required(source: str, *, any_case: bool) -> tuple[Pieces, ...]:
    clauses = {_shortest(clause) for clause in _Reader(source, any_case=any_case).alternatives().clauses}
    ordered = sorted(clauses, key=_worth, reverse=True)
    return tuple(tuple(sorted(clause)) for clause in ordered if _worth(clause)[0])


def _is_everywhere(text: str) -> bool:
    return not text or (len(text) == 1 and (text.isalnum() or text == " "))


Clauses = tuple[frozenset[str], ...]


class _Part:
    """What is known of a part of an expression.

    `exact` are all texts that it can match, when those are few; every match holds a text of each of the `clauses`, and begins
    with one of `opening`.
    """

    def __init__(
        self, exact: frozenset[str] | None, clauses: Clauses, opening: frozenset[str] = frozenset(("",))
    ) -> None:
        self.exact = exact
        self.clauses = clauses
        self.opening = opening


_ANYTHING = _Part(None, ())
_NOTHING = _Part(frozenset(("",)), ())
_EDGE = _Part(frozenset((EDGE,)), ())


def _exactly(texts: Iterable[str]) -> _Part:
    exact = frozenset(texts)
    return _Part(exact, (exact,) if all(text.strip(EDGE) for text in exact) else ())


class _Reader:
    """Reads an expression from left to right. What it does not know, it takes for something that can match anything."""

    def __init__(self, source: str, *, any_case: bool) -> None:
        self.source = source
        self.fold = folded if any_case else str
        self.at = 0

    def alternatives(self, start: str = "") -> _Part:
        """Read up to the end of the group or of the expression. `start` is what is known to stand before it: an edge or nothing."""
        parts = [self.sequence(start)]
        while self.source.startswith("|", self.at):
            self.at += 1
            parts.append(self.sequence(start))
        if len(parts) == 1:
            return parts[0]
        exact = [part.exact for part in parts if part.exact is not None]
        if len(exact) == len(parts) and sum(map(len, exact)) <= MOST:
            return _exactly(text for texts in exact for text in texts)
        if not all(part.clauses for part in parts):
            return _ANYTHING
        return _Part(None, (frozenset().union(*(max(part.clauses, key=_worth) for part in parts)),))

    def sequence(self, start: str) -> _Part:
        """Read parts that follow each other."""
        clauses: list[frozenset[str]] = []
        run = frozenset((start,))
        whole = True
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            edge = EDGE if all(text and not text[-1].isalpha() for text in run) else ""
            part = self.repeated(self.part(edge))
            if part.exact is not None and len(run) * len(part.exact) <= MOST:
                run = frozenset(a + b for a in run for b in part.exact)
                continue
            # What follows is known too, only not together with all that came before.
            whole = False
            if len(run) * len(part.opening) <= MOST:
                run = frozenset(a + b for a in run for b in part.opening)
            clauses += [run, *(part.clauses if part.exact is None else ())]
            run = frozenset(("",)) if part.exact is None else frozenset(edge + text for text in part.exact)
        if whole:
            return _exactly(run)
        clauses.append(run)
        return _Part(None, tuple(_shortest(texts) for texts in clauses if all(text.strip(EDGE) for text in texts)))

    def part(self, edge: str) -> _Part:
        """Read one character, class or group."""
        sign = self.source[self.at]
        if sign == "(":
            return self.group(edge)
        if sign == "[":
            return self.klass()
        self.at += 1
        if sign == "\\":
            return self.escape()
        if sign in "^$":
            return _EDGE
        return _ANYTHING if sign == "." else _exactly((self.fold(sign),))

    def escape(self) -> _Part:
        """Read what stands behind a backslash."""
        sign = self.source[self.at]
        self.at += 1
        if sign in "bAZ":
            return _EDGE
        if sign == "B":
            return _NOTHING
        if sign == "u":
            self.at += 4
            return _exactly((self.fold(chr(int(self.source[self.at - 4 : self.at], 16))),))
        return _ANYTHING if sign.isalnum() else _exactly((sign,))

    def klass(self) -> _Part:
        """Read a class of characters; a few single ones are alternatives."""
        end = self.at + 1
        while self.source[end] != "]" or end == self.at + 1 or self.source[self.at + 1 : end] == "^":
            end += 2 if self.source[end] == "\\" else 1
        inside = self.source[self.at + 1 : end]
        self.at = end + 1
        signs = _RANGE.sub(
            lambda r: "".join(map(chr, range(ord(r[0][0]), min(ord(r[0][2]) + 1, ord(r[0][0]) + MOST)))), inside
        )
        if len(signs) > MOST_IN_CLASS or "\\" in inside or inside.startswith("^"):
            return _ANYTHING
        return _exactly(self.fold(sign) for sign in signs)

    def group(self, edge: str) -> _Part:
        """Read a group; one that only looks ahead or back matches nothing itself."""
        self.at += 1
        looks = False
        opening = None
        if self.source.startswith("?", self.at):
            opening = _OPENING.match(self.source, self.at)
            if opening is None:
                raise ValueError(f"unknown kind of group in {self.source!r}")
            self.at = opening.end()
            looks = "=" in opening[0] or "!" in opening[0]
        inside = self.at
        found = self.alternatives(edge)
        self.at += 1
        if opening is not None and looks:
            return _EDGE if _NO_WORD.fullmatch(opening[0] + self.source[inside : self.at - 1]) else _NOTHING
        return found

    def repeated(self, part: _Part) -> _Part:
        """Read how often a part is there."""
        quantifier = _QUANTIFIER.match(self.source, self.at)
        if quantifier is None:
            return part
        self.at = quantifier.end()
        sign, least, most = quantifier[0][0], quantifier["least"] or "0", quantifier["most"]
        if part.exact is not None and (sign == "?" or (sign == "{" and (least, most) == ("0", "1"))):
            return _exactly((*part.exact, ""))
        if sign in "?*" or (sign == "{" and int(least) == 0):
            return _ANYTHING
        if sign == "{" and part.exact is not None and len(part.exact) ** int(least) <= MOST:
            times = frozenset("".join(texts) for texts in product(part.exact, repeat=int(least)))
            return _exactly(times) if most in (None, least) else _Part(None, (times,), times)
        return _Part(None, part.clauses, part.exact or part.opening)


_RANGE = re.compile(r"[^\\]-[^\\]")
_OPENING = re.compile(r"\?(?::|P<\w+>|<?[=!]|[aimsux]+:)")
# Looks ahead or back to see that no word goes on there.
_NO_WORD = re.compile(r"\?<?!(?:\\w|\[\\w[^\]\\]*\])")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{(?P<least>\d*)(?:,(?P<most>\d*))?\})[?+]?")


def _shortest(texts: frozenset[str]) -> frozenset[str]:
    """Leave out each text that holds another one: looking for the other is enough."""
    kept: list[str] = []
    for text in sorted(texts, key=len):
        if not any(short in text for short in kept):
            kept.append(text)
    return frozenset(kept)


def _worth(texts: frozenset[str]) -> tuple[int, bool, int, list[str]]:
    """Long pieces are rare, whole words and few pieces are quick to look for; a single letter, digit or space is in every text."""
    rare = min(0 if _is_everywhere(text.replace(EDGE, "")) else min(4, len(text)) for text in texts)
    return rare, all(map(whole_word, texts)), -len(texts), sorted(texts)


def whole_word(piece: str) -> str:
    """Give the rarest word in a piece that no letters can stand against, or nothing."""
    words = [m[0] for m in LETTERS.finditer(piece) if m.start() > 0 and m.end() < len(piece)]
    return max(words, key=_rarity, default="")


def _rarity(word: str) -> tuple[bool, int]:
    return word not in _IN_MOST_TEXTS, len(word)
