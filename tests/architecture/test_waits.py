"""No test waits without bound: every call in the tests that can wait says for how long."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.modules import ROOT
from tests.conftest import none_of

TESTS = ROOT / "tests"
# Only here do tests start other programs, with a bound and a certain end.
CHILDREN = TESTS / "children.py"

# Methods that wait for ever unless they are given a limit, by name or as the argument with this number.
METHODS = {"wait": 1, "join": 1, "result": 1, "get": 1, "communicate": 2, "acquire": 2}
# Wait for ever without `timeout=`, whatever else they are given.
FUNCTIONS = frozenset(("urlopen", "create_connection", "HTTPConnection", "HTTPSConnection", "FileLock"))
# Cannot be given a limit.
ENDLESS = frozenset(
    ("recv", "accept", "check_call", "check_output", "getoutput", "popen", "select.select", "os.system")
)


def waiting(text: str) -> Iterator[tuple[int, str]]:
    """Give the line of every call that may wait for ever, and the call."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            name = called.rpartition(".")[2]
            forever = name in FUNCTIONS or called == "subprocess.run"
            if isinstance(node.func, ast.Attribute):
                forever |= len(node.args) < METHODS.get(name, 0)
            limited = any(keyword.arg == "timeout" for keyword in node.keywords)
            if (forever and not limited) or ENDLESS & {name, called}:
                yield node.lineno, ast.unparse(node)


def test_every_wait_in_the_tests_has_a_bound() -> None:
    endless = [
        f"{path.relative_to(ROOT)}:{line} {call}"
        for path in sorted(TESTS.rglob("*.py"))
        for line, call in waiting(path.read_text("utf-8"))
    ]
    none_of(endless, "calls that may wait for ever")


def test_other_programs_are_started_in_one_place() -> None:
    elsewhere = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted(TESTS.rglob("*.py"))
        if path != CHILDREN
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Popen", "subprocess.Popen", "subprocess.run")
    ]
    none_of(elsewhere, "programs that are not started by tests/children.py, which ends them in time")


@pytest.mark.parametrize(
    "call",
    [
        "thread.join()",
        "process.wait()",
        "process.communicate(b'')",
        "future.result()",
        "things.get()",
        "subprocess.run(['x'], check=True)",
        "urllib.request.urlopen(address)",
        "socket.recv(10)",
        "http.client.HTTPConnection('x', 80)",
    ],
)
def test_a_wait_without_bound_is_found(call: str) -> None:
    assert [found for _, found in waiting(call)] == [call]


@pytest.mark.parametrize(
    "call",
    ["thread.join(20)", "' '.join(words)", "process.wait(WAIT)", "process.communicate(timeout=3)", "words.get('a')"],
)
def test_a_wait_with_a_bound_is_not(call: str) -> None:
    assert [*waiting(call)] == []
