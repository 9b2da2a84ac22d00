"""Smaller copies of a picture, for screens that need no more. Made where Pillow is installed; without it there are none."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.reading.afbeelding import afmetingen
from regioagenda.reading.bestandsinhoud import MOST_PIXELS

# How wide a copy is, and how many bytes it may have: a phone, a sharp phone or a column of text, and that on a sharp screen.
COPIES = ((480, 50_000), (960, 130_000), (1600, 300_000))
# Wider than a column of text on the sharpest screen no picture needs to be.
WIDE = COPIES[-1][0]
# A picture of so many bytes is there within two seconds on a slow phone.
HEAVY = 400_000
# What is as light as this is there at once as it is.
_LIGHT = 40_000
# From what looks as it was to what is still a picture.
_QUALITIES = (80, 65, 50, 35)
_KINDS = ("JPEG", "PNG", "WEBP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verkleind:
    """A smaller copy (WebP), upright: its size in pixels and its bytes."""

    breedte: int
    hoogte: int
    data: bytes


@cache
def kan_verkleinen() -> bool:
    """Tell whether the library that makes copies is installed."""
    try:
        import PIL.Image  # noqa: F401 - whether it is there is the question
    except ImportError:
        return False
    return True


def verklein(data: bytes) -> tuple[Verkleind, ...]:
    """Give the copies of a picture that save something, the smallest first.

    There are none of a light picture, of one that moves, and of what cannot be read. A copy holds nothing of what a camera
    wrote beside the picture. The same bytes give the same copies with the same version of the library.
    """
    size = afmetingen(data)
    if len(data) <= _LIGHT or not size or size[0] * size[1] > MOST_PIXELS or not kan_verkleinen():
        return ()
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=_KINDS) as opened:
            if getattr(opened, "n_frames", 1) > 1:
                return ()
            drawn = opened.format == "PNG"
            opened.draft("RGB", (2 * WIDE, 2 * WIDE))
            profile = opened.info.get("icc_profile") if opened.mode not in ("CMYK", "YCCK") else None
            picture = ImageOps.exif_transpose(opened)
            picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
            return tuple(_copies(picture, size, len(data), drawn, profile))
    except Exception:  # whatever the library meets in a strange file, the picture is then used as it is
        return ()


def _copies(picture: Any, size: tuple[int, int], whole: int, drawn: bool, profile: bytes | None) -> Iterator[Verkleind]:
    width = size[1] if (picture.width > picture.height) != (size[0] > size[1]) else size[0]
    for most, budget in COPIES:
        if most > width:
            continue
        small = picture.resize((most, max(1, round(picture.height * most / picture.width))))
        data = _light(small, budget, drawn, profile)
        if len(data) <= budget and len(data) < 0.8 * whole:
            yield Verkleind(breedte=most, hoogte=small.height, data=data)


def _light(picture: Any, budget: int, drawn: bool, profile: bytes | None) -> bytes:
    """Give the bytes of the best quality within the budget; the lines of a drawing stay sharp when there is room."""
    options = {"icc_profile": profile} if profile else {}
    if drawn and len(data := _webp(picture, lossless=True, **options)) <= budget:
        return data
    for quality in _QUALITIES:
        data = _webp(picture, quality=quality, **options)
        if len(data) <= budget:
            break
    return data


def _webp(picture: Any, **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", method=4, **options)
    return out.getvalue()
