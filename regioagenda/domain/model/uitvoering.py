"""What an agenda keeps of its work: money, indicators, traffic lights, phases, what bodies decided, pictures, whom to ask."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import BRON, LANG, PARTIJ, Bestand, Bron, Contact, VanOrgaan
from regioagenda.domain.woorden import (
    Faserol,
    Geldzekerheid,
    IndicatorRichting,
    Lichtkleur,
    Taal,
    UitspraakSoort,
    UitspraakUitkomst,
)
from regioagenda.reading.kinds import (
    AFBEELDING,
    BIJLAGE,
    GEOJSON,
    JAARTAL,
    WEBADRES,
    Getal,
    JaNee,
    Keuze,
    Proza,
    Regel,
    Wanneer,
)
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld
from regioagenda.reading.tijd import Bedoeling, Tijd

EURO = Getal(geheel=True, naam="heel bedrag in euro")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bedrag(Placed):
    """What was budgeted and what was spent, in whole euros."""

    begroot: int | None = veld(EURO, "Wat er begroot is, in hele euro's.", default=None, voorbeeld="4.200.000")
    uitgegeven: int | None = veld(EURO, "Wat er is uitgegeven, in hele euro's.", default=None, voorbeeld="1.150.000")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijdrage(Placed):
    """What one party pays, and how sure that is."""

    partij: Ref = veld(PARTIJ, "Wie betaalt.", voorbeeld="provincie")
    begroot: int = veld(EURO, "Hoeveel, in hele euro's.", voorbeeld="1.200.000")
    zeker: Geldzekerheid | None = veld(
        Keuze(uit=Geldzekerheid), "Hoe zeker dit geld is, als dat bekend is.", default=None, voorbeeld="toegezegd"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaarbedrag(Placed):
    """What was budgeted and spent in one year."""

    jaar: str = veld(JAARTAL, "Het jaar.", voorbeeld="2026")
    begroot: int | None = veld(EURO, "Begroot in dit jaar, in hele euro's.", default=None, voorbeeld="1.600.000")
    uitgegeven: int | None = veld(EURO, "Uitgegeven in dit jaar, in hele euro's.", default=None, voorbeeld="250.000")
    tot: Tijd | None = veld(
        Wanneer(als=Bedoeling.PEIL),
        "Tot wanneer de uitgaven zijn geteld, als het jaar nog loopt.",
        default=None,
        voorbeeld="september 2026",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EerderBegroot(Placed):
    """What the budget was before it changed."""

    begroot: int = veld(EURO, "Wat er eerst begroot was, in hele euro's.", voorbeeld="3.900.000")
    per: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Van wanneer dat bedrag is.", voorbeeld="maart 2025")
    reden: str = veld(LANG, "Waarom het veranderde.", default="", voorbeeld="De bouw werd duurder.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Geld(Placed):
    """What something costs, who pays and what was spent, on a date."""

    per: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Van wanneer deze bedragen zijn.", voorbeeld="1 oktober 2026")
    totaal: Bedrag = veld(Groep(van=Bedrag), "Wat het samen kost.")
    wie: tuple[Bijdrage, ...] = veld(Lijst(van=Groep(van=Bijdrage)), "Wie hoeveel betaalt.", default=())
    jaren: tuple[Jaarbedrag, ...] = veld(Lijst(van=Groep(van=Jaarbedrag)), "De bedragen per jaar.", default=())
    was: tuple[EerderBegroot, ...] = veld(
        Lijst(van=Groep(van=EerderBegroot)), "Wat er eerder begroot was, als dat veranderde.", default=()
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelwaarde(Placed):
    """What is aimed at in a year."""

    waarde: float = veld(Getal(), "De waarde die bereikt moet zijn.", voorbeeld="1.200")
    jaar: str = veld(JAARTAL, "In welk jaar.", voorbeeld="2030")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meting(Placed):
    """What was measured in a year, and by whom."""

    jaar: str = veld(JAARTAL, "Het jaar van de meting.", voorbeeld="2025")
    waarde: float = veld(Getal(), "Wat er is gemeten.", voorbeeld="310")
    door: Ref | None = veld(PARTIJ, "Wie het heeft gemeten.", default=None)
    voorlopig: bool = veld(JaNee(), "Ja als het cijfer nog kan veranderen.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Placed):
    """A figure that is followed over the years, with its target."""

    wat: str = veld(Regel(maximaal=120), "Wat er wordt geteld.", voorbeeld="Woningen klaar", zoek="tekst")
    eenheid: str = veld(Regel(maximaal=40), "De eenheid.", voorbeeld="woningen", zoek="tekst")
    richting: IndicatorRichting = veld(Keuze(uit=IndicatorRichting), "Welke kant het op moet.")
    doelen: tuple[Doelwaarde, ...] = veld(
        Lijst(van=Groep(van=Doelwaarde)), "Wat er in welk jaar bereikt moet zijn.", default=()
    )
    metingen: tuple[Meting, ...] = veld(Lijst(van=Groep(van=Meting)), "Wat er is gemeten.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stoplicht(Placed):
    """How one side of the work went in one period."""

    aspect: str = veld(Regel(maximaal=40), "Waar het over gaat.", voorbeeld="Budget")
    per: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "De periode.", voorbeeld="derde kwartaal van 2026")
    kleur: Lichtkleur = veld(Keuze(uit=Lichtkleur), "Hoe het gaat.")
    uitleg: str = veld(LANG, "Waardoor dat zo is.", default="", voorbeeld="De vergunning kwam te laat.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fase(Placed):
    """A step in time of an actie as a whole."""

    naam: str = veld(Regel(maximaal=60), "Hoe deze fase heet.", voorbeeld="Verkenning", zoek="tekst")
    wanneer: Tijd | None = veld(
        Wanneer(als=Bedoeling.PERIODE), "Van wanneer tot wanneer.", default=None, voorbeeld="2024 tot en met 2026"
    )
    stand: Faserol = veld(Keuze(uit=Faserol), "Of deze fase klaar is, nu loopt of nog komt.", default=Faserol.STRAKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stemmen(Placed):
    """How the votes were divided."""

    voor: int = veld(Getal(geheel=True), "Hoeveel stemmen voor.", voorbeeld="24")
    tegen: int = veld(Getal(geheel=True), "Hoeveel stemmen tegen.", voorbeeld="11")


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitspraak(Placed):
    """What a body asked, promised or decided: a motie, an amendement, a toezegging, a besluit."""

    soort: UitspraakSoort = veld(Keuze(uit=UitspraakSoort), "Wat het is.", voorbeeld="motie")
    titel: str = veld(Regel(maximaal=120), "Hoe het heet.", voorbeeld="Motie Dorpsbus", zoek="tekst")
    orgaan: VanOrgaan = veld(
        Groep(van=VanOrgaan, kort="orgaan", voorbeeld="raad"),
        "Van wie het is: een woord uit de lijst, of `{van: provincie, orgaan: ps}`.",
    )
    wanneer: Tijd = veld(Wanneer(), "Wanneer.", voorbeeld="15 juni 2026")
    uitkomst: UitspraakUitkomst | None = veld(
        Keuze(uit=UitspraakUitkomst), "Wat ermee is gedaan.", default=None, voorbeeld="aangenomen"
    )
    stemmen: Stemmen | None = veld(Groep(van=Stemmen), "Hoe er is gestemd.", default=None)
    wat: str = veld(
        LANG, "Wat erin staat.", default="", voorbeeld="De provincie zoekt geld voor de dorpsbus.", zoek="tekst"
    )
    gevolg: str = veld(LANG, "Wat ervan kwam.", default="", voorbeeld="De bus rijdt tot eind 2027.")
    afgedaan: Tijd | None = veld(
        Wanneer(als=Bedoeling.PEIL),
        "Wanneer een motie of toezegging is afgedaan. Zolang dit leeg is, staat zij open.",
        default=None,
        voorbeeld="mei 2027",
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beeld(Placed):
    """A picture with what it shows in words."""

    bestand: str = veld(AFBEELDING, "De afbeelding in content/bestanden/.", voorbeeld="bestanden/plein.jpg")
    alt: str = veld(Regel(maximaal=250), "Wat er te zien is.", voorbeeld="Bussen op het nieuwe plein.")
    bijschrift: str = veld(
        Regel(maximaal=250), "De tekst onder de afbeelding.", default="", voorbeeld="Het plein in mei."
    )
    rechten: str = veld(Regel(maximaal=80), "Van wie de afbeelding is.", default="", voorbeeld="Gemeente Haarlem")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaartbeeld(Placed):
    """A drawing of a route or area, made from its co-ordinates."""

    vorm: str = veld(GEOJSON, "Het bestand met de vorm in content/bestanden/.", voorbeeld="bestanden/route.geojson")
    alt: str = veld(Regel(maximaal=250), "Wat er te zien is.", voorbeeld="De route van de ene plaats naar de andere.")
    bijschrift: str = veld(Regel(maximaal=250), "De tekst onder de kaart.", default="", voorbeeld="De nieuwe route.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage(Placed):
    """A file to fetch."""

    bestand: str = veld(BIJLAGE, "Het bestand in content/bestanden/.", voorbeeld="bestanden/voortgang.pdf")
    titel: str = veld(Regel(maximaal=120), "Hoe het heet.", voorbeeld="Voortgang 2026", zoek="tekst")
    datum: Tijd | None = veld(Wanneer(als=Bedoeling.PEIL), "Van wanneer het is.", default=None, voorbeeld="mei 2026")
    toegankelijk: bool = veld(
        JaNee(), "Nee als het bestand niet voor iedereen te lezen is; de site zegt dat dan.", default=True
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Video(Placed):
    """A video elsewhere: a link, never a player."""

    link: str = veld(WEBADRES, "Waar de video staat.", voorbeeld="https://www.example.nl/film")
    titel: str = veld(Regel(maximaal=120), "Waar de video over gaat.", voorbeeld="Uitleg in 2 minuten", zoek="tekst")
    uitgeschreven: bool = veld(JaNee(), "Ja als de video ondertiteld of uitgeschreven is.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vertaling(Placed):
    """What something is about, in another language."""

    taal: Taal = veld(Keuze(uit=Taal), "Welke taal het is.", voorbeeld="en")
    titel: str = veld(Regel(maximaal=120, letterlijk=True), "De titel in die taal.", voorbeeld="Safer cycling")
    tekst: Prose = veld(
        Proza(letterlijk=True), "De tekst in die taal.", voorbeeld="The municipalities are building a cycle route."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Beschreven(Bestand):
    """What an agenda, a thema and an actie can all be described with."""

    indicatoren: tuple[Indicator, ...] = veld(
        Lijst(van=Groep(van=Indicator)), "Cijfers die u per jaar volgt, met hun doel.", default=(), zoek="tekst"
    )
    besluiten: tuple[Uitspraak, ...] = veld(
        Lijst(van=Groep(van=Uitspraak)),
        "Moties, amendementen, toezeggingen en besluiten, van welk orgaan ook.",
        default=(),
        zoek="tekst",
    )
    beelden: tuple[Beeld, ...] = veld(Lijst(van=Groep(van=Beeld)), "Afbeeldingen, met wat er te zien is.", default=())
    kaart: Kaartbeeld | None = veld(Groep(van=Kaartbeeld), "Een kaart van een route of gebied.", default=None)
    bijlagen: tuple[Bijlage, ...] = veld(
        Lijst(van=Groep(van=Bijlage)), "Bestanden om op te halen.", default=(), zoek="tekst"
    )
    video: Video | None = veld(Groep(van=Video), "Een video, als link.", default=None, zoek="tekst")
    contact: Contact | None = veld(
        Groep(van=Contact),
        "Waar vragen hierover heen kunnen; anders geldt het contact van het thema, de agenda of de site.",
        default=None,
    )
    vertalingen: tuple[Vertaling, ...] = veld(
        Lijst(van=Groep(van=Vertaling)), "Een korte uitleg in een andere taal.", default=()
    )
