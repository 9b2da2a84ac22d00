"""How a text is cut into lines and blocks, and how every character keeps its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regioagenda.base.diagnostics import Location
from regioagenda.taal.reader import from_text
from regioagenda.taal.stuk import MASKER, RegelSoort, masked, sentences


def test_wrapped_lines_are_one_block_and_keep_their_place() -> None:
    stuk = from_text("# Kop\n\nEerste regel van\n  de alinea.\n", "a.md")
    alinea = stuk.alineas[0]
    assert alinea.tekst == "Eerste regel van de alinea."
    assert alinea.place(alinea.tekst.index("de")) == Location(path="a.md", line=4, column=3)


def test_a_text_inside_a_larger_file_starts_where_it_starts() -> None:
    stuk = from_text("Een zin.\nNog een zin.", "a.md", Location(path="a.md", line=10, column=5), inspring=4)
    assert [str(r.where) for r in stuk.regels] == ["a.md:10:5", "a.md:11:5"]


def test_front_matter_and_code_are_no_prose() -> None:
    stuk = from_text("---\ntitel: x\n---\n\nTekst.\n\n```\ncode\n```\n", "a.md")
    assert [b.tekst for b in stuk.alineas] == ["Tekst."]


def test_a_word_broken_at_the_end_of_a_line_is_joined_with_its_hyphen() -> None:
    stuk = from_text("het samenwerkings-\nverband werkt en zorg-\nen welzijn ook", "a.md")
    assert stuk.alineas[0].tekst == "het samenwerkings-verband werkt en zorg- en welzijn ook"


def test_line_spacing_does_not_cut_a_sentence_in_plain_text() -> None:
    lines = [
        "De gemeenten werken aan een plan voor de hele regio",
        "dat in stappen wordt uitgewerkt samen met inwoners",
    ] * 3
    stuk = from_text("\n\n".join([*lines, "en dan is het klaar."]), "a.txt")
    assert len(stuk.alineas) == 1


def test_an_indent_starts_a_paragraph_or_list_item_when_the_line_before_may_be_an_end() -> None:
    lines = [
        "De gemeenten noemen drie dingen waarop zij samen verder kunnen bouwen.",
        " Goede ervaringen met andere overheden (gemeenten en provincie)",
        " Vertrouwen tussen raden en colleges, ook over de grenzen van de dorpen",
        " Leiden en Katwijk heen, zoals eerder al bleek.",
        "De raad besluit in de volgende vergadering over al deze drie dingen",
        "samen, en niet over elk van deze drie dingen apart. Dat is",
        "besproken.",
    ]
    stuk = from_text("\n".join(lines), "a.txt")
    assert [b.tekst.split()[0] for b in stuk.alineas] == ["De", "Goede", "Vertrouwen", "De"]
    assert stuk.alineas[2].tekst.endswith("dorpen Leiden en Katwijk heen, zoals eerder al bleek.")


def test_line_spacing_leaves_a_title_above_its_text() -> None:
    body = [
        "De gemeenten werken aan een plan voor de hele regio",
        "dat in stappen wordt uitgewerkt samen met inwoners",
    ] * 3
    stuk = from_text("\n\n".join([*body, "en dan is het klaar.", "", "Wat de raden vragen", *body]), "a.txt")
    assert [b.tekst.split()[0] for b in stuk.alineas] == ["De", "Wat", "De"]


def test_the_hyphen_of_a_name_at_the_end_of_a_line_stays_in_the_name() -> None:
    stuk = from_text("de provincie Noord-\nHolland en de Zuid-\nEn Midden", "a.txt")
    assert stuk.alineas[0].tekst == "de provincie Noord-Holland en de Zuid- En Midden"


def test_page_numbers_and_page_heads_stand_apart() -> None:
    text = "De raad besluit over het plan voor\n12\nde regio.\nWerkplan regionale samenwerking 2021-2023     4\n"
    stuk = from_text(text, "a.txt")
    assert [r.soort for r in stuk.regels][1] is RegelSoort.CIJFER
    assert [r.soort for r in stuk.regels][3] is RegelSoort.KOPREGEL
    assert stuk.alineas[0].tekst == "De raad besluit over het plan voor de regio."


def test_addresses_and_marks_are_masked_at_the_same_length() -> None:
    text = "Zie [de **site**](https://a.nl/x_y) en `code`."
    covered = masked(text, markdown=True)
    assert len(covered) == len(text)
    assert covered.replace(MASKER, "") == "Zie de site en ."


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    text = "Dit geldt o.a. In dorpen niet. De heer J. Jansen komt op 3. Juli is te laat."
    assert next(text[a:b].strip() for a, b in sentences(text)) == "Dit geldt o.a. In dorpen niet."


def test_the_number_of_a_note_does_not_hide_the_end_of_a_sentence() -> None:
    text = "Dit is ontwikkeld.28 De leden stemmen over 3.14 Meter."
    assert [text[a:b] for a, b in sentences(text)] == ["Dit is ontwikkeld.28 ", "De leden stemmen over 3.14 Meter."]


@given(st.text(alphabet="ab cA.-\n#|[]()*>1•\r\f", max_size=200), st.sampled_from(["x.md", "x.txt"]))
def test_every_offset_maps_to_that_character(text: str, path: str) -> None:
    stuk = from_text(text, path)
    for blok in stuk.blokken:
        assert len(blok.proza) == len(blok.tekst)
        for offset, char in enumerate(blok.tekst):
            if char == " " and offset + 1 in blok.begin:
                continue
            where = blok.place(offset)
            assert stuk.regels[where.line - 1].tekst[where.column - 1] == char
