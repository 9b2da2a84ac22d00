"""From folders on disk to `Sources`: the bytes of every content and template file, under one fixed way of naming them.

The handbook in `docs/handboek/`, beside the templates, is a source as well: a site may publish it.

What never counts as a source: hidden files, editors' backups, symbolic links that leave their folder or come back on
themselves, and anything that is not an ordinary file.
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from regioagenda.base.failure import Failure

Sources = Mapping[str, bytes]

_SKIPPED_NAMES = frozenset({"__pycache__", "Thumbs.db"})
_SKIPPED_ENDINGS = ("~", ".swp")
# A file changed this shortly before it was read may change again without its clock moving: such a file is read again.
_SETTLED_NS = 2_000_000_000

_Fingerprint = tuple[int, int, int, int]
_Known = Mapping[str, tuple[_Fingerprint, bytes]]


class SourcesError(Failure):
    """A source folder or file cannot be read; the Dutch text says which and what to do."""

    wrong_use = True


def is_skipped(name: str) -> bool:
    """Tell whether a file or folder of this name (without its path) is never a source."""
    return (
        name.startswith(".")
        or name.endswith(_SKIPPED_ENDINGS)
        or name in _SKIPPED_NAMES
        or (len(name) > 1 and name.startswith("#") and name.endswith("#"))
    )


def read_folder(content: Path, templates: Path) -> dict[str, bytes]:
    """Read every source file once.

    Keys are `content/<path>`, `templates/<path>` and `docs/handboek/<name>.md` with forward slashes, whatever the folders
    are called, sorted.
    Raises `SourcesError` when a folder is missing or something in it cannot be read.
    """
    return FolderReader(content, templates).read()


class FolderReader:
    """Reads like `read_folder`, again and again; a file whose fingerprint did not change costs only a look at it.

    The fingerprint is (modified, size, inode, changed). It is trusted only when both times lie well before the moment
    of reading, so that two saves within one tick of the file system's clock are never mistaken for one.
    """

    def __init__(self, content: Path, templates: Path) -> None:
        self._content = content
        self._templates = templates
        self._known: dict[str, tuple[_Fingerprint, bytes]] = {}

    def read(self) -> dict[str, bytes]:
        """Give what `read_folder` would give now, and raise what it would raise."""
        before, self._known = self._known, {}
        found: dict[str, bytes] = {}
        for prefix, noun, folder in (("content", "inhoud", self._content), ("templates", "sjablonen", self._templates)):
            if not folder.is_dir():
                raise SourcesError(
                    f"De map met {noun} “{folder}” bestaat niet. Start het programma in de map van uw project, "
                    "of wijs de goede map aan."
                )
            try:
                for name, path, seen in _walk(os.path.realpath(folder)):
                    data = self._recall(path, seen, before)
                    if data is not None:
                        found[f"{prefix}/{name}"] = data
                if prefix == "templates":
                    found.update(self._handbook(before))
            except OSError as error:
                raise SourcesError(
                    f"“{error.filename or folder}” kan niet worden gelezen. Controleer of u rechten hebt om deze map "
                    "en alle bestanden erin te lezen."
                ) from error
        return dict(sorted(found.items()))

    def _handbook(self, before: _Known) -> Iterator[tuple[str, bytes]]:
        """Give the chapters of the handbook; a project without one has none."""
        folder = self._templates.resolve().parent / "docs" / "handboek"
        if folder.is_dir():
            for name, path, seen in _walk(os.path.realpath(folder)):
                data = self._recall(path, seen, before) if name.endswith(".md") else None
                if data is not None:
                    yield f"docs/handboek/{name}", data

    def _recall(self, path: str, seen: os.stat_result, before: _Known) -> bytes | None:
        """Give a file's bytes, or None when it is gone since it was seen, as happens while an editor saves."""
        known = before.get(path)
        if known is not None and known[0] == _fingerprint(seen):
            self._known[path] = known
            return known[1]
        started = time.time_ns()
        try:
            with open(path, "rb", buffering=0) as file:
                first = os.fstat(file.fileno())
                data = file.readall()
                last = os.fstat(file.fileno())
        except FileNotFoundError:
            return None
        settled = max(first.st_mtime_ns, first.st_ctime_ns) < started - _SETTLED_NS
        if settled and _fingerprint(first) == _fingerprint(last):
            self._known[path] = (_fingerprint(last), data)
        return data


def _walk(root: str) -> Iterator[tuple[str, str, os.stat_result]]:
    """Give (relative name, path, stat) of every source file below `root`, a real path.

    A link to a folder is followed only from a real folder and never to a folder above itself, so that no maze of
    links can make the walk endless or explode. What disappears during the walk is passed over.
    """
    waiting: list[tuple[str, str, bool]] = [(root, "", False)]
    while waiting:
        folder, prefix, through_link = waiting.pop()
        for entry in _entries(folder):
            name = prefix + entry.name
            path: str | None = entry.path
            linked = entry.is_symlink()
            if linked:
                path = _link_target(root, folder, entry.path)
            with contextlib.suppress(FileNotFoundError):
                if path is None:
                    continue
                seen = os.stat(path) if linked else entry.stat(follow_symlinks=False)
                if stat.S_ISREG(seen.st_mode):
                    yield name, path, seen
                elif stat.S_ISDIR(seen.st_mode) and not (linked and through_link):
                    waiting.append((path, f"{name}/", linked or through_link))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not is_skipped(entry.name)]
    except FileNotFoundError:
        return []


def _link_target(root: str, folder: str, path: str) -> str | None:
    """Give the real path a link leads to; None when it is broken, leaves the root or leads to a folder it is in."""
    target = os.path.realpath(path)
    inside = target.startswith(root + os.sep)
    if not inside or not os.path.exists(target) or (folder + os.sep).startswith(target + os.sep):
        return None
    return None if any(map(is_skipped, os.path.relpath(target, root).split(os.sep))) else target


def _fingerprint(seen: os.stat_result) -> _Fingerprint:
    return seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_ctime_ns
