"""The Dutch dictionary: OpenTaal's word list for Hunspell, with its affix rules written out once.

Source: OpenTaal 2.20.21, BSD-3-Clause or CC BY 3.0 (`gegevens/OPENTAAL-LICENTIE.txt`), unchanged, packed with xz. The
flags of the list also tell what a word can be (noun, verb form, adjective), which the checks on sentences use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from regioagenda.taal.gegevens import lijst, uitgepakt

ALFABET = "abcdefghijklmnopqrstuvwxyzëïéö"
MINSTE_DEEL = 3
# Parts that are too short or too common inside other words to prove a compound.
GEEN_DEEL = lijst("geen-deel")
DEELWOORDEN = lijst("voorzetsels-en-deeltjes")
VOORDELEN = lijst("voordelen")


class Soort:
    """What a word form can be, as bits of an integer; one form can be several."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Regel:
    af: str
    bij: str
    past: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Woordenboek:
    """All word forms, each with what it can be. Lower-case forms are common words, others are names.

    `delen` are words that only live inside a compound (`kinder-`).
    """

    vormen: dict[str, int]
    delen: frozenset[str]

    def kinds(self, woord: str) -> int:
        """Tell what the dictionary says about a word, also when it stands at the start of a sentence; 0 = unknown."""
        found = self.vormen.get(woord)
        if found is None and woord[:1].isupper():
            found = (
                self.vormen.get(woord.lower()) if woord.isupper() else self.vormen.get(woord[:1].lower() + woord[1:])
            )
            if found is None and woord.isupper():
                found = self.vormen.get(woord.capitalize())
        return 0 if found is None or found & Soort.VERBODEN else found

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
    """Read and expand the dictionary; the first call takes about a second, every next one nothing."""
    regels, voor = _affixes(_read("opentaal.aff.xz"))
    vormen: dict[str, int] = {}
    delen: set[str] = set()
    for line in _read("opentaal.dic.xz").splitlines()[1:]:
        stem, _, flags = line.partition("/")
        if flags:
            marks = tuple(flags[i : i + 2] for i in range(0, len(flags), 2))
            if "Cx" in marks:
                delen.add(stem)
            else:
                _add(vormen, stem, marks, regels, voor)
        else:
            vormen[stem] = vormen.get(stem, 0) | Soort.WOORD
    return Woordenboek(vormen=vormen, delen=frozenset(delen))


def _read(name: str) -> str:
    return uitgepakt(name).replace("ĳ", "ij").replace("Ĳ", "IJ")


def _affixes(text: str) -> tuple[dict[str, dict[str, tuple[_Regel, ...]]], dict[str, str]]:
    """Read the suffix rules per flag and last letter, and the prefix per flag; compound-only forms are left out."""
    voor: dict[str, str] = {}
    found: dict[str, dict[str, list[_Regel]]] = {}
    for line in text.splitlines():
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "PFX" and fields[3][0] != "-":
            voor[fields[1]] = fields[3].split("/")[0]
        if len(fields) < 5 or fields[0] != "SFX":
            continue
        flag, af, bij, past = fields[1], fields[2], fields[3].split("/")[0], fields[4]
        if bij.endswith("-") or bij in ("", "0"):
            continue
        af = "" if af == "0" else af
        rule = _Regel(af=af, bij=bij, past=re.compile(f"(?:{past})$" if past != "." else ""))
        for letter in _letters(past, af):
            found.setdefault(flag, {}).setdefault(letter, []).append(rule)
    return {flag: {k: tuple(v) for k, v in per.items()} for flag, per in found.items()}, voor


def _letters(past: str, af: str) -> str:
    """Give the last letters for which a rule can hold; `*` stands for any."""
    if af:
        return af[-1]
    if past == "." or past.endswith("]"):
        return "*"
    return past[-1]


def _add(
    vormen: dict[str, int],
    stem: str,
    flags: tuple[str, ...],
    regels: dict[str, dict[str, tuple[_Regel, ...]]],
    voor: dict[str, str],
) -> None:
    if "Fw" in flags:
        vormen[stem] = Soort.VERBODEN
        return
    if "Wn" in flags:
        return
    own = int(Soort.WOORD)
    for flag in flags:
        own |= _own(flag)
        per = regels.get(flag)
        if not per:
            continue
        soort = _formed(flag)
        for rule in (*per.get(stem[-1], ()), *per.get("*", ())):
            if rule.past.search(stem) and stem.endswith(rule.af):
                form = stem[: len(stem) - len(rule.af)] + rule.bij
                vormen[form] = vormen.get(form, 0) | soort
    vormen[stem] = vormen.get(stem, 0) | own
    for flag in flags:
        if flag in voor:
            form = voor[flag] + stem
            vormen[form] = vormen.get(form, 0) | own | (Soort.DEELWOORD if stem.startswith("ge") else 0)


def _own(flag: str) -> int:
    first = flag[0]
    if first in "ZY" or flag in ("Cc", "Cd", "Ch"):
        return Soort.NAAMWOORD
    if flag == "Ve":
        return Soort.DEELWOORD
    if flag == "Vi":
        return Soort.INFINITIEF
    if first == "V":
        return Soort.STAM
    return Soort.BIJVOEGLIJK if first == "A" else 0


def _formed(flag: str) -> int:
    first = flag[0]
    if first in "ZY":
        return Soort.WOORD | Soort.NAAMWOORD | Soort.MEERVOUD if first == "Z" else Soort.WOORD | Soort.NAAMWOORD
    if flag == "Ve":
        return Soort.WOORD | Soort.VERBOGEN
    if first == "V":
        return Soort.WOORD | Soort.PERSOONSVORM
    return Soort.WOORD | Soort.VERBOGEN if first == "A" else Soort.WOORD


def _parts(woord: str) -> Iterator[tuple[str, str]]:
    for i in range(len(woord) - MINSTE_DEEL, MINSTE_DEEL - 2, -1):
        yield woord[:i], woord[i:]


def _can_begin(boek: Woordenboek, deel: str) -> bool:
    """Tell whether a part can start a compound: a listed word of some length, a particle, or a known first part."""
    if deel in VOORDELEN or deel in DEELWOORDEN:
        return True
    if len(deel) < MINSTE_DEEL or deel in GEEN_DEEL:
        return False
    soort = boek.vormen.get(deel, 0)
    return deel in boek.delen or bool(soort & (Soort.NAAMWOORD | Soort.STAM | Soort.BIJVOEGLIJK | Soort.VERBOGEN))


def _splits(boek: Woordenboek, woord: str, depth: int = 3) -> tuple[str, ...]:
    if len(woord) < 2 * MINSTE_DEEL - 1 or depth == 0:
        return ()
    for begin, rest in _parts(woord):
        if rest in GEEN_DEEL or len(rest) < MINSTE_DEEL:
            continue
        link = _first_part(boek, begin)
        if not link:
            continue
        if boek.vormen.get(rest, 0) & ~(Soort.WOORD | Soort.VERBODEN):
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
        if boek.vormen.get(b, 0) & Soort.NAAMWOORD and b not in GEEN_DEEL:
            found.update(v + b for v in one_letter_off(a) if len(v) > 3 and "-" not in v and _first_part(boek, v))
        if _first_part(boek, a):
            found.update(a + v for v in one_letter_off(b) if len(v) > 3 and boek.vormen.get(v, 0) & Soort.NAAMWOORD)
    return tuple(sorted(found))
