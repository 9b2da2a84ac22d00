"""The title of the browser tab: from specific to general, at most 70 characters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from regioagenda.pages.bouwstenen.context import make_context
from regioagenda.pages.bouwstenen.head import LANGSTE_TITEL, make_head
from regioagenda.pages.bouwstenen.parts import Link
from tests.unit.output.kleine_regio import region

PARENT = Link(titel="Wonen", url="/agendas/kust/wonen/")


def page_title(titel: str, *parents: Link, url: str = "/agendas/kust/1.1-huizen/") -> str:
    """Give the title of a page with these parents."""
    context = replace(make_context(region(), date(2026, 11, 20)), url=url)
    return make_head(context, titel=titel, omschrijving="", kruimels=parents).paginatitel


def test_the_agenda_and_the_site_follow_the_name() -> None:
    agendas, kust = Link(titel="Agenda's", url="/agendas/"), Link(titel="Kust", url="/agendas/kust/")
    assert page_title("Huizen", agendas, kust, PARENT) == "Huizen – Kust – Streekplannen"
    assert page_title("Kust", agendas, url=kust.url) == "Kust – Agenda's – Streekplannen"


def test_outside_an_agenda_the_list_and_the_site_follow_the_name() -> None:
    assert (
        page_title("Zee", Link(titel="Gemeenten", url="/gemeenten/"), url="/gemeenten/zee/")
        == "Zee – Gemeenten – Streekplannen"
    )


def test_home_is_not_a_parent() -> None:
    assert page_title("Planning") == "Planning – Streekplannen"


def test_home_itself_has_only_its_name() -> None:
    assert page_title("Streekplannen", url="/") == "Streekplannen"


def test_the_most_general_part_goes_first_when_the_title_is_too_long() -> None:
    fits = "x" * (LANGSTE_TITEL - len(" – Wonen"))
    assert page_title(fits, PARENT) == f"{fits} – Wonen"
    assert page_title(f"{fits}x", PARENT) == f"{fits}x"
