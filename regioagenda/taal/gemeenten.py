"""Names of gemeenten: official, still existing, and spelled right."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from regioagenda.base.diagnostics import Diagnostic, plain_form
from regioagenda.taal.kennis import Kennis, Naam
from regioagenda.taal.namen import TOKEN, distance
from regioagenda.taal.reporting import hits, report, sentence_around
from regioagenda.taal.stuk import Stuk
from regioagenda.taal.woordenboek import woordenboek

_VERLEDEN = re.compile(
    r"\b(?:toenmalig|voormalig|opgehe[vf]|opheffing|fusie|gefuseerd|fuseren|fuseerde|samengevoegd|herindeling|opgegaan|was|waren|werd|werden|destijds|vroeger|vormden?|bestond|heette|[Tt]ot (?:19|20)\d\d|[Ii]n (?:19|20)\d\d)"
)


def _same_name(a: str, b: str) -> bool:
    return a.replace("’", "'").replace("‘", "'") == b.replace("’", "'")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gemeenten:
    """The register by plain form (`sudwestfryslan`), the forms by their first letters, and the spellings that are fine."""

    register: dict[str, str]
    begin: dict[str, list[str]]
    goed: frozenset[str]


def _gemeenten(namen: frozenset[str], goed: frozenset[str]) -> _Gemeenten:
    register = {plain_form(naam): naam for naam in sorted(namen)}
    begin: dict[str, list[str]] = defaultdict(list)
    for form in register:
        begin[form[:2]].append(form)
    return _Gemeenten(register=register, begin=begin, goed=goed)


def _vormen(organisaties: tuple[Naam, ...]) -> frozenset[str]:
    return frozenset(plain_form(n.naam) for n in organisaties)


def check_gemeente_alias(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A gemeente is called by its official name; the first two places per text are reported."""
    if not kennis.gemeente_alias:
        return
    names = sorted(kennis.gemeente_alias, key=lambda n: (-len(n), n))
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, names)) + r")(?![\w-])")
    seen: Counter[str] = Counter()
    for blok, match in hits(stuk, pattern, koppen=True):
        official = kennis.gemeente_alias[match[0]]
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


def check_gemeente_bijna(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A name that differs from a gemeente by an accent, a hyphen or one or two letters."""
    names = kennis.gemeenten | frozenset(kennis.opgeheven)
    known = _gemeenten(names, names | frozenset(kennis.gemeente_alias))
    own = _vormen(kennis.organisaties)
    for blok in (*stuk.alineas, *stuk.koppen):
        tokens = list(TOKEN.finditer(blok.proza))
        taken = -1
        for i, token in enumerate(tokens):
            if token.start() < taken or (not token[0][:1].isupper() and token[0] != "s"):
                continue
            for size in (4, 3, 2, 1):
                window = tokens[i : i + size]
                if len(window) < size:
                    continue
                text = blok.proza[window[0].start() : window[-1].end()]
                naam = _gemeente_for(text, size, known, _is_called(tokens, i))
                if naam and _same_name(text, naam):
                    taken = window[-1].end()
                    break
                if naam and plain_form(text) not in own and not text.isupper():
                    taken = window[-1].end()
                    yield report(
                        blok,
                        token.start(),
                        "gemeente-bijna-goed",
                        f"“{text}” is geen gemeente. Bedoelt u “{naam}”?",
                        f"Schrijf “{naam}”.",
                    )
                    break


def _gemeente_for(text: str, size: int, known: _Gemeenten, called: bool) -> str:
    """Give the gemeente that a text is (almost) the name of; `called` says that the word “gemeente” stands before it."""
    form, register = plain_form(text), known.register
    if text in known.goed:
        return text
    if re.search(r"[.,;:()]", text):
        return ""
    if form in register:
        official = register[form]
        split = size > 1 or re.search(r"[^a-zA-Z]", official + text)
        return official if split and (size == 1 or re.search(r"[ -]", official)) else ""
    if size == 1 and (len(form) < 6 or (not called and _is_other(text))):
        return ""
    if size > 1 and not (len(form) >= 9 and text.split()[-1][:1].isupper()):
        return ""
    limit = 1 if len(form) < 10 else 2
    best = [
        r
        for r in known.begin.get(form[:2], ())
        if register[r].count(" ") + 1 in (size, size + 1) and distance(form, r, limit) <= limit
    ]
    near = [r for r in best if r[:1] == form[:1] and not form.startswith(r) and not r.startswith(form)]
    if size == 1 and text.endswith(("se", "er", "ers", "s")):
        # `Zoeterwoudse`, `Haarlemmer`: an inhabitant or adjective, unless the name ends that way itself.
        near = [r for r in near if r[-2:] == form[-2:]]
    return register[near[0]] if near else ""


def _is_called(tokens: list[re.Match[str]], i: int) -> bool:
    """Tell whether a name stands in a list after the word “gemeente” or “gemeenten”."""
    while i and (tokens[i - 1][0][:1].isupper() or tokens[i - 1][0] in ("en", "of")):
        i -= 1
    return i > 0 and tokens[i - 1][0].lower() in ("gemeente", "gemeenten")


def _is_other(text: str) -> bool:
    """Tell whether a word is a word or name of its own."""
    boek = woordenboek()
    return boek.knows(text) or boek.knows(text.lower()) or (len(text) < 10 and bool(boek.splits(text)))


def check_gemeente_opgeheven(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A gemeente that is no more is not called a gemeente any longer."""
    names = [n for n, o in kennis.opgeheven.items() if o.sinds <= kennis.today.year]
    if not names:
        return
    pattern = re.compile(
        r"\b[Gg]emeente (" + "|".join(map(re.escape, sorted(names, key=lambda n: (-len(n), n)))) + r")(?![\w-])"
    )
    for blok, match in hits(stuk, pattern):
        begin, end = sentence_around(blok, match.start())
        if _VERLEDEN.search(blok.proza, begin, end):
            continue
        gone = kennis.opgeheven[match[1]]
        heirs = " of ".join(f"“{n}”" for n in gone.opvolgers)
        yield report(
            blok,
            match.start(1),
            "gemeente-opgeheven",
            f"De gemeente {gone.naam} bestaat sinds {gone.sinds} niet meer.",
            f"Schrijf {heirs}.",
        )


CHECKS = (check_gemeente_alias, check_gemeente_bijna, check_gemeente_opgeheven)
