"""`build.py new` on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests.helpers import tiny


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, data in tiny().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "content"


def run(content: Path, *words: str) -> int:
    return main([*words, "--no-cache", "--today", "2026-06-01", "--content", str(content)])


def test_the_file_is_written_and_check_has_nothing_new(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "new", "actie", "duinstreek/wonen/2.9-hofjes") == 0
    assert "2.9-hofjes.md" in capsys.readouterr().out
    assert (content / "agendas/duinstreek/wonen/2.9-hofjes.md").read_bytes().startswith(b"---\n")
    assert run(content, "check") == 0


def test_nothing_is_ever_overwritten(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "new", "gemeente", "zandhoek") == 2
    assert "bestaat al" in capsys.readouterr().err
    assert (content / "gemeenten/zandhoek.md").read_bytes() == tiny()["content/gemeenten/zandhoek.md"]


def test_a_file_that_is_no_source_is_not_overwritten_either(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "gemeenten/nieuwstad.md").symlink_to("nergens.md")
    assert run(content, "new", "gemeente", "nieuwstad") == 2
    assert "bestaat al" in capsys.readouterr().err


def test_a_draft_takes_its_name_as_well(content: Path) -> None:
    assert run(content, "new", "pagina", "nieuws") == 0
    assert run(content, "new", "pagina", "nieuws") == 2
