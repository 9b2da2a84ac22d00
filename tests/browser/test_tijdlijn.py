"""The table by quarter is a table for everybody: a picture on a wide screen, a list on a phone, a table to a screen reader."""

from __future__ import annotations

import pytest

from tests.browser.chromium import Browser

pytestmark = pytest.mark.browser

PLANNING = "/planning/"

# Whether every bar lies under the heading of each quarter that its cell spans, within a pixel of rounding.
BARS = """
return [...document.querySelectorAll("table.tijdlijn")].flatMap((table) => {
  const heads = [...table.tHead.rows[0].cells].map((c) => c.getBoundingClientRect());
  return [...table.tBodies[0].rows].flatMap((row) => {
    let at = row.cells[0].tagName === "TH" ? 0 : 1;
    return [...row.cells].flatMap((cell) => {
      const [first, last] = [heads[at], heads[at + cell.colSpan - 1]];
      at += cell.colSpan;
      const box = cell.getBoundingClientRect();
      const fits = Math.abs(box.left - first.left) < 2 && Math.abs(box.right - last.right) < 2;
      return fits || cell.tagName === "TH" ? [] : [cell.innerText || "(leeg)"];
    });
  });
});
"""
SIDE_BY_SIDE = """
return [...document.querySelectorAll("table.tijdlijn p")].filter((p) => {
  const next = p.closest("td").nextElementSibling?.querySelector("p");
  return next && next.getBoundingClientRect().top < p.getBoundingClientRect().bottom;
}).length;
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


def test_a_bar_lies_under_the_quarters_that_it_covers(browser: Browser) -> None:
    browser.visit(PLANNING, width=1280)
    assert browser.run("return document.querySelectorAll('table.tijdlijn').length") > 0
    assert browser.run(BARS) == []


def test_on_a_phone_moments_stand_below_each_other_and_it_stays_a_table(browser: Browser) -> None:
    browser.visit(PLANNING, width=320)
    assert browser.run(SIDE_BY_SIDE) == 0
    found = roles(browser)
    tables = browser.run("return document.querySelectorAll('table.tijdlijn').length")
    rows = browser.run("return document.querySelectorAll('table.tijdlijn tr').length")
    assert found.get("table", 0) == tables and found.get("row", 0) == rows
    assert found.get("rowheader", 0) > 0


def test_a_contradiction_leads_to_its_explanation(browser: Browser) -> None:
    browser.visit(PLANNING)
    link = browser.run(
        "return [...document.querySelectorAll('table.tijdlijn .botst a')].find((a) => a.innerText.includes('n.t.b.')).href"
    )
    browser.visit(link.removeprefix(browser.origin))
    assert browser.run("return document.querySelector(location.hash).innerText") != ""
