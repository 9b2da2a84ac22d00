"""Checks on acties: who leads, what contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.tegenspraak import tegenspraak
from regioagenda.domain.woorden import GESTOPT, ActieSoort, OpmerkingSoort, StatusWaarde

_ZONDER_TREKKER = (StatusWaarde.VOORGENOMEN, *GESTOPT)


def check_trekker(region: Region) -> Iterator[Diagnostic]:
    """An actie names who leads it, or says that the source names nobody.

    What the region itself only intends may have nobody yet, and what stopped may never have had anybody.
    """
    for actie in region.acties.values():
        own = region.schrijft_zelf(actie.agenda)
        if own and huidige_status(actie).waarde in _ZONDER_TREKKER:
            continue
        led = any(b.leidend for b in region.betrokkenheid_by_actie[actie.id])
        if not led and not actie.geen_trekker and actie.soort is not ActieSoort.NORM:
            yield Diagnostic(
                where=actie.at("betrokkenen"),
                code="trekker-ontbreekt",
                message="Er staat niet wie deze actie leidt.",
                hint="Vul bij “betrokkenen” een trekker in, of zeg bij “geen_trekker” waarom er nog geen is."
                if own
                else "Vul bij “betrokkenen” een trekker in, of zeg bij “geen_trekker” dat de bron niemand noemt.",
            )


def check_conflicten(region: Region) -> Iterator[Diagnostic]:
    """A council discussion that has a time and is also “n.t.b.” needs a remark that says what stands where."""
    for actie in region.acties.values():
        explained = any(o.soort is OpmerkingSoort.CONFLICT for o in actie.opmerkingen)
        if tegenspraak(actie) and not explained:
            yield Diagnostic(
                where=actie.at("momenten"),
                code="momenten-tegenstrijdig",
                message="De radenbijeenkomst heeft een tijd en is ook “nog te bepalen”.",
                hint="Zet bij “opmerkingen” een opmerking van soort “conflict” die zegt wat de bron op beide plekken zegt.",
            )
