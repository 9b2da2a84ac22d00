"""Checks on pages of data: a row that misses a cell, shares that cannot be right, remarks without the readings they compare."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.nederlands import schrijf_getal
from regioagenda.domain.model import (
    Fractie,
    Peiling,
    Peilvraag,
    Raad,
    Stemgewichten,
    Vergelijking,
)
from regioagenda.domain.region import Region

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
