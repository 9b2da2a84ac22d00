"""The open data: what the site knows, under `/data/v1/`, each file with its JSON Schema."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Agenda, Moment
from regioagenda.domain.momenten import geldt_voor, is_raadsmoment
from regioagenda.domain.region import Region
from regioagenda.domain.soorten import DATATABELLEN, KINDS, MOMENTEN, Deel, adres_van, delen_van, sleutel_van
from regioagenda.output.calendar import known_as
from regioagenda.output.opendata.catalogus import (
    CATALOGUS,
    DATAPACKAGE,
    has_catalogue,
    make_catalogue,
    make_datapackage,
)
from regioagenda.output.opendata.formats import (
    as_csv,
    as_json,
    csv_head,
    csv_lines,
    file_schema,
    json_lines,
    records_json,
)
from regioagenda.output.opendata.kolommen import ADRES, TEKST, Plek, Schema, as_data, columns_of, schema_of
from regioagenda.output.opendata.lang import LANGE_TABELLEN
from regioagenda.pages import urls

FOLDER = "data/v1/"
Row = dict[str, Any]
Schemas = dict[str, Schema]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row as it stands in the files: as JSON, and in a table for spreadsheets as CSV. `agenda` is empty outside an agenda."""

    agenda: str
    json: str
    csv: str


class Group(NamedTuple):
    """Rows of a table that are made together, and what tells them from its other groups."""

    name: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]


Recall = Callable[[tuple[str, ...], Callable[[], tuple[Line, ...]]], tuple[Line, ...]]


def open_data_names(region: Region) -> Iterator[str]:
    """Give the file name of every data file; large tables are there for each agenda as well."""
    yield DATAPACKAGE
    if has_catalogue(region):
        yield CATALOGUS
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


def make_open_data(region: Region, today: date, recall: Recall) -> Mapping[str, bytes]:
    """Make every data file as on the day `today`: JSON with its schema, CSV for a spreadsheet, and the index of them all.

    `recall` gives rows that were made before, by the name of their table and what else tells them apart.
    """
    tables = {
        name: (columns, _written(name, columns, groups, recall)) for name, columns, groups in _tables(region, today)
    }
    files: dict[str, bytes] = {}
    index: list[dict[str, object]] = []
    for table in DATATABELLEN:
        columns, lines = tables[table.naam]
        files[f"{FOLDER}{table.naam}.json"] = records_json(table.naam, (line.json for line in lines))
        address = f"{region.site.adres}/{FOLDER}{table.naam}.schema.json"
        files[f"{FOLDER}{table.naam}.schema.json"] = as_json(file_schema(table.naam, columns, address, table.uitleg))
        index.append({"bestand": f"{table.naam}.json", "schema": f"{table.naam}.schema.json", "aantal": len(lines)})
    large = [table.naam for table in DATATABELLEN if table.csv]
    heads = {name: csv_head(name, tables[name][0]) for name in large}
    for name in large:
        lines = tables[name][1]
        files[f"{FOLDER}{name}.csv"] = as_csv(heads[name], (line.csv for line in lines))
        index.append({"bestand": f"{name}.csv", "schema": None, "aantal": len(lines)})
    for name in large:
        by_agenda: dict[str, list[Line]] = {agenda: [] for agenda in region.agendas}
        for line in tables[name][1]:
            by_agenda[line.agenda].append(line)
        for agenda, own in by_agenda.items():
            file = urls.per_agenda(agenda, name)
            files[f"{FOLDER}{file}.json"] = records_json(name, (line.json for line in own))
            files[f"{FOLDER}{file}.csv"] = as_csv(heads[name], (line.csv for line in own))
            for form, schema in (("json", f"{name}.schema.json"), ("csv", None)):
                index.append({"bestand": f"{file}.{form}", "schema": schema, "aantal": len(own), "agenda": agenda})
    files[f"{FOLDER}index.json"] = as_json(
        {
            "generator": "regioagenda",
            "versie": 1,
            "licentie": region.site.licentie,
            "adres": region.site.adres,
            "bestanden": index,
        }
    )
    files[DATAPACKAGE] = make_datapackage(region, {t.naam: tables[t.naam][0] for t in DATATABELLEN})
    if (catalogue := make_catalogue(region)) is not None:
        files[CATALOGUS] = catalogue
    return types.MappingProxyType(files)


def _written(name: str, columns: Schemas, groups: Iterable[Group], recall: Recall) -> tuple[Line, ...]:
    """Write the rows of a table as lines; those of a group are not made again while they are the same."""
    is_sheet = any(table.naam == name and table.csv for table in DATATABELLEN)

    def write(group: Group) -> tuple[Line, ...]:
        rows = tuple(group.rows())
        cells = csv_lines(name, columns, rows) if is_sheet else ("",) * len(rows)
        agendas = (row.get("agenda") or "" for row in rows)
        return tuple(
            Line(agenda=agenda, json=json, csv=csv)
            for agenda, json, csv in zip(agendas, json_lines(rows), cells, strict=True)
        )

    return tuple(line for group in groups for line in recall((name, *group.name), partial(write, group)))


def _tables(region: Region, today: date) -> Iterator[tuple[str, Schemas, Iterable[Group]]]:
    """Give the name, the columns and the rows of every file. Those of content files are a group for each agenda."""
    for kind in KINDS:
        inside: Schemas = {"agenda": TEKST} if kind.onder_agenda and kind.cls is not Agenda else {}
        head = {"id": {**TEKST, "description": "Het id, zoals in de bestanden van de site."}, "url": ADRES, **inside}
        files = region.files[kind.cls].values()
        by_agenda = [tuple(own) for _, own in groupby(files, lambda file: getattr(file, "agenda", ""))]
        if kind.data is not None:
            yield (
                kind.data.naam,
                head | columns_of(kind.cls),
                [
                    Group(tuple(f.path for f in own), partial(_file_rows, region, own, inside, today))
                    for own in by_agenda
                ],
            )
        for soort in kind.delen:
            if soort.data is not None:
                columns = head | {name: schema for name, schema in columns_of(soort.cls).items() if name not in head}
                yield (
                    soort.data.naam,
                    columns,
                    [
                        Group(tuple(f.path for f in own), partial(_part_rows, region, own, soort, inside, today))
                        for own in by_agenda
                    ],
                )
    item = {**dict.fromkeys(("item", "url", "agenda", "titel"), TEKST), "url": ADRES}
    columns = {**item, "moment": schema_of(Moment), **_BIJ_MOMENT}
    yield MOMENTEN.naam, columns, (Group((), partial(_moments, region, today)),)
    for table in LANGE_TABELLEN:
        yield table.tabel.naam, dict(table.kolommen), (Group((), partial(table.rijen, region, today)),)


def _file_rows(region: Region, files: Iterable[Any], inside: Schemas, today: date) -> Iterator[Row]:
    return (_file_row(region, file, inside, today) for file in files)


def _part_rows(region: Region, files: Iterable[Any], soort: Any, inside: Schemas, today: date) -> Iterator[Row]:
    parts = (part for file in files for part in delen_van(file) if part.soort is soort)
    return (_part_row(region, part, inside, today) for part in parts)


def _file_row(region: Region, file: Any, inside: Schemas, today: date) -> Row:
    agenda = file.id if isinstance(file, Agenda) else getattr(file, "agenda", "")
    head = {"id": sleutel_van(file), "url": adres_van(file)} | ({"agenda": agenda} if inside else {})
    return head | as_data(region, file, Plek(agenda=agenda, bestand=file, today=today, item=getattr(file, "id", "")))


def _part_row(region: Region, part: Deel, inside: Schemas, today: date) -> Row:
    agenda = getattr(part.bestand, "agenda", "")
    head = {"id": part.id.removeprefix(f"{part.soort.voorvoegsel}/"), "url": part.adres}
    head |= {"agenda": agenda} if inside else {}
    row = as_data(
        region, part.deel, Plek(agenda=agenda, bestand=part.bestand, today=today, deel=part.deel, item=part.id)
    )
    return head | {name: value for name, value in row.items() if name not in head}


_BIJ_MOMENT: Schemas = {
    "id": {**TEKST, "description": "Het vaste kenmerk van het moment. Het blijft gelijk als het moment verschuift."},
    "agenda_naam": {**TEKST, "description": "De korte naam van de agenda; leeg buiten een agenda."},
    "raad": {"type": "boolean", "description": "Ja: een moment van een gemeenteraad of van de raden samen."},
    "voor": {"type": "array", "items": TEKST, "description": "De id's van de gemeenten waarvoor het moment geldt."},
    "voor_namen": {"type": "array", "items": TEKST, "description": "De namen van die gemeenten."},
    "verschoven": {"type": "integer", "description": "Hoe vaak het moment is verschoven; zie verschoven."},
}


def _moments(region: Region, today: date) -> Iterator[Row]:
    book = urls.addresses(region)
    for one, name in known_as(region):
        moment = as_data(region, one.moment, Plek(agenda=one.agenda, bestand=None, today=today, item=one.item))
        members = region.deelnemers(one.agenda) if one.agenda else ()
        named = [r.slug for r in one.moment.gemeenten]
        whom = [s for s in (named or members) if geldt_voor(region, one, s)]
        yield {
            "item": one.item,
            "url": book[one.item],
            "agenda": one.agenda,
            "titel": one.titel,
            "moment": moment,
            "id": name,
            "agenda_naam": region.agendas[one.agenda].korte_titel if one.agenda else "",
            "raad": is_raadsmoment(one.moment),
            "voor": whom,
            "voor_namen": [region.partij_naam(s) for s in whom],
            "verschoven": len(one.moment.was),
        }
