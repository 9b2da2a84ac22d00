"""What the built site says about moments: true to the sources, the same on every page, and nothing invented."""

from __future__ import annotations

import json
import re
from html import unescape
from itertools import pairwise
from typing import Any

import icalendar
import pytest

from tests.conftest import Built, none_of
from tests.site.html import Document

Documents = dict[str, Document]

ZK = "agendas/zuid-kennemerland"
LR = "agendas/leidse-regio"
KB = "gemeenten/kaag-en-braassem"
VOORBIJ = {"geweest", "uitkomst-onbekend", "termijn-voorbij", "gebeurd"}
RAAD = {"raad", "radenbijeenkomst", "raadscommissie", "raadsleden"}


def text(built: Built, page: str) -> str:
    """Give the words of a page, without its markup, each block on a line."""
    html = built.files[f"{page}/index.html".lstrip("/")].decode()
    body = re.sub(r"<(script|style)\b.*?</\1>", "", html[html.index("<main") :], flags=re.DOTALL)
    words = re.sub(r"<[^>]+>", "", re.sub(r"</(?:p|li|h\d|td|th|tr|dt|dd)>", "\n", body)).replace("\u00ad", "")
    return "\n".join(" ".join(line.split()) for line in words.splitlines() if line.strip())


def momenten(built: Built) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(built.files["data/v1/momenten.json"])["momenten"]
    return found


@pytest.mark.parametrize(
    ("page", "words"),
    [
        # What a source says was decided, without a date.
        (f"{ZK}/besluiten", "gebeurd; het werkplan noemt geen datum: vaststelling door de raad. Uitkomst: De raad van"),
        ("gemeenten/heemstede", "De raad van Heemstede heeft de Uitvoeringsagenda vastgesteld."),
        ("gemeenten/bloemendaal", "De gemeenteraden hebben het Bestuursakkoord vastgesteld."),
        ("gemeenten/haarlem", "De gemeenteraden hebben het Bestuursakkoord vastgesteld."),
        ("gemeenten/zandvoort", "De gemeenteraden hebben het Bestuursakkoord vastgesteld."),
        (KB, "gebeurd vóór de zomer van 2023; de bijlage noemt geen datum"),
        # Only on a condition, and of a committee.
        ("gemeenten/heemstede", "alleen als het college de Uitvoeringsagenda wijzigt"),
        (f"{ZK}/planning", "Zienswijze van de commissie"),
        # Decisions of councils, and meetings with a council.
        (f"{LR}/besluiten", "begin september 2017: besluit van de raad. Uitkomst niet bekend."),
        (f"{LR}/planning", "Besluit van de raad begin september 2017"),
        (f"{ZK}/besluiten", "eind 2022: besluit van de raad. Uitkomst niet bekend."),
        (KB, "20 maart 2023\nBehandeling in de raad: Analyse van de verbonden partijen"),
        (KB, "21 september 2023\nDe raad krijgt informatie: Analyse: Hecht"),
        (KB, "27 september 2023\nDe raad krijgt informatie: Analyse: Holland Rijnland"),
        # To be informed is not to treat.
        (KB, "De raad krijgt informatie: Analyse: Bedrijfsvoeringsorganisatie Rijn en Braassem"),
        (f"{ZK}/besluiten", "Raadsleden krijgen informatie: 5.1 Meer woningen erbij, en sneller"),
        ("planning", "De raad krijgt informatie 25 september 2023"),
    ],
)
def test_a_page_says_what_the_source_says(built: Built, page: str, words: str) -> None:
    assert words in text(built, page)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (f"{ZK}/planning", "Zienswijze van de raad"),
        (f"{ZK}/planning", "Radenbijeenkomst rond de"),
        ("", "Alle momenten in de agenda's zijn voorbij"),
        (KB, "Nog geen datum"),
    ],
)
def test_a_page_does_not_say_what_the_source_does_not(built: Built, page: str, words: str) -> None:
    assert words not in text(built, page)


def test_nothing_of_a_plan_that_is_over_is_still_to_be_planned(documents: Documents) -> None:
    said = ("nog niet gepland", "nog geen datum (")
    found = [name for name, page in documents.items() if name.startswith(("agendas/", "gemeenten/", "planning/"))
             and any(words in element.text.lower() for element in page.all("main") for words in said)]  # fmt: skip
    none_of(found, "pages that promise")


def test_a_letter_to_the_raad_never_names_a_day_on_which_no_council_met(built: Built) -> None:
    days = {
        m["moment"]["tekst"]
        for m in momenten(built)
        if m["moment"]["precisie"] == "dag" and m["moment"]["orgaan"] in RAAD and m["moment"]["stand"] in VOORBIJ
    }
    letters = [name.removesuffix("/index.html") for name in built.files if name.endswith("/raadsbrief/index.html")]
    since = {name: re.findall(r"Sinds (\d+ \w+ \d{4}) \(de laatste", text(built, name)) for name in letters}
    assert len(letters) >= 10
    none_of([f"{name}: {found}" for name, found in since.items() if not {*found} <= days], "days nobody met")


def test_the_axis_of_a_plan_has_every_year_and_every_moment_of_its_councils(built: Built) -> None:
    html = built.files["planning/index.html"].decode()
    ribbons = html.split('<div class="tijdlint')[1:]
    years = [re.findall(r'<text x="[^"]*" y="1em"[^>]*>(\d+)</text>', ribbon) for ribbon in ribbons]
    assert ["2021", "2022"] in years
    assert all(
        [int(b) - int(a) for a, b in pairwise(own)] == [int(own[1]) - int(own[0])] * (len(own) - 1)
        for own in years
        if len(own) > 1
    )
    for row in momenten(built):
        if row["raad"] and row["moment"]["stand"] != "vervalt":
            assert row["moment"]["tekst"] in unescape(html), row["item"]


def test_a_moment_has_one_state_and_only_a_raad_is_called_raad(built: Built) -> None:
    for row in momenten(built):
        one = row["moment"]
        where = f"{row['item']}: {one['wat']}"
        assert not one["uitkomst"] or one["stand"] in {"geweest", "gebeurd"}, where
        assert (one["stand"] in {"komt", "loopt"}) is False or one["van"] or one["tot"], where
        assert one["zekerheid"] is None or one["stand"] == "komt", where


def test_the_table_of_decisions_is_what_the_councils_of_the_agenda_treat(built: Built) -> None:
    """Each moment of a council stands in the table or in the list of information below it, and no other does."""
    for agenda in ("zuid-kennemerland", "leidse-regio"):
        shown = text(built, f"agendas/{agenda}/besluiten")
        for row in momenten(built):
            one = row["moment"]
            if row["agenda"] == agenda and one["orgaan"] in RAAD and one["handeling"] == "informeren":
                assert one["wat"] in shown, row
            if row["agenda"] == agenda and one["orgaan"] not in RAAD and len(one["uitkomst"]) > 40:
                assert one["uitkomst"] not in shown, row


def test_events_are_told_apart_and_stand_on_days_of_the_data(built: Built) -> None:
    days = {day for m in momenten(built) for day in (m["moment"]["van"], m["moment"]["tot"]) if day}
    calendar: Any = icalendar.Calendar.from_ical(built.files["agenda.ics"])
    events = list(calendar.walk("VEVENT"))
    assert len({str(e["UID"]) for e in events}) == len(events) > 50
    none_of([str(e["UID"]) for e in events if e["DTSTART"].dt.isoformat() not in days], "invented days")
    exact = {m["moment"]["van"] for m in momenten(built) if m["moment"]["precisie"] == "dag"}
    sure = [e for e in events if e["STATUS"] == "CONFIRMED"]
    none_of([str(e["SUMMARY"]) for e in sure if e["DTSTART"].dt.isoformat() not in exact], "sure without a day")
