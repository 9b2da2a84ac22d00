"""Names of organisations, laws and regions that are almost right, old, or written in two ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.naamlijst import KLEINE_WOORDEN, KORTSTE_KERN, LIDWOORDEN, Kern, begins_like, distance, flat, kern
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, capitals, next_words, report, token_texts, tokens
from regioagenda.taal.stuk import Blok, Stuk


def check_organisatie_bijna(stuk: Stuk, kennis: Lookup) -> Iterator[Diagnostic]:
    """A name that differs from a known organisation, law or province by a few letters, a hyphen or a small word."""
    near, by_start = _meant(stuk, kennis)
    for blok, capitals_here in near:
        places = list(_places(token_texts(blok.proza), capitals_here, by_start))
        words = tokens(blok) if places else ()
        taken = -1
        for i, names in places:
            for name in () if words[i].start() < taken else names:
                hit = _window(blok, words, i, name)
                if hit:
                    taken = hit[0]
                    if hit[1]:
                        yield report(
                            blok,
                            words[i].start(),
                            "organisatie-bijna-goed",
                            f"“{hit[1]}” heet officieel “{name.naam.naam}”.",
                            f"Schrijf “{name.naam.naam}”.",
                        )
                    break


def _meant(stuk: Stuk, kennis: Lookup) -> tuple[list[tuple[Blok, list[int]]], dict[str, list[Kern]]]:
    """Give the names that can be meant at all, by the first letters of their core, and the words with a capital that they
    are near: a name has such a word, and begins there or has that very word in it."""
    asked: dict[str, tuple[Kern, ...]] = {}
    near: list[tuple[Blok, list[int]]] = []
    found: dict[str, Kern] = {}
    for blok in stuk.lopend:
        texts = token_texts(blok.proza)
        here: list[int] = []
        for i, key in capitals(blok.proza):
            word = texts[i].lower()
            if word in LIDWOORDEN:
                continue
            names = asked.get(key)
            if names is None:
                names = kennis.names_with(word) if word not in KLEINE_WOORDEN else ()
                if start := _start(key):
                    names += kennis.names_near(start)
                asked[key] = names
                found.update((name.naam.naam, name) for name in names)
            if names:
                here.append(i)
        if here:
            near.append((blok, here))
    by_start: dict[str, list[Kern]] = defaultdict(list)
    for name in sorted(found.values(), key=lambda n: n.naam.naam):
        by_start[name.kern[:3]].append(name)
    return near, by_start


def _places(
    texts: tuple[str, ...], near: list[int], by_start: dict[str, list[Kern]]
) -> Iterator[tuple[int, list[Kern]]]:
    """Give the words at which a name can begin, each with the names that can."""
    most = max(name.words for names in by_start.values() for name in names)
    for i in sorted({i for at in near for i in range(max(0, at - most), at + 1)}):
        word = texts[i].lower()
        if word[:3] not in by_start:
            continue
        start = _start(next_words(texts, i))
        names = [
            name
            for name in by_start[word[:3]]
            if word in name.firsts or (start and begins_like(name.kern, start, name.limit))
        ]
        if names:
            yield i, names


@lru_cache(maxsize=1 << 14)
def _start(words: str) -> str:
    """Give the first letters of the core of any name that begins with these words; nothing when they are too few."""
    start = "".join(map(kern, words.split(" ")))
    return start[:KORTSTE_KERN] if len(start) >= KORTSTE_KERN else ""


def _window(blok: Blok, words: tuple[re.Match[str], ...], i: int, name: Kern) -> tuple[int, str] | None:
    """Compare the words from word `i` on with a name: (end, wrong text), (end, "") when right, None when another name."""
    naam = name.naam.naam
    cores = [kern(word[0]) for word in words[i : i + name.words + 1]]
    for size in range(len(cores), _capitals_at(words, i, name.words), -1):
        window = words[i : i + size]
        here = "".join(cores[:size])
        limit = name.limit
        if len(name.kern) < 13 and name.words > 1:
            limit = 0
        elif size == 1:
            limit = min(limit, 1)
        near = abs(len(here) - len(name.kern)) <= limit
        if not near and size not in name.sizes:
            continue
        text = blok.proza[window[0].start() : window[-1].end()]
        if text in name.accepted or text.lower() == naam.lower():
            return window[-1].end(), ""
        if (
            not near
            or window[-1][0].lower() in KLEINE_WOORDEN
            or not (window[0][0][0].isupper() or (name.last[:1].isupper() and window[-1][0] == name.last))
            or _NOT_IN_NAME.search(text)
            or text.isupper()
        ):
            continue
        if here == name.kern or (distance(here, name.kern, limit) <= limit and not _other_word(text, naam)):
            return window[-1].end(), text
    return None


def _capitals_at(words: tuple[re.Match[str], ...], i: int, most: int) -> int:
    """Tell behind how many words from word `i` on a name can end: a phrase of common words in lower case is none, so the
    first word has a capital, or another one that counts."""
    first = words[i][0]
    if first[0].isupper() and first.lower() not in LIDWOORDEN:
        return 0
    for size, word in enumerate(words[i : i + most + 1]):
        if word[0][0].isupper() and word[0].lower() not in KLEINE_WOORDEN:
            return size
    return most + 1


_NOT_IN_NAME = re.compile(r"[.,;:()!?]\s|[”“\"\[\]()]|[’']s\b")


def _other_word(text: str, naam: str) -> bool:
    """A difference that is only a genitive or adjective ending makes another word, not a mistake."""
    return flat(text) in (flat(naam) + "s", flat(naam) + "se", flat(naam) + "e", flat(naam) + "er")


# The usual form is there four times as often as the other one.
MINSTE_KEREN = 4
_MET_CIJFER = Pattern(r"[A-Z](?<!\w[A-Z])[a-z]+\d{1,3}\b")
_AANLOOP = lijst("aanloop")
# It begins with the capital, so that the search goes from one capital to the next.
_NAAM = Pattern(
    r"[A-ZÀ-Þ](?<!\w[A-ZÀ-Þ])(?!" + "|".join(rf"(?<={word[0]}){word[1:]}\b" for word in sorted(_AANLOOP)) + r")[\wà-ÿ]+"
    r"(?:[ -](?:[A-ZÀ-Þ][\wà-ÿ]+|[a-zà-ÿ]{4,}|\d{1,3}(?![\d%:/]|[.,]\d)))"
)


def check_schrijfwijze(stuk: Stuk) -> Iterator[Diagnostic]:
    """One name, one spelling: the rare form of a name of two words is reported beside the usual one."""
    found = [(blok, match) for blok in stuk.lopend for p in (_NAAM, _MET_CIJFER) for match in p.finditer(blok.proza)]
    if max(Counter([match[0] for _, match in found]).values(), default=0) < MINSTE_KEREN:
        return
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, tuple[Blok, int]] = {}
    for blok, match in found:
        text = match[0]
        if match.re is _NAAM.regex and (
            blok.tekst.isupper()
            or text.split()[0] in _AANLOOP
            or (not re.search(r"[ -][A-Z\d]", text) and not _is_real_name(text))
        ):
            continue
        seen[flat(text)][text] += 1
        places.setdefault(text, (blok, match.start()))
    for forms in seen.values():
        if len(forms) < 2:
            continue
        (usual, most), *rest = forms.most_common()
        for text, count in rest:
            if most < MINSTE_KEREN - 1 or count * 4 > most or not _varies(usual, text):
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


CHECKS = (Check(check_schrijfwijze),)
ASKING_CHECKS = (Check(check_organisatie_bijna),)
