"""What is wrong, where, and what to type instead.

Every phase returns its diagnostics beside its value; printing them is the command line's work.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic weighs; only `FOUT` keeps a site from being published."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    ADVIES = "advies"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A place in a source file: path relative to the project, line and column counted from 1 in code points."""

    path: str
    line: int = 1
    column: int = 1

    def shifted(self, lines: int = 0, columns: int = 0) -> Location:
        """Give the place `lines` further down and `columns` to the right."""
        return Location(path=self.path, line=self.line + lines, column=self.column + columns)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    # Half of all that is remembered is places: what dataclasses do for this by themselves is ten times slower.
    def __getstate__(self) -> tuple[str, int, int]:
        return self.path, self.line, self.column

    def __setstate__(self, state: tuple[str, int, int]) -> None:
        put = object.__setattr__
        for name, value in zip(("path", "line", "column"), state, strict=True):
            put(self, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """What certainly was meant: the characters `old` at `where`, or at the place of the message, become `new`. Line ends in
    both are plain, whatever those of the file are."""

    old: str
    new: str
    where: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One message for the editor: `message` says what is wrong, `hint` what to type instead. `code` is stable kebab-case.

    With a `replacement` there is no doubt about what was meant, so that a program can type it.
    """

    where: Location
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.FOUT
    replacement: Replacement | None = None


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place, then code, and drop exact doubles."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.where, d.code, d.message, d.hint)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether anything here keeps the site from being published."""
    return any(d.severity is Severity.FOUT for d in diagnostics)


def plain_form(text: str) -> str:
    """Fold case, accents and separators away, so that `Súdwest Fryslân` and `sudwest-fryslan` look alike."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if c.isalnum())


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Give the known word that looks most like what was written, or an empty string when none is near."""
    candidates = sorted(set(known))
    by_form: dict[str, str] = {}
    for word in candidates:
        by_form.setdefault(plain_form(word), word)
    close = difflib.get_close_matches(plain_form(written), list(by_form), n=1, cutoff=0.6)
    return by_form[close[0]] if close else ""


def suggestion(written: str, known: Iterable[str]) -> str:
    """Give the Dutch hint `Bedoelt u “…”?`, or the empty string."""
    best = did_you_mean(written, known)
    return f"Bedoelt u “{best}”?" if best else ""
