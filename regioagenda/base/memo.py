"""Remembering the results of slow pure functions.

The one deliberate impurity of the core: a memo can only make things faster. A key is a digest of *everything* that
shapes the result; the store that keeps results between runs adds the version of the program itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from regioagenda.base.records import Records
from regioagenda.base.shelf import Shelf

T = TypeVar("T")


class Memo(Protocol):
    """A place where results are remembered by the digest of what they were made from."""

    @property
    def records(self) -> Records:
        """What results rest on whose making was noted, see `base.reads`."""
        ...

    @property
    def shelf(self) -> Shelf:
        """Where the bytes of finished files lie."""
        ...

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        """Give the result of `compute`, remembered or made now. `kind` names the function; `parts` are all its inputs."""
        ...

    def knows(self, kind: str, parts: Iterable[bytes | str]) -> bool:
        """Tell whether a result is remembered, without reading it."""
        ...


class NoMemo:
    """Remembers nothing: every result is made anew. The truth that a warm build is compared with."""

    @property
    def records(self) -> Records:
        """Know nothing of any result."""
        return Records()

    @property
    def shelf(self) -> Shelf:
        """Have no file."""
        return Shelf()

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        """Compute, always."""
        return compute()

    def knows(self, kind: str, parts: Iterable[bytes | str]) -> bool:
        """Know nothing."""
        return False


class Apart:
    """The same memory, but for what results rest on: for another moment beside the one that the memory is about."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        self._records = Records()

    @property
    def records(self) -> Records:
        """What results of this moment rest on."""
        return self._records

    @property
    def shelf(self) -> Shelf:
        """Where the bytes of finished files lie."""
        return self._memo.shelf

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        """Give the result that is remembered, whatever moment asked for it first."""
        return self._memo.recall(kind, parts, compute)

    def knows(self, kind: str, parts: Iterable[bytes | str]) -> bool:
        """Tell whether a result is remembered, without reading it."""
        return self._memo.knows(kind, parts)
