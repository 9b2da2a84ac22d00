"""`build.py migrate`: what once was valid is read again, and not another byte is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests.helpers import BUS, FIETS, TESTS, Sources, changed, lines, make, read_tree, tiny

OLD = changed(
    FIETS,
    ("    wanneer: derde kwartaal van 2026\n", "    wanneer: winter 2026 (n.t.b.)\n"),
    sources=changed(
        BUS, ("    wanneer: n.t.b.\n", "    wanneer: 'donderdag 20 november 2026 (datum volgt)' # later\n")
    ),
)


def lay_out(folder: Path, sources: Sources) -> Path:
    for name, data in sources.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder / "content"


def migrate(content: Path, *words: str) -> int:
    return main(["migrate", "--no-cache", "--content", str(content), *words])


def test_what_is_read_no_more_is_rewritten_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = lay_out(tmp_path, OLD)
    assert not make(OLD).ok
    assert migrate(content) == 0
    now = read_tree(content, "content")
    expected = {
        **OLD,
        FIETS: OLD[FIETS].replace(b"winter 2026 (n.t.b.)", b'"onbekend: winter 2026"'),
        BUS: OLD[BUS].replace(b"'donderdag 20 november 2026 (datum volgt)'", b'"onbekend: donderdag 20 november 2026"'),
    }
    assert now == expected
    assert make(now).ok, lines(make(now).diagnostics)
    said = capsys.readouterr().out
    assert 'winter 2026 (n.t.b.) → "onbekend: winter 2026"' in said and "2 plekken zijn anders geschreven." in said
    assert migrate(content) == 0 and read_tree(content, "content") == expected
    assert "Er is niets dat anders geschreven moet worden." in capsys.readouterr().out


def test_a_trial_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = lay_out(tmp_path, OLD)
    assert migrate(content, "--proef") == 0
    assert read_tree(content, "content") == OLD
    assert "2 plekken zouden veranderen. Er is niets geschreven." in capsys.readouterr().out


def test_a_mark_and_the_ends_of_lines_stay(tmp_path: Path) -> None:
    strange = {**OLD, FIETS: b"\xef\xbb\xbf" + OLD[FIETS].replace(b"\n", b"\r\n")}
    content = lay_out(tmp_path, strange)
    migrate(content)
    after = (content / FIETS.removeprefix("content/")).read_bytes()
    assert after == strange[FIETS].replace(b"winter 2026 (n.t.b.)", b'"onbekend: winter 2026"')


def test_what_only_people_can_mend_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = changed(FIETS, ("    wanneer: derde kwartaal van 2026\n", "    wanneer: 31 april 2026 (mei 2026)\n"))
    content = lay_out(tmp_path, wrong)
    assert migrate(content) == 0 and read_tree(content, "content") == wrong
    assert "Er blijft 1 fout over die u zelf moet verbeteren." in capsys.readouterr().out


@pytest.mark.parametrize("day", sorted(p.name for p in (TESTS / "bevroren").iterdir() if p.is_dir()))
def test_content_of_earlier_days_stays_as_it_is(tmp_path: Path, day: str) -> None:
    old = read_tree(TESTS / "bevroren" / day / "content", "content")
    content = lay_out(tmp_path, old)
    assert migrate(content) == 0 and read_tree(content, "content") == old


def test_the_tiny_region_needs_nothing(tmp_path: Path) -> None:
    content = lay_out(tmp_path, tiny())
    assert migrate(content, "--quiet") == 0 and read_tree(content, "content") == tiny()
