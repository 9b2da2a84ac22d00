"""The data of the text checks: word lists and the dictionary. The only place in this package that reads files."""

from __future__ import annotations

import zlib
from functools import cache
from importlib import resources


@cache
def regels(name: str) -> tuple[str, ...]:
    """Give the lines of a data file, without blank lines and comments."""
    text = resources.files(__name__).joinpath(name).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def lijst(name: str) -> frozenset[str]:
    """Give the words of one list in `lijsten.txt`."""
    words: set[str] = set()
    here = ""
    for line in regels("lijsten.txt"):
        if line.startswith("["):
            here = line.strip("[]")
        elif here == name:
            words.update(line.split())
    return frozenset(words)


def unpacked(name: str) -> bytes:
    """Give a data file that is packed with zlib."""
    return zlib.decompress(resources.files(__name__).joinpath(name).read_bytes())
