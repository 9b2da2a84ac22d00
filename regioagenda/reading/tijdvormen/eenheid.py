"""What waits for a year: a month, a quarter, a season, a day of a month, a week, a feast, and parts of those.

Nearly every form ends in its year, so “derde kwartaal van 2026”, “het derde kwartaal” (of which the year is missing)
and “elk jaar in het derde kwartaal” are read by the same few lines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from regioagenda.base.nederlands import MAANDEN
from regioagenda.reading.tijd import Aard, Precisie
from regioagenda.reading.tijdvormen.dagen import dag, week_nummer, weekdag
from regioagenda.reading.tijdvormen.kalender import (
    FEESTDAGEN,
    VERKIEZINGEN,
    VRIJ,
    Dagen,
    gemeenteraadsverkiezingen,
    laatste_dag,
    maanden,
    week_van,
)
from regioagenda.reading.tijdvormen.stuk import Bezwaar, Stuk, Uitslag, bezwaar
from regioagenda.reading.tijdvormen.tekens import TWEE_JAREN, Soort, Teken, Tekens

Eenheid = Callable[[int], Uitslag]

DELEN = {"begin": 0, "medio": 1, "eind": 2}
_SEIZOENEN = {"voorjaar": 3, "zomer": 6, "najaar": 9}
_VOOR = ("in", "op", "de", "het", "d.d", "dd", "tijdens", "periode")
_ERACHTER = ("van", "in", "uit", "jaar", "het", ",", "-", "/", "de")


def zonder_voor(found: Tekens) -> Tekens:
    """Leave out the words that lead to a time and say nothing about it."""
    while len(found) > 1 and found[0].woord in _VOOR:
        found = found[1:]
    return found


def zonder_achter(found: Tekens) -> Tekens:
    """Leave out the words between a time and its year."""
    while found and found[-1].woord in _ERACHTER:
        found = found[:-1]
    return found


def eenheid(kop: Tekens) -> Eenheid | None:
    """Give what pieces mean in a year that is still to be said; None when they are no part of a year."""
    kop = zonder_voor(zonder_achter(kop))
    if not kop:
        return _jaar
    first, rest = kop[0], kop[1:]
    if first.woord in ("loop", "heel"):
        inner = eenheid(rest)
        return _heel(inner) if inner and first.woord == "heel" else inner
    if first.woord in DELEN:
        if rest and rest[0].woord == "van":
            rest = rest[1:]
        inner = eenheid(rest)
        return deel((first,), inner) if inner else None
    if first.woord in ("ultimo", "primo"):
        inner = eenheid(rest)
        return _uiterste(first.woord, inner) if inner else None
    for form in (_maandnaam, _dag_maand, _week, _rang_van, _nummer, _naam):
        if (waiting := form(kop)) is not None:
            return waiting
    return None


def _jaar(jaar: int) -> Stuk:
    van, tot = maanden(jaar, 1, 12)
    return Stuk(van=van, tot=tot, precisie=Precisie.JAAR)


def maand_van(jaar: int, maand: int) -> Stuk:
    """Give a whole month."""
    van, tot = maanden(jaar, maand)
    return Stuk(van=van, tot=tot, precisie=Precisie.MAAND)


def _kwartaal(jaar: int, nummer: int) -> Stuk:
    van, tot = maanden(jaar, 3 * nummer - 2, 3)
    return Stuk(van=van, tot=tot, precisie=Precisie.KWARTAAL)


def _halfjaar(jaar: int, nummer: int) -> Stuk:
    van, tot = maanden(jaar, 6 * nummer - 5, 6)
    return Stuk(van=van, tot=tot, precisie=Precisie.HALFJAAR)


def _heel(inner: Eenheid) -> Eenheid:
    def read(jaar: int) -> Uitslag:
        found = inner(jaar)
        return replace(found, aard=Aard.PERIODE) if isinstance(found, Stuk) else found

    return read


def _uiterste(woord: str, inner: Eenheid) -> Eenheid:
    """Give the first or the last day of something."""

    def read(jaar: int) -> Uitslag:
        found = inner(jaar)
        if not isinstance(found, Stuk):
            return found
        day = found.tot if woord == "ultimo" else found.van
        return replace(found, van=day, tot=day, precisie=Precisie.DAG, slot=woord == "ultimo")

    return read


def deel(woord: Tekens, inner: Eenheid) -> Eenheid | None:
    """Give the beginning, the middle or the end of something."""
    if len(woord) != 1 or woord[0].woord not in DELEN:
        return None
    part = DELEN[woord[0].woord]

    def read(jaar: int) -> Uitslag:
        found = inner(jaar)
        return gedeeld(found, part) if isinstance(found, Stuk) else found

    return read


def gedeeld(found: Stuk, part: int) -> Stuk | None:
    """Cut a third out of days: ten days of a month, a month of a quarter; of a year the months around midsummer are “medio”."""
    van, tot = found.van, found.tot
    if van is None or tot is None:
        return None
    if found.precisie is Precisie.MAAND:
        first, last = ((1, 10), (11, 20), (21, tot.day))[part]
        return replace(found, van=van.replace(day=first), tot=tot.replace(day=last), slot=part == 2)
    months = (tot.year - van.year) * 12 + tot.month - van.month + 1
    whole_months = van.day == 1 and tot.day == laatste_dag(tot.year, tot.month)
    if not whole_months or months not in (3, 6, 12):
        return None
    start, count = {3: (part, 1), 6: (2 * part, 2), 12: ((0, 3), (4, 4), (9, 3))[part]}[months]
    van, tot = maanden(van.year, van.month + start, count)
    precision = Precisie.SEIZOEN if months == 12 else found.precisie
    return replace(found, van=van, tot=tot, precisie=precision, slot=part == 2, aard=Aard.AFSPRAAK)


def _maandnaam(kop: Tekens) -> Eenheid | None:
    if len(kop) == 1 and kop[0].soort is Soort.MAAND:
        return lambda jaar: maand_van(jaar, kop[0].getal)
    return None


def _dag_maand(kop: Tekens) -> Eenheid | None:
    """20 november, vrijdag 20 november, 1e mei."""
    weekday = kop[0] if kop[0].soort is Soort.WEEKDAG else None
    rest = kop[1:] if weekday else kop
    if rest and weekday and rest[0].woord == ",":
        rest = rest[1:]
    if len(rest) == 3 and rest[1].woord == "-":
        rest = (rest[0], rest[2])
    if len(rest) != 2 or rest[1].soort is not Soort.MAAND or not rest[0].woord.rstrip("stde").isdigit():
        return None
    number = rest[0].getal
    return lambda jaar: dag(jaar, rest[1].getal, number, kop, weekday)


def _week(kop: Tekens) -> Eenheid | None:
    """Week 24, W24, de week van 8 juni."""
    if (number := weeknummer(kop)) is not None:
        return lambda jaar: week_nummer(jaar, number, kop)
    if kop[0].woord != "week" or len(kop) < 3 or kop[1].woord != "van":
        return None
    inner = eenheid(kop[2:])

    def read(jaar: int) -> Uitslag:
        day = inner(jaar) if inner else None
        if not isinstance(day, Stuk) or day.van is None or not day.dagen:
            return None if isinstance(day, Stuk) else day
        van, tot = week_van(day.van)
        return Stuk(van=van, tot=tot, precisie=Precisie.DAG)

    return read


def weeknummer(kop: Tekens) -> int | None:
    """Give the number of a week that is written with a figure."""
    if len(kop) == 2 and kop[0].woord == "week" and kop[1].soort is Soort.GETAL:
        return kop[1].getal
    return kop[0].getal if len(kop) == 1 and kop[0].soort is Soort.DEEL and kop[0].woord[0] == "w" else None


def kwartaalnummer(kop: Tekens) -> int | None:
    """Give the number of a quarter that is written with a figure: Q3, K3, kwartaal 3."""
    if len(kop) == 2 and kop[0].woord == "kwartaal" and kop[1].soort is Soort.GETAL:
        return kop[1].getal
    return kop[0].getal if len(kop) == 1 and kop[0].soort is Soort.DEEL and kop[0].woord[0] in "qk" else None


def _kwartaal_of_bezwaar(jaar: int, nummer: int, found: Tekens) -> Stuk | Bezwaar:
    if 1 <= nummer <= 4:
        return _kwartaal(jaar, nummer)
    return bezwaar(
        found,
        code="datum-bestaat-niet",
        bericht=f"Kwartaal {nummer} bestaat niet. Een jaar heeft vier kwartalen.",
        hint=f"Schrijf een kwartaal dat bestaat, zoals “vierde kwartaal van {jaar}”.",
    )


def _nummer(kop: Tekens) -> Eenheid | None:
    """Q3, kwartaal 3, H1."""
    if (quarter := kwartaalnummer(kop)) is not None:
        return lambda jaar: _kwartaal_of_bezwaar(jaar, quarter, kop)
    if len(kop) == 1 and kop[0].soort is Soort.DEEL and kop[0].woord[0] == "h" and kop[0].getal <= 2:
        return lambda jaar: _halfjaar(jaar, kop[0].getal)
    return None


def _rang_van(kop: Tekens) -> Eenheid | None:
    """Eerste kwartaal, tweede helft van juni, eerste week van juni, laatste dinsdag van mei."""
    if kop[0].soort is not Soort.RANG or len(kop) < 2:
        return None
    number, what, rest = kop[0].getal, kop[1], kop[2:]
    if what.woord == "kwartaal" and not rest:
        return lambda jaar: _kwartaal_of_bezwaar(jaar, 4 if number == -1 else number, kop)
    if what.woord in ("helft", "halfjaar") and not rest and number in (1, 2, -1):
        return lambda jaar: _halfjaar(jaar, 2 if number == -1 else number)
    if rest and rest[0].woord == "van":
        rest = rest[1:]
    if rest and rest[0].woord == "periode":
        rest = rest[1:]
    if len(rest) != 1 or rest[0].soort is not Soort.MAAND:
        return None
    return lambda jaar: _deel_van_maand(jaar, rest[0].getal, number, what, kop)


def _deel_van_maand(jaar: int, maand: int, rang: int, wat: Teken, found: Tekens) -> Uitslag:
    last = laatste_dag(jaar, maand)
    if wat.woord == "helft" and rang in (1, 2, -1):
        days = (1, 15) if rang == 1 else (16, last)
    elif wat.woord == "week" and rang in (1, 2, 3, 4, -1):
        days = (last - 6, last) if rang == -1 else (7 * rang - 6, 7 * rang)
    elif wat.woord == "weekend" or wat.soort is Soort.WEEKDAG:
        return weekdag(jaar, maand, rang, wat, found)
    else:
        return None
    slot = rang == -1
    return Stuk(van=date(jaar, maand, days[0]), tot=date(jaar, maand, days[1]), precisie=Precisie.MAAND, slot=slot)


def _naam(kop: Tekens) -> Eenheid | None:
    """A season, a feast, a holiday, elections."""
    name, rest = kop[0].woord, kop[1:]
    if name == "verkiezingen" or name in VERKIEZINGEN:
        month = rest[-1] if rest and rest[-1].soort is Soort.MAAND else None
        rest = rest[:-1] if month else rest
        if rest and rest[-1].woord in ("van", "in"):
            rest = rest[:-1]
        return None if rest else lambda jaar: _verkiezingen(name, jaar, month, kop)
    if rest:
        return None
    if name in _SEIZOENEN:
        return lambda jaar: _seizoen(maanden(jaar, _SEIZOENEN[name], 3))
    if name in TWEE_JAREN and name != "bestuursperiode":
        return lambda jaar: _welk_jaar(name, kop, jaar)
    if name in FEESTDAGEN:
        return lambda jaar: feest(FEESTDAGEN[name](jaar))
    if name in VRIJ:
        return lambda jaar: _seizoen(VRIJ[name](jaar))
    return None


def _seizoen(dagen: Dagen) -> Stuk:
    return Stuk(van=dagen[0], tot=dagen[1], precisie=Precisie.SEIZOEN, los=True)


def feest(dagen: Dagen) -> Stuk:
    """Give the days of a feast."""
    return Stuk(van=dagen[0], tot=dagen[1], precisie=Precisie.DAG, los=True)


def _verkiezingen(name: str, jaar: int, month: Teken | None, found: Tekens) -> Uitslag:
    """Give the day of elections; “de verkiezingen” without more are those of the gemeenteraad, when there were any."""
    day = VERKIEZINGEN.get(name, gemeenteraadsverkiezingen)(jaar)
    if day is not None and (month is None or month.getal == day.month):
        return Stuk(van=day, tot=day, precisie=Precisie.DAG)
    if name == "verkiezingen":
        return None if month is None else maand_van(jaar, month.getal)
    when = f"{MAANDEN[month.getal - 1]} {jaar}" if month else str(jaar)
    return bezwaar(
        found,
        code="tijd-onleesbaar",
        bericht=f"In {when} kennen wij geen {name}.",
        hint=f"Schrijf de dag of de maand, zoals “maart {jaar}”.",
    )


def _welk_jaar(name: str, found: Tekens, jaar: int) -> Bezwaar:
    """Refuse a winter or a school year with one year: it can be two."""
    hint = f"Schrijf “{name} {jaar}-{jaar + 1}”" + (f" of “begin {jaar}”." if name == "winter" else f" of “{jaar}”.")
    which = {"winter": "Welke winter", "schooljaar": "Welk schooljaar"}.get(name, "Welke jaarwisseling")
    message = f"{which}? {'Dat' if name == 'schooljaar' else 'Die'} valt in twee jaren."
    return bezwaar(found, code="tijd-onleesbaar", bericht=message, hint=hint)
