"""The borders of gemeenten: all of them are there, and a gemeente that was merged is its parts."""

from __future__ import annotations

import datetime

from regioagenda.domain.gemeentegrenzen import bekende_codes, grenzen, omtrek, op_kaart
from regioagenda.domain.region import Region
from regioagenda.domain.start import cbs_codes
from tests.helpers import Sources, changed, diagnose, make, written

DUINSTAD = "content/gemeenten/duinstad.md"
POLDERDAM = "content/gemeenten/polderdam.md"
TODAY = datetime.date(2026, 6, 1)
HAARLEM, BLOEMENDAAL, HEEMSTEDE = "GM0392", "GM0377", "GM0397"


def region(sources: Sources) -> Region:
    found = make(sources).region
    assert found is not None
    return found


def test_the_borders_of_every_gemeente_are_known() -> None:
    assert bekende_codes() == set(grenzen().ringen)
    assert set(cbs_codes().values()) <= bekende_codes()
    assert len(bekende_codes()) == 342


def test_every_border_goes_around() -> None:
    for code in bekende_codes():
        for ring in omtrek([code]):
            lines = [grenzen().punten(arc) if arc >= 0 else grenzen().punten(~arc)[::-1] for arc in ring]
            assert all(a[-1] == b[0] for a, b in zip(lines, (*lines[1:], lines[0]), strict=True)), code


def test_what_lies_between_two_gemeenten_is_no_border_of_both() -> None:
    apart = {arc for code in (HAARLEM, BLOEMENDAAL) for ring in omtrek([code]) for arc in ring}
    between = {arc for arc in apart if ~arc in apart}
    (around,) = omtrek([HAARLEM, BLOEMENDAAL])
    assert between
    assert set(around) == apart - between


def test_a_gemeente_is_its_own_part_of_the_map() -> None:
    assert op_kaart(region(changed(DUINSTAD, ("GM9001", HAARLEM))), TODAY, "duinstad") == (HAARLEM,)


def test_nobody_knows_the_borders_of_an_imagined_gemeente() -> None:
    assert op_kaart(region(changed(DUINSTAD)), TODAY, "duinstad") == ()


def merged(day: str, heirs: str = "duinstad") -> Sources:
    """Let a gemeente of the map go into another on a day."""
    sources = changed(DUINSTAD, ("GM9001", "GM2099"))
    text = f"---\nnaam: Strandwijk\ncbs: {BLOEMENDAAL}\nbestaat_tot: {day}\nopvolgers: [{heirs}]\n---\n"
    return written("content/gemeenten/strandwijk.md", text, sources)


def test_a_gemeente_of_after_the_map_is_the_gemeenten_that_went_into_it() -> None:
    found = region(merged("2025-01-01"))
    assert op_kaart(found, TODAY, "duinstad") == (BLOEMENDAAL,)
    assert op_kaart(found, TODAY, "strandwijk") == ()


def test_until_the_day_of_a_merger_each_is_itself() -> None:
    found = region(merged("2027-01-01"))
    assert op_kaart(found, TODAY, "duinstad") == ()
    assert op_kaart(found, TODAY, "strandwijk") == (BLOEMENDAAL,)
    assert op_kaart(found, datetime.date(2027, 1, 1), "duinstad") == (BLOEMENDAAL,)


def test_what_was_merged_before_the_map_is_in_it_already() -> None:
    assert op_kaart(region(merged("2019-01-01")), TODAY, "duinstad") == ()


def test_of_a_gemeente_that_was_divided_nobody_knows_how() -> None:
    assert op_kaart(region(merged("2025-01-01", "duinstad, polderdam")), TODAY, "duinstad") == ()


def test_who_goes_on_in_turn_brings_what_it_was_made_of() -> None:
    text = "---\nnaam: Kustwijk\ncbs: GM2098\nbestaat_tot: 2026-01-01\nopvolgers: [duinstad]\n---\n"
    sources = written("content/gemeenten/kustwijk.md", text, merged("2025-01-01", "kustwijk"))
    assert op_kaart(region(sources), TODAY, "duinstad") == (BLOEMENDAAL,)


def test_editors_say_of_what_a_new_gemeente_was_made() -> None:
    sources = changed(POLDERDAM, ("cbs: GM9002", f"cbs: GM2099\ngebied: [{HAARLEM}, {HEEMSTEDE}]"))
    assert op_kaart(region(sources), TODAY, "polderdam") == (HAARLEM, HEEMSTEDE)


def test_who_is_no_more_needs_no_borders_and_an_imagined_region_none() -> None:
    assert diagnose(changed(DUINSTAD)) == []
    known = changed(DUINSTAD, ("GM9001", HAARLEM))
    known = changed(POLDERDAM, ("GM9002", HEEMSTEDE), sources=known)
    known = changed("content/gemeenten/zandhoek.md", ("GM9003", "GM0473"), sources=known)
    old = "---\nnaam: Strandwijk\ncbs: GM0576\nbestaat_tot: 2019-01-01\nopvolgers: [duinstad]\n---\n"
    assert diagnose(written("content/gemeenten/strandwijk.md", old, known)) == []
