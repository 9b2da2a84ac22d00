"""A time → the words that are read as that very time, also when its interval is not in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from regioagenda.base.nederlands import MAANDEN
from regioagenda.reading.wanneer import Tijd, lees_wanneer


def schrijf_wanneer(value: Tijd) -> str:
    """Give words for which `lees_wanneer` gives `value` again.

    “rond de verkiezingen” with the interval 2022 becomes “rond de verkiezingen (2022)”, words without an interval become
    “onbekend: …”. An interval that no form can say is left out.
    """
    if lees_wanneer(value.tekst) == value:
        return value.tekst
    if value.van is not None and value.tot is not None:
        for form in _forms(value.van, value.tot):
            words = f"{value.tekst} ({form})"
            if lees_wanneer(words) == value:
                return words
    return f"onbekend: {value.tekst}"


def _forms(van: date, tot: date) -> Iterator[str]:
    """Give every form that could mean an interval, the plainest first."""
    year = van.year
    yield str(year)
    yield f"{year}-{tot.year}"
    yield f"{van.isoformat()}"
    yield f"vóór {(tot + timedelta(days=1)).isoformat()}"
    yield f"{MAANDEN[van.month - 1]} {year}"
    yield from (f"{rank} kwartaal van {year}" for rank in ("eerste", "tweede", "derde", "vierde"))
    yield from (f"{rank} helft van {year}" for rank in ("eerste", "tweede"))
    yield from (f"{season} {year}" for season in ("voorjaar", "zomer", "najaar"))
    for part in ("begin", "medio", "eind"):
        yield f"{part} {year}"
        yield f"{part} {MAANDEN[van.month - 1]} {year}"
        yield from (f"{part} {rank} kwartaal van {year}" for rank in ("eerste", "tweede", "derde", "vierde"))
