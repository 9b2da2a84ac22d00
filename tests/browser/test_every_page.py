"""Every single page in a real browser, not only the richest of its kind: axe, and nothing that scrolls sideways.

400 % zoom of a window of 1280 pixels is a window of 320 pixels (WCAG 1.4.10), so that width is what is looked at.
"""

from __future__ import annotations

import pytest

from tests.browser.chromium import TEXT_SPACING, Browser
from tests.conftest import Built, none_of

pytestmark = pytest.mark.browser


def test_axe_finds_nothing_on_any_page(browser: Browser, axe: str, built: Built) -> None:
    found = []
    for page in built.pages:
        browser.visit(page.url, width=320)
        found += [f"{page.url} {problem}" for problem in browser.judged_by(axe)]
    none_of(found, "axe")


def test_no_page_needs_sideways_scrolling(browser: Browser, built: Built) -> None:
    found = []
    for page in built.pages:
        browser.visit(page.url, width=320)
        found += [f"{page.url} {problem}" for problem in browser.too_wide()]
        browser.add_style(TEXT_SPACING)
        found += [f"{page.url} with text spacing {problem}" for problem in browser.too_wide()]
    none_of(found, "too wide")
