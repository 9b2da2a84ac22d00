"""The pages for one council and its residents: the gemeente page, the raadsbrief, the decisions and two side by side."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from regioagenda.pages.bouwstenen.paginatekst import eerste_zin
from regioagenda.pages.bouwstenen.raad import na_kwartalen
from regioagenda.reading.prose import EMPTY_PROSE
from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, changed, files, pages, written

DUINSTAD = "content/gemeenten/duinstad.md"
REGIO = "content/organisaties/regio-duinstreek.md"
LAAT = (
    "waarde: vertraagd\n    oorzaak: De bouwer is weg.\n    gevolg: Het wordt later.\n"
    "    bijsturing: Wij zoeken een ander.\n"
)


def view(url: str, sources: dict[str, bytes] | None = None, today: str = "2026-06-01") -> Any:
    return pages(sources, today=datetime.date.fromisoformat(today))[url].view


# First sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U fietst sneller. De route is veilig.", "U fietst sneller."),
        ("Fietst u? Dan bent u er sneller. En veiliger.", "Fietst u? Dan bent u er sneller."),
        ("Fietst u?", "Fietst u?"),
        ("Er komt meer groen, o.a. bomen. Dat is fijn.", "Er komt meer groen, o.a. bomen."),
        ("Eerste punt zonder einde\nTweede punt.", "Eerste punt zonder einde"),
        ("Dit kost 2.500 euro. Dat is veel.", "Dit kost 2.500 euro."),
        ("", ""),
    ],
)
def test_the_first_sentence_stands_for_a_text(text: str, expected: str) -> None:
    prose = type(EMPTY_PROSE)(html=EMPTY_PROSE.html, text=text, links=(), headings=(), images=())
    assert eerste_zin(prose) == expected


# The page of a gemeente


def test_gemeente_says_what_its_acties_mean_and_how_far_they_are() -> None:
    shown = view("/gemeenten/duinstad/")
    assert [(b.actie.titel, b.zin) for b in shown.betekenissen] == [
        ("1.1 Een doorfietsroute van Duinstad naar Polderdam", "U fietst sneller naar uw werk.")
    ]
    assert [(t.waarde, t.aantal) for t in shown.voortgang] == [("voorgenomen", 1), ("loopt", 2)]
    assert shown.raadsbrief == "/gemeenten/duinstad/raadsbrief/"
    assert [link.url for link in shown.vergelijk] == [
        "/gemeenten/duinstad/vergelijk/polderdam/",
        "/gemeenten/duinstad/vergelijk/zandhoek/",
    ]


def test_gemeente_whose_own_acties_say_nothing_says_what_the_acties_it_joins_mean() -> None:
    sources = changed(
        FIETS, ("rol: trekker\n    samen_met: [polderdam]", "rol: partner\n  - wie: polderdam\n    rol: trekker")
    )
    sources = changed(WONINGEN, ("rol: medetrekker", "rol: partner"), sources=sources)
    shown = view("/gemeenten/duinstad/", sources)
    assert [b.zin for b in shown.betekenissen] == ["U fietst sneller naar uw werk."]


def test_gemeente_says_how_to_take_part_or_that_the_sources_do_not() -> None:
    page = "gemeenten/duinstad/index.html"
    assert "De bronnen zeggen niet hoe u kunt meepraten." in files()[page].decode()
    told = files(changed(DUINSTAD, ("kernen:", 'meepraten: "Spreek in bij de raad."\nkernen:')))[page].decode()
    assert "Spreek in bij de raad." in told and "hoe u kunt meepraten" not in told


def test_gemeente_that_is_gone_leads_to_what_came_after_it() -> None:
    gone = "provincie: Kustland\nbestaat_tot: 2026-01-01\nopvolgers: [polderdam]"
    sources = changed("content/gemeenten/zandhoek.md", ("provincie: Kustland", gone))
    shown = view("/gemeenten/zandhoek/", sources)
    assert (shown.bestaat_tot, shown.weg, shown.raadsbrief, shown.vergelijk) == ("1 januari 2026", True, "", ())
    assert [link.url for link in shown.opvolgers] == ["/gemeenten/polderdam/"]
    assert "onthoud" not in files(sources)["gemeenten/zandhoek/index.html"].decode().split("</header>")[1]


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ({"2025": "duinstad"}, "2025"),
        ({"2025": "duinstad", "2021": "duinstad"}, "2025"),
        ({"2021": "duinstad", "2025": "duinstad"}, "2025"),
        ({"2025": "polderdam", "2021": "duinstad"}, None),
        ({"2025": "polderdam]\n    onvolledig: ja #", "2021": "duinstad"}, "2021"),
        ({"2025": "polderdam"}, None),
    ],
)
def test_membership_is_that_of_the_newest_list_that_is_whole(lists: dict[str, str], expected: str | None) -> None:
    text = "leden:\n" + "".join(f'  - per: "{per}"\n    wie: [{wie}]\n' for per, wie in lists.items())
    old = 'leden:\n  - per: "2025"\n    wie: [duinstad, polderdam, zandhoek]\n    bron: {document: werkplan, regels: "3-5"}\n'
    found = view("/gemeenten/duinstad/", changed(REGIO, (old, text))).samenwerkingen
    assert [s.per for s in found] == ([expected] if expected else [])


# The raadsbrief


def test_quarters_end_on_their_last_day() -> None:
    days = {
        (2026, 11, 21): (2027, 6, 30),
        (2026, 1, 1): (2026, 9, 30),
        (2026, 6, 30): (2026, 12, 31),
        (2026, 7, 1): (2027, 3, 31),
    }
    assert {d: na_kwartalen(datetime.date(*d), 2) for d in days} == {d: datetime.date(*e) for d, e in days.items()}


def test_raadsbrief_names_what_comes_in_two_quarters() -> None:
    brief = view("/gemeenten/polderdam/raadsbrief/")
    assert brief.tot == "31 december 2026"
    assert [(m.tijd.tekst, m.item.titel) for m in brief.komende] == [
        ("derde kwartaal van 2026", "1.1 Een doorfietsroute van Duinstad naar Polderdam"),
        ("eind 2026", "2.1 500 nieuwe woningen, a: Woningen voor starters"),
    ]
    assert [link.url for link in brief.zonder_datum] == ["/agendas/duinstreek/1.2-bushaltes/"]
    earlier = view("/gemeenten/polderdam/raadsbrief/", today="2025-12-31")
    assert (earlier.komende, earlier.later) == ((), 2)


def test_raadsbrief_is_only_about_the_council_itself() -> None:
    brief = view("/gemeenten/zandhoek/raadsbrief/")
    assert [m.tijd.tekst for m in brief.komende] == ["derde kwartaal van 2026"]


def test_raadsbrief_names_what_is_late() -> None:
    sources = changed(FIETS, ("waarde: loopt\n", LAAT))
    brief = view("/gemeenten/zandhoek/raadsbrief/", sources, today="2026-10-01")
    assert [(a.link.url, a.uitleg) for a in brief.late_acties] == [
        ("/agendas/duinstreek/1.1-fietsroute/", "De bouwer is weg. Het wordt later. Wij zoeken een ander.")
    ]
    assert "/agendas/duinstreek/1.1-fietsroute/" in [m.item.url for m in brief.zonder_uitkomst]
    calm = view("/gemeenten/zandhoek/raadsbrief/")
    assert (calm.late_acties, calm.zonder_uitkomst) == ((), ()), "the moment with an outcome is not late"


def test_raadsbrief_names_what_changed_since_the_last_council_moment() -> None:
    brief = view("/gemeenten/zandhoek/raadsbrief/")
    assert brief.sinds.startswith("Sinds 12 maart 2025 (de laatste bijeenkomst")
    changes = [(w.link.url, w.dag) for w in brief.wijzigingen]
    assert changes == [
        ("/agendas/veilig/busbedrijf-doorgelicht/", "1 mei 2026"),
        ("/agendas/duinstreek/2.1-woningen/", "april 2026"),
        ("/agendas/veilig/wijkagent/", "begin 2026"),
        ("/agendas/duinstreek/", "1 maart 2026"),
        ("/agendas/duinstreek/1.1-fietsroute/", "11 februari 2026"),
    ]
    assert brief.wijzigingen[1].wat == "onderdeel a, status: in voorbereiding", "a part is not the whole"
    later = view("/gemeenten/zandhoek/raadsbrief/", today="2026-10-01")
    assert later.sinds == brief.sinds, "a meeting of which only the quarter is known has no day"


def test_raadsbrief_without_council_moments_looks_back_three_months() -> None:
    sources = changed(AGENDA + "agenda.md", ("soort: vaststelling\n    orgaan: raad", "soort: overleg"))
    brief = view("/gemeenten/zandhoek/raadsbrief/", sources, today="2026-03-31")
    assert brief.sinds == "In de laatste drie maanden, dus sinds 28 december 2025"
    assert {w.dag for w in brief.wijzigingen} == {
        "1 maart 2026",
        "11 februari 2026",
        "4 februari 2026",
        "2025",
        "begin 2026",
    }


def test_raadsbrief_never_says_that_nothing_changed_when_something_is_dated_later() -> None:
    day = datetime.date(2026, 10, 20)
    letter = "gemeenten/zandhoek/raadsbrief/index.html"
    sources = changed(AGENDA + "agenda.md", ("soort: vaststelling\n    orgaan: raad", "soort: overleg"))
    silent = files(sources, today=day)[letter].decode()
    assert "Wij weten niet van wijzigingen." in silent and "Er veranderde niets" not in silent
    stopped = "  - waarde: vervallen\n    per: oktober 2026\n    toelichting: Er is geen geld.\n"
    told = files(changed(FIETS, ("statussen:\n", f"statussen:\n{stopped}"), sources=sources), today=day)[
        letter
    ].decode()
    assert "Wij weten niet van wijzigingen." not in told
    assert "status: vervallen, oktober 2026" in told


def test_a_dated_status_is_a_change_for_home_and_the_gemeente_page() -> None:
    stopped = "  - waarde: vervallen\n    per: 28 mei 2026\n    toelichting: Er is geen geld.\n"
    sources = changed(FIETS, ("statussen:\n", f"statussen:\n{stopped}"))
    for url in ("/", "/gemeenten/duinstad/"):
        first = view(url, sources).wijzigingen[0]
        assert (first.link.url, first.wat, first.machine) == (
            "/agendas/duinstreek/1.1-fietsroute/",
            "status: vervallen",
            "2026-05-28",
        )
        assert view(url, sources, today="2026-05-27").wijzigingen[0].wat != "status: vervallen"


def test_only_gemeenten_with_an_agenda_have_a_raadsbrief() -> None:
    sources = written("content/gemeenten/verweg.md", "---\nnaam: Verweg\ncbs: GM9004\n---\n")
    shown = pages(sources)
    assert "/gemeenten/verweg/raadsbrief/" not in shown and "/gemeenten/zandhoek/raadsbrief/" in shown
    assert shown["/gemeenten/verweg/"].view.raadsbrief == ""  # type: ignore[attr-defined]  # views are typed as object


# Decisions


def row(shown: Any, title: str) -> Any:
    (found,) = [r for r in (*shown.samen, *shown.rijen) if r.item.titel.endswith(title)]
    return found


def test_decisions_have_one_cell_when_all_councils_do_the_same() -> None:
    shown = view("/agendas/duinstreek/besluiten/")
    whole = row(shown, "De hele agenda")
    assert [(cel.wie, cel.breedte) for cel in whole.cellen] == [("Alle raden", 3)]
    (moment,) = whole.cellen[0].behandelingen
    assert (moment.tijd.tekst, moment.uitkomst) == ("12 maart 2025", "Vastgesteld met 1 tegenstem.")
    assert [r.item.titel for r in shown.rijen] == ["2.1 500 nieuwe woningen"]
    assert [r.cellen[0].behandelingen[0].tijd.tekst for r in shown.samen] == [
        "12 maart 2025",
        "derde kwartaal van 2026",
        "nog geen datum (n.t.b.)",
    ]
    (bus,) = row(shown, "Bushaltes waar iedereen in kan stappen").cellen
    assert [b.tijd.tekst for b in bus.behandelingen] == ["nog geen datum (n.t.b.)"]


def test_decisions_have_a_cell_per_council_when_they_differ() -> None:
    cells = row(view("/agendas/duinstreek/besluiten/"), "500 nieuwe woningen").cellen
    assert [(cel.wie, len(cel.behandelingen)) for cel in cells] == [
        ("Duinstad", 0),
        ("Polderdam", 1),
        ("'s-Zandhoek", 0),
    ]
    html = files()["agendas/duinstreek/besluiten/index.html"].decode()
    assert html.count('<p class="ontbreekt">het stuk noemt geen moment</p>') == 2


def test_position_that_differs_stands_with_its_gemeente_and_on_the_actie() -> None:
    position = 'standpunten:\n  - wie: zandhoek\n    tekst: "Wij willen eerst een onderzoek."\n    wanneer: mei 2026\nstatussen:\n'
    sources = changed(FIETS, ("statussen:\n", position))
    cells = row(view("/agendas/duinstreek/besluiten/", sources), "naar Polderdam").cellen
    assert [[p.tekst for p in cel.standpunten] for cel in cells] == [[], [], ["Wij willen eerst een onderzoek."]]
    assert all(len(cel.behandelingen) == 1 for cel in cells)
    html = files(sources)["agendas/duinstreek/1.1-fietsroute/index.html"].decode()
    assert "“Wij willen eerst een onderzoek.”" in html and "Gemeenten die hier anders over denken" in html


def test_past_moment_without_outcome_says_so() -> None:
    shown = view("/agendas/duinstreek/besluiten/", today="2026-10-01")
    (cell,) = row(shown, "naar Polderdam").cellen
    assert [b.zin for b in cell.behandelingen] == ["Uitkomst niet bekend."]


def test_agenda_of_one_gemeente_has_no_table_of_decisions() -> None:
    sources = changed(AGENDA.replace("duinstreek", "veilig") + "agenda.md", ("[duinstad, zandhoek]", "[duinstad]"))
    assert "/agendas/veilig/besluiten/" not in pages(sources)
    overviews = {g.titel: [p.url for p in g.paginas] for g in view("/agendas/duinstreek/").groepen}["Overzichten"]
    assert "/agendas/duinstreek/besluiten/" in overviews


# Two side by side


def test_two_gemeenten_stand_side_by_side_once() -> None:
    shown = [url for url in pages() if "/vergelijk/" in url]
    assert shown == [
        "/gemeenten/duinstad/vergelijk/polderdam/",
        "/gemeenten/duinstad/vergelijk/zandhoek/",
        "/gemeenten/polderdam/vergelijk/zandhoek/",
    ]


def test_side_by_side_names_the_roles_of_both_and_says_when_there_is_none() -> None:
    shown = view("/gemeenten/duinstad/vergelijk/polderdam/")
    (part,) = shown.delen
    assert {rij.actie.titel: rij.rollen for rij in part.rijen} == {
        "1.1 Een doorfietsroute van Duinstad naar Polderdam": (("Trekker",), ()),
        "2.1 500 nieuwe woningen": (("Trekt mee (onderdeel a)",), ("Bestuurlijk trekker (onderdeel a)",)),
    }
    assert (part.zonder, part.beide_nodig) == ("1 actie en 1 overig project", False)
    assert dict(shown.cijfers)["Leidt nu"] == ("3 acties (1 voor een deel)", "1 actie (voor een deel)")


def test_side_by_side_splits_the_moments() -> None:
    shown = view("/gemeenten/duinstad/vergelijk/polderdam/")
    assert [m.tijd.tekst for m in shown.samen] == [
        "12 maart 2025",
        "derde kwartaal van 2026",
        "nog geen datum (n.t.b.)",
    ]
    assert [(link.titel, [m.tijd.tekst for m in own]) for link, own in shown.alleen] == [
        ("Duinstad", []),
        ("Polderdam", ["eind 2026"]),
    ]


# The page of an actie and the home page


def test_actie_has_one_history_newest_first_and_apart_what_is_to_come() -> None:
    shown = view("/agendas/duinstreek/1.1-fietsroute/")
    # That the page itself changed stands below it, and is nothing that happened to the actie.
    assert [(g.wanneer.tekst, g.woorden) for g in shown.geschiedenis] == [
        ("10 februari 2026", "Status: loopt"),
        ("15 januari 2026", "Overleg"),
        ("15 december 2025", "Het werkplan zoals de raden het vaststelden"),
        ("1 april 2025", "De route krijgt een brug"),
        ("maart 2025", "Status: voorgenomen"),
    ]
    assert [m.tijd.tekst for m in shown.momenten] == ["derde kwartaal van 2026"]


def test_every_status_tells_its_reasons_at_every_level() -> None:
    old = (
        "  - waarde: vertraagd\n    per: {per}\n    oorzaak: Oorzaak {n}.\n    gevolg: Gevolg {n}.\n"
        "    bijsturing: Bijsturing {n}.\n    resultaat: Resultaat {n}.\n    toelichting: Toelichting {n}.\n"
    )
    sources = changed(FIETS, ("statussen:\n", "statussen:\n" + old.format(per="2024", n="een")))
    part = "".join(
        f"    {line}\n" for line in (old.format(per="2024", n="twee") + old.format(per="2023", n="drie")).splitlines()
    )
    sources = changed(WONINGEN, ("    statussen:\n", "    statussen:\n" + part), sources=sources)
    thema = AGENDA + "wonen/thema.md"
    own = "statussen:\n" + old.format(per="2025", n="vier") + old.format(per="2024", n="vijf")
    sources = changed(thema, ("bron:", f"{own}bron:"), sources=sources)
    made = files(sources)
    for address, numbers in (
        ("1.1-fietsroute", ["een"]),
        ("2.1-woningen", ["twee", "drie"]),
        ("wonen", ["vier", "vijf"]),
    ):
        html = made[f"agendas/duinstreek/{address}/index.html"].decode()
        for number in numbers:
            for what in ("Oorzaak", "Gevolg", "Bijsturing", "Resultaat", "Toelichting"):
                assert f"{what} {number}." in html, (address, what, number)


def test_actie_is_from_its_newest_fact_and_says_when_nothing_was_heard_since() -> None:
    url = "/agendas/duinstreek/2.1-woningen/"
    plain = pages()[url].head.stand
    assert plain is not None and (plain.per, plain.daarna) == ("Stand van april 2026", "")
    late = pages(today=datetime.date(2027, 5, 2))[url].head.stand
    assert late is not None and late.daarna == "Daarna is geen nieuws gemeld."
    done = changed(WONINGEN, ("waarde: voorgenomen", "waarde: vervallen\n    toelichting: Er is geen geld."))
    ready = pages(done, today=datetime.date(2027, 5, 2))[url].head.stand
    assert ready is not None and ready.daarna == ""


@pytest.mark.parametrize(
    ("rest", "sentence"),
    [
        ("bronstatus: in uitvoering", "In het stuk staat: “in uitvoering” (stand van juli 2021)."),
        ('bron: "22"', "Dit staat in het stuk (stand van juli 2021)."),
        ("herkomst: afgeleid", "Wij leiden dit af uit de tekst."),
        ("door: polderdam", "Gemeld door Polderdam, juli 2021."),
        ("herkomst: bron", ""),
        ("toelichting: Zo is het.", ""),
    ],
)
def test_only_who_said_it_is_named(rest: str, sentence: str) -> None:
    sources = changed(
        WONINGEN, ("waarde: voorgenomen\n    per: december 2025", f"waarde: loopt\n    per: juli 2021\n    {rest}")
    )
    assert view("/agendas/duinstreek/2.1-woningen/", sources).status.herkomst == sentence
    html = files(sources)["agendas/duinstreek/2.1-woningen/index.html"].decode()
    assert "staat zo in de bron" not in html


def test_actie_shows_the_choice_that_councils_face() -> None:
    verbanden = AGENDA + "verbanden.yaml"
    sources = changed(verbanden, ("van: [duinstreek/bereikbaarheid]", "van: [duinstreek/1.1-fietsroute]"))
    (dilemma,) = view("/agendas/duinstreek/1.1-fietsroute/", sources).botst
    assert "De raden kiezen wat voorgaat." in dilemma.keuze
    html = files(sources)["agendas/duinstreek/1.1-fietsroute/index.html"].decode()
    assert html.index("De keuze voor de raden") > html.index("Wegen of woningen")


def test_actie_says_what_it_means_on_top_or_that_the_source_does_not() -> None:
    assert view("/agendas/duinstreek/1.1-fietsroute/").betekenis_kort == "U fietst sneller naar uw werk."
    bus = files()["agendas/duinstreek/1.2-bushaltes/index.html"].decode()
    assert "Het stuk zegt niet wat dit voor u betekent" in bus


def test_home_names_the_five_latest_changes() -> None:
    days = [w.machine for w in view("/").wijzigingen if w.machine]
    assert days == sorted(days, reverse=True)
    sources = changed(BUS, ("gecontroleerd:", "gewijzigd: 2026-05-30\ngecontroleerd:"))
    found = view("/", sources).wijzigingen
    assert (found[0].link.url, found[0].dag) == ("/agendas/duinstreek/1.2-bushaltes/", "30 mei 2026")
    assert len(found) <= 5


def test_actie_that_is_late_says_why_and_what_is_done_about_it() -> None:
    sources = changed(FIETS, ("waarde: loopt\n", LAAT))
    assert view("/agendas/duinstreek/1.1-fietsroute/", sources).status.uitleg_bij == (
        ("Waardoor", "De bouwer is weg."),
        ("Gevolg", "Het wordt later."),
        ("Wat wordt eraan gedaan", "Wij zoeken een ander."),
    )
