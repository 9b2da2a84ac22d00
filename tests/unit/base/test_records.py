"""Which results would be the same now: the quick look gives the same outcome as making everything again."""

from __future__ import annotations

import pickle
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from regioagenda.base.memo import Memo, NoMemo
from regioagenda.base.reads import note, once, remembered_with
from regioagenda.base.records import LINGERS, Key, Records
from tests.examples import examples

NAMES = "abcdef"
# A file for each two names.
FILES = {name: "abcdef".index(name) // 2 for name in NAMES}
VALUES = st.fixed_dictionaries(dict.fromkeys(NAMES, st.sampled_from("xyz")))


class Kept(NoMemo):
    """Keeps what results rest on, through a file or not."""

    def __init__(self) -> None:
        self._records = Records()

    @property
    def records(self) -> Records:
        return self._records

    def rest(self, *, saved: bool) -> None:
        kept = self._records.kept()
        if saved:
            self._records = Records(pickle.loads(pickle.dumps(kept)))


class Things:
    """A value for each name, in files of two names each. A result reads some names, and a part of its own or of another."""

    day = 1

    def __init__(self, values: dict[str, str]) -> None:
        self.values = values
        self.made: list[str] = []
        self.parts = {name: once(lambda name=name: self.read(name), "deel", name) for name in NAMES}  # type: ignore[misc]  # as above

    def read(self, name: str) -> str:
        note("waarde", name)
        return self.values[name]

    def together(self, keys: Iterable[Key]) -> tuple[Key, ...]:
        return tuple(keys)

    def digest_of(self, key: Key) -> bytes:
        return self.values[key[1]].encode()

    def source_of(self, key: Key) -> str:
        return f"bestand {FILES[key[1]]}"

    def digest_of_source(self, name: str) -> bytes:
        return "".join(self.values[key] for key in NAMES if f"bestand {FILES[key]}" == name).encode()

    def tell(self, memo: Memo, own: str, part: str, inside: str = "") -> str:
        def compute() -> str:
            self.made.append(own)
            deeper = self.tell(memo, inside, part) if inside else ""
            return f"{self.read(own)}{self.parts[part]()}{deeper}"

        return remembered_with(memo, "zin", (own, part, inside), self, compute)

    def expected(self, own: str, part: str, inside: str = "") -> str:
        return f"{self.values[own]}{self.values[part]}{self.expected(inside, part) if inside else ''}"


QUESTIONS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(("", *NAMES)))


@given(rounds=st.lists(st.tuples(VALUES, st.lists(QUESTIONS, max_size=8), st.booleans()), max_size=8))
@examples(200, 2000)
def test_what_is_remembered_is_what_would_be_made(
    rounds: list[tuple[dict[str, str], list[tuple[str, str, str]], bool]],
) -> None:
    memo = Kept()
    for values, questions, saved in rounds:
        things = Things(values)
        for question in questions:
            assert things.tell(memo, *question) == things.expected(*question)
        memo.rest(saved=saved)


@given(
    rounds=st.lists(st.tuples(VALUES, VALUES, st.lists(st.tuples(QUESTIONS, st.booleans()), max_size=10)), max_size=5)
)
@examples(200, 2000)
def test_two_worlds_may_take_turns(
    rounds: list[tuple[dict[str, str], dict[str, str], list[tuple[tuple[str, str, str], bool]]]],
) -> None:
    memo = Kept()
    for one, other, questions in rounds:
        worlds = Things(one), Things(other)
        for question, turn in questions:
            assert worlds[turn].tell(memo, *question) == worlds[turn].expected(*question)
        memo.rest(saved=True)


def test_a_part_that_another_world_put_its_own_in_the_place_of_is_kept_again() -> None:
    memo = Kept()
    values = dict.fromkeys(NAMES, "x")
    one, other = Things(values), Things(values | {"b": "y"})
    for things, own in ((one, "a"), (other, "a"), (one, "c")):
        assert things.tell(memo, own, "b") == things.expected(own, "b")
    memo.rest(saved=True)
    later = Things(values | {"b": "z"})
    assert later.tell(memo, "c", "b") == "xz"


def test_what_rests_on_nothing_that_changed_is_not_made() -> None:
    memo = Kept()
    values = dict.fromkeys(NAMES, "x")
    Things(values).tell(memo, "a", "b", "c")
    memo.rest(saved=True)
    other = Things(values | {"d": "y"})
    assert other.tell(memo, "a", "b", "c") == "xxxx" and other.made == []
    changed = Things(values | {"b": "y"})
    assert changed.tell(memo, "a", "b", "c") == "xyxy" and changed.made == ["a", "c"]


def test_a_record_that_nobody_asks_for_is_forgotten() -> None:
    memo = Kept()
    values = dict.fromkeys(NAMES, "x")
    Things(values).tell(memo, "a", "b")
    for _ in range(LINGERS):
        Things(values).tell(memo, "c", "d")
        memo.rest(saved=True)
    asked = Things(values)
    assert asked.tell(memo, "a", "b") == "xx" and asked.made == []
    for _ in range(LINGERS + 2):
        Things(values).tell(memo, "c", "d")
        memo.rest(saved=True)
    asked = Things(values)
    assert asked.tell(memo, "a", "b") == "xx" and asked.made == ["a"]
