"""The colours of a region: whatever follows from those that pass has enough contrast itself, day and night."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from regioagenda.base.diagnostics import Location
from regioagenda.domain.huisstijl import DONKER, LICHT, PAREN, Palet, palet, tekort_van_agenda, tekorten
from regioagenda.domain.kleur import contrast
from regioagenda.domain.model import Huisstijl
from tests.examples import examples

OPTIONAL = st.one_of(st.just(""), st.integers(0, 0xFFFFFF).map("{:06X}".format))


def huisstijl(kleur: str = "", accent: str = "", link: str = "") -> Huisstijl:
    return Huisstijl(where=Location(path="content/site.yaml"), kleur=kleur, accent=accent, link=link)


def short(colours: Palet) -> list[tuple[str, str, str]]:
    return [
        (name, paar.voor, paar.achter)
        for name, values in (("licht", colours.licht), ("donker", colours.donker))
        for paar in PAREN
        if contrast(values[paar.voor], values[paar.achter]) < paar.nodig
    ]


def test_the_colours_of_this_program_have_enough_contrast() -> None:
    assert short(palet(None)) == []
    assert palet(huisstijl()) == palet(None)


def test_every_token_in_a_pair_exists() -> None:
    assert {name for paar in PAREN for name in (paar.voor, paar.achter)} <= LICHT.keys() == DONKER.keys()


@examples(60)
@given(OPTIONAL, OPTIONAL, OPTIONAL)
def test_following_all_advice_is_enough(kleur: str, accent: str, link: str) -> None:
    own = huisstijl(kleur, accent, link)
    for advice in tekorten(own):
        own = replace(own, **{advice.veld: advice.beter})
    assert tekorten(own) == ()
    assert short(palet(own)) == []


def test_a_colour_comes_through_as_it_was_chosen() -> None:
    own = palet(huisstijl("#7A1F3D", "f2b705", "#005a9c"))
    assert (own.licht["bord"], own.licht["accent"], own.licht["link"]) == ("#7a1f3d", "#f2b705", "#005a9c")
    assert own.licht["papier"] == "#ffffff" and own.licht["goed"] == LICHT["goed"]


def test_the_worst_pair_is_named_with_its_figure() -> None:
    (found,) = tekorten(huisstijl("#ffcc00", link="#005a9c"))
    assert (found.veld, found.paar.voor, found.tegen, round(found.gevonden, 2)) == (
        "kleur",
        "bord-tekst",
        "#ffffff",
        1.51,
    )
    assert contrast(found.beter, "#ffffff") >= 4.5


def test_a_link_is_judged_on_its_own() -> None:
    assert tekorten(huisstijl(link="#005a9c")) == ()
    (found,) = tekorten(huisstijl(link="#888888"))
    assert (found.veld, found.paar.achter) == ("link", "vlak")


def test_an_accent_is_judged_beside_the_advice_for_the_colour() -> None:
    kleur, accent = tekorten(huisstijl("#ffcc00", "#0b6b3a"))
    assert accent.tegen == kleur.beter and accent.paar.nodig == 3


@examples(60)
@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format), OPTIONAL)
def test_the_colour_of_an_agenda_is_readable_once_the_advice_is_followed(chosen: str, kleur: str) -> None:
    own = huisstijl(kleur)
    for advice in tekorten(own):
        own = replace(own, **{advice.veld: advice.beter})
    advice_for_agenda = tekort_van_agenda(chosen, own)
    good = advice_for_agenda.beter if advice_for_agenda else chosen
    assert tekort_van_agenda(good, own) is None
    assert short(palet(own, ("", good))) == []
