"""The words of a site by their first letter, as a browser needs them for who makes a typing error."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from regioagenda.output.search.termen import Sleutels


def woordenschat(own: Iterable[Sleutels]) -> dict[str, str]:
    """Give by first letter the words, front-coded, each with how common its stem is (one digit, a power of two)."""
    stems: dict[str, str] = {}
    count: defaultdict[str, int] = defaultdict(int)
    for terms in own:
        there: set[str] = set()
        for stem, form in terms.vormen:
            stems[form] = stem
            there.add(stem)
        for stem in there:
            count[stem] += 1
    by_letter: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for form, stem in sorted(stems.items()):
        by_letter[form[0]].append((form, min(9, count[stem].bit_length())))
    return {first: " ".join(_front_coded(forms)) for first, forms in sorted(by_letter.items())}


def _front_coded(forms: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Write of each form how common it is, how many letters it shares with the previous one (base 36) and the rest."""
    previous = ""
    for form, common in forms:
        shared = 0
        while shared < min(len(previous), len(form), 35) and previous[shared] == form[shared]:
            shared += 1
        yield f"{common}{'0123456789abcdefghijklmnopqrstuvwxyz'[shared]}{form[shared:]}"
        previous = form
