"""What happened with an item: one dated list, the newest first, from the content alone.

A status, a moment with an outcome, a decision on a version and a change of the page each happened on a day, or somewhere
in a window of days. What is still to come is no history; what happened on a day that nobody knows comes last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from regioagenda.base.nederlands import datum
from regioagenda.domain.editie import edities_van, namen_nu
from regioagenda.domain.model import Actie, Agenda, Deelactie, Editie, Moment, Pagina, Status, Thema
from regioagenda.domain.region import Region
from regioagenda.reading.wanneer import Precisie, Tijd

Item = Actie | Thema | Pagina | Agenda


class GebeurtenisSoort(Enum):
    """What kind of thing happened."""

    STATUS = "status"
    MOMENT = "moment"
    VERSIE = "versie"
    INHOUD = "inhoud"


# What happened with the item itself; a version is of the whole agenda, and a change of the page says nothing of the work.
FEITEN = (GebeurtenisSoort.STATUS, GebeurtenisSoort.MOMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenis:
    """Something that happened: between which days (None: nobody knows), when in words, and what.

    `deel` is the part of the actie that it is about, None for the whole. `status`, `moment` and `editie` are what it came
    from, if any.
    """

    soort: GebeurtenisSoort
    van: date | None
    tot: date | None
    wanneer: str
    woorden: str
    deel: Deelactie | None = None
    status: Status | None = None
    moment: Moment | None = None
    editie: Editie | None = None

    @property
    def laatste_dag(self) -> date | None:
        """The last day on which it can have happened."""
        return self.tot or self.van

    @property
    def op_de_dag(self) -> bool:
        """Whether the day itself is known, and not only a window of days."""
        return self.van is not None and self.van == self.tot

    def dag(self, today: date) -> date | None:
        """Give the day by which it counts as news: its last one, or its first as long as the last is still to come.

        None without a day, and for what is dated after today.
        """
        return next((day for day in (self.tot, self.van) if day is not None and day <= today), None)


def geschiedenis(region: Region, item: Item, today: date) -> tuple[Gebeurtenis, ...]:
    """Give what happened with an item up to and with today, the newest first.

    A status is always told, whatever its date: it is what somebody said.
    """
    found = [g for g in _alles(region, item) if _gebeurd(g, today)]
    return tuple(sorted(found, key=lambda g: (g.laatste_dag or date.min, g.van or date.min), reverse=True))


def laatste_verandering(region: Region, item: Item, today: date) -> Gebeurtenis | None:
    """Give the newest change of an item that has a day; None when nobody knows of any.

    A version of an agenda is news of the agenda, not of everything in it.
    """
    own = (g for g in geschiedenis(region, item, today) if g.dag(today) and _eigen(item, g))
    return max(own, key=lambda g: g.dag(today) or date.min, default=None)


def laatste_feit(region: Region, item: Item, today: date) -> Gebeurtenis | None:
    """Give the newest dated status or outcome of an item, from which what its page says is; None without any."""
    return next((g for g in geschiedenis(region, item, today) if g.soort in FEITEN and g.dag(today)), None)


def _eigen(item: Item, gebeurtenis: Gebeurtenis) -> bool:
    return gebeurtenis.soort is not GebeurtenisSoort.VERSIE or isinstance(item, Agenda)


def _gebeurd(gebeurtenis: Gebeurtenis, today: date) -> bool:
    first = gebeurtenis.van or gebeurtenis.tot
    return gebeurtenis.status is not None or first is None or first <= today


def _alles(region: Region, item: Item) -> Iterator[Gebeurtenis]:
    if isinstance(item, Actie):
        yield from _van(item.statussen, item.momenten, None)
        for deel in item.deelacties:
            yield from _van(deel.statussen, deel.momenten, deel)
    elif isinstance(item, Thema):
        yield from _van(item.statussen, item.momenten, None)
    elif isinstance(item, Agenda):
        yield from _van((), item.momenten, None)
    yield from _versies(region, item)
    if item.gewijzigd:
        yield Gebeurtenis(
            soort=GebeurtenisSoort.INHOUD,
            van=item.gewijzigd,
            tot=item.gewijzigd,
            wanneer=datum(item.gewijzigd),
            woorden="De tekst van deze pagina veranderde.",
        )


def _van(statussen: tuple[Status, ...], momenten: tuple[Moment, ...], deel: Deelactie | None) -> Iterator[Gebeurtenis]:
    for status in statussen:
        van, tot, wanneer = _dagen(status.per)
        yield Gebeurtenis(
            soort=GebeurtenisSoort.STATUS,
            van=van,
            tot=tot,
            wanneer=wanneer,
            woorden=f"Status: {status.waarde.label.lower()}",
            deel=deel,
            status=status,
        )
    for moment in momenten:
        # Only an outcome says that it happened: a day that went by does not.
        if moment.uitkomst:
            van, tot, wanneer = _dagen(moment.wanneer)
            yield Gebeurtenis(
                soort=GebeurtenisSoort.MOMENT,
                van=van,
                tot=tot,
                wanneer=wanneer,
                woorden=moment.soort.label,
                deel=deel,
                moment=moment,
            )


def _versies(region: Region, item: Item) -> Iterator[Gebeurtenis]:
    """Give the versions of its agenda: for an actie those that hold it, for the agenda all."""
    if not isinstance(item, Actie | Agenda):
        return
    agenda = item.id if isinstance(item, Agenda) else item.agenda
    names = namen_nu(region, agenda).acties if isinstance(item, Actie) else {}
    for editie in edities_van(region, agenda):
        held = {f"{agenda}/{names.get(a.id, a.id)}" for a in editie.acties}
        if isinstance(item, Agenda) or item.id in held:
            van, tot, wanneer = _dagen(editie.datum)
            yield Gebeurtenis(
                soort=GebeurtenisSoort.VERSIE, van=van, tot=tot, wanneer=wanneer, woorden=editie.titel, editie=editie
            )


def _dagen(tijd: Tijd) -> tuple[date | None, date | None, str]:
    return tijd.van, tijd.tot, datum(tijd.van) if tijd.precisie is Precisie.DAG and tijd.van == tijd.tot else tijd.tekst
