"""The cases of the checks on language: `tests/cases/tekst/<code>/` holds one wrong text, its report and the right text.

`fout.md` (or `.txt`) is what an editor wrote, `verwacht.txt` what `check --external` prints about it, `goed.md` the same
text, corrected. `python -m tests.cases.report` writes these reports too.
"""

from __future__ import annotations

import ast
from datetime import date
from functools import cache
from pathlib import Path

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import NoMemo
from regioagenda.base.report import as_text
from regioagenda.commands.external import check_external
from regioagenda.taal.links import REGELS
from tests.helpers import ROOT

TEKST = Path(__file__).resolve().parent / "tekst"
_TODAY = date(2026, 11, 21)
_SOURCES = ROOT / "regioagenda" / "taal"


def names() -> list[str]:
    """Give the codes that have a case."""
    return sorted(p.name for p in TEKST.iterdir() if p.is_dir())


@cache
def report(code: str, version: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Check `fout` or `goed` without a site around it; give what is printed, and the messages."""
    (path,) = (TEKST / code).glob(f"{version}.*")
    texts = {path.name: path.read_bytes()}
    found = check_external(texts, {}, _TODAY, NoMemo())
    text = as_text(found, texts, lambda name: name, colour=False)
    return text + "\n" if text else "", found


def codes_of_checks() -> set[str]:
    """Find every code that the checks can report: the third argument of `report`, and the table of link rules."""
    found = {code for code, *_ in REGELS}
    for path in sorted(_SOURCES.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "report":
                code = node.args[2]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found.add(code.value)
    return found
