"""Checks on numbers of acties and on what is written twice."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.domain.region import Region


def check_nummers(region: Region) -> Iterator[Diagnostic]:
    """Two acties of an agenda with one number are one actie to whoever looks for it."""
    seen: dict[tuple[str, str], tuple[str, Location]] = {}
    for actie in sorted(region.acties.values(), key=lambda a: a.path):
        if not actie.nummer:
            continue
        other = seen.setdefault((actie.agenda, actie.nummer), (actie.titel, actie.at("nummer")))
        if other[1] != actie.at("nummer"):
            yield Diagnostic(
                where=actie.at("nummer"),
                code="nummer-dubbel",
                message=f"Het nummer {actie.nummer} heeft ook “{other[0]}” ({other[1]}).",
                hint="Geef een van de twee een ander nummer.",
                severity=Severity.WAARSCHUWING,
            )


def check_alt(region: Region) -> Iterator[Diagnostic]:
    """The name of a file tells nobody what is to be seen on a picture."""
    for pointers in region.pointers.values():
        for image in (image for prose in pointers.proses for image in prose.images):
            stem = image.target.rpartition("/")[2].rpartition(".")[0]
            if _letters(image.alt) in (_letters(stem), _letters(image.target.rpartition("/")[2])):
                yield Diagnostic(
                    where=image.where,
                    code="afbeelding-alt-naam",
                    message=f"De beschrijving van deze afbeelding is de naam van het bestand: “{image.alt}”.",
                    hint="Beschrijf wat er te zien is, voor wie de afbeelding niet ziet.",
                    severity=Severity.WAARSCHUWING,
                )


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
