"""Reading folders: what counts as a source, under which name, and that remembering never shows."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from regioagenda.disk.sources import FolderReader, SourcesError, is_skipped, read_folder

OLD = 1_000_000_000


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    content, templates = tmp_path / "onze teksten", tmp_path / "vormgeving"
    (content / "agendas" / "zk").mkdir(parents=True)
    templates.mkdir()
    (content / "site.yaml").write_bytes(b"naam: x\n")
    (content / "agendas" / "zk" / "agenda.md").write_bytes(b"---\n---\n")
    (templates / "basis.html").write_bytes(b"<html>")
    return content, templates


def test_names_do_not_depend_on_what_the_folders_are_called(folders: tuple[Path, Path]) -> None:
    assert read_folder(*folders) == {
        "content/agendas/zk/agenda.md": b"---\n---\n",
        "content/site.yaml": b"naam: x\n",
        "templates/basis.html": b"<html>",
    }


def test_names_are_sorted_whatever_the_folder_says(folders: tuple[Path, Path]) -> None:
    for name in ("z.md", "a.md", "é.md", "B.md"):
        (folders[0] / name).write_bytes(b"")
    names = list(read_folder(*folders))
    assert names == sorted(names)


@pytest.mark.parametrize(
    "name",
    [".env", ".git", "a.md~", ".a.md.swp", "a.swp", "#a.md#", ".#a.md", "__pycache__", "Thumbs.db", ".DS_Store"],
)
def test_backups_and_hidden_files_are_no_sources(folders: tuple[Path, Path], name: str) -> None:
    before = read_folder(*folders)
    (folders[0] / name).write_bytes(b"kladje")
    (folders[1] / "map").mkdir()
    (folders[1] / "map" / name).mkdir()
    (folders[1] / "map" / name / "in.html").write_bytes(b"kladje")
    assert is_skipped(name)
    assert read_folder(*folders) == before


@pytest.mark.parametrize("name", ["a#b.md", "#1.md", "7.1-fietspadennetwerk.md", "é.md", "#"])
def test_ordinary_names_are_sources(name: str) -> None:
    assert not is_skipped(name)


def test_a_link_within_the_folder_is_read_and_one_that_leaves_it_is_not(folders: tuple[Path, Path]) -> None:
    content, _ = folders
    outside = content.parent / "geheim.md"
    outside.write_bytes(b"geheim")
    (content / "binnen.md").symlink_to("site.yaml")
    (content / "buiten.md").symlink_to(outside)
    (content / "ook-buiten").symlink_to(content.parent, target_is_directory=True)
    (content / "kapot.md").symlink_to("bestaat-niet")
    (content / ".verborgen").write_bytes(b"geheim")
    (content / "verklapt.md").symlink_to(".verborgen")
    (content / "kopie").symlink_to("agendas", target_is_directory=True)
    found = read_folder(*folders)
    assert found["content/binnen.md"] == b"naam: x\n"
    assert found["content/kopie/zk/agenda.md"] == b"---\n---\n"
    assert b"geheim" not in found.values()
    assert len(found) == 5


def test_links_that_loop_end(folders: tuple[Path, Path]) -> None:
    content, _ = folders
    expected = read_folder(*folders)
    for number in range(12):
        (content / f"l{number}").symlink_to(".", target_is_directory=True)
        (content / "agendas" / f"op{number}").symlink_to("..", target_is_directory=True)
    (content / "zelf").symlink_to("zelf")
    assert read_folder(*folders) == expected


def test_folders_that_link_to_each_other_do_not_explode(folders: tuple[Path, Path]) -> None:
    content, _ = folders
    for number in range(20):
        folder = content / f"m{number}"
        folder.mkdir()
        for other in ("x", "y"):
            (folder / other).symlink_to(f"../m{(number + 1) % 20}", target_is_directory=True)
    (content / "m0" / "a.md").write_bytes(b"a")
    assert [name for name in read_folder(*folders) if name.endswith("/a.md")] == [
        "content/m0/a.md", "content/m19/x/a.md", "content/m19/y/a.md"
    ]  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_passed_over(folders: tuple[Path, Path]) -> None:
    os.mkfifo(folders[0] / "pijp.md")
    (folders[0] / "naar-pijp.md").symlink_to("pijp.md")
    assert len(read_folder(*folders)) == 3


@pytest.mark.parametrize(("which", "noun"), [(0, "inhoud"), (1, "sjablonen")])
def test_a_missing_folder_is_said_in_dutch(folders: tuple[Path, Path], which: int, noun: str) -> None:
    wrong = list(folders)
    wrong[which] = wrong[which].parent / "nergens"
    with pytest.raises(SourcesError, match=f"map met {noun} .*nergens.* bestaat niet"):
        read_folder(*wrong)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(folders: tuple[Path, Path]) -> None:
    (folders[0] / "site.yaml").chmod(0)
    with pytest.raises(SourcesError, match=r"site\.yaml.* kan niet worden gelezen"):
        read_folder(*folders)


def test_what_cannot_be_read_is_named(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(SourcesError, match=r"onze teksten.* kan niet worden gelezen"):
        read_folder(*folders)


def _settle(folder: Path) -> None:
    for path in folder.rglob("*"):
        os.utime(path, (OLD, OLD))


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let reading happen long after the files were made: times of change cannot be set, so the clock is."""
    monkeypatch.setattr("regioagenda.disk.sources.time.time_ns", lambda: 2**62)


@pytest.mark.usefixtures("later")
def test_unchanged_files_are_not_opened_again(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    reader = FolderReader(*folders)
    first = reader.read()
    opened: list[str] = []

    def watched(path: str, *args: object, **kwargs: object) -> object:
        opened.append(path)
        return open(path, "rb", buffering=0)

    monkeypatch.setattr("regioagenda.disk.sources.open", watched, raising=False)
    (folders[0] / "site.yaml").write_bytes(b"naam: y\n")
    second = reader.read()
    assert [Path(path).name for path in opened] == ["site.yaml"]
    assert second == {**first, "content/site.yaml": b"naam: y\n"}


def test_two_saves_within_one_tick_of_the_clock_are_both_seen(folders: tuple[Path, Path]) -> None:
    reader = FolderReader(*folders)
    path = folders[0] / "site.yaml"
    for number in range(50):
        text = b"naam: %02d\n" % number
        with open(path, "r+b") as file:
            file.write(text)
        os.utime(path, (OLD, OLD))
        assert reader.read()["content/site.yaml"].startswith(text)


@pytest.mark.usefixtures("later")
def test_remembering_never_shows(folders: tuple[Path, Path]) -> None:
    content, templates = folders
    reader = FolderReader(*folders)
    steps = (
        lambda: (content / "nieuw.md").write_bytes(b"1"),
        lambda: (content / "nieuw.md").write_bytes(b"twee"),
        lambda: (content / "nieuw.md").rename(content / "agendas" / "nieuw.md"),
        lambda: (content / "agendas" / "nieuw.md").unlink(),
        lambda: (content / "agendas").rename(content / "oud"),
        lambda: (content / "oud" / "zk" / "agenda.md").replace(templates / "basis.html"),
        lambda: _settle(content),
    )
    for step in steps:
        step()
        assert reader.read() == read_folder(*folders)


def told(folders: tuple[Path, Path]) -> dict[str, str]:
    reader = FolderReader(*folders)
    reader.read()
    assert {d.code for d in reader.told} <= {"bestand-niet-gelezen"}
    return {d.where.path: d.message for d in reader.told}


@pytest.mark.skipif(os.name == "nt", reason="Windows laat gewone gebruikers geen koppelingen maken.")
def test_links_that_do_not_count_are_told(folders: tuple[Path, Path]) -> None:
    content, _ = folders
    outside = content.parent / "elders"
    outside.mkdir()
    (outside / "thema.md").write_bytes(b"x")
    (content / "thema").symlink_to(outside, target_is_directory=True)
    (content / "actie.md").symlink_to(outside / "thema.md")
    (content / "kapot.md").symlink_to("bestaat-niet")
    (content / "rond.md").symlink_to("rond.md")
    (content / "omhoog").symlink_to(".", target_is_directory=True)
    (content / "goed.md").symlink_to("site.yaml")
    found = told(folders)
    assert sorted(found) == [f"content/{n}" for n in ("actie.md", "kapot.md", "omhoog", "rond.md", "thema")]
    assert "buiten de map" in found["content/thema"] and "er niet is" in found["content/kapot.md"]


@pytest.mark.parametrize("name", [".1.3-proef.md", ".thema/thema.md", ".foto.png", ".1.3-proef.md.icloud"])
def test_what_is_hidden_but_may_be_meant_is_told(folders: tuple[Path, Path], name: str) -> None:
    path = folders[0] / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")
    assert list(told(folders)) == [f"content/{name.split('/')[0]}"]


LITTER = [
    ".DS_Store", "._a.md", "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "~$notitie.docx", "~WRL0001.tmp", ".~lock.a.odt#", "a.md~",
    "a.md.orig", "a.md.bak", "a.md.tmp", "a.md.rej", ".a.md.swp", ".a.md.swo", "a.md.crswap", "4913", ".#a.md", "#a.md#", "@eaDir/a.md",
    ".git/config.md", ".obsidian/a.md", ".vscode/a.yaml", ".stversions/a.md", "__MACOSX/a.md", "node_modules/a.md", ".syncthing.a.md.tmp",
    ".nfs0001", ".fuse_hidden1", "a.crdownload", "a.part", ".gitkeep", ".editorconfig", ".Trash-1000/a.md", "a.md.mine", "a.md.r12",
    "#recycle/a.md", ".owncloudsync.log", "a.kate-swp", "$RECYCLE.BIN/a.md", "System Volume Information/a.md", "a.md___jb_tmp___",
]  # fmt: skip


@pytest.mark.parametrize("name", LITTER)
def test_litter_is_passed_over_without_a_word(folders: tuple[Path, Path], name: str) -> None:
    before = read_folder(*folders)
    path = folders[0] / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")
    assert told(folders) == {}
    assert read_folder(*folders) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Dit systeem kent geen pijpen.")
def test_what_is_no_file_is_told_and_never_waited_for(folders: tuple[Path, Path]) -> None:
    os.mkfifo(folders[0] / "pijp.md")
    (folders[0] / "map.md").mkdir()
    assert sorted(told(folders)) == ["content/map.md", "content/pijp.md"]


@pytest.mark.skipif(os.name == "nt", reason="Koppelingen van Windows tellen anders.")
def test_a_second_name_outside_the_folder_is_told(folders: tuple[Path, Path]) -> None:
    content, _ = folders
    (content / "a.md").write_bytes(b"x")
    os.link(content / "a.md", content / "b.md")
    assert told(folders) == {}
    os.link(content / "a.md", content.parent / "c.md")
    assert list(told(folders)) == ["content/a.md"]


def test_names_are_spelled_as_every_system_spells_them(folders: tuple[Path, Path]) -> None:
    (folders[0] / "coo\u0308p.md").write_bytes(b"x")
    assert "content/co\u00f6p.md" in read_folder(*folders)
    (folders[0] / "co\u00f6p.md").write_bytes(b"y")
    assert list(told(folders)) == ["content/co\u00f6p.md"]


@pytest.mark.skipif(os.name == "nt", reason="Windows kent zulke namen niet.")
def test_a_name_that_is_no_text_is_told(folders: tuple[Path, Path]) -> None:
    with open(os.fsencode(folders[0]) + b"/a\xff.md", "wb"):
        pass
    assert list(told(folders)) == ["content/a\ufffd.md"]
