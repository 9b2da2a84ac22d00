"""What fits where in a drawing: a dot for who is too small to touch, and names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache
from itertools import chain, pairwise
from operator import itemgetter

from regioagenda.base.late import dataclass
from regioagenda.pages.bouwstenen.kaartlijnen import Lijn, Vak, Vorm, als_pad

# What a finger can hit (WCAG 2.2, 2.5.8).
RAAKVLAK = 24
# The size of the letters in a drawing on a phone, their mean width and the height of a line in them.
LETTER = 14.0
_LETTERBREEDTE, _REGEL = 0.6, 1.15
# The drawing is looked at in squares of this size.
_CEL = 2
_NIEMAND = -1
# From the middle of what a finger hits to its edge, in squares, and how far apart two fingers are, squared.
_BEREIK = RAAKVLAK // 2 // _CEL
_APART = (RAAKVLAK // _CEL) ** 2
# So far from its shape a dot is looked for, and a name, in squares.
_VERSTE, _VERSTE_NAAM = 48, 30
# The box around a name is looked at in three rows of so many points; so many of all those lie on the shape at least.
_PUNTEN, _MINSTE = 9, 9
# From the middle of a dot to what is written beside it.
_BIJ_STIP = 7

# A square by its column and row; the left, upper, right and lower edge of a box.
Plek = tuple[int, int]
_Kader = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaartstip:
    """A dot for a gemeente that is too small to touch, with the line that leads from it to the gemeente."""

    x: int
    y: int
    lijn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Woord:
    """A name in the drawing around its middle, at the shape with the number `bij`; `ruim` when it only fits on a wide
    screen."""

    bij: int
    x: int
    y: int
    regels: tuple[str, ...]
    ruim: bool


@cache
def _stappen() -> tuple[Plek, ...]:
    """Give the steps away from a square, the nearest first."""
    reach = range(-_VERSTE, _VERSTE + 1)
    return tuple(sorted(((dx, dy) for dx in reach for dy in reach), key=lambda d: (_ver(d, (0, 0)), d)))


@cache
def _schijf() -> tuple[Plek, ...]:
    """Give the squares below a finger around one, those at its edge first."""
    return tuple(d for d in reversed(_stappen()) if _ver(d, (0, 0)) <= _BEREIK * _BEREIK)


@cache
def _dichtbij() -> tuple[Plek, ...]:
    """Give where a name may be, the places nearest to the middle of its shape first."""
    near = (d for d in _stappen() if _ver(d, (0, 0)) <= _VERSTE_NAAM * _VERSTE_NAAM)
    return tuple(d for d in near if d[0] % 2 == 0 and d[1] % 2 == 0)


class Veld:
    """The drawing in squares: of each whose it is. Shapes are given in the order in which they are painted."""

    def __init__(self, shapes: Sequence[Sequence[Lijn]], width: int, height: int) -> None:
        self.columns, self.rows = width // _CEL + 1, height // _CEL + 1
        self.whose = [[_NIEMAND] * self.columns for _ in range(self.rows)]
        self.cells: list[list[Plek]] = []
        self._hits: dict[int, list[Plek]] = {}
        self._middles: dict[int, Plek] = {}
        for number, shape in enumerate(shapes):
            found = list(self._inside(shape))
            self.cells.append(found)
            for column, row in found:
                self.whose[row][column] = number

    def _inside(self, shape: Sequence[Lijn]) -> Iterator[Plek]:
        """Give the squares of which the middle lies in a shape."""
        crossings: dict[int, list[float]] = {}
        for ring in shape:
            for (ax, ay), (bx, by) in pairwise((*ring, *ring[:1])):
                low, high = min(ay, by), max(ay, by)
                for row in range(max(0, low // _CEL - 1), min(self.rows, high // _CEL + 1)):
                    y = row * _CEL + _CEL / 2
                    if low <= y < high:
                        crossings.setdefault(row, []).append(ax + (y - ay) * (bx - ax) / (by - ay))
        for row, found in sorted(crossings.items()):
            found.sort()
            for begin, end in zip(found[::2], found[1::2], strict=True):
                for column in range(max(0, round(begin / _CEL)), min(self.columns, round(end / _CEL))):
                    yield column, row

    def at(self, column: int, row: int) -> int:
        """Give whose a square is; what lies outside the drawing is nobody's."""
        here = 0 <= row < self.rows and 0 <= column < self.columns
        return self.whose[row][column] if here else _NIEMAND

    def middle(self, number: int) -> Plek:
        """Give the square that lies deepest in a shape: as far as can be from all that is not of it."""
        found = self._middles.get(number)
        if found is None:
            found = self._middles[number] = self._deepest(number)
        return found

    def _deepest(self, number: int) -> Plek:
        # A square is one number here, and a step to another adds a number to it.
        line = self.columns + 2
        depth = dict.fromkeys((column + row * line for column, row in self.cells[number]), 0)
        if not depth:
            return 0, 0
        edge = [
            c
            for c in depth
            if c - 1 not in depth or c + 1 not in depth or c - line not in depth or c + line not in depth
        ]
        depth.update(dict.fromkeys(edge, 1))
        while edge:
            inner = []
            for cell in edge:
                deeper = depth[cell] + 1
                for n in (cell - 1, cell + 1, cell - line, cell + line):
                    if depth.get(n) == 0:
                        depth[n] = deeper
                        inner.append(n)
            edge = inner
        deepest = max(depth.values())
        # Of all that lie as deep, the one nearest to their mean.
        found = [(c % line, c // line) for c, d in depth.items() if d == deepest]
        cx, cy = sum(c for c, _ in found) / len(found), sum(r for _, r in found) / len(found)
        return min(found, key=lambda c: ((c[0] - cx) ** 2 + (c[1] - cy) ** 2, c))

    def hits(self, number: int) -> list[Plek]:
        """Give the squares around which a finger hits nothing but a shape."""
        found = self._hits.get(number)
        if found is None:
            line = self.columns + 2 * _BEREIK
            own = {column + row * line for column, row in self.cells[number]}
            below = [dx + dy * line for dx, dy in _schijf()]
            found = [
                (c, r) for c, r in self.cells[number] if all(map(own.__contains__, map((c + r * line).__add__, below)))
            ]
            self._hits[number] = found
        return found

    def can_be_hit(self, number: int, taken: Sequence[Plek] = ()) -> bool:
        """Tell whether a finger can hit a shape, beside the dots that are there already."""
        return any(all(_ver(c, t) >= _APART for t in taken) for c in self.hits(number))


def _ver(a: Plek, b: Plek) -> int:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def stippen(field: Veld, keuze: Sequence[bool]) -> list[Kaartstip | None]:
    """Give a dot to each gemeente that cannot be touched, as near to it as can be.

    A dot lies on nothing that is painted after it, nor on another dot, and leaves room to touch who is large enough.
    """
    small = [n for n, wanted in enumerate(keuze) if wanted and not field.can_be_hit(n)]
    dots: list[Kaartstip | None] = [None] * len(keuze)
    taken: list[Plek] = []
    for number in small:
        home = field.middle(number)
        place = next((c for c in _rondom(field, home, _BEREIK) if _past(field, c, number, taken, keuze, small)), home)
        taken.append(place)
        here, there = _punt(place), _punt(home)
        outside = field.at(*place) != number
        dots[number] = Kaartstip(x=here[0], y=here[1], lijn=als_pad([(here, there)], dicht=False) if outside else "")
    return dots


def _punt(place: Plek) -> Plek:
    """Give the point in the middle of a square."""
    return place[0] * _CEL + _CEL // 2, place[1] * _CEL + _CEL // 2


def _rondom(field: Veld, home: Plek, edge: int) -> Iterator[Plek]:
    """Give the squares around one, the nearest first, that lie at least so far from the edge of the drawing."""
    columns, rows = range(edge, field.columns - edge), range(edge, field.rows - edge)
    for dx, dy in _stappen():
        if home[0] + dx in columns and home[1] + dy in rows:
            yield home[0] + dx, home[1] + dy


def _past(
    field: Veld,
    place: Plek,
    number: int,
    taken: Sequence[Plek],
    keuze: Sequence[bool],
    small: Sequence[int],
) -> bool:
    if any(_ver(place, other) < _APART for other in taken):
        return False
    covered = {field.at(place[0] + dx, place[1] + dy) for dx, dy in _schijf()} - {number, _NIEMAND}
    if any(other > number for other in covered):
        return False
    return all(not keuze[n] or n in small or field.can_be_hit(n, (*taken, place)) for n in covered)


class _Onder:
    """Tells whose the points below a box of one size are, wherever in the drawing it lies."""

    def __init__(self, field: Veld, width: float, height: float) -> None:
        self._field = field
        self._across, self._along = width / 2, height / 2
        # Names are tried at many places that share their columns or their rows.
        self._columns: dict[int, Callable[[Sequence[int]], tuple[int, ...]] | None] = {}
        self._rows: dict[int, tuple[Sequence[int], ...]] = {}

    def box(self, x: int, y: int) -> _Kader:
        """Give the box around a point."""
        return _om(x, y, self._across, self._along)

    def at(self, x: int, y: int) -> tuple[int, ...]:
        """Give whose the points are when a point is the middle of the box; nothing when it leaves the drawing."""
        if x not in self._columns:
            self._columns[x] = self._pick(x)
        if y not in self._rows:
            self._rows[y] = self._lines(y)
        pick = self._columns[x]
        return tuple(chain.from_iterable(map(pick, self._rows[y]))) if pick else ()

    def _pick(self, x: int) -> Callable[[Sequence[int]], tuple[int, ...]] | None:
        left, right = x - self._across, x + self._across
        if left < 0 or right > (self._field.columns - 1) * _CEL:
            return None
        return itemgetter(*(int((left + (right - left) * i / (_PUNTEN - 1)) // _CEL) for i in range(_PUNTEN)))

    def _lines(self, y: int) -> tuple[Sequence[int], ...]:
        upper, lower = y - self._along, y + self._along
        if upper < 0 or lower > (self._field.rows - 1) * _CEL:
            return ()
        return tuple(self._field.whose[int(at // _CEL)] for at in (upper + 2, (upper + lower) / 2, lower - 2))


def woorden(field: Veld, vormen: Sequence[Vorm], dots: Sequence[Kaartstip | None], vak: Vak) -> Iterator[Woord]:
    """Give the names that fit, of those that matter first: what does on a phone, then what only does on a wide screen."""
    boxes: list[_Kader] = [_om(dot.x, dot.y, _BIJ_STIP, _BIJ_STIP) for dot in dots if dot is not None]
    left = sorted(range(len(vormen)), key=lambda n: not vormen[n].kern)
    beside = {n for n, vorm in enumerate(vormen) if not vorm.kern}
    for letter in (LETTER, *((vak.letter_ruim,) if vak.letter_ruim else ())):
        for number in tuple(left):
            vorm, dot = vormen[number], dots[number]
            # The name of who matters may lie over who does not.
            open_to = {_NIEMAND, number} | beside if vorm.kern else {_NIEMAND, number}
            found = _op_vorm(field, number, vorm, letter, open_to, boxes)
            if found is None and dot is not None:
                found = _bij_stip(field, dot, vorm, letter, open_to, boxes)
            if found is not None:
                place, lines, box = found
                left.remove(number)
                boxes.append(box)
                yield Woord(bij=number, x=place[0], y=place[1], regels=lines, ruim=letter != LETTER)


def _op_vorm(
    field: Veld, number: int, vorm: Vorm, letter: float, open_to: Set[int], boxes: Sequence[_Kader]
) -> tuple[Plek, tuple[str, ...], _Kader] | None:
    """Find where a name lies within its shape, or else for the largest part, without touching another name.

    Of places that are as good the nearest to the middle of the shape is taken, and of forms that are the one on one line.
    """
    home = field.middle(number)
    best, found = (3 * _PUNTEN if vorm.heel else _MINSTE) - 1, None
    for lines in _regels(vorm.naam):
        under = _Onder(field, *_maat(lines, letter))
        for dx, dy in _dichtbij():
            x, y = _punt((home[0] + dx, home[1] + dy))
            below = under.at(x, y)
            own = below.count(number)
            if own > best and open_to >= set(below):
                box = under.box(x, y)
                if not any(_over(box, other) for other in boxes):
                    best, found = own, ((x, y), lines, box)
            if best == 3 * _PUNTEN:
                return found
    return found


def _bij_stip(
    field: Veld, dot: Kaartstip, vorm: Vorm, letter: float, open_to: Set[int], boxes: Sequence[_Kader]
) -> tuple[Plek, tuple[str, ...], _Kader] | None:
    """Find room for a name beside a dot: right, left, above or below it."""
    for lines in _regels(vorm.naam):
        w, h = _maat(lines, letter)
        under = _Onder(field, w, h)
        across, along = round(w / 2) + _BIJ_STIP + 1, round(h / 2) + _BIJ_STIP + 1
        for dx, dy in ((across, 0), (-across, 0), (0, -along), (0, along)):
            below, box = under.at(dot.x + dx, dot.y + dy), under.box(dot.x + dx, dot.y + dy)
            if below and open_to >= set(below) and not any(_over(box, other) for other in boxes):
                return (dot.x + dx, dot.y + dy), lines, box
    return None


def _maat(lines: Sequence[str], letter: float) -> tuple[float, float]:
    """Give the width and the height of a name."""
    return max(map(len, lines)) * _LETTERBREEDTE * letter, len(lines) * _REGEL * letter


def _om(x: float, y: float, across: float, along: float) -> _Kader:
    """Give the box around a point."""
    return x - across, y - along, x + across, y + along


def _regels(naam: str) -> Iterator[tuple[str, ...]]:
    """Give a name whole and, when it has a place for it, on two lines that are as even as can be."""
    yield (naam,)
    cuts = [i + (naam[i] == "-") for i, sign in enumerate(naam) if sign in " -"]
    if cuts:
        cut = min(cuts, key=lambda i: abs(len(naam) - 2 * i))
        yield naam[:cut].strip(), naam[cut:].strip()


def _over(a: _Kader, b: _Kader) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
