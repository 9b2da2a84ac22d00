"""What the checks may know besides a text: names, abbreviations and words of its own site, and the day.

A check never sees all of it. It asks questions, and what was asked of a text is remembered with the answers: as long as
they are the same, the checks say the same of that text, whatever else became known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from regioagenda.base.memo import digest
from regioagenda.taal import register
from regioagenda.taal.naamlijst import Kern, Naam, Naamlijst

# What is asked and of what, as `kind:argument`.
Question = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kennis:
    """Everything that a check may ask after. `begrippen` are the abbreviations and terms that the site explains, `woorden`
    its own words for spelling in lower case, `namen` the organisations, laws and regions with those that everyone knows."""

    today: date
    namen: Naamlijst
    begrippen: frozenset[str]
    woorden: frozenset[str]

    def answers(self, questions: Iterable[Question]) -> bytes:
        """Give a digest of the answers to these questions."""
        return digest(self._answer(*question.split(":", 1)) for question in questions)

    def _answer(self, kind: str, about: str) -> str:
        if kind == "woord":
            return str(about in self.woorden)
        if kind == "begrip":
            return str(about in self.begrippen)
        if kind == "maand":
            return str(self.is_past(about))
        if kind == "vorm":
            return str(about in self.namen.forms)
        if kind == "noemt":
            return "|".join(self.namen.named_in(about))
        found = self.namen.near(about) if kind == "begin" else self.namen.with_word(about)
        return "|".join(f"{k.naam.naam}={k.naam.aliassen}" for k in found)

    def is_past(self, month: str) -> bool:
        """Tell whether a month, as `2026-07`, is over."""
        return month < self.today.isoformat()[:7]


class Lookup:
    """Answers the checks on one text, and remembers what they asked."""

    def __init__(self, kennis: Kennis) -> None:
        self._kennis = kennis
        self._asked: set[Question] = set()

    def asked(self) -> tuple[Question, ...]:
        """Give every question so far."""
        return tuple(sorted(self._asked))

    def is_woord(self, word: str) -> bool:
        """Tell whether a word in lower case is one of the site's own."""
        self._asked.add(f"woord:{word}")
        return word in self._kennis.woorden

    def is_begrip(self, word: str) -> bool:
        """Tell whether the site, or everyone, knows what an abbreviation stands for."""
        if word in register.afkortingen():
            return True
        self._asked.add(f"begrip:{word}")
        return word in self._kennis.begrippen

    def is_past(self, year: int, month: int) -> bool:
        """Tell whether a month is over; month 0 is over when its year has begun."""
        text = f"{year:04}-{month:02}"
        self._asked.add(f"maand:{text}")
        return self._kennis.is_past(text)

    def is_organisatie(self, form: str) -> bool:
        """Tell whether this is the plain form of the name of an organisation."""
        self._asked.add(f"vorm:{form}")
        return form in self._kennis.namen.forms

    def names_near(self, start: str) -> tuple[Kern, ...]:
        """Give the names that a text can mean which begins like this."""
        self._asked.add(f"begin:{start}")
        return self._kennis.namen.near(start)

    def names_with(self, word: str) -> tuple[Kern, ...]:
        """Give the names that have a word in one of their forms."""
        self._asked.add(f"met:{word}")
        return self._kennis.namen.with_word(word)

    def names_in(self, text: str) -> tuple[str, ...]:
        """Give the names that occur in a text in lower case."""
        self._asked.add(f"noemt:{text}")
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
