"""Writing a time so that it is read as the same time again."""

from __future__ import annotations

import pytest

from regioagenda.reading.schrijf_wanneer import schrijf_wanneer
from regioagenda.reading.wanneer import lees_wanneer

WORDS = (
    "20 november 2026",
    "2026-11-20",
    "mei 2026",
    "begin mei 2026",
    "derde kwartaal van 2026",
    "medio 2026",
    "2026",
    "2025 tot en met 2028",
    "n.t.b.",
    "onbekend: per project een eigen planning",
    "vóór 1 mei 2023",
    "rond de verkiezingen (2022)",
    "deze raadsperiode (2022-2026)",
    "na de zomer (september 2022)",
    "na de zomer (derde kwartaal van 2022)",
    "na de zomer (eind derde kwartaal van 2022)",
    "na de kerst (tweede helft van 2022)",
    "in het stookseizoen (najaar 2022)",
    "op de laatste dag (31-12-2022)",
    "na de zomer (eind augustus 2022)",
    "straks (medio 2022)",
    "voor de vakantie (vóór 1 juli 2022)",
)


@pytest.mark.parametrize("words", WORDS)
def test_what_is_written_is_read_as_the_same_time(words: str) -> None:
    time = lees_wanneer(words)
    assert time is not None
    assert lees_wanneer(schrijf_wanneer(time)) == time


@pytest.mark.parametrize("words", ["derde kwartaal van 2026", "n.t.b.", "rond de verkiezingen (2022)"])
def test_plain_words_stay_as_they_are(words: str) -> None:
    time = lees_wanneer(words)
    assert time is not None
    assert schrijf_wanneer(time) == words
