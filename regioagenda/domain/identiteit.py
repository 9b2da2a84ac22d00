"""What an item is known by for ever: feeds and calendars are followed under it.

That is its name, until it is renamed: then `kenmerk` in its file keeps the name that subscribers know. Of something that was
renamed before names were kept, subscribers know the name that it has now, whatever stands under `was`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, Protocol

from regioagenda.domain.model import Moment
from regioagenda.domain.momenten import handeling, orgaan, orgaan_van
from regioagenda.domain.region import Gepland
from regioagenda.reading.tijd import Sorteersleutel


class Zoekt(Protocol):
    """What finds something by its name, as a mapping does."""

    def get(self, key: str, /) -> Any:
        """Give it, or None when it is not there."""
        ...


class Namenboek(Protocol):
    """What knows files by their names: a region, or what is known of one at an earlier moment."""

    @property
    def bestanden(self) -> Zoekt:
        """Every file by its id."""
        ...

    @property
    def agendas(self) -> Zoekt:
        """The agendas by their name."""
        ...

    @property
    def gemeenten(self) -> Zoekt:
        """The gemeenten by their slug."""
        ...

    @property
    def organisaties(self) -> Zoekt:
        """The other parties by their slug."""
        ...


def vast_id(region: Namenboek, item: str) -> str:
    """Give the id by which an item is known, its agenda under the name by which that is known; a part after `#` stays."""
    base, mark, part = item.partition("#")
    head, slash, stem = base.partition("/")
    own = vaste_naam(region.bestanden.get(base), stem) if slash else ""
    return vaste_naam(region.agendas.get(head), head) + slash + own + mark + part


def vaste_naam(entity: object, name: str) -> str:
    """Give the name by which a file is known: its own, or the one that it keeps."""
    return str(getattr(entity, "kenmerk", "") or name)


def vaste_partij(region: Namenboek, slug: str) -> str:
    """Give the name by which a gemeente or organisatie is known."""
    return vaste_naam(region.gemeenten.get(slug) or region.organisaties.get(slug), slug)


def kenmerken(region: Namenboek, momenten: Sequence[Gepland]) -> tuple[str, ...]:
    """Give for each moment what tells it from the others of its item, whatever their order and number.

    `momenten` are all moments of every item that any of them belongs to.
    """
    plain = [_kenmerk(region, g.moment) for g in momenten]
    same: dict[tuple[str, str], list[int]] = {}
    for n, (gepland, key) in enumerate(zip(momenten, plain, strict=True)):
        same.setdefault((gepland.item, key), []).append(n)
    found = dict(enumerate(plain))
    for (_, key), places in same.items():
        # By when each was planned first, never by its place: when one goes, none of the others becomes it.
        when = {n: _digest(repr(_eerst(momenten[n].moment)), size=3) for n in places}
        for n in places if len(places) > 1 else ():
            twins = [m for m in places if when[m] == when[n]]
            found[n] = f"{key}-{when[n]}" + (f"-{twins.index(n)}" if twins.index(n) else "")
    return tuple(found[n] for n in range(len(momenten)))


def _kenmerk(region: Namenboek, moment: Moment) -> str:
    if moment.kenmerk:
        return moment.kenmerk.replace(".", "/", 1)
    who = orgaan(moment)
    named = sorted(vaste_partij(region, r.slug) for r in moment.gemeenten)
    words = "\n".join((str(who or ""), vaste_partij(region, orgaan_van(moment)), *named, moment.wat))
    return f"{handeling(moment)}/{_digest(words, size=6)}"


def _digest(words: str, *, size: int) -> str:
    return hashlib.blake2b(words.encode(), digest_size=size).hexdigest()


def _eerst(moment: Moment) -> Sorteersleutel:
    """Give when a moment was first planned."""
    return (moment.was[0] if moment.was else moment).wanneer.sorteersleutel
