"""Names that a text may mean, found by how they begin or by one of their words."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from regioagenda.base.diagnostics import plain_form
from regioagenda.taal.gegevens import lijst

TOKEN = re.compile(r"[^\W_]+(?:[’'./\-][^\W_]+)*")
# Words inside a name that do not count, and words that no name ends in.
LIDWOORDEN = lijst("lidwoord-in-naam")
KLEINE_WOORDEN = LIDWOORDEN | lijst("niet-achteraan-in-naam")
# A name with a shorter core is too easily another word.
KORTSTE_KERN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Naam:
    """The name of an organisation, law or region as it writes itself, with the other forms that are right."""

    naam: str
    aliassen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kern:
    """A name with its letters without articles, spaces and accents: what a name that is almost right is compared with."""

    naam: Naam
    kern: str
    words: int
    last: str
    accepted: frozenset[str]

    @property
    def limit(self) -> int:
        """How many letters a text may differ at most."""
        return 0 if len(self.kern) < 10 else 1 if len(self.kern) < 14 else 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Naamlijst:
    """Names in alphabetical order, by the first three letters of their core and by each word of their forms."""

    namen: tuple[Naam, ...]
    by_start: Mapping[str, tuple[Kern, ...]] = field(repr=False, compare=False)
    by_word: Mapping[str, tuple[Kern, ...]] = field(repr=False, compare=False)
    forms: frozenset[str] = field(repr=False, compare=False)

    @classmethod
    def of(cls, namen: Iterable[Naam]) -> Naamlijst:
        """Make a list of these names; of two equal names the last counts."""
        ordered = tuple(sorted({n.naam: n for n in namen}.values(), key=lambda n: n.naam))
        by_start: dict[str, list[Kern]] = defaultdict(list)
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
            )
            by_start[core[:3]].append(one)
            for word in {token.lower() for form in forms for token in TOKEN.findall(form)}:
                by_word[word].append(one)
        return cls(
            namen=ordered,
            by_start={start: tuple(names) for start, names in by_start.items()},
            by_word={word: tuple(names) for word, names in by_word.items()},
            forms=frozenset(plain_form(n.naam) for n in ordered),
        )

    def near(self, start: str) -> tuple[Kern, ...]:
        """Give the names whose core begins like `start`, but for as many letters as a name may differ."""
        return tuple(k for k in self.by_start.get(start[:3], ()) if begins_like(k.kern, start, k.limit))

    def with_word(self, word: str) -> tuple[Kern, ...]:
        """Give the names with a word in one of their forms; `word` is in lower case."""
        return self.by_word.get(word, ())

    def named_in(self, text: str) -> tuple[str, ...]:
        """Give the names that occur in a text in lower case."""
        return tuple(n.naam for n in self.namen if n.naam.lower() in text)


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


def distance(a: str, b: str, limit: int = 2) -> int:
    """Give the edit distance of two words, or `limit + 1` when it is more."""
    if a == b:
        return 0
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    row = _last_row(a, b, limit)
    return row[-1] if row else limit + 1


def begins_like(word: str, start: str, limit: int) -> bool:
    """Tell whether a word begins with `start`, but for `limit` letters."""
    if word.startswith(start):
        return True
    row = _last_row(start, word[: len(start) + limit], limit) if limit else []
    return bool(row) and min(row) <= limit


def _last_row(a: str, b: str, limit: int) -> list[int]:
    """Give the edit distances of `a` to every beginning of `b`; nothing when all are more than `limit`."""
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (ca != cb))
        if min(row) > limit:
            return []
    return row
