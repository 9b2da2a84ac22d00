"""The web editor: exactly our fields, no other origin, never a file that it would damage."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import jsonschema
import pytest
import yaml

from regioagenda.domain.load import load
from regioagenda.domain.model import Actie, Tabel
from regioagenda.domain.relate import relate
from regioagenda.editors.soorten import SOORTEN, velden_op_volgorde
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.reading.schema import Groep, Lijst
from regioagenda.webeditor.beheer import SCRIPT, beheer_problems, make_beheer
from regioagenda.webeditor.vormen import Vorm, kies_vorm
from tests.helpers import FIETS, MEMO, ROOT, Sources, changed, files, make, place_of, placed_files, tiny
from tests.judges import SVELTIA, unavailable

SITE = "content/site.yaml"
GITLAB = "beheer:\n  dienst: gitlab\n  opslag: regio/agenda\n  app: abc\n"
PACKAGE_SCHEMA = ROOT / "webeditor" / "node_modules" / "@sveltia" / "cms" / "schema" / "sveltia-cms.json"


def with_editor(settings: str = GITLAB, sources: Sources | None = None) -> Sources:
    base = sources if sources is not None else tiny()
    return {**base, SITE: base[SITE] + settings.encode(), SCRIPT: b"// script\n"}


def made(sources: Sources) -> Mapping[str, bytes]:
    """Give the files of the web editor alone; that a whole build holds them is tested once."""
    region, _ = relate(load(sources, MEMO, drafts=False)[0], GERESERVEERD)
    assert region is not None
    return make_beheer(region, sources)


def config(sources: Sources | None = None) -> Any:
    return _usual() if sources is None else _read(made(sources))


@cache
def _usual() -> Any:
    return _read(made(with_editor()))


def _read(files: Mapping[str, bytes]) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C where that is there: ten times as fast
    return yaml.load(files["beheer/config.yml"], loader)


def collection(name: str, sources: Sources | None = None) -> Any:
    return next(c for c in config(sources)["collections"] if c["name"] == name)


def names(fields: list[Any]) -> list[Any]:
    """Give the names of fields, those inside a group with it."""
    return [(f["name"], names(f["fields"])) if "fields" in f else f["name"] for f in fields]


def declared(cls: type, *, kort: bool) -> list[Any]:
    found: list[Any] = []
    for name, (declaration, _) in velden_op_volgorde(cls).items():
        kind = declaration.kind.van if isinstance(declaration.kind, Lijst) else declaration.kind
        group = isinstance(kind, Groep) and not (kind.kort and kort)
        found.append((name, declared(kind.van, kort=kort)) if isinstance(kind, Groep) and group else name)
    return found


def test_there_is_no_web_editor_unless_asked_for() -> None:
    assert not [name for name in files({**tiny(), SCRIPT: b"x"}) if name.startswith("beheer")]


def test_without_its_script_the_editor_is_told_what_to_type() -> None:
    sources = with_editor()
    region = make(sources).region
    assert region is not None
    (problem,) = beheer_problems(region, {path: data for path, data in sources.items() if path != SCRIPT})
    assert problem.code == "beheer-script-ontbreekt" and "make beheer-script" in problem.hint
    assert str(problem.where) == f"{SITE}:{place_of(sources[SITE], 'dienst: gitlab')}"


def test_every_kind_has_exactly_its_declared_fields() -> None:
    found: dict[str, list[list[Any]]] = {}
    for entry in config()["collections"]:
        places = (
            [(f["file"], f["fields"]) for f in entry["files"]]
            if "files" in entry
            else [(f"{entry['folder']}/x", entry["fields"])]
        )
        for path, fields in places:
            own = [f for f in fields if f["name"] != "body"]
            soort = next(s for s in SOORTEN if names(own) in (declared(s.cls, kort=True), declared(s.cls, kort=False)))
            assert any(re.match(glob.rpartition("/")[0].replace("*", "[^/]+"), path) for glob in soort.globs), path
            found.setdefault(soort.naam, []).append(names(fields))
            assert ("body" in [f["name"] for f in fields]) is soort.markdown
    assert set(found) == {s.naam for s in SOORTEN}


def test_texts_are_plain_markdown_without_a_way_to_make_html() -> None:
    body = collection("acties-duinstreek-wonen")["fields"][-1]
    assert (body["widget"], body["modes"], body["editor_components"]) == ("markdown", ["raw"], [])
    assert config()["editor"] == {"preview": False}


def test_the_folder_of_a_thema_offers_its_acties_only() -> None:
    pattern = collection("acties-duinstreek-bereikbaarheid")["filter"]["pattern"]
    stems = ["thema", "bereikbaarheid", "1.1-fietsroute", "thema-x"]
    assert [s for s in stems if re.search(pattern, s)] == ["1.1-fietsroute", "thema-x"]


def test_a_file_with_the_long_form_of_a_field_is_not_offered() -> None:
    """The editor showed such a field as empty and dropped it on saving."""
    sources = changed(FIETS, ('    bron: "20"\n', '    bron: {document: werkplan, regels: "20"}\n'))
    pattern = collection("acties-duinstreek-bereikbaarheid", with_editor(sources=sources))["filter"]["pattern"]
    assert not re.search(pattern, "1.1-fietsroute") and re.search(pattern, "1.2-bushaltes")


@pytest.mark.parametrize(
    ("text", "kort"),
    [
        ("bron: 12", True),
        ("bron: {document: plan}", False),
        ("bron:\n  document: plan", False),
        ('bron: {"document": plan}', False),
        ("bron: {regels: '12'}", False),
        ("momenten:\n  - soort: overleg\n    bron: {document: plan}", False),
    ],
)
def test_the_form_of_a_field_is_seen_in_the_header_of_any_file_drafts_too(text: str, kort: bool) -> None:
    soort = next(s for s in SOORTEN if s.cls is Actie)
    sources = {"a.md": f"---\nconcept: ja\n{text}\n---\n\nHet document: regels: bron: x\n".encode()}
    assert kies_vorm(soort, ("a.md",), sources, liefst_kort=True) == Vorm(kort=kort, buiten=())
    both = {**sources, "b.md": b"---\nbron: 1\n---\n", "c.md": b"---\nbron: 2\n---\n"}
    assert kies_vorm(soort, tuple(both), both, liefst_kort=False) == Vorm(kort=True, buiten=() if kort else ("a.md",))


def test_the_web_editor_is_in_the_site_and_the_same_site_gives_the_same_bytes() -> None:
    site = placed_files(with_editor())
    found = {name: data for name, data in site.items() if name.startswith("beheer/")}
    assert found == made(with_editor()) == made(dict(reversed(with_editor().items())))
    assert set(found) == {"beheer/index.html", "beheer/config.yml", "beheer/sveltia-cms.js"}
    assert b"&id" not in found["beheer/config.yml"]


@pytest.mark.parametrize(
    ("settings", "backend", "connect"),
    [
        (
            "beheer:\n  dienst: github\n  opslag: regio/agenda\n",
            {"name": "github", "repo": "regio/agenda", "branch": "main", "auth_methods": ["token"]},
            "'self' https://github.com https://api.github.com blob:",
        ),
        (
            "beheer:\n  dienst: github\n  opslag: regio/agenda\n  aanmelden: https://inloggen.example.nl/x\n",
            {"name": "github", "repo": "regio/agenda", "branch": "main", "base_url": "https://inloggen.example.nl/x"},
            "'self' https://github.com https://api.github.com https://inloggen.example.nl blob:",
        ),
        (
            "beheer:\n  dienst: gitea\n  opslag: a/b/c\n  tak: teksten\n  adres: https://git.example.nl\n  app: abc\n",
            {
                "name": "gitea",
                "repo": "a/b/c",
                "branch": "teksten",
                "api_root": "https://git.example.nl/api/v1",
                "base_url": "https://git.example.nl",
                "app_id": "abc",
            },
            "'self' https://git.example.nl blob:",
        ),
    ],
)
def test_the_page_reaches_the_git_host_and_nothing_else(settings: str, backend: Any, connect: str) -> None:
    site = made(with_editor(settings))
    assert _read(site)["backend"] == backend
    page = site["beheer/index.html"].decode()
    policy = dict(part.strip().split(" ", 1) for part in re.search(r'Policy" content="([^"]*)"', page)[1].split(";"))  # type: ignore[index]  # the page has one
    assert policy["connect-src"] == connect and policy["script-src"] == "'self'" and policy["default-src"] == "'none'"
    assert '<meta name="robots" content="noindex">' in page and re.findall(r'src="([^"]*)"', page) == ["sveltia-cms.js"]


@pytest.mark.parametrize("settings", [GITLAB, "beheer:\n  dienst: github\n  opslag: regio/agenda\n"])
def test_the_configuration_is_what_the_package_expects(settings: str) -> None:
    if not PACKAGE_SCHEMA.is_file():
        unavailable(SVELTIA)
    schema = json.loads(PACKAGE_SCHEMA.read_text("utf-8"))
    assert [e.message for e in jsonschema.Draft7Validator(schema).iter_errors(config(with_editor(settings)))] == []


def test_what_the_limits_of_a_field_are_is_known_to_the_editor() -> None:
    fields = {f["name"]: f for f in collection("acties-duinstreek-wonen")["fields"]}
    assert fields["titel"] == {
        "label": "Titel",
        "name": "titel",
        "required": True,
        "hint": "Titel in gewone taal. Bijvoorbeeld: Betere fietspaden in de hele regio",
        "widget": "string",
        "maxlength": 120,
    }
    assert fields["gewijzigd"]["format"] == "YYYY-MM-DD"
    assert fields["onderwerpen"]["widget"] == "relation" and fields["onderwerpen"]["max"] == 3
    assert {"label": "Polderdam", "value": "polderdam"} in fields["betrokkenen"]["fields"][0]["options"]
    assert set(fields) - {"body"} == set(velden_op_volgorde(Actie))
    assert {f["name"] for f in collection("duinstreek-tabellen")["fields"]} == set(velden_op_volgorde(Tabel))
