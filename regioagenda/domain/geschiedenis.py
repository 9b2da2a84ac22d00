"""What happened with an item: one dated list, the newest first, from the content alone.

A status, a moment with an outcome, a decision on a version and a change of the page each happened on a day, or somewhere
in a window of days. What is still to come is no history; what happened on a day that nobody knows comes last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import datum
from regioagenda.domain.editie import edities_van
from regioagenda.domain.model import Actie, Agenda, Betrokkene, Deelactie, Editie, Pagina, Status, Thema, WasTitel
from regioagenda.domain.momenten import label_van, momenten_bij, stand_van_moment
from regioagenda.domain.overgangen import is_overgang, naam_van, uit, verder
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.soorten import id_van
from regioagenda.domain.voorbij import RolStand, stand_van_rol
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, MomentStand
from regioagenda.reading.tijd import Tijd

Item = Actie | Thema | Pagina | Agenda


class GebeurtenisSoort(Enum):
    """What kind of thing happened."""

    STATUS = "status"
    MOMENT = "moment"
    VERSCHOVEN = "verschoven"
    VERVALLEN = "vervallen"
    TREKKER = "trekker"
    OVERGANG = "overgang"
    TITEL = "titel"
    VERSIE = "versie"
    BESLUIT = "besluit"
    NOTITIE = "notitie"
    WIJZIGING = "wijziging"
    INHOUD = "inhoud"


# What happened with the item itself; a version is of the whole agenda, and a change of the page says nothing of the work.
FEITEN = (
    GebeurtenisSoort.STATUS,
    GebeurtenisSoort.MOMENT,
    GebeurtenisSoort.VERSCHOVEN,
    GebeurtenisSoort.TREKKER,
    GebeurtenisSoort.OVERGANG,
)


# What is told in a sentence of its own.
GENOTEERD = (GebeurtenisSoort.NOTITIE, GebeurtenisSoort.WIJZIGING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenis:
    """Something that happened: between which days (None: nobody knows), when in words, and what.

    `deel` is the part of the actie that it is about, None for the whole. `status`, `gepland` and `editie` are what it came
    from, if any; `naar` is the id of the other actie that it is about; `klein` tells that nobody needs to hear of it who
    does not look at the item itself.
    """

    soort: GebeurtenisSoort
    van: date | None
    tot: date | None
    wanneer: str
    woorden: str
    deel: Deelactie | None = None
    status: Status | None = None
    gepland: Gepland | None = None
    editie: Editie | None = None
    naar: str = ""
    klein: bool = False

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
    found = [g for g in _alles(region, item, today) if _gebeurd(g, today)]
    return tuple(sorted(found, key=lambda g: (g.laatste_dag or date.min, g.van or date.min), reverse=True))


def nieuws(region: Region, item: Item, today: date) -> tuple[Gebeurtenis, ...]:
    """Give every change of an item that has a day, the newest first.

    A version of an agenda is news of the agenda, not of everything in it. What is small is no news.
    """
    return tuple(g for g in geschiedenis(region, item, today) if g.dag(today) and _eigen(item, g) and not g.klein)


def laatste_verandering(region: Region, item: Item, today: date) -> Gebeurtenis | None:
    """Give the newest change of an item that has a day; None when nobody knows of any."""
    return max(nieuws(region, item, today), key=lambda g: g.dag(today) or date.min, default=None)


def laatste_feit(region: Region, item: Item, today: date) -> Gebeurtenis | None:
    """Give the newest dated fact of an item, from which what its page says is; None without any."""
    return next((g for g in geschiedenis(region, item, today) if g.soort in FEITEN and g.dag(today)), None)


def _eigen(item: Item, gebeurtenis: Gebeurtenis) -> bool:
    of_agenda = gebeurtenis.soort in (GebeurtenisSoort.VERSIE, GebeurtenisSoort.BESLUIT)
    return not of_agenda or isinstance(item, Agenda)


def _gebeurd(gebeurtenis: Gebeurtenis, today: date) -> bool:
    first = gebeurtenis.van or gebeurtenis.tot
    return gebeurtenis.status is not None or first is None or first <= today


def _alles(region: Region, item: Item, today: date) -> Iterator[Gebeurtenis]:
    if isinstance(item, Actie | Thema):
        yield from _statussen((s for s in item.statussen if not is_overgang(item, s)), None)
    if isinstance(item, Actie | Thema | Agenda):
        agenda = item.id if isinstance(item, Agenda) else item.agenda
        yield from _momenten(region, momenten_bij(item.id, agenda, item.momenten), None, today)
        yield from _titels(item.was_titels)
    if isinstance(item, Actie):
        yield from _overgangen(region, item)
        yield from _trekkers(region, item.betrokkenen, None, today)
        for deel in item.deelacties:
            yield from _statussen(deel.statussen, deel)
            own = momenten_bij(f"{item.id}#{deel.id}", item.agenda, deel.momenten)
            yield from _momenten(region, own, deel, today)
            yield from _trekkers(region, deel.betrokkenen, deel, today)
    yield from _versies(region, item)
    for note in item.wijzigingen:
        yield Gebeurtenis(
            soort=GebeurtenisSoort.NOTITIE,
            van=note.datum,
            tot=note.datum,
            wanneer=datum(note.datum),
            woorden=note.tekst,
        )
    yield from _regels(region, item)
    # What somebody tells of a day says more than that something changed.
    lines = region.regels_by_item.get(id_van(item), ())
    told = any(line.gewijzigd == item.gewijzigd and not line.klein for line in lines)
    if item.gewijzigd and not told and all(note.datum != item.gewijzigd for note in item.wijzigingen):
        yield Gebeurtenis(
            soort=GebeurtenisSoort.INHOUD,
            van=item.gewijzigd,
            tot=item.gewijzigd,
            wanneer=datum(item.gewijzigd),
            woorden="De tekst van deze pagina veranderde",
        )


def _regels(region: Region, item: Item) -> Iterator[Gebeurtenis]:
    """Give what earlier revisions tell, but for the days of which the editors wrote something themselves."""
    noted = {note.datum for note in item.wijzigingen}
    for regel in region.regels_by_item.get(id_van(item), ()):
        # That the text changed is told by the day under `gewijzigd`, when that came along.
        if regel.dag in noted or (regel.klein and regel.gewijzigd == item.gewijzigd):
            continue
        yield Gebeurtenis(
            soort=GebeurtenisSoort.WIJZIGING,
            van=regel.dag,
            tot=regel.dag,
            wanneer=datum(regel.dag),
            woorden=regel.woorden,
            klein=regel.klein,
        )


def _gebeurtenis(
    soort: GebeurtenisSoort,
    tijd: Tijd | None,
    woorden: str,
    deel: Deelactie | None = None,
    *,
    status: Status | None = None,
    gepland: Gepland | None = None,
    editie: Editie | None = None,
    naar: str = "",
) -> Gebeurtenis:
    """Make what happened at a time; a time that is only a limit, and none at all, give no days."""
    dated = tijd is not None and tijd.gedateerd
    return Gebeurtenis(
        soort=soort,
        van=tijd.van if tijd and dated else None,
        tot=tijd.tot if tijd and dated else None,
        wanneer=tijd.getoond if tijd else "datum niet bekend",
        woorden=woorden,
        deel=deel,
        status=status,
        gepland=gepland,
        editie=editie,
        naar=naar,
    )


def _statussen(statussen: Iterable[Status], deel: Deelactie | None) -> Iterator[Gebeurtenis]:
    for status in statussen:
        words = f"Status: {status.waarde.label.lower()}"
        yield _gebeurtenis(GebeurtenisSoort.STATUS, status.per, words, deel, status=status)


def _momenten(
    region: Region, momenten: Iterable[Gepland], deel: Deelactie | None, today: date
) -> Iterator[Gebeurtenis]:
    for gepland in momenten:
        moment, label = gepland.moment, label_van(region, gepland.moment)
        stand = stand_van_moment(region, gepland, today)
        # Only an outcome, or who says so, tells that it happened: a day that went by does not.
        told = stand is MomentStand.GEBEURD or (stand is MomentStand.GEWEEST and moment.uitkomst)
        if told:
            yield _gebeurtenis(GebeurtenisSoort.MOMENT, moment.wanneer, label, deel, gepland=gepland)
        later = (*(w.wanneer for w in moment.was[1:]), moment.wanneer)
        for before, after in zip(moment.was, later, strict=False):
            reason = f": {before.reden.removesuffix('.')}" if before.reden else ""
            words = f"{label} verschoof van {before.wanneer.getoond} naar {after.getoond}{reason}"
            yield _gebeurtenis(GebeurtenisSoort.VERSCHOVEN, before.tot, words, deel)
        if moment.vervalt:
            words = f"{label} gaat niet door (gepland: {moment.wanneer.getoond}): {moment.vervalt.removesuffix('.')}"
            yield _gebeurtenis(GebeurtenisSoort.VERVALLEN, None, words, deel)


def _trekkers(
    region: Region, betrokkenen: Iterable[Betrokkene], deel: Deelactie | None, today: date
) -> Iterator[Gebeurtenis]:
    for betrokkene in betrokkenen:
        if betrokkene.rol not in LEIDENDE_ROLLEN:
            continue
        who = f"{region.partij_naam(betrokkene.wie.slug)} ({betrokkene.rol.label.lower()})"
        if betrokkene.vanaf is not None:
            yield _gebeurtenis(GebeurtenisSoort.TREKKER, betrokkene.vanaf, f"{who} begon hiermee", deel)
        if betrokkene.tot is not None and stand_van_rol(betrokkene, today) is RolStand.EERDER:
            yield _gebeurtenis(GebeurtenisSoort.TREKKER, betrokkene.tot, f"{who} stopte hiermee", deel)


def _overgangen(region: Region, actie: Actie) -> Iterator[Gebeurtenis]:
    sides = ((actie.gaat_over_in, verder), (actie.komt_uit, uit))
    for overgang, begin in ((o, begin) for found, begin in sides for o in found):
        words = f"{begin(overgang)} {naam_van(region, overgang, actie.agenda)}"
        yield _gebeurtenis(GebeurtenisSoort.OVERGANG, overgang.wanneer, words, naar=overgang.actie.slug)


def _titels(titels: Iterable[WasTitel]) -> Iterator[Gebeurtenis]:
    for old in titels:
        yield _gebeurtenis(GebeurtenisSoort.TITEL, old.tot, f"De titel was tot dan “{old.titel}”")


def _versies(region: Region, item: Item) -> Iterator[Gebeurtenis]:
    """Give the versions of its agenda: for an actie those that hold it, for the agenda all."""
    if not isinstance(item, Actie | Agenda):
        return
    agenda = item.id if isinstance(item, Agenda) else item.agenda
    own = frozenset((item.id.rpartition("/")[2], *item.was))
    for editie in edities_van(region, agenda):
        if isinstance(item, Agenda) or any(a.id in own for a in editie.acties):
            yield _gebeurtenis(GebeurtenisSoort.VERSIE, editie.datum, editie.titel, editie=editie)
            for besluit in editie.besluiten:
                body = f" ({besluit.orgaan.label})" if besluit.orgaan else ""
                words = f"{region.partij_naam(besluit.gemeente.slug)}{body} {besluit.uitkomst.label}: {editie.titel}"
                yield _gebeurtenis(GebeurtenisSoort.BESLUIT, besluit.wanneer, words)
