"""The map of tiles and the list beside it."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.helpers import changed, diagnose, files, pages

URL = "/gemeenten/"
FOLDER = "content/gemeenten/"
ZANDHOEK = FOLDER + "zandhoek.md"


def view(sources: dict[str, bytes] | None = None) -> Any:
    return pages(sources)[URL].view


def test_tiles_stand_in_reading_order_at_their_place() -> None:
    assert [(t.link.titel, t.rij, t.kolom) for t in view().tegels] == [
        ("Duinstad", 1, 1),
        ("'s-Zandhoek", 1, 2),
        ("Polderdam", 2, 2),
    ]


def test_the_map_has_no_empty_edge() -> None:
    moved = changed(ZANDHOEK, ("tegel: {rij: 1, kolom: 2}", "tegel: {rij: 6, kolom: 8}"))
    for name in ("duinstad", "polderdam"):
        text = moved[f"{FOLDER}{name}.md"].decode()
        moved[f"{FOLDER}{name}.md"] = (
            text.replace("{rij: 1, kolom: 1}", "{rij: 5, kolom: 7}")
            .replace("{rij: 2, kolom: 2}", "{rij: 6, kolom: 7}")
            .encode()
        )
    assert [(t.rij, t.kolom) for t in view(moved).tegels] == [(1, 1), (2, 1), (2, 2)]


def test_who_has_no_place_is_in_the_list_only() -> None:
    without = changed(ZANDHOEK, ("tegel: {rij: 1, kolom: 2}\n", ""))
    shown = view(without)
    assert "'s-Zandhoek" not in [t.link.titel for t in shown.tegels]
    assert "'s-Zandhoek" in [p.link.titel for g in shown.groepen for p in g.partijen]


def test_without_places_there_is_no_map() -> None:
    sources = changed(ZANDHOEK, ("tegel: {rij: 1, kolom: 2}\n", ""))
    sources = changed(FOLDER + "duinstad.md", ("tegel: {rij: 1, kolom: 1}\n", ""), sources=sources)
    sources = changed(FOLDER + "polderdam.md", ("tegel: {rij: 2, kolom: 2}\n", ""), sources=sources)
    assert 'class="tegelkaart"' not in files(sources)["gemeenten/index.html"].decode()


def test_two_gemeenten_do_not_share_a_tile() -> None:
    shared = changed(ZANDHOEK, ("tegel: {rij: 1, kolom: 2}", "tegel: {rij: 1, kolom: 1}"))
    assert [line.split()[-1] for line in diagnose(shared)] == ["tegel-dubbel"]
    assert diagnose(changed(ZANDHOEK, ("kolom: 2}", "kolom: 3}"))) == []


def test_that_all_plans_are_over_is_said_once() -> None:
    assert view().voorbij == ""
    late: Any = pages(today=date(2040, 1, 1))[URL].view
    assert late.voorbij.startswith("Alles hieronder komt uit plannen die zijn afgelopen")
    assert not [p for group in late.groepen for p in group.partijen if "afgelopen" in p.regel]
