"""Names of gemeenten, organisations, laws and regions that are almost right, old, or written in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from regioagenda.checks.tekst.gegevens import lijst
from regioagenda.checks.tekst.kennis import Kennis
from regioagenda.checks.tekst.melden import meld, treffers, zin_van
from regioagenda.checks.tekst.stuk import Blok, Stuk
from regioagenda.checks.tekst.woordenboek import woordenboek
from regioagenda.diagnostics import Diagnostic, plain_form

_TOKEN = re.compile(r"[^\W_]+(?:[’'./\-][^\W_]+)*")
_VERLEDEN = re.compile(
    r"\b(?:toenmalig|voormalig|opgehe[vf]|opheffing|fusie|gefuseerd|fuseren|fuseerde|samengevoegd|herindeling|opgegaan|was|waren|werd|werden|destijds|vroeger|vormden?|bestond|heette|[Tt]ot (?:19|20)\d\d|[Ii]n (?:19|20)\d\d)"
)
_LIDWOORD = lijst("lidwoord-in-naam")
_KLEIN = lijst("niet-achteraan-in-naam")


def afstand(a: str, b: str, grens: int = 2) -> int:
    """Give the edit distance of two words, or `grens + 1` when it is more."""
    if abs(len(a) - len(b)) > grens:
        return grens + 1
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (ca != cb))
        if min(row) > grens:
            return grens + 1
    return row[-1]


def _zelfde(a: str, b: str) -> bool:
    return a.replace("’", "'").replace("‘", "'") == b.replace("’", "'")


@lru_cache(maxsize=4)
def _register(gemeenten: frozenset[str]) -> dict[str, str]:
    return {plain_form(naam): naam for naam in sorted(gemeenten)}


def check_gemeente_alias(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A gemeente is called by its official name; the first two places per text are reported."""
    if not kennis.gemeente_alias:
        return
    names = sorted(kennis.gemeente_alias, key=lambda n: (-len(n), n))
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, names)) + r")(?![\w-])")
    seen: Counter[str] = Counter()
    for blok, match in treffers(stuk, pattern, koppen=True):
        official = kennis.gemeente_alias[match[0]]
        seen[match[0]] += 1
        if seen[match[0]] > 2:
            continue
        yield meld(
            blok,
            match.start(),
            "gemeente-alias",
            f"De gemeente heet officieel “{official}”, niet “{match[0]}”.",
            f"Schrijf “{official}”.",
        )


def check_gemeente_bijna(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A name that differs from a gemeente by an accent, a hyphen or one or two letters."""
    register = _register(kennis.gemeenten | frozenset(kennis.opgeheven))
    fine = kennis.gemeenten | frozenset(kennis.opgeheven) | frozenset(kennis.gemeente_alias)
    by_start: dict[str, list[str]] = defaultdict(list)
    for form in register:
        by_start[form[:3]].append(form)
    own = frozenset(plain_form(n.naam) for n in kennis.organisaties)
    for blok in (*stuk.alineas, *stuk.koppen):
        tokens = list(_TOKEN.finditer(blok.proza))
        taken = -1
        for i, token in enumerate(tokens):
            if token.start() < taken or (not token[0][:1].isupper() and token[0] != "s"):
                continue
            for size in (4, 3, 2, 1):
                window = tokens[i : i + size]
                if len(window) < size:
                    continue
                text = blok.proza[window[0].start() : window[-1].end()]
                naam = _gemeente_voor(text, size, register, by_start, fine)
                if naam and _zelfde(text, naam):
                    taken = window[-1].end()
                    break
                if naam and plain_form(text) not in own and not text.isupper():
                    taken = window[-1].end()
                    yield meld(
                        blok,
                        token.start(),
                        "gemeente-bijna-goed",
                        f"“{text}” is geen gemeente. Bedoelt u “{naam}”?",
                        f"Schrijf “{naam}”.",
                    )
                    break


def _gemeente_voor(
    text: str, size: int, register: dict[str, str], by_start: dict[str, list[str]], fine: frozenset[str]
) -> str:
    form = plain_form(text)
    if text in fine:
        return text
    if size == 1 and text.endswith(("se", "er", "ers", "s")):
        return ""
    if re.search(r"[.,;:()]", text):
        return ""
    if form in register:
        official = register[form]
        split = size > 1 or re.search(r"[^a-zA-Z]", official + text)
        return official if split and (size == 1 or re.search(r"[ -]", official)) else ""
    if size == 1 and (
        len(form) < 6 or woordenboek().kent(text) or woordenboek().kent(text.lower()) or woordenboek().splits(text)
    ):
        return ""
    if size > 1 and not (len(form) >= 9 and text.split()[-1][:1].isupper()):
        return ""
    limit = 1 if len(form) < 10 else 2
    best = [
        r
        for r in by_start.get(form[:3], ())
        if register[r].count(" ") + 1 in (size, size + 1) and afstand(form, r, limit) <= limit
    ]
    near = [r for r in best if r[:1] == form[:1] and not form.startswith(r) and not r.startswith(form)]
    return register[near[0]] if near else ""


def check_gemeente_opgeheven(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A gemeente that is no more is not called a gemeente any longer."""
    names = [n for n, o in kennis.opgeheven.items() if o.sinds <= kennis.today.year]
    if not names:
        return
    pattern = re.compile(
        r"\b[Gg]emeente (" + "|".join(map(re.escape, sorted(names, key=lambda n: (-len(n), n)))) + r")(?![\w-])"
    )
    for blok, match in treffers(stuk, pattern):
        begin, end = zin_van(blok, match.start())
        if _VERLEDEN.search(blok.proza, begin, end):
            continue
        gone = kennis.opgeheven[match[1]]
        heirs = " of ".join(f"“{n}”" for n in gone.opvolgers)
        yield meld(
            blok,
            match.start(1),
            "gemeente-opgeheven",
            f"De gemeente {gone.naam} bestaat sinds {gone.sinds} niet meer.",
            f"Schrijf {heirs}.",
        )


def check_organisatie_bijna(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """A name that differs from a known organisation, law or province by a few letters, a hyphen or a small word."""
    known = [(_kern(n.naam), n.naam, {n.naam, *n.aliassen}) for n in kennis.organisaties if len(_kern(n.naam)) >= 8]
    by_first: dict[str, list[tuple[str, str, set[str]]]] = defaultdict(list)
    for entry in known:
        by_first[entry[0][:3]].append(entry)
    for blok in (*stuk.alineas, *stuk.koppen):
        tokens = list(_TOKEN.finditer(blok.proza))
        taken = -1
        for i, token in enumerate(tokens):
            found = () if token.start() < taken else by_first.get(token[0][:3].lower(), ())
            for kern, naam, accepted in found:
                hit = _venster(blok, tokens, i, kern, naam, accepted)
                if hit:
                    taken = hit[0]
                    if hit[1]:
                        yield meld(
                            blok,
                            token.start(),
                            "organisatie-bijna-goed",
                            f"“{hit[1]}” heet officieel “{naam}”.",
                            f"Schrijf “{naam}”.",
                        )
                    break


def _plat(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in flat if c.isalnum())


def _kern(naam: str) -> str:
    return "".join(_plat(w) for w in re.split(r"[\s-]+", naam) if w.lower() not in _LIDWOORD)


def _venster(
    blok: Blok, tokens: list[re.Match[str]], i: int, kern: str, naam: str, accepted: set[str]
) -> tuple[int, str] | None:
    """Compare the words from token `i` on with a name: (end, wrong text), (end, "") when right, None when another name."""
    words = len(re.split(r"[\s-]+", naam))
    for size in range(words + 1, 0, -1):
        window = tokens[i : i + size]
        if len(window) < size:
            continue
        text = blok.proza[window[0].start() : window[-1].end()]
        if text in accepted or text.lower() == naam.lower():
            return window[-1].end(), ""
        last = window[-1][0].lower()
        if (
            re.search(r"[.,;:()!?]\s|[”“\"\[\]()]", text)
            or last in _LIDWOORD
            or last in _KLEIN
            or re.search(r"[’']s\b", text)
            or not any(w[0][:1].isupper() for w in window)
        ):
            continue
        here = _kern(text)
        limit = 0 if len(kern) < 10 or (len(kern) < 13 and words > 1) else 1 if len(kern) < 14 or size == 1 else 2
        if abs(len(here) - len(kern)) > limit or text.isupper() or not _hoofdletters(window, naam):
            continue
        if here == kern or (afstand(here, kern, limit) <= limit and not _ander_woord(text, naam)):
            return window[-1].end(), text
    return None


def _hoofdletters(window: list[re.Match[str]], naam: str) -> bool:
    """A common-word phrase in lower case is no name, unless its last word has the capital of the name."""
    return window[0][0][:1].isupper() or (naam.split()[-1][:1].isupper() and window[-1][0] == naam.split()[-1])


def _ander_woord(text: str, naam: str) -> bool:
    """A difference that is only a genitive or adjective ending makes another word, not a mistake."""
    return _plat(text) in (_plat(naam) + "s", _plat(naam) + "se", _plat(naam) + "e", _plat(naam) + "er")


_AANLOOP = lijst("aanloop")
_NAAM = re.compile(
    r"\b(?!(?:" + "|".join(sorted(_AANLOOP)) + r")\b)[A-ZÀ-Þ][\wà-ÿ]+"
    r"(?:[ -](?:[A-ZÀ-Þ][\wà-ÿ]+|[a-zà-ÿ]{4,}|\d{1,3}(?![\d%:/]|[.,]\d)))"
)


def check_schrijfwijze(stuk: Stuk, kennis: Kennis) -> Iterator[Diagnostic]:
    """One name, one spelling: the rare form of a name of two words is reported beside the usual one."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, tuple[Blok, int]] = {}
    for blok in (*stuk.alineas, *stuk.koppen):
        for match in _NAAM.finditer(blok.proza):
            text = match[0]
            if (
                blok.tekst.isupper()
                or text.split()[0] in _AANLOOP
                or (not re.search(r"[ -][A-Z\d]", text) and not _echte_naam(text))
            ):
                continue
            seen[_plat(text)][text] += 1
            places.setdefault(text, (blok, match.start()))
        for match in re.finditer(r"\b[A-Z][a-z]+\d{1,3}\b", blok.proza):
            seen[_plat(match[0])][match[0]] += 1
            places.setdefault(match[0], (blok, match.start()))
    for forms in seen.values():
        if len(forms) < 2:
            continue
        (usual, most), *rest = forms.most_common()
        for text, count in rest:
            if most < 3 or count * 4 > most or not _wisselt(usual, text):
                continue
            blok, offset = places[text]
            yield meld(
                blok,
                offset,
                "schrijfwijze-wisselt",
                f"Hier staat “{text}”, op andere plaatsen “{usual}”.",
                f"Kies één schrijfwijze, bijvoorbeeld “{usual}”.",
            )


def _echte_naam(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? [a-z]{4,}", text))


def _wisselt(usual: str, text: str) -> bool:
    """Only a hyphen, a space or a capital inside the name counts."""
    return usual != text and usual[:1] == text[:1] and not usual.isupper() and not text.isupper()


CHECKS = (
    check_gemeente_alias,
    check_gemeente_bijna,
    check_gemeente_opgeheven,
    check_organisatie_bijna,
    check_schrijfwijze,
)
