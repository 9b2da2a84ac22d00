"""What the last build was made from and gave, so that the next one sees at a glance when there is nothing to do.

A build is known by a digest of all that shapes it and by the days on which it gives the same. The site that it published
is known file by file: by its fingerprint where that can be trusted, and else by its bytes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import digest
from regioagenda.disk.store import CacheFile
from regioagenda.disk.tree import tree

# A file changed this shortly before it was looked at may change again without its clock moving.
_SETTLED_NS = 2_000_000_000
_KEY = digest(("previous",))

# Mode, size, modified, inode and changed of a file.
_Fingerprint = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A site on disk: of each file its fingerprint and the digest of its bytes, and of each folder its mode, by name.

    `seen` is when it was looked at, in nanoseconds since 1970.
    """

    files: Mapping[str, tuple[_Fingerprint, bytes]]
    folders: Mapping[str, int]
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A build: the digest of all that shaped it besides the day, the days (`date.toordinal`) from `since` through `until`
    on which it gives the same, and what it told."""

    made_from: bytes
    since: int
    until: int
    pages: int
    silenced: int
    diagnostics: tuple[Diagnostic, ...]


class Previous:
    """The last build into one output folder, kept in a file that may always be thrown away.

    `version` is that of the program, as for a `Store`.
    """

    def __init__(self, path: Path, version: bytes, output: Path) -> None:
        self._file = CacheFile(path, version)
        self._output = output

    def still_holds(self, made_from: bytes, day: int) -> Built | None:
        """Give the last build when it was made from the same, holds on this day, and the output folder is as it left it."""
        kept = self._file.read(_KEY)
        if kept is None or not isinstance(kept[0], tuple):
            return None
        built, published = cast("tuple[Built, Published]", kept[0])
        if built.made_from != made_from or not built.since <= day <= built.until:
            return None
        try:
            now = _compared(self._output, published)
        except OSError:
            return None
        if now is None:
            return None
        if now is not published:
            self._file.save({_KEY: (built, now)}, {_KEY})
        return built

    def keep(self, built: Built, files: Mapping[str, bytes]) -> None:
        """Remember a build that was just published, with its files."""
        try:
            seen = time.time_ns()
            there, folders = tree(self._output)
            known = {name: (_fingerprint(there[name]), digest((data,))) for name, data in files.items()}
        except (OSError, KeyError):
            return
        published = Published(files=known, folders=folders, seen=seen)
        self._file.save({_KEY: (built, published)}, {_KEY})


def _compared(output: Path, published: Published) -> Published | None:
    """Give the site as it is now when it is the one that was published; the same object when nothing had to be read."""
    seen = time.time_ns()
    there, folders = tree(output)
    if folders != published.folders or there.keys() != published.files.keys():
        return None
    now: dict[str, tuple[_Fingerprint, bytes]] = {}
    read = False
    for name, stats in there.items():
        fingerprint = _fingerprint(stats)
        before, content = published.files[name]
        if fingerprint != before or max(before[2], before[4]) >= published.seen - _SETTLED_NS:
            if fingerprint[:2] != before[:2] or digest(((output / name).read_bytes(),)) != content:
                return None
            read = True
        now[name] = fingerprint, content
    return replace(published, files=now, seen=seen) if read else published


def _fingerprint(seen: os.stat_result) -> _Fingerprint:
    return seen.st_mode, seen.st_size, seen.st_mtime_ns, seen.st_ino, seen.st_ctime_ns
