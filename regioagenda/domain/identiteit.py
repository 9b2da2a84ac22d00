"""What an item is known by for ever: its id under its oldest names. Feeds and calendars are followed under it."""

from __future__ import annotations

from regioagenda.domain.region import Region


def oudste_id(region: Region, item: str) -> str:
    """Give the id that an item had first, its agenda under its oldest name too; a part after `#` stays.

    A renaming adds to the end of `was`, so the first name there is the oldest. What has no old names keeps its id.
    """
    base, mark, part = item.partition("#")
    file = region.bestanden.get(base)
    head, slash, stem = base.partition("/")
    if head in region.agendas:
        head = next(iter(region.agendas[head].was), head)
    own = next(iter(getattr(file, "was", ())), stem) if slash else ""
    return head + slash + own + mark + part


def oudste_naam(entity: object, name: str) -> str:
    """Give the name that a party or page had first."""
    return str(next(iter(getattr(entity, "was", ())), name))
