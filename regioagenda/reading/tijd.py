"""A time: the words of a source, the days that they can mean, and what kind of time it is.

An appointment, a deadline, a period and something that goes on are four things. Each knows for itself whether it has
begun and whether it is over, so that nobody compares its days: a deadline has no first day, what goes on has no last.
"""

from __future__ import annotations

import datetime
from dataclasses import field
from datetime import date
from enum import Enum

from regioagenda.base.late import dataclass
from regioagenda.reading.woord import Woord

Sorteersleutel = tuple[int, date, date, str]


class Precisie(Woord):
    """How exact a time is."""

    DAG = "dag", "op de dag"
    MAAND = "maand", "op de maand"
    KWARTAAL = "kwartaal", "op het kwartaal"
    SEIZOEN = "seizoen", "op het seizoen"
    HALFJAAR = "halfjaar", "op het halve jaar"
    JAAR = "jaar", "op het jaar"
    PERIODE = "periode", "een periode van meer jaren"
    ONBEKEND = "onbekend", "nog niet bekend"


class Aard(Woord):
    """What kind of time it is."""

    AFSPRAAK = "afspraak", "Afspraak", "het gebeurt één keer, ergens in deze dagen"
    TERMIJN = "termijn", "Termijn", "het moet uiterlijk op de laatste dag klaar zijn"
    PERIODE = "periode", "Periode", "het duurt van de eerste tot en met de laatste dag"
    OPEN = "open", "Zonder einde", "het begint dan en een einde is niet genoemd"
    RITME = "ritme", "Steeds weer", "het komt steeds terug"
    PEIL = "peil", "Stand", "van toen zijn de gegevens"
    GEBEURD = "gebeurd", "Gebeurd", "het is gebeurd; de dag is niet bekend"
    VOORWAARDE = "voorwaarde", "Onder voorwaarde", "het gebeurt alleen als er eerst iets anders gebeurt"
    ONBEKEND = "onbekend", "Niet bekend", "niemand zegt wanneer"


class Twijfel(Woord):
    """What the words of a time leave open."""

    INDICATIEF = "indicatief", "indicatie"
    NOG_TE_BEPALEN = "nog-te-bepalen", "nog te bepalen"


class Bedoeling(Enum):
    """What a field asks: when something happens, through which period it goes on, or from when a fact is."""

    MOMENT = "moment"
    PERIODE = "periode"
    PEIL = "peil"


# What stands among days, when it has any; and in which order the rest comes after it.
_GEDATEERD = (Aard.AFSPRAAK, Aard.TERMIJN, Aard.PERIODE, Aard.OPEN, Aard.PEIL)
_ERNA = (Aard.RITME, Aard.VOORWAARDE, Aard.ONBEKEND, Aard.GEBEURD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijd:
    """A time, known by its meaning and by how it is shown; two ways to write the same day are the same time.

    `tekst` is the words without what was only meant for us (“onbekend:”, a reading between brackets); `getoond` is what
    a visitor reads, with Dutch dates and a year; `geschreven` is what the editor typed, which reads as this time again.
    `van` and `tot` are the first and last day that it can mean. One is None when the words leave that side open, both
    when there are no days at all. For a `RITME` they are the first time, for what has `GEBEURD` a limit. `geduid`: the
    days are not in the words but in a reading between brackets.
    """

    tekst: str = field(compare=False)
    getoond: str
    geschreven: str = field(compare=False)
    aard: Aard
    van: date | None = None
    tot: date | None = None
    precisie: Precisie = Precisie.ONBEKEND
    tijdstip: datetime.time | None = None
    eindtijd: datetime.time | None = None
    twijfel: Twijfel | None = None
    geduid: bool = False

    @property
    def gedateerd(self) -> bool:
        """Tell whether it has a place among days: a rhythm, a condition and what happened on an unknown day have none."""
        return self.aard in _GEDATEERD and (self.van or self.tot) is not None

    @property
    def dag(self) -> date | None:
        """The day itself, when the words are one day without a doubt; a day that is only a limit is none."""
        sure = self.aard in (Aard.AFSPRAAK, Aard.PERIODE, Aard.PEIL) and self.twijfel is None
        return self.van if sure and self.precisie is Precisie.DAG and self.van == self.tot else None

    @property
    def plaats(self) -> date | None:
        """The day on which it stands in a list or calendar: its first day, or the last day of a limit; None without days."""
        return (self.van or self.tot) if self.gedateerd else None

    @property
    def sorteersleutel(self) -> Sorteersleutel:
        """Order by first day, a deadline by its last; then rhythms, conditions, the unknown, and what happened some day."""
        group = 0 if self.gedateerd else 1 + _ERNA.index(self.aard)
        return (group, self.van or self.tot or date.max, self.tot or date.max, self.tekst)

    def na(self, day: date) -> bool:
        """Tell whether all of it is later than a day."""
        return self.van is not None and self.van > day

    def begonnen(self, today: date) -> bool:
        """Tell whether its first day has come. A deadline does not begin; what has happened has."""
        return self.aard is Aard.GEBEURD or (self.gedateerd and self.van is not None and self.van <= today)

    def voorbij(self, today: date) -> bool:
        """Tell whether its last day has gone by, today not counted. What goes on or comes again never is; what has happened is."""
        return self.aard is Aard.GEBEURD or (self.gedateerd and self.tot is not None and self.tot < today)

    def bezig(self, today: date) -> bool:
        """Tell whether today lies in it: a period goes on, an appointment of which the day is not known can be now."""
        return self.begonnen(today) and not self.voorbij(today)

    def komt(self, today: date) -> bool:
        """Tell whether all of it is still to come; a deadline is to come until its last day has gone by."""
        return self.gedateerd and not self.begonnen(today) and not self.voorbij(today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weigering:
    """Why words are no time: a Dutch message with a hint, and the part of the words that it is about."""

    code: str
    bericht: str
    hint: str
    deel: str
