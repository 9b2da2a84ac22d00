"""The parties that a cell names: only what is surely known is one, of the rest the nearest is proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from regioagenda.base.diagnostics import did_you_mean, plain_form
from regioagenda.base.late import dataclass
from regioagenda.domain.lijsten.doelen import ONBEKEND, WEG, gevouwen
from regioagenda.domain.load import Content
from regioagenda.domain.model import Gemeente, Organisatie

_VOORAAN = re.compile(r"(?:de )?(?:gemeente|gem\.?) +(?=\S)", re.IGNORECASE)
_STERK = (
    re.compile(r"[\n\r;|]+|(?:^|\n)\s*[•·\-–*] "),
    re.compile(r","),
    re.compile(r"(?<!\s)\s*+/\s*|(?<!\s)\s++[-–]\s+"),
)
_ZWAK = re.compile(r"(?<!\s)\s++(?:en|&|\+)\s+", re.IGNORECASE)
_BULLET = re.compile(r"\A\s*[•·*–-]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Genoemd:
    """A name in a cell: the slug of the party, empty when it is not known; then `lijkt_op` is the nearest, if any.
    `weg`: the editor said to leave it out."""

    naam: str
    slug: str = ""
    lijkt_op: str = ""
    weg: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Partijen:
    """Every name of a party with its slug; a name that two parties have is none. `kaart` is what an editor decided."""

    namen: Mapping[str, str]
    kaart: Mapping[str, str]

    @classmethod
    def van(cls, content: Content, kaart: Mapping[str, str], *, gemeenten: bool = False) -> Partijen:
        """Gather the names of all gemeenten and organisaties, or of gemeenten alone."""
        found: dict[str, str] = {}
        twice: set[str] = set()
        parties: list[Gemeente | Organisatie] = [*content.of(Gemeente)]
        parties += () if gemeenten else content.of(Organisatie)
        for party in parties:
            short = (party.afkorting,) if isinstance(party, Organisatie) and party.afkorting else ()
            for name in {_vorm(n) for n in (party.naam, party.slug, *party.aliassen, *short)} - {""}:
                if found.setdefault(name, party.slug) != party.slug:
                    twice.add(name)
        return cls(namen={n: s for n, s in found.items() if n not in twice}, kaart=kaart)

    def zoek(self, naam: str) -> Genoemd | None:
        """Give the party that a name surely is, or that the editor gave it."""
        chosen = self.kaart.get(gevouwen(naam), "")
        if chosen and chosen != ONBEKEND:
            return Genoemd(naam=naam, slug="" if chosen == WEG else chosen, weg=chosen == WEG)
        slug = self.namen.get(_vorm(naam))
        return Genoemd(naam=naam, slug=slug) if slug else None

    def in_cel(self, tekst: str) -> tuple[Genoemd, ...]:
        """Read a cell with one party or more, in any of the ways in which lists set them apart."""
        return tuple(self._delen(tekst, 0))

    def _delen(self, tekst: str, diepte: int) -> Iterable[Genoemd]:
        naam = " ".join(_BULLET.sub("", tekst).split()).strip(" .")
        if not naam:
            return
        if known := self.zoek(naam):
            yield known
            return
        for n, between in enumerate(_STERK[diepte:], diepte):
            parts = [p for p in between.split(tekst) if p.strip()]
            if len(parts) > 1:
                for part in parts:
                    yield from self._delen(part, n)
                return
        parts = _ZWAK.split(naam)
        if len(parts) > 1 and any(map(self.zoek, parts)):
            # “Werk en Inkomen” is one name as long as none of its parts is known.
            for part in parts:
                yield self.zoek(part) or self._onbekend(part)
            return
        yield self._onbekend(naam)

    def _onbekend(self, naam: str) -> Genoemd:
        near = did_you_mean(_vorm(naam), self.namen)
        return Genoemd(naam=naam, lijkt_op=self.namen[near] if near else "")


def _vorm(naam: str) -> str:
    return plain_form(_VOORAAN.sub("", naam.strip()))
