"""`check --external`: the language of texts that are not content yet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from regioagenda.commands.main import main


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "concept.md"
    path.write_text("# Plan\n\nDe raad besluit. Commentaar [AB1]: klopt dit?\n", encoding="utf-8")
    return path


def test_a_leftover_remark_is_a_mistake(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--external", str(draft), "--content", str(draft.parent / "geen"), "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [(r["path"], r["line"], r["code"]) for r in rows if r["severity"] == "fout"] == [
        (draft.as_posix(), 3, "redactie-opmerking")
    ]


def test_a_folder_is_read_whole(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (draft.parent / "tweede.txt").write_text("Een gewone zin zonder fouten.\n", encoding="utf-8")
    assert main(["check", "--external", str(draft.parent), "--content", str(draft.parent / "geen")]) == 1
    assert "2 teksten" in capsys.readouterr().out


def test_what_is_not_there_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--external", str(tmp_path / "niets.md"), "--content", str(tmp_path)]) == 2
    assert "bestaat niet" in capsys.readouterr().err


def test_a_text_without_mistakes_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "goed.md").write_text("De gemeente bouwt woningen.\n", encoding="utf-8")
    assert main(["check", "--external", str(tmp_path / "goed.md"), "--content", str(tmp_path / "geen")]) == 0
    assert "1 tekst" in capsys.readouterr().out
