"""Checks on what is said about sources, wherever it stands: which document, and what each of them says."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.domain.model import Bestand, Bron, Opmerking
from regioagenda.domain.region import Region
from regioagenda.domain.soorten import soort_van
from regioagenda.domain.woorden import OpmerkingSoort
from regioagenda.reading.walk import groups_in


def check_lezingen(region: Region) -> Iterator[Diagnostic]:
    """A remark that sources differ says what each of them says."""
    for file in _files(region):
        for _, _, opmerking in groups_in(file, Opmerking):
            if opmerking.soort is OpmerkingSoort.BRONNEN_VERSCHILLEN and len(opmerking.lezingen) < 2:
                yield Diagnostic(
                    where=opmerking.at("soort"),
                    code="lezingen-ontbreken",
                    message="Deze opmerking zegt dat bronnen verschillen, maar niet wat elke bron zegt.",
                    hint="Zet bij “lezingen” voor elke bron een tekst en de bron.",
                )


def check_bron_document(region: Region) -> Iterator[Diagnostic]:
    """A source outside an agenda names its document: nothing else says which one it is."""
    for file in _files(region):
        if soort_van(file).onder_agenda:
            continue
        for holder, name, bron in groups_in(file, Bron):
            if bron.document is None:
                yield Diagnostic(
                    where=holder.at(name),
                    code="bron-zonder-document",
                    message=f"Hier staan regels ({bron.regels}), maar niet van welk document.",
                    hint='Schrijf bron: {document: id-van-het-document, regels: "…"}.',
                )


def _files(region: Region) -> Iterator[Bestand]:
    return (file for found in region.files.values() for file in found.values())
