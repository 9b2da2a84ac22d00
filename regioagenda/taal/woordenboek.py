"""The Dutch dictionary: every word form of OpenTaal's list, with what it can be (noun, verb form, adjective).

Source: OpenTaal 2.20.21, BSD-3-Clause or CC BY 3.0 (`gegevens/OPENTAAL-LICENTIE.txt`), written out by `woordenboek/maak.py`
into one sorted text. That stays a text in memory: reading it takes a few hundredths of a second and five megabytes, a table
of its 345,000 forms thirty times the time and ten times the memory.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Final

from regioagenda.base.late import dataclass
from regioagenda.taal.gegevens import lijst, unpacked

# The first character that stands for a kind in the packed list, and the size of the pieces in which it is searched.
FIRST_KIND = 0x21
_STEP = 512
ALFABET = "abcdefghijklmnopqrstuvwxyzëïéö"
MINSTE_DEEL = 3
# Parts that are too short or too common inside other words to prove a compound.
GEEN_DEEL = lijst("geen-deel")
DEELWOORDEN = lijst("voorzetsels-en-deeltjes")
VOORDELEN = lijst("voordelen")


class Soort:
    """What a word form can be, as bits of an integer; one form can be several. `DEEL`: only as part of a compound (`kinder-`)."""

    WOORD: Final = 1
    NAAMWOORD: Final = 2
    MEERVOUD: Final = 4
    BIJVOEGLIJK: Final = 8
    VERBOGEN: Final = 16
    STAM: Final = 32
    PERSOONSVORM: Final = 64
    INFINITIEF: Final = 128
    DEELWOORD: Final = 256
    VERBODEN: Final = 512
    DEEL: Final = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Woordenboek:
    """All word forms. Lower-case forms are common words, others are names. `listed` tells what a form can be, or 0."""

    listed: Callable[[str], int]

    def form(self, woord: str) -> int:
        """Tell what a form can be, spelled exactly so; 0 when it is not listed."""
        return self.listed(woord) & ~Soort.DEEL

    def is_part(self, woord: str) -> bool:
        """Tell whether this is a word that only lives inside a compound."""
        return bool(self.listed(woord) & Soort.DEEL)

    def kinds(self, woord: str) -> int:
        """Tell what the dictionary says about a word, also when it stands at the start of a sentence; 0 = unknown."""
        found = self.form(woord)
        if not found and woord[:1].isupper():
            found = self.form(woord.lower()) if woord.isupper() else self.form(woord[:1].lower() + woord[1:])
            if not found and woord.isupper():
                found = self.form(woord.capitalize())
        return 0 if found & Soort.VERBODEN else found

    def knows(self, woord: str) -> bool:
        """Tell whether the word itself is listed."""
        return bool(self.kinds(woord))

    def splits(self, woord: str) -> tuple[str, ...]:
        """Give the parts when a word is a compound of listed words, with a linking s, e or en; else nothing."""
        return _splits(self, woord.lower())


def one_letter_off(woord: str) -> frozenset[str]:
    """Give every spelling at one edit from a word (insert, delete, replace, swap neighbours)."""
    cuts = [(woord[:i], woord[i:]) for i in range(len(woord) + 1)]
    out = {a + b[1:] for a, b in cuts if b}
    out.update(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    out.update(a + c + b[1:] for a, b in cuts if b for c in ALFABET)
    out.update(a + c + b for a, b in cuts for c in ALFABET)
    out.discard(woord)
    return frozenset(out)


@cache
def woordenboek() -> Woordenboek:
    """Read the dictionary; every call but the first takes nothing."""
    kinds, others, listed = unpacked("woordenboek.zlib").split(b"\n", 2)
    by_sign = {chr(FIRST_KIND + n): int(kind) for n, kind in enumerate(kinds.split(b","))}
    rest = {form: by_sign[sign] for form, sign in (line.split("=") for line in others.decode("utf-8").split())}
    text = "\n" + listed.decode("latin-1")
    # Each piece of the list begins with a line end; `heads` are the forms behind those.
    starts = [0]
    while 0 <= (after := text.find("\n", starts[-1] + _STEP)) < len(text) - 1:
        starts.append(after)
    heads = [text[start + 1 : text.index("\t", start)] for start in starts]
    starts.append(len(text))

    @lru_cache(maxsize=1 << 15)
    def find(woord: str) -> int:
        piece = bisect_right(heads, woord)
        at = text.find(f"\n{woord}\t", starts[piece - 1], starts[piece]) if piece else -1
        return by_sign[text[at + len(woord) + 2]] if at >= 0 else rest.get(woord, 0)

    return Woordenboek(listed=find)


def _parts(woord: str) -> Iterator[tuple[str, str]]:
    for i in range(len(woord) - MINSTE_DEEL, MINSTE_DEEL - 2, -1):
        yield woord[:i], woord[i:]


def _can_begin(boek: Woordenboek, deel: str) -> bool:
    """Tell whether a part can start a compound: a listed word of some length, a particle, or a known first part."""
    if deel in VOORDELEN or deel in DEELWOORDEN:
        return True
    if len(deel) < MINSTE_DEEL or deel in GEEN_DEEL:
        return False
    soort = boek.form(deel)
    return boek.is_part(deel) or bool(soort & (Soort.NAAMWOORD | Soort.STAM | Soort.BIJVOEGLIJK | Soort.VERBOGEN))


def _splits(boek: Woordenboek, woord: str, depth: int = 3) -> tuple[str, ...]:
    if len(woord) < 2 * MINSTE_DEEL - 1 or depth == 0:
        return ()
    for begin, rest in _parts(woord):
        if rest in GEEN_DEEL or len(rest) < MINSTE_DEEL:
            continue
        link = _first_part(boek, begin)
        if not link:
            continue
        if boek.form(rest) & ~(Soort.WOORD | Soort.VERBODEN):
            return (link, rest)
        deeper = _splits(boek, rest, depth - 1) if len(rest) > 5 else ()
        if deeper:
            return (link, *deeper)
    return ()


def _first_part(boek: Woordenboek, begin: str) -> str:
    """Give the word that a compound starts with, without its linking letters; empty when it is no word."""
    begin = begin.removesuffix("-")
    if _can_begin(boek, begin):
        return begin
    for ending in ("s", "en", "e", "n"):
        if begin.endswith(ending) and _can_begin(boek, begin[: -len(ending)]):
            return begin[: -len(ending)]
    return ""


def near_compounds(boek: Woordenboek, woord: str) -> tuple[str, ...]:
    """Give the compounds at one edit from a word, when one of its two parts is right."""
    found: set[str] = set()
    for i in range(4, len(woord) - 3):
        a, b = woord[:i], woord[i:]
        if boek.form(b) & Soort.NAAMWOORD and b not in GEEN_DEEL:
            found.update(v + b for v in one_letter_off(a) if len(v) > 3 and "-" not in v and _first_part(boek, v))
        if _first_part(boek, a):
            found.update(a + v for v in one_letter_off(b) if len(v) > 3 and boek.form(v) & Soort.NAAMWOORD)
    return tuple(sorted(found))
