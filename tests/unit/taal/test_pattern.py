"""A pattern never says of a text in which it can be found that it cannot."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import regioagenda.taal
from regioagenda.taal.folded import Folded, folded, words_of
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.required import required
from regioagenda.taal.verwarring import table
from tests.cases.tekst_report import TEKST


def patterns() -> dict[str, Pattern]:
    """Find every pattern of the checks by its name."""
    found: dict[str, Pattern] = {}
    for module in pkgutil.iter_modules(regioagenda.taal.__path__):
        names = vars(importlib.import_module(f"regioagenda.taal.{module.name}"))
        found |= {f"{module.name}.{name}": p for name, p in names.items() if isinstance(p, Pattern)}
    entries = [*table().by_word.values(), *(e for after in table().by_pair.values() for e in after.values())]
    return found | {f"verwarring {v.rang}": v.patroon for several in entries for v in several}


PATTERNS = patterns()


def as_folded(text: str) -> Folded:
    lower = folded(text)
    return Folded(lower=lower, words=frozenset(words_of(lower)))


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        (r"\b(?:deze|volgende) (?:week|maand)\b", [{"deze week", "deze maand", "volgende week", "volgende maand"}]),
        (r"een \w+ (?:brief|voorstel)\b", [{" brief", " voorstel"}, {"een "}]),
        (r"x?y+z*", []),
        (r"[Aa]{2}b|c", []),
        (r"\$\{\d+\}", [{"${"}, {"}"}]),
        (r"(?<![\w-])te (?P<w>\w+)(?= en)", [{"te "}]),
        (r"a{0,2}bcd{2,}(?:e|f)?", [{"bcdd"}, {"dd"}]),
        (r"[^\]x]+\[[^\]]*\]\(", [{"]("}, {"["}]),
        ("", []),
    ],
)
def test_what_must_be_in_a_text(source: str, pieces: list[set[str]]) -> None:
    found = [{piece.replace("\x00", "") for piece in clause} for clause in required(source, any_case=False)]
    assert found == pieces


def test_a_group_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind of group"):
        required(r"(?>a)b", any_case=False)


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_no_example_of_a_pattern_is_left_out(name: str) -> None:
    pattern = PATTERNS[name]

    @settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern.regex, fullmatch=False))
    def check(text: str) -> None:
        for match in pattern.finditer(text):
            pieces = pattern.pieces_in(as_folded(text))
            there = folded(match[0]) if pattern.any_case else match[0]
            assert any(piece in there for piece in pieces), (match, pieces)

    check()


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_what_is_found_in_the_cases_can_be_there(name: str) -> None:
    pattern = PATTERNS[name]
    for path in sorted(TEKST.glob("*/[fg]o*")):
        text = path.read_text("utf-8")
        if pattern.search(text):
            assert pattern.in_text(as_folded(text)), path
        words, pieces = pattern.needs
        lower = as_folded(text)
        if pattern.search(text) and (words or pieces):
            assert words & lower.words or any(piece in lower.lower for piece in pieces)


LETTERS = "aAbBiIkKsSéÉëËïÏĲĳİıſK"


@given(st.text(LETTERS, min_size=1, max_size=6), st.text(LETTERS, min_size=1, max_size=6))
def test_what_is_found_without_regard_to_case_is_found_in_a_folded_text(piece: str, text: str) -> None:
    if re.search(re.escape(piece), text, re.IGNORECASE):
        assert folded(piece) in folded(text)


@given(st.text(alphabet="ab1_-’é \n²", max_size=30))
def test_words_are_the_runs_of_letters(text: str) -> None:
    assert list(words_of(text)) == re.findall(r"[^\W\d_]+", text)
