"""Excel to cells: numbers, days and percentages as they are shown, merged cells in every row that they cover."""

from __future__ import annotations

import datetime
import importlib
import io
import re
import warnings
from collections.abc import Mapping
from typing import Any

from regioagenda.base.nederlands import MAANDEN, datum
from regioagenda.disk.lijsten.grenzen import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    LijstFout,
    PakketOntbreekt,
    onderdelen,
    plek,
    te_groot,
    te_lang,
)
from regioagenda.domain.lijsten.blad import Blad, Cel, Rij

INSTALL = (
    "Voor {} is een extra pakket nodig. Typ “make lijsten”, of: python -m pip install --require-hashes --no-deps "
    "-r requirements-import.lock. Met .csv en .ods kan het ook zonder."
)
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_DECIMALS = re.compile(r"[0#,]*0(?:\.(?P<cijfers>0+))?(?P<procent>%?)")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\[\]]*\]')


def vereis(pakket: str, soort: str) -> None:
    """Make sure that a package is there. Raises `PakketOntbreekt`."""
    try:
        importlib.import_module(pakket)
    except ImportError as missing:  # also when a package that it needs itself is not there
        raise PakketOntbreekt(INSTALL.format(soort)) from missing


def lees_xlsx(data: bytes) -> tuple[Blad, ...]:
    """Read every sheet. Raises `LijstFout` and `PakketOntbreekt`."""
    vereis("openpyxl", "Excel-bestanden")
    parts = onderdelen(data)
    if sum(len(_CELL.findall(part)) for name, part in parts.items() if "/worksheets/" in name) > MOST_CELLS:
        raise te_groot(f"{MOST_CELLS // 1000}.000 cellen")
    values = _open(data, data_only=True)
    formulas = (
        _open(data, data_only=False) if any(b"<f" in p for n, p in parts.items() if "/worksheets/" in n) else None
    )
    sheets = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
    return tuple(_blad(sheet, formulas[sheet.title] if formulas else None) for sheet in sheets or values.worksheets)


def _open(data: bytes, *, data_only: bool) -> Any:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            # It warns of all that it does not keep: drawings, rules for what may be typed.
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), data_only=data_only, keep_links=False)
    except Exception as error:  # whatever the library meets in a broken file, it is the file that is broken
        raise LijstFout(
            "Dit Excel-bestand is kapot of beveiligd. Open het in Excel en bewaar het opnieuw als .xlsx."
        ) from error


def _blad(sheet: Any, formulas: Any) -> Blad:
    # All cells that the file holds, and no others: a stray cell far below would otherwise make millions.
    found: dict[tuple[int, int], Cel] = {}
    for (row, column), cell in sheet._cells.items():
        text, wrong = _tekst(cell)
        if formulas is not None and not text and not wrong and formulas.cell(row, column).data_type == "f":
            wrong = "de uitkomst van deze formule staat niet in het bestand; open het in Excel en bewaar het opnieuw"
        if text or wrong:
            wrong = wrong or te_lang(text)
            found[(row, column)] = Cel(tekst="" if wrong else text, plek=plek(row, column - 1), fout=wrong)
    for merged in sheet.merged_cells.ranges:
        _samengevoegd(found, merged)
    return Blad(naam=sheet.title, rijen=rijen_van(found))


def rijen_van(found: Mapping[tuple[int, int], Cel]) -> tuple[Rij, ...]:
    """Lay cells by row and column, counted from 1, in rows without gaps. Raises `LijstFout` when there are too many."""
    last = max((row for row, _ in found), default=0)
    width = max((column for _, column in found), default=0)
    if last > MOST_ROWS:
        raise te_groot(f"{MOST_ROWS} rijen")
    if width > MOST_COLUMNS:
        raise te_groot(f"{MOST_COLUMNS} kolommen")
    return tuple(
        Rij(
            nummer=row,
            cellen=tuple(
                found.get((row, column)) or Cel(tekst="", plek=plek(row, column - 1)) for column in range(1, width + 1)
            ),
        )
        for row in range(1, last + 1)
    )


def _samengevoegd(found: dict[tuple[int, int], Cel], merged: Any) -> None:
    first = found.get((merged.min_row, merged.min_col))
    if first is None:
        return
    wide = min(merged.max_col, MOST_COLUMNS) - merged.min_col + 1
    found[(merged.min_row, merged.min_col)] = Cel(
        tekst=first.tekst, plek=first.plek, breed=max(wide, 1), fout=first.fout
    )
    for row in range(merged.min_row + 1, min(merged.max_row, MOST_ROWS) + 1):
        found[(row, merged.min_col)] = Cel(
            tekst=first.tekst, plek=plek(row, merged.min_col - 1), breed=max(wide, 1), herhaald=True
        )


def _tekst(cell: Any) -> tuple[str, str]:
    """Give a cell as it is shown, or why it has no value."""
    value = cell.value
    if value is None:
        return "", ""
    if cell.data_type == "e":
        return "", f"hier staat een fout van Excel ({value})"
    if isinstance(value, bool):
        return ("ja" if value else "nee"), ""
    if isinstance(value, datetime.datetime | datetime.date):
        return dag_in_woorden(value, str(cell.number_format)), ""
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M"), ""
    if isinstance(value, int | float):
        return _getal(value, str(cell.number_format)), ""
    return str(value).replace("_x000D_", "").strip(), ""


def dag_in_woorden(value: datetime.date, vorm: str) -> str:
    """Give a day as precisely as its cell shows it: a cell that shows `mrt-26` does not say which day."""
    day = value.date() if isinstance(value, datetime.datetime) else value
    letters = _QUOTED.sub("", vorm).casefold()
    if "d" in letters or ("y" not in letters and "j" not in letters):
        return datum(day)
    return f"{MAANDEN[day.month - 1]} {day.year}" if "m" in letters else str(day.year)


def _getal(value: float, vorm: str) -> str:
    shown = _DECIMALS.fullmatch(_QUOTED.sub("", vorm).strip())
    if shown and shown["procent"]:
        return f"{value * 100:.{len(shown['cijfers'] or '')}f}%".replace(".", ",")
    if shown and (shown["cijfers"] or float(value).is_integer()):
        return f"{value:.{len(shown['cijfers'] or '')}f}"
    return str(int(value)) if float(value).is_integer() else repr(round(value, 10))
