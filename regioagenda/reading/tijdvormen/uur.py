"""The hour behind a day: “om 19.30 uur”, “van 19.30 tot 21.00 uur”, “'s avonds”."""

from __future__ import annotations

import re
from datetime import time

from regioagenda.base.late import dataclass

_UUR = re.compile(
    r"(?:[ ,]{1,60}|(?<=[0-9])t|^)(?:(?:om|van|vanaf|tussen|aanvang|start)\b:? *)?"
    r"(?P<uur>[0-9]{1,2})(?:[.:u](?P<min>[0-9]{2}))?(?P<woord> ?(?:uur|u|h))?\.?"
    r"(?: ?(?:tot en met|t/m|tot|en|-|–) ?(?P<uur2>[0-9]{1,2})(?:[.:u](?P<min2>[0-9]{2}))?(?P<woord2> ?(?:uur|u|h))?\.?)?",
    re.IGNORECASE,
)
_DAGDEEL = re.compile(
    r"[ ,]{1,60}(?:in de |'s |’s )?(?:ochtends?|morgens?|middags?|avonds?|vooravond|namiddag|einde van de dag)\.?",
    re.IGNORECASE,
)
# What is behind the day can be found from its end: nothing of an hour is longer.
_LANGSTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Uur:
    """An hour, when it ends if that is said, and how many of the words come before it. `onjuist` is an hour that cannot be."""

    begin: time | None
    einde: time | None
    rest: int
    onjuist: str = ""


def uur_achteraan(woorden: str) -> Uur | None:
    """Find the hour at the end of words; a part of the day (“'s avonds”) gives no hour."""
    if (part := _achteraan(_DAGDEEL, woorden)) is not None:
        before = uur_achteraan(woorden[: part.start()])
        return before or Uur(begin=None, einde=None, rest=part.start())
    found = _achteraan(_UUR, woorden)
    if found is None:
        return None
    begin, einde = _tijd(found["uur"], found["min"]), _tijd(found["uur2"], found["min2"])
    wrong = begin is None or (found["uur2"] and einde is None)
    return Uur(begin=begin, einde=einde, rest=found.start(), onjuist=found[0].strip(" ,") if wrong else "")


def _achteraan(pattern: re.Pattern[str], woorden: str) -> re.Match[str] | None:
    """Give the longest match that ends where the words end; a bare number is no hour."""
    for start in range(max(0, len(woorden) - _LANGSTE), len(woorden)):
        found = pattern.fullmatch(woorden, start)
        groups = found.groupdict() if found else {}
        if found and (not groups or any(groups[name] for name in ("min", "woord", "min2", "woord2"))):
            return found
    return None


def _tijd(uur: str | None, minuut: str | None) -> time | None:
    if uur is None:
        return None
    hour, minute = int(uur), int(minuut or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
