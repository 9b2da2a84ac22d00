"""Dots can be hit, say what they are, and can be told apart without colour."""

from __future__ import annotations

import pytest

from tests.browser.chromium import Browser
from tests.conftest import none_of

pytestmark = pytest.mark.browser

PAGES = ("/voortgang/",)

TOO_SMALL = """
return [...document.querySelectorAll(".stippen a")].map((a) => a.getBoundingClientRect())
  .filter((box) => box.width < 24 || box.height < 24).length;
"""
NAMELESS = """
return [...document.querySelectorAll(".stippen a")].filter((a) => !/.+: .+/.test(a.textContent)).length;
"""
COUNTS = """
return [...document.querySelectorAll(".stippenrij:has(.stippen)")].filter((row) =>
  row.querySelectorAll(".stippen .stip").length !==
  [...row.querySelectorAll(".telling b")].reduce((sum, b) => sum + +b.textContent, 0)).length;
"""
OVERLAP = """
const boxes = [...document.querySelectorAll(".stippen a")].map((a) => a.getBoundingClientRect());
return boxes.filter((a, n) => boxes.slice(n + 1).some((b) =>
  a.left < b.right - .5 && b.left < a.right - .5 && a.top < b.bottom - .5 && b.top < a.bottom - .5)).length;
"""
STROKES = """
return [...new Set([...document.querySelectorAll(".stip")].map((s) => getComputedStyle(s).stroke))];
"""


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_every_dot_is_a_target_with_a_name(browser: Browser, width: int) -> None:
    for url in PAGES:
        browser.visit(url, width=width)
        assert browser.run("return document.querySelectorAll('.stippen a').length") > 0, url
        assert (browser.run(TOO_SMALL), browser.run(NAMELESS), browser.run(OVERLAP)) == (0, 0, 0), url
        assert browser.run(COUNTS) == 0, url
        assert browser.run("return document.documentElement.scrollWidth - innerWidth") <= 0, url


def test_a_dot_leads_to_its_actie(browser: Browser) -> None:
    browser.visit("/voortgang/")
    name, href = browser.run(
        "const a = document.querySelector('.stippen a'); return [a.textContent.trim(), new URL(a.href).pathname]"
    )
    browser.visit(href)
    title = browser.run("return document.querySelector('h1').textContent")
    assert title in name


def test_shapes_stay_when_colours_are_forced(browser: Browser) -> None:
    browser.visit("/voortgang/", forced_colors=True)
    strokes = browser.run(STROKES)
    assert len(strokes) == 1 and strokes != ["none"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_nothing_against_them(browser: Browser, axe: str, scheme: str) -> None:
    for url in PAGES:
        browser.visit(url, width=360, scheme=scheme)
        none_of(browser.judged_by(axe), url)
