"""A figure or a time that changed, searched in the rest of its item: where does it still stand as it was?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regioagenda.base.nederlands import MAANDEN, schrijf_getal
from regioagenda.domain.compare.changes import Rubriek, Verouderd, Wijziging
from regioagenda.domain.compare.words import below, field_name, member_name
from regioagenda.domain.model import Bestand, Betrokkene, Bron, Moment, Standpunt, Status
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import Namen, Placed, Ref, velden
from regioagenda.reading.tijd import Tijd

# Figures in words, as texts write them up to twenty.
_IN_WORDS = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
]
_UNITS = {"km": "kilometer", "procent": "%", "ha": "hectare", "mln": "miljoen", "€": "euro", "m2": "m²"}
_FIGURE = re.compile(r"(?<![\w.,-])(\d[\d.]*(?:,\d+)?)\s?(%|€|[a-zà-ÿ][a-zà-ÿ²³0-9-]*)", re.IGNORECASE)
_WORDED = re.compile(rf"\b({'|'.join(_IN_WORDS[2:])})\s([a-zà-ÿ-]+)", re.IGNORECASE)
_ROWS = re.compile(r"<tr>((?:(?!<tr>).)*?)</tr>", re.DOTALL)
_CELLS = re.compile(r"<td[^<>]*>((?:(?!<td).)*?)</td>", re.DOTALL)
# Months make a figure a day, and these words are no unit.
_NO_UNIT = frozenset(
    (*MAANDEN, *["en", "of", "is", "zijn", "de", "het", "een", "in", "van", "tot", "op", "te", "bij", "uur", "jaar"])
)
# What rightly says what was: an earlier status, an earlier plan, the words of others, the name in the source.
_HISTORY = frozenset(("statussen", "was", "standpunten", "brontitel", "bron", "negeer", "zoekwoorden", "edities"))
Figure = tuple[str, str]


def still_elsewhere(changes: Iterable[Wijziging], after: Bestand, namen: Namen) -> tuple[Verouderd, ...]:
    """Give the figures and times that changed and still stand elsewhere in the item, with the names of those places."""
    old: dict[Figure | str, str] = {}
    for change in changes:
        was, wordt = (
            (change.was, change.wordt)
            if not change.zinnen
            else (" ".join(z.was_tekst for z in change.zinnen), " ".join(z.wordt_tekst for z in change.zinnen))
        )
        if not was or not wordt or change.rubriek is Rubriek.INTERN:
            continue
        kept = set(figures(wordt))
        old.update({f: shown for f, shown in figures(was).items() if f not in kept})
        if change.rubriek in (Rubriek.RADEN, Rubriek.DATUM) and change.pad.endswith("wanneer"):
            old[was] = was
    if not old:
        return ()
    places = [*_texts(after, namen, "")]
    found = []
    for figure, shown in old.items():
        where = tuple(dict.fromkeys(w for place in places for w in _where(figure, *place)))
        if where:
            found.append(Verouderd(oud=shown, waar=where))
    return tuple(found)


def figures(text: str) -> dict[Figure, str]:
    """Give the figures with a unit in a text, each with how it is written there."""
    found: dict[Figure, str] = {}
    for match in _FIGURE.finditer(text):
        unit = match[2].lower()
        if unit not in _NO_UNIT:
            found.setdefault((match[1].rstrip("."), _UNITS.get(unit, unit)), match[0])
    for match in _WORDED.finditer(text):
        unit = match[2].lower()
        if unit not in _NO_UNIT:
            number = str(_IN_WORDS.index(match[1].lower()))
            found.setdefault((number, _UNITS.get(unit, unit)), match[0])
    return found


def _where(figure: Figure | str, name: str, text: str, html: str) -> Iterator[str]:
    """Give the name of a place when a figure or time stands there, also as the sum of a column of a table."""
    if isinstance(figure, str):
        if re.search(rf"(?<!\w){re.escape(figure.lower())}(?!\w)", text.lower()):
            yield name
    elif figure in figures(text):
        yield name
    elif figure in _sums(html):
        yield f"{name}, een tabel (samen)"


def _sums(html: str) -> Iterator[Figure]:
    """Give what the columns of each table add up to, when all their cells are figures with one unit."""
    for table in html.split("<table>")[1:]:
        rows = [_CELLS.findall(row) for row in _ROWS.findall(table.partition("</table>")[0])]
        columns = [list(column) for column in zip(*(r for r in rows if r), strict=False)]
        for column in columns:
            cells = [next(iter(figures(re.sub(r"<[^<>]*>", "", cell))), None) for cell in column]
            units = {cell[1] for cell in cells if cell}
            if len(cells) > 1 and None not in cells and len(units) == 1:
                total = sum(float(c[0].replace(".", "").replace(",", ".")) for c in cells if c)
                yield schrijf_getal(total), units.pop()


def _texts(value: Placed, namen: Namen, bij: str) -> Iterator[tuple[str, str, str]]:
    """Give every text of an item: the name of its place, its words and, of a text with layout, its HTML."""
    for name, (_, _) in velden(type(value)).items():
        if name in _HISTORY:
            continue
        one = getattr(value, name)
        for item in one if isinstance(one, tuple) else (one,):
            label = below(bij, field_name(name))
            if isinstance(item, Prose):
                yield label, item.text, str(item.html)
            elif isinstance(item, Tijd):
                yield label, item.getoond, ""
            elif isinstance(item, str):
                yield label, _with_unit(value, name, item), ""
            elif isinstance(item, Placed) and not isinstance(item, Ref | Bron | Status | Standpunt | Betrokkene):
                inside = below(bij, member_name(item, namen)) if isinstance(one, tuple) else label
                if isinstance(item, Moment):
                    inside = below(bij, f"{member_name(item, namen)}, {item.wanneer.getoond}")
                yield from _texts(item, namen, inside)
    body = getattr(value, "tekst", None)
    if "tekst" not in velden(type(value)) and isinstance(body, Prose):
        yield "Tekst", body.text, str(body.html)


def _with_unit(holder: Placed, name: str, text: str) -> str:
    """Put the unit that stands in a field of its own behind a figure."""
    unit = getattr(holder, "eenheid", "") if name == "waarde" else ""
    return f"{text} {unit}" if unit else text
