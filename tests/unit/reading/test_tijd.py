"""What a time knows for itself: whether it began, whether it is over, and where it stands among others."""

from __future__ import annotations

from datetime import date

import pytest

from regioagenda.reading.tijd import Tijd
from regioagenda.reading.wanneer import lees_wanneer


def read(text: str) -> Tijd:
    found = lees_wanneer(text)
    assert isinstance(found, Tijd), found
    return found


def states(text: str, today: str) -> list[str]:
    time, day = read(text), date.fromisoformat(today)
    asked = {"komt": time.komt, "begonnen": time.begonnen, "bezig": time.bezig, "voorbij": time.voorbij}
    return [name for name, ask in asked.items() if ask(day)]


@pytest.mark.parametrize(
    ("words", "today", "expected"),
    [
        ("20 november 2026", "2026-11-19", ["komt"]),
        ("20 november 2026", "2026-11-20", ["begonnen", "bezig"]),
        ("20 november 2026", "2026-11-21", ["begonnen", "voorbij"]),
        ("in de loop van 2026", "2026-11-30", ["begonnen", "bezig"]),
        ("2021 tot en met 2023", "2022-01-01", ["begonnen", "bezig"]),
        ("2021 tot en met 2023", "2024-01-01", ["begonnen", "voorbij"]),
        # What goes on is never over.
        ("vanaf 2023", "2022-12-31", ["komt"]),
        ("vanaf 2023", "2026-11-30", ["begonnen", "bezig"]),
        ("sinds 2017", "2199-01-01", ["begonnen", "bezig"]),
        # A deadline does not begin.
        ("uiterlijk 31 december 2026", "2026-12-31", ["komt"]),
        ("uiterlijk 31 december 2026", "2027-01-01", ["voorbij"]),
        ("vóór 1 juli 2024", "2024-06-30", ["komt"]),
        ("vóór 1 juli 2024", "2024-07-01", ["voorbij"]),
        ("na 2025", "2025-12-31", ["komt"]),
        ("na 2025", "2030-01-01", ["begonnen", "bezig"]),
        # Without days nothing can be said, but that it happened.
        ("n.t.b.", "2026-11-30", []),
        ("elk jaar", "2026-11-30", []),
        ("om de twee jaar, voor het eerst in 2020", "2026-11-30", []),
        ("alleen als: het kan", "2026-11-30", []),
        ("gebeurd: geen datum", "2026-11-30", ["begonnen", "voorbij"]),
        ("gebeurd vóór mei 2021", "2026-11-30", ["begonnen", "voorbij"]),
    ],
)
def test_a_time_knows_where_today_is(words: str, today: str, expected: list[str]) -> None:
    assert states(words, today) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("20 november 2026", "2026-11-20"),
        ("gemeenteraadsverkiezingen 2026", "2026-03-18"),
        ("uiterlijk 20 november 2026", None),
        ("vanaf 20 november 2026", None),
        ("rond 20 november 2026", None),
        ("20 november 2026 (n.t.b.)", None),
        ("12 en 13 maart 2026", None),
        ("week 24 2026", None),
        ("mei 2026", None),
        ("n.t.b.", None),
    ],
)
def test_only_a_day_is_a_day(words: str, expected: str | None) -> None:
    assert read(words).dag == (date.fromisoformat(expected) if expected else None)


def test_times_sort_by_their_first_day_a_deadline_by_its_last_and_those_without_days_after_them() -> None:
    expected = [
        "2021-2023",
        "eind 2021",
        "1 januari 2022",
        "eerste kwartaal van 2022",
        "2022",
        "vanaf 2022",
        "uiterlijk mei 2022",
        "juni 2022",
        "elk jaar, voor het eerst in 2020",
        "elk jaar",
        "alleen als: het kan",
        "n.t.b.",
        "gebeurd vóór mei 2021: zie de notulen",
        "gebeurd: geen datum",
    ]
    assert sorted(reversed(expected), key=lambda words: read(words).sorteersleutel) == expected


def test_the_place_in_a_list_is_the_first_day_or_the_last_of_a_deadline() -> None:
    assert read("mei 2026").plaats == date(2026, 5, 1)
    assert read("uiterlijk mei 2026").plaats == date(2026, 5, 31)
    assert read("gebeurd vóór mei 2021").plaats is None
