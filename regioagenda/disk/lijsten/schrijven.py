"""Rows to a spreadsheet, in which no text is ever taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from regioagenda.disk.lijsten.csv_bestand import FORMULA
from regioagenda.disk.lijsten.grenzen import LijstFout
from regioagenda.disk.lijsten.ods import schrijf_ods
from regioagenda.disk.lijsten.xlsx import vereis

SOORTEN = (".xlsx", ".csv", ".ods")
_WIDEST = 60
# What a cell holds in Excel; the rest of a longer text would be lost without a word.
_CEL = 32_767


def schrijf_lijst(rijen: Sequence[Sequence[str]], kind: str, naam: str) -> bytes:
    """Write rows, the first of which is the head, as a file of a kind. Raises `LijstFout` and `PakketOntbreekt`."""
    if kind == ".csv":
        return _csv(rijen)
    if kind == ".ods":
        return schrijf_ods(rijen, naam[:31])
    if kind == ".xlsx":
        if any(len(cell) > _CEL for rij in rijen for cell in rij):
            raise LijstFout(f"Een tekst is langer dan een cel van Excel aankan ({_CEL} tekens). Kies .ods of .csv.")
        return _xlsx(rijen, naam[:31])
    raise LijstFout(f"Ik kan schrijven naar {', '.join(SOORTEN)}; niet naar “{kind}”.")


def _csv(rijen: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(
        [f"'{cell}" if cell[:1] and cell[0] in FORMULA else cell for cell in rij] for rij in rijen
    )
    return text.getvalue().encode("utf-8-sig")


def _xlsx(rijen: Sequence[Sequence[str]], naam: str) -> bytes:
    vereis("openpyxl", "Excel-bestanden")
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = naam
    for n, rij in enumerate(rijen, 1):
        for k, text in enumerate(rij, 1):
            cell = sheet.cell(n, k)
            # As text, whatever it looks like; the mark keeps it text when somebody types in it.
            cell.value, cell.data_type, cell.quotePrefix = text or None, "s", True
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if n == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for k in range(1, len(rijen[0]) + 1):
        longest = max(len(line) for rij in rijen for line in (rij[k - 1].split("\n") or [""]))
        sheet.column_dimensions[get_column_letter(k)].width = min(max(longest + 2, 10), _WIDEST)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
