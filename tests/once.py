"""What a whole run makes once, by however many workers: the first that asks makes it, the others read it from disk."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from filelock import FileLock

T = TypeVar("T")

WAIT = 240.0  # seconds: longer than anything takes that is made once, shorter than a test may last


def once(folder: Path, name: str, make: Callable[[], T]) -> T:
    """Give what `make` gives, made by one of the workers that share the folder.

    `name` is that of the thing in the folder. The value must survive a pickle; every worker gets its own copy.
    """
    kept = folder / f"{name}.pickle"
    with FileLock(f"{kept}.lock", timeout=WAIT):
        if not kept.is_file():
            half = kept.with_suffix(".half")
            half.write_bytes(pickled(make()))
            half.replace(kept)  # what is there is whole, also when the maker is stopped
        value: T = pickle.loads(kept.read_bytes())
        return value


def pickled(value: object) -> bytes:
    """Give a pickle of a value that may hold frozen mappings, which Python itself does not pickle."""
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(value)
    return buffer.getvalue()


def frozen_mapping(items: dict[object, object]) -> MappingProxyType[object, object]:
    """Make a frozen mapping again out of its items."""
    return MappingProxyType(items)


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        return (frozen_mapping, (dict(value),)) if isinstance(value, MappingProxyType) else NotImplemented
