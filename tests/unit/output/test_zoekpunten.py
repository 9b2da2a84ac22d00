"""What can be found of the parts of pages: aims, points, questions, surveys, comparisons and weights of votes."""

from __future__ import annotations

from datetime import date

import pytest

from regioagenda.output.search.documenten import zoekdocumenten
from regioagenda.output.search.index import ZoekDocument
from tests.helpers import TODAY, changed, files, make

VEILIG = "content/agendas/veilig/"


def documents(sources: dict[str, bytes] | None = None, today: date = TODAY) -> dict[str, ZoekDocument]:
    region = make(sources).region
    assert region is not None
    found = zoekdocumenten(region, today)
    by_id = {d.id: d for d in found}
    assert len(by_id) == len(found)
    return by_id


@pytest.mark.parametrize(
    ("id", "url", "soort", "titel", "words"),
    [
        ("veilig/rustige-straten", "buurten/#rustige-straten", "Doelstelling", "Rustige straten", ["Rust op straat", "thuis", "7,5"]),
        ("veilig/kosten", "busbedrijf-doorgelicht/#kosten", "Onderdeel", "Kosten", ["Waar let de nota op?", "toezicht"]),
        ("veilig/peiling-veilig", "buurtonderzoek/#peiling-veilig", "Peilvraag", "Ruim de helft voelt zich veilig",
         ["Voelt u zich veilig", "bewoners van Duinstad", "een derde", "Anderen gaven"]),
        ("veilig/inbraak-vraag", "vragen/#inbraak-vraag", "Vraag", "Daalt het aantal inbraken?",
         ["Wijkraad Duinstad", "Hoe weet u", "De politie telt", "41 inbraken", "eind 2026"]),
        ("veilig/buurtonderzoek", "buurtonderzoek/", "Gegevens", "Wat vinden bewoners van hun buurt?",
         ["steekproef", "ongeveer 900", "afgerond"]),
        ("veilig/toezicht", "toezicht/", "Gegevens", "Drie soorten toezicht vergeleken", ["Buurtwacht", "Boetes geven"]),
        ("veilig/wijkraden", "wijkraden/", "Gegevens", "Hoe zwaar telt elke fractie?", ["Duinstad", "Strandpartij"]),
        ("veilig/vragen", "vragen/", "Overzicht", "Vragen over veilige buurten", ["wijkraad"]),
    ],
)  # fmt: skip
def test_a_part_is_found_by_its_words_at_its_own_address(
    id: str, url: str, soort: str, titel: str, words: list[str]
) -> None:
    document = documents()[id]
    assert (document.url, document.soort, document.titel) == (f"/agendas/veilig/{url}", soort, titel)
    assert document.context == "Veilige buurten" and document.samenvatting
    text = "\n".join(value for _, value in document.velden)
    assert [word for word in words if word not in text] == []
    assert {("agenda", "veilig"), ("gemeente", "duinstad"), ("gemeente", "zandhoek")} <= {*document.facetten}


def test_the_subjects_of_a_question_and_of_data_are_filters() -> None:
    sources = changed(VEILIG + "stemgewichten/wijkraden.yaml", ("verkiezing:", "onderwerpen: [sport]\nverkiezing:"))
    found = documents(sources)
    assert ("onderwerp", "wonen") in found["veilig/inbraak-vraag"].facetten
    assert ("onderwerp", "sport") in found["veilig/wijkraden"].facetten


def test_words_of_editors_are_searched_as_such() -> None:
    sources = changed(
        VEILIG + "vragen.yaml", ("    onderwerpen: [wonen]", "    onderwerpen: [wonen]\n    zoekwoorden: [diefstal]")
    )
    assert ("zoekwoord", "diefstal") in documents(sources)["veilig/inbraak-vraag"].velden


def test_an_aim_is_called_as_its_agenda_calls_it() -> None:
    sources = changed(VEILIG + "agenda.md", ("volgorde: 2\n", "volgorde: 2\nbenamingen: {doelstelling: wens}\n"))
    assert documents(sources)["veilig/rustige-straten"].soort == "Wens"


def test_a_verband_is_found_under_its_own_kind_and_every_address_arrives() -> None:
    found, made = documents(), files()
    assert found["duinstreek/dilemma-1-ruimte"].soort not in ("Verband", "")
    for document in found.values():
        page, _, anchor = document.url.partition("#")
        html = made[f"{page[1:]}index.html"].decode()
        assert not anchor or f' id="{anchor}"' in html, document.url


@pytest.mark.parametrize(("today", "gone"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True)])
def test_the_name_of_a_gemeente_that_is_no_more_leads_to_its_successor_first(today: date, gone: bool) -> None:
    path = "content/gemeenten/polderdam.md"
    merged = changed(path, ("naam: Polderdam\n", "naam: Polderdam\nbestaat_tot: 2027-01-01\nopvolgers: [duinstad]\n"))
    found = documents(merged, today)
    old, new = dict(found["gemeente/polderdam"].velden), dict(found["gemeente/duinstad"].velden)
    assert ("Polderdam" in new["titel"]) is gone and ("Polderdam" in old.get("titel", "")) is not gone
    assert "Polderdam" in old["tekst" if gone else "titel"]
    assert (found["gemeente/polderdam"].context == "geen eigen gemeente meer; nu Duinstad") is gone
    order = list(found)
    assert not gone or order.index("gemeente/duinstad") < order.index("gemeente/polderdam")
