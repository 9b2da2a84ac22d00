"""A time taken apart: words, numbers and dates with their places, and phrases of more words made one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import MAANDEN
from regioagenda.reading.tijdvormen.kalender import EERSTE_JAAR, LAATSTE_JAAR, WEEKDAGEN

# No form has more pieces than this; what is longer is a sentence.
MEESTE_TEKENS = 20
# And no form is longer than this.
MEESTE_LETTERS = 160


class Soort(Enum):
    """What a piece is."""

    WOORD = auto()
    GETAL = auto()
    RANG = auto()
    JAAR = auto()
    # Two years that are one: `2026-2027` behind “winter” or “schooljaar”.
    JAREN = auto()
    MAAND = auto()
    WEEKDAG = auto()
    # A day or month in figures: `2026-11-20`, `2026-11`.
    DATUM = auto()
    JAARMAAND = auto()
    # `q3`, `h1`, `w24`: a letter and a number.
    DEEL = auto()
    TEKEN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Teken:
    """A piece: `woord` is its plain form, `getal` what it counts, and `begin` and `einde` where it stands in the words."""

    soort: Soort
    woord: str
    begin: int
    einde: int
    getal: int = 0
    rauw: str = ""


Tekens = tuple[Teken, ...]

_STUK = re.compile(
    r"(?P<dmj>[0-9]{1,2}(?P<s>[-/.])[0-9]{1,2}(?P=s)[0-9]{4}(?![0-9]))"
    r"|(?P<jmd>[0-9]{4}(?P<t>[-/])[0-9]{1,2}(?P=t)[0-9]{1,2}(?![0-9]))"
    r"|(?P<jm>[0-9]{4}[-/](?:0[1-9]|1[0-2])(?![0-9]))"
    r"|(?P<mj>(?:0?[1-9]|1[0-2])[-/][0-9]{4}(?![0-9]))"
    r"|(?P<rang>[0-9]{1,2}(?:ste|de|e)(?![^\W_]))"
    r"|(?P<deel>(?:[qkh][0-9]|w[0-9]{1,2})(?![^\W_]))"
    r"|(?P<getal>[0-9]+)"
    r"|(?P<woord>t/m|[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|['’]s(?![^\W_]))"
    r"|(?P<teken>\S)",
    re.IGNORECASE,
)

_MAANDEN = MappingProxyType(
    {
        **{m[:3]: n for n, m in enumerate(MAANDEN, 1) if m != "maart"},
        **{m: n for n, m in enumerate(MAANDEN, 1)},
        "mrt": 3,
        "sept": 9,
    }
)
_DAGEN = MappingProxyType(
    {
        **{d: n for n, d in enumerate(WEEKDAGEN)},
        **{d[:2]: n for n, d in enumerate(WEEKDAGEN)},
        **{d + part: n for n, d in enumerate(WEEKDAGEN) for part in ("ochtend", "morgen", "middag", "avond")},
    }
)
_RANG = MappingProxyType({"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "laatste": -1})

# Words that take two years, and the months that they are; those without months are whole years.
TWEE_JAREN: Mapping[str, tuple[int, int] | None] = MappingProxyType(
    {"winter": (12, 3), "schooljaar": (8, 12), "jaarwisseling": (12, 2), "bestuursperiode": None}
)

# Phrases that say one thing, by the one word that stands for them; the longest goes first.
_FRASES: Mapping[str, str] = {
    "t/m": "tot en met|t/m|tm|t.m|t.e.m|tot en mét",
    "e.v": "en verder|e.v|ev|en later|en daarna|en volgende jaren|en de jaren daarna|en de jaren erna|e.v.j|en volgend",
    "of later": "of later|of daarna",
    "of eerder": "of eerder|of daarvoor",
    "loop": "in de loop van|in de loop van het|in de loop van de|gaandeweg|ergens in|verspreid over",
    "heel": "heel|geheel|gedurende|gedurende heel|het hele jaar|in heel|gedurende het hele jaar|hele",
    "uiterlijk": "uiterlijk|op zijn laatst|op z'n laatst|op z’n laatst|ten laatste|niet later dan|laatstens|uiterste datum"
    "|deadline|niet na|op het laatst",
    "vroegst": "op zijn vroegst|op z'n vroegst|op z’n vroegst|ten vroegste|niet eerder dan|niet voor|vroegst|vroegstens"
    "|op zijn vroegste|niet vroeger dan",
    "vanaf": "vanaf|met ingang van|met ingang per|m.i.v|ingaande|te beginnen in|te beginnen op|te beginnen met"
    "|beginnend in|startend in|start in|gerekend vanaf",
    "sinds": "sinds|sedert|al sinds",
    "voor": "voor|nog voor|ruim voor|eerder dan|al voor",
    "tot": "tot|tot aan",
    "na": "na|later dan|pas na|na afloop van|na het eind van|na het einde van",
    "vlak voor": "vlak voor|kort voor|net voor",
    "vlak na": "direct na|vlak na|kort na|net na|meteen na|snel na|onmiddellijk na",
    "rond": "rond|rondom|omstreeks|circa|ca|c.a|ongeveer|zo rond|tegen|±|in of rond|grofweg|plusminus",
    "hoop": "naar verwachting|verwacht|verwachting|verwachte datum|waarschijnlijk|vermoedelijk|vooralsnog|voorlopig|mogelijk"
    "|wellicht|misschien|hopelijk|in principe|streven|streven is|streefdatum|streefjaar|beoogd|indicatief|indicatie"
    "|ter indicatie|planning|richtdatum|bij voorkeur|liefst|indien mogelijk|zo mogelijk|als het kan|naar schatting"
    "|schatting|geschat|prognose|concept|?",
    "gepland": "gepland|staat gepland|voorzien|is voorzien|geagendeerd|ingepland|voorgenomen",
    "nog open": "n.t.b|ntb|nog te bepalen|nader te bepalen|datum volgt|datum volgt nog|dag volgt|onder voorbehoud|o.v.b|ovb"
    "|datum nog te bepalen|exacte datum volgt|precieze datum volgt|datum nog niet bekend|datum onbekend|dag onbekend"
    "|nog niet zeker|nog onzeker|onzeker|nog niet definitief|niet definitief|nog niet vastgesteld|nog vast te stellen"
    "|nader in te vullen|nader te plannen|nog te plannen|nog in te plannen|nog niet bekend|n.n.b|datum nog onbekend",
    "komende jaren": "in de komende jaren|de komende jaren|komende jaren|in de komende periode|de komende periode"
    "|in de komende tijd|de komende tijd",
    "periode": "in de periode|de periode|periode|jaren|de jaren|in de jaren|in de maanden|de maanden|in de maand|de maand|maand"
    "|in de weken|tijdvak|in het tijdvak|looptijd",
    "jaar": "jaar|het jaar|kalenderjaar|boekjaar|begrotingsjaar|het kalenderjaar|in het jaar|jaargang",
    "week": "week|weken|wk|kalenderweek|weeknummer|weeknr|werkweek|de week",
    "kwartaal": "kwartaal|kwartalen|kw",
    "halfjaar": "halfjaar|half jaar|semester|jaarhelft",
    "begin": "begin|vroege|aan het begin|in het begin|vroeg in|begin van|start van|aan het begin van|het begin",
    "medio": "medio|half|midden|halverwege|in het midden van|midden in|het midden van",
    "eind": "eind|late|einde|aan het eind|aan het einde|het eind|het einde|laat in|slot",
    "ultimo": "ultimo",
    "primo": "primo",
    "voorjaar": "voorjaar|lente",
    "zomer": "zomer",
    "najaar": "najaar|herfst",
    "winter": "winter",
    "schooljaar": "schooljaar|schooljaren|studiejaar|cursusjaar|seizoen",
    "bestuursperiode": "bestuursperiode|raadsperiode|collegeperiode|coalitieperiode|statenperiode|zittingsperiode"
    "|beleidsperiode|planperiode|beheerperiode|programmaperiode|contractperiode|subsidieperiode",
    "pasen": "pasen|paasweekend|paasdagen",
    "pinksteren": "pinksteren|pinksterweekend|pinksterdagen",
    "goede vrijdag": "goede vrijdag",
    "kerst": "kerst|kerstmis|kerstdagen",
    "hemelvaart": "hemelvaart|hemelvaartsdag",
    "jaarwisseling": "jaarwisseling|oud en nieuw|jaareinde",
    "gemeenteraadsverkiezingen": "gemeenteraadsverkiezingen|raadsverkiezingen|gemeenteraadsverkiezing",
    "statenverkiezingen": "statenverkiezingen|provinciale statenverkiezingen|verkiezingen voor provinciale staten"
    "|provinciale verkiezingen|waterschapsverkiezingen",
    "kamerverkiezingen": "kamerverkiezingen|tweede kamerverkiezingen|landelijke verkiezingen",
    "europese verkiezingen": "europese verkiezingen",
    "verkiezingen": "verkiezingen",
    "voorjaarsvakantie": "voorjaarsvakantie|krokusvakantie",
    "weekend": "weekend|weekeinde",
    "tussen": "tussen|ergens tussen",
    "of": "of|dan wel|danwel|ofwel",
}
_PER_WOORDEN: Mapping[tuple[str, ...], str] = MappingProxyType(
    {tuple(phrase.split()): name for name, phrases in _FRASES.items() for phrase in phrases.split("|")}
)
_LANGSTE = max(map(len, _PER_WOORDEN))
# Every word that a form knows, apart from months, weekdays and ranks.
BEKENDE_WOORDEN = frozenset(
    (*_FRASES, "van", "in", "op", "de", "het", "en", "uit", "helft", "d.d", "dd", "tijdens", "is")
)


_STREPEN = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_KLEMTONEN = str.maketrans("", "", "\u0300\u0301")
# After these a number and a year with a dash between them are no month: `week 12-2026`.
_TELWOORDEN = ("week", "weken", "wk", "kalenderweek", "kwartaal", "kw")


def gewoon(text: str) -> str:
    """Fold capitals, dashes and the accents of emphasis away: “Vóór 1 mei” is “voor 1 mei”, “coördinatie” stays."""
    plain = unicodedata.normalize("NFD", text.lower()).translate(_KLEMTONEN)
    return unicodedata.normalize("NFC", plain).translate(_STREPEN)


def vouw(text: str) -> str:
    """Give the words on one line with single spaces, in composed form."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def tekens(woorden: str) -> Tekens:
    """Take words apart, with phrases made one; the places are those in `woorden`."""
    found: list[Teken] = []
    for match in _STUK.finditer(woorden.translate(_STREPEN)):
        found += _tekens(match, found[-1].woord if found else "")
    # A full stop at the end says nothing.
    if len(found) > 1 and found[-1].woord == ".":
        found.pop()
    return _met_jaren(_met_frases(tuple(found)))


def _met_jaren(found: Tekens) -> Tekens:
    """Make the two years behind a word that takes two one piece, so that the dash between them is no range."""
    merged: list[Teken] = []
    n = 0
    while n < len(found):
        years = [t for t in found[n : n + 3] if t.soort is Soort.JAAR]
        size = 3 if len(years) == 2 and found[n + 1].woord in ("-", "/", "op", "t/m", "tot", "en") else 2
        pair = len(years) == 2 and years[0] is found[n] and years[1] is found[n + size - 1]
        before = [t for t in merged[-2:] if t.woord not in ("van", "en", "of", ",")]
        if pair and before and (before[-1].woord in TWEE_JAREN or before[-1].soort is Soort.JAREN):
            first, last = years
            number = first.getal * 10000 + last.getal
            merged.append(_maak(Soort.JAREN, "", first.begin, woord="jaren", getal=number, einde=last.einde))
            n += size
        else:
            merged.append(found[n])
            n += 1
    return tuple(merged)


def _tekens(match: re.Match[str], before: str) -> Tekens:
    """Give the piece that was found: one, or three when the dash in it turns out to be no part of a date."""
    kind, text, at = str(match.lastgroup), match[0], match.start()
    figures = [int(n) for n in re.findall("[0-9]+", text) if len(n) <= 4]
    if kind == "mj" and before in _TELWOORDEN:
        return (_getal(text[:-5], at), _los(text[-5], at + len(text) - 5), _getal(text[-4:], at + len(text) - 4))
    if kind in ("jmd", "dmj", "jm", "mj"):
        year, month, day = _jaar_maand_dag(kind, figures)
        if not EERSTE_JAAR <= year <= LAATSTE_JAAR:
            return (_los(text, at),)
        soort = Soort.DATUM if day else Soort.JAARMAAND
        return (_maak(soort, text, at, getal=(year * 100 + month) * 100 + day),)
    if kind == "getal":
        return (_getal(text, at),)
    if kind in ("rang", "deel"):
        soort = Soort.RANG if kind == "rang" else Soort.DEEL
        return (_maak(soort, text, at, getal=figures[0]),)
    return (_woord(text, at) if kind == "woord" else _los(text, at),)


def _jaar_maand_dag(kind: str, figures: list[int]) -> tuple[int, int, int]:
    """Give year, month and day of figures; the day of a month alone is 0."""
    if kind in ("dmj", "mj"):
        figures = figures[::-1]
    year, month, *day = figures
    return year, month, day[0] if day else 0


def _maak(soort: Soort, text: str, at: int, *, woord: str = "", getal: int = 0, einde: int = 0) -> Teken:
    woord = woord or gewoon(text)
    return Teken(soort=soort, woord=woord, begin=at, einde=einde or at + len(text), getal=getal, rauw=text)


def _los(text: str, at: int) -> Teken:
    return _maak(Soort.TEKEN, text, at)


def _getal(text: str, at: int) -> Teken:
    if len(text) > 4:
        return _los(text, at)
    year = len(text) == 4 and EERSTE_JAAR <= int(text) <= LAATSTE_JAAR
    return _maak(Soort.JAAR if year else Soort.GETAL, text, at, getal=int(text))


def _woord(text: str, at: int) -> Teken:
    plain = gewoon(text).rstrip(".")
    for soort, known in ((Soort.MAAND, _MAANDEN), (Soort.WEEKDAG, _DAGEN), (Soort.RANG, _RANG)):
        if plain in known:
            return _maak(soort, text, at, woord=plain, getal=known[plain])
    return _maak(Soort.WOORD, text, at, woord=plain)


def _met_frases(found: Tekens) -> Tekens:
    """Make every phrase one piece, the longest first."""
    merged: list[Teken] = []
    n = 0
    while n < len(found):
        for size in range(min(_LANGSTE, len(found) - n), 0, -1):
            name = _PER_WOORDEN.get(tuple(t.woord for t in found[n : n + size]))
            if name is not None:
                first, last = found[n], found[n + size - 1]
                merged.append(
                    Teken(soort=Soort.WOORD, woord=name, begin=first.begin, einde=last.einde, rauw=first.rauw)
                )
                n += size
                break
        else:
            merged.append(found[n])
            n += 1
    return tuple(merged)
