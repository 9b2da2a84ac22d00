"""Every message has an example: what an editor did, the exact report, and what it should have been."""

from __future__ import annotations

import pytest

from tests.cases.report import CASES, ELSEWHERE, codes_of_program, names, report


@pytest.mark.parametrize("code", names())
def test_a_wrong_file_gives_exactly_this_report(code: str) -> None:
    text, codes = report(code, "fout")
    assert text == (CASES / code / "verwacht.txt").read_text("utf-8")
    assert code in codes


@pytest.mark.parametrize("code", names())
def test_the_corrected_file_gives_no_message_at_all(code: str) -> None:
    assert report(code, "goed")[0] == ""


@pytest.mark.parametrize("code", names())
def test_a_case_is_one_mistake_with_advice(code: str) -> None:
    """An example shows one thing, so its report names one code, and says what to type instead."""
    assert report(code, "fout")[1] == {code}
    assert "  → " in (CASES / code / "verwacht.txt").read_text("utf-8")


def test_every_code_has_a_case() -> None:
    known = codes_of_program()
    assert sorted(known - set(names()) - set(ELSEWHERE)) == [], "make tests/cases/<code>/, see tests/cases/report.py"
    assert sorted((set(names()) | set(ELSEWHERE)) - known) == [], "these codes are not given any more"
