"""Records as JSON with its JSON Schema, and as CSV for spreadsheets."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import types
import typing
from collections.abc import Iterable, Sequence
from typing import Any

from regioagenda.output.opendata.records import (
    ActieRecord,
    PlanningRecord,
)


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


def actie_row(a: ActieRecord) -> dict[str, str]:
    """Give an actie as one row: column name → text; lists are joined with commas."""
    return {
        "id": a.id,
        "url": a.url,
        "agenda": a.agenda,
        "thema": a.thema,
        "nummer": a.nummer,
        "soort": a.soort,
        "titel": a.titel,
        "samenvatting": a.samenvatting,
        "status": a.status.waarde,
        "status_per": a.status.per,
        "onderwerpen": ",".join(a.onderwerpen),
        "trekkers": ",".join(a.trekkers),
        "gemeenten": ",".join(a.gemeenten),
        "bron_document": a.bron.document,
        "bron_regels": a.bron.regels,
    }


def moment_row(m: PlanningRecord) -> dict[str, str]:
    """Give a moment as one row: column name → text."""
    return {
        "item": m.item,
        "url": m.url,
        "agenda": m.agenda,
        "titel": m.titel,
        "soort": m.moment.soort,
        "tekst": m.moment.tekst,
        "van": m.moment.van or "",
        "tot": m.moment.tot or "",
        "precisie": m.moment.precisie,
        "wat": m.moment.wat,
        "zekerheid": m.moment.zekerheid,
        "uitkomst": m.moment.uitkomst,
    }


def as_csv(rows: Iterable[dict[str, str]]) -> bytes:
    """Write a table for spreadsheets: a text that could be taken for a formula gets an apostrophe before it."""
    found = list(rows)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    if found:
        writer.writerow(found[0])
        for row in found:
            writer.writerow([f"'{v}" if v[:1] in ("=", "+", "-", "@", "\t", "\r") else v for v in row.values()])
    return buffer.getvalue().encode("utf-8-sig")
