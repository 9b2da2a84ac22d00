"""Messages as text for people, as JSON for programs and as annotations for a Git host."""

from __future__ import annotations

import json

import pytest

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.report import LONGEST, MOST_OF_A_FILE, as_github, as_json, as_text, bounded, summary

PATH = "content/a.md"


def one(
    line: int = 1, column: int = 1, message: str = "Dit is fout.", hint: str = "Doe dit.", **rest: Severity
) -> Diagnostic:
    return Diagnostic(
        where=Location(path=PATH, line=line, column=column), code="een-code", message=message, hint=hint, **rest
    )


def text(diagnostic: Diagnostic, source: bytes | None = b"eerste\ntweede regel\n", *, colour: bool = False) -> str:
    return as_text([diagnostic], {} if source is None else {PATH: source}, str, colour=colour)


def test_text_shows_the_line_and_points_at_the_place() -> None:
    assert text(one(2, 8)) == (
        "content/a.md:2:8: fout: Dit is fout. [een-code]\n  2 | tweede regel\n    |        ^\n  → Doe dit."
    )


def test_text_without_advice_or_source_is_shorter() -> None:
    assert text(one(hint=""), None) == "content/a.md:1:1: fout: Dit is fout. [een-code]"
    assert text(one(9)) == "content/a.md:9:1: fout: Dit is fout. [een-code]\n  → Doe dit."


@pytest.mark.parametrize(
    ("source", "line", "column", "shown"),
    [
        (b"\xef\xbb\xbftitel: x", 1, 8, "  1 | titel: x\n    |        ^"),
        (b"een\r\ntwee\r\n", 2, 1, "  2 | twee\n    | ^"),
        (b"een\rtwee\r", 2, 1, "  2 | twee\n    | ^"),
        ("één\ttwee\x1b[31m".encode(), 1, 5, "  1 | één twee [31m\n    |     ^"),
        (b"caf\xe9", 1, 4, "  1 | caf\ufffd\n    |    ^"),
        (b"kort", 1, 99, "  1 | kort\n    |     ^"),
        (b"", 1, 1, "  1 | \n    | ^"),
    ],
)
def test_text_points_right_whatever_the_file_is(source: bytes, line: int, column: int, shown: str) -> None:
    assert shown in text(one(line, column), source)


def test_a_long_line_is_cut_around_the_place() -> None:
    source = b"a" * 300 + b"X" + b"b" * 300
    shown = text(one(1, 301), source).split("\n")
    assert len(shown[1]) < 130 and shown[1][shown[2].index("^")] == "X"


def test_colour_is_added_only_when_asked() -> None:
    assert "\x1b[31;1mfout\x1b[0m" in text(one(), colour=True)
    assert "\x1b" not in text(one())


def test_more_messages_are_kept_apart() -> None:
    assert as_text([one(), one(2)], {}, str, colour=False).count("\n\n") == 1
    assert as_text([], {}, str, colour=False) == ""


def test_json_has_the_agreed_keys_and_names() -> None:
    rows = json.loads(as_json([one(2, 3, severity=Severity.ADVIES)], lambda path: path.replace("content", "inhoud")))
    assert rows == [
        {
            "path": "inhoud/a.md",
            "line": 2,
            "column": 3,
            "severity": "advies",
            "code": "een-code",
            "message": "Dit is fout.",
            "hint": "Doe dit.",
        }
    ]
    assert as_json([], str) == "[]"


@pytest.mark.parametrize(
    ("severity", "word"),
    [(Severity.FOUT, "error"), (Severity.WAARSCHUWING, "warning"), (Severity.ADVIES, "notice")],
)
def test_github_knows_three_weights(severity: Severity, word: str) -> None:
    assert as_github([one(severity=severity)], str).startswith(f"::{word} file=content/a.md,line=1,col=1,")


def test_github_escapes_what_it_would_take_for_its_own_marks() -> None:
    found = as_github([one(message="100%\nklaar: a,b", hint="")], lambda _: "map: a, b/100%.md")
    assert found == "::error file=map%3A a%2C b/100%25.md,line=1,col=1,title=een-code::100%25%0Aklaar: a,b"


def test_github_gives_a_line_per_message() -> None:
    assert as_github([one(), one(2)], str).count("\n") == 1


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ("", "0 fouten"),
        ("f", "1 fout"),
        ("fff", "3 fouten"),
        ("w", "0 fouten en 1 waarschuwing"),
        ("ffwwa", "2 fouten, 2 waarschuwingen en 1 advies"),
        ("faa", "1 fout en 2 adviezen"),
    ],
)
def test_the_summary_counts_in_dutch(weights: str, words: str) -> None:
    kinds = {"f": Severity.FOUT, "w": Severity.WAARSCHUWING, "a": Severity.ADVIES}
    assert summary([one(severity=kinds[w]) for w in weights]) == words


def test_of_a_file_a_hundred_messages_are_shown_with_the_mistakes_first() -> None:
    many = [one(n, severity=Severity.ADVIES) for n in range(1, 150)] + [one(200), one(201)]
    other = Diagnostic(where=Location(path="content/b.md"), code="een-code", message="Dit ook.")
    shown = bounded([*many, other])
    of_file = [d for d in shown if d.where.path == PATH]
    assert len(of_file) == MOST_OF_A_FILE + 1 and shown[-1] == other
    assert [d.where.line for d in of_file if d.severity is Severity.FOUT][:2] == [200, 201]
    assert "51" in of_file[-1].message


def test_a_message_is_no_longer_than_a_screen_and_speaks_to_no_terminal() -> None:
    shown = bounded([one(message="a" * 100_000, hint="b\x1b[2J\n::error c")])[0]
    assert len(shown.message) <= LONGEST and shown.hint == "b<U+001B>[2J ::error c"


def test_few_messages_stay_as_they_are() -> None:
    few = (one(1), one(2))
    assert bounded(few) == few
