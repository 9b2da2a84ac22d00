"""What a region's agenda is made of. Each class is a content file or a part of one; each field is declared once.

Names of fields are the words editors type. `Content` is what was read; `Region` (in `relate`) is the proof that every
reference in it resolves.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from regioagenda.domain.woorden import (
    ActieSoort,
    CijferSoort,
    DocumentStatus,
    Herkomst,
    MomentSoort,
    OpmerkingSoort,
    OrganisatieSoort,
    Richting,
    Rol,
    StatusWaarde,
    UitlegInBron,
    VerbandGrond,
    VerbandSoort,
    Volledigheid,
    Zekerheid,
)
from regioagenda.reading.kinds import (
    CBS_CODE,
    MAILADRES,
    REGELS,
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
from regioagenda.reading.wanneer import Tijd

PARTIJ = Verwijzing(naam="gemeente of organisatie")
ITEM = Verwijzing(naam="id van een actie, thema of agenda", anker=True)
LANG = Regel(maximaal=600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron(Placed):
    """Where something comes from."""

    document: Ref | None = veld(Verwijzing(naam="document"), "Het id van het document in documenten.yaml.", default=None)
    regels: str = veld(REGELS, "De regels in de tekstversie van het document.", default="", voorbeeld="687-723")


BRON = Groep(van=Bron, kort="regels")


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrokkene(Placed):
    """One party in one role."""

    wie: Ref = veld(PARTIJ, "De bestandsnaam (zonder .md) van een gemeente of organisatie.", voorbeeld="haarlem")
    rol: Rol = veld(Keuze(uit=Rol), "Wat deze partij doet.", voorbeeld="trekker")
    samen_met: tuple[Ref, ...] = veld(Lijst(van=PARTIJ), "Met wie deze partij dit samen doet.", default=())
    toelichting: str = veld(LANG, "Extra uitleg bij de rol.", default="", voorbeeld="voor nu")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Placed):
    """When something is discussed, decided or delivered."""

    soort: MomentSoort = veld(Keuze(uit=MomentSoort), "Wat er op dat moment gebeurt.", voorbeeld="radenbijeenkomst")
    wanneer: Tijd = veld(Wanneer(), "Wanneer, in de woorden van de bron.", voorbeeld="derde kwartaal van 2022")
    wat: str = veld(LANG, "Wat er dan besproken of opgeleverd wordt.", default="")
    zekerheid: Zekerheid = veld(Keuze(uit=Zekerheid), "Hoe zeker dit moment is.", default=Zekerheid.INDICATIEF)
    uitkomst: str = veld(LANG, "Wat er uitkwam; invullen als het moment voorbij is.", default="")
    gemeenten: tuple[Ref, ...] = veld(Lijst(van=PARTIJ), "Alleen als het niet voor alle gemeenten geldt.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Placed):
    """How far it was on a date, and who said so."""

    waarde: StatusWaarde = veld(Keuze(uit=StatusWaarde), "Hoe ver het is.", voorbeeld="loopt")
    per: Tijd = veld(Wanneer(), "Van wanneer deze status is.", voorbeeld="juli 2021")
    bronstatus: str = veld(Regel(), "De letterlijke status in de bron.", default="")
    toelichting: str = veld(LANG, "Uitleg bij de status.", default="")
    herkomst: Herkomst = veld(Keuze(uit=Herkomst), "Wie de status bepaalde.", default=Herkomst.BRON)
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultaat(Placed):
    """What it should deliver."""

    tekst: str = veld(LANG, "Wat er klaar moet zijn.")
    jaar: Tijd | None = veld(Wanneer(), "Wanneer het klaar moet zijn.", default=None, voorbeeld="2023")
    open: bool = veld(JaNee(), "Ja als de bron het aantal of doel nog niet invult.", default=False)
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kerncijfer(Placed):
    """A figure with what it is."""

    waarde: str = veld(Regel(maximaal=40), "Het cijfer zoals het op de pagina komt.", voorbeeld="11.650")
    eenheid: str = veld(Regel(maximaal=40), "Wat er geteld wordt.", default="", voorbeeld="woningen")
    wat: str = veld(LANG, "Wat het cijfer zegt.")
    soort: CijferSoort = veld(Keuze(uit=CijferSoort), "Norm, doel, verwachting, meting, geld, aantal of termijn.")
    richting: Richting | None = veld(Keuze(uit=Richting), "Minimaal, maximaal of ongeveer.", default=None)
    periode: Tijd | None = veld(Wanneer(), "Voor welke periode.", default=None, voorbeeld="2020-2030")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opmerking(Placed):
    """A remark about the source that visitors should see."""

    soort: OpmerkingSoort = veld(Keuze(uit=OpmerkingSoort), "Waarom de opmerking nodig is.")
    tekst: Prose = veld(Proza(), "Wat bezoekers moeten weten.")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


BETROKKENEN = Lijst(van=Groep(van=Betrokkene))
MOMENTEN = Lijst(van=Groep(van=Moment))
RESULTATEN = Lijst(van=Groep(van=Resultaat))
KERNCIJFERS = Lijst(van=Groep(van=Kerncijfer))
OPMERKINGEN = Lijst(van=Groep(van=Opmerking))
ONDERWERPEN = Lijst(van=Verwijzing(naam="onderwerp"), maximaal=3)
WAS = Lijst(van=SLUGVORM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelactie(Placed):
    """A numbered part of an actie with its own parties; an anchor on the page of the actie."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de actie.", voorbeeld="a")
    nummer: str = veld(Regel(maximaal=10), "Het nummer of de letter in de bron.", default="")
    titel: str = veld(Regel(maximaal=120), "Korte titel in gewone taal.")
    tekst: Prose = veld(Proza(), "Wat dit onderdeel inhoudt.")
    betrokkenen: tuple[Betrokkene, ...] = veld(BETROKKENEN, "Wie wat doet.", default=())
    geen_trekker: str = veld(LANG, "Staat er geen trekker in de bron, zeg dat dan hier.", default="")
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Wanneer er iets gebeurt.", default=())
    resultaten: tuple[Resultaat, ...] = veld(RESULTATEN, "Wat het moet opleveren.", default=())
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers bij dit onderdeel.", default=())
    statussen: tuple[Status, ...] = veld(Lijst(van=Groep(van=Status)), "Hoe ver het is, nieuwste eerst.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actie(Placed):
    """What is going to be done: `agendas/<agenda>/<thema>/<stem>.md`."""

    id: str
    agenda: str
    thema: str
    path: str
    titel: str = veld(Regel(maximaal=120), "Titel in gewone taal.", voorbeeld="Betere fietspaden in de hele regio")
    brontitel: str = veld(Regel(maximaal=300), "De titel in het document.", default="")
    soort: ActieSoort = veld(Keuze(uit=ActieSoort), "Wat voor actie het is.", default=ActieSoort.ACTIE)
    nummer: str = veld(Regel(maximaal=12), "Het nummer in het document.", default="", voorbeeld="\"7.1\"")
    andere_nummers: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=12)), "Andere nummers voor dezelfde actie.", default=())
    samenvatting: str = veld(Regel(maximaal=400), "Eén tot drie korte zinnen: wat gaat er gebeuren?")
    betekenis: Prose = veld(Proza(), "Wat betekent dit voor inwoners?", default=EMPTY_PROSE)
    betekenis_herkomst: Herkomst = veld(Keuze(uit=Herkomst), "Wie zegt wat het betekent.", default=Herkomst.REDACTIE)
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Eén tot drie onderwerpen uit onderwerpen.yaml.")
    betrokkenen: tuple[Betrokkene, ...] = veld(BETROKKENEN, "Wie wat doet.", default=())
    geen_trekker: str = veld(LANG, "Staat er geen trekker in de bron, zeg dat dan hier.", default="")
    statussen: tuple[Status, ...] = veld(Lijst(van=Groep(van=Status), minimaal=1), "Hoe ver het is, nieuwste eerst.")
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Wanneer er iets gebeurt.", default=())
    geen_moment: str = veld(LANG, "Staat er geen moment in de bron, zeg dat dan hier.", default="")
    resultaten: tuple[Resultaat, ...] = veld(RESULTATEN, "Wat het moet opleveren.", default=())
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers bij deze actie.", default=())
    deelacties: tuple[Deelactie, ...] = veld(Lijst(van=Groep(van=Deelactie)), "Onderdelen met een eigen trekker.", default=())
    gebieden: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=80)), "Plaatsen, wegen en gebieden waar het over gaat.", default=())
    zoekwoorden: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=60)), "Alledaagse woorden die niet in de tekst staan.", default=())
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    bron: Bron = veld(BRON, "Waar deze actie staat.", voorbeeld="687-723")
    gewijzigd: datetime.date | None = veld(Datum(), "Wanneer de inhoud voor het laatst veranderde.", default=None)
    gecontroleerd: datetime.date | None = veld(Datum(), "Wanneer iemand nakeek of alles nog klopt.", default=None)
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=())
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False)
    tekst: Prose = EMPTY_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Thema(Placed):
    """A chapter of an agenda: `agendas/<agenda>/<thema>/thema.md`."""

    id: str
    agenda: str
    path: str
    titel: str = veld(Regel(maximaal=120), "Titel in gewone taal.")
    brontitel: str = veld(Regel(maximaal=300), "De titel in het document.", default="")
    andere_namen: tuple[str, ...] = veld(Lijst(van=Regel()), "Andere namen voor dit thema in het document.", default=())
    nummer: str = veld(Regel(maximaal=12), "Het nummer in het document.", default="")
    volgorde: int = veld(Getal(minimaal=1, maximaal=999, geheel=True), "De plaats in de agenda.", voorbeeld="1")
    samenvatting: str = veld(Regel(maximaal=400), "Eén tot drie korte zinnen: waar gaat het over?")
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Eén tot drie onderwerpen uit onderwerpen.yaml.")
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers bij dit thema.", default=())
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Momenten die voor het hele thema gelden.", default=())
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    zoekwoorden: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=60)), "Alledaagse woorden die niet in de tekst staan.", default=())
    bron: Bron = veld(BRON, "Waar dit thema staat.")
    gewijzigd: datetime.date | None = veld(Datum(), "Wanneer de inhoud voor het laatst veranderde.", default=None)
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=())
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False)
    tekst: Prose = EMPTY_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Benamingen(Placed):
    """What an agenda calls its own levels on screen, in singular and plural."""

    thema: str = veld(Regel(maximaal=40), "Het woord voor een thema.", default="thema", voorbeeld="hoofdopgave")
    themas: str = veld(Regel(maximaal=40), "Het meervoud.", default="thema's", voorbeeld="hoofdopgaven")
    actie: str = veld(Regel(maximaal=40), "Het woord voor een actie.", default="actie", voorbeeld="speerpunt")
    acties: str = veld(Regel(maximaal=40), "Het meervoud.", default="acties", voorbeeld="speerpunten")
    deelactie: str = veld(Regel(maximaal=40), "Het woord voor een deel van een actie.", default="onderdeel")
    deelacties: str = veld(Regel(maximaal=40), "Het meervoud.", default="onderdelen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda(Placed):
    """One policy agenda of a set of gemeenten: `agendas/<agenda>/agenda.md`."""

    id: str
    path: str
    titel: str = veld(Regel(maximaal=120), "De naam van de agenda.")
    korte_titel: str = veld(Regel(maximaal=50), "Een korte naam, voor lijsten en het kruimelpad.")
    samenvatting: str = veld(Regel(maximaal=500), "Eén tot drie korte zinnen: wat is dit?")
    eigenaar: Ref = veld(PARTIJ, "Van wie de agenda is.", voorbeeld="zuid-kennemerland")
    gemeenten: tuple[Ref, ...] = veld(Lijst(van=PARTIJ, minimaal=1), "De gemeenten die meedoen.")
    looptijd: Tijd = veld(Wanneer(), "De periode van de agenda.", voorbeeld="2021 tot en met 2023")
    looptijd_uitleg: str = veld(LANG, "Uitleg bij de looptijd.", default="")
    stand: Tijd = veld(Wanneer(), "Van wanneer deze gegevens zijn.", voorbeeld="2021")
    stand_uitleg: str = veld(LANG, "Waaruit dat blijkt.", default="")
    volledigheid: Volledigheid = veld(Keuze(uit=Volledigheid), "Hoeveel van de agenda op de site staat.")
    benamingen: Benamingen | None = veld(Groep(van=Benamingen), "Hoe deze agenda de niveaus noemt.", default=None)
    documenten: tuple[Ref, ...] = veld(Lijst(van=Verwijzing(naam="document"), minimaal=1), "De bronnen van de agenda.")
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Momenten van de hele agenda.", default=())
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers over de hele agenda.", default=())
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    volgorde: int = veld(Getal(minimaal=1, maximaal=999, geheel=True), "De plaats tussen de agenda's.", default=999)
    bron: Bron = veld(BRON, "Waar de agenda staat.")
    gewijzigd: datetime.date | None = veld(Datum(), "Wanneer de inhoud voor het laatst veranderde.", default=None)
    was: tuple[str, ...] = veld(WAS, "Oude mapnamen; het oude adres blijft werken.", default=())
    tekst: Prose = EMPTY_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagina(Placed):
    """A page of text: a chapter of an agenda, or a page of the site. `agenda` is empty for the latter."""

    id: str
    agenda: str
    path: str
    titel: str = veld(Regel(maximaal=120), "Titel van de pagina.")
    samenvatting: str = veld(Regel(maximaal=400), "Eén tot drie korte zinnen: wat staat hier?")
    thema: Ref | None = veld(Verwijzing(naam="thema"), "Het thema waar de pagina bij hoort.", default=None)
    acties: tuple[Ref, ...] = veld(Lijst(van=ITEM), "Acties die onder aan de pagina komen.", default=())
    volgorde: int = veld(Getal(minimaal=1, maximaal=999, geheel=True), "De plaats in de lijst.", default=999)
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    zoekwoorden: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=60)), "Alledaagse woorden die niet in de tekst staan.", default=())
    bron: Bron | None = veld(BRON, "Waar de tekst op rust.", default=None)
    gewijzigd: datetime.date | None = veld(Datum(), "Wanneer de inhoud voor het laatst veranderde.", default=None)
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=())
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False)
    tekst: Prose = EMPTY_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Verband(Placed):
    """A typed link between items, written once and shown at both ends."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de agenda.", voorbeeld="koppelkans-1-nnn-wonen")
    soort: VerbandSoort = veld(Keuze(uit=VerbandSoort), "Hoe de items samenhangen.")
    nummer: str = veld(Regel(maximaal=10), "Het nummer in de bron.", default="")
    titel: str = veld(Regel(maximaal=120), "Korte titel in gewone taal.")
    van: tuple[Ref, ...] = veld(Lijst(van=ITEM, minimaal=1), "De items aan de ene kant.")
    naar: tuple[Ref, ...] = veld(Lijst(van=ITEM, minimaal=1), "De items aan de andere kant.")
    uitleg: Prose = veld(Proza(), "Wat het verband is.")
    keuze: Prose = veld(Proza(), "Waar de raden voor kunnen komen te staan.", default=EMPTY_PROSE)
    grond: VerbandGrond = veld(Keuze(uit=VerbandGrond), "Waarop de keuze van de items rust.", default=VerbandGrond.BRON)
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenhang(Placed):
    """All links of one agenda: `agendas/<agenda>/verbanden.yaml`."""

    agenda: str
    path: str
    titel: str = veld(Regel(maximaal=120), "Titel van de pagina.", default="Samenhang")
    samenvatting: str = veld(Regel(maximaal=400), "Eén tot drie korte zinnen: wat staat hier?")
    inleiding: Prose = veld(Proza(), "Tekst boven de verbanden.", default=EMPTY_PROSE)
    verbanden: tuple[Verband, ...] = veld(Lijst(van=Groep(van=Verband)), "De verbanden.", default=())
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel(Placed):
    """One cell of a table: text, or a text that links to an item."""

    tekst: str = veld(LANG, "Wat er in de cel staat.")
    naar: Ref | None = veld(ITEM, "Het item waar de cel naar verwijst.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij(Placed):
    """One row; the first cell is its heading."""

    cellen: tuple[Cel, ...] = veld(Lijst(van=Groep(van=Cel, kort="tekst"), minimaal=1), "De cellen, van links naar rechts.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel(Placed):
    """Data with its own page: `agendas/<agenda>/tabellen/<stem>.yaml`."""

    id: str
    agenda: str
    path: str
    titel: str = veld(Regel(maximaal=120), "Titel van de tabel.")
    samenvatting: str = veld(Regel(maximaal=400), "Eén tot drie korte zinnen: wat laat de tabel zien?")
    bijschrift: str = veld(Regel(maximaal=200), "Het bijschrift boven de tabel.")
    kolommen: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=80), minimaal=1), "De koppen van de kolommen.")
    rijen: tuple[Rij, ...] = veld(Lijst(van=Groep(van=Rij), minimaal=1), "De rijen.")
    toelichting: Prose = veld(Proza(), "Tekst onder de tabel.", default=EMPTY_PROSE)
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Onderwerpen uit onderwerpen.yaml.", default=())
    bron: Bron = veld(BRON, "Waar de tabel staat.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemeente(Placed):
    """A municipality: `gemeenten/<slug>.md`."""

    slug: str
    path: str
    naam: str = veld(Regel(maximaal=80), "De officiële naam.", voorbeeld="Haarlem")
    cbs: str = veld(CBS_CODE, "De code van het CBS.", voorbeeld="GM0392")
    provincie: str = veld(Regel(maximaal=40), "De provincie.", default="")
    aliassen: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=80)), "Andere schrijfwijzen.", default=())
    kernen: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=80)), "Dorpen, steden en wijken waar mensen op zoeken.", default=())
    website: str = veld(WEBADRES, "Het adres van de eigen site.", default="")
    samenvatting: str = veld(Regel(maximaal=400), "Eén of twee zinnen over de gemeente in deze agenda's.", default="")
    bestaat_tot: datetime.date | None = veld(Datum(), "De dag waarop de gemeente is opgeheven.", default=None)
    opvolgers: tuple[Ref, ...] = veld(Lijst(van=PARTIJ), "De gemeenten die haar opvolgen.", default=())
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen.", default=())
    tekst: Prose = EMPTY_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Leden(Placed):
    """The members of an organisation on a date."""

    per: Tijd = veld(Wanneer(), "Van wanneer deze ledenlijst is.")
    wie: tuple[Ref, ...] = veld(Lijst(van=PARTIJ, minimaal=1), "De leden.")
    toelichting: str = veld(LANG, "Uitleg bij de ledenlijst.", default="")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisatie(Placed):
    """Any party that is no gemeente: `organisaties/<slug>.md`."""

    slug: str
    path: str
    naam: str = veld(Regel(maximaal=120), "De naam, voluit.")
    afkorting: str = veld(Regel(maximaal=30), "De afkorting.", default="")
    aliassen: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=120)), "Andere namen.", default=())
    soort: OrganisatieSoort = veld(Keuze(uit=OrganisatieSoort), "Wat voor organisatie het is.")
    samenvatting: str = veld(Regel(maximaal=400), "Wat de organisatie doet; laat leeg als de bron het niet zegt.", default="")
    onderdeel_van: Ref | None = veld(PARTIJ, "De organisatie waar dit een deel van is.", default=None)
    leden: tuple[Leden, ...] = veld(Lijst(van=Groep(van=Leden)), "De leden, per datum.", default=())
    tooi: str = veld(WEBADRES, "Het vaste webadres (TOOI) van de organisatie.", default="")
    website: str = veld(WEBADRES, "Het adres van de eigen site.", default="")
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen.", default=())
    tekst: Prose = EMPTY_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerp(Placed):
    """A shared subject that bridges agendas; one entry of `onderwerpen.yaml`."""

    id: str = veld(SLUGVORM, "Kort id.", voorbeeld="wonen")
    titel: str = veld(Regel(maximaal=80), "De naam van het onderwerp.")
    samenvatting: str = veld(Regel(maximaal=400), "Eén of twee korte zinnen.")
    tooi: str = veld(WEBADRES, "Het begrip in de landelijke lijst van thema's.", default="")
    zoekwoorden: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=60)), "Alledaagse woorden voor dit onderwerp.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrip(Placed):
    """A term or abbreviation; one entry of `begrippen.yaml`."""

    id: str = veld(SLUGVORM, "Kort id.", voorbeeld="nnn")
    term: str = veld(Regel(maximaal=80), "Het woord of de afkorting.", voorbeeld="NNN")
    voluit: str = veld(Regel(maximaal=120), "De afkorting voluit.", default="")
    varianten: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=80)), "Andere vormen in de tekst.", default=())
    uitleg: str = veld(Regel(maximaal=500), "Wat het betekent, in gewone taal; weglaten als de bron het niet zegt.", default="")
    uitleg_in_bron: UitlegInBron = veld(Keuze(uit=UitlegInBron), "Of de bron het woord uitlegt.")
    herkomst: Herkomst = veld(Keuze(uit=Herkomst), "Wie de uitleg gaf.", default=Herkomst.BRON)
    organisatie: Ref | None = veld(PARTIJ, "De organisatie waar de afkorting voor staat.", default=None)
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Placed):
    """A source document; one entry of `documenten.yaml`."""

    id: str = veld(SLUGVORM, "Kort id.")
    titel: str = veld(Regel(maximaal=200), "De titel van het document.")
    soort: str = veld(Regel(maximaal=40), "Wat voor document: werkplan, notitie, brief …")
    status: DocumentStatus = veld(Keuze(uit=DocumentStatus), "Hoe officieel het is.")
    datum: Tijd | None = veld(Wanneer(), "De datum van het document.", default=None)
    datum_uitleg: str = veld(LANG, "Waaruit de datum blijkt, of dat hij ontbreekt.", default="")
    afzender: Ref | None = veld(PARTIJ, "Van wie het document is.", default=None)
    toelichting: str = veld(LANG, "Uitleg bij het document.", default="")
    adres: str = veld(WEBADRES, "Waar het document te vinden is.", default="")
    opgevolgd_door: Ref | None = veld(Verwijzing(naam="document"), "Het document dat dit vervangt.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekwoord(Placed):
    """What people type and what it is called here; one entry of `zoekwoorden.yaml`."""

    woorden: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=60), minimaal=1), "Wat mensen intypen.")
    zoek: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=60), minimaal=1), "Hoe het hier heet.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Placed):
    """Where visitors can turn to."""

    naam: str = veld(Regel(), "Wie bereikbaar is: een organisatie of functie, geen persoon.")
    email: str = veld(MAILADRES, "Een algemeen e-mailadres.", default="")
    website: str = veld(WEBADRES, "Een pagina met contactgegevens.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beveiliging(Placed):
    """What security.txt says (RFC 9116)."""

    contact: str = veld(WEBADRES, "Waar iemand een lek kan melden.")
    verloopt: datetime.date = veld(Datum(), "Tot wanneer dit geldt, hooguit een jaar vooruit.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Placed):
    """The whole site: `site.yaml`."""

    naam: str = veld(Regel(maximaal=50), "De naam van de site.")
    samenvatting: str = veld(Regel(maximaal=400), "Wat is deze site, van wie, en wat kunt u hier doen?")
    eigenaar: str = veld(Regel(), "Wie de site maakt.")
    adres: str = veld(WEBADRES, "Het adres van de site, zonder schuine streep aan het eind.", voorbeeld="https://www.example.nl")
    contact: Contact | None = veld(Groep(van=Contact), "Waar bezoekers terecht kunnen.", default=None)
    beveiliging: Beveiliging | None = veld(Groep(van=Beveiliging), "Voor security.txt.", default=None)
    licentie: str = veld(WEBADRES, "De licentie van de gegevens.", default="https://creativecommons.org/publicdomain/zero/1.0/")
    bewerkadres: str = veld(WEBADRES, "Waar de bestanden te bewerken zijn; het pad komt erachter.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerpen(Placed):
    """`onderwerpen.yaml`."""

    onderwerpen: tuple[Onderwerp, ...] = veld(Lijst(van=Groep(van=Onderwerp)), "De onderwerpen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrippen(Placed):
    """`begrippen.yaml`."""

    begrippen: tuple[Begrip, ...] = veld(Lijst(van=Groep(van=Begrip)), "De begrippen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Documenten(Placed):
    """`documenten.yaml`."""

    documenten: tuple[Document, ...] = veld(Lijst(van=Groep(van=Document)), "De documenten.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekwoorden(Placed):
    """`zoekwoorden.yaml`."""

    zoekwoorden: tuple[Zoekwoord, ...] = veld(Lijst(van=Groep(van=Zoekwoord)), "De zoekwoorden.")
