"""Two versions of one thing, compared field by field along its declarations: each difference in words.

References are compared by what they point to, texts by their sentences, members of lists by what they are known by. What
is only written differently is equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.compare.changes import Rubriek, Wijziging
from regioagenda.domain.compare.eigen import bedoeld, moments, roles, statuses
from regioagenda.domain.compare.members import pair
from regioagenda.domain.compare.side import Side
from regioagenda.domain.compare.texts import compare_texts
from regioagenda.domain.compare.words import below, field_name, heading, is_text, member_name
from regioagenda.domain.model import (
    Betrokkene,
    Criterium,
    Kerncijfer,
    Moment,
    Rij,
    Status,
    Tabel,
    Vergelijking,
)
from regioagenda.domain.soorten import PARTIJ
from regioagenda.reading.kinds import JaNee, Proza, Verwijzing
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import Groep, Kind, Lijst, Placed, velden

# What is one line stands side by side; a longer text is told by its sentences.
_LINE = 120
# Lists that together are no longer than this are shown whole.
_WHOLE = 100
# Lists whose order says nothing: their members are sets, or stand on the page in an order of their own.
_UNORDERED = frozenset(
    (
        "was",
        "zoekwoorden",
        "statussen",
        "momenten",
        "begrippen",
        "negeer",
        "toezeggingen",
    )
)
_OPMAAK_WAS, _OPMAAK_WORDT = "dezelfde woorden", "dezelfde woorden, anders opgemaakt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """How two versions of one thing are compared: from the side of before and of after."""

    was: Side
    wordt: Side

    def compare(self, old: Placed, new: Placed) -> tuple[Wijziging, ...]:
        """Give every difference between two versions of a file, under the headings that reviewers want first."""
        found = [*self.group(old, new, "", "", None)]
        before, after = getattr(old, "tekst", None), getattr(new, "tekst", None)
        if "tekst" not in velden(type(new)) and isinstance(before, Prose) and isinstance(after, Prose):
            found += self._text("Tekst", "tekst", Rubriek.TEKST, before, after)
        return tuple(sorted(found, key=lambda w: w.rubriek.plaats))

    def group(
        self,
        old: Placed,
        new: Placed,
        bij: str,
        pad: str,
        forced: Rubriek | None,
        without: frozenset[str] = frozenset(),
    ) -> Iterator[Wijziging]:
        """Give every difference between two versions of a group, named as lying in `bij` and `pad`, but for fields `without`."""
        for name, (declared, _) in velden(type(new)).items():
            one, other = getattr(old, name), getattr(new, name)
            if name in without or self.was.form(one, declared.kind) == self.wordt.form(other, declared.kind):
                continue
            rubriek = heading(type(new), name, declared, forced)
            label = below(bij, field_name(name, type(new)))
            yield from self._field(declared.kind, one, other, label, f"{pad}{name}", rubriek, bij, (old, new))

    def _field(
        self,
        kind: Kind,
        old: Any,
        new: Any,
        label: str,
        pad: str,
        rubriek: Rubriek,
        bij: str,
        holders: tuple[Placed, Placed],
    ) -> Iterator[Wijziging]:
        if isinstance(kind, Lijst) and isinstance(kind.van, Groep):
            yield from self._members(kind.van.van, old, new, label, pad, rubriek, bij, holders)
        elif isinstance(kind, Lijst):
            yield from self._scalars(kind, old, new, label, pad, rubriek)
        elif isinstance(kind, Proza):
            yield from self._text(label, pad, rubriek, old, new)
        elif is_text(kind) and max(len(old or ""), len(new or "")) > _LINE:
            yield from self._text(label, pad, rubriek, old or "", new or "")
        elif (
            isinstance(kind, Groep)
            and not kind.stil
            and isinstance(old, Placed)
            and isinstance(new, Placed)
            and not kind.kort
        ):
            yield from self.group(old, new, label, f"{pad}.", rubriek)
        else:
            parties = self._parties(kind, old, new)
            was, wordt = self.was.words(old, kind), self.wordt.words(new, kind)
            if isinstance(kind, JaNee):
                was, wordt = was or "nee", wordt or "nee"
            if was == wordt:  # what is shown is the same and what is meant is not: say what is meant
                was, wordt = bedoeld(old, was), bedoeld(new, wordt)
            yield Wijziging(
                rubriek=rubriek, pad=pad, wat=label, was=was, wordt=wordt, erbij=parties[1], eraf=parties[0]
            )

    def _parties(self, kind: Kind, old: Any, new: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give the slugs of the parties that go and that come, of a reference or a list of them."""
        inner = kind.van if isinstance(kind, Lijst) else kind
        if not isinstance(inner, Verwijzing) or inner.naam not in (PARTIJ, "gemeente"):
            return (), ()
        lists = [value if isinstance(value, tuple) else (value,) if value else () for value in (old, new)]
        gone = [self.was.ref(inner.naam, r.slug) for r in lists[0]]
        come = [r.slug for r in lists[1]]
        return tuple(s for s in gone if s not in come), tuple(s for s in come if s not in gone)

    def _scalars(self, kind: Lijst, old: Any, new: Any, label: str, pad: str, rubriek: Rubriek) -> Iterator[Wijziging]:
        before, after = self.was.form(old, kind), self.wordt.form(new, kind)
        assert isinstance(before, tuple)
        assert isinstance(after, tuple)
        was, wordt = self.was.words(old, kind), self.wordt.words(new, kind)
        if sorted(map(str, before)) == sorted(map(str, after)):
            if pad.rpartition(".")[2] not in _UNORDERED:
                yield Wijziging(rubriek=rubriek, pad=pad, wat=f"{label}, volgorde", was=was, wordt=wordt)
            return
        if len(was) + len(wordt) > _WHOLE and kind.van.naam != "getal":
            gone = [item for item, form in zip(old, before, strict=True) if form not in after]
            come = [item for item, form in zip(new, after, strict=True) if form not in before]
            if gone or come:
                was, wordt = self.was.words(tuple(gone), kind), self.wordt.words(tuple(come), kind)
        eraf, erbij = self._parties(kind, old, new)
        yield Wijziging(rubriek=rubriek, pad=pad, wat=label, was=was, wordt=wordt, erbij=erbij, eraf=eraf)

    def _text(self, label: str, pad: str, rubriek: Rubriek, old: Prose | str, new: Prose | str) -> Iterator[Wijziging]:
        before, after = (v.text if isinstance(v, Prose) else v for v in (old, new))
        zinnen = compare_texts(before, after)
        if zinnen:
            yield Wijziging(rubriek=rubriek, pad=pad, wat=label, zinnen=zinnen, geheel=after)
        if not isinstance(old, Prose) or not isinstance(new, Prose):
            return
        told = bool(zinnen)
        for what, was, wordt in (
            ("link", _links(old, self.was), _links(new, self.wordt)),
            ("afbeelding", _images(old), _images(new)),
        ):
            gone, come = [w for w in was if w not in wordt], [w for w in wordt if w not in was]
            if gone or come:
                told = True
                yield Wijziging(
                    rubriek=rubriek, pad=pad, wat=f"{label}, {what}", was="; ".join(gone), wordt="; ".join(come)
                )
        if not told and self.was.prose(old) != self.wordt.prose(new):
            yield Wijziging(rubriek=rubriek, pad=pad, wat=label, was=_OPMAAK_WAS, wordt=_OPMAAK_WORDT)

    def _members(
        self,
        cls: type,
        old: Sequence[Any],
        new: Sequence[Any],
        label: str,
        pad: str,
        rubriek: Rubriek,
        bij: str,
        holders: tuple[Placed, Placed],
    ) -> Iterator[Wijziging]:
        paired = pair([self.was.member(m) for m in old], [self.wordt.member(m) for m in new])
        if cls is Betrokkene:
            yield from roles(self, paired, old, new, bij, pad)
        elif cls is Status:
            yield from statuses(self, paired, old, new, bij, pad)
        elif cls is Moment:
            yield from moments(self, paired, old, new, bij, pad)
        else:
            for i, j in paired.pairs:
                yield from self._member(old[i], new[j], bij, pad, rubriek, holders)
            for n in paired.come:
                yield self._come(new[n], bij, pad, rubriek)
            for n in paired.gone:
                yield self._gone(old[n], bij, pad, rubriek)
        if paired.reordered and pad.rpartition(".")[2] not in _UNORDERED:
            places = [(self._name(old[i], self.was), self._name(new[j], self.wordt)) for i, j in paired.pairs]
            was = [name for _, name in sorted(zip((i for i, _ in paired.pairs), (p[0] for p in places), strict=True))]
            yield Wijziging(
                rubriek=rubriek,
                pad=pad,
                wat=f"{label}, volgorde",
                was="; ".join(was),
                wordt="; ".join(name for _, name in places),
            )

    def _name(self, member: Any, side: Side) -> str:
        return member_name(member, side.namen)

    def _come(self, member: Placed, bij: str, pad: str, rubriek: Rubriek) -> Wijziging:
        name = below(bij, self._name(member, self.wordt))
        path = _member_path(pad, member)
        return Wijziging(rubriek=rubriek, pad=path, wat=name, wordt=self.wordt.all_words(member) or name)

    def _gone(self, member: Placed, bij: str, pad: str, rubriek: Rubriek) -> Wijziging:
        name = below(bij, self._name(member, self.was))
        path = _member_path(pad, member)
        return Wijziging(rubriek=rubriek, pad=path, wat=name, was=self.was.all_words(member) or name)

    def _member(
        self, old: Any, new: Any, bij: str, pad: str, rubriek: Rubriek, holders: tuple[Placed, Placed]
    ) -> Iterator[Wijziging]:
        label = below(bij, self._name(new, self.wordt))
        path = _member_path(pad, new)
        if isinstance(new, Kerncijfer):
            was, wordt = _figure(old), _figure(new)
            if was != wordt:
                yield Wijziging(rubriek=Rubriek.CIJFER, pad=f"{path}.waarde", wat=label, was=was, wordt=wordt)
            yield from self.group(old, new, label, f"{path}.", None, frozenset(("waarde", "eenheid", "richting")))
        elif isinstance(new, Rij | Criterium):
            yield from self.group(old, new, label, f"{path}.", None, frozenset(("cellen",)))
            yield from self._cells(old, new, label, f"{path}.cellen", holders)
        else:
            inside = rubriek if rubriek in (Rubriek.INTERN,) else None
            yield from self.group(old, new, label, f"{path}.", inside)

    def _cells(self, old: Any, new: Any, label: str, pad: str, holders: tuple[Placed, Placed]) -> Iterator[Wijziging]:
        """Compare cells by the head of their column; what stands in a column that came or went is new or gone."""
        heads = [_heads(holder) for holder in holders]
        left = dict(enumerate(old.cellen))
        for place, cell in enumerate(new.cellen):
            head = heads[1][place] if place < len(heads[1]) else ""
            then = left.pop(_column(heads[0], heads[1], place), None)
            name = below(label, f"kolom {head}" if head else f"kolom {place + 1}")
            where = f"{pad}.{place + 1}"
            if then is None:
                yield Wijziging(rubriek=_figure_or_text(cell), pad=where, wat=name, wordt=self.wordt.all_words(cell))
            elif self.was.form(then, _CELL) != self.wordt.form(cell, _CELL):
                for change in self.group(then, cell, name, f"{where}.", None):
                    words = name if change.pad.endswith(".tekst") else change.wat
                    yield replace(change, rubriek=_figure_or_text(then, cell), wat=words)
        for place, cell in left.items():
            head = heads[0][place] if place < len(heads[0]) else ""
            name = below(label, f"kolom {head}" if head else f"kolom {place + 1}")
            yield Wijziging(
                rubriek=_figure_or_text(cell), pad=f"{pad}.{place + 1}", wat=name, was=self.was.all_words(cell)
            )


_CELL = Groep(van=Kerncijfer)  # any group: the form of a group is that of its own fields


def _figure_or_text(*cells: Any) -> Rubriek:
    return Rubriek.CIJFER if any(c.isdigit() for cell in cells for c in cell.tekst) else Rubriek.TEKST


def _column(old: Sequence[str], new: Sequence[str], place: int) -> int:
    """Give where the column at a place stood before: under the same head, else at the same place, else nowhere (-1)."""
    if place >= len(new) or not old:
        return place
    if new[place] in old:
        return old.index(new[place])
    return place if len(old) == len(new) and old[place] not in new else -1


def _heads(holder: Placed) -> list[str]:
    if isinstance(holder, Tabel):
        return [k.kop for k in holder.kolommen]
    return [o.naam for o in holder.opties] if isinstance(holder, Vergelijking) else []


def _member_path(pad: str, member: Placed) -> str:
    name = getattr(member, "id", "") or getattr(member, "slug", "")
    return f"{pad}.{name}" if name else pad


def _links(prose: Prose, side: Side) -> list[str]:
    return [f"“{link.text}” naar {side.link(link.target)}" for link in prose.links]


def _images(prose: Prose) -> list[str]:
    return [f"{image.target} (“{image.alt}”)" for image in prose.images]


def _figure(figure: Kerncijfer) -> str:
    """Give a figure as it stands on a page: “minimaal 6,8 %”."""
    bound = figure.richting.label if figure.richting else ""
    return " ".join(part for part in (bound, figure.waarde, figure.eenheid) if part)
