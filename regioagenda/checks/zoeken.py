"""Checks on the list of search words."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.domain.region import Region


def check_zoekwoorden(region: Region) -> Iterator[Diagnostic]:
    """The same word twice in the list: only one of the two can win."""
    seen: dict[str, str] = {}
    for entry in region.zoekwoorden:
        for word in entry.woorden:
            key = word.casefold()
            if key in seen:
                yield Diagnostic(
                    where=entry.at("woorden"),
                    code="zoekwoord-dubbel",
                    message=f"“{word}” staat twee keer in zoekwoorden.yaml; ook op {seen[key]}.",
                    hint="Voeg de twee samen.",
                    severity=Severity.WAARSCHUWING,
                )
            seen[key] = str(entry.where)
