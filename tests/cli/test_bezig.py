"""A command that takes long tells what it is busy with, and with which file."""

from __future__ import annotations

import sys
import threading

import pytest

from regioagenda.commands.bezig import EVERY, FIRST, busy_with, telling

HELD = "def hold(path):\n    entered.set()\n    leave.wait(60)\n"


def test_nothing_is_said_before_ten_seconds() -> None:
    assert (FIRST, EVERY) == (10.0, 10.0)


def test_the_part_and_the_file_are_named() -> None:
    entered, leave = threading.Event(), threading.Event()
    space = {"__name__": "regioagenda.taal.stuk", "entered": entered, "leave": leave}
    exec(HELD, space)
    at_work = threading.Thread(target=space["hold"], args=("content/paginas/hulp.md",))  # type: ignore[arg-type]
    at_work.start()
    try:
        assert entered.wait(60) and at_work.ident is not None
        frame = sys._current_frames()[at_work.ident]
        assert busy_with(frame) == "de taal nakijken (content/paginas/hulp.md)"
    finally:
        leave.set()
        at_work.join(60)


def test_it_is_told_while_it_lasts(capfd: pytest.CaptureFixture[str]) -> None:
    said = ""
    with telling(first=0.0, every=60.0):
        while "Nog bezig" not in said:
            said += capfd.readouterr().err
    assert said.startswith("Nog bezig: het werk voorbereiden ...")
