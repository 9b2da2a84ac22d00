"""What tells others about the data: a catalogue for government portals (DCAT-AP-NL 3.0) and a `datapackage.json` with types.

Sources: https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/ (the profile and its SHACL shapes), https://specs.frictionlessdata.io/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from regioagenda.domain.model import Contact
from regioagenda.domain.region import Region
from regioagenda.domain.soort import Datatabel
from regioagenda.domain.soorten import DATATABELLEN
from regioagenda.output.opendata.formats import as_json, csv_columns
from regioagenda.pages import urls
from regioagenda.pages.soort.gemeente import tooi

CATALOGUS, DATAPACKAGE = "data/catalogus.jsonld", "data/datapackage.json"
_EU = "http://publications.europa.eu/resource/authority/"
_NLD, _IRREG, _PUBLIC = f"{_EU}language/NLD", f"{_EU}frequency/IRREG", f"{_EU}access-right/PUBLIC"
_GOVE = f"{_EU}data-theme/GOVE"
_MEDIA = {"json": "application/json", "csv": "text/csv"}
# The value list of licences names CC0 in its own way.
_CC0 = "http://creativecommons.org/publicdomain/zero/1.0/deed.nl"
_LICENTIES = {"https://creativecommons.org/publicdomain/zero/1.0/": _CC0}
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
Node = dict[str, Any]
Schema = Mapping[str, object]


def has_catalogue(region: Region) -> bool:
    """Tell whether there is a catalogue: the profile asks where someone can turn to."""
    contact = region.site.contact
    return contact is not None and bool(contact.email or contact.website)


def make_catalogue(region: Region) -> bytes | None:
    """Make the catalogue of all data files; None without a contact."""
    contact = region.site.contact
    if contact is None or not has_catalogue(region):
        return None
    owner = _owner(region)
    nodes = [_catalogue(region, owner), _contact(region, contact), owner]
    for table in DATATABELLEN:
        nodes += [_dataset(region, owner, table), *_distributions(region, table)]
    return as_json({"@context": _CONTEXT, "@graph": [*nodes, *_values(region)]})


def _here(region: Region, name: str) -> str:
    return f"{region.site.adres}/{name}"


def _ref(uri: str) -> Node:
    return {"@id": uri}


def _nl(text: str) -> Node:
    return {"@value": text, "@language": "nl"}


def _licence(region: Region) -> str:
    return _LICENTIES.get(region.site.licentie, region.site.licentie)


def _owner(region: Region) -> Node:
    """Give who publishes: with its own address (TOOI) when the owner of the site is a party that has one."""
    name = region.site.eigenaar
    known = {g.naam: tooi(g) for g in region.gemeenten.values()}
    known |= {o.naam: o.tooi for o in region.organisaties.values() if o.tooi}
    return {"@id": known.get(name) or _here(region, "data/eigenaar"), "@type": "foaf:Agent", "foaf:name": _nl(name)}


def _contact(region: Region, contact: Contact) -> Node:
    where = {"vcard:hasEmail": _ref(f"mailto:{contact.email}")} if contact.email else {}
    where |= {"vcard:hasURL": _ref(contact.website)} if contact.website else {}
    kinds = ["vcard:Organization", "vcard:Kind"]
    return {"@id": _here(region, "data/contact"), "@type": kinds, "vcard:fn": contact.naam, **where}


def _changed(region: Region) -> Node:
    """Give the last day on which somebody says to have changed something; nothing when nobody says."""
    days = [d for f in region.bestanden.values() if isinstance(d := getattr(f, "gewijzigd", None), date)]
    return {"dct:modified": {"@value": max(days).isoformat(), "@type": "xsd:date"}} if days else {}


def _shared(region: Region, owner: Node) -> Node:
    return {
        "dct:publisher": _ref(owner["@id"]),
        "dct:creator": _ref(owner["@id"]),
        "dct:language": _ref(_NLD),
        "dcat:contactPoint": _ref(_here(region, "data/contact")),
        **_changed(region),
    }


def _catalogue(region: Region, owner: Node) -> Node:
    return {
        "@id": _here(region, "data/catalogus"),
        "@type": "dcat:Catalog",
        "dct:title": _nl(f"Open data van {region.site.naam}"),
        "dct:description": _nl(region.site.samenvatting),
        "dct:license": _ref(_licence(region)),
        "foaf:homepage": _ref(region.site.adres + urls.OPEN_DATA),
        **_shared(region, owner),
        "dcat:dataset": [_ref(_here(region, f"data/{table.naam}")) for table in DATATABELLEN],
    }


def _dataset(region: Region, owner: Node, table: Datatabel) -> Node:
    here = _here(region, f"data/{table.naam}")
    return {
        "@id": here,
        "@type": "dcat:Dataset",
        "dct:identifier": {"@value": here, "@type": "xsd:anyURI"},
        "dct:title": _nl(f"{table.uitleg} ({region.site.naam})"),
        "dct:description": _nl(f"{table.uitleg}. Uit de agenda's van gemeenten op deze site."),
        "dct:accessRights": _ref(_PUBLIC),
        "dcat:theme": _ref(_GOVE),
        "dcat:keyword": [_nl("regionale agenda"), _nl("gemeenten")],
        "dct:accrualPeriodicity": _ref(_IRREG),
        "dcat:landingPage": _ref(region.site.adres + urls.OPEN_DATA),
        "foaf:page": _ref(region.site.adres + urls.OPEN_DATA),
        "dct:conformsTo": _ref(_here(region, f"data/v1/{table.naam}.schema.json")),
        **_shared(region, owner),
        "dcat:distribution": [_ref(_here(region, f"data/v1/{table.naam}.{form}")) for form in _forms(table)],
    }


def _forms(table: Datatabel) -> tuple[str, ...]:
    return ("json", "csv") if table.csv else ("json",)


def _distributions(region: Region, table: Datatabel) -> Iterator[Node]:
    for form in _forms(table):
        here = _here(region, f"data/v1/{table.naam}.{form}")
        schema = f"data/v1/{table.naam}.schema.json" if form == "json" else DATAPACKAGE
        yield {
            "@id": here,
            "@type": "dcat:Distribution",
            "dct:title": _nl(f"{table.uitleg}, als {form.upper()}"),
            "dcat:accessURL": _ref(region.site.adres + urls.OPEN_DATA),
            "dcat:downloadURL": _ref(here),
            "dct:license": _ref(_licence(region)),
            "dct:format": _ref(f"{_EU}file-type/{form.upper()}"),
            "dcat:mediaType": _ref(f"http://www.iana.org/assignments/media-types/{_MEDIA[form]}"),
            "dct:language": _ref(_NLD),
            "dct:conformsTo": _ref(_here(region, schema)),
        }


def _values(region: Region) -> Iterator[Node]:
    """Give the class of every value that is used: the profile judges those too."""
    yield {"@id": _NLD, "@type": "dct:LinguisticSystem"}
    yield {"@id": _licence(region), "@type": "dct:LicenseDocument"}
    yield {"@id": region.site.adres + urls.OPEN_DATA, "@type": "foaf:Document"}
    yield {"@id": _IRREG, "@type": "dct:Frequency"}
    yield {"@id": _PUBLIC, "@type": "dct:RightsStatement"}
    yield {"@id": _GOVE, "@type": "skos:Concept", "skos:prefLabel": _nl("Overheid en publieke sector")}
    yield {"@id": _here(region, DATAPACKAGE), "@type": "dct:Standard"}
    for table in DATATABELLEN:
        yield {"@id": _here(region, f"data/v1/{table.naam}.schema.json"), "@type": "dct:Standard"}
    for form, media in _MEDIA.items():
        yield {"@id": f"{_EU}file-type/{form.upper()}", "@type": "dct:MediaTypeOrExtent"}
        yield {"@id": f"http://www.iana.org/assignments/media-types/{media}", "@type": "dct:MediaType"}


def make_datapackage(region: Region, tables: Mapping[str, Mapping[str, Schema]]) -> bytes:
    """Describe every table for spreadsheets: its columns with their types, so that `1.10` stays text and a date is one."""
    return as_json(
        {
            "name": re.sub(r"[^a-z0-9]+", "-", region.site.naam.lower()).strip("-") or "data",
            "title": f"Open data van {region.site.naam}",
            "homepage": region.site.adres + urls.OPEN_DATA,
            "licenses": [{"path": region.site.licentie}],
            "resources": [
                {
                    "name": table.naam,
                    "title": table.uitleg,
                    "path": f"v1/{table.naam}.csv",
                    "format": "csv",
                    "mediatype": "text/csv",
                    "encoding": "utf-8-sig",
                    "dialect": {"delimiter": ";"},
                    "schema": _table_schema(table, tables[table.naam]),
                }
                for table in DATATABELLEN
                if table.csv
            ],
        }
    )


def _table_schema(table: Datatabel, columns: Mapping[str, Schema]) -> Node:
    fields = [_field(name, schema) for name, (_, schema) in csv_columns(table.naam, columns).items()]
    key = {"primaryKey": ["id"]} if any(f["name"] == "id" for f in fields) else {}
    return {"fields": fields, **key}


def _field(name: str, schema: Schema) -> Node:
    options: Any = schema.get("anyOf", ())
    plain: Any = next((o for o in options if o.get("type") != "null"), schema)
    kinds = plain.get("type", "string")
    kind = next((k for k in kinds if k != "null"), "string") if isinstance(kinds, list) else kinds
    about = {"description": schema["description"]} if "description" in schema else {}
    if kind == "boolean":
        return {"name": name, "type": "boolean", "trueValues": ["ja"], "falseValues": ["nee"], **about}
    if kind == "number":
        return {"name": name, "type": "number", "decimalChar": ",", **about}
    if kind == "integer":
        return {"name": name, "type": "integer", **about}
    return {"name": name, "type": "date" if plain.get("format") == "date" else "string", **about}
