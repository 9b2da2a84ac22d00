"""Bytes of finished files, by their seal: those made in this run, and those of a site that lies there already.

A site is not kept twice: a file that was published is the only copy, and one that nobody asks for is never read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from regioagenda.base.digest import digest


def seal(data: bytes) -> bytes:
    """Give what the bytes of a file are known by."""
    return digest((data,))


class Published(Protocol):
    """A site that lies there already."""

    def holds(self, seal: bytes) -> bool:
        """Tell whether there is a file with this seal."""
        ...

    def fetch(self, seal: bytes) -> bytes | None:
        """Give the bytes of such a file; None when it is not, or no longer, there."""
        ...


class Shelf:
    """What was put on it stays while it is used: until the second `tidy` after it was last asked for."""

    def __init__(self, published: Published | None = None) -> None:
        self._published = published
        self._made: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._used_before: set[bytes] = set()

    def put(self, seal: bytes, data: bytes) -> None:
        """Lay down what was just made."""
        self._used.add(seal)
        self._made[seal] = data

    def holds(self, seal: bytes) -> bool:
        """Tell whether it has these bytes."""
        self._used.add(seal)
        return seal in self._made or (self._published is not None and self._published.holds(seal))

    def get(self, seal: bytes, make: Callable[[], bytes]) -> bytes:
        """Give these bytes, and make them anew when they went after all."""
        self._used.add(seal)
        found = self._made.get(seal)
        if found is None and self._published is not None:
            found = self._published.fetch(seal)
        if found is None:
            found = self._made[seal] = make()
        return found

    def tidy(self) -> None:
        """Take away what was not used for two rounds."""
        keep = self._used | self._used_before
        self._used_before, self._used = self._used, set()
        self._made = {seal: data for seal, data in self._made.items() if seal in keep}
