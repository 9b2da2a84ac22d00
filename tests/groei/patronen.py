"""Every regular expression of the program, how it is used, and inputs that make it work hard, read in the expression itself."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from re import _parser as sre  # the parser of `re` itself: what it sees is what is searched for
from types import ModuleType
from typing import Any

from regioagenda.taal.pattern import Pattern

ROOT = Path(__file__).resolve().parents[2]
_ANCHORED = {"match", "fullmatch"}
_SEARCHING = {"search", "finditer", "findall", "sub", "subn", "split"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """An expression, where it stands, and whether it is only tried at a place that is given."""

    name: str
    regex: re.Pattern[str]
    anchored: bool


def modules() -> Iterator[tuple[str, Path]]:
    """Give the name and path of every module of the program."""
    for path in sorted((ROOT / "regioagenda").rglob("*.py")):
        if path.name not in ("__init__.py", "__main__.py"):
            yield ".".join(path.relative_to(ROOT).with_suffix("").parts), path


def every_pattern() -> Iterator[Used]:
    """Give every expression that a module of the program holds, also inside lists and rows."""
    seen: set[tuple[str, int]] = set()
    for name, path in modules():
        module = importlib.import_module(name)
        source = path.read_text("utf-8")
        for variable, regex in _held(module):
            if (regex.pattern, regex.flags) not in seen and isinstance(regex.pattern, str):
                seen.add((regex.pattern, regex.flags))
                yield Used(name=f"{name}.{variable}", regex=regex, anchored=_is_anchored(source, variable))
        for line, pattern in _written(source):
            try:
                regex = re.compile(pattern)
            except re.error:
                continue
            if (regex.pattern, regex.flags) not in seen:
                seen.add((regex.pattern, regex.flags))
                yield Used(name=f"{name}:{line}", regex=regex, anchored=False)


def _held(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any]]]:
    for variable, value in vars(module).items():
        for found in _inside(value, 0):
            yield variable, found


def _inside(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Pattern):
        yield value.regex
    elif depth < 4 and isinstance(value, (list, tuple, set, frozenset)) and len(value) < 500:
        for item in value:
            yield from _inside(item, depth + 1)
    elif depth < 4 and isinstance(value, dict) and len(value) < 500:
        for item in value.values():
            yield from _inside(item, depth + 1)
    elif depth < 4 and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        for field in value.__dataclass_fields__:
            yield from _inside(getattr(value, field, None), depth + 1)


def _is_anchored(source: str, variable: str) -> bool:
    used = set(re.findall(rf"\b{re.escape(variable)}\.(?:regex\.)?(\w+)\(", source))
    return bool(used & _ANCHORED) and not used & _SEARCHING


def _written(source: str) -> Iterator[tuple[int, str]]:
    """Give the expressions that are written where they are used: `re.search(r"…", text)`."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr in _SEARCHING
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        ):
            yield node.lineno, node.args[0].value


def pieces(regex: re.Pattern[str]) -> tuple[list[str], list[str]]:
    """Give signs that the expression knows, one of each class, and short texts that it begins with."""
    signs: set[str] = set()
    opening: list[str] = [""]
    _read(sre.parse(regex.pattern, regex.flags), signs)
    text = _example(sre.parse(regex.pattern, regex.flags), 12)
    opening += [text[:n] for n in range(1, len(text) + 1)]
    return sorted(signs)[:16], list(dict.fromkeys(opening))[:8]


_CLASSES = {"CATEGORY_DIGIT": "7", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a", "CATEGORY_NOT_SPACE": "x"}
_CLASSES |= {"CATEGORY_NOT_DIGIT": "b", "CATEGORY_NOT_WORD": "-"}


def _sign(op: str, value: Any) -> str:
    if op == "LITERAL":
        return chr(value)
    if op == "NOT_LITERAL":
        return "q" if value != ord("q") else "z"
    if op == "ANY":
        return "x"
    if op == "CATEGORY":
        return _CLASSES.get(str(value), "a")
    if op == "RANGE":
        return chr(value[0])
    return ""


def _read(parsed: Any, signs: set[str]) -> None:
    for op, value in parsed:
        name = str(op)
        if name == "IN":
            inside = [(str(o), v) for o, v in value]
            if inside and inside[0][0] == "NEGATE":
                signs.add(_outside(inside[1:]))
            else:
                signs.update(s for o, v in inside[:6] if (s := _sign(o, v)))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _read(value[2], signs)
        elif name in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
            _read(value[-1], signs)
        elif name == "ATOMIC_GROUP":
            _read(value, signs)
        elif name == "BRANCH":
            for branch in value[1]:
                _read(branch, signs)
        elif sign := _sign(name, value):
            signs.add(sign)


def _outside(inside: list[tuple[str, Any]]) -> str:
    taken = {_sign(o, v) for o, v in inside}
    return next((c for c in "xa7 -.;:\n" if c not in taken), "~")


def _example(parsed: Any, room: int) -> str:
    """Give a text that the expression matches, or nearly."""
    text = ""
    for op, value in parsed:
        if len(text) >= room:
            break
        name = str(op)
        if name == "IN":
            inside = [(str(o), v) for o, v in value]
            negated = bool(inside) and inside[0][0] == "NEGATE"
            text += _outside(inside[1:]) if negated else _sign(*inside[0])
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            text += _example(value[2], room) * max(1, min(value[0], 3))
        elif name == "SUBPATTERN":
            text += _example(value[-1], room)
        elif name == "ATOMIC_GROUP":
            text += _example(value, room)
        elif name == "BRANCH":
            text += _example(value[1][0], room)
        else:
            text += _sign(name, value)
    return text[:room]
