"""Which file of a picture a browser gets: one that is as wide as the screen needs, and never one that is too heavy."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.bestanden import adres_van_bestand
from regioagenda.domain.bestandsmaten import Bestandsmaat

# How wide a picture is shown (`sizes`), for a browser that chooses a file before it knows the page.
BREEDTE = "(min-width: 62rem) 46rem, 100vw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beeldadres:
    """Where a picture lies, the files to choose from by width (`srcset`; empty when there is no choice), and how wide it is
    shown (`sizes`)."""

    url: str
    keuze: str
    breed: str = BREEDTE


def beeldadres(naam: str, maat: Bestandsmaat) -> Beeldadres:
    """Give the addresses of the picture with this name below `content/`."""
    choice = [(width, f"/{copy}") for width, copy in maat.kopieen]
    if maat.licht and maat.breedte and not any(width == maat.breedte for width, _ in choice):
        choice.append((maat.breedte, adres_van_bestand(naam)))
    if not maat.kopieen:
        return Beeldadres(url=adres_van_bestand(naam), keuze="")
    return Beeldadres(
        url=choice[-1][1], keuze=", ".join(f"{url} {width}w" for width, url in choice) if choice[1:] else ""
    )
