"""The calendars: readable by another program, about the right moments, and the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.output.calendar import make_calendars, moment_ids
from regioagenda.output.icalendar import escape_text, fold_lines
from regioagenda.pages.bouwstenen.context import make_context
from regioagenda.pages.soort.gemeente import plan_gemeente
from regioagenda.pages.soort.planning import plan_agenda_planning
from regioagenda.pages.soort.trekker import plan_trekker
from tests.unit.output.kleine_regio import FIETS, HUIZEN, KUST, SLOTEN, THEMA, actie, agenda, region, thema

TODAY = date(2026, 6, 15)


def moment(wanneer: str, soort: str = "radenbijeenkomst", **rest: str) -> str:
    fields = "".join(f", {name}: {value}" for name, value in rest.items())
    return f'  - {{soort: {soort}, wanneer: "{wanneer}"{fields}}}\n'


def with_moments(*momenten: str, rest: str = "") -> dict[str, str]:
    return {HUIZEN: actie("Meer huizen", "duin", f'nummer: "1.1"\n{rest}momenten:\n{"".join(momenten)}')}


def parsed(changed: Mapping[str, str], name: str = "agenda.ics") -> Any:
    return icalendar.Calendar.from_ical(make_calendars(region(changed), TODAY)[name])


def events(changed: Mapping[str, str], name: str = "agenda.ics") -> list[Any]:
    return list(parsed(changed, name).walk("VEVENT"))


def only(changed: Mapping[str, str]) -> Any:
    (event,) = events(changed)
    return event


LONG = "Eén; twee, drie \\ vier. " * 12
MEDIO = moment("medio 2026", wat=f"'{LONG}'")
RICH: Mapping[str, str] = {
    KUST: agenda("Kust", "duin", f"gewijzigd: 2026-01-01\nmomenten:\n{moment('19 mei 2026', zekerheid='vast')}"),
    THEMA: thema("Wonen", f"momenten:\n{moment('juni 2026', gemeenten='[strand]')}{moment('n.t.b.')}"),
    HUIZEN: actie(
        "Méér huizen",
        "duin",
        f'nummer: "1.1"\nmomenten:\n{MEDIO}'
        "deelacties:\n  - id: a\n    titel: Deel\n    tekst: T.\n    betrokkenen: [{wie: strand, rol: trekker}]\n"
        f"    momenten:\n    {moment('2026', 'oplevering')}",
    ),
    SLOTEN: actie("Schone sloten", "strand", f"momenten:\n{moment('eind 2026')}"),
}


def test_there_is_a_calendar_beside_every_page_that_can_be_followed() -> None:
    assert set(make_calendars(region(), TODAY)) == {
        "agenda.ics",
        "agendas/kust/agenda.ics",
        "agendas/land/agenda.ics",
        "gemeenten/duin/agenda.ics",
        "gemeenten/polder/agenda.ics",
        "gemeenten/strand/agenda.ics",
        "trekkers/duin/agenda.ics",
        "trekkers/provincie/agenda.ics",
        "trekkers/strand/agenda.ics",
    }


@pytest.mark.parametrize("changed", [RICH, {}], ids=["full", "empty"])
def test_every_calendar_has_what_the_standard_requires(changed: Mapping[str, str]) -> None:
    for name, data in make_calendars(region(changed), TODAY).items():
        assert data.endswith(b"END:VCALENDAR\r\n")
        assert b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b"")
        for line in data.split(b"\r\n"):
            assert len(line) <= 75
            line.decode("utf-8")
        calendar: Any = icalendar.Calendar.from_ical(data)
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
        assert calendar["NAME"] == calendar["X-WR-CALNAME"]
        assert calendar["URL"] == f"https://streek.example.nl/{name.removesuffix('agenda.ics')}"
        assert calendar.subcomponents, "a calendar needs at least one component"
        assert not calendar.errors
        found = calendar.walk("VEVENT")
        assert len({str(event["UID"]) for event in found}) == len(found)
        for event in found:
            assert not event.errors
            start, end = event["DTSTART"].dt, event["DTEND"].dt
            assert type(start) is date and end - start == timedelta(days=1)
            assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
            assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
            assert str(event["UID"]).endswith("@streek.example.nl")
            assert event["TRANSP"] == "TRANSPARENT"
            assert str(event["URL"]) in str(event["DESCRIPTION"])


def test_a_day_is_confirmed_and_named_by_what_it_is() -> None:
    event = only(with_moments(moment("20 november 2026", wat="De raad kiest.", uitkomst="Aangenomen.")))
    assert event["DTSTART"].dt == date(2026, 11, 20) and event["DTEND"].dt == date(2026, 11, 21)
    assert event["STATUS"] == "CONFIRMED"
    assert event["SUMMARY"] == "Radenbijeenkomst: 1.1 Meer huizen"
    assert event["URL"] == "https://streek.example.nl/agendas/kust/1.1-huizen/"
    assert str(event["DESCRIPTION"]).split("\n") == [
        "De raad kiest.",
        "Wanneer: 20 november 2026.",
        "Uitkomst: Aangenomen.",
        "Lees meer: https://streek.example.nl/agendas/kust/1.1-huizen/",
    ]


def test_a_period_stands_on_its_first_day_and_begins_with_the_words_of_the_source() -> None:
    event = only(with_moments(moment("derde kwartaal van 2026")))
    assert event["DTSTART"].dt == date(2026, 7, 1) and event["DTEND"].dt == date(2026, 7, 2)
    assert event["STATUS"] == "TENTATIVE"
    assert event["SUMMARY"] == "Derde kwartaal van 2026: radenbijeenkomst – 1.1 Meer huizen"
    assert "eerste dag van de periode" in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("wanneer", "zekerheid", "status"),
    [
        ("20 november 2026", "indicatief", "CONFIRMED"),
        ("2026-11-20", "vast", "CONFIRMED"),
        ("op 20 november 2026", "indicatief", "CONFIRMED"),
        ("Op 20 november 2026", "indicatief", "CONFIRMED"),
        ("20 november 2026", "nog-te-bepalen", "TENTATIVE"),
        ("rond 20 november 2026", "indicatief", "TENTATIVE"),
        ("uiterlijk 20 november 2026", "indicatief", "TENTATIVE"),
        ("uiterlijk 20 november 2026", "vast", "TENTATIVE"),
        ("vanaf 20 november 2026", "vast", "TENTATIVE"),
        ("12 en 13 maart 2026", "vast", "TENTATIVE"),
        ("week 24 2026", "vast", "TENTATIVE"),
        ("20 november 2026 (onder voorbehoud)", "vast", "TENTATIVE"),
        ("vrijdag 20 november 2026", "indicatief", "CONFIRMED"),
        ("Prinsjesdag 2026", "indicatief", "CONFIRMED"),
        ("bij de opening (20 november 2026)", "indicatief", "TENTATIVE"),
        ("bij de opening (20 november 2026)", "vast", "CONFIRMED"),
        ("november 2026", "vast", "TENTATIVE"),
        ("2026", "indicatief", "TENTATIVE"),
    ],
)
def test_only_a_day_is_confirmed(wanneer: str, zekerheid: str, status: str) -> None:
    assert only(with_moments(moment(wanneer, zekerheid=zekerheid)))["STATUS"] == status


def test_a_day_in_other_words_shows_those_words() -> None:
    event = only(with_moments(moment("uiterlijk 1 juli 2026", "oplevering")))
    assert event["SUMMARY"] == "Uiterlijk 1 juli 2026: klaar – 1.1 Meer huizen"
    assert "eerste dag" not in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("wanneer", "day", "title"),
    [
        ("vóór de zomer van 2027", date(2027, 5, 31), "Vóór de zomer van 2027"),
        ("voor 1 juli 2027", date(2027, 6, 30), "Vóór 1 juli 2027"),
        ("uiterlijk eind 2026", date(2026, 12, 31), "Uiterlijk eind 2026"),
        ("tot en met 2026", date(2026, 12, 31), "Tot en met 2026"),
    ],
)
def test_a_deadline_stands_on_its_last_day_and_says_that_it_is_no_meeting(wanneer: str, day: date, title: str) -> None:
    event = only(with_moments(moment(wanneer, "oplevering", zekerheid="vast")))
    assert event["DTSTART"].dt == day and event["STATUS"] == "TENTATIVE"
    assert event["SUMMARY"] == f"{title}: klaar – 1.1 Meer huizen"
    assert "Dit is een uiterste datum, geen bijeenkomst." in event["DESCRIPTION"]
    assert "eerste dag" not in event["DESCRIPTION"]


def test_what_goes_on_stands_on_the_day_it_begins() -> None:
    event = only(with_moments(moment("vanaf 1 mei 2026")))
    assert event["DTSTART"].dt == date(2026, 5, 1)
    assert "Dit is de eerste dag." in event["DESCRIPTION"]


@pytest.mark.parametrize("wanneer", ["elk jaar", "gebeurd: geen datum", "alleen als: het kan", "n.t.b."])
def test_what_has_no_days_is_no_event(wanneer: str) -> None:
    assert not events(with_moments(moment(wanneer)))


def test_the_last_day_of_a_year_ends_in_the_next() -> None:
    assert only(with_moments(moment("31 december 2026")))["DTEND"].dt == date(2027, 1, 1)


def test_a_moment_without_a_date_is_counted_not_planned() -> None:
    calendar = parsed(with_moments(moment("n.t.b."), moment("elk jaar"), moment("mei 2026")))
    assert len(calendar.walk("VEVENT")) == 1
    assert (
        "2 momenten zonder datum staan hier niet in. Alle momenten staan op https://streek.example.nl/planning/"
        in str(calendar["DESCRIPTION"])
    )
    one = parsed(with_moments(moment("n.t.b.")), "gemeenten/duin/agenda.ics")
    assert "1 moment zonder datum staat hier niet in" in str(one["X-WR-CALDESC"])
    assert "zonder datum" not in str(parsed(with_moments(moment("mei 2026")))["DESCRIPTION"])


def test_dtstamp_is_the_day_the_item_changed() -> None:
    known = only(with_moments(moment("mei 2026"), rest="gewijzigd: 2026-02-03\n"))
    assert known["DTSTAMP"].dt.date() == date(2026, 2, 3)
    assert only(with_moments(moment("mei 2026")))["DTSTAMP"].dt.date() == date(1970, 1, 1)


def uids(changed: Mapping[str, str]) -> dict[str, date]:
    return {str(e["UID"]): e["DTSTART"].dt for e in events(changed)}


def test_an_event_stays_the_same_event_when_its_time_becomes_known() -> None:
    rest = (moment("mei 2026", wat="B."), moment("juni 2026", "overleg"))
    before = uids(with_moments(moment("najaar 2026", wat="A."), *rest))
    after = uids(with_moments(moment("3 april 2026", wat="A."), *rest))
    (moved,) = [uid for uid, day in before.items() if day == date(2026, 9, 1)]
    assert before.keys() == after.keys() and after[moved] == date(2026, 4, 3)


def test_an_event_is_known_by_itself_and_not_by_its_place_among_others() -> None:
    one, two, three = (moment(w, wat=t) for w, t in (("mei 2026", "A."), ("juni 2026", "B."), ("juli 2026", "C.")))
    every = uids(with_moments(one, two, three))
    assert uids(with_moments(three, one, two)) == every
    assert uids(with_moments(three)).items() <= every.items()
    same = uids(with_moments(moment("mei 2026"), moment("juni 2026")))
    assert same == uids(with_moments(moment("juni 2026"), moment("mei 2026"))) and len(same) == 2


def test_the_older_word_and_the_two_new_ones_are_the_same_event() -> None:
    new = with_moments("  - {soort: bespreken, orgaan: radenbijeenkomst, wanneer: mei 2026}\n")
    assert uids(new) == uids(with_moments(moment("mei 2026")))
    assert only(new)["SUMMARY"] == "Mei 2026: radenbijeenkomst – 1.1 Meer huizen"


def test_what_was_dropped_is_cancelled_with_a_higher_sequence() -> None:
    kept = only(with_moments(moment("20 november 2026")))
    event = only(with_moments(moment("20 november 2026", vervalt="De raden zien ervan af.")))
    assert (event["UID"], event["STATUS"], event["SEQUENCE"]) == (kept["UID"], "CANCELLED", 1)
    assert event["SUMMARY"] == "Gaat niet door (20 november 2026): radenbijeenkomst – 1.1 Meer huizen"
    assert str(event["DESCRIPTION"]).startswith("Gaat niet door. De raden zien ervan af.")


@pytest.mark.parametrize(("status", "expected"), [("vervallen", "CANCELLED"), ("gepauzeerd", "TENTATIVE")])
def test_of_a_stopped_actie_nothing_is_announced(status: str, expected: str) -> None:
    files = with_moments(moment("20 november 2026"))
    stopped = files[HUIZEN].replace("waarde: voorgenomen", f"waarde: {status}, toelichting: Geen geld.")
    event = only({HUIZEN: stopped})
    assert event["STATUS"] == expected and "niet" in event["SUMMARY"]
    assert "Geen geld." in event["DESCRIPTION"]


def test_what_goes_on_begins_and_what_moved_says_so() -> None:
    assert only(with_moments(moment("vanaf 2027", "start")))["SUMMARY"].startswith("Begin: vanaf 2027: start")
    was = "[{wanneer: medio 2023, reden: De vergunning kwam later.}]"
    event = only(with_moments(moment("november 2026", "oplevering", was=was)))
    assert event["SEQUENCE"] == 1 and "Eerst: medio 2023; de vergunning kwam later." in event["DESCRIPTION"]


def test_every_calendar_holds_the_moments_of_its_page_and_those_outside_the_councils() -> None:
    made = region(RICH)
    ctx = make_context(made, TODAY)
    calendars = make_calendars(made, TODAY)
    counts = {name: data.count(b"BEGIN:VEVENT") for name, data in calendars.items()}
    council = {name: data.count(b"CATEGORIES:Radenbijeenkomst\r\n") for name, data in calendars.items()}
    views: dict[str, Any] = {f"gemeenten/{g.slug}/": plan_gemeente(ctx, g)[1] for g in made.gemeenten.values()}
    views |= {f"trekkers/{slug}/": plan_trekker(ctx, slug)[1] for slug in made.trekkers}
    for folder, view in views.items():
        assert council[f"{folder}agenda.ics"] == len(view.momenten.komende) + len(view.momenten.geweest), folder
    plannings: list[Any] = [plan_agenda_planning(ctx, made.agendas[a])[1] for a in ("kust", "land")]
    assert counts["agenda.ics"] == sum(len(p.komend) + len(p.geweest) for p in plannings) == 5
    assert counts["agendas/kust/agenda.ics"] == 4 and counts["agendas/land/agenda.ics"] == 1
    assert counts["gemeenten/duin/agenda.ics"] == 3, "a moment of the thema is for another gemeente only"
    assert counts["trekkers/strand/agenda.ics"] == 3, "leading a deelactie brings all moments of its actie"


def test_a_deelactie_leads_to_its_own_place_on_the_page() -> None:
    event = next(e for e in events(RICH) if e["CATEGORIES"].to_ical() == b"Klaar")
    assert event["URL"] == "https://streek.example.nl/agendas/kust/1.1-huizen/#a"
    assert event["SUMMARY"] == "2026: klaar – 1.1 Méér huizen: Deel"


def test_long_text_and_marks_survive_a_round_trip() -> None:
    event = next(e for e in events(RICH) if "medio" in e["DESCRIPTION"])
    assert str(event["DESCRIPTION"]).startswith(LONG.strip() + "\nWanneer: medio 2026")
    strange = only(with_moments(moment("mei 2026", wat='"AB 🏠 “x”:y"')))
    assert str(strange["DESCRIPTION"]).split("\n")[0] == "AB 🏠 “x”:y"


def test_it_says_for_whom_a_moment_is() -> None:
    thema_event = next(e for e in events(RICH) if "– Wonen" in e["SUMMARY"])
    assert "Alleen voor Strånd." in thema_event["DESCRIPTION"]


def test_two_calls_give_the_same_bytes_whatever_the_order_of_the_files() -> None:
    backwards = dict(reversed(RICH.items()))
    assert dict(make_calendars(region(RICH), TODAY)) == dict(make_calendars(region(backwards), TODAY))


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=400)


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n"), max_size=400))
def test_folding_loses_nothing_and_breaks_no_character(line: str) -> None:
    data = fold_lines((line,))
    assert data.endswith(b"\r\n")
    pieces = data[:-2].split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece[:1] == b" " for piece in pieces[1:])
    assert "".join(p.decode("utf-8")[n > 0 :] for n, p in enumerate(pieces)) == line


@given(TEXT)
def test_another_program_reads_the_text_that_was_written(value: str) -> None:
    """Control characters, which a calendar cannot hold, come back as white space; all else as it was."""
    event: Any = icalendar.Event.from_ical(
        fold_lines(("BEGIN:VEVENT", f"DESCRIPTION:{escape_text(value)}", "END:VEVENT"))
    )
    clean = re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]+", " ", value.replace("\r\n", "\n"))
    assert str(event.get("DESCRIPTION", "")) == clean


def test_what_has_a_meaning_in_a_calendar_is_escaped() -> None:
    assert escape_text("a;b,c\\d\ne\r\nf\tg:h") == r"a\;b\,c\\d\ne\nf g:h"


def test_a_fold_lands_before_the_character_that_would_not_fit() -> None:
    assert fold_lines(("a" * 75,)) == b"a" * 75 + b"\r\n"
    assert fold_lines(("a" * 74 + "é",)) == b"a" * 74 + b"\r\n " + "é".encode() + b"\r\n"
    assert fold_lines(("a" * 75 + "b" * 75,)) == b"a" * 75 + b"\r\n " + b"b" * 74 + b"\r\n b\r\n"


def test_the_organisation_that_leads_has_a_calendar_with_its_moments() -> None:
    changed = {FIETS: actie("Een fietspad", "provincie", f"momenten:\n{moment('mei 2026')}")}
    assert len(events(changed, "trekkers/provincie/agenda.ics")) == 1
    assert events(changed, "trekkers/duin/agenda.ics") == []


@pytest.mark.parametrize(
    ("wanneer", "begin", "end"),
    [
        ("20 november 2026 om 19.30 uur", "2026-11-20T19:30:00+01:00", None),
        ("18 juni 2026 van 19.30 tot 22.00 uur", "2026-06-18T19:30:00+02:00", "2026-06-18T22:00:00+02:00"),
    ],
)
def test_an_hour_in_the_words_is_the_hour_in_the_calendar(wanneer: str, begin: str, end: str | None) -> None:
    changed = with_moments(moment(wanneer))
    event = only(changed)
    assert event["DTSTART"].dt.isoformat() == begin
    assert (event["DTEND"].dt.isoformat() if "DTEND" in event else None) == end
    zones = [str(zone["TZID"]) for zone in parsed(changed).walk("VTIMEZONE")]
    assert zones == ["Europe/Amsterdam"]


def test_an_hour_of_a_day_that_is_not_sure_is_no_appointment() -> None:
    event = only(with_moments(moment("20 november 2026 om 19.30 uur", zekerheid="nog-te-bepalen")))
    assert event["DTSTART"].dt == date(2026, 11, 20) and event["STATUS"] == "TENTATIVE"


def life(step: str, name: str, *, was: str = "") -> Any:
    """Give the only event of a meeting at one step of its life."""
    words = actie("Meer huizen", "duin", f'nummer: "1.1"\n{was}momenten:\n{step}')
    other = HUIZEN.replace("1.1-huizen", name)
    calendar = make_calendars(region({other: words}, without={HUIZEN} - {other}), TODAY)["agenda.ics"]
    (event,) = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    return event


def test_the_life_of_a_meeting_is_one_event() -> None:
    once = "[{wanneer: najaar 2026, reden: De zaal was vol.}]"
    twice = "[{wanneer: najaar 2026}, {wanneer: 3 december 2026, reden: Ziekte.}]"
    renamed = "was: [1.1-huizen]\nkenmerk: 1.1-huizen\n"
    steps = [
        life(moment("najaar 2026", wat="A."), "1.1-huizen"),
        life(moment("3 december 2026", wat="A.", was=once), "1.1-huizen"),
        life(moment("10 december 2026", wat="A.", was=twice), "1.1-huizen"),
        life(moment("10 december 2026", wat="A.", was=twice), "1.1-woningen", was=renamed),
        life(moment("10 december 2026", wat="A.", was=twice, vervalt="Geen geld."), "1.1-woningen", was=renamed),
    ]
    assert len({str(e["UID"]) for e in steps}) == 1
    assert [int(e.get("SEQUENCE", 0)) for e in steps] == [0, 1, 2, 2, 3]
    assert [str(e["DTSTART"].dt) for e in steps] == ["2026-09-01", "2026-12-03", *["2026-12-10"] * 3]
    assert [str(e["STATUS"]) for e in steps] == ["TENTATIVE", *["CONFIRMED"] * 3, "CANCELLED"]
    assert "Eerst: najaar 2026" in steps[1]["DESCRIPTION"]


def test_with_its_id_a_moment_is_the_same_event_in_other_words() -> None:
    made = region(with_moments(moment("3 december 2026", wat="De raden praten.")))
    (known,) = moment_ids(made)
    (before,) = uids(with_moments(moment("3 december 2026", wat="De raden praten.")))
    (after,) = uids(with_moments(moment("3 december 2026", wat="De raden besluiten.", kenmerk=known)))
    (other,) = uids(with_moments(moment("3 december 2026", wat="De raden besluiten.")))
    assert before == after != other


def test_when_one_of_twins_goes_no_other_becomes_it() -> None:
    first, second, third = (moment(w) for w in ("mei 2026", "juni 2026", "juli 2026"))
    every = uids(with_moments(first, second, third))
    left = uids(with_moments(second, third))
    assert left.items() <= every.items() and len(left) == 2
    assert len(uids(with_moments(first, first))) == 2


def test_who_subscribed_at_an_old_address_finds_the_same_calendar() -> None:
    renamed = {
        KUST: agenda("Kust", "duin", "was: [strand]\n"),
        "content/gemeenten/duin.md": "---\nnaam: Duin\ncbs: GM0001\nwas: [duinen]\n---\n",
    }
    files = make_calendars(region(renamed), TODAY)
    for old, new in (
        ("agendas/strand", "agendas/kust"),
        ("gemeenten/duinen", "gemeenten/duin"),
        ("trekkers/duinen", "trekkers/duin"),
    ):
        assert files[f"{old}/agenda.ics"] == files[f"{new}/agenda.ics"]


def test_the_calendar_of_what_is_gone_stays_and_says_so() -> None:
    gone = "vervallen:\n" + "".join(
        f"  - {{adres: {adres}, titel: De zee, sinds: 1 mei 2026, reden: De raden stopten ermee.}}\n"
        for adres in ("/agendas/zee/", "/gemeenten/zee/", "/trekkers/zee/", "/agendas/kust/haven/")
    )
    files = make_calendars(region({"content/adressen.yaml": gone}), TODAY)
    assert "agendas/kust/haven/agenda.ics" not in files
    for name in ("agendas/zee", "gemeenten/zee", "trekkers/zee"):
        calendar: Any = icalendar.Calendar.from_ical(files[f"{name}/agenda.ics"])
        assert calendar["DESCRIPTION"] == "Deze pagina is er niet meer (sinds 1 mei 2026). De raden stopten ermee."
        assert not calendar.walk("VEVENT")
