"""Why words are no time, and what to write instead: the first reason that fits."""

from __future__ import annotations

import re
from collections.abc import Callable

from regioagenda.base.diagnostics import did_you_mean
from regioagenda.base.nederlands import MAANDEN
from regioagenda.reading.tijd import Weigering
from regioagenda.reading.tijdvormen.kalender import EERSTE_JAAR, LAATSTE_JAAR, WEEKDAGEN
from regioagenda.reading.tijdvormen.ondatum import ritme
from regioagenda.reading.tijdvormen.reeks import vorm
from regioagenda.reading.tijdvormen.stuk import Bezwaar, Stuk
from regioagenda.reading.tijdvormen.tekens import BEKENDE_WOORDEN, MEESTE_TEKENS, Soort, gewoon, tekens
from regioagenda.reading.tijdvormen.uur import uur_achteraan

VORMEN = (
    "een dag, maand, kwartaal, halfjaar of jaar; een reeks (“mei 2026 tot en met juni 2027”); “vanaf mei 2026”, "
    "“uiterlijk eind 2026”, “elk jaar”; of “onbekend: …”"
)
# Years for an example; a weekday or a leap day may need another than the first.
_VOORBEELDJAREN = range(2026, 2038)
_LANGSTE_CITAAT = 60

_EENHEDEN = {
    "jaar": "2027",
    "voorjaar": "voorjaar 2027",
    "lente": "lente 2027",
    "zomer": "zomer 2027",
    "najaar": "najaar 2027",
    "herfst": "herfst 2027",
    "winter": "winter 2027-2028",
    "kwartaal": "tweede kwartaal van 2027",
    "halfjaar": "eerste halfjaar van 2027",
    "schooljaar": "schooljaar 2027-2028",
    "seizoen": "seizoen 2027-2028",
    "maand": "mei 2027",
    "week": "week 24 van 2027",
    "weekend": "12 juni 2027",
    **{month: f"{month} 2027" for month in MAANDEN},
    **dict.fromkeys(WEEKDAGEN, "12 juni 2027"),
}
_NU = re.compile(
    r"\b(?:(?:dit|deze|komende?|aankomende?|aanstaande?|volgende?|vorige?|afgelopen|lopende?|huidige?)"
    rf" (?P<wat>{'|'.join(_EENHEDEN)})|vandaag|morgen|overmorgen|gisteren|heden|nu|per direct|direct|onmiddellijk)\b"
)
_VAAG = re.compile(
    r"\b(?:binnenkort|spoedig|zo snel mogelijk|zo spoedig mogelijk|z\.s\.m|zsm|z\.s\.m\.|asap|ooit|later|straks|snel"
    r"|op (?:de )?(?:zeer )?(?:korte|middellange|lange|langere)? ?termijn|eerstvolgende?|(?:komende|volgende|vorige|afgelopen"
    r"|huidige|lopende|deze) (?:raads|college|bestuurs|coalitie)?(?:periode|jaren|maanden|weken|tijd|raad|vergadering)"
    r"|binnen (?:nu en )?(?:[0-9]+|een|twee|drie|vier|vijf|enkele|een paar) \w+|over (?:[0-9]+|een|twee|drie|vier|vijf) \w+"
    r"|in de toekomst|toekomst|nabije toekomst|na verloop van tijd|te gelegener tijd)\b"
)
_TWEE_CIJFERS = (
    (re.compile(r"(?<![0-9])([0-9]{2})([0-9]{2}) ?([-/]) ?['’‘]?([0-9]{2})(?![0-9])"), r"\1\2\3\g<1>\4"),
    (re.compile(r"['’‘]([0-9]{2})(?![0-9])"), r"20\1"),
    (re.compile(r"(?<![0-9])([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{2})(?![0-9])"), r"\1\2\3\g<2>20\4"),
    (re.compile(r"(?<![0-9./-])([0-9]{2})([-/])([0-9]{2})(?![0-9./-])$"), r"20\1\g<2>20\3"),
    (re.compile(r"(?<=[a-zA-Z.0-9]) ([2-9][0-9])$"), r" 20\1"),
)
_EEUW = re.compile(
    r"\bjaren (?:['’]?[0-9]0\b|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|\beeuw\b|\bdecennium\b"
)
_CYCLUS = re.compile(
    r"\b(?:voorjaarsnota|kadernota|perspectiefnota|najaarsnota|zomernota|begroting|programmabegroting|meerjarenbegroting"
    r"|jaarrekening|jaarstukken|jaarverslag|begrotingsbehandeling|burap|bestuursrapportage)\b"
)
_PEIL = re.compile(r"(?:peildatum|peil|stand)\b")
# Words that a mistyped word can be.
_BEKEND = (
    *MAANDEN,
    *WEEKDAGEN,
    *("kwartaal", "halfjaar", "voorjaar", "zomer", "najaar", "herfst", "winter", "eerste", "tweede", "derde", "vierde"),
    *("laatste", "begin", "medio", "eind", "uiterlijk", "vanaf", "sinds", "week", "schooljaar", "helft", "jaarlijks"),
)


def waarom(woorden: str) -> Weigering:
    """Give the reason why words without brackets are no time."""
    plain = gewoon(woorden)
    for reason in _REDENEN:
        if (found := reason(woorden, plain)) is not None:
            return found
    message = f"“{_citaat(woorden)}” is geen tijd."
    return Weigering(code="tijd-onleesbaar", bericht=message, hint=f"Vormen die kunnen: {VORMEN}.", deel=woorden)


def te_lang(woorden: str) -> Weigering:
    """Refuse words that are longer than any time."""
    hint = "Schrijf alleen de tijd. Zet de uitleg in een ander veld, of schrijf “onbekend: ” en dan de uitleg."
    return Weigering(
        code="tijd-onleesbaar", bericht=f"“{_citaat(woorden)}” is te lang voor een tijd.", hint=hint, deel=woorden
    )


def _citaat(woorden: str) -> str:
    return woorden if len(woorden) <= _LANGSTE_CITAAT else woorden[: _LANGSTE_CITAAT - 1].rstrip() + "…"


def _leesbaar(woorden: str) -> bool:
    return isinstance(vorm(tekens(woorden)), Stuk)


def _leeg(woorden: str, plain: str) -> Weigering | None:
    if any(c.isalnum() for c in plain):
        return None
    hint = f"Vormen die kunnen: {VORMEN}."
    return Weigering(code="tijd-onleesbaar", bericht="Hier staat geen tijd.", hint=hint, deel=woorden)


def _nu(woorden: str, plain: str) -> Weigering | None:
    found = _NU.search(plain)
    if found is None:
        return None
    what = found["wat"] or ""
    better = plain.replace(found[0], what if re.search("[0-9]{4}", plain) else _EENHEDEN.get(what, ""))
    hint = (
        f"Schrijf het juiste jaar, zoals “{better}”."
        if _leesbaar(better)
        else "Schrijf de maand of het jaar, zoals “mei 2027”."
    )
    message = f"“{_citaat(woorden[:1].upper() + woorden[1:])}” klopt over een tijd niet meer."
    return Weigering(code="tijd-zonder-jaar", bericht=message, hint=hint, deel=_deel(woorden, found))


def _vaag(woorden: str, plain: str) -> Weigering | None:
    found = _VAAG.search(plain)
    if found is None:
        return None
    hint = f"Schrijf een maand, kwartaal of jaar, of “onbekend: {_citaat(woorden)}”."
    return Weigering(
        code="tijd-onleesbaar", bericht=f"“{_citaat(woorden)}” is geen tijd.", hint=hint, deel=_deel(woorden, found)
    )


def _deel(woorden: str, found: re.Match[str]) -> str:
    return woorden[found.start() : found.end()]


def _te_weinig_cijfers(woorden: str, plain: str) -> Weigering | None:
    for pattern, better in _TWEE_CIJFERS:
        found = pattern.search(woorden)
        written = pattern.sub(better, woorden) if found else ""
        if found and _leesbaar(written):
            message = f"“{found[0].strip()}” heeft geen jaartal van vier cijfers."
            hint = f"Schrijf jaartallen met vier cijfers: “{written}”."
            return Weigering(code="tijd-zonder-jaar", bericht=message, hint=hint, deel=_deel(woorden, found).strip())
    return None


def _maand_bestaat_niet(woorden: str, plain: str) -> Weigering | None:
    """Find a month in figures that is none: 2026-13."""
    found = re.search(r"(?<![0-9/-])([0-9]{4})-([0-9]{2})(?![0-9/-])", plain)
    if found is None or 1 <= int(found[2]) <= 12:
        return None
    return Weigering(
        code="datum-bestaat-niet",
        bericht=f"Maand {found[2]} bestaat niet. Een jaar heeft twaalf maanden.",
        hint=f"Schrijf de maand als woord, zoals “mei {found[1]}”.",
        deel=_deel(woorden, found),
    )


_BEREIK = f"Schrijf een jaar tussen {EERSTE_JAAR} en {LAATSTE_JAAR}."


def _eeuw(woorden: str, plain: str) -> Weigering | None:
    found = _EEUW.search(plain)
    if found is None:
        return None
    message = f"“{_citaat(woorden)}” is geen jaar."
    return Weigering(code="tijd-onleesbaar", bericht=message, hint=_BEREIK, deel=_deel(woorden, found))


def _jaar_buiten_bereik(woorden: str, plain: str) -> Weigering | None:
    for found in re.finditer(r"(?<![0-9])[0-9]{4}(?![0-9])", plain):
        if not EERSTE_JAAR <= int(found[0]) <= LAATSTE_JAAR:
            message = f"Het jaar {found[0]} kan niet."
            return Weigering(code="tijd-onleesbaar", bericht=message, hint=_BEREIK, deel=found[0])
    return None


def _jaar_ontbreekt(woorden: str, plain: str) -> Weigering | None:
    if re.search(r"[0-9]{4}", plain):
        return None
    hour = uur_achteraan(woorden)
    head, tail = (woorden[: hour.rest], woorden[hour.rest :]) if hour else (woorden, "")
    better = _met_jaar(head)
    if isinstance(better, Bezwaar):
        return better.weigering(woorden)
    if better is None:
        return None
    hint = f"Schrijf “{better}{tail}”, met het juiste jaar."
    return Weigering(code="tijd-zonder-jaar", bericht="Het jaar ontbreekt.", hint=hint, deel=woorden)


def _met_jaar(head: str) -> str | Bezwaar | None:
    """Give the words with a year that makes them a time; a weekday or a leap day may need another than the first."""
    if not head:
        return None
    link = head.strip("0123456789") if re.fullmatch(r"[0-9]{1,2}[-/][0-9]{1,2}", head) else " "
    objection: Bezwaar | None = None
    for year in _VOORBEELDJAREN:
        read = vorm(tekens(f"{head}{link}{year}"))
        if isinstance(read, Stuk):
            return f"{head}{link}{year}"
        if read is None:
            break
        objection = objection or read
    two = f"{head} {_VOORBEELDJAREN[0]}-{_VOORBEELDJAREN[1]}"
    return two if _leesbaar(two) else objection


def _alleen_uur(woorden: str, plain: str) -> Weigering | None:
    hour = uur_achteraan(woorden)
    if hour is None or hour.rest:
        return None
    hint = f"Schrijf de dag erbij: “20 november {_VOORBEELDJAREN[0]} om {woorden.removeprefix('om ')}”."
    return Weigering(code="tijd-onleesbaar", bericht="De dag ontbreekt bij dit tijdstip.", hint=hint, deel=woorden)


def _peil(woorden: str, plain: str) -> Weigering | None:
    found = _PEIL.match(plain)
    if found is None:
        return None
    rest = woorden[found.end() :].strip(" :").removeprefix("van ").removeprefix("per ")
    hint = (
        f"Schrijf hier alleen “{rest}”." if _leesbaar(rest) else "Schrijf hier alleen de dag, zoals “1 januari 2026”."
    )
    message = f"“{_deel(woorden, found)}” hoort bij de velden per, stand en datum."
    return Weigering(code="tijd-onleesbaar", bericht=message, hint=hint, deel=_deel(woorden, found))


def _cyclus(woorden: str, plain: str) -> Weigering | None:
    found = _CYCLUS.search(plain)
    if found is None:
        return None
    hint = f"Schrijf de maand, of zet haar erachter: “{_citaat(woorden)} (mei {_VOORBEELDJAREN[0]})”."
    return Weigering(code="tijd-onleesbaar", bericht="Wanneer is dat bij u?", hint=hint, deel=_deel(woorden, found))


def _typefout(woorden: str, plain: str) -> Weigering | None:
    """Find the one word that no form knows: with the word that it looks like, it may be a time."""
    unknown = [t for t in tekens(woorden) if t.soort is Soort.WOORD and t.woord not in BEKENDE_WOORDEN]
    if len(unknown) != 1 or len(unknown[0].woord) < 4:
        return None
    piece = unknown[0]
    meant = did_you_mean(piece.woord, _BEKEND)
    better = f"{woorden[: piece.begin]}{meant}{woorden[piece.einde :]}"
    if not meant or not _leesbaar(better):
        return None
    message = f"“{_citaat(woorden)}” is geen tijd."
    part = woorden[piece.begin : piece.einde]
    return Weigering(code="tijd-onleesbaar", bericht=message, hint=f"Bedoelt u “{better}”?", deel=part)


def _meer_dan_een_tijd(woorden: str, plain: str) -> Weigering | None:
    """Find the time among other words: “raadsvergadering 19 november 2026”, “jaarlijks besproken”."""
    again = ritme(woorden)
    alone = woorden[: len(woorden) - len(again.rest)] if again else _tijd_in(woorden)
    alone = alone.strip(" ,:-")
    if not alone:
        return None
    message = f"“{_citaat(woorden)}” is meer dan een tijd."
    hint = f"Schrijf alleen “{alone}”. Zet de rest in een ander veld."
    return Weigering(code="tijd-onleesbaar", bericht=message, hint=hint, deel=woorden)


def _tijd_in(woorden: str) -> str:
    """Give the longest time at the end or the beginning of words, when the others are no words of times."""
    pieces = tekens(woorden)
    for n in range(1, len(pieces) if len(pieces) <= MEESTE_TEKENS else 1):
        for part, rest in ((pieces[n:], pieces[:n]), (pieces[:-n], pieces[-n:])):
            strange = any(t.soort is Soort.WOORD and t.woord not in BEKENDE_WOORDEN for t in rest)
            if strange and isinstance(vorm(part), Stuk):
                return woorden[part[0].begin : part[-1].einde]
    return ""


_REDENEN: tuple[Callable[[str, str], Weigering | None], ...] = (
    _leeg,
    _eeuw,
    _nu,
    _vaag,
    _te_weinig_cijfers,
    _maand_bestaat_niet,
    _jaar_buiten_bereik,
    _jaar_ontbreekt,
    _alleen_uur,
    _peil,
    _cyclus,
    _typefout,
    _meer_dan_een_tijd,
)
