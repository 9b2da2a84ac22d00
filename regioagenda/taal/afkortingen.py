"""Abbreviations: explained, once, before or at their first use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, plain_form
from regioagenda.base.late import dataclass
from regioagenda.taal.gegevens import lijst
from regioagenda.taal.kennis import Lookup
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import ADVIES, Check, hits, report
from regioagenda.taal.stuk import Blok, RegelSoort, Stuk
from regioagenda.taal.woordenboek import woordenboek

# It begins with a capital, so that the search goes from one capital to the next.
AFKORTING = re.compile(r"[A-Z](?<![\w&/.@-][A-Z])(?:[A-Z]{1,5}(?![a-z])|&[A-Z]|[A-Z]{1,4}(?=[’']?s\b))(?![\w&@]|\.\w)")
_TUSSEN_HAAKJES = Pattern(r"\(([A-Z][A-Za-z&]{1,8})(?:[’']s)?(?:[,;)]| \d{4}\))")
_UITLEG_ERNA = Pattern(r"\b([A-Z]{2,6}(?:-[A-Z]{2,6})?) (?:\(|staat voor (?:het |de )?)([^()\d]{6,80})(?:\)|[.,;])")
# No name is of more words than this.
_NAME_AT_END = re.compile(
    r"(?!(?:De|Het|Een) )(?<![\w-])(?:[A-Z][\w-]++ ){1,12}(?:(?:van|voor|en|de|het) ){0,4}[A-Z][\w-]++\s*$"
)
_KLEIN = {
    "dmv": "door middel van",
    "mbt": "over",
    "tav": "over",
    "ivm": "vanwege",
    "obv": "op basis van",
    "ism": "samen met",
    "mn": "vooral",
    "tbv": "voor",
    "tgv": "door",
    "oa": "onder andere",
    "zsm": "zo snel mogelijk",
    "ipv": "in plaats van",
    "tov": "vergeleken met",
    "nav": "naar aanleiding van",
    "vwb": "wat betreft",
    "adhv": "aan de hand van",
    "aub": "alstublieft",
    "nvt": "niet van toepassing",
    "tm": "tot en met",
    "iig": "in elk geval",
    "bijv": "bijvoorbeeld",
}
_PUNTLOOS = Pattern(
    r"(?<![\w.@/-])(" + "|".join(k for k in _KLEIN if k not in ("mn", "tm", "oa", "bijv")) + r")(?![\w.@-])"
)
_PUNT = Pattern(
    r"(?<![\w.])(?:d\.m\.v\.|m\.b\.t\.|t\.a\.v\.|i\.v\.m\.|o\.b\.v\.|i\.s\.m\.|m\.n\.|t\.b\.v\.|t\.g\.v\.|z\.s\.m\.|i\.p\.v\.|t\.o\.v\.|n\.a\.v\.|a\.d\.h\.v\.)"
)
_ROMEINS = re.compile(r"[IVX]+$")
_GEEN_AFKORTING = lijst("geen-afkorting")
_KLEINE_WOORDEN = lijst("kleine-woorden")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gebruik:
    blok: Blok
    offset: int
    rang: int


def check_afkortingen(stuk: Stuk, kennis: Lookup) -> Iterator[Diagnostic]:
    """Every abbreviation is explained before or at its first use, and has one explanation."""
    first: dict[str, _Gebruik] = {}
    explained: dict[str, list[tuple[_Gebruik, str]]] = {}
    for rang, blok in enumerate(b for b in stuk.blokken if b.soort is not RegelSoort.CODE):
        for short, offset, full in _explained(blok):
            explained.setdefault(short, []).append((_Gebruik(blok=blok, offset=offset, rang=rang), full))
        found_here = list(AFKORTING.finditer(blok.proza))
        if found_here and not _shouts(blok.proza):
            for match in found_here:
                first.setdefault(match[0], _Gebruik(blok=blok, offset=match.start(), rang=rang))
    for short, use in sorted(first.items(), key=lambda item: (item[1].rang, item[1].offset)):
        if short in _GEEN_AFKORTING or (len(short) > 3 and woordenboek().form(short.lower())):
            continue
        if _ROMEINS.match(short) or kennis.is_begrip(short):
            continue
        found = explained.get(short, [])
        if not found and not _is_word(short, use):
            yield report(
                use.blok,
                use.offset,
                "afkorting-onverklaard",
                f"De afkorting “{short}” wordt nergens uitgelegd.",
                f"Schrijf de eerste keer de hele naam, met de afkorting erachter: “… ({short})”.",
            )
        elif found and (found[0][0].rang, found[0][0].offset) > (use.rang, use.offset + 90):
            yield report(
                use.blok,
                use.offset,
                "afkorting-te-laat",
                f"De afkorting “{short}” wordt pas later in de tekst uitgelegd.",
                f"Zet de uitleg hier al. Bedoelt u “{found[0][1]} ({short})”?",
            )
    yield from _double(explained)


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.5 * len(letters) and len(letters) > 6


def _is_word(short: str, use: _Gebruik) -> bool:
    """Capitals beside capitals are a shouted word, not an abbreviation."""
    around = use.blok.proza[max(0, use.offset - 25) : use.offset + len(short) + 25]
    shouted = [w for w in re.findall(r"\b[A-Z]{4,}\b", around) if w != short]
    return bool(shouted) and len(short) > 1 and any(len(w) > 6 for w in shouted)


def _explained(blok: Blok) -> Iterator[tuple[str, int, str]]:
    """Give the abbreviations that are explained here: (abbreviation, offset, full form)."""
    for match in _TUSSEN_HAAKJES.finditer(blok.proza) if "(" in blok.proza else ():
        full = _full_form(match[1], blok.proza[max(0, match.start() - 110) : match.start()])
        if full:
            yield match[1], match.start(1), full
    for match in _UITLEG_ERNA.finditer(blok.proza) if " (" in blok.lower or "staat voor" in blok.lower else ():
        words = match[2].strip().split()
        if 1 < len(words) <= 9 and _fits(match[1], words):
            for short in match[1].split("-"):
                yield short, match.start(1), match[2].strip()


def _full_form(short: str, before: str) -> str:
    """Give the words before the brackets that an abbreviation stands for, or an empty string when they do not fit."""
    words = re.findall(r"[^\s()]+", re.split(r"[.;:!?]\s", before)[-1])
    for size in range(1, min(len(words), 2 * len(short) + 3) + 1):
        if _fits(short, words[-size:]):
            return " ".join(words[-size:]).strip(" ,‘’“”\"'")
    # A name right before the brackets is its explanation, also when the abbreviation has letters from an older name.
    name = _NAME_AT_END.search(before)
    return name[0].strip() if name and name[0][0] == short[0] else ""


def _fits(short: str, words: list[str]) -> bool:
    """Tell whether words can stand for an abbreviation: its letters come by in order, starting with the first."""
    letters = [c for c in plain_form(short)]
    text = [plain_form(w) for w in words if w]
    if not text or not letters or text[0][:1] != letters[0] or words[0].lower() in _KLEINE_WOORDEN:
        return False
    joined, pos = "".join(text), 0
    for letter in letters:
        pos = joined.find(letter, pos) + 1
        if not pos:
            return False
    return len(joined) >= 2 * len(letters)


def _double(explained: dict[str, list[tuple[_Gebruik, str]]]) -> Iterator[Diagnostic]:
    for short, found in explained.items():
        texts = {plain_form(full.removeprefix("de ").removeprefix("het ")) for _, full in found}
        long = max(texts, key=len)
        if len(texts) < 2 or all(t in long or _alike(t, long) for t in texts):
            continue
        for use, full in found:
            yield report(
                use.blok,
                use.offset,
                "afkorting-dubbel",
                f"“{short}” heeft in dit stuk meer dan één uitleg; hier: “{full}”.",
                "Kies één uitleg en gebruik die overal.",
            )


def _alike(a: str, b: str) -> bool:
    return a[:12] == b[:12] and abs(len(a) - len(b)) < 4 and a[-4:] == b[-4:]


def check_afkorting_klein(stuk: Stuk) -> Iterator[Diagnostic]:
    """An abbreviation for common words is easier to read in full."""
    for pattern in (_PUNTLOOS, _PUNT):
        for blok, match in hits(stuk, pattern):
            word = match[0].replace(".", "").lower()
            yield report(
                blok,
                match.start(),
                "afkorting-voluit",
                f"Schrijf “{match[0]}” voluit.",
                f"Schrijf “{_KLEIN.get(word, 'de hele woorden')}”.",
                ADVIES,
            )


CHECKS = (Check(check_afkorting_klein, prose=(_PUNTLOOS, _PUNT)),)
ASKING_CHECKS = (Check(check_afkortingen),)
