"""Checks on what a region says on the screen instead of the words of the program."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.domain.region import Region
from regioagenda.domain.schermtekst import bezwaren


def check_schermteksten(region: Region) -> Iterator[Diagnostic]:
    """Words that cannot take the place of those of the program, or that do so twice."""
    seen: dict[str, str] = {}
    for eigen in region.eigen_teksten:
        for message, hint in bezwaren(eigen):
            yield Diagnostic(where=eigen.at("wordt"), code="schermtekst-vorm", message=message, hint=hint)
        if eigen.tekst in seen:
            yield Diagnostic(
                where=eigen.at("tekst"),
                code="schermtekst-dubbel",
                message=f"“{eigen.tekst}” staat hier twee keer; ook op {seen[eigen.tekst]}. De laatste telt.",
                hint="Haal er één weg.",
                severity=Severity.WAARSCHUWING,
            )
        seen[eigen.tekst] = str(eigen.where)
