"""Colours as numbers: the figures of WCAG, and the nearest colour that passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.domain.kleur import (
    contrast,
    dichtstbij,
    getal,
    hexkleur,
    luminance,
    met_licht,
    met_tint,
    to_hex,
    to_oklch,
)

HEX = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("een", "ander", "wanted"),
    [
        ("#000000", "#ffffff", "21,00"),
        ("#777777", "#ffffff", "4,47"),  # the well-known grey that just fails
        ("#767676", "#ffffff", "4,54"),
        ("#0000ff", "#ffffff", "8,59"),
        ("#ffffff", "#ffffff", "1,00"),
    ],
)
def test_contrast_is_that_of_wcag(een: str, ander: str, wanted: str) -> None:
    assert getal(contrast(een, ander)) == wanted == getal(contrast(ander, een))


def test_what_falls_short_is_not_rounded_up() -> None:
    assert getal(4.4999) == "4,49"
    assert getal(4.5) == "4,50"


def test_luminance_of_the_primaries() -> None:
    assert [round(luminance(k), 4) for k in ("#ff0000", "#00ff00", "#0000ff")] == [0.2126, 0.7152, 0.0722]


def test_a_colour_may_lack_its_hash() -> None:
    assert hexkleur("0B4F6C") == hexkleur("#0b4f6c") == "#0b4f6c"


@given(HEX)
def test_a_colour_survives_the_way_there_and_back(kleur: str) -> None:
    assert to_hex(to_oklch(kleur)) == kleur


def test_oklch_of_a_known_colour() -> None:
    red = to_oklch("#ff0000")
    assert (round(red.licht, 3), round(red.chroma, 3), round(red.tint, 2)) == (0.628, 0.258, 0.51)


@given(HEX, st.floats(0.1, 1))
def test_another_lightness_is_a_colour_of_a_screen(kleur: str, licht: float) -> None:
    assert abs(to_oklch(met_licht(kleur, licht)).licht - licht) < 0.02


def test_grey_has_no_hue_to_give() -> None:
    grey = met_tint("#edf3f4", "#808080")
    assert grey[1:3] == grey[3:5] == grey[5:7]


@given(HEX, st.sampled_from(["#ffffff", "#000000", "#11191d", "#edf3f4"]), st.sampled_from([3.0, 4.5]))
def test_the_nearest_colour_passes_and_nothing_nearer_does(kleur: str, tegen: str, nodig: float) -> None:
    def passes(k: str) -> bool:
        return contrast(k, tegen) >= nodig

    found = dichtstbij(kleur, passes)
    assert passes(found)
    start, end = to_oklch(kleur).licht, to_oklch(found).licht
    halfway = met_licht(kleur, start + (end - start) / 2)
    assert found == kleur or halfway == found or not passes(halfway) or abs(end - start) < 0.01


def test_no_colour_passes_what_none_can() -> None:
    assert dichtstbij("#0b4f6c", lambda k: contrast(k, "#777777") >= 7) == ""
