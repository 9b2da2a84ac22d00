"""What a computation reads, noted while it runs, so that its result can be kept for as long as all of that is the same.

Nobody lists by hand what a page depends on. What is given to a computation (a region, a day) notes each thing that is asked
of it, so a result cannot rest on anything that was not noted. Next time only what was noted is compared, by digest; when
nothing of it changed the computation is not done at all. A note is checked and never followed: this is no graph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from typing import Any, SupportsIndex, TypeVar, cast

from regioagenda.base.digest import digest
from regioagenda.base.memo import Memo
from regioagenda.base.records import Key, Record, Records, World

T = TypeVar("T")


class Reads:
    """All that was read by one computation: the keys in the order of asking, and the days (`date.toordinal`) from `since`
    through `until` on which every question about the day has the same answer.

    `parts` are those with a record of their own, by its name, each with what it read, or None when it was kept itself.
    """

    __slots__ = ("absorbed", "keys", "parts", "since", "until")

    def __init__(self) -> None:
        self.absorbed: set[Reads] = set()
        self.keys: dict[Key, None] = {}
        self.parts: dict[str, Reads | None] = {}
        self.since = date.min.toordinal()
        self.until = date.max.toordinal()

    def between(self, since: int, until: int) -> None:
        """Hold only from one day through another, and within what held already."""
        self.since, self.until = max(self.since, since), min(self.until, until)

    def absorb(self, other: Reads) -> None:
        """Count as read all that was read for a piece of this, which itself reads no more."""
        if other in self.absorbed:
            return
        self.absorbed.add(other)
        self.keys.update(other.keys)
        self.parts.update(other.parts)
        self.between(other.since, other.until)

    def rest_on(self, name: str, since: int, until: int, part: Reads | None = None) -> None:
        """Rest on a part with a record of its own; `part` is what that read, unless it was kept when it was made."""
        self.between(since, until)
        if part is not None or name not in self.parts:
            self.parts[name] = part


_reading: ContextVar[Reads | None] = ContextVar("reads", default=None)


def note(*key: str) -> None:
    """Note that something is being read; outside any recording that costs nothing."""
    reads = _reading.get()
    if reads is not None:
        reads.keys[key] = None


@contextmanager
def _recording() -> Iterator[Reads]:
    reads = Reads()
    token = _reading.set(reads)
    try:
        yield reads
    finally:
        _reading.reset(token)


@contextmanager
def recorded() -> Iterator[Reads]:
    """Record all that is read inside; whoever is recorded around it reads that too."""
    with _recording() as reads:
        yield reads
    around = _reading.get()
    if around is not None:
        around.absorb(reads)


@contextmanager
def apart() -> Iterator[None]:
    """Note nothing of what is read inside: somebody else notes what it gave."""
    token = _reading.set(None)
    try:
        yield
    finally:
        _reading.reset(token)


def once(make: Callable[[], T], *name: str) -> Callable[[], T]:
    """Give a function that makes something the first time and gives the same from then on, noting the same reads.

    With a name, which nothing else has, it is a part: many rest on it, and what it read is noted and compared once for all.
    """
    made: list[tuple[T, Reads]] = []
    part = digest(name).hex() if name else ""

    def give() -> T:
        if not made:
            with _recording() as reads:
                value = make()
            made.append((value, reads))
        value, reads = made[0]
        around = _reading.get()
        if around is not None and part:
            around.rest_on(part, reads.since, reads.until, reads)
        elif around is not None:
            around.absorb(reads)
        return value

    return give


def remembered(
    memo: Memo,
    kind: str,
    parts: Iterable[bytes | str],
    world: World,
    compute: Callable[[], T],
) -> T:
    """Give the result of `compute`, kept for as long as what it read is the same. Whoever is recorded around it rests on it
    as a part.

    `kind` and `parts` name the computation, and are all that shapes its result besides what it notes that it reads.
    """
    name = digest((kind, *parts)).hex()
    records = memo.records
    record = records.holding(name, world)
    if record is not None:
        value = memo.recall(kind, _version(name, record), compute)
    else:
        with _recording() as reads:
            value = compute()
        record = _keep(name, reads, records, world, None)
        if record.gave:
            memo.recall(kind, _version(name, record), lambda: value)
    _rest_on(name, record)
    return value


def remembered_with(
    memo: Memo,
    kind: str,
    parts: Iterable[bytes | str],
    world: World,
    compute: Callable[[], T],
    *,
    still: Callable[[T], bool] = lambda value: True,
) -> T:
    """Give the same for a small result, which is kept with what it rests on. `still` tells whether what it refers to is
    still there; otherwise it is made anew."""
    name = digest((kind, *parts)).hex()
    records = memo.records
    record = records.holding(name, world)
    if record is not None and still(cast(T, record.value)):
        value = cast(T, record.value)
    else:
        with _recording() as reads:
            value = compute()
        record = _keep(name, reads, records, world, value)
    _rest_on(name, record)
    return value


def _rest_on(name: str, record: Record) -> None:
    around = _reading.get()
    if around is not None:
        around.rest_on(name, record.since, record.until)


def _keep(name: str, reads: Reads, records: Records, world: World, value: object) -> Record:
    """Keep what a computation rests on, and first what its parts do."""
    for part, read in reads.parts.items():
        if read is not None and records.holding(part, world) is None:
            _keep(part, read, records, world, None)
    return records.keep(name, reads.keys, reads.parts, (reads.since, reads.until), world, value)


def _version(name: str, record: Record) -> tuple[str, bytes, str]:
    return name, record.gave, f"{record.since} {record.until}"


class Day(date):
    """The day of the build. It notes of each question for which days its answer holds: a comparison holds until the other
    day, its year until New Year's Eve, and whoever prints it rests on this one day."""

    __slots__ = ()

    @classmethod
    def of(cls, day: date) -> Day:
        """Make a noting day of an ordinary one; one that notes is given as it is."""
        return day if isinstance(day, cls) else cls(day.year, day.month, day.day)

    @property
    def plain(self) -> date:
        """The ordinary day, for who compares results and not days; notes nothing."""
        return date.fromordinal(super().toordinal())

    def _compared(self, other: object) -> int | None:
        """Give the ordinal of another day, after noting on which side of it we are; None for what is no day."""
        if not isinstance(other, date) or isinstance(other, datetime):
            return None
        return other.plain.toordinal() if isinstance(other, Day) else other.toordinal()

    def _note(self, since: int, until: int) -> None:
        reads = _reading.get()
        if reads is not None:
            reads.between(since, until)

    def _note_side(self, other: int, *, equal_is_below: bool) -> bool:
        """Note on which side of another day this one lies, and tell whether it is above."""
        own = super().toordinal()
        border = other if equal_is_below else other - 1
        above = own > border
        self._note(border + 1 if above else _MIN, _MAX if above else border)
        return above

    def __lt__(self, other: date, /) -> bool:
        day = self._compared(other)
        return NotImplemented if day is None else not self._note_side(day, equal_is_below=False)

    def __le__(self, other: date, /) -> bool:
        day = self._compared(other)
        return NotImplemented if day is None else not self._note_side(day, equal_is_below=True)

    def __gt__(self, other: date, /) -> bool:
        day = self._compared(other)
        return NotImplemented if day is None else self._note_side(day, equal_is_below=True)

    def __ge__(self, other: date, /) -> bool:
        day = self._compared(other)
        return NotImplemented if day is None else self._note_side(day, equal_is_below=False)

    def __eq__(self, other: object, /) -> bool:
        day = self._compared(other)
        return NotImplemented if day is None else self >= cast(date, other) and self <= cast(date, other)

    def __ne__(self, other: object, /) -> bool:
        same = self.__eq__(other)
        return NotImplemented if same is NotImplemented else not same

    def __hash__(self) -> int:
        return hash(self._exact())

    def _exact(self) -> date:
        own = super().toordinal()
        self._note(own, own)
        return date.fromordinal(own)

    @property
    def year(self) -> int:
        """The year; holds until its last day."""
        plain = self.plain
        self._note(date(plain.year, 1, 1).toordinal(), date(plain.year, 12, 31).toordinal())
        return plain.year

    @property
    def month(self) -> int:
        """The month of its year; holds until its last day."""
        plain = self.plain
        following = date(plain.year + plain.month // 12, plain.month % 12 + 1, 1)
        self._note(plain.replace(day=1).toordinal(), following.toordinal() - 1)
        return plain.month

    @property
    def day(self) -> int:
        """The day of the month."""
        return self._exact().day

    def __add__(self, other: timedelta, /) -> date:  # type: ignore[override] # another day is an ordinary one
        return self._exact() + other

    def __radd__(self, other: timedelta, /) -> date:  # type: ignore[override] # as `__add__`
        return self._exact() + other

    def __sub__(self, other: Any, /) -> Any:
        return self._exact() - (other.plain if isinstance(other, Day) else other)

    def __rsub__(self, other: date, /) -> timedelta:
        return other - self._exact()

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return repr(self._exact())

    def __format__(self, spec: str, /) -> str:
        return format(self._exact(), spec)

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> Any:
        return self._exact().__reduce_ex__(protocol)

    def ctime(self) -> str:
        """Give it as `Mon Nov 30 00:00:00 2026`."""
        return self._exact().ctime()

    def isoformat(self) -> str:
        """Give it as 2026-11-30."""
        return self._exact().isoformat()

    def toordinal(self) -> int:
        """Give the number of days since the beginning of the calendar."""
        return self._exact().toordinal()

    def strftime(self, format: str, /) -> str:
        """Give it in the form that is asked for."""
        return self._exact().strftime(format)

    def timetuple(self) -> Any:
        """Give its parts."""
        return self._exact().timetuple()

    def weekday(self) -> int:
        """Give the day of the week, Monday is 0."""
        return self._exact().weekday()

    def isoweekday(self) -> int:
        """Give the day of the week, Monday is 1."""
        return self._exact().isoweekday()

    def isocalendar(self) -> Any:
        """Give its year, week and day of the week."""
        return self._exact().isocalendar()

    def replace(  # type: ignore[override] # as `__add__`
        self, year: SupportsIndex | None = None, month: SupportsIndex | None = None, day: SupportsIndex | None = None
    ) -> date:
        """Give the day with a part of it changed."""
        own = self._exact()
        return date(
            int(year) if year is not None else own.year,
            int(month) if month is not None else own.month,
            int(day) if day is not None else own.day,
        )


_MIN, _MAX = date.min.toordinal(), date.max.toordinal()
