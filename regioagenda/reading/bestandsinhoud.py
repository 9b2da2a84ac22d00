"""What a picture or attachment is by its bytes, and the same file without the place where a photo was taken."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from regioagenda.reading.afbeelding import afmetingen

_SIGNS: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    ".pdf": (b"%PDF-",),
    ".ods": (b"PK\x03\x04",),
    ".odt": (b"PK\x03\x04",),
}
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|svg|\?xml|script)", re.IGNORECASE)
_LFS = b"version https://git-lfs.github.com/spec/"
_OF_LFS = ("Dit is een verwijzing van Git LFS, niet het bestand zelf.", "Typ: git lfs pull.")
# More than a browser of a phone can hold.
MOST_PIXELS = 60_000_000
_NAMES = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".gif": "GIF",
    ".webp": "WebP",
    ".pdf": "PDF",
    ".woff2": "lettertype",
    ".ods": "ZIP",
}
_GPS = 0x8825
_ORIENTATION = 0x0112
# How ImageMagick keeps what it knows no place for in a PNG.
_PROFILES = tuple(
    b"Raw profile type " + kind for kind in (b"exif", b"EXIF", b"APP1", b"app1", b"xmp", b"XMP", b"iptc", b"IPTC")
)
_MOST_TEXT = 1_000_000


def other_text(data: bytes) -> tuple[str, str] | None:
    """Say what a file of text really is, and what to do, when it is no text of ours: what Git keeps in its place, or a page."""
    if data.startswith(_LFS):
        return _OF_LFS
    if data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith((b"<!doctype html", b"<html")):
        return (
            "Dit is een webpagina, geen bestand van de site.",
            "Haal het bestand opnieuw op, of zet de oude versie terug.",
        )
    return None


def wrong_inside(name: str, data: bytes) -> tuple[str, str] | None:
    """Say what a file holds when that is not what its name says, and what to do; None when all is well."""
    kind = f".{name.rpartition('.')[2].lower()}"
    if not data:
        return "Dit bestand is leeg.", "Zet het bestand opnieuw neer."
    if data.startswith(_LFS):
        return _OF_LFS
    if b"/annex/objects/" in data[:400]:
        return "Dit is een verwijzing van git-annex, niet het bestand zelf.", "Typ: git annex get."
    if kind == ".csv":
        if b"\0" in data[:4096] or _MARKUP.match(data):
            return "Dit is geen CSV-bestand.", "Sla het opnieuw op als CSV."
        return None
    signs = _SIGNS.get(kind, ())
    if kind == ".html" and not data.startswith(b"google-site-verification: "):
        return "Dit is geen bestand van Google om een site te herkennen.", "Zet hier geen andere webpagina's neer."
    if not signs:
        return None
    start = data[:1024].lstrip(b"\xef\xbb\xbf\r\n \t") if kind == ".pdf" else data
    if not start.startswith(signs) or (kind == ".webp" and data[8:12] != b"WEBP"):
        return _other(data)
    if kind in _PICTURES:
        return _broken_picture(kind, data)
    if kind == ".pdf" and b"%%EOF" not in data[-4096:]:
        return "Dit bestand is niet heel: het einde ontbreekt.", "Zet het bestand opnieuw neer."
    return None


def _other(data: bytes) -> tuple[str, str]:
    if _MARKUP.match(data):
        what = "een webpagina of tekening"
    else:
        real = next((k for k, signs in _SIGNS.items() if data.startswith(signs)), "")
        if real == ".webp" and data[8:12] != b"WEBP":
            real = ""
        what = f"een {_NAMES[real]}-bestand" if real else "iets anders"
    return (
        f"Dit bestand is niet wat de naam zegt: er zit {what} in.",
        "Sla het opnieuw op in de soort die de naam noemt.",
    )


def _broken_picture(kind: str, data: bytes) -> tuple[str, str] | None:
    size = afmetingen(data)
    whole = {
        ".png": b"IEND" in data[-64:],
        ".gif": data.rstrip(b"\0")[-1:] == b";",
        ".webp": len(data) >= int.from_bytes(data[4:8], "little") + 8,
    }.get(kind, b"\xff\xd9" in data[len(data) // 2 :])
    if size is None or not whole:
        hint = "Open het in een ander programma om te zien of het heel is, en sla het opnieuw op."
        return "Deze afbeelding is niet heel.", hint
    if size[0] * size[1] > MOST_PIXELS:
        return (
            f"Deze afbeelding is te groot: {size[0]} bij {size[1]} beeldpunten.",
            "Maak haar kleiner dan 4000 bij 3000.",
        )
    return None


def without_place(data: bytes) -> bytes:
    """Give a photo without what tells where it was taken; whatever tells nothing of that stays byte for byte."""
    if data.startswith(b"\xff\xd8"):
        return _jpeg_without_place(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png_without_place(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp_without_place(data)
    return data


def _tells_place(data: bytes) -> bool:
    """Tell whether a piece of metadata (Exif, XMP) holds a place."""
    if b"GPSLatitude" in data or b"GPSLongitude" in data or b"LocationCreated" in data:
        return True
    at = data.find(b"Exif\0\0")
    tiff = data[at + 6 :] if at >= 0 else data
    return any(tag == _GPS for tag, _ in _tags(tiff))


def _tags(tiff: bytes) -> Iterator[tuple[int, int]]:
    """Give each tag of the first directory of a TIFF with its short value."""
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(tiff[:4])
    if order not in ("little", "big"):
        return
    first = _number(tiff[4:8], order)
    for n in range(min(_number(tiff[first : first + 2], order), 1_000)):
        entry = tiff[first + 2 + 12 * n : first + 14 + 12 * n]
        if len(entry) == 12:
            yield _number(entry[:2], order), _number(entry[8:10], order)


def _number(data: bytes, order: str) -> int:
    return int.from_bytes(data, "little" if order == "little" else "big")


def _upright(segment: bytes) -> bytes:
    """Give the Exif that only says how a photo is to be turned; nothing when it needs no turning."""
    turned = dict(_tags(segment[segment.find(b"Exif\0\0") + 6 :])).get(_ORIENTATION, 1)
    if turned in (0, 1):
        return b""
    body = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01" + turned.to_bytes(2, "big") + b"\0\0\0\0\0\0"
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body


def _jpeg_without_place(data: bytes) -> bytes:
    kept = [data[:2]]
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in (0xDA, 0xD9):
        if data[at + 1] == 0xFF:
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        segment = data[at:end]
        if data[at + 1] == 0xE1 and _tells_place(segment):
            kept.append(_upright(segment) if b"Exif\0\0" in segment else b"")
        else:
            kept.append(segment)
        at = end
    return data if b"".join(kept) == data[:at] else b"".join(kept) + data[at:]


def _text_tells_place(body: bytes) -> bool:
    """Tell whether a piece of text in a PNG holds a place; it may be compressed, or a whole Exif written in letters."""
    if _tells_place(body) or body.startswith(_PROFILES):
        return True
    start = body.find(b"x", body.find(b"\0") + 1)
    if start < 0:
        return False
    try:
        return _tells_place(zlib.decompressobj().decompress(body[start:], _MOST_TEXT))
    except zlib.error:
        return False


def _png_without_place(data: bytes) -> bytes:
    kept = [data[:8]]
    at = 8
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        chunk = data[at:end]
        if not (chunk[4:8] in (b"eXIf", b"iTXt", b"tEXt", b"zTXt") and _text_tells_place(chunk[8:-4])):
            kept.append(chunk)
        at = end
    return b"".join(kept) + data[at:]


def _webp_without_place(data: bytes) -> bytes:
    kept: list[bytes] = []
    at, dropped = 12, False
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        chunk = data[at:end]
        if chunk[:4] in (b"EXIF", b"XMP ") and _tells_place(chunk[8:]):
            dropped = True
        else:
            kept.append(chunk)
        at = end
    if not dropped:
        return data
    body = b"".join(kept)
    if body[:4] == b"VP8X":
        flags = body[8] & ~0x0C  # no Exif and no XMP any more
        for name, flag in ((b"EXIF", 0x08), (b"XMP ", 0x04)):
            flags |= flag if any(chunk[:4] == name for chunk in kept) else 0
        body = body[:8] + bytes((flags,)) + body[9:]
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body
