"""How a calendar is written (iCalendar, RFC 5545): its lines, texts, days, and the clock of the Netherlands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

MAX_OCTETS = 75
# A calendar must hold at least one component (RFC 5545, 3.6); this one means nothing to a reader.
_FILLER = (
    "BEGIN:VTIMEZONE",
    "TZID:UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)
# The rules of the clock in the Netherlands since 1996, for events with an hour.
ZONE = "Europe/Amsterdam"
_CLOCK = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]+")


def calendar(head: Iterable[str], events: Sequence[bytes]) -> bytes:
    """Write a calendar with the lines of its head and its events, with the clock when one of them has an hour."""
    hours = any(f"TZID={ZONE}".encode() in event for event in events)
    body = [fold_lines(_CLOCK), *events] if hours else events or [fold_lines(_FILLER)]
    return b"".join((fold_lines(("BEGIN:VCALENDAR", *head)), *body, fold_lines(("END:VCALENDAR",))))


def basic(day: date) -> str:
    """Write a day: 20260704."""
    return f"{day.year:04}{day.month:02}{day.day:02}"


def escape_text(text: str) -> str:
    """Write text as a TEXT value: control characters become a space, and what has a meaning in a calendar is escaped."""
    clean = _CONTROL.sub(" ", text.replace("\r\n", "\n"))
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold_lines(lines: Iterable[str]) -> bytes:
    """Join content lines with CRLF, each cut into pieces of at most 75 octets and never inside a character."""
    return b"".join(_fold(line.encode("utf-8")) for line in lines)


def _fold(data: bytes) -> bytes:
    pieces: list[bytes] = []
    start, room = 0, MAX_OCTETS
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        # The space that marks a continuation is an octet of that line.
        start, room = end, MAX_OCTETS - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
