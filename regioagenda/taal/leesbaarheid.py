"""How well a text reads: long sentences, passive, officialese. Always advice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.late import dataclass
from regioagenda.taal.gegevens import regels
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import ADVIES, WOORD, Check, hits, report
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk

_U = Pattern(r"\b(?:[Uu]|[Uu]w)\b(?![.-])")
_JE = Pattern(r"\b(?:[Jj]e|[Jj]ij|[Jj]ouw|[Jj]ullie)\b")
LANGE_ZIN = 25
LANG_GEMIDDELD = 20
LANG_CITAAT = 60  # characters
_WORDEN = ("wordt", "worden", "werd", "werden")
_LIJDEND = Pattern(
    r"\b(?:wordt|worden|werd|werden)\b(?: [^\s.,;]+){0,5}? (?:\w{0,6}ge|be|ver|ont|her)\w{2,}(?:d|t|en)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ambtelijk:
    """The words of officialese, by the first of each; a pattern for all, and the plain words instead."""

    by_first: dict[str, list[str]]
    pattern: re.Pattern[str]
    plain: dict[str, str]


@cache
def _ambtelijk() -> _Ambtelijk:
    alternatives: dict[str, str] = {}
    for line in regels("ambtelijk.txt"):
        words, _, plain = line.partition(" => ")
        alternatives.update((word, plain) for word in words.split("|"))
    longest = sorted(alternatives, key=lambda w: (-len(w), w))
    pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest)) + r")(?![\w-])", re.IGNORECASE)
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in alternatives:
        by_first[re.split(r"[\W\d_]", word, maxsplit=1)[0]].append(word)
    return _Ambtelijk(by_first=by_first, pattern=pattern, plain=alternatives)


def _begins_ambtelijk(word: str) -> bool:
    return word in _ambtelijk().by_first


def check_lange_zin(stuk: Stuk) -> Iterator[Diagnostic]:
    """A sentence of more than 25 words, or a paragraph whose sentences are long on average."""
    for blok in stuk.alineas:
        if blok.soort is RegelSoort.NOOT:
            continue
        counts: list[int] = []
        # The words of a block are at least as many as those of its sentences, as a reader counts them.
        heavy = len(blok.zinnen) > 2 and len(blok.woorden) > LANG_GEMIDDELD * len(blok.zinnen)
        for begin, end in blok.zinnen if len(blok.woorden) > LANGE_ZIN else ():
            # A word takes two characters at least, with the space behind it.
            words = len(WOORD.findall(blok.proza, begin, end)) if heavy or end - begin > 2 * LANGE_ZIN else 0
            counts.append(words)
            if words > LANGE_ZIN and not _has_loose_lines(stuk, blok, begin):
                yield report(
                    blok,
                    begin,
                    "zin-lang",
                    f"Deze zin heeft {words} woorden.",
                    f"Maak er twee zinnen van, van hoogstens {LANGE_ZIN} woorden.",
                    ADVIES,
                )
        average = sum(counts) / len(counts) if counts else 0
        if heavy and average > LANG_GEMIDDELD and all(n <= LANGE_ZIN for n in counts):
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
    for blok in stuk.alineas if _LIJDEND.in_text(stuk.prose) else ():
        if sum([word in _WORDEN for word in blok.woorden]) < 3:
            continue
        found = list(_LIJDEND.finditer(blok.proza))
        if len(found) >= 3 and len(found) >= 0.6 * len(blok.zinnen):
            yield report(
                blok,
                found[0].start(),
                "lijdende-vorm",
                f"In deze alinea staat {len(found)} keer een vorm van “worden”.",
                "Schrijf wie het doet: “de gemeente maakt …” in plaats van “er wordt … gemaakt”.",
                ADVIES,
            )


def check_ambtelijk(stuk: Stuk) -> Iterator[Diagnostic]:
    """Officialese with a plain alternative; each word once per text."""
    known = _ambtelijk()
    lower = stuk.prose.lower
    words = [word for first in known.by_first.keys() & stuk.words for word in known.by_first[first] if word in lower]
    seen: set[str] = set()
    for blok in stuk.alineas if words else ():
        if not any([word in blok.lower for word in words]):
            continue
        if blok.soort is RegelSoort.NOOT and not stuk.markdown:
            continue  # Notes of a PDF mostly hold titles of other people's work.
        for match in known.pattern.finditer(blok.proza):
            word = match[1].lower()
            if word in seen or _in_long_quote(blok, match.start()):
                continue
            seen.add(word)
            yield report(
                blok,
                match.start(),
                "ambtelijk-woord",
                f"“{match[1]}” is geen gewone taal.",
                f"Schrijf bijvoorbeeld: {known.plain[word]}.",
                ADVIES,
            )


def check_aanspreekvorm(stuk: Stuk) -> Iterator[Diagnostic]:
    """The reader is addressed as `u`: in a text that does so, the first `je` is reported."""
    if stuk.words.isdisjoint(("je", "jij", "jouw", "jullie")):
        return
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
    Check(check_aanspreekvorm, prose=(_JE,)),
    Check(check_lange_zin),
    Check(check_lijdend, prose=(_LIJDEND,)),
    Check(check_ambtelijk, word=_begins_ambtelijk),
)
