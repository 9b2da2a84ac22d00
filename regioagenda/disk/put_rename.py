"""Putting a renaming or other changes of files on disk: all of it, or nothing.

First everything new is written under hidden names beside its place, then only names change. When any step fails, the
steps before it are taken back in reverse order. Nothing that is, or lies behind, a symbolic link is touched.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

from regioagenda.base.failure import Failure
from regioagenda.disk.systeem import in_dutch
from regioagenda.domain.rename.rename import Rename, renamed_sources

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class RenameError(Failure):
    """Nothing was changed; the Dutch text says why and what to do."""


def put_on_disk(result: Rename, sources: Mapping[str, bytes], content: Path) -> tuple[Path, ...]:
    """Change and move the files below `content`, and give the old folders that stay because more lies in them.

    `sources` are the bytes the renaming was made from. Raises `RenameError` when the disk refuses or holds something
    else by now; everything is then as it was.
    """
    root = Path(os.path.realpath(content))
    new_path = dict(result.moved)
    old_path = {new: old for old, new in result.moved}
    names = sorted({*(old for old, _ in result.moved), *(old_path.get(path, path) for path in result.files)})
    work = _Work()
    try:
        for name in names:
            _check(root, name, new_path.get(name, name), sources[name])
        for name in names:
            target = new_path.get(name, name)
            work.lay_ready(_on_disk(root, name), _on_disk(root, target), result.files.get(target))
        work.change_names()
    except OSError as error:
        work.take_back()
        raise RenameError(
            f"Op deze computer lukt het niet om de bestanden aan te passen ({in_dutch(error)}). "
            "Er is niets veranderd. Controleer of u in deze map mag schrijven en of de schijf niet vol is."
        ) from error
    except BaseException:
        work.take_back()
        raise
    work.clear_away()
    emptied = {_on_disk(root, old).parent for old, _ in result.moved}
    _remove_empty(emptied, root)
    used = {folder for name in renamed_sources(sources, result) for folder in _on_disk(root, name).parents}
    return tuple(sorted(folder for folder in emptied if folder not in used and folder.exists()))


def put_changes(files: Mapping[str, bytes], sources: Mapping[str, bytes], content: Path) -> None:
    """Write the new bytes of some files below `content`, all of them or none. `sources` are the bytes they had.

    Raises `RenameError` when the disk refuses or holds something else by now; everything is then as it was.
    """
    root = Path(os.path.realpath(content))
    work = _Work()
    try:
        for name in files:
            _check(root, name, name, sources[name])
        for name, data in files.items():
            work.lay_ready(_on_disk(root, name), _on_disk(root, name), data)
        work.change_names()
    except OSError as error:
        work.take_back()
        raise RenameError(f"Dit lukt niet op deze computer: {in_dutch(error)}. Er is niets veranderd.") from error
    except BaseException:
        work.take_back()
        raise
    work.clear_away()


def _on_disk(root: Path, name: str) -> Path:
    return root.joinpath(*name.split("/")[1:])


def _check(root: Path, name: str, target: str, data: bytes) -> None:
    """Refuse what is behind a link, what changed since it was read, and a place that is taken."""
    old, new = _on_disk(root, name), _on_disk(root, target)
    for path in (old, new):
        for part in (path, *path.parents):
            if part == root:
                break
            if part.is_symlink():
                raise RenameError(f"“{part}” is een koppeling naar een andere plek. Verander dit met de hand.")
    if not stat.S_ISREG(os.lstat(old).st_mode) or old.read_bytes() != data:
        raise RenameError(f"“{old}” is intussen veranderd. Er is niets aangepast; probeer het opnieuw.")
    if new != old and os.path.lexists(new):
        raise RenameError(f"“{new}” bestaat al. Haal dat bestand eerst weg, of kies een andere naam.")


class _Work:
    """The steps of one renaming and how to take each of them back."""

    def __init__(self) -> None:
        self._steps: list[Callable[[], None]] = []
        self._undo: list[Callable[[], None]] = []
        self._kept: list[Path] = []

    def lay_ready(self, old: Path, new: Path, data: bytes | None) -> None:
        """Write the new bytes of a file (None when they stay) beside its place, and plan to change the names."""
        self._make_folders(new.parent)
        if data is None:
            self._steps.append(lambda: self._move(old, new))
            return
        fresh, kept = _beside(new, "nieuw"), _beside(old, "oud")
        self._undo += [lambda: fresh.unlink(missing_ok=True), lambda: kept.unlink(missing_ok=True)]
        self._kept.append(kept)
        _write(fresh, data, stat.S_IMODE(os.lstat(old).st_mode))
        _keep(old, kept)
        self._steps.append(lambda: self._replace(fresh, new, kept if new == old else None))
        if new != old:
            self._steps.append(lambda: self._drop(old, kept))

    def _make_folders(self, folder: Path) -> None:
        missing = [part for part in (folder, *folder.parents) if not part.exists()]
        for part in reversed(missing):
            part.mkdir()
            self._undo.append(part.rmdir)

    def _move(self, old: Path, new: Path) -> None:
        os.rename(old, new)
        self._undo.append(lambda: os.rename(new, old))

    def _replace(self, fresh: Path, new: Path, kept: Path | None) -> None:
        os.replace(fresh, new)
        self._undo.append(lambda: os.replace(kept, new) if kept else os.unlink(new))

    def _drop(self, old: Path, kept: Path) -> None:
        os.unlink(old)
        self._undo.append(lambda: os.replace(kept, old))

    def change_names(self) -> None:
        """Do what was planned. At every moment each file is there, old or new. Raises OSError."""
        for step in self._steps:
            step()

    def take_back(self) -> None:
        """Undo in reverse order; one step that cannot be undone does not keep the others from it."""
        for step in reversed(self._undo):
            with contextlib.suppress(OSError):
                step()

    def clear_away(self) -> None:
        """Remove the old bytes, now that the work is done."""
        for path in self._kept:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def _keep(old: Path, kept: Path) -> None:
    """Give a file a second name; on a disk that cannot, a copy."""
    try:
        os.link(old, kept)
    except OSError:
        shutil.copy2(old, kept)


def _beside(path: Path, what: str) -> Path:
    """Give a fresh name in the same folder that no reader of sources looks at."""
    return path.with_name(f".{path.name}.{what}-{secrets.token_hex(4)}")


def _write(path: Path, data: bytes, mode: int) -> None:
    with os.fdopen(os.open(path, _NEW_FILE, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.chmod(path, mode)


def _remove_empty(folders: set[Path], root: Path) -> None:
    """Remove the folders in which nothing lies any more, the deepest first."""
    above = {part for folder in folders for part in (folder, *folder.parents) if root in part.parents}
    for folder in sorted(above, key=lambda path: len(path.parts), reverse=True):
        with contextlib.suppress(OSError):
            folder.rmdir()
