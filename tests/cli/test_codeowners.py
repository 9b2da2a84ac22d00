"""CODEOWNERS from who leads what, and the report of a merge request as a pipeline makes it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from regioagenda.commands.main import main
from tests import children
from tests.cli.test_changes import FIETS, change, git, project
from tests.helpers import ROOT

__all__ = ["project"]


def test_who_leads_looks_when_it_changes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codeowners", "@regio", "--content", str(project / "content"), "--no-cache"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "/content/agendas/duinstreek/ @regio/regio-duinstreek" in lines
    assert "/content/agendas/duinstreek/bereikbaarheid/1.1-fietsroute.md @regio/duinstad" in lines
    assert "/content/agendas/duinstreek/wonen/2.1-woningen.md @regio/polderdam @regio/duinstad" in lines
    assert "/content/gemeenten/zandhoek.md @regio/zandhoek" in lines
    assert lines.index("/content/agendas/duinstreek/ @regio/regio-duinstreek") < len(lines) - 1


def test_the_steps_of_a_pipeline_give_the_report_here_too(project: Path) -> None:
    for name in ("regioagenda", "templates"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", project)
    git(project, "switch", "-qc", "voorstel")
    change(project, FIETS, ('- waarde: "12"', '- waarde: "14"'))
    git(project, "add", "content")
    git(project, "commit", "-qm", "Langer")
    python = Path(sys.executable).parent.as_posix()
    env = {"PATH": f"{python}:{os.environ['PATH']}", "HOME": str(project)}
    done = children.run(["bash", ROOT / "docs" / "voorbeelden" / "verslag.sh", "main"], cwd=project, env=env)
    assert done.returncode == 0, done.stderr.decode()
    assert "| Cijfer: zo lang wordt de route | 12 kilometer | **14 kilometer** |" in (project / "verslag.md").read_text(
        "utf-8"
    )
    assert "12 kilometer" in (project / "verslag.html").read_text("utf-8")
