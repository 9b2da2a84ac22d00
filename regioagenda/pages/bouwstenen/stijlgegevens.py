"""What the examples on the style page are about: a made-up agenda. The links lead to pages that every site has."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.woorden import Lichtkleur, StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.beelden import Beeldadres
from regioagenda.pages.bouwstenen.geld import BetalerView, GeldView, JaarView
from regioagenda.pages.bouwstenen.indicatoren import GrafiekView, IndicatorRij, IndicatorView
from regioagenda.pages.bouwstenen.kaartplekken import Kaartstip
from regioagenda.pages.bouwstenen.landkaart import EIGEN, LICENTIE, LID, Gebied, Landkaart, Naam
from regioagenda.pages.bouwstenen.partijen import Momentlijsten
from regioagenda.pages.bouwstenen.parts import (
    BegripView,
    BronView,
    GebeurtenisView,
    Head,
    Kaart,
    LezingView,
    Link,
    MomentView,
    OpmerkingView,
    OvergangView,
    RolView,
    Stand,
    StatusView,
    TijdView,
    VerbandView,
)
from regioagenda.pages.bouwstenen.raad import StandpuntView
from regioagenda.pages.bouwstenen.rolzin import RolDeel, Rolzin
from regioagenda.pages.bouwstenen.stippen import Stip, Telling
from regioagenda.pages.bouwstenen.tijdlint import STANDEN, VORMEN, Feit, Rij, Tijdlint
from regioagenda.pages.bouwstenen.tijdlint import tijdlint as maak_tijdlint
from regioagenda.pages.bouwstenen.uitvoering import (
    TEKENS,
    BeeldView,
    FaseView,
    KaartView,
    LichtenView,
    LichtView,
    UitspraakView,
)
from regioagenda.pages.soort.agenda import AgendaKaart
from regioagenda.pages.soort.documenten import DocumentView
from regioagenda.pages.soort.pagina import OnderdeelView
from regioagenda.reading.tijd import Tijd
from regioagenda.reading.wanneer import lees_wanneer


@dataclass(frozen=True, slots=True, kw_only=True)
class Raadsmomenten:
    """What the macro `raadsmomenten` looks at."""

    momenten: Momentlijsten


GEMEENTE = Link(titel="Duinstad", url=urls.GEMEENTEN)
BUUR = Link(titel="Zandhoek", url=urls.GEMEENTEN)
AGENDA = Link(titel="Werkplan Duinstreek", url=urls.AGENDAS)
ACTIE = Link(titel="1.1 Fietsroute langs de duinen", url=urls.AGENDAS)


def bron() -> BronView:
    """Make a place in a source."""
    return BronView(document="Werkplan 2026-2028", url=urls.DOCUMENTEN, plaats="regel 12-14")


def tijd() -> TijdView:
    """Make a time with a date."""
    return TijdView(tekst="10 juni 2026", datetime="2026-06-10")


def zonder() -> TijdView:
    """Make a time without a date."""
    return TijdView(tekst="nog niet gepland", datetime="")


LOOPT = StatusWaarde.LOOPT
# Every shape of the ribbon.
LINTVORMEN = (*VORMEN, *STANDEN)


def moment(tijd: TijdView, *, voorbij: bool = False, uitkomst: str = "") -> MomentView:
    """Make a council meeting at a time."""
    return MomentView(
        soort="Radenbijeenkomst",
        tijd=tijd,
        jaar="2026",
        wat=Markup("De raden praten over de route."),
        zekerheid="" if voorbij else "indicatie",
        stand="geweest" if voorbij else "komt",
        voorbij=voorbij,
        merk="voorbij" if voorbij else "",
        zin="",
        eerst="",
        wie="",
        uitkomst=uitkomst,
        gemeenten=(GEMEENTE, BUUR),
        item=ACTIE,
        bron=bron(),
    )


def komt() -> MomentView:
    """Make a moment to come."""
    return moment(tijd())


def geweest() -> MomentView:
    """Make a moment that is over, with its outcome."""
    return moment(
        TijdView(tekst="3 maart 2026", datetime="2026-03-03"), voorbij=True, uitkomst="De raden zijn het eens."
    )


def open_moment() -> MomentView:
    """Make a moment without a date."""
    return moment(zonder())


def agenda() -> AgendaKaart:
    """Make an agenda in a list."""
    return AgendaKaart(
        url=urls.AGENDAS,
        titel="Werkplan Duinstreek",
        samenvatting="Wat de gemeenten samen doen.",
        looptijd="2025 tot en met 2028",
        stand="Stand van maart 2025",
        gemeenten=("Duinstad", "Zandhoek"),
        telling="2 opgaven met 9 acties",
        merk="",
        tint=2,
    )


def kaart() -> Kaart:
    """Make an actie with everything."""
    return Kaart(
        url=urls.AGENDAS,
        nummer="1.1",
        soort="Actie",
        titel="Fietsroute langs de duinen",
        samenvatting="De gemeenten maken één fietsroute van Duinstad naar Zandhoek.",
        status=LOOPT.label,
        status_waarde=str(LOOPT),
        status_per="stand van 1 mei 2026",
        leiding="Duinstad, samen met Zandhoek",
        geen_trekker="",
        moment="Radenbijeenkomst: 10 juni 2026",
        tint=1,
        rollen=("onderdeel a: het ontwerp",),
    )


def rolzin() -> Rolzin:
    """Make the sentences that say who does what."""
    return Rolzin(
        delen=(
            RolDeel(partijen=((GEMEENTE, "college"),), meer="", woorden="is trekker"),
            RolDeel(partijen=((BUUR, ""),), meer="2 anderen", woorden="doen mee"),
        ),
        meer="1 andere partij",
    )


def zonder_trekker() -> Kaart:
    """Make an actie of which little is known."""
    return Kaart(
        url=urls.AGENDAS,
        nummer="",
        soort="Actie",
        titel="Bushaltes opknappen",
        samenvatting="Alle haltes krijgen een bank en licht.",
        status=StatusWaarde.ONBEKEND.label,
        status_waarde=str(StatusWaarde.ONBEKEND),
        status_per="stand van 1 mei 2026",
        leiding="",
        geen_trekker="Geen trekker genoemd in het stuk",
        moment="Geen moment genoemd in het stuk",
        tint=3,
    )


def opmerking() -> OpmerkingView:
    """Make a remark on two sources."""
    return OpmerkingView(
        soort="conflict",
        titel="De bronnen verschillen.",
        tekst=Markup("Het bedrag is niet overal hetzelfde."),
        lezingen=(
            LezingView(tekst="€ 5.000", datum="1 mei 2026", bron=bron()),
            LezingView(tekst="€ 6.000", datum="", bron=None),
        ),
        bron=bron(),
    )


def overgang() -> OvergangView:
    """An actie that went on in another."""
    return OvergangView(
        begin="Dit ging verder als",
        acties=(ACTIE,),
        wanneer=TijdView(tekst="mei 2026", datetime="2026-05"),
        toelichting="",
        bron=bron(),
    )


def verband() -> VerbandView:
    """Make a link between two acties."""
    return VerbandView(
        id="kans",
        url=urls.AGENDAS,
        soort="koppelkans",
        soort_label="Kans om samen te doen",
        soort_uitleg="Deze acties kunnen tegelijk.",
        nummer="1",
        titel="Weg open voor route en leiding",
        uitleg=Markup("De weg gaat één keer open."),
        keuze=Markup(""),
        van=(ACTIE,),
        naar=(Link(titel="2.1 Nieuwe leidingen", url=urls.AGENDAS),),
        grond="staat zo in de bron",
        bron=bron(),
    )


def document() -> DocumentView:
    """Make a source document."""
    return DocumentView(
        id="stijl-document",
        titel="Werkplan 2026-2028",
        soort="Werkplan",
        status="Vastgesteld",
        datum="1 mei 2026",
        datum_uitleg="",
        toelichting="Hierin staat wat de gemeenten samen doen.",
        adres="",
        bestand="",
        afzender=GEMEENTE,
        agendas=(Link(titel="Duinstreek", url=urls.AGENDAS),),
        opgevolgd_door=None,
        vervolg="De raden stelden het plan vast.",
        vervolg_bij=ACTIE,
    )


def begrip() -> BegripView:
    """Make a term."""
    return BegripView(
        id="ov",
        term="OV",
        voluit="openbaar vervoer",
        uitleg="Bussen, trams, metro's en treinen voor iedereen.",
        in_bron="",
        redactie=True,
        bron=None,
        organisatie=Link(titel="Vervoerregio", url=urls.ORGANISATIES),
    )


def rol() -> RolView:
    """Make a party in a role."""
    return RolView(
        partij=GEMEENTE,
        orgaan="college",
        rol="Trekker",
        uitleg="voert de actie uit en let op de voortgang",
        leidend=True,
        werkt=True,
        samen_met=(BUUR,),
        toelichting="voor het ontwerp",
        bron=bron(),
    )


def statusview() -> StatusView:
    """Make a status."""
    return StatusView(
        waarde=str(LOOPT),
        label=LOOPT.label,
        uitleg=LOOPT.uitleg,
        per=tijd(),
        toelichting="Het ontwerp is klaar.",
        herkomst="In het stuk staat: “in uitvoering” (stand van maart 2026).",
        bron=bron(),
    )


def gebeurtenis() -> GebeurtenisView:
    """Make something that happened."""
    return GebeurtenisView(wanneer=tijd(), deel="", woorden="", status=statusview(), moment=None, link=None)


def standpunt() -> StandpuntView:
    """Make a position that differs."""
    return StandpuntView(
        gemeente=GEMEENTE, orgaan="", tekst="Wij willen eerst de kosten weten.", wanneer="3 maart 2026", bron=bron()
    )


def punt() -> OnderdeelView:
    """Make a point of a page."""
    return OnderdeelView(
        id="stijl-punt",
        nummer="3",
        titel="Onderhoud",
        tekst=Markup("<p>Elke gemeente houdt haar eigen deel heel.</p>"),
        bron=bron(),
    )


def landkaart() -> Landkaart:
    """Make a map of two gemeenten, one of them too small to touch."""
    return Landkaart(
        breedte=240,
        hoogte=120,
        klein=True,
        keuze=True,
        naast=False,
        uitleg="Kaart van Duinstad, met Zandhoek in dezelfde agenda's",
        bijschrift="Met dikke rand: Duinstad. Gevuld: de gemeenten in dezelfde agenda's.",
        gebieden=(
            Gebied(link=GEMEENTE, soort=EIGEN, d="M40 20l60-8 40 22 6 40-30 30-70-12-16-30z", stip=None),
            Gebied(
                link=BUUR, soort=LID, d="M146 74l18 4-6 20-20-2z", stip=Kaartstip(x=196, y=80, lijn="M196 80l-46 6")
            ),
        ),
        buren="M140 34l40-20",
        namen=(Naam(x=92, y=58, naam="Duinstad", vervolg="", op=True, ruim=False),),
        jaar="2023",
        licentie=LICENTIE,
    )


def _feit(words: str, stand: str, *, merk: str = "", tegenspraak: str = "") -> Feit:
    tijd = lees_wanneer(words)
    assert isinstance(tijd, Tijd)
    return Feit(tijd=tijd, stand=stand, soort="Radenbijeenkomst", woorden=words, merk=merk, tegenspraak=tegenspraak)


def tijdlint() -> Tijdlint:
    """Make a ribbon with a mark of every kind."""
    lint = maak_tijdlint(
        (
            Rij(
                wat=ACTIE,
                uitleg=urls.PLANNING,
                feiten=(
                    _feit("10 juni 2026", "onzeker"),
                    _feit("eind 2026", "komt", merk="komt nog", tegenspraak="begin 2027"),
                ),
            ),
            Rij(
                wat=Link(titel="2.1 Nieuwe leidingen", url=urls.AGENDAS),
                feiten=(
                    _feit("2025 tot en met 2027", "komt", merk="loopt"),
                    _feit("uiterlijk 1 juli 2028", "komt", merk="komt nog"),
                    _feit("onbekend: n.t.b.", "komt"),
                ),
            ),
        ),
        date(2026, 9, 1),
    )
    assert lint is not None
    return lint


def stippen() -> tuple[Stip, ...]:
    """Make the dots of three acties."""
    return tuple(
        Stip(url=urls.AGENDAS, titel=titel, status=status, vorm=vorm)
        for titel, status, vorm in (
            ("1.2 Bushaltes opknappen", "afgerond", "klaar"),
            ("1.1 Fietsroute langs de duinen", "loopt", "bezig"),
            ("2.1 Nieuwe leidingen", "voorgenomen, afgeleid", "gepland-af"),
        )
    )


def telling(waarde: str, label: str, vorm: str) -> Telling:
    """Count one actie with a status."""
    return Telling(waarde=waarde, label=label, aantal=1, niet_letterlijk=0, vormen=(vorm,))


def kop() -> Head:
    """Make the head of a page with a feed."""
    return Head(
        titel="Duinstreek",
        paginatitel="Duinstreek",
        omschrijving="Een voorbeeld.",
        url=urls.HOME,
        kruimels=(),
        jsonld=Markup(""),
        stand=Stand(
            titel="Werkplan 2026-2028",
            url=urls.DOCUMENTEN,
            status="Vastgesteld",
            per="Stand van 1 mei 2026",
            plan="Uit",
            daarna="",
            vervolg="",
            vervolg_bij=None,
        ),
    )


def geldview() -> GeldView:
    """An amount with who pays it and how it is divided over years."""
    return GeldView(
        zin="Van de 1,2 miljoen euro is 300.000 euro uitgegeven: 25 procent.",
        per="mei 2026",
        wie=(BetalerView(partij=GEMEENTE, begroot="€ 1.200.000", zeker="vast"),),
        jaren=(JaarView(jaar="2026", begroot="€ 800.000", uitgegeven="€ 300.000", tot="tot en met mei 2026"),),
        was=("Eerst was er 1 miljoen euro begroot (januari 2026).",),
        bron=None,
    )


def indicator() -> IndicatorView:
    """A figure over the years with a target."""
    return IndicatorView(
        wat="Scholen met zonnepanelen",
        zin="In 2025: 8 scholen. Het doel is 24 scholen in 2029.",
        richting="Meer is beter",
        eenheid="scholen",
        rijen=(
            IndicatorRij(jaar="2024", waarde="3", doel="", noot=""),
            IndicatorRij(jaar="2025", waarde="8", doel="", noot="voorlopig cijfer"),
            IndicatorRij(jaar="2029", waarde="", doel="24", noot=""),
        ),
        grafiek=GrafiekView(
            lijn="12,87 67,69",
            punten=(("12", "87"), ("67", "69")),
            doelen=(("288", "12"),),
            doellijn="12",
            eerste="2024",
            laatste="2029",
            hoogste="24",
        ),
        bron=None,
    )


def lichten() -> LichtenView:
    """Traffic lights of two periods."""
    good, care, bad = (
        LichtView(kleur=str(k), teken=TEKENS[k], woord=k.label)
        for k in (Lichtkleur.GROEN, Lichtkleur.ORANJE, Lichtkleur.ROOD)
    )
    return LichtenView(
        perioden=("eerste kwartaal van 2026", "tweede kwartaal van 2026"),
        rijen=(("Planning", (good, care)), ("Geld", (care, bad))),
        uitleg=(("Geld, tweede kwartaal van 2026", "De bouw werd duurder."),),
    )


def fasen() -> tuple[FaseView, ...]:
    """A phase that is over and one that goes on."""
    return (
        FaseView(naam="Ontwerp", wanneer="2025", stand="klaar", stand_label="Klaar"),
        FaseView(naam="Aanleg", wanneer="2026", stand="bezig", stand_label="Nu"),
    )


def uitspraak() -> UitspraakView:
    """A motion that was carried."""
    return UitspraakView(
        soort="Motie",
        titel="Een bankje bij zee",
        orgaan="Gemeenteraad (Duinstad)",
        wanneer=TijdView(tekst="14 april 2026", datetime="2026-04-14"),
        uitkomst="Aangenomen",
        stemmen="18 stemmen voor, 7 tegen",
        wat="Het college zet een bankje aan het eind van het pad.",
        gevolg="",
        stand="Nog open",
        item=None,
        bron=None,
    )


def beeld() -> BeeldView:
    """A picture with what it shows."""
    return BeeldView(
        adres=Beeldadres(url="/favicon.svg", keuze=""),
        alt="Het merk van de site.",
        bijschrift="Het merk.",
        breedte=64,
        hoogte=64,
    )


def kaartbeeld() -> KaartView:
    """A route with its end."""
    return KaartView(
        alt="Het pad loopt naar zee.",
        bijschrift="Het pad.",
        breedte=640,
        hoogte=120,
        vlakken=(),
        lijnen=("M20 100L320 60L620 20",),
        stippen=(("620", "20"),),
    )
