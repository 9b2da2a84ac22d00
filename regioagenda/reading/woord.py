"""Closed lists of words: what editors type, what visitors read and what it means."""

from __future__ import annotations

from enum import StrEnum
from typing import Self, cast


class Woord(StrEnum):
    """A word from a closed list: the value editors type, the label on screen and what it means."""

    label: str
    uitleg: str

    def __new__(cls, value: str, label: str, uitleg: str = "") -> Self:
        """Make a member from `value, label[, uitleg]`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.uitleg = uitleg
        return member


def as_woord(cls: type[Woord], text: str) -> Woord | None:
    """Give the member of the list that is written as `text`, or None."""
    return cast("Woord | None", cls._value2member_map_.get(text))


def betekenis(woord: Woord) -> str:
    """Say what a word from a closed list means: its label on screen and, when there is one, its explanation."""
    return f"{woord.label}: {woord.uitleg}" if woord.uitleg else woord.label
