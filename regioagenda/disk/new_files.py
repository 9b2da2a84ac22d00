"""New content files and generated files on disk. A new file never lands on one that is there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from regioagenda.base.failure import Failure


class Taken(Failure):
    """There is a file already where a new one should come; nothing was written."""

    wrong_use: ClassVar[bool] = True


def write_new(files: Mapping[str, bytes], content: Path) -> tuple[Path, ...]:
    """Write files named `content/…` below the content folder; gives where they are.

    Raises `Taken` when one of them is there already; then none is written.
    """
    targets = {content / path.removeprefix("content/"): data for path, data in files.items()}
    for target in targets:
        if os.path.lexists(target):
            raise Taken(f"{target} bestaat al; er is niets geschreven.")
    for target, data in targets.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        with open(target, "xb") as file:
            file.write(data)
    return tuple(targets)


def write_tree(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder that holds nothing yet."""
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def write_generated(files: Mapping[str, bytes], root: Path) -> tuple[str, ...]:
    """Write generated files below the project folder, each only when its bytes differ; gives the names of those."""
    changed = []
    for name, data in files.items():
        target = root / name
        if not target.is_file() or target.read_bytes() != data:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            changed.append(name)
    return tuple(changed)
