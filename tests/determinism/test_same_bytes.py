"""The same content gives the same bytes on any machine: the program is run for real, under as different skies as we can.

With the small region of the golden site always, with the real content in a run of everything.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import children
from tests.conftest import ROOT, TODAY

SMALL = ROOT / "tests" / "golden" / "content"
PARTS = ("content", "templates", "docs", "regioagenda", "build.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sky:
    """What surrounds a build."""

    folder: str
    umask: int = 0o022
    last_first: bool = False
    environment: dict[str, str] = field(default_factory=dict)


PLAIN = Sky(folder="project", environment={"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"})
SKIES = {
    "folder with a space and an accent, other clock, hash seed and umask": Sky(
        folder="mijn regio's é/naar site",
        umask=0o077,
        last_first=True,
        environment={"TZ": "Pacific/Kiritimati", "LC_ALL": "nl_NL.UTF-8", "PYTHONHASHSEED": "4242"},
    ),
    "a terminal that only knows ASCII": Sky(
        folder="ascii",
        environment={
            "TZ": "America/Los_Angeles",
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "PYTHONHASHSEED": "7",
        },
    ),
    "a Turkish computer with optimised Python": Sky(
        folder="tr", environment={"TZ": "Asia/Istanbul", "LC_ALL": "tr_TR.UTF-8", "PYTHONOPTIMIZE": "2"}
    ),
}


def lay_out(base: Path, sky: Sky, content: Path) -> Path:
    """Copy the project with some content into a folder, its files made one by one in an order of choice."""
    project = base / sky.folder
    places = {"build.py": ROOT / "build.py"}
    for part in PARTS[:-1]:
        folder = content if part == "content" else ROOT / part
        found = [p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
        places |= {f"{part}/{p.relative_to(folder).as_posix()}": p for p in found}
    for name, source in sorted(places.items(), reverse=sky.last_first):
        target = project / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return project


def run(project: Path, sky: Sky, *options: str) -> CompletedProcess[bytes]:
    """Run the build as someone would on a command line."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    command = [sys.executable, "-B", "build.py", "build", f"--today={TODAY}", *options]
    return children.run(command, cwd=project, env=kept | sky.environment, umask=sky.umask)


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Give the rights and bytes of every file."""
    return {
        path.relative_to(folder).as_posix(): (stat.S_IMODE(path.stat().st_mode), path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def succeeded(done: CompletedProcess[bytes]) -> bool:
    """Show what the build said when it failed."""
    print(done.stdout.decode(errors="replace")[-2000:], done.stderr.decode(errors="replace")[-2000:])
    return done.returncode == 0


@pytest.fixture(
    scope="session",
    params=[
        pytest.param(SMALL, id="small"),
        pytest.param(ROOT / "content", id="real", marks=pytest.mark.alles),
    ],
)
def content(request: pytest.FixtureRequest) -> Path:
    """Give the content that is built."""
    folder: Path = request.param
    return folder


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory, content: Path) -> Path:
    """A project in which the site was built once."""
    project = lay_out(tmp_path_factory.mktemp("bouw"), PLAIN, content)
    assert succeeded(run(project, PLAIN))
    return project


@pytest.mark.parametrize("sky", SKIES.values(), ids=SKIES.keys())
def test_same_bytes_under_another_sky(plain: Path, content: Path, tmp_path: Path, sky: Sky) -> None:
    project = lay_out(tmp_path, sky, content)
    assert succeeded(run(project, sky))
    expected, found = tree(plain / "site"), tree(project / "site")
    assert any(name.startswith("zoekindex/") for name in expected)
    assert [n for n in sorted(expected.keys() | found.keys()) if expected.get(n) != found.get(n)] == []


def test_the_folder_of_the_project_is_nowhere_in_the_site(plain: Path) -> None:
    told = [name for name, (_, data) in tree(plain / "site").items() if str(plain).encode() in data]
    assert told == []


def test_a_second_build_writes_nothing_whatever_the_clocks_say(plain: Path) -> None:
    before = {p: p.stat().st_ino for p in (plain / "site").rglob("*") if p.is_file()}
    for number, path in enumerate(sorted(p for part in PARTS for p in (plain / part).rglob("*") if p.is_file())):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    done = run(plain, PLAIN)
    assert succeeded(done)
    assert " 0 bestanden geschreven, 0 verwijderd" in done.stdout.decode()
    assert {p: p.stat().st_ino for p in (plain / "site").rglob("*") if p.is_file()} == before


def test_a_build_with_memory_equals_one_without(plain: Path) -> None:
    before = tree(plain / "site")
    assert succeeded(run(plain, PLAIN, "--verify"))
    assert succeeded(run(plain, PLAIN, "--no-cache", "--output", "opnieuw"))
    assert tree(plain / "opnieuw") == before


def test_a_mistake_is_told_on_a_terminal_that_only_knows_ascii(tmp_path: Path) -> None:
    sky = SKIES["a terminal that only knows ASCII"]
    project = lay_out(tmp_path, sky, SMALL)
    with (project / "content" / "site.yaml").open("a", encoding="utf-8") as file:
        file.write("\nonbekend: café → zee\n")
    done = run(project, sky)
    assert done.returncode == 1, done.stderr.decode(errors="replace")
    assert b"content/site.yaml" in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_checkout_of_windows_holds_the_same_bytes(tmp_path: Path, plain: Path) -> None:
    """Git for Windows writes `\\r\\n` in texts unless the project says otherwise; then every site would be another one."""
    project = tmp_path / "project"
    shutil.copytree(plain, project, ignore=shutil.ignore_patterns("site", ".cache", "__pycache__"))
    shutil.copyfile(ROOT / ".gitattributes", project / ".gitattributes")
    who = ["-c", "user.name=x", "-c", "user.email=x@example.nl", "-c", "core.autocrlf=false"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        assert children.run(["git", *who, *command], cwd=project).returncode == 0
    clone = tmp_path / "kloon"
    done = children.run(["git", "-c", "core.autocrlf=true", "clone", "-q", str(project), str(clone)])
    assert done.returncode == 0, done.stderr
    assert children.run(["git", "-c", "core.autocrlf=true", "status", "--porcelain"], cwd=clone).stdout == b""
    for folder in (project, clone):
        shutil.rmtree(folder / ".git", onerror=lambda *_: None)
    before, after = tree(project), tree(clone)
    assert len(before) > 100 and {n: d for n, (_, d) in before.items()} == {n: d for n, (_, d) in after.items()}
