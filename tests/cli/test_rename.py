"""`build.py rename` on disk: what it writes, what it says, and that it does all of it or nothing."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests.helpers import FIETS, tiny

NEW_FIETS = FIETS.replace("1.1-fietsroute", "1.1-nieuw")
needs_links = pytest.mark.skipif(os.name == "nt", reason="Windows laat gewone gebruikers geen koppelingen maken.")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def lay_out(folder: Path) -> Path:
    for name, data in tiny().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def run(project: Path, *words: str) -> int:
    return main(["rename", "--no-cache", "--content", str(project / "content"), *words])


def tree(project: Path) -> dict[str, bytes]:
    """Everything below the project, hidden files and empty folders included."""
    return {
        str(path.relative_to(project)): path.read_bytes() if path.is_file() else b"<map>"
        for path in sorted(project.rglob("*"))
    }


def test_it_writes_moves_and_tells(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.chmod(project / FIETS, 0o640)
    os.chmod(project / "content/agendas/duinstreek/agenda.md", 0o664)
    assert run(project, "duinstreek/1.1-fietsroute", "1.1-nieuw") == 0
    assert capsys.readouterr().out.splitlines() == [
        "“duinstreek/1.1-fietsroute” heet nu “duinstreek/1.1-nieuw”: 7 bestanden aangepast, "
        "6 verwijzingen bijgewerkt, 1 bestand verplaatst.",
        "  content/agendas/duinstreek/agenda.md",
        f"  {FIETS} → {NEW_FIETS}",
        "  content/agendas/duinstreek/paginas/uitgangspunten.md",
        "  content/agendas/duinstreek/tabellen/stemmen.yaml",
        "  content/agendas/duinstreek/verbanden.yaml",
        "  content/agendas/duinstreek/wonen/2.1-woningen.md",
        "  content/zoekproeven.yaml",
    ]
    assert not (project / FIETS).exists()
    assert b"was: [1.1-fietspad, 1.1-fietsroute]" in (project / NEW_FIETS).read_bytes()
    assert stat.S_IMODE((project / NEW_FIETS).stat().st_mode) == 0o640
    assert stat.S_IMODE((project / "content/agendas/duinstreek/agenda.md").stat().st_mode) == 0o664
    assert not [name for name in tree(project) if Path(name).name.startswith(".")]
    assert main(["check", "--no-cache", "--today", "2026-06-01", "--content", str(project / "content")]) == 0


def test_there_and_back_leaves_the_folder_as_it_was(project: Path) -> None:
    before = tree(project)
    for old, new in (("duinstreek", "kust"), ("duinstreek/wonen", "huizen"), ("gemeente/duinstad", "stad")):
        assert run(project, old, new) == 0
        assert tree(project) != before
        prefix = old.rpartition("/")[0]
        assert run(project, f"{prefix}/{new}".lstrip("/"), old) == 0
        assert tree(project) == before


def test_an_emptied_folder_goes_and_one_with_other_files_stays_and_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "veilig/buurten", "wijken") == 0
    assert not (project / "content/agendas/veilig/buurten").exists()
    (project / "content/agendas/veilig/wijken/.kladje").write_bytes(b"x")
    capsys.readouterr()
    assert run(project, "veilig/wijken", "straten") == 0
    assert (project / "content/agendas/veilig/wijken/.kladje").exists()
    assert "wijken” blijft staan" in capsys.readouterr().out


def test_advice_and_other_forms_of_output(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "begrip/dsr", "regeling") == 0
    assert "Let op: Een begrip is een plek op een pagina" in capsys.readouterr().out
    assert run(project, "--format", "json", "begrip/regeling", "dsr") == 0
    assert [d["code"] for d in json.loads(capsys.readouterr().out)] == ["hernoemen-oud-adres"]
    assert run(project, "--quiet", "begrip/dsr", "regeling") == 0
    assert capsys.readouterr().out == ""
    assert run(project, "--format", "json", "begrip/dsr", "x") == 2
    assert [d["code"] for d in json.loads(capsys.readouterr().out)] == ["hernoemen-onbekend"]


def test_wrong_use_gives_2_and_mistakes_in_the_content_give_1(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(project)
    assert run(project, "duinstreek/1.1-fietsroet", "x") == 2
    assert "→ Bedoelt u “duinstreek/1.1-fietsroute”?" in capsys.readouterr().err
    assert run(project, "duinstreek/1.1-fietsroute", "2.1-woningen") == 2
    with pytest.raises(SystemExit) as stopped:
        run(project, "duinstreek/1.1-fietsroute")
    assert stopped.value.code == 2
    assert tree(project) == before
    (project / FIETS).write_bytes((project / FIETS).read_bytes().replace(b"soort: conflict", b"soort: konflict"))
    before = tree(project)
    assert run(project, "duinstreek/1.1-fietsroute", "x") == 1
    told = capsys.readouterr().err
    assert "Los eerst de fouten op" in told and "soort: konflict" in told and "[keuze-onbekend]" in told
    assert tree(project) == before


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Everything below the project when `duinstreek` is called `kust`."""
    project = lay_out(tmp_path_factory.mktemp("hernoemd"))
    assert run(project, "duinstreek", "kust") == 0
    return tree(project)


@pytest.mark.parametrize("function", ["replace", "rename", "unlink", "link", "fsync", "chmod", "mkdir"])
@pytest.mark.parametrize("at", [1, 2, 5, 8])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "vol"), KeyboardInterrupt()])
def test_when_any_step_fails_everything_is_as_it_was(
    project: Path,
    done: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
    function: str,
    at: int,
    error: BaseException,
) -> None:
    before = tree(project)
    real: Callable[..., None] = getattr(os, function)
    calls = 0

    def failing(*args: object, **named: object) -> None:
        nonlocal calls
        calls += 1
        if calls == at:
            raise error
        real(*args, **named)  # the same answer as the true function: nothing

    with monkeypatch.context() as patched:
        patched.setattr(os, function, failing)
        code = run(project, "duinstreek", "kust")
    after = tree(project)
    visible = {name: data for name, data in after.items() if not Path(name).name.startswith(".") and data != b"<map>"}
    complete = {name: data for name, data in done.items() if data != b"<map>"}
    if code == 3:
        assert after == before
    elif code == 130:
        assert after == before or visible == complete
    else:
        # What fails while clearing away, or can be done in another way, is no reason to stop.
        assert code == 0 and visible == complete and (calls < at or function in ("link", "unlink"))


def test_a_file_that_is_in_the_way_is_left_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / NEW_FIETS).mkdir()
    before = tree(project)
    assert run(project, "duinstreek/1.1-fietsroute", "1.1-nieuw") == 3
    assert "bestaat al" in capsys.readouterr().err
    assert tree(project) == before


@needs_links
def test_links_are_not_followed(
    project: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    real = project / "content/agendas/duinstreek/bewaard.bin"
    outside = tmp_path_factory.mktemp("elders")
    (project / FIETS).rename(real)
    (project / FIETS).symlink_to(real)
    real.rename(project / "content/bestanden/bewaard.bin")
    (project / FIETS).unlink()
    (project / FIETS).symlink_to(project / "content/bestanden/bewaard.bin")
    before = tree(project)
    assert run(project, "duinstreek/1.1-fietsroute", "1.1-nieuw") == 3
    assert "koppeling" in capsys.readouterr().err
    assert tree(project) == before
    (project / "content/agendas/kust").symlink_to(outside)
    (project / FIETS).unlink()
    (project / FIETS).write_bytes(tiny()[FIETS])
    assert run(project, "duinstreek", "kust") == 3
    assert list(outside.iterdir()) == []


def test_a_save_in_the_meantime_is_never_overwritten(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from regioagenda.commands import rename as cli

    real = cli.rename

    def slow(*args: object) -> object:
        result = real(*args)  # type: ignore[arg-type]  # hands the arguments on as they came
        (project / FIETS).write_bytes(b"net bewaard")
        return result

    monkeypatch.setattr(cli, "rename", slow)
    assert run(project, "duinstreek/1.1-fietsroute", "1.1-nieuw") == 3
    assert (project / FIETS).read_bytes() == b"net bewaard"
    assert not (project / NEW_FIETS).exists()
