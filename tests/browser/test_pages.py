"""Every kind of page in a real browser: axe, small screens, keyboard, no JavaScript, nothing from elsewhere."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from tests import children
from tests.browser.chromium import TEXT_SPACING, Browser
from tests.browser.test_every_page import SAMPLE
from tests.conftest import ROOT, Built, everything, file_name, none_of

pytestmark = pytest.mark.browser

# Kinds of page are templates that are a page themselves; a test below proves that no kind is forgotten.
# What is no page, and what only a region that is larger than this one has.
NOT_HERE = ("basis.html", "doorverwijzing.html", "planning-deel.html", "vervallen.html")
KINDS = sorted(p.name for p in (ROOT / "templates").glob("*.html") if p.name not in NOT_HERE)

REACHABLE = """
return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true})).length;
"""
RECORD_FOCUS = """
window.seen = [];
// By the element itself: its place in the page changes when a script adds something meanwhile.
const known = new Map();
const numberOf = (e) => known.get(e) ?? known.set(e, known.size).get(e);
document.addEventListener("focusin", ({target}) => {
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(target);
  const box = target.getBoundingClientRect();
  window.seen.push({
    html: target.outerHTML.slice(0, 120), key: numberOf(target),
    visible: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba\\(.*, 0\\)$/.test(outlineColor)
      && outlineColor !== "transparent",
    inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  });
});
"""


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, built: Built) -> str:
    """Give the address of the richest page of a kind."""
    return built.richest_pages()[request.param].url


def test_no_kind_of_page_is_forgotten(built: Built) -> None:
    assert sorted(built.richest_pages()) == KINDS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(browser: Browser, axe: str, address: str, width: int, scheme: str) -> None:
    browser.visit(address, width=width, scheme=scheme)
    none_of(browser.judged_by(axe), "axe")


def test_html_is_valid(vnu: tuple[str, ...], built: Built, pytestconfig: pytest.Config) -> None:
    chosen = [*built.richest_pages().values(), *built.sample(SAMPLE)]
    names = {file_name(page.url) for page in chosen} | {file_name(built.moved)}
    if everything(pytestconfig):
        names = {name for name in built.shown if name.endswith(".html")}
    pages = [str(built.folder / name) for name in sorted(names)]
    checked = children.run([*vnu, "--errors-only", "--format", "gnu", "--stdout", *pages])
    problems = checked.stdout.decode().replace(str(built.folder), "").splitlines()
    none_of(problems, "the HTML checker")
    assert checked.returncode == 0, checked.stderr.decode()


def test_nothing_needs_sideways_scrolling(browser: Browser, address: str) -> None:
    browser.visit(address, width=320)
    none_of(browser.too_wide(), "too wide")
    browser.add_style(TEXT_SPACING)
    none_of(browser.too_wide(), "too wide with the text spacing of WCAG 1.4.12")
    browser.visit(address, width=320, forced_colors=True)
    none_of(browser.too_wide(), "too wide with forced colours")


def test_text_twice_as_large_makes_no_phone_scroll_sideways(browser: Browser, address: str) -> None:
    browser.visit(address, width=360)
    browser.run("document.documentElement.style.fontSize = '200%'")
    none_of(browser.too_wide(), "wider than the screen")


def test_skip_link_comes_first_and_leads_to_the_content(browser: Browser, address: str) -> None:
    browser.visit(address)
    browser.tab(1)
    assert browser.run("return document.activeElement.getAttribute('href')") == "#inhoud"
    assert browser.run("const b = document.activeElement.getBoundingClientRect(); return b.top >= 0 && b.height >= 24")
    browser.press(Keys.ENTER)
    assert browser.run("return document.activeElement.id") == "inhoud"


@pytest.mark.parametrize(("width", "forced_colors"), [(1280, False), (320, True)])
def test_keyboard_reaches_everything_and_shows_where_it_is(
    browser: Browser, address: str, width: int, forced_colors: bool
) -> None:
    browser.visit(address, width=width, forced_colors=forced_colors)
    expected = browser.run(REACHABLE)
    browser.run(RECORD_FOCUS)
    browser.tab(expected)
    seen = browser.run("return window.seen")
    none_of([s["html"] for s in seen if not s["visible"]], "focused without an outline of 2 px")
    none_of([s["html"] for s in seen if not s["inView"]], "out of sight while focused")
    assert len({s["key"] for s in seen}) == expected, "not everything is reached by Tab once"


def test_everything_is_there_without_javascript(browser: Browser, built: Built, address: str) -> None:
    browser.visit(address, script=True)
    whole = browser.run("return document.querySelector('main').innerText.replace(/\\s/g, '').length")
    browser.visit(address, script=False)
    shown = browser.run("return document.querySelector('main').innerText.replace(/\\s/g, '').length")
    assert browser.run("return document.querySelector('main h1').innerText") != ""
    assert shown >= whole


def test_nothing_comes_from_elsewhere_and_nothing_is_kept(browser: Browser, address: str) -> None:
    browser.visit(address)
    none_of(browser.complaints(), "in the console")
    requested = browser.requested()
    assert requested != []
    none_of([url for url in requested if not url.startswith(browser.origin)], "requested elsewhere")
    assert browser.run("return document.cookie") == ""
    assert browser.run("return localStorage.length + sessionStorage.length") == 0


def test_old_address_leads_to_the_new_one(browser: Browser, built: Built) -> None:
    browser.visit(built.moved)
    new = "/agendas/zuid-kennemerland/7.1-fietspadennetwerk/"
    assert browser.wait_for("return location.pathname === arguments[0]", new)


def test_unknown_address_gives_the_page_that_helps_further(browser: Browser) -> None:
    browser.visit("/bestaat/niet/echt/")
    assert browser.run("return document.querySelector('h1').innerText") == "Deze pagina bestaat niet"
    assert browser.run("return getComputedStyle(document.querySelector('h1')).fontFamily !== 'serif'")
    assert [m for m in browser.complaints() if "404" not in m] == []
