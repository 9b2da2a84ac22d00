"""Every code of the text checks has a wrong text with its exact report, and a right text without it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from regioagenda.checks.tekst.kennis import default_kennis
from regioagenda.checks.tekst.lezen import from_text
from regioagenda.checks.tekst.links import REGELS
from regioagenda.checks.tekst.run import check_tekst
from regioagenda.diagnostics import Diagnostic

HERE = Path(__file__).parent / "voorbeelden"
CODES = sorted(folder.name for folder in HERE.iterdir() if folder.is_dir())
KENNIS = default_kennis(date(2026, 11, 21))
SOURCES = Path(__file__).parents[3] / "regioagenda" / "checks" / "tekst"


def report(code: str, name: str) -> tuple[Diagnostic, ...]:
    path = next((HERE / code).glob(f"{name}.*"))
    return check_tekst(from_text(path.read_text("utf-8"), path.name), KENNIS)


@pytest.mark.parametrize("code", CODES)
def test_wrong_text_is_reported_at_its_place(code: str) -> None:
    found = "".join(f"{d.where.line}:{d.where.column} {d.code}\n" for d in report(code, "fout"))
    assert found == (HERE / code / "verwacht.txt").read_text("utf-8")
    assert f" {code}\n" in found


@pytest.mark.parametrize("code", CODES)
def test_right_text_is_quiet(code: str) -> None:
    assert [d.code for d in report(code, "goed")] == []


@pytest.mark.parametrize("code", CODES)
def test_message_and_hint_are_for_an_editor(code: str) -> None:
    for found in report(code, "fout"):
        assert found.message.endswith((".", "?"))
        assert found.hint.endswith((".", "?", "”", "---", "|")) or found.code.startswith("kop-")
        assert "\u2060" not in found.message + found.hint


def test_every_code_has_an_example() -> None:
    assert sorted(set(_codes())) == CODES


def _codes() -> Iterator[str]:
    """Give every code that the source can report: the third argument of `meld`, and the table of link rules."""
    yield from (code for code, *_ in REGELS)
    for path in sorted(SOURCES.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "meld":
                code = node.args[2]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    yield code.value
