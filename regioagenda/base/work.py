"""Doing the same to many things: here one after the other; `disk.workers` does it on all cores, with the same results."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Work(Protocol):
    """A way to do the same to many things."""

    def each(self, do: Callable[[T], R], things: Sequence[T]) -> list[R]:
        """Give what a pure function gives of each thing, in their order. Its results must be values that can be pickled."""
        ...


class OneByOne:
    """One after the other."""

    def each(self, do: Callable[[T], R], things: Sequence[T]) -> list[R]:
        """Give what the function gives of each thing, in their order."""
        return [do(thing) for thing in things]
