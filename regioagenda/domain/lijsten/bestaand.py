"""The acties that an agenda has already, as the rows of a list find them."""

from __future__ import annotations

from regioagenda.base.diagnostics import plain_form
from regioagenda.domain.lijsten.blad import Cel
from regioagenda.domain.lijsten.letterlijk import plat, schoon
from regioagenda.domain.lijsten.rijtje import Rijtje
from regioagenda.domain.lijsten.uitvoer import Namen, waarde
from regioagenda.domain.load import Content
from regioagenda.domain.model import Actie


class Bestaand:
    """The acties of one agenda."""

    def __init__(self, content: Content, agenda: str) -> None:
        self.acties = [a for a in content.of(Actie) if a.agenda == agenda]
        self.namen = Namen(content)

    def van(self, now: Rijtje) -> Actie | None:
        """Find the actie that a row is about: by its id, else by its number with its title, else by its title."""
        if now.id:
            return next((a for a in self.acties if now.id in (a.id, a.id.partition("/")[2])), None)
        number, title = now.velden.get("nummer", ""), plain_form(now.velden["titel"])
        same = [a for a in self.acties if title in (plain_form(a.titel), plain_form(a.brontitel))]
        numbered = [a for a in self.acties if number and number in (a.nummer, *a.andere_nummers)]
        both = [a for a in same if a in numbered]
        return next(iter(both or (same if not number else numbered)), None)

    def zegt(self, now: Rijtje, doel: str, cel: Cel) -> bool:
        """Tell whether the actie that a row names by its id says the words of a cell already."""
        known = self.van(now) if now.id else None
        return known is not None and plat(waarde(known, doel, self.namen)) == plat(schoon(cel.tekst)[0])
