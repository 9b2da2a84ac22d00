"""A page of text: a chapter, an analysis, an experience elsewhere, a reading list."""

from __future__ import annotations

import datetime

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import (
    BRON,
    ITEM,
    KENMERK,
    KENMERK_UITLEG,
    KERNCIJFERS,
    LANG,
    MOMENTEN,
    ONDERWERPEN,
    OPMERKINGEN,
    PARTIJ,
    WAS,
    WIJZIGINGEN,
    ZOEKWOORDEN,
    Bestand,
    Bron,
    Kerncijfer,
    Moment,
    Notitie,
    Opmerking,
)
from regioagenda.domain.woorden import PaginaSoort
from regioagenda.reading.kinds import (
    SLUGVORM,
    WEBADRES,
    Datum,
    Getal,
    JaNee,
    Keuze,
    Proza,
    Regel,
    Verwijzing,
    Wanneer,
)
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld
from regioagenda.reading.tijd import Bedoeling, Tijd


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel(Placed):
    """A point on a page that can be pointed to: a principle, a criterion, a task."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de agenda.", voorbeeld="criterium-01-slagvaardigheid")
    groep: str = veld(
        Regel(maximaal=120),
        "De kop waar dit punt onder staat.",
        default="",
        voorbeeld="Als politiek bestuur",
        zoek="naam",
    )
    nummer: str = veld(Regel(maximaal=10), "Het nummer of de letter in de bron.", default="", voorbeeld="a")
    titel: str = veld(
        Regel(maximaal=120), "Korte titel in gewone taal.", voorbeeld="Snel en goed besluiten", zoek="titel"
    )
    tekst: Prose = veld(
        Proza(), "Wat dit punt inhoudt.", voorbeeld="Het bestuur neemt op tijd besluiten.", zoek="tekst"
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leestip(Placed):
    """Something to read elsewhere."""

    rubriek: str = veld(
        Regel(maximaal=120), "De kop waar de tip onder staat.", default="", voorbeeld="Waarom samenwerken?"
    )
    titel: str = veld(
        Regel(maximaal=300, letterlijk=True), "De titel van het stuk.", voorbeeld="Maak verschil", zoek="tekst"
    )
    maker: str = veld(
        LANG, "Wie het schreef of uitgaf.", default="", voorbeeld="Ministerie van Binnenlandse Zaken", zoek="tekst"
    )
    jaar: Tijd | None = veld(Wanneer(als=Bedoeling.PEIL), "Uit welk jaar het is.", default=None, voorbeeld="2016")
    adres: str = veld(WEBADRES, "Waar het te vinden is.", default="")
    toelichting: str = veld(LANG, "Waar het over gaat.", default="", voorbeeld="Een advies over samenwerken.")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagina(Bestand):
    """A page of text: a chapter of an agenda, or a page of the site. `agenda` is empty for the latter."""

    id: str
    agenda: str
    titel: str = veld(
        Regel(maximaal=120), "Titel van de pagina.", voorbeeld="Hoe deze agenda tot stand kwam", zoek="titel"
    )
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén tot drie korte zinnen: wat staat hier?",
        voorbeeld="Hier leest u hoe de gemeenten hun acties kozen.",
        zoek="samenvatting",
    )
    soort: PaginaSoort = veld(Keuze(uit=PaginaSoort), "Wat voor pagina het is.", default=PaginaSoort.HOOFDSTUK)
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Onderwerpen uit onderwerpen.yaml.", default=(), zoek="thema")
    organisatie: Ref | None = veld(
        PARTIJ,
        "De organisatie waar de pagina over gaat; de tekst staat dan ook op haar pagina.",
        default=None,
        zoek="naam",
    )
    thema: Ref | None = veld(Verwijzing(naam="thema"), "Het thema waar de pagina bij hoort.", default=None)
    acties: tuple[Ref, ...] = veld(Lijst(van=ITEM), "Acties die onder aan de pagina komen.", default=())
    volgorde: int = veld(
        Getal(minimaal=1, maximaal=999, geheel=True), "De plaats in de lijst.", default=999, data=False
    )
    onderdelen: tuple[Onderdeel, ...] = veld(
        Lijst(van=Groep(van=Onderdeel)),
        "Punten die elk een eigen adres hebben, onder de tekst.",
        default=(),
        zoek="tekst",
    )
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers op deze pagina.", default=(), zoek="tekst")
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Momenten die bij deze pagina horen.", default=(), zoek="tekst")
    leestips: tuple[Leestip, ...] = veld(
        Lijst(van=Groep(van=Leestip)), "Wat er verder te lezen is.", default=(), zoek="tekst"
    )
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    zoekwoorden: tuple[str, ...] = veld(
        ZOEKWOORDEN, "Alledaagse woorden die niet in de tekst staan.", default=(), zoek="zoekwoord", data=False
    )
    bron: Bron | None = veld(BRON, "Waar de tekst op rust.", default=None)
    gewijzigd: datetime.date | None = veld(Datum(), "Wanneer de inhoud voor het laatst veranderde.", default=None)
    wijzigingen: tuple[Notitie, ...] = veld(
        WIJZIGINGEN,
        "Wat er veranderde, met de dag: lezers zien het op de pagina, in de feed en bij /wijzigingen/.",
        default=(),
    )
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=(), data=False)
    kenmerk: str = veld(KENMERK, KENMERK_UITLEG, default="", voorbeeld="uitgangspunten", data=False)
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False, data=False)
    tekst: Prose = EMPTY_PROSE
