"""A moment: who acts, what it is called, whether it is of the raad, and how it stands on a day."""

from __future__ import annotations

from datetime import date

import pytest

from regioagenda.domain.momenten import (
    eerder_gepland,
    handeling,
    is_behandeling,
    is_raadsmoment,
    label_van,
    merk_van,
    orgaan,
    stand_van_moment,
    wie_onbekend,
    zekerheid_van,
    zin_van,
)
from regioagenda.domain.region import Gepland, Region, rol_label
from regioagenda.domain.woorden import MomentSoort, MomentStand, Orgaan, Rol
from tests.unit.output.kleine_regio import HUIZEN, KUST, actie, agenda, region

TODAY = date(2026, 6, 15)
AFGELOPEN = "afgelopen: Dit plan is afgelopen.\n"


def planned(moment: str, *, status: str = "", afgelopen: str = "") -> tuple[Region, Gepland]:
    text = actie("Meer huizen", "duin", f"momenten:\n  - {{{moment}}}\n")
    if status:
        before = "{waarde: voorgenomen, per: n.t.b.}"
        assert before in text
        text = text.replace(before, f"{{{status}}}")
    made = region({HUIZEN: text, KUST: agenda("Kust", "duin", afgelopen)})
    (found,) = made.momenten
    return made, found


def stand(moment: str, *, status: str = "", afgelopen: str = "") -> MomentStand:
    return stand_van_moment(*planned(moment, status=status, afgelopen=afgelopen), TODAY)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("soort: bespreken, wanneer: juli 2026", "komt"),
        ("soort: bespreken, wanneer: in de loop van 2026", "komt"),
        ("soort: bespreken, wanneer: juni 2026", "komt"),
        ("soort: bespreken, wanneer: mei 2026", "uitkomst-onbekend"),
        ("soort: bespreken, wanneer: mei 2026, uitkomst: Akkoord.", "geweest"),
        ("soort: oplevering, wanneer: uiterlijk 1 juli 2026", "komt"),
        ("soort: oplevering, wanneer: uiterlijk 1 juni 2026", "termijn-voorbij"),
        ("soort: start, wanneer: vanaf 2023", "loopt"),
        ("soort: start, wanneer: vanaf 2027", "komt"),
        ("soort: subsidietermijn, wanneer: 2024 tot en met 2028", "loopt"),
        ("soort: subsidietermijn, wanneer: 2020 tot en met 2024", "geweest"),
        ('soort: vaststellen, wanneer: "gebeurd: geen datum"', "gebeurd"),
        ("soort: vaststellen, wanneer: n.t.b., uitkomst: Vastgesteld.", "gebeurd"),
        ('soort: zienswijze, wanneer: "alleen als: het plan wijzigt"', "voorwaarde"),
        ("soort: overleg, wanneer: elk jaar", "ritme"),
        ("soort: overleg, wanneer: n.t.b.", "ongepland"),
        ("soort: overleg, wanneer: juli 2026, vervalt: Geen tijd.", "vervalt"),
    ],
)
def test_a_moment_has_one_state(moment: str, expected: str) -> None:
    assert stand(moment) == expected


def test_of_an_agenda_that_is_over_nothing_is_still_to_be_planned() -> None:
    moment = "soort: overleg, wanneer: n.t.b."
    assert stand(moment, afgelopen=AFGELOPEN) is MomentStand.NOOIT_GEMELD
    over = planned(moment)
    assert stand_van_moment(*over, date(2027, 1, 1)) is MomentStand.NOOIT_GEMELD, "its looptijd is 2026"


@pytest.mark.parametrize(
    ("moment", "status", "expected"),
    [
        ("soort: bespreken, wanneer: juli 2026", "waarde: vervallen, per: mei 2026", "vervalt"),
        ("soort: bespreken, wanneer: juli 2026", "waarde: gepauzeerd, per: mei 2026", "opgeschort"),
        ("soort: bespreken, wanneer: n.t.b.", "waarde: vervallen, per: mei 2026", "vervalt"),
        ("soort: bespreken, wanneer: juli 2026, ondanks_stop: ja", "waarde: vervallen, per: mei 2026", "komt"),
        ("soort: bespreken, wanneer: maart 2026", "waarde: vervallen, per: mei 2026", "uitkomst-onbekend"),
        ("soort: bespreken, wanneer: mei 2026", "waarde: vervallen, per: januari 2026", "vervalt"),
        ("soort: bespreken, wanneer: mei 2026, uitkomst: Ja.", "waarde: vervallen, per: januari 2026", "geweest"),
    ],
)
def test_what_was_stopped_announces_nothing_and_keeps_what_happened(moment: str, status: str, expected: str) -> None:
    assert stand(moment, status=f"{status}, toelichting: Geen geld.") == expected


def test_a_stop_says_why() -> None:
    made, found = planned(
        "soort: bespreken, wanneer: juli 2026", status="waarde: vervallen, per: mei 2026, toelichting: Geen geld."
    )
    how = stand_van_moment(made, found, TODAY)
    assert (merk_van(made, found, how, TODAY), zin_van(made, found, how, TODAY)) == ("gaat niet door", "Geen geld.")
    assert merk_van(made, found, how, date(2026, 12, 1)) == "ging niet door"


@pytest.mark.parametrize(
    ("moment", "label", "raad", "treats"),
    [
        ("soort: radenbijeenkomst", "Radenbijeenkomst", True, True),
        ("soort: bespreken, orgaan: radenbijeenkomst", "Radenbijeenkomst", True, True),
        ("soort: raadsbehandeling", "Behandeling in de raad", True, True),
        ("soort: zienswijze", "Zienswijze van de raad", True, True),
        ("soort: zienswijze, orgaan: raadscommissie", "Zienswijze van de commissie", True, True),
        ("soort: zienswijze, orgaan: ps", "Zienswijze van Provinciale Staten", False, False),
        ("soort: informeren, orgaan: raad", "De raad krijgt informatie", True, False),
        ("soort: informeren, orgaan: raadsleden", "Raadsleden krijgen informatie", True, False),
        ("soort: vaststelling", "Vaststelling", False, False),
        ("soort: vaststelling, orgaan: raad", "Vaststelling door de raad", True, True),
        ("soort: besluitvorming", "Besluit", False, False),
        ("soort: collegebesluit", "Besluit van het college", False, False),
        ("soort: toezegging, orgaan: raad", "Toezegging van de raad", False, False),
        ("soort: start, orgaan: raad", "Start", True, False),
        ("soort: besluiten, orgaan: {van: provincie, orgaan: ps}", "Besluit van Provinciale Staten (Provincie)", False, False),
    ],
)  # fmt: skip
def test_who_acts_decides_the_name_and_what_is_of_the_raad(moment: str, label: str, raad: bool, treats: bool) -> None:
    made, found = planned(f"{moment}, wanneer: juli 2026")
    assert label_van(made, found.moment) == label
    assert (is_raadsmoment(found.moment), is_behandeling(found.moment)) == (raad, treats)
    assert raad or not label.endswith(("de raad", "de commissie")) or "Toezegging" in label


def test_every_kind_with_every_body_says_raad_only_of_a_raad() -> None:
    for kind in MomentSoort:
        for body in Orgaan:
            made, found = planned(f"soort: {kind}, orgaan: {body}, wanneer: juli 2026")
            words = set(label_van(made, found.moment).lower().split())
            assert body is Orgaan.RAAD or body is Orgaan.RAADSCOMMISSIE or "raad" not in words, (kind, body)
            assert orgaan(found.moment) is body
            assert handeling(found.moment) not in (MomentSoort.RADENBIJEENKOMST, MomentSoort.VASTSTELLING)


def test_how_sure_is_only_said_of_what_is_to_come() -> None:
    for words, expected in (
        ("wanneer: juli 2026", None),
        ("wanneer: naar verwachting juli 2026", "indicatief"),
        ("wanneer: juli 2026, zekerheid: vast", "vast"),
        ("wanneer: mei 2026, zekerheid: vast", None),
        ("wanneer: n.t.b., zekerheid: nog-te-bepalen", None),
    ):
        made, found = planned(f"soort: overleg, {words}")
        assert zekerheid_van(found, stand_van_moment(made, found, TODAY)) == expected, words


def test_a_moment_that_moved_says_from_when_and_why() -> None:
    was = "[{wanneer: medio 2023, tot: maart 2023, reden: De vergunning kwam later.}]"
    _, found = planned(f"soort: oplevering, wanneer: begin 2024, was: {was}")
    assert eerder_gepland(found.moment) == "eerst: medio 2023 (tot maart 2023); de vergunning kwam later"


def test_who_decides_is_said_to_be_unknown_when_it_is() -> None:
    assert wie_onbekend(*planned("soort: besluiten, wanneer: juli 2026")) == "Wie besluit, staat er niet."
    assert wie_onbekend(*planned("soort: besluiten, orgaan: raad, wanneer: juli 2026")) == ""


def test_only_a_gemeente_is_a_coordinating_gemeente() -> None:
    made = region()
    assert rol_label(made, Rol.COORDINATOR, "duin") == "Coördinerende gemeente"
    assert rol_label(made, Rol.COORDINATOR, "provincie") == "Coördineert"
