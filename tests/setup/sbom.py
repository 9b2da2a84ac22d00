"""What the program is made of: `make licenties` lists names, versions and licences, `make sbom` writes CycloneDX.

Read from the locks and from what the installed packages say of themselves; a package without a licence is named, and so is
one that the lock does not hold.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
LOCKS = ("requirements.lock", "requirements-pdf.lock", "requirements-import.lock", "requirements-beelden.lock")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A package that runs with the program: its name, version, licence in its own words, and the digests of its files."""

    name: str
    version: str
    licence: str
    hashes: tuple[str, ...]


def parts(lock: str) -> Iterator[Part]:
    """Give the packages of a lock, in its order."""
    text = (ROOT / lock).read_text("utf-8")
    found = list(_PINNED.finditer(text))
    for match, after in zip(found, [*found[1:], None], strict=True):
        block = text[match.start() : after.start() if after else len(text)]
        yield Part(
            name=match["name"],
            version=match["version"],
            licence=licence_of(match["name"]),
            hashes=tuple(_HASH.findall(block)),
        )


def licence_of(name: str) -> str:
    """Give what an installed package says of its licence; empty when it is not installed or says nothing."""
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    if expression := said.get("License-Expression"):
        return str(expression)
    classified = [c.rpartition(" :: ")[2] for c in said.get_all("Classifier") or () if c.startswith("License :: ")]
    first = str(said.get("License") or "").strip().split("\n")[0][:60]
    return ", ".join(classified) or first


def sbom() -> dict[str, object]:
    """Give the bill of materials as CycloneDX 1.6, without anything that differs between two runs."""
    seen: dict[str, Part] = {}
    for lock in LOCKS:
        for part in parts(lock):
            seen.setdefault(part.name, part)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "regioagenda",
                "name": "regioagenda",
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            }
        },
        "components": [_component(part) for part in sorted(seen.values(), key=lambda p: p.name)],
        "dependencies": [{"ref": "regioagenda", "dependsOn": sorted(_purl(p) for p in seen.values())}],
    }


def _component(part: Part) -> dict[str, object]:
    licence = [{"license": {"name": part.licence}}] if part.licence else []
    return {
        "type": "library",
        "bom-ref": _purl(part),
        "name": part.name,
        "version": part.version,
        "purl": _purl(part),
        "licenses": licence,
        "hashes": [{"alg": "SHA-256", "content": one} for one in part.hashes],
    }


def _purl(part: Part) -> str:
    return f"pkg:pypi/{part.name.lower()}@{part.version}"


def main(arguments: list[str]) -> int:
    """Print the bill of materials, or with `licenties` a list for people; 1 when a licence is unknown."""
    if arguments != ["licenties"]:
        print(json.dumps(sbom(), indent=1, ensure_ascii=False))
        return 0
    unknown = 0
    for lock in LOCKS:
        print(f"\n{lock}")
        for part in parts(lock):
            unknown += not part.licence
            print(f"  {part.name:24} {part.version:12} {part.licence or 'niet bekend (niet geïnstalleerd?)'}")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
