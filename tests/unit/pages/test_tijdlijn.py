"""The planning by quarter: which columns there are, where each bar lies, and that a contradiction is said in words."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from regioagenda.pages.bouwstenen.tijdlijn import Cel, Kolom, kolommen
from regioagenda.reading.tijd import Tijd
from regioagenda.reading.wanneer import lees_wanneer
from tests.helpers import FIETS, changed, pages

PLANNING = "/planning/"
VAN_AGENDA = "/agendas/duinstreek/planning/"
UITLEG = "/agendas/duinstreek/1.1-fietsroute/#opmerkingen-kop"
NTB = "momenten:\n  - soort: radenbijeenkomst\n    wanneer: n.t.b.\n"


def view(url: str, sources: dict[str, bytes] | None = None, today: str = "2026-06-01") -> Any:
    return pages(sources, today=datetime.date.fromisoformat(today))[url].view


def names(found: tuple[Kolom, ...]) -> list[str]:
    return [f"{k.jaar} {k.kwartaal[:1]}".strip() for k in found]


def columns(*words: str) -> list[str]:
    times = [lees_wanneer(w) for w in words]
    return names(kolommen([(t.van, t.tot) for t in times if isinstance(t, Tijd) and t.van and t.tot]))


def cells(line: tuple[Cel, ...]) -> list[tuple[int, list[str]]]:
    return [(c.kolommen, [b.tijd for b in c.balken]) for c in line]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), []),
        (("2022",), ["2022"]),
        (("mei 2022",), ["2022"]),
        (("mei 2022", "november 2022"), ["2022 1", "2022 2", "2022 3", "2022 4"]),
        (("mei 2022", "juni 2022", "2022"), ["2022 1", "2022 2", "2022 3", "2022 4"]),
        (("2014", "2017", "eind 2020"), ["2014 t/m 2020"]),
        (
            ("2014", "mei 2022", "juni 2022", "2030"),
            ["2014 t/m 2021", "2022 1", "2022 2", "2022 3", "2022 4", "2023 t/m 2030"],
        ),
        (("2021 tot en met 2023", "mei 2022", "juni 2022"), ["2021", "2022 1", "2022 2", "2022 3", "2022 4", "2023"]),
    ],
)
def test_a_year_has_quarters_when_enough_happens_in_them(words: tuple[str, ...], expected: list[str]) -> None:
    assert columns(*words) == expected


def test_a_bar_lies_over_every_quarter_that_the_source_can_mean() -> None:
    table = view(
        VAN_AGENDA,
        changed(FIETS, ("wanneer: derde kwartaal van 2026", "wanneer: medio 2026")),
    ).tijdlijn
    assert names(table.kolommen) == ["2025", "2026 1", "2026 2", "2026 3", "2026 4"]
    row = next(r for r in table.rijen if r.item.url == "/agendas/duinstreek/1.1-fietsroute/")
    assert [cells(line) for line in row.lijnen] == [
        [(1, []), (1, ["15 januari 2026"]), (2, ["medio 2026"]), (1, []), (1, [])]
    ]


def test_bars_that_overlap_get_a_line_each_and_bars_of_one_quarter_share_a_cell() -> None:
    extra = (
        "momenten:\n  - soort: start\n    wanneer: in 2026\n    wat: x\n"
        "  - soort: evaluatie\n    wanneer: september 2026\n    wat: y\n"
    )
    table = view(VAN_AGENDA, changed(FIETS, ("momenten:\n", extra))).tijdlijn
    row = next(r for r in table.rijen if r.item.url == "/agendas/duinstreek/1.1-fietsroute/")
    assert [cells(line) for line in row.lijnen] == [
        [
            (1, []),
            (1, ["15 januari 2026"]),
            (1, []),
            (1, ["derde kwartaal van 2026", "september 2026"]),
            *[(1, [])] * 2,
        ],
        [(1, []), (4, ["in 2026"]), (1, [])],
    ]


def test_every_line_is_as_wide_as_the_table() -> None:
    for url in (VAN_AGENDA, "/agendas/veilig/planning/"):
        shown = view(url)
        width = len(shown.tijdlijn.kolommen) + shown.tijdlijn.zonder_datum
        for row in shown.tijdlijn.rijen:
            assert [sum(c.kolommen for c in line) for line in row.lijnen] == [width] * len(row.lijnen)


def test_without_a_date_is_a_column_of_its_own() -> None:
    table = view(VAN_AGENDA).tijdlijn
    last = [row.lijnen[0][-1] for row in table.rijen if row.lijnen[0][-1].balken]
    assert table.zonder_datum and [(b.tijd, b.stand) for c in last for b in c.balken] == [("n.t.b.", "open")]


def test_a_contradiction_says_what_else_the_source_says_and_where_that_is_explained() -> None:
    plain = view(PLANNING).agendas[0].tijdlijn
    assert not any(b.tegenspraak for r in plain.rijen for line in r.lijnen for c in line for b in c.balken)
    table = view(PLANNING, changed(FIETS, ("momenten:\n", NTB))).agendas[0].tijdlijn
    row = next(r for r in table.rijen if r.item.url == "/agendas/duinstreek/1.1-fietsroute/")
    said = {b.tijd: b.tegenspraak for line in row.lijnen for c in line for b in c.balken}
    assert said == {"derde kwartaal van 2026": "n.t.b.", "n.t.b.": "derde kwartaal van 2026"}
    assert row.uitleg == UITLEG


@pytest.mark.parametrize(("today", "state"), [("2026-09-30", "komt"), ("2026-10-01", "voorbij")])
def test_a_bar_is_over_after_its_last_day(today: str, state: str) -> None:
    table = view(PLANNING, today=today).agendas[0].tijdlijn
    row = next(r for r in table.rijen if r.item.url == "/agendas/duinstreek/1.1-fietsroute/")
    assert [b.stand for line in row.lijnen for c in line for b in c.balken] == [state]


def test_what_goes_on_now_and_ends_first_stands_on_top() -> None:
    extra = (
        "momenten:\n  - soort: subsidietermijn\n    wanneer: 2024-2028\n    wat: x\n"
        "  - soort: start\n    wanneer: in 2026\n    wat: y\n"
    )
    shown = view(VAN_AGENDA, changed(FIETS, ("momenten:\n", extra)))
    assert [m.tijd.tekst for m in shown.komend] == ["in 2026", "derde kwartaal van 2026", "eind 2026"]
    assert [m.tijd.tekst for m in shown.loopt] == ["2024-2028"], "a period that goes on is no moment to come"


def test_the_page_over_all_agendas_tells_eight_and_counts_the_rest() -> None:
    extra = "momenten:\n" + "".join(
        f"  - soort: overleg\n    wanneer: {day} juli 2026\n    wat: Overleg {day}.\n" for day in range(1, 11)
    )
    sources = changed(FIETS, ("momenten:\n", extra))
    shown = view(PLANNING, sources)
    every = [m for a in ("duinstreek", "veilig") for m in view(f"/agendas/{a}/planning/", sources).komend]
    assert len(shown.komend) == 8 and shown.daarna == f"{len(every) - 8} momenten"
    assert len(every) >= 12 and view(PLANNING).daarna == ""


def test_only_council_moments_over_all_agendas_and_everything_per_agenda() -> None:
    kinds = {b.soort for r in view(PLANNING).agendas[0].tijdlijn.rijen for x in r.lijnen for c in x for b in c.balken}
    every = {b.soort for r in view(VAN_AGENDA).tijdlijn.rijen for x in r.lijnen for c in x for b in c.balken}
    assert "Overleg" not in kinds and "Overleg" in every and kinds < every
