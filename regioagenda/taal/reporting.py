"""Small tools that the checks share: making a diagnostic, walking over prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.taal.folded import folded
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.naamlijst import KORTSTE_KERN, LIDWOORDEN, TOKEN, flat
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.stuk import Blok, Regel, RegelSoort, Stuk

Reads = Callable[[Stuk], Iterator[Diagnostic]]
Asks = Callable[[Stuk, Lookup], Iterator[Diagnostic]]
R = TypeVar("R", bound=Callable[..., Iterator[Diagnostic]], covariant=True)
FOUT, WAARSCHUWING, ADVIES = Severity.FOUT, Severity.WAARSCHUWING, Severity.ADVIES
_PIECE = re.compile(r"(?P<word>[^\s\u2060]{1,80})|[\s\u2060]+")
WOORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Check(Generic[R]):
    """A check, and what must be in a text for it to say anything: what one of these patterns can be found in, in its prose or
    in its lines as they were written, or a word of which something can be said. Without any of these it reads every text."""

    run: R
    prose: tuple[Pattern, ...] = ()
    written: tuple[Pattern, ...] = ()
    word: Callable[[str], bool] | None = None


def report(
    plek: Blok | Regel, offset: int, code: str, message: str, hint: str, severity: Severity = Severity.WAARSCHUWING
) -> Diagnostic:
    """Make a diagnostic for the character at `offset` in a block or line."""
    return Diagnostic(where=plek.place(offset), code=code, message=message, hint=hint, severity=severity)


def hits(stuk: Stuk, pattern: Pattern, *, koppen: bool = False) -> Iterator[tuple[Blok, re.Match[str]]]:
    """Give every place in the running text (and headings if asked) where a pattern is found."""
    return hits_in(stuk, pattern, stuk.lopend if koppen else stuk.alineas)


def hits_in(stuk: Stuk, pattern: Pattern, blokken: Iterable[Blok]) -> Iterator[tuple[Blok, re.Match[str]]]:
    """Give every place in some blocks of a text where a pattern is found."""
    for blok in blocks_with(stuk, pattern, blokken):
        for match in pattern.regex.finditer(blok.proza):
            yield blok, match


def blocks_with(stuk: Stuk, pattern: Pattern, blokken: Iterable[Blok]) -> list[Blok]:
    """Give those of some blocks of a text in which a pattern can be found."""
    pieces = pattern.pieces_in(stuk.prose)
    if not pieces:
        return []
    if pattern.any_case:
        return [blok for blok in blokken if any([piece in blok.lower for piece in pieces])]
    return [blok for blok in blokken if any([piece in blok.proza for piece in pieces])]


def line_hits(stuk: Stuk, pattern: Pattern) -> Iterator[tuple[Regel, re.Match[str]]]:
    """Give every place in the lines as they were written, but for code, where a pattern is found."""
    pieces = pattern.pieces_in(stuk.written)
    for regel in stuk.regels if pieces else ():
        text = folded(regel.tekst) if pattern.any_case else regel.tekst
        if regel.soort is not RegelSoort.CODE and any([piece in text for piece in pieces]):
            for match in pattern.regex.finditer(regel.tekst):
                yield regel, match


def with_pair(blokken: Iterable[Blok], pairs: Iterable[tuple[str, str]]) -> list[Blok]:
    """Give the blocks in which one of these pairs of words stands, with a space between them."""
    texts = [f"{a} {b}" for a, b in pairs]
    return [blok for blok in blokken if any([text in blok.lower for text in texts])] if texts else []


def tokens(blok: Blok) -> tuple[re.Match[str], ...]:
    """Give the words of a block, with hyphens and points inside them."""
    return tuple(TOKEN.finditer(blok.proza))


@lru_cache(maxsize=512)
def token_texts(text: str) -> tuple[str, ...]:
    """Give the same of a text, but without their places: enough to see whether there is anything to look for."""
    found: list[str] = []
    for chunk in text.split():
        if chunk.isalnum():
            found.append(chunk)
        else:
            found += TOKEN.findall(chunk)
    return tuple(found)


@lru_cache(maxsize=512)
def capitals(text: str) -> tuple[tuple[int, str], ...]:
    """Tell which words of a text begin with a capital, each with those behind it that a name can begin with."""
    texts = token_texts(text)
    return tuple([(i, next_words(texts, i)) for i, word in enumerate(texts) if word[0].isupper()])


def next_words(texts: tuple[str, ...], i: int) -> str:
    """Give a word and those behind it, as many as tell with which letters a name begins that begins at it."""
    end, letters = i, 0
    while letters < KORTSTE_KERN and end < len(texts):
        word = texts[end]
        end += 1
        if end == i + 1 or word.lower() not in LIDWOORDEN:
            letters += len(word) if word.isalpha() else len(flat(word))
    return " ".join(texts[i:end])


def shortened(text: str, size: int = 50) -> str:
    """Give a text as it can be quoted in a message: on one line, not too long."""
    flat = ""
    # No further than is shown: a line with a thousand faults is quoted a thousand times.
    for piece in _PIECE.finditer(text):
        flat += piece["word"] or " " * bool(piece[0].strip("\u2060"))
        if len(flat) > size + 2:
            break
    flat = flat.strip()
    return flat if len(flat) <= size else flat[: size - 1].rstrip() + "…"


def sentence_around(blok: Blok, offset: int) -> tuple[int, int]:
    """Give the begin and end of the sentence around an offset."""
    for begin, end in blok.zinnen:
        if begin <= offset < end:
            return begin, end
    return 0, len(blok.proza)
