"""Points: parts of a file that are an item of their own, an element with an address on the page of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from regioagenda.domain.model import (
    OVERZICHTEN,
    Doelstelling,
    Onderdeel,
    Pagina,
    Peiling,
    Peilvraag,
    Samenhang,
    Thema,
    Verband,
    Vraag,
)
from regioagenda.domain.model import Vragen as VragenBestand

Deel = Doelstelling | Onderdeel | Peilvraag | Verband | Vraag


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """A point: its id is `<agenda>/<deel.id>`, the page it stands on has the id `pagina`."""

    id: str
    agenda: str
    pagina: str
    deel: Deel

    @property
    def soort(self) -> str:
        """What kind of point it is, as one word: `doelstelling`, `onderdeel`, `peilvraag`, `verband` or `vraag`."""
        return type(self.deel).__name__.lower()


def punten_van(entity: Any) -> Iterator[Punt]:
    """Give the points of a content file, in the order of the file; most files have none."""
    for pagina, delen in _delen(entity):
        for deel in delen:
            yield Punt(id=f"{entity.agenda}/{deel.id}", agenda=entity.agenda, pagina=pagina, deel=deel)


def _delen(entity: Any) -> Iterator[tuple[str, tuple[Deel, ...]]]:
    if isinstance(entity, Thema):
        yield entity.id, entity.doelstellingen
    elif isinstance(entity, Pagina) and entity.agenda:
        yield entity.id, entity.onderdelen
    elif isinstance(entity, Peiling):
        yield entity.id, entity.vragen
    elif isinstance(entity, VragenBestand):
        yield f"{entity.agenda}/{OVERZICHTEN[type(entity)]}", entity.vragen
    elif isinstance(entity, Samenhang):
        yield f"{entity.agenda}/{OVERZICHTEN[type(entity)]}", entity.verbanden
