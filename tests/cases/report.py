"""The cases: one wrong file per message, laid over the tiny region. `python -m tests.cases.report` writes the reports.

A folder `tests/cases/<code>/` holds `fout/` (what an editor did), `verwacht.txt` (the exact report) and `goed/` (the
same files, corrected). The handbook shows them too. The messages about language have theirs in `tests/cases/tekst/`,
see tekst_report.py.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path

from regioagenda.base.report import as_text
from regioagenda.disk.store import Store
from tests.cases import tekst_report
from tests.helpers import ROOT, make, read_tree, tiny

CASES = Path(__file__).resolve().parent
# What the cases share is made once; tests/properties/test_warm_is_cold.py is the proof that this changes nothing.
MEMO = Store(None, b"cases")

# Messages that no file laid over a region can give, and where they are tested.
ELSEWHERE = {
    "site-ontbreekt": "a file is missing: tests/unit/domain/test_load.py",
    "bestand-niet-gelezen": "only a folder on a disk gives it: tests/rim/test_sources.py",
    "geschiedenis-ontbreekt": "only a folder outside Git, or half a copy, gives it: tests/rim/test_verloop.py",
    "afbeelding-zwaar": "half a megabyte is no example: tests/unit/output/test_assets.py",
    "bestand-te-groot": "half a megabyte is no example: tests/unit/reading/test_yamltree.py and test_frontmatter.py",
    "meldingen-meer": "a hundred messages are no example: tests/unit/base/test_report.py",
    "sjabloon-fout": "a template of ours is wrong: tests/unit/output/test_template_check.py",
    "beheer-script-ontbreekt": "a file of the program is missing: the tests of the editing screens",
    "html-geweigerd": "the last look at our own HTML, which nothing reaches: tests/unit/reading/test_prose.py",
}
# Rooms whose messages are no mistake in a content file; those of taal are counted by tekst_report.py.
OTHER_ROOMS = ("taal/", "domain/rename/")


def names() -> list[str]:
    """Give the codes that have a case."""
    return sorted(p.name for p in CASES.iterdir() if p.is_dir() and (p / "fout").is_dir())


@cache
def report(code: str, version: str) -> tuple[str, set[str]]:
    """Build the tiny region with one version of a case laid over it; give the report and the codes in it."""
    sources = {**tiny(), **read_tree(CASES / code / version, "content")}
    found = make(sources, memo=MEMO).diagnostics
    text = as_text(found, sources, lambda path: path, colour=False)
    return text + "\n" if text else "", {d.code for d in found}


def codes_of_program() -> set[str]:
    """Find every code that the program can give: `code="…"` and `fout(where, "…")` in its source."""
    found: set[str] = set()
    for path in sorted((ROOT / "regioagenda").rglob("*.py")):
        room = path.relative_to(ROOT / "regioagenda").as_posix()
        if room.startswith(OTHER_ROOMS):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                found.update(_codes_in(node))
            elif isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "code" for t in node.targets):
                found.update(_texts(node.value))
    return found


def _codes_in(call: ast.Call) -> set[str]:
    found = {text for keyword in call.keywords if keyword.arg == "code" for text in _texts(keyword.value)}
    if isinstance(call.func, ast.Name) and call.func.id == "fout" and len(call.args) > 1:
        found |= _texts(call.args[1])
    return found


def _texts(value: ast.expr) -> set[str]:
    """Give the texts that an expression can be, without those that are only compared with."""
    if isinstance(value, ast.IfExp):
        return _texts(value.body) | _texts(value.orelse)
    return {value.value} if isinstance(value, ast.Constant) and isinstance(value.value, str) else set()


def reports() -> dict[str, bytes]:
    """Give the report of every case, by its path in the project."""
    found = {CASES / code: report(code, "fout")[0] for code in names()}
    found |= {tekst_report.TEKST / code: tekst_report.report(code, "fout")[0] for code in tekst_report.names()}
    return {(folder / "verwacht.txt").relative_to(ROOT).as_posix(): text.encode() for folder, text in found.items()}


def main() -> int:
    """Write the report of every case, and name those that changed."""
    for name, text in reports().items():
        target = ROOT / name
        if not target.exists() or target.read_bytes() != text:
            print(target.parent.relative_to(CASES).as_posix())
            target.write_bytes(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
