"""Fetching the judges: a package manager that is busy is waited for, a network that falters tried again, with a bound."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import children
from tests.helpers import ROOT

TOOLS = ("bash", "dirname", "env", "grep", "sleep", "tail", "timeout")
# Notes how it was called and fails as often as it was told to.
FALTERING = """#!/usr/bin/env bash
echo "$*" >> "{log}"
[ "$(grep -c . "{log}")" -gt {failures} ] || {{ echo "{said}"; exit 100; }}
"""


@pytest.fixture
def computer(tmp_path: Path) -> Path:
    """A computer with little more than a shell: a folder of programs beside a project of which nothing is installed."""
    if not all(shutil.which(tool) for tool in TOOLS):
        pytest.skip("this system lacks tools that the script uses where there is apt")
    for folder in ("bin", "project/tests/setup", "project/webeditor"):
        (tmp_path / folder).mkdir(parents=True)
    for tool in TOOLS:
        (tmp_path / "bin" / tool).symlink_to(str(shutil.which(tool)))
    program(tmp_path, "id", "#!/usr/bin/env bash\necho 0\n")
    shutil.copy(ROOT / "tests" / "setup" / "browser", tmp_path / "project" / "tests" / "setup")
    return tmp_path


def program(computer: Path, name: str, text: str) -> None:
    (computer / "bin" / name).write_text(text)
    (computer / "bin" / name).chmod(0o755)


def faltering(computer: Path, name: str, failures: int, said: str) -> Path:
    log = computer / f"{name}.log"
    log.touch()
    program(computer, name, FALTERING.format(log=log, failures=failures, said=said))
    return log


def fetch(computer: Path) -> tuple[int, str]:
    environment = {"PATH": str(computer / "bin"), "PAUSES": "0 0 0"}
    done = children.run([computer / "project" / "tests" / "setup" / "browser"], env=environment)
    return done.returncode, (done.stdout + done.stderr).decode()


def test_a_busy_package_manager_is_waited_for(computer: Path) -> None:
    log = faltering(computer, "apt-get", failures=2, said="E: Could not get lock")
    code, told = fetch(computer)
    asked = log.read_text().splitlines()
    assert [line.split()[-1] for line in asked[:3]] == ["update"] * 3 and " install " in asked[3] and len(asked) == 4
    assert all("DPkg::Lock::Timeout=300" in line for line in asked)
    assert asked[3].endswith("chromium chromium-driver default-jre-headless")
    assert code == 0 and told == "Installeren: chromium chromium-driver default-jre-headless ...\n"


def test_trying_again_ends_and_says_what_went_wrong(computer: Path) -> None:
    log = faltering(computer, "apt-get", failures=99, said="E: Could not get lock")
    code, told = fetch(computer)
    assert len(log.read_text().splitlines()) == 4
    assert code == 0 and "E: Could not get lock\nInstalleren lukte niet: chromium" in told


def test_a_network_that_falters_is_tried_again(computer: Path) -> None:
    faltering(computer, "apt-get", failures=0, said="")
    for folder in (".", "webeditor"):
        (computer / "project" / folder / "package-lock.json").write_text("{}")
    log = faltering(computer, "npm", failures=1, said="npm error network")
    code, told = fetch(computer)
    asked = [line.split()[:3] for line in log.read_text().splitlines()]
    assert asked == [["ci", "--prefix", "."], ["ci", "--prefix", "."], ["ci", "--prefix", "webeditor"]]
    assert code == 0 and "npm" not in told


def test_what_cannot_be_installed_is_said(computer: Path) -> None:
    (computer / "project" / "package-lock.json").write_text("{}")
    code, told = fetch(computer)
    assert code == 0
    assert "Niet op deze computer, en niet vanzelf te installeren: chromium chromium-driver" in told
    assert "Zonder npm geen axe-core" in told
