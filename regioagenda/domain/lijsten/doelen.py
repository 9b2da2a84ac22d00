"""The fields of an actie that a column can hold, and the words by which lists call them.

Source of the words: the action lists, progress tables and implementation programmes of Dutch regions. A word that could
mean two fields stands at neither.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain

from regioagenda.base.late import dataclass
from regioagenda.domain.woorden import MomentSoort, Rol

# What a column holds that is left out on purpose, and one that nobody has decided on.
WEG, ONBEKEND = "-", "?"

ROL, MOMENT = "rol.", "moment."


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel:
    """A field that a column can go to: its name in the file with columns, the heading that `export` gives it, the other
    words for it. A second column that is called so goes to `anders`; without it only one column can be this field, unless
    the field takes `meer`."""

    naam: str
    kop: str
    woorden: tuple[str, ...] = ()
    meer: bool = False
    anders: str = ""


def _rol(rol: Rol, kop: str, *woorden: str) -> Doel:
    return Doel(naam=f"{ROL}{rol}", kop=kop, woorden=woorden, meer=True)


def _moment(soort: MomentSoort, kop: str, *woorden: str) -> Doel:
    return Doel(naam=f"{MOMENT}{soort}", kop=kop, woorden=woorden, meer=True)


# fmt: off
_EIGEN = (
    Doel(naam="id", kop="Id"),
    Doel(naam="nummer", kop="Nummer", woorden=(
        "nr", "no", "volgnummer", "volgnr", "actienummer", "actienr", "nummer actie", "nr actie", "code", "#",
        "projectnummer", "speerpuntnummer", "actie nr", "actie nummer")),
    Doel(naam="titel", kop="Titel", anders="tekst", woorden=(
        "actie", "acties", "naam", "naam actie", "actiepunt", "speerpunt", "project", "projectnaam", "maatregel", "onderwerp actie",
        "titel actie", "activiteit", "actie titel", "agendapunt", "stap", "project maatregel", "actie maatregel")),
    Doel(naam="samenvatting", kop="Samenvatting", anders="tekst", woorden=(
        "omschrijving", "korte omschrijving", "beschrijving", "korte beschrijving", "omschrijving actie", "inhoud", "wat",
        "wat gaan we doen", "wat gaan wij doen", "wat doen we", "beschrijving actie", "actie omschrijving")),
    Doel(naam="tekst", kop="Tekst", meer=True, woorden=(
        "toelichting", "uitleg", "nadere toelichting", "aanpak", "opmerking", "opmerkingen", "bijzonderheden", "achtergrond",
        "toelichting actie", "aanleiding", "uitwerking", "kosten", "budget", "begroting", "financien", "raming", "dekking",
        "kosten en dekking", "financiele dekking")),
    Doel(naam="deelacties", kop="Onderdelen", woorden=("deelacties",)),
    Doel(naam="betekenis", kop="Betekenis", woorden=(
        "betekenis voor inwoners", "wat betekent dit voor inwoners", "wat betekent dit voor u", "betekenis inwoner",
        "wat merkt de inwoner", "wat merken inwoners", "effect voor inwoners", "gevolg voor inwoners",
        "wat merkt de inwoner ervan", "wat merken inwoners ervan", "voor inwoners")),
    Doel(naam="thema", kop="Thema", woorden=(
        "hoofdopgave", "opgave", "programma", "programmalijn", "ambitie", "pijler", "hoofdstuk", "cluster", "categorie",
        "hoofdthema", "speerpunten thema", "themas", "thema hoofdopgave", "thema programma", "actielijn", "weg")),
    Doel(naam="onderwerpen", kop="Onderwerpen", woorden=("beleidsonderwerpen",)),
    Doel(naam="gemeenten", kop="Gemeenten", woorden=("voor gemeenten", "betreft gemeente", "welke gemeenten")),
    Doel(naam="status", kop="Status", anders="status.toelichting", woorden=(
        "voortgang", "stand van zaken", "fase", "huidige status", "status actie", "stand", "status voortgang", "svz")),
    Doel(naam="status.per", kop="Status per", woorden=(
        "peildatum", "datum status", "status datum", "stand per", "status op", "datum stand van zaken", "per", "datum voortgang",
        "laatste stand", "peildatum status")),
    Doel(naam="status.gereed", kop="Procent gereed", woorden=(
        "% gereed", "% klaar", "percentage gereed", "voortgang %", "voortgang in procenten", "percentage", "gereed %",
        "procent klaar", "voortgangspercentage")),
    Doel(naam="status.toelichting", kop="Toelichting status", woorden=(
        "toelichting voortgang", "toelichting stand van zaken", "uitleg status", "voortgang toelichting", "status uitleg",
        "status opmerking", "opmerking status")),
    Doel(naam="status.oorzaak", kop="Oorzaak", woorden=("oorzaak vertraging", "reden vertraging", "waardoor")),
    Doel(naam="status.gevolg", kop="Gevolg", woorden=("gevolg vertraging", "gevolgen", "consequenties")),
    Doel(naam="status.bijsturing", kop="Bijsturing", woorden=("maatregelen bijsturing", "bijsturingsmaatregel")),
    Doel(naam="status.resultaat", kop="Bereikt", woorden=("bereikt resultaat", "behaald resultaat", "wat is bereikt")),
    Doel(naam="resultaten", kop="Resultaat", meer=True, woorden=(
        "resultaten", "beoogd resultaat", "beoogde resultaten", "verwacht resultaat", "product", "producten", "oplevering wat",
        "eindresultaat", "beoogd eindresultaat", "opbrengst", "wat levert het op", "gewenst resultaat")),
    Doel(naam="gebieden", kop="Gebieden", woorden=("gebied", "locatie", "locaties", "plaats", "waar")),
    Doel(naam="zoekwoorden", kop="Zoekwoorden", woorden=("trefwoorden", "zoekwoord", "trefwoord", "tags")),
    Doel(naam="brontitel", kop="Titel in het document", woorden=("brontitel", "officiele titel", "volledige titel")),
    Doel(naam="bron", kop="Bron", woorden=("regels", "regels in het document",)),
    Doel(naam="gewijzigd", kop="Laatst gewijzigd", woorden=("gewijzigd", "datum gewijzigd", "laatste wijziging")),
    Doel(naam="gecontroleerd", kop="Gecontroleerd", woorden=("nagekeken", "datum gecontroleerd", "laatst gecontroleerd")),
)
_ROLLEN = (
    _rol(Rol.TREKKER, "Trekker", "eigenaar", "verantwoordelijke", "verantwoordelijk", "wie trekt", "trekker actie",
         "trekkende partij", "trekkende gemeente", "trekker eigenaar", "actie eigenaar", "actie-eigenaar", "probleemeigenaar",
         "wie", "trekker organisatie", "penvoerder", "lead", "kartrekker"),
    _rol(Rol.BESTUURLIJK_TREKKER, "Bestuurlijk trekker", "bestuurlijke trekker", "bestuurlijk verantwoordelijke", "bestuurlijk",
         "bestuurlijk eigenaar"),
    _rol(Rol.AMBTELIJK_TREKKER, "Ambtelijk trekker", "ambtelijke trekker", "ambtelijk verantwoordelijke", "ambtelijk",
         "ambtelijk eigenaar"),
    _rol(Rol.MEDETREKKER, "Trekt mee", "medetrekker", "mede trekker", "tweede trekker"),
    _rol(Rol.COORDINATOR, "Coördineert", "coordinator", "coordinatie", "coordinerende partij"),
    _rol(Rol.REGISSEUR, "Heeft de regie", "regisseur", "regie"),
    _rol(Rol.ACTIEHOUDER, "Aan zet", "actiehouder", "actie houder"),
    _rol(Rol.PARTNER, "Partners", "partner", "betrokken partijen", "betrokkenen", "partijen", "samenwerkingspartners", "met wie",
         "betrokken", "betrokken partners", "in samenwerking met", "ism", "i.s.m.", "samen met", "overige partijen",
         "betrokken organisaties", "stakeholders", "medewerking van", "betrokken gemeenten"),
    _rol(Rol.DEELNEMER, "Doet mee", "deelnemer", "deelnemers", "deelnemende gemeenten", "deelnemende partijen"),
    _rol(Rol.MEEWERKEND, "Werkt mee", "meewerkend", "ondersteuning door"),
    _rol(Rol.FINANCIER, "Betaalt", "financier", "financiers", "wie betaalt", "bekostiging door"),
    _rol(Rol.MEDEFINANCIER, "Medefinancier", "cofinancier", "co-financier", "cofinanciering door"),
    _rol(Rol.SUBSIDIEGEVER, "Geeft subsidie", "subsidiegever", "subsidieverstrekker"),
    _rol(Rol.BEHEERT_MIDDELEN, "Beheert het geld", "budgethouder", "budgetbeheerder"),
    _rol(Rol.OPDRACHTGEVER, "Opdrachtgever", "bestuurlijk opdrachtgever"),
    _rol(Rol.UITVOERDER, "Uitvoerder", "uitvoering door", "opdrachtnemer", "wie voert uit"),
    _rol(Rol.TOEZICHTHOUDER, "Toezichthouder"),
    _rol(Rol.ADVISEUR, "Adviseur", "adviseurs"),
    _rol(Rol.LOBBYT_BIJ, "Hier wordt gelobbyd", "lobby bij"),
    _rol(Rol.GEINFORMEERD, "Wordt geïnformeerd", "te informeren"),
    _rol(Rol.GEEN_ACTIEVE_ROL, "Geen actieve rol"),
)
_MOMENTEN = (
    _moment(MomentSoort.UITVOERING, "Planning", "wanneer", "uitvoering", "periode", "looptijd", "termijn", "uitvoeringsperiode",
            "planning uitvoering", "tijd", "tijdpad", "tijdsplanning", "doorlooptijd", "jaar"),
    _moment(MomentSoort.START, "Start", "startdatum", "begin", "begindatum", "start planning", "planning start", "van"),
    _moment(MomentSoort.OPLEVERING, "Klaar", "deadline", "einddatum", "einde", "eind", "oplevering", "opleverdatum", "gereed",
            "gereed per", "datum gereed", "klaar in", "uiterlijk", "streefdatum", "planning einde", "planning eind", "tot",
            "afronding", "tot en met", "gereed op"),
    _moment(MomentSoort.INFORMEREN, "Informatie"),
    _moment(MomentSoort.BESPREKEN, "Bespreking", "bespreken", "behandeling", "radenbijeenkomst", "raadsbehandeling"),
    _moment(MomentSoort.ZIENSWIJZE, "Zienswijze"),
    _moment(MomentSoort.BESLUITEN, "Besluit", "besluitvorming", "datum besluit", "raadsbesluit", "planning besluitvorming"),
    _moment(MomentSoort.VASTSTELLEN, "Vaststelling", "datum vaststelling"),
    _moment(MomentSoort.ONDERTEKENEN, "Ondertekening"),
    _moment(MomentSoort.EVALUEREN, "Evaluatie", "datum evaluatie"),
    _moment(MomentSoort.SUBSIDIETERMIJN, "Subsidie aanvragen kan", "subsidietermijn"),
    _moment(MomentSoort.BRIEF, "Brief"),
    _moment(MomentSoort.OVERLEG, "Overleg"),
)
# fmt: on
DOELEN: dict[str, Doel] = {d.naam: d for d in (*_EIGEN, *_ROLLEN, *_MOMENTEN)}

_BETWEEN = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SIGNS = re.compile(r"[^a-z0-9%#]+")


def gevouwen(tekst: str) -> str:
    """Fold a heading or label to its words: no capitals, accents or signs. `Trekker(s):` is `trekker s`."""
    plain = unicodedata.normalize("NFKD", tekst.casefold())
    return _SIGNS.sub(" ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


@cache
def _bekend() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for doel in DOELEN.values():
        for woord in chain((doel.kop, doel.naam), doel.woorden):
            found.setdefault(_woorden(gevouwen(woord)), doel.naam)
    return found


def _woorden(gevouwen: str) -> tuple[str, ...]:
    return tuple(sorted(gevouwen.split()))


def herken(kop: str, groep: str = "") -> str:
    """Give the field that a heading names, below the heading of its group if it has one; empty when nobody can tell.

    What stands between brackets may be left out, and an `s` of a plural: `Trekker(s)`, `Planning (indicatief)`.
    """
    for woorden in (f"{groep} {kop}", kop) if groep else (kop,):
        for vorm in dict.fromkeys((woorden, _BETWEEN.sub(" ", woorden), woorden.replace("(", "").replace(")", ""))):
            if not (plat := gevouwen(vorm)):
                continue
            if found := _bekend().get(_woorden(plat)) or _bekend().get(_woorden(plat.removesuffix("s").rstrip())):
                return found
    return ""
