"""An agenda as it was: a version that was adopted or discussed, kept as it stood."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import BRON, WAS, Bestand, Bron
from regioagenda.domain.woorden import MomentSoort, Orgaan, StatusWaarde
from regioagenda.reading.kinds import SLUGVORM, Keuze, Proza, Regel, Verwijzing, Wanneer
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld
from regioagenda.reading.tijd import Bedoeling, Sorteersleutel, Tijd
from regioagenda.reading.woord import Woord


class EditieSoort(Woord):
    """What kind of version of an agenda it is."""

    VERSIE_50 = "50-procent-versie", "50%-versie", "halverwege: de raden kunnen nog veel veranderen"
    VERSIE_80 = "80-procent-versie", "80%-versie", "bijna klaar: de raden kunnen er nog iets van vinden"
    CONCEPT = "concept", "Concept", "nog niet vastgesteld"
    VASTGESTELD = "vastgesteld", "Vastgestelde versie", "hierover is besloten"
    MOMENTOPNAME = "momentopname", "Momentopname", "de stand op een dag, zonder besluit"


# What is frozen are words of an earlier day: nobody may still improve them, so no check looks at their language.
VASTE_TITEL = Regel(maximaal=120, letterlijk=True)
VASTE_TEKST = Regel(maximaal=600, letterlijk=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieTrekker(Placed):
    """Who led an actie then; the party may have another name now, or be gone."""

    slug: str = veld(SLUGVORM, "De bestandsnaam van de gemeente of organisatie.", voorbeeld="haarlem")
    naam: str = veld(VASTE_TITEL, "Hoe deze partij toen heette.", voorbeeld="Haarlem")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieStatus(Placed):
    """How far an actie was then."""

    waarde: StatusWaarde = veld(Keuze(uit=StatusWaarde), "Hoe ver het toen was.", voorbeeld="voorgenomen")
    per: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Van wanneer die status was.", voorbeeld="juli 2021")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieVeld(Placed):
    """A field as it was read then: its name, and its words as visitors saw them, one text for each item of a list."""

    naam: str = veld(Regel(maximaal=60, letterlijk=True), "De naam van het veld.", voorbeeld="resultaten")
    woorden: tuple[str, ...] = veld(
        Lijst(van=Regel(maximaal=20_000, letterlijk=True, tekens=True), minimaal=1),
        "Wat er toen stond.",
        voorbeeld="De eerste route is klaar.",
    )


VELDEN = Lijst(van=Groep(van=EditieVeld))


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieMoment(Placed):
    """A moment as it was planned then."""

    soort: MomentSoort = veld(Keuze(uit=MomentSoort), "Wat er zou gebeuren.", voorbeeld="radenbijeenkomst")
    wanneer: Tijd = veld(Wanneer(), "Wanneer dat zou zijn.", voorbeeld="derde kwartaal van 2022")
    wat: str = veld(VASTE_TEKST, "Waar het over zou gaan.", default="", voorbeeld="De raden bespreken het plan.")
    velden: tuple[EditieVeld, ...] = veld(VELDEN, "Alle andere velden van toen.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieDeel(Placed):
    """A part of an actie as it was called then."""

    id: str = veld(SLUGVORM, "Het id van het onderdeel.", voorbeeld="a")
    titel: str = veld(VASTE_TITEL, "Hoe het onderdeel toen heette.", voorbeeld="Meer woningen voor ouderen")
    velden: tuple[EditieVeld, ...] = veld(VELDEN, "Alle andere velden van toen.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieActie(Placed):
    """An actie as it stood in the version."""

    id: str = veld(SLUGVORM, "De bestandsnaam van de actie, zonder .md.", voorbeeld="7.1-fietspadennetwerk")
    nummer: str = veld(Regel(maximaal=12), "Het nummer van toen.", default="", voorbeeld='"7.1"')
    titel: str = veld(VASTE_TITEL, "De titel van toen.", voorbeeld="Betere fietspaden in de hele regio")
    thema: str = veld(VASTE_TITEL, "De titel van het thema waar de actie toen bij hoorde.", voorbeeld="Bereikbaarheid")
    samenvatting: str = veld(
        VASTE_TEKST, "De samenvatting van toen.", voorbeeld="De regio maakt een plan voor betere fietspaden."
    )
    trekkers: tuple[EditieTrekker, ...] = veld(Lijst(van=Groep(van=EditieTrekker)), "Wie toen leidde.", default=())
    status: EditieStatus = veld(Groep(van=EditieStatus), "De status van toen.")
    momenten: tuple[EditieMoment, ...] = veld(
        Lijst(van=Groep(van=EditieMoment)), "De momenten die toen gepland waren.", default=()
    )
    deelacties: tuple[EditieDeel, ...] = veld(Lijst(van=Groep(van=EditieDeel)), "De onderdelen van toen.", default=())
    velden: tuple[EditieVeld, ...] = veld(VELDEN, "Alle andere velden van toen.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieThema(Placed):
    """A thema as it stood in the version."""

    id: str = veld(SLUGVORM, "De naam van de map van het thema.", voorbeeld="bereikbaarheid")
    titel: str = veld(VASTE_TITEL, "De titel van toen.", voorbeeld="Bereikbaarheid")
    velden: tuple[EditieVeld, ...] = veld(VELDEN, "Alle andere velden van toen.", default=())


class Besluit(Woord):
    """What a body decided on a version."""

    INGESTEMD = "ingestemd", "stemde in"
    VERWORPEN = "verworpen", "stemde tegen"
    AANGEHOUDEN = "aangehouden", "nam nog geen besluit"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieBesluit(Placed):
    """What one gemeente decided on the version."""

    gemeente: Ref = veld(Verwijzing(naam="gemeente"), "Welke gemeente besloot.", voorbeeld="haarlem")
    orgaan: Orgaan | None = veld(
        Keuze(uit=Orgaan), "Welk orgaan besloot, als dat bekend is.", default=None, voorbeeld="raad"
    )
    wanneer: Tijd | None = veld(Wanneer(), "Wanneer het besluit viel.", default=None, voorbeeld="12 maart 2025")
    uitkomst: Besluit = veld(Keuze(uit=Besluit), "Wat er is besloten.", voorbeeld="ingestemd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Editie(Bestand):
    """A version of an agenda that stays as it is: `agendas/<agenda>/edities/<stem>.yaml`."""

    id: str
    agenda: str
    titel: str = veld(Regel(maximaal=120), "Titel van de pagina.", voorbeeld="De 80%-versie van mei 2021")
    soort: EditieSoort = veld(Keuze(uit=EditieSoort), "Wat voor versie het is.", voorbeeld="vastgesteld")
    datum: Tijd = veld(Wanneer(als=Bedoeling.PEIL), "Van wanneer de versie is.", voorbeeld="12 maart 2025")
    besluit: str = veld(
        Regel(maximaal=119),
        "Wie over deze versie besloot, als deel van een zin.",
        default="",
        voorbeeld="de raden van Haarlem en Zandvoort",
    )
    toelichting: Prose = veld(
        Proza(), "Wat bezoekers over deze versie moeten weten.", default=EMPTY_PROSE, voorbeeld="De raden wilden meer."
    )
    bron: Bron | None = veld(BRON, "Waar deze versie staat.", default=None)
    acties: tuple[EditieActie, ...] = veld(
        Lijst(van=Groep(van=EditieActie), minimaal=1), "De acties zoals zij toen waren; verander hier niets aan."
    )
    besluiten: tuple[EditieBesluit, ...] = veld(
        Lijst(van=Groep(van=EditieBesluit)), "Wat elke gemeente over deze versie besloot.", default=()
    )
    themas: tuple[EditieThema, ...] = veld(
        Lijst(van=Groep(van=EditieThema)), "De thema's zoals zij toen waren, in volgorde.", default=()
    )
    velden: tuple[EditieVeld, ...] = veld(VELDEN, "Alle velden van de agenda van toen.", default=())
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=(), data=False)

    @property
    def sorteersleutel(self) -> tuple[Sorteersleutel, str]:
        """Order the versions of an agenda by their date."""
        return (self.datum.sorteersleutel, self.id)
