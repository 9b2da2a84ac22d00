"""Sentences that do not run: agreement, verb forms, split compounds, words that are missing.

The dictionary tells what a word can be; every rule asks for words that can be only that, so that it keeps quiet when
in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.reporting import hits, report, shortened
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk
from regioagenda.taal.woordenboek import DEELWOORDEN, Soort, Woordenboek, woordenboek

_W = r"[a-zà-ÿ]+"
HET_WOORDEN = lijst("het-woorden")
_DE_WOORD = re.compile(
    r"(?:[a-z]+heid|[a-z]+teit|gemeente|regio|provincie|stad|raad|visie|agenda|opgave|wijk|[a-z]{4,}tie|samenleving|afspraak|bijeenkomst|(?:ontwikkel|woning|regel|samenwerk|beslut|vergader|wijzig|opleid|verorden|begrot)ing)$"
)


def is_kind(boek: Woordenboek, word: str, soort: int) -> bool:
    """Tell whether a word form can be of a kind, according to the dictionary."""
    return bool(boek.form(word) & soort)


def check_los_geschreven(stuk: Stuk) -> Iterator[Diagnostic]:
    """Two words that are one: `speer punten`, `mono centrische`."""
    boek = woordenboek()
    pattern = re.compile(rf"(?<![\w’'-])({_W}) (?=({_W})(?![\w’'-]))")
    for blok, match in hits(stuk, pattern):
        a, b = match[1], match[2]
        if (
            len(a) < 3
            or len(b) < 4
            or blok.proza[match.end() + len(b) :][:1] == "-"
            or not _belong_together(boek, a, b)
        ):
            continue
        joined = next((j for j in (a + b, f"{a}s{b}", f"{a}en{b}") if boek.knows(j)), a + b)
        yield report(blok, match.start(), "los-geschreven", f"“{a} {b}” is één woord.", f"Schrijf “{joined}”.")


VOOR_AAN = lijst("altijd-vast")
LOS_MAG = lijst("los-mag")
WEL_LOS = lijst("los-altijd") | DEELWOORDEN


def _belong_together(boek: Woordenboek, a: str, b: str) -> bool:
    if a in VOOR_AAN:
        return not boek.knows(a + " " + b)
    if (
        a in WEL_LOS
        or a in LOS_MAG
        or (
            is_kind(boek, b, Soort.STAM | Soort.PERSOONSVORM | Soort.INFINITIEF)
            and not is_kind(boek, a + b, Soort.NAAMWOORD)
        )
    ):
        return False
    soort_a, soort_b = boek.form(a), boek.form(b)
    if soort_a & (
        Soort.MEERVOUD | Soort.PERSOONSVORM | Soort.INFINITIEF | Soort.VERBOGEN | Soort.BIJVOEGLIJK | Soort.DEELWOORD
    ):
        return False
    if not soort_a & Soort.NAAMWOORD:
        return False
    listed = boek.knows(a + b)
    if soort_b & Soort.NAAMWOORD and not soort_b & (Soort.BIJVOEGLIJK | Soort.DEELWOORD | Soort.VERBOGEN):
        return listed
    if soort_b & (Soort.VERBOGEN | Soort.DEELWOORD | Soort.BIJVOEGLIJK) and not soort_b & Soort.INFINITIEF:
        return boek.knows(a + b) or (
            b
            in (
                "adaptieve",
                "gedreven",
                "bestendige",
                "bestendig",
                "overstijgende",
                "overstijgend",
                "gerichte",
                "neutrale",
                "inclusieve",
            )
        )
    return False


def check_streepje(stuk: Stuk) -> Iterator[Diagnostic]:
    """A hyphen for a part that the next word does not have: `wensen- en bedenkingen`."""
    boek = woordenboek()
    for blok, m in hits(stuk, re.compile(rf"(?<![\w-])({_W}en)- en ({_W}en)(?![\w-])")):
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
    boek = woordenboek()
    for blok, match in hits(
        stuk, re.compile(rf"(?<![\w-])te ({_W}(?:ële|ische|elijke|ieve|bare|ige|ante|ente)) ({_W})")
    ):
        if not is_kind(boek, match[1], Soort.INFINITIEF) and is_kind(boek, match[2], Soort.NAAMWOORD):
            yield does_not_run(blok, match.start(), match[0], f"de {match[1]} {match[2]}")


def does_not_run(blok: Blok, offset: int, wrong: str, right: str) -> Diagnostic:
    """Make the diagnostic for words that do not run together."""
    return report(blok, offset, "zinsbouw", f"“{shortened(wrong)}” loopt niet.", f"Bedoelt u “{right}”?")


def check_lidwoord(stuk: Stuk) -> Iterator[Diagnostic]:
    """The article, `ons` or `onze` and the adjective fit the noun."""
    boek = woordenboek()
    for blok, m in hits(stuk, re.compile(rf"(?<![\w-])(ons|dit) ({_W})(?![\w’'-])")):
        if _DE_WOORD.search(m[2]) and is_kind(boek, m[2], Soort.NAAMWOORD) and m[2] not in HET_WOORDEN:
            yield _wrong_article(blok, m, f"{'onze' if m[1] == 'ons' else 'deze'} {m[2]}")
    for blok, m in hits(stuk, re.compile(rf"(?<![\w-])(onze|deze|de) ({_W})(?![\w’'-])")):
        if m[2] in HET_WOORDEN or (
            m[2].endswith(("tje", "pje", "isme"))
            and is_kind(boek, m[2], Soort.NAAMWOORD)
            and not m[2].startswith("meisje")
        ):
            yield _wrong_article(blok, m, f"{ {'onze': 'ons', 'deze': 'dit', 'de': 'het'}[m[1]] } {m[2]}")
    for blok, m in hits(stuk, re.compile(rf"(?<![\w-])(?:een|geen) ({_W}e) ({_W})(?![\w’'-])")):
        noun = m[2] in HET_WOORDEN or (
            re.search(r"(?:[a-z]tje|[a-z]pje|[gdk]je)$", m[2]) and is_kind(boek, m[2], Soort.NAAMWOORD)
        )
        base = next((b for b in (m[1][:-1], m[1][:-2]) if is_kind(boek, b, Soort.BIJVOEGLIJK)), "")
        if (
            noun
            and base
            and is_kind(boek, m[1], Soort.VERBOGEN)
            and m[1] not in ("halve", "beste", "eerste", "tweede", "derde")
            and not is_kind(boek, m[1], Soort.NAAMWOORD)
        ):
            yield _wrong_article(blok, m, m[0].replace(f" {m[1]} ", f" {base} "))
    for blok, m in hits(
        stuk,
        re.compile(
            rf"(?<![\w-])(het|dit) ({_W}[ae]le|{_W}ische|{_W}lijke|{_W}ieve|nieuwe|grote|kleine) ({_W}en)(?![\w’'-])"
        ),
    ):
        soort = boek.form(m[3])
        if soort & Soort.MEERVOUD and (not soort & Soort.INFINITIEF or m[3].removesuffix("en") in HET_WOORDEN):
            yield _wrong_article(blok, m, f"de {m[2]} {m[3]} of het {m[2]} {m[3].removesuffix('en')}")


def _wrong_article(blok: Blok, match: re.Match[str], right: str) -> Diagnostic:
    return report(
        blok, match.start(), "lidwoord-past-niet", f"“{match[0]}” past niet bij elkaar.", f"Schrijf “{right}”."
    )


def check_enkelvoud(stuk: Stuk) -> Iterator[Diagnostic]:
    """A singular without article at the start of a sentence, with a plural verb: `Gemeente hebben`."""
    pattern = re.compile(
        r"(?<![^\W])(Gemeente|Provincie|Regio|Raad|Inwoner|Partner|Bedrijf|Organisatie|Project|Wethouder) (hebben|zijn|maken|worden|kunnen|moeten|willen|gaan|blijven|werken|krijgen|zullen)\b"
    )
    for blok, match in hits(stuk, pattern):
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
    boek = woordenboek()
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
    pattern = re.compile(rf"(?<=[a-zà-ÿ]{{4}}) (We|Wij|Hierbij|Daarom|Daarnaast|Hiermee|Daarmee) ({_W})(?= )")
    for blok, m in hits(stuk, pattern):
        before = re.findall(_W, blok.proza[: m.start()])
        if (
            is_kind(boek, m[2], Soort.INFINITIEF | Soort.PERSOONSVORM)
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
    for blok, m in hits(
        stuk, re.compile(r"(?<=[a-zà-ÿ]{3}) (Per|Van|Met|Voor|Door|Naar|Bij|Om|Als|Dat|Tot|Uit) (?=[a-zà-ÿ\d])")
    ):
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
    check_los_geschreven,
    check_streepje,
    check_te_bijvoeglijk,
    check_lidwoord,
    check_enkelvoud,
    check_zin_einde,
    check_hoofdletter,
)
