"""How well a list of found ids answers a graded question: nDCG@10, the first result, nothing found."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

AT = 10
# Pages that only count when a question names them.
ASIDE = ("gemeente/", "trekker/", "onderwerp/", "lijst/")
OF_THE_SITE = ("over", "privacy", "toegankelijkheid", "open-data")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """A question: `groepen` are its right answers, each a grade (3 answers it, 1 mentions it) and the ids that count."""

    q: str
    kind: str
    groepen: tuple[tuple[int, frozenset[str]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one question scored: `eerste` is whether its first result answers it, `leeg` whether nothing was found."""

    vraag: Vraag
    ndcg: float
    eerste: bool
    leeg: bool
    gevonden: tuple[str, ...]


def lees_vragen(path: Path) -> tuple[Vraag, ...]:
    """Read graded questions."""
    return tuple(
        Vraag(
            q=v["q"],
            kind=v["kind"],
            groepen=tuple((g["grade"], frozenset(g["items"])) for g in v["relevant"]),
        )
        for v in yaml.safe_load(path.read_text(encoding="utf-8"))
    )


def beoordeel(vraag: Vraag, gevonden: Sequence[str]) -> Score:
    """Score what was found, the card first. A later result of the same group is ignored."""
    grades = _grades(vraag, gevonden)
    gained = sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:AT]))
    best = sorted((grade for grade, _ in vraag.groepen), reverse=True)[:AT]
    ideal = sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(best))
    return Score(
        vraag=vraag,
        ndcg=gained / ideal,
        eerste=bool(grades) and grades[0] >= 2,
        leeg=not gevonden,
        gevonden=tuple(gevonden[:AT]),
    )


def _grades(vraag: Vraag, gevonden: Iterable[str]) -> list[int]:
    seen: set[int] = set()
    ids: set[str] = set()
    grades = []
    for id in gevonden:
        page = id.partition("#")[0]
        if id in ids or page in OF_THE_SITE:
            continue
        ids.add(id)
        group = next((n for key in (id, page) for n, (_, items) in enumerate(vraag.groepen) if key in items), None)
        if group is None:
            if not page.startswith(ASIDE):
                grades.append(0)
        elif group not in seen:
            seen.add(group)
            grades.append(vraag.groepen[group][0])
    return grades


def gemiddeld(scores: Sequence[Score]) -> Mapping[str, float]:
    """Give the averages of a run."""
    n = max(1, len(scores))
    return {
        "ndcg": sum(s.ndcg for s in scores) / n,
        "eerste": sum(s.eerste for s in scores) / n,
        "leeg": sum(s.leeg for s in scores) / n,
    }


def per_soort(scores: Sequence[Score]) -> Mapping[str, Mapping[str, float]]:
    """Give the averages for each kind of question."""
    by_kind: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        by_kind[score.vraag.kind].append(score)
    return {kind: gemiddeld(found) | {"aantal": len(found)} for kind, found in sorted(by_kind.items())}


def regel(naam: str, cijfers: Mapping[str, Any]) -> str:
    """Give one line of a table."""
    aantal = f" ({cijfers['aantal']})" if "aantal" in cijfers else ""
    return f"{naam + aantal:32} {cijfers['ndcg']:.3f}  {cijfers['eerste']:.3f}  {cijfers['leeg']:6.1%}"
