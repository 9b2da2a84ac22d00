"""Advice about data, remarks and sources: when it is given, and when it is not."""

from __future__ import annotations

import pytest

from tests.helpers import changed, diagnose, make, place_of, tiny

VEILIG = "content/agendas/veilig/"
THEMA = VEILIG + "buurten/thema.md"
PEILING = VEILIG + "peilingen/buurtonderzoek.yaml"
VERGELIJKING = VEILIG + "vergelijkingen/toezicht.yaml"
GEWICHTEN = VEILIG + "stemgewichten/wijkraden.yaml"
BUS = "content/organisaties/busbedrijf.md"


def codes(sources: dict[str, bytes]) -> list[str]:
    return [line.rsplit(" ", 1)[1] for line in diagnose(sources)]


def shares(*lines: str, complete: str = "ja") -> dict[str, bytes]:
    """Give the second question other answers."""
    old = "      - antwoord: licht op straat\n        rang: 1\n      - antwoord: een wijkagent\n        rang: 2\n    volledig: nee\n"
    rows = "".join(f"      - {{{line}}}\n" for line in lines)
    return changed(PEILING, (old, f"{rows}    volledig: {complete}\n"))


@pytest.mark.parametrize(
    ("first", "second", "right"),
    [("60", "40", True), ("58,5", "38,5", True), ("58,4", "38,5", False), ("63", "40", True), ("63,1", "40", False)],
)
def test_shares_add_up_to_a_hundred_but_for_their_rounding(first: str, second: str, right: bool) -> None:
    sources = shares(f'antwoord: ja, percentage: "{first}"', f'antwoord: nee, percentage: "{second}"')
    assert codes(sources) == ([] if right else ["uitslag-som"])


def test_shares_are_added_per_group_and_only_when_all_answers_are_there() -> None:
    rows = tuple(f'antwoord: {a}, groep: {g}, percentage: "50"' for g in ("jong", "oud") for a in ("ja", "nee"))
    assert codes(shares(*rows)) == []
    assert codes(shares(*rows[:3])) == ["uitslag-som"]
    assert codes(shares(*rows[:3], complete="nee")) == []
    found = make(shares('antwoord: ja, percentage: "58,5"', 'antwoord: nee, percentage: "1"')).diagnostics
    assert "samen 59,5 procent" in found[0].message


def test_an_answer_says_how_many_gave_it() -> None:
    for share in ('percentage: "0"', "rang: 1", "woorden: bijna niemand"):
        assert codes(shares(f"antwoord: ja, {share}", complete="nee")) == []
    sources = shares("antwoord: misschien", complete="nee")
    assert diagnose(sources) == [f"{PEILING}:{place_of(sources[PEILING], 'misschien')} uitslag-leeg"]


@pytest.mark.parametrize(
    ("cells", "right"),
    [
        ('["De wijkagent mag boetes geven.", "De buurtwacht mag dat niet."]', True),
        ('["De wijkagent mag boetes geven."]', False),
        ('["Ja.", "Nee.", "Soms."]', False),
    ],
)
def test_a_row_has_a_cell_for_every_option(cells: str, right: bool) -> None:
    sources = changed(VERGELIJKING, ('["De wijkagent mag boetes geven.", "De buurtwacht mag dat niet."]', cells))
    # A cell too much is the only message as well: the page that nobody will see can be made.
    assert codes(sources) == ([] if right else ["vergelijking-rij"])


def test_percentages_of_the_source_are_one_per_variant_or_none() -> None:
    assert codes(changed(GEWICHTEN, ('gewichten: ["75", "60", "74,1"]', 'gewichten: ["75", "60"]'))) == [
        "gewichten-aantal"
    ]
    assert codes(changed(GEWICHTEN, ('        gewichten: ["50", "40", "48"]', '        gewichten: ["50"]'))) == [
        "gewichten-aantal"
    ]
    assert codes(changed(GEWICHTEN, ('    gewichten: ["75", "60", "74,1"]\n', ""))) == []


def test_sources_that_differ_are_laid_side_by_side() -> None:
    second = '          - tekst: "Het gaat om 14 straten."\n            bron: {document: nota-veilig, regels: "8"}\n'
    sources = changed(THEMA, (second, ""))
    assert diagnose(sources) == [f"{THEMA}:{place_of(sources[THEMA], 'bronnen-verschillen')} lezingen-ontbreken"]
    assert codes(changed(THEMA, ("soort: bronnen-verschillen", "soort: beperking"), sources=sources)) == []


REMARK = """opmerkingen:
  - soort: bronnen-verschillen
    tekst: "De stukken verschillen."
    lezingen:
      - {tekst: "Het bedrijf stopt in 2028.", bron: {document: werkplan, regels: "3"}}
      - {tekst: "Het bedrijf stopt in 2029.", bron: {document: nota-veilig, regels: "4"}}
"""


def test_a_source_outside_an_agenda_names_its_document() -> None:
    sources = changed(BUS, ("opvolgers:", f"{REMARK}opvolgers:"))
    assert codes(sources) == []
    assert codes(changed(BUS, ('bron: {document: werkplan, regels: "3"}', 'bron: "3"'), sources=sources)) == [
        "bron-zonder-document"
    ]
    assert codes(changed(BUS, ('bron: {document: nota-veilig, regels: "46"}', 'bron: "46"'))) == [
        "bron-zonder-document"
    ]


def test_the_tiny_region_is_without_advice() -> None:
    assert diagnose(tiny()) == []
