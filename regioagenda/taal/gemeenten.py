"""Names of gemeenten: official, still existing, and spelled right."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from regioagenda.base.diagnostics import Diagnostic, plain_form
from regioagenda.base.late import dataclass
from regioagenda.taal.folded import LETTERS
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.naamlijst import Beginnings, distance, enough, flat
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.register import gemeenten
from regioagenda.taal.reporting import Check, capitals, hits, next_words, report, sentence_around, token_texts, tokens
from regioagenda.taal.stuk import Stuk
from regioagenda.taal.woordenboek import woordenboek

_VERLEDEN = Pattern(
    r"\b(?:toenmalig|voormalig|opgehe[vf]|opheffing|fusie|gefuseerd|fuseren|fuseerde|samengevoegd|herindeling|opgegaan|was|waren|werd|werden|destijds|vroeger|vormden?|bestond|heette|[Tt]ot (?:19|20)\d\d|[Ii]n (?:19|20)\d\d)"
)


# A shorter name is too easily another word.
KORTSTE_NAAM = 6


def _same_name(a: str, b: str) -> bool:
    return a.replace("’", "'").replace("‘", "'") == b.replace("’", "'")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Forms:
    """The gemeenten by plain form (`sudwestfryslan`), the forms by their first letters, and the spellings that are fine.

    `beginnings` has the forms of spellings to avoid as well.
    """

    official: dict[str, str]
    by_start: dict[str, list[str]]
    beginnings: Beginnings
    fine: frozenset[str]


@cache
def _forms() -> _Forms:
    known = gemeenten()
    names = known.namen | frozenset(known.opgeheven)
    official = {plain_form(naam): naam for naam in sorted(names)}
    by_start: dict[str, list[str]] = defaultdict(list)
    for form in official:
        by_start[form[:2]].append(form)
    fine = names | frozenset(known.alias)
    beginnings = Beginnings.of({plain_form(naam) for naam in fine})
    return _Forms(official=official, by_start=by_start, beginnings=beginnings, fine=fine)


@cache
def _alias_pattern() -> Pattern:
    return Pattern(rf"(?<![\w-])(?:{_any_of(gemeenten().alias)})(?![\w-])")


@cache
def _gone_pattern() -> Pattern:
    return Pattern(rf"\b[Gg]emeente ({_any_of(gemeenten().opgeheven)})(?![\w-])")


def _any_of(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=lambda n: (-len(n), n))))


@cache
def _alias_words() -> frozenset[str]:
    return frozenset(LETTERS.findall(" ".join(gemeenten().alias).lower()))


def _begins_alias(word: str) -> bool:
    return word in _alias_words()


def check_gemeente_alias(stuk: Stuk) -> Iterator[Diagnostic]:
    """A gemeente is called by its official name; the first two places per text are reported."""
    seen: Counter[str] = Counter()
    for blok, match in hits(stuk, _alias_pattern(), koppen=True):
        official = gemeenten().alias[match[0]]
        seen[match[0]] += 1
        if seen[match[0]] > 2:
            continue
        yield report(
            blok,
            match.start(),
            "gemeente-alias",
            f"De gemeente heet officieel “{official}”, niet “{match[0]}”.",
            f"Schrijf “{official}”.",
        )


def check_gemeente_bijna(stuk: Stuk, kennis: Lookup) -> Iterator[Diagnostic]:
    """A name that differs from a gemeente by an accent, a hyphen or one or two letters."""
    for blok in stuk.lopend:
        texts = token_texts(blok.proza)
        begins = capitals(blok.proza)
        if "s" in texts:
            begins += tuple((i, next_words(texts, i)) for i, text in enumerate(texts) if text == "s")
        places = sorted([i for i, words in begins if _begins_name(words)])
        if not places:
            continue
        words = tokens(blok)
        taken = -1
        for i in places:
            token = words[i]
            if token.start() < taken:
                continue
            called = _is_called(words, i)
            for size in (4, 3, 2, 1):
                window = words[i : i + size]
                if len(window) < size:
                    continue
                text = blok.proza[window[0].start() : window[-1].end()]
                naam = _gemeente_for(text, size, called)
                if naam and _same_name(text, naam):
                    taken = window[-1].end()
                    break
                if naam and not text.isupper() and not kennis.is_organisatie(plain_form(text)):
                    taken = window[-1].end()
                    yield report(
                        blok,
                        token.start(),
                        "gemeente-bijna-goed",
                        f"“{text}” is geen gemeente. Bedoelt u “{naam}”?",
                        f"Schrijf “{naam}”.",
                    )
                    break


@lru_cache(maxsize=1 << 14)
def _begins_name(words: str) -> bool:
    """Tell whether the name of a gemeente can begin with these words, with one or two letters wrong."""
    first, *rest = map(flat, words.split(" "))
    start = "".join((first, *rest))
    beginnings = _forms().beginnings
    if len(start) < enough(2):
        return True
    # One word alone has one letter wrong at most when it is short.
    short = KORTSTE_NAAM <= len(first) < enough(2)
    return bool(beginnings.like(start, 2) or (short and beginnings.like(first, 1)))


@lru_cache(maxsize=1 << 14)
def _gemeente_for(text: str, size: int, called: bool) -> str:
    """Give the gemeente that a text is (almost) the name of; `called` says that the word “gemeente” stands before it."""
    known = _forms()
    form, register = plain_form(text), known.official
    if text in known.fine:
        return text
    if re.search(r"[.,;:()]", text):
        return ""
    if form in register:
        official = register[form]
        split = size > 1 or re.search(r"[^a-zA-Z]", official + text)
        return official if split and (size == 1 or re.search(r"[ -]", official)) else ""
    if size == 1 and (len(form) < KORTSTE_NAAM or (not called and _is_other(text))):
        return ""
    if size > 1 and not (len(form) >= 9 and text.split()[-1][:1].isupper()):
        return ""
    limit = 1 if len(form) < 10 else 2
    best = [
        r
        for r in known.by_start.get(form[:2], ())
        if register[r].count(" ") + 1 in (size, size + 1) and distance(form, r, limit) <= limit
    ]
    near = [r for r in best if r[:1] == form[:1] and not form.startswith(r) and not r.startswith(form)]
    if size == 1 and text.endswith(("se", "er", "ers", "s")):
        # `Zoeterwoudse`, `Haarlemmer`: an inhabitant or adjective, unless the name ends that way itself.
        near = [r for r in near if r[-2:] == form[-2:]]
    return register[near[0]] if near else ""


def _is_called(tokens: tuple[re.Match[str], ...], i: int) -> bool:
    """Tell whether a name stands in a list after the word “gemeente” or “gemeenten”."""
    while i and (tokens[i - 1][0][:1].isupper() or tokens[i - 1][0] in ("en", "of")):
        i -= 1
    return i > 0 and tokens[i - 1][0].lower() in ("gemeente", "gemeenten")


def _is_other(text: str) -> bool:
    """Tell whether a word is a word or name of its own."""
    boek = woordenboek()
    return boek.knows(text) or boek.knows(text.lower()) or (len(text) < 10 and bool(boek.splits(text)))


def check_gemeente_opgeheven(stuk: Stuk, kennis: Lookup) -> Iterator[Diagnostic]:
    """A gemeente that is no more is not called a gemeente any longer."""
    for blok, match in hits(stuk, _gone_pattern()):
        begin, end = sentence_around(blok, match.start())
        gone = gemeenten().opgeheven[match[1]]
        if _VERLEDEN.search(blok.proza, begin, end) or not kennis.is_past(gone.sinds, 0):
            continue
        heirs = " of ".join(f"“{n}”" for n in gone.opvolgers)
        yield report(
            blok,
            match.start(1),
            "gemeente-opgeheven",
            f"De gemeente {gone.naam} bestaat sinds {gone.sinds} niet meer.",
            f"Schrijf {heirs}.",
        )


CHECKS = (Check(check_gemeente_alias, word=_begins_alias),)
ASKING_CHECKS = (
    Check(check_gemeente_bijna),
    Check(check_gemeente_opgeheven, prose=(Pattern(r"\bgemeente\b"),)),
)
