"""The map of gemeenten: its lines, its dots and names, and on which page it stands with what."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterable
from itertools import combinations, pairwise
from typing import Any, TypeVar

import pytest

from regioagenda.disk.store import Store
from regioagenda.domain.gemeentegrenzen import bekende_codes, grenzen
from regioagenda.domain.start import cbs_codes
from regioagenda.pages.bouwstenen.kaartlijnen import Lijn, Vak, Vorm, lijnen_van
from regioagenda.pages.bouwstenen.kaartplekken import RAAKVLAK
from regioagenda.pages.bouwstenen.landkaart import GROOT, INDEX, KLEIN
from regioagenda.pages.bouwstenen.tekening import teken
from tests.conftest import none_of
from tests.helpers import Sources, changed, files, make, pages, written

T = TypeVar("T")

KENNEMERLAND = ("Bloemendaal", "Haarlem", "Heemstede", "Zandvoort")
LEIDEN = ("Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude")
# A gemeente of islands, and one of two parts that do not touch.
EILANDEN = ("Texel", "Schouwen-Duiveland", "Amsterdam", "Moerdijk", "Steenwijkerland")
PAD = re.compile(r"(?:M\d+ \d+l-?\d+(?:[ -]\d+)+z)+")


def vormen(*namen: str) -> tuple[Vorm, ...]:
    return tuple(Vorm(codes=(cbs_codes()[naam],), naam=naam, keuze=True) for naam in namen)


def edges(parts: tuple[Lijn, ...]) -> set[frozenset[tuple[int, int]]]:
    return {frozenset(pair) for part in parts for pair in pairwise((*part, part[0]))}


@pytest.mark.parametrize("vak", [GROOT, KLEIN], ids=["groot", "klein"])
@pytest.mark.parametrize("namen", [KENNEMERLAND, LEIDEN], ids=["kennemerland", "leiden"])
def test_what_two_gemeenten_share_stays_shared(namen: tuple[str, ...], vak: Vak) -> None:
    drawn = [edges(parts) for parts in lijnen_van(vormen(*namen), vak).delen]
    together = [Vorm(codes=tuple(code for vorm in vormen(*namen) for code in vorm.codes), naam="")]
    (outline,) = (edges(parts) for parts in lijnen_van(together, vak).delen)
    once = {edge for own in drawn for edge in own if sum(edge in other for other in drawn) == 1}
    assert once == outline
    assert any(a & b for a, b in combinations(drawn, 2))


def test_every_gemeente_can_be_drawn() -> None:
    wrong = []
    for code in sorted(bekende_codes()):
        (shape,) = teken([Vorm(codes=(code,), naam=code)], KLEIN).vormen
        wrong += [] if PAD.fullmatch(shape.d) else [f"{code}: {shape.d}"]
    none_of(wrong, "gemeenten that are drawn wrong")


def test_all_gemeenten_can_stand_on_one_map() -> None:
    found = lijnen_van([Vorm(codes=(code,), naam="") for code in sorted(bekende_codes())], GROOT)
    none_of(
        [str(parts) for parts in found.delen if len(set(parts[0])) < 3], "gemeenten of which nothing is left on the map"
    )


@pytest.mark.parametrize("naam", EILANDEN)
def test_small_parts_are_left_out_and_never_a_whole_gemeente(naam: str) -> None:
    (vorm,) = vormen(naam)
    (alone,) = lijnen_van([vorm], GROOT).delen
    (_, small) = lijnen_van([*vormen("Groningen"), vorm], Vak(breedte=60, hoogte=60)).delen
    assert 1 <= len(small) <= len(alone) <= len(grenzen().ringen[vorm.codes[0]])


def test_the_same_question_has_the_same_drawing() -> None:
    asked = vormen(*KENNEMERLAND, *LEIDEN)
    assert teken(asked, GROOT) == teken(asked, GROOT)


def test_paths_are_whole_numbers_within_the_map() -> None:
    drawn = teken(vormen(*KENNEMERLAND, *LEIDEN), GROOT)
    for shape in drawn.vormen:
        assert PAD.fullmatch(shape.d)
    for parts in lijnen_van(vormen(*KENNEMERLAND, *LEIDEN), GROOT).delen:
        assert all(0 <= x <= drawn.breedte and 0 <= y <= drawn.hoogte for part in parts for x, y in part)
    assert drawn.hoogte <= GROOT.hoogte


def test_dots_lie_apart_and_within_the_map() -> None:
    # So many on so little room that most are too small to touch.
    drawn = teken(vormen(*sorted(cbs_codes())[:40]), GROOT)
    dots = [shape.stip for shape in drawn.vormen if shape.stip]
    assert len(dots) > 10
    for a, b in combinations(dots, 2):
        assert (a.x - b.x) ** 2 + (a.y - b.y) ** 2 >= RAAKVLAK**2
    edge = RAAKVLAK / 2
    assert all(edge <= d.x <= drawn.breedte - edge + 2 and edge <= d.y <= drawn.hoogte - edge + 2 for d in dots)


def test_who_is_large_enough_has_no_dot() -> None:
    drawn = teken(vormen(*KENNEMERLAND), GROOT)
    assert [shape.stip for shape in drawn.vormen] == [None] * 4


def test_names_do_not_touch_each_other() -> None:
    drawn = teken(vormen(*KENNEMERLAND, *LEIDEN), GROOT)
    assert len(drawn.woorden) >= 5
    phone = [word for word in drawn.woorden if not word.ruim]
    for a, b in combinations(phone, 2):
        wide = (max(map(len, a.regels)) + max(map(len, b.regels))) * 14 * 0.6 / 2
        high = (len(a.regels) + len(b.regels)) * 14 * 1.15 / 2
        assert abs(a.x - b.x) >= wide or abs(a.y - b.y) >= high, (a, b)


# --- On the pages -----------------------------------------------------------------------------------------------------

FOLDER = "content/gemeenten/"
ECHT = (("duinstad", "GM9001", "GM0392"), ("zandhoek", "GM9003", "GM0473"), ("polderdam", "GM9002", "GM0397"))


def real(*left_out: str) -> Sources:
    """Give the tiny region at a real place, but for some gemeenten."""
    sources = changed(FOLDER + "duinstad.md")
    for name, old, new in ECHT:
        if name not in left_out:
            sources = changed(f"{FOLDER}{name}.md", (old, new), sources=sources)
    return sources


def view(url: str, sources: Sources) -> Any:
    return pages(sources)[url].view


def names(kaart: Any) -> list[str]:
    return [gebied.link.titel for gebied in kaart.gebieden]


def test_the_map_stands_where_tiles_were() -> None:
    shown = view("/gemeenten/", real())
    assert shown.tegels == ()
    listed = [p.link.titel for g in shown.groepen for p in g.partijen]
    assert sorted(names(shown.kaart)) == sorted(listed)
    members = [g.link.titel for g in shown.kaart.gebieden if g.soort == "lid"]
    assert members == [name for name in listed if name in members]


def test_an_imagined_region_keeps_its_tiles() -> None:
    shown = view("/gemeenten/", changed(FOLDER + "duinstad.md"))
    assert shown.kaart is None and len(shown.tegels) == 3
    assert view("/", changed(FOLDER + "duinstad.md")).kaart is None
    html = files()["gemeenten/index.html"].decode()
    assert 'class="landkaart' not in html and "Kadaster" not in html


def test_who_has_no_borders_is_in_the_list_only() -> None:
    shown = view("/", real("polderdam"))
    assert "Polderdam" not in names(shown.kaart)
    assert "Polderdam" in [g.titel for g in shown.gemeenten]


def test_home_lets_choose_in_the_order_of_its_list() -> None:
    shown = view("/", real())
    assert names(shown.kaart) == [g.titel for g in shown.gemeenten]
    html = files(real())["index.html"].decode()
    for gemeente in shown.gemeenten:
        name = gemeente.titel.replace("'", "&#39;")
        assert f'href="{gemeente.url}" tabindex="-1"><title>{name}</title>' in html


def test_a_gemeente_is_shown_with_those_in_its_agendas() -> None:
    shown = view("/gemeenten/duinstad/", real()).kaart
    assert shown.gebieden[0].soort == "eigen" and shown.gebieden[0].link.titel == "Duinstad"
    assert {g.soort for g in shown.gebieden[1:]} == {"lid"}
    html = files(real())["gemeenten/duinstad/index.html"].decode()
    svg = html[html.index("<svg") : html.index("</svg>")]
    assert 'tabindex="-1"' not in svg and svg.count("<a ") == len(shown.gebieden) - 1
    assert "<title>Duinstad</title>" not in svg


def organisation(extra: str = "") -> str:
    """Give the page of an organisation with two members at a real place and one that nobody knows the borders of."""
    text = (
        "---\nnaam: Kustverband\nsoort: samenwerkingsverband\nleden:\n"
        f"  - per: 2025\n    wie: [duinstad, zandhoek, polderdam]\n{extra}---\n"
    )
    made = files(written("content/organisaties/kustverband.md", text, real("polderdam")))
    return made["organisaties/kustverband/index.html"].decode()


def test_an_organisation_is_one_picture_that_says_its_names() -> None:
    html = organisation()
    svg = html[html.index('<svg viewBox="0 0 240') : html.index("</svg>")]
    assert 'role="img" aria-label="Kaart van Duinstad en &#39;s-Zandhoek."' in svg
    assert "<a " not in svg
    assert "De leden, stand van 2025. Niet op de kaart: Polderdam. Grenzen van 2023" in html


def test_a_list_that_is_not_whole_has_no_map() -> None:
    assert "landkaart" not in organisation("    onvolledig: ja\n")


def test_the_source_stands_below_every_map_and_nowhere_else() -> None:
    for name, data in files(real()).items():
        if name.endswith(".html"):
            html = data.decode()
            drawn = html.count('<figure class="landkaart')
            assert html.count("CBS en Kadaster") == drawn <= 1, name
            assert ("/assets/kaart." in html) == (drawn == 1) or "stijlgids" in name, name


class Counting(Store):
    """A memory that tells what was made and not remembered."""

    def __init__(self) -> None:
        super().__init__(None, b"landkaart")
        self.made: list[str] = []

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        def noted() -> T:
            self.made.append(kind)
            return compute()

        return super().recall(kind, parts, noted)


def test_a_text_is_changed_without_drawing_a_map_again() -> None:
    memo = Counting()
    assert make(real(), memo=memo).ok
    assert "landkaart" in memo.made
    memo.made.clear()
    after = changed(FOLDER + "duinstad.md", ("kernen: [Duinstad, Zeezicht]", "kernen: [Duinstad]"), sources=real())
    assert make(after, memo=memo).ok
    assert "landkaart" not in memo.made and memo.made != []


def test_a_map_of_two_dozen_gemeenten_is_light() -> None:
    drawn = teken(vormen(*sorted(cbs_codes())[:24]), INDEX)
    d = "".join(shape.d for shape in drawn.vormen)
    assert len(gzip.compress(d.encode(), 9)) <= 1400
