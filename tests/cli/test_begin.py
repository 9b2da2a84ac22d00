"""Starting without what the program needs: two lines to type, in Dutch, and no traceback."""

from __future__ import annotations

import subprocess
import sys

import pytest

from regioagenda.commands import nodig
from tests.helpers import ROOT


def test_without_packages_the_two_lines_are_said() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-E", "build.py"], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "-m venv .venv" in done.stderr and "--require-hashes --no-deps -r requirements.lock" in done.stderr


def test_an_older_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodig, "OLDEST", (99, 0))
    assert nodig.how_to_begin(ImportError()).startswith("Dit programma vraagt Python 99.0")


def test_a_fault_of_ours_is_not_hidden() -> None:
    with pytest.raises(ImportError):
        nodig.how_to_begin(ImportError(name="regioagenda.bestaat_niet"))
