"""Dates: possible, complete, absolute, and not a promise that has passed."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.nederlands import MAANDEN
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, blocks_with, hits, hits_in, report, sentence_around, shortened
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk
from regioagenda.taal.woordenboek import Soort, woordenboek

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MAAND = "(?:" + "|".join(MAANDEN) + ")"
_DATUM = Pattern(
    rf"(?:\b({'|'.join(WEEKDAGEN)}) )?(?<![\d.,])\b(\d{{1,2}})(?:e|ste|de)? ({_MAAND})\b(?: (?:van )?[’']?(\d{{4}}|(?<=[’'])\d{{2}}))?\b",
    re.IGNORECASE,
)
_CIJFERS = Pattern(r"(?<![\d./-])(\d{1,2})[-/](\d{1,2})[-/]((?:19|20)\d\d)(?![\d/-])")
_ISO = Pattern(r"(?<![\d./-])((?:19|20)\d\d)-(\d{2})-(\d{2})(?![\d/-])")
_JAAR = Pattern(r"(?<![\d.,/])(?:19|20)\d\d(?![\d%]|[.,]\d)|[’'](\d\d)\b(?![’'])")
_MAAND_LOS = Pattern(
    rf"\b(?:eind|begin|medio|half|in|uiterlijk|tot|vanaf|sinds|vóór|bijeenkomst) ({_MAAND})\b(?:/\w+ {_MAAND}|/{_MAAND})?\b(?! (?:van )?[’']?\d)"
)
_RELATIEF = Pattern(
    r"\b(?:(?:eind|begin|medio|later|eerder|vroeg) )?(?:dit|vorig|volgend|komend|afgelopen|verleden) (?:(?:school|kalender|begrotings|half|voor|na)?jaar|kwartaal|seizoen)\b"
    r"|\b(?:deze|vorige|volgende|komende|afgelopen) (?:maand|week|zomer|winter|herfst|lente|zomervakantie|dagen|weken|periode(?= (?:is|wordt|zijn|worden)))\b"
    r"|\b(?:vóór|voor|na) de (?:zomer|zomervakantie|winter|kerst|herfst)(?! van \d| \d)\b"
    r"|\b(?:binnenkort|onlangs|recentelijk|zojuist|gisteren|eergisteren|overmorgen|tot op heden|heden ten dage|jl\.|op dit moment|op korte termijn(?= (?:word|zal|gaan|start|volg|gepland|ingepland))|momenteel)(?!\w)"
    r"|\bde (?:actuele|huidige) situatie (?:rond|van|met)\b|\bop dit ogenblik\b",
    re.IGNORECASE,
)
_TIJD = Pattern(
    rf"\b(?P<woord>(?:(?:naar verwachting )?(?:uiterlijk |tot en met |vanaf |tot |per |voor |vóór |in |eind |begin |medio |najaar |voorjaar |zomer |rond |halverwege )|{_MAAND}(?:/{_MAAND})? |\d{{1,2}} {_MAAND} |kwartaal (?:van )?|Q[1-4] |helft (?:van )?))"
    r"(?:het (?:jaar|najaar|voorjaar) )?(?:van )?(?:(?P<jaar>20\d\d)|[’'](?P<kort>\d\d))(?![\d%])(?!\s?[-–/]\s?(?:20)?\d\d)",
    re.IGNORECASE,
)
_JAARTAL = re.compile(r"20\d\d|[’']\d\d")
_KOMEND = Pattern(
    r"\b(?:zal|zullen|gaat|gaan|wordt|worden|volgt|volgen|verwacht|verwachten|verwachting|dient|dienen|treedt|intreedt|streven|streeft|beoogd|beoogt|"
    r"start|starten|starte|komt|komen|hopen|hoopt|moet|moeten|moment|gepland|voorzien|gereed|oplever\w*|loopt|lopen|stellen|stelt|is (?:de|er|het) eerste|beschikbaar|verwachte|willen|wil|vindt|vinden|loopt|af|leveren)\b|\bop te\b|\bte (?:starten|komen)\b",
    re.IGNORECASE,
)
_GEWEEST = Pattern(
    r"\b(?:werd|werden|was|waren|had|hadden|heeft|hebben|bleek|bleken|kreeg|kregen|vond|vonden|ging|gingen|kwam|kwamen|stelde|stelden|besloot|sinds)\b",
    re.IGNORECASE,
)
_DEEL = Pattern(
    r"[;:()]|, (?!dat\b)| (?:die|waarin|waarbij|maar|omdat|want|terwijl|zodat|zoals|en (?=[a-z]+ (?:is|zijn|wordt|worden|heeft|zal))) "
)
_VOLTOOID = Pattern(r"\b(?:is|zijn|ben)\b", re.IGNORECASE)


def check_datum_bestaat(stuk: Stuk) -> Iterator[Diagnostic]:
    """A date exists in the calendar, and falls on the day of the week that is named."""
    for blok, match in hits(stuk, _DATUM, koppen=True):
        day, month, year = int(match[2]), MAANDEN.index(match[3].lower()) + 1, _year(match[4])
        last = calendar.monthrange(year or 2024, month)[1]
        if not 1 <= day <= last:
            yield _impossible(
                blok,
                match,
                f"“{match[0]}” bestaat niet: {MAANDEN[month - 1]} heeft {last} dagen{f' in {year}' if year and month == 2 else ''}.",
            )
        elif match[1] and year and (real := WEEKDAGEN[date(year, month, day).weekday()]) != match[1].lower():
            yield _impossible(
                blok, match, f"{day} {MAANDEN[month - 1]} {year} is geen {match[1].lower()} maar een {real}."
            )
    for pattern, order in ((_CIJFERS, (3, 2, 1)), (_ISO, (1, 2, 3))):
        for blok, match in hits(stuk, pattern):
            year, month, day = (int(match[i]) for i in order)
            if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
                yield _impossible(blok, match, f"De datum “{match[0]}” bestaat niet.")


def _impossible(blok: Blok, match: re.Match[str], message: str) -> Diagnostic:
    return report(blok, match.start(), "datum-onmogelijk", message, "Controleer de dag, de maand en het jaar.")


def _year(text: str | None) -> int:
    return 0 if not text else int(text) if len(text) == 4 else 2000 + int(text)


def check_datum_zonder_jaar(stuk: Stuk) -> Iterator[Diagnostic]:
    """A page stays: a day or month needs its year, here or earlier in the same sentence."""
    complete = {(m[2], m[3].lower()) for _, m in hits_in(stuk, _DATUM, stuk.blokken) if m[4]}
    seen: set[tuple[str, str]] = set()
    for blok, match in hits(stuk, _DATUM):
        key = (match[2], match[3].lower())
        if match[4] or key in complete or key in seen or _has_year(blok, match.start()) or _every_year(blok, match):
            continue
        seen.add(key)
        yield _without_year(blok, match.start(), f"{match[2]} {match[3]}")
    for blok, match in hits(stuk, _MAAND_LOS):
        if not _has_year(blok, match.start()) and not _every_year(blok, match):
            yield _without_year(blok, match.start(), match[0])


def _without_year(blok: Blok, offset: int, text: str) -> Diagnostic:
    return report(
        blok,
        offset,
        "datum-zonder-jaar",
        f"Bij “{text}” staat geen jaartal.",
        "Zet het jaartal erbij: de pagina blijft staan.",
    )


def _has_year(blok: Blok, offset: int) -> bool:
    begin, end = sentence_around(blok, offset)
    return bool(_JAAR.search(blok.proza, begin, min(end, offset + 60)))


def _every_year(blok: Blok, match: re.Match[str]) -> bool:
    around = blok.proza[max(0, match.start() - 60) : match.end() + 40]
    return bool(re.search(r"\b(?:jaarlijks|ieder jaar|elk jaar|per jaar|telkens)\b", around, re.IGNORECASE))


def check_relatieve_tijd(stuk: Stuk) -> Iterator[Diagnostic]:
    """Words that are only true today: this year, soon, recently."""
    for blok, match in hits(stuk, _RELATIEF):
        if _JAAR.match(blok.proza, match.end() + 1) or blok.soort is RegelSoort.KOP:
            continue
        yield report(
            blok,
            match.start(),
            "relatieve-tijd",
            f"“{shortened(match[0])}” klopt later niet meer.",
            "Noem de datum, de maand of het jaar.",
        )


def check_toezegging_verlopen(stuk: Stuk, kennis: Lookup) -> Iterator[Diagnostic]:
    """Something that is still to come, with a date that has passed."""
    for blok in blocks_with(stuk, _TIJD, stuk.alineas):
        for begin, end in blok.zinnen:
            text = blok.proza[begin:end]
            if not _JAARTAL.search(text):
                continue
            match = next((m for m in _TIJD.finditer(text) if _is_past(m, kennis) and not _in_name(text, m)), None)
            if match and _is_future(_clause(text, match)):
                yield report(
                    blok,
                    begin + match.start(),
                    "toezegging-verlopen",
                    f"“{shortened(match[0])}” is voorbij, maar de zin zegt dat het nog komt.",
                    "Schrijf wat er gebeurd is, of noem de nieuwe datum.",
                )


def _is_past(match: re.Match[str], kennis: Lookup) -> bool:
    year = int(match["jaar"]) if match["jaar"] else 2000 + int(match["kort"])
    text = match["woord"].lower()
    month = next((i for i, name in enumerate(MAANDEN, 1) if name in text), 12)
    return year >= 2000 and kennis.is_past(year, month)


def _in_name(text: str, match: re.Match[str]) -> bool:
    """A year inside a name or a range is not a moment."""
    before = text[: match.start("woord")].rstrip()
    word = match["woord"].strip().lower()
    return word in ("van", "sinds") and bool(
        re.search(r"(?:besluit|raad|begroting|wet|akkoord)$", before, re.IGNORECASE)
    )


def _clause(text: str, match: re.Match[str]) -> str:
    """Give the clause around a moment: the verb of another clause says nothing about it."""
    cuts = [m.span() for m in _DEEL.finditer(text)]
    begin = max((b for _, b in cuts if b <= match.start()), default=0)
    end = min((a for a, _ in cuts if a >= match.end()), default=len(text))
    return text[begin:end]


def _is_future(text: str) -> bool:
    """A future or present verb, and no finished tense."""
    if _GEWEEST.search(text) and not re.search(r"\b(?:zal|zullen|gaan|gaat)\b", text):
        return False
    if (
        _VOLTOOID.search(text)
        and _has_participle(text)
        and not re.search(r"\b(?:zal|zullen|wordt|worden|gaat|(?<!te )gaan)\b", text)
    ):
        return False
    return bool(_KOMEND.search(text))


def _has_participle(text: str) -> bool:
    boek = woordenboek()
    words = re.findall(r"[a-zà-ÿ]{4,}", text)
    return any(
        boek.form(w) & Soort.DEELWOORD or re.fullmatch(r"\w{0,6}ge\w{3,}(?:d|t|en)", w)
        for w in words
        if w not in ("geen", "gepland", "gereed")
    )


CHECKS = (
    Check(check_datum_bestaat, prose=(_DATUM, _CIJFERS, _ISO)),
    Check(check_datum_zonder_jaar, prose=(_DATUM, _MAAND_LOS)),
    Check(check_relatieve_tijd, prose=(_RELATIEF,)),
)
ASKING_CHECKS = (Check(check_toezegging_verlopen, prose=(_TIJD,)),)
