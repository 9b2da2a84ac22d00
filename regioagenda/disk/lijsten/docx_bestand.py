"""Word to paragraphs, headings and tables, in the order of the document."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from regioagenda.disk.lijsten.grenzen import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    LijstFout,
    onderdelen,
    te_groot,
    te_lang,
)
from regioagenda.disk.lijsten.xlsx import vereis
from regioagenda.domain.lijsten.blad import Alinea, Blad, Cel, Deel, Rij

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Names of styles do not change with the language of Word, their ids do.
_HEADING = re.compile(r"(?:heading|kop|überschrift) ?(?P<niveau>[1-9])", re.IGNORECASE)


def lees_docx(data: bytes) -> tuple[Deel, ...]:
    """Read the body of a document. Raises `LijstFout` and `PakketOntbreekt`."""
    vereis("docx", "Word-bestanden")
    onderdelen(data)
    from docx import Document

    try:
        document = Document(io.BytesIO(data))
        styles = {s.style_id: s.name or "" for s in document.styles}
        return tuple(_delen(document.element.body, styles))
    except LijstFout:
        raise
    except Exception as error:  # whatever the library meets in a broken file, it is the file that is broken
        raise LijstFout(
            "Dit Word-bestand is kapot of beveiligd. Open het in Word en bewaar het opnieuw als .docx."
        ) from error


def _delen(body: Any, styles: dict[str, str]) -> Iterator[Deel]:
    paragraphs = tables = 0
    for element in _inhoud(body):
        if element.tag == f"{_W}p":
            paragraphs += 1
            if paragraphs > MOST_ROWS * 4:
                raise te_groot(f"{MOST_ROWS * 4} alinea's")
            if alinea := _alinea(element, styles, f"alinea {paragraphs}"):
                yield alinea
        elif element.tag == f"{_W}tbl":
            tables += 1
            yield _tabel(element, tables)


def _inhoud(element: Any) -> Iterator[Any]:
    """Give paragraphs and tables, also those in a field that Word fills in."""
    for child in element:
        if child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml"):
            yield from _inhoud(child)
        else:
            yield child


def _alinea(element: Any, styles: dict[str, str], plek: str) -> Alinea | None:
    text = _tekst(element)
    if not text:
        return None
    style = styles.get(_waarde(element, f"{_W}pPr/{_W}pStyle"), "")
    found = _HEADING.fullmatch(style)
    listed = element.find(f"{_W}pPr/{_W}numPr") is not None or style.casefold().startswith("list bullet")
    wrong = te_lang(text)
    if wrong:
        raise LijstFout(f"{plek}: {wrong}.")
    return Alinea(tekst=text, plek=plek, niveau=int(found["niveau"]) if found else 0, opsomming=listed and not found)


def _tabel(table: Any, nummer: int) -> Blad:
    rows: list[Rij] = []
    above: dict[int, Cel] = {}
    cells = 0
    for n, row in enumerate((r for r in _inhoud(table) if r.tag == f"{_W}tr"), 1):
        found: list[Cel] = []
        for cell in _inhoud(row):
            if cell.tag != f"{_W}tc":
                continue
            span = _waarde(cell, f"{_W}tcPr/{_W}gridSpan")
            wide = int(span) if span.isdecimal() and len(span) < 4 else 1
            column = len(found)
            if column + wide > MOST_COLUMNS:
                raise te_groot(f"{MOST_COLUMNS} kolommen")
            place = f"tabel {nummer}, rij {n}, kolom {column + 1}"
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merged is not None and merged.get(f"{_W}val", "continue") == "continue" and column in above:
                made = Cel(tekst=above[column].tekst, plek=place, breed=wide, herhaald=True)
            else:
                text = "\n".join(filter(None, (_tekst(p) for p in cell.iter(f"{_W}p"))))
                wrong = te_lang(text)
                made = Cel(tekst="" if wrong else text, plek=place, breed=wide, fout=wrong)
            above[column] = made
            found += [made, *(Cel(tekst="", plek=place) for _ in range(wide - 1))]
        cells += len(found)
        if len(rows) >= MOST_ROWS or cells > MOST_CELLS:
            raise te_groot(f"{MOST_ROWS} rijen")
        rows.append(Rij(nummer=n, cellen=tuple(found)))
    return Blad(naam=f"tabel {nummer}", rijen=tuple(rows))


def _tekst(paragraph: Any) -> str:
    """Give the words of a paragraph; what was struck out by a reviewer is not there any more."""
    pieces: list[str] = []
    for element in paragraph.iter():
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        elif element.tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
        elif element.tag in (f"{_W}tab", f"{_W}noBreakHyphen"):
            pieces.append("-" if element.tag.endswith("Hyphen") else " ")
    return "".join(pieces).strip()


def _waarde(element: Any, path: str) -> str:
    found = element.find(path)
    return str(found.get(f"{_W}val", "")) if found is not None else ""
