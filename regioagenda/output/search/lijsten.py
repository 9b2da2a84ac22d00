"""The words that all documents share: what people type and what it is called here, and names with their abbreviations.

Three lists lead from a word to documents: the everyday words that come with the program, the region's own
`zoekwoorden.yaml`, which adds to those and overrides them, and every name that has an abbreviation or another name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from regioagenda.base.digest import digest
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.domain.region import Region
from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.termen import CAPITALS, Doel, Woordenlijst
from regioagenda.taal.gegevens import regels
from regioagenda.taal.woordenboek import woordenboek

# How much a word of the region's list counts, one of the general list, and a name that stands for another.
LIST, GENERAL, NAME = 0.85, 0.65, 0.7
# How much each later name of an entry counts beside the one before it: the first says it best, the last is only near it.
LATER = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekwoord:
    """What people type (`woorden`) and what that is called on this site (`zoek`)."""

    woorden: tuple[str, ...]
    zoek: tuple[str, ...]
    algemeen: bool = False


@cache
def alledaags() -> tuple[Zoekwoord, ...]:
    """Give the everyday words for policy themes that come with the program."""
    entries = (line.partition("=") for line in regels("alledaags.txt"))
    return tuple(Zoekwoord(woorden=_parts(typed), zoek=_parts(called), algemeen=True) for typed, _, called in entries)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


def zoekwoorden_van(region: Region, memo: Memo) -> tuple[Zoekwoord, ...]:
    """Give the list of the region, and of the everyday words those that it does not have itself."""
    own = tuple(Zoekwoord(woorden=z.woorden, zoek=z.zoek) for z in region.zoekwoorden)
    typed = [text for entry in own for text in entry.woorden]
    return (*own, *memo.recall("zoekindex.alledaags", typed, lambda: _besides(typed)))


def _besides(typed: Iterable[str]) -> tuple[Zoekwoord, ...]:
    """Give the everyday words besides those that a region typed itself."""
    known = set(map(zoektaal.stems, typed))
    general = (
        Zoekwoord(
            woorden=tuple(w for w in entry.woorden if zoektaal.stems(w) not in known), zoek=entry.zoek, algemeen=True
        )
        for entry in alledaags()
    )
    return tuple(entry for entry in general if entry.woorden)


def namen_van(region: Region) -> Iterator[tuple[str, ...]]:
    """Give the names that stand for the same: of a term, an organisation or a gemeente."""
    for begrip in region.begrippen.values():
        yield (begrip.term, *((begrip.voluit,) if begrip.voluit else ()), *begrip.varianten)
    for partij in region.organisaties.values():
        yield (partij.naam, *((partij.afkorting,) if partij.afkorting else ()), *partij.aliassen)
    for gemeente in region.gemeenten.values():
        yield (gemeente.naam, *gemeente.aliassen)


def woordenlijst(zoekwoorden: Sequence[Zoekwoord], namen: Iterable[tuple[str, ...]], memo: Memo) -> Woordenlijst:
    """Turn the lists into what documents are looked through for."""
    names = tuple(namen)
    parts = [
        *(f"{'algemeen' if e.algemeen else ''}>{'|'.join(e.woorden)}>{'|'.join(e.zoek)}" for e in zoekwoorden),
        *("|".join(name) for name in names),
    ]
    return memo.recall("zoekindex.lijsten", parts, lambda: _woordenlijst(zoekwoorden, names, digest(parts).hex()))


def _woordenlijst(zoekwoorden: Sequence[Zoekwoord], namen: Iterable[tuple[str, ...]], kenmerk: str) -> Woordenlijst:
    doelen: dict[tuple[str, tuple[str, ...]], float] = {}

    def add(typed: tuple[str, ...], called: tuple[str, ...], factor: float) -> None:
        if typed and called and typed != called:
            key = (" ".join(typed), called)
            doelen[key] = max(doelen.get(key, 0.0), factor)

    for entry in zoekwoorden:
        for word in entry.woorden:
            for place, target in enumerate(entry.zoek):
                factor = (GENERAL if entry.algemeen else LIST) * LATER**place
                add(zoektaal.stems(word), zoektaal.stems(target), factor)
    ambiguous: set[str] = set()
    for names in namen:
        stems = list(dict.fromkeys(map(_name, names)))
        ambiguous |= {name[0][1:] for name in stems if len(name) == 1 and name[0][0] == CAPITALS}
        for one in stems:
            for other in stems:
                add(one, other, NAME)
    by_first: defaultdict[str, list[Doel]] = defaultdict(list)
    for (sleutel, stammen), factor in sorted(doelen.items()):
        by_first[stammen[0]].append(Doel(sleutel=sleutel, stammen=stammen, factor=factor))
    return Woordenlijst(
        doelen={first: tuple(found) for first, found in by_first.items()},
        dubbelzinnig=frozenset(ambiguous),
        kenmerk=kenmerk,
    )


def _name(name: str) -> tuple[str, ...]:
    """Give the stems of a name; an abbreviation that is also a Dutch word keeps its capitals."""
    if name.isalpha() and name.isupper() and 1 < len(name) <= 6 and woordenboek().form(name.lower()):
        return (CAPITALS + name.lower(),)
    return zoektaal.stems(name)
