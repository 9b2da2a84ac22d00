"""Dutch as it is written on every page: numbers, days, lists of words, a count with its noun."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def schrijf_getal(value: float, decimalen: int | None = None) -> str:
    """Write a number with dots between thousands and a comma before decimals: 55.146 or 58,5.

    `decimalen` fixes how many decimals there are; without it there are as many as the number has, at most six.
    """
    text = f"{value:,.6f}".rstrip("0").rstrip(".") if decimalen is None else f"{value:,.{decimalen}f}"
    return text.translate(str.maketrans(",.", ".,"))


def euro(value: int) -> str:
    """Write an amount of euros, in millions only when nothing gets lost: 4,2 miljoen euro or 4.237.001 euro."""
    if value >= 1_000_000 and value % 10_000 == 0:
        return f"{schrijf_getal(value / 1_000_000)} miljoen euro"
    return f"{schrijf_getal(value)} euro"


def datum(day: date | None) -> str:
    """Write a day: 20 november 2026. Without a day it is the empty text."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}" if day else ""


def hoofdletter(text: str) -> str:
    """Start a text with a capital."""
    return text[:1].upper() + text[1:]


def aantal(count: int, one: str, more: str) -> str:
    """Write a number with its noun: `1 actie`, `9 acties`."""
    return f"{count} {one if count == 1 else more}"


def opsomming(words: Iterable[str]) -> str:
    """Write words as a list: `Haarlem, Heemstede en Zandvoort`."""
    *before, last = list(words) or [""]
    return f"{', '.join(before)} en {last}" if before else last
