"""Compiled templates only save time: whatever happens to what was kept, pages are those of compiling anew."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from regioagenda.disk.sjablonen import CompiledTemplates

VERSION = b"v" * 20


@pytest.fixture(autouse=True)
def may_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


def filled(folder: Path, text: str, version: bytes = VERSION) -> str:
    """Fill in a template of this text, in a program that just started."""
    environment = Environment(loader=DictLoader({"a.html": text}), bytecode_cache=CompiledTemplates(folder, version))
    return environment.get_template("a.html").render(b="x")


def kept(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))[1:]


def test_a_template_is_kept_compiled_and_used_again(tmp_path: Path) -> None:
    assert filled(tmp_path, "een {{ b }}") == "een x"
    [file] = kept(tmp_path)
    before = file.stat()
    assert file.parent.name == "__pycache__"
    assert filled(tmp_path, "een {{ b }}") == "een x"
    assert file.stat() == before


def test_another_text_or_another_program_compiles_anew(tmp_path: Path) -> None:
    filled(tmp_path, "een {{ b }}")
    [before] = [file.read_bytes() for file in kept(tmp_path)]
    assert filled(tmp_path, "twee {{ b }}") == "twee x"
    assert filled(tmp_path, "twee {{ b }}", b"w" * 20) == "twee x"
    [after] = [file.read_bytes() for file in kept(tmp_path)]
    assert after[:20] != before[:20]


@pytest.mark.parametrize("keep", [0, 10, 30, 60, -1])
def test_what_is_damaged_is_compiled_anew(tmp_path: Path, keep: int) -> None:
    filled(tmp_path, "een {{ b }}")
    [file] = kept(tmp_path)
    file.write_bytes(file.read_bytes()[:keep])
    assert filled(tmp_path, "een {{ b }}") == "een x"


def test_what_cannot_be_kept_is_compiled_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    assert filled(tmp_path / "bestand", "een {{ b }}") == "een x"
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert filled(tmp_path / "map", "een {{ b }}") == "een x"
    assert not (tmp_path / "map").exists()
