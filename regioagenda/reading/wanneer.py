"""Dutch times in words → the first and last day they can mean.

Sources: the forms found in real regional agendas and the table of dates in the Dutch style guides (a quarter, “medio”,
a season with its year). The words stay what a visitor reads; the interval is our reading of them, for sorting and for
calendars. “n.t.b.” and “onbekend: …” have no interval.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from regioagenda.base.nederlands import MAANDEN
from regioagenda.reading.woord import Woord

VORMEN = "“20 november 2026”, “mei 2026”, “derde kwartaal van 2026”, “medio 2026” of “2026”"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijd:
    """A time: the words, the first and last day they can mean (both None when unknown) and how exact they are."""

    tekst: str
    van: date | None
    tot: date | None
    precisie: Precisie

    @property
    def sorteersleutel(self) -> tuple[date, date, str]:
        """Order by first day; what is unknown comes last."""
        return (self.van or date.max, self.tot or date.max, self.tekst)


_NUMMER = {name: number for number, name in enumerate(MAANDEN, 1)}
_RANG = {"eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "derde": 3, "3e": 3, "vierde": 4, "4e": 4, "laatste": 4}
_MAAND = "|".join(MAANDEN)
_WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DEEL = {"begin": 0, "medio": 1, "halverwege": 1, "midden": 1, "eind": 2, "einde": 2}
_UITLEG = re.compile(r"(?P<tekst>[^()]+) \((?P<tijd>[^()]+)\)")
_VOOR = re.compile(r"(?:vóór|voor) (?P<tijd>.+)", re.IGNORECASE)
_ONBEKEND = re.compile(r"(?:n\.?t\.?b\.?|nog te bepalen|nader te bepalen|datum volgt|onbekend)", re.IGNORECASE)


def _dag(jaar: int, maand: int, dag: int) -> date | None:
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None


def _maanden(jaar: int, eerste: int, laatste: int) -> tuple[date, date]:
    return date(jaar, eerste, 1), date(jaar, laatste, calendar.monthrange(jaar, laatste)[1])


def _deel_van_maand(van: date, tot: date, deel: int) -> tuple[date, date]:
    borders = ((1, 10), (11, 20), (21, tot.day))
    return van.replace(day=borders[deel][0]), van.replace(day=borders[deel][1])


def _iso_dag(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    day = _dag(int(m["j"]), int(m["m"]), int(m["d"]))
    return (day, day, Precisie.DAG) if day else None


def _dag_maand_jaar(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    day = _dag(int(m["j"]), _NUMMER.get(m["m"]) or int(m["m"]), int(m["d"]))
    if day is None or (m["w"] and _WEEKDAGEN[day.weekday()] != m["w"]):
        return None
    return day, day, Precisie.DAG


def _maand(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    number = _NUMMER[m["m"]] if m["m"] in _NUMMER else int(m["m"])
    if not 1 <= number <= 12:
        return None
    van, tot = _maanden(int(m["j"]), number, number)
    if m["deel"]:
        van, tot = _deel_van_maand(van, tot, _DEEL[m["deel"]])
    return van, tot, Precisie.MAAND


def _kwartaal(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    number = _RANG.get(m["k"]) or int(m["k"].lstrip("qQ").rstrip("e"))
    eerste = 3 * number - 2
    months = (eerste, eerste + 2)
    if m["deel"]:
        months = (eerste + _DEEL[m["deel"]],) * 2
    return *_maanden(int(m["j"]), *months), Precisie.KWARTAAL


def _deel_van_jaar(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    months = ((1, 3), (5, 8), (10, 12))[_DEEL[m["deel"]]]
    return *_maanden(int(m["j"]), *months), Precisie.SEIZOEN


def _seizoen(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    jaar = int(m["j"])
    months = {"voorjaar": (3, 5), "lente": (3, 5), "zomer": (6, 8), "najaar": (9, 11), "herfst": (9, 11)}[m["s"]]
    return *_maanden(jaar, *months), Precisie.SEIZOEN


def _helft(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    months = (1, 6) if _RANG[m["h"]] == 1 else (7, 12)
    return *_maanden(int(m["j"]), *months), Precisie.HALFJAAR


def _jaar(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    return *_maanden(int(m["j"]), 1, 12), Precisie.JAAR


def _jaren(m: re.Match[str]) -> tuple[date, date, Precisie] | None:
    first, last = int(m["j"]), int(m["l"])
    if last < first:
        return None
    return date(first, 1, 1), date(last, 12, 31), Precisie.PERIODE


_J = r"(?P<j>(?:19|20|21)\d\d)"
_BIJ = r"(?:(?:rond|uiterlijk|vanaf|sinds|per|in|op|tot) )?(?:de |het )?"
_PATTERNS = (
    (re.compile(rf"{_BIJ}{_J}-(?P<m>\d\d)-(?P<d>\d\d)"), _iso_dag),
    (re.compile(rf"{_BIJ}(?:(?P<w>{'|'.join(_WEEKDAGEN)}) )?(?P<d>\d{{1,2}}) (?P<m>{_MAAND}) {_J}"), _dag_maand_jaar),
    (re.compile(rf"{_BIJ}(?P<w>$^)?(?P<d>\d{{1,2}})-(?P<m>\d{{1,2}})-{_J}"), _dag_maand_jaar),
    (re.compile(rf"{_BIJ}(?:(?P<deel>{'|'.join(_DEEL)}) )?(?P<m>{_MAAND})(?: van)? {_J}"), _maand),
    (re.compile(rf"(?P<deel>$^)?{_J}-(?P<m>\d\d)"), _maand),
    (
        re.compile(
            rf"{_BIJ}(?:(?P<deel>{'|'.join(_DEEL)}) )?(?:het )?(?P<k>eerste|tweede|derde|vierde|laatste|[1-4]e) kwartaal(?: van)? {_J}"
        ),
        _kwartaal,
    ),
    (re.compile(rf"(?P<deel>$^)?(?P<k>[qQ][1-4]) {_J}"), _kwartaal),
    (re.compile(rf"(?P<deel>$^)?{_J}[ -](?P<k>[qQ][1-4])"), _kwartaal),
    (re.compile(rf"{_BIJ}(?P<deel>{'|'.join(_DEEL)})(?: van)? {_J}"), _deel_van_jaar),
    (re.compile(rf"{_BIJ}(?P<s>voorjaar|lente|zomer|najaar|herfst)(?: van)? {_J}"), _seizoen),
    (re.compile(rf"{_BIJ}(?P<h>eerste|1e|tweede|2e) (?:helft|halfjaar)(?: van)? {_J}"), _helft),
    (re.compile(rf"{_BIJ}{_J} ?(?:tot en met|t/m|tot|–|-) ?(?P<l>(?:19|20|21)\d\d)"), _jaren),
    (re.compile(rf"(?:in de loop van |{_BIJ})(?:het jaar )?{_J}"), _jaar),
)


def lees_wanneer(text: str) -> Tijd | None:
    """Read a time in words, or give None when no form fits.

    “onbekend: per project een eigen planning” keeps the words after the colon and has no interval;
    “vóór 1 mei 2023” is the day before;
    “rond de verkiezingen (2022)” keeps the words before the brackets and takes the interval from between them.
    """
    words = " ".join(text.split())
    if (explained := _UITLEG.fullmatch(words)) is not None and (inner := lees_wanneer(explained["tijd"])) is not None:
        return Tijd(tekst=explained["tekst"], van=inner.van, tot=inner.tot, precisie=inner.precisie)
    if words.lower().startswith("onbekend: "):
        return Tijd(tekst=words[len("onbekend: ") :], van=None, tot=None, precisie=Precisie.ONBEKEND)
    if (before := _VOOR.fullmatch(words)) is not None and (inner := lees_wanneer(before["tijd"])) and inner.van:
        last = inner.van - timedelta(days=1)
        return Tijd(tekst=words, van=last, tot=last, precisie=Precisie.DAG)
    if _ONBEKEND.fullmatch(words):
        return Tijd(tekst=words, van=None, tot=None, precisie=Precisie.ONBEKEND)
    for pattern, meaning in _PATTERNS:
        if (match := pattern.fullmatch(words.lower())) is not None and (found := meaning(match)) is not None:
            van, tot, precisie = found
            return Tijd(tekst=words, van=van, tot=tot, precisie=precisie)
    return None
