"""Counting: a number is a query, and the same query gives the same number on every page."""

from __future__ import annotations

import re
from typing import Any

import pytest

from regioagenda.domain.woorden import LEIDENDE_ROLLEN, NIET_WERKENDE_ROLLEN, Rol
from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, changed, files, pages

SINGULAR = re.compile(r"\b1 (?:acties|projecten|overige projecten|momenten|onderdelen|agenda's|gemeenten)\b|\bAlle 1\b")


def gemeente(slug: str, sources: dict[str, bytes] | None = None) -> Any:
    return pages(sources)[f"/gemeenten/{slug}/"].view


def in_groups(groups: Any) -> list[str]:
    return [card.url for group in groups for card in group.acties]


@pytest.mark.parametrize("rol", NIET_WERKENDE_ROLLEN)
def test_who_does_nothing_itself_does_not_work_on_it(rol: Rol) -> None:
    view = gemeente("zandhoek", changed(BUS, ("wie: busbedrijf\n    rol: partner", f"wie: zandhoek\n    rol: {rol}")))
    assert view.telling == "Leidt 1 overig project (afgerond)"
    assert in_groups(view.genoemd) == ["/agendas/duinstreek/1.2-bushaltes/"]


def test_what_a_gemeente_leads_and_works_on_is_each_actie_with_a_working_role_once() -> None:
    text = (
        "wie: busbedrijf\n    rol: partner",
        "wie: duinstad\n    rol: partner\n  - wie: duinstad\n    rol: adviseur",
    )
    view = gemeente("duinstad", changed(BUS, text))
    assert view.telling == "Leidt 3 acties (1 voor een deel) en werkt mee aan 1 actie"
    assert (len(in_groups(view.leidt)), len(in_groups(view.doet_mee))) == (3, 1)
    (card,) = view.doet_mee[0].acties
    assert card.rollen == ("Adviseur",), "the other role is a line on the one card"


def test_every_role_is_leading_working_or_neither() -> None:
    assert not set(LEIDENDE_ROLLEN) & set(NIET_WERKENDE_ROLLEN)


def test_who_leads_a_part_does_not_lead_the_whole() -> None:
    (card,) = (c for g in gemeente("polderdam").leidt for c in g.acties)
    assert (card.leiding, card.geen_trekker) == ("", "1 van de 2 onderdelen heeft een eigen trekker")
    both = changed(
        WONINGEN,
        (
            '    geen_trekker: "Het werkplan noemt hier geen trekker."',
            "    betrokkenen: [{wie: zandhoek, rol: trekker}]",
        ),
    )
    (card,) = (c for g in gemeente("polderdam", both).leidt for c in g.acties)
    assert card.geen_trekker == "Elk onderdeel heeft een eigen trekker (2)"


def test_a_count_says_what_is_led_only_in_a_part() -> None:
    assert gemeente("polderdam").telling == "Leidt 1 actie (voor een deel)"
    lead = ("  - wie: provincie-kustland\n    rol: subsidiegever", "  - wie: polderdam\n    rol: trekker")
    assert gemeente("polderdam", changed(FIETS, lead)).telling == "Leidt 2 acties (1 voor een deel)"


def test_who_leads_along_is_named_after_who_leads() -> None:
    text = ("  - wie: provincie-kustland\n    rol: subsidiegever", "  - wie: zandhoek\n    rol: medetrekker")
    (card,) = (c for g in gemeente("zandhoek", changed(FIETS, text)).leidt[:1] for c in g.acties)
    assert card.leiding == "Duinstad, samen met 's-Zandhoek en Polderdam"


def test_the_owner_of_an_agenda_of_one_gemeente_is_no_bystander() -> None:
    own = changed(
        AGENDA + "agenda.md",
        ("eigenaar: regio-duinstreek", "eigenaar: zandhoek"),
        ("gemeenten: [duinstad, polderdam, zandhoek]", "gemeenten: [zandhoek]"),
    )
    view = gemeente("zandhoek", own)
    assert view.telling == "Leidt 1 overig project (afgerond). Heeft een eigen agenda: Werkplan Duinstreek"
    assert [g.eigen for g in view.overige] == [True, False]


def test_what_a_party_finished_is_not_told_as_what_it_is_at() -> None:
    done = ("- waarde: loopt\n", "- waarde: afgerond\n    resultaat: De route ligt er.\n")
    before, after = gemeente("duinstad"), gemeente("duinstad", changed(FIETS, done))
    assert (before.telling, after.telling) == (
        "Leidt 3 acties (1 voor een deel)",
        "Leidt 3 acties (1 voor een deel, 1 afgerond)",
    )


def test_a_number_agrees_with_its_noun_on_every_page() -> None:
    assert [name for name, data in files().items() if name.endswith(".html") and SINGULAR.search(data.decode())] == []


def test_home_list_and_progress_count_the_same() -> None:
    site = pages()
    home: Any = site["/"].view
    acties: Any = site["/acties/"].view
    progress: Any = site["/voortgang/"].view
    assert home.totaal == acties.telling == "4 acties en 1 overig project"
    assert [a.totaal for a in progress.agendas] == ["3 acties", "1 actie"]
    for row in home.telling:
        listed: Any = site[row.url].view
        assert listed.groepen[0].boven.endswith(f": {row.in_woorden}.")
