"""What the package knows of the Netherlands: its gemeenten, national organisations, and abbreviations that everyone knows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from regioagenda.base.late import dataclass
from regioagenda.taal.gegevens import regels


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgeheven:
    """A gemeente that is no more: its name, who came after it, and since which year."""

    naam: str
    opvolgers: tuple[str, ...]
    sinds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemeenten:
    """Every gemeente: the official names, the spellings to avoid with the official name of each, and those that are no more."""

    namen: frozenset[str]
    alias: Mapping[str, str]
    opgeheven: Mapping[str, Opgeheven]


@cache
def gemeenten() -> Gemeenten:
    """Give the gemeenten."""
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
    return Gemeenten(namen=frozenset(names), alias=MappingProxyType(alias), opgeheven=MappingProxyType(gone))


@cache
def organisaties() -> tuple[str, ...]:
    """Give the names of national organisations."""
    return tuple(line.partition(" = ")[0] for line in regels("organisaties.txt"))


@cache
def afkortingen() -> frozenset[str]:
    """Give the abbreviations that need no explanation."""
    return frozenset(word for line in regels("afkortingen.txt") for word in line.split())
