"""Advice about times that can be read but cannot be right: when it is given, and when it is not."""

from __future__ import annotations

import datetime

import pytest

from tests.helpers import AGENDA, FIETS, changed, lines, make, place_of, tiny


def codes(sources: dict[str, bytes], today: str = "2026-06-01") -> list[str]:
    found = make(sources, today=datetime.date.fromisoformat(today)).diagnostics
    return [line.rsplit(" ", 1)[1] for line in lines(found)]


def moment(wanneer: str, more: str = "") -> dict[str, bytes]:
    extra = f"momenten:\n  - soort: overleg\n    wanneer: {wanneer}\n    wat: x\n{more}"
    return changed(FIETS, ("momenten:\n", extra))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-06-01", []),
        ("2026-06-02", ["datum-in-de-toekomst"]),
        ("1990-01-01", []),
        ("1989-12-31", ["datum-onwaarschijnlijk"]),
        ("1026-05-20", ["datum-onwaarschijnlijk"]),
    ],
)
def test_what_was_changed_was_changed_before_today(day: str, expected: list[str]) -> None:
    assert codes(changed(FIETS, ("gewijzigd: 2026-02-11", f"gewijzigd: {day}"))) == expected


def test_a_day_of_the_future_keeps_the_site_from_being_made() -> None:
    sources = changed(FIETS, ("gecontroleerd: 2026-05-20", "gecontroleerd: 2027-05-20"))
    result = make(sources)
    assert not result.ok
    assert lines(result.diagnostics) == [f"{FIETS}:{place_of(sources[FIETS], '2027-05-20')} datum-in-de-toekomst"]


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        ("juni 2026", []),
        ("in de loop van 2026", []),
        ("2 juni 2026", ["datum-in-de-toekomst"]),
        ("2099", ["datum-in-de-toekomst"]),
        ("1926", ["datum-onwaarschijnlijk", "status-volgorde"]),
        ("n.t.b.", ["status-volgorde"]),
    ],
)
def test_a_status_is_not_from_the_future_or_another_century(per: str, expected: list[str]) -> None:
    assert codes(changed(FIETS, ("per: 2026-02-10", f"per: {per}"))) == expected


@pytest.mark.parametrize(
    ("wanneer", "expected"),
    [
        ("2075", []),
        ("2076", ["datum-onwaarschijnlijk"]),
        ("2126", ["datum-onwaarschijnlijk"]),
        ("uiterlijk 2126", ["datum-onwaarschijnlijk"]),
        ("2026 tot en met 2126", ["datum-onwaarschijnlijk"]),
        ("vanaf 1926", ["datum-onwaarschijnlijk"]),
        ("vanaf 2026", []),
        ("elk jaar", []),
    ],
)
def test_a_moment_lies_in_the_century_of_its_agenda(wanneer: str, expected: list[str]) -> None:
    assert codes(moment(wanneer)) == expected


def test_the_hint_names_the_year_that_was_meant() -> None:
    found = make(moment("maart 2126")).diagnostics
    assert [d.hint for d in found] == ["Bedoelt u 2026?"]


@pytest.mark.parametrize(
    ("wanneer", "more", "expected"),
    [
        ('"onbekend: geen datum"', "    zekerheid: vast\n", ["moment-onduidelijk"]),
        ("n.t.b.", "    zekerheid: vast\n", ["moment-onduidelijk"]),
        ('"onbekend: geen datum"', "    zekerheid: vast\n    uitkomst: Ja.\n", []),
        ('"onbekend: geen datum"', "", []),
        ('"gebeurd: geen datum"', "    zekerheid: vast\n", []),
        ('"alleen als: het kan"', "    zekerheid: vast\n", []),
        ("elk jaar", "    zekerheid: vast\n", []),
        ("Doorlopend", "", ["moment-doorlopend"]),
        ("doorlopend vanaf 2026", "", []),
    ],
)
def test_what_is_certain_has_a_time_or_happened(wanneer: str, more: str, expected: list[str]) -> None:
    assert codes(moment(wanneer, more)) == expected


@pytest.mark.parametrize("wanneer", ["vanaf 2024", "sinds mei 2020", "elk jaar", '"gebeurd: geen datum"', "na 2024"])
def test_nobody_is_asked_for_the_outcome_of_what_is_not_over(wanneer: str) -> None:
    assert "moment-voorbij" not in codes(moment(wanneer))


def test_the_outcome_of_a_deadline_is_asked_the_day_after_it() -> None:
    assert codes(moment("uiterlijk 1 juni 2026"), "2026-06-01") == []
    assert codes(moment("uiterlijk 31 mei 2026"), "2026-06-01") == ["moment-voorbij"]


def test_a_version_holds_nothing_that_is_later() -> None:
    path = AGENDA + "edities/vastgesteld-2025.yaml"
    old = 'datum: "15 december 2025"'
    assert codes(changed(path, (old, 'datum: "december 2025"'))) == []
    assert codes(changed(path, (old, 'datum: "15 november 2025"'))) == ["editie-eerder"]
    assert codes(changed(path, (old, 'datum: "maart 2020"'))) == ["editie-eerder"]


def test_the_tiny_region_has_no_such_time() -> None:
    assert codes(tiny()) == []
