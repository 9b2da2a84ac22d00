"""Checks on times that can be read but cannot be right: in the future, in another century, certain but unknown."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from functools import cache
from typing import cast

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.domain.model import Actie, Agenda, Overgang, Pagina, Status, Thema
from regioagenda.domain.overgangen import is_overgang
from regioagenda.domain.region import Region
from regioagenda.domain.woorden import Zekerheid
from regioagenda.reading.kinds import Wanneer
from regioagenda.reading.schema import Groep, Kind, Lijst, Placed, velden
from regioagenda.reading.tijd import Aard, Bedoeling, Tijd
from regioagenda.reading.tijdvormen.ondatum import DOORLOPEND

# The day on which editors worked on something, by the name of its field.
_NAGEKEKEN = ("gewijzigd", "gecontroleerd")
# Where a year before this is a slip: nobody kept a site then.
_EERSTE_JAAR = 1990
_VAN_WANNEER = ("per", "stand")
# An agenda looks this many years back and ahead: together a century.
_HALVE_EEUW = 50


def check_nagekeken(region: Region, today: date) -> Iterator[Diagnostic]:
    """Nothing was changed or looked at on a day that is still to come, or long before there was a site."""
    holders = (region.agendas, region.themas, region.acties, region.paginas)
    files: list[Agenda | Thema | Actie | Pagina] = [file for holder in holders for file in holder.values()]
    for file in files:
        for name in _NAGEKEKEN:
            day = getattr(file, name, None)
            if day is not None and day > today:
                yield Diagnostic(
                    where=file.at(name),
                    code="datum-in-de-toekomst",
                    message=f"“{name}” ligt na vandaag.",
                    hint=f"Schrijf een dag die al geweest is, op zijn laatst {today.isoformat()}.",
                )
            elif day is not None and day.year < _EERSTE_JAAR:
                yield _onwaarschijnlijk(file, name, f"{day.year}", f"{_in_eeuw(day.year, today.year)}{day:-%m-%d}")


def check_notities(region: Region, today: date) -> Iterator[Diagnostic]:
    """Nothing that readers are told of came on the site on a day that is still to come."""
    holders = (region.agendas, region.themas, region.acties, region.paginas)
    for note in (note for holder in holders for file in holder.values() for note in file.wijzigingen):
        if note.datum > today:
            yield Diagnostic(
                where=note.at("datum"),
                code="datum-in-de-toekomst",
                message="Deze wijziging ligt na vandaag.",
                hint=f"Schrijf de dag waarop het op de site komt, op zijn laatst {today.isoformat()}.",
            )


def check_tijden(region: Region, today: date) -> Iterator[Diagnostic]:
    """A fact is not from a day to come, and no time lies in another century than its agenda."""
    for file, year in _bestanden(region, today):
        for owner, name, als, tijd in _tijden(file):
            if _elders_gezegd(owner, file):
                continue
            if als is Bedoeling.PEIL:
                yield from _peil(owner, name, tijd, today)
            elif (far := _ver_weg(tijd, year)) is not None:
                yield _onwaarschijnlijk(owner, name, str(far), str(_in_eeuw(far, year)))


def _elders_gezegd(owner: Placed, file: Placed) -> bool:
    """Tell whether an overgang, or the status that follows from it, is written at another place, where it is looked at."""
    if isinstance(owner, Status) and isinstance(file, Actie):
        return is_overgang(file, owner)
    return isinstance(owner, Overgang) and owner.where.path != file.where.path


def check_momenten_bekend(region: Region) -> Iterator[Diagnostic]:
    """What is certain has a time or has happened, and what always goes on is a status."""
    for planned in region.momenten:
        moment = planned.moment
        if (
            moment.wanneer.aard is Aard.ONBEKEND
            and moment.zekerheid is Zekerheid.VAST
            and not (moment.uitkomst or moment.vervalt)
        ):
            yield Diagnostic(
                where=moment.at("wanneer"),
                code="moment-onduidelijk",
                message="Dit moment is vastgelegd, maar er staat niet wanneer het is.",
                hint="Is dit al gebeurd? Schrijf dan “gebeurd: ” met de reden dat de datum ontbreekt. Komt het nog? Haal dan “zekerheid: vast” weg.",
                severity=Severity.WAARSCHUWING,
            )
        if moment.wanneer.aard is Aard.RITME and moment.wanneer.tekst.lower() in DOORLOPEND:
            yield Diagnostic(
                where=moment.at("wanneer"),
                code="moment-doorlopend",
                message=f"Is dit een status? “{moment.wanneer.tekst}” hoort bij statussen.",
                hint="Zet bij “statussen” de waarde doorlopend, en haal dit moment weg.",
                severity=Severity.ADVIES,
            )


def _bestanden(region: Region, today: date) -> Iterator[tuple[Placed, int]]:
    """Give every file that holds times, with the year around which its agenda lies; versions are kept as they were."""
    years = {agenda.id: _jaar_van(agenda, today) for agenda in region.agendas.values()}
    for agenda in region.agendas.values():
        yield agenda, years[agenda.id]
    for holder in (region.themas, region.acties, region.paginas, region.gegevens, region.vragen):
        for file in holder.values():
            yield file, years.get(file.agenda, today.year)
    for party in (*region.gemeenten.values(), *region.organisaties.values(), *region.documenten.values()):
        yield party, today.year


def _jaar_van(agenda: Agenda, today: date) -> int:
    return next((t.plaats.year for t in (agenda.looptijd, agenda.stand) if t and t.plaats), today.year)


def _tijden(entity: Placed) -> Iterator[tuple[Placed, str, Bedoeling, Tijd]]:
    """Walk over every time inside a content type: what holds it, its field, what the field asks, and the time."""
    for name, kind in _velden_met_tijden(cast("Hashable", type(entity))):
        yield from _tijden_in(entity, name, kind, getattr(entity, name))


@cache
def _velden_met_tijden(cls: Hashable) -> tuple[tuple[str, Kind], ...]:
    """Give the fields of a content type in which a time can stand: most hold none, and every file is looked through."""
    found = velden(cast("type[Placed]", cls)).items()
    return tuple((name, declared.kind) for name, (declared, _) in found if _kan_tijd_bevatten(declared.kind))


def _kan_tijd_bevatten(kind: Kind, around: tuple[type, ...] = ()) -> bool:
    if isinstance(kind, Lijst):
        return _kan_tijd_bevatten(kind.van, around)
    if isinstance(kind, Groep):
        inside = () if kind.van in around else velden(kind.van).values()
        return any(_kan_tijd_bevatten(declared.kind, (*around, kind.van)) for declared, _ in inside)
    return isinstance(kind, Wanneer)


def _tijden_in(owner: Placed, name: str, kind: Kind, value: object) -> Iterator[tuple[Placed, str, Bedoeling, Tijd]]:
    if isinstance(kind, Lijst) and isinstance(value, tuple):
        for item in value:
            yield from _tijden_in(owner, name, kind.van, item)
    elif isinstance(kind, Groep) and isinstance(value, Placed):
        yield from _tijden(value)
    elif isinstance(kind, Wanneer) and isinstance(value, Tijd):
        yield owner, name, kind.als, value


def _peil(owner: Placed, name: str, tijd: Tijd, today: date) -> Iterator[Diagnostic]:
    if tijd.komt(today):
        yield Diagnostic(
            where=owner.at(name),
            code="datum-in-de-toekomst",
            message=f"“{name}” ligt na vandaag: {tijd.getoond}.",
            hint="Schrijf van wanneer dit is. Iets dat nog komt, hoort bij momenten.",
            # What has gone over announces nothing any more, so that cannot be so before the day.
            severity=Severity.FOUT if isinstance(owner, Overgang) else Severity.WAARSCHUWING,
        )
    elif name in _VAN_WANNEER and tijd.plaats and tijd.plaats.year < _EERSTE_JAAR:
        year = tijd.plaats.year
        yield _onwaarschijnlijk(owner, name, str(year), str(_in_eeuw(year, today.year)))


def _ver_weg(tijd: Tijd, year: int) -> int | None:
    """Give a year of a time that lies outside the century around a year, or None."""
    years = (day.year for day in (tijd.van, tijd.tot) if day)
    return next((found for found in years if abs(found - year) > _HALVE_EEUW), None)


def _in_eeuw(year: int, near: int) -> int:
    """Give the year with the same last two figures in the century of another year."""
    return near // 100 * 100 + year % 100


def _onwaarschijnlijk(owner: Placed, name: str, written: str, meant: str) -> Diagnostic:
    return Diagnostic(
        where=owner.at(name),
        code="datum-onwaarschijnlijk",
        message=f"Het jaar {written} bij “{name}” is onwaarschijnlijk.",
        hint=f"Bedoelt u {meant}?",
        severity=Severity.WAARSCHUWING,
    )
