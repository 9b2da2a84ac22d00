"""The files of the whole site: its settings and its lists."""

from __future__ import annotations

import datetime

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import (
    BRON,
    DOEL,
    LANG,
    PARTIJ,
    WAS,
    ZOEKWOORDEN,
    Bestand,
    Bron,
    Contact,
)
from regioagenda.domain.model.huisstijl import Huisstijl
from regioagenda.domain.model.toegankelijkheid import Verklaring
from regioagenda.domain.woorden import (
    DocumentStatus,
    GeschiedenisBron,
    GitDienst,
    Herkomst,
    StatusWaarde,
    UitlegInBron,
    Werkwijze,
)
from regioagenda.reading.kinds import (
    BIJLAGE,
    OPSLAG,
    PAGINA_ADRES,
    SITEADRES,
    SLUGVORM,
    WEBADRES,
    Datum,
    Getal,
    JaNee,
    Keuze,
    Regel,
    Verwijzing,
    Wanneer,
)
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld
from regioagenda.reading.tijd import Bedoeling, Tijd


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerp(Placed):
    """A shared subject that bridges agendas; one entry of `onderwerpen.yaml`."""

    id: str = veld(SLUGVORM, "Kort id.", voorbeeld="wonen")
    titel: str = veld(Regel(maximaal=80), "De naam van het onderwerp.", voorbeeld="Wonen", zoek="titel")
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén of twee korte zinnen.",
        voorbeeld="Nieuwe woningen, sociale huur en betaalbaar wonen.",
        zoek="samenvatting",
    )
    tooi: str = veld(WEBADRES, "Het begrip in de landelijke lijst van thema's.", default="")
    zoekwoorden: tuple[str, ...] = veld(
        ZOEKWOORDEN, "Alledaagse woorden voor dit onderwerp.", default=(), zoek="zoekwoord", data=False
    )
    was: tuple[str, ...] = veld(WAS, "Oude id's; het oude adres blijft werken.", default=(), data=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrip(Placed):
    """A term or abbreviation; one entry of `begrippen.yaml`."""

    id: str = veld(SLUGVORM, "Kort id.", voorbeeld="nnn")
    term: str = veld(Regel(maximaal=80), "Het woord of de afkorting.", voorbeeld="NNN", zoek="titel")
    voluit: str = veld(
        Regel(maximaal=120), "De afkorting voluit.", default="", voorbeeld="Natuurnetwerk Nederland", zoek="naam"
    )
    varianten: tuple[str, ...] = veld(
        Lijst(van=Regel(maximaal=80)), "Andere vormen in de tekst.", default=(), zoek="naam"
    )
    uitleg: str = veld(
        Regel(maximaal=500),
        "Wat het betekent, in gewone taal; weglaten als de bron het niet zegt.",
        default="",
        voorbeeld="Natuurgebieden die met elkaar verbonden zijn.",
        zoek="samenvatting",
    )
    uitleg_in_bron: UitlegInBron | None = veld(
        Keuze(uit=UitlegInBron),
        "Of de bron het woord uitlegt. Verplicht als de site stukken volgt.",
        default=None,
        voorbeeld="ja",
    )
    herkomst: Herkomst = veld(Keuze(uit=Herkomst), "Wie de uitleg gaf.", default=Herkomst.BRON)
    organisatie: Ref | None = veld(PARTIJ, "De organisatie waar de afkorting voor staat.", default=None)
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Placed):
    """A source document; one entry of `documenten.yaml`."""

    id: str = veld(SLUGVORM, "Kort id.")
    titel: str = veld(Regel(maximaal=200), "De titel van het document.", voorbeeld="Werkplan samenwerking 2026-2028")
    soort: str = veld(Regel(maximaal=40), "Wat voor document: werkplan, notitie, brief …", voorbeeld="werkplan")
    status: DocumentStatus = veld(Keuze(uit=DocumentStatus), "Hoe officieel het is.")
    datum: Tijd | None = veld(Wanneer(als=Bedoeling.PEIL), "De datum van het document.", default=None)
    datum_uitleg: str = veld(
        LANG, "Waaruit de datum blijkt, of dat hij ontbreekt.", default="", voorbeeld="De datum staat op de voorkant."
    )
    afzender: Ref | None = veld(PARTIJ, "Van wie het document is.", default=None)
    toelichting: str = veld(
        LANG, "Uitleg bij het document.", default="", voorbeeld="De vier raden vroegen om dit werkplan."
    )
    adres: str = veld(WEBADRES, "Waar het document te vinden is.", default="")
    bestand: str = veld(
        BIJLAGE,
        "Het document zelf, in content/bestanden/. Zet er alleen een stuk neer dat u mag publiceren.",
        default="",
        voorbeeld="bestanden/werkplan.pdf",
    )
    opgevolgd_door: Ref | None = veld(Verwijzing(naam="document"), "Het document dat dit vervangt.", default=None)
    vervolg: str = veld(
        LANG,
        "Wat er daarna gebeurde; staat boven elke pagina die op dit document rust.",
        default="",
        voorbeeld="De raden kozen later een lichtere vorm.",
    )
    vervolg_bij: Ref | None = veld(DOEL, "De pagina waar dat vervolg staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekwoord(Placed):
    """What people type and what it is called here; one entry of `zoekwoorden.yaml`."""

    woorden: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=60), minimaal=1), "Wat mensen intypen.")
    zoek: tuple[str, ...] = veld(Lijst(van=Regel(maximaal=60), minimaal=1), "Hoe het hier heet.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekproef(Placed):
    """A question that the search must answer; one entry of `zoekproeven.yaml`."""

    vraag: str = veld(Regel(maximaal=120, letterlijk=True), "Wat iemand intypt.", voorbeeld="herrie van vliegtuigen")
    vindt: tuple[Ref, ...] = veld(
        Lijst(van=DOEL, minimaal=1), "Wat een goed antwoord is: minstens een hiervan staat bovenaan."
    )
    binnen: int = veld(
        Getal(minimaal=1, maximaal=10, geheel=True), "Bij de eerste hoeveel resultaten het moet staan.", default=3
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Beveiliging(Placed):
    """What security.txt says (RFC 9116)."""

    contact: str = veld(WEBADRES, "Waar iemand een lek kan melden.")
    verloopt: datetime.date = veld(Datum(), "Tot wanneer dit geldt, hooguit een jaar vooruit.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Controle(Placed):
    """How long an actie with a status may go without someone checking it."""

    status: StatusWaarde = veld(Keuze(uit=StatusWaarde), "Voor welke status dit geldt.")
    maanden: int = veld(
        Getal(minimaal=1, maximaal=120, geheel=True), "Na hoeveel maanden iemand moet nakijken of het klopt."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Beheer(Placed):
    """Where the web editor keeps the files: a repository on a Git host."""

    dienst: GitDienst = veld(Keuze(uit=GitDienst), "Welke Git-dienst u gebruikt.")
    opslag: str = veld(OPSLAG, "De eigenaar en de naam van de opslag bij die dienst.", voorbeeld="regio/agenda")
    tak: str = veld(Regel(maximaal=80), "De tak met de teksten van de site.", default="main", voorbeeld="main")
    adres: str = veld(
        SITEADRES,
        "Het adres van de dienst, als het een eigen dienst is.",
        default="",
        voorbeeld="https://git.example.nl",
    )
    aanmelden: str = veld(
        WEBADRES,
        "Alleen bij github: het adres dat het inloggen regelt. Zonder dit logt u in met een toegangscode.",
        default="",
        voorbeeld="https://inloggen.example.nl",
    )
    app: str = veld(
        Regel(maximaal=80),
        "Alleen bij gitlab en gitea: de code van de aangemelde app. Zonder dit logt u in met een toegangscode.",
        default="",
        voorbeeld="3f2a9c",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Bestand):
    """The whole site: `site.yaml`."""

    naam: str = veld(Regel(maximaal=50), "De naam van de site.", voorbeeld="Regioagenda")
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Wat is deze site, van wie, en wat kunt u hier doen?",
        voorbeeld="Hier leest u wat de gemeenten samen willen doen.",
    )
    eigenaar: str = veld(Regel(), "Wie de site maakt.", voorbeeld="Regiobureau Zuid-Kennemerland")
    adres: str = veld(
        SITEADRES, "Het adres van de site, zonder schuine streep aan het eind.", voorbeeld="https://www.example.nl"
    )
    werkwijze: Werkwijze = veld(
        Keuze(uit=Werkwijze),
        "Van wie de woorden zijn: van stukken die de site volgt, of van de regio zelf. Een agenda kan daarvan afwijken.",
        default=Werkwijze.BRONNEN,
        voorbeeld="eigen",
    )
    contact: Contact | None = veld(Groep(van=Contact), "Waar bezoekers terecht kunnen.", default=None)
    geschiedenis: GeschiedenisBron | None = veld(
        Keuze(uit=GeschiedenisBron),
        "Waar de site uit haalt wat er veranderde. Zonder dit veld: alleen uit wat in de bestanden zelf staat.",
        default=None,
        voorbeeld="git",
        data=False,
    )
    controle: tuple[Controle, ...] = veld(
        Lijst(van=Groep(van=Controle)),
        "Per status: hoe vaak iemand een actie moet nakijken; anders elke 12 maanden.",
        default=(),
    )
    beveiliging: Beveiliging | None = veld(Groep(van=Beveiliging), "Voor security.txt.", default=None)
    licentie: str = veld(
        WEBADRES, "De licentie van de gegevens.", default="https://creativecommons.org/publicdomain/zero/1.0/"
    )
    bewerkadres: str = veld(WEBADRES, "Waar de bestanden te bewerken zijn; het pad komt erachter.", default="")
    toegankelijkheid: Verklaring | None = veld(
        Groep(van=Verklaring), "De toegankelijkheidsverklaring, bij /toegankelijkheid/.", default=None
    )
    handboek: bool = veld(JaNee(), "Ja: dit handboek staat ook op de site, bij /handboek/.", default=False)
    stijlgids: bool = veld(JaNee(), "Ja: alle onderdelen van de site staan bij /stijlgids/.", default=False)
    huisstijl: Huisstijl | None = veld(
        Groep(van=Huisstijl), "De eigen kleuren, letter en het logo van de regio.", default=None
    )
    beheer: Beheer | None = veld(
        Groep(van=Beheer), "De webeditor bij /beheer/; zonder dit veld is die er niet.", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerpen(Bestand):
    """`onderwerpen.yaml`."""

    onderwerpen: tuple[Onderwerp, ...] = veld(Lijst(van=Groep(van=Onderwerp)), "De onderwerpen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrippen(Bestand):
    """`begrippen.yaml`."""

    begrippen: tuple[Begrip, ...] = veld(Lijst(van=Groep(van=Begrip)), "De begrippen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Documenten(Bestand):
    """`documenten.yaml`."""

    documenten: tuple[Document, ...] = veld(Lijst(van=Groep(van=Document)), "De documenten.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekwoorden(Bestand):
    """`zoekwoorden.yaml`."""

    zoekwoorden: tuple[Zoekwoord, ...] = veld(Lijst(van=Groep(van=Zoekwoord)), "De zoekwoorden.", data=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adres(Placed):
    """An address of this site that was published once."""

    adres: str = veld(PAGINA_ADRES, "Het adres, zonder de naam van de site.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vervallen(Placed):
    """A page that is gone: what it was, since when, why, and what came after it."""

    adres: str = veld(PAGINA_ADRES, "Het adres dat de pagina had, zonder de naam van de site.")
    titel: str = veld(Regel(maximaal=200), "Hoe de pagina heette.", voorbeeld="Een brug over het kanaal")
    sinds: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Sinds wanneer de pagina er niet meer is.", voorbeeld="1 mei 2026")
    reden: str = veld(LANG, "Waarom de pagina weg is.", voorbeeld="De raden kozen voor een veerpont.")
    vervolg: Ref | None = veld(DOEL, "De pagina die ervoor in de plaats kwam.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adressen(Bestand):
    """`adressen.yaml`."""

    gepubliceerd: tuple[Adres, ...] = veld(
        Lijst(van=Groep(van=Adres, kort="adres")),
        "Elk adres dat ooit op de site stond. De opdracht adressen vult dit aan.",
        default=(),
        data=False,
    )
    vervallen: tuple[Vervallen, ...] = veld(
        Lijst(van=Groep(van=Vervallen)), "Pagina's die weg zijn, met wat bezoekers er nu lezen.", default=(), data=False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Schermtekst(Placed):
    """A text of the program on the screen and what the region says instead; one entry of `teksten.yaml`."""

    tekst: str = veld(
        Regel(maximaal=500, letterlijk=True, tekens=True),
        "De tekst zoals het programma die kent. De opdracht teksten noemt ze allemaal.",
        voorbeeld="Stand van {per}.",
    )
    wordt: str = veld(
        Regel(maximaal=500, tekens=True),
        "Wat u in plaats daarvan wilt. Wat tussen accolades staat, vult het programma in.",
        voorbeeld="Bijgewerkt op {per}.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Schermteksten(Bestand):
    """`teksten.yaml`."""

    teksten: tuple[Schermtekst, ...] = veld(
        Lijst(van=Groep(van=Schermtekst)), "Uw eigen woorden op het scherm.", data=False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekproeven(Bestand):
    """`zoekproeven.yaml`."""

    zoekproeven: tuple[Zoekproef, ...] = veld(Lijst(van=Groep(van=Zoekproef)), "De proefvragen.", data=False)
