"""What was read as the words that a reader sees: for the search, for versions that are kept and for comparing them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from regioagenda.domain.region import Region
from regioagenda.domain.soorten import PARTIJ
from regioagenda.reading.schema import Groep, Kind, Lijst, Namen, Placed, is_filled, velden


def namen_van(region: Region) -> Namen:
    """Give the name on screen of what a reference points to; of an item its title, "" of what has no name."""

    def naam(kind: str, slug: str) -> str:
        if kind in (PARTIJ, "gemeente"):
            return region.partij_naam(slug)
        if kind == "onderwerp":
            return region.onderwerpen[slug].titel
        if kind == "document":
            return region.documenten[slug].titel
        file = region.bestanden.get(slug.partition("#")[0])
        return str(getattr(file, "titel", ""))

    return naam


def regels(value: object, kind: Kind, namen: Namen) -> Iterator[str]:
    """Give the words of a value, one text for each item of a list."""
    for one in (value if isinstance(value, tuple) else (value,)) if isinstance(kind, Lijst) else (value,):
        inner = kind.van if isinstance(kind, Lijst) else kind
        if is_filled(one) and (words := inner.woorden(one, namen)):
            yield words


def zoekwoorden_van(value: object, kind: Kind, namen: Namen) -> Iterator[str]:
    """Give the words by which a value is found: of a group those of its fields that are searched."""
    if not is_filled(value):
        return
    if isinstance(kind, Lijst):
        for item in value if isinstance(value, tuple) else ():
            yield from zoekwoorden_van(item, kind.van, namen)
    elif isinstance(kind, Groep):
        if isinstance(value, Placed):
            yield from (text for _, text in gezocht(value, namen))
    elif words := kind.woorden(value, namen):
        yield words


def gezocht(entity: Placed, namen: Namen, *, alleen_titels: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Give every declared field by which something is found: pairs of its weight and its words.

    Of the lists in `alleen_titels`, whose items are found by themselves, only the titles count.
    """
    for name, (declared, _) in velden(type(entity)).items():
        if declared.zoek is not None:
            value = getattr(entity, name)
            words = (
                (item.titel for item in value)
                if name in alleen_titels
                else zoekwoorden_van(value, declared.kind, namen)
            )
            if text := " ".join(words):
                yield declared.zoek, text
