"""Checks on acties that go over into each other: what one file says of it agrees with what the others say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.nederlands import opsomming
from regioagenda.domain.model import Actie, Overgang
from regioagenda.domain.overgangen import eindigt, is_overgang
from regioagenda.domain.region import Region
from regioagenda.reading.tijd import Tijd


def check_overgangen_rond(region: Region) -> Iterator[Diagnostic]:
    """What goes on in other acties never comes back to itself."""
    for actie in region.acties.values():
        for overgang in actie.gaat_over_in:
            if _komt_terug(region.acties, overgang.actie.slug, actie.id):
                same = overgang.actie.slug == actie.id
                message = (
                    "Een actie kan niet in zichzelf overgaan."
                    if same
                    else (f"“{overgang.actie.slug}” gaat zelf, direct of later, weer over in “{actie.id}”.")
                )
                yield Diagnostic(
                    where=overgang.at("actie"),
                    code="overgang-rond",
                    message=message,
                    hint="Haal een van deze overgangen weg.",
                )


def _komt_terug(acties: Mapping[str, Actie], start: str, target: str) -> bool:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here == target:
            return True
        if here not in seen:
            seen.add(here)
            waiting.extend(o.actie.slug for o in acties[here].gaat_over_in)
    return False


def check_overgangen_eens(region: Region) -> Iterator[Diagnostic]:
    """Two files that tell of one overgang say the same, an actie stops once, and nothing is split off after that."""
    for actie in region.acties.values():
        first: dict[str, Overgang] = {}
        for overgang in actie.gaat_over_in:
            before = first.setdefault(overgang.actie.slug, overgang)
            if before is not overgang:
                yield _oneens(overgang, f"{before.where} zegt: {before.soort.label.lower()}, {before.wanneer.getoond}")
        end = _einde(first.values())
        for overgang in first.values():
            late = end is not None and (overgang.wanneer != end if eindigt(overgang) else _na(overgang, end))
            if end is not None and late:
                yield _oneens(overgang, f"deze actie ging al over: {end.getoond}")


def _einde(overgangen: Iterable[Overgang]) -> Tijd | None:
    """Give when the old actie stopped, as the first overgang that ends it says; None when it goes on."""
    return next((o.wanneer for o in overgangen if eindigt(o)), None)


def _na(overgang: Overgang, end: Tijd) -> bool:
    return end.tot is not None and overgang.wanneer.na(end.tot)


def _oneens(overgang: Overgang, other: str) -> Diagnostic:
    return Diagnostic(
        where=overgang.at("wanneer"),
        code="overgang-tegenstrijdig",
        message=f"Hier staat: {overgang.soort.label.lower()}, {overgang.wanneer.getoond}. Maar {other}.",
        hint="Kijk wat klopt, en schrijf het op één plek: de andere actie laat het dan ook zien.",
    )


def check_overgangen_status(region: Region) -> Iterator[Diagnostic]:
    """Nothing is said of how far an actie is after it went over."""
    for actie in region.acties.values():
        end = _einde(actie.gaat_over_in)
        day = end.tot if end else None
        late = [s for s in actie.statussen if day and s.per.na(day) and not is_overgang(actie, s)]
        if late:
            yield Diagnostic(
                where=late[0].at("per"),
                code="overgang-status",
                message=f"Deze actie ging over in {opsomming(_waarin(actie))}, maar heeft nog een status van "
                f"{late[0].per.getoond}.",
                hint="Zet deze status bij de actie die verdergaat.",
            )


def _waarin(actie: Actie) -> Iterator[str]:
    return (f"“{o.actie.slug}”" for o in actie.gaat_over_in if eindigt(o))
