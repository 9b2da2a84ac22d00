"""One document → the words by which it is found, each with how much it says: all that depends on that document alone.

Everything that a word may stand for is added here, once, so that a browser has nothing left to expand: the parts of
compounds (`brug` for *Leimuiderbrug*), abbreviations and full names both ways, and the lists of everyday words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from regioagenda.output.search import stammen as zoektaal
from regioagenda.taal.woordenboek import Soort, woordenboek

LEVELS = 32
_SATURATION = 3.0
FIELDS = {  # weight, share of the length that counts, usual length in words
    "titel": (4.0, 0.4, 6),
    "naam": (2.0, 0.2, 2),
    "samenvatting": (2.0, 0.5, 20),
    "zoekwoord": (1.0, 0.2, 6),
    "thema": (1.5, 0.3, 8),
    "tekst": (1.5, 0.5, 150),
    "soort": (2.0, 0.0, 1),
}
"""Usual lengths are constants, not averages: the weights of a document then depend on that document alone."""

# How much a word counts that is only part of a compound, and how much the other ways count beside the best one.
IN_COMPOUND = 0.4
BESIDE = 0.5
# What marks an abbreviation that is also a word: `=LES` is the energy plan, `les` a lesson.
CAPITALS = "="
_SHORTEST_PART = 4
_LONGEST_ABBREVIATION = 6


@dataclass(frozen=True, slots=True)
class Termen:
    """What the index keeps of one document: its words with their stems, the weight of every stem, the parts of its compounds, and
    the two halves that each compound is made of."""

    vormen: tuple[tuple[str, str], ...]
    eigen: tuple[tuple[str, float], ...]
    delen: tuple[tuple[str, float], ...]
    helften: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Sleutels:
    """The keys of one document with their levels (1 to `LEVELS` - 1): the words that it has, and what leads to it besides;
    and what all documents together need of its `Termen`.

    Each list is kept as its columns, a text with a line for each row, and the levels as bytes: of some hundred documents that
    is read back in a tenth of the time.
    """

    _eigen: tuple[str, bytes]
    _ook: tuple[str, bytes]
    _vormen: tuple[str, str]
    _helften: tuple[str, str, str]

    @classmethod
    def of(cls, eigen: Sequence[tuple[str, int]], ook: Sequence[tuple[str, int]], termen: Termen) -> Sleutels:
        """Make them of the keys with their levels."""
        return cls(
            (_column(eigen, 0), bytes(level for _, level in eigen)),
            (_column(ook, 0), bytes(level for _, level in ook)),
            (_column(termen.vormen, 0), _column(termen.vormen, 1)),
            (_column(termen.helften, 0), _column(termen.helften, 1), _column(termen.helften, 2)),
        )

    @property
    def eigen(self) -> Iterator[tuple[str, int]]:
        """The words that it has, each with its level."""
        return zip(_rows(self._eigen[0]), self._eigen[1], strict=True)

    @property
    def ook(self) -> Iterator[tuple[str, int]]:
        """The words that lead to it besides, each with its level."""
        return zip(_rows(self._ook[0]), self._ook[1], strict=True)

    @property
    def vormen(self) -> Iterator[tuple[str, str]]:
        """Its words, each after its stem."""
        return zip(*map(_rows, self._vormen), strict=True)

    @property
    def helften(self) -> Iterator[tuple[str, str, str]]:
        """Of every compound its two halves."""
        return zip(*map(_rows, self._helften), strict=True)


def _column(rows: Iterable[tuple[str, Any] | tuple[str, str, str]], number: int) -> str:
    return "\n".join([row[number] for row in rows])


def _rows(column: str) -> list[str]:
    return column.split("\n") if column else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel:
    """What a typed word or phrase (`sleutel`, its stems) leads to: documents that hold all stems of `stammen`."""

    sleutel: str
    stammen: tuple[str, ...]
    factor: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Woordenlijst:
    """What all documents share: where words lead to, by the first stem of what must be there; and the abbreviations that
    are also a word."""

    doelen: Mapping[str, tuple[Doel, ...]]
    dubbelzinnig: frozenset[str]
    kenmerk: str


# What is no subject, also not within a compound.
_ZEGT_NIETS = zoektaal.STOPWOORDEN | zoektaal.LICHTE_WOORDEN


def termen(velden: Iterable[tuple[str, str]]) -> Termen:
    """Weigh every stem of a document: BM25F, without the rarity of the word, which the browser adds."""
    weights: defaultdict[str, float] = defaultdict(float)
    forms: set[str] = set()
    for field, text in velden:
        weight, share, usual = FIELDS[field]
        found = _marked(text)
        divisor = max(1 - share + share * len(found) / usual, 0.5)
        for word, count in sorted(Counter(found).items()):
            weights[word if word[0] == CAPITALS else _vorm(word).stam] += weight * count / divisor
        forms.update(found)
    exact = {key: weight / (weight + _SATURATION) for key, weight in weights.items()}
    parts: defaultdict[str, float] = defaultdict(float)
    halves: set[tuple[str, str, str]] = set()
    written: list[tuple[str, str]] = []
    for form in sorted(forms):
        if form[0] == CAPITALS:
            continue
        own = _vorm(form)
        if own.is_woord:
            written.append((own.stam, form))
        for part in own.delen:
            parts[part] = max(parts[part], IN_COMPOUND * exact[own.stam])
        if own.helften:
            halves.add((own.stam, *own.helften))
    return Termen(tuple(written), tuple(sorted(exact.items())), tuple(sorted(parts.items())), tuple(sorted(halves)))


class _Vorm(NamedTuple):
    """A form of a word: its stem, the stems of its parts and of its halves, and whether it is a word to guess at."""

    stam: str
    delen: tuple[str, ...]
    helften: tuple[str, str] | None
    is_woord: bool


@lru_cache(maxsize=1 << 15)
def _vorm(form: str) -> _Vorm:
    """Look a form up once for all documents that have it."""
    return _Vorm(zoektaal.stem(form), compound_parts(form), _halves(form), len(form) > 3 and form.isalpha())


def joined(ways: Sequence[float]) -> float:
    """Give what several ways to find something count together: the best, and a part of the others."""
    if len(ways) == 1:
        return min(1.0, ways[0])
    best, *others = sorted(ways, reverse=True)
    return min(1.0, best + BESIDE * sum(others))


def _marked(text: str) -> list[str]:
    """Give the words of a text; one that is written in capitals only carries a mark."""
    found = zoektaal.content_words(text)
    shouted = [word.strip(".,;:()[]“”‘’'\"?!/") for word in text.split() if word.isupper()]
    capitals = {zoektaal.fold(word) for word in shouted if 1 < len(word) <= _LONGEST_ABBREVIATION}
    if not capitals:
        return found
    return [CAPITALS + word if word in capitals and word.isalpha() else word for word in found]


def compound_parts(form: str) -> tuple[str, ...]:
    """Give the stems of the words that a compound begins or ends with, at a border between two Dutch words."""
    found = {zoektaal.stem(part) for part in _parts(form) if len(part) >= _SHORTEST_PART and part not in _ZEGT_NIETS}
    return tuple(sorted(found - {zoektaal.stem(form)}))


def _parts(form: str) -> Iterator[str]:
    cut = split_compound(form)
    if cut is not None:
        for part in cut:
            yield part
            yield from _parts(part)


def _halves(form: str) -> tuple[str, str] | None:
    """Give the stems of the two halves of a compound."""
    cut = split_compound(form)
    return (zoektaal.stem(cut[0]), zoektaal.stem(cut[1])) if cut and min(map(len, cut)) >= _SHORTEST_PART else None


@lru_cache(maxsize=1 << 15)
def split_compound(form: str) -> tuple[str, str] | None:
    """Cut a compound before the longest listed noun that it ends with, when what stands before is a word or a compound too.

    A word that no list knows (*leimuiderbrug*, *vogelenzangerweg*) is a name, and only has to end in a noun. The linking
    letters (s, e, en) belong to neither half.
    """
    boek = woordenboek()
    if len(form) < 2 * _SHORTEST_PART - 1 or not form.isalpha():
        return None
    name: tuple[str, str] | None = None
    for at in range(_SHORTEST_PART - 1, len(form) - _SHORTEST_PART + 1):
        begin, end = form[:at], form[at:]
        if not boek.form(end) & Soort.NAAMWOORD:
            continue
        for linked in ("", "s", "en", "e"):
            first = begin.removesuffix(linked)
            if (linked == "" or first != begin) and len(first) > 2 and (boek.form(first) or boek.splits(first)):
                return (first, end)
        name = name or (begin, end)
    return name if name and len(name[0]) >= _SHORTEST_PART and not boek.form(form) else None


def folded(own: Termen, words: Woordenlijst, prior: float) -> Sleutels:
    """Add to the keys of a document what the lists lead to it by, and give every key its level."""
    there: dict[str, float] = {}
    for key, weight in own.eigen:
        plain = key[1:] if key[0] == CAPITALS and key[1:] not in words.dubbelzinnig else key
        there[plain] = joined([weight, there[plain]]) if plain in there else weight
    led: defaultdict[str, float] = defaultdict(float)
    for first in there.keys() & words.doelen.keys():
        for doel in words.doelen[first]:
            weight = min([there.get(stem, 0.0) for stem in doel.stammen])
            if weight:
                led[doel.sleutel] = max(led[doel.sleutel], doel.factor * weight)
    # Most keys are found in one way.
    ways = dict(own.delen)
    for key, weight in led.items():
        ways[key] = joined([ways[key], weight]) if key in ways else min(1.0, weight)
    return Sleutels.of(
        [(key, _level(prior * weight)) for key, weight in sorted(there.items())],
        [(key, _level(prior * weight)) for key, weight in sorted(ways.items())],
        own,
    )


def _level(weight: float) -> int:
    return max(1, min(LEVELS - 1, round((LEVELS - 1) * weight)))
