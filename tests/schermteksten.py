"""The list of what the program says on the screen outside templates: every text that is asked with `zeg`.

A row of `PAGES` has its title and the word in the menu as texts too; labels of closed lists are named here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from regioagenda.domain.region import COORDINERENDE_GEMEENTE
from regioagenda.domain.soorten import GEGEVENS, OVERZICHTEN, VERSIES
from regioagenda.domain.woorden import STATUS_TOEN, Rol, StatusWaarde
from regioagenda.pages.bouwstenen.rolzin import WERKWOORDEN
from regioagenda.pages.soort.besluiten import TITEL
from regioagenda.pages.soort.wijzigingen import TITEL as WIJZIGINGEN
from tests.architecture.modules import ROOT

FILE = "regioagenda/domain/schermteksten.txt"
# The makers of a row of `PAGES`, and what of it is shown.
_ROWS = {"page": ("titel", "menu"), "per_agenda": ("titel",)}


def schermteksten_file() -> Mapping[str, bytes]:
    """Give the list by its path in the project: a module and a text a line, in order of module and place."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "regioagenda").rglob("*.py")):
        name = path.relative_to(ROOT / "regioagenda").as_posix()
        for tekst in _asked(ast.parse(path.read_text("utf-8"))):
            found.setdefault(tekst, name)
    for name, teksten in _lists():
        for tekst in teksten:
            found.setdefault(tekst, name)
    return {FILE: "".join(f"{name}\t{tekst}\n" for tekst, name in found.items()).encode()}


def unread(tree: ast.AST) -> Iterator[str]:
    """Give the expressions that a text is asked by where it is not written."""
    for call in _calls(tree):
        if _is_zeg(call, tree):
            yield from (ast.unparse(part) for part in _parts(_tekst(call)) if not isinstance(part, ast.Constant))


def _asked(tree: ast.AST) -> Iterator[str]:
    for call in _calls(tree):
        if _is_zeg(call, tree):
            yield from (p.value for p in _parts(_tekst(call)) if isinstance(p, ast.Constant) and p.value)
        for name in _ROWS.get(ast.unparse(call.func), ()):
            yield from (k.value.value for k in call.keywords if k.arg == name and isinstance(k.value, ast.Constant))


def _calls(tree: ast.AST) -> list[ast.Call]:
    return sorted((n for n in ast.walk(tree) if isinstance(n, ast.Call)), key=lambda n: (n.lineno, n.col_offset))


def _is_zeg(call: ast.Call, tree: ast.AST) -> bool:
    """Tell whether a text on the screen is asked: of a context, or with the function of that name."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr == "zeg"
    imports = (
        n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == "regioagenda.domain.schermtekst"
    )
    return ast.unparse(call.func) == "zeg" and any(name.name == "zeg" for n in imports for name in n.names)


def _tekst(call: ast.Call) -> ast.expr:
    """Give the text that is asked: of the function it comes after the region."""
    return call.args[1 if isinstance(call.func, ast.Name) else 0]


def _parts(text: ast.expr) -> Iterator[ast.expr]:
    if isinstance(text, ast.IfExp):
        yield from _parts(text.body)
        yield from _parts(text.orelse)
    else:
        yield text


def _lists() -> Iterable[tuple[str, Iterable[str]]]:
    for waarde in StatusWaarde:
        yield "domain/woorden.py", (waarde.label, waarde.uitleg, *STATUS_TOEN.get(waarde, ()))
    for rol in Rol:
        yield "domain/woorden.py", (rol.label, rol.uitleg)
    yield "domain/region.py", (COORDINERENDE_GEMEENTE,)
    yield "domain/soorten.py", (GEGEVENS, VERSIES, OVERZICHTEN)
    yield "pages/soort/besluiten.py", (TITEL,)
    yield "pages/soort/wijzigingen.py", (WIJZIGINGEN,)
    for woorden in WERKWOORDEN.values():
        yield "pages/bouwstenen/rolzin.py", (woorden.een, woorden.meer, woorden.een_toen, woorden.meer_toen)
