"""OpenDocument to cells and back. The format is plain XML, so that it asks for no package."""

from __future__ import annotations

import datetime
import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from regioagenda.base.nederlands import datum
from regioagenda.disk.lijsten.grenzen import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    LijstFout,
    onderdelen,
    plek,
    te_groot,
    te_lang,
)
from regioagenda.disk.lijsten.xlsx import rijen_van
from regioagenda.domain.lijsten.blad import Blad, Cel

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_KIND = "application/vnd.oasis.opendocument.spreadsheet"


def lees_ods(data: bytes) -> tuple[Blad, ...]:
    """Read every sheet. Raises `LijstFout`."""
    content = onderdelen(data).get("content.xml")
    try:
        root = ET.fromstring(content) if content else None
    except (ET.ParseError, RecursionError, ValueError) as error:
        raise LijstFout("Dit ODS-bestand is kapot. Open het en bewaar het opnieuw.") from error
    sheet = root.find(f"{_OFFICE}body/{_OFFICE}spreadsheet") if root is not None else None
    if sheet is None:
        raise LijstFout("Dit is geen ODS-bestand met een lijst. Open het en bewaar het opnieuw als .ods.")
    return tuple(_blad(table, n) for n, table in enumerate(sheet.findall(f"{_TABLE}table"), 1))


def _blad(table: ET.Element, nummer: int) -> Blad:
    found: dict[tuple[int, int], Cel] = {}
    row = 0
    for element, times in _rows(table):
        cells = list(_cells(element))
        if not cells:
            row += times
            continue
        for _ in range(times):
            row += 1
            if row > MOST_ROWS:
                raise te_groot(f"{MOST_ROWS} rijen")
            for column, cell, wide, high in cells:
                if column > MOST_COLUMNS:
                    raise te_groot(f"{MOST_COLUMNS} kolommen")
                text, wrong = _tekst(cell)
                wrong = wrong or te_lang(text)
                text = "" if wrong else text
                found[(row, column)] = Cel(tekst=text, plek=plek(row, column - 1), breed=wide, fout=wrong)
                for below in range(row + 1, min(row + high, MOST_ROWS + 1)):
                    found[(below, column)] = Cel(tekst=text, plek=plek(below, column - 1), breed=wide, herhaald=True)
                if len(found) > MOST_CELLS:
                    raise te_groot(f"{MOST_CELLS // 1000}.000 cellen")
    return Blad(naam=table.get(f"{_TABLE}name") or f"blad {nummer}", rijen=rijen_van(found))


def _rows(element: ET.Element) -> Iterator[tuple[ET.Element, int]]:
    """Give the rows of a table, also those in groups, with how many times each stands there."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag == f"{_TABLE}table-row":
            yield one, _number(one, f"{_TABLE}number-rows-repeated")
        else:
            waiting += reversed([c for c in one if c.tag.startswith(_TABLE) and c.tag.removeprefix(_TABLE) in _HOLDERS])


_HOLDERS = ("table-row", "table-rows", "table-header-rows", "table-row-group")


def _cells(row: ET.Element) -> Iterator[tuple[int, ET.Element, int, int]]:
    """Give the cells that hold something: the column from 1, over how many columns and rows it is merged."""
    column = 0
    for cell in row:
        times = _number(cell, f"{_TABLE}number-columns-repeated")
        if cell.tag == f"{_TABLE}table-cell" and any(_tekst(cell)):
            wide = _number(cell, f"{_TABLE}number-columns-spanned")
            high = _number(cell, f"{_TABLE}number-rows-spanned")
            for again in range(min(times, MOST_COLUMNS + 1)):
                yield column + 1 + again, cell, min(wide, MOST_COLUMNS), high
        column += times


def _number(element: ET.Element, name: str) -> int:
    text = element.get(name, "1")
    return max(int(text), 1) if text.isdecimal() and len(text) < 10 else 1


def _tekst(cell: ET.Element) -> tuple[str, str]:
    kind = cell.get(f"{_OFFICE}value-type", "")
    shown = "\n".join("".join(_words(p)) for p in cell.findall(f"{_TEXT}p")).strip()
    if kind == "date" and (value := cell.get(f"{_OFFICE}date-value", "")):
        return _dag(value, shown), ""
    if kind == "float" and not shown:
        return cell.get(f"{_OFFICE}value", ""), ""
    if shown.startswith(("Err:", "#NAAM?", "#NAME?", "#REF!", "#VALUE!", "#N/A", "#N/B", "#DIV/0!")):
        return "", f"hier staat een fout van het rekenblad ({shown[:20]})"
    return shown, ""


def _dag(value: str, shown: str) -> str:
    """Give a day as precisely as it is shown."""
    try:
        day = datetime.date.fromisoformat(value[:10])
    except ValueError:
        return shown
    numbers = [int(n) for n in "".join(c if c.isdecimal() else " " for c in shown).split()]
    return datum(day) if not shown or day.day in numbers else shown


def _words(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(_number(child, f"{_TEXT}c"), 100)
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag == f"{_TEXT}tab":
            yield " "
        elif child.tag != f"{_OFFICE}annotation":
            yield from _words(child)
        yield child.tail or ""


def schrijf_ods(rijen: Sequence[Sequence[str]], naam: str) -> bytes:
    """Write rows as a sheet in which every cell is text, so that nothing is taken for a formula."""
    rows = "".join(
        "<table:table-row>" + "".join(_geschreven(cell) for cell in rij) + "</table:table-row>" for rij in rijen
    )
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="{escape(naam, {chr(34): "&quot;"})}">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data, packed in (
            ("mimetype", _KIND, zipfile.ZIP_STORED),
            ("META-INF/manifest.xml", manifest, zipfile.ZIP_DEFLATED),
            ("content.xml", content, zipfile.ZIP_DEFLATED),
        ):
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = packed
            archive.writestr(info, data.encode())
    return out.getvalue()


def _geschreven(cell: str) -> str:
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n")) if cell else ""
    kind = ' office:value-type="string"' if cell else ""
    return f"<table:table-cell{kind}>{lines}</table:table-cell>"
