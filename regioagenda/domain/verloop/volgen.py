"""All changes of the site, one after another: what became of every item and every event in the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from regioagenda.domain.verloop.model import Afgezegd, Agendapunt, Regel, Verloop
from regioagenda.domain.verloop.stap import Punt, Stap

# So many changes are told of an item, the newest.
MEESTE_REGELS = 10


def volg(sinds: date, stappen: Iterable[Stap]) -> Verloop:
    """Put changes of the site together, in their order; `sinds` is the day of the first moment that is known.

    What was renamed is told under its last name.
    """
    lines: dict[str, list[Regel]] = {}
    events: dict[str, _Event] = {}
    for stap in stappen:
        for old, new in stap.hernoemd:
            _hernoem(lines, old, new)
        for regel in stap.regels:
            _voeg_toe(lines.setdefault(regel.item, []), regel)
        for punt in stap.punten:
            events.setdefault(punt.uid, _Event()).follow(punt, stap.dag)
    return Verloop(
        sinds=sinds,
        regels=tuple(
            replace(regel, item=item) for item, found in sorted(lines.items()) for regel in found[-MEESTE_REGELS:]
        ),
        afgezegd=tuple(
            Afgezegd(uid=uid, punt=event.last, sinds=event.gone, volgnummer=event.number)
            for uid, event in sorted(events.items())
            if event.gone is not None and event.last is not None
        ),
        verzet={uid: event.extra for uid, event in events.items() if event.extra and event.gone is None},
    )


def _voeg_toe(found: list[Regel], regel: Regel) -> None:
    """Add a line; of one day something small is not told beside what is told in full, nor twice."""
    last = found[-1] if found and found[-1].dag == regel.dag else None
    if last is not None and (last.klein or regel.klein):
        both = replace(last if regel.klein else regel, gewijzigd=regel.gewijzigd or last.gewijzigd)
        found[-1] = both
    else:
        found.append(regel)


def _hernoem(lines: dict[str, list[Regel]], old: str, new: str) -> None:
    """Hand what was told under an old id to its new one; of an agenda that of all in it too."""
    below = f"{old}/"
    for name in [n for n in lines if n == old or ("/" not in old and n.startswith(below))]:
        moved = new + name[len(old) :]
        lines[moved] = lines.pop(name) + lines.get(moved, [])


class _Event:
    """An event as subscribers know it: the highest SEQUENCE that they may have seen, and since when it is gone."""

    def __init__(self) -> None:
        self.last: Agendapunt | None = None
        self.gone: date | None = None
        self.number = 0
        self.extra = 0

    def follow(self, punt: Punt, dag: date) -> None:
        if self.last is None and punt.voor is not None:
            self.number = _eigen(punt.voor)
        if punt.na is None:
            # A status of its item may have stopped it by then, which adds one.
            self.number += 2
            self.gone, self.last = dag, punt.voor or self.last
            return
        moved = self.gone is not None or (punt.voor is not None and _wanneer(punt.voor) != _wanneer(punt.na))
        needed = self.number + 1 if moved else self.number
        self.extra = max(0, needed - _eigen(punt.na))
        self.number = _eigen(punt.na) + self.extra
        self.gone, self.last = None, punt.na


def _eigen(punt: Agendapunt) -> int:
    """Give the SEQUENCE that an event has by its own account."""
    return punt.verzet + punt.gaat_niet_door


def _wanneer(punt: Agendapunt) -> tuple[str, date]:
    return punt.wanneer, punt.dag
