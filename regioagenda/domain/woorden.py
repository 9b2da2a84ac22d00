"""The closed lists of words: what editors type, what visitors read and what it means.

Sources: the roles, statuses and kinds of moment found in five real regional agendas, and the status words of Dutch
municipal sites (an adjective or participle, few values, never colour alone).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from regioagenda.reading.woord import Woord


class Rol(Woord):
    """What a party does in an actie or deelactie."""

    TREKKER = "trekker", "Trekker", "voert de actie uit en let op de voortgang"
    BESTUURLIJK_TREKKER = "bestuurlijk-trekker", "Bestuurlijk trekker", "het gemeentebestuur is verantwoordelijk"
    AMBTELIJK_TREKKER = "ambtelijk-trekker", "Ambtelijk trekker", "de ambtelijke organisatie doet het werk"
    MEDETREKKER = "medetrekker", "Trekt mee", "voert de actie samen met een ander uit"
    COORDINATOR = "coordinator", "Coördineert", "stemt het werk af namens de regio"
    REGISSEUR = "regisseur", "Heeft de regie", "stuurt het hele proces"
    ACTIEHOUDER = "actiehouder", "Aan zet", "moet deze stap zetten"
    PARTNER = "partner", "Partner", "werkt mee aan de uitvoering"
    DEELNEMER = "deelnemer", "Doet mee", "neemt deel"
    MEEWERKEND = "meewerkend", "Werkt mee", "brengt kennis en informatie in"
    FINANCIER = "financier", "Betaalt", "betaalt de actie"
    MEDEFINANCIER = "medefinancier", "Medefinancier", "betaalt een deel (co-financier)"
    SUBSIDIEGEVER = "subsidiegever", "Geeft subsidie", "geeft geld onder voorwaarden"
    BEHEERT_MIDDELEN = "beheert-middelen", "Beheert het geld", "beheert het geld namens de anderen"
    OPDRACHTGEVER = "opdrachtgever", "Opdrachtgever", "geeft de opdracht"
    UITVOERDER = "uitvoerder", "Uitvoerder", "voert de opdracht uit"
    TOEZICHTHOUDER = "toezichthouder", "Toezichthouder", "kijkt of het volgens de regels gaat"
    ADVISEUR = "adviseur", "Adviseur", "geeft advies"
    LOBBYT_BIJ = "lobbyt-bij", "Hier wordt gelobbyd", "de gemeenten vragen deze partij om steun"
    GEINFORMEERD = "geinformeerd", "Wordt geïnformeerd", "krijgt informatie"
    GEEN_ACTIEVE_ROL = "geen-actieve-rol", "Geen actieve rol", "is erbij betrokken, maar doet zelf niets"


LEIDENDE_ROLLEN = (
    Rol.TREKKER,
    Rol.BESTUURLIJK_TREKKER,
    Rol.AMBTELIJK_TREKKER,
    Rol.COORDINATOR,
    Rol.REGISSEUR,
    Rol.MEDETREKKER,
    Rol.ACTIEHOUDER,
)


# In these roles a party is named without doing anything itself.
NIET_WERKENDE_ROLLEN = (Rol.LOBBYT_BIJ, Rol.GEINFORMEERD, Rol.GEEN_ACTIEVE_ROL)


class StatusWaarde(Woord):
    """How far an actie is."""

    ONBEKEND = "onbekend", "Niet bekend", "de bron zegt niet hoe ver dit is"
    VOORGENOMEN = "voorgenomen", "Voorgenomen", "het plan is er, het werk is nog niet begonnen"
    IN_ONDERZOEK = "in-onderzoek", "In onderzoek", "er wordt onderzocht of en hoe het kan"
    IN_VOORBEREIDING = "in-voorbereiding", "In voorbereiding", "er wordt een plan gemaakt"
    LOOPT = "loopt", "Loopt", "er wordt aan gewerkt"
    DOORLOPEND = "doorlopend", "Doorlopend", "dit werk gaat steeds door"
    LOOPT_RISICO = "loopt-risico", "Loopt, met risico", "er wordt aan gewerkt, maar het kan misgaan"
    VERTRAAGD = "vertraagd", "Vertraagd", "de planning wordt niet gehaald"
    GEPAUZEERD = "gepauzeerd", "Tijdelijk gestopt", "het werk ligt stil"
    DEELS_AFGEROND = "deels-afgerond", "Gedeeltelijk afgerond", "een deel is klaar"
    VASTGESTELD = "vastgesteld", "Vastgesteld", "er is een besluit genomen"
    AFGEROND = "afgerond", "Afgerond", "het werk is klaar"
    VERVALLEN = "vervallen", "Vervallen", "dit gaat niet door"
    OVERGEGAAN = "overgegaan", "Overgegaan", "dit gaat verder in een andere actie of op een andere plek"


# What a status means in a plan that is over: the label and the meaning as it was then; what is not here stays as it is.
STATUS_TOEN: Mapping[StatusWaarde, tuple[str, str]] = MappingProxyType(
    {
        StatusWaarde.ONBEKEND: ("Niet bekend", "het stuk zei niet hoe ver dit was"),
        StatusWaarde.VOORGENOMEN: ("Voorgenomen", "dit was toen een voornemen"),
        StatusWaarde.IN_ONDERZOEK: ("In onderzoek", "toen werd onderzocht of en hoe het kon"),
        StatusWaarde.IN_VOORBEREIDING: ("In voorbereiding", "toen werd er een plan gemaakt"),
        StatusWaarde.LOOPT: ("Liep toen", "er werd toen aan gewerkt"),
        StatusWaarde.DOORLOPEND: ("Doorlopend", "dit werk ging toen steeds door"),
        StatusWaarde.LOOPT_RISICO: ("Liep toen, met risico", "er werd toen aan gewerkt, maar het kon misgaan"),
        StatusWaarde.VERTRAAGD: ("Vertraagd", "de planning werd toen niet gehaald"),
        StatusWaarde.GEPAUZEERD: ("Tijdelijk gestopt", "het werk lag toen stil"),
        StatusWaarde.DEELS_AFGEROND: ("Gedeeltelijk afgerond", "een deel was toen klaar"),
    }
)


GESTOPT = (StatusWaarde.VERVALLEN, StatusWaarde.OVERGEGAAN)
"""The statuses of what does not go on as the actie that it was: no moment of it is announced any more."""


class MomentSoort(Woord):
    """What happens at a moment. The last nine are older words; `domain/momenten.py` says what they stand for."""

    INFORMEREN = "informeren", "Informatie", "iemand krijgt informatie; er wordt niets gevraagd of besloten"
    BESPREKEN = "bespreken", "Bespreking", "er wordt over gepraat"
    ZIENSWIJZE = (
        "zienswijze",
        "Zienswijze",
        "een officiële reactie op een voorstel; zonder orgaan is het die van de raad",
    )
    BESLUITEN = "besluiten", "Besluit", "er wordt iets besloten"
    VASTSTELLEN = "vaststellen", "Vaststelling", "een stuk wordt officieel"
    ONDERTEKENEN = "ondertekenen", "Ondertekening"
    EVALUEREN = "evalueren", "Evaluatie"
    START = "start", "Start"
    UITVOERING = "uitvoering", "Uitvoering"
    OPLEVERING = "oplevering", "Klaar"
    SUBSIDIETERMIJN = "subsidietermijn", "Subsidie aanvragen kan"
    TOEZEGGING = "toezegging", "Toezegging"
    BRIEF = "brief", "Brief"
    OVERLEG = "overleg", "Overleg"
    RADENBIJEENKOMST = "radenbijeenkomst", "Radenbijeenkomst", "bespreken, met orgaan radenbijeenkomst"
    RAADSBEHANDELING = "raadsbehandeling", "Behandeling in de raad", "bespreken, met orgaan raad"
    COLLEGEBESLUIT = "collegebesluit", "Besluit van het college", "besluiten, met orgaan college"
    BESLUITVORMING = "besluitvorming", "Besluit", "besluiten"
    VASTSTELLING = "vaststelling", "Vaststelling", "vaststellen; geef ook het orgaan"
    ONDERTEKENING = "ondertekening", "Ondertekening", "ondertekenen"
    EVALUATIE = "evaluatie", "Evaluatie", "evalueren"
    SUBSIDIE_BESCHIKBAAR = "subsidie-beschikbaar", "Subsidie is er", "subsidietermijn"
    INFORMATIEBRIEF = "informatiebrief", "Informatiebrief", "brief"


class MomentStand(Woord):
    """How a moment stands on a day. What a page says about it is made in `domain/momenten.py`."""

    KOMT = "komt", "Komt nog"
    LOOPT = "loopt", "Loopt"
    GEWEEST = "geweest", "Geweest"
    UITKOMST_ONBEKEND = "uitkomst-onbekend", "Geweest, uitkomst niet bekend"
    TERMIJN_VOORBIJ = "termijn-voorbij", "Termijn voorbij"
    GEBEURD = "gebeurd", "Gebeurd, datum niet bekend"
    ONGEPLAND = "ongepland", "Nog geen datum"
    NOOIT_GEMELD = "nooit-gemeld", "Geen datum genoemd"
    VOORWAARDE = "voorwaarde", "Alleen onder een voorwaarde"
    RITME = "ritme", "Steeds weer"
    VERVALT = "vervalt", "Gaat niet door"
    OPGESCHORT = "opgeschort", "Voorlopig niet"
    OVERGEGAAN = "overgegaan", "Hoort hier niet meer bij"
    WAS_GEPLAND = "was-gepland", "Stond gepland"


class Zekerheid(Woord):
    """How sure a planned moment is."""

    VAST = "vast", "vastgelegd"
    INDICATIEF = "indicatief", "indicatie"
    NOG_TE_BEPALEN = "nog-te-bepalen", "nog te bepalen"


class Herkomst(Woord):
    """Who says it: the source, our reading of the source, or the editors."""

    BRON = "bron", "staat zo in de bron"
    AFGELEID = "afgeleid", "afgeleid uit de bron"
    REDACTIE = "redactie", "uitleg van de redactie"


class ActieSoort(Woord):
    """The kind of actie; the label on screen can be set per agenda."""

    ACTIE = "actie", "Actie"
    SPEERPUNT = "speerpunt", "Speerpunt"
    STAP = "stap", "Stap"
    AGENDAPUNT = "agendapunt", "Agendapunt"
    NORM = "norm", "Norm"
    PROJECT = "project", "Overig project"
    TOEZEGGING = "toezegging", "Toezegging"


class OvergangSoort(Woord):
    """How one actie goes over into another. Only what is split off leaves the old actie as it is."""

    OVERGEGAAN = "overgegaan", "Overgegaan", "de oude actie stopt, de nieuwe gaat ermee verder"
    SAMENGEVOEGD = "samengevoegd", "Samengevoegd", "de oude actie stopt en wordt een deel van de andere"
    GESPLITST = "gesplitst", "Gesplitst", "de oude actie stopt, twee of meer acties gaan ermee verder"
    AFGESPLITST = "afgesplitst", "Afgesplitst", "een deel gaat apart verder, de oude actie blijft"


class OpmerkingSoort(Woord):
    """Why a remark about the source is needed."""

    CONFLICT = "conflict", "De bron spreekt zichzelf tegen"
    BRONNEN_VERSCHILLEN = "bronnen-verschillen", "De bronnen zeggen niet hetzelfde"
    ONTBREEKT = "ontbreekt", "Dit staat niet in de bron"
    VEROUDERD = "verouderd", "Dit kan verouderd zijn"
    VERLIES = "verlies", "Dit is in de tekstversie verloren gegaan"
    BEPERKING = "beperking", "Let op"


class Orgaan(Woord):
    """The body that acts; the explanation is of whom it is a part. `domain/momenten.py` says which of them are the raad."""

    RAAD = "raad", "gemeenteraad", "van een gemeente"
    RADENBIJEENKOMST = "radenbijeenkomst", "gezamenlijke bijeenkomst van de raden", "van de regio"
    RAADSCOMMISSIE = "raadscommissie", "commissie van de raad", "van een gemeente"
    RAADSLEDEN = "raadsleden", "raadsleden", "van een gemeente of de regio; geen vergadering"
    FRACTIES = "fracties", "fracties", "van een gemeente"
    PRESIDIUM = "presidium", "presidium", "van een gemeente"
    AGENDACOMMISSIE = "agendacommissie", "agendacommissie", "van een gemeente"
    GRIFFIE = "griffie", "griffie", "van een gemeente"
    COLLEGE = "college", "college van burgemeester en wethouders", "van een gemeente"
    BURGEMEESTER = "burgemeester", "burgemeester", "van een gemeente"
    PORTEFEUILLEHOUDER = (
        "portefeuillehouder",
        "portefeuillehouder",
        "de wethouder of burgemeester die erover gaat",
    )
    PORTEFEUILLEHOUDERSOVERLEG = "portefeuillehoudersoverleg", "overleg van wethouders in de regio", "van de regio"
    STUURGROEP = "stuurgroep", "stuurgroep", "van de regio of een organisatie"
    REGIEGROEP = "regiegroep", "regiegroep", "van de regio"
    BESTUURLIJK_OVERLEG = "bestuurlijk-overleg", "bestuurlijk overleg", "van de regio"
    BESTUURSTAFEL = "bestuurstafel", "bestuurstafel", "van de regio"
    AB = "ab", "algemeen bestuur", "van een gemeenschappelijke regeling of waterschap"
    DB = "db", "dagelijks bestuur", "van een gemeenschappelijke regeling of waterschap"
    VERGADERING_GR = "vergadering-gr", "vergadering van de regeling", "van een gemeenschappelijke regeling"
    REGIORAAD = "regioraad", "regioraad", "van een gemeenschappelijke regeling"
    PS = "ps", "Provinciale Staten", "van een provincie"
    STATENCOMMISSIE = "statencommissie", "commissie van Provinciale Staten", "van een provincie"
    GS = "gs", "Gedeputeerde Staten", "van een provincie"
    GEDEPUTEERDE = "gedeputeerde", "gedeputeerde", "van een provincie"
    VERENIGDE_VERGADERING = "verenigde-vergadering", "bestuur van het waterschap", "van een waterschap"
    MINISTER = "minister", "minister", "van het Rijk"
    MINISTERRAAD = "ministerraad", "ministerraad", "van het Rijk"
    KABINET = "kabinet", "kabinet", "van het Rijk"
    TWEEDE_KAMER = "tweede-kamer", "Tweede Kamer", "van het Rijk"
    REKENKAMER = "rekenkamer", "rekenkamer"
    ADVIESRAAD = "adviesraad", "adviesraad"
    OMBUDSMAN = "ombudsman", "ombudsman"
    BURGERBERAAD = "burgerberaad", "burgerberaad", "inwoners"
    INWONERSPANEL = "inwonerspanel", "inwonerspanel", "inwoners"


class Niveau(Woord):
    """How far gemeenten work together on something: each level builds on the one before."""

    AGENDERING = "agendering", "Agendering en afstemming", "de gemeenten kiezen samen onderwerpen en praten erover"
    BELEIDSVOORBEREIDING = "beleidsvoorbereiding", "Beleidsvoorbereiding", "de gemeenten maken samen plannen"
    BESLUITVORMING = "besluitvorming", "Besluitvorming", "de gemeenten nemen samen besluiten"
    UITVOERING = "uitvoering", "Uitvoering", "de gemeenten voeren de plannen samen uit"


class PaginaSoort(Woord):
    """What a page of text is within its agenda; the meaning is the plural, for a heading above more of them."""

    HOOFDSTUK = "hoofdstuk", "Hoofdstuk", "Hoofdstukken"
    VERDIEPING = "verdieping", "Verdieping", "Verdieping"
    MODEL = "model", "Model van samenwerking", "Modellen van samenwerking"
    ERVARING = "ervaring", "Ervaring elders", "Ervaringen elders"
    ANALYSE = "analyse", "Analyse", "Analyses"
    BIJLAGE = "bijlage", "Bijlage", "Bijlagen"


class Gevolg(Woord):
    """What was done with an advice or question."""

    OVERGENOMEN = "overgenomen", "Overgenomen", "het advies is gevolgd"
    DEELS = "deels", "Deels overgenomen", "een deel van het advies is gevolgd"
    NIET = "niet", "Niet overgenomen", "het advies is niet gevolgd"
    TOEGELICHT = "toegelicht", "Toegelicht", "er is uitleg gegeven; of er iets verandert, staat er niet bij"


class Oordeel(Woord):
    """How an option does on a criterion."""

    ALLEEN_KANSEN = "alleen-kansen", "Alleen kansen"
    VOORAL_KANSEN = "vooral-kansen", "Vooral kansen"
    GEMENGD = "gemengd", "Kansen en kwetsbaarheden"
    VOORAL_KWETSBAARHEDEN = "vooral-kwetsbaarheden", "Vooral kwetsbaarheden"


class KolomSoort(Woord):
    """What the cells of a column hold."""

    TEKST = "tekst", "tekst"
    GETAL = "getal", "getal"
    PERCENTAGE = "percentage", "percentage"
    GELD = "geld", "geld"


class Berekening(Woord):
    """How the weight of a group in a council follows from the figures."""

    ZETELS_EN_STEMMEN = "zetels-en-stemmen", "wij rekenen met zetels in de eigen raad, en stemmen in de gemeente"
    ZETELS_EN_INWONERS = "zetels-en-inwoners", "wij rekenen met zetels in de eigen raad, en inwoners van de gemeente"
    ZETELS = "zetels", "wij rekenen met zetels in de hele regio"
    NIET_NA_TE_REKENEN = "niet-na-te-rekenen", "wij rekenen dit niet na: de bron geeft niet genoeg gegevens"


class VerbandSoort(Woord):
    """How two items hang together."""

    KOPPELKANS = "koppelkans", "Koppelkans", "deze plannen kunnen elkaar versterken"
    DILEMMA = "dilemma", "Bestuurlijk vraagstuk", "deze plannen kunnen botsen; de raden moeten dan kiezen"
    VOLGT_OP = "volgt-op", "Volgt op"
    ZELFDE_ONDERWERP = "zelfde-onderwerp", "Gaat over hetzelfde"
    UITWERKING_VAN = "uitwerking-van", "Werkt uit"
    HANGT_AF_VAN = "hangt-af-van", "Hangt af van"


class VerbandGrond(Woord):
    """On what ground the items at both ends were chosen."""

    BRON = "bron", "De bron noemt deze acties bij naam of nummer."
    TITEL = "titel", "De bron noemt geen actienummers. Wij leiden de acties af uit de titel."
    REDACTIE = "redactie", "De redactie legt dit verband; het staat niet zo in de bron."


class CijferSoort(Woord):
    """What a figure is: journalists confuse a norm with a measurement otherwise."""

    NORM = "norm", "Norm"
    DOEL = "doel", "Doel"
    PROGNOSE = "prognose", "Verwachting"
    METING = "meting", "Meting"
    BUDGET = "budget", "Geld"
    TELLING = "telling", "Aantal"
    TERMIJN = "termijn", "Termijn"


class Richting(Woord):
    """Whether a figure is a lower bound, an upper bound or a rough figure."""

    MINIMAAL = "minimaal", "minimaal"
    MAXIMAAL = "maximaal", "maximaal"
    CIRCA = "circa", "ongeveer"


class OrganisatieSoort(Woord):
    """The kind of organisation."""

    SAMENWERKINGSVERBAND = "samenwerkingsverband", "Samenwerkingsverband"
    GEMEENSCHAPPELIJKE_REGELING = "gemeenschappelijke-regeling", "Gemeenschappelijke regeling"
    SUBREGIO = "subregio", "Regio"
    OVERHEID = "overheid", "Overheid"
    WATERSCHAP = "waterschap", "Waterschap"
    PROGRAMMA = "programma", "Programma"
    ADVIESORGAAN = "adviesorgaan", "Adviesorgaan"
    ADVIESBUREAU = "adviesbureau", "Adviesbureau"
    KENNIS = "kennis", "Onderwijs en kennis"
    ARBEIDSMARKT = "arbeidsmarkt", "Werk en inkomen"
    BEDRIJF = "bedrijf", "Bedrijf of netwerk"
    MAATSCHAPPELIJK = "maatschappelijk", "Maatschappelijke organisatie"
    NATUUR = "natuur", "Natuur en recreatie"
    BESTUURSORGAAN = "bestuursorgaan", "Bestuursorgaan"
    MINISTERIE = "ministerie", "Ministerie"
    ZORG = "zorg", "Zorg"
    CORPORATIE = "corporatie", "Woningcorporatie"
    ENERGIE = "energie", "Energiecoöperatie of netbeheerder"
    INWONERS = "inwoners", "Groep inwoners"
    WATERBEDRIJF = "waterbedrijf", "Waterbedrijf"


class UitlegInBron(Woord):
    """Whether the source explains a term."""

    JA = "ja", "De bron legt dit woord uit."
    TE_LAAT = "te-laat", "De bron legt dit woord pas uit nadat het is gebruikt."
    DEELS = "deels", "De bron legt dit woord maar voor een deel uit."
    NEE = "nee", "De bron legt dit woord niet uit."
    TEGENSTRIJDIG = "tegenstrijdig", "De bronnen leggen dit woord verschillend uit."
    FOUT = "fout", "De uitleg in de bron klopt niet."


class DocumentStatus(Woord):
    """How official a document is."""

    CONCEPT = "concept", "Concept"
    VOORSTEL = "voorstel", "Voorstel"
    VASTGESTELD = "vastgesteld", "Vastgesteld"
    TER_INFORMATIE = "ter-informatie", "Ter informatie"
    VERVANGEN = "vervangen", "Vervangen"
    ONBEKEND = "onbekend", "Status staat niet in het stuk"


class Volledigheid(Woord):
    """How much of the agenda is on this site."""

    VOLLEDIG = "volledig", "De hele agenda staat op deze site."
    SELECTIE = "selectie", "Het bronstuk is zelf een selectie."
    DEELS_INGEVULD = "deels-ingevuld", "Wij vullen deze agenda nog aan."
    ALLEEN_REACTIE = (
        "alleen-reactie",
        "Wij hebben alleen een reactie op de agenda. De agenda zelf staat niet in onze bronnen.",
    )


class Geldzekerheid(Woord):
    """How sure money is; what was only asked for is no money yet."""

    VAST = "vast", "vast"
    TOEGEZEGD = "toegezegd", "toegezegd"
    AANGEVRAAGD = "aangevraagd", "aangevraagd, nog niet zeker"


class IndicatorRichting(Woord):
    """Which way a figure should go."""

    MEER = "meer", "meer", "Meer is beter"
    MINDER = "minder", "minder", "Minder is beter"
    GELIJK = "gelijk", "gelijk", "Dit moet gelijk blijven"


class Lichtkleur(Woord):
    """How one side of the work goes: a word and a shape on screen, the colour only comes with them."""

    GROEN = "groen", "op koers"
    ORANJE = "oranje", "let op"
    ROOD = "rood", "zorgen"
    NIET_GEMELD = "niet-gemeld", "niet gemeld"


class Faserol(Woord):
    """How a phase stands."""

    KLAAR = "klaar", "Klaar", "deze fase is voorbij"
    BEZIG = "bezig", "Nu", "deze fase loopt"
    STRAKS = "straks", "Later", "deze fase komt nog"


class UitspraakSoort(Woord):
    """What a body asked, promised or decided."""

    MOTIE = "motie", "Motie", "een orgaan vraagt het bestuur om iets te doen"
    AMENDEMENT = "amendement", "Amendement", "een orgaan verandert een voorstel"
    BESLUIT = "besluit", "Besluit", "een orgaan besluit iets"
    TOEZEGGING = "toezegging", "Toezegging", "een bestuurder belooft iets"
    ZIENSWIJZE = "zienswijze", "Zienswijze", "een officiële reactie op een voorstel"


class UitspraakUitkomst(Woord):
    """What was done with it."""

    AANGENOMEN = "aangenomen", "Aangenomen"
    VERWORPEN = "verworpen", "Verworpen"
    INGETROKKEN = "ingetrokken", "Ingetrokken", "de indieners trokken het terug"
    AANGEHOUDEN = "aangehouden", "Aangehouden", "er is nog niet over gestemd"

    @property
    def geldt(self) -> bool:
        """Whether it holds."""
        return self is UitspraakUitkomst.AANGENOMEN


class Houding(Woord):
    """What a party thinks of something."""

    STEUNT = "steunt", "Is voor"
    STEUNT_DEELS = "steunt-deels", "Maakt een kanttekening"
    STEUNT_NIET = "steunt-niet", "Denkt er anders over"
    NEUTRAAL = "neutraal", "Kiest geen kant"


class Taal(Woord):
    """A language other than Dutch, by its code (BCP 47)."""

    EN = "en", "Engels"
    FY = "fy", "Fries"
    DE = "de", "Duits"
    FR = "fr", "Frans"
    PL = "pl", "Pools"
    UK = "uk", "Oekraïens"
    TR = "tr", "Turks"
    ES = "es", "Spaans"


class Werkwijze(Woord):
    """Whose words an agenda holds."""

    BRONNEN = "bronnen", "Volgt een stuk", "de agenda geeft weer wat in stukken van anderen staat"
    EIGEN = "eigen", "Schrijft zelf", "de regio is zelf de schrijver; er is geen stuk nodig"


class GeschiedenisBron(Woord):
    """Where a site takes from what changed on it."""

    GIT = "git", "Git", "uit de eerdere versies van de bestanden in Git, naast wat redacteuren zelf opschrijven"


class GitDienst(Woord):
    """Where the files are kept when people edit in the browser."""

    GITHUB = "github", "GitHub"
    GITLAB = "gitlab", "GitLab"
    GITEA = "gitea", "Gitea of Forgejo"
