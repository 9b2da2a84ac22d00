"""References that lead nowhere, or leave the reader guessing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.koppen import number_of
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import ADVIES, Check, blocks_with, hits, report, sentence_around, shortened
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk

_PARAGRAAF = Pattern(r"(?:§\s?|\b[Pp]aragraaf )(\d{1,2}(?:\.\d{1,2})+)")
_HOOFDSTUK = Pattern(r"\b[Hh]oofdstuk (\d{1,2})\b(?! van (?:de|het) [A-Z])")
_BIJLAGE = Pattern(r"\b[Bb]ijlage (\d{1,2}|[A-H])\b")
_BIJLAGE_KOP = Pattern(r"bijlage\b\s*(\d{1,2}|[A-H]\b)?", re.IGNORECASE)
_DE_BIJLAGE = Pattern(
    r"\b(?:[Ii]n (?:de|een) bijlage|[Ii]n een van de bijlagen|[Zz]ie (?:de )?(?:betreffende )?bijlage)\b(?!\s*(?:\d|[A-H]\b|[“‘(:]|bij|over|van|[A-Z]))"
)
_HIERONDER = Pattern(
    r"\b(?:onderstaande?|hieronder(?:staande)?|de volgende) (?:\w+ ){0,2}?(tabel|afbeelding|figuur|grafiek|kaart|foto|schema|lijst|notitie|overzicht|acties|punten|\w+acties|stappen)\b",
    re.IGNORECASE,
)
_VAAG = Pattern(
    r"\b(?:zoals )?in een eerder stuk\b|\bop dezelfde pagina\b|\belders in dit (?:stuk|document|rapport)\b|\bzoals (?:reeds )?bekend\b|\bde bekende notitie\b",
    re.IGNORECASE,
)
_ZAAK = Pattern(r"\(?\b(?:zaaknummer|documentnummer|kenmerk|corsanummer|zaaknr\.?)\b:? ?[A-Z]{0,3}[/-]?\d[\d/.-]{3,}")
_VOLGT = Pattern(
    r"\b(?:volgt|volgen|ontvangt u|komt|sturen wij) (?:\w+ ){0,3}?(?:een|nog) (?:\w+ ){0,3}?(?:\w*brief|\w*notitie|\w*voorstel|\w*rapportage|\w*memo)\b"
)


def check_paragraaf(stuk: Stuk) -> Iterator[Diagnostic]:
    """A section that is referred to exists, and is not the one you are reading."""
    if not _PARAGRAAF.in_text(stuk.prose):
        return
    numbers = {number_of(b) for b in stuk.koppen} - {()}
    if len(numbers) < 2:
        return
    here: tuple[int, ...] = ()
    for blok in stuk.blokken:
        if blok.soort is RegelSoort.KOP:
            here = number_of(blok) or here
            continue
        for match in _PARAGRAAF.finditer(blok.proza):
            target = tuple(int(n) for n in match[1].split("."))
            if target not in numbers:
                yield _no_target(blok, match.start(), f"Paragraaf {match[1]} bestaat niet in dit stuk.")
            elif target == here:
                yield _no_target(blok, match.start(), f"“{match[0]}” verwijst naar de paragraaf waar u al bent.")


def check_hoofdstuk(stuk: Stuk) -> Iterator[Diagnostic]:
    """A chapter that is referred to exists."""
    if not _HOOFDSTUK.in_text(stuk.prose):
        return
    numbers = {n[0] for b in stuk.koppen if (n := number_of(b))}
    if len(numbers) < 3:
        return
    for blok, match in hits(stuk, _HOOFDSTUK):
        if int(match[1]) not in numbers and int(match[1]) > max(numbers) + 1:
            yield _no_target(blok, match.start(), f"Hoofdstuk {match[1]} bestaat niet in dit stuk.")


def _no_target(blok: Blok, offset: int, message: str) -> Diagnostic:
    return report(
        blok, offset, "verwijzing-zonder-doel", message, "Noem de titel van het onderdeel en maak er een link van."
    )


def check_bijlage(stuk: Stuk) -> Iterator[Diagnostic]:
    """An annex that is referred to exists, and it is clear which one is meant."""
    if "bijlage" not in stuk.prose.lower:
        return
    heads = [m[1] for b in stuk.blokken if b.soort is RegelSoort.KOP and (m := _BIJLAGE_KOP.match(b.tekst))]
    for blok, match in hits(stuk, _BIJLAGE):
        if match[1] not in heads:
            begin, end = sentence_around(blok, match.start())
            if re.search(r"\b(?:meegestuurd|bijgevoegd|van (?:de|het) [A-Z])", blok.proza[begin:end]):
                continue
            text = "De bijlagen hebben geen nummers." if heads else "Er is geen bijlage met dat nummer."
            yield _no_target(blok, match.start(), f"“{match[0]}” is niet te vinden. {text}")
    for blok, match in hits(stuk, _DE_BIJLAGE):
        if len(heads) > 1 or "een" in match[0].split():
            yield report(
                blok,
                match.start(),
                "verwijzing-vaag",
                f"“{match[0]}” zegt niet welke bijlage.",
                "Noem de titel van de bijlage en maak er een link van.",
            )


def check_hieronder(stuk: Stuk) -> Iterator[Diagnostic]:
    """What is said to stand below, stands below."""
    here = blocks_with(stuk, _HIERONDER, stuk.blokken)
    for i, blok in enumerate(stuk.blokken if here else ()):
        if blok.soort is RegelSoort.CODE:
            continue
        for match in _HIERONDER.finditer(blok.proza):
            what = match[1].lower()
            if what == "notitie" or what.endswith(("acties", "punten", "stappen", "lijst")):
                number = re.search(
                    r"\b(?:de|onderstaande|volgende) (?:\w+ )?(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+)\b",
                    match[0],
                )
                if what != "notitie" and (
                    (match[0].lower().startswith("de volgende") and not number)
                    or blok.proza[match.end() :].strip(" .:") != ""
                ):
                    continue
                if _follows(stuk.blokken[i + 1 : i + (4 if what == "notitie" else 3)], {RegelSoort.LIJST}, what):
                    continue
            elif not match[0].lower().startswith(("onder", "hieronderst")):
                continue
            elif what in ("tabel", "overzicht", "schema"):
                if not stuk.markdown or _follows(
                    stuk.blokken[i + 1 : i + 4], {RegelSoort.TABEL, RegelSoort.LIJST}, what
                ):
                    continue
            elif "![" in "".join(b.tekst for b in stuk.blokken[i : i + 4]):
                continue
            yield report(
                blok,
                match.start(),
                "verwijzing-zonder-doel",
                f"“{shortened(match[0])}” is hieronder niet te vinden.",
                "Zet erbij wat hier hoort te staan. Beschrijf een afbeelding ook in woorden.",
            )


def _follows(after: tuple[Blok, ...], kinds: set[RegelSoort], what: str) -> bool:
    if what == "notitie":
        body = [b for b in after if b.soort is not RegelSoort.KOP]
        stop = next((n for n, b in enumerate(after) if b.soort is RegelSoort.KOP), len(after))
        return bool(body) and stop > 0
    return any(b.soort in kinds for b in after)


def check_vaag(stuk: Stuk) -> Iterator[Diagnostic]:
    """A reference names what it refers to."""
    for blok, match in hits(stuk, _VAAG):
        yield report(
            blok,
            match.start(),
            "verwijzing-vaag",
            f"“{shortened(match[0])}” zegt niet waar dat staat.",
            "Noem het stuk of de pagina en maak er een link van.",
        )
    for blok, match in hits(stuk, _ZAAK):
        before = blok.proza[: match.start()].strip()
        if len(before) > 20:
            yield report(
                blok,
                match.start(),
                "verwijzing-zaaknummer",
                "Met alleen een nummer kan een inwoner het stuk niet vinden.",
                "Noem de titel en de datum van het stuk en maak er een link van.",
            )


def check_toezegging_zonder_datum(stuk: Stuk) -> Iterator[Diagnostic]:
    """A letter or proposal that is promised has a date."""
    for blok, match in hits(stuk, _VOLGT):
        begin, end = sentence_around(blok, match.start())
        if not re.search(
            r"\b(?:20\d\d|kwartaal|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b",
            blok.proza[begin:end],
        ):
            yield report(
                blok,
                match.start(),
                "toezegging-zonder-datum",
                f"Hier wordt iets toegezegd zonder datum: “{shortened(match[0])}”.",
                "Schrijf wanneer het komt en waar het te vinden is.",
                ADVIES,
            )


CHECKS = (
    Check(check_paragraaf, prose=(_PARAGRAAF,)),
    Check(check_hoofdstuk, prose=(_HOOFDSTUK,)),
    Check(check_bijlage, prose=(_BIJLAGE, _DE_BIJLAGE)),
    Check(check_hieronder, prose=(_HIERONDER,)),
    Check(check_vaag, prose=(_VAAG, _ZAAK)),
    Check(check_toezegging_zonder_datum, prose=(_VOLGT,)),
)
