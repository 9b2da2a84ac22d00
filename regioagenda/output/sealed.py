"""Files that need not be read again to know that they are the same: they are known by their seals, digests of their bytes.

What they were made from is noted, see `base.reads`. Their bytes lie on the shelf of the memo (`base.shelf`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.base.reads import remembered_with
from regioagenda.base.records import World
from regioagenda.base.shelf import seal

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed(Generic[T]):
    """Files by name: what each is known by, something small that was found while they were made, and how to get one."""

    seals: Mapping[str, bytes]
    about: T
    give: Callable[[str], bytes]


def seals_of(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give what each of some files is known by."""
    return {name: seal(data) for name, data in files.items()}


def sealed(
    memo: Memo,
    kind: str,
    parts: Iterable[bytes | str],
    world: World,
    make: Callable[[], tuple[Mapping[str, bytes], T]],
) -> Sealed[T]:
    """Make files, or know them when nothing that they were made from changed. The rest is as in `remembered`."""
    shelf = memo.shelf
    fresh: dict[str, bytes] = {}

    def compute() -> tuple[dict[str, bytes], T]:
        files, about = make()
        fresh.update(files)
        seals = seals_of(files)
        for name, data in files.items():
            shelf.put(seals[name], data)
        return seals, about

    def are_there(found: tuple[dict[str, bytes], T]) -> bool:
        return all(map(shelf.holds, found[0].values()))

    def give(name: str) -> bytes:
        if not fresh:
            return shelf.get(seals[name], lambda: make()[0][name])
        return fresh[name]

    seals, about = remembered_with(memo, kind, parts, world, compute, still=are_there)
    return Sealed(seals=seals, about=about, give=give)
