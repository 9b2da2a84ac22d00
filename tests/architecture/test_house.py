"""The house rules that a machine can hold: who may import whom, who may touch the world, what is explained."""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import children
from tests.architecture.modules import LAYERS, PACKAGE, ROOT, WORLDLY, Module, called, modules
from tests.conftest import none_of

# Doors to disk, clock, process, network, terminal and chance. `urllib.parse` only takes text apart.
# fmt: off
DOORS = frozenset((
    "asyncio", "concurrent", "contextvars", "ctypes", "fcntl", "getpass", "glob", "http", "importlib", "io", "livereload",
    "locale", "logging", "mmap", "multiprocessing", "os", "pathlib", "platform", "random", "secrets", "select", "shutil",
    "signal", "socket", "socketserver", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "tornado",
    "urllib", "uuid", "watchfiles", "zoneinfo",
))
# fmt: on
# Data files of the package are part of the program, as its code is: `store.program_version` counts both.
# What is being read is noted for the computation that runs, in a context of its own (`base.reads`).
HARMLESS = ("urllib.parse", "io.StringIO", "io.BytesIO", "importlib.resources", "contextvars.ContextVar")
WORLDLY_CALLS = frozenset(("open", "print", "input", "exec", "eval", "compile", "breakpoint", "__import__"))
CLOCKS = (".today", ".now", ".utcnow", ".fromtimestamp")

# A module holds one idea, whatever its length; from here on someone should look whether there are two.
WARN_AT_LINES = 400

# Data that grows while one function works, and never leaves its room; everything else is frozen.
GROWING: dict[str, str] = {
    "reading.markdown.output.Captured": "gathers what is inside one element",
    "reading.markdown.output.Output": "gathers one text while its tree is walked",
}


def core() -> Iterator[Module]:
    """Give every module that must not touch the world."""
    return (m for m in modules() if m.name and m.room not in WORLDLY)


def test_every_module_stands_in_a_room() -> None:
    rooms = {room for layer in LAYERS for room in layer}
    none_of([m.name for m in modules() if m.name and m.room not in rooms], "modules that no layer knows")


def test_imports_only_point_down() -> None:
    by_name = {m.name: m for m in modules() if m.name}
    upward = []
    for module in by_name.values():
        for name in sorted(module.own_imports):
            other = by_name[name]
            neighbour = other.level == module.level and other.room != module.room and module.room not in WORLDLY
            if other.level < module.level or neighbour:
                upward.append(f"{module.name} ({module.room}) imports {name} ({other.room})")
    none_of(upward, "imports that point up or sideways")


def test_no_module_imports_itself_in_a_round() -> None:
    imports = {m.name: m.own_imports for m in modules() if m.name}
    done: set[str] = set()

    def follow(name: str, trail: tuple[str, ...]) -> Iterator[str]:
        if name in trail:
            yield " -> ".join((*trail[trail.index(name) :], name))
        elif name not in done:
            for other in sorted(imports[name]):
                yield from follow(other, (*trail, name))
            done.add(name)

    none_of([cycle for name in imports for cycle in follow(name, ())], "modules that import each other")


def test_imports_are_absolute() -> None:
    none_of([m.name for m in modules() if any(n.startswith(".") for n in m.imported)], "relative imports")


def test_only_the_rim_has_doors_to_the_world() -> None:
    opened = []
    for module in core():
        opened += [f"{module.name} uses {name}" for name in sorted(module.used) if is_door(name)]
        opened += [f"{module.name}:{line} calls {call}()" for call, line in called(module) if is_worldly(call)]
    none_of(opened, "the core touches the world")


def is_door(name: str) -> bool:
    """Tell whether a module, or a name taken from one, leads to the world."""
    return name.partition(".")[0] in DOORS and not f"{name}.".startswith(tuple(f"{h}." for h in HARMLESS))


def is_worldly(call: str) -> bool:
    """Tell whether a call, as it is written, reaches outside the program or looks at a clock."""
    return call in WORLDLY_CALLS or call.endswith(CLOCKS) or call.startswith("time.")


def test_everything_public_is_explained() -> None:
    def unexplained(module: Module) -> Iterator[str]:
        if not ast.get_docstring(module.tree):
            yield f"{module.name or 'regioagenda'}: the module itself"
        waiting: list[ast.AST] = list(module.tree.body)
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith(
                "_"
            ):
                if not ast.get_docstring(node):
                    yield f"{module.name}:{node.lineno} {node.name}"
                if isinstance(node, ast.ClassDef) and not module.extends_foreign(node):
                    waiting += node.body

    none_of([line for module in modules() for line in unexplained(module)], "public and without a docstring")


def test_long_modules_are_looked_at() -> None:
    for module in modules():
        if module.lines > WARN_AT_LINES:
            warnings.warn(f"{module.name}: {module.lines} lines; does it hold one idea?", stacklevel=1)


def test_data_is_frozen() -> None:
    loose = [
        f"{module.name}:{node.lineno} {node.name}"
        for module in core()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and f"{module.name}.{node.name}" not in GROWING
        for decorator in map(ast.unparse, node.decorator_list)
        if decorator.startswith("dataclass") and not ("frozen=True" in decorator and "slots=True" in decorator)
    ]
    none_of(loose, "data that can change")


@pytest.mark.alles  # imports and mypy hold most of it at once: no module imports itself in a round
def test_every_module_can_be_imported_alone(tmp_path: Path) -> None:
    names = [f"regioagenda.{m.name}".rstrip(".") for m in modules()]
    script = """
import importlib, sys
# Compiled once, and not beside the source.
sys.pycache_prefix, sys.dont_write_bytecode = sys.argv[1], False
for name in sys.argv[2:]:
    for loaded in [m for m in sys.modules if m.partition(".")[0] == "regioagenda"]:
        del sys.modules[loaded]
    try:
        importlib.import_module(name)
    except Exception as error:
        print(f"{name}: {error!r}")
"""
    done = children.run([sys.executable, "-c", script, tmp_path, *names], cwd=ROOT)
    assert done.returncode == 0, done.stderr.decode()
    none_of(done.stdout.decode().splitlines(), "modules that cannot be imported first")


def test_warnings_are_silenced_only_with_a_reason() -> None:
    silenced = re.compile(r"# (?:type: ignore|noqa)(?:\[[^\]]*\]|: ?[A-Z]+\d+(?:, ?[A-Z]+\d+)*)?(?P<reason>.*)")
    bare = [
        f"{module.name}:{number}"
        for module in modules()
        for number, line in enumerate(module.path.read_text("utf-8").splitlines(), 1)
        if (found := silenced.search(line)) and not re.search(r"[a-z]{3}", found["reason"])
    ]
    none_of(bare, "silenced without a reason beside it")


def test_nothing_is_left_for_later() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")
    left = [
        f"{module.name}:{token.start[0]}"
        for module in modules()
        for token in tokenize.generate_tokens(io.StringIO(module.path.read_text("utf-8")).readline)
        if token.type == tokenize.COMMENT and any(mark in token.string for mark in marks)
    ]
    left += [
        f"{path.relative_to(ROOT)}:{number}"
        for kind in ("*.html", "*.css", "*.js")
        for path in sorted((ROOT / "templates").rglob(kind))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if any(mark in line for mark in marks)
    ]
    left += [
        f"{module.name}:{node.lineno} raises NotImplementedError"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Raise) and node.exc and "NotImplementedError" in ast.unparse(node.exc)
    ]
    none_of(left, "left for later")


def test_only_one_place_says_how_a_moment_stands() -> None:
    """Days of a moment are compared in domain/momenten.py alone; every page, feed, calendar and data file asks there."""
    asked = re.compile(r"\bwanneer\.(?:van|tot|begonnen|voorbij|bezig|komt)\b")
    texts = [p for folder in (PACKAGE, ROOT / "templates") for p in folder.rglob("*") if p.suffix in (".py", ".html")]
    guilty = [p.relative_to(ROOT).as_posix() for p in texts if asked.search(p.read_text("utf-8"))]
    none_of(
        [name for name in guilty if name != "regioagenda/domain/momenten.py"], "files that judge a moment themselves"
    )
