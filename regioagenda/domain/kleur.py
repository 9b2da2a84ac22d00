"""Colours as numbers: contrast as WCAG 2.2 defines it, and the nearest colour that has enough of it.

Lightness is that of OKLCH (Ottosson 2020), in which equal steps look equally large whatever the hue. A colour that a
screen cannot show gets less saturated, never another hue.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import schrijf_getal

Rgb = tuple[float, float, float]
_LARGE, _SMALL = 0.03, 0.002


@dataclass(frozen=True, slots=True, kw_only=True)
class Oklch:
    """A colour by how it looks: lightness 0 to 1, chroma (0 is grey) and hue in radians."""

    licht: float
    chroma: float
    tint: float


def _linear(channel: float) -> float:
    # sRGB to light, IEC 61966-2-1; WCAG's own 0.03928 gives the same for every 8-bit colour.
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _light(kleur: str) -> Rgb:
    r, g, b = (_linear(int(kleur[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return r, g, b


def hexkleur(text: str) -> str:
    """Give a colour as `#rrggbb`, in small letters, from six hex digits with or without a `#`."""
    return "#" + text.removeprefix("#").lower()


def luminance(kleur: str) -> float:
    """Give the relative luminance of a colour `#rrggbb`: 0 for black, 1 for white."""
    r, g, b = _light(kleur)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(een: str, ander: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(een), luminance(ander)))
    return (high + 0.05) / (low + 0.05)


def getal(verhouding: float) -> str:
    """Write a ratio the Dutch way, with two decimals, rounded down: what falls short never looks as if it passes."""
    return schrijf_getal(math.floor(verhouding * 100 + 1e-9) / 100, 2)


def to_oklch(kleur: str) -> Oklch:
    """Give a colour `#rrggbb` as lightness, chroma and hue."""
    r, g, b = _light(kleur)
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    green_red = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    blue_yellow = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Oklch(
        licht=0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        chroma=math.hypot(green_red, blue_yellow),
        tint=math.atan2(blue_yellow, green_red),
    )


def _channels(kleur: Oklch, chroma: float) -> Rgb:
    green_red, blue_yellow = chroma * math.cos(kleur.tint), chroma * math.sin(kleur.tint)
    long = (kleur.licht + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (kleur.licht - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (kleur.licht - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def to_hex(kleur: Oklch) -> str:
    """Give the colour `#rrggbb`, with as much of its chroma as a screen can show."""

    def fits(chroma: float) -> bool:
        return all(-1e-4 <= channel <= 1.0001 for channel in _channels(kleur, chroma))

    low, high = 0.0, kleur.chroma
    if fits(high):
        low = high
    else:
        for _ in range(12):
            middle = (low + high) / 2
            low, high = (middle, high) if fits(middle) else (low, middle)
    parts = (round(255 * _gamma(min(1.0, max(0.0, channel)))) for channel in _channels(kleur, low))
    return "#" + "".join(f"{part:02x}" for part in parts)


def met_licht(kleur: str, licht: float) -> str:
    """Give a colour another lightness."""
    own = to_oklch(kleur)
    return to_hex(Oklch(licht=licht, chroma=own.chroma, tint=own.tint))


def met_tint(kleur: str, van: str) -> str:
    """Give a colour the hue of another; next to a grey it becomes grey itself."""
    own, other = to_oklch(kleur), to_oklch(van)
    return to_hex(Oklch(licht=own.licht, chroma=min(own.chroma, other.chroma), tint=other.tint))


def gedraaid(kleur: str, slag: float) -> str:
    """Give the colour that lies a part of the round of hues further (`slag`, 0 to 1), as light and as saturated."""
    own = to_oklch(kleur)
    return to_hex(Oklch(licht=own.licht, chroma=own.chroma, tint=own.tint + slag * math.tau))


def dichtstbij(kleur: str, voldoet: Callable[[str], bool]) -> str:
    """Give the colour of the same hue that passes a test and differs least in lightness; "" when none does.

    What passes must go on passing further from the colour, as contrast with a fixed colour does.
    """
    if voldoet(kleur):
        return kleur
    licht = to_oklch(kleur).licht
    found = [*_zoek(kleur, -licht, voldoet), *_zoek(kleur, 1 - licht, voldoet)]
    return min(found, key=lambda hit: hit[0])[1] if found else ""


def _zoek(kleur: str, ruimte: float, voldoet: Callable[[str], bool]) -> Iterator[tuple[float, str]]:
    """Go darker (`ruimte` below 0) or lighter with large steps, then back with small ones; give distance and colour."""
    licht, far = to_oklch(kleur).licht, abs(ruimte)
    for large in range(math.ceil(far / _LARGE)):
        if voldoet(met_licht(kleur, licht + math.copysign(min((large + 1) * _LARGE, far), ruimte))):
            for small in range(1, round(_LARGE / _SMALL) + 1):
                distance = min(large * _LARGE + small * _SMALL, far)
                candidate = met_licht(kleur, licht + math.copysign(distance, ruimte))
                if voldoet(candidate):
                    yield distance, candidate
                    return
