"""A file in two: header and body, decoded, with true line numbers."""

from __future__ import annotations

import pytest

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.reading.frontmatter import MAX_FILE_BYTES, Parts, decode, split_file

PATH = "content/a.md"


def split(text: str) -> Parts:
    parts, diagnostics = split_file(text, PATH)
    assert parts is not None and diagnostics == ()
    return parts


def only(found: tuple[object, tuple[Diagnostic, ...]]) -> tuple[str, int, int]:
    value, (diagnostic,) = found
    assert value is None and diagnostic.message and diagnostic.hint
    return diagnostic.code, diagnostic.where.line, diagnostic.where.column


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\r\nb\rc\n", b"a\nb\nc\n"])
def test_line_ends_and_byte_order_mark_are_taken_away(data: bytes) -> None:
    assert decode(data, PATH) == ("a\nb\nc\n", ())


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff\xfea\x00", 1, 1),
        ("eerste\nprovincië".encode("latin-1"), 2, 9),
        ("één\nÉén café ".encode() + b"\xe9", 2, 10),
        (b"\xef\xbb\xbfCaf\xe9", 1, 4),
        (b"a\r\nb\x80", 2, 2),
    ],
)
def test_another_encoding_is_told_at_the_first_wrong_character(data: bytes, line: int, column: int) -> None:
    assert only(decode(data, PATH)) == ("bestand-codering", line, column)


def test_a_file_over_the_limit_is_not_decoded() -> None:
    assert only(decode(b"x" * (MAX_FILE_BYTES + 1), PATH)) == ("bestand-te-groot", 1, 1)
    assert decode(b"x" * MAX_FILE_BYTES, PATH)[0] is not None


def test_header_and_body_know_their_places() -> None:
    parts = split("---\ntitel: x\n\nnummer: y\n---\n\n\nEerste regel\n\nTweede\n")
    assert [(key.value, key.where.line, key.where.column) for key, _ in parts.header.fields] == [
        ("titel", 2, 1),
        ("nummer", 4, 1),
    ]
    assert (parts.body, parts.body_at) == ("Eerste regel\n\nTweede\n", Location(path=PATH, line=8))


@pytest.mark.parametrize("text", ["---\n---\n", "---\n---", "---   \n\n---  \n", "---\n# niets\n...\n"])
def test_an_empty_header_has_no_fields(text: str) -> None:
    parts = split(text)
    assert parts.header.fields == () and parts.body.strip() == ""


def test_a_line_of_dashes_in_the_body_belongs_to_the_body() -> None:
    assert split("---\na: b\n---\nboven\n\n---\n\nonder\n").body == "boven\n\n---\n\nonder\n"


def test_an_indented_line_of_dashes_does_not_close_the_header() -> None:
    parts = split("---\na: |\n  boven\n\n  ---\n\n  onder\nb: c\n---\n")
    assert [key.value for key, _ in parts.header.fields] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("kopblok-ontbreekt", 1, 1)),
        ("Gewoon tekst\n", ("kopblok-ontbreekt", 1, 1)),
        ("\n---\na: b\n---\n", ("kopblok-ontbreekt", 2, 1)),
        ("---\na: b\n", ("kopblok-open", 1, 1)),
        ("---\n- a\n- b\n---\n", ("kopblok-vorm", 2, 1)),
        ("---\nalleen tekst\n---\n", ("kopblok-vorm", 2, 1)),
        ("---\na: b\nc: d: e\n---\n", ("yaml-schrijfwijze", 3, 4)),
        ("---\na: *b\n---\n", ("yaml-niet-toegestaan", 2, 4)),
    ],
)
def test_what_is_wrong_with_a_header(text: str, expected: tuple[str, int, int]) -> None:
    assert only(split_file(text, PATH)) == expected
