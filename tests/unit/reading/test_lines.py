"""Which lines each block stands on, and that asking for it changes nothing in what the parser makes of a text."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import NoMemo
from regioagenda.reading.markdown.bounds import TooHeavy
from regioagenda.reading.markdown.source import MarkdownSource, read_source
from regioagenda.reading.markdown.tree import parse
from regioagenda.reading.prose import MarkdownText, read_prose


def blocks(markdown: str) -> list[tuple[str, int, int]]:
    read = read_prose(MarkdownText(text=markdown, where=Location(path="a.md")), NoMemo())
    return [(block.kind.value, block.first, block.last) for block in read.blocks]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Een\ntwee\n\ndrie", [("paragraph", 0, 1), ("paragraph", 3, 3)]),
        ("## Kop\n\nTekst", [("heading", 0, 0), ("paragraph", 2, 2)]),
        ("Kop\n===\n\nTekst", [("heading", 0, 0), ("paragraph", 3, 3)]),
        ("- een\n- twee\nverder\n    - diep", [("item", 0, 0), ("item", 1, 2), ("item", 3, 3)]),
        ("1. een\n\n    alinea\n\n2. twee", [("item", 0, 0), ("paragraph", 2, 2), ("item", 4, 4)]),
        ("tekst\n- geen punt", [("paragraph", 0, 1)]),
        ("> een\n> twee\n\n> drie", [("quote", 0, 1), ("quote", 3, 3)]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [("row", 0, 0), ("row", 1, 1), ("row", 2, 2)]),
        ("a | b\n--|--\n- | -", [("row", 0, 0), ("row", 1, 1), ("row", 2, 2)]),
        ("a\n\n    code\n    meer\n\nb", [("paragraph", 0, 0), ("code", 2, 3), ("paragraph", 5, 5)]),
        (
            "a\n```\nx\n```\nb",
            [("paragraph", 0, 0), ("code", 1, 1), ("code", 2, 2), ("code", 3, 3), ("paragraph", 4, 4)],
        ),
        ("a[^1]\n\n[^1]: noot\n    verder\n\nb", [("paragraph", 0, 0), ("note", 2, 3), ("paragraph", 5, 5)]),
        ("[a][x]\n\n[x]: https://a.nl\n  'titel'\n\nb", [("paragraph", 0, 0), ("paragraph", 5, 5)]),
        ("[Let op]: dit is gewone tekst", [("paragraph", 0, 0)]),
        ("---\n\n* * *\n\n-", []),
        ("", []),
        ("a" * 300_000, []),
    ],
)
def test_the_lines_of_each_block(markdown: str, expected: list[tuple[str, int, int]]) -> None:
    assert blocks(markdown) == expected


# fmt: off
PIECES = (
    "# Kop", "## Kop", "- punt", "* ster", "1. een", "2) twee", "> citaat", "> > diep", "    code", "\tcode", "```",
    "~~~", "| a | b |", "|---|---|", "| - | - |", "|", "||", "a | b", "--|--", "[^1]: noot", "[^1]",
    "[x]: http://a.nl", "[x]:", "  http://a.nl", '  "titel"', "[x]", "[t](u)", "[t](", 'u "v")', "![a](b.png)",
    "<b>", "<https://a.nl>", "**vet**", "_cursief_", "***", "---", "===", "Tekst", "tekst loopt door", "\\# x",
    "`code`", "&amp;", "*", '"titel"', "(titel)", "12. december", "2024 was", "    vervolg", "- [ ] taak",
    "- ## Kop in lijst", "> - lijst", "- [x]:", "#", "##", "één", "x\ty",
)
# fmt: on
TEXTS = st.lists(st.sampled_from(PIECES) | st.sampled_from(["\n", "\n\n", " ", "    "]), max_size=24).map(
    lambda pieces: "".join(f"{p}\n" if n % 2 else p for n, p in enumerate(pieces))
)


def parsed(source: MarkdownSource) -> object:
    """Give everything that the parser makes of a text, but for the lines."""
    try:
        found = parse(source)
    except TooHeavy as heavy:
        return str(heavy)
    return tostring(found.root, "unicode"), replace(found, root=None, blocks=())  # type: ignore[arg-type]  # not compared


@given(TEXTS | st.text(alphabet="ab#*-_>|[]()`'\"^: \n\t1.", max_size=60))
def test_numbered_lines_change_nothing(markdown: str) -> None:
    source = read_source(markdown)
    assert parsed(source) == parsed(replace(source, numbers=()))


@given(TEXTS)
def test_every_block_stands_on_lines_of_the_text_and_no_two_on_one(markdown: str) -> None:
    source = read_source(markdown)
    try:
        found = parse(source).blocks
    except TooHeavy:
        return
    lines = [n for block in found for n in range(block.first, block.last + 1)]
    assert sorted(set(lines)) == sorted(lines)
    assert all(0 <= n < len(source.lines) for n in lines)
