"""Pages in a real browser whatever their kind, not only the richest of each: axe, nothing that scrolls sideways, and silence:
no word in the console, no request that fails or goes elsewhere, nothing that the CSP has to stop.

Every single page with `--alles`, else a sample. 400 % zoom of a window of 1280 pixels is a window of 320 pixels
(WCAG 1.4.10), so that width is what is looked at.
"""

from __future__ import annotations

import pytest

from tests.browser.chromium import TEXT_SPACING, Browser
from tests.conftest import Built, everything, none_of

pytestmark = pytest.mark.browser

SAMPLE = 40
# So many tests judge the pages together: none takes long, so that workers can share them out.
PARTS, PARTS_OF_SAMPLE = 24, 4


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make as many tests as there are parts."""
    parts = PARTS if everything(metafunc.config) else PARTS_OF_SAMPLE
    metafunc.parametrize(("part", "parts"), [(part, parts) for part in range(parts)], ids=str)


def test_no_page_has_a_fault(
    browser: Browser, axe: str, built: Built, pytestconfig: pytest.Config, part: int, parts: int
) -> None:
    pages = built.pages if everything(pytestconfig) else [*built.richest_pages().values(), *built.sample(SAMPLE)]
    none_of([fault for page in pages[part::parts] for fault in faults(browser, page.url, axe)], "pages with a fault")


def faults(browser: Browser, address: str, axe: str) -> list[str]:
    """Give what is wrong with a page on a small screen, also with the text spacing of WCAG 1.4.12."""
    browser.visit(address, width=320)
    found = [f"{address} {problem}" for problem in browser.unrest()]
    found += [f"{address} axe: {problem}" for problem in browser.judged_by(axe)]
    found += [f"{address} too wide: {problem}" for problem in browser.too_wide()]
    browser.add_style(TEXT_SPACING)
    found += [f"{address} too wide with text spacing: {problem}" for problem in browser.too_wide()]
    browser.unrest()  # what the judge said is not of the page
    return found
