"""The memo that lasts: results kept in memory while the program runs and in one file between runs.

The cache file may always be thrown away, and is, silently, whenever anything about it is doubtful. Its layout:

    head     magic, digest of the program version, place and size of the index, digest of all that and the index
    values   pickled results, in any order
    index    one fixed-size entry per value: key, place, length, checksum of the value, saves since it was last used

Saving appends new values and a new index and then rewrites the head with one small write: until that moment the old
index stands. What is not used stays for some more saves: a file with a mistake, a command that makes no page or an edit that
leaves the search alone must not cost the next build all that those did not ask for. When less than half of the file is still of use it is written anew and put in place in one step.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import itertools
import os
import pickle
import re
import stat
import struct
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from regioagenda.base.digest import digest
from regioagenda.base.records import LINGERS, Kept, Records
from regioagenda.base.shelf import Published, Shelf
from regioagenda.disk.tree import tree

if sys.platform != "win32":
    import fcntl

T = TypeVar("T")

_LIBRARY = re.compile(
    r"(?:markdown|markupsafe|nh3|jinja2|pyyaml|snowballstemmer|weasyprint|pydyf|pillow)-.+\.(?:dist|egg)-info",
    re.IGNORECASE,
)
_MAGIC = b"regioagenda cache 2\n"
_HEAD = struct.Struct("<20s 20s QQ 20s")
_ENTRY = struct.Struct("<20s QQ I B")
_SAFE: Mapping[str, Set[str]] = {
    "builtins": frozenset({"bytearray", "complex", "frozenset", "range", "set"}),
    "datetime": frozenset({"date", "datetime", "time", "timedelta", "timezone"}),
    "markupsafe": frozenset({"Markup"}),
}
# What `pickle` raises for a value that cannot be kept; such a value is simply made again next time.
_UNPICKLABLE = (pickle.PicklingError, TypeError, AttributeError, ValueError, RecursionError)
# Below this size writing the file anew costs nothing worth saving.
_SMALL = 1 << 20

_RECORDS = digest(("records",))

_Place = tuple[int, int, int, int]


def program_version(package: Path) -> bytes:
    """Give a digest of everything outside the sources that shapes a result: our code and its data files, its
    libraries and Python."""
    parts: list[bytes | str] = [sys.version, *_installed(sys.path)]
    for name in sorted(name for name in tree(package)[0] if not name.endswith(".pyc")):
        parts += [name, (package / name).read_bytes()]
    return digest(parts)


def _installed(places: Iterable[str]) -> Iterator[str]:
    """Give the libraries with their versions, as the folders that installers leave beside them are called. To ask Python for
    them takes longer than all else that a build with nothing to do does."""
    for place in places:
        with contextlib.suppress(OSError):
            yield from sorted(name for name in os.listdir(place or ".") if _LIBRARY.match(name))


class Store:
    """A `Memo` in memory and, given a path, in a file that outlives the program.

    `version` names everything that shapes results besides their parts: a file of another version counts as absent. The bytes of
    a site are not in that file, but in what was `published`.
    Neither a damaged, foreign or unreadable file nor a folder that cannot be written ever raises.
    """

    def __init__(self, path: Path | None, version: bytes, published: Published | None = None) -> None:
        self._file = CacheFile(path, version) if path is not None else None
        self.shelf = Shelf(published)
        self._live: dict[bytes, object] = {}
        self._used: set[bytes] = set()
        self._used_before: set[bytes] = set()
        self._records: Records | None = None

    @property
    def records(self) -> Records:
        """What results rest on. Read when first asked for: a build in which nothing changed needs none of it."""
        if self._records is None:
            kept = self._file.read(_RECORDS) if self._file is not None else None
            self._records = Records(cast(Kept, kept[0]) if kept is not None else None)
        return self._records

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        """Give the result of `compute`: the same object as last time, the kept one, or made now."""
        key = digest((kind, *parts))
        self._used.add(key)
        if key in self._live:
            return cast(T, self._live[key])
        kept = self._file.read(key) if self._file is not None else None
        # A one-tuple tells a kept None from nothing kept.
        value = cast(T, kept[0]) if kept is not None else compute()
        self._live[key] = value
        return value

    def knows(self, kind: str, parts: Iterable[bytes | str]) -> bool:
        """Tell whether a result is remembered, without reading it."""
        key = digest((kind, *parts))
        return key in self._live or (self._file is not None and self._file.holds(key))

    def save(self) -> None:
        """Keep what was used since the store was opened or in the last two rounds between saves; in the file the rest stays
        a little longer."""
        self.shelf.tidy()
        keep = self._used | self._used_before
        self._used_before, self._used = self._used, set()
        self._live = {key: value for key, value in self._live.items() if key in keep}
        if self._file is None:
            if self._records is not None:
                self._records.kept()
            return
        new = self._records is not None and self._records.is_new
        values: dict[bytes, object] = {**self._live}
        if self._records is not None:
            values[_RECORDS] = self._records.kept()
        self._file.save(values, keep | {_RECORDS}, {_RECORDS} if new else set())
        if self._records is not None:
            self._records.is_new = False


class CacheFile:
    """The file under a `Store`; see the module's text for its layout and promises. Nothing about it ever raises."""

    def __init__(self, path: Path, version: bytes) -> None:
        self._path = path
        self._version = digest((version,))
        self._file: BinaryIO | None = None
        self._head = b""
        self._index: dict[bytes, _Place] = {}
        self._open()

    def holds(self, key: bytes) -> bool:
        """Tell whether there is a value, which may still turn out to be damaged."""
        return key in self._index

    def read(self, key: bytes) -> tuple[object] | None:
        """Give the kept value in a one-tuple, or None."""
        place = self._index.get(key)
        if place is None or self._file is None:
            return None
        data = self._bytes_at(place)
        if data is not None:
            # Bytes that are not a pickle of ours may raise nearly anything; whatever it is, the value is made anew.
            with contextlib.suppress(Exception):
                return (_Unpickler(io.BytesIO(data)).load(),)
        del self._index[key]
        return None

    def save(self, values: Mapping[bytes, object], used: Set[bytes], changed: Set[bytes]) -> None:
        """Make the file hold `values`, except those that cannot be pickled; others that it holds stay for `LINGERS` saves
        after the last by which they were `used`.

        What it holds already under a key stays, unless that is one of `changed`. When it cannot be written it stays as it is.
        """
        if values.keys() <= self._index.keys() and not changed:
            return
        with contextlib.suppress(OSError, MemoryError):
            self._save(values, used, changed)

    def _save(self, values: Mapping[bytes, object], used: Set[bytes], changed: Set[bytes]) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _locked(self._path.parent) as alone:
            if not alone:
                return
            if not self._is_current():
                self._open()
            ages = {key: 0 if key in used else place[3] + 1 for key, place in self._index.items() if key not in changed}
            self._index = {key: (*self._index[key][:3], age) for key, age in ages.items() if age <= LINGERS}
            new = [(key, value) for key, value in values.items() if key not in self._index]
            needed = sum(length for _, length, _, _ in self._index.values())
            size = os.fstat(self._file.fileno()).st_size if self._file is not None else 0
            if self._file is not None and size >= _SMALL and needed * 2 >= size:
                self._file.seek(0, os.SEEK_END)
                self._head = self._write(self._file, self._index, _pickled(new))
            else:
                self._write_anew(new)
                self._open()

    def _write_anew(self, new: Iterable[tuple[bytes, object]]) -> None:
        beside = self._path.with_name(self._path.name + ".nieuw")
        with contextlib.suppress(FileNotFoundError):
            beside.unlink()
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            with open(os.open(beside, flags, 0o600), "r+b") as file:
                file.seek(_HEAD.size)
                kept = sorted(self._index.items(), key=lambda item: item[1][0])
                copied = ((key, data, at[3]) for key, at in kept if (data := self._bytes_at(at)) is not None)
                self._write(file, {}, itertools.chain(copied, _pickled(new)))
            self._close()
            beside.replace(self._path)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink()

    def _write(self, file: BinaryIO, index: dict[bytes, _Place], new: Iterable[tuple[bytes, bytes, int]]) -> bytes:
        """Write the new values where the file stands, then the index of all, then the head that makes it count.

        The places of the new values are added to `index`; the head is returned.
        """
        at = file.tell()
        for key, data, age in new:
            file.write(data)
            index[key] = at, len(data), zlib.crc32(data), age
            at += len(data)
        packed = b"".join([_ENTRY.pack(key, *place) for key, place in index.items()])
        file.write(packed)
        file.flush()
        head = _HEAD.pack(_MAGIC, self._version, at, len(index), digest((_MAGIC, self._version, str(at), packed)))
        file.seek(0)
        file.write(head)
        file.flush()
        return head

    def _is_current(self) -> bool:
        """Tell whether the file is still the one whose index we hold: no other program has saved since."""
        if self._file is None:
            return False
        try:
            with open(self._path, "rb") as there:
                same = os.path.samestat(os.fstat(there.fileno()), os.fstat(self._file.fileno()))
                return same and there.read(_HEAD.size) == self._head
        except FileNotFoundError:
            return False

    def _open(self) -> None:
        """Open the file as it is now; when it is absent or doubtful in any way, stand empty."""
        self._close()
        self._index = {}
        flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            file = open(os.open(self._path, flags), "r+b")  # noqa: SIM115 - kept open until the next save
        except OSError:
            return
        try:
            index = self._read_index(file)
        except (OSError, MemoryError, struct.error):
            index = None
        if index is None:
            file.close()
        else:
            self._file, self._index = file, index

    def _read_index(self, file: BinaryIO) -> dict[bytes, _Place] | None:
        seen = os.fstat(file.fileno())
        if not stat.S_ISREG(seen.st_mode) or (hasattr(os, "geteuid") and seen.st_uid != os.geteuid()):
            return None
        self._head = file.read(_HEAD.size)
        magic, version, at, count, seal = _HEAD.unpack(self._head)
        if magic != _MAGIC or version != self._version or at + count * _ENTRY.size > seen.st_size:
            return None
        file.seek(at)
        packed = file.read(count * _ENTRY.size)
        if seal != digest((_MAGIC, version, str(at), packed)):
            return None
        return {key: (*place,) for key, *place in _ENTRY.iter_unpack(packed)}

    def _bytes_at(self, place: _Place) -> bytes | None:
        if self._file is None:
            return None
        at, length, check, _ = place
        try:
            self._file.seek(at)
            data = self._file.read(length)
        except (OSError, ValueError, OverflowError, MemoryError):
            return None
        return data if zlib.crc32(data) == check else None

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


class _Unpickler(pickle.Unpickler):
    """Makes only plain values and the value types of this program, so that a foreign cache cannot run code."""

    def find_class(self, module: str, name: str) -> Any:
        """Give a permitted class, or raise `pickle.UnpicklingError`."""
        found = _CLASSES.get((module, name))
        if found is None:
            found = _CLASSES[module, name] = _permitted_class(module, name)
        return found


_CLASSES: dict[tuple[str, str], type] = {}


def _permitted_class(module: str, name: str) -> type:
    ours = module.split(".")[0] == "regioagenda"
    if ours or name in _SAFE.get(module, ()):
        found = getattr(importlib.import_module(module), name, None)
        if isinstance(found, type) and (not ours or _is_value_type(found, module)):
            return found
    raise pickle.UnpicklingError(f"{module}.{name} does not belong in the cache")


def _is_value_type(found: type, module: str) -> bool:
    return found.__module__ == module and (is_dataclass(found) or issubclass(found, (Enum, tuple, str)))


def _pickled(values: Iterable[tuple[bytes, object]]) -> Iterator[tuple[bytes, bytes, int]]:
    for key, value in values:
        try:
            data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        except _UNPICKLABLE:
            continue
        yield key, data, 0


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Tell whether this is the only process that saves here; where folders cannot be locked, checksums must do."""
    if sys.platform == "win32":
        yield True
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)
