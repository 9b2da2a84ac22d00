"""Remembering the results of slow pure functions.

The one deliberate impurity of the core: a memo can only make things faster. A key is a digest of *everything* that
shapes the result; the store that keeps results between runs adds the version of the program itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol, TypeVar

T = TypeVar("T")

# What was asked: the name of a collection and what was looked up in it.
Key = tuple[str, ...]


class Record(NamedTuple):
    """What a kept result rests on: its keys, a digest of what each of them gave, and the days (`date.toordinal`) for which
    it holds, both included. See `base.reads`."""

    keys: tuple[Key, ...]
    gave: bytes
    since: int
    until: int


def digest(parts: Iterable[bytes | str]) -> bytes:
    """Give a 20-byte BLAKE2b digest of the parts, each preceded by its length so that `ab`+`c` differs from `a`+`bc`."""
    state = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.digest()


class Memo(Protocol):
    """A place where results are remembered by the digest of what they were made from."""

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        """Give the result of `compute`, remembered or made now. `kind` names the function; `parts` are all its inputs."""
        ...

    def knows(self, kind: str, parts: Iterable[bytes | str]) -> bool:
        """Tell whether a result is remembered, without reading it."""
        ...

    def record(self, name: str) -> Record | None:
        """Give what the last result of a computation rests on ; None when nothing is known of it."""
        ...

    def keep_record(self, name: str, record: Record) -> None:
        """Keep what the new result of a computation rests on, in the place of what was known of it."""
        ...


class NoMemo:
    """Remembers nothing: every result is made anew. The truth that a warm build is compared with."""

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        """Compute, always."""
        return compute()

    def knows(self, kind: str, parts: Iterable[bytes | str]) -> bool:
        """Know nothing."""
        return False

    def record(self, name: str) -> Record | None:
        """Know nothing."""
        return None

    def keep_record(self, name: str, record: Record) -> None:
        """Keep nothing."""
