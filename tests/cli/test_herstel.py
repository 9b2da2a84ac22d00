"""`herstel` as editors use it: shown first, then only those characters, and nothing that is not certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests.helpers import tiny

HELP = "content/paginas/hulp.md"
WRONG = (
    "\ufeff---\r\ntitel: Hulp bij stap #3\r\nsamenvatting: “Waar u terechtkunt met een vraag”\r\n---\r\n\r\n"
    "De co\u00c3\u00b6rdinator helpt u\u200b.\r\n\r\nHij doet dit:\r\n\u2022 bellen\r\n\u2022 schrijven\r\n\r\n"
    "    Dit sprong in.\r\n\r\n> [!NOTE]\r\n> Op werkdagen ==altijd== open. {.groot}\r\n\r\n"
    "Dag\tTijd\r\nmaandag\tochtend\r\n"
)
RIGHT = (
    '\ufeff---\r\ntitel: "Hulp bij stap #3"\r\nsamenvatting: "Waar u terechtkunt met een vraag"\r\n---\r\n\r\n'
    "De co\u00f6rdinator helpt u.\r\n\r\nHij doet dit:\r\n\r\n- bellen\r\n- schrijven\r\n\r\n"
    "Dit sprong in.\r\n\r\n> **Let op:**\r\n> Op werkdagen **altijd** open.\r\n\r\n"
    "| Dag | Tijd |\r\n|---|---|\r\n| maandag | ochtend |\r\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, data in tiny().items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (tmp_path / HELP).write_bytes(WRONG.encode())
    return tmp_path


def run(project: Path, *options: str) -> int:
    return main(["herstel", *options, "--content", str(project / "content"), "--today", "2026-06-01", "--no-cache"])


def test_the_corrections_are_shown_and_nothing_is_changed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project) == 1
    out = capsys.readouterr().out
    assert '  - Hulp bij stap #3\n  + "Hulp bij stap #3"' in out and "Er is niets veranderd" in out
    assert (project / HELP).read_bytes() == WRONG.encode()


def test_what_is_certain_is_typed_and_nothing_else(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {p: p.read_bytes() for p in (project / "content").rglob("*") if p.is_file()}
    assert run(project, "--doe") == 0
    assert (project / HELP).read_bytes().decode() == RIGHT
    after = {p: p.read_bytes() for p in (project / "content").rglob("*") if p.is_file()}
    assert {p for p in after if before.get(p) != after[p]} == {project / HELP} and before.keys() == after.keys()
    assert run(project, "--doe") == 0
    assert "niets dat zeker" in capsys.readouterr().out
