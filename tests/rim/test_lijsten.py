"""Spreadsheets as people make them: what a cell shows is what is read."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from regioagenda.disk.lijsten.csv_bestand import lees_csv
from regioagenda.disk.lijsten.grenzen import LijstFout, letter
from regioagenda.disk.lijsten.lezen import lees_lijst
from regioagenda.disk.lijsten.xlsx import lees_xlsx


def boek(*cells: tuple[str, Any, str], merge: str = "") -> bytes:
    book = Workbook()
    for place, value, form in cells:
        book.active[place] = value
        if form:
            book.active[place].number_format = form
    if merge:
        book.active.merge_cells(merge)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (datetime.date(2026, 3, 1), "dd-mm-yyyy", "1 maart 2026"),
        (datetime.datetime(2026, 3, 1, 0, 0), "d mmmm yyyy;@", "1 maart 2026"),
        # Such a cell does not say which day.
        (datetime.date(2026, 3, 1), "mmm-yy", "maart 2026"),
        (datetime.date(2026, 3, 1), "yyyy", "2026"),
        (1.1, "", "1.1"),
        (1.1, "0.00", "1.10"),
        (3, "", "3"),
        (2026.0, "General", "2026"),
        (0.6, "0%", "60%"),
        (True, "", "ja"),
        ("  tekst\n", "", "tekst"),
    ],
)
def test_a_cell_is_read_as_it_is_shown(value: Any, form: str, shown: str) -> None:
    assert lees_xlsx(boek(("A1", value, form)))[0].rijen[0].tekst(0) == shown


def test_a_formula_without_its_outcome_and_an_error_are_told() -> None:
    row = lees_xlsx(boek(("A1", "=1+1", ""), ("B1", "#REF!", "")))[0].rijen[0]
    assert "formule" in row.cellen[0].fout
    assert "#REF!" in row.cellen[1].fout


def test_a_merged_cell_stands_in_each_of_its_rows() -> None:
    rows = lees_xlsx(boek(("A1", "Wonen", ""), ("B3", "x", ""), merge="A1:B2"))[0].rijen
    assert [(r.cellen[0].tekst, r.cellen[0].herhaald, r.cellen[0].breed) for r in rows[:2]] == [
        ("Wonen", False, 2),
        ("Wonen", True, 2),
    ]


def test_a_stray_cell_far_away_is_refused_at_once() -> None:
    with pytest.raises(LijstFout, match="5000 rijen"):
        lees_xlsx(boek(("A1", "x", ""), ("XFD1048576", "y", "")))
    assert len(lees_xlsx(boek(("A1", "x", ""), ("XFD1048576", " ", "")))[0].rijen) == 1


@pytest.mark.parametrize(
    "data",
    [
        "Nr;Actie\r\n1;Café\r\n".encode("cp1252"),
        "Nr,Actie\n1,Café\n".encode(),
        "Nr\tActie\n1\tCafé\n".encode("utf-8-sig"),
        "Nr\tActie\n1\tCafé\n".encode("utf-16"),
        "sep=|\nNr|Actie\n1|Café\n".encode(),
    ],
)
def test_csv_of_any_program_is_read(data: bytes) -> None:
    rows = [r for r in lees_csv(data, "a.csv").rijen if r.gevuld]
    assert [[r.tekst(0), r.tekst(1)] for r in rows] == [["Nr", "Actie"], ["1", "Café"]]


def test_places_are_those_of_the_spreadsheet() -> None:
    assert [letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert lees_csv(b"a;b\n\nc;d\n", "a.csv").rijen[2].cellen[1].plek == "rij 3, kolom B"


def test_a_text_that_is_too_long_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"Nr;{'x' * 30_000}\n", "utf-8")
    assert "20000 tekens" in lees_lijst(tmp_path / "a.csv").bladen[0].rijen[0].cellen[1].fout
