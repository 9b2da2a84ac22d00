"""What the site of a region looks like: a part of `site.yaml`."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.reading.kinds import AFBEELDING, KLEUR, LETTERBESTAND, Keuze
from regioagenda.reading.schema import Placed, veld
from regioagenda.reading.woord import Woord


class Letter(Woord):
    """A letter that most devices have; the stack of each is in output/huisstijl.py."""

    SYSTEEM = "systeem", "Letter van het apparaat"
    HUMANISTISCH = "humanistisch", "Rond en open", "zoals Seravek, Gill Sans en Optima"
    GEOMETRISCH = "geometrisch", "Strak en rond", "zoals Avenir, Montserrat en Corbel"
    GROTESK = "grotesk", "Zakelijk", "zoals Helvetica en Arial"
    SCHREEF = "schreef", "Met schreven", "zoals Charter, Cambria en Georgia"


@dataclass(frozen=True, slots=True, kw_only=True)
class Huisstijl(Placed):
    """What the site of a region looks like: its own colours, letter and logo. What is left out stays as it is."""

    kleur: str = veld(KLEUR, "De hoofdkleur: de kop, de voet, de knoppen en de lijnen.", default="")
    accent: str = veld(
        KLEUR, "De kleur die opvalt; anders een lichte tint van de hoofdkleur.", default="", voorbeeld='"#ff8a1f"'
    )
    link: str = veld(KLEUR, "De kleur van links; anders de hoofdkleur.", default="")
    letter: Letter = veld(
        Keuze(uit=Letter), "Het lettertype: een dat al op het apparaat van de bezoeker staat.", default=Letter.SYSTEEM
    )
    letterbestand: str = veld(LETTERBESTAND, "Een eigen lettertype, in content/bestanden/.", default="")
    letterbestand_vet: str = veld(
        LETTERBESTAND,
        "De vette letters van dat lettertype; anders maakt de browser ze zelf vet.",
        default="",
        voorbeeld="bestanden/letter-vet.woff2",
    )
    logo: str = veld(
        AFBEELDING, "Het logo, in content/bestanden/. Het staat in de kop, in plaats van de naam.", default=""
    )
