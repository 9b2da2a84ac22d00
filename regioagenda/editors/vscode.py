"""What a text editor (VS Code) needs to help while typing: JSON Schemas, settings and snippets for the header.

The YAML extension knows draft 7 and gives completion and hover help in `.yaml` files. No maintained extension does so
for the header of a Markdown file; there the editor's own snippets, one per field, give completion.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from regioagenda.editors.soorten import SOORTEN, Bestandssoort, velden_op_volgorde
from regioagenda.reading.kinds import Datum, Getal, JaNee, Keuze, Verwijzing
from regioagenda.reading.schema import Groep, Kind, Lijst, Veld, json_schema

_SCHEMAS = ".vscode/schemas"


def vscode_files() -> Mapping[str, bytes]:
    """Give every generated file for the editor by its path."""
    files = {f"{_SCHEMAS}/{soort.naam}.schema.json": _schema(soort) for soort in SOORTEN}
    files[".vscode/settings.json"] = _settings()
    files[".vscode/extensions.json"] = {"recommendations": ["redhat.vscode-yaml"]}
    files[".vscode/regioagenda.code-snippets"] = _snippets()
    return {path: (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode() for path, data in files.items()}


def _schema(soort: Bestandssoort) -> dict[str, object]:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": soort.titel,
        "description": "Staat in " + " of ".join(soort.globs),
        **json_schema(soort.cls),
    }


def _settings() -> dict[str, object]:
    typing_help = {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.wordWrap": "on"}
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "yaml.schemas": {
            f"./{_SCHEMAS}/{soort.naam}.schema.json": list(soort.globs) for soort in SOORTEN if not soort.markdown
        },
        "[yaml]": typing_help,
        "[markdown]": {
            **typing_help,
            "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "off"},
            "editor.snippetSuggestions": "top",
            "editor.wordBasedSuggestions": "off",
        },
    }


def _snippets() -> dict[str, object]:
    """Make one snippet per field of the header; fields that are the same in several kinds of file share one."""
    found: dict[tuple[str, tuple[str, ...], str], list[str]] = {}
    for soort in SOORTEN:
        if soort.markdown:
            for name, (declaration, _) in velden_op_volgorde(soort.cls).items():
                key = (name, _body(name, declaration), declaration.uitleg)
                found.setdefault(key, []).append(soort.naam)
    snippets: dict[str, object] = {}
    for (name, body, uitleg), kinds in found.items():
        snippets[f"{name} ({', '.join(kinds)})"] = {
            "scope": "markdown",
            "prefix": name,
            "body": list(body),
            "description": f"{', '.join(kinds)}: {uitleg}",
        }
    return snippets


def _body(name: str, declaration: Veld) -> tuple[str, ...]:
    """Write a field with places to fill in, in the order in which the Tab key visits them."""
    stops = _Stops()
    return tuple(_lines(name, declaration, stops, ""))


class _Stops:
    """Numbers the places to fill in."""

    def __init__(self) -> None:
        self.count = 0

    def place(self, text: str) -> str:
        self.count += 1
        return f"${{{self.count}:{text.replace('}', '')}}}"

    def choice(self, words: list[str]) -> str:
        self.count += 1
        return f"${{{self.count}|{','.join(words)}|}}"


def _lines(name: str, declaration: Veld, stops: _Stops, indent: str) -> list[str]:
    kind = declaration.kind
    if isinstance(kind, Groep) and not kind.kort:
        return [f"{indent}{name}:", *_group(kind.van, stops, indent + "  ")]
    if isinstance(kind, Lijst) and isinstance(kind.van, Groep):
        inner = _group(kind.van.van, stops, indent + "    ")
        return [f"{indent}{name}:", f"{indent}  - {inner[0].lstrip()}", *inner[1:]]
    if isinstance(kind, Lijst):
        return [f"{indent}{name}: [{_value(kind.van, kind.van.voorbeeld, stops)}]"]
    return [f"{indent}{name}: {_value(kind, declaration.voorbeeld or kind.voorbeeld, stops)}"]


def _group(cls: type, stops: _Stops, indent: str) -> list[str]:
    fields = velden_op_volgorde(cls)
    wanted = {n: d for n, (d, required) in fields.items() if required} or {n: d for n, (d, _) in fields.items()}
    return [line for name, declaration in wanted.items() for line in _lines(name, declaration, stops, indent)]


def _value(kind: Kind, example: str, stops: _Stops) -> str:
    if isinstance(kind, Keuze):
        return stops.choice([str(word) for word in kind.uit])
    if isinstance(kind, JaNee):
        return stops.choice(["ja", "nee"])
    place = stops.place(example.strip('"') or "12-20")
    return place if isinstance(kind, Datum | Getal | Verwijzing) else f'"{place}"'
