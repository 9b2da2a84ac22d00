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
from regioagenda.taal.kennis import Kennis, Lookup
from regioagenda.taal.reporting import AskingCheck, Check
from regioagenda.taal.stuk import Stuk

# On any text.
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
    *artefacten.CHECKS,
    *herhaling.CHECKS,
    *verwarring.CHECKS,
    *zinsbouw.CHECKS,
    *werkwoorden.CHECKS,
    *opmaak.CHECKS,
    *leesbaarheid.CHECKS,
)
# On any text, with what else is known.
ASKING_CHECKS: tuple[AskingCheck, ...] = (
    *gemeenten.ASKING_CHECKS,
    *namen.ASKING_CHECKS,
    *afkortingen.ASKING_CHECKS,
    *datums.ASKING_CHECKS,
    *koppen.ASKING_CHECKS,
    *spelling.ASKING_CHECKS,
)
# Only on a text that comes from elsewhere: who reads content tells the same while reading, or cannot get such a text.
EXTERNAL_CHECKS: tuple[Check, ...] = (
    *koppen.EXTERNAL_CHECKS,
    *noten.EXTERNAL_CHECKS,
    *structuur.EXTERNAL_CHECKS,
    *artefacten.EXTERNAL_CHECKS,
)


def check_tekst(stuk: Stuk, kennis: Kennis) -> tuple[Diagnostic, ...]:
    """Run every check on a text from elsewhere and give the diagnostics in order of place."""
    told = (diagnostic for check in EXTERNAL_CHECKS for diagnostic in check(stuk))
    return in_order((*told, *check_language(stuk, Lookup(kennis))))


def check_language(stuk: Stuk, kennis: Lookup) -> tuple[Diagnostic, ...]:
    """Run the checks on a text of a site, of which reading has told what is wrong with its structure."""
    told = [diagnostic for check in CHECKS for diagnostic in check(stuk)]
    told += [diagnostic for check in ASKING_CHECKS for diagnostic in check(stuk, kennis)]
    return in_order(told)
