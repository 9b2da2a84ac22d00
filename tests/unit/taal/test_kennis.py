"""What checks ask besides a text: the answers, whether they are still the same, and names that look like a text."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.taal.kennis import Answers, Asked, Kennis, Lookup, default_kennis
from regioagenda.taal.naamlijst import Beginnings, Naam, Naamlijst, begins_like, distance, distances
from regioagenda.taal.reader import from_text
from regioagenda.taal.run import check_language

DAY = date(2026, 11, 21)


def asked_of(text: str, kennis: Kennis) -> tuple[Asked, Answers]:
    lookup = Lookup(kennis)
    check_language(from_text(text, "a.md"), lookup)
    return lookup.asked(), kennis.answers(lookup.asked())


TEKST = "De Zorgkracht Duinrant bouwt vanaf maart 2027 woningen in Duinrandse dorpen. De ZKD zal dat doen."
BASE = default_kennis(DAY, organisaties=[Naam(naam="Zorgkracht Duinrand")], begrippen=["ZKD"], woorden=["duinrandse"])


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (default_kennis(DAY, organisaties=[Naam(naam="Zorgkracht Duinrand")], begrippen=["ZKD", "ABC"]), True),
        (default_kennis(DAY, organisaties=[Naam(naam="Zorgkracht Duinrand")]), False),
        (default_kennis(DAY, organisaties=[Naam(naam="Zorgkracht Polder")], begrippen=["ZKD"]), False),
        (
            default_kennis(DAY, organisaties=[Naam(naam="Zorgkracht Duinrand", aliassen=("ZD",))], begrippen=["ZKD"]),
            False,
        ),
        (
            default_kennis(
                DAY,
                organisaties=[Naam(naam="Zorgkracht Duinrand"), Naam(naam="Waterbedrijf De Plas")],
                begrippen=["ZKD"],
                woorden=["waterplas"],
            ),
            True,
        ),
        (default_kennis(date(2027, 3, 31), organisaties=[Naam(naam="Zorgkracht Duinrand")], begrippen=["ZKD"]), True),
        (default_kennis(date(2027, 4, 1), organisaties=[Naam(naam="Zorgkracht Duinrand")], begrippen=["ZKD"]), False),
    ],
)
def test_what_was_found_holds_as_long_as_the_answers_are_the_same(other: Kennis, same: bool) -> None:
    kennis = default_kennis(DAY, organisaties=[Naam(naam="Zorgkracht Duinrand")], begrippen=["ZKD"])
    asked, answers = asked_of(TEKST, kennis)
    assert kennis.still(asked, answers)
    assert other.still(asked, answers) == same
    if same:
        stuk = from_text(TEKST, "a.md")
        assert check_language(stuk, Lookup(other)) == check_language(stuk, Lookup(kennis))


WORDS = [
    "Zorgkracht",
    "Duinrand",
    "Duinrant",
    "zorgkracht",
    "Regio",
    "de",
    "De",
    "ZKD",
    "(ZKD)",
    "2027",
    "zal",
    "duinrandse",
]


@given(
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    st.lists(
        st.sampled_from(["Zorgkracht Duinrand", "Regio Duinrand", "Duinrand Zorg", "Zorgkracht de Regio"]), max_size=3
    ),
    st.lists(st.sampled_from(["ZKD", "ABC"]), max_size=2),
    st.lists(st.sampled_from(["zorgkracht", "duinrandse"]), max_size=2),
    st.dates(date(2026, 1, 1), date(2029, 1, 1)),
)
def test_the_same_answers_give_the_same_messages(
    text: str, names: list[str], begrippen: list[str], woorden: list[str], today: date
) -> None:
    other = default_kennis(today, organisaties=[Naam(naam=n) for n in names], begrippen=begrippen, woorden=woorden)
    asked, answers = asked_of(text, BASE)
    if other.still(asked, answers):
        stuk = from_text(text, "a.md")
        assert check_language(stuk, Lookup(other)) == check_language(stuk, Lookup(BASE))


def test_knowledge_and_answers_can_go_to_another_process() -> None:
    asked, answers = asked_of(TEKST, BASE)
    there: Kennis = pickle.loads(pickle.dumps(BASE))
    assert there.still(pickle.loads(pickle.dumps(asked)), pickle.loads(pickle.dumps(answers)))


LETTERS = st.text("abc", min_size=1, max_size=14)


def by_the_table(a: str, b: str) -> list[int]:
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
    return row


@given(LETTERS, st.text("abc", max_size=14))
def test_edit_distances(a: str, b: str) -> None:
    assert distances(a, b) == by_the_table(a, b)
    assert distance(a, b, 2) == min(by_the_table(a, b)[-1], 3)
    assert begins_like(b, a, 2) == (min(by_the_table(a, b[: len(a) + 2])) <= 2)


@given(st.lists(LETTERS, max_size=20), st.text("abc", min_size=8, max_size=12), st.sampled_from([1, 2]))
def test_every_word_that_begins_like_a_text_is_found(words: list[str], start: str, wrong: int) -> None:
    size = 2 + 2 * (wrong + 1)
    expected = {w for w in words if w[:2] == start[:2] and begins_like(w, start[:size], wrong)}
    found = Beginnings.of(words).like(start, wrong)
    assert set(found) >= {w for w in expected if len(w) > size - wrong}
    assert all(begins_like(w, start[:size], wrong) for w in found)


def test_of_two_equal_names_the_last_counts() -> None:
    namen = Naamlijst.of([Naam(naam="Zorgkracht Duinrand"), Naam(naam="Zorgkracht Duinrand", aliassen=("ZD",))])
    assert [n.aliassen for n in namen.namen] == [("ZD",)]
