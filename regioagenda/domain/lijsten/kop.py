"""Where the head of a list is, and what its columns are called: below rows of titles, over one row or two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from regioagenda.base.late import dataclass
from regioagenda.domain.lijsten.blad import Blad, Rij
from regioagenda.domain.lijsten.doelen import gevouwen, herken

# A list has its head near the top; and one word that happens to be a heading is no head.
_ROWS_BEFORE = 60
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """A column: its place from 0, its name in the list (with its group when it has one), and the field that its name is known as,
    which is empty when nobody can tell. `koppen` are its words in the rows of the head."""

    index: int
    naam: str
    doel: str
    koppen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """The head of a list: its columns, the rows above it that hold titles, and the rows below it that hold the list."""

    kolommen: tuple[Kolom, ...]
    erboven: tuple[Rij, ...]
    rijen: tuple[Rij, ...]

    @property
    def herkend(self) -> int:
        """How many columns are known."""
        return sum(bool(k.doel) for k in self.kolommen)

    def is_kop(self, rij: Rij) -> bool:
        """Tell whether a row repeats the head, as lists that were made for paper do on every page."""
        words = [(gevouwen(rij.tekst(k.index)), {gevouwen(w) for w in k.koppen}) for k in self.kolommen]
        filled = [(word, names) for word, names in words if word]
        return len(filled) >= _FEWEST and all(word in names for word, names in filled)


def vind_kop(blad: Blad, namen: frozenset[str] = frozenset()) -> Kop | None:
    """Find the head; None when no row looks like one. `namen` are folded names of columns that an editor gave a field."""
    best: tuple[int, int, Kop] | None = None
    filled = [n for n, rij in enumerate(blad.rijen[:_ROWS_BEFORE]) if rij.gevuld]
    for n in filled:
        for height in (1, 2):
            rows = blad.rijen[n : n + height]
            if len(rows) < height or (height == 2 and not _is_second(rows, namen)):
                continue
            kop = _kop(blad, n, height)
            score = sum(bool(k.doel) or gevouwen(k.naam) in namen for k in kop.kolommen)
            if score >= _FEWEST and (best is None or score > best[0]):
                best = (score, n, kop)
    return best[2] if best else None


def _is_second(rows: Sequence[Rij], namen: frozenset[str]) -> bool:
    """Tell whether a row can be the lower half of a head: most of its own words name a column, alone or in their group."""
    first, second = rows
    groups = _groups(first)
    own = [(n, c.tekst) for n, c in enumerate(second.cellen) if c.tekst and not c.herhaald]
    known = [n for n, text in own if herken(text, groups.get(n, "")) or gevouwen(text) in namen]
    under = [n for n in known if n in groups]
    return bool(under) and 2 * len(known) >= len(own)


def _groups(first: Rij) -> dict[int, str]:
    """Give by column the words above it: of a merged cell for all of its columns; without merges the nearest to the left."""
    found: dict[int, str] = {}
    merged = any(c.breed > 1 for c in first.cellen)
    last = ""
    for n, cell in enumerate(first.cellen):
        if cell.tekst:
            last = cell.tekst
            found.update(dict.fromkeys(range(n, n + cell.breed), cell.tekst))
        elif not merged and last:
            found[n] = last
    return found


def _kop(blad: Blad, n: int, height: int) -> Kop:
    rows = blad.rijen[n : n + height]
    groups = _groups(rows[0]) if height == 2 else {}
    merged = any(c.breed > 1 for c in rows[0].cellen)
    taken: Counter[str] = Counter()
    columns: list[Kolom] = []
    for index in range(blad.breedte):
        top, word = rows[0].tekst(index), rows[-1].tekst(index)
        group = groups.get(index, "") if word and word != top else ""
        word = word or top
        if not word:
            continue
        name = " ".join(f"{group}: {word}".split() if group and merged and not herken(word) else word.split())
        taken[gevouwen(name)] += 1
        if taken[gevouwen(name)] > 1 and group:
            name = " ".join(f"{group}: {word}".split())
            taken[gevouwen(name)] += 1
        if taken[gevouwen(name)] > 1:
            name = f"{name} ({taken[gevouwen(name)]})"
        columns.append(
            Kolom(
                index=index,
                naam=name,
                doel=herken(word, group),
                koppen=tuple(dict.fromkeys(w for w in (top, rows[-1].tekst(index)) if w)),
            )
        )
    return Kop(
        kolommen=tuple(columns),
        erboven=tuple(r for r in blad.rijen[:n] if r.gevuld),
        rijen=blad.rijen[n + height :],
    )
