"""Words that exist but are often the wrong ones here: a list of general Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from regioagenda.checks.tekst.kennis import Kennis, gegevens
from regioagenda.checks.tekst.melden import kort, meld
from regioagenda.checks.tekst.stuk import Stuk
from regioagenda.diagnostics import Diagnostic


@cache
def _lijst() -> tuple[tuple[re.Pattern[str], ...], tuple[str, ...], re.Pattern[str]]:
    pairs = [line.split("=>") for line in gegevens("verwarring.txt")]
    patterns = tuple(re.compile(rf"(?<![\w’'-]){a.strip()}(?![\w’'-])" if not a.strip().endswith(")") else rf"(?<![\w’'-]){a.strip()}") for a, _ in pairs)
    together = re.compile("|".join(f"(?P<p{i}>{p.pattern})" for i, p in enumerate(patterns)), re.IGNORECASE)
    return patterns, tuple(b.strip() for _, b in pairs), together


def check_verwarring(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A word or pair of words from the list of often-confused ones."""
    _, meant, together = _lijst()
    for blok in (*stuk.alineas, *stuk.koppen):
        for match in together.finditer(blok.proza):
            name = match.lastgroup or "p0"
            hint = meant[int(name[1:])]
            if match[0] == hint or match[0].startswith("CO2") and hint == "CO2":
                continue
            yield meld(
                blok, match.start(), "woord-verward", f"“{kort(match[0])}” is hier waarschijnlijk niet bedoeld.", f"Bedoelt u “{hint}”?"
            )


CHECKS = (check_verwarring,)
