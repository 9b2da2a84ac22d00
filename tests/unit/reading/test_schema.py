"""Fields into content types: every mistake at once, each at its exact place, and nothing told twice."""

from __future__ import annotations

from dataclasses import dataclass

import jsonschema
import pytest

from regioagenda.base.diagnostics import Location
from regioagenda.reading.kinds import Datum, Getal, JaNee, Keuze, Proza, Regel, Verwijzing
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, json_schema, read, veld, velden
from regioagenda.reading.walk import leaves_of
from regioagenda.reading.woord import Woord
from regioagenda.reading.yamltree import Fields, parse_yaml


class Kleur(Woord):
    """A closed list."""

    ROOD = "rood", "Rood"
    BLAUW = "blauw", "Blauw", "als de zee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad(Placed):
    """A group inside a list inside a group."""

    naam: str = veld(Regel(maximaal=10), "Hoe het blad heet.", voorbeeld="eik")
    maten: tuple[int, ...] = veld(Lijst(van=Getal(geheel=True)), "De maten.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Tak(Placed):
    """A group inside a list."""

    bladeren: tuple[Blad, ...] = veld(Lijst(van=Groep(van=Blad, kort="naam"), minimaal=1), "De bladeren.")
    kleur: Kleur = veld(Keuze(uit=Kleur), "De kleur.", default=Kleur.ROOD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Boom(Placed):
    """A content type."""

    titel: str = veld(Regel(maximaal=20), "De titel.", voorbeeld="Een boom")
    geplant: object = veld(Datum(), "De dag.", default=None)
    oud: bool = veld(JaNee(), "Of de boom oud is.", default=False)
    tekst: Prose = veld(Proza(), "Over de boom.", default=EMPTY_PROSE)
    buur: Ref | None = veld(Verwijzing(naam="boom"), "De boom ernaast.", default=None)
    takken: tuple[Tak, ...] = veld(Lijst(van=Groep(van=Tak)), "De takken.", default=())


def found(text: str) -> tuple[Boom | None, list[str]]:
    tree, problems = parse_yaml(text, Location(path="b"))
    assert isinstance(tree, Fields)
    value, more = read(tree, Boom)
    return value, [f"{d.where.line}:{d.where.column} {d.code}" for d in (*problems, *more)]


def messages(text: str) -> list[tuple[str, str]]:
    tree, problems = parse_yaml(text, Location(path="b"))
    assert isinstance(tree, Fields)
    return [(d.message, d.hint) for d in (*problems, *read(tree, Boom)[1])]


def test_a_file_without_mistakes_becomes_its_type() -> None:
    boom, problems = found(
        "titel: Een  eik\noud: ja\nbuur: beuk\ntakken:\n  - kleur: blauw\n    bladeren:\n"
        "      - groot\n      - {naam: klein, maten: [1, 12]}\n"
    )
    assert problems == [] and boom is not None
    assert (boom.titel, boom.oud, str(boom.buur), boom.geplant) == ("Een eik", True, "beuk", None)
    (tak,) = boom.takken
    assert tak.kleur is Kleur.BLAUW and tak.kleur.uitleg == "als de zee"
    assert [(b.naam, b.maten) for b in tak.bladeren] == [("groot", ()), ("klein", (1, 12))]
    assert boom.at("oud") == Location(path="b", line=2, column=6)
    assert boom.at("geplant") == Location(path="b", line=1, column=1)
    assert tak.bladeren[1].at("maten") == Location(path="b", line=8, column=30)


def test_eight_different_mistakes_give_eight_messages_at_their_places() -> None:
    boom, problems = found(
        "titel: Een boom met een veel te lange titel\n"
        "geplant: 2026-02-30\n"
        "oud: misschien\n"
        "buur: De Beuk\n"
        "kleur: rood\n"
        "tekst:\n"
        "takken:\n"
        "  - kleur: rod\n"
        "    bladeren: groot\n"
        "  - bladeren:\n"
        "      - naam: [a, b]\n"
        "titel: nog een\n"
    )
    assert boom is None
    assert sorted(problems) == sorted(
        [
            "1:8 tekst-te-lang",
            "2:10 datum-bestaat-niet",
            "3:6 ja-nee-verwacht",
            "4:7 id-vorm",
            "5:1 veld-onbekend",
            "6:1 veld-leeg",
            "8:12 keuze-onbekend",
            "9:15 lijst-verwacht",
            "11:15 tekst-verwacht",
            "12:1 veld-dubbel",
        ]
    )


def test_a_missing_field_is_told_at_the_start_of_its_group_with_an_example() -> None:
    assert found("oud: ja\ntakken:\n  - kleur: rood\n")[1] == ["3:5 veld-ontbreekt", "1:1 veld-ontbreekt"]
    assert messages("oud: ja\n") == [("Het veld “titel” ontbreekt.", "De titel. Bijvoorbeeld: titel: Een boom")]


def test_a_misspelt_field_is_one_mistake() -> None:
    assert messages("titl: x\n") == [("Het veld “titl” bestaat hier niet.", "Bedoelt u “titel”?")]
    assert found("titl: x\n")[0] is None


def test_an_unknown_field_that_looks_like_nothing_gives_the_list() -> None:
    ((_, hint),) = messages("titel: x\nqwx: y\n")
    assert hint == "Deze velden kunnen hier: titel, geplant, oud, tekst, buur, takken."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("titel:\n", "Vul het in."),
        ("titel: x\ngeplant:\n", "Vul het in, of haal de regel weg."),
        ("titel: x\ntekst: '  '\n", "Vul het in, of haal de regel weg."),
        ("titel: ''\n", "Vul het in."),
        ("titel: x\ntakken:\n  -\n", "Vul het in, of haal het streepje weg."),
    ],
)
def test_an_empty_field_says_what_to_do(text: str, hint: str) -> None:
    assert [h for _, h in messages(text)] == [hint]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titel: [a]\n", "1:8 tekst-verwacht"),
        ("titel: {a: b}\n", "1:8 tekst-verwacht"),
        ("titel: x\ntakken: tekst\n", "2:9 lijst-verwacht"),
        ("titel: x\ntakken: {a: b}\n", "2:9 lijst-verwacht"),
        ("titel: x\ntakken: [tekst]\n", "2:10 groep-verwacht"),
        ("titel: x\ntakken: [[a]]\n", "2:10 groep-verwacht"),
        ("titel: x\ntakken:\n  - bladeren: []\n", "3:15 lijst-lengte"),
        ("titel: x\ntakken:\n  - bladeren: [[a]]\n", "3:16 groep-verwacht"),
        ("titel: x\ntakken:\n  - bladeren: [{naam: a, maten: [1, b, 3, c]}]\n", "3:37 getal-vorm|3:43 getal-vorm"),
        ("titel: x\noud: [ja]\n", "2:6 ja-nee-verwacht"),
        ("titel: x\ngeplant: [a]\n", "2:10 tekst-verwacht"),
        ("titel: x\nbuur: [a]\n", "2:7 tekst-verwacht"),
        ("titel: x\ntekst: [a]\n", "2:8 tekst-verwacht"),
    ],
)
def test_a_wrong_shape_is_told_where_it_stands(text: str, expected: str) -> None:
    assert found(text)[1] == expected.split("|")


def test_a_list_that_is_too_long_is_refused() -> None:
    tree, _ = parse_yaml("[a, b, c]", Location(path="b"))
    assert tree is not None
    _, (problem,) = Lijst(van=Regel(), maximaal=2).read(tree, "dingen")
    assert (problem.code, problem.message) == ("lijst-lengte", "“dingen” heeft 3 waarden; het mogen er hooguit 2 zijn.")
    assert problem.hint == "Haal er 1 weg."


def test_optional_mistakes_keep_the_value_from_being_made() -> None:
    assert found("titel: x\noud: misschien\n")[0] is None


def test_leaves_walk_through_lists_and_groups() -> None:
    boom, _ = found("titel: x\noud: ja\nbuur: beuk\ntakken:\n  - bladeren: [a, {naam: b, maten: [1]}]\n")
    assert boom is not None
    neighbour = Ref(slug="beuk", where=boom.where)
    values = [value for _, value in leaves_of(boom)]
    assert [v for v in values if v != EMPTY_PROSE] == ["x", True, neighbour, "a", "b", 1, Kleur.ROOD]


def test_the_schema_knows_every_field_and_accepts_what_the_reader_accepts() -> None:
    schema = json_schema(Boom)
    assert list(velden(Boom)) == ["titel", "geplant", "oud", "tekst", "buur", "takken"]
    assert schema["required"] == ["titel"]
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(
        {"titel": "x", "oud": "ja", "takken": [{"bladeren": ["a", {"naam": "b", "maten": [1, "1.000"]}]}]}, schema
    )
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"titel": "x", "titl": "y"}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"titel": "x", "takken": [{"bladeren": []}]}, schema)
