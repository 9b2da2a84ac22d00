"""One time: a day, a week, a month, a quarter, a season, a year, a school year, a feast, with its year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from regioagenda.base.nederlands import MAANDEN, datum
from regioagenda.reading.tijd import Aard, Precisie
from regioagenda.reading.tijdvormen.dagen import dag
from regioagenda.reading.tijdvormen.eenheid import (
    DELEN,
    deel,
    eenheid,
    feest,
    gedeeld,
    kwartaalnummer,
    maand_van,
    weeknummer,
    zonder_achter,
    zonder_voor,
)
from regioagenda.reading.tijdvormen.kalender import WEEKDAGEN, maanden, schrijf_dagen
from regioagenda.reading.tijdvormen.stuk import Bezwaar, Stuk, Uitslag, aaneen, bezwaar, eerste, plek, volgorde
from regioagenda.reading.tijdvormen.tekens import TWEE_JAREN, Soort, Tekens

_RANGEN = ("eerste", "tweede", "derde", "vierde")


def punt(found: Tekens) -> Uitslag:
    """Read pieces as one time."""
    found = zonder_voor(found)
    if not found:
        return None
    return eerste(
        form(found) for form in (_dag_in_cijfers, _maand_in_cijfers, _jaar_voorop, _twee_jaren, _jaar_achteraan)
    )


def _dag_in_cijfers(found: Tekens) -> Uitslag:
    *before, last = found
    if last.soort is not Soort.DATUM or len(before) > 2:
        return None
    weekday = before[0] if before else None
    if (before[1:] and before[1].woord != ",") or (weekday and weekday.soort is not Soort.WEEKDAG):
        return None
    number = last.getal
    found_day = dag(number // 10000, number // 100 % 100, number % 100, found, weekday)
    if not isinstance(found_day, Stuk):
        return found_day
    return replace(found_day, vervang=((last.begin, last.einde, datum(found_day.van)),))


def _maand_in_cijfers(found: Tekens) -> Uitslag:
    *before, last = found
    if last.soort is not Soort.JAARMAAND:
        return None
    year, month = last.getal // 10000, last.getal // 100 % 100
    part = deel(tuple(before), lambda jaar: maand_van(jaar, month)) if before else lambda jaar: maand_van(jaar, month)
    read = part(year) if part else None
    form = f"{MAANDEN[month - 1]} {year}"
    return replace(read, vervang=((last.begin, last.einde, form),)) if isinstance(read, Stuk) else read


def _jaar_voorop(found: Tekens) -> Uitslag:
    """2026-Q3, 2026 week 24."""
    first, *rest = found
    if rest and rest[0].woord in ("-", "/", ","):
        rest = rest[1:]
    if (
        first.soort is not Soort.JAAR
        or not rest
        or (rest[0].soort is not Soort.DEEL and rest[0].woord not in ("week", "kwartaal"))
    ):
        return None
    return _met_jaar(tuple(rest), first.getal, found)


def _jaar_achteraan(found: Tekens) -> Uitslag:
    *before, last = found
    return _met_jaar(zonder_achter(tuple(before)), last.getal, found) if last.soort is Soort.JAAR else None


def _met_jaar(kop: Tekens, jaar: int, found: Tekens) -> Uitslag:
    """Read what stands before a year with that year, and give forms of machines in words."""
    waiting = eenheid(kop)
    read = waiting(jaar) if waiting else None
    if isinstance(read, Bezwaar):
        begin, einde = plek(found)
        return replace(read, begin=begin, einde=einde)
    if read is None or read.vervang or not aaneen(found):
        return read
    plain = zonder_voor(kop)
    if (quarter := kwartaalnummer(plain)) is not None:
        return replace(read, vervang=((*plek(found), f"{_RANGEN[quarter - 1]} kwartaal van {jaar}"),))
    if (number := weeknummer(plain)) is not None and read.van and read.tot:
        form = f"week {number} van {jaar} ({schrijf_dagen(read.van, read.tot)})"
        return replace(read, vervang=((*plek(found), form),))
    if read.dagen and any(t.woord == "-" for t in found):
        return replace(read, vervang=((*plek(found), datum(read.van)),))
    return replace(read, vervang=_voluit(plain))


def _voluit(kop: Tekens) -> tuple[tuple[int, int, str], ...]:
    """Write the month of a day or a month out, and its weekday."""
    if any(t.soort not in (Soort.MAAND, Soort.WEEKDAG, Soort.GETAL, Soort.RANG) and t.woord != "," for t in kop):
        return ()
    if any(t.soort is Soort.RANG and not t.woord[0].isdigit() for t in kop):
        return ()
    names = {Soort.MAAND: lambda t: MAANDEN[t.getal - 1], Soort.WEEKDAG: lambda t: WEEKDAGEN[t.getal]}
    return tuple(
        (t.begin, t.einde, names[t.soort](t))
        for t in kop
        if t.soort in names and len(t.woord) <= 4 and t.woord != names[t.soort](t)
    )


def _twee_jaren(found: Tekens) -> Uitslag:
    """Winter 2026-2027, schooljaar 2026/2027, raadsperiode 2022-2026, eind winter 2026-2027."""
    *before, last = found
    kop = zonder_voor(zonder_achter(tuple(before)))
    part = kop[:1] if kop and kop[0].woord in DELEN else ()
    name = zonder_voor(tuple(t for t in kop[len(part) :] if t.woord != "van"))
    if last.soort is not Soort.JAREN or len(name) != 1 or name[0].woord not in TWEE_JAREN:
        return None
    first, second = divmod(last.getal, 10000)
    months = TWEE_JAREN[name[0].woord]
    if months is None:
        return None if part else _hele_jaren(first, second, found)
    if second != first + 1:
        return bezwaar(
            found,
            code="tijd-volgorde",
            bericht=f"Na {first} komt {first + 1}, niet {second}.",
            hint=f"Schrijf “{name[0].rauw} {first}-{first + 1}”.",
        )
    van, tot = maanden(first, *months)
    if name[0].woord == "jaarwisseling":
        return feest((van.replace(day=31), tot.replace(day=1)))
    long = months[1] == 12
    read = Stuk(
        van=van,
        tot=tot,
        precisie=Precisie.PERIODE if long else Precisie.SEIZOEN,
        aard=Aard.PERIODE if long else Aard.AFSPRAAK,
        los=True,
    )
    return gedeeld(read, DELEN[part[0].woord]) if part else read


def _hele_jaren(first: int, last: int, found: Tekens) -> Uitslag:
    if last < first:
        return volgorde(str(first), str(last), found)
    van, tot = date(first, 1, 1), date(last, 12, 31)
    return Stuk(van=van, tot=tot, precisie=Precisie.PERIODE, aard=Aard.PERIODE)
