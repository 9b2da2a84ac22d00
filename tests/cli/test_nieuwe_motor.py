"""A region of its own meets a newer engine: a new field, a field and a template that changed. The packages are made as the
project says, from copies of it; each command runs from the unpacked package, as in a region.

Some seconds: what an engine declares is fixed once it is imported, so that every engine is a program of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests import children
from tests.helpers import ROOT, read_tree

OLD, NEW = "regioagenda-1-py3-none-any.whl", "regioagenda-2-py3-none-any.whl"
AGENDA = "content/agendas/samen-verder/agenda.md"
VELD = "looptijd_uitleg"
# Comments, order, quotes, a mark and the ends of lines of Windows.
KOP = (
    "\ufeff---\r\n# Onze agenda\r\nlooptijd_uitleg: 'Staat op de voorkant.'   # looptijd_uitleg\r\n"
    'titel: "Samen verder"\r\nkorte_titel: Samen\r\nsamenvatting: "Dit doen wij: samen. Over looptijd_uitleg."\r\neigenaar: regio-proef\r\n'
    "gemeenten: [haarlem]\r\nlooptijd: vanaf 2026\r\n---\r\n\r\nHier staat looptijd_uitleg: gewoon.\r\n"
)
OWN = """{%% extends "motor/agenda.html" %%}
{%% block inhoud %%}{{ super() }}<p>Uitleg: {{ view.%s }}</p>{%% endblock %%}
"""
START = "import sys; from regioagenda.commands.main import main; sys.exit(main())"


def _package(engine: Path, target: Path) -> Path:
    """Put the files of a project in an archive as its `pyproject.toml` says."""
    told = tomllib.loads((engine / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    places = {name: name for name in told["packages"]} | told["force-include"]
    with zipfile.ZipFile(target, "w") as archive:
        for source, place in places.items():
            for path in sorted(p for p in [engine / source, *(engine / source).rglob("*")] if p.is_file()):
                if "__pycache__" not in path.parts:
                    archive.write(path, place + str(path).removeprefix(str(engine / source)))
    return target


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("motoren")
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    _package(ROOT, folder / OLD)
    changed = folder / "project"
    for name in ("pyproject.toml", *told["packages"], *told["force-include"]):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (changed / name).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, changed / name)
    for name in ("regioagenda/domain/model/agenda.py", "regioagenda/pages/soort/agenda.py", "templates/agenda.html"):
        text = (changed / name).read_text("utf-8")
        assert VELD in text
        text = text.replace(VELD, "over_de_looptijd")
        # The renamed field says what it was called; beside it comes a field that nobody has yet.
        text = text.replace(
            '        LANG, "Uitleg bij de looptijd.", default=""',
            f'        LANG, "Uitleg bij de looptijd.", heette=("{VELD}",), default=""',
        ).replace(
            "    over_de_looptijd: str = veld(",
            '    slogan: str = veld(LANG, "Een leus.", default="")\n    over_de_looptijd: str = veld(',
        )
        (changed / name).write_text(text, "utf-8")
    _package(changed, folder / NEW)
    for name in (OLD, NEW):
        with zipfile.ZipFile(folder / name) as archive:
            archive.extractall(folder / name.removesuffix(".whl"))
    return folder


def run(engines: Path, wheel: str, folder: Path, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(engines / wheel.removesuffix(".whl"))}
    start = ["build.py"] if (folder / "build.py").exists() else ["-c", START]
    return children.run([sys.executable, *start, *words, "--today", "2026-06-01"], cwd=folder, env=env)


def test_a_region_takes_a_newer_engine(engines: Path, tmp_path: Path) -> None:
    answers = ("--regio", "Regio Proef", "--gemeenten", "Haarlem", "--agenda", "Samen verder", "--actie", "Bouwen")
    assert (
        run(engines, OLD, tmp_path, "start", "proef", *answers, "--adres", "https://proef.example.org").returncode == 0
    )
    region = tmp_path / "proef"
    (region / AGENDA).write_bytes(KOP.encode())
    (region / "templates").mkdir()
    (region / "templates/agenda.html").write_text(OWN % VELD, "utf-8")
    (region / "templates/404.html").write_text('{% extends "motor/404.html" %}\n', "utf-8")
    assert run(engines, OLD, region, "build", "--quiet").returncode == 0
    assert run(engines, OLD, region, "editie", "samen-verder", "versie-1").returncode == 0
    before = read_tree(region, "")

    refused = run(engines, NEW, region, "check")
    told = refused.stdout.decode() + refused.stderr.decode()
    assert refused.returncode == 1 and f"{AGENDA}:3:1: fout: Het veld “{VELD}” bestaat hier niet." in told
    assert "Dit veld heet nu “over_de_looptijd”. De opdracht migrate verandert dat overal." in told

    said = run(engines, NEW, region, "update", "--motor", engines / NEW).stdout.decode()
    assert f"{AGENDA}:3: {VELD} → over_de_looptijd" in said and "1 plek is anders geschreven." in said
    assert (region / AGENDA).read_bytes() == KOP.replace(f"\n{VELD}:", "\nover_de_looptijd:", 1).encode()
    now = read_tree(region, "")
    assert {p for p in now if now[p] != before.get(p) and not p.startswith((".", "/.", "site"))} <= {
        f"{'/' if next(iter(now)).startswith('/') else ''}{p}" for p in (AGENDA, "motor.txt", f"motor/{NEW}")
    }

    told = run(engines, NEW, region, "check").stdout.decode()
    assert "templates/agenda.html:2:" in told and VELD in told and "templates/404.html" not in told
    (region / "templates/agenda.html").write_text(OWN % "over_de_looptijd", "utf-8")
    built = run(engines, NEW, region, "build")
    assert built.returncode == 0, built.stdout.decode()
    assert "<p>Uitleg: Staat op de voorkant.</p>" in (region / "site/agendas/samen-verder/index.html").read_text(
        "utf-8"
    )
    # What was kept before is compared by the name of now: the field is not told to be gone and another to have come.
    kept = (region / "site/agendas/samen-verder/versie-1/index.html").read_text("utf-8")
    assert "Staat op de voorkant." in kept and "over de looptijd" not in kept.lower()
    assert "Er is niets dat anders geschreven moet worden." in run(engines, NEW, region, "migrate").stdout.decode()
