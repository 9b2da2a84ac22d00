"""Times without days: nobody says when, it happened, only under a condition, again and again.

These four are never one. What has happened is not “not planned yet”, and what only happens under a condition may never
happen at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import MAANDEN
from regioagenda.reading.tijd import Aard
from regioagenda.reading.tijdvormen.kalender import WEEKDAGEN
from regioagenda.reading.tijdvormen.tekens import gewoon


@dataclass(frozen=True, slots=True, kw_only=True)
class Ondatum:
    """A time without days: what it is, how it is shown, and the words of a limit that are still to be read.

    `grens_moet` tells whether those words can only be a limit; otherwise they can be an explanation as well.
    """

    aard: Aard
    getoond: str
    grens: str = ""
    grens_moet: bool = False


_NIET_BEKEND: Mapping[str, str] = MappingProxyType(
    {
        **{form: "" for form in ("n.t.b.", "n.t.b", "ntb", "ntb.", "nog te bepalen", "nader te bepalen", "p.m.", "pm")},
        **{form: "" for form in ("datum volgt", "datum volgt nog", "volgt", "volgt nog", "volgt later", "onbekend")},
        **{form: "" for form in ("datum onbekend", "niet bekend", "nog niet gepland", "nog niet vastgesteld")},
        **{form: "" for form in ("nog in te plannen", "nog te plannen", "nader te plannen", "nader in te plannen")},
        **{form: "" for form in ("wordt nader bepaald", "wordt nog bepaald", "nog niet bepaald", "moment volgt")},
        **{
            form: ""
            for form in ("planning volgt", "geen datum", "nog geen datum", "wordt later bepaald", "nog vast te stellen")
        },
        **{form: "nog niet bekend" for form in ("n.n.b.", "n.n.b", "nnb", "nog niet bekend", "nog onbekend")},
        **{form: "te zijner tijd" for form in ("t.z.t.", "t.z.t", "tzt", "te zijner tijd")},
    }
)
_ONBEKEND = re.compile(r"onbekend: *(?P<rest>.+)", re.IGNORECASE)
_GEBEURD = re.compile(r"(?:is )?(?:al )?gebeurd(?: +(?P<grens>[^:;,]+?))?(?: *[:;,] *(?P<rest>.+))?", re.IGNORECASE)

_ALS = r"alleen als|alleen wanneer|alleen indien|als|indien|mits|zodra|wanneer|tenzij|in het geval dat"
_BIJ = (
    r"alleen bij|in geval van|afhankelijk van|bij een|bij elke|bij iedere|bij nieuwe|bij (?:een )?wijziging(?:en)?"
    r"|bij behoefte|bij noodzaak|bij calamiteiten|bij voldoende"
)
_VOORWAARDE = re.compile(rf"(?P<als>{_ALS})(?::? +|:)\S.*|(?:{_BIJ})(?:[ :].*)?")
_ZO_NODIG = (
    "indien nodig",
    "zo nodig",
    "waar nodig",
    "desgewenst",
    "op verzoek",
    "op afroep",
    "naar behoefte",
    "als het nodig is",
)

# Something that is itself without a day: when it follows that, nobody knows when it is.
_GEBEURTENIS = re.compile(
    r"(?:(?:direct|kort|meteen|pas|vlak|snel) )?(?:na|voor|tot|tijdens|rond|bij|vanaf|sinds|gelijk met|tegelijk met|samen met)"
    r" (?:de |het |een |elke )?(?:definitieve |formele |bestuurlijke )?(?:vaststelling|besluit|besluitvorming|raadsbesluit"
    r"|collegebesluit|instemming|goedkeuring|akkoord|afronding|oplevering|publicatie|evaluatie|ondertekening|zienswijzen?"
    r"|behandeling|raadsbehandeling|bespreking|overleg|inspraak|participatie|onderzoek|ontvangst|start|afloop"
    r"|inwerkingtreding|aanbesteding|toekenning|subsidieverlening|terinzagelegging|gunning|oprichting|formatie)\b.*"
)

_TEL = r"(?:[0-9]{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|een paar|enkele|meer|meerdere|paar)"
_RANG = r"(?:eerste|tweede|derde|vierde|laatste|andere|[0-9]{1,2}(?:e|de|ste))"
_TIJDVAK = (
    r"(?:jaar|jaren|kwartaal|kwartalen|maand|maanden|weken|week|dagen|dag|halfjaar|half jaar|seizoen|schooljaar"
    r"|raadsperiodes?|collegeperiodes?|bestuursperiodes?|raadsvergadering|vergadering)"
)
_NAMEN = "|".join((*MAANDEN, *WEEKDAGEN, "voorjaar", "lente", "zomer", "najaar", "herfst", "winter"))
_STEEDS = re.compile(
    r"(?:(?P<jaar>jaarlijks|elk jaar|ieder jaar|per jaar)"
    r"|(?:half|twee|drie|vier|vijf|zes)?jaarlijks|(?:twee|drie|vier|zes)?maandelijks|(?:twee|drie|vier)?wekelijks|dagelijks"
    rf"|(?:elke?|iedere?|per) (?:(?:{_TEL}|{_RANG}) )?{_TIJDVAK}|(?:elke?|iedere?) (?:{_RANG} )?(?:{_NAMEN})(?: van de maand)?"
    rf"|(?:ongeveer |circa |minimaal |minstens |maximaal )?(?:{_TEL} (?:keer|maal|x|×)|[0-9]{{1,2}}[x×]|eenmaal|tweemaal|driemaal|viermaal|eens)"
    rf" (?:per|in het|in de|om de|elke?|iedere?) (?:{_TEL} )?{_TIJDVAK}"
    rf"|om de (?:{_TEL} )?{_TIJDVAK}|om het (?:jaar|kwartaal|half jaar)"
    r"|doorlopend|structureel|permanent|continu|voortdurend|blijvend|regelmatig|periodiek|geregeld|het hele jaar door|steeds)(?!\w)"
)
_EERST = re.compile(
    r"(?:^|(?<=[ ,]))(?:voor het eerst|voor de eerste keer|de eerste keer|eerste keer|te beginnen|beginnend|startend|met ingang van"
    r"|m\.i\.v\.?|ingaande|vanaf|sinds)(?: (?:in|op|met|per))?:? (?P<grens>.+)",
    re.IGNORECASE,
)
# What is done all the time says how something goes, rather than when.
DOORLOPEND = ("doorlopend", "structureel", "permanent", "continu", "voortdurend", "blijvend")


def ondatum(woorden: str) -> Ondatum | None:
    """Read words that give no days of their own; None when they are something else."""
    plain = gewoon(woorden)
    if plain in _NIET_BEKEND:
        return Ondatum(aard=Aard.ONBEKEND, getoond=_NIET_BEKEND[plain] or woorden)
    if (unknown := _ONBEKEND.fullmatch(woorden)) is not None:
        return Ondatum(aard=Aard.ONBEKEND, getoond=unknown["rest"])
    if (happened := _GEBEURD.fullmatch(woorden)) is not None:
        return _gebeurd(happened)
    if (condition := _VOORWAARDE.fullmatch(plain)) is not None or plain in _ZO_NODIG:
        opening = len(condition["als"] or "") if condition else 0
        shown = woorden[:opening] + woorden[opening:].removeprefix(":") if opening else woorden
        return Ondatum(aard=Aard.VOORWAARDE, getoond=" ".join(shown.split()))
    return None


def na_iets(woorden: str) -> Ondatum | None:
    """Read “na vaststelling door de raad”: it follows something of which the day is not in the words."""
    return Ondatum(aard=Aard.ONBEKEND, getoond=woorden) if _GEBEURTENIS.fullmatch(gewoon(woorden)) else None


def _gebeurd(found: re.Match[str]) -> Ondatum:
    """Read “gebeurd: …”, “gebeurd vóór mei 2021: …”; what follows the colon can be a limit itself."""
    limit, why = (found["grens"] or "").strip(), (found["rest"] or "").strip()
    opening = f"gebeurd {limit}".strip()
    shown = f"{opening}; {why}" if why else opening if limit else "gebeurd; de datum is niet bekend"
    return Ondatum(aard=Aard.GEBEURD, getoond=shown, grens=limit or why, grens_moet=bool(limit))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ritme:
    """Something that comes again: how it is shown, in which part of its year, and from which first time.

    `rest` is all that follows its opening.

    `steeds`: it does not come again but goes on, so with a first time it is something without an end.
    """

    getoond: str
    deel: str
    grens: str
    steeds: bool
    rest: str


def ritme(woorden: str) -> Ritme | None:
    """Read the opening of a rhythm; what follows it, a part of the year and a first time, is still to be read."""
    plain = gewoon(woorden)
    found = _STEEDS.match(plain)
    if found is None:
        return None
    # Folding leaves every letter of these words in its place.
    rest = (woorden if len(woorden) == len(plain) else plain)[found.end() :].strip(" ,:")
    first = _EERST.search(rest)
    part = rest[: first.start()].strip(" ,:") if first else rest
    shown = "elk jaar" if found["jaar"] and not rest else woorden
    steady = found[0] in DOORLOPEND
    return Ritme(getoond=shown, deel=part, grens=first["grens"] if first else "", steeds=steady, rest=rest)
