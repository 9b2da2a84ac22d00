"""What is read is noted, so that a result is only kept for as long as all of it is the same."""

from __future__ import annotations

import copy
import datetime
import pickle
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.base.reads import Day, Reads, apart, note, once, recorded, remembered
from regioagenda.base.records import Key
from regioagenda.disk.store import Store

DAY = date(2026, 11, 30)
DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))
# What tells nothing of the day: how it is made, and what belongs to the class.
NOT_READING = {"__new__", "__getattribute__", "__reduce__", "fromisocalendar", "fromisoformat", "fromordinal"}
NOT_READING |= {"fromtimestamp", "today", "max", "min", "resolution", "__doc__"}
QUESTIONS: tuple[Callable[[date, date], object], ...] = (
    lambda day, other: day < other,
    lambda day, other: day <= other,
    lambda day, other: day > other,
    lambda day, other: day >= other,
    lambda day, other: day == other,
    lambda day, other: day != other,
    lambda day, other: other < day,
    lambda day, other: other <= day,
    lambda day, other: other == day,
    lambda day, other: max(day, other) == day,
    lambda day, other: day.year,
    lambda day, other: (day.year, day.month),
    lambda day, other: day.day,
    lambda day, other: (day - other).days,
    lambda day, other: (other - day).days,
    lambda day, other: day + timedelta(3),
    lambda day, other: timedelta(3) + day,
    lambda day, other: day - timedelta(3),
    lambda day, other: day.replace(day=1),
    lambda day, other: f"{day} {day:%d} {day!r}",
    lambda day, other: day.isoformat(),
    lambda day, other: day.ctime(),
    lambda day, other: day.strftime("%j"),
    lambda day, other: day.timetuple().tm_yday,
    lambda day, other: day.toordinal(),
    lambda day, other: (day.weekday(), day.isoweekday(), tuple(day.isocalendar())),
    lambda day, other: hash(day),
    lambda day, other: pickle.dumps(day),
    lambda day, other: copy.copy(day).isoformat(),
)


def test_nothing_that_tells_the_day_escapes() -> None:
    assert set(vars(date)) - set(vars(Day)) <= NOT_READING


@given(today=DAYS, other=DAYS, later=st.integers(-800, 800), question=st.sampled_from(QUESTIONS))
def test_an_answer_holds_on_every_day_that_is_noted(
    today: date, other: date, later: int, question: Callable[[date, date], object]
) -> None:
    with recorded() as reads:
        answer = question(Day.of(today), other)
    assert answer == question(today, other)
    assert reads.since <= today.toordinal() <= reads.until
    elsewhen = today + timedelta(later)
    if reads.since <= elsewhen.toordinal() <= reads.until:
        assert question(elsewhen, other) == answer


@pytest.mark.parametrize(
    ("question", "until"),
    [
        (lambda day: day < date(2027, 3, 1), date(2027, 2, 28)),
        (lambda day: day <= date(2027, 3, 1), date(2027, 3, 1)),
        (lambda day: day.year, date(2026, 12, 31)),
        (lambda day: day.month, date(2026, 11, 30)),
        (str, DAY),
    ],
)
def test_an_answer_holds_for_as_long_as_it_can(question: Callable[[date], object], until: date) -> None:
    with recorded() as reads:
        question(Day.of(DAY))
    assert date.fromordinal(reads.until) == until


def test_a_time_of_the_day_is_no_day() -> None:
    assert (Day.of(DAY) == datetime.datetime(2026, 11, 30)) is False
    with pytest.raises(TypeError):
        assert Day.of(DAY) < datetime.datetime(2026, 11, 30)


class Things:
    """A small world: a value for each key."""

    def __init__(self, today: date, **values: str) -> None:
        self.values = values
        self.day = today.toordinal()
        self.made = 0

    def read(self, name: str) -> str:
        note(name)
        return self.values[name]

    def together(self, keys: Iterable[Key]) -> tuple[Key, ...]:
        return tuple(keys)

    def digest_of(self, key: Key) -> bytes:
        return self.values.get(key[0], "").encode()

    def source_of(self, key: Key) -> str:
        return ""

    def digest_of_source(self, name: str) -> bytes:
        raise AssertionError(name)

    def tell(self, memo: Store, *names: str, question: Callable[[date], object] = lambda day: "") -> str:
        def compute() -> str:
            self.made += 1
            return " ".join([*map(self.read, names), str(question(Day.of(date.fromordinal(self.day))))])

        return remembered(memo, "zin", names, self, compute)


def test_a_result_is_kept_while_what_it_read_is_the_same() -> None:
    memo = Store(None, b"v")
    assert Things(DAY, a="1", b="2").tell(memo, "a") == "1 "
    other = Things(DAY, a="1", b="3")
    assert other.tell(memo, "a") == "1 " and other.made == 0
    changed = Things(DAY, a="4", b="3")
    assert changed.tell(memo, "a") == "4 " and changed.made == 1


def test_a_result_is_kept_while_its_questions_about_the_day_have_the_same_answer() -> None:
    memo = Store(None, b"v")

    def over(day: date) -> object:
        return day > date(2026, 12, 5)

    assert Things(DAY, a="1").tell(memo, "a", question=over) == "1 False"
    later = Things(date(2026, 12, 5), a="1")
    assert later.tell(memo, "a", question=over) == "1 False" and later.made == 0
    past = Things(date(2026, 12, 6), a="1")
    assert past.tell(memo, "a", question=over) == "1 True" and past.made == 1


def test_what_is_remembered_inside_another_is_a_part_that_it_rests_on() -> None:
    memo = Store(None, b"v")
    seen = []
    for _ in range(2):
        things = Things(DAY, a="1", b="2")
        with recorded() as reads:
            things.tell(memo, "a", question=lambda day: day.year)
        seen.append((list(reads.parts), date.fromordinal(reads.until)))
    assert things.made == 0
    assert seen[0] == seen[1] and len(seen[0][0]) == 1 and seen[0][1] == date(2026, 12, 31)


def _pages(things: Things, memo: Store) -> tuple[list[str], list[str]]:
    """Make two pages that show one card, which shows the name of a party; give the pages and what was made anew."""
    made: list[str] = []

    def name() -> str:
        made.append("naam")
        return things.read("naam")

    give_name = once(name, "naam")

    def card() -> str:
        made.append("kaart")
        return f"{give_name()} {things.read('titel')}"

    give_card = once(card, "kaart")

    def page(own: str) -> str:
        def compute() -> str:
            made.append(own)
            return f"{own}: {give_card()}, {things.read(own)}"

        return remembered(memo, "pagina", (own,), things, compute)

    return [page("een"), page("twee")], made


def test_a_page_holds_for_as_long_as_all_parts_of_its_parts_do() -> None:
    memo = Store(None, b"v")
    values = {"naam": "Haarlem", "titel": "Fietspad", "een": "1", "twee": "2"}
    assert _pages(Things(DAY, **values), memo)[1] == ["een", "kaart", "naam", "twee"]
    assert _pages(Things(DAY, **values), memo)[1] == []
    pages, made = _pages(Things(DAY, **values | {"twee": "3"}), memo)
    assert made == ["twee", "kaart", "naam"] and pages == ["een: Haarlem Fietspad, 1", "twee: Haarlem Fietspad, 3"]
    pages, made = _pages(Things(DAY, **values | {"twee": "3", "naam": "Heemstede"}), memo)
    assert made == ["een", "kaart", "naam", "twee"]
    assert pages == ["een: Heemstede Fietspad, 1", "twee: Heemstede Fietspad, 3"]
    memo.save()
    assert _pages(Things(DAY, **values | {"twee": "3", "naam": "Heemstede"}), memo) == (pages, [])


def test_what_is_made_once_is_read_by_everyone_who_uses_it() -> None:
    things = Things(DAY, a="1")
    give = once(lambda: things.read("a"))
    seen: list[Reads] = []
    for _ in range(2):
        with recorded() as reads:
            assert give() == "1"
        seen.append(reads)
    assert [list(reads.keys) for reads in seen] == [[("a",)], [("a",)]]


def test_what_is_read_apart_is_not_noted() -> None:
    things = Things(DAY, a="1")
    with recorded() as reads, apart():
        things.read("a")
    assert not reads.keys and not reads.parts


def test_the_store_keeps_what_results_rest_on_in_its_file(tmp_path: Path) -> None:
    path = tmp_path / "geheugen"
    memo = Store(path, b"v")
    Things(DAY, a="1").tell(memo, "a")
    memo.save()
    again = Things(DAY, a="1")
    assert again.tell(Store(path, b"v"), "a") == "1 " and again.made == 0
    memo = Store(path, b"v")
    assert Things(DAY, a="2").tell(memo, "a") == "2 "
    memo.save()
    newest = Things(DAY, a="2")
    assert newest.tell(Store(path, b"v"), "a") == "2 " and newest.made == 0
