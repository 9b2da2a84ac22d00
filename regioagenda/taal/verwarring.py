"""Words that exist but are often the wrong ones here: a list of general Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import regels
from regioagenda.taal.reporting import report, shortened
from regioagenda.taal.stuk import Stuk


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verwarring:
    anker: str
    patroon: re.Pattern[str]
    bedoeld: str


@cache
def _table() -> tuple[_Verwarring, ...]:
    """Read the list; `anker` is the longest plain piece of a pattern, to skip a text that does not hold it."""
    out = []
    for line in regels("verwarring.txt"):
        pattern, _, meant = (part.strip() for part in line.partition("=>"))
        plain = re.sub(r"\((?:[^()]|\([^()]*\))*\)\??|\[[^\]]*\]|\\.[*+?]?", "\n", pattern)
        anchor = max(plain.split("\n"), key=len).lower()
        end = "" if pattern.endswith(")") and "(?=" in pattern else r"(?![\w’'-])"
        out.append(
            _Verwarring(anker=anchor, patroon=re.compile(rf"(?<![\w’'-]){pattern}{end}", re.IGNORECASE), bedoeld=meant)
        )
    return tuple(out)


def check_verwarring(stuk: Stuk) -> Iterator[Diagnostic]:
    """A word or pair of words from the list of often-confused ones."""
    whole = "\n".join(blok.proza for blok in stuk.blokken).lower()
    here = [v for v in _table() if v.anker in whole]
    for blok in (*stuk.alineas, *stuk.koppen):
        lower = blok.proza.lower()
        seen: set[int] = set()
        for verwarring in here:
            if verwarring.anker not in lower:
                continue
            for match in verwarring.patroon.finditer(blok.proza):
                if match[0] != verwarring.bedoeld and match.start() not in seen:
                    seen.add(match.start())
                    yield report(
                        blok,
                        match.start(),
                        "woord-verward",
                        f"“{shortened(match[0])}” is hier waarschijnlijk niet bedoeld.",
                        f"Bedoelt u “{verwarring.bedoeld}”?",
                    )


CHECKS = (check_verwarring,)
