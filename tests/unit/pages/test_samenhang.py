"""The matrix of what helps and what hinders what."""

from __future__ import annotations

import re
from typing import Any

from tests.helpers import AGENDA, changed, files, pages

URL = "/agendas/duinstreek/samenhang/"
VERBANDEN = AGENDA + "verbanden.yaml"


def matrix(sources: dict[str, bytes] | None = None) -> dict[tuple[str, str], list[str]]:
    view: Any = pages(sources)[URL].view
    short = [row.kort for row in view.matrix]
    return {
        (row.kort, column): [m.merk for m in cell]
        for row in view.matrix
        for column, cell in zip(short, row.cellen, strict=True)
        if cell
    }


def test_a_mark_stands_at_both_ends_and_a_part_counts_as_its_actie() -> None:
    found = matrix()
    assert found[("1.1", "2.1")] == found[("2.1", "1.1")] == ["K1"]
    assert sorted(map(tuple, found.values())) == [("D2",), ("D2",), ("K1",), ("K1",)]


def test_only_koppelkansen_and_dilemmas_are_in_the_matrix() -> None:
    other = changed(VERBANDEN, ("soort: koppelkans", "soort: volgt-op"))
    assert {mark for marks in matrix(other).values() for mark in marks} == {"D2"}


def test_an_item_has_no_mark_at_itself() -> None:
    view: Any = pages()[URL].view
    assert all((cell is None) is (n == i) for i, row in enumerate(view.matrix) for n, cell in enumerate(row.cellen))


def test_every_mark_leads_to_its_verband_on_the_page() -> None:
    html = files()["agendas/duinstreek/samenhang/index.html"].decode()
    marks = re.findall(r'<a class="merk[^"]*" href="#([^"]+)" aria-label="([KD]\d+): [^"]+">([KD]\d+)</a>', html)
    assert len(marks) == 4
    assert all(f'id="{anchor}"' in html and said == shown for anchor, said, shown in marks)
