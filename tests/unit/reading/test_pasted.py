"""What is pasted as a list or a table gets the text that was meant."""

from __future__ import annotations

import pytest

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import NoMemo
from regioagenda.reading.prose import MarkdownText, read_prose


def mended(text: str) -> str:
    """Give a text after its first replacement."""
    found = read_prose(MarkdownText(text=text, where=Location(path="content/a.md")), NoMemo()).found
    replacement = next(d.replacement for d in found if d.replacement is not None)
    assert text.count(replacement.old) == 1
    return text.replace(replacement.old, replacement.new)


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        ("• a\n• b", "- a\n- b"),
        ("Zie:\n• a\n\n• b", "Zie:\n\n- a\n- b"),
        ("•\ta\n\to\tb\n\t\t▪\tc\n•\td", "- a\n    - b\n        - c\n- d"),
        ("• a\no b\no c\n• d", "- a\n    - b\n    - c\n- d"),
        ("1) a\n   a) b\n   b) c\n2) d", "1. a\n    1. b\n    2. c\n2. d"),
        ("1) a\n• b\n• c\n2) d", "1. a\n    - b\n    - c\n2. d"),
        ("h. a\ni. b\nj. c", "1. a\n2. b\n3. c"),
        ("1. a\n   • b\n   • c", "1. a\n    - b\n    - c"),
        ("> • a\n> • b", "> - a\n> - b"),
        ("> Zie:\n> • a\n> • b", "> Zie:\n>\n> - a\n> - b"),
        ("Zie: • a; • b; • c", "Zie:\n\n- a\n- b\n- c"),
        ("① a\n② b", "1. a\n2. b"),
        ("a\tb\nc\t\nd\te", "| a | b |\n|---|---|\n| c |  |\n| d | e |"),
        ("a\t\tb\ncccc\td", "| a | b |\n|---|---|\n| cccc | d |"),
        ("a\tb\n\nc\td", "| a | b |\n|---|---|\n| c | d |"),
        ("| a | b |\n|—|—|\n| c | d |", "| a | b |\n|---|---|\n| c | d |"),
        ("||a||b||\n|c|d|", "| a | b |\n|---|---|\n| c | d |"),
        (">     Bel ons.", "> Bel ons."),
    ],
)
def test_what_was_meant(pasted: str, meant: str) -> None:
    assert mended(pasted) == meant
