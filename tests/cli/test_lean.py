"""A command loads only what it uses, so that a build that has nothing to do is done at once."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests import children
from tests.helpers import ROOT, tiny

LOADED = "import json, sys\nfrom regioagenda.commands.main import main\ncode = main(sys.argv[1:])\n"
LOADED += "print(json.dumps([code, sorted(sys.modules)]))"
HEAVY = ("jinja2", "markdown", "yaml", "nh3", "snowballstemmer", "regioagenda.pipeline", "regioagenda.domain.model")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Give a copy of the program with the tiny region as its content, so that it has a memory of its own."""
    for name in ("regioagenda", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path, data in tiny().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def run(program: Path, *options: str) -> tuple[str, set[str]]:
    """Run a command; give what it printed and the modules that it loaded."""
    done = children.run([sys.executable, "-c", LOADED, *options], cwd=program)
    assert done.returncode == 0, done.stderr
    printed, _, last = done.stdout.decode().strip().rpartition("\n")
    code, modules = json.loads(last)
    assert code == 0, printed
    return printed, set(modules)


def test_a_build_with_nothing_to_do_loads_nothing_heavy_and_writes_nothing(program: Path) -> None:
    told, modules = run(program, "--today", "2026-06-17")
    assert "regioagenda.pipeline" in modules
    again, modules = run(program, "--today", "2026-06-17")
    assert not modules.intersection(HEAVY), modules.intersection(HEAVY)
    assert ", 0 bestanden geschreven, 0 verwijderd, " in again
    assert (
        again.split(",")[0] == told.split(",")[0]
        and again.rpartition("seconden. ")[2] == told.rpartition("seconden. ")[2]
    )


def test_what_was_changed_in_the_site_comes_back(program: Path) -> None:
    run(program, "--today", "2026-06-17")
    (program / "site" / "index.html").write_text("weg", "utf-8")
    told, _ = run(program, "--today", "2026-06-17")
    assert "1 bestanden geschreven" in told
    assert (program / "site" / "index.html").read_text("utf-8") != "weg"


def test_an_edit_is_seen(program: Path) -> None:
    run(program, "--today", "2026-06-17")
    page = program / "content" / "paginas" / "over.md"
    page.write_text(page.read_text("utf-8") + "\nNog een zin.\n", "utf-8")
    run(program, "--today", "2026-06-17")
    assert "Nog een zin." in (program / "site" / "over" / "index.html").read_text("utf-8")
