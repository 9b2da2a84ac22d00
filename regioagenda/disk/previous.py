"""What the last build was made from and gave, so that the next one sees at a glance when there is nothing to do.

A build is known by a digest of all that shapes it and by the days on which it gives the same. The site that it published
is known file by file: by its fingerprint where that can be trusted, and else by its bytes.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.digest import digest
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
        self._names: dict[bytes, str] | None = None
        # Files that had to be read to recognise them, as they lay there then.
        self._read: dict[str, _Fingerprint] = {}
        kept = self._file.read(_KEY)
        self._kept = cast("tuple[Built, Published]", kept[0]) if kept and isinstance(kept[0], tuple) else None

    def still_holds(self, made_from: bytes, day: int) -> Built | None:
        """Give the last build when it was made from the same, holds on this day, and the output folder is as it left it."""
        if self._kept is None:
            return None
        built, published = self._kept
        if built.made_from != made_from or not built.since <= day <= built.until:
            return None
        try:
            now = _compared(self._output, published)
        except OSError:
            return None
        if now is None:
            return None
        if now is not published:
            self._file.save({_KEY: (built, now)}, {_KEY}, {_KEY})
        return built

    def recognise(self, name: str, seen: os.stat_result) -> bytes | None:
        """Give what the bytes of a file in the output folder are known by when it lies as it was last seen; else None."""
        if self._kept is None or name not in self._kept[1].files:
            return None
        before, known = self._kept[1].files[name]
        now = _fingerprint(seen)
        is_sure = (now == before and _has_settled(before, self._kept[1].seen)) or self._read.get(name) == now
        return known if is_sure else None

    def holds(self, seal: bytes) -> bool:
        """Tell whether a file with this seal lies in the output folder."""
        if self._names is None:
            self._names = self._look()
        return seal in self._names

    def fetch(self, seal: bytes) -> bytes | None:
        """Give the bytes of such a file; None when they are not there, or no longer."""
        if not self.holds(seal) or self._names is None:
            return None
        with contextlib.suppress(OSError):
            data = (self._output / self._names[seal]).read_bytes()
            return data if digest((data,)) == seal else None
        return None

    def _look(self) -> dict[bytes, str]:
        """Find the name of a file for each seal."""
        if self._kept is None:
            return {}
        try:
            there = tree(self._output)[0]
        except OSError:
            return {}
        found: dict[bytes, str] = {}
        for name, (before, known) in self._kept[1].files.items():
            seen = there.get(name)
            if seen is None:
                continue
            if not self.recognise(name, seen) and _has_bytes(self._output / name, seen, before, known):
                self._read[name] = _fingerprint(seen)
            if self.recognise(name, seen):
                found[known] = name
        return found

    def keep(self, built: Built, seals: Mapping[str, bytes]) -> None:
        """Remember a build that was just published, with what each of its files is known by."""
        try:
            seen = time.time_ns()
            there, folders = tree(self._output)
            known = {name: (_fingerprint(there[name]), seal) for name, seal in seals.items()}
        except (OSError, KeyError):
            return
        published = Published(files=known, folders=folders, seen=seen)
        self._file.save({_KEY: (built, published)}, {_KEY}, {_KEY})


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
        if fingerprint != before or not _has_settled(before, published.seen):
            if not _has_bytes(output / name, stats, before, content):
                return None
            read = True
        now[name] = fingerprint, content
    return replace(published, files=now, seen=seen) if read else published


def _has_bytes(path: Path, seen: os.stat_result, before: _Fingerprint, known: bytes) -> bool:
    """Tell by reading it whether a file has the mode, the size and the bytes that it had."""
    if _fingerprint(seen)[:2] != before[:2]:
        return False
    with contextlib.suppress(OSError):
        return digest((path.read_bytes(),)) == known
    return False


def _has_settled(fingerprint: _Fingerprint, seen: int) -> bool:
    """Tell whether a file that is as it was when it was `seen` cannot have changed since."""
    return max(fingerprint[2], fingerprint[4]) < seen - _SETTLED_NS


def _fingerprint(seen: os.stat_result) -> _Fingerprint:
    return seen.st_mode, seen.st_size, seen.st_mtime_ns, seen.st_ino, seen.st_ctime_ns
