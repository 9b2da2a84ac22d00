"""Questions and their answers: `agendas/<agenda>/vragen.yaml`."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import (
    BRON,
    KERNCIJFERS,
    LANG,
    MOMENTEN,
    ONDERWERPEN,
    OPMERKINGEN,
    PARTIJ,
    ZOEKWOORDEN,
    Bestand,
    Bron,
    Kerncijfer,
    Moment,
    Opmerking,
)
from regioagenda.domain.woorden import Gevolg
from regioagenda.reading.kinds import SLUGVORM, Keuze, Proza, Regel, Wanneer
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld
from regioagenda.reading.tijd import Bedoeling, Tijd


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag(Placed):
    """A question or advice of an adviesraad, a raad or residents, with the answer and what was promised."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de agenda.", voorbeeld="vraag-1-resultaten-smart")
    nummer: str = veld(Regel(maximaal=10), "Het nummer in de bron.", default="", voorbeeld="1")
    titel: str = veld(
        Regel(maximaal=120), "Waar de vraag over gaat.", voorbeeld="Zijn de resultaten duidelijk genoeg?", zoek="titel"
    )
    vraag: Prose = veld(Proza(), "De vraag of het advies.", voorbeeld="Hoe meet u of het werkt?", zoek="tekst")
    antwoord: Prose = veld(
        Proza(), "Het antwoord.", voorbeeld="Het college praat hierover met de partners.", zoek="tekst"
    )
    gesteld_door: str = veld(LANG, "Wie het vroeg.", default="", voorbeeld="Adviesraad Sociaal domein", zoek="naam")
    vraagsteller: Ref | None = veld(PARTIJ, "De organisatie die het vroeg, als die een pagina heeft.", default=None)
    gesteld_op: Tijd | None = veld(
        Wanneer(als=Bedoeling.PEIL), "Wanneer het gevraagd is.", default=None, voorbeeld="20 juli 2023"
    )
    beantwoord_door: str = veld(LANG, "Wie antwoord gaf.", default="", voorbeeld="College van Kaag en Braassem")
    gevolg: Gevolg | None = veld(Keuze(uit=Gevolg), "Wat er met het advies is gedaan.", default=None)
    gevolg_uitleg: str = veld(
        LANG, "Uitleg daarbij.", default="", voorbeeld="De tekst van de agenda blijft zoals hij was."
    )
    toezeggingen: tuple[Moment, ...] = veld(MOMENTEN, "Wat er is beloofd.", default=(), zoek="tekst")
    kerncijfers: tuple[Kerncijfer, ...] = veld(KERNCIJFERS, "Cijfers in het antwoord.", default=(), zoek="tekst")
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Onderwerpen uit onderwerpen.yaml.", default=())
    zoekwoorden: tuple[str, ...] = veld(
        ZOEKWOORDEN, "Alledaagse woorden die niet in de tekst staan.", default=(), zoek="zoekwoord", data=False
    )
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vragen(Bestand):
    """All questions of one agenda."""

    agenda: str
    titel: str = veld(
        Regel(maximaal=120),
        "Titel van de pagina.",
        default="Vragen en antwoorden",
        voorbeeld="Vragen en antwoorden",
        zoek="titel",
    )
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén tot drie korte zinnen: wat staat hier?",
        voorbeeld="De adviesraad gaf advies. Hier leest u wat het college antwoordt.",
        zoek="samenvatting",
    )
    inleiding: Prose = veld(
        Proza(), "Tekst boven de vragen.", default=EMPTY_PROSE, voorbeeld="Het college schreef een brief.", zoek="tekst"
    )
    vragen: tuple[Vraag, ...] = veld(Lijst(van=Groep(van=Vraag), minimaal=1), "De vragen.")
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)
