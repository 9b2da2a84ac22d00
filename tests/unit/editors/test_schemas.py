"""What is made from the declarations: schemas that never contradict the reader, and files that are never stale."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import yaml

from regioagenda.domain.soorten import soort_van_pad
from regioagenda.editors.generated import generated_files
from regioagenda.editors.soorten import SOORTEN, groepen, innermost, velden_op_volgorde
from regioagenda.editors.velden import velden_files
from regioagenda.editors.vscode import vscode_files
from regioagenda.reading.kinds import Keuze
from regioagenda.reading.schema import json_schema
from tests import handboek
from tests.helpers import ROOT, read_tree, tiny

FILES = {**tiny(), **read_tree(ROOT / "content", "content")}
FILES = {path: data for path, data in FILES.items() if soort_van_pad(path) is not None}


class EditorsYaml(yaml.SafeLoader):
    """YAML as an editor reads it (version 1.2): only true and false are booleans, and a day is text."""


EditorsYaml.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag.rpartition(":")[2] in ("int", "float")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def fields(path: str) -> Any:
    text = FILES[path].decode("utf-8-sig")
    return yaml.load(text.split("---")[1] if path.endswith(".md") else text, EditorsYaml)


def test_what_is_committed_is_what_the_declarations_say() -> None:
    stale = [
        name
        for name, data in generated_files().items()
        if not (ROOT / name).is_file() or (ROOT / name).read_bytes() != data
    ]
    assert not stale, "Typ: make alles-opnieuw"


def test_no_schema_is_left_over_from_a_kind_that_is_gone() -> None:
    made = {name for name in generated_files() if name.startswith(".vscode/schemas/")}
    assert {f".vscode/schemas/{p.name}" for p in (ROOT / ".vscode" / "schemas").iterdir()} == made


def test_the_chapters_with_messages_are_what_the_cases_say() -> None:
    assert handboek.stale() == [], "Typ: make alles-opnieuw"


def test_schemas_are_valid_and_have_dutch_help() -> None:
    for soort in SOORTEN:
        schema = json.loads(vscode_files()[f".vscode/schemas/{soort.naam}.schema.json"])
        jsonschema.Draft7Validator.check_schema(schema)
        assert all(property["description"] for property in schema["properties"].values()), soort.naam


@pytest.mark.parametrize("path", sorted(FILES))
def test_an_editor_never_flags_what_the_build_accepts(path: str) -> None:
    kind = soort_van_pad(path)
    assert kind is not None
    cls = kind.cls
    assert cls is not None
    problems = jsonschema.Draft7Validator(json_schema(cls)).iter_errors(fields(path))
    assert [f"{list(p.absolute_path)}: {p.message}" for p in problems] == []


def test_an_editor_flags_an_unknown_field_and_an_unknown_word() -> None:
    schema = json_schema(next(s.cls for s in SOORTEN if s.naam == "actie"))
    good = fields("content/agendas/duinstreek/bereikbaarheid/1.1-fietsroute.md")
    for wrong in (
        {**good, "titl": "x"},
        {**good, "soort": "speerpuntje"},
        {k: v for k, v in good.items() if k != "samenvatting"},
    ):
        assert list(jsonschema.Draft7Validator(schema).iter_errors(wrong))


def words() -> Iterator[str]:
    for cls in (*(s.cls for s in SOORTEN), *groepen()):
        for declaration, _ in velden_op_volgorde(cls).values():
            if isinstance(kind := innermost(declaration.kind), Keuze):
                yield from (f"| `{word}` | {word.label} | {word.uitleg} |" for word in kind.uit)


def test_the_handbook_has_every_field_and_every_word() -> None:
    text = b"".join(velden_files().values()).decode()
    for cls in (*(s.cls for s in SOORTEN), *groepen()):
        for name, (declaration, _) in velden_op_volgorde(cls).items():
            assert f"| `{name}` |" in text and declaration.uitleg.replace("|", "\\|") in text
    assert all(row in text for row in words())


def test_links_between_the_field_chapters_lead_to_a_heading() -> None:
    texts = {path.rpartition("/")[2]: data.decode() for path, data in velden_files().items()}
    anchors = {
        f"{name}#" + re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")
        for name, text in texts.items()
        for heading in re.findall(r"^## (.*)$", text, re.M)
    }
    links = {link for text in texts.values() for link in re.findall(r"\]\(([^)]*)\)", text)}
    assert len(links) > 20 and links <= anchors | texts.keys()


def test_the_schemas_are_wired_to_the_files_and_nothing_is_fetched() -> None:
    settings = json.loads(vscode_files()[".vscode/settings.json"])
    assert settings["yaml.schemas"]["./.vscode/schemas/tabel.schema.json"] == ["content/agendas/*/tabellen/*.yaml"]
    assert settings["yaml.schemaStore.enable"] is False
    assert all(name.removeprefix("./") in vscode_files() for name in settings["yaml.schemas"])


def test_a_snippet_filled_in_without_a_change_can_be_read() -> None:
    snippets = json.loads(vscode_files()[".vscode/regioagenda.code-snippets"])
    assert len(snippets) > 40
    for name, snippet in snippets.items():
        text = "\n".join(snippet["body"])
        text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", text)
        text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
        assert list(yaml.load(text, EditorsYaml)) == [snippet["prefix"]], name
