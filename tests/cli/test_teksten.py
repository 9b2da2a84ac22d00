"""`teksten`: the list of every word on the screen, with what the region says now."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests.cli.test_rename import lay_out


def run(folder: Path, *words: str) -> int:
    return main(["teksten", "--content", str(folder / "content"), *words])


def test_the_list_names_every_text_and_what_the_region_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay_out(tmp_path)
    assert run(tmp_path) == 0
    printed = capsys.readouterr().out
    assert '  # actie.html:15\n  - tekst: "Wie?"\n    wordt: "Wie?"\n' in printed
    assert '  - tekst: "Begrippen op letter"\n    wordt: "Ga naar een letter"\n' in printed
    assert '  # pages/bouwstenen/head.py\n  - tekst: "Plan van {per}"\n' in printed
    target = tmp_path / "alle.yaml"
    assert run(tmp_path, str(target)) == 0
    assert target.read_text("utf-8") == printed
    assert "teksten." in capsys.readouterr().out
    assert run(tmp_path, str(target)) == 2
    assert "bestaat al" in capsys.readouterr().err
