"""The ribbon of years is linear at every width, its words are text that fits, and on paper all of it stands."""

from __future__ import annotations

import base64

import pytest

from tests.browser.chromium import Browser
from tests.conftest import none_of

pytestmark = pytest.mark.browser

PLANNING = "/planning/"
LINTEN = (
    PLANNING,
    "/agendas/kaag-en-braassem/planning/",
    "/agendas/zuid-kennemerland/",
    "/agendas/zuid-kennemerland/5.1-meer-woningen/",
    "/",
)
WIDTHS = (320, 360, 768, 1440)

# The widest difference, in pixels, between what years have in width on the axes of a page.
UNEVEN = """
return Math.max(0, ...[...document.querySelectorAll(".tijdlint__as, .lintje")].map((as) => {
  const box = as.getBoundingClientRect();
  const years = [...as.querySelectorAll(":scope > text")].filter((t) => t.checkVisibility()).map((t) => [+t.textContent, t.x.baseVal[0].value]);
  const all = years.slice(1).map(([year, x], n) => (x - years[n][1]) / (year - years[n][0]));
  return box.width === 0 ? 0 : Math.max(...all, 0) - Math.min(...all, Infinity) || 0;
}).filter(Number.isFinite));
"""
# Each mark whose own year lies elsewhere than its place on the axis: words that hold one year only.
MISPLACED = """
return [...document.querySelectorAll(".tijdlint")].flatMap((lint) => {
  const as = lint.querySelector(".tijdlint__as").getBoundingClientRect();
  const ticks = [...lint.querySelectorAll(".tijdlint__as > text")].filter((t) => t.checkVisibility()).map((t) => [+t.textContent, t.x.baseVal[0].value]);
  if (ticks.length < 2) return [];
  const year = (ticks[1][1] - ticks[0][1]) / (ticks[1][0] - ticks[0][0]);
  return [...lint.querySelectorAll("li li:has(> svg)")].flatMap((li) => {
    const found = (li.innerText.match(/\\b20\\d\\d\\b/g) || []).map(Number);
    if (new Set(found).size !== 1 || /(vanaf|sinds|per |tot|vóór|na |gebeurd)/.test(li.innerText)) return [];
    const svg = li.querySelector("svg"), shape = svg.firstElementChild;
    const half = shape.hasAttribute("width") ? shape.width.baseVal.value / 2 : 0;
    const middle = svg.getBoundingClientRect().left - as.left + (shape.cx || shape.x).baseVal.value + half;
    const begin = ticks[0][1] + (found[0] - ticks[0][0]) * year;
    return middle >= begin - 1 && middle <= begin + year + 1 ? [] : [li.innerText];
  });
});
"""
WORDLESS = """
return [...document.querySelectorAll(".tijdlint li li > svg")]
  .filter((svg) => svg.parentElement.querySelector("p").innerText.trim().length < 4).length;
"""
SMALL = """
return [...document.querySelectorAll(".tijdlint :is(p, a, b, text), .lintje text")]
  .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 15).length;
"""
OVERFLOW = """
const wide = document.documentElement.clientWidth;
return [...document.querySelectorAll(".tijdlint p, .tijdlint text, .lintje text, .stippen, .telling")]
  .filter((e) => e.checkVisibility() && (e.getBoundingClientRect().right > wide + 1 || e.getBoundingClientRect().left < -1))
  .map((e) => e.textContent).concat(document.documentElement.scrollWidth > wide ? ["the page scrolls"] : []);
"""
TODAY = """
const as = document.querySelector(".tijdlint__as");
const nu = as.querySelector(".tijdlint__nu :is(line, rect)");
const x = (nu.x1 || nu.x).baseVal.value;
const [first, next] = [...as.querySelectorAll(":scope > text")].filter((t) => t.checkVisibility()).map((t) => [+t.textContent, t.x.baseVal[0].value]);
return first[0] + (x - first[1]) / ((next[1] - first[1]) / (next[0] - first[0]));
"""


@pytest.mark.parametrize("width", WIDTHS)
def test_every_year_is_as_wide_and_nothing_sticks_out(browser: Browser, width: int) -> None:
    for url in LINTEN:
        browser.visit(url, width=width)
        assert browser.run("return document.querySelectorAll('.tijdlint__as, .lintje').length") > 0, url
        assert browser.run(UNEVEN) <= 1, url
        assert browser.run(OVERFLOW) == [], url


@pytest.mark.parametrize("width", [320, 1280])
def test_a_mark_lies_in_its_year_beside_words_of_fifteen_pixels(browser: Browser, width: int) -> None:
    for url in LINTEN:
        browser.visit(url, width=width)
        assert browser.run(MISPLACED) == [], url
        assert browser.run(WORDLESS) == 0 and browser.run(SMALL) == 0, url


def test_the_month_of_the_build_lies_at_its_place(browser: Browser) -> None:
    browser.visit("/", width=1280)
    words = browser.run("return document.querySelector('.tijdlint__nu text').textContent").split()
    months = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ]
    assert browser.run(TODAY) == pytest.approx(int(words[1]) + months.index(words[0]) / 12, abs=0.05)


def test_a_screen_reader_gets_a_list_in_words_and_one_sentence_for_the_picture(browser: Browser) -> None:
    browser.visit(PLANNING, width=320)
    tree = browser.cdp("Accessibility.getFullAXTree")["nodes"]
    images = [n for n in tree if not n.get("ignored") and n["role"]["value"] in ("image", "img")]
    assert len(images) == browser.run("return document.querySelectorAll('.tijdlint').length") > 0
    assert all(n["name"]["value"].startswith("Tijdlijn van ") for n in images)


def test_a_contradiction_leads_to_its_explanation(browser: Browser) -> None:
    browser.visit(PLANNING)
    link = browser.run(
        "return [...document.querySelectorAll('.tijdlint .botst')].find((a) => a.innerText.includes('n.t.b.')).href"
    )
    browser.visit(link.removeprefix(browser.origin))
    assert browser.run("return document.querySelector(location.hash).innerText") != ""


def test_on_paper_nothing_is_cut_and_nothing_hidden(browser: Browser) -> None:
    browser.visit(PLANNING, width=1280)
    words = browser.run("return [...document.querySelectorAll('.tijdlint p')].map((p) => p.textContent)")
    browser.cdp("Emulation.setEmulatedMedia", media="print")
    # The width of A4 between its margins.
    browser.cdp("Emulation.setDeviceMetricsOverride", width=672, height=950, deviceScaleFactor=1, mobile=False)
    assert browser.run(OVERFLOW) == []
    shown = browser.run(
        "return [...document.querySelectorAll('.tijdlint p')].filter((p) => p.checkVisibility()).length"
    )
    assert shown == len(words) > 20
    sheets = base64.b64decode(browser.cdp("Page.printToPDF", preferCSSPageSize=True)["data"])
    assert 0 < sheets.count(b"/Type /Page\n") < 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_nothing_against_it(browser: Browser, axe: str, scheme: str) -> None:
    for url, width in ((PLANNING, 360), (PLANNING, 1440), ("/agendas/zuid-kennemerland/", 1440), ("/", 360)):
        browser.visit(url, width=width, scheme=scheme)
        none_of(browser.judged_by(axe), url)
