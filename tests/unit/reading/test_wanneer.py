"""Dutch times in words: every form of the style table, and what is no time at all."""

from __future__ import annotations

from datetime import date

import pytest

from regioagenda.reading.wanneer import Precisie, Tijd, lees_wanneer


def day(text: str) -> date:
    return date.fromisoformat(text)


def read(text: str) -> Tijd:
    found = lees_wanneer(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("text", "van", "tot", "precisie"),
    [
        ("2026-11-20", "2026-11-20", "2026-11-20", "dag"),
        ("20-11-2026", "2026-11-20", "2026-11-20", "dag"),
        ("20 november 2026", "2026-11-20", "2026-11-20", "dag"),
        ("vrijdag 20 november 2026", "2026-11-20", "2026-11-20", "dag"),
        ("1 Mei 2026", "2026-05-01", "2026-05-01", "dag"),
        ("op 1 mei 2026", "2026-05-01", "2026-05-01", "dag"),
        ("vóór 1 mei 2023", "2023-04-30", "2023-04-30", "dag"),
        ("voor 1 mei 2023", "2023-04-30", "2023-04-30", "dag"),
        ("uiterlijk 1 mei 2023", "2023-05-01", "2023-05-01", "dag"),
        ("29 februari 2024", "2024-02-29", "2024-02-29", "dag"),
        ("september 2021", "2021-09-01", "2021-09-30", "maand"),
        ("2021-09", "2021-09-01", "2021-09-30", "maand"),
        ("februari 2024", "2024-02-01", "2024-02-29", "maand"),
        ("begin februari 2021", "2021-02-01", "2021-02-10", "maand"),
        ("medio mei 2021", "2021-05-11", "2021-05-20", "maand"),
        ("eind februari 2021", "2021-02-21", "2021-02-28", "maand"),
        ("3e kwartaal 2022", "2022-07-01", "2022-09-30", "kwartaal"),
        ("derde kwartaal van 2022", "2022-07-01", "2022-09-30", "kwartaal"),
        ("het derde kwartaal van 2022", "2022-07-01", "2022-09-30", "kwartaal"),
        ("in het laatste kwartaal van 2022", "2022-10-01", "2022-12-31", "kwartaal"),
        ("Q1 2026", "2026-01-01", "2026-03-31", "kwartaal"),
        ("2026-Q4", "2026-10-01", "2026-12-31", "kwartaal"),
        ("begin derde kwartaal van 2022", "2022-07-01", "2022-07-31", "kwartaal"),
        ("begin 3e kwartaal 2022", "2022-07-01", "2022-07-31", "kwartaal"),
        ("eind vierde kwartaal 2022", "2022-12-01", "2022-12-31", "kwartaal"),
        ("begin 2022", "2022-01-01", "2022-03-31", "seizoen"),
        # The months around midsummer: our reading of “medio”, stated in the content model.
        ("medio 2022", "2022-05-01", "2022-08-31", "seizoen"),
        ("eind 2022", "2022-10-01", "2022-12-31", "seizoen"),
        ("najaar 2012", "2012-09-01", "2012-11-30", "seizoen"),
        ("het najaar van 2012", "2012-09-01", "2012-11-30", "seizoen"),
        ("in de zomer van 2026", "2026-06-01", "2026-08-31", "seizoen"),
        ("voorjaar 2026", "2026-03-01", "2026-05-31", "seizoen"),
        ("2e helft 2022", "2022-07-01", "2022-12-31", "halfjaar"),
        ("tweede helft van 2022", "2022-07-01", "2022-12-31", "halfjaar"),
        ("eerste halfjaar 2022", "2022-01-01", "2022-06-30", "halfjaar"),
        ("2022", "2022-01-01", "2022-12-31", "jaar"),
        ("in 2022", "2022-01-01", "2022-12-31", "jaar"),
        ("in de loop van 2022", "2022-01-01", "2022-12-31", "jaar"),
        ("2021-2023", "2021-01-01", "2023-12-31", "periode"),
        ("2021–2023", "2021-01-01", "2023-12-31", "periode"),
        ("2021 tot en met 2023", "2021-01-01", "2023-12-31", "periode"),
        ("2021 t/m 2023", "2021-01-01", "2023-12-31", "periode"),
    ],
)
def test_every_form_of_the_table(text: str, van: str, tot: str, precisie: str) -> None:
    assert read(text) == Tijd(tekst=text, van=day(van), tot=day(tot), precisie=Precisie(precisie))


@pytest.mark.parametrize("text", ["n.t.b.", "N.t.b.", "ntb", "nog te bepalen", "datum volgt", "onbekend"])
def test_not_known_yet(text: str) -> None:
    assert read(text) == Tijd(tekst=text, van=None, tot=None, precisie=Precisie.ONBEKEND)


def test_words_that_cannot_be_sorted_are_kept_when_they_say_so() -> None:
    assert read("onbekend: per project een eigen planning") == Tijd(
        tekst="per project een eigen planning", van=None, tot=None, precisie=Precisie.ONBEKEND
    )


def test_the_words_of_the_source_with_our_reading_between_brackets() -> None:
    assert read("rond de verkiezingen (maart 2022)") == Tijd(
        tekst="rond de verkiezingen", van=date(2022, 3, 1), tot=date(2022, 3, 31), precisie=Precisie.MAAND
    )


def test_white_space_is_folded() -> None:
    assert read("  derde   kwartaal\nvan 2022 ") == read("derde kwartaal van 2022")


@pytest.mark.parametrize(
    "text",
    [
        "31 februari 2026",
        "29 februari 2025",
        "0 mei 2026",
        "2026-13-01",
        "2026-02-30",
        "32-01-2026",
        "2026-00",
        "2026-13",
        "5e kwartaal 2026",
        "Q5 2026",
        "2023-2021",
        "zondag 20 november 2026",
        "na de zomer",
        "binnenkort",
        "1 januari",
        "mei",
        "20 nov 2026",
        "1826",
        "onbekend:",
        "per project een planning",
        "verkiezingen (binnenkort)",
        "",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert lees_wanneer(text) is None


def test_times_sort_by_their_first_day_and_the_unknown_last() -> None:
    texts = ["n.t.b.", "2022", "eind 2021", "1 januari 2022", "eerste kwartaal van 2022", "2021-2023"]
    assert sorted(texts, key=lambda t: read(t).sorteersleutel) == [
        "2021-2023",
        "eind 2021",
        "1 januari 2022",
        "eerste kwartaal van 2022",
        "2022",
        "n.t.b.",
    ]
