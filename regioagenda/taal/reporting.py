"""Small tools that the checks share: making a diagnostic, walking over prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.naamlijst import TOKEN
from regioagenda.taal.stuk import Blok, Regel, Stuk

Check = Callable[[Stuk], Iterator[Diagnostic]]
AskingCheck = Callable[[Stuk, Lookup], Iterator[Diagnostic]]
FOUT, WAARSCHUWING, ADVIES = Severity.FOUT, Severity.WAARSCHUWING, Severity.ADVIES
WOORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")


def report(
    plek: Blok | Regel, offset: int, code: str, message: str, hint: str, severity: Severity = Severity.WAARSCHUWING
) -> Diagnostic:
    """Make a diagnostic for the character at `offset` in a block or line."""
    return Diagnostic(where=plek.place(offset), code=code, message=message, hint=hint, severity=severity)


def hits(stuk: Stuk, patroon: re.Pattern[str], *, koppen: bool = False) -> Iterator[tuple[Blok, re.Match[str]]]:
    """Give every place in the running text (and headings if asked) where a pattern is found."""
    for blok in stuk.alineas if not koppen else (*stuk.alineas, *stuk.koppen):
        for match in patroon.finditer(blok.proza):
            yield blok, match


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[re.Match[str], ...]:
    """Give the words of a text, hyphens and points inside them included; several checks look at the same ones."""
    return tuple(TOKEN.finditer(text))


def shortened(text: str, size: int = 50) -> str:
    """Give a text as it can be quoted in a message: on one line, not too long."""
    flat = re.sub(r"\s+", " ", text.replace("\u2060", "")).strip()
    return flat if len(flat) <= size else flat[: size - 1].rstrip() + "…"


def sentence_around(blok: Blok, offset: int) -> tuple[int, int]:
    """Give the begin and end of the sentence around an offset."""
    for begin, end in blok.zinnen:
        if begin <= offset < end:
            return begin, end
    return 0, len(blok.proza)
