"""A region in which every reference resolves, with its items in order and found from every side."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from regioagenda.domain.model import (
    Actie,
    Agenda,
    Begrip,
    Betrokkene,
    Deelactie,
    Document,
    Editie,
    Gemeente,
    Moment,
    NietOpgenomen,
    Onderwerp,
    Organisatie,
    Overzicht,
    Pagina,
    Peiling,
    Samenhang,
    Site,
    Stemgewichten,
    Tabel,
    Thema,
    Verband,
    Vergelijking,
    Vragen,
    Zoekwoord,
)
from regioagenda.domain.punten import Punt
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, Rol
from regioagenda.reading.walk import Pointers


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrokkenheid:
    """One party in one role in one actie, or in one deelactie of it."""

    partij: str
    rol: Rol
    actie: Actie
    deelactie: Deelactie | None
    betrokkene: Betrokkene

    @property
    def leidend(self) -> bool:
        """Whether the role is a leading one."""
        return self.rol in LEIDENDE_ROLLEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Gepland:
    """A moment with the item it belongs to; `item` is the id of an agenda, thema or actie (deelactie: `…#a`)."""

    item: str
    agenda: str
    titel: str
    moment: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbandIn:
    """A verband with the agenda it is written in; its id is `<agenda>/<verband.id>`."""

    id: str
    agenda: str
    verband: Verband


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Everything, related. Mappings keep the order in which visitors see things."""

    site: Site
    agendas: Mapping[str, Agenda]
    themas: Mapping[str, Thema]
    acties: Mapping[str, Actie]
    paginas: Mapping[str, Pagina]
    tabellen: Mapping[str, Tabel]
    gegevens: Mapping[str, Peiling | Vergelijking | Stemgewichten]
    edities: Mapping[str, Editie]
    vragen: Mapping[str, Vragen]
    overzichten: Mapping[str, Overzicht]
    punten: Mapping[str, Punt]
    samenhangen: Mapping[str, Samenhang]
    niet_opgenomen: Mapping[str, NietOpgenomen]
    verbanden: Mapping[str, VerbandIn]
    gemeenten: Mapping[str, Gemeente]
    organisaties: Mapping[str, Organisatie]
    onderwerpen: Mapping[str, Onderwerp]
    begrippen: Mapping[str, Begrip]
    documenten: Mapping[str, Document]
    zoekwoorden: tuple[Zoekwoord, ...]
    acties_by_thema: Mapping[str, tuple[Actie, ...]]
    acties_by_onderwerp: Mapping[str, tuple[Actie, ...]]
    themas_by_agenda: Mapping[str, tuple[Thema, ...]]
    betrokkenheid_by_actie: Mapping[str, tuple[Betrokkenheid, ...]]
    betrokkenheid_by_partij: Mapping[str, tuple[Betrokkenheid, ...]]
    verbanden_by_item: Mapping[str, tuple[VerbandIn, ...]]
    momenten: tuple[Gepland, ...]
    pointers: Mapping[str, Pointers]

    def partij_naam(self, slug: str) -> str:
        """Give the name on screen of a gemeente or organisatie."""
        partij = self.gemeenten.get(slug) or self.organisaties[slug]
        return partij.naam

    def deelnemers(self, agenda: str) -> tuple[str, ...]:
        """Give the gemeenten of an agenda, each once; an organisatie can own an agenda but has no council in it."""
        return tuple(dict.fromkeys(r.slug for r in self.agendas[agenda].gemeenten if r.slug in self.gemeenten))

    @property
    def trekkers(self) -> tuple[str, ...]:
        """The parties that lead something, gemeenten first, each in order of name."""
        leading = [s for s, b in self.betrokkenheid_by_partij.items() if any(x.leidend for x in b)]
        return tuple(sorted(leading, key=lambda s: (s not in self.gemeenten, naam_sleutel(self.partij_naam(s)))))


def betrokkenheid_van(actie: Actie) -> tuple[Betrokkenheid, ...]:
    """Give every party of an actie and its deelacties, in the order of the file."""
    own = tuple(
        Betrokkenheid(partij=b.wie.slug, rol=b.rol, actie=actie, deelactie=None, betrokkene=b)
        for b in actie.betrokkenen
    )
    parts = tuple(
        Betrokkenheid(partij=b.wie.slug, rol=b.rol, actie=actie, deelactie=d, betrokkene=b)
        for d in actie.deelacties
        for b in d.betrokkenen
    )
    return own + parts


_NUMBER = re.compile(r"(\d+)")


def natuurlijke_sleutel(text: str) -> tuple[tuple[int, int, str], ...]:
    """Order `3.2` before `3.10`, and text by its letters."""
    return tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in _NUMBER.split(text) if p)


def naam_sleutel(naam: str) -> str:
    """Order names by their letters without case or a leading `'s-`, `de`, `het`."""
    return re.sub(r"^(?:'s-|de |het |’s-)", "", naam.casefold())
