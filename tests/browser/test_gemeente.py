"""The gemeente that a visitor asks to remember: kept in this browser, shown on the home page, and forgotten again."""

from __future__ import annotations

import base64
import re

import pytest
from selenium.webdriver.common.by import By

from tests.browser.chromium import Browser
from tests.conftest import Built, none_of

pytestmark = pytest.mark.browser

PAGE = "/gemeenten/haarlem/"
BUTTON = "#onthoud button"
KEPT = "return JSON.stringify(Object.entries(localStorage).concat(Object.entries(sessionStorage)))"
SAID = "return document.querySelector('#onthoud [role=status]').textContent"


def click(browser: Browser) -> None:
    browser.wait_for(f"return document.querySelector('{BUTTON}') !== null")
    browser.driver.find_element(By.CSS_SELECTOR, BUTTON).click()


def test_gemeente_is_remembered_only_when_asked_and_forgotten_when_asked(browser: Browser) -> None:
    browser.visit("/")
    assert browser.run("return document.querySelector('#onthoud').checkVisibility()") is False
    browser.visit(PAGE)
    assert (
        browser.wait_for("return document.querySelector(arguments[0])?.textContent", BUTTON) == "Onthoud mijn gemeente"
    )
    assert browser.run(KEPT) == "[]", "nothing is kept before the visitor asks"
    click(browser)
    assert browser.run(KEPT) == '[["gemeente","haarlem"]]'
    assert "Onthouden" in browser.run(SAID)
    browser.visit("/")
    link = browser.wait_for("return document.querySelector('#onthoud a')?.getAttribute('href')")
    assert link.endswith(PAGE)
    assert browser.run("return document.querySelector('#onthoud').innerText").startswith("Uw gemeente: Haarlem")
    click(browser)
    assert browser.run(KEPT) == "[]"
    assert browser.run("return document.activeElement.textContent") == "Uw gemeente is vergeten."
    browser.visit("/")
    assert browser.run("return document.querySelector('#onthoud').checkVisibility()") is False
    assert browser.run("return document.cookie") == ""
    none_of(browser.complaints(), "in the console")


@pytest.mark.parametrize("address", ["/", PAGE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_remembered_gemeente_is_accessible_on_a_phone(browser: Browser, axe: str, address: str, scheme: str) -> None:
    browser.visit(PAGE)
    click(browser)
    try:
        browser.visit(address, width=320, scheme=scheme)
        browser.wait_for(f"return document.querySelector('{BUTTON}') !== null")
        none_of(browser.judged_by(axe), "axe")
        none_of(browser.too_wide(), "too wide")
    finally:
        browser.run("localStorage.clear()")


def test_name_that_is_no_gemeente_shows_nothing(browser: Browser) -> None:
    browser.visit("/")
    browser.run("localStorage.setItem('gemeente', 'niet/../echt')")
    try:
        browser.visit("/")
        assert browser.run("return document.querySelector('#onthoud').checkVisibility()") is False
    finally:
        browser.run("localStorage.clear()")


def test_raadsbrief_prints_on_one_page(browser: Browser, built: Built) -> None:
    letters = sorted(page.url for page in built.pages if page.template == "raadsbrief.html")
    assert len(letters) >= 10
    too_long = []
    for letter in letters:
        browser.visit(letter)
        pdf = base64.b64decode(browser.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"])
        if len(re.findall(rb"/Type\s*/Page\b", pdf)) != 1:
            too_long.append(letter)
    none_of(too_long, "longer than one page")
