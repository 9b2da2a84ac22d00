"""Checks that are passed over because a text cannot hold what they look for would have said nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from regioagenda.base.diagnostics import Diagnostic, in_order
from regioagenda.taal.kennis import Lookup, default_kennis
from regioagenda.taal.reader import from_text
from regioagenda.taal.run import ASKING_CHECKS, CHECKS, check_language
from regioagenda.taal.stuk import Stuk
from tests.cases.tekst_report import TEKST, names
from tests.unit.taal.test_checks import STUKKEN

KENNIS = default_kennis(date(2026, 11, 21))


def all_of(stuk: Stuk) -> tuple[Diagnostic, ...]:
    """Give what every check says."""
    kennis = Lookup(KENNIS)
    told = [diagnostic for check in CHECKS for diagnostic in check.run(stuk)]
    return in_order([*told, *(diagnostic for check in ASKING_CHECKS for diagnostic in check.run(stuk, kennis))])


@pytest.mark.parametrize("code", names())
def test_nothing_is_passed_over_in_the_cases(code: str) -> None:
    for path in sorted((TEKST / code).glob("[fg]o*")):
        for name in ("a.md", "a.txt"):
            stuk = from_text(path.read_text("utf-8"), name)
            assert check_language(stuk, Lookup(KENNIS)) == all_of(stuk)


@given(STUKKEN)
def test_nothing_is_passed_over_in_any_text(text: str) -> None:
    for name in ("a.md", "a.txt"):
        stuk = from_text(text, name)
        assert check_language(stuk, Lookup(KENNIS)) == all_of(stuk)
