"""Two versions of a text, compared by sentence and then by word. A sentence that moved is not gone and not new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from regioagenda.domain.compare.changes import Stuk, Zin, ZinSoort

# A sentence ends where a capital, a figure or a quote follows; after “art.”, “nr.” and the like it goes on.
_END = re.compile(r"(?<=[.!?…])(?<!\bart\.)(?<!\bnr\.)(?<!\bca\.)(?<!\bblz\.)\s+(?=[A-ZÀ-Þ“\"‘(\d])")
_WORDS = re.compile(r"\s+|[^\s]+")
# Two sentences are the same one, changed, from this share of equal words on.
_ALIKE = 0.5
# Finding which of so many sentences became which costs their product; beyond it they are just gone and new.
_MOST_PAIRS = 2_500


def sentences(text: str) -> tuple[str, ...]:
    """Take a text apart into sentences; every line is at least one. White space counts once."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(s for line in lines for s in _END.split(line) if s)


def compare_texts(before: str, after: str) -> tuple[Zin, ...]:
    """Give the sentences that differ, in the order of the later text; () when only white space does."""
    old, new = sentences(before), sentences(after)
    gone: list[int] = []
    come: list[int] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += range(a, b)
            come += range(c, d)
    moved = _moved([old[n] for n in gone], [new[n] for n in come])
    left = list(_without(moved, ((n, old[n]) for n in gone)))
    right = list(_without(moved, ((n, new[n]) for n in come)))
    pairs = _pairs([old[n] for n in left], [new[n] for n in right])
    found = [(new_place, _changed(old[left[i]], new[right[j]])) for i, j in pairs.items() for new_place in [right[j]]]
    taken = {right[j] for j in pairs.values()}
    found += [(n, Zin(soort=ZinSoort.NIEUW, wordt=_plain(new[n]))) for n in right if n not in taken]
    still = set(right)
    found += [
        (n, Zin(soort=ZinSoort.VERPLAATST, was=_plain(new[n]), wordt=_plain(new[n]))) for n in come if n not in still
    ]
    lost = [
        (_place_of(n, len(old), len(new)), Zin(soort=ZinSoort.WEG, was=_plain(old[n])))
        for i, n in enumerate(left)
        if i not in pairs
    ]
    return tuple(zin for _, zin in sorted((*found, *lost), key=lambda one: one[0]))


def _moved(gone: Iterable[str], come: Iterable[str]) -> Counter[str]:
    return Counter(gone) & Counter(come)


def _without(moved: Counter[str], numbered: Iterable[tuple[int, str]]) -> Iterator[int]:
    left = Counter(moved)
    for n, sentence in numbered:
        if left[sentence]:
            left[sentence] -= 1
        else:
            yield n


def _place_of(n: int, old: int, new: int) -> float:
    """Put a sentence that is gone about where it stood."""
    return n * new / old - 0.5 if old else 0


def _pairs(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Give which sentence became which, the most alike first."""
    if len(old) * len(new) > _MOST_PAIRS:
        return {}
    old_words, new_words = [_WORDS.findall(s) for s in old], [_WORDS.findall(s) for s in new]
    scored = sorted(
        (
            (-_alike(a, b), abs(i - j), i, j)
            for i, a in enumerate(old_words)
            for j, b in enumerate(new_words)
            if _alike(a, b) >= _ALIKE
        ),
    )
    found: dict[int, int] = {}
    for _, _, i, j in scored:
        if i not in found and j not in found.values():
            found[i] = j
    return found


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _plain(sentence: str) -> tuple[Stuk, ...]:
    return (Stuk(tekst=sentence, anders=False),)


def _changed(old: str, new: str) -> Zin:
    was, wordt = marked(old, new)
    return Zin(soort=ZinSoort.ANDERS, was=was, wordt=wordt)


def marked(old: str, new: str) -> tuple[tuple[Stuk, ...], tuple[Stuk, ...]]:
    """Give two sentences with the words marked by which they differ."""
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    was: list[Stuk] = []
    wordt: list[Stuk] = []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if j > i:
            was.append(Stuk(tekst="".join(a[i:j]), anders=tag != "equal"))
        if m > k:
            wordt.append(Stuk(tekst="".join(b[k:m]), anders=tag != "equal"))
    return tuple(was), tuple(wordt)
