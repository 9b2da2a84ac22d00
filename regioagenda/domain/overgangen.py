"""How acties go over into each other. One file says it, and both acties know it.

What went over has the status “overgegaan” from that day on, so that every list, count, feed, search and version says
the same of it. What was only split off leaves the old actie as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from regioagenda.base.nederlands import opsomming
from regioagenda.domain.model import Actie, Overgang, Status, Thema
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status, is_overgegaan
from regioagenda.domain.woorden import OvergangSoort, StatusWaarde
from regioagenda.reading.schema import Ref

# What stands before the name of the other actie, seen from the old one and from the new one.
_VERDER = {
    OvergangSoort.OVERGEGAAN: "Dit ging verder als",
    OvergangSoort.SAMENGEVOEGD: "Dit is een deel geworden van",
    OvergangSoort.GESPLITST: "Dit is gesplitst en ging verder in",
    OvergangSoort.AFGESPLITST: "Een deel hiervan ging apart verder in",
}
_UIT = {
    OvergangSoort.OVERGEGAAN: "Dit is het vervolg op",
    OvergangSoort.SAMENGEVOEGD: "Dit is samengevoegd met",
    OvergangSoort.GESPLITST: "Dit komt uit de splitsing van",
    OvergangSoort.AFGESPLITST: "Dit was eerst een deel van",
}


def eindigt(overgang: Overgang) -> bool:
    """Tell whether the old actie stops."""
    return overgang.soort is not OvergangSoort.AFGESPLITST


def verder(overgang: Overgang) -> str:
    """Give the words before the name of the new actie, on the page of the old one."""
    return _VERDER[overgang.soort]


def uit(overgang: Overgang) -> str:
    """Give the words before the name of the old actie, on the page of the new one."""
    return _UIT[overgang.soort]


def naam_van(region: Region, overgang: Overgang, agenda: str) -> str:
    """Give the name of the other actie, with its agenda when that is another one than `agenda`."""
    return _naam(
        region.acties[overgang.actie.slug],
        agenda,
        region.agendas[region.acties[overgang.actie.slug].agenda].korte_titel,
    )


def _naam(other: Actie, agenda: str, title: str) -> str:
    name = f"{other.nummer} {other.titel}".strip()
    return name if other.agenda == agenda else f"{name} ({title})"


def met_overgangen(acties: Iterable[Actie]) -> tuple[Actie, ...]:
    """Let both sides know of each, and give what went over the status that says so; the order stays."""
    found = tuple(acties)
    into: dict[str, list[Overgang]] = defaultdict(list)
    out_of: dict[str, list[Overgang]] = defaultdict(list)
    for actie in found:
        into[actie.id].extend(actie.gaat_over_in)
        out_of[actie.id].extend(actie.komt_uit)
    for actie in found:
        for overgang in actie.gaat_over_in:
            _tell(out_of[overgang.actie.slug], overgang, actie)
        for overgang in actie.komt_uit:
            _tell(into[overgang.actie.slug], overgang, actie)
    names = {a.id: f"{a.nummer} {a.titel}".strip() for a in found}
    return tuple(
        replace(
            actie,
            gaat_over_in=tuple(into[actie.id]),
            komt_uit=tuple(out_of[actie.id]),
            statussen=(*_status(into[actie.id], names), *actie.statussen),
        )
        if into[actie.id] or out_of[actie.id]
        else actie
        for actie in found
    )


def _tell(known: list[Overgang], overgang: Overgang, other: Actie) -> None:
    """Add the other side, unless it says the same; what contradicts it is kept, and told by a check."""
    mirrored = replace(overgang, actie=Ref(slug=other.id, where=overgang.actie.where))
    if not any(_zelfde(mirrored, one) for one in known):
        known.append(mirrored)


def _zelfde(one: Overgang, other: Overgang) -> bool:
    return (one.actie, one.wanneer, one.soort) == (other.actie, other.wanneer, other.soort)


def _status(into: Sequence[Overgang], names: dict[str, str]) -> tuple[Status, ...]:
    ends = [o for o in into if eindigt(o)]
    if not ends:
        return ()
    by_words: dict[str, list[str]] = {}
    for overgang in ends:
        by_words.setdefault(verder(overgang), []).append(f"“{names.get(overgang.actie.slug, overgang.actie.slug)}”")
    words = " ".join(f"{begin} {opsomming(found)}." for begin, found in by_words.items())
    first = ends[0]
    return (
        Status(
            where=first.where,
            places={**first.places, "per": first.at("wanneer")},
            waarde=StatusWaarde.OVERGEGAAN,
            per=first.wanneer,
            toelichting=words,
            bron=first.bron,
        ),
    )


def is_overgang(item: Actie | Thema, status: Status) -> bool:
    """Tell whether a status only says that the actie went over, which its history says with the name of the other."""
    return isinstance(item, Actie) and any(status.where == o.where for o in item.gaat_over_in)


def vervolg(region: Region, actie: Actie) -> str:
    """Say in which acties one that stopped goes on, or else why it does; empty for the others."""
    if not is_overgegaan(actie):
        return ""
    found: dict[str, list[str]] = {}
    for overgang in filter(eindigt, actie.gaat_over_in):
        found.setdefault(verder(overgang), []).append(naam_van(region, overgang, actie.agenda))
    words = [f"{begin} {opsomming(names)}" for begin, names in found.items()]
    return ". ".join(words) or huidige_status(actie).toelichting.removesuffix(".")
