"""Names of organisations, laws and regions that are almost right, old, or written in two ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.naamlijst import KLEINE_WOORDEN, KORTSTE_KERN, LIDWOORDEN, Kern, distance, flat, kern
from regioagenda.taal.reporting import report, tokens
from regioagenda.taal.stuk import Blok, Stuk


def check_organisatie_bijna(stuk: Stuk, kennis: Lookup) -> Iterator[Diagnostic]:
    """A name that differs from a known organisation, law or province by a few letters, a hyphen or a small word."""
    by_start = _meant(stuk, kennis)
    if not by_start:
        return
    for blok in stuk.lopend:
        words = tokens(blok.proza)
        taken = -1
        for i, token in enumerate(words):
            for name in () if token.start() < taken else by_start.get(token[0][:3].lower(), ()):
                hit = _window(blok, words, i, name)
                if hit:
                    taken = hit[0]
                    if hit[1]:
                        yield report(
                            blok,
                            token.start(),
                            "organisatie-bijna-goed",
                            f"“{hit[1]}” heet officieel “{name.naam.naam}”.",
                            f"Schrijf “{name.naam.naam}”.",
                        )
                    break


def _meant(stuk: Stuk, kennis: Lookup) -> dict[str, list[Kern]]:
    """Give the names that can be meant at all, by the first letters of their core: a name has a word with a capital, and
    begins there or has that very word in it."""
    starts: set[str] = set()
    capitals: set[str] = set()
    for blok in stuk.lopend:
        words = tokens(blok.proza)
        for i, token in enumerate(words):
            word = token[0].lower()
            if not token[0][0].isupper() or word in LIDWOORDEN:
                continue
            if word not in KLEINE_WOORDEN:
                capitals.add(word)
            starts.add(_start(words, i))
    found = {
        name.naam.naam: name for start in starts if len(start) == KORTSTE_KERN for name in kennis.names_near(start)
    }
    found |= {name.naam.naam: name for word in capitals for name in kennis.names_with(word)}
    by_start: dict[str, list[Kern]] = defaultdict(list)
    for name in sorted(found.values(), key=lambda n: n.naam.naam):
        by_start[name.kern[:3]].append(name)
    return by_start


def _start(words: tuple[re.Match[str], ...], i: int) -> str:
    """Give the first letters of the core of any name that begins at a word."""
    start = ""
    while len(start) < KORTSTE_KERN and i < len(words):
        start += kern(words[i][0])
        i += 1
    return start[:KORTSTE_KERN]


def _window(blok: Blok, words: tuple[re.Match[str], ...], i: int, name: Kern) -> tuple[int, str] | None:
    """Compare the words from word `i` on with a name: (end, wrong text), (end, "") when right, None when another name."""
    naam = name.naam.naam
    for size in range(name.words + 1, 0, -1):
        window = words[i : i + size]
        if len(window) < size or not _can_be_name(window):
            continue
        text = blok.proza[window[0].start() : window[-1].end()]
        if text in name.accepted or text.lower() == naam.lower():
            return window[-1].end(), ""
        if (
            window[-1][0].lower() in KLEINE_WOORDEN
            or not (window[0][0][0].isupper() or (name.last[:1].isupper() and window[-1][0] == name.last))
            or _NOT_IN_NAME.search(text)
            or text.isupper()
        ):
            continue
        limit = name.limit
        if len(name.kern) < 13 and name.words > 1:
            limit = 0
        elif size == 1:
            limit = min(limit, 1)
        here = "".join(kern(word[0]) for word in window)
        if here == name.kern or (distance(here, name.kern, limit) <= limit and not _other_word(text, naam)):
            return window[-1].end(), text
    return None


def _can_be_name(window: tuple[re.Match[str], ...]) -> bool:
    """A common-word phrase in lower case is no name: the first word has a capital, or another one that counts."""
    first = window[0][0]
    return (first[0].isupper() and first.lower() not in LIDWOORDEN) or any(
        word[0][0].isupper() and word[0].lower() not in KLEINE_WOORDEN for word in window
    )


_NOT_IN_NAME = re.compile(r"[.,;:()!?]\s|[”“\"\[\]()]|[’']s\b")


def _other_word(text: str, naam: str) -> bool:
    """A difference that is only a genitive or adjective ending makes another word, not a mistake."""
    return flat(text) in (flat(naam) + "s", flat(naam) + "se", flat(naam) + "e", flat(naam) + "er")


_AANLOOP = lijst("aanloop")
_NAAM = re.compile(
    r"\b(?!(?:" + "|".join(sorted(_AANLOOP)) + r")\b)[A-ZÀ-Þ][\wà-ÿ]+"
    r"(?:[ -](?:[A-ZÀ-Þ][\wà-ÿ]+|[a-zà-ÿ]{4,}|\d{1,3}(?![\d%:/]|[.,]\d)))"
)


def check_schrijfwijze(stuk: Stuk) -> Iterator[Diagnostic]:
    """One name, one spelling: the rare form of a name of two words is reported beside the usual one."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, tuple[Blok, int]] = {}
    for blok in stuk.lopend:
        for match in _NAAM.finditer(blok.proza):
            text = match[0]
            if (
                blok.tekst.isupper()
                or text.split()[0] in _AANLOOP
                or (not re.search(r"[ -][A-Z\d]", text) and not _is_real_name(text))
            ):
                continue
            seen[flat(text)][text] += 1
            places.setdefault(text, (blok, match.start()))
        for match in re.finditer(r"\b[A-Z][a-z]+\d{1,3}\b", blok.proza):
            seen[flat(match[0])][match[0]] += 1
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


CHECKS = (check_schrijfwijze,)
ASKING_CHECKS = (check_organisatie_bijna,)
