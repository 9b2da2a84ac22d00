"""The list in a document, as rows: acties below headings, one table, or a table for every actie."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from regioagenda.base.late import dataclass
from regioagenda.domain.lijsten.blad import Alinea, Blad, Cel, Deel, Los, Rij
from regioagenda.domain.lijsten.doelen import herken
from regioagenda.domain.lijsten.kop import vind_kop

_LABEL = re.compile(r"(?P<label>[^:\n]{1,60}):[ \t]*(?P<rest>.*)", re.DOTALL)
_LEADING = re.compile(r"\A\s*(?:[0-9]+(?:\.[0-9]+)*[a-z]?)[.)]?\s+(?=\S)")
# The columns that a document without a head gets.
_THEMA, _TITEL, _TEKST = "Thema", "Titel", "Tekst"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One actie of a document: what was found by its label, in order; a label may come more than once."""

    waarden: tuple[tuple[str, Cel], ...]


def bladen_van(delen: Sequence[Deel]) -> tuple[tuple[Blad, ...], tuple[Los, ...]]:
    """Give what a document holds as tables with a head, and in words what of it is no part of any."""
    tables = [d for d in delen if isinstance(d, Blad)]
    cards = [t for t in tables if _is_kaart(t)]
    if len(cards) > 1 or (cards and len(cards) == len(tables)):
        return (_uit_kaarten(delen, cards), ()) if cards else ((), ())
    heads = [t for t in tables if vind_kop(t)]
    if heads:
        loose = [d for d in delen if isinstance(d, Alinea) and d.tekst]
        rest = [t for t in tables if t not in heads]
        first = delen.index(heads[0])
        told = [
            _los(a, "staat buiten de tabel", kwijt=delen.index(a) > first)
            for a in loose
            if not (a.niveau and len(heads) > 1)
        ]
        told += (Los(plek=t.naam, waarde="", waarom="heeft geen kop die ik herken") for t in rest)
        return tuple(_met_thema(delen, heads)), tuple(told)
    return _uit_koppen(delen)


def _los(alinea: Alinea, waarom: str, *, kwijt: bool) -> Los:
    flat = " ".join(alinea.tekst.split())
    return Los(plek=alinea.plek, waarde=flat if len(flat) <= 80 else f"{flat[:79]}…", waarom=waarom, kwijt=kwijt)


def _is_kaart(table: Blad) -> bool:
    """Tell whether a table is about one actie: two columns, of which the first holds labels."""
    rows = [r for r in table.rijen if r.gevuld]
    known = [r for r in rows if herken(r.tekst(0))]
    head = vind_kop(table)
    return (
        len(rows) > 1
        and table.breedte == 2
        and len(known) * 2 >= len(rows)
        and (head is None or head.herkend < len(known))
    )


def _met_thema(delen: Sequence[Deel], heads: Sequence[Blad]) -> Iterable[Blad]:
    """Give each table, with the heading that stands above it as a row of its own when there are more tables."""
    if len(heads) == 1:
        yield heads[0]
        return
    above: Alinea | None = None
    for deel in delen:
        if isinstance(deel, Alinea) and deel.niveau:
            above = deel
        elif isinstance(deel, Blad) and deel in heads:
            kop = vind_kop(deel)
            if above is None or kop is None or any(k.doel == "thema" for k in kop.kolommen):
                yield deel
                continue
            cells = (Cel(tekst=above.tekst, plek=above.plek, breed=deel.breedte),)
            first = len(deel.rijen) - len(kop.rijen)
            rows = (*deel.rijen[:first], Rij(nummer=0, cellen=cells), *deel.rijen[first:])
            yield replace(deel, rijen=rows)


def _uit_kaarten(delen: Sequence[Deel], cards: Sequence[Blad]) -> tuple[Blad, ...]:
    items: list[_Item] = []
    told: list[Los] = []
    levels = [d.niveau for d in delen if isinstance(d, Alinea) and d.niveau]
    thema: Alinea | None = None
    title: Alinea | None = None
    deepest = max(levels, default=0)
    for deel in delen:
        if isinstance(deel, Alinea):
            if deel.niveau and (deel.niveau < deepest or min(levels) == deepest):
                thema, title = deel, None
            elif deel.niveau:
                title = deel
            elif deel.tekst:
                told.append(_los(deel, "staat buiten de tabellen", kwijt=bool(items)))
            continue
        if deel not in cards:
            told.append(Los(plek=deel.naam, waarde="", waarom="is geen tabel van één actie"))
            continue
        values: list[tuple[str, Cel]] = []
        for rij in deel.rijen:
            label, cell = rij.tekst(0), rij.cellen[1] if len(rij.cellen) > 1 else None
            if cell is None or (not cell.tekst and rij.cellen[0].breed > 1):
                cell = rij.cellen[0]
                label = _TITEL if not values else _TEKST
            if label or cell.tekst:
                values.append((" ".join(label.strip().rstrip(":").split()) or _TEKST, cell))
        known = {herken(label) for label, _ in values}
        if title is not None and "titel" not in known:
            values.insert(0, (_TITEL, _cel(title)))
        if thema is not None and "thema" not in known:
            values.insert(0, (_THEMA, _cel(thema)))
        items.append(_Item(waarden=tuple(values)))
        title = None
    return (_blad("de tabellen", items, told),)


def _cel(a: Alinea) -> Cel:
    return Cel(tekst=a.tekst, plek=a.plek)


def _blad(naam: str, items: Sequence[_Item], told: Sequence[Los]) -> Blad:
    """Lay acties in rows: a column for every label, and one more for each time that an actie has it again."""
    most: Counter[str] = Counter()
    for item in items:
        most |= Counter(label for label, _ in item.waarden)
    order = dict.fromkeys(label for item in items for label, _ in item.waarden)
    columns = [(label, again) for label in order for again in range(most[label])]
    place = {column: n for n, column in enumerate(columns)}
    head = Rij(nummer=0, cellen=tuple(Cel(tekst=label, plek="de kop") for label, _ in columns))
    rows = [head]
    for number, item in enumerate(items, 1):
        cells = [Cel(tekst="", plek="")] * len(columns)
        seen: Counter[str] = Counter()
        for label, cell in item.waarden:
            cells[place[(label, seen[label])]] = replace(cell, herhaald=False, breed=1)
            seen[label] += 1
        rows.append(Rij(nummer=number, cellen=tuple(cells)))
    return Blad(naam=naam, rijen=tuple(rows), los=tuple(told))


def _uit_koppen(delen: Sequence[Deel]) -> tuple[tuple[Blad, ...], tuple[Los, ...]]:
    """Read headings with what stands below them: the deepest that is no label is an actie, the one above it a thema."""
    headings = [d for d in delen if isinstance(d, Alinea) and d.niveau and d.tekst]
    levels = sorted({h.niveau for h in headings if not herken(_LEADING.sub("", h.tekst))})
    labels = {h.niveau for h in headings} - set(levels)
    deep = [n for n in levels if not labels or n < max(labels)] or levels
    if not deep:
        return (), ()
    actie = deep[-1]
    thema = deep[-2] if len(deep) > 1 else 0
    items: list[_Item] = []
    told: list[Los] = []
    values: list[tuple[str, Cel]] = []
    above: Alinea | None = None
    label = ""

    def close() -> None:
        if values:
            items.append(_Item(waarden=tuple(values)))
            values.clear()

    for deel in delen:
        if isinstance(deel, Blad):
            told.append(Los(plek=deel.naam, waarde="", waarom="staat tussen de koppen en is niet gelezen"))
            continue
        if not deel.tekst:
            continue
        if deel.niveau == actie and (actie not in labels or not herken(_LEADING.sub("", deel.tekst))):
            close()
            if above is not None:
                values.append((_THEMA, _cel(above)))
            values.append((_TITEL, _cel(deel)))
            label = ""
        elif deel.niveau and deel.niveau < actie:
            close()
            if deel.niveau == thema:
                above = deel
            else:
                told.append(_los(deel, "is geen thema en geen actie", kwijt=False))
            label = ""
        elif not values:
            told.append(_los(deel, "staat niet onder een actie", kwijt=bool(items) or above is not None))
        elif deel.niveau:
            label = deel.tekst.strip().rstrip(":")
        else:
            label = _alinea(values, deel, label)
    close()
    return (_blad("het document", items, told),), ()


def _alinea(values: list[tuple[str, Cel]], deel: Alinea, label: str) -> str:
    """Put a paragraph with its label: its own, or that of the heading or the line above it. Gives the label that goes on."""
    if (found := _LABEL.fullmatch(deel.tekst)) and herken(found["label"]) not in ("", "id"):
        own = " ".join(found["label"].split())
        if found["rest"].strip():
            values.append((own, Cel(tekst=found["rest"].strip(), plek=deel.plek)))
            return ""
        return own
    name = label or _TEKST
    text = f"• {deel.tekst}" if deel.opsomming else deel.tekst
    last = values[-1]
    if last[0] == name and name != _TITEL:
        values[-1] = (name, replace(last[1], tekst=f"{last[1].tekst}\n{text}"))
    else:
        values.append((name, Cel(tekst=text, plek=deel.plek)))
    return label
