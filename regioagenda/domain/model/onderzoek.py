"""Data with a page of their own shape: a survey, a comparison of options, weights of votes."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import (
    BRON,
    DOEL,
    LANG,
    ONDERWERPEN,
    OPMERKINGEN,
    PARTIJ,
    WAS,
    ZOEKWOORDEN,
    Bestand,
    Bron,
    Opmerking,
)
from regioagenda.domain.woorden import Berekening, Oordeel
from regioagenda.reading.kinds import SLUGVORM, Getal, JaNee, Keuze, Proza, Regel, Wanneer
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld
from regioagenda.reading.tijd import Bedoeling, Tijd

PERCENTAGE = Getal(maximaal=100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevens(Bestand):
    """What every page of data says about itself."""

    id: str
    agenda: str
    titel: str = veld(Regel(maximaal=120), "Titel van de pagina.", voorbeeld="Wat vinden inwoners?", zoek="titel")
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén tot drie korte zinnen: wat staat hier?",
        voorbeeld="De gemeenten vroegen inwoners naar hun mening.",
        zoek="samenvatting",
    )
    inleiding: Prose = veld(
        Proza(), "Tekst boven de gegevens.", default=EMPTY_PROSE, voorbeeld="Inwoners konden meedoen.", zoek="tekst"
    )
    toelichting: Prose = veld(
        Proza(), "Tekst onder de gegevens.", default=EMPTY_PROSE, voorbeeld="De cijfers zijn afgerond.", zoek="tekst"
    )
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Onderwerpen uit onderwerpen.yaml.", default=())
    zoekwoorden: tuple[str, ...] = veld(
        ZOEKWOORDEN, "Alledaagse woorden die niet in de tekst staan.", default=(), zoek="zoekwoord", data=False
    )
    bron: Bron | None = veld(
        BRON, "Waar dit staat. Verplicht als de agenda een stuk volgt.", default=None, voorbeeld="687-723"
    )
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=(), data=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitslag(Placed):
    """The share, or the place in a ranking, of one answer in one group of people."""

    antwoord: str = veld(Regel(maximaal=200), "Het antwoord.", voorbeeld="eens", zoek="tekst")
    groep: str = veld(
        Regel(maximaal=80),
        "Wie dit antwoordden; leeg is iedereen.",
        default="",
        voorbeeld="inwoners van Leiden",
        zoek="tekst",
    )
    percentage: float | None = veld(PERCENTAGE, "Hoeveel procent dit antwoord gaf.", default=None, voorbeeld="58")
    woorden: str = veld(
        Regel(maximaal=80),
        "Het aandeel in woorden, als de bron geen getal geeft.",
        default="",
        voorbeeld="bijna tweederde",
        zoek="tekst",
    )
    rang: int | None = veld(
        Getal(minimaal=1, maximaal=99, geheel=True), "De plaats in de rangorde.", default=None, voorbeeld="1"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Peilvraag(Placed):
    """One question of a survey with its results."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de agenda.", voorbeeld="peiling-03-aandacht-wijken")
    nummer: str = veld(Regel(maximaal=10), "Het nummer van de vraag.", default="", voorbeeld="3")
    titel: str = veld(
        Regel(maximaal=120),
        "Wat eruit kwam, in één zin.",
        voorbeeld="Ruim de helft ziet genoeg aandacht voor de buurt",
        zoek="titel",
    )
    vraag: str = veld(
        LANG, "Wat er gevraagd is.", voorbeeld="Is er genoeg aandacht voor wijken en buurten?", zoek="tekst"
    )
    uitslagen: tuple[Uitslag, ...] = veld(Lijst(van=Groep(van=Uitslag), minimaal=1), "De antwoorden.", zoek="tekst")
    volledig: bool = veld(JaNee(), "Ja: de bron geeft alle antwoorden, samen 100 procent.", default=False)
    tekst: Prose = veld(
        Proza(), "Uitleg bij de uitslag.", default=EMPTY_PROSE, voorbeeld="In Leiden was het anders.", zoek="tekst"
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Peiling(Gegevens):
    """A survey: `agendas/<agenda>/peilingen/<stem>.yaml`."""

    jaar: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Wanneer het onderzoek was.", voorbeeld="2017")
    methode: str = veld(
        LANG, "Hoe het onderzoek is gedaan.", default="", voorbeeld="Een steekproef van inwoners.", zoek="tekst"
    )
    deelnemers: str = veld(
        Regel(maximaal=80), "Hoeveel mensen meededen.", default="", voorbeeld="ongeveer 2.000", zoek="tekst"
    )
    vragen: tuple[Peilvraag, ...] = veld(Lijst(van=Groep(van=Peilvraag), minimaal=1), "De vragen van het onderzoek.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Optie(Placed):
    """One of the things that are compared."""

    naam: str = veld(
        Regel(maximaal=80), "De naam van de mogelijkheid.", voorbeeld="Afstemming en overleg", zoek="tekst"
    )
    nummer: str = veld(Regel(maximaal=10), "Het nummer in de bron.", default="", voorbeeld="1")
    toelichting: str = veld(
        Regel(maximaal=120), "In een paar woorden.", default="", voorbeeld="lichte samenwerking", zoek="tekst"
    )
    naar: Ref | None = veld(DOEL, "De pagina over deze mogelijkheid.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeling(Placed):
    """How one option does on one criterion, and why."""

    tekst: str = veld(LANG, "De reden, of wat er bij deze mogelijkheid gebeurt.", voorbeeld="Er is snel een besluit.")
    oordeel: Oordeel | None = veld(Keuze(uit=Oordeel), "Het oordeel in één woord.", default=None)
    bronwoorden: str = veld(
        Regel(maximaal=80, letterlijk=True),
        "Het oordeel in de woorden van de bron.",
        default="",
        voorbeeld="vooral kansen",
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterium(Placed):
    """One thing that every option is judged on: a row with as many cells as there are options."""

    titel: str = veld(Regel(maximaal=120), "Waar op is gelet.", voorbeeld="Kosten", zoek="tekst")
    naar: Ref | None = veld(DOEL, "Waar dit wordt uitgelegd.", default=None)
    cellen: tuple[Beoordeling, ...] = veld(
        Lijst(van=Groep(van=Beoordeling, kort="tekst"), minimaal=1), "Per mogelijkheid, in dezelfde volgorde."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergelijkingsdeel(Placed):
    """A part of a comparison: a table of its own."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de pagina.", voorbeeld="oordeel")
    titel: str = veld(Regel(maximaal=120), "De kop boven de tabel.", voorbeeld="Hoe doen de mogelijkheden het?")
    inleiding: Prose = veld(Proza(), "Tekst boven de tabel.", default=EMPTY_PROSE, voorbeeld="Dit is het oordeel.")
    criteria: tuple[Criterium, ...] = veld(Lijst(van=Groep(van=Criterium), minimaal=1), "De rijen.", zoek="tekst")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergelijking(Gegevens):
    """Options side by side: `agendas/<agenda>/vergelijkingen/<stem>.yaml`."""

    opties: tuple[Optie, ...] = veld(
        Lijst(van=Groep(van=Optie), minimaal=2, maximaal=8), "Wat er vergeleken wordt.", zoek="tekst"
    )
    delen: tuple[Vergelijkingsdeel, ...] = veld(
        Lijst(van=Groep(van=Vergelijkingsdeel), minimaal=1), "De tabellen van de vergelijking.", zoek="tekst"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Placed):
    """A way to turn seats and votes into weights."""

    letter: str = veld(Regel(maximaal=4), "De letter in de bron.", voorbeeld="A")
    titel: str = veld(Regel(maximaal=80), "Waar het gewicht van afhangt.", voorbeeld="Zetels en stemmen")
    uitleg: str = veld(LANG, "Hoe deze variant werkt.", voorbeeld="Elke fractie telt mee naar haar zetels.")
    berekening: Berekening = veld(Keuze(uit=Berekening), "Hoe de site het gewicht uitrekent.")


GEWICHTEN = Lijst(van=PERCENTAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fractie(Placed):
    """A group in a council."""

    naam: str = veld(Regel(maximaal=80), "De naam van de partij.", voorbeeld="CDA", zoek="tekst")
    zetels: int = veld(Getal(maximaal=45, geheel=True), "Het aantal zetels in de eigen raad.", voorbeeld="4")
    stemmen: int | None = veld(
        Getal(geheel=True), "Het aantal stemmen, als de bron dat geeft.", default=None, voorbeeld="1435"
    )
    gewichten: tuple[float, ...] = veld(
        GEWICHTEN, "De percentages in de bron, in de volgorde van de varianten.", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Raad(Placed):
    """The council of one gemeente with its groups."""

    wie: Ref = veld(PARTIJ, "De gemeente.", voorbeeld="leiden", zoek="tekst")
    stemmen: int = veld(Getal(geheel=True), "Het aantal geldige stemmen in de gemeente.", voorbeeld="55.146")
    aandeel_inwoners: float | None = veld(
        PERCENTAGE, "Het deel van de inwoners van de regio, in procenten.", default=None, voorbeeld="59,4"
    )
    gewichten: tuple[float, ...] = veld(
        GEWICHTEN, "De percentages van de gemeente in de bron, in de volgorde van de varianten.", default=()
    )
    fracties: tuple[Fractie, ...] = veld(Lijst(van=Groep(van=Fractie), minimaal=1), "De fracties.", zoek="tekst")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stemgewichten(Gegevens):
    """Weights of votes, worked out from seats and votes: `agendas/<agenda>/stemgewichten/<stem>.yaml`."""

    verkiezing: Tijd = veld(
        Wanneer(als=Bedoeling.PEIL), "Van welke verkiezing de stemmen en zetels zijn.", voorbeeld="2014"
    )
    varianten: tuple[Variant, ...] = veld(Lijst(van=Groep(van=Variant), minimaal=1), "De manieren van berekenen.")
    raden: tuple[Raad, ...] = veld(
        Lijst(van=Groep(van=Raad), minimaal=1), "De gemeenten met hun fracties.", zoek="tekst"
    )
