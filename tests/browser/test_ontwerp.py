"""What the design promises on a screen: the answer on the first screen of a phone, one edge for text, a menu without a script."""

from __future__ import annotations

import base64
import json

import pytest

from regioagenda.domain.model import Actie
from tests.browser.chromium import Browser
from tests.browser.test_every_page import SAMPLE
from tests.conftest import Built, everything, none_of

pytestmark = pytest.mark.browser

WIDTHS = [320, 360, 768, 1440]
# The smallest phone that is common: 360 wide, and so much high that its browser leaves of 800.
PHONE, SCREEN = 360, 740
FIRST_RESULT = """
const first = document.querySelector("#zoekresultaten li");
return first ? first.getBoundingClientRect().top : null;
"""
MEASURES = """
const box = (e) => e ? e.getBoundingClientRect() : null;
const answer = document.querySelector("main > .met-index > .kernfeiten");
return {
  header: box(document.querySelector(".page-header")).height,
  title: box(document.querySelector("main h1")).top,
  fact: answer ? answer.querySelector("dd").getClientRects()[0].bottom : 0,
  height: answer ? box(answer).height : 0,
  words: answer ? answer.innerText.trim().split(/\\s+/).length : 0,
  asked: answer ? [...answer.querySelectorAll("dt")].map((e) => e.innerText) : [],
};
"""
# The edge of the text: where the titles and the headings of the parts begin. A list and a grid have columns of their own, and
# words may stand in the margin.
EDGES = """
const shown = [...document.querySelectorAll("main :is(.pagina-kop__titel, h1, h2)")].filter((e) =>
  e.checkVisibility() && e.getBoundingClientRect().width > 1
  && !e.closest("nav, .woorden, .agendarijen--breed, .actierij, .agendarij, .kernfeiten, .raadsbrief__delen, .kaart-en-lijst, .landkaart-en-lijst, .pagina-kop--home")
  && !(e.matches("h1") && e.closest(".pagina-kop__titel")));
return [...new Set(shown.map((e) => Math.round(e.getBoundingClientRect().left)))];
"""


def _sample(built: Built, config: pytest.Config) -> list[str]:
    chosen = built.pages if everything(config) else [*built.richest_pages().values(), *built.sample(SAMPLE)]
    return sorted({page.url for page in chosen})


def test_the_first_result_is_on_the_first_screen(browser: Browser) -> None:
    browser.visit("/zoeken/?q=fietspad", width=PHONE)
    browser.wait_for("return document.querySelector('#zoekresultaten li') !== null")
    assert browser.run(FIRST_RESULT) < 500


def test_title_and_answer_are_on_the_first_screen(browser: Browser, built: Built, pytestconfig: pytest.Config) -> None:
    faults = []
    for url in _sample(built, pytestconfig):
        browser.visit(url, width=PHONE)
        found = browser.run(MEASURES)
        if found["header"] > 64 or found["title"] > 180 or found["fact"] > SCREEN:
            faults.append(f"{url} {json.dumps(found)}")
    none_of(faults, "not on the first screen of a phone")


def test_the_answer_of_an_actie_is_short_and_complete(
    browser: Browser, built: Built, pytestconfig: pytest.Config
) -> None:
    assert built.result.region is not None
    acties = list(built.result.region.files[Actie].values())
    chosen = acties if everything(pytestconfig) else acties[::6]
    faults = []
    for actie in chosen:
        browser.visit(f"/agendas/{actie.id}/", width=PHONE)
        found = browser.run(MEASURES)
        asked = {"Hoe ver?", "Waar?"} <= set(found["asked"])
        if found["height"] > 560 or found["words"] > 90 or not asked:
            faults.append(f"{actie.id} {json.dumps(found)}")
    none_of(faults, "an answer that is too long or says too little")


@pytest.mark.parametrize(("url", "answer"), [("/voortgang/", ".inleiding"), ("/planning/", "#komend ~ :is(p, ol)")])
def test_an_overview_answers_on_the_smallest_screen(browser: Browser, url: str, answer: str) -> None:
    browser.visit(url, width=PHONE)
    assert browser.run("return document.querySelector(arguments[0]).getBoundingClientRect().bottom", answer) < 640


def test_what_a_plan_that_is_over_meant_to_do_looks_not_like_what_comes(browser: Browser) -> None:
    browser.visit("/planning/", width=PHONE)
    filled = """
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll("#toen ~ .momenten .moment")].map(
      (e) => getComputedStyle(e, "::before").backgroundColor !== paper);
    """
    found = browser.run(filled)
    assert found != [] and not any(found)


@pytest.mark.parametrize("url", ["/agendas/", "/onderwerpen/", "/begrippen/"])
def test_a_list_uses_the_width_of_a_desk(browser: Browser, url: str) -> None:
    browser.visit(url, width=1280)
    edges = "return new Set([...document.querySelectorAll('.agendarij, .begrippen > div')].map((e) => e.getBoundingClientRect().left)).size"
    assert browser.run(edges) == 2


def test_the_name_of_a_gemeente_is_whole_above_its_column(browser: Browser) -> None:
    lines = """
    return [...document.querySelectorAll(arguments[0])].filter((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      return new Set([...range.getClientRects()].map((box) => box.top)).size > 1;
    }).map((e) => e.innerText);
    """
    browser.visit("/gemeenten/haarlem/vergelijk/heemstede/", width=320)
    assert browser.run(lines, ".cijfertabel thead .getal") == []


@pytest.mark.parametrize("width", WIDTHS)
def test_text_has_one_edge(browser: Browser, built: Built, width: int) -> None:
    faults = []
    for page in built.richest_pages().values():
        browser.visit(page.url, width=width)
        edges = browser.run(EDGES)
        if len(edges) > 1:
            faults.append(f"{page.url} {edges}")
    none_of(faults, "headings that do not begin where the title does")


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(browser: Browser, built: Built, width: int) -> None:
    faults = []
    for page in built.richest_pages().values():
        browser.visit(page.url, width=width)
        faults += [f"{page.url} {problem}" for problem in browser.too_wide()]
    none_of(faults, "too wide")


def test_a_table_of_few_columns_has_no_least_width_and_one_that_scrolls_shows_that_there_is_more(
    browser: Browser, built: Built
) -> None:
    wrong = """
    return [...document.querySelectorAll(".tabel-kader")].filter((e) => {
      const few = Math.max(...[...e.querySelectorAll("tr")].map((r) => r.children.length)) < 4;
      const least = parseFloat(getComputedStyle(e.querySelector("table")).minWidth) > 0;
      const silent = e.scrollWidth > e.clientWidth + 1 && !getComputedStyle(e).backgroundImage.includes("gradient");
      return (few && least) || silent;
    }).length;
    """
    faults = []
    for page in built.richest_pages().values():
        browser.visit(page.url, width=PHONE)
        if found := browser.run(wrong):
            faults.append(f"{page.url} {found}")
    none_of(faults, "tables that are wider than they need be, or do not show that they scroll")


def test_the_menu_opens_without_a_script(browser: Browser) -> None:
    browser.visit("/", width=PHONE, script=False)
    shown = "return document.querySelector('.nav-bar').checkVisibility()"
    assert not browser.run(shown)
    browser.run("document.querySelector('.page-header__menu summary').click()")
    assert browser.run(shown)
    names = browser.run("return [...document.querySelectorAll('.nav-bar a')].map((e) => e.innerText)")
    assert names == ["Mijn gemeente", "Acties", "Wie trekt wat", "Planning", "Zoeken"]


def test_sources_and_words_stand_in_the_margin_of_a_wide_screen(browser: Browser) -> None:
    beside = """
    const edge = document.querySelector(".pagina-kop").getBoundingClientRect().left + 42 * 16;
    const found = [...document.querySelectorAll(arguments[0])];
    return found.length > 0 && found.every((e) => e.getBoundingClientRect().left >= edge);
    """
    for url, notes in (
        ("/agendas/zuid-kennemerland/5.1-meer-woningen/", ".in-kantlijn"),
        ("/agendas/leidse-regio/uitgangspunten/", ".in-kantlijn"),
        ("/agendas/leidse-regio/ambitie-1-wonen-en-groen/", "main > :is(.woorden, .verwant)"),
    ):
        browser.visit(url, width=1440)
        assert browser.run(beside, notes), url
        browser.visit(url, width=PHONE)
        assert not browser.run(beside, notes), url


def test_a_finger_hits_the_number_of_a_note(browser: Browser, built: Built) -> None:
    url = next(
        p.url for p in built.pages if b'class="footnote-ref"' in built.files[p.url.removeprefix("/") + "index.html"]
    )
    browser.visit(url, width=PHONE)
    small = """
    return [...document.querySelectorAll(".footnote-ref, .footnote-backref")].map((e) => e.getBoundingClientRect())
      .filter((box) => box.width < 24 || box.height < 24).map((box) => [box.width, box.height]);
    """
    assert browser.run(small) == []


@pytest.mark.parametrize(
    ("vraag", "antwoord"),
    [("komen er woningen bij in Bloemendaal", "Meer woningen erbij"), ("hoeveel woningen komen erbij", "11.650")],
)
def test_the_answer_of_the_second_result_is_on_the_smallest_screen(browser: Browser, vraag: str, antwoord: str) -> None:
    browser.visit(f"/zoeken/?q={vraag.replace(' ', '%20')}", width=PHONE)
    browser.wait_for("return document.querySelectorAll('#zoekresultaten li').length > 1")
    place = """
    const walk = document.createTreeWalker(document.querySelector("#zoekresultaten"), NodeFilter.SHOW_ELEMENT);
    let last = null;
    while (walk.nextNode()) if (walk.currentNode.textContent.includes(arguments[0])) last = walk.currentNode;
    return last.getBoundingClientRect().top;
    """
    assert browser.run(place, antwoord) < 640


def test_letters_are_never_smaller_than_fifteen_pixels(browser: Browser, built: Built) -> None:
    small = """
    return [...document.querySelectorAll("body *")].filter((e) => e.checkVisibility()
      && !e.closest("sup, .footnote-ref, svg") && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(e).fontSize) < 15
    ).map((e) => e.outerHTML.slice(0, 80)).slice(0, 3);
    """
    faults = []
    for page in built.richest_pages().values():
        browser.visit(page.url, width=PHONE)
        faults += [f"{page.url} {found}" for found in browser.run(small)]
    none_of(faults, "letters that are too small")


@pytest.mark.parametrize(
    ("url", "most"),
    [
        ("/agendas/zuid-kennemerland/volledig/", 30),
        # The three longest acties.
        ("/agendas/zuid-kennemerland/5.1-meer-woningen/", 5),
        ("/agendas/zuid-kennemerland/4.2-triple-helix/", 5),
        ("/agendas/voorschoten-routekaart/stap-1-visie/", 5),
    ],
)
def test_what_is_long_on_paper_stays_within_its_sheets(browser: Browser, url: str, most: int) -> None:
    browser.visit(url, width=1280)
    printed = base64.b64decode(
        browser.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=True)["data"]
    )
    assert 0 < printed.count(b"/Type /Page\n") <= most


def test_a_list_in_a_column_on_paper_keeps_room_for_its_words(browser: Browser) -> None:
    browser.visit("/agendas/zuid-kennemerland/volledig/", width=1280)
    browser.cdp("Emulation.setEmulatedMedia", media="print")
    browser.cdp("Emulation.setDeviceMetricsOverride", width=700, height=1000, deviceScaleFactor=1, mobile=False)
    narrow = browser.run(
        "return [...document.querySelectorAll('.deel .actierij__titel')].filter((e) => e.clientWidth < 150).length"
    )
    assert narrow == 0
