"""Names of organisations, laws and regions that are almost right, old, or written in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.kennis import Kennis, Naam
from regioagenda.taal.reporting import report
from regioagenda.taal.stuk import Blok, Stuk

TOKEN = re.compile(r"[^\W_]+(?:[’'./\-][^\W_]+)*")
_LIDWOORD = lijst("lidwoord-in-naam")
_KLEIN = lijst("niet-achteraan-in-naam")


def distance(a: str, b: str, grens: int = 2) -> int:
    """Give the edit distance of two words, or `grens + 1` when it is more."""
    if abs(len(a) - len(b)) > grens:
        return grens + 1
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (ca != cb))
        if min(row) > grens:
            return grens + 1
    return row[-1]


@lru_cache(maxsize=4)
def _kernen(organisaties: tuple[Naam, ...]) -> dict[str, list[tuple[str, str, frozenset[str]]]]:
    """Give the names that are long enough to compare, by the first letters of their core."""
    found: dict[str, list[tuple[str, str, frozenset[str]]]] = defaultdict(list)
    for naam in organisaties:
        kern = _kern(naam.naam)
        if len(kern) >= 8:
            found[kern[:3]].append((kern, naam.naam, frozenset((naam.naam, *naam.aliassen))))
    return found


def check_organisatie_bijna(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A name that differs from a known organisation, law or province by a few letters, a hyphen or a small word."""
    by_first = _kernen(kennis.organisaties)
    for blok in (*stuk.alineas, *stuk.koppen):
        tokens = list(TOKEN.finditer(blok.proza))
        taken = -1
        for i, token in enumerate(tokens):
            found = () if token.start() < taken else by_first.get(token[0][:3].lower(), ())
            for kern, naam, accepted in found:
                hit = _window(blok, tokens, i, kern, naam, accepted)
                if hit:
                    taken = hit[0]
                    if hit[1]:
                        yield report(
                            blok,
                            token.start(),
                            "organisatie-bijna-goed",
                            f"“{hit[1]}” heet officieel “{naam}”.",
                            f"Schrijf “{naam}”.",
                        )
                    break


def _flat(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in flat if c.isalnum())


def _kern(naam: str) -> str:
    return "".join(_flat(w) for w in re.split(r"[\s-]+", naam) if w.lower() not in _LIDWOORD)


def _window(
    blok: Blok, tokens: list[re.Match[str]], i: int, kern: str, naam: str, accepted: frozenset[str]
) -> tuple[int, str] | None:
    """Compare the words from token `i` on with a name: (end, wrong text), (end, "") when right, None when another name."""
    words = len(re.split(r"[\s-]+", naam))
    for size in range(words + 1, 0, -1):
        window = tokens[i : i + size]
        if len(window) < size:
            continue
        text = blok.proza[window[0].start() : window[-1].end()]
        if text in accepted or text.lower() == naam.lower():
            return window[-1].end(), ""
        last = window[-1][0].lower()
        if (
            re.search(r"[.,;:()!?]\s|[”“\"\[\]()]", text)
            or last in _LIDWOORD
            or last in _KLEIN
            or re.search(r"[’']s\b", text)
            or not any(w[0][:1].isupper() for w in window)
        ):
            continue
        here = _kern(text)
        limit = 0 if len(kern) < 10 or (len(kern) < 13 and words > 1) else 1 if len(kern) < 14 or size == 1 else 2
        if abs(len(here) - len(kern)) > limit or text.isupper() or not _has_capitals(window, naam):
            continue
        if here == kern or (distance(here, kern, limit) <= limit and not _other_word(text, naam)):
            return window[-1].end(), text
    return None


def _has_capitals(window: list[re.Match[str]], naam: str) -> bool:
    """A common-word phrase in lower case is no name, unless its last word has the capital of the name."""
    return window[0][0][:1].isupper() or (naam.split()[-1][:1].isupper() and window[-1][0] == naam.split()[-1])


def _other_word(text: str, naam: str) -> bool:
    """A difference that is only a genitive or adjective ending makes another word, not a mistake."""
    return _flat(text) in (_flat(naam) + "s", _flat(naam) + "se", _flat(naam) + "e", _flat(naam) + "er")


_AANLOOP = lijst("aanloop")
_NAAM = re.compile(
    r"\b(?!(?:" + "|".join(sorted(_AANLOOP)) + r")\b)[A-ZÀ-Þ][\wà-ÿ]+"
    r"(?:[ -](?:[A-ZÀ-Þ][\wà-ÿ]+|[a-zà-ÿ]{4,}|\d{1,3}(?![\d%:/]|[.,]\d)))"
)


def check_schrijfwijze(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """One name, one spelling: the rare form of a name of two words is reported beside the usual one."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, tuple[Blok, int]] = {}
    for blok in (*stuk.alineas, *stuk.koppen):
        for match in _NAAM.finditer(blok.proza):
            text = match[0]
            if (
                blok.tekst.isupper()
                or text.split()[0] in _AANLOOP
                or (not re.search(r"[ -][A-Z\d]", text) and not _is_real_name(text))
            ):
                continue
            seen[_flat(text)][text] += 1
            places.setdefault(text, (blok, match.start()))
        for match in re.finditer(r"\b[A-Z][a-z]+\d{1,3}\b", blok.proza):
            seen[_flat(match[0])][match[0]] += 1
            places.setdefault(match[0], (blok, match.start()))
    for forms in seen.values():
        if len(forms) < 2:
            continue
        (usual, most), *rest = forms.most_common()
        for text, count in rest:
            if most < 3 or count * 4 > most or not _varies(usual, text):
                continue
            blok, offset = places[text]
            yield report(
                blok,
                offset,
                "schrijfwijze-wisselt",
                f"Hier staat “{text}”, op andere plaatsen “{usual}”.",
                f"Kies één schrijfwijze, bijvoorbeeld “{usual}”.",
            )


def _is_real_name(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? [a-z]{4,}", text))


def _varies(usual: str, text: str) -> bool:
    """Only a hyphen, a space or a capital inside the name counts."""
    return usual != text and usual[:1] == text[:1] and not usual.isupper() and not text.isupper()


CHECKS = (check_organisatie_bijna, check_schrijfwijze)
