"""The list of acties: complete, each actie with what it passes, each filter with a page that says what it leaves."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from regioagenda.pages.bouwstenen.parts import Page
from tests.helpers import files, pages


def shown(page: Page) -> list[str]:
    view: Any = page.view
    return [a.url for g in view.groepen for a in g.acties]


def counts(page: Page) -> dict[str, int]:
    view: Any = page.view
    return {k.url: k.aantal for g in view.filters for k in g.keuzes}


def test_every_actie_is_in_the_list() -> None:
    site = pages()
    acties = [url for url, page in site.items() if page.template == "actie.html"]
    assert sorted(shown(site["/acties/"])) == sorted(acties)


def test_every_filter_has_a_page_that_shows_as_many_as_the_link_says() -> None:
    site = pages()
    links = counts(site["/acties/"])
    assert {url: len(shown(site[url])) for url in links} == links
    assert 0 not in links.values()
    assert {url for url in site if url.startswith("/acties/")} == {"/acties/", *links}


def test_filters_are_there_for_all_five_kinds() -> None:
    view: Any = pages()["/acties/"].view
    assert [g.titel for g in view.filters] == ["Agenda", "Onderwerp", "Status", "Gemeente", "Trekker"]


def test_what_the_script_reads_is_what_the_pages_of_the_filters_show() -> None:
    site = pages()
    view: Any = site["/acties/"].view
    passed = {a.url: {*g.kenmerken.split(), *a.kenmerken.split()} for g in view.groepen for a in g.acties}
    for url in counts(site["/acties/"]):
        kenmerk = url.removeprefix("/acties/").rstrip("/")
        assert {a for a, kenmerken in passed.items() if kenmerk in kenmerken} == set(shown(site[url])), url


def test_a_filtered_page_says_what_it_shows_and_how_to_clear_it() -> None:
    site = pages()
    url = "/acties/status/loopt/"
    view: Any = site[url].view
    assert view.telling == f"2 acties van alle {len(shown(site['/acties/']))}" and len(shown(site[url])) == 2
    assert view.gekozen.startswith("Status: ")
    assert [k.url for g in view.filters for k in g.keuzes if k.gekozen] == [url]
    html = files()[f"{url.strip('/')}/index.html"].decode()
    assert f'<a href="/acties/">{view.gekozen} weghalen</a>' in html


@pytest.mark.parametrize(("url", "indexed"), [("/acties/", True), ("/acties/agenda/duinstreek/", False)])
def test_only_the_whole_list_is_for_search_engines(url: str, indexed: bool) -> None:
    assert pages()[url].head.index is indexed


def test_a_missing_trekker_is_stated() -> None:
    html = files()["acties/index.html"].decode()
    view: Any = pages()["/acties/"].view
    without = [a.geen_trekker for g in view.groepen for a in g.acties if not a.leiding]
    assert without and all(f"{words}</p>" in html for words in without)


def test_acties_and_projects_are_counted_apart() -> None:
    site = pages()
    whole: Any = site["/acties/"].view
    assert whole.telling == "4 acties en 1 overig project"
    assert whole.groepen[0].boven == "In de agenda's die nu lopen: 4 acties en 1 overig project."
    done: Any = site["/acties/status/afgerond/"].view
    assert done.telling == "1 overig project van alle 5"


def test_that_all_agendas_are_over_is_said_without_counting_again() -> None:
    view: Any = pages(today=date(2040, 1, 1))["/acties/"].view
    assert [g.boven for g in view.groepen if g.boven] == ["Alles hieronder komt uit agenda's die zijn afgelopen."]


def test_a_trekker_of_plans_that_are_over_leads_nothing_now_as_far_as_is_known() -> None:
    html = files(today=date(2040, 1, 1))["trekkers/duinstad/index.html"].decode()
    assert "Nu niets, voor zover wij weten. Wat Duinstad eerder leidde, staat hieronder." in html
    assert "In de plannen die nu lopen" not in html
