"""What a reader who does not see the page needs: alternative texts and table heads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, report
from regioagenda.taal.stuk import RegelSoort, Stuk

_BEELD = Pattern(r"!\[([^\[\]]*)\]\(|<img\b(?![^<>]*\balt=\"[^\"]+\")[^<>]*>", re.IGNORECASE)
_NIETS = Pattern(
    r"(?:afbeelding|foto|plaatje|image|img|logo|figuur|grafiek|kaart|schermafbeelding)?[\s_\d.-]*(?:\.(?:jpe?g|png|gif|svg))?",
    re.IGNORECASE,
)
_STREEP = Pattern(r"\s*+\|?\s*+:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*+\|?\s*+")


def check_afbeelding(stuk: Stuk) -> Iterator[Diagnostic]:
    """An image has a text that says what is to be seen."""
    for regel in stuk.regels:
        if regel.soort is RegelSoort.CODE:
            continue
        for match in _BEELD.finditer(regel.tekst):
            if match[1] is None or _NIETS.fullmatch(match[1].strip()):
                yield report(
                    regel,
                    match.start(),
                    "afbeelding-zonder-tekst",
                    "Deze afbeelding heeft geen beschrijving.",
                    "Schrijf tussen de haken wat er te zien is: ![wat er te zien is](bestand).",
                )


def check_tabel(stuk: Stuk) -> Iterator[Diagnostic]:
    """A table has a head row with a text in every column."""
    rows = stuk.regels
    for i, regel in enumerate(rows):
        if regel.soort is not RegelSoort.TABEL or (i and rows[i - 1].soort is RegelSoort.TABEL):
            continue
        after = rows[i + 1].tekst if i + 1 < len(rows) else ""
        cells = [c.strip() for c in regel.tekst.strip().strip("|").split("|")]
        if not _STREEP.fullmatch(after) or "-" not in after:
            message = "Deze tabel heeft geen kopregel."
        elif not all(cells[1:]) or not any(cells):
            message = "In de kopregel van deze tabel is een kolom zonder naam."
        else:
            continue
        yield report(
            regel,
            0,
            "tabel-zonder-kop",
            message,
            "Zet boven de tabel een regel met de naam van elke kolom en daaronder | --- | --- |.",
        )


EXTERNAL_CHECKS = (
    Check(check_afbeelding),
    Check(check_tabel),
)
