"""The open data: the shape that others rely on, its own schemas, and tables that are safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import jsonschema
import pytest

from regioagenda.domain.soorten import DATATABELLEN, KINDS
from regioagenda.reading.schema import velden
from tests.helpers import FIETS, WONINGEN, changed, files, make

V1 = "data/v1/"
# The example in the contract: every key of it, in its order; keys may be added after them.
CONTRACT = {
    "id": "duinstreek/1.1-fietsroute",
    "url": "/agendas/duinstreek/1.1-fietsroute/",
    "agenda": "duinstreek",
    "thema": "duinstreek/bereikbaarheid",
    "nummer": "1.1",
    "soort": "actie",
    "titel": "Een doorfietsroute van Duinstad naar Polderdam",
    "brontitel": "Regionaal fietsnetwerk",
    "samenvatting": "De gemeenten leggen een doorfietsroute aan van 12 kilometer.",
    "status": {"waarde": "loopt", "per": "2026-02-10", "bron": "werkplan:22"},
    "onderwerpen": ["verkeer"],
    "trekkers": ["duinstad"],
    "betrokkenen": [{"wie": "duinstad", "rol": "trekker", "deelactie": None}],
    "gemeenten": ["duinstad", "polderdam", "zandhoek"],
    "momenten": [
        {
            "soort": "radenbijeenkomst",
            "tekst": "derde kwartaal van 2026",
            "van": "2026-07-01",
            "tot": "2026-09-30",
            "precisie": "kwartaal",
        }
    ],
    "deelacties": [],
    "bron": {"document": "werkplan", "regels": "18-26"},
}


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return files()


def data(site: dict[str, bytes], name: str) -> Any:
    return json.loads(site[V1 + name])


def contains(whole: Any, part: Any, path: str = "") -> None:
    """Check that `whole` has everything of `part`: all keys of a mapping, the first items of a list."""
    if isinstance(part, dict):
        assert [k for k in whole if k in part] == list(part), path
        for key, value in part.items():
            contains(whole[key], value, f"{path}.{key}")
    elif isinstance(part, list):
        assert len(whole) >= len(part) and (part or not whole), path
        for number, value in enumerate(part):
            contains(whole[number], value, f"{path}[{number}]")
    else:
        assert whole == part, path


def test_an_actie_has_the_shape_of_the_contract(site: dict[str, bytes]) -> None:
    (actie,) = [a for a in data(site, "acties.json")["acties"] if a["id"] == CONTRACT["id"]]
    contains(actie, CONTRACT)


def test_a_deelactie_and_its_parties_point_to_each_other(site: dict[str, bytes]) -> None:
    (actie,) = [a for a in data(site, "acties.json")["acties"] if a["id"] == "duinstreek/2.1-woningen"]
    assert [(b["wie"], b["rol"], b["deelactie"]) for b in actie["betrokkenen"]] == [
        ("polderdam", "bestuurlijk-trekker", "a"),
        ("duinstad", "medetrekker", "a"),
    ]
    assert (actie["trekkers"], actie["deelacties"][0]["trekkers"]) == ([], ["polderdam", "duinstad"])
    assert [(d["id"], d["url"], d["trekkers"]) for d in actie["deelacties"]] == [
        ("a", "/agendas/duinstreek/2.1-woningen/#a", ["polderdam", "duinstad"]),
        ("b", "/agendas/duinstreek/2.1-woningen/#b", []),
    ]


@pytest.mark.parametrize("name", [table.naam for table in DATATABELLEN])
def test_every_file_keeps_its_own_schema(site: dict[str, bytes], name: str) -> None:
    schema = data(site, f"{name}.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data(site, f"{name}.json"), schema)
    assert list(data(site, f"{name}.json")) == [name]
    broken = {name: [{"id": 5}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)


def test_every_declared_field_is_a_column_or_says_that_it_is_none(site: dict[str, bytes]) -> None:
    for kind in KINDS:
        if kind.data is not None:
            properties = data(site, f"{kind.data.naam}.schema.json")["properties"][kind.data.naam]["items"][
                "properties"
            ]
            published = {name for name, (declared, _) in velden(kind.cls).items() if declared.data}
            assert published - set(properties) <= {"statussen"}, kind.naam


def test_the_index_lists_every_file_and_nothing_else(site: dict[str, bytes]) -> None:
    listed = data(site, "index.json")["bestanden"]
    names = {row["bestand"] for row in listed} | {row["schema"] for row in listed if row["schema"]}
    assert names == {name.removeprefix(V1) for name in site if name.startswith(V1)} - {"index.json"}
    counts = {row["bestand"]: row["aantal"] for row in listed}
    assert counts["acties.json"] == counts["acties.csv"] == 5


def test_every_address_in_the_data_is_a_page(site: dict[str, bytes]) -> None:
    for name in site:
        if name.startswith(V1) and name.endswith(".json") and "schema" not in name and name != V1 + "index.json":
            (records,) = json.loads(site[name]).values()
            for record in records:
                path = record["url"].partition("#")[0].lstrip("/")
                assert f"{path}index.html" in site, record["url"]


def test_a_question_is_a_record_with_its_answer_and_promises(site: dict[str, bytes]) -> None:
    (question,) = data(site, "vragen.json")["vragen"]
    contains(
        question,
        {
            "id": "veilig/inbraak-vraag",
            "url": "/agendas/veilig/vragen/#inbraak-vraag",
            "agenda": "veilig",
            "titel": "Daalt het aantal inbraken?",
            "vraag": "Hoe weet u of het aantal inbraken daalt?",
            "antwoord": "De politie telt de inbraken. Zie de wijkagent.",
            "gesteld_door": "Wijkraad Duinstad",
            "gesteld_op": "3 april 2025",
            "beantwoord_door": "College van Duinstad",
            "gevolg": "deels",
            "toezeggingen": [{"soort": "toezegging", "tekst": "eind 2026", "van": "2026-10-01", "tot": "2026-12-31"}],
        },
    )


def test_a_question_may_leave_out_what_the_source_does_not_say() -> None:
    bare = changed(
        "content/agendas/veilig/vragen.yaml",
        ("    gesteld_op: 3 april 2025\n", ""),
        ("    gevolg: deels\n", ""),
        ('    gevolg_uitleg: "De telling komt elk jaar op de site."\n', ""),
        ("    beantwoord_door: College van Duinstad\n", ""),
    )
    site = files(bare)
    (question,) = data(site, "vragen.json")["vragen"]
    assert (question["gesteld_op"], question["gevolg"], question["beantwoord_door"]) == (None, None, "")
    jsonschema.validate(data(site, "vragen.json"), data(site, "vragen.schema.json"))


def test_a_promise_is_a_moment_of_its_question(site: dict[str, bytes]) -> None:
    (promise,) = [m for m in data(site, "momenten.json")["momenten"] if m["item"] == "veilig/inbraak-vraag"]
    assert (promise["url"], promise["agenda"]) == ("/agendas/veilig/vragen/#inbraak-vraag", "veilig")


# Tables


def rows(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_table_reads_back_to_the_same_values(site: dict[str, bytes]) -> None:
    read = rows(site[V1 + "acties.csv"])
    acties = data(site, "acties.json")["acties"]
    assert len(read) == len(acties)
    for row, actie in zip(read, acties, strict=True):
        for key in ("id", "url", "agenda", "thema", "nummer", "soort", "titel", "samenvatting"):
            assert row[key] == actie[key]
        assert row["status"] == actie["status"]["waarde"]
        assert row["trekkers"].split(",") == (actie["trekkers"] or [""])
        assert row["gemeenten"].split(",") == actie["gemeenten"]
    moments = data(site, "momenten.json")["momenten"]
    assert [(r["item"], r["van"], r["wat"]) for r in rows(site[V1 + "momenten.csv"])] == [
        (m["item"], m["moment"]["van"] or "", m["moment"]["wat"]) for m in moments
    ]


def test_a_table_opens_in_a_dutch_spreadsheet(site: dict[str, bytes]) -> None:
    table = site[V1 + "acties.csv"]
    assert table.startswith(b"\xef\xbb\xbfid;url;agenda;")
    assert table.endswith(b"\r\n") and b"\n" not in table.replace(b"\r\n", b"")


@pytest.mark.parametrize("start", ["=1+1", "+31 23", "-5 woningen", "@SUM(A1)"])
def test_a_text_that_looks_like_a_formula_is_made_harmless(start: str) -> None:
    sources = changed(FIETS, ('titel: "Een doorfietsroute van', f'titel: "{start} van'))
    (row,) = [r for r in rows(files(sources)[V1 + "acties.csv"]) if r["id"] == "duinstreek/1.1-fietsroute"]
    assert row["titel"] == f"'{start} van Duinstad naar Polderdam"


def test_separators_and_quotes_survive() -> None:
    sources = changed(WONINGEN, ("titel: 500 nieuwe woningen", "titel: 'Wonen; \"500\", en meer'"))
    (row,) = [r for r in rows(files(sources)[V1 + "acties.csv"]) if r["id"] == "duinstreek/2.1-woningen"]
    assert row["titel"] == 'Wonen; "500", en meer'


def test_a_site_without_acties_still_has_its_columns() -> None:
    result = make({"content/site.yaml": files_of_site()})
    assert result.site is not None
    assert result.site.files[V1 + "acties.csv"].startswith(b"\xef\xbb\xbfid;url;agenda;")
    assert json.loads(result.site.files[V1 + "acties.json"]) == {"acties": []}


def files_of_site() -> bytes:
    return b"naam: Leeg\nsamenvatting: Niets.\neigenaar: Niemand\nadres: https://leeg.example.nl\n"
