"""Dutch times in words → the days that they can mean, and what kind of time it is.

Sources: the forms found in real regional agendas and the table of dates in the Dutch style guides (a quarter, “medio”,
a season with its year). The words stay what a visitor reads; the days are our reading of them, for sorting and for
calendars. What cannot be read is refused with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import datum
from regioagenda.reading.tijd import Aard, Bedoeling, Tijd, Twijfel, Weigering
from regioagenda.reading.tijdvormen.kalender import WEEKDAGEN
from regioagenda.reading.tijdvormen.ondatum import Ondatum, Ritme, na_iets, ondatum, ritme
from regioagenda.reading.tijdvormen.reeks import vorm
from regioagenda.reading.tijdvormen.stuk import Bezwaar, Stuk, Vervanging
from regioagenda.reading.tijdvormen.tekens import MEESTE_LETTERS, Soort, Tekens, tekens, vouw
from regioagenda.reading.tijdvormen.uur import Uur, uur_achteraan
from regioagenda.reading.tijdvormen.waarom import te_lang, waarom

_JAAR = re.compile(r"\b[12][0-9]{3}\b")
_PEIL = re.compile(r"(?:peildatum|peil|stand(?: van| per| op)?|per)(?:: ?| )(?=\S)", re.IGNORECASE)
# More brackets than this are no time with a remark.
_MEESTE_HAAKJES = 3
# A full stop after these is part of the word.
_MET_PUNT = re.compile(r"(?:\b[a-z]|\b(?:ca|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec))\.\Z", re.IGNORECASE)
_TWIJFEL = {"hoop": Twijfel.INDICATIEF, "gepland": Twijfel.INDICATIEF, "nog open": Twijfel.NOG_TE_BEPALEN}
# What is wrong in itself stays wrong when brackets follow.
_ALTIJD_FOUT = ("datum-bestaat-niet", "tijd-weekdag", "tijd-volgorde")
# A year to try whether something is a part of a year.
_PROEFJAREN = (" 2024", " 2024-2025")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lezing:
    """A time as it was read; `ruim`: the words only come near, so that a reading between brackets goes first."""

    tijd: Tijd
    ruim: bool = False

    @property
    def dagen(self) -> bool:
        """Tell whether the words have days of their own."""
        return self.tijd.gedateerd and not self.ruim


def lees_wanneer(text: str, als: Bedoeling = Bedoeling.MOMENT) -> Tijd | Weigering:
    """Read a time in words, or give the reason why it is none. `als` is what the field asks.

    “onbekend: per project een eigen planning” keeps the words after the colon and has no days;
    “vóór 1 mei 2023” is a deadline that ends the day before;
    “rond de verkiezingen (2022)” keeps the words before the brackets and takes the days from between them;
    “juni 2026 (datum volgt)” keeps its days: the brackets say how sure it is.
    """
    woorden = vouw(text)
    if woorden.endswith("."):
        bare = woorden.rstrip(". ")
        stop = woorden[: len(bare) + 1]
        woorden = stop if _MET_PUNT.search(stop, max(0, len(stop) - 6)) else bare
    found = _lees(woorden, als, _MEESTE_HAAKJES)
    return found if isinstance(found, Weigering) else replace(found.tijd, geschreven=woorden)


def _lees(woorden: str, als: Bedoeling, haakjes: int) -> _Lezing | Weigering:
    if als is Bedoeling.PEIL and (opening := _PEIL.match(woorden)) is not None:
        woorden = woorden[opening.end() :]
    if (without := ondatum(woorden)) is not None:
        return _zonder_dagen(without, woorden, als)
    if len(woorden) > MEESTE_LETTERS:
        return te_lang(woorden)
    before, bracket, inside = woorden.removesuffix(")").rpartition("(")
    if haakjes and bracket and woorden.endswith(")") and before.strip() and inside.strip() and ")" not in inside:
        return _met_haakjes(before.strip(), inside.strip(), als, haakjes - 1)
    if (again := ritme(woorden)) is not None and (found := _steeds(again, woorden, als)) is not None:
        return found
    return _met_dagen(woorden, als)


def _tijd(tekst: str, getoond: str, aard: Aard) -> Tijd:
    return Tijd(tekst=tekst, getoond=getoond, geschreven=tekst, aard=aard)


def _zonder_dagen(found: Ondatum, woorden: str, als: Bedoeling) -> _Lezing | Weigering:
    elders = (Aard.GEBEURD,) if als is Bedoeling.PERIODE else (Aard.GEBEURD, Aard.VOORWAARDE)
    if als is not Bedoeling.MOMENT and found.aard in elders:
        return _hoort_hier_niet(woorden)
    tijd = _tijd(found.getoond, found.getoond, found.aard)
    limit = _lees(found.grens.strip("() "), Bedoeling.MOMENT, 0) if found.grens else None
    if isinstance(limit, _Lezing) and limit.tijd.gedateerd:
        tijd = replace(tijd, van=limit.tijd.van, tot=limit.tijd.tot, precisie=limit.tijd.precisie)
    elif isinstance(limit, Weigering) and (found.grens_moet or limit.code in _ALTIJD_FOUT):
        return limit
    return _Lezing(tijd=tijd)


def _hoort_hier_niet(woorden: str) -> Weigering:
    return Weigering(
        code="tijd-onleesbaar",
        bericht=f"“{woorden}” kan alleen bij een moment staan. Hier hoort een dag, maand, jaar of periode.",
        hint="Schrijf bijvoorbeeld “oktober 2026”, of “onbekend: ” met de reden.",
        deel=woorden,
    )


def _met_haakjes(before: str, inside: str, als: Bedoeling, haakjes: int) -> _Lezing | Weigering:
    """Read words with something between brackets: a reading of words without days, or a remark on those with days."""
    found, said = _lees(before, als, haakjes), _lees(inside, als, 0)
    reading = said.tijd if isinstance(said, _Lezing) and said.tijd.gedateerd else None
    if isinstance(found, Weigering):
        if found.code in _ALTIJD_FOUT:
            return found
        if (
            _JAAR.fullmatch(inside)
            and isinstance(whole := _lees(f"{before} {inside}", als, 0), _Lezing)
            and whole.dagen
        ):
            # “7 maart (2017)” is that day: only its year was not in the source.
            return _Lezing(tijd=replace(whole.tijd, tekst=before, getoond=f"{before} ({inside})"))
        if (
            reading is None
            and isinstance(said, _Lezing)
            and said.tijd.aard is Aard.ONBEKEND
            and not _JAAR.search(before)
        ):
            return replace(said, tijd=replace(said.tijd, tekst=before, getoond=f"{before} ({inside})"))
        if reading is None:
            return said if isinstance(said, Weigering) and said.code in _ALTIJD_FOUT else found
        shown = _met_jaar(before, reading.van, reading.tot)
        return _Lezing(tijd=replace(reading, tekst=before, getoond=shown, geduid=True))
    if reading is not None and not found.dagen and (found.ruim or found.tijd.aard is Aard.ONBEKEND):
        # “n.t.b. (mei 2026)” says nothing without its brackets.
        shown = f"{before} ({inside})" if ondatum(before) else _met_jaar(before, reading.van, reading.tot)
        doubt = Twijfel.NOG_TE_BEPALEN if ondatum(before) else reading.twijfel
        return _Lezing(tijd=replace(reading, tekst=before, getoond=shown, twijfel=doubt, geduid=True))
    return _met_opmerking(found, inside, reading)


def _met_opmerking(found: _Lezing, inside: str, reading: Tijd | None) -> _Lezing | Weigering:
    """Keep a remark, unless it says the same days again; it can hold an hour, a weekday, or how sure the time is."""
    tijd = found.tijd
    if reading is not None and found.dagen and _raakt(tijd, reading):
        return found
    pieces = tekens(inside)
    if tijd.dag and len(pieces) == 1 and pieces[0].soort is Soort.WEEKDAG and pieces[0].getal != tijd.dag.weekday():
        return _andere_weekdag(tijd.dag, inside)
    doubts = [_TWIJFEL.get(t.woord) for t in pieces]
    shown = tijd.getoond if tijd.getoond.endswith(f"({inside})") else f"{tijd.getoond} ({inside})"
    tijd = replace(tijd, tekst=f"{tijd.tekst} ({inside})", getoond=shown)
    if all(doubts):
        tijd = replace(tijd, twijfel=_zwaarste((tijd.twijfel, *doubts)))
    hour = uur_achteraan(inside)
    if hour is not None and hour.rest == 0 and tijd.van and tijd.van == tijd.tot:
        met_uur = _met_uur(tijd, hour, inside)
        return met_uur if isinstance(met_uur, Weigering) else replace(found, tijd=met_uur)
    return replace(found, tijd=tijd)


def _raakt(a: Tijd, b: Tijd) -> bool:
    """Tell whether two times have a day in common."""
    return (a.van or date.min) <= (b.tot or date.max) and (b.van or date.min) <= (a.tot or date.max)


def _andere_weekdag(day: date, woorden: str) -> Weigering:
    real = WEEKDAGEN[day.weekday()]
    return Weigering(
        code="tijd-weekdag",
        bericht=f"{datum(day)} is een {real}. Wat klopt: de dag of de datum?",
        hint=f"Schrijf “{datum(day)} ({real})”, of verander de datum.",
        deel=woorden,
    )


def _steeds(found: Ritme, woorden: str, als: Bedoeling) -> _Lezing | Weigering | None:
    """Read a rhythm with what follows it; with a last day it is a period, and what goes on from a day is open."""
    if als is Bedoeling.PEIL:
        return _hoort_hier_niet(woorden)
    tijd = _tijd(woorden, found.getoond, Aard.RITME)
    if found.deel and not _deel_van_jaar(found.deel):
        read = vorm(tekens(found.deel))
        if not isinstance(read, Stuk) or found.grens or not (read.tot_dan or read.aard is Aard.PERIODE):
            return None
        period = replace(tijd, aard=Aard.PERIODE, van=read.van, tot=read.tot, precisie=read.precisie)
        return _Lezing(tijd=period)
    if found.grens:
        first = _lees(found.grens, Bedoeling.MOMENT, 0)
        if isinstance(first, Weigering):
            return first
        tijd = replace(tijd, van=first.tijd.van, tot=first.tijd.tot, precisie=first.tijd.precisie)
        if found.steeds:
            tijd = replace(tijd, aard=Aard.OPEN, tot=None)
    return _Lezing(tijd=tijd)


def _deel_van_jaar(woorden: str) -> bool:
    """Tell whether words are a part of any year: “in mei”, “rond de zomer”."""
    return not _JAAR.search(woorden) and any(isinstance(vorm(tekens(woorden + jaar)), Stuk) for jaar in _PROEFJAREN)


def _met_dagen(woorden: str, als: Bedoeling) -> _Lezing | Weigering:
    hour = uur_achteraan(woorden)
    pieces, doubt = _zonder_twijfel(tekens(woorden[: hour.rest] if hour else woorden))
    read = vorm(pieces)
    if isinstance(read, Bezwaar):
        return read.weigering(woorden)
    if read is None:
        if (later := na_iets(woorden)) is not None or (not pieces and doubt is Twijfel.NOG_TE_BEPALEN):
            return _zonder_dagen(later or Ondatum(aard=Aard.ONBEKEND, getoond=woorden), woorden, als)
        return waarom(woorden)
    if any(t.woord in ("rond", "vlak na", "vlak voor") for t in pieces):
        doubt = doubt or Twijfel.INDICATIEF
    tijd = Tijd(
        tekst=woorden,
        getoond=_met_jaar(_vervangen(_leesbaar_uur(woorden, hour), read.vervang), read.van, read.tot),
        geschreven=woorden,
        aard=_aard(read, als),
        van=read.van,
        tot=read.tot,
        precisie=read.precisie,
        twijfel=doubt,
    )
    if hour is not None and (hour.begin or hour.onjuist):
        if als is not Bedoeling.MOMENT or not (read.dagen or (tijd.dag and tijd.van == tijd.tot)):
            return _uur_hoort_elders(woorden, hour, als)
        with_hour = _met_uur(tijd, hour, woorden)
        return with_hour if isinstance(with_hour, Weigering) else _Lezing(tijd=with_hour, ruim=read.ruim)
    return _Lezing(tijd=tijd, ruim=read.ruim)


def _leesbaar_uur(woorden: str, hour: Uur | None) -> str:
    """Write the hour of a machine (2026-11-20T19:30) for people."""
    machine = hour is not None and hour.begin is not None and woorden[hour.rest] in "tT"
    return f"{woorden[: hour.rest]} om {hour.begin:%H.%M} uur" if hour and machine else woorden


def _zonder_twijfel(found: Tekens) -> tuple[Tekens, Twijfel | None]:
    """Take doubt off both ends: “naar verwachting mei 2026”, “gepland voor mei 2026”, “mei 2026, datum volgt”."""
    doubts: list[Twijfel | None] = []
    while found and found[-1].woord in (*_TWIJFEL, ","):
        doubts.append(_TWIJFEL.get(found[-1].woord))
        found = found[:-1]
    if len(found) > 3 and found[0].woord == "(" and found[1].woord in _TWIJFEL and found[2].woord == ")":
        found = (found[1], *found[3:])
    while found and found[0].woord in _TWIJFEL:
        planned = found[0].woord == "gepland"
        doubts.append(_TWIJFEL[found[0].woord])
        found = found[1:]
        # “gepland voor mei” is in May; “gepland vóór mei” is before it.
        while found and (found[0].woord in (":", "is", ",") or (planned and found[0].rauw.lower() == "voor")):
            planned = planned and found[0].woord != "voor"
            found = found[1:]
    return found, _zwaarste(doubts)


def _zwaarste(doubts: Iterable[Twijfel | None]) -> Twijfel | None:
    known = set(doubts) - {None}
    return Twijfel.NOG_TE_BEPALEN if Twijfel.NOG_TE_BEPALEN in known else next(iter(known), None)


def _aard(read: Stuk, als: Bedoeling) -> Aard:
    """Let the field decide what words alone cannot: a year can be a window, a period, or from when a fact is."""
    if als is Bedoeling.PERIODE and (read.aard is Aard.AFSPRAAK or read.tot_dan):
        return Aard.PERIODE if read.tot else Aard.OPEN
    return Aard.PEIL if als is Bedoeling.PEIL and read.aard is Aard.AFSPRAAK else read.aard


def _vervangen(woorden: str, vervang: tuple[Vervanging, ...]) -> str:
    """Write pieces of the words in the form that a visitor reads, from the last to the first."""
    for begin, einde, form in sorted(set(vervang), reverse=True):
        woorden = woorden[:begin] + form + woorden[einde:]
    return woorden


def _met_jaar(woorden: str, van: date | None, tot: date | None) -> str:
    """Add the year that words leave out: “rond de verkiezingen (2022)”."""
    if _JAAR.search(woorden):
        return woorden
    return f"{woorden} ({'-'.join(dict.fromkeys(str(day.year) for day in (van, tot) if day))})"


def _met_uur(tijd: Tijd, hour: Uur, woorden: str) -> Tijd | Weigering:
    if hour.onjuist:
        message = f"Het tijdstip {hour.onjuist.removeprefix('om ')} bestaat niet."
        day = woorden[: hour.rest].rstrip(" ,") or tijd.getoond
        hint = f"Schrijf een tijdstip tussen 0.00 en 23.59 uur, zoals “{day} om 19.30 uur”."
        return Weigering(code="tijd-onleesbaar", bericht=message, hint=hint, deel=hour.onjuist)
    if hour.begin and hour.einde and hour.einde <= hour.begin:
        message = f"Het einde ({hour.einde:%H.%M} uur) ligt voor het begin ({hour.begin:%H.%M} uur)."
        hint = "Schrijf eerst het begin en dan het einde."
        return Weigering(code="tijd-volgorde", bericht=message, hint=hint, deel=woorden[hour.rest :].strip(" ,"))
    return replace(tijd, tijdstip=hour.begin, eindtijd=hour.einde)


def _uur_hoort_elders(woorden: str, hour: Uur, als: Bedoeling) -> Weigering:
    """Refuse an hour where it says nothing: behind a month, or where a field asks from when something is."""
    rest = woorden[: hour.rest].rstrip(" ,")
    if als is Bedoeling.MOMENT:
        message = "Een tijdstip hoort bij één dag."
        hint = f"Schrijf de dag erbij, of alleen “{rest}”."
    else:
        message = "Een tijdstip hoort bij een moment, niet hier."
        hint = f"Schrijf alleen “{rest}”."
    return Weigering(code="tijd-onleesbaar", bericht=message, hint=hint, deel=woorden[hour.rest :].strip(" ,"))
