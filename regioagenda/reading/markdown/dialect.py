"""How a construct of another program is described: what it looks like, what it is called, what to write."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement, Severity
from regioagenda.base.late import dataclass

_SHOWN = 40
Better = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """A construct: how it looks on a line, what it is called, what to write; `better` when that is certain."""

    pattern: re.Pattern[str]
    what: str
    hint: str
    better: Better | None = None
    severity: Severity = Severity.WAARSCHUWING
    # Only the first of a text is told: the others close what it opens, or are the same thing again.
    once: bool = False
    # Every text that holds it has one of these.
    needs: tuple[str, ...] = ("",)

    def can_be_in(self, line: str) -> bool:
        """Tell whether a line can hold it."""
        for sign in self.needs:  # noqa: SIM110  # this is asked of every line of every text
            if sign in line:
                return True
        return False

    def told(self, line: str, number: int, match: re.Match[str]) -> Diagnostic:
        """Tell of a place where it stands, in the line with this number from 0."""
        begin, end = match.span("at")
        old = line[begin:end]
        shown = old.strip() if len(old) <= _SHOWN else f"{old.strip()[:_SHOWN]}…"
        better = self.better(match) if self.better else None
        if better == "" and begin and line[begin - 1] == " ":
            begin, old = begin - 1, f" {old}"
        place = Location(path="", line=number + 1, column=begin + 1)
        return Diagnostic(
            where=Location(path="", line=number + 1, column=match.start("at") + 1),
            code="opmaak-onbekend",
            message=f"Hier staat {self.what}: “{shown}”. Dat komt zo in de tekst te staan.",
            hint=self.hint,
            severity=self.severity,
            replacement=None if better is None else Replacement(old=old, new=better, where=place),
        )


class Dialects:
    """Constructs, each with its number in their order."""

    def __init__(self, dialects: Sequence[Dialect]) -> None:
        self._numbered = tuple(enumerate(dialects))
        self._signs = sorted({sign for dialect in dialects for sign in dialect.needs})

    def possible_in(self, text: str) -> list[tuple[int, Dialect]]:
        """Give those that a text, of one line or more, can hold."""
        letters = {*text}
        there = {sign for sign in self._signs if letters.issuperset(sign) and sign in text}
        return [numbered for numbered in self._numbered if not there.isdisjoint(numbered[1].needs)]
