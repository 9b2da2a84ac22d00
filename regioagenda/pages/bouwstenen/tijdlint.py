"""A ribbon of years: what happens as marks on lanes that share one linear axis, each mark beside its words.

Every year is as wide as any other, from the first to the last that is told, and within a year every day. What is known
for certain decides the shape (a day, somewhere between two days, from one day through another, at the latest, from then
on). What is to come or goes on is full, what has been is open, and what is over without anybody who says how it went is
dashed. All of it is in percents, so a page
shows it at any width; the words are text beside it and never part of the drawing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.pages.bouwstenen.parts import Link
from regioagenda.reading.tijd import Aard, Tijd

# How many years can be named where there is room, and on the narrowest screen.
MEESTE_JAREN = 10
MEESTE_SMAL = 6
_STAPPEN = (1, 2, 5, 10, 20, 50, 100)
# Narrower than this (in percents of the axis) a stretch of days is drawn as a day.
SMALST = 1.0
# As wide as this (in percents) is what is drawn as a day, on a narrow screen.
BREEDTE = 6.0
# Words stand behind a mark that ends before this, and before one that begins after what is left of the axis.
RUIMTE = 55.0
KOMT, GEWEEST, ONZEKER = "komt", "geweest", "onzeker"
DAG, VENSTER, PERIODE, TERMIJN, OPEN = "dag", "venster", "periode", "termijn", "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feit:
    """Something with a time: how it stands (`komt`, `geweest` or `onzeker`) and in which words. `tegenspraak` is what else the
    source says of it."""

    tijd: Tijd
    stand: str
    soort: str
    woorden: str
    merk: str = ""
    voor: tuple[str, ...] = ()
    tegenspraak: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """What stands on one lane; `uitleg` is the address where a contradiction of it is explained."""

    wat: Link
    feiten: tuple[Feit, ...]
    uitleg: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teken:
    """A mark: its drawing is `lengte` wide and reaches from one end of the lane to the mark, which begins at `van` in it.

    `kant` is where its words stand: `na` it, `voor` it, or `boven` it when it is too long for either. `links` is where the
    drawing begins on the axis. `door`: it goes on beyond the axis.
    """

    vorm: str
    kant: str
    links: str
    lengte: str
    van: str
    tot: str
    breed: str
    door: bool
    feit: Feit


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorm:
    """A shape with what it means, for the explanation of ribbons."""

    vorm: str
    stand: str
    woorden: str
    van: str = "15%"
    tot: str = "85%"
    breed: str = "70%"
    door: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Baan:
    """A lane with its marks, and what has no place in time."""

    wat: Link
    uitleg: str
    tekens: tuple[Teken, ...]
    los: tuple[Feit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaar:
    """A year on the axis: where it begins, its name, and whether that has room on a narrow screen too (`altijd`)."""

    x: str
    naam: str
    altijd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Nu:
    """The day of the build on the axis, or its whole month where a page should not be made again every day."""

    x: str
    breed: str
    naam: str
    kant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlint:
    """The ribbon: a sentence that says what it shows, its years, where what is still to come begins, and its lanes."""

    zin: str
    jaren: tuple[Jaar, ...]
    komt_van: str
    komt_breed: str
    nu: Nu | None
    banen: tuple[Baan, ...]


# In the order of the explanation: the shapes of times, and how they stand.
VORMEN = (
    Vorm(vorm=DAG, stand=GEWEEST, woorden="Rondje: een dag", van="50%"),
    Vorm(vorm=VENSTER, stand=GEWEEST, woorden="Zonder einden: ergens in deze tijd"),
    Vorm(vorm=PERIODE, stand=GEWEEST, woorden="Met einden: al die tijd"),
    Vorm(vorm=TERMIJN, stand=GEWEEST, woorden="Haak: uiterlijk dan", van="65%"),
    Vorm(vorm=OPEN, stand=GEWEEST, woorden="Pijl: vanaf dan, of nog verder", door=True),
)
STANDEN = (
    Vorm(vorm=VENSTER, stand=KOMT, woorden="Vol: komt nog, of loopt nu"),
    Vorm(vorm=VENSTER, stand=GEWEEST, woorden="Open: geweest"),
    Vorm(vorm=VENSTER, stand=ONZEKER, woorden="Streepjes: of het zo ging, is niet bekend"),
)


def tijdlint(rijen: Iterable[Rij], today: date, *, op_de_dag: bool = False, heel: bool = False) -> Tijdlint | None:
    """Lay rows out on one axis; None when nothing in them has a day. `op_de_dag` marks today by the day, which makes the
    page new every day; otherwise it is marked by the month. `heel` makes room for whole periods, however long."""
    rows = tuple(rijen)
    span = jaren_van([f.tijd for row in rows for f in row.feiten], heel=heel)
    if span is None:
        return None
    first, last = span
    lanes = tuple(_baan(row, first, last) for row in rows)
    beyond = any(t.door for lane in lanes for t in lane.tekens)
    here = _vandaag(today, first, last, op_de_dag=op_de_dag)
    begin = here and (here[0] if op_de_dag else here[1])
    over = today > date(last, 12, 31)
    from_here = 100.0 if over else begin or 0.0
    now = _nu(*here, op_de_dag=op_de_dag) if here else None
    return Tijdlint(
        zin=f"{_zin(first, last, lanes, over=over and not beyond)}{streep_in_woorden(now)}",
        jaren=_strepen(first, last),
        komt_van=_procent(from_here),
        komt_breed=_procent(100 - from_here) if from_here < 100 else "",
        nu=now,
        banen=lanes,
    )


def vormen(linten: Iterable[Tijdlint | None]) -> tuple[Vorm, ...]:
    """Give the shapes that are in any of these ribbons, each with what it means."""
    marks = [t for lint in linten if lint for lane in lint.banen for t in lane.tekens]
    used = {t.vorm for t in marks} | {OPEN for t in marks if t.door}
    stands = {t.feit.stand for t in marks}
    return (*(v for v in VORMEN if v.vorm in used), *(v for v in STANDEN if v.stand in stands))


def jaren_van(times: Iterable[Tijd], *, heel: bool) -> tuple[int, int] | None:
    """Give the first and the last year of the axis: of a deadline its last day, of what goes on the day on which it begins.

    A period reaches up to where anything else happens: one of twenty years does not stretch the axis, unless it is alone.
    """
    dated = [t for t in times if t.gedateerd]
    if not dated:
        return None
    alone = heel or all(t.aard is Aard.PERIODE for t in dated)
    days = [day for t in dated for day in _telt_mee(t, alone=alone)]
    return min(days).year, max(days).year


def _telt_mee(time: Tijd, *, alone: bool) -> Iterator[date]:
    if time.van is not None:
        yield time.van
    if time.tot is not None and (alone or time.aard is not Aard.PERIODE or time.van is None):
        yield time.tot


def plek(day: date, first: int, last: int) -> float:
    """Give where a day begins on the axis of these years, in percents: every year is as wide as any other."""
    start, following = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return 100 * (day.year - first + (day - start) / (following - start)) / (last + 1 - first)


def _dagen(time: Tijd, last: int) -> tuple[date, date]:
    """Give the first and last day that a time covers on an axis up to and with a year."""
    end_of_axis = date(last, 12, 31)
    return time.van or time.tot or end_of_axis, min(time.tot or end_of_axis, end_of_axis)


def raakt(one: Feit, other: Feit, first: int, last: int) -> bool:
    """Tell whether two marks would lie over each other."""
    (a, b), (x, y) = _dagen(one.tijd, last), _dagen(other.tijd, last)
    return (
        plek(x, first, last) - plek(b, first, last) < BREEDTE and plek(a, first, last) - plek(y, first, last) < BREEDTE
    )


def _baan(row: Rij, first: int, last: int) -> Baan:
    placed = [f for f in row.feiten if f.tijd.gedateerd]
    return Baan(
        wat=row.wat,
        uitleg=row.uitleg,
        tekens=tuple(_teken(f, first, last) for f in placed),
        los=tuple(f for f in row.feiten if not f.tijd.gedateerd),
    )


def _teken(feit: Feit, first: int, last: int) -> Teken:
    time = feit.tijd
    begin, end = _dagen(time, last)
    beyond = time.tot is None or time.tot > end
    start, stop = plek(begin, first, last), plek(end + timedelta(days=1), first, last)
    if time.van is None:
        shape, start = TERMIJN, stop
    elif time.aard is Aard.OPEN or (time.tot is None and time.aard is not Aard.PEIL):
        shape = OPEN
    elif time.tot is None or stop - start < SMALST:
        shape, beyond = DAG, False
        start = stop = (start + stop) / 2 if time.tot else start
    else:
        shape = PERIODE if time.aard is Aard.PERIODE else VENSTER
    side = "na" if stop <= RUIMTE else "voor" if start >= 100 - RUIMTE else "boven"
    # The drawing reaches from the side of the lane where no words are to the far end of the mark.
    length = stop if side == "na" else 100 - start if side == "voor" else 100.0
    at = start if side != "voor" else 0.0
    return Teken(
        vorm=shape,
        kant=side,
        links=_procent(start if side == "voor" else 0),
        lengte=_procent(length),
        van=_procent(100 * at / length if length else 0),
        tot=_procent(100 * (at + stop - start) / length if length else 0),
        breed=_procent(100 * (stop - start) / length if length else 0),
        door=beyond,
        feit=feit,
    )


def _strepen(first: int, last: int) -> tuple[Jaar, ...]:
    """Give the years of the axis that get a tick, with their names as far as these have room."""
    count = last + 1 - first
    step = next(s for s in _STAPPEN if -(-count // s) <= MEESTE_JAREN)
    ticks = range(first, last + 1, step)
    narrow = -(-len(ticks) // MEESTE_SMAL)
    places = [plek(date(year, 1, 1), first, last) for year in ticks]
    return tuple(
        Jaar(
            x=_procent(x),
            naam=str(year) if 100 - x >= 100 / (MEESTE_JAREN + 2) else "",
            altijd=n % narrow == 0 and 100 - x >= 100 / (MEESTE_SMAL + 1),
        )
        for n, (year, x) in enumerate(zip(ticks, places, strict=True))
    )


def _vandaag(today: date, first: int, last: int, *, op_de_dag: bool) -> tuple[float, float, date] | None:
    """Give where today is on the axis: its day or else its month, from where to where; None when it is not on the axis."""
    if not date(first, 1, 1) <= today <= date(last, 12, 31):
        return None
    begin = date(today.year, today.month, today.day if op_de_dag else 1)
    end = begin if op_de_dag else date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
    return plek(begin, first, last), plek(end, first, last), begin


def _nu(begin: float, end: float, day: date, *, op_de_dag: bool) -> Nu:
    words = nl.datum(day)
    return Nu(
        x=_procent(begin),
        breed=_procent(end - begin) if end > begin else "",
        naam="vandaag" if op_de_dag else words.partition(" ")[2],
        kant="voor" if begin > 50 else "na",
    )


def streep_in_woorden(now: Nu | None) -> str:
    """Say which day the line of now is, after a sentence; empty without one."""
    return f" De streep is {now.naam}." if now else ""


def _zin(first: int, last: int, lanes: Sequence[Baan], *, over: bool) -> str:
    """Say what the ribbon shows, for who does not see it; the rest stands as text beside it."""
    marks, loose = sum(len(lane.tekens) for lane in lanes), sum(len(lane.los) for lane in lanes)
    text = f"Tijdlijn van {van_tot(first, last)}: {nl.aantal(marks, 'tijd', 'tijden')} in {nl.aantal(len(lanes), 'rij', 'rijen')}."
    text += f" {loose} {'heeft' if loose == 1 else 'hebben'} geen datum." if loose else ""
    return f"{text} Alles op deze tijdlijn is voorbij." if over else text


def van_tot(first: int, last: int) -> str:
    """Say from which year to which, or the one year."""
    return str(first) if first == last else f"{first} tot en met {last}"


def _procent(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0") + "%"
