"""What a check may know besides the text: names, abbreviations, own words and the day of today.

All of it is plain data. The built-in register (gemeenten, national organisations, abbreviations that everybody knows)
is read from the package once; a site adds its own names with `default_kennis(...)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from regioagenda.base.memo import digest
from regioagenda.taal.gegevens import regels


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgeheven:
    """A gemeente that is no more: its name, who came after it, and since which year."""

    naam: str
    opvolgers: tuple[str, ...]
    sinds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Naam:
    """The name of an organisation, law or region as it writes itself, with its abbreviation and other accepted forms."""

    naam: str
    afkorting: str = ""
    aliassen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kennis:
    """Everything a text check may know besides the text.

    `gemeenten` are official names; `gemeente_alias` maps a spelling to avoid to the official name; `begrippen` maps an
    abbreviation that the site explains to its full form; `woorden` are the site's own words for spelling, in lower case.
    """

    today: date
    gemeenten: frozenset[str]
    gemeente_alias: Mapping[str, str]
    opgeheven: Mapping[str, Opgeheven]
    organisaties: tuple[Naam, ...]
    begrippen: Mapping[str, str]
    bekende_afkortingen: frozenset[str]
    woorden: frozenset[str]

    def afdruk(self) -> bytes:
        """Give a digest of all knowledge, for remembering results."""
        return digest(
            [
                self.today.isoformat(),
                *sorted(self.gemeenten),
                *(f"{a}={b}" for a, b in sorted(self.gemeente_alias.items())),
                *(f"{o.naam}>{o.opvolgers}{o.sinds}" for o in sorted(self.opgeheven.values(), key=lambda o: o.naam)),
                *(f"{n.naam}|{n.afkorting}|{n.aliassen}" for n in self.organisaties),
                *(f"{a}:{b}" for a, b in sorted(self.begrippen.items())),
                *sorted(self.bekende_afkortingen),
                *sorted(self.woorden),
            ]
        )


def default_kennis(
    today: date,
    *,
    organisaties: Iterable[Naam] = (),
    begrippen: Mapping[str, str] = MappingProxyType({}),
    woorden: Iterable[str] = (),
) -> Kennis:
    """Give the built-in register, with a site's own organisations, begrippen and words added."""
    names, alias, gone = _gemeenten()
    own = tuple(organisaties)
    return Kennis(
        today=today,
        gemeenten=names,
        gemeente_alias=alias,
        opgeheven=gone,
        organisaties=tuple(sorted({n.naam: n for n in (*_organisaties(), *own)}.values(), key=lambda n: n.naam)),
        begrippen=MappingProxyType(dict(sorted(begrippen.items()))),
        bekende_afkortingen=_afkortingen(),
        woorden=frozenset(w.lower() for w in woorden),
    )


@cache
def _gemeenten() -> tuple[frozenset[str], Mapping[str, str], Mapping[str, Opgeheven]]:
    names: list[str] = []
    alias: dict[str, str] = {}
    gone: dict[str, Opgeheven] = {}
    for line in regels("gemeenten.txt"):
        if " > " in line:
            naam, _, rest = line.partition(" > ")
            *heirs, year = rest.split("; ")
            gone[naam] = Opgeheven(naam=naam, opvolgers=tuple(heirs), sinds=int(year))
            continue
        naam, _, rest = line.partition(" = ")
        names.append(naam)
        alias.update((other, naam) for other in rest.split("; ") if other)
    return frozenset(names), MappingProxyType(alias), MappingProxyType(gone)


@cache
def _organisaties() -> tuple[Naam, ...]:
    pairs = (line.partition(" = ") for line in regels("organisaties.txt"))
    return tuple(Naam(naam=naam, afkorting=short) for naam, _, short in pairs)


@cache
def _afkortingen() -> frozenset[str]:
    return frozenset(word for line in regels("afkortingen.txt") for word in line.split())
