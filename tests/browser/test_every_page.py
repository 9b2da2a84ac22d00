"""Every single page in a real browser, not only the richest of its kind: axe, and nothing that scrolls sideways.

400 % zoom of a window of 1280 pixels is a window of 320 pixels (WCAG 1.4.10), so that width is what is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.browser.chromium import TEXT_SPACING, Browser
from tests.conftest import Built, none_of

pytestmark = pytest.mark.browser


def test_no_page_has_a_fault(browser: Browser, other_browser: Browser, axe: str, built: Built) -> None:
    addresses = [page.url for page in built.pages]
    with ThreadPoolExecutor(2) as pool:
        halves = pool.map(faults, (browser, other_browser), (addresses[::2], addresses[1::2]), (axe, axe))
    none_of([fault for half in halves for fault in half], "pages with a fault")


def faults(browser: Browser, addresses: Sequence[str], axe: str) -> list[str]:
    """Give what is wrong with pages on a small screen, also with the text spacing of WCAG 1.4.12."""
    found = []
    for address in addresses:
        browser.visit(address, width=320)
        found += [f"{address} axe: {problem}" for problem in browser.judged_by(axe)]
        found += [f"{address} too wide: {problem}" for problem in browser.too_wide()]
        browser.add_style(TEXT_SPACING)
        found += [f"{address} too wide with text spacing: {problem}" for problem in browser.too_wide()]
    return found
