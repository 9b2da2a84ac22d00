"""Remembering the results of slow pure functions.

The one deliberate impurity of the core: a memo can only make things faster. A key is a digest of *everything* that
shapes the result; the store that keeps results between runs adds the version of the program itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

T = TypeVar("T")


def digest(parts: Iterable[bytes | str]) -> bytes:
    """Give a 20-byte BLAKE2b digest of the parts, each preceded by its length so that `ab`+`c` differs from `a`+`bc`."""
    state = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.digest()


def once(make: Callable[[], T]) -> Callable[[], T]:
    """Give a function that makes something the first time and gives the same from then on."""
    made: list[T] = []

    def give() -> T:
        if not made:
            made.append(make())
        return made[0]

    return give


class Memo(Protocol):
    """A place where results are remembered by the digest of what they were made from."""

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        """Give the result of `compute`, remembered or made now. `kind` names the function; `parts` are all its inputs."""
        ...


class NoMemo:
    """Remembers nothing: every result is made anew. The truth that a warm build is compared with."""

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        """Compute, always."""
        return compute()
