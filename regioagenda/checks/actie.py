"""Checks on acties: who leads, what contradicts, what is over, what is old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.diagnostics import Diagnostic, Severity
from regioagenda.domain.model import Actie
from regioagenda.domain.region import Region
from regioagenda.domain.woorden import ActieSoort, MomentSoort, OpmerkingSoort, StatusWaarde

KLAAR = (StatusWaarde.AFGEROND, StatusWaarde.VERVALLEN, StatusWaarde.VASTGESTELD)


def check_trekker(region: Region, today: date) -> Iterator[Diagnostic]:
    """An actie names who leads it, or says that the source names nobody."""
    for actie in region.acties.values():
        led = any(b.leidend for b in region.betrokkenheid_by_actie[actie.id])
        if not led and not actie.geen_trekker and actie.soort is not ActieSoort.NORM:
            yield Diagnostic(
                where=actie.at("betrokkenen"),
                code="trekker-ontbreekt",
                message="Er staat niet wie deze actie leidt.",
                hint="Vul bij “betrokkenen” een trekker in, of zeg bij “geen_trekker” dat de bron niemand noemt.",
            )


def check_conflicten(region: Region, today: date) -> Iterator[Diagnostic]:
    """Two different times for the same council discussion need a remark that says so."""
    for actie in region.acties.values():
        times = {
            m.wanneer.tekst: m
            for m in actie.momenten
            if m.soort is MomentSoort.RADENBIJEENKOMST and m.wanneer.van is None
        }
        dated = [m for m in actie.momenten if m.soort is MomentSoort.RADENBIJEENKOMST and m.wanneer.van is not None]
        explained = any(o.soort is OpmerkingSoort.CONFLICT for o in actie.opmerkingen)
        if times and dated and not explained:
            yield Diagnostic(
                where=actie.at("momenten"),
                code="momenten-tegenstrijdig",
                message="De radenbijeenkomst heeft een tijd en is ook “nog te bepalen”.",
                hint="Zet bij “opmerkingen” een opmerking van soort “conflict” die zegt wat de bron op beide plekken zegt.",
            )


def check_momenten_voorbij(region: Region, today: date) -> Iterator[Diagnostic]:
    """A moment that has passed needs an outcome; for a plan that is itself over, one line per actie."""
    for actie in region.acties.values():
        if actie.statussen[0].waarde in KLAAR:
            continue
        past = [m for m in actie.momenten if m.wanneer.tot is not None and m.wanneer.tot < today and not m.uitkomst]
        if past:
            yield Diagnostic(
                where=past[0].at("wanneer"),
                code="moment-voorbij",
                message=f"{_count(len(past))} voorbij zonder uitkomst, en de status is nog “{actie.statussen[0].waarde.label}”.",
                hint="Vul “uitkomst” in, of een nieuwe status met een datum.",
                severity=Severity.ADVIES,
            )


def _count(number: int) -> str:
    return "1 moment is" if number == 1 else f"{number} momenten zijn"


def check_verouderd(region: Region, today: date) -> Iterator[Diagnostic]:
    """A status older than a year is shown to visitors as old; the editor is told."""
    for actie in region.acties.values():
        current = actie.statussen[0]
        if current.waarde not in KLAAR and current.per.tot is not None and (today - current.per.tot).days > 365:
            yield _old(actie)


def _old(actie: Actie) -> Diagnostic:
    current = actie.statussen[0]
    return Diagnostic(
        where=current.at("per"),
        code="status-verouderd",
        message=f"De status is van {current.per.tekst}: meer dan een jaar oud.",
        hint="Zet een nieuwe status bovenaan “statussen”, met de datum bij “per”.",
        severity=Severity.ADVIES,
    )
