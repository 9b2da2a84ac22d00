"""Times put together: a range, a list, a limit (“vanaf”, “uiterlijk”), something near a time (“rond”, “na”).

What two times share is written once: “12 en 13 maart 2026”, “eerste en tweede kwartaal van 2026”, “week 24-26 2026”. So
the first borrows from the second the shortest end that makes it a time, and the second the beginning of the first.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from regioagenda.base.nederlands import MAANDEN
from regioagenda.reading.tijd import Aard, Precisie
from regioagenda.reading.tijdvormen.kalender import laatste_dag
from regioagenda.reading.tijdvormen.punt import punt
from regioagenda.reading.tijdvormen.stuk import Bezwaar, Stuk, Uitslag, eerste, volgorde
from regioagenda.reading.tijdvormen.tekens import MEESTE_TEKENS, Tekens

_LIJST = ("en", "of", "/", ",", "&", "+")
# What stands between two times is never lent.
_TUSSEN = (*_LIJST, "-", "t/m", "tot")
_FIJN_NAAR_GROF = tuple(Precisie)
# How many pieces the second of two times can borrow from the beginning of the first.
_VOORAAN = 2


def vorm(found: Tekens) -> Uitslag:
    """Read pieces as a time of any form."""
    if not found or len(found) > MEESTE_TEKENS:
        return None
    head, rest = found[0].woord, found[1:]
    if head == "komende jaren":
        rest = rest[1:] if rest and rest[0].woord == "," else rest
        return vorm(rest) if rest and rest[0].woord in ("tot", "t/m", "voor", "uiterlijk") else None
    if head in ("nog", "al", "reeds", "pas", ":", "is") or (
        head in ("in", "de") and rest and rest[0].woord in _GRENZEN
    ):
        return vorm(rest)
    if head in ("periode", "in", "de") and rest and rest[0].woord in ("van", "periode", "tussen"):
        return vorm(rest)
    return eerste(read(found) for read in (_van_tot, _tussen, _grens, _open_achteraan, reeks))


def _van_tot(found: Tekens) -> Uitslag:
    """Van 2022 tot en met 2030, vanaf 1 mei tot 1 juli 2026: a period, however short."""
    if found[0].woord not in ("van", "vanaf", "sinds", "per"):
        return None
    read = eerste(read(found[1:]) for read in (_bereik_met_woord, _bereik_met_streep))
    return replace(read, aard=Aard.PERIODE) if isinstance(read, Stuk) else read


def _tussen(found: Tekens) -> Uitslag:
    """Tussen 2026 en 2030: somewhere in it."""
    if found[0].woord != "tussen":
        return None
    splits = (n for n, t in enumerate(found) if t.woord in ("en", "-", "t/m"))
    return eerste(_samen(found[1:n], found[n].woord, found[n + 1 :], aard=Aard.AFSPRAAK) for n in splits)


def _grens(found: Tekens) -> Uitslag:
    read = _GRENZEN.get(found[0].woord)
    return read(found) if read and len(found) > 1 else None


def _open_achteraan(found: Tekens) -> Uitslag:
    """2026 en verder, eind 2026 of later, 2026 of eerder."""
    last = found[-1].woord
    if last not in ("e.v", "of later", "of eerder") or len(found) < 2:
        return None
    read = reeks(found[:-1])
    if not isinstance(read, Stuk):
        return read
    if last == "of eerder":
        return replace(read, van=None, aard=Aard.TERMIJN)
    return replace(read, tot=None, aard=Aard.OPEN if last == "e.v" else Aard.AFSPRAAK)


def reeks(found: Tekens) -> Uitslag:
    """Read one time, a range or a list of times, without a limit."""
    return eerste(read(found) for read in (punt, _bereik_met_woord, _lijst, _bereik_met_streep))


def _bereik_met_woord(found: Tekens) -> Uitslag:
    """Read two times with “tot en met” or “tot” between them."""
    splits = [n for n, t in enumerate(found) if t.woord in ("t/m", "tot")]
    return _samen(found[: splits[0]], found[splits[0]].woord, found[splits[0] + 1 :]) if len(splits) == 1 else None


def _bereik_met_streep(found: Tekens) -> Uitslag:
    """Read two times with a dash between them; other dashes may stand in the times themselves."""
    splits = (n for n, t in enumerate(found) if t.woord == "-")
    return eerste(_samen(found[:n], "-", found[n + 1 :]) for n in splits)


def _samen(links: Tekens, teken: str, rechts: Tekens, aard: Aard | None = None) -> Uitslag:
    """Put two times together to a range; each is one time or a list."""
    return eerste(_bereik(a, b, teken, links, rechts, aard) for a, b in _paren(links, rechts))


def _een_of_meer(found: Tekens) -> Uitslag:
    return eerste(read(found) for read in (punt, _lijst))


def _paren(links: Tekens, rechts: Tekens) -> Iterator[tuple[Uitslag, Uitslag]]:
    """Give two times, each whole or with what it borrows of the other."""
    whole = _een_of_meer(links)
    for lent in _begin_van(links):
        right = (*lent, *rechts)
        b = _een_of_meer(right)
        if b is None:
            continue
        if whole is not None:
            yield (_geleend(whole), _geleend(b)) if lent else (whole, b)
            continue
        ends = (_een_of_meer((*links, *end)) for end in _einden_van(right))
        for a in _even_fijn_eerst([a for a in ends if a is not None], b):
            yield _geleend(a), _geleend(b)


def _begin_van(found: Tekens) -> Iterator[Tekens]:
    """Give what the second of two times can borrow of the first: nothing, or its first pieces."""
    for size in range(min(_VOORAAN, len(found) - 1) + 1):
        if size and found[size - 1].woord in _TUSSEN:
            break
        yield found[:size]


def _einden_van(found: Tekens) -> Iterator[Tekens]:
    """Give what the first of two times can borrow of the second: its last pieces, the fewest first."""
    for n in range(len(found) - 1, -1, -1):
        if found[n].woord in _TUSSEN:
            break
        yield found[n:]


def _even_fijn_eerst(options: list[Uitslag], b: Uitslag) -> list[Uitslag]:
    """Put first what is as exact as the other: “begin tot medio juni” begins in June, not at the beginning of the year."""
    return sorted(options, key=lambda a: not (isinstance(a, Stuk) and isinstance(b, Stuk) and a.precisie is b.precisie))


def _geleend(found: Uitslag) -> Uitslag:
    """Keep what borrowed in its own words: only a month may be written out."""
    if not isinstance(found, Stuk):
        return found
    return replace(found, vervang=tuple(v for v in found.vervang if v[2] in MAANDEN))


def _bereik(a: Uitslag, b: Uitslag, teken: str, links: Tekens, rechts: Tekens, aard: Aard | None) -> Uitslag:
    """Put two times together that follow each other, with “tot en met”, “tot” or a dash between them."""
    if not isinstance(a, Stuk) or not isinstance(b, Stuk):
        return a if isinstance(a, Bezwaar) else b
    if a.van is None or b.van is None or a.tot is None or b.tot is None:
        return None
    last = b.tot if teken != "tot" or b.slot else b.van - timedelta(days=1)
    if b.van < a.van or last < a.van:
        return volgorde(_woorden(links), _woorden(rechts), (*links, *rechts))
    days = a.dagen and b.dagen
    period = days or a.van.year != last.year or Aard.PERIODE in (a.aard, b.aard)
    return Stuk(
        van=a.van,
        tot=last,
        precisie=_grofste(a.precisie, b.precisie),
        aard=aard or (Aard.PERIODE if period else Aard.AFSPRAAK),
        dagen=days,
        slot=b.slot,
        vervang=(*a.vervang, *b.vervang),
    )


def _lijst(found: Tekens) -> Uitslag:
    """Read times with “en”, “of”, a slash or commas between them: it happens somewhere in them."""
    marks = [n for n, t in enumerate(found) if t.woord in _LIJST]
    parts = [found[a + 1 : b] for a, b in itertools.pairwise((-1, *marks, len(found)))]
    if len(parts) < 2 or not all(parts):
        return None
    return eerste(_bijeen(times, found, marks) for times in _reeksen(parts))


def _reeksen(parts: list[Tekens]) -> Iterator[list[Uitslag]]:
    """Give the times of a list: all whole, or all with the same borrowed from the last, and the beginning of the first."""
    whole = [punt(part) for part in parts]
    if None not in whole:
        yield whole
        return
    for begin in _begin_van(parts[0]):
        last = punt((*begin, *parts[-1]))
        if last is None:
            continue
        for end in ((), *_einden_van((*begin, *parts[-1]))):
            rest = [
                read or eerste(punt((*lent, *part, *end)) for lent in ((), begin) if lent or part is not parts[-1])
                for read, part in zip(whole[:-1], parts, strict=False)
            ]
            if None not in rest:
                yield [_geleend(read) for read in (*rest, last)]


def _bijeen(times: list[Uitslag], found: Tekens, marks: list[int]) -> Uitslag:
    """Put times together of which any can be meant; days in a row with “en” before the last are one period."""
    a = times[0]
    row = found[marks[-1]].woord in ("en", "&", "+")
    for mark, b in zip(marks, times[1:], strict=True):
        row = row and isinstance(a, Stuk) and isinstance(b, Stuk) and b.van == _erna(a)
        a = _bereik(a, b, "t/m", found[:mark], found[mark + 1 :], Aard.AFSPRAAK)
    return replace(a, aard=Aard.PERIODE) if row and isinstance(a, Stuk) and a.dagen else a


def _erna(found: Stuk) -> date | None:
    return found.tot + timedelta(days=1) if found.tot else None


def _woorden(found: Tekens) -> str:
    return " ".join(t.rauw or t.woord for t in found)


def _grofste(a: Precisie, b: Precisie) -> Precisie:
    """Give the coarser of two; more years together are a period of years."""
    coarsest = max(a, b, key=_FIJN_NAAR_GROF.index)
    return Precisie.PERIODE if coarsest is Precisie.JAAR else coarsest


def _binnen(found: Tekens, lezen: Callable[[Stuk], Stuk | None]) -> Uitslag:
    """Read what follows the first piece, and make of it what `lezen` says."""
    read = reeks(found[1:])
    return lezen(read) if isinstance(read, Stuk) else read


def _vanaf(found: Tekens) -> Uitslag:
    rest = found[:-1] if found[-1].woord == "e.v" else found
    read = vorm(rest[1:]) if len(rest) > 1 else None
    if not isinstance(read, Stuk):
        return read
    return replace(read, tot=None, aard=Aard.OPEN) if read.van else None


def _uiterlijk(found: Tekens) -> Uitslag:
    rest = found[1:]
    while len(rest) > 1 and rest[0].woord in (":", "op", "in", "per", "aan", "is"):
        rest = rest[1:]
    if rest[0].woord in ("tot", "voor", "t/m"):
        read = vorm(rest)
        return replace(read, aard=Aard.TERMIJN, tot_dan=False) if isinstance(read, Stuk) else read
    return _binnen((found[0], *rest), lambda read: replace(read, van=None, aard=Aard.TERMIJN))


def _voor(found: Tekens) -> Uitslag:
    """Vóór 1 juli is until the day before; “voor het eind van 2026” is until the end itself."""
    first = found[0]
    read = _binnen(found, _eraan_vooraf)
    if not isinstance(read, Stuk):
        return read
    at = first.begin + first.rauw.lower().find("voor")
    word = "Vóór" if first.rauw[:1] == "V" else "vóór"
    accent = ((at, at + 4, word),) if first.rauw.lower() == "voor" else ()
    return replace(read, aard=Aard.TERMIJN, vervang=(*accent, *read.vervang))


def _eraan_vooraf(read: Stuk) -> Stuk | None:
    if read.van is None:
        return None
    if not read.slot:
        return replace(read, van=None, tot=read.van - timedelta(days=1))
    # Before the end of a year is in that year.
    year = read.precisie is Precisie.SEIZOEN and read.van.month == 10
    return replace(read, van=None, precisie=Precisie.JAAR if year else read.precisie)


def _tot(found: Tekens) -> Uitslag:
    read = _binnen(found, _eraan_vooraf)
    return replace(read, aard=Aard.TERMIJN, tot_dan=True) if isinstance(read, Stuk) else read


def _tot_en_met(found: Tekens) -> Uitslag:
    return _binnen(found, lambda read: replace(read, van=None, aard=Aard.TERMIJN, tot_dan=True))


def _na(found: Tekens) -> Uitslag:
    """Na 2025 begins the year after; after a season or a feast it is still in that year."""

    def read(inner: Stuk) -> Stuk | None:
        start = _erna(inner)
        if start is None:
            return None
        precision = Precisie.SEIZOEN if inner.los else inner.precisie
        last = date(start.year, 12, 31) if inner.los else None
        return replace(inner, van=start, tot=last, precisie=precision, aard=Aard.AFSPRAAK, ruim=True)

    return _binnen(found, read)


def _vroegst(found: Tekens) -> Uitslag:
    return _binnen(found, lambda read: replace(read, tot=None, aard=Aard.AFSPRAAK, ruim=True))


def _rond(found: Tekens) -> Uitslag:
    """Rond 2030 is that year; around a feast or elections is a week before until a week after."""
    read = vorm(found[1:])
    if not isinstance(read, Stuk):
        return read
    if read.precisie is Precisie.DAG and not read.dagen and read.van and read.tot:
        week = timedelta(days=7)
        read = replace(read, van=read.van - week, tot=read.tot + week, precisie=Precisie.SEIZOEN)
    return replace(read, ruim=True)


def _vlak_na(found: Tekens) -> Uitslag:
    """Direct na de zomer: in the month after it."""

    def read(inner: Stuk) -> Stuk | None:
        start = _erna(inner)
        if start is None:
            return None
        whole = start.replace(day=laatste_dag(start.year, start.month))
        last = whole if start.day == 1 else start + timedelta(days=30)
        return replace(inner, van=start, tot=last, precisie=Precisie.MAAND, aard=Aard.AFSPRAAK, ruim=True)

    return _binnen(found, read)


def _vlak_voor(found: Tekens) -> Uitslag:
    """Vlak voor de zomer: in the month before it."""

    def read(inner: Stuk) -> Stuk | None:
        if inner.van is None:
            return None
        last = inner.van - timedelta(days=1)
        first = last.replace(day=1) if inner.van.day == 1 else last - timedelta(days=30)
        return replace(inner, van=first, tot=last, precisie=Precisie.MAAND, aard=Aard.AFSPRAAK, ruim=True)

    return _binnen(found, read)


# Words that make a limit, or a time that is only near, of the time behind them.
_GRENZEN: dict[str, Callable[[Tekens], Uitslag]] = {
    "vanaf": _vanaf,
    "sinds": _vanaf,
    "per": _vanaf,
    "uiterlijk": _uiterlijk,
    "voor": _voor,
    "tot": _tot,
    "t/m": _tot_en_met,
    "na": _na,
    "vroegst": _vroegst,
    "rond": _rond,
    "vlak na": _vlak_na,
    "vlak voor": _vlak_voor,
}
