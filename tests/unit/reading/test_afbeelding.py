"""The size of a picture, from its first bytes."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.reading.afbeelding import afmetingen

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 240, 80)
GIF = b"GIF89a" + struct.pack("<HH", 240, 80)
APP0 = b"\xff\xe0" + struct.pack(">H", 16) + bytes(14)
JPEG = b"\xff\xd8" + APP0 + b"\xff\xff\xc0" + struct.pack(">HBHHB", 17, 8, 80, 240, 3) + bytes(9)
TABLE_FIRST = b"\xff\xd8\xff\xc4" + struct.pack(">H", 4) + bytes(2) + JPEG[2:]


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF" + bytes(4) + b"WEBP" + kind + bytes(4) + body + bytes(20)


LOSSY = webp(b"VP8 ", bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", 240, 80))
LOSSLESS = webp(b"VP8L", b"\x2f" + struct.pack("<I", 239 | 79 << 14))
EXTENDED = webp(b"VP8X", bytes(4) + (239).to_bytes(3, "little") + (79).to_bytes(3, "little"))


@pytest.mark.parametrize("data", [PNG, GIF, JPEG, TABLE_FIRST, LOSSY, LOSSLESS, EXTENDED])
def test_size_of_every_kind(data: bytes) -> None:
    assert afmetingen(data) == (240, 80)


@pytest.mark.parametrize("data", [b"", b"<svg/>", PNG[:20], JPEG[:24], GIF[:8], webp(b"????", b""), GIF[:6] + bytes(4)])
def test_what_is_no_picture_has_no_size(data: bytes) -> None:
    assert afmetingen(data) is None


@given(st.sampled_from([b"\x89PNG\r\n\x1a\n", b"GIF87a", b"\xff\xd8\xff", b"RIFF    WEBPVP8 "]), st.binary(max_size=60))
def test_no_bytes_break_it(start: bytes, rest: bytes) -> None:
    found = afmetingen(start + rest)
    assert found is None or min(found) > 0
