"""The accessibility statement: every heading that the law asks for, honest about what nobody looked at."""

from __future__ import annotations

import re

import pytest

from regioagenda.pages.soort.toegankelijkheid import VerklaringView
from tests.helpers import Sources, files, pages, tiny

SITE, PAGE = "content/site.yaml", "content/paginas/toegankelijkheid.md"
NAME = "toegankelijkheid/index.html"


def with_statement(text: str, page: bool = True, contact: bool = True) -> Sources:
    site = tiny()[SITE].decode().partition("toegankelijkheid:")[0]
    if not contact:
        site = re.sub(r"contact:\n(  .*\n)+", "", site)
    sources = {**tiny(), SITE: f"{site}{text}".encode()}
    return sources if page else {path: data for path, data in sources.items() if path != PAGE}


BARE = "toegankelijkheid:\n  status: voldoet-niet\n  datum: 2026-04-20\n"


def view(sources: Sources | None = None) -> VerklaringView:
    found = pages(sources)["/toegankelijkheid/"].view
    assert isinstance(found, VerklaringView)
    return found


def html(sources: Sources | None = None) -> str:
    return files(sources)[NAME].decode()


@pytest.mark.parametrize(
    "sources", [None, with_statement(BARE), with_statement(BARE, page=False)], ids=["all", "bare", "alone"]
)
def test_every_heading_that_the_law_asks_for_is_there(sources: Sources | None) -> None:
    titles = re.findall(r"<h2[^>]*>([^<]+)", html(sources).partition("<main")[2])
    assert [t.partition(":")[0] for t in titles if t != "Op deze pagina"][:6] == [
        "Nalevingsstatus",
        "Niet-toegankelijke inhoud",
        "Onderzoek en tests",
        "Opstelling van deze verklaring",
        "Feedback en contactgegevens",
        "Handhavingsprocedure",
    ]


def test_the_status_has_its_letter_and_its_words() -> None:
    found = view()
    assert (found.letter, found.status) == ("B", "Voldoet gedeeltelijk")
    assert "Status B: voldoet gedeeltelijk." in html()


def test_everything_that_is_known_is_told() -> None:
    text = html()
    for words in (
        "1.2.2 Ondertiteling voor doven en slechthorenden",
        "Bureau Helder Zicht",
        "axe-core 4.10",
        "opgesteld op 3 november 2025, en voor het laatst nagekeken op 20 april 2026",
        "1 september 2028",
        "mailto:info@duinstreek.example.nl",
        "binnen 5 werkdagen",
        "secretaris van het regiobestuur",
        "Nationale ombudsman",
    ):
        assert words in text


def test_what_is_not_known_is_said() -> None:
    text = html(with_statement(BARE, contact=False))
    for words in (
        "Nog niet alles is onderzocht.",
        "Er is nog geen onderzoek gedaan door mensen van buiten.",
        "Er is geen nieuw onderzoek gepland.",
        "Er zijn geen tests met een programma vastgelegd.",
        "Niemand heeft deze verklaring getekend.",
        "nog geen contactadres ingevuld",
        "Wanneer u antwoord krijgt, is nog niet vastgelegd.",
        "niet in het landelijke register",
    ):
        assert words in text


def test_the_own_text_comes_below_the_statement_and_makes_no_second_page() -> None:
    assert 'id="meer"' in html() and "Lukt iets niet? Laat het ons weten." in html()
    assert [p for p in pages() if p == "/toegankelijkheid/"] == ["/toegankelijkheid/"]


def test_without_a_statement_the_page_of_text_is_as_it_was() -> None:
    sources = with_statement("")
    assert pages(sources)["/toegankelijkheid/"].template == "pagina.html"
    assert "Nalevingsstatus" not in html(sources)


@pytest.mark.parametrize("page", [True, False])
def test_every_page_leads_to_the_statement(page: bool) -> None:
    made = files(with_statement(BARE, page=page))
    footer = made["404.html"].decode().partition("<footer")[2]
    assert footer.count('href="/toegankelijkheid/"') == 1
    assert "Toegankelijk\u00adheids\u00adverklaring" in footer


def test_another_way_to_complain_takes_the_place_of_the_ombudsman() -> None:
    text = html(with_statement(BARE + '  handhaving: "Ga naar de ombudsman van Duinstad."\n'))
    assert "Ga naar de ombudsman van Duinstad." in text and "nationaleombudsman" not in text
