"""What pages may not promise, nor say of what nobody knows: of plans that are over, of what stopped, of old news."""

from __future__ import annotations

import datetime
import re
from typing import Any

import icalendar
import pytest

from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, Sources, changed, files, pages

OVER = ("volledigheid: volledig\n", 'volledigheid: volledig\nafgelopen: "Gestopt in mei 2026."\n')
MOMENT = "derde kwartaal van 2026"
BRIEF = "gemeenten/duinstad/raadsbrief/index.html"
TODAY = datetime.date(2026, 6, 1)


def words(made: dict[str, bytes], name: str) -> str:
    html = made[name].decode().replace("\u00ad", "")
    return " ".join(re.sub(r"<[^>]+>", " ", html[html.index("<main") :]).split())


def voorbij(sources: Sources | None = None) -> Sources:
    return changed(AGENDA + "agenda.md", OVER, sources=sources)


def test_a_moment_of_a_plan_that_is_over_is_no_promise() -> None:
    made = files(voorbij(), today=TODAY)
    for name in ("index.html", BRIEF, "gemeenten/duinstad/index.html", "planning/index.html"):
        before = words(made, name).partition("afgelopen")[0]
        assert MOMENT not in before.partition("Wat komt eraan?")[2].partition("Wat plannen noemden")[0], name
    shown = words(made, "gemeenten/duinstad/index.html")
    assert f"Stond in een plan dat is afgelopen {MOMENT} volgens het plan" in shown
    assert "Het plan is afgelopen. Of dit doorgaat, weten wij niet." in shown
    assert f"{MOMENT}: volgens het plan" in words(made, "agendas/duinstreek/bereikbaarheid/index.html")
    planning = words(made, "agendas/duinstreek/planning/index.html")
    assert "Stond verder in het plan" in planning and "Wat komt eraan?" not in planning


def test_a_calendar_promises_nothing_of_a_plan_that_is_over() -> None:
    calendar: Any = icalendar.Calendar.from_ical(files(voorbij(), today=TODAY)["agendas/duinstreek/agenda.ics"])
    coming = [e for e in calendar.walk("VEVENT") if e["DTSTART"].dt > TODAY]
    assert coming and all(str(e["SUMMARY"]).startswith("Stond gepland (") for e in coming)
    assert {str(e["STATUS"]) for e in coming} == {"TENTATIVE"}


def test_the_home_page_does_not_say_that_councils_met_when_nobody_knows() -> None:
    gone = voorbij(
        changed("content/agendas/veilig/agenda.md", ("volledigheid: ", 'afgelopen: "Voorbij."\nvolledigheid: '))
    )
    shown = words(files(gone, today=datetime.date(2027, 6, 1)), "index.html")
    assert "spraken" not in shown and "Wat stond het laatst voor de raden gepland?" in shown


def test_old_changes_are_no_news_on_the_home_page() -> None:
    later: Any = pages(today=datetime.date(2029, 6, 1))["/"].view
    assert later.wijzigingen == () and later.laatst
    now: Any = pages()["/"].view
    assert now.wijzigingen and not now.laatst
    shown = words(files(today=datetime.date(2029, 6, 1)), "index.html")
    assert f"Het laatste nieuws op deze site is van {later.laatst}." in shown


@pytest.mark.parametrize(
    ("status", "told"),
    [("vervallen", "Vervallen"), ("gepauzeerd", "Tijdelijk gestopt"), ("overgegaan", "Overgegaan")],
)
def test_the_letter_names_what_stopped_lately_first(status: str, told: str) -> None:
    stopped = changed(
        FIETS,
        ("waarde: loopt\n", f"waarde: {status}\n    toelichting: De raden zien ervan af.\n"),
        ("per: 2026-02-10", "per: 2026-05-10"),
    )
    late = "waarde: vertraagd\n    oorzaak: A.\n    gevolg: B.\n    bijsturing: C.\n"
    both = changed(
        WONINGEN, ("waarde: voorgenomen\n    per: december 2025\n", f"{late}    per: december 2025\n"), sources=stopped
    )
    shown = words(files(both, today=TODAY), BRIEF).partition("Wat is laat of ligt stil?")[2]
    assert shown.index(told) < shown.index("Vertraagd") and "De raden zien ervan af." in shown


def test_what_lies_still_for_long_stays_in_the_letter_and_what_stopped_long_ago_does_not() -> None:
    for status, stays in (("gepauzeerd", True), ("vervallen", False)):
        old = changed(
            FIETS,
            ("waarde: loopt\n", f"waarde: {status}\n    toelichting: Geen geld.\n"),
            ("per: 2026-02-10", "per: 2025-02-10"),
            ("  - waarde: voorgenomen\n    per: maart 2025\n", ""),
        )
        shown = words(files(old, today=TODAY), BRIEF).partition("Wat is laat of ligt stil?")[2]
        assert ("Geen geld." in shown.partition("Wat veranderde")[0]) is stays, status


def test_of_a_plan_that_is_over_nobody_knows_what_is_late() -> None:
    shown = words(files(voorbij(), today=TODAY), BRIEF)
    assert "Werkplan Duinstreek: onbekend. Het laatste dat wij weten, is van 10 februari 2026." in shown
    gone = changed("content/agendas/veilig/agenda.md", ("volledigheid: ", 'afgelopen: "Voorbij."\nvolledigheid: '))
    assert "heeft geen actie de status" not in words(files(voorbij(gone), today=TODAY), BRIEF)


def test_what_a_plan_that_is_over_would_mean_is_not_said_as_if_it_is_so() -> None:
    note = "Dit komt uit plannen die zijn afgelopen. Of het zo ging, staat er niet."
    assert note in words(files(voorbij(), today=TODAY), "gemeenten/duinstad/index.html")
    assert note not in words(files(today=TODAY), "gemeenten/duinstad/index.html")
    stopped = changed(FIETS, ("waarde: loopt\n", "waarde: vervallen\n    toelichting: Geen geld.\n"))
    assert "U fietst sneller" not in words(files(stopped, today=TODAY), "gemeenten/duinstad/index.html")


COLLEGE = "  - {soort: besluiten, orgaan: college, wanneer: juli 2026, wat: Het college kiest een route.%s}\n"


@pytest.mark.parametrize(("gemeenten", "shown_at"), [(", gemeenten: [duinstad]", ["duinstad"]), ("", [])])
def test_what_the_college_decides_has_a_heading_of_its_own(gemeenten: str, shown_at: list[str]) -> None:
    made = files(changed(FIETS, ("momenten:\n", f"momenten:\n{COLLEGE % gemeenten}")), today=TODAY)
    for slug in ("duinstad", "polderdam"):
        shown = words(made, f"gemeenten/{slug}/index.html")
        assert ("Besluit van het college Dit besluit niet de raad" in shown) is (slug in shown_at), slug
        council = shown.partition("Wanneer praat de raad erover?")[2].partition("Besluit van het college")[0]
        assert "Het college kiest" not in council


def test_a_stop_holds_for_a_deadline_and_a_window_also_when_their_time_has_gone_by() -> None:
    for when in ("uiterlijk 1 juli 2026", "2026", "eind 2026"):
        stopped = changed(
            FIETS,
            ("waarde: loopt\n", "waarde: vervallen\n    toelichting: Geen geld.\n"),
            (f"wanneer: {MOMENT}", f"wanneer: {when}"),
        )
        made = files(stopped, today=datetime.date(2028, 1, 1))
        event = next(e for e in made["agenda.ics"].decode().split("BEGIN:VEVENT") if "fietsroute/bespreken" in e)
        assert "STATUS:CANCELLED" in event, when


def test_what_a_document_does_not_say_is_one_sentence_without_headings() -> None:
    bare = changed(
        BUS,
        ("  - soort: radenbijeenkomst\n    wanneer: n.t.b.\n    zekerheid: nog-te-bepalen\n", ""),
        ("momenten:\n", ""),
    )
    made = files(bare, today=TODAY)
    html = made["agendas/duinstreek/1.2-bushaltes/index.html"].decode()
    assert '<h2 id="wanneer"' not in html and 'id="resultaat"' not in html and "#resultaat" not in html
    shown = words(made, "agendas/duinstreek/1.2-bushaltes/index.html")
    assert shown.count("Het stuk noemt geen moment en geen resultaat.") == 1
    route = words(made, "agendas/duinstreek/1.1-fietsroute/index.html")
    assert "Wat moet het opleveren?" in route and "Het stuk noemt geen" not in route


def test_what_had_begun_in_a_plan_that_is_over_is_not_said_to_go_on() -> None:
    began = changed(FIETS, (f"wanneer: {MOMENT}", "wanneer: vanaf 2025"))
    shown = words(files(voorbij(began), today=TODAY), "agendas/duinstreek/1.1-fietsroute/index.html")
    assert "vanaf 2025 volgens het plan" in shown
    assert "Het plan is afgelopen. Of dit zo ging en nog loopt, weten wij niet." in shown


def test_who_is_only_named_does_not_help() -> None:
    named = changed(BUS, ("    rol: partner\n", "    rol: partner\n  - wie: duinstad\n    rol: geen-actieve-rol\n"))
    shown = words(files(named, today=TODAY), "agendas/duinstreek/1.2-bushaltes/index.html")
    joins, heading, rest = shown.partition("Wie wordt ook genoemd?")
    assert heading and "Wie doet mee?" in joins and "Wie helpt?" not in shown
    assert "Duinstad Geen actieve rol" in rest and "Geen actieve rol" not in joins
    route = words(files(today=TODAY), "agendas/duinstreek/1.1-fietsroute/index.html")
    assert "Wie helpt?" in route and "Wie wordt ook genoemd?" not in route


def test_a_title_that_ends_a_sentence_gets_no_second_mark() -> None:
    asked = changed(FIETS, ("brontitel: Regionaal fietsnetwerk\n", 'brontitel: "Waar komt de route?"\n'))
    shown = words(files(asked, today=TODAY), "agendas/duinstreek/1.1-fietsroute/index.html")
    assert "“Waar komt de route?”" in shown and "?”." not in shown
