"""What is over: a role, an agenda, a party. Nothing of it counts as current, and nothing of it is erased."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from regioagenda.pages.bouwstenen.parts import Page
from tests.helpers import AGENDA, FIETS, changed, pages

NEW = "  - wie: zandhoek\n    rol: trekker\n    vanaf: november 2026\n"
CHANGED = changed(
    FIETS,
    ("  - wie: duinstad\n    rol: trekker\n", NEW + "  - wie: duinstad\n    rol: trekker\n    tot: oktober 2026\n"),
)
ACTIE = "/agendas/duinstreek/1.1-fietsroute/"


def site(sources: dict[str, bytes], today: str) -> dict[str, Page]:
    return pages(sources, today=datetime.date.fromisoformat(today))


@pytest.mark.parametrize(
    ("today", "leiding", "eerder", "straks"),
    [
        ("2026-10-31", "Duinstad, samen met Polderdam", [], ["'s-Zandhoek"]),
        ("2026-11-01", "'s-Zandhoek", ["Duinstad"], []),
    ],
)
def test_a_new_trekker_does_not_erase_the_old_one(
    today: str, leiding: str, eerder: list[str], straks: list[str]
) -> None:
    made = site(CHANGED, today)
    actie: Any = made[ACTIE].view
    assert [r.partij.titel for r in actie.eerder] == eerder
    assert [r.partij.titel for r in actie.straks] == straks
    whole: Any = made["/acties/"].view
    (row,) = (a for g in whole.groepen for a in g.acties if a.url == ACTIE)
    assert row.leiding == leiding


def test_who_led_is_listed_as_earlier_and_not_counted() -> None:
    made = site(CHANGED, "2026-12-01")
    old: Any = made["/gemeenten/duinstad/"].view
    assert old.telling == "Leidt 2 acties"
    assert [c.url for g in old.eerder for c in g.acties] == [ACTIE]
    trekker: Any = made["/trekkers/duinstad/"].view
    assert [c.rollen for g in trekker.eerder for c in g.acties] == [("samen met Polderdam, tot oktober 2026",)]
    listed: Any = made["/acties/trekker/duinstad/"].view
    assert ACTIE not in [a.url for g in listed.groepen for a in g.acties]


def test_the_last_trekker_who_left_is_named() -> None:
    gone = changed(FIETS, ("    samen_met: [polderdam]", "    tot: oktober 2025"))
    actie: Any = site(gone, "2026-06-01")[ACTIE].view
    assert actie.geen_trekker == "Nu geen trekker bekend. Eerder: Duinstad (tot oktober 2025)"


@pytest.mark.parametrize(
    ("afgelopen", "today", "over"),
    [("", "2028-12-31", False), ("", "2029-01-01", True), ('afgelopen: "Gestopt."\n', "2026-06-01", True)],
)
def test_what_is_over_is_apart_on_home_and_on_the_page_of_a_gemeente(afgelopen: str, today: str, over: bool) -> None:
    made = site(
        changed(AGENDA + "agenda.md", ("volledigheid: volledig\n", f"volledigheid: volledig\n{afgelopen}")), today
    )
    home: Any = made["/"].view
    duinstad: Any = made["/gemeenten/duinstad/"].view
    title = "Werkplan Duinstreek 2025-2028"
    assert (title in [a.titel for a in home.plannen_voorbij]) is over
    assert (title in [p.agenda.titel for p in duinstad.plannen_voorbij]) is over
    assert ("Leidde 2 acties" in duinstad.telling or "Leidde 3 acties" in duinstad.telling) is over
    assert (ACTIE in [c.url for g in duinstad.leidt for c in g.acties]) is not over
