"""Records as JSON with its JSON Schema, and as CSV for spreadsheets."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from regioagenda.output.opendata.records import (
    ActieRecord,
    PlanningRecord,
)

R = TypeVar("R")
Columns = Mapping[str, Callable[[R], str]]


def as_json(value: object) -> bytes:
    """Write a value as readable JSON."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def records_json(name: str, records: Sequence[object]) -> bytes:
    """Write records as `{"name": [ … ]}`, one on a line, so that a change of one record is a change of one line."""
    rows = ",\n".join(json.dumps(r, ensure_ascii=False, default=_members) for r in records)
    return f'{{"{name}": [\n{rows}\n]}}\n'.encode()


def _members(record: Any) -> dict[str, object]:
    return {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}


def file_schema(name: str, cls: type) -> dict[str, object]:
    """Give the JSON Schema of the file that holds a list of records."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "type": "object",
        "additionalProperties": False,
        "required": [name],
        "properties": {name: {"type": "array", "items": _schema(cls)}},
    }


def _schema(kind: Any) -> dict[str, object]:
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return {
            "type": "object",
            "additionalProperties": False,
            "required": list(hints),
            "properties": {name: _schema(hint) for name, hint in hints.items()},
        }
    if isinstance(kind, types.UnionType):
        return {"anyOf": [{"type": "null"} if part is type(None) else _schema(part) for part in kind.__args__]}
    if typing.get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(typing.get_args(kind)[0])}
    return {"type": {str: "string", int: "integer"}[kind]}


ACTIE_COLUMNS: Columns[ActieRecord] = {
    "id": lambda a: a.id,
    "url": lambda a: a.url,
    "agenda": lambda a: a.agenda,
    "thema": lambda a: a.thema,
    "nummer": lambda a: a.nummer,
    "soort": lambda a: a.soort,
    "titel": lambda a: a.titel,
    "samenvatting": lambda a: a.samenvatting,
    "status": lambda a: a.status.waarde,
    "status_per": lambda a: a.status.per,
    "onderwerpen": lambda a: ",".join(a.onderwerpen),
    "trekkers": lambda a: ",".join(a.trekkers),
    "gemeenten": lambda a: ",".join(a.gemeenten),
    "bron_document": lambda a: a.bron.document,
    "bron_regels": lambda a: a.bron.regels,
}
MOMENT_COLUMNS: Columns[PlanningRecord] = {
    "item": lambda m: m.item,
    "url": lambda m: m.url,
    "agenda": lambda m: m.agenda,
    "titel": lambda m: m.titel,
    "soort": lambda m: m.moment.soort,
    "tekst": lambda m: m.moment.tekst,
    "van": lambda m: m.moment.van or "",
    "tot": lambda m: m.moment.tot or "",
    "precisie": lambda m: m.moment.precisie,
    "wat": lambda m: m.moment.wat,
    "zekerheid": lambda m: m.moment.zekerheid,
    "uitkomst": lambda m: m.moment.uitkomst,
}


def as_csv(columns: Columns[R], records: Iterable[R]) -> bytes:
    """Write a table for spreadsheets: a text that could be taken for a formula gets an apostrophe before it."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for record in records:
        texts = (text(record) for text in columns.values())
        writer.writerow([f"'{t}" if t[:1] in ("=", "+", "-", "@", "\t", "\r") else t for t in texts])
    return buffer.getvalue().encode("utf-8-sig")
