"""Footnotes: every mark has a note, every note a mark, and no mark sticks to a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, report
from regioagenda.taal.stuk import Regel, RegelSoort, Stuk
from regioagenda.taal.woordenboek import woordenboek

_PLAKT = Pattern(r"(?<![\w@/.#-])([^\W\d_]{4,}[’”)]?)([.,;:]?)(\d{1,2})(?![\w%]|[.,:/-]\d)")
_VOORAAN = Pattern(r"^\s*(\d{1,2})([A-ZÀ-Þ][a-zà-ÿ]+)\b")
_MERK = Pattern(r"\[\^([^\[\]\s]+)\](?!:)")
_NOOT = Pattern(r"\s*+\[\^([^\[\]\s]+)\]:")


def check_noten_markdown(stuk: Stuk) -> Iterator[Diagnostic]:
    """In Markdown: a mark without a note, a note without a mark."""
    lines = [r for r in stuk.regels if r.soort is not RegelSoort.CODE]
    notes = {m[1]: r for r in lines if (m := _NOOT.match(r.tekst))}
    marks = {m[1] for r in lines for m in _MERK.finditer(r.tekst)}
    for regel in lines:
        for match in _MERK.finditer(regel.tekst):
            if match[1] not in notes:
                yield report(
                    regel,
                    match.start(),
                    "voetnoot-zonder-noot",
                    f"Bij het nootteken “{match[1]}” hoort geen voetnoot.",
                    f"Zet onder de tekst een regel die begint met “[^{match[1]}]: ”, of haal het teken weg.",
                )
    for name, regel in notes.items():
        if name not in marks:
            yield report(
                regel,
                regel.tekst.index("["),
                "noot-zonder-teken",
                f"Naar de voetnoot “{name}” wordt nergens verwezen.",
                f"Zet “[^{name}]” in de tekst, of haal de noot weg.",
            )


def check_noten_plat(stuk: Stuk) -> Iterator[Diagnostic]:
    """In plain text: a footnote number that sticks to a word, and one without a note."""
    if stuk.markdown:
        return
    notes = {int(m[1]) for r in stuk.regels if (m := re.match(r"\s*(\d{1,2})\s+\S.{10,}", r.tekst))}
    notes |= {int(r.tekst) for r in stuk.regels if r.soort is RegelSoort.CIJFER}
    tokens = Counter(m[0].lower() for r in stuk.regels for m in re.finditer(r"\b[^\W\d_]+\d{1,2}(?!\d)", r.tekst))
    boek = woordenboek()
    for regel in stuk.regels:
        for match in _PLAKT.finditer(regel.tekst):
            word, number = match[1].rstrip("’”)"), int(match[3])
            known = bool(match[2]) or word[:1].islower() or word[1:].islower()
            if (
                not known
                or not 0 < number < 60
                or tokens[word.lower() + match[3]] > 1
                or not (boek.knows(word) or boek.splits(word) or word[:1].isupper())
            ):
                continue
            if (match[2] and match[2] != ".") or _in_address(regel.tekst, match.start()):
                continue
            if number not in notes:
                yield report(
                    regel,
                    match.start(3),
                    "voetnoot-zonder-noot",
                    f"Bij het nootcijfer {number} na “{word}” hoort geen voetnoot.",
                    "Zet de noot erbij, of haal het cijfer weg.",
                )
            else:
                yield _sticks(regel, match.start(3), word, number)
        front = _VOORAAN.match(regel.tekst)
        if front and boek.knows(front[2]):
            yield _sticks(regel, front.start(1), front[2], int(front[1]))


def _in_address(text: str, offset: int) -> bool:
    start = text.rfind(" ", 0, offset) + 1
    return bool(re.search(r"https?:|www\.|@|/", text[start : offset + 1]))


def _sticks(regel: Regel, offset: int, word: str, number: int) -> Diagnostic:
    return report(
        regel,
        offset,
        "voetnoot-plakt",
        f"Het nootcijfer {number} plakt aan het woord “{word}”.",
        "Maak er een echte voetnoot van, of zet de uitleg in de tekst.",
    )


EXTERNAL_CHECKS = (
    Check(check_noten_markdown),
    Check(check_noten_plat),
)
