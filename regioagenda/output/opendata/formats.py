"""Records as JSON with its JSON Schema, and as CSV for spreadsheets."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from regioagenda.reading.schema import object_schema

Row = Mapping[str, Any]
# The columns that each table for a spreadsheet began with, in the order that others rely on; what is declared later
# comes after these. A name with a point is a value inside another; `as` what the column is called.
CSV_EERST: Mapping[str, tuple[tuple[str, str], ...]] = {
    "acties": (
        *((name, name) for name in ("id", "url", "agenda", "thema", "nummer", "soort", "titel", "samenvatting")),
        ("status", "status.waarde"),
        ("status_per", "status.per"),
        *((name, name) for name in ("onderwerpen", "trekkers", "gemeenten")),
        ("bron_document", "bron.document"),
        ("bron_regels", "bron.regels"),
    ),
    "momenten": (
        *((name, name) for name in ("item", "url", "agenda", "titel")),
        *(
            (name, f"moment.{name}")
            for name in ("soort", "tekst", "van", "tot", "precisie", "wat", "zekerheid", "uitkomst")
        ),
        *((name, f"moment.{name}") for name in ("handeling", "orgaan", "orgaan_van", "aard", "stand")),
    ),
}


def as_json(value: object) -> bytes:
    """Write a value as readable JSON."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def json_lines(rows: Iterable[Row]) -> tuple[str, ...]:
    """Write each row as JSON on a line, so that a change of one row is a change of one line."""
    return tuple(json.dumps(row, ensure_ascii=False) for row in rows)


def records_json(name: str, lines: Iterable[str]) -> bytes:
    """Write the lines of rows as `{"name": [ … ]}`."""
    rows = ",\n".join(lines)
    return f'{{"{name}": [\n{rows}\n]}}\n'.encode()


def file_schema(name: str, columns: Mapping[str, object], address: str, about: str) -> dict[str, object]:
    """Give the JSON Schema of the file that holds a list of rows with these columns: its own address, and what it holds."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "title": name,
        "description": about,
        **object_schema({name: {"type": "array", "items": object_schema(columns)}}),
    }


class _Line:
    """What a writer of CSV writes to: each row becomes a text."""

    def write(self, text: str) -> str:
        return text


# It gives back what writing gave.
_WRITE: Callable[[Iterable[str]], Any] = csv.writer(_Line(), delimiter=";", lineterminator="\r\n").writerow


def csv_columns(table: str, columns: Mapping[str, Mapping[str, object]]) -> dict[str, tuple[str, Mapping[str, object]]]:
    """Give the columns of a table for spreadsheets: those that others rely on, then every other one that fits in a cell.

    Each with its path in a row and its schema.
    """
    eerst = CSV_EERST.get(table, ())
    known = {path.partition(".")[0] for _, path in eerst}
    rest = ((name, name) for name, schema in columns.items() if name not in known and _fits(schema))
    return {name: (path, _schema_at(columns, path)) for name, path in (*eerst, *rest)}


def _schema_at(columns: Mapping[str, Mapping[str, object]], path: str) -> Mapping[str, object]:
    first, *rest = path.split(".")
    found: Any = columns[first]
    for name in rest:
        found = next((o for o in found.get("anyOf", ()) if "properties" in o), found)["properties"][name]
    return cast("Mapping[str, object]", found)


def csv_head(table: str, columns: Mapping[str, Mapping[str, object]]) -> str:
    """Write the head of a table for spreadsheets."""
    head: str = _WRITE(csv_columns(table, columns))
    return head


def csv_lines(table: str, columns: Mapping[str, Mapping[str, object]], rows: Iterable[Row]) -> tuple[str, ...]:
    """Write each row of a table for spreadsheets as a line. A text that could be taken for a formula gets an apostrophe
    before it."""
    paths = [path.split(".") for path, _ in csv_columns(table, columns).values()]
    return tuple(_WRITE(_safe(_cell(_at(row, path))) for path in paths) for row in rows)


def as_csv(head: str, lines: Iterable[str]) -> bytes:
    """Put the lines of a table together, with the mark by which a spreadsheet knows the coding."""
    return "".join((head, *lines)).encode("utf-8-sig")


def _fits(schema: Mapping[str, object]) -> bool:
    """Tell whether values of a column fit in a cell: no objects, and no lists of those."""
    inner: Any = schema.get("items", schema)
    options = inner.get("anyOf", (inner,))
    return all(option.get("type") not in ("object", "array") for option in options)


def _at(row: Any, path: Sequence[str]) -> object:
    for name in path:
        if row is None:
            return None
        row = row[name]
    return cast("object", row)


def _cell(value: object) -> str:
    """Write a value in a cell, on one line: a list with commas, a number and a boolean as in Dutch spreadsheets."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float):
        return str(value).replace(".", ",")
    return ",".join(map(str, value)) if isinstance(value, list) else " ".join(str(value).split())


# Spreadsheets read the wide forms of these signs too.
_FORMULA = "=+-@\t\r\n＝＋－＠"


def _safe(text: str) -> str:
    return f"'{text}" if text[:1] in _FORMULA and text else text
