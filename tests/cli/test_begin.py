"""Starting without what the program needs: two lines to type, in Dutch, and no traceback."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from regioagenda.commands import nodig
from tests import children
from tests.helpers import ROOT


def test_without_packages_the_two_lines_are_said() -> None:
    done = children.run([sys.executable, "-S", "-E", "build.py"], cwd=ROOT)
    said = done.stderr.decode()
    assert done.returncode == 1 and "Traceback" not in said
    assert "-m venv .venv" in said and "--require-hashes --no-deps -r requirements.lock" in said


def test_an_older_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodig, "OLDEST", (99, 0))
    assert nodig.how_to_begin(ImportError()).startswith("Dit programma vraagt Python 99.0")


def test_a_fault_of_ours_is_not_hidden() -> None:
    with pytest.raises(ImportError):
        nodig.how_to_begin(ImportError(name="regioagenda.bestaat_niet"))


@pytest.mark.parametrize(
    ("module", "body"),
    [
        ("zoneinfo", "raise KeyboardInterrupt"),
        (
            "nh3",
            "class Field:\n def __set_name__(self, owner, name): raise KeyboardInterrupt\nclass Model:\n field = Field()",
        ),
    ],
)
def test_an_interrupt_while_it_loads_is_no_fault(tmp_path: Path, module: str, body: str) -> None:
    """Before the command begins, and while it loads what it uses: Python 3.11 makes another error of the second."""
    (tmp_path / f"{module}.py").write_text(body + "\n")
    place = [sys.executable, "build.py", "--content", "tests/golden/content", "--output", str(tmp_path / "site")]
    done = children.run([*place, "--no-cache", "check"], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert (done.returncode, done.stderr.decode().strip()) == (130, "Gestopt.")
