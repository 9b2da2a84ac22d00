"""Names that the site uses itself: for pages, and for the elements that pages have of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Bestand
from regioagenda.domain.soorten import Deel, delen_van, id_van, soort_van

# The ids that the pages with such parts have of themselves; what a template makes out of an id has two hyphens in a row,
# which no editor can write.
VASTE_ANKERS = frozenset(
    (
        "acties", "afloop", "betekenis", "cijfers", "documenten", "gegevens", "herkomst", "hoofdstukken", "inhoud", "kernfeiten-kop",
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


def check_gereserveerd(entity: Bestand, names: Gereserveerd) -> Iterator[Diagnostic]:
    """Refuse the name of a file or of a part of a page that the site uses itself, and a part that nothing can point to
    with the name of another."""
    soort = soort_van(entity)
    stem = id_van(entity).rpartition("/")[2] if soort.eigen_naam == "stem" and soort.onder_agenda else ""
    if stem in names.agenda:
        yield _taken(entity.where, f"De naam “{stem}” gebruikt de site zelf.", "Kies een andere bestandsnaam.")
    nameless: list[Deel] = []
    for part in delen_van(entity):
        if part.soort.is_anker and part.soort.vast and is_vast(part.deel.id):
            yield _taken(
                part.deel.at("id"),
                f"De naam “{part.deel.id}” gebruikt de site zelf op deze pagina.",
                "Kies een ander id.",
            )
        if not part.id:
            nameless.append(part)
    yield from _doubles(nameless)


def _taken(where: Location, message: str, hint: str) -> Diagnostic:
    return Diagnostic(where=where, code="naam-gereserveerd", message=message, hint=hint)


def _doubles(parts: Iterable[Deel]) -> Iterator[Diagnostic]:
    """Refuse the same name twice in a file, for parts that nothing can point to: of the others `Names` tells."""
    first: dict[tuple[str, str], Location] = {}
    for part in parts:
        where = part.deel.at("id")
        before = first.setdefault((part.soort.veld, part.deel.id), where)
        if before is not where:
            message = f"Er zijn twee delen met de naam “{part.deel.id}”; het andere staat op {before}."
            yield Diagnostic(where=where, code="naam-dubbel", message=message, hint="Verander een van de twee.")
