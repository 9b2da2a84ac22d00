"""Points: parts of a file that are an item of their own, an element with an address on the page of the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Bestand
from regioagenda.domain.soorten import delen_van, id_van


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """A point: its id is `<agenda>/<deel.id>`, the page it stands on has the id `pagina` and `deel` is what was read."""

    id: str
    agenda: str
    pagina: str
    soort: str
    deel: Any


def punten_van(entity: Bestand) -> Iterator[Punt]:
    """Give the points of a content file, in the order of the file; most files have none."""
    for deel in delen_van(entity):
        if deel.soort.is_punt:
            agenda = deel.id.partition("/")[0]
            yield Punt(id=deel.id, agenda=agenda, pagina=id_van(entity), soort=deel.soort.naam, deel=deel.deel)
