"""Checks on the map of gemeenten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base import nederlands as nl
from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.domain.gemeentegrenzen import PEILDAG, bekende_codes, op_kaart
from regioagenda.domain.model import Gemeente
from regioagenda.domain.region import Region
from regioagenda.domain.voorbij import bestaat


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


def check_grenzen(region: Region, today: date) -> Iterator[Diagnostic]:
    """Of every gemeente that exists the borders are known, in a region of which any are; an imagined region has tiles."""
    here = [gemeente for gemeente in region.gemeenten.values() if bestaat(gemeente, today)]
    unknown = [gemeente for gemeente in here if not op_kaart(region, today, gemeente.slug)]
    for gemeente in unknown if len(unknown) < len(here) else ():
        yield Diagnostic(
            where=gemeente.at("cbs"),
            code="gemeente-zonder-grens",
            message=f"Van {gemeente.cbs} zijn de grenzen niet bekend, dus {gemeente.naam} staat niet op de kaart.",
            hint=f"Kijk de code na. Ontstond de gemeente na {nl.datum(PEILDAG)}? Zet dan bij “gebied” de codes van de gemeenten "
            "waar zij uit ontstond.",
            severity=Severity.WAARSCHUWING,
        )
    for gemeente in here:
        for code in gemeente.gebied:
            if code not in bekende_codes():
                yield Diagnostic(
                    where=gemeente.at("gebied"),
                    code="gebied-onbekend",
                    message=f"Van {code} zijn de grenzen niet bekend. De kaart is van {nl.datum(PEILDAG)}.",
                    hint="Noem een gemeente die er op die dag was, met haar code van het CBS.",
                    severity=Severity.WAARSCHUWING,
                )
