"""An agenda with what it is divided into: a thema with its aims."""

from __future__ import annotations

import datetime

from regioagenda.base.diagnostics import Location
from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import (
    BRON,
    KENMERK,
    KENMERK_UITLEG,
    KERNCIJFERS,
    LANG,
    MOMENTEN,
    ONDERWERPEN,
    OPMERKINGEN,
    PARTIJ,
    WAS,
    WAS_TITELS,
    WIJZIGINGEN,
    ZOEKWOORDEN,
    Bron,
    Kerncijfer,
    Moment,
    Notitie,
    Opmerking,
    Status,
    WasTitel,
)
from regioagenda.domain.model.uitvoering import Beschreven
from regioagenda.domain.woorden import (
    Volledigheid,
    Werkwijze,
)
from regioagenda.reading.kinds import (
    KLEUR,
    SLUGVORM,
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
class Doelstelling(Placed):
    """An aim of a thema, between thema and actie; an anchor on the page of the thema."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de agenda.", voorbeeld="1a-woningbouw-op-behoefte")
    titel: str = veld(
        Regel(maximaal=120), "Titel in gewone taal.", voorbeeld="Bouwen waar behoefte aan is", zoek="titel"
    )
    brontitel: str = veld(
        Regel(maximaal=300, letterlijk=True),
        "De titel in het document.",
        default="",
        voorbeeld="Woningbouwplannen richten op de behoefte",
        zoek="naam",
    )
    tekst: Prose = veld(
        Proza(),
        "Waar deze doelstelling over gaat.",
        default=EMPTY_PROSE,
        voorbeeld="Er komen woningen bij waar vraag naar is.",
        zoek="tekst",
    )
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers bij deze doelstelling.", default=(), zoek="tekst")
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thema(Beschreven):
    """A chapter of an agenda: `agendas/<agenda>/<thema>/thema.md`."""

    id: str
    agenda: str
    titel: str = veld(Regel(maximaal=120), "Titel in gewone taal.", voorbeeld="Bereikbaarheid", zoek="titel")
    brontitel: str = veld(
        Regel(maximaal=300, letterlijk=True),
        "De titel in het document.",
        default="",
        voorbeeld="Verbinden van onze opgaven",
        zoek="naam",
    )
    andere_namen: tuple[str, ...] = veld(
        Lijst(van=Regel(letterlijk=True)), "Andere namen voor dit thema in het document.", default=(), zoek="naam"
    )
    nummer: str = veld(Regel(maximaal=12), "Het nummer in het document.", default="", voorbeeld="7")
    volgorde: int = veld(
        Getal(minimaal=1, maximaal=999, geheel=True), "De plaats in de agenda.", voorbeeld="1", data=False
    )
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén tot drie korte zinnen: waar gaat het over?",
        voorbeeld="Dit thema gaat over fietsen, openbaar vervoer en wegen.",
        zoek="samenvatting",
    )
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Eén tot drie onderwerpen uit onderwerpen.yaml.", zoek="thema")
    doelstellingen: tuple[Doelstelling, ...] = veld(
        Lijst(van=Groep(van=Doelstelling)), "De doelstellingen van dit thema, in volgorde.", default=()
    )
    statussen: tuple[Status, ...] = veld(
        Lijst(van=Groep(van=Status)), "Hoe ver het hele thema is; de status met de nieuwste datum geldt.", default=()
    )
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers bij dit thema.", default=())
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Momenten die voor het hele thema gelden.", default=())
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    zoekwoorden: tuple[str, ...] = veld(
        ZOEKWOORDEN, "Alledaagse woorden die niet in de tekst staan.", default=(), zoek="zoekwoord", data=False
    )
    bron: Bron | None = veld(
        BRON, "Waar dit thema staat. Verplicht als de agenda een stuk volgt.", default=None, voorbeeld="687-723"
    )
    gewijzigd: datetime.date | None = veld(Datum(), "Wanneer de inhoud voor het laatst veranderde.", default=None)
    wijzigingen: tuple[Notitie, ...] = veld(
        WIJZIGINGEN,
        "Wat er veranderde, met de dag: lezers zien het op de pagina, in de feed en bij /wijzigingen/.",
        default=(),
    )
    was_titels: tuple[WasTitel, ...] = veld(
        WAS_TITELS, "Hoe dit eerder heette; wie zo zoekt, vindt het nog.", default=(), zoek="naam"
    )
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=(), data=False)
    kenmerk: str = veld(KENMERK, KENMERK_UITLEG, default="", voorbeeld="7.1-fietspaden", data=False)
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False, data=False)
    tekst: Prose = EMPTY_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Benamingen(Placed):
    """What an agenda calls its own levels on screen, in singular and plural."""

    thema: str = veld(Regel(maximaal=40), "Het woord voor een thema.", default="thema", voorbeeld="hoofdopgave")
    themas: str = veld(Regel(maximaal=40), "Het meervoud.", default="thema's", voorbeeld="hoofdopgaven")
    doelstelling: str = veld(
        Regel(maximaal=40), "Het woord voor een doelstelling.", default="doelstelling", voorbeeld="doel"
    )
    doelstellingen: str = veld(Regel(maximaal=40), "Het meervoud.", default="doelstellingen", voorbeeld="doelen")
    actie: str = veld(Regel(maximaal=40), "Het woord voor een actie.", default="actie", voorbeeld="speerpunt")
    acties: str = veld(Regel(maximaal=40), "Het meervoud.", default="acties", voorbeeld="speerpunten")
    deelactie: str = veld(
        Regel(maximaal=40), "Het woord voor een deel van een actie.", default="onderdeel", voorbeeld="stap"
    )
    deelacties: str = veld(Regel(maximaal=40), "Het meervoud.", default="onderdelen", voorbeeld="stappen")


# What the levels are called in an agenda that has no words of its own.
GEWONE_BENAMINGEN = Benamingen(where=Location(path=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda(Beschreven):
    """One policy agenda of a set of gemeenten: `agendas/<agenda>/agenda.md`."""

    id: str
    titel: str = veld(
        Regel(maximaal=120), "De naam van de agenda.", voorbeeld="Werkplan samenwerking 2026-2028", zoek="titel"
    )
    korte_titel: str = veld(
        Regel(maximaal=50),
        "Een korte naam, voor lijsten en het kruimelpad.",
        voorbeeld="Werkplan 2026-2028",
        zoek="naam",
    )
    samenvatting: str = veld(
        Regel(maximaal=500),
        "Eén tot drie korte zinnen: wat is dit?",
        voorbeeld="In dit werkplan staat wat de gemeenten samen gaan doen.",
        zoek="samenvatting",
    )
    eigenaar: Ref = veld(PARTIJ, "Van wie de agenda is.", voorbeeld="zuid-kennemerland")
    gemeenten: tuple[Ref, ...] = veld(Lijst(van=PARTIJ, minimaal=1), "De gemeenten die meedoen.")
    looptijd: Tijd = veld(Wanneer(als=Bedoeling.PERIODE), "De periode van de agenda.", voorbeeld="2021 tot en met 2023")
    looptijd_uitleg: str = veld(
        LANG, "Uitleg bij de looptijd.", default="", voorbeeld="De looptijd staat op de voorkant van het werkplan."
    )
    werkwijze: Werkwijze | None = veld(
        Keuze(uit=Werkwijze),
        "Van wie de woorden in deze agenda zijn, als dat anders is dan bij de hele site.",
        default=None,
        voorbeeld="eigen",
    )
    stand: Tijd | None = veld(
        Wanneer(als=Bedoeling.PEIL),
        "Van wanneer deze gegevens zijn. Verplicht als de agenda een stuk volgt; anders geldt de nieuwste status.",
        default=None,
        voorbeeld="2021",
    )
    stand_uitleg: str = veld(
        LANG, "Waaruit dat blijkt.", default="", voorbeeld="De datum staat op de voorkant van het werkplan."
    )
    volledigheid: Volledigheid | None = veld(
        Keuze(uit=Volledigheid),
        "Hoeveel van de agenda op de site staat. Verplicht als de agenda een stuk volgt.",
        default=None,
        voorbeeld="volledig",
    )
    gepubliceerd: str = veld(
        LANG,
        "Wat er al wel en nog niet op de site staat, als u de agenda nog aanvult.",
        default="",
        voorbeeld="Van de 7 thema's staan er 4 op de site. De andere volgen in mei.",
    )
    benamingen: Benamingen = veld(Groep(van=Benamingen), "Hoe deze agenda de niveaus noemt.", default=GEWONE_BENAMINGEN)
    afgelopen: str = veld(
        LANG,
        "Is de looptijd voorbij, of komt er geen nieuws meer? Zeg dan hier wat u weet: bezoekers zien het, en u krijgt "
        "geen meldingen meer over oude statussen en momenten.",
        default="",
    )
    einde_onbekend: bool = veld(
        JaNee(),
        "Ja: er komt geen nieuws meer, maar of de agenda is afgelopen, weet u niet. De site zegt dat dan zo, tot de looptijd "
        "voorbij is. Hoort bij “afgelopen”.",
        default=False,
    )
    opgevolgd_door: Ref | None = veld(
        Verwijzing(naam="agenda"),
        "De agenda die na deze komt. Beide pagina's verwijzen dan naar elkaar.",
        default=None,
    )
    documenten: tuple[Ref, ...] = veld(
        Lijst(van=Verwijzing(naam="document"), minimaal=1),
        "De bronnen van de agenda. Verplicht als de agenda een stuk volgt.",
        default=(),
    )
    momenten: tuple[Moment, ...] = veld(MOMENTEN, "Momenten van de hele agenda.", default=())
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers over de hele agenda.", default=())
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    kleur: str = veld(
        KLEUR,
        "De kleur van deze agenda; anders volgt zij uit de kleur van de site. Meer dan vijf agenda's delen er een.",
        default="",
        voorbeeld='"#6e3438"',
        data=False,
    )
    volgorde: int = veld(
        Getal(minimaal=1, maximaal=999, geheel=True), "De plaats tussen de agenda's.", default=999, data=False
    )
    bron: Bron | None = veld(
        BRON, "Waar de agenda staat. Verplicht als de agenda een stuk volgt.", default=None, voorbeeld="1-60"
    )
    gewijzigd: datetime.date | None = veld(Datum(), "Wanneer de inhoud voor het laatst veranderde.", default=None)
    wijzigingen: tuple[Notitie, ...] = veld(
        WIJZIGINGEN,
        "Wat er veranderde, met de dag: lezers zien het op de pagina, in de feed en bij /wijzigingen/.",
        default=(),
    )
    was_titels: tuple[WasTitel, ...] = veld(
        WAS_TITELS, "Hoe dit eerder heette; wie zo zoekt, vindt het nog.", default=(), zoek="naam"
    )
    was: tuple[str, ...] = veld(WAS, "Oude mapnamen; het oude adres blijft werken.", default=(), data=False)
    kenmerk: str = veld(KENMERK, KENMERK_UITLEG, default="", voorbeeld="kuststreek", data=False)
    concept: bool = veld(JaNee(), "Ja: alleen te zien in het voorbeeld, niet op de site.", default=False, data=False)
    tekst: Prose = EMPTY_PROSE
