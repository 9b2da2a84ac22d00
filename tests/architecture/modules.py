"""The modules of regioagenda as text: what each imports and calls, without running any of them."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "regioagenda"

# From the top down. A module may import what is below it; rooms on one line may not import each other, but for the rim.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("commands",),
    ("disk", "preview", "pdf"),
    ("review",),
    ("pipeline",),
    ("output",),
    ("webeditor",),
    ("checks", "pages", "editors"),
    ("domain",),
    ("reading", "taal"),
    ("base",),
)
# The only rooms with doors to disk, clock, process, network and terminal.
WORLDLY = frozenset(("commands", *LAYERS[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One module by its dotted name below `regioagenda` (`""` is the package itself)."""

    name: str
    path: Path
    tree: ast.Module
    lines: int

    @property
    def room(self) -> str:
        """The room of the house that it stands in."""
        return self.name.partition(".")[0]

    @property
    def level(self) -> int:
        """How high its room lies; 0 is the top."""
        return next(i for i, rooms in enumerate(LAYERS) if self.room in rooms)

    @property
    def imported(self) -> frozenset[str]:
        """Every module that it imports anywhere, also inside functions, with the names taken from it."""
        names: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = "." * node.level + (node.module or "")
                names.update((base, *(f"{base}.{alias.name}" for alias in node.names)))
        return frozenset(names)

    @property
    def used(self) -> frozenset[str]:
        """What it takes from other modules, as precisely as the text tells: `io.StringIO` rather than `io`."""
        plain = {a.asname or a.name: a.name for n in ast.walk(self.tree) if isinstance(n, ast.Import) for a in n.names}
        taken = {
            f"{n.module}.{a.name}"
            for n in ast.walk(self.tree)
            if isinstance(n, ast.ImportFrom) and n.module
            for a in n.names
        }
        attributes = [ast.unparse(n) for n in ast.walk(self.tree) if isinstance(n, ast.Attribute)]
        for name, whole in plain.items():
            longer = {whole + a.removeprefix(name) for a in attributes if a.startswith(f"{name}.")}
            taken |= longer or {whole}
        return frozenset(taken)

    def extends_foreign(self, node: ast.ClassDef) -> bool:
        """Tell whether a class fills in a class of a library, which then says what its methods mean."""
        foreign = {
            alias.asname or alias.name.partition(".")[0]
            for n in ast.walk(self.tree)
            if isinstance(n, ast.Import | ast.ImportFrom)
            and not (getattr(n, "module", None) or "").startswith(("regioagenda", "enum", "typing"))
            for alias in n.names
        }
        return any(ast.unparse(base).partition(".")[0].partition("[")[0] in foreign for base in node.bases)

    @property
    def own_imports(self) -> frozenset[str]:
        """The modules of regioagenda that it imports, by their name below `regioagenda`."""
        inside = {name.removeprefix("regioagenda.") for name in self.imported if name.startswith("regioagenda.")}
        return frozenset(inside & {m.name for m in modules()} - {self.name})


@cache
def modules() -> tuple[Module, ...]:
    """Read every module, in order of name."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text("utf-8")
        found.append(Module(name=name, path=path, tree=ast.parse(text), lines=text.count("\n")))
    return tuple(found)


def called(module: Module) -> list[tuple[str, int]]:
    """Give every call as it is written (`datetime.date.today`), with its line."""
    return [(ast.unparse(n.func), n.lineno) for n in ast.walk(module.tree) if isinstance(n, ast.Call)]
