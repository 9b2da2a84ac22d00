"""`build.py schema`: writes what differs, and only that."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from regioagenda.commands import schema
from regioagenda.commands.main import main
from regioagenda.editors.generated import generated_files


def test_only_what_differs_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(schema, "ROOT", tmp_path)
    assert main(["schema"]) == 0
    assert all((tmp_path / name).read_bytes() == data for name, data in generated_files().items())
    table = tmp_path / "docs/handboek/velden.md"
    table.write_bytes(b"oud")
    for path in tmp_path.rglob("*.json"):
        os.utime(path, (1, 1))
    capsys.readouterr()
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == "Geschreven: docs/handboek/velden.md\n"
    assert all(path.stat().st_mtime == 1 for path in tmp_path.rglob("*.json"))
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == "Alles was al bijgewerkt.\n"
