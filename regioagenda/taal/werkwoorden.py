"""Verb forms: d, t or dt, a participle or an infinitive, `te`, and a verb that is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, hits, hits_in, report, with_pair
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk
from regioagenda.taal.woordenboek import DEELWOORDEN, Soort, Woordenboek, woordenboek
from regioagenda.taal.zinsbouw import does_not_run, is_kind

_W = r"[a-zà-ÿ]+"
HULP = "is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden"
MODAAL = lijst("hulpwerkwoorden")


_VOLTOOID = Pattern(
    rf"\b({HULP}) ((?:op|aan|uit|af|in|over|toe|vast|voor)(?!ge){_W}en)(?= (?:aan|door|op|in|voor|van|met|om)\b|[.,;])"
)
_EIND_T = Pattern(
    rf"\b({HULP}) (?:{_W} ){{0,2}}?((?:be|ver|ont|her|ge){_W}t)(?=[.,;)]| (?:door|voor|in|op|aan|met|en|of|om|dat)\b)"
)
_IK = Pattern(r"\b(?:[Ii]k|[Jj]ij|[Jj]e)\b")
_EIND_D = Pattern(rf"(?<= )({_W}d)(?![\w’'-])")
_ONDERWERP = Pattern(
    rf"(?:De|Het|Deze|Dit|Een|Onze|Ons) (?:[A-Za-zà-ÿ-]+ ){{1,4}}?((?:be|ver|ont|her){_W}d)\b(?! (?:door|op|voor|in) (?:de|het|een) {_W}[,.])"
)
_PERSOONSVORM = frozenset(
    (HULP + "|kan|kunnen|moet|moeten|zal|zullen|wil|willen|mag|gaat|gaan|blijft|komt|doet|staat|ligt").split("|")
)
_TE_DUBBEL = Pattern(rf"(?<![\w-])te ({_W}en) ({_W}en)(?=\s*[.,;!?])")
_OM_ZONDER_TE = Pattern(
    rf"\b(?:om|staat om|moeite om|nodig om) (?:[\wà-ÿ’-]+ ){{0,4}}?((?:in|uit|aan|af|mee) ({_W}en))\b(?= (?:op|van|aan|met|in)\b|[.,;])"
)
_DEELTJES = ("in", "uit", "aan", "af", "mee")
_NA_ER = ("geen", "een", "veel", "weinig", "nog", "de", "het", "twee", "drie")
_ER = Pattern(rf"(?<!\w)(Er) ({'|'.join(_NA_ER)})\b")
_WAT_HET = Pattern(rf"(?<![\w-])(?:Wat|Hoe|Waar|Hoeveel) het ({_W}t) het\b")
_MET_DEELWOORD = Pattern(rf"(?<![\w-])met ((?:aan|uit|be|ver|op|in){_W}d) door\b")


def check_werkwoordsvorm(stuk: Stuk) -> Iterator[Diagnostic]:
    """d, t or dt at the end of a verb; an infinitive where a participle belongs."""
    d_words = [word for word in stuk.words if word[-1] == "d"]
    stems = {word for word in d_words if _misses_t(word)}
    participles = {word for word in d_words if _is_only_participle(word)}
    for blok in stuk.alineas if stems or participles else ():
        if stems.isdisjoint(blok.woorden) and participles.isdisjoint(blok.woorden):
            continue
        for begin, end in blok.zinnen:
            text = blok.proza[begin:end]
            yield from _stem_without_t(stems, blok, begin, text)
            yield from _participle_as_verb(participles, blok, begin, text)
    boek = woordenboek()
    for blok, m in hits_in(stuk, _VOLTOOID, _with_any(stuk, "en", _is_only_infinitive)):
        if _is_only_infinitive(m[2]):
            yield report(
                blok,
                m.start(2),
                "werkwoordsvorm",
                f"Na “{m[1]}” hoort een voltooid deelwoord, geen “{m[2]}”.",
                f"Schrijf “{_participle_of(boek, m[2])}”.",
            )
    for blok, m in hits_in(stuk, _EIND_T, _with_any(stuk, "t", _is_d_with_t)):
        if _is_d_with_t(m[2]):
            tussen = blok.proza[m.end(1) : m.start(2)].split()
            if not any(
                w in ("die", "dat", "wat", "wie", "het", "dit", "hij", "zij", "ze", "men", "er", "waarin", "en", "maar")
                for w in tussen
            ):
                yield report(
                    blok, m.start(2), "werkwoordsvorm", f"Na “{m[1]}” hoort hier een -d.", f"Schrijf “{m[2][:-1]}d”."
                )


def _with_any(stuk: Stuk, ending: str, is_suspect: Callable[[str], bool]) -> list[Blok]:
    """Give the blocks that hold a word with an ending of which something can be said."""
    suspects = {word for word in stuk.words if word.endswith(ending) and is_suspect(word)}
    return [blok for blok in stuk.alineas if not suspects.isdisjoint(blok.woorden)] if suspects else []


def _may_be_wrong(word: str) -> bool:
    """Tell whether a word can be a verb form that is wrong."""
    if word[-1] == "d":
        return _misses_t(word) or _is_only_participle(word)
    return (word[-1] == "t" and _is_d_with_t(word)) or (word.endswith("en") and _is_only_infinitive(word))


@lru_cache(maxsize=1 << 13)
def _is_only_infinitive(word: str) -> bool:
    """Tell whether a word can only be the infinitive of a separable verb."""
    if not word.startswith(("op", "aan", "uit", "af", "in", "over", "toe", "vast", "voor")):
        return False
    boek = woordenboek()
    soort = boek.form(word)
    other = Soort.DEELWOORD | Soort.NAAMWOORD | Soort.BIJVOEGLIJK | Soort.VERBOGEN
    return bool(soort & Soort.INFINITIEF and not soort & other and _participle_of(boek, word))


@lru_cache(maxsize=1 << 13)
def _is_d_with_t(word: str) -> bool:
    """Tell whether a word with a t at its end is a verb form of which the participle ends in a d."""
    if not word.startswith(("be", "ver", "ont", "her", "ge")):
        return False
    boek = woordenboek()
    return (
        is_kind(boek, word[:-1] + "d", Soort.DEELWOORD)
        and is_kind(boek, word, Soort.PERSOONSVORM)
        and not is_kind(boek, word, Soort.DEELWOORD | Soort.NAAMWOORD | Soort.BIJVOEGLIJK)
    )


@lru_cache(maxsize=1 << 13)
def _misses_t(word: str) -> bool:
    """Tell whether a word on -d can only be the stem of a verb, which takes a t after anyone but `ik`."""
    if word.startswith(("be", "ge", "ver", "ont", "her", "er")):
        return False
    boek = woordenboek()
    soort = boek.form(word)
    return bool(
        soort & Soort.STAM and not soort & ~(Soort.WOORD | Soort.STAM) and is_kind(boek, word + "t", Soort.PERSOONSVORM)
    )


@lru_cache(maxsize=1 << 13)
def _is_only_participle(word: str) -> bool:
    """Tell whether a word on -d is a participle of which the verb form ends in -dt or -t."""
    if not word.startswith(("be", "ver", "ont", "her")):
        return False
    boek = woordenboek()
    return (
        is_kind(boek, word, Soort.DEELWOORD)
        and is_kind(boek, word[:-1] + "t", Soort.PERSOONSVORM)
        and not is_kind(boek, word, Soort.NAAMWOORD)
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


def _stem_without_t(stems: set[str], blok: Blok, begin: int, text: str) -> Iterator[Diagnostic]:
    """A stem on -d is only right with `ik` or before `je`."""
    if not stems or _IK.search(text):
        return
    for match in _EIND_D.finditer(text):
        if match[1] in stems:
            yield report(
                blok, begin + match.start(), "werkwoordsvorm", f"“{match[1]}” mist een t.", f"Schrijf “{match[1]}t”."
            )


def _participle_as_verb(participles: set[str], blok: Blok, begin: int, text: str) -> Iterator[Diagnostic]:
    """A sentence whose only verb is a participle on -d right after its subject."""
    match = _ONDERWERP.match(text) if participles and " te " in text else None
    if not match or match[1] not in participles:
        return
    boek = woordenboek()
    finite = any(
        w in _PERSOONSVORM
        or (
            is_kind(boek, w, Soort.PERSOONSVORM)
            and not is_kind(boek, w, Soort.NAAMWOORD | Soort.BIJVOEGLIJK | Soort.DEELWOORD)
        )
        for w in re.findall(_W, text)
        if w != match[1]
    )
    if not finite:
        yield report(
            blok,
            begin + match.start(1),
            "werkwoordsvorm",
            f"“{match[1]}” is hier de persoonsvorm.",
            f"Schrijf “{match[1][:-1]}t”.",
        )


@lru_cache(maxsize=1 << 12)
def _is_separable(particle: str, verb: str) -> bool:
    """Tell whether two words are the infinitive of a separable verb."""
    return verb.endswith("en") and is_kind(woordenboek(), particle + verb, Soort.INFINITIEF)


def check_te_infinitief(stuk: Stuk) -> Iterator[Diagnostic]:
    """`te` with two infinitives, `in spelen` for `in te spelen`."""
    boek = woordenboek()
    pairs = stuk.pairs(("te",), lambda b: b.endswith("en"))
    for blok, m in hits_in(stuk, _TE_DUBBEL, with_pair(stuk.alineas, pairs)):
        first, second = m[1], m[2]
        if (
            first not in MODAAL
            and first != "maken"
            and is_kind(boek, first, Soort.INFINITIEF)
            and is_kind(boek, second, Soort.INFINITIEF)
            and not is_kind(boek, second, Soort.NAAMWOORD | Soort.DEELWOORD | Soort.VERBOGEN | Soort.BIJVOEGLIJK)
        ):
            yield does_not_run(blok, m.start(), m[0], f"te {first}")
    pairs = [(a, b) for a in _DEELTJES for b in stuk.followers.get(a, ()) if _is_separable(a, b)]
    for blok, m in hits_in(stuk, _OM_ZONDER_TE, with_pair(stuk.alineas, pairs)):
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
    pairs = stuk.pairs(("er",), _NA_ER.__contains__)
    for blok, m in hits_in(stuk, _ER, with_pair(stuk.alineas, pairs)):
        if any(begin == m.start() for begin, _ in blok.zinnen) and blok.soort is not RegelSoort.LIJST:
            yield report(
                blok,
                m.start(),
                "werkwoord-ontbreekt",
                f"Na “{m[0]}” mist een werkwoord.",
                f"Schrijf bijvoorbeeld “Er is {m[2]}”.",
            )
    for blok, m in hits(stuk, _WAT_HET):
        if is_kind(woordenboek(), m[1], Soort.PERSOONSVORM):
            yield does_not_run(blok, m.start(), m[0], m[0].replace(" het ", " ", 1))
    for blok, m in hits(stuk, _MET_DEELWOORD):
        if is_kind(woordenboek(), m[1], Soort.DEELWOORD) or re.search("ge", m[1]):
            yield does_not_run(blok, m.start(), m[0], f"{m[1]} door")


CHECKS = (
    Check(check_werkwoordsvorm, word=_may_be_wrong),
    Check(check_te_infinitief, prose=(_TE_DUBBEL,), word=_DEELTJES.__contains__),
    Check(check_werkwoord_ontbreekt, prose=(_ER, _WAT_HET, _MET_DEELWOORD)),
)
