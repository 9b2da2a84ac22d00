"""Whose words an agenda holds: those of documents that it follows, or those of the region itself.

An agenda that follows documents accounts for everything: what it holds has a source, and what the documents do not say
is told. Where the region writes itself there is nothing to account for, and nothing that somebody else left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.domain.load import Content
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Begrip,
    Begrippen,
    Peiling,
    Stemgewichten,
    Tabel,
    Thema,
    Vergelijking,
)
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.woorden import Werkwijze
from regioagenda.reading.oningevuld import missing_field
from regioagenda.reading.schema import is_filled, velden
from regioagenda.reading.tijd import Tijd

# What accounts for the words of somebody else: required wherever documents are followed.
VERANTWOORDING: dict[type, tuple[str, ...]] = {
    Agenda: ("stand", "volledigheid", "documenten", "bron"),
    Thema: ("bron",),
    Actie: ("bron",),
    Tabel: ("bron",),
    Peiling: ("bron",),
    Vergelijking: ("bron",),
    Stemgewichten: ("bron",),
    Begrip: ("uitleg_in_bron",),
}


def werkwijze_van(content: Content, agenda: Agenda | None = None) -> Werkwijze:
    """Give whose words an agenda holds, or without one the whole site."""
    whole = content.site.werkwijze if content.site else Werkwijze.BRONNEN
    return (agenda.werkwijze if agenda else None) or whole


def check_verantwoording(content: Content) -> Iterator[Diagnostic]:
    """Tell what is missing in files that follow a document; nothing when it is not known whether they do."""
    if content.site is None:
        return
    whole = content.site.werkwijze
    known = {a.id: werkwijze_van(content, a) for a in content.of(Agenda)}
    for entity in content.entities:
        agenda = entity.id if isinstance(entity, Agenda) else getattr(entity, "agenda", "")
        # An agenda that could not be read may say that the region writes itself.
        if (known.get(agenda, Werkwijze.EIGEN) if agenda else whole) is Werkwijze.EIGEN:
            continue
        parts = entity.begrippen if isinstance(entity, Begrippen) else (entity,)
        for part in parts:
            yield from _missing(part)


def _missing(value: Any) -> Iterator[Diagnostic]:
    for name in VERANTWOORDING.get(type(value), ()):
        if not is_filled(getattr(value, name)):
            declared, _ = velden(type(value))[name]
            yield missing_field(value.where, name, declared.uitleg, declared.voorbeeld)


def stand_van_gegevens(region: Region, agenda: Agenda) -> Tijd | None:
    """Give from when what an agenda tells is: as its file says, or else the newest status of its acties; None without any."""
    if agenda.stand is not None:
        return agenda.stand
    times = [
        huidige_status(actie).per
        for thema in region.themas_by_agenda.get(agenda.id, ())
        for actie in region.acties_by_thema.get(thema.id, ())
    ]
    dated = [t for t in times if t.gedateerd]
    return max(dated, key=lambda t: t.sorteersleutel, default=None)
