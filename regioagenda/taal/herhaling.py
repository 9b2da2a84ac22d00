"""Words, phrases and paragraphs that are there twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import ADVIES, WOORD, Check, hits, report, shortened
from regioagenda.taal.stuk import MASKER, Blok, RegelSoort, Stuk

_DUBBEL = Pattern(r"(?<![\w’'-])([^\W\d_]{2,}) +\1(?![\w’'-])", re.IGNORECASE)
MAG_DUBBEL = lijst("mag-dubbel")
_PERSOONSVORM = (
    "is|zijn|heeft|hebben|wordt|worden|blijkt|blijken|kan|kunnen|moet|moeten|zal|zullen|gaat|was|waren|werd|werden"
)
_VORMEN = frozenset(_PERSOONSVORM.split("|"))
_GRENS = Pattern(
    r"[,;:()–—“”\"/]| - |\b(?:en|of|maar|dat|die|als|omdat|waar\w*|hoe|wat|wie|terwijl|want|dan|zoals|welke?|indien|wanneer|doordat|zodat|hoewel|toen|nadat|voordat|zodra|tot|te|wél|noch)\b",
    re.IGNORECASE,
)
_VOORZETSELS = frozenset(("bij", "aan", "voor", "met", "door", "naar", "tot", "over"))
_VOLGENDE = Pattern("volgende|onderstaande|hieronder")
_VORM = Pattern(rf"\b({_PERSOONSVORM})\b", re.IGNORECASE)


def check_woord_dubbel(stuk: Stuk) -> Iterator[Diagnostic]:
    """The same word twice in a row, unless Dutch allows it."""
    if not any([word in after for word, after in stuk.followers.items()]):
        return
    for blok, match in hits(stuk, _DUBBEL, koppen=True):
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
        forms = [word for word in blok.woorden if word in _VORMEN]
        twice = {form for form in forms if forms.count(form) > 1} if len(forms) > len(set(forms)) else ()
        for begin, end in blok.zinnen if twice else ():
            if not any([blok.lower.count(form, begin, end) > 1 for form in twice]):
                continue
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
        starts = [pair for pair in zip(blok.woorden, blok.woorden[1:], strict=False) if pair[0] in _VOORZETSELS]
        if len(starts) == len(set(starts)):
            continue
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
                    and key[0] in _VOORZETSELS
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


# So many times four words are the same in paragraphs that are nearly the same.
MINST_GELIJK = 8


def check_alinea_dubbel(stuk: Stuk) -> Iterator[Diagnostic]:
    """A paragraph that is (almost) the same as an earlier one."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    blokken = [
        b
        for b in stuk.alineas
        if len(b.tekst) >= 90 and len(b.proza.replace(MASKER, "").strip()) >= 12 and not _is_narrow(stuk, b)
    ]
    if len(blokken) < 2:
        return
    found = [list(_shingles(blok.tekst)) for blok in blokken]
    if sum(map(len, found)) - len(set(chain.from_iterable(found))) < MINST_GELIJK:
        return
    sets = [frozenset(shingles) for shingles in found]
    for n, (blok, shingles) in enumerate(zip(blokken, sets, strict=True)):
        shared: dict[int, int] = defaultdict(int)
        for shingle in shingles:
            for other in index[shingle]:
                shared[other] += 1
            index[shingle].append(n)
        best = max(shared, key=lambda o: (shared[o], -o), default=None)
        if (
            best is not None
            and shared[best] >= 0.75 * max(1, min(len(shingles), len(sets[best])))
            and shared[best] >= MINST_GELIJK
        ):
            yield report(
                blok,
                0,
                "alinea-dubbel",
                f"Deze alinea lijkt sterk op die op regel {blokken[best].place(0).line}.",
                "Laat de tekst op één plaats staan en verwijs daarnaar.",
            )


def _shingles(text: str) -> Iterator[tuple[str, ...]]:
    """Give every four words that follow each other in a text."""
    words: list[str] = []
    for chunk in text.lower().split():
        if chunk.isalnum():
            words.append(chunk)
        else:
            words += re.findall(r"[^\W_]+", chunk)
    return zip(words, words[1:], words[2:], words[3:], strict=False)


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
            if _VOLGENDE.search(last) and _VOLGENDE.search(first) and len(after.zinnen) == 1:
                yield report(
                    blok,
                    blok.zinnen[-1][0],
                    "aankondiging-dubbel",
                    "Twee zinnen achter elkaar kondigen dezelfde lijst aan.",
                    "Haal één van de twee weg.",
                )


CHECKS = (
    Check(check_woord_dubbel),
    Check(check_werkwoord_dubbel),
    Check(check_zinsdeel_dubbel),
    Check(check_alinea_dubbel),
    Check(check_aankondiging_dubbel, word=lambda word: _VOLGENDE.search(word) is not None),
)
