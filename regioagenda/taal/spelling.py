"""Spelling with a Dutch dictionary.

Dutch makes new words by joining: a word is right when it splits into known words. That lets some mistakes through
(`verengingsleven`), so a compound with a rare part that looks like a common one is reported as well. A name is never
reported, unless the text itself shows how it is written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import regels
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.reporting import Check, report, token_texts
from regioagenda.taal.stuk import AFKORTINGEN, Blok, RegelSoort, Stuk
from regioagenda.taal.woordenboek import (
    DEELWOORDEN,
    VOORDELEN,
    Soort,
    near_compounds,
    one_letter_off,
    woordenboek,
)

_WOORD = re.compile(r"(?<![\w@/.’'&-])[^\W\d_]+(?:[’'-][^\W\d_]+)*(?![\w@/&]|-|\.[a-z])")
_SAMEN = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:[’'-][^\W\d_]++)++")
_TUSSEN = re.compile(r"([’'-])")
LANGSTE_WOORD = 60
# Rare words that are nearly always a slip in a longer word.
VALSE_DELEN = {"verenging": "vereniging", "vesting": "vestiging"}
_ACCENT = str.maketrans("áéíóúÁÉÍÓÚ", "aeiouAEIOU")


def check_spelling(stuk: Stuk, kennis: Lookup) -> Iterator[Diagnostic]:
    """A word that is not Dutch, with what is probably meant."""
    blokken = [blok for blok in stuk.blokken if blok.soort is not RegelSoort.CODE]
    suspect = {word for word in stuk.words if not _is_settled(word)}
    reported: Counter[str] = Counter()
    times = _Times(blokken)
    for blok in blokken:
        joined = [token for token in token_texts(blok.proza) if not token.isalpha()]
        here = [word for token in joined for word in _unsettled_in(token.lower())]
        if not here and suspect.isdisjoint(blok.woorden):
            continue
        found = list(_words_of(blok))
        for i, (offset, word, begins) in enumerate(found):
            lower = word.lower()
            if lower not in suspect and lower not in here:
                continue
            hint = _verdict(word, begins, kennis, times)
            if hint is None or reported[lower] >= 2 or _in_foreign_phrase(found, i):
                continue
            reported[lower] += 1
            yield report(
                blok,
                offset,
                "spelling",
                f"“{word}” staat niet in het woordenboek."
                if not hint.startswith("!")
                else f"“{word}” is waarschijnlijk een tikfout.",
                f"Bedoelt u “{hint.lstrip('!')}”?"
                if hint.lstrip("!")
                else "Controleer de spelling. Is het woord goed? Zet het bij de eigen woorden van de site.",
            )


class _Times:
    """How often each word is in a text, in lower case; counted when somebody asks."""

    def __init__(self, blokken: list[Blok]) -> None:
        self._blokken = blokken
        self._counts: Counter[str] | None = None

    def __getitem__(self, word: str) -> int:
        if self._counts is None:
            self._counts = Counter([w.lower() for blok in self._blokken for w in _WOORD.findall(blok.proza)])
        return self._counts[word]

    def holds(self, word: str) -> bool:
        """Tell whether a word can be there at all, without counting."""
        return any([word in blok.lower for blok in self._blokken])


def _words_of(blok: Blok) -> Iterator[tuple[int, str, bool]]:
    """Give the words of a block: where each begins, and whether it begins a sentence. Abbreviations are left out."""
    starts = {begin for begin, _ in blok.zinnen}
    for match in _WOORD.finditer(blok.proza):
        if blok.proza[match.end() : match.end() + 1] == "." and f"{match[0].lower()}." in AFKORTINGEN:
            continue
        lead = blok.proza[: match.start()].rstrip("“‘\"'(⁠ ")
        yield match.start(), match[0], match.start() in starts or not lead or lead[-1:] in ".:!?"


@lru_cache(maxsize=1 << 15)
def _is_settled(word: str) -> bool:
    """Tell whether nothing can be wrong with a word in lower case, wherever it stands."""
    plain = word.replace("’", "'")
    if not 4 <= len(plain) <= LANGSTE_WOORD:
        return True
    return _is_known(plain) and (len(plain) <= 8 or _false_part(plain) is None)


@lru_cache(maxsize=1 << 14)
def _unsettled_in(token: str) -> tuple[str, ...]:
    """Give the words joined by hyphens or apostrophes, in a piece of text in lower case, in which something can be wrong."""
    found: list[str] = []
    for match in _SAMEN.finditer(token):
        parts = _TUSSEN.split(match[0])
        for first in range(0, len(parts), 2):
            found += ["".join(parts[first:last]) for last in range(first + 3, len(parts) + 1, 2)]
    return tuple(word for word in found if not _is_settled(word))


def _in_foreign_phrase(found: list[tuple[int, str, bool]], i: int) -> bool:
    """Two unknown words side by side are a foreign phrase, not two slips."""
    near = [found[j][1] for j in (i - 1, i + 1) if 0 <= j < len(found)]
    foreign = (w.lower() for w in near if len(w) > 2 and w[0].islower())
    return any(not _is_known(w) or (w in _leenwoorden() and not woordenboek().knows(w)) for w in foreign)


def _verdict(word: str, begins: bool, kennis: Lookup, times: _Times) -> str | None:
    """Give None for a word that is fine, else what is meant (`!` for a sure slip), or an empty string without a guess."""
    lower = word.lower()
    plain = lower.replace("’", "'")
    if (
        not 4 <= len(plain) <= LANGSTE_WOORD
        or word[1:] != word[1:].lower()
        or any(ord(c) > 0x17F for c in plain.replace("'", ""))
    ):
        return None
    if word[0].isupper() and not begins:
        meant = _wrong_name(plain, lower, times)
    elif _is_known(plain):
        meant = _false_part(plain) if len(plain) > 8 else None
    elif (word[0].isupper() and len(plain) <= 6) or _is_own(plain, kennis):
        return None
    else:
        meant = next((g for g in _guesses(plain) if not _is_inflection(plain, g)), None)
        if meant is not None and times[lower] > (1 if word[0].isupper() else 3):
            return None
    return None if meant is None or kennis.is_woord(plain) else meant


def _is_own(plain: str, kennis: Lookup) -> bool:
    """Tell whether a word is made of words of the site and known ones."""
    return (
        kennis.is_woord(plain)
        or kennis.is_woord(plain.removesuffix("s"))
        or kennis.is_woord(plain.removesuffix("en"))
        or all(_is_known(p) or kennis.is_woord(p) or len(p) < 3 for p in plain.split("-") if p)
    )


def _is_inflection(plain: str, guess: str) -> bool:
    """A word that differs from a listed one by its ending only is an inflection that the list does not have."""
    return plain in (guess + "s", guess + "en", guess + "e", guess[:-1] + "s") or (
        plain == guess[:-1] and guess[-1] in "sne"
    )


def _wrong_name(plain: str, lower: str, times: _Times) -> str | None:
    """A capital inside a sentence makes a name; only a word that this very text writes otherwise is a slip."""
    if len(plain) < 6 or _is_known(plain):
        return None
    near = [v for v in _one_off(plain) if v.rstrip("sn") != plain.rstrip("sn") and times.holds(v)]
    if not near or times[lower] > 1:
        return None
    return next((f"!{v}" for v in near if times[v] > 1), None)


@lru_cache(maxsize=1 << 12)
def _one_off(plain: str) -> tuple[str, ...]:
    """Give the listed words at one letter from a word."""
    boek = woordenboek()
    return tuple(sorted(v for v in one_letter_off(plain) if boek.knows(v)))


@cache
def _leenwoorden() -> frozenset[str]:
    return frozenset(word for line in regels("leenwoorden.txt") for word in line.split())


@lru_cache(maxsize=50_000)
def _is_known(plain: str) -> bool:
    boek = woordenboek()
    if plain in _leenwoorden() or plain in VOORDELEN or re.fullmatch(r"[ivx]+", plain):
        return True
    forms = {plain, plain.translate(_ACCENT), plain.replace("'", "’")}
    if any(boek.knows(f) or boek.knows(f.capitalize()) for f in forms):
        return True
    flat = plain.translate(_ACCENT)
    if "-" in plain:
        parts = [p for p in flat.split("-") if p]
        return boek.knows("".join(parts)) or all(
            len(p) == 1 or boek.knows(p) or boek.knows(p.capitalize()) or boek.knows(p.upper()) or bool(boek.splits(p))
            for p in parts
        )
    for n in range(4, len(plain) - 3):
        begin, rest = plain[:n], plain[n:]
        if (begin in _leenwoorden() and boek.form(rest) & Soort.NAAMWOORD) or (
            rest in _leenwoorden() and boek.form(begin) & Soort.NAAMWOORD
        ):
            return True
    base = re.sub(r"'(?:s|en|er|ers|tje|tjes)$|[’']$", "", flat)
    return (base != flat and _is_known(base)) or bool(boek.splits(flat)) or _is_derived(flat)


def _is_derived(plain: str) -> bool:
    """Endings that make a word of any other word."""
    boek = woordenboek()
    for ending in (
        "achtig",
        "achtige",
        "loos",
        "loze",
        "gewijs",
        "bare",
        "baar",
        "heid",
        "heden",
        "schap",
        "end",
        "ende",
        "er",
        "ers",
        "s",
        "e",
    ):
        base = plain.removesuffix(ending)
        if (
            base != plain
            and len(base) > 4
            and (
                (boek.knows(base) and ending not in ("s", "e", "er", "ers"))
                or (boek.knows(base + "en") and ending in ("end", "ende", "er", "ers", "baar", "bare"))
            )
        ):
            return True
    if plain.endswith(("ing", "ingen")):
        verb = plain.removesuffix("en").removesuffix("ing") + "en"
        for prefix in (*DEELWOORDEN, "ver", "be", "ont", "her"):
            if verb.startswith(prefix) and boek.form(verb.removeprefix(prefix)) & Soort.INFINITIEF:
                return True
    for prefix in ("her", "on", "niet-", "mede", "oud-", "ex-", "ont"):
        base = plain.removeprefix(prefix)
        if base != plain and len(base) > 4 and boek.knows(base):
            return True
    for prefix in DEELWOORDEN:
        base = plain.removeprefix(prefix)
        if base != plain and boek.form(base) & (
            Soort.DEELWOORD | Soort.INFINITIEF | Soort.PERSOONSVORM | Soort.VERBOGEN
        ):
            return True
    return plain.endswith("den") and boek.knows(plain[:-3] + "de")


def _false_part(plain: str) -> str | None:
    boek = woordenboek()
    if boek.knows(plain):
        return None
    parts = boek.splits(plain)
    for part in parts:
        if part in VALSE_DELEN and "huisvesting" not in plain:
            return "!" + plain.replace(part, VALSE_DELEN[part])
    if (
        len(parts) > 2
        and min(map(len, parts)) <= 3
        and len(plain) > 9
        and parts[0] not in DEELWOORDEN
        and not _is_derived(plain)
    ):
        near = [v for v in one_letter_off(plain) if boek.knows(v) and v[:-1] != plain[:-1]]
        if near:
            return "!" + sorted(near)[0]
    return None


@lru_cache(maxsize=5_000)
def _guesses(plain: str) -> tuple[str, ...]:
    """Give what is probably meant: a listed word at one edit, two words without their space, or a compound at one edit."""
    boek = woordenboek()
    near = [v for v in one_letter_off(plain) if _is_plain(v)]
    if near:
        return tuple(sorted(near, key=lambda v: (-_preference(plain, v), v)))
    for small in ("en", "de", "het", "van", "in", "te", "op", "een", "of", "is", "voor", "met", "aan", "ook", "om"):
        rest = plain.removeprefix(small)
        if rest != plain and len(rest) > 3 and boek.knows(rest):
            return (f"{small} {rest}",)
    if len(plain) > 9:
        return tuple(sorted(near_compounds(boek, plain), key=lambda v: (-_preference(plain, v), v)))
    return ()


def _is_plain(word: str) -> bool:
    return bool(woordenboek().form(word) & ~Soort.VERBODEN) and not word.startswith("-")


def _preference(wrong: str, right: str) -> int:
    """A slip keeps the first letter, swaps neighbours, or drops a letter more often than it changes one."""
    score = 2 if right[:1] == wrong[:1] else 0
    score += 3 if sorted(right) == sorted(wrong) else 0
    score += 2 if len(right) > len(wrong) else 0
    return score + (1 if right[-1:] == wrong[-1:] else 0)


ASKING_CHECKS = (Check(check_spelling),)
