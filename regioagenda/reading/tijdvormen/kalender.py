"""What a Dutch calendar knows: weeks, feasts, elections, and the days between which holidays and the recess fall.

Sources: ISO 8601 for weeks; the Gregorian rule for Easter; the Kieswet for elections (the third Wednesday of March,
since 2014). School holidays and the recess differ by region and council: here are the first and last day on which
they can be, whatever the region.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from regioagenda.base.nederlands import MAANDEN

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
EERSTE_JAAR, LAATSTE_JAAR = 1900, 2199

Dagen = tuple[date, date]


def laatste_dag(jaar: int, maand: int) -> int:
    """Give the number of days of a month."""
    return calendar.monthrange(jaar, maand)[1]


def maanden(jaar: int, eerste: int, aantal: int = 1) -> Dagen:
    """Give the days of `aantal` months from month `eerste` of a year on, which may run into the next year."""
    jaar, eerste = jaar + (eerste - 1) // 12, (eerste - 1) % 12 + 1
    einde, laatste = jaar + (eerste + aantal - 2) // 12, (eerste + aantal - 2) % 12 + 1
    return date(jaar, eerste, 1), date(einde, laatste, laatste_dag(einde, laatste))


def week(jaar: int, nummer: int) -> Dagen | None:
    """Give the days of an ISO week; a year has 52 or 53."""
    try:
        monday = date.fromisocalendar(jaar, nummer, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def week_van(dag: date) -> Dagen:
    """Give the week, from Monday, in which a day lies."""
    monday = dag - timedelta(days=dag.weekday())
    return monday, monday + timedelta(days=6)


def weekdag_in_maand(jaar: int, maand: int, weekdag: int, rang: int) -> date | None:
    """Give the `rang`-th Monday (0) … Sunday (6) of a month, or the last when `rang` is -1."""
    days = [date(jaar, maand, n) for n in range(1, laatste_dag(jaar, maand) + 1)]
    found = [day for day in days if day.weekday() == weekdag]
    if rang == -1:
        return found[-1]
    return found[rang - 1] if rang <= len(found) else None


def pasen(jaar: int) -> date:
    """Give Easter Sunday (the anonymous Gregorian algorithm)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = h + m - 7 * ((a + 11 * h + 22 * m) // 451) + 114
    return date(jaar, n // 31, n % 31 + 1)


def _na_pasen(eerste: int, laatste: int) -> Callable[[int], Dagen]:
    return lambda jaar: (pasen(jaar) + timedelta(days=eerste), pasen(jaar) + timedelta(days=laatste))


def _tussen(maand: int, dag: int, maand_tot: int, dag_tot: int) -> Callable[[int], Dagen]:
    """Give the days between two days of a year; when the second comes earlier, it is one of the next year."""
    over = (maand_tot, dag_tot) < (maand, dag)
    return lambda jaar: (date(jaar, maand, dag), date(jaar + over, maand_tot, dag_tot))


def _prinsjesdag(jaar: int) -> Dagen:
    day = weekdag_in_maand(jaar, 9, 1, 3) or date(jaar, 9, 15)
    return day, day


def _koningsdag(jaar: int) -> Dagen:
    day = date(jaar, 4, 27)
    day -= timedelta(days=day.weekday() == 6)
    return day, day


# Days that have a name.
FEESTDAGEN: Mapping[str, Callable[[int], Dagen]] = MappingProxyType(
    {
        "nieuwjaarsdag": _tussen(1, 1, 1, 1),
        "goede vrijdag": _na_pasen(-2, -2),
        "carnaval": _na_pasen(-49, -47),
        "pasen": _na_pasen(0, 1),
        "koningsdag": _koningsdag,
        "bevrijdingsdag": _tussen(5, 5, 5, 5),
        "hemelvaart": _na_pasen(39, 39),
        "hemelvaartsdag": _na_pasen(39, 39),
        "pinksteren": _na_pasen(49, 50),
        "prinsjesdag": _prinsjesdag,
        "kerst": _tussen(12, 25, 12, 26),
        "kerstmis": _tussen(12, 25, 12, 26),
    }
)

# The first and last day on which a holiday can be, in any region; the summer recess of councils lies within its own.
VRIJ: Mapping[str, Callable[[int], Dagen]] = MappingProxyType(
    {
        **{f"voorjaars{s}": _tussen(2, 6, 3, 9) for s in ("vakantie", "reces")},
        **{f"mei{s}": _tussen(4, 18, 5, 12) for s in ("vakantie", "reces")},
        **{f"herfst{s}": _tussen(10, 10, 11, 5) for s in ("vakantie", "reces")},
        **{f"kerst{s}": _tussen(12, 18, 1, 9) for s in ("vakantie", "reces")},
        "zomervakantie": _tussen(7, 4, 9, 5),
        "zomerreces": _tussen(7, 16, 8, 31),
    }
)

_GEMEENTERAAD = {2002: date(2002, 3, 6), 2006: date(2006, 3, 7), 2010: date(2010, 3, 3)}
_STATEN = {2003: date(2003, 3, 11), 2007: date(2007, 3, 7), 2011: date(2011, 3, 2)}
_KAMER = {
    jaar: date(jaar, m, d)
    for jaar, m, d in ((2010, 6, 9), (2012, 9, 12), (2017, 3, 15), (2021, 3, 17), (2023, 11, 22), (2025, 10, 29))
}
_EUROPA = {jaar: date(jaar, m, d) for jaar, m, d in ((2009, 6, 4), (2014, 5, 22), (2019, 5, 23), (2024, 6, 6))}


def _derde_woensdag(jaar: int) -> date | None:
    return weekdag_in_maand(jaar, 3, 2, 3)


def gemeenteraadsverkiezingen(jaar: int) -> date | None:
    """Give the day on which most gemeenteraden are elected in a year, or None."""
    return _derde_woensdag(jaar) if jaar >= 2014 and jaar % 4 == 2 else _GEMEENTERAAD.get(jaar)


def statenverkiezingen(jaar: int) -> date | None:
    """Give the day of the elections for provinciale staten (and since 2015 the waterschappen), or None."""
    return _derde_woensdag(jaar) if jaar >= 2015 and jaar % 4 == 3 else _STATEN.get(jaar)


VERKIEZINGEN: Mapping[str, Callable[[int], date | None]] = MappingProxyType(
    {
        "gemeenteraadsverkiezingen": gemeenteraadsverkiezingen,
        "raadsverkiezingen": gemeenteraadsverkiezingen,
        "statenverkiezingen": statenverkiezingen,
        "waterschapsverkiezingen": statenverkiezingen,
        "kamerverkiezingen": _KAMER.get,
        "europese verkiezingen": _EUROPA.get,
    }
)


def schrijf_dagen(van: date, tot: date) -> str:
    """Write days without their year where both lie in one: 8-14 juni, 29 juni-5 juli, 28 december 2026-3 januari 2027."""
    if van.year != tot.year:
        return f"{van.day} {MAANDEN[van.month - 1]} {van.year}-{tot.day} {MAANDEN[tot.month - 1]} {tot.year}"
    if van.month != tot.month:
        return f"{van.day} {MAANDEN[van.month - 1]}-{tot.day} {MAANDEN[tot.month - 1]}"
    return f"{van.day}-{tot.day} {MAANDEN[tot.month - 1]}"
