"""The other files of an agenda: samenhang, tabel and what was left out."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.model.delen import (
    BRON,
    DOEL,
    ITEM,
    LANG,
    ONDERWERPEN,
    OPMERKINGEN,
    WAS,
    Bestand,
    Bron,
    Opmerking,
)
from regioagenda.domain.woorden import (
    KolomSoort,
    VerbandGrond,
    VerbandSoort,
)
from regioagenda.reading.kinds import (
    SLUGVORM,
    Keuze,
    Proza,
    Regel,
)
from regioagenda.reading.prose import EMPTY_PROSE, Prose
from regioagenda.reading.schema import Groep, Lijst, Placed, Ref, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Verband(Placed):
    """A typed link between items, written once and shown at both ends."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de agenda.", voorbeeld="koppelkans-1-nnn-wonen")
    soort: VerbandSoort = veld(Keuze(uit=VerbandSoort), "Hoe de items samenhangen.", zoek="naam")
    nummer: str = veld(Regel(maximaal=10), "Het nummer in de bron.", default="", voorbeeld="1", zoek="naam")
    titel: str = veld(
        Regel(maximaal=120),
        "Korte titel in gewone taal.",
        voorbeeld="Minder stikstof helpt de woningbouw",
        zoek="titel",
    )
    van: tuple[Ref, ...] = veld(Lijst(van=ITEM, minimaal=1), "De items aan de ene kant.")
    naar: tuple[Ref, ...] = veld(Lijst(van=ITEM, minimaal=1), "De items aan de andere kant.")
    uitleg: Prose = veld(
        Proza(), "Wat het verband is.", voorbeeld="De ene actie maakt de andere mogelijk.", zoek="tekst"
    )
    keuze: Prose = veld(
        Proza(),
        "Waar de raden voor kunnen komen te staan.",
        default=EMPTY_PROSE,
        voorbeeld="De raden kiezen tussen ruimte voor natuur en ruimte voor woningen.",
        zoek="tekst",
    )
    grond: VerbandGrond = veld(Keuze(uit=VerbandGrond), "Waarop de keuze van de items rust.", default=VerbandGrond.BRON)
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenhang(Bestand):
    """All links of one agenda: `agendas/<agenda>/verbanden.yaml`."""

    agenda: str
    titel: str = veld(
        Regel(maximaal=120), "Titel van de pagina.", default="Samenhang", voorbeeld="Samenhang", zoek="titel"
    )
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén tot drie korte zinnen: wat staat hier?",
        voorbeeld="De acties kunnen elkaar versterken of botsen. Hier leest u hoe.",
        zoek="samenvatting",
    )
    inleiding: Prose = veld(
        Proza(),
        "Tekst boven de verbanden.",
        default=EMPTY_PROSE,
        voorbeeld="De acties staan niet los van elkaar.",
        zoek="tekst",
    )
    verbanden: tuple[Verband, ...] = veld(Lijst(van=Groep(van=Verband)), "De verbanden.", default=())
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel(Placed):
    """One cell of a table: text, or a text that links to an item."""

    tekst: str = veld(LANG, "Wat er in de cel staat.", voorbeeld="eerste kwartaal van 2026", zoek="tekst")
    naar: Ref | None = veld(DOEL, "Waar de cel naar verwijst, zoals organisatie/mra.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij(Placed):
    """One row; the first cell is its heading."""

    cellen: tuple[Cel, ...] = veld(
        Lijst(van=Groep(van=Cel, kort="tekst"), minimaal=1), "De cellen, van links naar rechts.", zoek="tekst"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom(Placed):
    """A column with what it holds."""

    kop: str = veld(Regel(maximaal=80), "De kop van de kolom.", voorbeeld="Aantal woningen")
    soort: KolomSoort = veld(Keuze(uit=KolomSoort), "Wat er in de kolom staat.", default=KolomSoort.TEKST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel(Bestand):
    """Data with its own page: `agendas/<agenda>/tabellen/<stem>.yaml`."""

    id: str
    agenda: str
    titel: str = veld(
        Regel(maximaal=120), "Titel van de tabel.", voorbeeld="Planning van de radenbijeenkomsten", zoek="titel"
    )
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén tot drie korte zinnen: wat laat de tabel zien?",
        voorbeeld="De tabel laat zien wanneer de raden over welke actie praten.",
        zoek="samenvatting",
    )
    bijschrift: str = veld(
        Regel(maximaal=200), "Het bijschrift boven de tabel.", voorbeeld="Radenbijeenkomsten per kwartaal"
    )
    kolommen: tuple[Kolom, ...] = veld(Lijst(van=Groep(van=Kolom, kort="kop"), minimaal=1), "De kolommen.")
    rijen: tuple[Rij, ...] = veld(Lijst(van=Groep(van=Rij), minimaal=1), "De rijen.", zoek="tekst")
    toelichting: Prose = veld(
        Proza(), "Tekst onder de tabel.", default=EMPTY_PROSE, voorbeeld="De planning kan nog veranderen.", zoek="tekst"
    )
    opmerkingen: tuple[Opmerking, ...] = veld(OPMERKINGEN, "Wat bezoekers over de bron moeten weten.", default=())
    onderwerpen: tuple[Ref, ...] = veld(ONDERWERPEN, "Onderwerpen uit onderwerpen.yaml.", default=())
    bron: Bron | None = veld(
        BRON, "Waar de tabel staat. Verplicht als de agenda een stuk volgt.", default=None, voorbeeld="687-723"
    )
    was: tuple[str, ...] = veld(WAS, "Oude bestandsnamen; het oude adres blijft werken.", default=(), data=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weggelaten(Placed):
    """Something that an agenda leaves out on purpose."""

    id: str = veld(SLUGVORM, "Kort id, uniek binnen de lijst.", voorbeeld="lopende-projecten")
    titel: str = veld(
        Regel(maximaal=120), "Wat er niet in de agenda staat.", voorbeeld="Groot onderhoud van wegen", zoek="tekst"
    )
    reden: str = veld(LANG, "Waarom het er niet in staat.", voorbeeld="Elke gemeente doet dit zelf.", zoek="tekst")
    elders: tuple[Ref, ...] = veld(Lijst(van=ITEM), "Waar het op deze site wel staat.", default=())
    waar: str = veld(
        LANG, "Waar het wel gebeurt.", default="", voorbeeld="In het beheerplan van elke gemeente.", zoek="tekst"
    )
    bron: Bron | None = veld(BRON, "Waar dit staat.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class NietOpgenomen(Bestand):
    """What an agenda leaves out and why: `agendas/<agenda>/niet-opgenomen.yaml`."""

    agenda: str
    titel: str = veld(
        Regel(maximaal=120),
        "Titel van de pagina.",
        default="Wat er niet in staat",
        voorbeeld="Niet opgenomen",
        zoek="titel",
    )
    samenvatting: str = veld(
        Regel(maximaal=400),
        "Eén tot drie korte zinnen: wat staat hier?",
        voorbeeld="Dit hoort niet bij de agenda. Bij elk punt staat de reden.",
        zoek="samenvatting",
    )
    weggelaten: tuple[Weggelaten, ...] = veld(
        Lijst(van=Groep(van=Weggelaten), minimaal=1), "Wat er is weggelaten.", zoek="tekst"
    )
