"""Advice to editors: when it is given, and when it is not."""

from __future__ import annotations

import datetime

import pytest

from tests.helpers import BUS, FIETS, WONINGEN, changed, lines, make, tiny


def codes(sources: dict[str, bytes] | None = None, today: str = "2026-06-01") -> list[str]:
    found = make(sources, today=datetime.date.fromisoformat(today)).diagnostics
    return [line.removeprefix("content/agendas/duinstreek/") for line in lines(found)]


def test_a_leader_of_a_part_leads_the_actie() -> None:
    assert codes() == []
    assert codes(
        changed(WONINGEN, ("rol: bestuurlijk-trekker", "rol: partner"), ("rol: medetrekker", "rol: partner"))
    ) == ["wonen/2.1-woningen.md:2:1 trekker-ontbreekt"]


def test_a_norm_needs_no_leader() -> None:
    assert codes(changed(BUS, ('geen_trekker: "Het werkplan noemt geen trekker."', "soort: norm"))) == []


@pytest.mark.parametrize(
    ("today", "count"), [("2026-08-31", 0), ("2026-09-01", 1), ("2026-10-01", 2), ("2027-01-01", 4)]
)
def test_a_moment_asks_for_its_outcome_when_it_is_over(today: str, count: int) -> None:
    found = [line for line in codes(today=today) if line.endswith("moment-voorbij")]
    assert len(found) == count


def test_two_times_for_one_meeting_need_a_remark() -> None:
    extra = "momenten:\n  - soort: radenbijeenkomst\n    wanneer: n.t.b.\n"
    both = changed(FIETS, ("momenten:\n", extra))
    assert codes(both) == []  # the remark about the conflict is there
    without = changed(FIETS, ("soort: conflict", "soort: beperking"), sources=both)
    assert [line.split()[-1] for line in codes(without)] == ["momenten-tegenstrijdig"]


@pytest.mark.parametrize(("today", "late"), [("2027-05-20", False), ("2027-06-02", True)])
def test_an_actie_must_be_looked_at_every_year(today: str, late: bool) -> None:
    found = [line for line in codes(today=today) if line.endswith("controle-verlopen")]
    assert bool(found) is late


def test_the_same_search_word_twice() -> None:
    sources = changed("content/zoekwoorden.yaml", ("woorden: [huurhuis]", "woorden: [huurhuis, RaceFiets]"))
    assert codes(sources) == ["content/zoekwoorden.yaml:4:14 zoekwoord-dubbel"]


def test_no_reason_excuses_what_cannot_be_read() -> None:
    look = 'huisstijl:\n  kleur: "#e17000"\nnegeer:\n  - code: contrast-te-laag\n    bij: "#e17000"\n    reden: Zo wil de raad het.\n'
    sources = {**tiny(), "content/site.yaml": tiny()["content/site.yaml"] + look.encode()}
    assert [d.code for d in make(sources).diagnostics] == ["contrast-te-laag", "negeer-ongebruikt"]
