"""What other sites can show: plain pieces of HTML, with whole addresses and nothing that runs."""

from __future__ import annotations

import re

from tests.helpers import FIETS, changed, files

PIECE = "gemeenten/duinstad/acties.htm"


def test_a_piece_names_the_acties_in_which_a_gemeente_has_a_task() -> None:
    piece = files()[PIECE].decode()
    assert piece.startswith('<section lang="nl" data-regio-acties="duinstad">')
    assert (
        '<li><a href="https://duinstreek.example.nl/agendas/duinstreek/1.1-fietsroute/">'
        "1.1 Een doorfietsroute van Duinstad naar Polderdam</a>: trekker (status: loopt)</li>" in piece
    )
    assert "1.10" not in piece, "a member of the agenda without a task"
    assert not re.search(r"<(?:script|style|link|img|html)|class=|style=", piece)
    assert all(url.startswith("https://duinstreek.example.nl/") for url in re.findall(r'href="([^"]*)"', piece))


def test_words_stay_words() -> None:
    nasty = files(changed(FIETS, ('titel: "Een doorfietsroute', "titel: \"Een 'x' & y < z doorfietsroute")))[
        PIECE
    ].decode()
    assert "Een &#39;x&#39; &amp; y &lt; z doorfietsroute" in nasty


def test_an_old_name_of_a_gemeente_is_served_too() -> None:
    site = files()
    assert site["gemeenten/poldersluis/acties.htm"] == site["gemeenten/polderdam/acties.htm"]


def test_the_element_is_at_an_address_that_stays() -> None:
    script = files()["insluiten.js"].decode()
    assert 'customElements.define("regio-acties"' in script
