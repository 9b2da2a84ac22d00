"""The open data: what the site knows, under `/data/v1/`, each file with its JSON Schema."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

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
    csv_lines,
    file_schema,
    json_lines,
    records_json,
)
from regioagenda.output.opendata.kolommen import ADRES, TEKST, Plek, Schema, as_data, columns_of, schema_of
from regioagenda.output.opendata.lang import LANGE_TABELLEN
from regioagenda.pages import urls

FOLDER = "data/v1/"
Rows = tuple[dict[str, Any], ...]
Schemas = dict[str, Schema]


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
        address = f"{region.site.adres}/{FOLDER}{table.naam}.schema.json"
        files[f"{FOLDER}{table.naam}.schema.json"] = as_json(file_schema(table.naam, columns, address, table.uitleg))
        index.append({"bestand": f"{table.naam}.json", "schema": f"{table.naam}.schema.json", "aantal": len(rows)})
    large = [table.naam for table in DATATABELLEN if table.csv]
    sheets = {name: csv_lines(name, *tables[name]) for name in large}
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
        {
            "generator": "regioagenda",
            "versie": 1,
            "licentie": region.site.licentie,
            "adres": region.site.adres,
            "bestanden": index,
        }
    )
    made = {t.naam: (t, *tables[t.naam]) for t in DATATABELLEN}
    files[DATAPACKAGE] = make_datapackage(region, {name: columns for name, (_, columns, _) in made.items()})
    if (catalogue := make_catalogue(region)) is not None:
        files[CATALOGUS] = catalogue
    return types.MappingProxyType(files)


def _tables(region: Region, today: date) -> Iterator[tuple[str, Schemas, Rows]]:
    """Give the name, the columns and the rows of every file."""
    for kind in KINDS:
        files = region.files[kind.cls].values()
        inside: Schemas = {"agenda": TEKST} if kind.onder_agenda and kind.cls is not Agenda else {}
        head = {"id": {**TEKST, "description": "Het id, zoals in de bestanden van de site."}, "url": ADRES, **inside}
        if kind.data is not None:
            rows = tuple(_file_row(region, file, inside, today) for file in files)
            yield kind.data.naam, head | columns_of(kind.cls), rows
        for soort in kind.delen:
            if soort.data is not None:
                parts = (part for file in files for part in delen_van(file) if part.soort is soort)
                columns = head | {name: schema for name, schema in columns_of(soort.cls).items() if name not in head}
                yield soort.data.naam, columns, tuple(_part_row(region, part, inside, today) for part in parts)
    item = {**dict.fromkeys(("item", "url", "agenda", "titel"), TEKST), "url": ADRES}
    yield MOMENTEN.naam, {**item, "moment": schema_of(Moment), **_BIJ_MOMENT}, tuple(_moments(region, today))
    for table in LANGE_TABELLEN:
        yield table.tabel.naam, dict(table.kolommen), tuple(table.rijen(region, today))


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


_BIJ_MOMENT: Schemas = {
    "id": {**TEKST, "description": "Het vaste kenmerk van het moment. Het blijft gelijk als het moment verschuift."},
    "agenda_naam": {**TEKST, "description": "De korte naam van de agenda; leeg buiten een agenda."},
    "raad": {"type": "boolean", "description": "Ja: een moment van een gemeenteraad of van de raden samen."},
    "voor": {"type": "array", "items": TEKST, "description": "De id's van de gemeenten waarvoor het moment geldt."},
    "voor_namen": {"type": "array", "items": TEKST, "description": "De namen van die gemeenten."},
    "verschoven": {"type": "integer", "description": "Hoe vaak het moment is verschoven; zie verschoven."},
}


def _moments(region: Region, today: date) -> Iterator[dict[str, Any]]:
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
