"""What an item is known by for ever: feeds and calendars are followed under it.

That is its name, until it is renamed: then `kenmerk` in its file keeps the name that subscribers know. Of something that was
renamed before names were kept, subscribers know the name that it has now, whatever stands under `was`.
"""

from __future__ import annotations

from regioagenda.domain.region import Region


def vast_id(region: Region, item: str) -> str:
    """Give the id by which an item is known, its agenda under the name by which that is known; a part after `#` stays."""
    base, mark, part = item.partition("#")
    head, slash, stem = base.partition("/")
    own = vaste_naam(region.bestanden.get(base), stem) if slash else ""
    return vaste_naam(region.agendas.get(head), head) + slash + own + mark + part


def vaste_naam(entity: object, name: str) -> str:
    """Give the name by which a file is known: its own, or the one that it keeps."""
    return str(getattr(entity, "kenmerk", "") or name)


def vaste_partij(region: Region, slug: str) -> str:
    """Give the name by which a gemeente or organisatie is known."""
    return vaste_naam(region.gemeenten.get(slug) or region.organisaties.get(slug), slug)
