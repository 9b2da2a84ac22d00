"""The accessibility statement: the group `toegankelijkheid` of `site.yaml`.

What it holds follows the model statement of the European Union (Implementing Decision 2018/1523) and the Dutch register of
statements; the statuses are those of the register.
"""

from __future__ import annotations

import datetime

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import LANG, Contact
from regioagenda.reading.kinds import WEBADRES, Datum, JaNee, Keuze, Proza, Regel
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, veld
from regioagenda.reading.woord import Woord


class ToegankelijkStatus(Woord):
    """How far the site meets the law, in the words of the Dutch register: A to E."""

    A = "voldoet-volledig", "Voldoet volledig", "onderzoek wijst uit dat de site aan alle eisen voldoet"
    B = (
        "voldoet-gedeeltelijk",
        "Voldoet gedeeltelijk",
        "onderzoek wijst uit dat de site nog niet aan alle eisen voldoet",
    )
    C = "eerste-maatregelen", "Eerste maatregelen genomen", "binnen 6 maanden komt er een onderzoek"
    D = "voldoet-niet", "Voldoet niet", "er is geen geldig onderzoek, en er is er ook geen gepland"
    E = "geen-verklaring", "Geen verklaring", "de verklaring is nog niet gemaakt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderzoek(Placed):
    """A look at the site by people."""

    door: str = veld(Regel(), "Wie het onderzoek deed.", voorbeeld="Onderzoeksbureau Voorbeeld")
    wat: str = veld(
        LANG, "Wat er is onderzocht, en hoe.", voorbeeld="Alle eisen van WCAG 2.2, volgens WCAG-EM, op 30 pagina's."
    )
    datum: datetime.date = veld(Datum(), "Wanneer het onderzoek klaar was.")
    onafhankelijk: bool = veld(
        JaNee(), "Ja: een ander dan de makers onderzocht alle eisen, volgens WCAG-EM.", default=False
    )
    rapport: str = veld(WEBADRES, "Waar het rapport te lezen is.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Toegankelijkheidstest(Placed):
    """A test that a program did."""

    naam: str = veld(Regel(maximaal=80), "De naam van het programma, met de versie.", voorbeeld="axe-core 4.10")
    wat: str = veld(LANG, "Waar het programma naar keek.", voorbeeld="Alle pagina's, op een breed en een smal scherm.")
    datum: datetime.date = veld(Datum(), "Wanneer de test is gedaan.")
    uitslag: str = veld(LANG, "Wat eruit kwam.", voorbeeld="De test vond geen fouten.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Afwijking(Placed):
    """A requirement that the site does not meet yet."""

    criterium: str = veld(
        Regel(maximaal=119), "De eis: het nummer en de naam in WCAG.", voorbeeld="1.1.1 Niet-tekstuele content"
    )
    omschrijving: str = veld(LANG, "Wat er mis is.", voorbeeld="Eén kaart heeft geen tekst die de kaart beschrijft.")
    gevolg: str = veld(LANG, "Wat bezoekers daarvan merken.", voorbeeld="Wie de kaart niet ziet, mist de route.")
    maatregel: str = veld(LANG, "Wat eraan wordt gedaan.", voorbeeld="De route komt ook als lijst op de pagina.")
    planning: str = veld(Regel(maximaal=119), "Wanneer het klaar is.", voorbeeld="1 maart 2027")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verklaring(Placed):
    """The accessibility statement of the site."""

    status: ToegankelijkStatus = veld(Keuze(uit=ToegankelijkStatus), "Hoe ver de site aan de wet voldoet.")
    datum: datetime.date = veld(Datum(), "Wanneer de verklaring is opgesteld.")
    herzien: datetime.date | None = veld(
        Datum(), "Wanneer de verklaring voor het laatst is nagekeken; dat moet elk jaar.", default=None
    )
    toelichting: Prose = veld(
        Proza(), "Uitleg bij de status.", default=EMPTY_PROSE, voorbeeld="Wij lossen de fouten dit jaar op."
    )
    onderzoeken: tuple[Onderzoek, ...] = veld(
        Lijst(van=Groep(van=Onderzoek)), "Wie de site onderzocht, het nieuwste eerst.", default=()
    )
    onderzoek_gepland: datetime.date | None = veld(
        Datum(), "Wanneer het volgende onderzoek is; moet bij eerste-maatregelen.", default=None
    )
    testen: tuple[Toegankelijkheidstest, ...] = veld(
        Lijst(van=Groep(van=Toegankelijkheidstest)), "Wat programma's hebben getest.", default=()
    )
    afwijkingen: tuple[Afwijking, ...] = veld(
        Lijst(van=Groep(van=Afwijking)), "De eisen waar de site nog niet aan voldoet.", default=()
    )
    contact: Contact | None = veld(
        Groep(van=Contact), "Waar bezoekers een probleem melden; anders geldt het contact van de site.", default=None
    )
    reactietermijn: str = veld(
        Regel(maximaal=119),
        "Wanneer iemand antwoord krijgt, als deel van een zin.",
        default="",
        voorbeeld="binnen 5 werkdagen",
    )
    handhaving: str = veld(
        LANG,
        "Wat iemand kan doen die niet tevreden is met het antwoord; anders een vaste tekst over de Nationale ombudsman.",
        default="",
        voorbeeld="U kunt een klacht indienen bij de ombudsman van Haarlem.",
    )
    ondertekenaar: str = veld(
        Regel(maximaal=119),
        "De functie van wie de verklaring tekende, geen naam.",
        default="",
        voorbeeld="gemeentesecretaris",
    )
    register: str = veld(WEBADRES, "Waar de verklaring in het landelijke register staat.", default="")

    @property
    def nagekeken(self) -> datetime.date:
        """The day on which somebody last saw to it that all this is true."""
        return self.herzien or self.datum
