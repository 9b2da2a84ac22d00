"""Headings: order, doubles, capitals, numbering, and a text below each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from regioagenda.base.diagnostics import Diagnostic, plain_form
from regioagenda.taal.hoofdletters import in_lower_case, spellings
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.reporting import ADVIES, Check, report, shortened
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk

LANGE_KOP = 70
_NUMMER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?$")


def number_of(blok: Blok) -> tuple[int, ...]:
    """Give the number of a heading, as (3, 1) for 3.1; empty when it has none."""
    text = (
        blok.merk if _NUMMER.match(blok.merk) else (re.match(r"\d{1,2}(?:\.\d{1,2})*(?=\.?\s)", blok.tekst) or [""])[0]
    )
    found = _NUMMER.match(text)
    return tuple(int(n) for n in found[1].split(".")) if found else ()


def check_kop_hoofdletters(stuk: Stuk, kennis: Lookup) -> Iterator[Diagnostic]:
    """Capitals read badly and are spelled out by some screen readers."""
    written: dict[str, str] | None = None
    for blok in stuk.koppen:
        letters = [c for c in blok.tekst if c.isalpha()]
        if len(letters) > 5 and all(c.isupper() for c in letters) and " " in blok.tekst.strip():
            written = written if written is not None else spellings(stuk)
            yield report(
                blok,
                0,
                "kop-hoofdletters",
                f"Deze kop staat helemaal in hoofdletters: “{shortened(blok.tekst)}”.",
                f"Schrijf “{shortened(in_lower_case(blok.tekst.strip(), written, kennis), 80)}”.",
            )


def check_kop_lang(stuk: Stuk) -> Iterator[Diagnostic]:
    """A heading fits on one line of a phone or two (Markdown only: elsewhere a heading may be cut)."""
    if not stuk.markdown:
        return
    for blok in stuk.koppen:
        if len(blok.tekst) > LANGE_KOP:
            yield report(
                blok,
                0,
                "kop-lang",
                f"Deze kop heeft {len(blok.tekst)} tekens.",
                f"Maak de kop korter: hoogstens {LANGE_KOP} tekens.",
                ADVIES,
            )


def check_kop_niveau(stuk: Stuk) -> Iterator[Diagnostic]:
    """No level of heading is skipped (Markdown only: elsewhere the level is a guess)."""
    if not stuk.markdown:
        return
    before = 0
    for blok in stuk.koppen:
        if before and blok.niveau > before + 1:
            yield report(
                blok,
                0,
                "kop-niveau",
                f"Na een kop van niveau {before} komt een kop van niveau {blok.niveau}.",
                f"Gebruik niveau {before + 1}: “{'#' * (before + 1)} {shortened(blok.tekst)}”.",
            )
        before = blok.niveau


def check_kop_dubbel(stuk: Stuk) -> Iterator[Diagnostic]:
    """Two headings under one heading do not have the same text."""
    path: dict[int, str] = {}
    seen: set[tuple[str, ...]] = set()
    for blok in stuk.koppen:
        if not (stuk.markdown or (blok.niveau == 2 and not blok.merk) or number_of(blok)):
            continue
        path = {level: text for level, text in path.items() if level < blok.niveau}
        key = (*path.values(), plain_form(blok.tekst))
        path[blok.niveau] = plain_form(blok.tekst)
        if key in seen and plain_form(blok.tekst):
            yield report(
                blok,
                0,
                "kop-dubbel",
                f"De kop “{shortened(blok.tekst)}” staat hier voor de tweede keer.",
                "Geef de koppen een eigen tekst, of voeg de stukken samen.",
            )
        seen.add(key)


def check_kop_nummering(stuk: Stuk) -> Iterator[Diagnostic]:
    """Numbers of headings go up by one, start at one, and are written in one way.

    In plain text a heading is a guess, so only doubles, the first number and the style are reported there.
    """
    last: dict[tuple[int, ...], int] = {}
    numbered = [(b, number_of(b)) for b in stuk.koppen if number_of(b)]
    for at, (blok, number) in enumerate(numbered):
        parent, own = number[:-1], number[-1]
        previous = last.get(parent, 0)
        if own > 30 or (previous == 0 and own == 0):
            last[parent] = own
            continue
        if previous and own == previous:
            yield _numbering(blok, f"Het nummer {_written(number)} komt twee keer voor.")
        elif previous and own not in (previous + 1, 1) and stuk.markdown:
            yield _numbering(
                blok, f"De nummering klopt niet: {_written(number)} volgt op {_written((*parent, previous))}."
            )
        elif not previous and own > 1 and (at == 0 or (parent and stuk.markdown)):
            yield _numbering(blok, f"De nummering begint met {_written(number)}.")
        last[parent] = own
        last = {k: v for k, v in last.items() if len(k) <= len(parent) or k[: len(number)] != number}
    yield from _number_style(numbered)


def _written(number: tuple[int, ...]) -> str:
    return ".".join(map(str, number))


def _numbering(blok: Blok, message: str) -> Diagnostic:
    return report(blok, 0, "kop-nummering", message, "Nummer de koppen door, zonder gat of dubbel nummer.")


def _number_style(numbered: list[tuple[Blok, tuple[int, ...]]]) -> Iterator[Diagnostic]:
    """Report the headings whose number ends in a dot when most do not, or the other way round."""
    deep = [b for b, n in numbered if len(n) > 1]
    dotted = [b for b in deep if b.merk.endswith(".")]
    bare = [b for b in deep if not b.merk.endswith(".")]
    if not dotted or not bare:
        return
    for blok in dotted if len(dotted) <= len(bare) else bare:
        yield report(
            blok,
            0,
            "kop-nummering",
            f"Dit nummer is anders geschreven dan de andere: “{blok.merk}”.",
            "Zet overal een punt achter het nummer, of nergens.",
        )


def check_inhoudsopgave(stuk: Stuk) -> Iterator[Diagnostic]:
    """The table of contents names the chapters as they are called."""
    start = next(
        (
            i
            for i, b in enumerate(stuk.blokken)
            if re.match(r"(?:\d+\.? )?inhouds?opgave|inhoud$", b.tekst.strip(), re.IGNORECASE)
        ),
        None,
    )
    if start is None:
        return
    entries: dict[int, Blok] = {}
    for blok in stuk.blokken[start + 1 : start + 25]:
        number = re.match(r"\(?(\d{1,2})[.)]?$", blok.merk)
        if blok.soort is RegelSoort.LIJST and number:
            if int(number[1]) in entries or int(number[1]) < len(entries):
                break
            entries[int(number[1])] = blok
        elif entries:
            break
    for head in (b for b in stuk.koppen if b not in entries.values()):
        number_ = number_of(head)
        entry = entries.get(number_[0]) if len(number_) == 1 else None
        if entry is None:
            continue
        del entries[number_[0]]
        title = re.sub(r"^[\d.]+\s+", "", head.tekst)
        a, b = plain_form(entry.tekst), plain_form(title)
        if a != b and head.place(0) > entry.place(0):
            for blok, other in ((entry, head), (head, entry)):
                yield report(
                    blok,
                    0,
                    "kop-inhoudsopgave",
                    f"In de inhoudsopgave staat “{shortened(entry.tekst)}”, boven het hoofdstuk “{shortened(title)}” (regel {other.place(0).line}).",
                    "Gebruik op beide plaatsen dezelfde kop.",
                )


def check_kop_wisselt(stuk: Stuk) -> Iterator[Diagnostic]:
    """A fixed heading is written the same every time."""
    counts = Counter(b.tekst.strip(" :?") for b in stuk.koppen)
    fixed = [text for text, n in counts.items() if n >= 2 and len(text) > 8]
    for blok in stuk.koppen:
        text = blok.tekst.strip(" :?")
        if counts[text] > 1:
            continue
        near = next(
            (f for f in fixed if f != text and SequenceMatcher(None, f.lower(), text.lower()).ratio() > 0.84), None
        )
        if near and text.lower() != near.lower() and not re.search(r"\d", text):
            yield report(
                blok,
                0,
                "kop-wisselt",
                f"Hier staat de kop “{shortened(text)}”, op andere plaatsen “{shortened(near)}”.",
                "Schrijf een vaste kop overal gelijk.",
                ADVIES,
            )


def check_kop_leeg(stuk: Stuk) -> Iterator[Diagnostic]:
    """A heading has a text below it."""
    for blok, after in zip(stuk.blokken, (*stuk.blokken[1:], None), strict=False):
        if blok.soort is not RegelSoort.KOP or not (stuk.markdown or (blok.niveau == 3 and not blok.merk)):
            continue
        if after is None or (after.soort is RegelSoort.KOP and (after.niveau <= blok.niveau)):
            if not stuk.markdown and after is not None and not number_of(after):
                continue
            yield report(
                blok,
                0,
                "kop-zonder-tekst",
                f"Onder de kop “{shortened(blok.tekst)}” staat niets.",
                "Schrijf de tekst, of haal de kop weg. Stond hier een afbeelding? Beschrijf haar.",
            )


CHECKS = (
    Check(check_kop_lang),
    Check(check_kop_nummering),
    Check(check_inhoudsopgave, word=lambda word: word.startswith("inhoud")),
    Check(check_kop_wisselt),
    Check(check_kop_leeg),
)
ASKING_CHECKS = (Check(check_kop_hoofdletters),)
EXTERNAL_CHECKS = (
    Check(check_kop_niveau),
    Check(check_kop_dubbel),
)
