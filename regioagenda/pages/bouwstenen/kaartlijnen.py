"""Borders → lines of a drawing, of whole numbers and with as few points as can be.

Everything is measured in the pixels of a phone of 320 wide, on which a drawing is never shown smaller. Lines are made
simpler arc by arc, so that what two gemeenten share stays shared.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from regioagenda.base.late import dataclass
from regioagenda.domain.gemeentegrenzen import Grenzen, Punt, Ring, grenzen, omtrek

# The size of the triangle that a point must add to a line to stay, from fine to coarse, and that of a part that is drawn
# besides the largest.
KLEINSTE_HOEK, GROOTSTE_HOEK = 0.8, 12.0
KLEINSTE_DEEL = 12.0
# So many points of shared lines keep a map with its links and names below 2 KiB.
MEESTE_PUNTEN = 420

Lijn = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorm:
    """What is to be drawn: the codes that make one gemeente, its name, and whether visitors can choose it.

    The drawing is about those that are `kern`, or else about all; of the others a part may fall outside. The name of what
    is `heel` lies wholly on it, or nowhere.
    """

    codes: tuple[str, ...]
    naam: str
    keuze: bool = False
    kern: bool = True
    heel: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vak:
    """The room for a drawing, and how wide its edge is. With `buren` the edge shows who lies beside. On a wide screen, where
    a drawing is shown larger, letters of `letter_ruim` are as large as those on a phone, so that more names fit."""

    breedte: int
    hoogte: int
    rand: int = 2
    buren: bool = False
    letter_ruim: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijnen:
    """The lines of a drawing: of each shape its parts, the largest first, and what is seen of those who lie beside."""

    hoogte: int
    delen: tuple[tuple[Lijn, ...], ...]
    buren: tuple[Lijn, ...]


def lijnen_van(vormen: Sequence[Vorm], vak: Vak) -> Lijnen:
    """Give the lines of gemeenten as large as the room allows, around those that matter (`kern`)."""
    land = grenzen()
    rings = [omtrek(vorm.codes) for vorm in vormen]
    own = {_boog(arc) for found in rings for ring in found for arc in ring}
    place, height = _plaats(list(_in_beeld(vormen, rings, land)), vak)
    lines = _lijnen(rings, own, land, place)
    return Lijnen(
        hoogte=height,
        delen=tuple(_delen(found, lines) for found in rings),
        buren=tuple(_buren(vormen, own, land, place, (vak.breedte, height))) if vak.buren else (),
    )


def als_pad(lines: Iterable[Lijn], *, dicht: bool) -> str:
    """Write lines as the path of an SVG: the first point of each where it is, every other from the one before it."""
    out = []
    for line in lines:
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line)]
        numbers = " ".join(f"{dx} {dy}" for dx, dy in steps).replace(" -", "-")
        out.append(f"M{line[0][0]} {line[0][1]}l{numbers}{'z' if dicht else ''}")
    return "".join(out)


def _boog(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _in_beeld(vormen: Sequence[Vorm], rings: Sequence[Sequence[Ring]], land: Grenzen) -> Iterator[Punt]:
    """Give the points that must fall within the drawing: of those that matter all, of the others their middle."""
    whole = not any(vorm.kern for vorm in vormen)
    for vorm, found in zip(vormen, rings, strict=True):
        points = [p for ring in found for arc in ring for p in land.punten(_boog(arc))]
        if vorm.kern or whole:
            yield from points
        else:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            yield (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _plaats(points: Sequence[Punt], vak: Vak) -> tuple[Callable[[Punt], Punt], int]:
    """Give how a point of the country becomes one of the drawing, with the height of the drawing; the north is up."""
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    scale = min((vak.breedte - 2 * vak.rand) / (east - west), (vak.hoogte - 2 * vak.rand) / (north - south))
    left = (vak.breedte - (east - west) * scale) / 2

    def place(point: Punt) -> Punt:
        return (point[0] - west) * scale + left, (north - point[1]) * scale + vak.rand

    return place, round((north - south) * scale + 2 * vak.rand)


def _eenvoudig(points: Sequence[Punt], smallest: float) -> Lijn:
    """Leave out the points that change a line least, as Visvalingam and Whyatt do, and round what is left.

    Both ends stay; a line that ends where it begins keeps a triangle.
    """
    last = len(points) - 1
    least = 4 if points[0] == points[last] else 2
    before, after = list(range(-1, last)), list(range(1, last + 2))
    area = [_driehoek(points[i - 1], points[i], points[i + 1]) if 0 < i < last else 0.0 for i in range(last + 1)]
    queue = [(area[i], i) for i in range(1, last)]
    heapq.heapify(queue)
    left = last + 1
    gone: set[int] = set()
    while queue and left > least:
        size, i = heapq.heappop(queue)
        if i in gone or size != area[i]:
            continue
        if size >= smallest:
            break
        gone.add(i)
        left -= 1
        a, b = before[i], after[i]
        after[a], before[b] = b, a
        for j in (a, b):
            if 0 < j < last:
                # What was larger than a point beside it that went may not go sooner.
                area[j] = max(size, _driehoek(points[before[j]], points[j], points[after[j]]))
                heapq.heappush(queue, (area[j], j))
    rounded = [(round(x), round(y)) for i, (x, y) in enumerate(points) if i not in gone]
    return (rounded[0], *(b for a, b in pairwise(rounded) if a != b))


def _driehoek(a: Punt, b: Punt, c: Punt) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def _lijnen(
    rings: Sequence[Sequence[Ring]], own: Iterable[int], land: Grenzen, place: Callable[[Punt], Punt]
) -> Mapping[int, Lijn]:
    """Give every arc as a line of the drawing: as fine as can be without making the drawing heavy."""
    points = {arc: [place(p) for p in land.punten(arc)] for arc in sorted(own)}
    smallest = KLEINSTE_HOEK
    while True:
        lines = {arc: _eenvoudig(found, smallest) for arc, found in points.items()}
        if sum(map(len, lines.values())) <= MEESTE_PUNTEN or smallest > GROOTSTE_HOEK:
            break
        smallest *= 1.5
    for found in rings:
        # Of a gemeente of which too little is left every point stays; its neighbours share them.
        if max(_oppervlak(_rond(ring, lines)) for ring in found) < KLEINSTE_DEEL:
            lines.update((arc, _eenvoudig(points[arc], 0)) for arc in {_boog(a) for ring in found for a in ring})
    return lines


def _rond(ring: Ring, lines: Mapping[int, Lijn]) -> Lijn:
    """Give the points of a ring, each once."""
    walked = [lines[arc] if arc >= 0 else lines[~arc][::-1] for arc in ring]
    points = [point for line in walked for point in line]
    return tuple(b for a, b in pairwise((points[-1], *points)) if a != b)


def _oppervlak(ring: Lijn) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*ring, *ring[:1])))) / 2


def _delen(rings: Sequence[Ring], lines: Mapping[int, Lijn]) -> tuple[Lijn, ...]:
    """Give the parts of a gemeente: the largest, and those that are large enough to see."""
    parts = sorted((_rond(ring, lines) for ring in rings), key=_oppervlak, reverse=True)
    return (parts[0], *(part for part in parts[1:] if _oppervlak(part) >= KLEINSTE_DEEL))


def _buren(
    vormen: Sequence[Vorm], own: set[int], land: Grenzen, place: Callable[[Punt], Punt], size: tuple[int, int]
) -> Iterator[Lijn]:
    """Give the lines around those who lie against the gemeenten, as far as they fall within the drawing."""
    drawn = {code for vorm in vormen for code in vorm.codes}
    around = [rings for code, rings in land.ringen.items() if code not in drawn and _raakt(rings, own)]
    for arc in sorted({_boog(a) for rings in around for ring in rings for a in ring} - own):
        yield from _binnen(_eenvoudig([place(p) for p in land.punten(arc)], KLEINSTE_HOEK), size)


def _raakt(rings: Iterable[Ring], own: set[int]) -> bool:
    return any(_boog(arc) in own for ring in rings for arc in ring)


def _binnen(line: Lijn, size: tuple[int, int]) -> Iterator[Lijn]:
    """Give the pieces of a line within the drawing, each with the point before and after it."""

    def inside(point: tuple[int, int]) -> bool:
        return 0 <= point[0] <= size[0] and 0 <= point[1] <= size[1]

    piece: list[tuple[int, int]] = []
    for a, b in pairwise(line):
        if inside(a) or inside(b):
            piece += [b] if piece else [a, b]
        elif piece:
            yield tuple(piece)
            piece = []
    if piece:
        yield tuple(piece)
