"""Every kind of value can be told in words and published, and what is published is what its schema says."""

from __future__ import annotations

import json

import jsonschema
import pytest

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import NoMemo
from regioagenda.domain.soorten import KINDS
from regioagenda.reading.prose import MarkdownText, to_prose
from regioagenda.reading.schema import FAILED, Groep, Kind, Lijst, velden
from regioagenda.reading.yamltree import Text


def kinds_in_use() -> dict[type, Kind]:
    """Give one value kind of each class that any field of any file is declared with."""
    found: dict[type, Kind] = {}

    def visit(cls: type) -> None:
        for declared, _ in velden(cls).values():
            kind = declared.kind
            while isinstance(kind, Lijst):
                kind = kind.van
            if isinstance(kind, Groep):
                visit(kind.van)
            else:
                found.setdefault(type(kind), kind)

    for soort in KINDS:
        visit(soort.cls)
    return found


@pytest.mark.parametrize("cls", sorted(kinds_in_use(), key=lambda c: c.__name__))
def test_the_example_of_a_kind_has_words_and_data(cls: type) -> None:
    kind = kinds_in_use()[cls]
    example = kind.voorbeeld.strip('"')
    value, problems = kind.read(Text(value=example, where=Location(path="x")), "veld")
    assert value is not FAILED, problems
    if isinstance(value, MarkdownText):
        value, _ = to_prose(value, NoMemo())
    assert kind.woorden(value, lambda _, slug: f"naam van {slug}")
    jsonschema.validate(json.loads(json.dumps(kind.data(value))), kind.data_schema())
