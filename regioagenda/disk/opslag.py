"""What a region's own repository holds beside its content: taken from the package, with the engine itself when it is a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from regioagenda.disk.plaatsen import LOCKS

FOLDER = "start"


def repository_files(regio: str) -> Mapping[str, bytes]:
    """Give the files by path in the repository."""
    found = {path: data.replace(b"{regio}", regio.encode()) for path, data in _below(files("regioagenda") / FOLDER, "")}
    return {**found, **lock_files(), **engine_files(engine_address())}


def _below(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name == "__pycache__":
            continue
        name = prefix + entry.name.replace("dot_", ".").removesuffix(".tekst")
        found += _below(entry, f"{name}/") if entry.is_dir() else [(name, entry.read_bytes())]
    return found


def lock_files() -> Mapping[str, bytes]:
    """Give the versions of all packages, as they were tested with this engine."""
    return {lock.name: lock.read_bytes() for lock in LOCKS}


def engine_address() -> str:
    """Say where the engine that runs was installed from: a file, an address, or its name and version."""
    try:
        installed = distribution("regioagenda")
    except PackageNotFoundError:
        return "regioagenda"
    told = installed.read_text("direct_url.json")
    if told is None:
        return f"regioagenda=={installed.version}"
    url = str(json.loads(told)["url"])
    return url2pathname(unquote(urlsplit(url).path)) if url.startswith("file:") else url


def engine_files(address: str) -> Mapping[str, bytes]:
    """Give what keeps an engine in a repository: the package itself when it is a file, and where to install it from."""
    package = Path(address)
    if package.suffix == ".whl" and package.is_file():
        name = f"motor/{package.name}"
        return {name: package.read_bytes(), "motor.txt": f"{name}\n".encode()}
    return {"motor.txt": f"{address}\n".encode()}
