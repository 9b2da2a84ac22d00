"""The search page as a visitor uses it: with typing mistakes, filters, addresses and the back button."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.chromium import Browser
from tests.conftest import Built, file_name, none_of

pytestmark = pytest.mark.browser

OPTIONS = "return [...document.querySelectorAll('[role=option]')].map((o) => o.textContent)"
FIELD = "return document.activeElement.getAttribute(arguments[0])"
RESULTS = "return [...document.querySelectorAll('#zoekresultaten > li')].map((li) => li.dataset.id)"
STATUS_MATCHING = "const s = document.querySelector('[role=status]').textContent; return s.match(arguments[0]) && s"
FIETS = "zuid-kennemerland/7.1-fietspadennetwerk"


def results(browser: Browser) -> list[str]:
    """Wait until there are results and give their ids."""
    browser.wait_for("return document.querySelectorAll('#zoekresultaten > li').length > 0")
    found: list[str] = browser.run(RESULTS)
    return found


def everything(browser: Browser) -> list[str]:
    """Ask for more until all results are there, and give their ids."""
    for _ in range(60):
        if browser.run("return document.querySelector('#zoekresultaten + button').hidden"):
            break
        count = browser.run("return document.querySelectorAll('#zoekresultaten :is(li, .zoekook a)').length")
        browser.run("document.querySelector('#zoekresultaten + button').click()")
        browser.wait_for(
            "return document.querySelectorAll('#zoekresultaten :is(li, .zoekook a)').length > arguments[0]", count
        )
    found: list[str] = browser.run(RESULTS)
    return found


def test_typing_mistake_still_finds_and_is_announced(browser: Browser) -> None:
    browser.visit("/zoeken/")
    assert browser.run("return document.querySelector('[role=status]') !== null"), "the live region is there at once"
    browser.type("#q", "fietspadennetwrek" + Keys.ENTER)
    found = results(browser)
    assert FIETS in [i.partition("#")[0] for i in found[:3]]
    announced = browser.wait_for(STATUS_MATCHING, "\\d")
    assert int(announced.split()[0]) >= len(found)
    assert "fietspadennetwerk" in announced.lower()
    assert "fietspadennetwrek" in browser.run("return document.title")
    browser.driver.find_element(By.CSS_SELECTOR, "#zoekterug button").click()
    browser.wait_for(STATUS_MATCHING, "^Niets")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_results_are_accessible_and_come_from_here(browser: Browser, axe: str, width: int, scheme: str) -> None:
    browser.visit("/zoeken/?q=fietspadennetwrek&gemeente=heemstede", width=width, scheme=scheme)
    results(browser)
    browser.wait_for(STATUS_MATCHING, "\\d")
    none_of(browser.judged_by(axe), "axe")
    none_of(browser.too_wide(), "too wide")
    none_of(browser.complaints(), "in the console")
    none_of([url for url in browser.requested() if not url.startswith(browser.origin)], "requested elsewhere")
    assert browser.run("return document.cookie + localStorage.length + sessionStorage.length") == "00"


def test_every_result_leads_to_a_page(browser: Browser, built: Built) -> None:
    browser.visit("/zoeken/?q=wonen")
    results(browser)
    links = browser.run(
        "return [...document.querySelectorAll('#zoekresultaten h3 a')].map((a) => a.getAttribute('href'))"
    )
    assert len(links) >= 5
    assert [link for link in links if file_name(link) not in built.files] == []


def test_results_carry_ids_of_the_region(browser: Browser, built: Built) -> None:
    region = built.result.region
    assert region is not None
    browser.visit("/zoeken/?q=haarlem")
    known = {*region.agendas, *region.themas, *region.acties, *region.paginas, *region.tabellen, *region.verbanden}
    known |= {f"{agenda}/samenhang" for agenda in region.samenhangen}
    for kind, slugs in (
        ("gemeente", region.gemeenten),
        ("organisatie", region.organisaties),
        ("onderwerp", region.onderwerpen),
        ("begrip", region.begrippen),
        ("pagina", region.paginas),
        ("trekker", region.trekkers),
    ):
        known |= {f"{kind}/{slug}" for slug in slugs}
    assert [i for i in results(browser) if i.partition("#")[0] not in known] == []


@pytest.mark.parametrize(
    ("query", "filter_name", "value"),
    [("?gemeente=heemstede", "gemeente", "heemstede"), ("?trekker=haarlem", "trekker", "haarlem")],
)
def test_filter_in_the_address_holds(browser: Browser, built: Built, query: str, filter_name: str, value: str) -> None:
    region = built.result.region
    assert region is not None
    browser.visit(f"/zoeken/{query}")
    results(browser)
    assert browser.run(f"return document.querySelector('select[name={filter_name}]').value") == value
    expected = {b.actie.id for b in region.betrokkenheid_by_partij[value] if filter_name == "gemeente" or b.leidend}
    assert expected
    found = {i.partition("#")[0] for i in everything(browser)}
    assert expected <= found, "an actie of this party is missing"
    if filter_name == "trekker":
        assert {i for i in found if i in region.acties} == expected, "an actie that this party does not lead"


def test_filters_narrow_a_question(browser: Browser) -> None:
    browser.visit("/zoeken/?q=fiets")
    results(browser)
    every = everything(browser)
    assert browser.run("return document.querySelector('#q').value") == "fiets"
    browser.visit("/zoeken/?q=fiets&trekker=haarlem")
    results(browser)
    fewer = everything(browser)
    assert set(fewer) <= set(every)
    assert FIETS in [i.partition("#")[0] for i in fewer]


def test_back_button_brings_back_question_and_results(browser: Browser) -> None:
    browser.visit("/zoeken/?q=fiets")
    before = results(browser)
    browser.type("#q", "woningen" + Keys.ENTER)
    browser.wait_for("return location.search.includes('woningen')")
    browser.wait_for(
        "return !document.querySelector(`#zoekresultaten > li[data-id='${arguments[0]}']:first-child`)", before[0]
    )
    browser.driver.back()
    browser.wait_for("return document.querySelector('#q').value === 'fiets'")
    browser.wait_for(
        "return [...document.querySelectorAll('#zoekresultaten > li')].map((l) => l.dataset.id).join() === arguments[0]",
        ",".join(before),
    )


def test_nothing_found_says_what_to_do(browser: Browser) -> None:
    browser.visit("/zoeken/?q=qxzqxzqxz")
    said = browser.wait_for(STATUS_MATCHING, "^Niets")
    assert "qxzqxzqxz" in said
    assert browser.run(RESULTS) == []


def test_question_in_the_address_is_text_and_never_html(browser: Browser) -> None:
    browser.visit("/zoeken/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3Efiets")
    browser.wait_for(STATUS_MATCHING, "onerror")
    assert (
        browser.driver.find_elements(By.CSS_SELECTOR, "main img, main script:not([type='application/ld+json'])") == []
    )
    assert browser.complaints() == []


def test_without_javascript_the_page_lists_every_actie(browser: Browser, built: Built) -> None:
    region = built.result.region
    assert region is not None
    browser.visit("/zoeken/?q=fiets", script=False)
    assert browser.run(RESULTS) == [], "JavaScript is really off"
    listed = browser.run(
        "return [...document.querySelectorAll('main a')].filter((a) => a.checkVisibility()).map((a) => new URL(a.href).pathname)"
    )
    assert [a for a in region.acties if f"/agendas/{a}/" not in listed] == []


def test_slash_and_arrows_lead_from_any_page_to_another(browser: Browser) -> None:
    browser.visit("/agendas/")
    browser.press("/")
    assert browser.run(FIELD, "role") == "combobox"
    browser.press("fietsp")
    browser.wait_for("return document.activeElement.getAttribute('aria-expanded') === 'true'")
    assert any("fiets" in option.lower() for option in browser.run(OPTIONS))
    browser.press(Keys.ARROW_DOWN)
    chosen = browser.run(FIELD, "aria-activedescendant")
    assert browser.run("return document.getElementById(arguments[0]).getAttribute('aria-selected')", chosen) == "true"
    browser.press(Keys.ESCAPE)
    assert browser.run(FIELD, "aria-expanded") == "false"
    assert browser.run("return document.activeElement.value") == "fietsp", "Escape closes the list and keeps the words"
    browser.press(Keys.ARROW_DOWN)
    browser.wait_for("return document.activeElement.getAttribute('aria-expanded') === 'true'")
    browser.press(Keys.ARROW_DOWN)
    browser.press(Keys.ENTER)
    browser.wait_for("return location.pathname.startsWith('/agendas/') && location.pathname !== '/agendas/'")
    assert browser.complaints() == []


def test_enter_in_the_field_of_a_page_searches(browser: Browser) -> None:
    browser.visit("/agendas/")
    browser.press("/")
    browser.press("woningen")
    browser.press(Keys.ENTER)
    browser.wait_for("return location.pathname === '/zoeken/' && location.search === '?q=woningen'")
    results(browser)


@pytest.mark.parametrize("width", [320, 1280])
def test_suggestions_are_accessible(browser: Browser, axe: str, width: int) -> None:
    browser.visit("/planning/", width=width)
    browser.press("/")
    browser.press("woning")
    browser.wait_for("return document.activeElement.getAttribute('aria-expanded') === 'true'")
    browser.press(Keys.ARROW_DOWN)
    none_of(browser.judged_by(axe), "axe")
    none_of(browser.too_wide(), "too wide")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_question_is_answered_by_a_card(browser: Browser, axe: str, width: int) -> None:
    browser.visit("/zoeken/?q=wie+trekt+7.1", width=width)
    results(browser)
    card = "return document.querySelector('#zoekantwoord').dataset.id"
    assert browser.run(card) == FIETS
    assert "Haarlem" in browser.run("return document.querySelector('#zoekantwoord').textContent")
    assert "Haarlem" in browser.wait_for(STATUS_MATCHING, "Antwoord")
    none_of(browser.judged_by(axe), "axe")
    none_of(browser.too_wide(), "too wide")


def test_what_was_found_is_marked_in_title_and_passage(browser: Browser) -> None:
    browser.visit("/zoeken/?q=bodemdaling")
    results(browser)
    browser.wait_for("return document.querySelectorAll('#zoekresultaten h3 mark').length > 0")
    browser.wait_for("return document.querySelectorAll('#zoekresultaten p mark').length > 0")


@pytest.mark.parametrize("question", ["qxzqxzqxz", "circus Haarlem", "paspoort", "a"])
def test_nothing_found_leads_on(browser: Browser, axe: str, question: str) -> None:
    browser.visit(f"/zoeken/?q={question.replace(' ', '+')}", width=320)
    browser.wait_for(STATUS_MATCHING, "^(Niets|Typ)")
    assert browser.run(RESULTS) == []
    assert browser.run("return document.querySelector('#zoekniets').hidden") is False
    assert browser.run("return document.querySelector('#zoekantwoord').dataset.id") is None
    none_of(browser.judged_by(axe), "axe")


def test_filters_fold_and_count(browser: Browser, axe: str) -> None:
    browser.visit("/zoeken/?q=wonen", width=320)
    results(browser)
    assert browser.run("return document.querySelector('#zoekpaneel').open") is False
    browser.driver.find_element(By.CSS_SELECTOR, "#zoekpaneel summary").click()
    browser.wait_for("return /\\(\\d+\\)/.test(document.querySelector('#filter-gemeente').textContent)")
    none_of(browser.judged_by(axe), "axe")
    none_of(browser.too_wide(), "too wide")


def test_a_row_that_stays_is_left_as_it_is(browser: Browser) -> None:
    browser.visit("/zoeken/?q=fietspadennetwer")
    results(browser)
    first = "document.querySelector('#zoekresultaten > li')"
    browser.run(f"{first}.gezien = true; document.querySelector('#q').focus()")
    browser.press("k")
    browser.wait_for("return document.title.includes('netwerk')")
    assert browser.run(f"return {first}.gezien && {first}.dataset.id") == FIETS
    assert browser.run(f"return {first}.querySelector('mark').textContent").startswith("fietspadennetwerk")
