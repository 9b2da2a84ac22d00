"""Dutch times in words: every form of the table, what is refused with its reason, and that nothing is lost in writing."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from regioagenda.reading.tijd import Bedoeling, Tijd, Weigering
from regioagenda.reading.tijdvormen.tekens import MEESTE_LETTERS, MEESTE_TEKENS, tekens
from regioagenda.reading.wanneer import lees_wanneer
from tests.helpers import ROOT
from tests.unit.reading.tijden import GEWEIGERD, TABEL, VERWANT, Rij

LETTERS = {"dag": "D", "maand": "M", "kwartaal": "K", "seizoen": "S", "halfjaar": "H", "jaar": "J", "periode": "P"}
AARD = {
    "afspraak": "A",
    "termijn": "T",
    "periode": "P",
    "open": "O",
    "ritme": "R",
    "onbekend": "X",
    "gebeurd": "G",
    "voorwaarde": "V",
    "peil": "S",
}
ROWS = (*TABEL, *VERWANT)


def name(row: Rij) -> str:
    return f"{row.nummer}-{row.woorden}-{row.als.value}"


def read(text: str, als: Bedoeling = Bedoeling.MOMENT) -> Tijd:
    found = lees_wanneer(text, als)
    assert isinstance(found, Tijd), found
    return found


def refused(text: str, als: Bedoeling = Bedoeling.MOMENT) -> Weigering:
    found = lees_wanneer(text, als)
    assert isinstance(found, Weigering), found
    return found


def short(day: date | None) -> str:
    return f"{day.day}-{day.month}-{day:%y}" if day else ""


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_every_form_reads_as_its_row(row: Rij) -> None:
    found = read(row.woorden, row.als)
    hours = "-".join(f"{t:%H.%M}" for t in (found.tijdstip, found.eindtijd) if t)
    assert Rij(
        row.nummer,
        row.woorden,
        short(found.van),
        short(found.tot),
        LETTERS.get(found.precisie, ""),
        AARD[found.aard],
        found.getoond,
        found.twijfel or "",
        hours,
        row.als,
    ) == row._replace(toont=row.toont or row.woorden)


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_what_an_editor_typed_reads_as_the_same_time_again(row: Rij) -> None:
    found = read(row.woorden, row.als)
    again = read(found.geschreven, row.als)
    assert (again, again.tekst, again.geschreven) == (found, found.tekst, found.geschreven)


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_no_day_is_shown_that_is_not_in_the_words(row: Rij) -> None:
    """A machine form is written out as the very same day; nothing else gets a day."""
    found = read(row.woorden, row.als)
    written = re.findall(r"\b(\d{1,2}) (?=[a-z]{3,9}\b \d{4})", found.getoond)
    assert all(re.search(rf"(?<!\d)0?{day}(?!\d)", row.woorden) for day in written) or "week" in found.getoond
    assert found.dag is None or short(found.dag) == row.van == row.tot


@pytest.mark.parametrize(("words", "code", "message", "part"), GEWEIGERD)
def test_a_refused_time_says_why(words: str, code: str, message: str, part: str) -> None:
    found = refused(words)
    assert (found.code, found.bericht[: len(message)], found.deel) == (code, message, part)
    assert found.hint


@pytest.mark.parametrize("words", [row[0] for row in GEWEIGERD])
def test_a_form_in_a_hint_works(words: str) -> None:
    """What stands between quotes in a hint can be typed; “vanaf …” only shows how a form begins."""
    quoted = [form for form in re.findall(r"“([^”]+)”", refused(words).hint) if "…" not in form]
    assert [form for form in quoted if not isinstance(lees_wanneer(form), Tijd)] == []


def forms_of_the_handbook() -> list[str]:
    """Give what stands in the first column of the tables about times: what an editor types."""
    chapter = (ROOT / "docs/handboek/4-tijden-en-status.md").read_text("utf-8")
    tables = chapter.partition("### Wat het veld vraagt")[0]
    cells = [line.split("|")[1] for line in tables.splitlines() if line.startswith("| `")]
    return [form for cell in cells for form in re.findall("`([^`]+)`", cell)]


@pytest.mark.parametrize("words", forms_of_the_handbook())
def test_what_the_handbook_says_can_be_typed(words: str) -> None:
    assert isinstance(lees_wanneer(words), Tijd)


def test_white_space_and_dashes_are_folded() -> None:
    assert read("  derde   kwartaal\nvan 2022 ") == read("derde kwartaal van 2022")
    assert [read(f"2022{dash}2030").tot for dash in "-–—‑"] == [date(2030, 12, 31)] * 4


def test_accents_can_be_written_in_two_ways() -> None:
    assert read("vo\u0301o\u0301r 2030") == read("vóór 2030")


def test_the_same_day_written_in_another_way_is_the_same_time() -> None:
    assert read("2026-11-20") == read("20 nov. 2026") == read("20 november 2026")
    assert read("2026-11-20").tekst == "2026-11-20"


@pytest.mark.parametrize(
    ("words", "als", "message"),
    [
        ("elk jaar", Bedoeling.PEIL, "“elk jaar” kan alleen bij een moment staan."),
        ("gebeurd: vorig jaar", Bedoeling.PEIL, "“gebeurd: vorig jaar” kan alleen bij een moment staan."),
        ("gebeurd", Bedoeling.PERIODE, "“gebeurd” kan alleen bij een moment staan."),
        ("alleen als: het kan", Bedoeling.PEIL, "“alleen als: het kan” kan alleen bij een moment staan."),
        ("1 mei 2026 om 20 uur", Bedoeling.PEIL, "Een tijdstip hoort bij een moment, niet hier."),
        ("1 mei 2026 om 20 uur", Bedoeling.PERIODE, "Een tijdstip hoort bij een moment, niet hier."),
    ],
)
def test_what_a_field_does_not_ask_is_refused(words: str, als: Bedoeling, message: str) -> None:
    assert refused(words, als).bericht.startswith(message)


def test_words_for_nobody_knows_can_have_brackets_and_be_long() -> None:
    reason = "per project anders (zie bijlage 2018) " + "en nog veel meer " * 20
    assert read(f"onbekend: {reason}").van is None
    assert read(f"onbekend: {reason}").getoond == " ".join(reason.split())


def test_a_remark_with_another_time_stays() -> None:
    """Brackets that say the same days again are left out; what says something else is never lost."""
    assert read("begin 2026 (eerste kwartaal van 2026)").getoond == "begin 2026"
    assert read("mei 2026 (was maart 2026)").getoond == "mei 2026 (was maart 2026)"
    assert read("mei 2026 (september 2026)").getoond == "mei 2026 (september 2026)"


def test_days_of_a_reading_between_brackets_are_known_as_such() -> None:
    assert read("bij de opening (20 november 2026)").geduid
    assert not read("20 november 2026 (vrijdag)").geduid


@pytest.mark.parametrize("words", ["1, " * 2000 + "1 maart 2026", "(" * 3000, "a " * 5000, "9" * 5000, "t/m " * 900])
def test_words_that_are_longer_than_any_time_are_refused_at_once(words: str) -> None:
    found = refused(words)
    assert "te lang voor een tijd" in found.bericht and len(found.bericht) < 120


def test_the_table_is_well_within_the_bounds() -> None:
    assert max(len(row.woorden) for row in ROWS) <= MEESTE_LETTERS / 2
    assert max(len(tekens(row.woorden)) for row in ROWS) <= MEESTE_TEKENS * 2 / 3


def test_a_week_is_that_of_the_iso_calendar() -> None:
    for year in (2020, 2021, 2026):
        for number in (1, 52):
            found = read(f"week {number} van {year}")
            assert found.van == datetime.strptime(f"{year} {number} 1", "%G %V %u").date()
