"""Checks on the map of gemeenten."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.domain.model import Gemeente
from regioagenda.domain.region import Region


def check_tegels(region: Region) -> Iterator[Diagnostic]:
    """Two gemeenten do not share a tile: one would lie over the other."""
    first: dict[tuple[int, int], Gemeente] = {}
    for gemeente in region.gemeenten.values():
        if gemeente.tegel is None:
            continue
        place = (gemeente.tegel.rij, gemeente.tegel.kolom)
        other = first.setdefault(place, gemeente)
        if other is not gemeente:
            yield Diagnostic(
                where=gemeente.at("tegel"),
                code="tegel-dubbel",
                message=f"Op de kaart staat {other.naam} ook al op rij {place[0]}, kolom {place[1]}.",
                hint="Kies voor een van de twee een andere rij of kolom.",
            )
