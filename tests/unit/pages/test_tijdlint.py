"""The ribbon of years: every year as wide as any other, today at its place, each mark with its words, rows by number."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise
from typing import Any

import pytest

from regioagenda.base.reads import Day, recorded
from regioagenda.pages.bouwstenen.parts import Link
from regioagenda.pages.bouwstenen.tijdlint import Feit, Rij, Tijdlint, plek, tijdlint, vormen
from regioagenda.reading.tijd import Bedoeling, Tijd
from regioagenda.reading.wanneer import lees_wanneer
from tests.helpers import AGENDA, FIETS, changed, files, pages

PLANNING = "/planning/"
VAN_AGENDA = "/agendas/duinstreek/planning/"
ROUTE = "/agendas/duinstreek/1.1-fietsroute/"
UITLEG = f"{ROUTE}#opmerkingen-kop"
NTB = "momenten:\n  - soort: radenbijeenkomst\n    wanneer: n.t.b.\n"
TODAY = datetime.date(2026, 6, 1)


def feit(words: str, stand: str = "komt", bedoeling: Bedoeling = Bedoeling.MOMENT) -> Feit:
    tijd = lees_wanneer(words, bedoeling)
    assert isinstance(tijd, Tijd), words
    return Feit(tijd=tijd, stand=stand, soort="Overleg", woorden=words)


def lint(*words: str, today: datetime.date = TODAY, op_de_dag: bool = False) -> Tijdlint | None:
    row = Rij(wat=Link(titel="1.1 Fietsroute", url=ROUTE), feiten=tuple(map(feit, words)))
    return tijdlint((row,), today, op_de_dag=op_de_dag)


def made(*words: str, today: datetime.date = TODAY, op_de_dag: bool = False) -> Tijdlint:
    found = lint(*words, today=today, op_de_dag=op_de_dag)
    assert found is not None
    return found


def view(url: str, sources: dict[str, bytes] | None = None, today: str = "2026-06-01") -> Any:
    return pages(sources, today=datetime.date.fromisoformat(today))[url].view


def percent(text: str) -> float:
    return float(text.removesuffix("%"))


def span(mark: Any) -> tuple[float, float]:
    """Give where a mark begins and ends on the axis."""
    left, length = percent(mark.links), percent(mark.lengte)
    return left + length * percent(mark.van) / 100, left + length * percent(mark.tot) / 100


def test_every_year_is_as_wide_as_any_other() -> None:
    for last in range(2016, 2040):
        steps = [
            plek(datetime.date(y + 1, 1, 1), 2016, last) - plek(datetime.date(y, 1, 1), 2016, last)
            for y in range(2016, last)
        ]
        assert max(steps, default=0) - min(steps, default=0) < 1e-9
        assert plek(datetime.date(2016, 1, 1), 2016, last) == 0
        assert plek(datetime.date(last + 1, 1, 1), 2016, last) == pytest.approx(100)


@pytest.mark.parametrize("words", ["2021", "2021 en 2022", "mei 2014 tot en met mei 2030", "2000 tot en met 2099"])
def test_ticks_are_evenly_apart_and_names_have_room(words: str) -> None:
    years = made(words).jaren
    places = [percent(y.x) for y in years]
    steps = {round(b - a, 0) for a, b in pairwise(places)}
    assert places[0] == 0 and len(years) <= 10 and (len(steps) <= 1 or max(steps) - min(steps) <= 1)
    assert years[0].naam and sum(y.altijd for y in years) <= 6
    assert all(y.naam for y in years if y.altijd)


@pytest.mark.parametrize(
    ("words", "shape", "begin", "end"),
    [
        (("2025", "1 juli 2026", "2028"), "dag", 37.4, 37.4),
        (("2025", "medio 2026", "2028"), "venster", 33.2, 41.6),
        (("2025", "uiterlijk 1 juli 2026", "2028"), "termijn", 37.5, 37.5),
        (("2025", "vanaf 2027", "2028"), "open", 50.0, 100.0),
        (("2025", "mei 2026 tot en met juni 2027", "2028"), "periode", 33.2, 62.4),
    ],
)
def test_what_is_known_of_a_time_decides_its_shape(
    words: tuple[str, ...], shape: str, begin: float, end: float
) -> None:
    mark = made(*words).banen[0].tekens[1]
    assert mark.vorm == shape
    assert span(mark) == (pytest.approx(begin, abs=0.15), pytest.approx(end, abs=0.15))


def test_a_long_period_does_not_stretch_the_axis_and_goes_on_beyond_it() -> None:
    row = Rij(
        wat=Link(titel="", url=""),
        feiten=(feit("2024"), feit("2023 tot en met 2040", bedoeling=Bedoeling.PERIODE), feit("eind 2025")),
    )
    shown = tijdlint((row,), TODAY)
    assert shown and [y.naam for y in shown.jaren] == ["2023", "2024", "2025"]
    mark = shown.banen[0].tekens[1]
    assert mark.vorm == "periode" and mark.door and span(mark) == (0, 100)
    whole = tijdlint((row,), TODAY, heel=True)
    assert whole and not whole.banen[0].tekens[1].door


@pytest.mark.parametrize(
    ("today", "komt_van", "nu"),
    [
        ("2024-12-31", "0%", None),
        ("2025-01-01", "0%", ("0%", "vandaag")),
        ("2026-07-02", "37.5%", ("37.5%", "vandaag")),
        ("2028-12-31", "99.9%", ("99.9%", "vandaag")),
        ("2029-01-01", "100%", None),
    ],
)
def test_today_stands_at_its_fraction_when_it_is_on_the_axis(
    today: str, komt_van: str, nu: tuple[str, str] | None
) -> None:
    shown = made("2025", "2028", today=datetime.date.fromisoformat(today), op_de_dag=True)
    assert shown.komt_van == komt_van
    assert (shown.nu and (shown.nu.x, shown.nu.naam)) == nu
    assert ("Alles op deze tijdlijn is voorbij." in shown.zin) is (today == "2029-01-01")


def test_by_the_month_a_page_holds_for_the_month_and_off_the_axis_for_all_days() -> None:
    def held(today: str, *words: str) -> tuple[str, str]:
        with recorded() as reads:
            lint(*words, today=Day.of(datetime.date.fromisoformat(today)))
        dates = (datetime.date.fromordinal(reads.since), datetime.date.fromordinal(reads.until))
        return dates[0].isoformat(), dates[1].isoformat()

    assert held("2026-06-10", "2025", "2028") == ("2026-06-01", "2026-06-30")
    assert held("2030-06-10", "2025", "2028") == ("2029-01-01", "9999-12-31")
    month = made("2025", "2028").nu
    assert month and (month.naam, month.x, month.breed) == ("juni 2026", "35.3%", "2.1%")


def test_words_stand_where_there_is_room() -> None:
    marks = made("2021", "medio 2025", "2030", "2022 tot en met 2029").banen[0].tekens
    assert [m.kant for m in marks] == ["na", "na", "voor", "boven"]
    assert all(m.feit.woorden for m in marks)


def test_what_has_no_date_is_text_of_its_lane_and_without_any_date_there_is_no_ribbon() -> None:
    lane = made("2026", "n.t.b.").banen[0]
    assert [len(lane.tekens), [f.woorden for f in lane.los]] == [1, ["n.t.b."]]
    assert lint("n.t.b.") is None and lint() is None


def test_every_mark_on_a_page_has_words_beside_it() -> None:
    for name in ("planning/index.html", "agendas/duinstreek/planning/index.html", "gemeenten/duinstad/index.html"):
        html = files()[name].decode()
        marks = re.findall(r"<li[^>]*><p>((?:(?!</p>).)*)</p><svg ", html)
        assert len(marks) == len(re.findall(r"</p><svg width=", html)) > 0
        assert all(re.search(r"\d{4}|komt nog|loopt", words) for words in marks), name
        for sentence in re.findall(r'role="img" aria-label="([^"]*)"', html):
            assert sentence.startswith("Tijdlijn van 20") and sentence.endswith(".")


def test_rows_stand_in_the_order_of_the_agenda_by_number() -> None:
    rows = view(VAN_AGENDA).tijdlint.banen
    numbers = [m[0] for r in rows if (m := re.match(r"\d+\.\d+", r.wat.titel))]
    assert numbers == sorted(numbers) and len(numbers) > 1
    assert rows[0].wat.url == "/agendas/duinstreek/"


def row(url: str, sources: dict[str, bytes] | None = None, today: str = "2026-06-01") -> Any:
    shown = view(url, sources, today)
    ribbon = shown.tijdlint if hasattr(shown, "tijdlint") else shown.agendas[0].tijdlint
    return next(r for r in ribbon.banen if r.wat.url == ROUTE)


def test_a_contradiction_says_what_else_the_source_says_and_where_that_is_explained() -> None:
    assert not any(m.feit.tegenspraak for m in row(PLANNING).tekens)
    found = row(PLANNING, changed(FIETS, ("momenten:\n", NTB)))
    assert [(m.feit.woorden, m.feit.tegenspraak) for m in found.tekens] == [("derde kwartaal van 2026", "n.t.b.")]
    assert found.uitleg == UITLEG and [f.woorden for f in found.los] == ["nog geen datum (n.t.b.)"]


@pytest.mark.parametrize(
    ("today", "state", "mark"), [("2026-09-30", "komt", "kan nu zijn"), ("2026-10-01", "onzeker", "")]
)
def test_a_mark_is_over_after_its_last_day_and_without_an_outcome_nobody_knows(
    today: str, state: str, mark: str
) -> None:
    assert [(m.feit.stand, m.feit.merk) for m in row(PLANNING, today=today).tekens] == [(state, mark)]


def test_of_a_plan_that_is_over_nothing_is_to_come() -> None:
    over = changed(AGENDA + "agenda.md", ("volledigheid: volledig", 'volledigheid: volledig\nafgelopen: "Gestopt."'))
    marks = [m for r in view(VAN_AGENDA, over).tijdlint.banen for m in r.tekens]
    assert {m.feit.stand for m in marks} <= {"geweest", "onzeker"}
    html = files(over)["agendas/duinstreek/planning/index.html"].decode()
    assert "komt nog" not in html


def test_the_explanation_has_the_shapes_that_are_there() -> None:
    shapes = vormen((made("1 juli 2026", "uiterlijk 2027"), None))
    assert [(v.vorm, v.stand) for v in shapes if v.woorden.startswith(("Rondje", "Haak", "Vol"))] == [
        ("dag", "geweest"),
        ("termijn", "geweest"),
        ("venster", "komt"),
    ]
    assert vormen(()) == ()


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
    def kinds(shown: Tijdlint) -> set[str]:
        return {f.soort for r in shown.banen for f in (*(m.feit for m in r.tekens), *r.los)}

    council, every = kinds(view(PLANNING).agendas[0].tijdlint), kinds(view(VAN_AGENDA).tijdlint)
    assert "Overleg" not in council and "Overleg" in every and council < every


def test_an_agenda_shows_its_time_with_a_sentence_that_tells_all_of_it() -> None:
    shown = view("/agendas/duinstreek/").tijdlint
    assert shown.zin.startswith("Tijdlijn van 2025 tot en met 2028. Looptijd: 2025 tot en met 2028, loopt.")
    assert [m.vorm for m in shown.banen[0].tekens] == ["periode"]


def test_the_home_page_has_a_lane_for_each_agenda() -> None:
    shown = view("/").tijdlint
    assert [b.wat.url for b in shown.banen] == ["/agendas/duinstreek/", "/agendas/veilig/"]
    assert all(len(b.tekens) + len(b.los) == 1 for b in shown.banen)


def test_of_a_running_agenda_without_a_first_day_nothing_is_still_to_begin() -> None:
    path = AGENDA + "agenda.md"
    until = changed(path, ("looptijd: 2025 tot en met 2028", "looptijd: tot en met 2028"))
    assert "Looptijd: tot en met 2028, loopt." in view("/agendas/duinstreek/", until).tijdlint.zin
    later = changed(path, ("looptijd: 2025 tot en met 2028", "looptijd: 2027 tot en met 2028"))
    assert "Looptijd: 2027 tot en met 2028, komt nog." in view("/agendas/duinstreek/", later).tijdlint.zin
