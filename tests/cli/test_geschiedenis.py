"""`geschiedenis`: what Git knows is written into the files, and then the site tells the same without Git."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests.helpers import AGENDA, FIETS, changed
from tests.rim.test_verloop import Leven

AUTOS = AGENDA + "bereikbaarheid/1.10-deelautos.md"
PAGE = "agendas/duinstreek/1.1-fietsroute/index.html"
WORDS = "Trekker: eerst Duinstad, nu &#39;s-Zandhoek"


def run(folder: Path, *words: str) -> int:
    return main(["geschiedenis", "--no-cache", "--today", "2026-06-10", "--content", str(folder / "content"), *words])


@pytest.fixture
def leven(tmp_path: Path) -> Leven:
    folder = tmp_path / "regio"
    folder.mkdir()
    found = Leven(folder)
    found.edit(FIETS, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker"))
    found.edit(AUTOS, ("titel: Meer deelauto's", "titel: Overal deelauto's"), ("soort: project", "soort: stap"))
    found.edit(FIETS, ('- waarde: "12"', '- waarde: "14"'))
    return found


def test_the_notes_stand_in_the_file_and_the_site_tells_the_same_with_and_without_git(
    leven: Leven, capsys: pytest.CaptureFixture[str]
) -> None:
    before = leven.site()[PAGE].decode()
    assert run(leven.folder) == 0
    out = capsys.readouterr().out
    assert "1.1-fietsroute.md: 2026-05-04 Cijfer: zo lang wordt de route: eerst 12 kilometer, nu 14 kilometer" in out
    assert "2 regels erbij." in out
    added = '  - datum: 2026-05-04\n    tekst: "Cijfer: zo lang wordt de route: eerst 12 kilometer, nu 14 kilometer"\n'
    added += '  - datum: 2026-05-02\n    tekst: "Trekker: eerst Duinstad, nu \'s-Zandhoek"\n'
    expected = changed(FIETS, ("wijzigingen:\n", f"wijzigingen:\n{added}"), sources=leven.now)
    assert {p: (leven.folder / p).read_bytes() for p in expected} == expected
    leven.commit(expected)
    after = leven.site()[PAGE].decode()
    assert after.count(WORDS) == before.count(WORDS) == 1
    assert run(leven.folder) == 0
    assert "Alles staat er al in." in capsys.readouterr().out
    shutil.rmtree(leven.folder / ".git")
    assert WORDS in leven.site()[PAGE].decode()


def test_a_trial_changes_nothing_and_without_git_it_says_so(leven: Leven, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(leven.folder, "--proef") == 0
    assert "Er is niets veranderd. Zonder --proef komen er 2 regels bij." in capsys.readouterr().out
    assert leven.git("status", "--porcelain") == ""
    shutil.rmtree(leven.folder / ".git")
    assert run(leven.folder) == 2
    assert "Deze map staat niet in Git." in capsys.readouterr().err


def test_a_list_on_one_line_is_left_to_the_editor_and_a_file_without_one_gets_it(
    leven: Leven, capsys: pytest.CaptureFixture[str]
) -> None:
    note = 'wijzigingen: [{datum: 2025-04-01, tekst: "De route krijgt een brug."}]\n'
    old = '  - datum: 2025-04-01\n    tekst: "De route krijgt een brug."\n'
    leven.edit(FIETS, (f"wijzigingen:\n{old}", note))
    leven.edit(AUTOS, ('    per: "2025"', '    per: "2024"'))
    assert run(leven.folder) == 0
    out = capsys.readouterr().out
    assert "1.1-fietsroute.md: hier kan niets bij" in out
    text = (leven.folder / AUTOS).read_text("utf-8")
    assert (
        'wijzigingen:\n  - datum: 2026-05-06\n    tekst: "Status: eerst Afgerond (2025), nu Afgerond (2024)"\n' in text
    )
