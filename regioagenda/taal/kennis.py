"""What the checks may know besides a text: names, abbreviations and words of its own site, and the day.

A check never sees all of it. It asks questions, and what was asked of a text is remembered with the answers: as long as
they are the same, the checks say the same of that text, whatever else became known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from regioagenda.base.digest import digest
from regioagenda.base.late import dataclass
from regioagenda.taal import register
from regioagenda.taal.naamlijst import Kern, Naam, Naamlijst


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Everything that was asked of a text: which words and abbreviations are known, which months are over, which plain forms
    are a name, and which names begin like this, have this word, or occur in this text."""

    words: tuple[str, ...]
    begrippen: tuple[str, ...]
    months: tuple[str, ...]
    forms: tuple[str, ...]
    starts: tuple[str, ...]
    with_word: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Digests of answers: to the questions about names, and to the others; with one of all names, for they seldom change."""

    others: bytes
    names: bytes
    all_names: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Kennis:
    """Everything that a check may ask after. `begrippen` are the abbreviations and terms that the site explains, `woorden`
    its own words for spelling in lower case, `namen` the organisations, laws and regions with those that everyone knows."""

    today: date
    namen: Naamlijst
    begrippen: frozenset[str]
    woorden: frozenset[str]

    def answers(self, asked: Asked) -> Answers:
        """Give the answers to everything that was asked."""
        namen = self.namen
        found = [*map(namen.near, asked.starts), *map(namen.with_word, asked.with_word)]
        told = [
            f"{n}|{'|'.join(f'{k.naam.naam}={k.naam.aliassen}' for k in names)}"
            for n, names in enumerate(found)
            if names
        ]
        names = digest(told)
        return Answers(others=self._others(asked), names=names, all_names=namen.digest)

    def still(self, asked: Asked, answers: Answers) -> bool:
        """Tell whether the answers to everything that was asked are the same."""
        if self._others(asked) != answers.others:
            return False
        return self.namen.digest == answers.all_names or self.answers(asked).names == answers.names

    def _others(self, asked: Asked) -> bytes:
        known = [
            *[word in self.woorden for word in asked.words],
            *[word in self.begrippen for word in asked.begrippen],
            *[self.is_past(month) for month in asked.months],
            *[form in self.namen.forms for form in asked.forms],
        ]
        return digest([bytes(known), *("|".join(self.namen.named_in(text)) for text in asked.texts)])

    def is_past(self, month: str) -> bool:
        """Tell whether a month, as `2026-07`, is over."""
        return month < f"{self.today.year:04}-{self.today.month:02}"


class Lookup:
    """Answers the checks on one text, and remembers what they asked."""

    def __init__(self, kennis: Kennis) -> None:
        self._kennis = kennis
        self._words: set[str] = set()
        self._begrippen: set[str] = set()
        self._months: set[str] = set()
        self._forms: set[str] = set()
        self._starts: set[str] = set()
        self._with_word: set[str] = set()
        self._texts: set[str] = set()

    def asked(self) -> Asked:
        """Give everything that was asked so far."""
        return Asked(
            words=tuple(sorted(self._words)),
            begrippen=tuple(sorted(self._begrippen)),
            months=tuple(sorted(self._months)),
            forms=tuple(sorted(self._forms)),
            starts=tuple(sorted(self._starts)),
            with_word=tuple(sorted(self._with_word)),
            texts=tuple(sorted(self._texts)),
        )

    def is_woord(self, word: str) -> bool:
        """Tell whether a word in lower case is one of the site's own."""
        self._words.add(word)
        return word in self._kennis.woorden

    def is_begrip(self, word: str) -> bool:
        """Tell whether the site, or everyone, knows what an abbreviation stands for."""
        if word in register.afkortingen():
            return True
        self._begrippen.add(word)
        return word in self._kennis.begrippen

    def is_past(self, year: int, month: int) -> bool:
        """Tell whether a month is over; month 0 is over when its year has begun."""
        text = f"{year:04}-{month:02}"
        self._months.add(text)
        return self._kennis.is_past(text)

    def is_organisatie(self, form: str) -> bool:
        """Tell whether this is the plain form of the name of an organisation."""
        self._forms.add(form)
        return form in self._kennis.namen.forms

    def names_near(self, start: str) -> tuple[Kern, ...]:
        """Give the names that a text can mean which begins like this."""
        self._starts.add(start)
        return self._kennis.namen.near(start)

    def names_with(self, word: str) -> tuple[Kern, ...]:
        """Give the names that have a word in one of their forms."""
        self._with_word.add(word)
        return self._kennis.namen.with_word(word)

    def names_in(self, text: str) -> tuple[str, ...]:
        """Give the names that occur in a text in lower case."""
        self._texts.add(text)
        return self._kennis.namen.named_in(text)


def default_kennis(
    today: date, *, organisaties: Iterable[Naam] = (), begrippen: Iterable[str] = (), woorden: Iterable[str] = ()
) -> Kennis:
    """Give what everyone knows, with a site's own organisations, begrippen and words added."""
    known = (Naam(naam=naam) for naam in register.organisaties())
    return Kennis(
        today=today,
        namen=Naamlijst.of((*known, *organisaties)),
        begrippen=frozenset(begrippen),
        woorden=frozenset(w.lower() for w in woorden),
    )
