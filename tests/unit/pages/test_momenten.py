"""What pages say about moments that were dropped, lie still, moved, happened or come only on a condition."""

from __future__ import annotations

import datetime

import pytest

from tests.helpers import FIETS, changed, files

TODAY = datetime.date(2026, 6, 1)
OLD = "wanneer: derde kwartaal van 2026\n"
ANNOUNCING = (
    "index.html",
    "gemeenten/duinstad/index.html",
    "gemeenten/duinstad/raadsbrief/index.html",
    "trekkers/duinstad/index.html",
    "planning/index.html",
)
ACTIE = "agendas/duinstreek/1.1-fietsroute/index.html"
PLANNING = "agendas/duinstreek/planning/index.html"


def site(*pairs: tuple[str, str]) -> dict[str, str]:
    made = files(changed(FIETS, *pairs), today=TODAY)
    return {name: made[name].decode() for name in (*ANNOUNCING, ACTIE, PLANNING)}


def test_what_is_planned_is_announced() -> None:
    made = site()
    assert [name for name in ANNOUNCING if "derde kwartaal van 2026" not in made[name]] == []


@pytest.mark.parametrize(("status", "mark"), [("vervallen", "gaat niet door"), ("gepauzeerd", "voorlopig niet")])
def test_of_what_was_stopped_nothing_is_announced(status: str, mark: str) -> None:
    made = site(("waarde: loopt\n", f"waarde: {status}\n    toelichting: Er is geen geld.\n"))
    told = {name: made[name].replace(f"derde kwartaal van 2026: {mark}", "") for name in ANNOUNCING}
    assert [name for name, html in told.items() if "derde kwartaal van 2026" in html] == []
    for name in (ACTIE, PLANNING):
        assert f'derde kwartaal van 2026 <span class="moment__voorbij">{mark}</span>' in made[name]
        assert "Er is geen geld." in made[name]


def test_one_moment_can_be_dropped_alone() -> None:
    made = site((OLD, f"{OLD}    vervalt: De gemeenten zien ervan af.\n"))
    assert "derde kwartaal van 2026" not in made["index.html"] and "De gemeenten zien ervan af." in made[ACTIE]


def test_a_moment_that_moved_says_so() -> None:
    made = site((OLD, f"{OLD}    was: [{{wanneer: medio 2025, reden: De vergunning kwam later.}}]\n"))
    assert "derde kwartaal van 2026 (eerst: medio 2025; de vergunning kwam later)" in made[ACTIE]


@pytest.mark.parametrize(
    ("wanneer", "words", "heading"),
    [
        ('"gebeurd: het plan noemt geen datum"', "gebeurd; het plan noemt geen datum", "Voorbij"),
        ('"alleen als: het plan wijzigt"', "alleen als het plan wijzigt", "Onder een voorwaarde, of steeds weer"),
        ("elk jaar", "elk jaar", "Onder een voorwaarde, of steeds weer"),
        ("n.t.b.", "nog geen datum (n.t.b.)", "Nog geen datum"),
    ],
)
def test_four_kinds_of_not_knowing_stand_apart(wanneer: str, words: str, heading: str) -> None:
    shown = site((OLD, f"wanneer: {wanneer}\n"))["gemeenten/duinstad/index.html"]
    before, _, _ = shown.partition(f'<p class="moment__tijd">{words}')
    assert before != shown and before.rpartition("<h3>")[2].startswith(heading)
