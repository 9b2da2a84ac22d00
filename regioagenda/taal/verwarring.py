"""Words that exist but are often the wrong ones here: a list of general Dutch."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.late import dataclass
from regioagenda.taal.gegevens import regels
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.reporting import Check, hits, report, shortened
from regioagenda.taal.stuk import Stuk


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verwarring:
    """A pattern for what is wrong, with what is meant. `rang` is its place in the list."""

    rang: int
    patroon: Pattern
    bedoeld: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lijst:
    """The list by what must be in a text: by a word, or by two words that follow each other."""

    by_word: dict[str, list[_Verwarring]]
    by_pair: dict[str, dict[str, list[_Verwarring]]]


@cache
def table() -> _Lijst:
    """Give the list of often-confused words."""
    by_word: dict[str, list[_Verwarring]] = defaultdict(list)
    by_pair: dict[str, dict[str, list[_Verwarring]]] = defaultdict(lambda: defaultdict(list))
    for rang, line in enumerate(regels("verwarring.txt")):
        source, _, meant = (part.strip() for part in line.partition("=>"))
        end = "" if source.endswith(")") and "(?=" in source else r"(?![\w’'-])"
        pattern = Pattern(rf"(?<![\w’'-]){source}{end}", re.IGNORECASE)
        entry = _Verwarring(rang=rang, patroon=pattern, bedoeld=meant)
        words, others = pattern.needs
        pairs = pattern.pairs
        for first, second in pairs:
            by_pair[first][second].append(entry)
        if pairs:
            continue
        if others or not words:
            raise ValueError(f"a line of verwarring.txt has no whole word that must be there: {line}")
        for word in words:
            by_word[word].append(entry)
    return _Lijst(by_word=dict(by_word), by_pair={first: dict(after) for first, after in by_pair.items()})


def _begins_verwarring(word: str) -> bool:
    return word in table().by_word or word in table().by_pair


def check_verwarring(stuk: Stuk) -> Iterator[Diagnostic]:
    """A word or pair of words from the list of often-confused ones."""
    lijst = table()
    near = {v.rang: v for word in lijst.by_word.keys() & stuk.words for v in lijst.by_word[word]}
    for word in lijst.by_pair.keys() & stuk.words:
        after = lijst.by_pair[word]
        near.update((v.rang, v) for second in after.keys() & stuk.followers.get(word, ()) for v in after[second])
    seen: set[tuple[int, int]] = set()
    for _, verwarring in sorted(near.items()):
        for blok, match in hits(stuk, verwarring.patroon, koppen=True):
            place = blok.regels[0], match.start()
            if match[0] != verwarring.bedoeld and place not in seen:
                seen.add(place)
                yield report(
                    blok,
                    match.start(),
                    "woord-verward",
                    f"“{shortened(match[0])}” is hier waarschijnlijk niet bedoeld.",
                    f"Bedoelt u “{verwarring.bedoeld}”?",
                )


CHECKS = (Check(check_verwarring, word=_begins_verwarring),)
