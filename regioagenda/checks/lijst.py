"""All checks on a region, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.checks.actie import check_conflicten, check_trekker
from regioagenda.checks.beveiliging import check_beveiliging
from regioagenda.checks.bron import check_bron_document, check_lezingen
from regioagenda.checks.editie import check_edities
from regioagenda.checks.gegevens import check_gegevens
from regioagenda.checks.gemeentekaart import check_grenzen, check_tegels
from regioagenda.checks.huisstijl import check_contrast
from regioagenda.checks.nummer import check_alt, check_nummers
from regioagenda.checks.overgang import check_overgangen_eens, check_overgangen_rond, check_overgangen_status
from regioagenda.checks.schermtekst import check_schermteksten
from regioagenda.checks.status import (
    check_gecontroleerd,
    check_momenten_bij_gestopt,
    check_momenten_gemeente,
    check_momenten_voorbij,
    check_status_datum,
    check_status_reden,
    check_status_resultaat,
    check_status_uitleg,
)
from regioagenda.checks.tabel import check_rijen
from regioagenda.checks.tijd import check_momenten_bekend, check_nagekeken, check_notities, check_tijden
from regioagenda.checks.uitvoering import (
    check_fasen,
    check_geld,
    check_gemeenten,
    check_gereed,
    check_lichten,
    check_metingen,
)
from regioagenda.checks.verklaring import check_verklaring
from regioagenda.checks.voorbeeld import check_voorbeelden
from regioagenda.checks.voorbij import check_einde, check_looptijd, check_opvolging, check_trekker_bestaat
from regioagenda.checks.zoeken import check_zoekwoorden
from regioagenda.domain.region import Region

Check = Callable[[Region], Iterator[Diagnostic]]
DatedCheck = Callable[[Region, date], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    check_trekker,
    check_conflicten,
    check_status_datum,
    check_status_uitleg,
    check_status_reden,
    check_status_resultaat,
    check_rijen,
    check_gegevens,
    check_lezingen,
    check_bron_document,
    check_zoekwoorden,
    check_tegels,
    check_contrast,
    check_momenten_bekend,
    check_nummers,
    check_alt,
    check_einde,
    check_opvolging,
    check_overgangen_rond,
    check_overgangen_eens,
    check_overgangen_status,
    check_geld,
    check_gemeenten,
    check_gereed,
    check_lichten,
    check_voorbeelden,
    check_schermteksten,
)
# What they say depends on the day.
DATED_CHECKS: tuple[DatedCheck, ...] = (
    check_momenten_voorbij,
    check_momenten_bij_gestopt,
    check_momenten_gemeente,
    check_gecontroleerd,
    check_looptijd,
    check_nagekeken,
    check_notities,
    check_tijden,
    check_trekker_bestaat,
    check_edities,
    check_verklaring,
    check_beveiliging,
    check_fasen,
    check_metingen,
    check_grenzen,
)


def run_checks(region: Region, today: date) -> list[Diagnostic]:
    """Run every check on a region as it is on the day `today`."""
    found = [diagnostic for check in CHECKS for diagnostic in check(region)]
    return found + [diagnostic for check in DATED_CHECKS for diagnostic in check(region, today)]
