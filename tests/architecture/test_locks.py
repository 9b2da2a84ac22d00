"""The lock files: everything the project asks for, at one version, with hashes, and nothing about any machine."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.modules import ROOT
from tests.conftest import none_of

PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?: ; [^\\]+)? \\$", re.MULTILINE)


def asked(extra: str) -> list[Requirement]:
    """Give what pyproject.toml asks for, with one extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [
        Requirement(r) for r in (*project["dependencies"], *(project["optional-dependencies"][extra] if extra else ()))
    ]


def pinned(name: str) -> dict[str, str]:
    """Give the versions in a lock file."""
    return {m["name"]: m["version"] for m in PINNED.finditer((ROOT / name).read_text("utf-8"))}


@pytest.mark.parametrize(
    ("lock", "extra"),
    [
        ("requirements.lock", ""),
        ("requirements-dev.lock", "dev"),
        ("requirements-pdf.lock", "pdf"),
        ("requirements-import.lock", "import"),
        ("requirements-beelden.lock", "beelden"),
    ],
)
def test_lock_holds_what_the_project_asks_for(lock: str, extra: str) -> None:
    versions = pinned(lock)
    stale = [str(r) for r in asked(extra) if versions.get(canonicalize_name(r.name), "") not in r.specifier]
    none_of(stale, f"not as asked in {lock}: type `make lock`")


@pytest.mark.parametrize(
    "lock",
    [
        "requirements.lock",
        "requirements-dev.lock",
        "requirements-pdf.lock",
        "requirements-import.lock",
        "requirements-beelden.lock",
    ],
)
def test_lock_has_only_versions_with_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    without = PINNED.sub("", text)
    assert re.sub(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$", "", without, flags=re.MULTILINE).strip() == ""
    entries = PINNED.split(text)
    assert all("--hash=sha256:" in hashes for hashes in entries[3::3])


def test_what_runs_is_what_is_tested() -> None:
    runtime = pinned("requirements.lock")
    for lock in (
        "requirements-dev.lock",
        "requirements-pdf.lock",
        "requirements-import.lock",
        "requirements-beelden.lock",
    ):
        locked = pinned(lock)
        assert {name: version for name, version in runtime.items() if locked.get(name) != version} == {}, lock


def test_judges_are_locked_by_hash_and_without_an_address() -> None:
    asked_for = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for name, version in asked_for.items():
        assert locked[f"node_modules/{name}"]["version"] == version
    assert all(p["integrity"].startswith("sha512-") for path, p in locked.items() if path)
    assert [path for path, p in locked.items() if "resolved" in p] == []


def test_what_ours_is_measured_beside_is_locked_by_hash_and_without_an_address() -> None:
    assert pinned("bench/requirements.lock").keys() == {"hugo"}
    locked = json.loads((ROOT / "bench/peers/eleventy/package-lock.json").read_text("utf-8"))["packages"]
    assert all(p["integrity"].startswith("sha512-") for path, p in locked.items() if path)
    assert [path for path, p in locked.items() if "resolved" in p] == []
