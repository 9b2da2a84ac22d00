"""Names that the site uses itself: for pages, and for the elements that pages have of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Documenten,
    Item,
    NietOpgenomen,
    Vergelijking,
)
from regioagenda.domain.punten import punten_van

# The ids that the pages with such parts have of themselves; what a template makes out of an id has two hyphens in a row,
# which no editor can write.
VASTE_ANKERS = frozenset(
    (
        "acties", "betekenis", "cijfers", "documenten", "herkomst", "hoofdstukken", "inhoud", "kernfeiten-kop",
        "koppelkansen", "matrix", "matrix-bijschrift", "momenten", "onderdelen", "op-deze-pagina-kop", "opmerkingen-kop",
        "opties", "overige", "projecten", "resultaat", "samenhang", "status", "themas", "verwant-kop", "vraagstukken", "wanneer", "wie",
        "woorden-kop",
    )
)  # fmt: skip
# Headings and footnotes in texts, and the terms below them.
_BEGIN = re.compile(r"(?:kop|noot|begrip)-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gereserveerd:
    """The names that the site uses itself in addresses: at its top, and for pages that an agenda has of itself."""

    site: frozenset[str]
    agenda: frozenset[str]


def is_vast(anker: str) -> bool:
    """Tell whether pages use an id themselves."""
    return anker in VASTE_ANKERS or _BEGIN.match(anker) is not None


def check_gereserveerd(entity: Any, names: Gereserveerd) -> Iterator[Diagnostic]:
    """Refuse the name of a file or of a part of a page that the site uses itself, and a part that nothing can point to
    with the name of another."""
    stem = entity.id.rsplit("/", 1)[-1] if isinstance(entity, Item) else ""
    if stem in names.agenda and _agenda_of(entity):
        yield _taken(entity.where, f"De naam “{stem}” gebruikt de site zelf.", "Kies een andere bestandsnaam.")
    if isinstance(entity, Actie):
        parts: Iterable[Any] = entity.deelacties
    elif isinstance(entity, Vergelijking):
        parts = entity.delen
    elif isinstance(entity, NietOpgenomen):
        parts = entity.weggelaten
    elif isinstance(entity, Documenten):
        parts = entity.documenten
    else:
        parts = tuple(punt.deel for punt in punten_van(entity))
    for part in parts:
        if is_vast(part.id):
            yield _taken(
                part.at("id"), f"De naam “{part.id}” gebruikt de site zelf op deze pagina.", "Kies een ander id."
            )
    if isinstance(entity, (Vergelijking, NietOpgenomen)):
        yield from _doubles(parts)


def _agenda_of(entity: Item) -> str:
    """Give the agenda that an item is a part of, or "" for an agenda itself and for a page of the site."""
    return "" if isinstance(entity, Agenda) else entity.agenda


def _taken(where: Location, message: str, hint: str) -> Diagnostic:
    return Diagnostic(where=where, code="naam-gereserveerd", message=message, hint=hint)


def _doubles(parts: Iterable[Any]) -> Iterator[Diagnostic]:
    first: dict[str, Location] = {}
    for part in parts:
        if part.id in first:
            message = f"Er zijn twee delen met de naam “{part.id}”; het andere staat op {first[part.id]}."
            yield Diagnostic(where=part.at("id"), code="naam-dubbel", message=message, hint="Verander een van de twee.")
        first.setdefault(part.id, part.at("id"))
