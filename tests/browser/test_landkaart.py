"""The map of gemeenten in a browser: everybody who takes part can be chosen, with a finger, a keyboard and a screen reader."""

from __future__ import annotations

import pytest

from tests.browser.chromium import Browser
from tests.conftest import none_of

pytestmark = pytest.mark.browser

KIEZEN = {"/": "[aria-labelledby=kies-kop] ul a", "/gemeenten/": "#deelnemers ~ ul a, [aria-labelledby=deelnemers] a"}
# Pages with a map, of every kind.
PAGES = (
    "/",
    "/gemeenten/",
    "/gemeenten/haarlem/",
    "/gemeenten/kaag-en-braassem/",
    "/organisaties/hart-van-holland/",
)
LINKS = "return [...document.querySelectorAll('.landkaart a[class=gebied--lid]')].map((a) => a.getAttribute('href'))"
# Of each gemeente that takes part: whether somewhere a disc of 24 pixels around a point hits nothing else.
TOO_SMALL = """
document.querySelector(".landkaart svg").scrollIntoView({block: "center"});
const around = [[0, 0], ...Array.from({length: 16}, (_, i) => [Math.cos(i * Math.PI / 8), Math.sin(i * Math.PI / 8)])];
const hits = (a, x, y) => around.every(([dx, dy]) => {
  const hit = document.elementFromPoint(x + 11 * dx, y + 11 * dy);
  return hit !== null && hit.closest("a") === a;
});
return [...document.querySelectorAll(".landkaart a.gebied--lid")].filter((a) => {
  const box = a.getBoundingClientRect();
  for (let y = box.top; y <= box.bottom; y += 1)
    for (let x = box.left; x <= box.right; x += 1) if (hits(a, x, y)) return false;
  return true;
}).map((a) => a.querySelector("title").textContent);
"""
HEIGHT = "return document.querySelector('.landkaart svg').getBoundingClientRect().height"
# Names that lie over each other, or outside the picture.
COLLIDING = """
const svg = document.querySelector(".landkaart svg").getBoundingClientRect();
const names = [...document.querySelectorAll(".landkaart text")].filter((t) => t.checkVisibility())
  .map((t) => [t.textContent, t.getBoundingClientRect()]);
const over = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
return [
  ...names.flatMap(([one, a], i) => names.slice(i + 1).filter(([, b]) => over(a, b)).map(([two]) => `${one} / ${two}`)),
  ...names.filter(([, a]) => a.left < svg.left - 4 || a.right > svg.right + 4).map(([one]) => `${one} outside`),
];
"""


def roles(browser: Browser) -> dict[str, int]:
    """Count the roles in the accessibility tree, as a screen reader gets them."""
    tree = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})
    found: dict[str, int] = {}
    for node in tree["nodes"]:
        if not node.get("ignored"):
            role = node["role"]["value"]
            found[role] = found.get(role, 0) + 1
    return found


@pytest.mark.parametrize("address", KIEZEN)
def test_every_gemeente_that_takes_part_is_a_link_in_the_order_of_the_list(browser: Browser, address: str) -> None:
    browser.visit(address, width=360)
    listed = browser.run(
        "return [...document.querySelectorAll(arguments[0])].map((a) => a.getAttribute('href'))", KIEZEN[address]
    )
    assert len(listed) == 10
    assert browser.run(LINKS) == listed


@pytest.mark.parametrize("address", KIEZEN)
def test_a_screen_reader_finds_the_names_once_on_the_map(browser: Browser, address: str) -> None:
    browser.visit(address)
    named = browser.run("return [...document.querySelectorAll('.landkaart svg a')].map((a) => a.textContent.trim())")
    tree = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})
    spoken = [n["name"]["value"] for n in tree["nodes"] if not n.get("ignored") and n["role"]["value"] == "link"]
    # Once on the map and at least once in the list.
    none_of([name for name in named if spoken.count(name) < 2], "names that are not spoken")
    groups = [n for n in tree["nodes"] if n["role"]["value"] == "group" and "Kaart" in n["name"]["value"]]
    assert len(groups) == 1


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("address", [*KIEZEN, "/gemeenten/leiden/"])
def test_every_gemeente_that_takes_part_can_be_hit(browser: Browser, address: str, width: int) -> None:
    browser.visit(address, width=width)
    none_of(browser.run(TOO_SMALL), "too small to touch")


@pytest.mark.parametrize("address", KIEZEN)
def test_the_keyboard_stops_at_the_list_alone(browser: Browser, address: str) -> None:
    browser.visit(address)
    assert browser.run("return [...document.querySelectorAll('.landkaart svg a')].every((a) => a.tabIndex === -1)")
    browser.visit("/gemeenten/haarlem/")
    # Nowhere else on this page is a link to these three.
    assert browser.run("return [...document.querySelectorAll('.landkaart svg a')].map((a) => a.tabIndex)") == [0, 0, 0]


def test_a_map_that_is_no_choice_is_one_picture(browser: Browser) -> None:
    browser.visit("/organisaties/hart-van-holland/")
    assert browser.run("return document.querySelectorAll('.landkaart svg a').length") == 0
    assert roles(browser).get("image", 0) + roles(browser).get("img", 0) == 1
    assert "Leiden" in browser.run("return document.querySelector('.landkaart svg').getAttribute('aria-label')")


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_a_map_is_not_higher_than_a_phone_and_its_names_lie_apart(browser: Browser, address: str, width: int) -> None:
    browser.visit(address, width=width)
    assert browser.run(HEIGHT) <= (320 if width < 600 else 500)
    none_of(browser.run(COLLIDING), "names")
    none_of(browser.too_wide(), "too wide")


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, axe: str, address: str, scheme: str) -> None:
    browser.visit(address, width=320, scheme=scheme)
    none_of(browser.judged_by(axe), "axe")


def test_forced_colours_keep_the_lines(browser: Browser) -> None:
    browser.visit("/gemeenten/haarlem/", forced_colors=True)
    looks = browser.run(
        "return [...document.querySelectorAll('.landkaart path')].map((p) => [getComputedStyle(p).stroke,"
        " getComputedStyle(document.body).backgroundColor])"
    )
    none_of([f"{line} on {back}" for line, back in looks if line == back], "lines that cannot be seen")
