"""Checks on tables: a row with too few or too many cells says the wrong thing under the wrong heading."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.domain.region import Region


def check_rijen(region: Region) -> Iterator[Diagnostic]:
    """Every row has a cell under every heading."""
    for tabel in region.tabellen.values():
        wanted = len(tabel.kolommen)
        for rij in tabel.rijen:
            if len(rij.cellen) != wanted:
                yield Diagnostic(
                    where=rij.at("cellen"),
                    code="tabel-rij",
                    message=f"Deze rij heeft {len(rij.cellen)} cellen; de tabel heeft {wanted} kolommen.",
                    hint="Geef elke kolom een cel. Is er niets bekend? Schrijf dan wat er aan de hand is.",
                )
