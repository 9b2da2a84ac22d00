"""The open data: the shape that others rely on, its own schemas, and tables that are safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from regioagenda.domain.soorten import DATATABELLEN, KINDS
from regioagenda.output.opendata.iso import ISO_SCHEMA, iso
from regioagenda.pages.soort.open_data import KOLOMMEN, VOORBEELDEN
from regioagenda.reading.schema import velden
from regioagenda.reading.tijd import Tijd
from regioagenda.reading.wanneer import lees_wanneer
from tests import children
from tests.helpers import AGENDA, FIETS, WONINGEN, changed, files, make

V1 = "data/v1/"
SHAPES = Path(__file__).with_name("shapes")
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


def test_an_actie_says_in_which_others_it_goes_on_and_where_it_comes_from() -> None:
    into = "gaat_over_in:\n  - {actie: duinstreek/1.1-fietsroute, wanneer: 3 maart 2026}\n"
    moved = files(
        changed(
            AGENDA + "bereikbaarheid/1.10-deelautos.md", ("onderwerpen: [verkeer]\n", f"onderwerpen: [verkeer]\n{into}")
        )
    )
    found = rows(moved[f"{V1}acties.csv"])
    assert [(r["id"], r["gaat_over_in_acties"]) for r in found if r["gaat_over_in_acties"]] == [
        ("duinstreek/1.10-deelautos", "duinstreek/1.1-fietsroute")
    ]
    assert [(r["id"], r["komt_uit_acties"]) for r in found if r["komt_uit_acties"]] == [
        ("duinstreek/1.1-fietsroute", "duinstreek/1.10-deelautos")
    ]


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


# What a journalist does with it


@pytest.fixture
def tables(site: dict[str, bytes], tmp_path: Path) -> Path:
    """Give a folder with the tables, of a region in which a moment moved."""
    moved = changed(
        FIETS,
        (
            "wanneer: derde kwartaal van 2026",
            "wanneer: vierde kwartaal van 2026\n    was: [{wanneer: derde kwartaal van 2026, reden: Te druk.}]",
        ),
    )
    for name, table in files(moved).items():
        if name.startswith(V1) and name.endswith(".csv") and "/" not in name.removeprefix(V1):
            (tmp_path / name.removeprefix(V1)).write_bytes(table)
    return tmp_path


def answer(folder: Path, number: int) -> str:
    python = VOORBEELDEN[number].python
    assert python.count("\n") <= 2, "at most three lines"
    done = children.run([sys.executable, "-c", python], cwd=folder, env={"PYTHONUTF8": "1"})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_the_examples_on_the_page_answer_their_questions(tables: Path) -> None:
    assert answer(tables, 0) == "Counter({'Duinstad': 2})\n"
    moved = "Een doorfietsroute van Duinstad naar Polderdam | derde kwartaal van 2026 | vierde kwartaal van 2026 | 92\n"
    assert answer(tables, 1) == moved
    assert answer(tables, 2) == "Counter({'Duinstad': 1, 'Polderdam': 1})\n"


def in_a_spreadsheet(folder: Path, number: int) -> str:
    """Do what the page tells to do in a spreadsheet, step by step, and give the answer as the Python beside it does."""
    opening, *steps = VOORBEELDEN[number].rekenblad.rstrip(".").split(". ")
    name = opening.removeprefix("Open ")
    rows = list(csv.DictReader((folder / name).read_text("utf-8-sig").splitlines(), delimiter=";"))
    for step in steps:
        if step.startswith("Filter "):
            for part in step.removeprefix("Filter ").split(" en "):
                column, _, wanted = part.partition(" op ")
                assert column in rows[0], column
                wanted = wanted.strip("“”") if wanted != "leeg" else ""
                holds = wanted.removeprefix("bevat ")
                rows = [r for r in rows if (holds in r[column] if holds != wanted else r[column] == wanted)]
        elif step.startswith("Sorteer op de kolom "):
            rows.sort(key=lambda r: int(r[step.removeprefix("Sorteer op de kolom ")]))
            return "".join(f"{r['titel']} | {r['eerst']} | {r['daarna']} | {r['dagen']}\n" for r in rows)
        else:
            counted = Counter(r[step.removeprefix("Maak een draaitabel van ")] for r in rows)
    return f"{counted}\n"


@pytest.mark.parametrize("number", range(len(VOORBEELDEN)))
def test_the_steps_in_a_spreadsheet_give_the_same_answer(tables: Path, number: int) -> None:
    assert in_a_spreadsheet(tables, number) == answer(tables, number)


def test_every_column_that_the_page_explains_is_there(site: dict[str, bytes]) -> None:
    package = {r["name"]: r for r in json.loads(site["data/datapackage.json"])["resources"]}
    for table, column, _ in KOLOMMEN:
        assert column in {f["name"] for f in package[table]["schema"]["fields"]}, (table, column)


def test_the_package_describes_every_table_and_each_cell_is_of_its_type(site: dict[str, bytes]) -> None:
    package = json.loads(site["data/datapackage.json"])
    tables = {f"data/{r['path']}": r["schema"] for r in package["resources"]}
    whole = {f"{V1}{table.naam}.csv" for table in DATATABELLEN if table.csv}
    assert set(tables) == whole, "those of each agenda have the same columns"
    for name, schema in tables.items():
        read = rows(site[name])
        fields = {f["name"]: f for f in schema["fields"]}
        assert list(fields) == site[name].decode("utf-8-sig").partition("\r\n")[0].split(";")
        for row in read:
            for column, cell in row.items():
                form = {
                    "boolean": "ja|nee",
                    "integer": r"-?\d+",
                    "number": r"-?\d+(,\d+)?",
                    "date": r"\d{4}-\d\d-\d\d",
                    "string": "(?s:.*)",
                }[fields[column]["type"]]
                assert re.fullmatch(form, cell) or not cell, (name, column, cell)
        for key in schema.get("primaryKey", ()):
            assert len({row[key] for row in read}) == len(read), (name, key)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("10 februari 2026", "2026-02-10"),
        ("juli 2021", "2021-07"),
        ("2021", "2021"),
        ("derde kwartaal van 2022", "2022-07-01/2022-09-30"),
        ("vanaf 2023", "2023-01-01/.."),
        ("uiterlijk 1 juli 2027", "../2027-07-01"),
        ("n.t.b.", None),
    ],
)
def test_a_time_is_as_precise_as_it_is_known(words: str, said: str | None) -> None:
    time = lees_wanneer(words)
    assert isinstance(time, Tijd)
    assert iso(time) == said
    assert said is None or re.search(str(ISO_SCHEMA["pattern"]), said)


def test_a_moment_has_an_id_that_stays_when_it_moves_and_says_for_whom_it_is(site: dict[str, bytes]) -> None:
    moved = changed(FIETS, ("wanneer: derde kwartaal van 2026", "wanneer: vierde kwartaal van 2026"))
    before, after = (data(s, "momenten.json")["momenten"] for s in (site, files(moved)))
    ids = [m["id"] for m in before]
    assert len(set(ids)) == len(ids) and set(ids) == {m["id"] for m in after}
    (choice,) = [m for m in before if m["item"] == "duinstreek/2.1-woningen#a"]
    assert (choice["voor"], choice["raad"]) == (["polderdam"], True)


def test_schemas_say_where_they_live_and_what_each_column_is(site: dict[str, bytes]) -> None:
    schema = data(site, "acties.schema.json")
    assert schema["$id"] == "https://duinstreek.example.nl/data/v1/acties.schema.json"
    columns = schema["properties"]["acties"]["items"]["properties"]
    assert columns["url"]["format"] == "uri-reference" and columns["gewijzigd"]["anyOf"][0]["format"] == "date"
    assert columns["titel"]["description"] == "Titel in gewone taal."
    assert "enum" in columns["soort"]
    told = [name for name, column in columns.items() if "description" not in column]
    assert told == [] or set(told) <= {"agenda", "agenda_afgelopen", "betrokkenen", "url"}


def test_the_catalogue_passes_the_shapes_of_the_profile(site: dict[str, bytes]) -> None:
    pyshacl, rdflib = pytest.importorskip("pyshacl"), pytest.importorskip("rdflib")
    catalogue = rdflib.Graph().parse(data=site["data/catalogus.jsonld"].decode(), format="json-ld")
    shapes = rdflib.Graph()
    for path in sorted(SHAPES.glob("*.ttl")):
        shapes.parse(path, format="turtle")
    _, results, words = pyshacl.validate(catalogue, shacl_graph=shapes)
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    severities = {str(s).rpartition("#")[2] for s in results.objects(None, sh.resultSeverity)}
    paths = {str(p) for p in results.objects(None, sh.resultPath)}
    # Only what is recommended, and not true here: nobody serves this data through a program.
    assert severities <= {"Warning"}, words
    assert paths <= {"http://www.w3.org/ns/dcat#accessService"}, words


def test_without_a_contact_there_is_no_catalogue() -> None:
    bare = files(
        changed("content/site.yaml", ("contact:\n  naam: Bureau Duinstreek\n  email: info@duinstreek.example.nl\n", ""))
    )
    assert "data/catalogus.jsonld" not in bare
    assert b"catalogus.jsonld" not in bare["open-data/index.html"]
