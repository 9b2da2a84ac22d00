"""The one digest by which bytes and texts are told apart."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def digest(parts: Iterable[bytes | str]) -> bytes:
    """Give a 20-byte BLAKE2b digest of the parts, each preceded by its length so that `ab`+`c` differs from `a`+`bc`."""
    state = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.digest()
