"""The parts that many files share: a source, a party in a role, a moment, a status, a figure, a remark."""

from __future__ import annotations

from datetime import date
from types import MemberDescriptorType

from regioagenda.base.late import dataclass
from regioagenda.base.reads import note
from regioagenda.domain.woorden import (
    CijferSoort,
    Herkomst,
    Houding,
    MomentSoort,
    OpmerkingSoort,
    Orgaan,
    OvergangSoort,
    Richting,
    Rol,
    StatusWaarde,
    Zekerheid,
)
from regioagenda.reading.kinds import (
    MAILADRES,
    REGELS,
    SLUGVORM,
    TELEFOON,
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
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld
from regioagenda.reading.tijd import Bedoeling, Tijd

PARTIJ = Verwijzing(naam="gemeente of organisatie")


ITEM = Verwijzing(naam="id van een actie, thema of agenda", anker=True)


ACTIE = Verwijzing(naam="actie")


# Anything that a link in a text can lead to: an item, a party, a subject, a term.
DOEL = Verwijzing(naam="doel", anker=True)


LANG = Regel(maximaal=600)

# Under which name it is noted that a field of a file is read.
FIELD = "veld"
# The fields that the path of a file says, where no editor writes them: they are the same for as long as there is the file.
FROM_PATH = frozenset(("id", "slug", "agenda", "thema"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron(Placed):
    """Where something comes from."""

    document: Ref | None = veld(
        Verwijzing(naam="document"), "Het id van het document in documenten.yaml.", default=None
    )
    regels: str = veld(REGELS, "De regels in de tekstversie van het document.", default="", voorbeeld="687-723")
    pagina: int | None = veld(
        Getal(minimaal=1, maximaal=9999, geheel=True),
        "De bladzijde in het document; is het een pdf, dan opent de link die bladzijde.",
        default=None,
        voorbeeld="12",
    )


BRON = Groep(van=Bron, kort="regels", stil=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrokkene(Placed):
    """One party in one role."""

    wie: Ref = veld(
        PARTIJ, "De bestandsnaam (zonder .md) van een gemeente of organisatie.", voorbeeld="haarlem", zoek="tekst"
    )
    rol: Rol = veld(Keuze(uit=Rol), "Wat deze partij doet.", voorbeeld="trekker")
    orgaan: Orgaan | None = veld(
        Keuze(uit=Orgaan), "Welk deel van deze partij het doet, als de bron dat zegt.", default=None
    )
    samen_met: tuple[Ref, ...] = veld(Lijst(van=PARTIJ), "Met wie deze partij dit samen doet.", default=())
    vanaf: Tijd | None = veld(
        Wanneer(), "Vanaf wanneer, als dat niet van het begin af is.", default=None, voorbeeld="november 2026"
    )
    tot: Tijd | None = veld(
        Wanneer(),
        "Tot wanneer, als het voorbij is. Haal de vorige trekker niet weg.",
        default=None,
        voorbeeld="oktober 2026",
    )
    toelichting: str = veld(LANG, "Extra uitleg bij de rol.", default="", voorbeeld="voor nu")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class VanOrgaan(Placed):
    """The body that acts at a moment, and of which party it is when that is no gemeente of the agenda."""

    orgaan: Orgaan = veld(Keuze(uit=Orgaan), "Welk orgaan het doet.", voorbeeld="raad", zoek="tekst")
    van: Ref | None = veld(
        PARTIJ, "Van welke gemeente of organisatie dit orgaan is.", default=None, voorbeeld="provincie", zoek="tekst"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschoven(Placed):
    """When a moment was planned before: until when that held, and why it moved."""

    wanneer: Tijd = veld(Wanneer(), "Voor wanneer het eerst gepland was.", voorbeeld="medio 2023")
    tot: Tijd | None = veld(
        Wanneer(als=Bedoeling.PEIL), "Wanneer bekend werd dat het verschoof.", default=None, voorbeeld="maart 2023"
    )
    reden: str = veld(LANG, "Waarom het verschoof.", default="", voorbeeld="De vergunning kwam later.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Placed):
    """When something is discussed, decided or delivered."""

    soort: MomentSoort = veld(Keuze(uit=MomentSoort), "Wat er op dat moment gebeurt.", voorbeeld="bespreken")
    orgaan: VanOrgaan | None = veld(
        Groep(van=VanOrgaan, kort="orgaan", voorbeeld="raad"),
        "Wie het doet: een woord uit de lijst, of `{van: provincie, orgaan: ps}`. Noemt de bron niemand, laat dit dan weg.",
        default=None,
        zoek="tekst",
    )
    wanneer: Tijd = veld(
        Wanneer(),
        "Wanneer, in de woorden van de bron. Is het al gebeurd zonder datum: “gebeurd: …”. Met een voorwaarde: “alleen als: …”.",
        voorbeeld="derde kwartaal van 2022",
        zoek="tekst",
    )
    was: tuple[Verschoven, ...] = veld(
        Lijst(van=Groep(van=Verschoven)), "Wanneer het eerst zou zijn, als het is verschoven.", default=()
    )
    wat: str = veld(
        LANG,
        "Wat er dan besproken of opgeleverd wordt.",
        default="",
        voorbeeld="De raden bespreken het plan.",
        zoek="tekst",
    )
    zekerheid: Zekerheid | None = veld(
        Keuze(uit=Zekerheid), "Hoe zeker dit moment is, als de bron dat zegt.", default=None
    )
    uitkomst: str = veld(
        LANG,
        "Wat er uitkwam; invullen als het moment voorbij is.",
        default="",
        voorbeeld="De raden stemden in met het plan.",
    )
    vervalt: str = veld(
        LANG,
        "Waarom dit moment niet doorgaat. Alleen invullen als het niet doorgaat.",
        default="",
        voorbeeld="De gemeenten zien ervan af.",
    )
    ondanks_stop: bool = veld(
        JaNee(), "Ja als dit moment doorgaat terwijl de actie is gestopt of stilligt.", default=False
    )
    gemeenten: tuple[Ref, ...] = veld(Lijst(van=PARTIJ), "Alleen als het niet voor alle gemeenten geldt.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)
    kenmerk: str = veld(
        SLUGVORM,
        "Het kenmerk waaraan agenda's van abonnees dit moment kennen. Alleen nodig als de woorden veranderen; "
        "“build.py changes” zegt dan wat u hier invult.",
        default="",
        voorbeeld="bespreken.3f2a9c417d02",
        data=False,
    )


_KLEUR = "Een kleur is geen status. Zet haar bij “stoplichten”."


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Placed):
    """How far it was on a date, and who said so."""

    waarde: StatusWaarde = veld(
        Keuze(uit=StatusWaarde, elders=tuple((kleur, _KLEUR) for kleur in ("groen", "oranje", "rood"))),
        "Hoe ver het is.",
        voorbeeld="loopt",
    )
    per: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Van wanneer deze status is.", voorbeeld="juli 2021")
    bronstatus: str = veld(
        Regel(letterlijk=True), "De letterlijke status in de bron.", default="", voorbeeld="in uitvoering"
    )
    gereed: float | None = veld(
        Getal(maximaal=100, procent=True),
        "Welk deel klaar is, in procenten. Zeg bij “gereed_wat” waarvan.",
        default=None,
        voorbeeld="80%",
    )
    gereed_wat: str = veld(Regel(maximaal=80), "Waarvan dat deel klaar is.", default="", voorbeeld="van de maatregelen")
    toelichting: str = veld(LANG, "Uitleg bij de status.", default="", voorbeeld="Het eerste deel is aanbesteed.")
    oorzaak: str = veld(
        LANG,
        "Waardoor het later wordt; verplicht bij vertraagd en bij loopt-risico.",
        default="",
        voorbeeld="Er waren te weinig bouwers.",
    )
    gevolg: str = veld(
        LANG,
        "Wat dat betekent; verplicht bij vertraagd en bij loopt-risico.",
        default="",
        voorbeeld="De route is een jaar later klaar.",
    )
    bijsturing: str = veld(
        LANG,
        "Wat eraan wordt gedaan; verplicht bij vertraagd en bij loopt-risico.",
        default="",
        voorbeeld="De gemeenten zoeken nu samen een bouwer.",
    )
    resultaat: str = veld(
        LANG, "Wat er is bereikt; verplicht bij afgerond.", default="", voorbeeld="De route is open sinds mei 2026."
    )
    herkomst: Herkomst | None = veld(
        Keuze(uit=Herkomst),
        "Wie de status bepaalde. Laat het weg als u het niet weet: dan zegt de site er niets over.",
        default=None,
    )
    door: Ref | None = veld(PARTIJ, "Wie meldde hoe ver het is.", default=None, voorbeeld="haarlem")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overgang(Placed):
    """That an actie goes on in another one, or comes from it; written on one side, it holds on both."""

    actie: Ref = veld(ACTIE, "Het id van de andere actie.", voorbeeld="zuid-kennemerland/7.1-fietspadennetwerk")
    wanneer: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Wanneer dat gebeurde.", voorbeeld="mei 2026")
    soort: OvergangSoort = veld(
        Keuze(uit=OvergangSoort), "Hoe het ging.", default=OvergangSoort.OVERGEGAAN, voorbeeld="samengevoegd"
    )
    toelichting: str = veld(
        LANG, "Extra uitleg, zoals wie het besloot.", default="", voorbeeld="De raden voegden de twee plannen samen."
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WasTitel(Placed):
    """A title that something had before."""

    titel: str = veld(Regel(maximaal=120), "De oude titel.", voorbeeld="Meer fietspaden", zoek="naam")
    tot: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Tot wanneer het zo heette.", voorbeeld="mei 2026")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultaat(Placed):
    """What it should deliver."""

    tekst: str = veld(LANG, "Wat er klaar moet zijn.", voorbeeld="De eerste route is klaar.", zoek="tekst")
    jaar: Tijd | None = veld(Wanneer(), "Wanneer het klaar moet zijn.", default=None, voorbeeld="2023")
    open: bool = veld(JaNee(), "Ja als de bron het aantal of doel nog niet invult.", default=False)
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kerncijfer(Placed):
    """A figure with what it is."""

    waarde: str = veld(Regel(maximaal=40), "Het cijfer zoals het op de pagina komt.", voorbeeld="11.650", zoek="tekst")
    eenheid: str = veld(Regel(maximaal=40), "Wat er geteld wordt.", default="", voorbeeld="woningen", zoek="tekst")
    wat: str = veld(LANG, "Wat het cijfer zegt.", voorbeeld="Zo veel woningen wil de regio bouwen.", zoek="tekst")
    soort: CijferSoort = veld(Keuze(uit=CijferSoort), "Norm, doel, verwachting, meting, geld, aantal of termijn.")
    richting: Richting | None = veld(Keuze(uit=Richting), "Minimaal, maximaal of ongeveer.", default=None)
    periode: Tijd | None = veld(
        Wanneer(als=Bedoeling.PERIODE), "Voor welke periode.", default=None, voorbeeld="2020-2030"
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standpunt(Placed):
    """What one party thinks of it, in its own words: in most cases a gemeente that differs."""

    wie: Ref = veld(PARTIJ, "De gemeente of organisatie met dit standpunt.", voorbeeld="heemstede")
    orgaan: Orgaan | None = veld(
        Keuze(uit=Orgaan), "Welk deel van deze partij dit vindt.", default=None, voorbeeld="college"
    )
    houding: Houding = veld(Keuze(uit=Houding), "Wat zij ervan vindt.", default=Houding.STEUNT_NIET)
    tekst: str = veld(
        Regel(maximaal=600, letterlijk=True),
        "Het standpunt, letterlijk in de woorden van de partij zelf.",
        voorbeeld="Onze raad wil eerst een onderzoek.",
    )
    wanneer: Tijd | None = veld(Wanneer(als=Bedoeling.PEIL), "Wanneer zij dit zei.", default=None, voorbeeld="mei 2026")
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lezing(Placed):
    """What one source says, beside what another says."""

    tekst: str = veld(LANG, "Wat deze bron zegt.", voorbeeld="De agenda telt veertien gemeenten.")
    bron: Bron = veld(BRON, "Welke bron dit zegt.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opmerking(Placed):
    """A remark about the source that visitors should see."""

    soort: OpmerkingSoort = veld(Keuze(uit=OpmerkingSoort), "Waarom de opmerking nodig is.")
    tekst: Prose = veld(
        Proza(), "Wat bezoekers moeten weten.", voorbeeld="De tekst noemt 2022. De tabel noemt 2023.", zoek="tekst"
    )
    lezingen: tuple[Lezing, ...] = veld(
        Lijst(van=Groep(van=Lezing)), "Wat elke bron zegt; de site zet het naast elkaar.", default=()
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notitie(Placed):
    """A change that readers should know of, in one line: on which day it came on the site, and what changed."""

    datum: date = veld(Datum(), "Op welke dag dit op de site kwam.")
    tekst: str = veld(
        Regel(maximaal=200),
        "Wat er veranderde, in één zin. Voor een kleine verbetering is geen regel nodig.",
        voorbeeld="De route loopt nu langs het station.",
        zoek="tekst",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Negeer(Placed):
    """A message that does not count in this file, with the reason; the report counts these."""

    code: str = veld(SLUGVORM, "De code van de melding, tussen de rechte haken.", voorbeeld="afkorting-onbekend")
    bij: str = veld(
        Regel(maximaal=120, letterlijk=True), "De woorden op de plek waar de melding over gaat.", voorbeeld="WSP"
    )
    reden: str = veld(
        Regel(maximaal=300, letterlijk=True),
        "Waarom de melding hier niet geldt.",
        voorbeeld="De afkorting is de naam van een bedrijf.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestand(Placed):
    """A content file: anything that lies in a file of its own."""

    path: str
    negeer: tuple[Negeer, ...] = veld(
        Lijst(van=Groep(van=Negeer)), "Meldingen die in dit bestand niet gelden, met de reden.", default=(), data=False
    )

    def __init_subclass__(cls) -> None:
        """Let every field of a file note that it is read: most pages show a file by few of them."""
        declared = cls.__dict__.get("__dataclass_fields__", {})
        for name, slot in [*cls.__dict__.items()]:
            written = name not in FROM_PATH or (name in declared and "veld" in declared[name].metadata)
            if written and isinstance(slot, MemberDescriptorType):
                type.__setattr__(cls, name, _Field(slot, name))


class _Field:
    """A field of a file: where its value is kept, noting that it is read."""

    __slots__ = ("_get", "_name", "_set")

    def __init__(self, slot: MemberDescriptorType, name: str) -> None:
        self._get = slot.__get__
        self._set = slot.__set__
        self._name = name

    def __get__(self, file: Bestand | None, owner: type) -> object:
        if file is None:
            return self
        note(FIELD, file.path, self._name)
        return self._get(file, owner)

    def __set__(self, file: Bestand, value: object) -> None:
        self._set(file, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Placed):
    """Where visitors can turn to."""

    naam: str = veld(
        Regel(),
        "Wie bereikbaar is: een organisatie of functie, geen persoon.",
        voorbeeld="Regiobureau Zuid-Kennemerland",
    )
    email: str = veld(MAILADRES, "Een algemeen e-mailadres.", default="")
    telefoon: str = veld(TELEFOON, "Een algemeen telefoonnummer.", default="", voorbeeld="023 123 45 67")
    website: str = veld(WEBADRES, "Een pagina met contactgegevens.", default="")


BETROKKENEN = Lijst(van=Groep(van=Betrokkene))


MOMENTEN = Lijst(van=Groep(van=Moment))


RESULTATEN = Lijst(van=Groep(van=Resultaat))


KERNCIJFERS = Lijst(van=Groep(van=Kerncijfer))


OPMERKINGEN = Lijst(van=Groep(van=Opmerking))


STANDPUNTEN = Lijst(van=Groep(van=Standpunt))


ONDERWERPEN = Lijst(van=Verwijzing(naam="onderwerp"), maximaal=3)


WIJZIGINGEN = Lijst(van=Groep(van=Notitie))


WAS = Lijst(van=SLUGVORM)


KENMERK = SLUGVORM
KENMERK_UITLEG = (
    "De naam waaronder agenda's en feeds van abonnees dit kennen, als het daarna hernoemd is. "
    "“build.py rename” vult dit in."
)


WAS_TITELS = Lijst(van=Groep(van=WasTitel))


ZOEKWOORDEN = Lijst(van=Regel(maximaal=60))
