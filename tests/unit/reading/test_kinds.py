"""Each kind of value: what it accepts, what it says when it does not, and where."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import NoMemo
from regioagenda.reading.kinds import (
    CBS_CODE,
    MAILADRES,
    REGELS,
    SITEADRES,
    SLUGVORM,
    WEBADRES,
    Datum,
    Getal,
    JaNee,
    Proza,
    Regel,
    Verwijzing,
    Wanneer,
)
from regioagenda.reading.prose import MarkdownText, to_prose
from regioagenda.reading.schema import FAILED, Kind, Ref
from regioagenda.reading.tijd import Aard, Bedoeling
from regioagenda.reading.yamltree import Fields, parse_yaml


def read(kind: Kind, yaml: str) -> tuple[Any, list[str]]:
    """Read the value of a field called `veld` that is written as `yaml`."""
    tree, problems = parse_yaml(f"veld: {yaml}\n", Location(path="k"))
    assert isinstance(tree, Fields) and problems == ()
    value = tree.get("veld")
    assert value is not None
    result, found = kind.read(value, "veld")
    if isinstance(result, MarkdownText):
        result, more = to_prose(result, NoMemo())
        found = (*found, *more)
    assert all(d.message and d.hint for d in found)
    return result, [f"{d.where.line}:{d.where.column} {d.code}" for d in found]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("gewone tekst", []),
        ("5 < 6 en C# en 2*3*4 en snake_case", []),
        ("een **vet** woord", ["1:11 opmaak-hier-niet"]),
        ('"een **vet** woord"', ["1:12 opmaak-hier-niet"]),
        ('"zie [dit](daar)"', ["1:16 opmaak-hier-niet"]),
        ('"<b>vet</b>"', ["1:8 opmaak-hier-niet"]),
        ("code `x`", ["1:12 opmaak-hier-niet"]),
        ('"# Kop"', ["1:8 opmaak-hier-niet"]),
        ("|\n  eerste\n  tweede __vet__", ["3:10 opmaak-hier-niet"]),
        ("|\n    __vet__", ["2:5 opmaak-hier-niet"]),
        ("eerste\n  **tweede**", ["1:7 opmaak-hier-niet"]),
        ("a" * 41, ["1:7 tekst-te-lang"]),
        ('"  "', ["1:7 veld-leeg"]),
    ],
)
def test_plain_text(yaml: str, expected: list[str]) -> None:
    assert read(Regel(maximaal=40), yaml)[1] == expected


def test_plain_text_has_its_white_space_folded() -> None:
    assert read(Regel(), '"een\u00a0twee\\n drie"')[0] == "een twee drie"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("Een [link]() hier", ["1:11 link-zonder-doel"]),
        ('"Een [link]() hier"', ["1:12 link-zonder-doel"]),
        ("|\n  Regel\n\n  Een [link]() hier", ["4:7 link-zonder-doel"]),
        ("|\n  ## Kop", ["2:3 kop-hier-niet"]),
        (">\n  Een\n  [link]()", ["2:3 tekst-loopt-door"]),
        ("Een\n  [link]()", ["1:7 tekst-loopt-door"]),
        ('""', ["1:7 veld-leeg"]),
        ("|\n", ["2:1 veld-leeg"]),
    ],
)
def test_prose_in_a_field(yaml: str, expected: list[str]) -> None:
    assert read(Proza(), yaml)[1] == expected


def test_prose_with_mistakes_is_still_there() -> None:
    prose, _ = read(Proza(), "Een [link]() hier")
    assert "hier" in prose.text


@pytest.mark.parametrize(
    ("yaml", "slug"), [("haarlem", "haarlem"), ("a/7.1-b", "a/7.1-b"), ("2.1-woningen", "2.1-woningen")]
)
def test_a_reference(yaml: str, slug: str) -> None:
    result, problems = read(Verwijzing(naam="item"), yaml)
    assert (result, problems) == (Ref(slug=slug, where=Location(path="")), [])


@pytest.mark.parametrize("yaml", ["Haarlem", "a b", "/a", "a/", "a//b", "a#b", "-a", "a-", "a..b", '""', "café", "a_b"])
def test_what_is_no_id(yaml: str) -> None:
    assert read(Verwijzing(naam="item"), yaml)[1] == ["1:7 id-vorm"]


def test_a_reference_to_a_part() -> None:
    assert str(read(Verwijzing(naam="item", anker=True), "a/b#c")[0]) == "a/b#c"
    assert read(Verwijzing(naam="item", anker=True), "a/b#")[1] == ["1:7 id-vorm"]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2026-02-29", "1:7 datum-bestaat-niet"),
        ("2026-13-01", "1:7 datum-bestaat-niet"),
        ("0000-01-01", "1:7 datum-bestaat-niet"),
        ("20-11-2026", "1:7 datum-vorm"),
        ("2026-1-2", "1:7 datum-vorm"),
        ("20 november 2026", "1:7 datum-vorm"),
        ("2026-11-20 10:00", "1:7 datum-vorm"),
    ],
)
def test_a_day(yaml: str, expected: date | str) -> None:
    result, problems = read(Datum(), yaml)
    assert (result, problems) == ((FAILED, [expected]) if isinstance(expected, str) else (expected, []))


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("12", 12),
        ("11.650", 11650),
        ("1.234.567,5", 1234567.5),
        ("6,8", 6.8),
        ("007", 7),
        ("6.8", "1:7 getal-vorm"),
        ("1,000.5", "1:7 getal-vorm"),
        ("-3", "1:7 getal-vorm"),
        ("1e5", "1:7 getal-vorm"),
        ("nan", "1:7 getal-vorm"),
        ("0x10", "1:7 getal-vorm"),
        ("9" * 16, "1:7 getal-vorm"),
    ],
)
def test_a_number(yaml: str, expected: float | str) -> None:
    result, problems = read(Getal(), yaml)
    assert (result, problems) == ((FAILED, [expected]) if isinstance(expected, str) else (expected, []))


@pytest.mark.parametrize("yaml", ["0", "1000", "1,5"])
def test_a_number_out_of_range(yaml: str) -> None:
    assert read(Getal(minimaal=1, maximaal=999, geheel=True), yaml)[1] == ["1:7 getal-bereik"]


@pytest.mark.parametrize(
    ("yaml", "value"), [("ja", True), ("nee", False), ("true", True), ("false", False), ('"ja"', True)]
)
def test_yes_or_no(yaml: str, value: bool) -> None:
    assert read(JaNee(), yaml) == (value, [])


@pytest.mark.parametrize("yaml", ["Ja", "yes", "1", "NO", "misschien"])
def test_neither_yes_nor_no(yaml: str) -> None:
    assert read(JaNee(), yaml) == (FAILED, ["1:7 ja-nee-verwacht"])


def test_a_time_in_words() -> None:
    assert read(Wanneer(), "medio 2022")[0].tekst == "medio 2022"
    assert read(Wanneer(), "na de zomer") == (FAILED, ["1:7 tijd-zonder-jaar"])
    assert read(Wanneer(), "vanaf 31 juni 2026") == (FAILED, ["1:13 datum-bestaat-niet"])
    assert read(Wanneer(als=Bedoeling.PERIODE), "2026")[0].aard is Aard.PERIODE
    assert read(Wanneer(als=Bedoeling.PEIL), "elk jaar") == (FAILED, ["1:7 tijd-onleesbaar"])


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (CBS_CODE, ["GM0392"], ["GM392", "gm0392", "GM03921", "GM٠٣٩٢"]),
        (REGELS, ["12", "12-20", "12, 14-16", "1,2"], ["regel 12", "12–20", "12-", ", 12", "١٢"]),
        (SLUGVORM, ["a", "stap-3", "1.1-b"], ["A", "a b", "a/b", "-a", ""]),
        (WEBADRES, ["https://www.haarlem.nl/a?b=c#d"], ["http://x.nl", "www.x.nl", "https://", "https://x y"]),
        (
            SITEADRES,
            ["https://x.example.nl", "https://x.nl/map"],
            ["https://x.nl/", "https://x.nl/map/", "http://x.nl", "https://x.nl?a"],
        ),
        (MAILADRES, ["a@b.nl"], ["a@b", "a b@c.nl", "a@b.nl>", "mailto:a@@b.nl"]),
    ],
)
def test_texts_of_a_fixed_form(kind: Kind, good: list[str], bad: list[str]) -> None:
    for text in good:
        assert read(kind, f'"{text}"') == (text, [])
    for text in bad:
        assert read(kind, f'"{text}"') == (FAILED, ["1:7 vorm-onjuist"]), text
