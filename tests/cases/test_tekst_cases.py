"""Every message about language has an example: a wrong text with its exact report, and the right text without one."""

from __future__ import annotations

import pytest

from tests.cases.tekst_report import TEKST, codes_of_checks, names, report


@pytest.mark.parametrize("code", names())
def test_a_wrong_text_gives_exactly_this_report(code: str) -> None:
    text, found = report(code, "fout")
    assert text == (TEKST / code / "verwacht.txt").read_text("utf-8")
    assert code in {d.code for d in found}


@pytest.mark.parametrize("code", names())
def test_the_corrected_text_gives_no_message_at_all(code: str) -> None:
    assert report(code, "goed")[0] == ""


@pytest.mark.parametrize("code", names())
def test_message_and_hint_are_for_an_editor(code: str) -> None:
    for found in report(code, "fout")[1]:
        assert found.message.endswith((".", "?"))
        assert found.hint.endswith((".", "?", "”", "---", "|")) or found.code.startswith("kop-")
        assert "\u2060" not in found.message + found.hint


def test_every_code_has_a_case() -> None:
    known = codes_of_checks()
    assert sorted(known - set(names())) == [], "make tests/cases/tekst/<code>/, see tests/cases/tekst_report.py"
    assert sorted(set(names()) - known) == [], "these codes are not given any more"
