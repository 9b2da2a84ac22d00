"""All text checks on one text, in one list."""

from __future__ import annotations

from regioagenda.base.diagnostics import Diagnostic, in_order
from regioagenda.taal import (
    afkortingen,
    artefacten,
    datums,
    gemeenten,
    getallen,
    herhaling,
    koppen,
    leesbaarheid,
    links,
    namen,
    noten,
    opmaak,
    personen,
    redactie,
    spelling,
    structuur,
    verwarring,
    verwijzingen,
    werkwoorden,
    zinsbouw,
)
from regioagenda.taal.kennis import Kennis
from regioagenda.taal.reporting import Check
from regioagenda.taal.stuk import Stuk

CHECKS: tuple[Check, ...] = (
    *redactie.CHECKS,
    *links.CHECKS,
    *personen.CHECKS,
    *gemeenten.CHECKS,
    *namen.CHECKS,
    *afkortingen.CHECKS,
    *datums.CHECKS,
    *getallen.CHECKS,
    *koppen.CHECKS,
    *verwijzingen.CHECKS,
    *noten.CHECKS,
    *structuur.CHECKS,
    *artefacten.CHECKS,
    *herhaling.CHECKS,
    *verwarring.CHECKS,
    *zinsbouw.CHECKS,
    *werkwoorden.CHECKS,
    *opmaak.CHECKS,
    *leesbaarheid.CHECKS,
    *spelling.CHECKS,
)


def check_tekst(stuk: Stuk, kennis: Kennis) -> tuple[Diagnostic, ...]:
    """Run every text check and give the diagnostics in order of place."""
    return in_order(diagnostic for check in CHECKS for diagnostic in check(stuk, kennis))
