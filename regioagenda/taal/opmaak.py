"""Spaces, quotation marks and hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import ADVIES, Check, hits, hits_in, report, shortened
from regioagenda.taal.stuk import RegelSoort, Stuk

_DUBBEL = Pattern(r"(?<=[a-zà-ÿ,;] )( +)(?=[a-zà-ÿ(])")
_KOMMA = Pattern(r"(?<=[\w)]) +[,;](?=[\s\w])|(?<=[a-zà-ÿ)])[,;](?=[A-Za-zà-ÿ]{2})|(?<=\s),(?=[A-Z])")
_KOMMA_FOUT = Pattern(r"[,;](?:(?<=\s[,;])|[^\W\d_]|÷)")
_STREEPJE = Pattern(r"(?<![\w-])([a-zà-ÿ]{3,})-(of|en) (?=[a-zà-ÿ]{4,})")
_QUOTE = Pattern(r"’[.,;]?’(?!\w)|”[.,;]?”|’[.,;]?”\.|‘‘")


def check_dubbele_spatie(stuk: Stuk) -> Iterator[Diagnostic]:
    """Two spaces between two words."""
    for regel in stuk.regels if "  " in stuk.written.lower else ():
        if "  " not in regel.tekst or regel.soort in (RegelSoort.CODE, RegelSoort.TABEL, RegelSoort.KOPREGEL):
            continue
        match = _DUBBEL.search(regel.tekst.rstrip())
        if match and len(_DUBBEL.regex.findall(regel.tekst)) == 1 and len(match[1]) == 1:
            yield report(
                regel,
                match.start(1),
                "dubbele-spatie",
                "Hier staan twee spaties achter elkaar.",
                "Haal er één weg.",
                ADVIES,
            )


def check_leesteken(stuk: Stuk) -> Iterator[Diagnostic]:
    """No space before a comma, one after it; a space after the hyphen of `zorg- of`."""
    wrong = (
        [blok for blok in stuk.alineas if _KOMMA_FOUT.search(blok.lower)]
        if _KOMMA_FOUT.search(stuk.prose.lower)
        else []
    )
    for blok, match in hits_in(stuk, _KOMMA, wrong):
        yield report(
            blok,
            match.start(),
            "spatie-bij-leesteken",
            f"De spatie staat verkeerd: “{shortened(blok.proza[max(0, match.start() - 12) : match.end() + 10], 30)}”.",
            "Schrijf geen spatie voor een komma, en één erachter.",
        )
    for blok, match in hits(stuk, _STREEPJE):
        yield report(
            blok,
            match.start(),
            "spatie-bij-leesteken",
            f"Na “{match[1]}-” hoort een spatie.",
            f"Schrijf “{match[1]}- {match[2]} ”.",
        )


def check_aanhalingstekens(stuk: Stuk) -> Iterator[Diagnostic]:
    """Every quotation has a begin and an end."""
    if not _QUOTE.in_text(stuk.prose) and not any([sign in stuk.prose.lower for sign in "“„”"]):
        return
    open_before = 0
    for blok in stuk.alineas:
        text = blok.proza
        hit, depth = _QUOTE.search(text), open_before
        for match in re.finditer(r"[“„”]", text):
            depth += 1 if match[0] in "“„" else -1
            if depth < 0 and '"' not in text and not hit:
                hit = match
        open_before = max(0, min(2, depth))
        if hit:
            yield report(
                blok,
                hit.start(),
                "aanhalingsteken",
                "Dit aanhalingsteken heeft geen begin, of staat er dubbel.",
                "Zet vóór en na het citaat één aanhalingsteken.",
            )


CHECKS = (
    Check(check_dubbele_spatie, written=(Pattern("  "),)),
    Check(check_leesteken, prose=(_KOMMA_FOUT, _STREEPJE)),
    Check(check_aanhalingstekens, prose=(Pattern("[“„”‘’]"),)),
)
