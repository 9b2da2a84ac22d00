"""Checks on what is over: an agenda of which the term has passed, a trekker that no longer exists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.domain.model import Gemeente, Organisatie
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.versheid import KLAAR, maanden_later
from regioagenda.domain.voorbij import AgendaStand, bestaat, is_over, nu, stand_van_agenda
from regioagenda.reading.tijd import Aard

# How many months after its last day somebody should have said how an agenda ended.
MAANDEN = 3


def check_looptijd(region: Region, today: date) -> Iterator[Diagnostic]:
    """Of an agenda of which the term passed a while ago somebody says that it is over, or till when it goes on."""
    for agenda in region.agendas.values():
        last = agenda.looptijd.tot
        if stand_van_agenda(agenda, today) is not AgendaStand.LOOPTIJD_VOORBIJ or agenda.looptijd.aard is Aard.GEBEURD:
            continue
        if last is not None and maanden_later(last, MAANDEN) < today:
            yield Diagnostic(
                where=agenda.at("looptijd"),
                code="looptijd-voorbij",
                message=f"De looptijd “{agenda.looptijd.getoond}” is voorbij, en er staat niet hoe het afliep.",
                hint="Vul “afgelopen” in: wat weet u van het einde? Loopt de agenda door, pas dan “looptijd” aan.",
                severity=Severity.WAARSCHUWING,
            )


def check_einde(region: Region) -> Iterator[Diagnostic]:
    """Who says that the end is not known, also says what is."""
    for agenda in region.agendas.values():
        if agenda.einde_onbekend and not agenda.afgelopen:
            yield Diagnostic(
                where=agenda.at("einde_onbekend"),
                code="veld-ontbreekt",
                message="“einde_onbekend” hoort bij “afgelopen”, en dat is niet ingevuld.",
                hint="Vul “afgelopen” in: wat weet u het laatst van deze agenda? Loopt zij gewoon, haal deze regel dan weg.",
            )


def check_opvolging(region: Region) -> Iterator[Diagnostic]:
    """Who follows the agendas after this one never comes back to it."""
    for agenda in region.agendas.values():
        seen = {agenda.id}
        follower = agenda.opgevolgd_door
        while follower is not None and follower.slug not in seen:
            seen.add(follower.slug)
            follower = region.agendas[follower.slug].opgevolgd_door
        if agenda.opgevolgd_door is not None and follower is not None and follower.slug == agenda.id:
            yield Diagnostic(
                where=agenda.opgevolgd_door.where,
                code="opvolging-rond",
                message=f"“{agenda.opgevolgd_door.slug}” wordt zelf, direct of later, opgevolgd door deze agenda.",
                hint="Haal “opgevolgd_door” weg bij de nieuwste agenda.",
            )


def check_trekker_bestaat(region: Region, today: date) -> Iterator[Diagnostic]:
    """Who leads what is not finished still exists."""
    partijen: dict[str, Gemeente | Organisatie] = {**region.organisaties, **region.gemeenten}
    for actie in region.acties.values():
        if is_over(region, actie.agenda, today) or huidige_status(actie).waarde in KLAAR:
            continue
        for b in nu(region.betrokkenheid_by_actie[actie.id], today):
            partij = partijen[b.partij]
            if b.leidend and not bestaat(partij, today):
                heirs = [r.slug for r in partij.opvolgers]
                new = (
                    f"Zet eronder een nieuwe trekker, zoals “{heirs[0]}”."
                    if heirs
                    else "Zet eronder wie het overneemt."
                )
                yield Diagnostic(
                    where=b.betrokkene.at("wie"),
                    code="trekker-bestaat-niet-meer",
                    message=f"{partij.naam} bestaat niet meer, en leidt deze actie nog.",
                    hint=f"Vul bij deze trekker “tot” in. {new}",
                )
