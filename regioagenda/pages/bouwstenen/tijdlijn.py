"""A table by quarter: the moments of items as bars in the columns that they cover, each bar with its words.

The axis is linear: no year between the first and the last is missing. A year in which more than one moment is finer than
a year gets its four quarters; other years are a column, and those beside each other share one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from regioagenda.base.late import dataclass
from regioagenda.domain.momenten import KOMEND, NIET_DOOR, NU, VOORBIJ, label_van, merk_van, nog_voor
from regioagenda.domain.region import Gepland
from regioagenda.domain.tegenspraak import tegenspraak
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import Link
from regioagenda.reading.tijd import Aard, Tijd

# From this many moments on, finer than the year itself, the quarters of a year stand apart.
GENOEG_VOOR_KWARTALEN = 2
# How many columns, with the one without a date, fit as equals, and from how many on they need more room.
GELIJKE_KOLOMMEN = 7
RUIME_KOLOMMEN = 10
# The one kind that is wider than a quarter, with the place where it may break: few browsers know Dutch syllables.
_LANG = {"Radenbijeenkomst": "Raden\u00adbijeenkomst"}
KWARTALEN = ("1e kwartaal", "2e kwartaal", "3e kwartaal", "4e kwartaal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """A column: one quarter, or one or more whole years."""

    jaar: str
    kwartaal: str
    van: date
    tot: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Balk:
    """One moment in words. `stand` is its shape: `komt`, `voorbij` or `open` (without a date); `merk` says it in words.
    `door`: it goes on beyond the table. `tegenspraak` says what else stands there."""

    soort: str
    tijd: str
    stand: str
    merk: str
    door: bool
    voor: tuple[str, ...]
    tegenspraak: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """One cell over `kolommen` columns, with the moments that cover exactly these; an empty cell is one column."""

    kolommen: int
    balken: tuple[Balk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TijdlijnRij:
    """An item with its cells, in as many lines as bars overlap; `uitleg` is where its contradiction is explained."""

    item: Link
    lijnen: tuple[tuple[Cel, ...], ...]
    uitleg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijn:
    """The table: its columns, whether a column without a date follows, and its rows in order of time.

    `breedte` is `gelijk` when the columns are few enough to be equally wide, `ruim` when the table needs more room than
    text, and otherwise `gewoon`.
    """

    kolommen: tuple[Kolom, ...]
    zonder_datum: bool
    breedte: str
    rijen: tuple[TijdlijnRij, ...]


def tijdlijn(ctx: Context, momenten: Sequence[Gepland]) -> Tijdlijn:
    """Lay moments out by quarter; they are given in order of time."""
    momenten = [g for g in momenten if c.stand(ctx, g) not in NIET_DOOR]
    columns = kolommen(_op_de_as([g.moment.wanneer for g in momenten]))
    by_item: dict[str, list[Gepland]] = {}
    for planned in momenten:
        by_item.setdefault(planned.item, []).append(planned)
    undated = any(not g.moment.wanneer.gedateerd for g in momenten)
    width = len(columns) + undated
    return Tijdlijn(
        kolommen=columns,
        zonder_datum=undated,
        breedte="gelijk" if width <= GELIJKE_KOLOMMEN else "gewoon" if width < RUIME_KOLOMMEN else "ruim",
        rijen=tuple(_rij(ctx, item, own, columns, width) for item, own in by_item.items()),
    )


def _op_de_as(times: Sequence[Tijd]) -> Iterator[tuple[date, date]]:
    """Give the days for which times ask columns: a deadline its last day, what goes on the year in which it begins.

    A period asks columns up to where anything else happens: one of twenty years does not stretch the axis.
    """
    dated = [t for t in times if t.gedateerd]
    fixed = [t.tot for t in dated if t.tot and t.aard is not Aard.PERIODE] + [t.van for t in dated if t.van]
    last = date(max(fixed).year, 12, 31) if fixed else date.max
    alone = all(t.aard is Aard.PERIODE for t in dated)
    for time in dated:
        first = time.van or time.tot
        if first is None:
            continue
        end = time.tot or date(first.year, 12, 31)
        yield first, end if alone or time.aard is not Aard.PERIODE else min(end, max(last, first))


def _balkdagen(time: Tijd) -> tuple[date, date]:
    """Give the days that a bar covers: a deadline its last day, what goes on all days from its first."""
    return time.van or time.tot or date.max, time.tot or date.max


def kolommen(tijden: Iterable[tuple[date, date]]) -> tuple[Kolom, ...]:
    """Choose the columns for times (first and last day), in order, without a year missing between the first and last."""
    dated = tuple(tijden)
    fine = [(van, tot) for van, tot in dated if not _is_heel_jaar(van, tot)]
    found: list[Kolom] = []
    loose: list[int] = []
    years = range(min(van.year for van, _ in dated), max(tot.year for _, tot in dated) + 1) if dated else range(0)
    for year in years:
        if sum(van.year <= year <= tot.year for van, tot in fine) < GENOEG_VOOR_KWARTALEN:
            loose.append(year)
            continue
        found += [*_jaren(loose), *_kwartalen(year)]
        loose = []
    return (*found, *_jaren(loose))


def _is_heel_jaar(van: date, tot: date) -> bool:
    return (van.month, van.day, tot.month, tot.day) == (1, 1, 12, 31)


def _raakt(kolom: Kolom, van: date, tot: date) -> bool:
    return van <= kolom.tot and tot >= kolom.van


def _kwartalen(year: int) -> tuple[Kolom, ...]:
    starts = [date(year, month, 1) for month in (1, 4, 7, 10)]
    ends = (date(year, 3, 31), date(year, 6, 30), date(year, 9, 30), date(year, 12, 31))
    return tuple(
        Kolom(jaar=str(year), kwartaal=name, van=start, tot=end)
        for name, start, end in zip(KWARTALEN, starts, ends, strict=True)
    )


def _jaren(years: Sequence[int]) -> tuple[Kolom, ...]:
    """Put years that need no quarters in one column."""
    if not years:
        return ()
    first, last = years[0], years[-1]
    name = str(first) if first == last else f"{first} t/m {last}"
    return (Kolom(jaar=name, kwartaal="", van=date(first, 1, 1), tot=date(last, 12, 31)),)


def _rij(ctx: Context, item: str, momenten: Sequence[Gepland], columns: tuple[Kolom, ...], width: int) -> TijdlijnRij:
    actie = ctx.region.acties.get(item)
    against = tegenspraak(actie) if actie else ()
    bars: dict[tuple[int, int], list[Balk]] = {}
    for planned in momenten:
        time = planned.moment.wanneer
        others = [m for m in against if m is not planned.moment and m.wanneer.gedateerd is not time.gedateerd]
        said = others[0].wanneer.getoond if others and planned.moment in against else ""
        hit = [n for n, k in enumerate(columns) if time.gedateerd and _raakt(k, *_balkdagen(time))]
        span = (hit[0], hit[-1]) if hit else (len(columns), len(columns))
        bars.setdefault(span, []).append(_balk(ctx, planned, said, door=_loopt_door(time, columns)))
    link = c.item_link(ctx, item)
    return TijdlijnRij(
        item=link,
        lijnen=tuple(_lijn(line, width) for line in _verdeel(bars)),
        uitleg=f"{link.url}#opmerkingen-kop" if actie and actie.opmerkingen else link.url,
    )


def _balk(ctx: Context, planned: Gepland, said: str, *, door: bool) -> Balk:
    moment, how = planned.moment, c.stand(ctx, planned)
    label = label_van(ctx.region, moment)
    shape = "voorbij" if how in VOORBIJ else "komt" if how in (*KOMEND, *NU) else "open"
    return Balk(
        soort=_LANG.get(label, label),
        tijd=moment.wanneer.getoond,
        stand=shape,
        merk="komt nog" if how in KOMEND else "" if how in VOORBIJ else merk_van(ctx.region, planned, how, ctx.today),
        door=door,
        voor=tuple(ctx.region.partij_naam(slug) for slug in nog_voor(ctx.region, planned, how, ctx.today)),
        tegenspraak=said,
    )


def _loopt_door(time: Tijd, columns: tuple[Kolom, ...]) -> bool:
    """Tell whether a bar goes on beyond the last column."""
    return time.gedateerd and bool(columns) and _balkdagen(time)[1] > columns[-1].tot


_Lijn = list[tuple[tuple[int, int], tuple[Balk, ...]]]


def _verdeel(bars: dict[tuple[int, int], list[Balk]]) -> list[_Lijn]:
    """Give every span a place on the first line where it overlaps nothing."""
    lines: list[_Lijn] = []
    for span, own in sorted(bars.items(), key=lambda item: item[0]):
        free = next((line for line in lines if line[-1][0][1] < span[0]), None)
        if free is None:
            lines.append(free := [])
        free.append((span, tuple(own)))
    return lines


def _lijn(line: _Lijn, width: int) -> tuple[Cel, ...]:
    """Fill a line: cells with bars, and an empty cell for every column between them."""
    empty = Cel(kolommen=1, balken=())
    cells: list[Cel] = []
    at = 0
    for (first, last), balken in line:
        cells += [*[empty] * (first - at), Cel(kolommen=last - first + 1, balken=balken)]
        at = last + 1
    return (*cells, *[empty] * (width - at))
