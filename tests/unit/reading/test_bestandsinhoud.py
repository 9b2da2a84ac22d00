"""What a picture tells of where it was taken is left out; every other byte stays."""

from __future__ import annotations

import struct
import zlib

import pytest

from regioagenda.reading.bestandsinhoud import without_place

XMP = b'<x:xmpmeta exif:GPSLatitude="52,9.6N" exif:GPSLongitude="4,29.4E"/>'
PIXELS = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"beeld" + b"\xff\xd9"


def tiff(order: str, *tags: tuple[int, int]) -> bytes:
    sign = "<" if order == "II" else ">"
    head = order.encode() + struct.pack(f"{sign}HI", 42, 8)
    entries = b"".join(struct.pack(f"{sign}HHI", tag, 3, 1) + struct.pack(f"{sign}HH", value, 0) for tag, value in tags)
    return head + struct.pack(f"{sign}H", len(tags)) + entries + b"\0\0\0\0"


def segment(kind: int, body: bytes) -> bytes:
    return b"\xff" + bytes((kind,)) + struct.pack(">H", len(body) + 2) + body


def jpeg(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments) + PIXELS


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"".join(k + struct.pack("<I", len(d)) + d + b"\0" * (len(d) % 2) for k, d in chunks)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


GPS = (0x8825, 26)
TURNED = (0x0112, 6)
JFIF = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
WHERE = [
    jpeg(JFIF, segment(0xE1, b"Exif\0\0" + tiff("II", GPS))),
    jpeg(JFIF, segment(0xE1, b"Exif\0\0" + tiff("MM", (0x010F, 1), GPS))),
    jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP), JFIF),
    png(chunk(b"eXIf", tiff("MM", GPS))),
    png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
    png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(XMP))),
    png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(XMP))),
    png(chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n8\n" + tiff("II", GPS).hex().encode()))),
    png(chunk(b"tEXt", b"Raw profile type APP1\0\nAPP1\n8\n" + tiff("II", GPS).hex().encode())),
    webp((b"VP8X", b"\x0c\0\0\0\0\0\0\0\0\0"), (b"VP8 ", b"beeld"), (b"EXIF", tiff("II", GPS)), (b"XMP ", XMP)),
]


@pytest.mark.parametrize("data", WHERE, ids=range(len(WHERE)))
def test_where_a_photo_was_taken_is_left_out(data: bytes) -> None:
    safe = without_place(data)
    assert len(safe) < len(data) and without_place(safe) == safe
    assert b"GPS" not in safe and b"xmp" not in safe.lower() and b"Raw profile" not in safe
    assert all(part in safe for part in (b"beeld", b"IDAT") if part in data)
    if data.startswith(b"RIFF"):
        assert int.from_bytes(safe[4:8], "little") == len(safe) - 8 and safe[20] & 0x0C == 0


def test_how_a_photo_is_turned_stays() -> None:
    safe = without_place(jpeg(segment(0xE1, b"Exif\0\0" + tiff("II", TURNED, GPS))))
    assert safe == jpeg(segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06" + b"\0" * 6))


@pytest.mark.parametrize(
    "data",
    [
        jpeg(JFIF, segment(0xE1, b"Exif\0\0" + tiff("MM", TURNED))),
        png(chunk(b"tEXt", b"Title\0Een fietspad"), chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"Een fietspad"))),
        webp((b"VP8 ", b"beeld")),
        b"GIF89a",
        b"%PDF-1.7",
        b"",
    ],
    ids=range(6),
)
def test_what_tells_no_place_stays_byte_for_byte(data: bytes) -> None:
    assert without_place(data) == data


@pytest.mark.parametrize("data", WHERE, ids=range(len(WHERE)))
def test_what_is_cut_off_anywhere_does_no_harm(data: bytes) -> None:
    for end in range(len(data)):
        assert isinstance(without_place(data[:end]), bytes)
