"""Changing a folder for another in one step, and clearing up after builds that were killed while doing so.

Beside an output folder `site` there may be: `.bouw.lock`, which keeps builds apart and stays; `.site.nieuw-…`, a tree
being laid or, after the exchange, the old one on its way out; `.site.oud-…`, the old tree on systems that cannot
exchange folders. The last two are only there while a build runs or after one was killed; the next build clears them
away and, where need be, puts the old tree back.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = ".bouw.lock"
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
_NO_EXCHANGE = frozenset({errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})
_FLAGS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


class Busy(Exception):
    """Another build holds the lock."""


@contextlib.contextmanager
def alone(parent: Path) -> Iterator[None]:
    """Keep other builds out for as long as this one writes, or raise `Busy`; the system lets go of a killed build."""
    handle = os.open(parent / LOCK_NAME, os.O_RDWR | os.O_CREAT | _FLAGS, 0o644)
    try:
        try:
            if sys.platform == "win32":
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in {errno.EAGAIN, errno.EACCES, errno.EDEADLK}:
                raise
            raise Busy from None
        yield
    finally:
        os.close(handle)


def put_in_place(following: Path, target: Path) -> None:
    """Make the next tree the current one: in one step, or where the system has no such step in two."""
    if not os.path.lexists(target):
        os.rename(following, target)
    elif not _exchange(following, target):
        # Killed between these two, the site is away until the next build puts it back: `clear_left_overs`.
        os.rename(target, beside(target, "oud"))
        os.rename(following, target)
    with contextlib.suppress(OSError):
        flush_folder(target.parent)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; tell False when this system or disk cannot. Source: renameat2(2)."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def beside(target: Path, what: str) -> Path:
    """Give a fresh name on the same disk: `what` is `nieuw` or `oud`."""
    return target.with_name(f".{target.name}.{what}-{secrets.token_hex(6)}")


def clear_left_overs(target: Path) -> None:
    """Remove what a build left beside the target; when the target itself is away, put the old tree back first."""
    for what in ("oud", "nieuw"):
        start = f".{target.name}.{what}-"
        for name in sorted(os.listdir(target.parent)):
            path = target.parent / name
            if not name.startswith(start) or path.is_symlink() or not path.is_dir():
                continue
            if what == "oud" and not os.path.lexists(target):
                os.rename(path, target)
            else:
                shutil.rmtree(path, ignore_errors=True)


def flush_folder(folder: Path) -> None:
    """Wait until the folder's entries are on the disk. Raises OSError."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _FLAGS)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems cannot flush a folder, and need not.
        if error.errno != errno.EINVAL:
            raise
    finally:
        os.close(handle)
