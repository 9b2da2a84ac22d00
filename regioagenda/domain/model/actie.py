"""What an agenda is going to do: an actie and its parts."""

from __future__ import annotations

import datetime

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import (
    BETROKKENEN,
    BRON,
    KENMERK,
    KENMERK_UITLEG,
    KERNCIJFERS,
    LANG,
    MOMENTEN,
    ONDERWERPEN,
    OPMERKINGEN,
    RESULTATEN,
    STANDPUNTEN,
    WAS,
    WAS_TITELS,
    WIJZIGINGEN,
    ZOEKWOORDEN,
    Betrokkene,
    Bron,
    Kerncijfer,
    Moment,
    Notitie,
    Opmerking,
    Overgang,
    Resultaat,
    Standpunt,
    Status,
    WasTitel,
)
from regioagenda.domain.model.uitvoering import Beschreven, Fase, Geld, Stoplicht
from regioagenda.domain.woorden import (
    ActieSoort,
    Herkomst,
    Niveau,
)
from regioagenda.reading.kinds import (
    SLUGVORM,
    Datum,
    JaNee,
    Keuze,
    Proza,
    Regel,
    Verwijzing,
)
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelactie(Placed):
    """A numbered part of an actie with its own parties; an anchor on the page of the actie."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de actie.", voorbeeld="a")
    nummer: str = veld(Regel(maximaal=10), "Het nummer of de letter in de bron.", default="", voorbeeld="a")
    titel: str = veld(
        Regel(maximaal=120), "Korte titel in gewone taal.", voorbeeld="Meer woningen voor ouderen", zoek="titel"
    )
    tekst: Prose = veld(
        Proza(), "Wat dit onderdeel inhoudt.", voorbeeld="De gemeenten bouwen meer woningen voor ouderen.", zoek="tekst"
    )
    betrokkenen: tuple[Betrokkene, ...] = veld(BETROKKENEN, "Wie wat doet.", default=(), zoek="tekst")
    geen_trekker: str = veld(
        LANG,
        "Staat er geen trekker in de bron, zeg dat dan hier.",
        default="",
        voorbeeld="Het werkplan noemt geen trekker voor dit onderdeel.",
    )
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Wanneer er iets gebeurt.", default=())
    resultaten: tuple[Resultaat, ...] = veld(RESULTATEN, "Wat het moet opleveren.", default=(), zoek="tekst")
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers bij dit onderdeel.", default=(), zoek="tekst")
    statussen: tuple[Status, ...] = veld(
        Lijst(van=Groep(van=Status)), "Hoe ver het is; de status met de nieuwste datum geldt.", default=()
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actie(Beschreven):
    """What is going to be done: `agendas/<agenda>/<thema>/<stem>.md`."""

    id: str
    agenda: str
    thema: str
    titel: str = veld(
        Regel(maximaal=120), "Titel in gewone taal.", voorbeeld="Betere fietspaden in de hele regio", zoek="titel"
    )
    brontitel: str = veld(
        Regel(maximaal=300, letterlijk=True),
        "De titel in het document.",
        default="",
        voorbeeld="Aanpak regionaal fietspadennetwerk",
        zoek="naam",
    )
    soort: ActieSoort = veld(Keuze(uit=ActieSoort), "Wat voor actie het is.", default=ActieSoort.ACTIE)
    nummer: str = veld(Regel(maximaal=12), "Het nummer in het document.", default="", voorbeeld='"7.1"', zoek="titel")
    andere_nummers: tuple[str, ...] = veld(
        Lijst(van=Regel(maximaal=12)), "Andere nummers voor dezelfde actie.", default=()
    )
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén tot drie korte zinnen: wat gaat er gebeuren?",
        voorbeeld="De regio maakt een plan voor betere fietspaden. Dat plan noemt ook wie de paden betaalt.",
        zoek="samenvatting",
    )
    betekenis: Prose = veld(
        Proza(),
        "Wat betekent dit voor inwoners?",
        default=EMPTY_PROSE,
        voorbeeld="U kunt straks veiliger en sneller fietsen.",
        zoek="tekst",
    )
    betekenis_herkomst: Herkomst = veld(Keuze(uit=Herkomst), "Wie zegt wat het betekent.", default=Herkomst.REDACTIE)
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Eén tot drie onderwerpen uit onderwerpen.yaml.", zoek="thema")
    doelstelling: Ref | None = veld(
        Verwijzing(naam="doelstelling"), "De doelstelling van het thema waar de actie bij hoort.", default=None
    )
    niveaus: tuple[Niveau, ...] = veld(
        Lijst(van=Keuze(uit=Niveau)), "Hoe ver de gemeenten hierin samenwerken, volgens de bron.", default=()
    )
    betrokkenen: tuple[Betrokkene, ...] = veld(BETROKKENEN, "Wie wat doet.", default=(), zoek="tekst")
    geen_trekker: str = veld(
        LANG,
        "Staat er geen trekker in de bron, zeg dat dan hier.",
        default="",
        voorbeeld="Het werkplan noemt geen trekker voor dit punt.",
    )
    statussen: tuple[Status, ...] = veld(
        Lijst(van=Groep(van=Status), minimaal=1), "Hoe ver het is; de status met de nieuwste datum geldt."
    )
    gaat_over_in: tuple[Overgang, ...] = veld(
        Lijst(van=Groep(van=Overgang)),
        "De acties waarin deze actie verderging, of die ervan zijn afgesplitst. De andere pagina zegt het dan ook.",
        default=(),
    )
    komt_uit: tuple[Overgang, ...] = veld(
        Lijst(van=Groep(van=Overgang)),
        "De acties waar deze actie uit voortkomt. De andere pagina zegt het dan ook.",
        default=(),
    )
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Wanneer er iets gebeurt.", default=(), zoek="tekst")
    geen_moment: str = veld(
        LANG,
        "Staat er geen moment in de bron, zeg dat dan hier.",
        default="",
        voorbeeld="Het werkplan noemt geen moment voor dit punt.",
    )
    standpunten: tuple[Standpunt, ...] = veld(
        STANDPUNTEN, "Wat gemeenten of andere partijen hiervan vinden, in hun eigen woorden.", default=()
    )
    resultaten: tuple[Resultaat, ...] = veld(RESULTATEN, "Wat het moet opleveren.", default=(), zoek="tekst")
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers bij deze actie.", default=(), zoek="tekst")
    deelacties: tuple[Deelactie, ...] = veld(
        Lijst(van=Groep(van=Deelactie)), "Onderdelen met een eigen trekker.", default=()
    )
    gemeenten: tuple[Ref, ...] = veld(
        Lijst(van=Verwijzing(naam="gemeente")),
        "Alleen als het niet om alle gemeenten van de agenda gaat: om welke wel.",
        default=(),
    )
    fasen: tuple[Fase, ...] = veld(
        Lijst(van=Groep(van=Fase)), "De stappen in de tijd, in volgorde.", default=(), zoek="tekst"
    )
    geld: Geld | None = veld(Groep(van=Geld), "Wat het kost, wie betaalt en wat is uitgegeven.", default=None)
    stoplichten: tuple[Stoplicht, ...] = veld(
        Lijst(van=Groep(van=Stoplicht)), "Hoe het ging, per onderdeel van het werk en per periode.", default=()
    )
    gebieden: tuple[str, ...] = veld(
        Lijst(van=Regel(maximaal=80)), "Plaatsen, wegen en gebieden waar het over gaat.", default=(), zoek="naam"
    )
    zoekwoorden: tuple[str, ...] = veld(
        ZOEKWOORDEN, "Alledaagse woorden die niet in de tekst staan.", default=(), zoek="zoekwoord", data=False
    )
    opmerkingen: tuple[Opmerking, ...] = veld(
        OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=(), zoek="tekst"
    )
    bron: Bron | None = veld(
        BRON, "Waar deze actie staat. Verplicht als de agenda een stuk volgt.", default=None, voorbeeld="687-723"
    )
    gewijzigd: datetime.date | None = veld(Datum(), "Wanneer de inhoud voor het laatst veranderde.", default=None)
    wijzigingen: tuple[Notitie, ...] = veld(
        WIJZIGINGEN,
        "Wat er veranderde, met de dag: lezers zien het op de pagina, in de feed en bij /wijzigingen/.",
        default=(),
    )
    gecontroleerd: datetime.date | None = veld(Datum(), "Wanneer iemand nakeek of alles nog klopt.", default=None)
    was_titels: tuple[WasTitel, ...] = veld(
        WAS_TITELS, "Hoe dit eerder heette; wie zo zoekt, vindt het nog.", default=(), zoek="naam"
    )
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=(), data=False)
    kenmerk: str = veld(KENMERK, KENMERK_UITLEG, default="", voorbeeld="7.1-fietspaden", data=False)
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False, data=False)
    tekst: Prose = EMPTY_PROSE
