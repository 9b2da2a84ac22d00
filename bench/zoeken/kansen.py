"""Words that nobody made for a measurement: the words of titles, changed by chance in a way that people change words.

Questions that somebody thought of hold few half words, little ones or other endings. Here each changed word should lead to the page
whose title it came from.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from regioagenda.output.search.index import ZoekDocument
from regioagenda.output.search.stammen import content_words
from regioagenda.output.search.termen import split_compound
from regioagenda.taal.woordenboek import Soort, woordenboek

SEED = 11
MOST = 150  # of each kind

Kans = tuple[str, frozenset[str]]  # what is typed, and the ids of the documents that it may have come from


def maak_kansen(documents: Sequence[ZoekDocument]) -> Mapping[str, tuple[Kans, ...]]:
    """Give by kind of change what is typed and where it should lead."""
    dice = random.Random(SEED)
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for document in documents:
        for word in content_words(document.titel):
            if word.isalpha():
                titles[word].add(document.id)
    words = [(word, frozenset(ids)) for word, ids in sorted(titles.items())]
    kinds = {
        "half woord": [(word[: dice.randint(4, len(word) - 1)], ids) for word, ids in words if len(word) > 6],
        "los geschreven": [(apart, ids) for word, ids in words for apart in _apart(word)],
        "verkleind": [(small, ids) for word, ids in words for small in _small(word)],
        "andere werkwoordsvorm": [(form, ids) for word, ids in words for form in _verbs(word)],
    }
    return {kind: tuple(dice.sample(found, min(MOST, len(found)))) for kind, found in kinds.items()}


def aandeel(kansen: Sequence[Kans], gevonden: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Give the share of which such a page is among the first ten, and of which nothing was found."""
    found = sum(not right.isdisjoint(ids[:10]) for (_, right), ids in zip(kansen, gevonden, strict=True))
    return found / len(kansen), sum(not ids for ids in gevonden) / len(kansen)


def _apart(word: str) -> Iterator[str]:
    cut = split_compound(word) if len(word) > 8 else None
    if cut is not None:
        at = len(word) - len(cut[1])
        yield f"{word[:at]} {word[at:]}"


def _small(word: str) -> Iterator[str]:
    boek = woordenboek()
    is_noun = boek.form(word) & Soort.NAAMWOORD or (not boek.form(word) and boek.splits(word))
    if len(word) > 3 and is_noun and not boek.form(word) & Soort.MEERVOUD and not word.endswith("en"):
        yield word + ("pje" if word[-1] == "m" else "tje" if word[-1] in "lnrwaeiou" else "je")


def _verbs(word: str) -> Iterator[str]:
    boek = woordenboek()
    if boek.form(word) & Soort.INFINITIEF and word.endswith("en") and boek.form(f"{word[:-2]}t"):
        yield f"{word[:-2]}t"
    if boek.form(word) & Soort.BIJVOEGLIJK and boek.form(f"ver{word}en"):
        yield f"ver{word}en"
