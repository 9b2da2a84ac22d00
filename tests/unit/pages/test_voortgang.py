"""Progress: counts per thema, in words and as dots, with their date."""

from __future__ import annotations

from typing import Any

from tests.helpers import AGENDA, FIETS, changed, files, pages

URL = "/voortgang/"


def agenda(sources: dict[str, bytes] | None = None, number: int = 0) -> Any:
    view: Any = pages(sources)[URL].view
    return view.agendas[number]


def test_a_thema_counts_its_acties_by_status() -> None:
    thema = agenda().themas[0]
    assert thema.thema.url == "/agendas/duinstreek/bereikbaarheid/"
    assert thema.totaal == "2 acties"
    assert [(t.label, t.aantal, t.niet_letterlijk) for t in thema.telling] == [("Loopt", 1, 0), ("In onderzoek", 1, 1)]
    assert [stip.vorm for stip in thema.stippen] == ["bezig", "gepland-af"], "every number has the dots that it counts"
    assert thema.stand == "november 2025 tot en met 10 februari 2026"


def test_projects_outside_the_agenda_are_no_acties_of_it() -> None:
    assert (agenda().totaal, agenda().projecten) == ("3 acties", "1 overig project")
    html = files()["voortgang/index.html"].decode()
    assert '<a href="/acties/agenda/duinstreek/">3 acties en 1 overig project in een lijst</a>' in html


def test_the_first_sentence_says_how_many_are_finished() -> None:
    view: Any = pages()[URL].view
    assert view.zin == "Voor zover wij weten is er van de 4 acties geen klaar."


def test_what_the_source_says_is_told_apart_from_what_editors_derive() -> None:
    view: Any = pages()[URL].view
    assert view.herkomst == (
        "Bij 1 actie staat de status letterlijk in de bron. Bij 1 actie leiden wij de status af uit de tekst. "
        "Bij 2 acties staat er niet wie de status gaf."
    )
    assert [stip.status for stip in agenda().themas[0].stippen] == ["loopt", "in onderzoek, afgeleid"]
    assert agenda().afgeleid == "1 van de 3 statussen door ons afgeleid"


def test_a_decision_is_not_finished_work() -> None:
    decided = changed(FIETS, ("- waarde: loopt\n    per: 2026-02-10", "- waarde: vastgesteld\n    per: 2026-02-10"))
    assert agenda(decided).zin == "Van de 3 acties is er nog geen klaar; bij 1 is er een besluit genomen."
    assert [stip.vorm for stip in agenda(decided).themas[0].stippen] == ["besloten", "gepland-af"]


def test_of_a_plan_that_is_over_nothing_is_still_to_come() -> None:
    over = changed(
        AGENDA + "agenda.md", ("volledigheid: volledig", 'volledigheid: volledig\nafgelopen: "Gestopt in 2026."')
    )
    view: Any = pages(over)[URL].view
    assert [a.id for a in view.agendas] == ["veilig", "duinstreek"], "what runs comes first"
    assert view.agendas[1].zin == (
        "Dit plan is afgelopen. Dit is het laatste dat wij weten. Van de 3 acties was er geen klaar."
    )


def test_finished_acties_are_counted_and_no_share_is_given() -> None:
    done = changed(
        FIETS, ("- waarde: loopt\n    per: 2026-02-10", "- waarde: afgerond\n    resultaat: a\n    per: 2026-02-10")
    )
    assert agenda(done).zin == "Van de 3 acties is er 1 klaar."
    assert agenda().totaal.split()[0] == str(sum(t.aantal for t in agenda().telling))


def test_a_risk_is_a_phase_of_its_own() -> None:
    late = changed(
        FIETS,
        ("- waarde: loopt\n    per: 2026-02-10\n", "- waarde: vertraagd\n    per: 2026-02-10\n    oorzaak: a\n    gevolg: b\n    bijsturing: c\n"),
    )  # fmt: skip
    assert [stip.vorm for stip in agenda(late).themas[0].stippen] == ["hapert", "gepland-af"]


def test_the_title_says_of_how_many_the_status_is_our_reading() -> None:
    derived = changed(FIETS, ("    bronstatus: ", "    herkomst: afgeleid\n    bronstatus: "))
    assert agenda(derived).afgeleid == "2 van de 3 statussen door ons afgeleid"
    html = files()["voortgang/index.html"].decode()
    assert '<span class="voortgang__bij">1 van de 3 statussen door ons afgeleid</span></h2>' in html


def test_the_dots_of_a_thema_are_as_many_as_its_words_count() -> None:
    view: Any = pages()[URL].view
    for shown in view.agendas:
        for thema in shown.themas:
            assert len(thema.stippen) == sum(t.aantal for t in thema.telling) == int(thema.totaal.split()[0])
