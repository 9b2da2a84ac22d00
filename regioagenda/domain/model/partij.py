"""The files of parties: gemeenten and organisaties."""

from __future__ import annotations

import datetime

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import (
    BRON,
    KENMERK,
    KENMERK_UITLEG,
    LANG,
    OPMERKINGEN,
    PARTIJ,
    WAS,
    Bestand,
    Bron,
    Opmerking,
)
from regioagenda.domain.woorden import (
    OrganisatieSoort,
)
from regioagenda.reading.kinds import (
    CBS_CODE,
    WEBADRES,
    Datum,
    Getal,
    JaNee,
    Keuze,
    Proza,
    Regel,
    Wanneer,
)
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld
from regioagenda.reading.tijd import Bedoeling, Tijd


@dataclass(frozen=True, slots=True, kw_only=True)
class Tegel(Placed):
    """The place of a gemeente on the map of tiles: rows from north to south, columns from west to east."""

    rij: int = veld(Getal(minimaal=1, maximaal=12, geheel=True), "De rij, van noord naar zuid.", voorbeeld="2")
    kolom: int = veld(Getal(minimaal=1, maximaal=8, geheel=True), "De kolom, van west naar oost.", voorbeeld="3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemeente(Bestand):
    """A municipality: `gemeenten/<slug>.md`."""

    slug: str
    naam: str = veld(Regel(maximaal=80), "De officiële naam.", voorbeeld="Haarlem", zoek="titel")
    cbs: str = veld(CBS_CODE, "De code van het CBS.", voorbeeld="GM0392")
    provincie: str = veld(Regel(maximaal=40), "De provincie.", default="", voorbeeld="Noord-Holland")
    aliassen: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=80)), "Andere schrijfwijzen.", default=(), zoek="naam")
    kernen: tuple[str, ...] = veld(
        Lijst(van=Regel(maximaal=80)), "Dorpen, steden en wijken waar mensen op zoeken.", default=(), zoek="naam"
    )
    website: str = veld(WEBADRES, "Het adres van de eigen site.", default="")
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén of twee zinnen over de gemeente in deze agenda's.",
        default="",
        voorbeeld="Haarlem trekt de acties over het fietsnetwerk.",
        zoek="samenvatting",
    )
    meepraten: Prose = veld(
        Proza(),
        "Hoe inwoners in deze gemeente kunnen meepraten.",
        default=EMPTY_PROSE,
        voorbeeld="U kunt inspreken bij de raad. Meld u een dag van tevoren bij de griffie.",
    )
    tegel: Tegel | None = veld(
        Groep(van=Tegel),
        "De plek op de kaart van tegels, die er alleen is als de site geen grenzen kent; zonder dit veld staat de gemeente alleen in de lijst.",
        default=None,
        data=False,
    )
    gebied: tuple[str, ...] = veld(
        Lijst(van=CBS_CODE),
        "De codes van de gemeenten waar zij uit ontstond. Alleen nodig als zij er na 1 januari 2023 bij kwam: de kaart is van die dag.",
        default=(),
        data=False,
    )
    bestaat_tot: datetime.date | None = veld(Datum(), "De dag waarop de gemeente is opgeheven.", default=None)
    opvolgers: tuple[Ref, ...] = veld(Lijst(van=PARTIJ), "De gemeenten die haar opvolgen.", default=())
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen.", default=(), data=False)
    kenmerk: str = veld(KENMERK, KENMERK_UITLEG, default="", voorbeeld="poldersluis", data=False)
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False, data=False)
    tekst: Prose = EMPTY_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Leden(Placed):
    """The members of an organisation on a date."""

    per: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Van wanneer deze ledenlijst is.")
    wie: tuple[Ref, ...] = veld(Lijst(van=PARTIJ, minimaal=1), "De leden.")
    onvolledig: bool = veld(
        JaNee(), "Ja: de bron noemt niet alle leden. Wie er niet bij staat, kan toch lid zijn.", default=False
    )
    toelichting: str = veld(
        LANG, "Uitleg bij de ledenlijst.", default="", voorbeeld="De lijst staat in het jaarverslag."
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestuurder(Placed):
    """An elected or appointed office holder, known by the office. Civil servants have no place here."""

    functie: str = veld(Regel(maximaal=120), "De functie.", voorbeeld="lid van het algemeen bestuur")
    ambt: str = veld(
        Regel(maximaal=80), "Het gekozen of benoemde ambt.", default="", voorbeeld="wethouder van Kaag en Braassem"
    )
    naam: str = veld(Regel(maximaal=80), "De naam, als de bron die noemt.", default="", voorbeeld="M. Voorbeeld")
    namens: Ref | None = veld(PARTIJ, "Namens welke gemeente of organisatie.", default=None)
    per: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Van wanneer dit is.", voorbeeld="oktober 2023")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisatie(Bestand):
    """Any party that is no gemeente: `organisaties/<slug>.md`."""

    slug: str
    naam: str = veld(Regel(maximaal=120), "De naam, voluit.", voorbeeld="Metropoolregio Amsterdam", zoek="titel")
    afkorting: str = veld(Regel(maximaal=30), "De afkorting.", default="", voorbeeld="MRA", zoek="naam")
    meervoud: bool = veld(
        JaNee(),
        "Ja: de naam is een meervoud, zoals “Woningcorporaties”. Dan staat er “doen mee” in plaats van “doet mee”.",
        default=False,
        data=False,
    )
    aliassen: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=120)), "Andere namen.", default=(), zoek="naam")
    soort: OrganisatieSoort = veld(Keuze(uit=OrganisatieSoort), "Wat voor organisatie het is.")
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Wat de organisatie doet; laat leeg als de bron het niet zegt.",
        default="",
        voorbeeld="In deze regio werken gemeenten en provincies samen.",
        zoek="samenvatting",
    )
    onderdeel_van: Ref | None = veld(PARTIJ, "De organisatie waar dit een deel van is.", default=None)
    leden: tuple[Leden, ...] = veld(Lijst(van=Groep(van=Leden)), "De leden, per datum.", default=())
    bestuurders: tuple[Bestuurder, ...] = veld(
        Lijst(van=Groep(van=Bestuurder)), "Wie er in het bestuur zitten, per datum.", default=()
    )
    bestaat_tot: Tijd | None = veld(Wanneer(), "Wanneer de organisatie is opgeheven.", default=None)
    bestaat_tot_uitleg: str = veld(
        LANG, "Hoe dat ging.", default="", voorbeeld="Het verband gaat op in een grotere regio."
    )
    opvolgers: tuple[Ref, ...] = veld(Lijst(van=PARTIJ), "Wie het werk overneemt.", default=())
    elders: bool = veld(
        JaNee(),
        "Ja: alleen genoemd als voorbeeld uit een andere regio; niet in de gewone lijst.",
        default=False,
    )
    tooi: str = veld(WEBADRES, "Het vaste webadres (TOOI) van de organisatie.", default="")
    website: str = veld(WEBADRES, "Het adres van de eigen site.", default="")
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen.", default=(), data=False)
    kenmerk: str = veld(KENMERK, KENMERK_UITLEG, default="", voorbeeld="poldersluis", data=False)
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False, data=False)
    tekst: Prose = EMPTY_PROSE
