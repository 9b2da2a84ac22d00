"""A run of the tests themselves: it always ends, and its last lines say what could not be judged."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests import children, opnieuw
from tests.helpers import ROOT
from tests.judges import CHROMIUM, NODE, in_ci, missed, unavailable
from tests.opnieuw import Made, differences

HANGS = "import threading\ndef test_hangs(): threading.Event().wait()\n"
# As when a library is stuck: Python does not get to see the signal that ends a test.
HANGS_DEAF = (
    "import signal, threading\n"
    "def test_hangs():\n"
    "    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})\n"
    "    threading.Event().wait()\n"
    "def test_passes(): pass\n"
)


def run(*options: str | Path, **environment: str) -> tuple[int, str, str]:
    """Run pytest in a process of its own, with the settings of the project; give its code, output and errors."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "CI"))}
    command = [sys.executable, "-m", "pytest", "-c", ROOT / "pyproject.toml", "-p", "no:cacheprovider", *options]
    done = children.run(command, cwd=ROOT, env=kept | environment)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def written(folder: Path, text: str) -> Path:
    path = folder / "test_x.py"
    path.write_text(text)
    return path


def test_a_test_that_hangs_fails_and_shows_where(tmp_path: Path) -> None:
    code, told, _ = run(written(tmp_path, HANGS), "-o", "timeout=1")
    assert code == 1 and "Timeout (>1.0s)" in told and "def test_hangs(): threading.Event().wait()" in told


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no such signals")
def test_what_cannot_fail_ends_its_process_and_shows_where(tmp_path: Path) -> None:
    limits = ("-o", "timeout=1", "-o", "faulthandler_timeout=2")
    code, told, stacks = run(written(tmp_path, HANGS_DEAF), *limits, "--numprocesses", "1")
    assert code == 1 and "in test_hangs" in stacks
    assert "crashed while running" in told and "1 failed, 1 passed" in told.splitlines()[-1]


def test_a_judge_that_is_missing_is_said_in_the_last_lines() -> None:
    code, told, _ = run("tests/unit/output/test_zoekindex.py", PATH="/nergens")
    cost, closing = told.strip().splitlines()[-2:]
    assert code == 0
    assert cost.startswith(NODE.is_missing) and cost.endswith(f"Typ: {NODE.install}")
    number = cost.removeprefix(f"{NODE.is_missing} Dat kostte ").partition(" ")[0]
    assert f"{number} skipped" in closing


@pytest.mark.parametrize("ci", ["", "true"])
def test_without_its_judge_a_test_is_skipped_and_fails_in_ci(ci: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(pytest.fail.Exception if in_ci() else pytest.skip.Exception) as stopped:
        unavailable(CHROMIUM)
    report = pytest.TestReport("x", ("x", 1, "x"), {}, "failed", str(stopped.value), "call")
    assert [*missed([report, report])] == [
        f"Chromium of chromedriver ontbreekt op deze computer. Dat kostte 2 tests. Typ: {CHROMIUM.install}"
    ]
    assert in_ci() == bool(ci)


def test_everything_generated_is_written_again_and_what_changed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kind = Made(name="Lijst", make=lambda: {"a/een.md": b"1", "a/twee.md": b"2", "b.txt": b"3"}, holds=("a/*.md",))
    monkeypatch.setattr(opnieuw, "ROOT", tmp_path)
    monkeypatch.setattr(opnieuw, "MADE", (kind,))
    (tmp_path / "a").mkdir()
    for name, text in (("een.md", "1"), ("twee.md", "oud"), ("weg.md", "x"), ("eigen.txt", "x")):
        (tmp_path / "a" / name).write_text(text)
    told = "Lijst: 3 anders.\n  ~ a/twee.md\n  - a/weg.md\n  + b.txt\n"
    assert opnieuw.main(["--check"]) == 1
    out, err = capsys.readouterr()
    assert out == told and "make alles-opnieuw" in err
    assert opnieuw.main([]) == 0
    assert capsys.readouterr() == (told, "")
    assert differences(kind) == {} and opnieuw.main(["--check"]) == 0
    assert sorted(p.name for p in (tmp_path / "a").iterdir()) == ["een.md", "eigen.txt", "twee.md"]
