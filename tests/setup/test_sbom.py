"""The bill of materials names every package of the locks, with its digests and its licence."""

from __future__ import annotations

import json

from tests.architecture.test_locks import pinned
from tests.setup.sbom import LOCKS, parts, sbom


def test_every_package_of_the_locks_is_there_with_its_digests() -> None:
    written = json.loads(json.dumps(sbom()))
    assert (written["bomFormat"], written["specVersion"]) == ("CycloneDX", "1.6")
    listed = {c["name"]: c for c in written["components"]}
    assert listed.keys() == {name for lock in LOCKS for name in pinned(lock)}
    assert all(c["hashes"] and c["purl"] == f"pkg:pypi/{c['name'].lower()}@{c['version']}" for c in listed.values())
    assert written["dependencies"][0]["dependsOn"] == sorted(c["purl"] for c in listed.values())


def test_every_package_says_its_licence() -> None:
    assert [p.name for p in parts("requirements.lock") if not p.licence] == []


def test_two_runs_give_the_same() -> None:
    assert sbom() == sbom()
