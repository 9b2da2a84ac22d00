"""Checks on the versions of an agenda: each actie once, a day that has been, and who decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.domain.editie import later_dan
from regioagenda.domain.model.editie import Editie, EditieSoort
from regioagenda.domain.region import Region


def check_edities(region: Region, today: date) -> Iterator[Diagnostic]:
    """A version holds each actie once and nothing that is later; it is of a day that has been, and adopted by someone."""
    for editie in region.edities.values():
        yield from _dubbel(editie)
        if editie.datum.komt(today):
            yield Diagnostic(
                where=editie.at("datum"),
                code="editie-datum",
                severity=Severity.WAARSCHUWING,
                message=f"Deze versie is van {editie.datum.getoond}. Dat moet nog komen.",
                hint="Schrijf de datum van de versie. Een versie bewaart u pas als zij er is.",
            )
        later = later_dan(editie.datum, editie.acties)
        if later is not None:
            yield Diagnostic(
                where=later.where,
                code="editie-eerder",
                message=f"Deze versie is van {editie.datum.getoond}, maar {later.van} heeft {later.wat} van "
                f"{later.wanneer}.",
                hint="Bewaar de versie opnieuw, met de inhoud van toen: python build.py editie … --uit <revisie>.",
            )
        if editie.soort is EditieSoort.VASTGESTELD and not (editie.besluiten or editie.besluit):
            yield Diagnostic(
                where=editie.at("soort"),
                code="editie-besluit",
                severity=Severity.WAARSCHUWING,
                message="Deze versie is vastgesteld, maar er staat niet door wie.",
                hint="Zet bij “besluit” wie haar vaststelde, zoals: de raden van Haarlem en Zandvoort.",
            )


def _dubbel(editie: Editie) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for actie in editie.acties:
        if actie.id in seen:
            yield Diagnostic(
                where=actie.at("id"),
                code="editie-actie-dubbel",
                message=f"De actie “{actie.id}” staat twee keer in deze versie.",
                hint="Haal een van de twee weg.",
            )
        seen.add(actie.id)
