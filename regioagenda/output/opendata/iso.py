"""A time as ISO 8601, as precise as it is known: a day, a month, a year, or an interval of days."""

from __future__ import annotations

from regioagenda.reading.tijd import Precisie, Tijd

ISO_SCHEMA = {
    "type": ["string", "null"],
    "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$|^(\d{4}-\d{2}-\d{2}|\.\.)/(\d{4}-\d{2}-\d{2}|\.\.)$",
}


def iso(tijd: Tijd | None) -> str | None:
    """Give a time as `2026-02-10`, `2021-07`, `2021` or `2022-07-01/2022-09-30`; None when it has no days.

    An interval that is open at one side has `..` there.
    """
    if tijd is None or (tijd.van is None and tijd.tot is None):
        return None
    if tijd.van is not None and tijd.van == tijd.tot:
        return tijd.van.isoformat()
    if tijd.van is not None and tijd.tot is not None:
        whole = tijd.van.day == 1 and (tijd.tot.year, tijd.tot.month) == (tijd.van.year, tijd.van.month)
        if tijd.precisie is Precisie.MAAND and whole:
            return tijd.van.isoformat()[:7]
        year = (tijd.van.month, tijd.van.day, tijd.tot.month, tijd.tot.day) == (1, 1, 12, 31)
        if tijd.precisie is Precisie.JAAR and year and tijd.van.year == tijd.tot.year:
            return str(tijd.van.year)
    return "/".join(day.isoformat() if day else ".." for day in (tijd.van, tijd.tot))
