"""A question asked of the index while the site is built: for a region's own questions (`zoekproeven.yaml`).

It ranks as `zoekmotor.js` does in the browser: the same keys, levels, phrases and half last word. What only the browser does
is guess at words that are not here (typing errors, compounds that nobody wrote): such a word counts for nothing here.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.termen import BESIDE

# How much a half word counts when it is unknown as it stands, and when it is a word too.
_BEGUN, _LONGER = 0.8, 0.5
_LIGHT = 0.3
# How near the best a document must be that a word leads to, to make that word less rare.
_NEAR = 0.6
_LONGEST_PHRASE = 5

Levels = Mapping[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The keys of an index in order, and for each its documents with their levels: by its own words, and besides. `voorop` are the
    overviews with a name."""

    aantal: int
    sleutels: Sequence[str]
    peilen: Mapping[str, tuple[Levels, Levels]]
    voorop: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class _Way:
    idf: float
    levels: Levels


def nodig(vragen: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the keys that some questions look up, and the letters that those begin with that half a word can become."""
    keys: set[str] = set()
    begins: set[str] = set()
    for vraag in vragen:
        words = _woorden(vraag)
        keys.update(map(zoektaal.stem, words), *(keys_of for _, _, keys_of in _runs(words)))
        begins.update(_begin(word) for word in words[-1:])
    return frozenset(keys), tuple(sorted(begins))


def _woorden(vraag: str) -> list[str]:
    return zoektaal.content_words(vraag) or zoektaal.words(vraag)


def rangorde(index: Index, vraag: str) -> list[int]:
    """Give the numbers of the documents that answer a question, best first."""
    words = _woorden(vraag)
    light = zoektaal.lichte_stammen()
    ways: list[list[_Way]] = [[] for _ in words]
    in_phrase: set[int] = set()
    for first, last, way in _phrases(index, words):
        for at in range(first, last):
            ways[at].append(way)
            in_phrase.add(at)
    for at, word in enumerate(words):
        ways[at] += _ways(index, zoektaal.stem(word))
        if at == len(words) - 1 and at not in in_phrase:
            ways[at] += _begun(index, word, known=bool(ways[at]))
    found: defaultdict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    total = 0.0
    for at, word in enumerate(words):
        share = _LIGHT if zoektaal.stem(word) in light and at not in in_phrase else 1.0
        weight = share * max((way.idf for way in ways[at]), default=math.log(2 + index.aantal))
        total += weight
        for number, level in _together(ways[at]).items():
            found[number][0] += level * share
            found[number][1] += weight
    scores = {number: score * (covered / total) ** 1.2 for number, (score, covered) in found.items()}
    asked = index.voorop.get(" ".join(zoektaal.stems(vraag)), ())
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    return [*asked, *(number for number in ranked if number not in asked)]


def _ways(index: Index, key: str) -> list[_Way]:
    own, other = index.peilen.get(key, ({}, {}))
    near = sum(level >= _NEAR * max(other.values()) for level in other.values())
    return [_Way(_rare(index, n), levels) for n, levels in ((len(own), own), (near, other)) if levels]


def _rare(index: Index, count: int) -> float:
    return math.log(1 + (index.aantal - count + 0.5) / (count + 0.5))


def _phrases(index: Index, words: Sequence[str]) -> Iterator[tuple[int, int, _Way]]:
    """Give the ways of the runs of words that stand together in a list or name, or that are one word here."""
    for first, last, keys in _runs(words):
        for key in keys:
            for way in _ways(index, key):
                yield first, last, way


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for first in range(len(words)):
        for last in range(first + 2, min(len(words), first + _LONGEST_PHRASE) + 1):
            part = words[first:last]
            yield first, last, tuple(dict.fromkeys((" ".join(map(zoektaal.stem, part)), zoektaal.stem("".join(part)))))


def _begin(word: str) -> str:
    """Give the letters that a word begins with when this is half of it."""
    stem = zoektaal.stem(word)
    return stem if 3 < len(stem) < len(word) else word


def _begun(index: Index, word: str, *, known: bool) -> list[_Way]:
    """Give what a half word can become, as one way."""
    stem, begin = zoektaal.stem(word), _begin(word)
    if len(word) < 2 or (len(word) < 4 and known):
        return []
    at = bisect_left(index.sleutels, begin)
    levels: dict[int, float] = {}
    for key in index.sleutels[at:]:
        if not key.startswith(begin):
            break
        if " " in key or key in (stem, word):
            continue
        for own in index.peilen[key]:
            for number, level in own.items():
                levels[number] = max(level, levels.get(number, 0.0))
    factor = _LONGER if known else _BEGUN
    return [_Way(_rare(index, len(levels)), {n: factor * level for n, level in levels.items()})] if levels else []


def _together(ways: Sequence[_Way]) -> dict[int, float]:
    gathered: defaultdict[int, list[float]] = defaultdict(list)
    for way in ways:
        for number, level in way.levels.items():
            gathered[number].append(way.idf * level)
    return {n: max(found) + BESIDE * (sum(found) - max(found)) for n, found in gathered.items()}
