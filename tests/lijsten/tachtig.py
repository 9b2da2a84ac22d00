"""A list of 80 acties with every trouble that real lists have, and what must become of each of its cells.

The same list as rows for a spreadsheet and as three kinds of document. Parties are those of the golden region.
"""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

KOPPEN = (
    "Thema",
    "Nr.",
    "Actie",
    "Omschrijving",
    "",
    "Trekker",
    "Partners",
    "Start",
    "Einde",
    "Status",
    "Resultaat",
    "Toelichting",
)
# The group that stands above a column in the first row of the head.
GROEPEN = {5: "Wie", 6: "Wie", 7: "Planning", 8: "Planning"}
LEEG = 4
THEMAS = ("Wonen aan zee", "3. Vervoer & wegen", "Natuur", "Een strand voor iedereen")
_WERK = (
    "fietspad",
    "duinpad",
    "buurthuis",
    "station",
    "speelplein",
    "sluisje",
    "dorpsbos",
    "bushalte",
    "zwembad",
    "wijkpark",
)
_WAT = (
    "Wij herstellen het {} bij Zeezicht.",
    "Er komt een nieuw {}: samen met bewoners.",
    "Het {} wordt groter (20% meer plek).",
)
# Cell, and the parties that it names without a doubt; None: it must be told.
TREKKERS: tuple[tuple[str, tuple[str, ...] | None], ...] = (
    ("Duinstad", ("duinstad",)),
    ("gemeente Polderdam", ("polderdam",)),
    ("'s-Zandhoek", ("zandhoek",)),
    ("POLDERDAM", ("polderdam",)),
    ("Polderdm", None),
    ("Regio Duinstreek", ("regio-duinstreek",)),
    ("Gemeente Duinstad", ("duinstad",)),
    ("RD", ("regio-duinstreek",)),
    ("Provincie Kustland", ("provincie-kustland",)),
    ("", ()),
)
PARTNERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Polderdam, 's-Zandhoek / Provincie Kustland", ("polderdam", "zandhoek", "provincie-kustland")),
    ("Busbedrijf De Kust; RD", ("busbedrijf", "regio-duinstreek")),
    ("Duinstad en Polderdam", ("duinstad", "polderdam")),
    ("", ()),
    ("• Duinstad\n• Provincie Kustland", ("duinstad", "provincie-kustland")),
    ("provincie kustland", ("provincie-kustland",)),
    ("Duinstad + 's-Zandhoek", ("duinstad", "zandhoek")),
)
STATUSSEN: tuple[tuple[str, str | None], ...] = (
    ("In uitvoering", "loopt"),
    ("loopt", "loopt"),
    ("Gereed", "afgerond"),
    ("Nog niet gestart", "voorgenomen"),
    ("On hold", "gepauzeerd"),
    ("Vertraagd", "vertraagd"),
    ("", ""),
    ("Lopend", "loopt"),
    ("afgerond", "afgerond"),
    ("rood", None),
    ("Gepland", "voorgenomen"),
)
STARTS: tuple[str | datetime.date, ...] = (
    "01-03-2026",
    datetime.date(2026, 9, 15),
    "Q3 2026",
    "",
    "voorjaar 2027",
    "2026",
    datetime.date(2027, 1, 1),
)
EINDES: tuple[str | datetime.date, ...] = (
    "eind 2027",
    "2028",
    "",
    "uiterlijk 1 juli 2029",
    "n.t.b.",
    datetime.date(2028, 12, 31),
)
# No time in the words: told, and kept in the text.
ZONDER_TIJD = "na de bouwvak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """A row: the cells as they are typed, and what its fields must hold. None means that it must be told."""

    thema: str
    cellen: tuple[str | datetime.date, ...]
    trekkers: tuple[str, ...] | None
    partners: tuple[str, ...]
    status: str | None

    def cel(self, kop: str) -> str | datetime.date:
        """Give a cell by the name of its column."""
        return self.cellen[KOPPEN.index(kop)]


@cache
def regels() -> tuple[Regel, ...]:
    """Give the 80 rows."""
    found = []
    for n in range(80):
        thema = n // 20
        trekker, trekkers = TREKKERS[n % len(TREKKERS)]
        partner, partners = PARTNERS[n % len(PARTNERS)]
        status, waarde = STATUSSEN[n % len(STATUSSEN)]
        werk = _WERK[n % 10]
        cells: tuple[str | datetime.date, ...] = (
            THEMAS[thema],
            f"{thema + 3}.{n % 20 + 1}",
            f"Het {werk} van straat {n + 1}",
            "" if n % 17 == 5 else _WAT[n % 3].format(werk),
            "",
            trekker,
            partner,
            STARTS[n % len(STARTS)],
            ZONDER_TIJD if n == 33 else EINDES[n % len(EINDES)],
            status,
            "" if n % 3 else f"Het {werk} is open; er zijn {n + 10} plekken.",
            "Kosten: € 1.200,- *onder voorbehoud*\nZie ook [bijlage] <A>." if n % 8 == 1 else "",
        )
        found.append(Regel(thema=THEMAS[thema], cellen=cells, trekkers=trekkers, partners=partners, status=waarde))
    return tuple(found)


def tabel(*, samengevoegd: bool) -> list[list[Any]]:
    """Give the list as rows of a sheet: titles, two rows of head, empty rows, the head once more. Without merged cells the
    thema stands only in the first row of its group."""
    width = len(KOPPEN)
    first = [
        GROEPEN.get(k, KOPPEN[k]) if GROEPEN.get(k) != GROEPEN.get(k - 1) or k not in GROEPEN else ""
        for k in range(width)
    ]
    second = [KOPPEN[k] if k in GROEPEN else "" for k in range(width)]
    rows: list[list[Any]] = [["Uitvoeringsprogramma 2026-2029", *[""] * (width - 1)], [""] * width, first, second]
    before = ""
    for n, regel in enumerate(regels()):
        if n in (15, 52):
            rows.append([""] * width)
        if n == 40:
            rows += [[first[k] if k not in GROEPEN else second[k] for k in range(width)]]
        cells: list[Any] = [*regel.cellen]
        if regel.thema == before and not (n == 40 and samengevoegd):
            cells[0] = ""
        before = regel.thema
        rows.append(cells)
    return rows


def spans(rows: Sequence[Sequence[Any]]) -> list[tuple[int, int, int, int]]:
    """Give the merged cells of that sheet: first row and column, how many rows and columns; counted from 0."""
    found = [(0, 0, 1, len(KOPPEN)), (2, 5, 1, 2), (2, 7, 1, 2)]
    found += [(2, k, 2, 1) for k in range(len(KOPPEN)) if KOPPEN[k] and k not in GROEPEN]
    starts = [n for n, row in enumerate(rows) if n > 3 and row[0] in THEMAS]
    for start in starts:
        end = start + 1
        while end < len(rows) and not rows[end][0] and rows[end][1]:
            end += 1
        found.append((start, 0, end - start, 1))
    return found


def met_thema_na_wit(rows: list[list[Any]]) -> list[list[Any]]:
    """Repeat the thema below an empty row, where a merged cell ends."""
    now = ""
    for n, row in enumerate(rows):
        if row[0] in THEMAS:
            now = row[0]
        if n > 4 and row[1] and not row[0] and not rows[n - 1][1]:
            row[0] = now
    return rows


def als_xlsx() -> bytes:
    from openpyxl import Workbook

    rows = met_thema_na_wit(tabel(samengevoegd=True))
    book = Workbook()
    sheet = book.active
    for n, row in enumerate(rows, 1):
        for k, value in enumerate(row, 1):
            if value != "":
                sheet.cell(n, k).value = value
                if isinstance(value, datetime.date):
                    sheet.cell(n, k).number_format = "dd-mm-yyyy"
    for row, column, high, wide in spans(rows):
        if high * wide > 1:
            sheet.merge_cells(start_row=row + 1, start_column=column + 1, end_row=row + high, end_column=column + wide)
    book.create_sheet("Leeg")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def als_csv() -> bytes:
    """Give the list as Dutch Windows programs write it."""
    text = io.StringIO(newline="")
    rows = [
        [c.strftime("%d-%m-%Y") if isinstance(c, datetime.date) else c for c in row]
        for row in tabel(samengevoegd=False)
    ]
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue().replace("•", "-").encode("cp1252")


def als_ods() -> bytes:
    rows = met_thema_na_wit(tabel(samengevoegd=True))
    begin = {(r, k): (h, w) for r, k, h, w in spans(rows)}
    covered = {(r + a, k + b) for (r, k), (h, w) in begin.items() for a in range(h) for b in range(w)} - set(begin)
    lines = []
    for n, row in enumerate(rows):
        cells = []
        for k, value in enumerate(row):
            if (n, k) in covered:
                cells.append("<table:covered-table-cell/>")
                continue
            high, wide = begin.get((n, k), (1, 1))
            span = (
                f' table:number-rows-spanned="{high}" table:number-columns-spanned="{wide}"' if high * wide > 1 else ""
            )
            if isinstance(value, datetime.date):
                kind, shown = f' office:value-type="date" office:date-value="{value.isoformat()}"', f"{value:%d-%m-%y}"
            else:
                kind, shown = (' office:value-type="string"' if value else ""), value
            words = "".join(f"<text:p>{escape(line)}</text:p>" for line in shown.split("\n")) if shown else ""
            cells.append(f"<table:table-cell{span}{kind}>{words}</table:table-cell>")
        lines.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    lines.append(
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    names = " ".join(f'xmlns:{s}="urn:oasis:names:tc:opendocument:xmlns:{s}:1.0"' for s in ("office", "table", "text"))
    content = (
        f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet><table:table table:name="Acties">'
        f"{''.join(lines)}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", content)
    return out.getvalue()


def woorden(value: str | datetime.date) -> str:
    """Give a cell as somebody types it in a document."""
    return f"{value:%d-%m-%Y}" if isinstance(value, datetime.date) else value


def als_docx(vorm: str) -> bytes:
    """Give the list as a document: `koppen`, `tabel` or `kaarten`."""
    from docx import Document

    document = Document()
    document.add_heading("Uitvoeringsprogramma 2026-2029", 0)
    if vorm == "tabel":
        _een_tabel(document)
    before = ""
    for regel in regels() if vorm != "tabel" else ():
        if regel.thema != before:
            document.add_heading(regel.thema, 1)
            before = regel.thema
        if vorm == "kaarten":
            _kaart(document, regel)
        else:
            _onder_kop(document, regel)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _een_tabel(document: Any) -> None:
    rows = met_thema_na_wit(tabel(samengevoegd=True))[2:]
    table = document.add_table(rows=len(rows), cols=len(KOPPEN))
    cells = [[*row.cells] for row in table.rows]
    for n, row in enumerate(rows):
        for k, value in enumerate(row):
            if value != "":
                cells[n][k].text = woorden(value)
    for row, column, high, wide in spans(met_thema_na_wit(tabel(samengevoegd=True)))[1:]:
        if high * wide > 1:
            last = cells[row - 2 + high - 1][column + wide - 1]
            cells[row - 2][column].merge(last)


def _kaart(document: Any, regel: Regel) -> None:
    pairs = [(kop, woorden(cel)) for kop, cel in zip(KOPPEN, regel.cellen, strict=True) if kop and kop != "Thema"]
    table = document.add_table(rows=len(pairs), cols=2)
    for row, (kop, cel) in zip(table.rows, pairs, strict=True):
        row.cells[0].text, row.cells[1].text = f"{kop}:", cel
    document.add_paragraph("")


def _onder_kop(document: Any, regel: Regel) -> None:
    document.add_heading(f"{regel.cel('Nr.')} {regel.cel('Actie')}", 2)
    if omschrijving := regel.cel("Omschrijving"):
        document.add_paragraph(f"Omschrijving: {omschrijving}")
    for kop in ("Trekker", "Partners", "Start", "Einde", "Status", "Resultaat"):
        if cel := woorden(regel.cel(kop)):
            if kop == "Partners" and "•" in cel:
                document.add_paragraph("Partners:")
                for line in cel.split("\n"):
                    document.add_paragraph(line.removeprefix("• "), style="List Bullet")
            else:
                document.add_paragraph(f"{kop}: {cel}")
    if toelichting := regel.cel("Toelichting"):
        document.add_heading("Toelichting", 3)
        for line in woorden(toelichting).split("\n"):
            document.add_paragraph(line)
