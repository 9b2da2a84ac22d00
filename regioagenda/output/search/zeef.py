"""Which words are Dutch, in a few bytes: a Bloom filter for each first letter, so that a browser leaves alone what is only not here.

*Dementie* is no misspelt *defensie*. The filters are made once from the dictionary (`python -m woordenboek.zeef`); about one
word in 700 that is no Dutch passes for Dutch, and none the other way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from regioagenda.taal.gegevens import regels

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
BITS_PER_WORD = 14
_HASHES = 7


@cache
def zeven() -> Mapping[str, str]:
    """Give the filter of every first letter, six bits a character."""
    return MappingProxyType(dict((line[0], line[2:]) for line in regels("zeef.txt")))


def is_in(bits: str, stem: str) -> bool:
    """Tell whether a stem is in a filter."""
    places = list(_places(stem, 6 * len(bits)))
    return all(ALPHABET.index(bits[place // 6]) >> place % 6 & 1 for place in places)


def made(stems: Iterable[str]) -> str:
    """Make the filter of some stems."""
    words = sorted({*stems})
    values = [0] * max(1, -(-len(words) * BITS_PER_WORD // 6))
    for word in words:
        for place in _places(word, 6 * len(values)):
            values[place // 6] |= 1 << place % 6
    return "".join(ALPHABET[value] for value in values)


def _places(stem: str, size: int) -> Iterable[int]:
    """Give where a stem stands in a filter: FNV-1a from several starts."""
    for start in range(_HASHES):
        value = 2166136261 ^ start
        for character in stem:
            value = (value ^ ord(character)) * 16777619 & 0xFFFFFFFF
        yield (value ^ value >> 15) % size
