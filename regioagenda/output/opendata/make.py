"""The open data: what the site knows, under `/data/v1/`, each file with its JSON Schema."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from regioagenda.domain.model import Agenda, Moment
from regioagenda.domain.region import Region
from regioagenda.domain.soorten import DATATABELLEN, KINDS, MOMENTEN, Deel, adres_van, delen_van, sleutel_van
from regioagenda.output.opendata.formats import (
    CSV_EERST,
    as_csv,
    as_json,
    csv_lines,
    file_schema,
    json_lines,
    records_json,
)
from regioagenda.output.opendata.kolommen import TEKST, Plek, Schema, as_data, columns_of, schema_of
from regioagenda.pages import urls

FOLDER = "data/v1/"
Rows = tuple[dict[str, Any], ...]
Schemas = dict[str, Schema]


def open_data_names(region: Region) -> Iterator[str]:
    """Give the file name of every data file; large tables are there for each agenda as well."""
    for table in DATATABELLEN:
        yield f"{FOLDER}{table.naam}.json"
        yield f"{FOLDER}{table.naam}.schema.json"
        if table.csv:
            yield f"{FOLDER}{table.naam}.csv"
        if table.csv:
            for agenda in region.agendas:
                yield f"{FOLDER}{urls.per_agenda(agenda, table.naam)}.json"
                yield f"{FOLDER}{urls.per_agenda(agenda, table.naam)}.csv"
    yield f"{FOLDER}index.json"


def make_open_data(region: Region, today: date) -> Mapping[str, bytes]:
    """Make every data file as on the day `today`: JSON with its schema, CSV for a spreadsheet, and the index of them all."""
    tables = {name: (columns, rows) for name, columns, rows in _tables(region, today)}
    files: dict[str, bytes] = {}
    lines: dict[str, tuple[str, ...]] = {}
    index: list[dict[str, object]] = []
    for table in DATATABELLEN:
        columns, rows = tables[table.naam]
        lines[table.naam] = json_lines(rows)
        files[f"{FOLDER}{table.naam}.json"] = records_json(table.naam, lines[table.naam])
        files[f"{FOLDER}{table.naam}.schema.json"] = as_json(file_schema(table.naam, columns))
        index.append({"bestand": f"{table.naam}.json", "schema": f"{table.naam}.schema.json", "aantal": len(rows)})
    large = [table.naam for table in DATATABELLEN if table.csv]
    sheets = {name: csv_lines(CSV_EERST[name], *tables[name]) for name in large}
    for name in large:
        files[f"{FOLDER}{name}.csv"] = as_csv(*sheets[name])
        index.append({"bestand": f"{name}.csv", "schema": None, "aantal": len(lines[name])})
    for name in large:
        head, cells = sheets[name]
        places: dict[str, list[int]] = {agenda: [] for agenda in region.agendas}
        for place, row in enumerate(tables[name][1]):
            places[row["agenda"]].append(place)
        for agenda, own in places.items():
            file = urls.per_agenda(agenda, name)
            files[f"{FOLDER}{file}.json"] = records_json(name, (lines[name][n] for n in own))
            files[f"{FOLDER}{file}.csv"] = as_csv(head, (cells[n] for n in own))
            for form, schema in (("json", f"{name}.schema.json"), ("csv", None)):
                index.append({"bestand": f"{file}.{form}", "schema": schema, "aantal": len(own), "agenda": agenda})
    files[f"{FOLDER}index.json"] = as_json(
        {"generator": "regioagenda", "versie": 1, "licentie": region.site.licentie, "bestanden": index}
    )
    return types.MappingProxyType(files)


def _tables(region: Region, today: date) -> Iterator[tuple[str, Schemas, Rows]]:
    """Give the name, the columns and the rows of every file."""
    for kind in KINDS:
        files = region.files[kind.cls].values()
        inside: Schemas = {"agenda": TEKST} if kind.onder_agenda and kind.cls is not Agenda else {}
        head = {"id": TEKST, "url": TEKST, **inside}
        if kind.data is not None:
            rows = tuple(_file_row(region, file, inside, today) for file in files)
            yield kind.data.naam, head | columns_of(kind.cls), rows
        for soort in kind.delen:
            if soort.data is not None:
                parts = (part for file in files for part in delen_van(file) if part.soort is soort)
                columns = head | {name: schema for name, schema in columns_of(soort.cls).items() if name not in head}
                yield soort.data.naam, columns, tuple(_part_row(region, part, inside, today) for part in parts)
    item = dict.fromkeys(("item", "url", "agenda", "titel"), TEKST)
    yield MOMENTEN.naam, {**item, "moment": schema_of(Moment)}, tuple(_moments(region, today))


def _file_row(region: Region, file: Any, inside: Schemas, today: date) -> dict[str, Any]:
    agenda = file.id if isinstance(file, Agenda) else getattr(file, "agenda", "")
    head = {"id": sleutel_van(file), "url": adres_van(file)} | ({"agenda": agenda} if inside else {})
    return head | as_data(region, file, Plek(agenda=agenda, bestand=file, today=today, item=getattr(file, "id", "")))


def _part_row(region: Region, part: Deel, inside: Schemas, today: date) -> dict[str, Any]:
    agenda = getattr(part.bestand, "agenda", "")
    head = {"id": part.id.removeprefix(f"{part.soort.voorvoegsel}/"), "url": part.adres}
    head |= {"agenda": agenda} if inside else {}
    row = as_data(
        region, part.deel, Plek(agenda=agenda, bestand=part.bestand, today=today, deel=part.deel, item=part.id)
    )
    return head | {name: value for name, value in row.items() if name not in head}


def _moments(region: Region, today: date) -> Iterator[dict[str, Any]]:
    book = urls.addresses(region)
    for one in region.momenten:
        moment = as_data(region, one.moment, Plek(agenda=one.agenda, bestand=None, today=today, item=one.item))
        yield {"item": one.item, "url": book[one.item], "agenda": one.agenda, "titel": one.titel, "moment": moment}
