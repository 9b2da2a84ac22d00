"""Sentences that do not run: agreement, verb forms, split compounds, words that are missing.

The dictionary tells what a word can be; every rule asks for words that can be only that, so that it keeps quiet when
in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, hits, hits_in, report, shortened, with_pair
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk
from regioagenda.taal.woordenboek import DEELWOORDEN, Soort, Woordenboek, woordenboek

_W = r"[a-zà-ÿ]+"
HET_WOORDEN = lijst("het-woorden")
_DE_WOORD = Pattern(
    r"(?:(?<=[a-z])heid|(?<=[a-z])teit|gemeente|regio|provincie|stad|raad|visie|agenda|opgave|wijk|(?<=[a-z]{4})tie|samenleving|afspraak|bijeenkomst|(?:ontwikkel|woning|regel|samenwerk|beslut|vergader|wijzig|opleid|verorden|begrot)ing)$"
)


_TWEE_WOORDEN = Pattern(rf"(?<![\w’'-])({_W}) (?=({_W})(?![\w’'-]))")
_DELEN = Pattern(rf"(?<![\w-])({_W}en)- en ({_W}en)(?![\w-])")
_BIJVOEGLIJK_EINDE = ("ële", "ische", "elijke", "ieve", "bare", "ige", "ante", "ente")
_TE_BIJVOEGLIJK = Pattern(rf"(?<![\w-])te ({_W}(?:{'|'.join(_BIJVOEGLIJK_EINDE)})) ({_W})")
_ONS = Pattern(rf"(?<![\w-])(ons|dit) ({_W})(?![\w’'-])")
_ONZE = Pattern(rf"(?<![\w-])(onze|deze|de) ({_W})(?![\w’'-])")
_EEN = Pattern(rf"(?<![\w-])(?:een|geen) ({_W}e) ({_W})(?![\w’'-])")
_HET_BIJVOEGLIJK = Pattern(rf"{_W}[ae]le|{_W}ische|{_W}lijke|{_W}ieve|nieuwe|grote|kleine")
_HET_MEERVOUD = Pattern(rf"(?<![\w-])(het|dit) ({_HET_BIJVOEGLIJK.source}) ({_W}en)(?![\w’'-])")
_ENKELVOUD = Pattern(
    r"(?<!\w)(Gemeente|Provincie|Regio|Raad|Inwoner|Partner|Bedrijf|Organisatie|Project|Wethouder) (hebben|zijn|maken|worden|kunnen|moeten|willen|gaan|blijven|werken|krijgen|zullen)\b"
)
_NIEUWE_ZIN = Pattern(rf" (?<=[a-zà-ÿ]{{4}} )(We|Wij|Hierbij|Daarom|Daarnaast|Hiermee|Daarmee) ({_W})(?= )")
_KLEIN_WOORD = Pattern(r" (?<=[a-zà-ÿ]{3} )(Per|Van|Met|Voor|Door|Naar|Bij|Om|Als|Dat|Tot|Uit) (?=[a-zà-ÿ\d])")


def is_kind(boek: Woordenboek, word: str, soort: int) -> bool:
    """Tell whether a word form can be of a kind, according to the dictionary."""
    return bool(boek.form(word) & soort)


def check_los_geschreven(stuk: Stuk) -> Iterator[Diagnostic]:
    """Two words that are one: `speer punten`, `mono centrische`."""
    pairs = [
        (a, b)
        for a, after in stuk.followers.items()
        if _can_be_left(a)
        for b in after
        if len(b) > 3 and _belong_together(a, b)
    ]
    for blok, match in hits_in(stuk, _TWEE_WOORDEN, with_pair(stuk.alineas, pairs)):
        a, b = match[1], match[2]
        if (a, b) in pairs and blok.proza[match.end() + len(b) :][:1] != "-":
            boek = woordenboek()
            joined = next((j for j in (a + b, f"{a}s{b}", f"{a}en{b}") if boek.knows(j)), a + b)
            yield report(blok, match.start(), "los-geschreven", f"“{a} {b}” is één woord.", f"Schrijf “{joined}”.")


VOOR_AAN = lijst("altijd-vast")
LOS_MAG = lijst("los-mag")
WEL_LOS = lijst("los-altijd") | DEELWOORDEN
VAST_ACHTER = lijst("vast-achter")
_GEEN_DEEL = (
    Soort.MEERVOUD | Soort.PERSOONSVORM | Soort.INFINITIEF | Soort.VERBOGEN | Soort.BIJVOEGLIJK | Soort.DEELWOORD
)


@lru_cache(maxsize=1 << 13)
def _can_be_left(a: str) -> bool:
    """Tell whether a word can be the first half of two that are one."""
    if len(a) < 3 or a in VOOR_AAN:
        return a in VOOR_AAN
    soort = woordenboek().form(a)
    return bool(a not in WEL_LOS and a not in LOS_MAG and soort & Soort.NAAMWOORD and not soort & _GEEN_DEEL)


@lru_cache(maxsize=1 << 13)
def _belong_together(a: str, b: str) -> bool:
    """Tell whether two words are one; the first can be the first half of it."""
    boek = woordenboek()
    if a in VOOR_AAN:
        return not boek.knows(a + " " + b)
    soort = boek.form(b)
    if soort & (Soort.STAM | Soort.PERSOONSVORM | Soort.INFINITIEF) and not is_kind(boek, a + b, Soort.NAAMWOORD):
        return False
    if soort & Soort.NAAMWOORD and not soort & (Soort.BIJVOEGLIJK | Soort.DEELWOORD | Soort.VERBOGEN):
        return boek.knows(a + b)
    if soort & (Soort.VERBOGEN | Soort.DEELWOORD | Soort.BIJVOEGLIJK) and not soort & Soort.INFINITIEF:
        return boek.knows(a + b) or b in VAST_ACHTER
    return False


def check_streepje(stuk: Stuk) -> Iterator[Diagnostic]:
    """A hyphen for a part that the next word does not have: `wensen- en bedenkingen`."""
    for blok, m in hits(stuk, _DELEN):
        boek = woordenboek()
        if (
            is_kind(boek, m[1], Soort.MEERVOUD)
            and is_kind(boek, m[2], Soort.MEERVOUD)
            and len(("", *boek.splits(m[2]))[-1]) < 5
        ):
            yield report(
                blok,
                m.start(),
                "streepje-overbodig",
                f"Het streepje na “{m[1]}” hoort er niet.",
                f"Schrijf “{m[1]} en {m[2]}”.",
            )


def check_te_bijvoeglijk(stuk: Stuk) -> Iterator[Diagnostic]:
    """`te` before an adjective that ends in -e: `de` is meant."""
    pairs = stuk.pairs(("te",), lambda b: b.endswith(_BIJVOEGLIJK_EINDE))
    for blok, match in hits_in(stuk, _TE_BIJVOEGLIJK, with_pair(stuk.alineas, pairs)):
        boek = woordenboek()
        if not is_kind(boek, match[1], Soort.INFINITIEF) and is_kind(boek, match[2], Soort.NAAMWOORD):
            yield does_not_run(blok, match.start(), match[0], f"de {match[1]} {match[2]}")


def does_not_run(blok: Blok, offset: int, wrong: str, right: str) -> Diagnostic:
    """Make the diagnostic for words that do not run together."""
    return report(blok, offset, "zinsbouw", f"“{shortened(wrong)}” loopt niet.", f"Bedoelt u “{right}”?")


def check_lidwoord(stuk: Stuk) -> Iterator[Diagnostic]:
    """The article, `ons` or `onze` and the adjective fit the noun."""
    pairs = stuk.pairs(("ons", "dit"), _is_de_word)
    for blok, m in hits_in(stuk, _ONS, with_pair(stuk.alineas, pairs)):
        if _is_de_word(m[2]):
            yield _wrong_article(blok, m, f"{'onze' if m[1] == 'ons' else 'deze'} {m[2]}")
    pairs = stuk.pairs(("onze", "deze", "de"), _is_het_word)
    for blok, m in hits_in(stuk, _ONZE, with_pair(stuk.alineas, pairs)):
        if _is_het_word(m[2]):
            yield _wrong_article(blok, m, f"{ {'onze': 'ons', 'deze': 'dit', 'de': 'het'}[m[1]] } {m[2]}")
    pairs = stuk.pairs(("een", "geen"), lambda b: b[-1] == "e" and bool(_uninflected(b)))
    for blok, m in hits_in(stuk, _EEN, with_pair(stuk.alineas, pairs)):
        base = _uninflected(m[1])
        noun = m[2] in HET_WOORDEN or (
            re.search(r"(?:[a-z]tje|[a-z]pje|[gdk]je)$", m[2]) and is_kind(woordenboek(), m[2], Soort.NAAMWOORD)
        )
        if noun and base:
            yield _wrong_article(blok, m, m[0].replace(f" {m[1]} ", f" {base} "))
    pairs = stuk.pairs(("het", "dit"), lambda b: _HET_BIJVOEGLIJK.fullmatch(b) is not None)
    for blok, m in hits_in(stuk, _HET_MEERVOUD, with_pair(stuk.alineas, pairs)):
        soort = woordenboek().form(m[3])
        if soort & Soort.MEERVOUD and (not soort & Soort.INFINITIEF or m[3].removesuffix("en") in HET_WOORDEN):
            yield _wrong_article(blok, m, f"de {m[2]} {m[3]} of het {m[2]} {m[3].removesuffix('en')}")


@lru_cache(maxsize=1 << 13)
def _is_de_word(word: str) -> bool:
    return bool(_DE_WOORD.search(word)) and word not in HET_WOORDEN and is_kind(woordenboek(), word, Soort.NAAMWOORD)


@lru_cache(maxsize=1 << 13)
def _is_het_word(word: str) -> bool:
    return word in HET_WOORDEN or (
        word.endswith(("tje", "pje", "isme"))
        and is_kind(woordenboek(), word, Soort.NAAMWOORD)
        and not word.startswith("meisje")
    )


@lru_cache(maxsize=1 << 13)
def _uninflected(word: str) -> str:
    """Give the form without -e of a word that can only be an inflected adjective, or nothing."""
    boek = woordenboek()
    base = next((b for b in (word[:-1], word[:-2]) if is_kind(boek, b, Soort.BIJVOEGLIJK)), "")
    only = is_kind(boek, word, Soort.VERBOGEN) and not is_kind(boek, word, Soort.NAAMWOORD)
    return base if only and word not in ("halve", "beste", "eerste", "tweede", "derde") else ""


def _wrong_article(blok: Blok, match: re.Match[str], right: str) -> Diagnostic:
    return report(
        blok, match.start(), "lidwoord-past-niet", f"“{match[0]}” past niet bij elkaar.", f"Schrijf “{right}”."
    )


def check_enkelvoud(stuk: Stuk) -> Iterator[Diagnostic]:
    """A singular without article at the start of a sentence, with a plural verb: `Gemeente hebben`."""
    for blok, match in hits(stuk, _ENKELVOUD):
        if any(begin == match.start() for begin, _ in blok.zinnen):
            plural = {
                "Bedrijf": "Bedrijven",
                "Project": "Projecten",
                "Raad": "Raden",
                "Regio": "Regio’s",
                "Gemeente": "Gemeenten",
            }.get(match[1], match[1] + "s")
            yield report(
                blok,
                match.start(),
                "enkelvoud-meervoud",
                f"“{match[0]}”: het eerste woord is enkelvoud, het tweede meervoud.",
                f"Schrijf “{plural} {match[2]}”.",
            )


def check_zin_einde(stuk: Stuk) -> Iterator[Diagnostic]:
    """A paragraph does not end in a comma; a new sentence starts after a full stop."""
    for blok, after in zip(stuk.blokken, (*stuk.blokken[1:], None), strict=False):
        if (
            blok.soort in (RegelSoort.ALINEA, RegelSoort.LIJST)
            and blok.proza.rstrip().endswith(",")
            and len(blok.proza) > 60
            and after is not None
        ) and (
            (after.soort is RegelSoort.KOP and (stuk.markdown or after.niveau < 3))
            or (after.soort is RegelSoort.ALINEA and after.tekst[:1].isupper() and stuk.markdown)
        ):
            yield report(
                blok,
                len(blok.tekst.rstrip()) - 1,
                "zin-afgebroken",
                "Deze alinea eindigt op een komma: de tekst is afgebroken.",
                "Maak de zin af.",
            )
    for blok, m in hits(stuk, _NIEUWE_ZIN):
        before = re.findall(_W, blok.proza[: m.start()])
        if (
            is_kind(woordenboek(), m[2], Soort.INFINITIEF | Soort.PERSOONSVORM)
            and len(before) > 3
            and not _after_short_line(stuk, blok, m.start(1))
        ):
            yield report(
                blok,
                m.start() - 1,
                "punt-ontbreekt",
                f"Voor “{m[1]}” begint een nieuwe zin, maar er staat geen punt.",
                "Zet een punt achter de vorige zin.",
            )


def _after_short_line(stuk: Stuk, blok: Blok, offset: int) -> bool:
    """Tell whether a word starts a line after a short one: then the line before is rather a heading without a mark."""
    if offset not in blok.begin or blok.begin.index(offset) == 0:
        return False
    at = blok.begin.index(offset)
    return blok.begin[at] - blok.begin[at - 1] < 0.55 * stuk.breedte


def check_hoofdletter(stuk: Stuk) -> Iterator[Diagnostic]:
    """A small word with a capital in the middle of a sentence."""
    for blok, m in hits(stuk, _KLEIN_WOORD):
        if (
            blok.place(m.start(1)).column > 4
            and len(re.findall(_W, blok.proza[: m.start()])) > 5
            and not blok.proza[: m.start()].isupper()
        ):
            yield report(
                blok,
                m.start(1),
                "hoofdletter-in-zin",
                f"“{m[1]}” staat met een hoofdletter midden in de zin.",
                f"Schrijf “{m[1].lower()}”.",
            )


CHECKS = (
    Check(check_los_geschreven, word=_can_be_left),
    Check(check_streepje, prose=(_DELEN,)),
    Check(check_te_bijvoeglijk, prose=(_TE_BIJVOEGLIJK,)),
    Check(check_lidwoord),
    Check(check_enkelvoud, prose=(_ENKELVOUD,)),
    Check(check_zin_einde),
    Check(check_hoofdletter, prose=(_KLEIN_WOORD,)),
)
