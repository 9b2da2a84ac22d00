"""Shapes on the map (GeoJSON, RFC 7946) → lines and points in a drawing of a fixed width."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

from regioagenda.base.late import dataclass

BREEDTE = 640
MEESTE_PUNTEN = 500
_MEESTE_BYTES = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaartvorm:
    """A drawing: `vlakken` and `lijnen` are paths of SVG, `stippen` are points; all within `BREEDTE` by `hoogte`."""

    hoogte: int
    vlakken: tuple[str, ...]
    lijnen: tuple[str, ...]
    stippen: tuple[tuple[str, str], ...]


Punt = tuple[float, float]
Vorm = tuple[str, tuple[Punt, ...]]


def lees_geojson(data: bytes) -> Kaartvorm | str:
    """Read shapes, or say in Dutch why they cannot be drawn."""
    if len(data) > _MEESTE_BYTES:
        return "het bestand is groter dan 200 kB"
    try:
        shapes = tuple(_vormen(json.loads(data), 0))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return "het is geen GeoJSON"
    points = [point for _, found in shapes for point in found]
    if not points:
        return "er staat geen vorm in"
    if len(points) > MEESTE_PUNTEN:
        return f"er staan {len(points)} punten in; er passen er {MEESTE_PUNTEN}"
    if not all(math.isfinite(x) and math.isfinite(y) and abs(x) <= 180 and abs(y) <= 85 for x, y in points):
        return "de punten zijn geen lengte en breedte in graden"
    return _getekend(shapes, points)


def _vormen(value: Any, depth: int) -> Iterator[Vorm]:
    if depth > 4:
        raise ValueError("too deep")
    kind = value["type"]
    if kind == "FeatureCollection":
        for feature in value["features"]:
            yield from _vormen(feature, depth + 1)
    elif kind == "Feature":
        if value["geometry"] is not None:
            yield from _vormen(value["geometry"], depth + 1)
    elif kind == "GeometryCollection":
        for geometry in value["geometries"]:
            yield from _vormen(geometry, depth + 1)
    else:
        for name, points in _delen(kind, value["coordinates"]):
            yield name, tuple((float(p[0]), float(p[1])) for p in points)


def _delen(kind: str, value: Any) -> Iterator[tuple[str, Any]]:
    if kind == "Point":
        yield "stip", [value]
    elif kind == "MultiPoint":
        yield from (("stip", [point]) for point in value)
    elif kind == "LineString":
        yield "lijn", value
    elif kind == "MultiLineString":
        yield from (("lijn", line) for line in value)
    elif kind == "Polygon":
        yield from (("vlak", ring) for ring in value)
    elif kind == "MultiPolygon":
        yield from (("vlak", ring) for polygon in value for ring in polygon)
    else:
        raise ValueError(kind)


def _getekend(shapes: tuple[Vorm, ...], points: list[Punt]) -> Kaartvorm:
    """Draw with north on top; a degree east is shorter than a degree north, as at the middle of the drawing."""
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrow = math.cos(math.radians((south + north) / 2))
    edge = 20
    wide = max((east - west) * narrow, (north - south) * 0.75, 1e-6)
    scale = (BREEDTE - 2 * edge) / wide
    height = max(round((north - south) * scale) + 2 * edge, 80)
    left = (BREEDTE - (east - west) * narrow * scale) / 2

    def place(point: Punt) -> tuple[str, str]:
        return f"{left + (point[0] - west) * narrow * scale:.0f}", f"{edge + (north - point[1]) * scale:.0f}"

    def path(found: tuple[Punt, ...], end: str) -> str:
        return "M" + "L".join(" ".join(place(p)) for p in found) + end

    return Kaartvorm(
        hoogte=height,
        vlakken=tuple(path(found, "Z") for name, found in shapes if name == "vlak"),
        lijnen=tuple(path(found, "") for name, found in shapes if name == "lijn"),
        stippen=tuple(place(found[0]) for name, found in shapes if name == "stip"),
    )
