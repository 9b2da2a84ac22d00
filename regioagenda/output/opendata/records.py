"""The records of the open data; the JSON Schema of each file is read off these annotations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BronRecord:
    """Where something comes from: the id of a document and line numbers in its text version."""

    document: str
    regels: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRecord:
    """How far it was, from when that is and who said so."""

    waarde: str
    per: str
    bron: str
    bronstatus: str
    herkomst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BetrokkeneRecord:
    """One party in one role; `deelactie` is null when the role is for the whole actie."""

    wie: str
    rol: str
    deelactie: str | None
    samen_met: tuple[str, ...]
    toelichting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentRecord:
    """When something happens: the words of the source, and the first and last day they can mean."""

    soort: str
    tekst: str
    van: str | None
    tot: str | None
    precisie: str
    wat: str
    zekerheid: str
    uitkomst: str
    gemeenten: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeelactieRecord:
    """A numbered part of an actie."""

    id: str
    url: str
    nummer: str
    titel: str
    tekst: str
    trekkers: tuple[str, ...]
    bron: BronRecord | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActieRecord:
    """An actie with everything that hangs on it."""

    id: str
    url: str
    agenda: str
    thema: str
    nummer: str
    soort: str
    titel: str
    brontitel: str
    samenvatting: str
    status: StatusRecord
    onderwerpen: tuple[str, ...]
    trekkers: tuple[str, ...]
    betrokkenen: tuple[BetrokkeneRecord, ...]
    gemeenten: tuple[str, ...]
    momenten: tuple[MomentRecord, ...]
    deelacties: tuple[DeelactieRecord, ...]
    bron: BronRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRecord:
    """An agenda of a set of gemeenten."""

    id: str
    url: str
    titel: str
    samenvatting: str
    eigenaar: str
    gemeenten: tuple[str, ...]
    looptijd: str
    van: str | None
    tot: str | None
    stand: str
    volledigheid: str
    documenten: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemaRecord:
    """A chapter of an agenda."""

    id: str
    url: str
    agenda: str
    titel: str
    brontitel: str
    samenvatting: str
    onderwerpen: tuple[str, ...]
    acties: tuple[str, ...]
    bron: BronRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class GemeenteRecord:
    """A gemeente with its CBS code and TOOI identifier."""

    id: str
    url: str
    naam: str
    cbs: str
    tooi: str
    provincie: str
    aliassen: tuple[str, ...]
    bestaat_tot: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedenRecord:
    """The members of an organisation on a date."""

    per: str
    wie: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisatieRecord:
    """Any party that is no gemeente."""

    id: str
    url: str
    naam: str
    afkorting: str
    soort: str
    samenvatting: str
    aliassen: tuple[str, ...]
    onderdeel_van: str | None
    leden: tuple[LedenRecord, ...]
    tooi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningRecord:
    """A moment with the item it belongs to."""

    item: str
    url: str
    agenda: str
    titel: str
    moment: MomentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbandRecord:
    """A typed link between items."""

    id: str
    url: str
    soort: str
    nummer: str
    titel: str
    van: tuple[str, ...]
    naar: tuple[str, ...]
    uitleg: str
    keuze: str
    grond: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BegripRecord:
    """A term; `uitleg` is null when nobody explained it."""

    id: str
    url: str
    term: str
    voluit: str
    uitleg: str | None
    uitleg_in_bron: str
    herkomst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VraagRecord:
    """A question with its answer."""

    id: str
    url: str
    agenda: str
    titel: str
    vraag: str
    antwoord: str
    gesteld_door: str
    gesteld_op: str | None
    beantwoord_door: str
    gevolg: str | None
    toezeggingen: tuple[MomentRecord, ...]
