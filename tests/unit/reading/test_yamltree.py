"""YAML text as a tree of places: what is refused, what a slip looks like, and where everything stands."""

from __future__ import annotations

import pytest

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.reading.yamltree import MAX_BYTES, MAX_DEPTH, Fields, Items, Text, Tree, parse_yaml

START = Location(path="content/a.yaml")


def read(text: str, start: Location = START) -> tuple[Tree | None, tuple[Diagnostic, ...]]:
    return parse_yaml(text, start)


def tree(text: str) -> Tree:
    found, diagnostics = read(text)
    assert found is not None and diagnostics == ()
    return found


def fields(text: str) -> Fields:
    found = tree(text)
    assert isinstance(found, Fields)
    return found


def text_at(group: Fields, name: str) -> Text:
    value = group.get(name)
    assert isinstance(value, Text)
    return value


def only(text: str, start: Location = START) -> Diagnostic:
    found, diagnostics = read(text, start)
    assert found is None
    (diagnostic,) = diagnostics
    return diagnostic


def place(thing: Text | Items | Fields | Diagnostic) -> tuple[int, int]:
    return thing.where.line, thing.where.column


def test_nothing_is_guessed() -> None:
    text = (
        "land: NO\ntijd: 22:30\nleeg: ~\nniets: null\ngetal: 0x1F\nja: yes\ndatum: 2026-01-02\nsexagesimaal: 1:30:00\n"
    )
    tree, told = parse_yaml(text, Location(path="content/a.yaml"))
    assert isinstance(tree, Fields)
    assert [(d.where.line, d.code) for d in told] == [(3, "yaml-teken-anders"), (4, "yaml-teken-anders")]
    read_back = {key.value: value.value for key, value in tree.fields if isinstance(value, Text)}
    assert read_back == {
        "land": "NO",
        "tijd": "22:30",
        "leeg": "~",
        "niets": "null",
        "getal": "0x1F",
        "ja": "yes",
        "datum": "2026-01-02",
        "sexagesimaal": "1:30:00",
    }


def test_everything_has_its_place() -> None:
    group = fields('titel: Een titel\nlijst:\n  - een\n  - "twee"\n  - naam: drie\n    rol: partner\nkort: [a, b]\n')
    assert [place(key) for key, _ in group.fields] == [(1, 1), (2, 1), (7, 1)]
    assert place(text_at(group, "titel")) == (1, 8)
    items = group.get("lijst")
    assert isinstance(items, Items) and place(items) == (3, 3)
    assert [place(item) for item in items.items] == [(3, 5), (4, 5), (5, 5)]
    last = items.items[2]
    assert isinstance(last, Fields)
    assert [(place(key), place(value)) for key, value in last.fields] == [((5, 5), (5, 11)), ((6, 5), (6, 10))]
    short = group.get("kort")
    assert isinstance(short, Items) and [place(item) for item in short.items] == [(7, 8), (7, 11)]


def test_columns_count_characters_not_bytes() -> None:
    assert place(fields("é: 😀 x\nü: [😀, y]\n").fields[1][0]) == (2, 1)
    items = fields("ü: [😀, y]\n").get("ü")
    assert isinstance(items, Items) and [place(item) for item in items.items] == [(1, 5), (1, 8)]


def test_places_start_where_the_text_starts() -> None:
    found, _ = read("a: b\nc: d\n", Location(path="x", line=5, column=3))
    assert isinstance(found, Fields)
    assert [(place(key), place(value)) for key, value in found.fields] == [((5, 3), (5, 6)), ((6, 1), (6, 4))]


@pytest.mark.parametrize("text", ["", "\n", "   \n", "# alleen uitleg\n", "---\n", "---"])
def test_an_empty_document_is_no_mistake(text: str) -> None:
    found, diagnostics = read(text)
    assert diagnostics == ()
    assert found is None or found == Text(value="", where=found.where)


def test_windows_and_old_mac_line_ends_give_the_same_tree() -> None:
    text = "a: een\nb: |\n  twee\n\n  drie\nc:\n  - vier\n"
    assert tree(text.replace("\n", "\r\n")) == tree(text) == tree(text.replace("\n", "\r"))


def test_a_byte_order_mark_is_not_in_the_way() -> None:
    found, diagnostics = read("\ufeffa: b\n")
    assert isinstance(found, Fields) and diagnostics == ()
    assert [key.value for key, _ in found.fields] == ["a"]


# Block scalars


def test_a_block_scalar_tells_where_its_text_begins_and_what_was_stripped() -> None:
    outer = fields("a:\n  b: |\n    Eerste regel\n      dieper\n    laatste\n").get("a")
    assert isinstance(outer, Fields)
    text = text_at(outer, "b")
    assert (text.value, place(text), text.indent) == ("Eerste regel\n  dieper\nlaatste\n", (3, 5), 4)


def test_a_block_scalar_may_begin_with_an_empty_line() -> None:
    text = text_at(fields("a: |\n\n  tekst\n"), "a")
    assert (text.value, place(text), text.indent) == ("\ntekst\n", (2, 3), 2)


def test_a_block_scalar_with_a_stated_indent_keeps_the_other_spaces() -> None:
    text = text_at(fields("a: |2\n    code\n  tekst\n"), "a")
    assert (text.value, place(text), text.indent) == ("  code\ntekst\n", (2, 3), 2)


def test_an_empty_block_scalar_takes_nothing_from_the_next_field() -> None:
    group = fields("a: |\nb: c\n")
    assert text_at(group, "a").value == ""
    assert place(text_at(group, "b")) == (2, 4)


def test_many_block_scalars_cost_no_more_than_their_lines() -> None:
    items = tree("- |\n a\n" * 40_000)
    assert isinstance(items, Items) and len(items.items) == 40_000


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a: een regel\n", False),
        ("a: |\n  een\n  twee\n", False),
        ("a: >\n  een\n  twee\n", True),
        ("a: een\n  twee\n", True),
        ('a: "een\n  twee"\n', True),
    ],
)
def test_a_text_whose_lines_yaml_joins_says_so(text: str, folded: bool) -> None:
    assert text_at(fields(text), "a").folded is folded


# Refusals


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("a: &anker tekst\n", 1, 4, "anker"),
        ("a: b\nc: *anker\n", 2, 4, "verwijzing"),
        ("a: !!int 5\n", 1, 4, "type"),
        ("a: !eigen tekst\n", 1, 4, "type"),
        ("a:\n  <<: b\n", 2, 3, "samenvoeging"),
        ("a: b\n---\nc: d\n", 2, 1, "tweede document"),
        ("? [a, b]\n: c\n", 1, 3, "lijst of groep als veldnaam"),
        ("a: &x [1]\nb: c\n", 1, 4, "anker"),
    ],
)
def test_what_yaml_allows_and_we_do_not(text: str, line: int, column: int, word: str) -> None:
    diagnostic = only(text)
    assert (diagnostic.code, *place(diagnostic)) == ("yaml-niet-toegestaan", line, column)
    assert word in diagnostic.message and diagnostic.hint


def test_quoted_magic_is_ordinary_text() -> None:
    group = fields("a: '<<'\n\"<<\": '*x'\nc: '&y'\n")
    assert [(key.value, value.value) for key, value in group.fields if isinstance(value, Text)] == [
        ("a", "<<"),
        ("<<", "*x"),
        ("c", "&y"),
    ]


def test_a_double_field_is_told_at_its_second_place_and_the_first_value_is_kept() -> None:
    found, diagnostics = read("a: een\nb: twee\na: drie\na: vier\n")
    assert isinstance(found, Fields) and text_at(found, "a").value == "een"
    assert [(d.code, *place(d)) for d in diagnostics] == [("veld-dubbel", 3, 1), ("veld-dubbel", 4, 1)]
    assert "regel 1" in diagnostics[0].message


def test_double_fields_before_a_slip_are_told_too() -> None:
    found, diagnostics = read("a: een\na: twee\nb: &x y\n")
    assert found is None
    # The group that holds the double is not finished when reading stops, but what was seen is not forgotten.
    assert [d.code for d in diagnostics] == ["veld-dubbel", "yaml-niet-toegestaan"]


# Bounds


@pytest.mark.parametrize("opening", ["[", "{", "- ", "{a: ", "[[", "? "])
def test_100_000_brackets_are_refused_at_the_first_one_too_deep(opening: str) -> None:
    diagnostic = only(opening * 100_000)
    assert diagnostic.code == "yaml-te-diep"
    assert diagnostic.where.line == 1
    assert diagnostic.where.column <= 10 * len(opening) * MAX_DEPTH


def test_the_deepest_of_our_own_files_fits() -> None:
    assert isinstance(tree("[" * MAX_DEPTH + "]" * MAX_DEPTH), Items)
    diagnostic = only("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))
    assert (diagnostic.code, *place(diagnostic)) == ("yaml-te-diep", 1, MAX_DEPTH + 1)


def test_a_text_over_the_limit_is_not_parsed() -> None:
    assert only("a: " + "x" * MAX_BYTES).code == "bestand-te-groot"
    assert isinstance(tree("a: " + "x" * (MAX_BYTES - 3)), Fields)


# Invisible characters


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\x90", "\u2028", "\u2029", "\ufffe"])
def test_an_invisible_character_is_named_at_its_place(bad: str) -> None:
    diagnostic = only(f"a: b\nc: d{bad}e\nf: g\n")
    assert (diagnostic.code, *place(diagnostic)) == ("teken-onzichtbaar", 2, 5)
    assert f"U+{ord(bad):04X}" in diagnostic.message


def test_an_invisible_character_on_the_first_line_of_a_later_start() -> None:
    assert place(only("\x00", Location(path="x", line=4, column=7))) == (4, 7)


# Slips


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("titel: x\n\tnummer: y\n", 2, 1, "begint met een tab"),
        ("a:\n  b: c\n\td: e\n", 3, 1, "begint met een tab"),
        ("titel:x\nnummer: 1\n", 1, 6, "Na de dubbele punt ontbreekt een spatie"),
        ("a: b\nlijst:\n  - titel:x\n    rol: y\n", 3, 10, "Na de dubbele punt ontbreekt een spatie"),
        ('titel: "Een titel\nnummer: 1\n', 1, 8, "aanhalingsteken wordt op deze regel niet gesloten"),
        ("naam: 's-Hertogenbosch\ncbs: GM0796\n", 1, 7, "enkele aanhalingsteken wordt op deze regel niet gesloten"),
        ('titel: "Een" titel\n', 1, 13, "Achter het laatste aanhalingsteken staat nog tekst"),
        ("titel: Wonen: een plek\n", 1, 8, "dubbele punt met een spatie"),
        ("a: b\ntitel: @home\n", 2, 8, "kan niet met dit teken beginnen"),
        ("a: b\ntitel: `code`\n", 2, 8, "kan niet met dit teken beginnen"),
        ("a: b\ntitel: %x\n", 2, 8, "kan niet met dit teken beginnen"),
        ("a: b\nlijst: [een, twee\nc: d\n", 2, 8, "haakje wordt op deze regel niet gesloten"),
        ("a: {b: c\nd: e\n", 1, 4, "haakje wordt op deze regel niet gesloten"),
        ("a: b\ntitel\nc: d\n", 2, 1, "geen dubbele punt"),
        ("lijst:\n-een\n- twee\n", 2, 1, "Na het streepje ontbreekt een spatie"),
        ("lijst:\n  -a: b\n    c: d\n", 2, 3, "Na het streepje ontbreekt een spatie"),
        ('a: b\nnummer "7.1"\nc: ["9"]\n', 2, 7, "Na de naam van het veld ontbreekt een dubbele punt"),
        ('a: b\nnummer:\u00a0"7.1"\nc: ["9"]\n', 2, 8, "vaste spatie"),
        ('a: b\nlijst: ["een" "twee"]\nc: d\n', 2, 14, "ontbreekt een komma"),
        ('z: y\na: "b\nc: d\ne:\n  - f: g\n    h: "i"\n', 2, 4, "aanhalingsteken wordt op deze regel niet gesloten"),
        ("a: b\n  c: d\n", 2, 3, "springt anders in"),
        ("a:\n  - b\n - c\n", 3, 2, "springt anders in"),
        ("a: b\n]\n", 2, 1, "niet te lezen"),
    ],
)
def test_a_slip_is_explained_where_it_was_made(text: str, line: int, column: int, message: str) -> None:
    diagnostic = only(text)
    assert (diagnostic.code, *place(diagnostic)) == ("yaml-schrijfwijze", line, column)
    assert message in diagnostic.message and diagnostic.hint


def test_a_slip_inside_a_file_counts_from_its_start() -> None:
    assert place(only("a: b\ntitel: Wonen: x\n", Location(path="x", line=2))) == (3, 8)
