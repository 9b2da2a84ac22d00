"""What an agenda keeps of its work, as pages, data and search tell it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from regioagenda.base.nederlands import euro
from regioagenda.pages.bouwstenen.parts import Page
from regioagenda.reading.geojson import Kaartvorm, lees_geojson
from tests.helpers import EIGEN, changed, files, golden, lines, make, pages

ACTIE = EIGEN + "strand/1.1-strandopgang.md"
ZON = EIGEN + "energie/2.1-zonnedaken.md"
URL = "/agendas/samen-aan-zee/1.1-strandopgang/"


@pytest.fixture(scope="module")
def made() -> dict[str, Page]:
    return pages(golden())


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return files(golden())


def view(made: dict[str, Page], url: str) -> Any:
    return made[url].view


def test_money_is_told_in_a_sentence_first(made: dict[str, Page]) -> None:
    money = view(made, URL).uitvoering.geld
    assert money.zin == (
        "Van de 1,2 miljoen euro is 300.000 euro uitgegeven: 25 procent. Om 500.000 euro is alleen gevraagd."
    )
    assert money.was == ("Eerst was er 1 miljoen euro begroot (januari 2026): Het pad werd breder.",)


def test_money_of_a_thema_and_an_agenda_is_added_up_and_says_what_is_not_told(made: dict[str, Page]) -> None:
    thema = view(made, "/agendas/samen-aan-zee/strand/").uitvoering.geld
    assert thema.zin == (
        "Bij 1 van de 4 acties staat wat het kost: samen 1,2 miljoen euro. Daarvan is 300.000 euro uitgegeven."
    )
    agenda = view(made, "/agendas/samen-aan-zee/").uitvoering.geld
    assert agenda.zin == (
        "Bij 2 van de 6 acties staat wat het kost: samen 1.840.500 euro. Daarvan is 300.000 euro uitgegeven. "
        "De uitgaven staan bij 1 daarvan. Hoeveel het per jaar is, staat bij 1 daarvan."
    )
    assert [(b.partij.titel, b.begroot, b.zeker) for b in agenda.wie] == [
        ("Duinstad", "€ 700.000", "vast"),
        ("Provincie Kustland", "€ 500.000", "aangevraagd, nog niet zeker"),
        ("Polderdam", "€ 400.500", "toegezegd"),
        ("'s-Zandhoek", "€ 240.000", "niet gemeld"),
    ]
    assert view(made, "/agendas/duinstreek/").uitvoering.geld is None


def test_the_spending_of_a_year_says_up_to_when_also_when_added_up(made: dict[str, Page]) -> None:
    for url in ("/agendas/samen-aan-zee/", "/agendas/samen-aan-zee/strand/"):
        assert [(j.jaar, j.uitgegeven, j.tot) for j in view(made, url).uitvoering.geld.jaren] == [
            ("2026", "€ 300.000", "tot en met mei 2026"),
            ("2027", "", ""),
        ]


@pytest.mark.parametrize(
    ("tot", "shown"),
    [
        (", tot: mei 2026", "tot en met mei 2026"),
        (", tot: juni 2026", "tot en met mei 2026 of juni 2026"),
        ("", "voor een deel tot en met mei 2026"),
    ],
)
def test_spending_of_several_acties_says_each_moment(tot: str, shown: str) -> None:
    years = (
        "  totaal: {begroot: 640.500}\n",
        f"  totaal: {{begroot: 640.500}}\n  jaren: [{{jaar: 2026, uitgegeven: 100{tot}}}]\n",
    )
    found = pages(changed(ZON, years, sources=golden()))
    first = view(found, "/agendas/samen-aan-zee/").uitvoering.geld.jaren[0]
    assert (first.uitgegeven, first.tot) == ("€ 300.100", shown)


def test_an_amount_in_millions_loses_nothing() -> None:
    assert [euro(n) for n in (0, 999_999, 4_200_000, 4_237_001)] == [
        "0 euro",
        "999.999 euro",
        "4,2 miljoen euro",
        "4.237.001 euro",
    ]


def test_a_figure_is_only_judged_by_a_target_of_its_own_year(made: dict[str, Page]) -> None:
    (schools,) = view(made, "/agendas/samen-aan-zee/2.1-zonnedaken/").uitvoering.indicatoren
    assert schools.zin == (
        "In 2025: 8 scholen. Het doel voor 2025 was 6: dat is gehaald. Het doel is 24 scholen in 2029."
    )
    (visitors,) = view(made, "/agendas/samen-aan-zee/").uitvoering.indicatoren
    assert visitors.zin == "In 2025: 910.000 bezoekers (voorlopig). Het doel is 900.000 bezoekers in 2028."


def test_the_drawing_says_in_words_what_it_shows_and_has_its_table(site: dict[str, bytes]) -> None:
    page = site["agendas/samen-aan-zee/2.1-zonnedaken/index.html"].decode()
    assert re.search(r'<svg class="grafiek" role="img" aria-label="Scholen met zonnepanelen: In 2025: 8 scholen', page)
    assert "<caption>Scholen met zonnepanelen, in scholen</caption>" in page
    assert " style=" not in page


def test_a_light_is_a_shape_and_a_word(made: dict[str, Page]) -> None:
    lights = view(made, URL).uitvoering.lichten
    assert lights.perioden == ("eerste kwartaal van 2026", "april 2026")
    assert [(a, [(c.teken, c.woord) for c in cells]) for a, cells in lights.rijen] == [
        ("Planning", [("●", "op koers"), ("■", "zorgen")]),
        ("Geld", [("▲", "let op"), ("–", "niet gemeld")]),
    ]


def test_what_is_done_is_said_with_what_it_is_a_part_of(made: dict[str, Page]) -> None:
    status = view(made, URL).status
    assert (status.gereed, status.gereed_balk) == ("60 procent van het pad is klaar (mei 2026).", "60%")


def test_an_actie_is_only_with_the_gemeenten_that_it_concerns(made: dict[str, Page], site: dict[str, bytes]) -> None:
    assert [g.titel for g in view(made, URL).gemeenten] == ["Duinstad", "'s-Zandhoek"]
    assert b"1.1-strandopgang" in site["gemeenten/zandhoek/index.html"]
    assert b"1.1-strandopgang" not in site["gemeenten/polderdam/index.html"]
    acties = json.loads(site["data/v1/acties.json"])["acties"]
    (actie,) = [a for a in acties if a["id"] == "samen-aan-zee/1.1-strandopgang"]
    assert actie["gemeenten"] == ["duinstad", "zandhoek"]
    assert actie["geld"]["totaal"] == {"begroot": 1200000, "uitgegeven": 300000}
    assert actie["bron"] is None


def test_what_was_decided_says_whether_it_is_open(made: dict[str, Page]) -> None:
    found = view(made, URL).uitvoering.besluiten
    assert [(b.soort, b.uitkomst, b.stand) for b in found] == [
        ("Motie", "Aangenomen", "Nog open"),
        ("Toezegging", "", "Afgedaan: mei 2026"),
        ("Amendement", "Aangenomen", ""),
    ]
    overview = view(made, "/agendas/samen-aan-zee/besluiten/").uitspraken
    assert [b.titel for b in overview][:2] == ["Een bankje bij zee", "Een bordje met de tijden van eb en vloed"]
    assert "Schone energie" in {b.item.titel for b in overview}


def test_positions_stand_under_what_they_say(made: dict[str, Page]) -> None:
    groups = view(made, "/agendas/samen-aan-zee/2.1-zonnedaken/").standpunten
    assert [(g.kop, [p.gemeente.titel for p in g.standpunten]) for g in groups] == [
        ("Wie is ervoor?", ["Provincie Kustland"]),
        ("Wie maakt een kanttekening?", ["'s-Zandhoek"]),
    ]


def test_whom_to_ask_is_the_nearest_that_is_named(made: dict[str, Page]) -> None:
    assert view(made, URL).uitvoering.contact.naam == "Bureau Strand"
    other = view(made, "/agendas/samen-aan-zee/1.2-schoon-strand/").uitvoering.contact
    assert (other.naam, other.telefoon) == ("Programmabureau Samen aan zee", "0123 45 67 89")
    assert other.mailto == "mailto:zee@duinstreek.example.nl?subject=Een%20schoon%20strand"
    assert view(made, "/agendas/duinstreek/1.2-bushaltes/").uitvoering.contact is None


def test_another_language_says_so_and_is_no_dutch(site: dict[str, bytes]) -> None:
    page = site["agendas/samen-aan-zee/1.1-strandopgang/index.html"].decode()
    assert '<section lang="en" aria-labelledby="vertaling-en"><h3 id="vertaling-en">A beach path' in page
    assert [d for d in make(golden()).diagnostics if d.where.path == ACTIE] == []


def test_attachments_say_what_they_are(made: dict[str, Page]) -> None:
    work = view(made, URL).uitvoering
    assert [(b.soort, b.toegankelijk) for b in work.bijlagen] == [("PDF, 1 kB, januari 2026", False)]
    assert work.beelden[0].breedte > 0 and work.video.url == "https://video.example.nl/strandpad"


def test_a_colour_is_no_status() -> None:
    wrong = changed(ZON, ("waarde: loopt", "waarde: groen"), sources=golden())
    (found,) = [d for d in make(wrong).diagnostics if d.code == "keuze-onbekend"]
    assert found.hint.startswith("Een kleur is geen status. Zet haar bij “stoplichten”.")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "het is geen GeoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "er staat geen vorm in"),
        ('{"type": "Point", "coordinates": [120000, 480000]}', "de punten zijn geen lengte en breedte in graden"),
        (
            '{"type": "LineString", "coordinates": [' + ",".join(["[4, 52]"] * 501) + "]}",
            "er staan 501 punten in; er passen er 500",
        ),
    ],
)
def test_a_map_that_cannot_be_drawn_says_why(text: str, reason: str) -> None:
    assert lees_geojson(text.encode()) == reason


def test_a_map_is_drawn_with_north_on_top() -> None:
    shape = lees_geojson(b'{"type": "LineString", "coordinates": [[4.0, 52.0], [4.1, 52.1]]}')
    assert isinstance(shape, Kaartvorm)
    (line,) = shape.lijnen
    (x0, y0), (x1, y1) = (map(float, p.split()) for p in line.removeprefix("M").split("L"))
    assert x0 < x1 and y0 > y1 and y1 >= 0 and y0 <= shape.hoogte


def test_the_golden_region_has_no_message() -> None:
    assert lines(make(golden()).diagnostics) == []


def test_the_list_of_what_is_on_the_page_has_the_words_of_the_region() -> None:
    own = "content/teksten.yaml"
    sources = {**golden(), own: golden()[own] + b'  - tekst: "Wat kost het?"\n    wordt: "Wat zijn de kosten?"\n'}
    page = files(sources)["agendas/samen-aan-zee/1.1-strandopgang/index.html"].decode()
    assert page.count("Wat zijn de kosten?") == 2 and "Wat kost het?" not in page
    assert page.count("De plek op de kaart") == 2
