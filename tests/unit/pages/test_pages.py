"""What pages say: terms explained once, links that arrive, absence stated, roles exact, past and future by the day."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

import pytest

from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, changed, files, golden, make, pages, written

ACTIE = "/agendas/duinstreek/1.1-fietsroute/"


def view(url: str, sources: dict[str, bytes] | None = None, today: str = "2026-06-01") -> Any:
    return pages(sources, today=datetime.date.fromisoformat(today))[url].view


def page_with(text: str, begrippen: str = "") -> str:
    """Give the text of a page, as HTML, on a site with more terms in its glossary."""
    sources = written("content/paginas/proef.md", f"---\ntitel: Proef\nsamenvatting: Proef.\n---\n\n{text}\n")
    sources["content/begrippen.yaml"] += begrippen.encode()
    return str(view("/proef/", sources).tekst)


def term(id: str, term: str, more: str = "") -> str:
    return f"  - id: {id}\n    term: {term}\n    uitleg_in_bron: nee\n{more}"


# Terms


def test_a_term_is_explained_at_its_first_use_only() -> None:
    assert page_with("De DSR en nog eens de DSR.") == (
        '<p>De <a class="begrip" href="#begrip-dsr">DSR</a> en nog eens de DSR.</p>'
    )


def test_the_first_use_on_a_page_counts_over_all_its_texts_in_reading_order() -> None:
    page = pages()[ACTIE]
    shown: Any = page.view
    assert "begrip-doorfietsroute" in shown.samenvatting and "begrip-doorfietsroute" not in shown.tekst
    assert [b.id for b in page.head.begrippen] == ["doorfietsroute", "ov"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doorfietsroutes zijn er al.", "[Doorfietsroutes] zijn er al."),
        ("De dsr telt niet, de DSRT en DSR-raad ook niet.", "De dsr telt niet, de DSRT en DSR-raad ook niet."),
        ("(DSR), “DSR”", "([DSR]), “DSR”"),
        ("De `DSR` in code.", "De DSR in code."),
        ("Zie [de DSR](begrip/dsr) en de DSR.", "Zie de DSR en de [DSR]."),
        ("**DSR**", "[DSR]"),
        ("De samenwerkingsregeling DSR.", "De [samenwerkingsregeling] DSR."),
    ],
)
def test_where_a_term_is_recognised(text: str, expected: str) -> None:
    html = re.sub(r'<a class="begrip"[^>]*>(.*?)</a>', r"[\1]", page_with(text))
    assert re.sub(r"<[^>]*>", "", html) == expected


def test_no_term_inside_a_heading_or_the_head_of_a_table() -> None:
    html = page_with("## De DSR\n\n| DSR | x |\n|---|---|\n| DSR | y |")
    assert html.count('class="begrip"') == 1 and '<td><a class="begrip"' in html.replace("\n", "")


def test_the_longest_term_wins() -> None:
    html = page_with("De DSR van nu.", term("dsr-nu", "DSR van nu"))
    assert '<a class="begrip" href="#begrip-dsr-nu">DSR van nu</a>' in html


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("amp", "Jan & Piet", "<p>Jan &amp; Piet</p>"),
        ("R&D", "Meer R&D nodig", '<p>Meer <a class="begrip" href="#begrip-x">R&amp;D</a> nodig</p>'),
        ('"RMT\'s"', "Twee RMT's", '<p>Twee <a class="begrip" href="#begrip-x">RMT\'s</a></p>'),
        ("ßeta", "Seta of ßeta", '<p>Seta of <a class="begrip" href="#begrip-x">ßeta</a></p>'),
        ("C++", "Met C++ erbij", '<p>Met <a class="begrip" href="#begrip-x">C++</a> erbij</p>'),
        ("39", "Zo'n 39 dingen", '<p>Zo\'n <a class="begrip" href="#begrip-x">39</a> dingen</p>'),
    ],
)
def test_odd_terms(name: str, text: str, expected: str) -> None:
    assert page_with(text, term("x", name)) == expected


def test_a_term_without_explanation_says_so() -> None:
    begrippen = {b.id: b for _, group in view("/begrippen/").letters for b in group}
    assert (begrippen["ov"].uitleg, begrippen["ov"].in_bron) == ("", "De bron legt dit woord niet uit.")
    assert begrippen["dsr"].in_bron == "" and begrippen["doorfietsroute"].redactie


def test_every_explained_term_is_on_its_page() -> None:
    for name, data in files().items():
        if name.endswith(".html"):
            text = data.decode()
            for wanted in re.findall(r'href="#(begrip-[^"]+)"', text):
                assert f'id="{wanted}"' in text, (name, wanted)


# Links


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("duinstreek/2.1-woningen#a", "/agendas/duinstreek/2.1-woningen/#a"),
        ("duinstreek/dilemma-1-ruimte", "/agendas/duinstreek/samenhang/#dilemma-1-ruimte"),
        ("duinstreek/samenhang", "/agendas/duinstreek/samenhang/"),
        ("gemeente/zandhoek", "/gemeenten/zandhoek/"),
        ("organisatie/busbedrijf", "/organisaties/busbedrijf/"),
        ("trekker/polderdam", "/trekkers/polderdam/"),
        ("onderwerp/sport", "/onderwerpen/sport/"),
        ("begrip/ov", "/begrippen/#ov"),
        ("pagina/over", "/over/"),
        ("/planning/#komend", "/planning/#komend"),
        ("#kop-twee", "#kop-twee"),
        ("#twee", "#kop-twee"),
        ("mailto:a@b.nl", "mailto:a@b.nl"),
    ],
)
def test_a_link_becomes_an_address(target: str, address: str) -> None:
    assert f'<a href="{address}"' in page_with(f"[een link]({target})\n\n## Twee\n\nTekst.")


def test_titles_of_links_say_what_they_lead_to() -> None:
    sources = changed(
        AGENDA + "verbanden.yaml",
        ("naar: [duinstreek/wonen]", "naar: [duinstreek/wonen, pagina/over, duinstreek/stemmen, duinstreek]"),
    )
    (dilemma,) = view("/agendas/duinstreek/samenhang/", sources).dilemmas
    assert [link.titel for link in dilemma.naar] == [
        "Wonen",
        "Over deze site",
        "Stemmen per gemeente",
        "Werkplan Duinstreek 2025-2028",
    ]
    (kans,) = view("/agendas/duinstreek/samenhang/").koppelkansen
    assert [link.titel for link in kans.naar] == ["2.1 500 nieuwe woningen, a: Woningen voor starters"]


# Absence


def test_what_is_not_in_the_source_is_said() -> None:
    bus = view("/agendas/duinstreek/1.2-bushaltes/")
    assert bus.trekkers == () and bus.geen_trekker == "Het werkplan noemt geen trekker."
    agent = view("/agendas/veilig/wijkagent/")
    assert agent.volgend_moment == "In de nota staat geen moment."
    cars = view("/agendas/duinstreek/1.10-deelautos/")
    assert cars.volgend_moment == "Geen moment genoemd in het stuk"
    homes = view("/agendas/duinstreek/2.1-woningen/")
    assert homes.geen_trekker == "1 van de 2 onderdelen heeft een eigen trekker"
    assert [d.geen_trekker for d in homes.deelacties] == ["", "Het werkplan noemt hier geen trekker."]


def test_an_onderwerp_without_acties_is_named_as_such() -> None:
    overview = view("/onderwerpen/")
    assert [k.link.titel for k in overview.leeg] == ["Sport"]
    assert view("/onderwerpen/sport/").groepen == ()


# Roles


def test_roles_are_exactly_what_the_file_says() -> None:
    actie = view(ACTIE)
    (leader,) = actie.trekkers
    assert (leader.partij.titel, leader.rol, [p.titel for p in leader.samen_met]) == (
        "Duinstad",
        "Trekker",
        ["Polderdam"],
    )
    (other,) = actie.meewerkers
    assert (other.partij.titel, other.rol, other.toelichting) == (
        "Provincie Kustland",
        "Geeft subsidie",
        "betaalt de helft",
    )


def test_a_gemeente_sees_what_it_leads_and_joins_per_role() -> None:
    polderdam = view("/gemeenten/polderdam/")
    assert [(g.rol, [k.titel for k in g.acties]) for g in polderdam.leidt] == [
        ("Bestuurlijk trekker", ["500 nieuwe woningen"])
    ]
    assert polderdam.leidt[0].acties[0].rollen == ("onderdeel a: Woningen voor starters",)
    assert polderdam.doet_mee == ()
    duinstad = view("/gemeenten/duinstad/")
    assert [(g.rol, len(g.acties)) for g in duinstad.leidt] == [("Trekker", 2), ("Trekt mee", 1)]


def test_only_leaders_have_a_page_as_trekker() -> None:
    urls = pages()
    assert {u for u in urls if u.startswith("/trekkers/") and u != "/trekkers/"} == {
        "/trekkers/duinstad/",
        "/trekkers/polderdam/",
        "/trekkers/zandhoek/",
    }


def test_a_moment_for_one_gemeente_is_not_on_the_page_of_another() -> None:
    def texts(slug: str) -> list[str]:
        return [str(m.wat) for m in view(f"/gemeenten/{slug}/").momenten.komende]

    assert any("kiest de plek" in text for text in texts("polderdam"))
    assert not any("kiest de plek" in text for text in texts("duinstad"))


# Time


@pytest.mark.parametrize(
    ("today", "coming", "past"),
    [
        ("2025-03-11", 2, 3),  # what came of three of them is known, so those are over whatever the day
        ("2026-06-01", 2, 3),
        ("2026-09-30", 2, 3),
        ("2026-10-01", 1, 4),
        ("2027-01-01", 0, 5),
    ],
)
def test_a_moment_is_past_the_day_after_its_last_day(today: str, coming: int, past: int) -> None:
    planning = view("/agendas/duinstreek/planning/", today=today)
    assert len(planning.komend) == coming
    assert len(planning.geweest) == past
    assert len(planning.zonder_datum) == 1


def test_moments_are_in_order_of_time_and_the_undated_apart() -> None:
    planning = view("/agendas/duinstreek/planning/")
    assert [m.tijd.tekst for m in planning.komend] == ["derde kwartaal van 2026", "eind 2026"]
    assert [m.jaar for m in planning.geweest] == ["2026", "2026", "2025"]
    assert [m.tijd.tekst for m in planning.zonder_datum] == ["nog geen datum (n.t.b.)"]


def moments(*times: str) -> dict[str, bytes]:
    listed = "".join(f"  - soort: radenbijeenkomst\n    wanneer: {t}\n" for t in times)
    note = 'opmerkingen:\n  - soort: conflict\n    tekst: "Er staan meer tijden."\n'
    old = "  - soort: radenbijeenkomst\n    wanneer: n.t.b.\n    zekerheid: nog-te-bepalen\n"
    return changed(BUS, (old, listed + note))


@pytest.mark.parametrize(
    ("times", "today", "expected"),
    [
        (("maart 2025", "maart 2026", "maart 2027"), "2025-01-01", "maart 2025"),
        (("maart 2027", "maart 2025", "maart 2026"), "2026-01-01", "maart 2026"),
        (("maart 2025", "maart 2026"), "2026-06-01", "maart 2026: voorbij"),
        (("maart 2025", "n.t.b."), "2026-06-01", "maart 2025: voorbij"),
        (("maart 2027", "n.t.b."), "2026-06-01", "maart 2027"),
        (("n.t.b.",), "2026-06-01", "nog geen datum (n.t.b.)"),
    ],
)
def test_a_card_shows_the_next_moment_or_else_the_last(times: tuple[str, ...], today: str, expected: str) -> None:
    assert view("/agendas/duinstreek/1.2-bushaltes/", moments(*times), today).volgend_moment == expected


def test_moments_of_parts_are_moments_of_the_actie() -> None:
    assert view("/agendas/duinstreek/2.1-woningen/").volgend_moment == "eind 2026"


def test_only_days_months_and_years_have_a_machine_value() -> None:
    for wanneer, expected in (
        ("15 januari 2027", "2027-01-15"),
        ("maart 2027", "2027-03"),
        ("begin maart 2027", ""),
        ("2027", "2027"),
        ("derde kwartaal van 2027", ""),
        ("2027-2028", ""),
        ("n.t.b.", ""),
    ):
        (shown,) = view("/agendas/duinstreek/1.2-bushaltes/", moments(wanneer)).momenten
        assert shown.tijd.datetime == expected, wanneer


# Order and counts


def test_acties_are_in_the_order_of_their_numbers() -> None:
    thema = view("/agendas/duinstreek/bereikbaarheid/")
    assert [k.nummer for k in (*thema.acties, *thema.projecten)] == ["1.1", "1.2", "1.10"]
    assert [k.nummer for k in thema.projecten] == ["1.10"]


def test_counts_say_what_they_count() -> None:
    assert view("/agendas/duinstreek/").telling == "2 opgaven met 3 acties en 1 overig project"
    assert view("/agendas/veilig/").telling == "1 thema met 1 actie"


def test_names_of_levels_are_those_of_the_agenda() -> None:
    assert view("/agendas/duinstreek/bereikbaarheid/").benaming == "Opgave"
    assert view("/agendas/veilig/buurten/").benaming == "Thema"


def test_structured_data_cannot_break_out_of_its_element() -> None:
    sources = changed(FIETS, ('titel: "Een doorfietsroute van', 'titel: "a < b & c > d van'))
    jsonld = str(pages(sources)[ACTIE].head.jsonld)
    assert not set("<>&") & set(jsonld)
    assert json.loads(jsonld)["@graph"][0]["name"].startswith("a < b & c > d van")


def test_texts_of_editors_are_text() -> None:
    evil = "x < y & z > 'q' \\\"r\\\""
    sources = changed(WONINGEN, ('samenvatting: "De 3 gemeenten', f'samenvatting: "{evil} De 3 gemeenten'))
    page = files(sources)["agendas/duinstreek/2.1-woningen/index.html"].decode()
    assert "x &lt; y &amp; z &gt;" in page and 'r" De' not in re.sub(r">[^<]*<", "><", page)


def test_no_sentence_ends_twice() -> None:
    site = make(golden()).site
    assert site is not None
    twice = [
        f"{name}: {found}"
        for name, data in site.files.items()
        if name.endswith(".html")
        for found in re.findall(r"[^<>]{0,60}[a-z]\.\.(?:</|\s)", data.decode())
    ]
    assert not twice
