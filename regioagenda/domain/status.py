"""How far something is: the status with the newest date, wherever it stands in the list."""

from __future__ import annotations

from datetime import date

from regioagenda.domain.model import Actie, Deelactie, Status, Thema
from regioagenda.domain.woorden import Herkomst, StatusWaarde

# What can have a status.
Gevolgd = Actie | Deelactie | Thema
# How old a status may be before a page says that nothing was heard since.
OUD_NA_DAGEN = 365


def nieuwste_eerst(statussen: tuple[Status, ...]) -> tuple[Status, ...]:
    """Give statuses by their date, the newest first: a window counts by its last day, what has no date comes last."""
    return tuple(sorted(statussen, key=_datum, reverse=True))


def huidige_status(actie: Actie) -> Status:
    """Give the status of an actie now: the one with the newest date."""
    return nieuwste_eerst(actie.statussen)[0]


def is_overgegaan(item: Actie | Deelactie) -> bool:
    """Tell whether an actie or a part goes on elsewhere: it has no trekker and announces nothing of its own any more."""
    now = huidige_status(item) if isinstance(item, Actie) else eigen_status(item)
    return now is not None and now.waarde is StatusWaarde.OVERGEGAAN


def eigen_status(item: Deelactie | Thema) -> Status | None:
    """Give the status that a part or thema has of its own now; None when nobody says how far it is."""
    return next(iter(nieuwste_eerst(item.statussen)), None)


def herkomst_van(status: Status) -> Herkomst | None:
    """Give who says it, or None when nobody knows: a source only when its words or its place are given."""
    if status.herkomst in (None, Herkomst.BRON):
        return Herkomst.BRON if status.bronstatus or status.bron else None
    return status.herkomst


def laatste_dag(status: Status) -> date | None:
    """Give the last day that the date of a status can mean, or the day that it holds from; None when it has no date."""
    return status.per.tot or status.per.van


def _datum(status: Status) -> tuple[date, date]:
    return (laatste_dag(status) or date.min, status.per.van or date.min)
