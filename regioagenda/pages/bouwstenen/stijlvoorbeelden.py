"""The examples on the style page: one for every macro in `templates/onderdelen/`, with when to use it.

A test holds this list and the macros together.
"""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import stijlgegevens as g
from regioagenda.pages.bouwstenen.partijen import (
    IndexGroep,
    Momentlijsten,
    PartijRegel,
    PlanView,
    RolGroep,
    ThemaLijst,
)
from regioagenda.pages.bouwstenen.parts import (
    CijferView,
    Link,
    ResultaatView,
)
from regioagenda.pages.bouwstenen.stippen import AFGELEID, FASEN, AgendaStippen


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorbeeld:
    """One macro with what it is given. `om` are the elements it must stand in, `klasse` the class of the first.

    `elders` says where to look when the example cannot stand here.
    """

    bestand: str
    macro: str
    wanneer: str
    gegevens: tuple[object, ...] = ()
    om: tuple[str, ...] = ("div",)
    klasse: str = ""
    elders: str = ""

    @property
    def id(self) -> str:
        """The id of the example on the page."""
        return f"{self.bestand}-{self.macro}"


_PARTIJEN = (
    IndexGroep(
        titel="Gemeenten", id="voorbeeld-partijen", partijen=(PartijRegel(link=g.GEMEENTE, regel="Leidt 2 acties"),)
    ),
)


def voorbeelden() -> tuple[Voorbeeld, ...]:
    """Give every example, in the order of the page."""
    return (
        *_feiten(),
        *_acties(),
        *_momenten(),
        *_teksten(),
        *_paginas(),
        *_partijen(),
        *_tijdlint(),
        *_stippen(),
        *_landkaart(),
        *_uitvoering(),
    )


def _stuk(
    macro: str, wanneer: str, *gegevens: object, om: tuple[str, ...] = ("div",), klasse: str = "", elders: str = ""
) -> Voorbeeld:
    return Voorbeeld(
        bestand="stukken", macro=macro, wanneer=wanneer, gegevens=gegevens, om=om, klasse=klasse, elders=elders
    )


def _feiten() -> tuple[Voorbeeld, ...]:
    return (
        _stuk("tijd", "Overal waar een tijd staat. Machines lezen de dag mee.", g.tijd()),
        _stuk("bron", "Onder gegevens uit een ander stuk dan dat van de agenda.", g.bron()),
        _stuk("regels", "Achter een feit: de plaats in het stuk van de agenda.", g.bron()),
        _stuk("links", "Een opsomming van links in een zin.", (g.GEMEENTE, g.BUUR)),
        _stuk("woorden", "Een opsomming in een zin.", ("Duinstad", "Zandhoek")),
        _stuk(
            "eindteken", "De punt achter een titel, behalve als die er zelf een teken heeft.", "Een titel zonder teken"
        ),
    )


def _acties() -> tuple[Voorbeeld, ...]:
    acties = (g.kaart(), g.zonder_trekker())
    results = (
        ResultaatView(tekst=Markup("Een veilige route."), jaar="2028", open="", bron=g.bron()),
        ResultaatView(tekst=Markup("Meer fietsers."), jaar="", open="De bron vult dit nog niet in.", bron=None),
    )
    return (
        _stuk("status", "Hoe ver een actie is. Het woord zegt het; rondje en kleur komen erbij.", "loopt", "Loopt"),
        _stuk("deel", "Welk deel van het werk klaar is, achter de zin die dat zegt.", "60%"),
        _stuk("statusregel", "De status met uitleg en bron.", g.statusview()),
        _stuk("statusuitleg", "Waarom het zo ver is, en wie dat zegt.", g.statusview()),
        _stuk("geschiedenis", "Wat er gebeurde, het nieuwste boven.", (g.gebeurtenis(),)),
        _stuk(
            "actierij", "Eén actie in een lijst: nummer, titel en status.", g.kaart(), om=("ul",), klasse="actierijen"
        ),
        _stuk("kaarten", "Een lijst van acties met wat zij inhouden.", acties),
        _stuk("agendakaarten", "Agenda's op de voorpagina.", (g.agenda(),), 3),
        _stuk("actielijst", "Een lijst van acties om langs te kijken.", acties),
        _stuk("rolzin", "Wie doet wat, in één zin per partij.", g.rolzin()),
        _stuk("rollen", "Wie wat doet in een actie.", (g.rol(),)),
        _stuk("overgangen", "Waarin een actie verderging, of waar zij uit voortkomt.", (g.overgang(),)),
        _stuk("partijgroepen", "Gemeenten of organisaties onder een kop.", _PARTIJEN),
        _stuk("resultaten", "Wat een actie moet opleveren.", results),
        _stuk("verbanden", "Wat met een actie te maken heeft.", (g.verband(),), "Kansen om samen te doen", urls.HOME),
    )


def _momenten() -> tuple[Voorbeeld, ...]:
    return (
        _stuk("momenttijd", "De tijd van een moment, met hoe het ermee staat.", g.geweest()),
        _stuk("moment", "Eén moment in een rij.", g.komt(), om=("ol",), klasse="momenten"),
        _stuk("momenten", "Wanneer er iets gebeurt, met de bron. Een open rondje is voorbij.", (g.geweest(), g.komt())),
        _stuk("momentregels", "Momenten in het kort.", (g.geweest(), g.open_moment())),
    )


def _teksten() -> tuple[Voorbeeld, ...]:
    figure = CijferView(cijfer="12 km", wat="nieuw fietspad", soort="Doel", periode="2026-2028", bron=g.bron())
    return (
        _stuk("opmerking", "Er is iets met een gegeven.", g.opmerking()),
        _stuk("opmerkingen", "Alles wat er met de gegevens van een pagina is.", (g.opmerking(),)),
        _stuk("standpunt", "Een gemeente denkt er anders over.", g.standpunt()),
        _stuk("cijfers", "Enkele getallen die een verhaal vertellen.", (figure,)),
        _stuk("begrip", "Een woord met zijn uitleg.", g.begrip(), "stijl-begrip", om=("dl",)),
        _stuk("punt", "Een deel van een pagina met een eigen adres.", g.punt()),
        _stuk("document", "Een stuk waar de agenda op steunt.", g.document(), 3),
    )


def _paginas() -> tuple[Voorbeeld, ...]:
    return (
        _stuk("stand", "Onder de titel: hoe oud en hoe officieel dit is.", g.kop()),
        _stuk("delen", "Onder een lijst die op meer pagina's staat.", ((Link(titel="1", url=urls.ACTIES), True),)),
        _stuk("oppagina", "Op een pagina met meer dan drie delen.", elders="Dit staat boven aan deze pagina."),
        _stuk("zoekveld", "Waar iemand begint of vastloopt.", "stijl-zoek", "Zoek in de agenda's"),
        _stuk("verwant", "Verder lezen, aan het eind van een pagina.", (g.ACTIE,), "Lees ook", "stijl-verwant"),
        _stuk("volgen", "Op een pagina met een eigen feed en kalender.", g.kop()),
        _stuk(
            "feed",
            "Op een pagina met een eigen feed.",
            elders="Dit staat in de code van deze pagina: een link voor lezers van feeds.",
        ),
    )


def _partijen() -> tuple[Voorbeeld, ...]:
    council = g.Raadsmomenten(
        momenten=Momentlijsten(
            komende=(g.komt(),),
            soms=(),
            zonder_datum=(g.open_moment(),),
            geweest=(g.geweest(),),
            toen=(),
            nooit="2 momenten",
            meer="",
            planningen=(),
        )
    )
    duty = "voert de actie uit en let op de voortgang"
    roles = (RolGroep(rol="Trekker", uitleg=duty, acties=(g.kaart(),), meer="", alles=None),)
    whole = Link(titel="Alle acties bij elkaar", url=urls.ACTIES)
    thema = ThemaLijst(thema=Link(titel="Wonen", url=urls.AGENDAS), aantal=12, acties=())
    plan = PlanView(
        id="stijl-afgelopen-plan",
        agenda=g.AGENDA,
        zin="Dit plan liep tot en met 2025.",
        telling="Leidde 2 acties",
        groepen=roles,
        themas=(),
        eigen=False,
    )
    file = "raadsmomenten"
    return (
        Voorbeeld(bestand=file, macro=file, wanneer="Op de pagina van een gemeente of trekker.", gegevens=(council,)),
        Voorbeeld(
            bestand=file,
            macro="komend",
            wanneer="Wat de raad nog te wachten staat.",
            gegevens=(council.momenten,),
        ),
        Voorbeeld(
            bestand=file,
            macro="toen",
            wanneer="Wat een plan dat is afgelopen nog noemde.",
            gegevens=(council.momenten, False),
        ),
        Voorbeeld(bestand=file, macro="nooit", wanneer="Onder een lijst van momenten.", gegevens=("2 momenten",)),
        Voorbeeld(
            bestand=file,
            macro="elders",
            wanneer="Onder lijsten van momenten die niet alles laten zien.",
            gegevens=(replace(council.momenten, meer="40 momenten", planningen=(g.AGENDA,)),),
        ),
        Voorbeeld(
            bestand=file,
            macro="meer",
            wanneer="Onder een lijst van acties die niet alles laat zien.",
            gegevens=(replace(roles[0], meer="30 acties", alles=whole),),
        ),
        Voorbeeld(
            bestand=file,
            macro="themas",
            wanneer="De acties waarin een gemeente geen taak heeft, per thema geteld.",
            gegevens=((thema,),),
        ),
        Voorbeeld(
            bestand=file,
            macro="rolgroepen",
            wanneer="Wat een gemeente of organisatie doet, per rol.",
            gegevens=(roles,),
        ),
        Voorbeeld(
            bestand=file,
            macro="plannen_voorbij",
            wanneer="Wat een gemeente of organisatie deed in een plan dat is afgelopen.",
            gegevens=((plan,), "Duinstad", False),
        ),
    )


def _tijdlint() -> tuple[Voorbeeld, ...]:
    file = "tijdlint"
    lint = g.tijdlint()
    mark = lint.banen[0].tekens[0]
    line = "Wanneer er iets gebeurt. Elk jaar is even breed, en elk teken staat bij zijn woorden."
    small = "Een looptijd in het klein. De zin voor wie haar niet ziet, zegt alles wat erin staat."
    return (
        Voorbeeld(bestand=file, macro=file, wanneer=line, gegevens=(lint,)),
        Voorbeeld(bestand=file, macro="lintje", wanneer=small, gegevens=(lint,)),
        Voorbeeld(
            bestand=file,
            macro="vormen",
            wanneer="Boven een tijdlint: de vormen die erin staan.",
            gegevens=(g.LINTVORMEN,),
        ),
        Voorbeeld(bestand=file, macro="jaren", wanneer="De as.", gegevens=(lint,), om=("svg",), klasse="lintje"),
        Voorbeeld(
            bestand=file, macro="vorm", wanneer="Eén teken.", gegevens=(g.LINTVORMEN[1],), om=("svg",), klasse="lintje"
        ),
        Voorbeeld(
            bestand=file, macro="woorden", wanneer="De woorden bij een teken.", gegevens=(mark.feit, urls.PLANNING)
        ),
    )


def _stippen() -> tuple[Voorbeeld, ...]:
    file = "stippen"
    row = AgendaStippen(agenda=g.AGENDA, stippen=g.stippen(), telling="3 acties")
    count = (g.telling("loopt", "Loopt", "bezig"), g.telling("voorgenomen", "Voorgenomen", "gepland-af"))
    shapes = tuple(f"{fase}{kind}" for fase, _, _ in FASEN for kind in ("", AFGELEID))
    far = "Hoe ver een thema is: elke stip leidt naar haar actie."
    return (
        Voorbeeld(bestand=file, macro="stipvormen", wanneer="Eén keer, boven de eerste stip.", gegevens=(shapes,)),
        Voorbeeld(bestand=file, macro=file, wanneer=far, gegevens=(g.stippen(),)),
        Voorbeeld(
            bestand=file, macro="stippenbeeld", wanneer="Bij te veel acties voor een link elk.", gegevens=(g.stippen(),)
        ),
        Voorbeeld(bestand=file, macro="telling", wanneer="Naast de stippen: hetzelfde in woorden.", gegevens=(count,)),
        Voorbeeld(bestand=file, macro="agendastippen", wanneer="Agenda's op de voorpagina.", gegevens=((row,),)),
        Voorbeeld(bestand=file, macro="stip", wanneer="Eén stip. De woorden staan erbij.", gegevens=("bezig",)),
        Voorbeeld(bestand=file, macro="stipvorm", wanneer="Eén vorm.", gegevens=("klaar",), om=("svg",), klasse="stip"),
    )


def _landkaart() -> tuple[Voorbeeld, ...]:
    return (
        Voorbeeld(
            bestand="kaart",
            macro="landkaart",
            wanneer="Een gemeente kiezen, of zien welke gemeenten meedoen. De namen staan er ook als tekst bij.",
            gegevens=(g.landkaart(),),
        ),
    )


def _uitvoering() -> tuple[Voorbeeld, ...]:
    examples = (
        ("geld", "Wat het kost en wie betaalt.", (g.geldview(),)),
        ("indicator", "Een cijfer per jaar met zijn doel. De tabel zegt hetzelfde als de grafiek.", (g.indicator(),)),
        ("lichten", "Hoe het ging. Het woord en de vorm zeggen het ook zonder kleur.", (g.lichten(),)),
        ("fasen", "De stappen van het werk in de tijd.", (g.fasen(), "Aanleg")),
        ("uitspraken", "Moties, toezeggingen en besluiten.", ((g.uitspraak(),),)),
        ("beelden", "Afbeeldingen met een onderschrift.", ((g.beeld(),),)),
        ("kaart", "Een route of gebied, zonder kaart eronder.", (g.kaartbeeld(),)),
    )
    shown = tuple(
        Voorbeeld(bestand="uitvoering", macro=macro, wanneer=wanneer, gegevens=gegevens)
        for macro, wanneer, gegevens in examples
    )
    whole = Voorbeeld(
        bestand="uitvoering",
        macro="delen",
        wanneer="Alles hierboven onder elkaar, op de pagina van een actie, thema of agenda.",
        elders="Kijk op de pagina van een actie.",
    )
    return (*shown, whole)
