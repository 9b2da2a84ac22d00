"""How well a text reads: long sentences, passive, officialese. Always advice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import regels
from regioagenda.taal.reporting import ADVIES, WOORD, hits, report
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk

_U = re.compile(r"\b(?:[Uu]|[Uu]w)\b(?![.-])")
_JE = re.compile(r"\b(?:[Jj]e|[Jj]ij|[Jj]ouw|[Jj]ullie)\b")
LANGE_ZIN = 25
LANG_GEMIDDELD = 20
LANG_CITAAT = 60  # characters
_LIJDEND = re.compile(
    r"\b(?:wordt|worden|werd|werden)\b(?: [^\s.,;]+){0,5}? (?:\w{0,6}ge|be|ver|ont|her)\w{2,}(?:d|t|en)\b"
)


@cache
def _ambtelijk() -> tuple[re.Pattern[str], dict[str, str]]:
    alternatives: dict[str, str] = {}
    for line in regels("ambtelijk.txt"):
        words, _, plain = line.partition(" => ")
        alternatives.update((word, plain) for word in words.split("|"))
    longest = sorted(alternatives, key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest)) + r")(?![\w-])", re.IGNORECASE), alternatives


def check_lange_zin(stuk: Stuk) -> Iterator[Diagnostic]:
    """A sentence of more than 25 words, or a paragraph whose sentences are long on average."""
    for blok in stuk.alineas:
        if blok.soort is RegelSoort.NOOT:
            continue
        counts = [(begin, len(WOORD.findall(blok.proza, begin, end))) for begin, end in blok.zinnen]
        for begin, words in counts:
            if words > LANGE_ZIN and not _has_loose_lines(stuk, blok, begin):
                yield report(
                    blok,
                    begin,
                    "zin-lang",
                    f"Deze zin heeft {words} woorden.",
                    f"Maak er twee zinnen van, van hoogstens {LANGE_ZIN} woorden.",
                    ADVIES,
                )
        average = sum(n for _, n in counts) / len(counts) if counts else 0
        if len(counts) > 2 and average > LANG_GEMIDDELD and all(n <= LANGE_ZIN for _, n in counts):
            yield report(
                blok,
                0,
                "alinea-zwaar",
                f"De zinnen in deze alinea hebben gemiddeld {average:.0f} woorden.",
                "Schrijf kortere zinnen, van ongeveer 15 woorden.",
                ADVIES,
            )


def _has_loose_lines(stuk: Stuk, blok: Blok, begin: int) -> bool:
    """Tell whether a sentence of plain text runs over a short line: then it is rather a heading or a table cell and more."""
    if stuk.markdown:
        return False
    end = next(e for b, e in blok.zinnen if b == begin)
    ends = [b for b in blok.begin[1:] if begin < b <= end - 1]
    starts = [max((b for b in blok.begin if b < e), default=0) for e in ends]
    return any(e - b < 0.55 * stuk.breedte for b, e in zip(starts, ends, strict=True))


def check_lijdend(stuk: Stuk) -> Iterator[Diagnostic]:
    """A paragraph in which the passive hides who does it."""
    for blok in stuk.alineas:
        hits = list(_LIJDEND.finditer(blok.proza))
        if len(hits) >= 3 and len(hits) >= 0.6 * len(blok.zinnen):
            yield report(
                blok,
                hits[0].start(),
                "lijdende-vorm",
                f"In deze alinea staat {len(hits)} keer een vorm van “worden”.",
                "Schrijf wie het doet: “de gemeente maakt …” in plaats van “er wordt … gemaakt”.",
                ADVIES,
            )


def check_ambtelijk(stuk: Stuk) -> Iterator[Diagnostic]:
    """Officialese with a plain alternative; each word once per text."""
    pattern, alternatives = _ambtelijk()
    seen: set[str] = set()
    for blok in stuk.alineas:
        if blok.soort is RegelSoort.NOOT and not stuk.markdown:
            continue  # Notes of a PDF mostly hold titles of other people's work.
        for match in pattern.finditer(blok.proza):
            word = match[1].lower()
            if word in seen or _in_long_quote(blok, match.start()):
                continue
            seen.add(word)
            yield report(
                blok,
                match.start(),
                "ambtelijk-woord",
                f"“{match[1]}” is geen gewone taal.",
                f"Schrijf bijvoorbeeld: {alternatives[word]}.",
                ADVIES,
            )


def check_aanspreekvorm(stuk: Stuk) -> Iterator[Diagnostic]:
    """The reader is addressed as `u`: in a text that does so, the first `je` is reported."""
    informal = [(b, m) for b, m in hits(stuk, _JE) if not _in_quote(b, m.start())]
    if informal and any(True for _ in hits(stuk, _U)):
        blok, match = informal[0]
        yield report(
            blok,
            match.start(),
            "aanspreekvorm-wisselt",
            f"Hier spreekt de tekst de lezer aan met “{match[0]}”, op andere plaatsen met “u”.",
            "Spreek de lezer overal gelijk aan, met “u”.",
            ADVIES,
        )


def _in_long_quote(blok: Blok, offset: int) -> bool:
    """Tell whether a place stands in a quoted sentence, as of a law; a few words in quotes are the writer's own."""
    begin, end = blok.proza.rfind("“", 0, offset), blok.proza.find("”", offset)
    return begin >= 0 and end - begin > LANG_CITAAT and "”" not in blok.proza[begin:offset]


def _in_quote(blok: Blok, offset: int) -> bool:
    """Tell whether a place stands between quotation marks, which hold someone else's words."""
    before = blok.proza[:offset]
    return before.count("“") > before.count("”") or before.count("‘") > before.count("’")


CHECKS = (
    check_aanspreekvorm,
    check_lange_zin,
    check_lijdend,
    check_ambtelijk,
)
