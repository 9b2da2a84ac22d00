"""All checks on a region, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from regioagenda.checks.actie import check_conflicten, check_momenten_voorbij, check_trekker, check_verouderd
from regioagenda.checks.zoeken import check_zoekwoorden
from regioagenda.diagnostics import Diagnostic
from regioagenda.domain.region import Region

Check = Callable[[Region, date], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    check_trekker,
    check_conflicten,
    check_momenten_voorbij,
    check_verouderd,
    check_zoekwoorden,
)


def run_checks(region: Region, today: date) -> list[Diagnostic]:
    """Run every check on a region as it is on the day `today`."""
    return [diagnostic for check in CHECKS for diagnostic in check(region, today)]
