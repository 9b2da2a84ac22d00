"""The borders of all gemeenten, and of which of them a gemeente of a region consists on a day.

Source: CBS and Kadaster, CBS Wijken en Buurten 2023 (through PDOK), CC BY 4.0, simplified, as TopoJSON in metres of the
Dutch grid (RD, EPSG:28992). Two gemeenten that lie against each other share the line between them (an arc).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pkgutil import get_data
from types import MappingProxyType
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.gelezen import vraag
from regioagenda.domain.model import Gemeente
from regioagenda.domain.region import Region
from regioagenda.domain.voorbij import bestaat

# The day of which the borders are.
PEILDAG = date(2023, 1, 1)
# What lies abroad has a code too.
_BUITENLAND = "GM0998"

Punt = tuple[float, float]
# Arcs by number, in the order in which they are walked; of one that is walked backwards the number is inverted (`~`).
Ring = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """All borders: of each code its rings. An arc becomes points when it is asked for."""

    ringen: Mapping[str, tuple[Ring, ...]]
    bogen: Sequence[Sequence[Sequence[int]]]
    schaal: Punt
    begin: Punt

    def punten(self, boog: int) -> tuple[Punt, ...]:
        """Give the points of an arc, in metres east and north; the number is that of the arc walked forwards."""
        x = y = 0
        found: list[Punt] = []
        for dx, dy in self.bogen[boog]:
            x, y = x + dx, y + dy
            found.append((x * self.schaal[0] + self.begin[0], y * self.schaal[1] + self.begin[1]))
        return tuple(found)


def _data() -> str:
    found = get_data("regioagenda.domain", "gemeentegrenzen.topojson")
    assert found is not None
    return found.decode()


@cache
def bekende_codes() -> frozenset[str]:
    """Give the codes of all gemeenten with a border, without reading their borders."""
    return frozenset(re.findall(r'"code":"(GM[0-9]{4})"', _data())) - {_BUITENLAND}


@cache
def grenzen() -> Grenzen:
    """Read all borders; every call but the first takes nothing."""
    data = json.loads(_data())
    shapes = data["objects"]["gemeenten"]["geometries"]
    return Grenzen(
        ringen=MappingProxyType(
            {g["properties"]["code"]: tuple(_ringen(g)) for g in shapes if g["properties"]["code"] != _BUITENLAND}
        ),
        bogen=data["arcs"],
        schaal=tuple(data["transform"]["scale"]),
        begin=tuple(data["transform"]["translate"]),
    )


def _ringen(shape: Mapping[str, Any]) -> Iterator[Ring]:
    """Give every ring of a shape, holes as well."""
    parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return (tuple(ring) for part in parts for ring in part)


def omtrek(codes: Iterable[str]) -> tuple[Ring, ...]:
    """Give the rings around several gemeenten as one: what lies between two of them is no border any more."""
    rings = [ring for code in codes for ring in grenzen().ringen[code]]
    walked = {arc for ring in rings for arc in ring}
    inner = {arc for arc in walked if ~arc in walked}
    if not inner:
        return tuple(rings)
    return tuple(_aaneen(dict.fromkeys(arc for ring in rings for arc in ring if arc not in inner)))


def _aaneen(arcs: Mapping[int, None]) -> Iterator[Ring]:
    """Join arcs to rings: each goes on where the one before it ends."""
    waiting: dict[Punt, list[int]] = {}
    for arc in arcs:
        waiting.setdefault(_einden(arc)[0], []).append(arc)
    for arc in arcs:
        if arc not in waiting.get(_einden(arc)[0], ()):
            continue
        ring, here = [], arc
        while True:
            begin, end = _einden(here)
            waiting[begin].remove(here)
            ring.append(here)
            if not waiting.get(end):
                break
            here = waiting[end][0]
        yield tuple(ring)


def _einden(arc: int) -> tuple[Punt, Punt]:
    points = grenzen().punten(arc if arc >= 0 else ~arc)
    return (points[0], points[-1]) if arc >= 0 else (points[-1], points[0])


@vraag
def op_kaart(region: Region, today: date, slug: str) -> tuple[str, ...]:
    """Give the codes of which the borders are together those of a gemeente on a day; none when nobody knows its borders.

    A gemeente of after the day of the map is what it says itself (`gebied`) and the gemeenten of the region that went into
    it since.
    """
    if not bestaat(region.gemeenten[slug], today):
        return ()
    return tuple(code for code in _delen(region, today, slug) if code in bekende_codes())


def _delen(region: Region, today: date, slug: str) -> Mapping[str, None]:
    """Give the codes of a gemeente and of all that went into it, in the end."""
    found: dict[str, None] = {}
    waiting, seen = [region.gemeenten[slug]], {slug}
    while waiting:
        here = waiting.pop()
        found.update(dict.fromkeys((here.cbs, *here.gebied)))
        came = [old for old in region.gemeenten.values() if _gaat_op_in(old, here.slug, today) and old.slug not in seen]
        waiting += came
        seen.update(old.slug for old in came)
    return found


def _gaat_op_in(old: Gemeente, slug: str, today: date) -> bool:
    """Tell whether a gemeente of the map went into one other since; of one that was divided nobody knows how."""
    since = old.bestaat_tot is not None and old.bestaat_tot > PEILDAG
    return since and not bestaat(old, today) and [r.slug for r in old.opvolgers] == [slug]
