"""Pages of aims, points, questions, surveys, comparisons, weights of votes and documents: what they say."""

from __future__ import annotations

import re
from typing import Any

from regioagenda.pages.soort.agenda import MEESTE_KAARTEN
from tests.helpers import changed, files, pages, tiny, written
from tests.unit.pages.test_pages import view

VEILIG = "content/agendas/veilig/"
THEMA = VEILIG + "buurten/thema.md"
AGENT = VEILIG + "buurten/wijkagent.md"
DOORGELICHT = VEILIG + "paginas/busbedrijf-doorgelicht.md"
PEILING = VEILIG + "peilingen/buurtonderzoek.yaml"
VERGELIJKING = VEILIG + "vergelijkingen/toezicht.yaml"
GEWICHTEN = VEILIG + "stemgewichten/wijkraden.yaml"
VRAGEN = VEILIG + "vragen.yaml"
DOCUMENTEN = "content/documenten.yaml"
BUSBEDRIJF = "content/organisaties/busbedrijf.md"
AGENT_TEXT = tiny()[AGENT].decode()


def html(name: str, sources: dict[str, bytes] | None = None) -> str:
    return files(sources)[f"{name}/index.html"].decode()


def links(values: Any) -> list[tuple[str, str]]:
    return [(link.titel, link.url) for link in values]


# Aims


def test_a_thema_groups_its_acties_by_aim() -> None:
    sources = written(VEILIG + "buurten/lantaarns.md", AGENT_TEXT.replace("doelstelling: rustige-straten\n", ""))
    sources = written(
        VEILIG + "buurten/speeltuin.md", AGENT_TEXT.replace("doelstelling:", "soort: project\ndoelstelling:"), sources
    )
    thema = view("/agendas/veilig/buurten/", sources)
    (aim,) = thema.doelstellingen
    assert (aim.id, aim.titel, aim.brontitel) == ("rustige-straten", "Rustige straten", "Rust op straat")
    assert [card.url for card in aim.acties] == ["/agendas/veilig/speeltuin/", "/agendas/veilig/wijkagent/"]
    # Each actie stands there once: what has an aim stands under it, also when it is a project.
    assert [card.url for card in thema.acties] == ["/agendas/veilig/lantaarns/"]
    assert thema.projecten == ()
    assert thema.inhoudsopgave == (("#rustige-straten", "Rustige straten"),)
    assert [(f.cijfer, f.periode) for f in aim.cijfers] == [("7,5", "2025")]


def test_a_remark_lays_the_sources_side_by_side_with_their_dates() -> None:
    (aim,) = view("/agendas/veilig/buurten/").doelstellingen
    (remark,) = aim.opmerkingen
    assert [(r.tekst, r.datum, r.bron.document) for r in remark.lezingen] == [
        ("Het gaat om 12 straten.", "12 maart 2025", "Werkplan Duinstreek 2025-2028"),
        ("Het gaat om 14 straten.", "", "Nota Veilige buurten"),
    ]


def test_an_actie_leads_to_its_aim_under_the_name_of_the_agenda() -> None:
    words = "benamingen: {doelstelling: wens, doelstellingen: wensen}\n"
    sources = changed(VEILIG + "agenda.md", ("volgorde: 2\n", f"volgorde: 2\n{words}"))
    actie = view("/agendas/veilig/wijkagent/", sources)
    assert (actie.doelstelling.titel, actie.doelstelling.url) == (
        "Rustige straten",
        "/agendas/veilig/buurten/#rustige-straten",
    )
    assert actie.doelstelling_benaming == "Wens"
    assert [name for name, _ in actie.niveaus] == ["Agendering en afstemming", "Uitvoering"]
    assert view("/agendas/duinstreek/1.1-fietsroute/").doelstelling is None


# Pages of text


def test_points_stand_under_their_heading_and_in_the_contents() -> None:
    more = '  - id: snelheid\n    groep: Waar let de nota op?\n    titel: Snelheid\n    tekst: "Het gaat snel."\n'
    more += '  - id: los\n    titel: Los punt\n    tekst: "Dit staat apart."\n'
    sources = changed(DOORGELICHT, ('    bron: "45"\n', f'    bron: "45"\n{more}'))
    page = view("/agendas/veilig/busbedrijf-doorgelicht/", sources)
    assert [(g.titel, [p.id for p in g.onderdelen]) for g in page.groepen] == [
        ("Waar let de nota op?", ["kosten", "snelheid"]),
        ("", ["los"]),
    ]
    assert page.inhoudsopgave == (
        ("#kop-taken", "Taken"),
        ("#kop-plannen", "Plannen"),
        (f"#{page.groepen[0].id}", "Waar let de nota op?"),
        ("#los", "Los punt"),
        ("#cijfers", "Cijfers"),
        ("#momenten", "Wanneer?"),
    )
    text = html("agendas/veilig/busbedrijf-doorgelicht", sources)
    for target, _ in page.inhoudsopgave:
        assert f' id="{target[1:]}"' in text
    # A point under a heading goes one level down.
    assert re.search(r'<h3 id="[^"]*kosten"', text) and re.search(r'<h2 id="[^"]*los"', text)


def test_what_to_read_elsewhere_is_grouped() -> None:
    (group,) = view("/agendas/veilig/busbedrijf-doorgelicht/").leestips
    (tip,) = group.tips
    assert (group.titel, tip.titel, tip.maker, tip.jaar) == (
        "Verder lezen",
        "Veilig op de halte",
        "Kennisbank Vervoer",
        "2023",
    )


def test_a_term_is_explained_where_it_is_read_first() -> None:
    """The text comes before its points and the introduction before the data, whatever order they are made in."""
    sources = changed(
        DOORGELICHT,
        ("Het toezicht kost", "De DSR betaalt. Het toezicht kost"),
        ("Er komt meer licht.", "De DSR helpt."),
    )
    text = html("agendas/veilig/busbedrijf-doorgelicht", sources)
    assert '<a class="begrip" href="#begrip-dsr">DSR</a> helpt' in text and "De DSR betaalt" in text
    sources = changed(
        PEILING, ('tekst: "Anderen', 'tekst: "De DSR telt. Anderen'), ("jaar:", 'inleiding: "De DSR vroeg het."\njaar:')
    )
    text = html("agendas/veilig/buurtonderzoek", sources)
    assert '<a class="begrip" href="#begrip-dsr">DSR</a> vroeg' in text and "De DSR telt" in text
    sources = changed(
        VERGELIJKING,
        ("Dit is het oordeel", "De DSR oordeelt. Dit is het oordeel"),
        ("opties:", 'inleiding: "De DSR vergelijkt."\nopties:'),
    )
    text = html("agendas/veilig/toezicht", sources)
    assert '<a class="begrip" href="#begrip-dsr">DSR</a> vergelijkt' in text and "De DSR oordeelt" in text


# Questions


def test_a_question_with_its_answer_and_what_was_promised() -> None:
    page = view("/agendas/veilig/vragen/")
    (question,) = page.vragen
    assert (question.gesteld_door, question.gesteld_op, question.beantwoord_door) == (
        "Wijkraad Duinstad",
        "3 april 2025",
        "College van Duinstad",
    )
    assert question.vraagsteller.url == "/organisaties/regio-duinstreek/"
    assert question.gevolg and question.gevolg_uitleg == "De telling komt elk jaar op de site."
    assert [m.tijd.tekst for m in question.toezeggingen] == ["eind 2026"]
    assert page.inhoudsopgave == (("#inbraak-vraag", "1. Daalt het aantal inbraken?"),)
    assert '<a href="/agendas/veilig/wijkagent/">de wijkagent</a>' in question.antwoord


def test_a_promise_is_a_moment_of_the_region_with_the_way_to_the_question() -> None:
    coming = view("/agendas/veilig/planning/").komend
    promise = next(m for m in coming if m.item.url.startswith("/agendas/veilig/vragen/"))
    assert (promise.item.titel, promise.item.url) == (
        "Daalt het aantal inbraken?",
        "/agendas/veilig/vragen/#inbraak-vraag",
    )


def test_a_subject_lists_questions_data_and_pages() -> None:
    assert ("Daalt het aantal inbraken?", "/agendas/veilig/vragen/#inbraak-vraag") in links(
        view("/onderwerpen/wonen/").overige
    )
    sources = changed(PEILING, ("jaar:", "onderwerpen: [sport]\njaar:"))
    assert links(view("/onderwerpen/sport/", sources).overige) == [
        ("Wat vinden bewoners van hun buurt?", "/agendas/veilig/buurtonderzoek/")
    ]


# Data


def test_a_survey_says_shares_ranks_and_words() -> None:
    first, second = view("/agendas/veilig/buurtonderzoek/").eigen.vragen
    assert [(u.antwoord, u.groep, u.waarde, u.breedte) for u in first.uitslagen] == [
        ("ja", "", "58,5%", 58),
        ("ja", "bewoners van Duinstad", "61%", 61),
        ("nee", "", "een derde", None),
    ]
    assert (first.met_groepen, first.rangorde, first.volledig) == (True, False, False)
    assert [u.waarde for u in second.uitslagen] == ["1e plaats", "2e plaats"]
    assert (second.met_groepen, second.rangorde) == (False, True)
    assert "De bron geeft niet alle antwoorden." in html("agendas/veilig/buurtonderzoek")


def test_a_comparison_counts_judgements_and_gives_no_total() -> None:
    page = view("/agendas/veilig/toezicht/").eigen
    assert links(o.link for o in page.opties) == [("Wijkagent", "/agendas/veilig/wijkagent/"), ("Buurtwacht", "")]
    tasks, judged = page.delen
    assert tasks.oordelen == () and tasks.telling == (("Wijkagent", ()), ("Buurtwacht", ()))
    assert judged.oordelen == ("Alleen kansen", "Vooral kwetsbaarheden")
    assert judged.telling == (("Wijkagent", (0, 1)), ("Buurtwacht", (1, 0)))
    (row,) = judged.criteria
    assert row.criterium.url == "/agendas/veilig/busbedrijf-doorgelicht/#kosten"
    assert [(c.oordeel, c.bronwoorden) for c in row.cellen] == [
        ("Vooral kwetsbaarheden", "vooral nadelen"),
        ("Alleen kansen", ""),
    ]
    assert "Onze telling" in html("agendas/veilig/toezicht").split('id="oordeel"')[1]
    assert "Onze telling" not in html("agendas/veilig/toezicht").split('id="oordeel"')[0]


def test_weights_are_worked_out_and_laid_beside_the_source() -> None:
    page = view("/agendas/veilig/wijkraden/").eigen
    duinstad, polderdam = page.raden
    shown = [[(g.waarde, g.berekend, g.bron) for g in row.gewichten] for row in (duinstad.totaal, *duinstad.fracties)]
    assert shown == [
        [("75,0%", True, ""), ("60,0%", True, ""), ("74,1%", False, "")],
        [("50,0%", True, ""), ("40,0%", True, ""), ("48,0%", False, "")],
        [("25,0%", True, "25,1%"), ("20,0%", True, ""), ("26,1%", False, "")],
    ]
    assert (page.nagerekend, page.verschillen) == (6, 1)
    assert [g.waarde for g in polderdam.totaal.gewichten] == ["25,0%", "40,0%", "onbekend"]
    assert (duinstad.stemmen, duinstad.totaal.zetels, polderdam.gemeente.url) == ("3.000", 3, "/gemeenten/polderdam/")


def test_no_votes_is_a_figure_as_well() -> None:
    sources = changed(
        GEWICHTEN, ("naam: Dorpslijst\n        zetels: 2", 'naam: Dorpslijst\n        zetels: 2\n        stemmen: "0"')
    )
    assert view("/agendas/veilig/wijkraden/", sources).eigen.raden[1].fracties[0].stemmen == "0"
    sources = changed(
        GEWICHTEN, ("zetels: 2\nbron", "zetels: 0\nbron"), ('stemmen: "3.000"', "stemmen: 0"), ('"1.000"', "0")
    )
    assert view("/agendas/veilig/wijkraden/", sources).eigen.raden[1].totaal.gewichten[0].waarde == "onbekend"


# Parties and documents


def test_an_organisatie_tells_who_is_in_office_and_when_it_ends() -> None:
    page = view("/organisaties/busbedrijf/")
    (person,) = page.bestuurders
    assert (person.functie, person.ambt, person.namens.url, person.per) == (
        "voorzitter",
        "wethouder van Duinstad",
        "/gemeenten/duinstad/",
        "2025",
    )
    assert page.einde == "Wordt opgeheven: 1 januari 2028" and links(page.opvolgers) == [
        ("Provincie Kustland", "/organisaties/provincie-kustland/")
    ]
    assert page.elders is False


def test_an_analysis_stands_on_the_page_of_its_organisatie() -> None:
    (analysis,) = view("/organisaties/busbedrijf/").analyses
    assert (analysis.agenda, analysis.per, analysis.link.url) == (
        "Veilige buurten",
        "begin 2026",  # the document has no date, so the agenda says how old it is
        "/agendas/veilig/busbedrijf-doorgelicht/",
    )
    assert "<h3" in analysis.tekst and "<h2" not in analysis.tekst
    assert [f.cijfer for f in analysis.cijfers] == ["30 haltes"] and len(analysis.momenten) == 1
    sources = changed(DOORGELICHT, ("soort: analyse", "soort: hoofdstuk"))
    (page,) = view("/organisaties/busbedrijf/", sources).analyses
    assert (page.tekst, page.cijfers, page.momenten) == ("", (), ())
    assert page.link.titel == "Het busbedrijf doorgelicht"


def test_a_page_of_the_site_itself_can_be_about_an_organisatie() -> None:
    text = "---\ntitel: Proef\nsamenvatting: Proef.\nsoort: analyse\norganisatie: provincie-kustland\n---\n\nTekst.\n"
    sources = written("content/paginas/proef.md", text)
    assert links(a.link for a in view("/organisaties/provincie-kustland/", sources).analyses) == [("Proef", "/proef/")]
    assert view("/proef/", sources).organisatie.url == "/organisaties/provincie-kustland/"


def test_an_example_from_elsewhere_is_listed_apart() -> None:
    sources = changed(BUSBEDRIJF, ("soort: bedrijf", "soort: bedrijf\nelders: ja"))
    groups = {g.id: [p.link.titel for p in g.partijen] for g in view("/organisaties/", sources).groepen if g.partijen}
    assert groups["elders"] == ["Busbedrijf De Kust"]
    assert sum("Busbedrijf De Kust" in names for names in groups.values()) == 1


def test_every_page_of_an_agenda_says_what_came_of_its_document() -> None:
    for url, page in pages().items():
        if url.startswith("/agendas/veilig/"):
            stand = page.head.stand
            assert stand is not None and stand.vervolg == "De raden kozen later voor een kortere nota.", url
            assert stand.vervolg_bij is not None and stand.vervolg_bij.url == "/agendas/veilig/vragen/#inbraak-vraag"
    assert "Lees verder: Daalt het aantal inbraken?" in html("agendas/veilig/wijkagent")


def test_a_page_from_another_document_is_as_old_as_that_document() -> None:
    sources = changed(DOORGELICHT, ("bron: {document: nota-veilig,", "bron: {document: werkplan,"))
    stand = pages(sources)["/agendas/veilig/busbedrijf-doorgelicht/"].head.stand
    assert stand is not None and (stand.titel, stand.per, stand.vervolg) == (
        "Werkplan Duinstreek 2025-2028",
        "Stand van 12 maart 2025",
        "",
    )
    assert pages()["/over/"].head.stand is None


def test_documents_say_how_official_they_are_and_what_followed() -> None:
    plan, note = view("/documenten/").documenten
    assert (plan.datum, plan.status, plan.afzender.titel, links(plan.agendas)) == (
        "12 maart 2025",
        "Vastgesteld",
        "Regio Duinstreek",
        [("Werkplan Duinstreek", "/agendas/duinstreek/")],
    )
    assert (note.datum, note.datum_uitleg, note.vervolg_bij.url) == (
        "",
        "In het stuk staat geen datum.",
        "/agendas/veilig/vragen/#inbraak-vraag",
    )
    sources = changed(DOCUMENTEN, ("    vervolg_bij:", "    opgevolgd_door: werkplan\n    vervolg_bij:"))
    assert view("/documenten/", sources).documenten[1].opgevolgd_door.url == "/documenten/#werkplan"


# The page of an agenda


def test_an_agenda_lists_its_pages_by_kind() -> None:
    groups = {g.titel: [link.url for link in g.paginas] for g in view("/agendas/veilig/").groepen}
    assert groups["Gegevens"] == [
        "/agendas/veilig/buurtonderzoek/",
        "/agendas/veilig/toezicht/",
        "/agendas/veilig/wijkraden/",
    ]
    assert "/agendas/veilig/vragen/" in groups["Overzichten"]
    listed = [url for urls in groups.values() for url in urls]
    assert "/agendas/veilig/busbedrijf-doorgelicht/" in listed and len(listed) == len(set(listed))


def test_a_long_agenda_counts_its_acties_instead_of_cards() -> None:
    def agenda(count: int) -> dict[str, bytes]:
        sources = tiny()
        for number in range(1, count):
            sources[f"{VEILIG}buurten/agent-{number:02}.md"] = AGENT_TEXT.encode()
        return sources

    assert 'class="actierij' in html("agendas/veilig", agenda(MEESTE_KAARTEN))
    long = html("agendas/veilig", agenda(MEESTE_KAARTEN + 1))
    assert 'class="actierij' not in long and f">{MEESTE_KAARTEN + 1} acties</a>" in long


def test_an_agenda_with_only_a_reaction_has_no_themas() -> None:
    gone = {path: data for path, data in tiny().items() if not path.startswith(VEILIG + "buurten/")}
    sources = changed(VERGELIJKING, ("    naar: veilig/wijkagent\n", ""), sources=gone)
    sources = changed(VRAGEN, (" Zie [de wijkagent](veilig/wijkagent).", ""), sources=sources)
    page = view("/agendas/veilig/", sources)
    assert (page.themas, page.telling) == ((), "")
    assert "#themas" not in [target for target, _ in page.inhoudsopgave]
