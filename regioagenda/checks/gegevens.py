"""Checks on pages of data: a row that misses a cell, shares that cannot be right, remarks without the readings they compare."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.nederlands import schrijf_getal
from regioagenda.domain.model import (
    Bestuurder,
    Fractie,
    Leden,
    Lezing,
    Opmerking,
    Organisatie,
    Peiling,
    Peilvraag,
    Raad,
    Stemgewichten,
    Vergelijking,
)
from regioagenda.domain.region import Region
from regioagenda.domain.woorden import OpmerkingSoort

# Rounded shares of one question may add up to a little more or less than 100.
SPELING = 3


def check_gegevens(region: Region) -> Iterator[Diagnostic]:
    """Every row is as long as its heading, and shares of one group add up to a hundred when they are all there."""
    for file in region.gegevens.values():
        if isinstance(file, Vergelijking):
            yield from _rijen(file)
        elif isinstance(file, Peiling):
            for vraag in file.vragen:
                yield from _uitslagen(vraag)
        else:
            yield from _gewichten(file)


def _rijen(file: Vergelijking) -> Iterator[Diagnostic]:
    wanted = len(file.opties)
    for deel in file.delen:
        for rij in deel.criteria:
            if len(rij.cellen) != wanted:
                yield Diagnostic(
                    where=rij.at("cellen"),
                    code="vergelijking-rij",
                    message=f"Bij “{rij.titel}” hoort een cel per mogelijkheid: {wanted}. Er is een ander aantal: {len(rij.cellen)}.",
                    hint="Geef elke mogelijkheid een cel, in dezelfde volgorde. Schrijf het ook als de bron niets zegt.",
                )


def _uitslagen(vraag: Peilvraag) -> Iterator[Diagnostic]:
    for uitslag in vraag.uitslagen:
        if uitslag.percentage is None and uitslag.rang is None and not uitslag.woorden:
            yield Diagnostic(
                where=uitslag.at("antwoord"),
                code="uitslag-leeg",
                message=f"Bij “{uitslag.antwoord}” staat niet hoeveel mensen dit antwoordden.",
                hint="Vul percentage, rang of woorden in.",
            )
    for groep in dict.fromkeys(u.groep for u in vraag.uitslagen):
        total = sum(u.percentage or 0 for u in vraag.uitslagen if u.groep == groep)
        # People could give more than one answer when the shares add up to far more than a hundred.
        if vraag.volledig and not 100 - SPELING <= total <= 100 + SPELING:
            yield Diagnostic(
                where=vraag.at("volledig"),
                code="uitslag-som",
                message=f"De antwoorden zijn samen {schrijf_getal(total)} procent, en niet 100.",
                hint="Kijk de percentages na, of schrijf volledig: nee.",
            )


def _gewichten(file: Stemgewichten) -> Iterator[Diagnostic]:
    wanted = len(file.varianten)
    for raad in file.raden:
        rows: tuple[Raad | Fractie, ...] = (raad, *raad.fracties)
        for row in rows:
            if row.gewichten and len(row.gewichten) != wanted:
                yield Diagnostic(
                    where=row.at("gewichten"),
                    code="gewichten-aantal",
                    message=f"Hier staan {len(row.gewichten)} percentages; er zijn {wanted} varianten.",
                    hint="Geef een percentage per variant, in dezelfde volgorde.",
                )


def check_lezingen(region: Region) -> Iterator[Diagnostic]:
    """A remark that sources differ says what each of them says."""
    for opmerking in _opmerkingen(region):
        if opmerking.soort is OpmerkingSoort.BRONNEN_VERSCHILLEN and len(opmerking.lezingen) < 2:
            yield Diagnostic(
                where=opmerking.at("soort"),
                code="lezingen-ontbreken",
                message="Deze opmerking zegt dat bronnen verschillen, maar niet wat elke bron zegt.",
                hint="Zet bij “lezingen” voor elke bron een tekst en de bron.",
            )


def _opmerkingen(region: Region) -> Iterator[Opmerking]:
    holders: list[Any] = [
        *region.agendas.values(),
        *region.themas.values(),
        *(d for t in region.themas.values() for d in t.doelstellingen),
        *region.acties.values(),
        *region.paginas.values(),
        *region.tabellen.values(),
        *region.gegevens.values(),
        *region.vragen.values(),
        *(q for f in region.vragen.values() for q in f.vragen),
        *region.samenhangen.values(),
        *region.organisaties.values(),
    ]
    for holder in holders:
        yield from holder.opmerkingen


def check_bron_document(region: Region) -> Iterator[Diagnostic]:
    """A source outside an agenda names its document: nothing else says which one it is."""
    for organisatie in region.organisaties.values():
        holders: tuple[Organisatie | Leden | Bestuurder | Opmerking | Lezing, ...] = (
            organisatie,
            *organisatie.leden,
            *organisatie.bestuurders,
            *organisatie.opmerkingen,
            *(lezing for opmerking in organisatie.opmerkingen for lezing in opmerking.lezingen),
        )
        for holder in holders:
            if holder.bron is not None and holder.bron.document is None:
                yield _no_document(holder)
    for begrip in region.begrippen.values():
        if begrip.bron is not None and begrip.bron.document is None:
            yield _no_document(begrip)


def _no_document(holder: Any) -> Diagnostic:
    return Diagnostic(
        where=holder.at("bron"),
        code="bron-zonder-document",
        message=f"Hier staan regels ({holder.bron.regels}), maar niet van welk document.",
        hint='Schrijf bron: {document: id-van-het-document, regels: "…"}.',
    )
