"""Names that a text may mean, found by how they begin or by one of their words."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from regioagenda.base.diagnostics import plain_form
from regioagenda.base.digest import digest
from regioagenda.taal.gegevens import lijst

TOKEN = re.compile(r"[^\W_]+(?:[’'./\-][^\W_]+)*")
# Words inside a name that do not count, and words that no name ends in.
LIDWOORDEN = lijst("lidwoord-in-naam")
KLEINE_WOORDEN = LIDWOORDEN | lijst("niet-achteraan-in-naam")
# A name with a shorter core is too easily another word.
KORTSTE_KERN = 8
# So many letters of a name can be wrong at most.
MOST_WRONG = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Naam:
    """The name of an organisation, law or region as it writes itself, with the other forms that are right."""

    naam: str
    aliassen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kern:
    """A name with its letters without articles, spaces and accents: what a name that is almost right is compared with.

    `sizes` are the numbers of words of its forms, `firsts` the first words of those, in lower case.
    """

    naam: Naam
    kern: str
    words: int
    last: str
    accepted: frozenset[str]
    sizes: frozenset[int]
    firsts: frozenset[str]

    @property
    def limit(self) -> int:
        """How many letters a text may differ at most."""
        return 0 if len(self.kern) < 10 else 1 if len(self.kern) < 14 else 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginnings:
    """Words by how they begin, to find those that begin like a text but for some letters; the first two are always right.

    When `wrong` letters are, then of the first `wrong + 1` pairs of letters behind those two one is right, at most `wrong`
    places away: `by_pair` has the words by their first two letters with each pair near them.
    """

    by_pair: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, words: Iterable[str]) -> Beginnings:
        """Make a list of these words."""
        by_pair: dict[str, set[str]] = defaultdict(set)
        for word in words:
            for i in range(2, 2 + 2 * (MOST_WRONG + 1) + 1):
                by_pair[word[:2] + word[i : i + 2]].add(word)
        return cls(by_pair={pair: frozenset(found) for pair, found in by_pair.items()})

    def like(self, start: str, wrong: int) -> list[str]:
        """Give the words that begin with the first letters of `start`, but for `wrong` of them; it has `enough` of them."""
        first, size = start[:2], enough(wrong)
        near: set[str] = set()
        for i in range(2, size, 2):
            near |= self.by_pair.get(first + start[i : i + 2], frozenset())
        return [word for word in sorted(near) if begins_like(word, start[:size], wrong)]


def enough(wrong: int) -> int:
    """Tell how many letters of a word must be known to find it when `wrong` of them are."""
    return 2 + 2 * (wrong + 1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Naamlijst:
    """Names in alphabetical order, by their core and by each word of their forms."""

    namen: tuple[Naam, ...]
    by_kern: Mapping[str, tuple[Kern, ...]] = field(repr=False)
    beginnings: Beginnings = field(repr=False)
    by_word: Mapping[str, tuple[Kern, ...]] = field(repr=False)
    forms: frozenset[str] = field(repr=False)
    digest: bytes = field(repr=False)

    @classmethod
    def of(cls, namen: Iterable[Naam]) -> Naamlijst:
        """Make a list of these names; of two equal names the last counts."""
        ordered = tuple(sorted({n.naam: n for n in namen}.values(), key=lambda n: n.naam))
        by_kern: dict[str, list[Kern]] = defaultdict(list)
        by_word: dict[str, list[Kern]] = defaultdict(list)
        for naam in ordered:
            core = kern(naam.naam)
            if len(core) < KORTSTE_KERN:
                continue
            forms = frozenset((naam.naam, *naam.aliassen))
            one = Kern(
                naam=naam,
                kern=core,
                words=len(re.split(r"[\s-]+", naam.naam)),
                last=naam.naam.split()[-1],
                accepted=forms,
                sizes=frozenset(len(TOKEN.findall(form)) for form in forms),
                firsts=frozenset(TOKEN.findall(form)[0].lower() for form in forms if TOKEN.search(form)),
            )
            by_kern[core].append(one)
            for word in {token.lower() for form in forms for token in TOKEN.findall(form)}:
                by_word[word].append(one)
        return cls(
            namen=ordered,
            by_kern={core: tuple(names) for core, names in by_kern.items()},
            beginnings=Beginnings.of(by_kern),
            by_word={word: tuple(names) for word, names in by_word.items()},
            forms=frozenset(plain_form(n.naam) for n in ordered),
            digest=digest(f"{n.naam}={n.aliassen}" for n in ordered),
        )

    def near(self, start: str) -> tuple[Kern, ...]:
        """Give the names whose core begins like `start`, but for as many letters as a name may differ."""
        return _near(self, start)

    def with_word(self, word: str) -> tuple[Kern, ...]:
        """Give the names with a word in one of their forms; `word` is in lower case."""
        return self.by_word.get(word, ())

    def named_in(self, text: str) -> tuple[str, ...]:
        """Give the names that occur in a text in lower case."""
        return tuple(n.naam for n in self.namen if n.naam.lower() in text)


@lru_cache(maxsize=1 << 14)
def _near(namen: Naamlijst, start: str) -> tuple[Kern, ...]:
    cores = [core for core in namen.beginnings.like(start, MOST_WRONG) if core[:3] == start[:3]]
    return tuple([k for core in cores for k in namen.by_kern[core] if begins_like(core, start, k.limit)])


@lru_cache(maxsize=1 << 14)
def flat(text: str) -> str:
    """Give the letters and digits of a text without capitals and accents."""
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
    return folded if folded.isalnum() else "".join(c for c in folded if c.isalnum())


@lru_cache(maxsize=1 << 14)
def kern(text: str) -> str:
    """Give the core of a name or of one of its words: flat, and without articles."""
    return "".join(flat(w) for w in re.split(r"[\s-]+", text) if w.lower() not in LIDWOORDEN)


def distance(a: str, b: str, limit: int) -> int:
    """Give the edit distance of two words, or `limit + 1` when it is more."""
    if a == b:
        return 0
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    return min(distances(a, b)[-1], limit + 1)


@lru_cache(maxsize=1 << 14)
def begins_like(word: str, start: str, wrong: int) -> bool:
    """Tell whether a word begins with `start`, but for `wrong` letters."""
    return word.startswith(start) or (wrong > 0 and min(distances(start, word[: len(start) + wrong])) <= wrong)


def distances(a: str, b: str) -> list[int]:
    """Give the edit distances of `a` to the empty text and to every beginning of `b`.

    One column of the table of distances at a time, as the bits of two numbers: where it grows by one from a row to the next,
    and where it shrinks (Hyyrö 2003, after Myers 1999).
    """
    places: dict[str, int] = defaultdict(int)
    for i, letter in enumerate(a):
        places[letter] |= 1 << i
    mask, last = (1 << len(a)) - 1, 1 << (len(a) - 1)
    grows, shrinks = mask, 0
    found = [len(a)]
    for letter in b:
        same = places.get(letter, 0)
        down = same | shrinks
        same |= ((same & grows) + grows) ^ grows
        more, less = shrinks | (mask & ~(same | grows)), grows & same
        found.append(found[-1] + bool(more & last) - bool(less & last))
        more, less = (more << 1 | 1) & mask, less << 1 & mask
        grows, shrinks = less | (mask & ~(down | more)), more & down
    return found
