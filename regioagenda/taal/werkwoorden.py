"""Verb forms: d, t or dt, a participle or an infinitive, `te`, and a verb that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.reporting import hits, report
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk
from regioagenda.taal.woordenboek import DEELWOORDEN, Soort, Woordenboek, woordenboek
from regioagenda.taal.zinsbouw import does_not_run, is_kind

_W = r"[a-zà-ÿ]+"
HULP = "is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden"
MODAAL = lijst("hulpwerkwoorden")


def check_werkwoordsvorm(stuk: Stuk) -> Iterator[Diagnostic]:
    """d, t or dt at the end of a verb; an infinitive where a participle belongs."""
    boek = woordenboek()
    for blok in stuk.alineas:
        for begin, end in blok.zinnen:
            text = blok.proza[begin:end]
            yield from _stem_without_t(boek, blok, begin, text)
            yield from _participle_as_verb(boek, blok, begin, text)
    hulp = re.compile(
        rf"\b({HULP}) ((?:op|aan|uit|af|in|over|toe|vast|voor)(?!ge){_W}en)(?= (?:aan|door|op|in|voor|van|met|om)\b|[.,;])"
    )
    for blok, m in hits(stuk, hulp):
        soort = boek.form(m[2])
        if (
            soort & Soort.INFINITIEF
            and not soort & (Soort.DEELWOORD | Soort.NAAMWOORD | Soort.BIJVOEGLIJK | Soort.VERBOGEN)
            and _participle_of(boek, m[2])
        ):
            yield report(
                blok,
                m.start(2),
                "werkwoordsvorm",
                f"Na “{m[1]}” hoort een voltooid deelwoord, geen “{m[2]}”.",
                f"Schrijf “{_participle_of(boek, m[2])}”.",
            )
    eind_t = re.compile(
        rf"\b({HULP}) (?:{_W} ){{0,2}}?((?:be|ver|ont|her|ge){_W}t)(?=[.,;)]| (?:door|voor|in|op|aan|met|en|of|om|dat)\b)"
    )
    for blok, m in hits(stuk, eind_t):
        if (
            is_kind(boek, m[2][:-1] + "d", Soort.DEELWOORD)
            and is_kind(boek, m[2], Soort.PERSOONSVORM)
            and not is_kind(boek, m[2], Soort.DEELWOORD | Soort.NAAMWOORD | Soort.BIJVOEGLIJK)
        ):
            tussen = blok.proza[m.end(1) : m.start(2)].split()
            if not any(
                w in ("die", "dat", "wat", "wie", "het", "dit", "hij", "zij", "ze", "men", "er", "waarin", "en", "maar")
                for w in tussen
            ):
                yield report(
                    blok, m.start(2), "werkwoordsvorm", f"Na “{m[1]}” hoort hier een -d.", f"Schrijf “{m[2][:-1]}d”."
                )


def _participle_of(boek: Woordenboek, infinitief: str) -> str:
    """Give the past participle of a separable verb that keeps its vowel or is strong with -en, when it is listed."""
    for prefix in sorted(DEELWOORDEN, key=len, reverse=True):
        if infinitief.startswith(prefix):
            rest = infinitief.removeprefix(prefix)
            return next(
                (
                    f
                    for f in (f"{prefix}ge{rest}", f"{prefix}ge{rest[:-2]}d", f"{prefix}ge{rest[:-2]}t")
                    if boek.knows(f)
                ),
                "",
            )
    return ""


def _stem_without_t(boek: Woordenboek, blok: Blok, begin: int, text: str) -> Iterator[Diagnostic]:
    """A stem on -d is only right with `ik` or before `je`."""
    if re.search(r"\b(?:[Ii]k|[Jj]ij|[Jj]e)\b", text):
        return
    for match in re.finditer(rf"(?<= )({_W}d)(?![\w’'-])", text):
        soort = boek.form(match[1])
        if (
            soort
            and not soort & ~(Soort.WOORD | Soort.STAM)
            and soort & Soort.STAM
            and is_kind(boek, match[1] + "t", Soort.PERSOONSVORM)
            and not match[1].startswith(("be", "ge", "ver", "ont", "her", "er"))
        ):
            yield report(
                blok, begin + match.start(), "werkwoordsvorm", f"“{match[1]}” mist een t.", f"Schrijf “{match[1]}t”."
            )


def _participle_as_verb(boek: Woordenboek, blok: Blok, begin: int, text: str) -> Iterator[Diagnostic]:
    """A sentence whose only verb is a participle on -d right after its subject."""
    match = re.match(
        rf"(?:De|Het|Deze|Dit|Een|Onze|Ons) (?:[A-Za-zà-ÿ-]+ ){{1,4}}?((?:be|ver|ont|her){_W}d)\b(?! (?:door|op|voor|in) (?:de|het|een) {_W}[,.])",
        text,
    )
    if (
        not match
        or not is_kind(boek, match[1], Soort.DEELWOORD)
        or not is_kind(boek, match[1][:-1] + "t", Soort.PERSOONSVORM)
    ):
        return
    if is_kind(boek, match[1], Soort.NAAMWOORD):
        return
    rest = [w for w in re.findall(_W, text) if w != match[1]]
    finite = any(
        re.fullmatch(
            HULP + "|kan|kunnen|moet|moeten|zal|zullen|wil|willen|mag|gaat|gaan|blijft|komt|doet|staat|ligt", w
        )
        or (
            is_kind(boek, w, Soort.PERSOONSVORM)
            and not is_kind(boek, w, Soort.NAAMWOORD | Soort.BIJVOEGLIJK | Soort.DEELWOORD)
        )
        for w in rest
    )
    if not finite and " te " in text:
        yield report(
            blok,
            begin + match.start(1),
            "werkwoordsvorm",
            f"“{match[1]}” is hier de persoonsvorm.",
            f"Schrijf “{match[1][:-1]}t”.",
        )


def check_te_infinitief(stuk: Stuk) -> Iterator[Diagnostic]:
    """`te` with two infinitives, `in spelen` for `in te spelen`."""
    boek = woordenboek()
    for blok, m in hits(stuk, re.compile(rf"(?<![\w-])te ({_W}en) ({_W}en)(?=\s*[.,;!?])")):
        first, second = m[1], m[2]
        if (
            first not in MODAAL
            and first != "maken"
            and is_kind(boek, first, Soort.INFINITIEF)
            and is_kind(boek, second, Soort.INFINITIEF)
            and not is_kind(boek, second, Soort.NAAMWOORD | Soort.DEELWOORD | Soort.VERBOGEN | Soort.BIJVOEGLIJK)
        ):
            yield does_not_run(blok, m.start(), m[0], f"te {first}")
    deel = re.compile(
        rf"\b(?:om|staat om|moeite om|nodig om) (?:[\wà-ÿ’-]+ ){{0,4}}?((?:in|uit|aan|af|mee) ({_W}en))\b(?= (?:op|van|aan|met|in)\b|[.,;])"
    )
    for blok, m in hits(stuk, deel):
        particle, verb = m[1].split(" ")
        before = blok.proza[m.start() : m.start(1)]
        rest = re.split(r"[.,;:?!]", blok.proza[m.end(1) :])[0]
        if (
            " te " not in before + rest
            and is_kind(boek, particle + verb, Soort.INFINITIEF)
            and is_kind(boek, verb, Soort.INFINITIEF)
        ):
            yield does_not_run(blok, m.start(1), m[1], f"{particle} te {verb}")


def check_werkwoord_ontbreekt(stuk: Stuk) -> Iterator[Diagnostic]:
    """`Er geen enkel`: after `Er` at the start of a sentence comes a verb."""
    for blok, m in hits(stuk, re.compile(r"(?<!\w)(Er) (geen|een|veel|weinig|nog|de|het|twee|drie)\b")):
        if any(begin == m.start() for begin, _ in blok.zinnen) and blok.soort is not RegelSoort.LIJST:
            yield report(
                blok,
                m.start(),
                "werkwoord-ontbreekt",
                f"Na “{m[0]}” mist een werkwoord.",
                f"Schrijf bijvoorbeeld “Er is {m[2]}”.",
            )
    boek = woordenboek()
    for blok, m in hits(stuk, re.compile(rf"(?<![\w-])(?:Wat|Hoe|Waar|Hoeveel) het ({_W}t) het\b")):
        if is_kind(boek, m[1], Soort.PERSOONSVORM):
            yield does_not_run(blok, m.start(), m[0], m[0].replace(" het ", " ", 1))
    for blok, m in hits(stuk, re.compile(rf"(?<![\w-])met ((?:aan|uit|be|ver|op|in){_W}d) door\b")):
        if is_kind(boek, m[1], Soort.DEELWOORD) or re.search("ge", m[1]):
            yield does_not_run(blok, m.start(), m[0], f"{m[1]} door")


CHECKS = (
    check_werkwoordsvorm,
    check_te_infinitief,
    check_werkwoord_ontbreekt,
)
