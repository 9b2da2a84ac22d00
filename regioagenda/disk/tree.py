"""What lies in a folder, at one look and without opening a file."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def tree(root: Path) -> tuple[dict[str, os.stat_result], dict[str, int]]:
    """Give the stat of everything below the root that is not a folder, and the mode of every folder, by name.

    The root itself is the folder `""`; of a root that is no folder there is nothing.
    """
    others: dict[str, os.stat_result] = {}
    if not root.is_dir():
        return others, {}
    modes = {"": stat.S_IMODE(root.stat().st_mode)}
    waiting = [(str(root), "")]
    while waiting:
        path, prefix = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                name, seen = prefix + entry.name, entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(seen.st_mode):
                    modes[name] = stat.S_IMODE(seen.st_mode)
                    waiting.append((entry.path, f"{name}/"))
                else:
                    others[name] = seen
    return others, modes
