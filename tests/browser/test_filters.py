"""The list of acties with its filters as a visitor uses it: as links, and with JavaScript at once and combined."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from regioagenda.domain.model import Actie
from tests.browser.chromium import Browser
from tests.conftest import Built, none_of

pytestmark = pytest.mark.browser

SHOWN = """
return [...document.querySelectorAll('#lijst .actierij__titel a')].filter((a) => a.checkVisibility()).map((a) => a.pathname)
"""
WHERE = "return location.pathname + location.search"
STATUS = "return document.querySelector('[role=status]').textContent"
CHOSEN = "return [...document.querySelectorAll('#filters [aria-current]')].map((a) => a.textContent)"
KEY_AT = "return document.activeElement.textContent"


def acties(built: Built, passes: Callable[[Actie], bool]) -> list[str]:
    """Give the addresses of the acties that pass, in the order of the list."""
    region = built.result.region
    assert region is not None
    groups = [[a for a in region.acties.values() if a.agenda == agenda] for agenda in region.agendas]
    return [f"/agendas/{a.id}/" for group in groups for a in group if passes(a)]


def loopt(actie: Actie) -> bool:
    return str(actie.statussen[0].waarde) == "loopt"


def over_wonen(actie: Actie) -> bool:
    return any(r.slug == "wonen" for r in actie.onderwerpen)


def unfolded(browser: Browser, kind: str, label: str) -> WebElement:
    """Open a kind of filter as a visitor does and give the link of one value."""
    details = next(
        d
        for d in browser.driver.find_elements(By.CSS_SELECTOR, "#filters details")
        if d.find_element(By.TAG_NAME, "summary").text.startswith(kind)
    )
    if details.get_attribute("open") is None:
        details.find_element(By.TAG_NAME, "summary").click()
    return next(a for a in details.find_elements(By.TAG_NAME, "a") if a.text == label)


def counted(browser: Browser) -> int:
    """Give how many the status line says that there are: acties and projects together."""
    return sum(map(int, re.findall(r"[0-9]+", str(browser.run(STATUS)).partition(" van ")[0])))


def test_without_javascript_every_filter_is_a_link_that_can_be_cleared(browser: Browser, built: Built) -> None:
    browser.visit("/acties/", script=False)
    assert browser.run(SHOWN) == acties(built, lambda a: True)
    unfolded(browser, "Status", "Loopt").click()
    assert browser.run(WHERE) == "/acties/status/loopt/"
    expected = acties(built, loopt)
    assert browser.run(SHOWN) == expected
    assert counted(browser) == len(expected)
    assert browser.run(CHOSEN) == ["Loopt"]
    unfolded(browser, "Onderwerp", "Wonen").click()
    assert browser.run(SHOWN) == acties(built, over_wonen)
    browser.driver.find_element(By.CSS_SELECTOR, "#gekozen a").click()
    assert browser.run(WHERE) == "/acties/"


def test_filters_combine_in_place_and_back_takes_them_away(browser: Browser, built: Built) -> None:
    browser.visit("/acties/")
    browser.run("window.dezelfde = true")
    unfolded(browser, "Status", "Loopt").click()
    assert (browser.run(WHERE), browser.run(SHOWN)) == ("/acties/?status=loopt", acties(built, loopt))
    unfolded(browser, "Onderwerp", "Wonen").click()
    both = acties(built, lambda a: loopt(a) and over_wonen(a))
    assert (browser.run(WHERE), browser.run(SHOWN)) == ("/acties/?status=loopt&onderwerp=wonen", both)
    assert counted(browser) == len(both)
    assert browser.run(CHOSEN) == ["Wonen", "Loopt"]
    browser.driver.back()
    browser.wait_for("return location.search === '?status=loopt'")
    assert (browser.run(SHOWN), browser.run(CHOSEN)) == (acties(built, loopt), ["Loopt"])
    browser.driver.back()
    browser.wait_for("return location.search === ''")
    assert (browser.run(SHOWN), browser.run(CHOSEN)) == (acties(built, lambda a: True), [])
    browser.driver.forward()
    browser.wait_for("return location.search === '?status=loopt'")
    assert browser.run(SHOWN) == acties(built, loopt)
    assert browser.run("return window.dezelfde"), "the page was never loaded anew"


def test_the_address_holds_the_filters(browser: Browser, built: Built) -> None:
    browser.visit("/acties/?onderwerp=wonen&status=loopt&status=bestaat-niet&kleur=rood")
    both = acties(built, lambda a: loopt(a) and over_wonen(a))
    assert browser.run(SHOWN) == both
    browser.driver.refresh()
    assert browser.run(SHOWN) == both
    assert "Wonen" in browser.run("return document.title")


def test_what_is_counted_is_what_a_filter_leaves(browser: Browser) -> None:
    browser.visit("/acties/?status=loopt")
    counts = browser.run(
        "return [...document.querySelectorAll('#filters li:not([hidden]) > a:not([aria-current])')]"
        ".map((a) => [a.href, Number(a.nextElementSibling.textContent)])"
    )
    assert len(counts) > 5
    for address, count in counts[::4]:
        browser.driver.get(address)
        assert len(browser.run(SHOWN)) == count, address


def test_a_chosen_filter_is_taken_away_by_its_link_and_the_focus_is_not_lost(browser: Browser, built: Built) -> None:
    browser.visit("/acties/?status=loopt&onderwerp=wonen")
    unfolded(browser, "Status", "Loopt").click()
    assert (browser.run(WHERE), browser.run(KEY_AT)) == ("/acties/?onderwerp=wonen", "Loopt")
    browser.driver.find_element(By.LINK_TEXT, "Onderwerp: Wonen weghalen").click()
    assert (browser.run(WHERE), browser.run(SHOWN)) == ("/acties/", acties(built, lambda a: True))
    assert browser.run("return document.activeElement.id") == "telling"
    browser.visit("/acties/?status=loopt&onderwerp=wonen")
    browser.driver.find_element(By.LINK_TEXT, "Alle filters weghalen").click()
    assert browser.run(WHERE) == "/acties/"


def test_by_keyboard_alone(browser: Browser, built: Built) -> None:
    browser.visit("/acties/")
    browser.run("document.querySelector('#filters summary').focus()")
    browser.tab(2)
    assert browser.run(KEY_AT) == "Status"
    browser.press(Keys.ENTER)
    for _ in range(100):
        if browser.run(KEY_AT) == "Loopt":
            break
        browser.tab(1)
    browser.press(Keys.ENTER)
    assert (browser.run(WHERE), browser.run(KEY_AT)) == ("/acties/?status=loopt", "Loopt")
    assert browser.run(SHOWN) == acties(built, loopt)


def test_links_stay_links_also_in_a_new_tab(browser: Browser, built: Built) -> None:
    browser.visit("/acties/?onderwerp=wonen")
    link = unfolded(browser, "Status", "Loopt")
    ActionChains(browser.driver).key_down(Keys.CONTROL).click(link).key_up(Keys.CONTROL).perform()
    here, other = browser.driver.window_handles
    try:
        assert browser.run(WHERE) == "/acties/?onderwerp=wonen"
        browser.driver.switch_to.window(other)
        browser.wait_for("return location.search !== '' && document.readyState === 'complete'")
        assert browser.run(WHERE) == "/acties/?onderwerp=wonen&status=loopt"
        browser.driver.close()
    finally:
        browser.driver.switch_to.window(here)


def test_a_page_of_one_filter_leads_to_the_combination(browser: Browser, built: Built) -> None:
    browser.visit("/acties/status/loopt/")
    unfolded(browser, "Onderwerp", "Wonen").click()
    browser.wait_for("return location.pathname === '/acties/'")
    assert browser.run(WHERE) == "/acties/?status=loopt&onderwerp=wonen"
    assert browser.run(SHOWN) == acties(built, lambda a: loopt(a) and over_wonen(a))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_filtered_list_is_accessible(browser: Browser, axe: str, width: int, scheme: str) -> None:
    browser.visit("/acties/?status=loopt&onderwerp=wonen", width=width, scheme=scheme)
    browser.run("for (const d of document.querySelectorAll('#filters details')) d.open = true")
    none_of(browser.judged_by(axe), "axe")
    none_of(browser.too_wide(), "too wide")
    none_of(browser.complaints(), "in the console")


def test_script_is_small(built: Built) -> None:
    name = next(n for n in built.files if n.startswith("assets/filters."))
    assert len(gzip.compress(built.files[name], 9)) <= 2048
