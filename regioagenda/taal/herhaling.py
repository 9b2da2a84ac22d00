"""Words, phrases and paragraphs that are there twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.reporting import ADVIES, WOORD, report, shortened
from regioagenda.taal.stuk import MASKER, Blok, RegelSoort, Stuk

_DUBBEL = re.compile(r"(?<![\w’'-])([^\W\d_]{2,}) +\1(?![\w’'-])", re.IGNORECASE)
MAG_DUBBEL = lijst("mag-dubbel")
_PERSOONSVORM = (
    "is|zijn|heeft|hebben|wordt|worden|blijkt|blijken|kan|kunnen|moet|moeten|zal|zullen|gaat|was|waren|werd|werden"
)
_GRENS = re.compile(
    r"[,;:()–—“”\"/]| - |\b(?:en|of|maar|dat|die|als|omdat|waar\w*|hoe|wat|wie|terwijl|want|dan|zoals|welke?|indien|wanneer|doordat|zodat|hoewel|toen|nadat|voordat|zodra|tot|te|wél|noch)\b",
    re.IGNORECASE,
)
_VORM = re.compile(rf"\b({_PERSOONSVORM})\b", re.IGNORECASE)


def check_woord_dubbel(stuk: Stuk) -> Iterator[Diagnostic]:
    """The same word twice in a row, unless Dutch allows it."""
    for blok in (*stuk.alineas, *stuk.koppen):
        for match in _DUBBEL.finditer(blok.proza):
            if (
                match[1].lower() in MAG_DUBBEL
                or match[1].isupper()
                or (match[1][0].isupper() and blok.proza[match.end(1) + 1 :][:1].isupper())
            ):
                continue
            yield report(
                blok,
                match.start(),
                "woord-dubbel",
                f"Hier staat “{match[1]}” twee keer achter elkaar.",
                "Haal één van de twee weg.",
            )


def check_werkwoord_dubbel(stuk: Stuk) -> Iterator[Diagnostic]:
    """The same verb form twice in one clause."""
    for blok in stuk.alineas:
        for begin, end in blok.zinnen:
            start = begin
            for cut in (*(m.span() for m in _GRENS.finditer(blok.proza, begin, end)), (end, end)):
                yield from _clause(blok, start, cut[0])
                start = cut[1]


def _clause(blok: Blok, begin: int, end: int) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    text = blok.proza[begin:end]
    for match in _VORM.finditer(text):
        form = match[1].lower()
        if form in seen and _is_second(form, text, match):
            yield report(
                blok,
                begin + match.start(),
                "werkwoord-dubbel",
                f"In deze zin staat “{form}” twee keer: “{shortened(text, 70)}”.",
                "Lees de zin hardop en haal één van de twee weg.",
            )
        seen.add(form)


def _is_second(form: str, text: str, match: re.Match[str]) -> bool:
    """`zijn` can be a possessive or infinitive: only a last word after a finished clause counts."""
    rest = text[match.end() :].strip(" .!?")
    if re.match(r"(?:we|wij|ze|zij|u|het|er|men|hij|ook|dan)\b", rest):
        return False
    if form != "zijn":
        return True
    return not rest and not re.search(r"\b(?:zullen|kunnen|moeten|willen|zou|zouden|kan|mag|moet|zal)\b", text)


def check_zinsdeel_dubbel(stuk: Stuk) -> Iterator[Diagnostic]:
    """The same phrase twice in one short sentence."""
    for blok in stuk.alineas:
        for begin, end in blok.zinnen:
            words = list(WOORD.finditer(blok.proza, begin, end))
            if not 6 <= len(words) <= 30:
                continue
            seen: dict[tuple[str, ...], int] = {}
            for i in range(len(words) - 2):
                key = tuple(w[0].lower() for w in words[i : i + 3])
                first = seen.setdefault(key, i)
                if (
                    i - first >= 3
                    and key[0] in ("bij", "aan", "voor", "met", "door", "naar", "tot", "over")
                    and key[2] not in ("de", "het", "een")
                    and len(words[i + 2][0]) > 3
                    and not words[first][0].isupper()
                ):
                    if re.search(
                        r"\b(?:en|of|als|zowel|maar|dan)\b",
                        blok.proza[words[first + 2].end() : words[i].start()].strip()[-25:],
                    ):
                        continue
                    yield report(
                        blok,
                        words[first].start(),
                        "zinsdeel-dubbel",
                        f"“{' '.join(key)}” staat twee keer in deze zin.",
                        "Haal één van de twee weg.",
                        ADVIES,
                    )
                    break


def check_alinea_dubbel(stuk: Stuk) -> Iterator[Diagnostic]:
    """A paragraph that is (almost) the same as an earlier one."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sets: list[frozenset[tuple[str, ...]]] = []
    blokken = [
        b
        for b in stuk.alineas
        if len(b.tekst) >= 90 and len(b.proza.replace(MASKER, "").strip()) >= 12 and not _is_narrow(stuk, b)
    ]
    for n, blok in enumerate(blokken):
        words = [w.lower() for w in re.findall(r"[^\W_]+", blok.tekst)]
        shingles = frozenset(tuple(words[i : i + 4]) for i in range(len(words) - 3))
        sets.append(shingles)
        hits: dict[int, int] = defaultdict(int)
        for shingle in shingles:
            for other in index[shingle]:
                hits[other] += 1
            index[shingle].append(n)
        best = max(hits, key=lambda o: (hits[o], -o), default=None)
        if best is not None and hits[best] >= 0.75 * max(1, min(len(shingles), len(sets[best]))) and hits[best] >= 8:
            yield report(
                blok,
                0,
                "alinea-dubbel",
                f"Deze alinea lijkt sterk op die op regel {blokken[best].plaatsen[0].line}.",
                "Laat de tekst op één plaats staan en verwijs daarnaar.",
            )


def _is_narrow(stuk: Stuk, blok: Blok) -> bool:
    """Tell whether a block of plain text has short lines only: the cells of a table head, which returns on every page."""
    return not stuk.markdown and all(len(stuk.regels[i].tekst.strip()) < 0.6 * stuk.breedte for i in blok.regels)


def check_aankondiging_dubbel(stuk: Stuk) -> Iterator[Diagnostic]:
    """Two sentences that both announce the same list."""
    for blok, after in zip(stuk.blokken, stuk.blokken[1:], strict=False):
        if (
            {blok.soort, after.soort} == {RegelSoort.ALINEA}
            and blok.proza.rstrip().endswith(":")
            and after.proza.rstrip().endswith(":")
        ):
            last, first = blok.proza[blok.zinnen[-1][0] :], after.proza
            if (
                re.search(r"volgende|onderstaande|hieronder", last)
                and re.search(r"volgende|onderstaande|hieronder", first)
                and len(after.zinnen) == 1
            ):
                yield report(
                    blok,
                    blok.zinnen[-1][0],
                    "aankondiging-dubbel",
                    "Twee zinnen achter elkaar kondigen dezelfde lijst aan.",
                    "Haal één van de twee weg.",
                )


CHECKS = (
    check_woord_dubbel,
    check_werkwoord_dubbel,
    check_zinsdeel_dubbel,
    check_alinea_dubbel,
    check_aankondiging_dubbel,
)
