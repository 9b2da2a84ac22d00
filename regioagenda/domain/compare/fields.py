"""Two versions of one thing, compared field by field along its declarations: each difference in words.

References are compared by what they point to, texts by their sentences, members of lists by what they are known by. What
is only written differently is equal.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import opsomming
from regioagenda.domain.compare.changes import Rubriek, Wijziging
from regioagenda.domain.compare.identity import Hernoemd
from regioagenda.domain.compare.members import Member, Paired, pair
from regioagenda.domain.compare.texts import compare_texts
from regioagenda.domain.compare.words import below, field_name, heading, is_text, member_name, moment_heading
from regioagenda.domain.model import (
    Betrokkene,
    Bron,
    Criterium,
    Kerncijfer,
    Moment,
    Rij,
    Status,
    Tabel,
    Vergelijking,
)
from regioagenda.domain.momenten import handeling, orgaan, orgaan_van
from regioagenda.domain.soorten import PARTIJ
from regioagenda.domain.status import nieuwste_eerst
from regioagenda.reading.kinds import JaNee, Proza, Verwijzing
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import Groep, Kind, Lijst, Namen, Placed, Ref, is_filled, velden

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
_TARGET = re.compile(r'(href|src)="@([^"]*)"')
OPMAAK_WAS, OPMAAK_WORDT = "dezelfde woorden", "dezelfde woorden, anders opgemaakt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two moments: the names on screen, and how its references are called last. `agenda` is where it stands."""

    namen: Namen
    hernoemd: Hernoemd | None
    agenda: str

    def ref(self, kind: str, slug: str) -> str:
        """Give what a reference points to, in the names of the later moment."""
        return slug if self.hernoemd is None else self.hernoemd.verwijzing(kind, slug, self.agenda)

    def link(self, target: str) -> str:
        """Give where a link in a text leads, in the names of the later moment."""
        inside = self.hernoemd is not None and not target.startswith(("/", "#")) and ":" not in target
        return self.hernoemd.nu(target) if inside and self.hernoemd else target

    def form(self, value: object, kind: Kind) -> Hashable:
        """Give a value as it is compared: without places, and with its references resolved."""
        if isinstance(kind, Lijst) and isinstance(value, tuple):
            return tuple(self.form(item, kind.van) for item in value)
        if isinstance(value, Placed):
            return tuple(self.forms(value).items())
        if isinstance(kind, Verwijzing) and isinstance(value, Ref):
            return self.ref(kind.naam, value.slug)
        if isinstance(value, Prose):
            return self.prose(value)
        assert isinstance(value, Hashable)  # texts, numbers, days and words
        return value

    def forms(self, value: Placed) -> Mapping[str, Hashable]:
        """Give every declared field as it is compared."""
        return {name: self.form(getattr(value, name), d.kind) for name, (d, _) in velden(type(value)).items()}

    def prose(self, value: Prose) -> Hashable:
        """Give a text as it is compared: its words and its layout, white space counted once."""
        html = _TARGET.sub(lambda m: f'{m[1]}="@{self.link(m[2])}"', str(value.html))
        return (value.text, " ".join(html.split()))

    def member(self, value: Placed) -> Member:
        """Give a member of a list as it is paired."""
        return Member(value=value, forms=self.forms(value))

    def words(self, value: object, kind: Kind) -> str:
        """Give a value in words; of a source its document and lines."""
        if not is_filled(value):
            return ""
        if isinstance(value, bool):
            return "ja" if value else "nee"
        if isinstance(kind, Lijst) and isinstance(value, tuple):
            return "; ".join(words for item in value if (words := self.words(item, kind.van)))
        if isinstance(value, Bron):
            lines = f"regels {value.regels}" if value.regels else ""
            named = self.namen("document", value.document.slug) if value.document else ""
            return ", ".join(part for part in (named, lines) if part)
        return self.all_words(value) if isinstance(value, Placed) else kind.woorden(value, self.namen)

    def all_words(self, value: Placed, without: frozenset[str] = frozenset()) -> str:
        """Give all that a group says, one field after another."""
        said = []
        for name, (declared, _) in velden(type(value)).items():
            one = getattr(value, name)
            if name in ("id", "bron") or name in without or not is_filled(one):
                continue
            if isinstance(one, bool):
                said += [name.replace("_", " ")] if one else []
            elif words := self.words(one, declared.kind):
                said.append(words)
        return " · ".join(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """How two versions of one thing are compared: from the side of before and of after."""

    was: Side
    wordt: Side

    def compare(self, old: Placed, new: Placed) -> tuple[Wijziging, ...]:
        """Give every difference between two versions of a file, under the headings that reviewers want first."""
        found = [*self._group(old, new, "", "", None)]
        before, after = getattr(old, "tekst", None), getattr(new, "tekst", None)
        if "tekst" not in velden(type(new)) and isinstance(before, Prose) and isinstance(after, Prose):
            found += self._text("Tekst", "tekst", Rubriek.TEKST, before, after)
        return tuple(sorted(found, key=lambda w: w.rubriek.plaats))

    def _group(
        self,
        old: Placed,
        new: Placed,
        bij: str,
        pad: str,
        forced: Rubriek | None,
        without: frozenset[str] = frozenset(),
    ) -> Iterator[Wijziging]:
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
            yield from self._group(old, new, label, f"{pad}.", rubriek)
        else:
            parties = self._parties(kind, old, new)
            was, wordt = self.was.words(old, kind), self.wordt.words(new, kind)
            if isinstance(kind, JaNee):
                was, wordt = was or "nee", wordt or "nee"
            if was == wordt:  # what is shown is the same and what is meant is not: say what is meant
                was, wordt = _meant(old, was), _meant(new, wordt)
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
            yield Wijziging(rubriek=rubriek, pad=pad, wat=label, was=OPMAAK_WAS, wordt=OPMAAK_WORDT)

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
            yield from self._roles(paired, old, new, bij, pad)
        elif cls is Status:
            yield from self._statuses(paired, old, new, bij, pad)
        elif cls is Moment:
            yield from self._moments(paired, old, new, bij, pad)
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
            was, wordt = cijfer(old), cijfer(new)
            if was != wordt:
                yield Wijziging(rubriek=Rubriek.CIJFER, pad=f"{path}.waarde", wat=label, was=was, wordt=wordt)
            yield from self._group(old, new, label, f"{path}.", None, frozenset(("waarde", "eenheid", "richting")))
        elif isinstance(new, Rij | Criterium):
            yield from self._group(old, new, label, f"{path}.", None, frozenset(("cellen",)))
            yield from self._cells(old, new, label, f"{path}.cellen", holders)
        else:
            inside = rubriek if rubriek in (Rubriek.INTERN,) else None
            yield from self._group(old, new, label, f"{path}.", inside)

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
                for change in self._group(then, cell, name, f"{where}.", None):
                    words = name if change.pad.endswith(".tekst") else change.wat
                    yield replace(change, rubriek=_figure_or_text(then, cell), wat=words)
        for place, cell in left.items():
            head = heads[0][place] if place < len(heads[0]) else ""
            name = below(label, f"kolom {head}" if head else f"kolom {place + 1}")
            yield Wijziging(
                rubriek=_figure_or_text(cell), pad=f"{pad}.{place + 1}", wat=name, was=self.was.all_words(cell)
            )

    def _roles(
        self, paired: Paired, old: Sequence[Betrokkene], new: Sequence[Betrokkene], bij: str, pad: str
    ) -> Iterator[Wijziging]:
        before: dict[Any, list[str]] = {}
        after: dict[Any, list[str]] = {}
        for one in old:
            before.setdefault(one.rol, []).append(self.was.ref(PARTIJ, one.wie.slug))
        for one in new:
            after.setdefault(one.rol, []).append(one.wie.slug)
        changed = [rol for rol in dict.fromkeys((*after, *before)) if {*before.get(rol, ())} != {*after.get(rol, ())}]
        told: set[tuple[Any, str]] = set()
        for rol in changed:
            was, wordt = before.get(rol, []), after.get(rol, [])
            gone = tuple(dict.fromkeys(s for s in was if s not in wordt))
            come = tuple(dict.fromkeys(s for s in wordt if s not in was))
            told |= {(rol, s) for s in (*gone, *come)}
            names = dict(zip(was, (self.was.namen(PARTIJ, b.wie.slug) for b in old if b.rol is rol), strict=True))
            yield Wijziging(
                rubriek=Rubriek.ROL,
                pad=f"{pad}.{rol}",
                wat=below(bij, rol.label),
                was=opsomming(dict.fromkeys(names[s] for s in was)),
                wordt=opsomming(dict.fromkeys(self.wordt.namen(PARTIJ, s) for s in wordt)),
                erbij=come,
                eraf=gone,
                partijen=tuple(dict.fromkeys((*was, *wordt))),
            )
        # Who takes over a role is compared with who had it; what is said of who only comes is new, all of it.
        left = list(paired.gone)
        for n in paired.come:
            b = new[n]
            name, path = below(bij, self._name(b, self.wordt)), f"{pad}.{b.rol}.{b.wie.slug}."
            before_it = next((i for i in left if old[i].rol is b.rol), None)
            if before_it is not None:
                left.remove(before_it)
                yield from self._group(old[before_it], b, name, path, Rubriek.ROL, _WHO)
            else:
                yield from self._said(b, name, path)
                if (b.rol, b.wie.slug) not in told:
                    yield Wijziging(rubriek=Rubriek.ROL, pad=path, wat=name, wordt="staat er nog een keer")
        for n in left:
            b = old[n]
            slug = self.was.ref(PARTIJ, b.wie.slug)
            if (b.rol, slug) not in told:
                name = below(bij, self._name(b, self.was))
                extra = self.was.all_words(b, _WHO)
                yield Wijziging(
                    rubriek=Rubriek.ROL, pad=f"{pad}.{b.rol}.{slug}", wat=name, was=extra or "stond er nog een keer"
                )
        for i, j in paired.pairs:
            b = new[j]
            name = below(bij, self._name(b, self.wordt))
            yield from self._group(old[i], b, name, f"{pad}.{b.rol}.{b.wie.slug}.", Rubriek.ROL)

    def _said(self, value: Placed, name: str, path: str) -> Iterator[Wijziging]:
        """Tell every field of a party that comes, but for what it is known by."""
        for field, (declared, _) in velden(type(value)).items():
            if field in _WHO or field == "bron":
                continue
            if words := self.wordt.words(getattr(value, field), declared.kind):
                label = below(name, field_name(field))
                yield Wijziging(rubriek=Rubriek.ROL, pad=f"{path}{field}", wat=label, wordt=words)

    def _statuses(
        self, paired: Paired, old: Sequence[Status], new: Sequence[Status], bij: str, pad: str
    ) -> Iterator[Wijziging]:
        first = nieuwste_eerst(tuple(old))[0] if old else None
        last = nieuwste_eerst(tuple(new))[0] if new else None
        label = below(bij, "Status")
        was, wordt = _status(first), _status(last)
        if was != wordt:
            yield Wijziging(rubriek=Rubriek.STATUS, pad=pad, wat=label, was=was, wordt=wordt)
        pairs = list(paired.pairs)
        gone, come = list(paired.gone), list(paired.come)
        if len(gone) == len(come) == 1 and old[gone[0]] is first and new[come[0]] is last:
            pairs.append((gone.pop(), come.pop()))  # written over, not added
        both = frozenset(("waarde", "per"))
        for i, j in pairs:
            current = new[j] is last and old[i] is first
            name = label if current else below(bij, self._name(new[j], self.wordt))
            yield from self._group(old[i], new[j], name, f"{pad}.", Rubriek.STATUS, both if current else frozenset())
        for n in come:
            current = new[n] is last
            name = label if current else below(bij, self._name(new[n], self.wordt))
            if current:
                for field, (declared, _) in velden(Status).items():
                    if field not in both and (words := self.wordt.words(getattr(new[n], field), declared.kind)):
                        yield Wijziging(
                            rubriek=Rubriek.STATUS,
                            pad=f"{pad}.{field}",
                            wat=below(label, field_name(field)),
                            wordt=words,
                        )
            else:
                yield Wijziging(rubriek=Rubriek.STATUS, pad=pad, wat=name, wordt=self.wordt.all_words(new[n]))
        for n in gone:
            name = below(bij, self._name(old[n], self.was))
            yield Wijziging(rubriek=Rubriek.STATUS, pad=pad, wat=name, was=self.was.all_words(old[n]))

    def _moments(
        self, paired: Paired, old: Sequence[Moment], new: Sequence[Moment], bij: str, pad: str
    ) -> Iterator[Wijziging]:
        for i, j in paired.pairs:
            yield from self._moment(old[i], new[j], bij, pad, self._moment_name(new[j], new, self.wordt))
        for n in paired.come:
            m = new[n]
            yield Wijziging(
                rubriek=moment_heading(m),
                pad=pad,
                wat=below(bij, self._moment_name(m, (), self.wordt)),
                wordt=self.wordt.all_words(m, frozenset(("soort", "orgaan"))),
                partijen=_for_whom(m),
            )
        for n in paired.gone:
            m = old[n]
            yield Wijziging(
                rubriek=moment_heading(m),
                pad=pad,
                wat=below(bij, self._moment_name(m, (), self.was)),
                was=self.was.all_words(m, frozenset(("soort", "orgaan"))),
                partijen=tuple(self.was.ref(PARTIJ, s) for s in _for_whom(m)),
            )

    def _moment(self, old: Moment, new: Moment, bij: str, pad: str, name: str) -> Iterator[Wijziging]:
        rubriek = moment_heading(old, new)
        parties = _for_whom(new)
        label = below(bij, name)
        names = self._moment_name(old, (), self.was), self._moment_name(new, (), self.wordt)
        if names[0] != names[1]:
            yield Wijziging(
                rubriek=rubriek,
                pad=f"{pad}.soort",
                wat=below(bij, "Wat er gebeurt"),
                was=names[0],
                wordt=names[1],
                partijen=parties,
            )
        if old.wanneer != new.wanneer:
            was, wordt = old.wanneer.getoond, new.wanneer.getoond
            if was == wordt:
                was, wordt = _meant(old.wanneer, was), _meant(new.wanneer, wordt)
            yield Wijziging(rubriek=rubriek, pad=f"{pad}.wanneer", wat=label, was=was, wordt=wordt, partijen=parties)
        same = (handeling(old), orgaan(old), orgaan_van(old)) == (handeling(new), orgaan(new), orgaan_van(new))
        where = f"{label}, {new.wanneer.getoond}"
        if same and names[0] == names[1] and (old.soort, old.orgaan) != (new.soort, new.orgaan):
            both = (f"soort: {m.soort}" + (f", orgaan: {m.orgaan.orgaan}" if m.orgaan else "") for m in (old, new))
            was, wordt = both
            yield Wijziging(
                rubriek=Rubriek.INTERN, pad=f"{pad}.soort", wat=f"{where}, schrijfwijze", was=was, wordt=wordt
            )
        without = frozenset(("wanneer", *(("soort", "orgaan") if same or names[0] != names[1] else ())))
        last = new.was[-1] if new.was else None
        if (
            old.wanneer != new.wanneer
            and last is not None
            and last.wanneer == old.wanneer
            and len(new.was) == len(old.was) + 1
        ):
            without |= {"was"}  # that it moved has been told; why, and when that was known, not yet
            why = "; ".join(part for part in (last.reden, last.tot.getoond if last.tot else "") if part)
            if why:
                yield Wijziging(
                    rubriek=rubriek, pad=f"{pad}.was", wat=f"{label}, waarom verschoven", wordt=why, partijen=parties
                )
        for change in self._group(old, new, where, f"{pad}.", None, without):
            field = change.pad.removeprefix(f"{pad}.").partition(".")[0]
            of_moment = field in _OF_THE_DATE and change.rubriek is not Rubriek.INTERN
            yield replace(change, partijen=parties, rubriek=rubriek if of_moment else change.rubriek)

    def _moment_name(self, moment: Moment, among: Sequence[Moment], side: Side) -> str:
        """Name a moment after what happens; where more are called that, also after what it is about."""
        name = member_name(moment, side.namen)
        if of := orgaan_van(moment):
            name = f"{name} ({side.namen(PARTIJ, of)})"
        alike = sum(member_name(m, side.namen) == member_name(moment, side.namen) for m in among)
        return f"{name} “{moment.wat.removesuffix('.')}”" if alike > 1 and moment.wat else name


# What of a moment says when, for whom and whether it is.
_OF_THE_DATE = frozenset(("soort", "orgaan", "was", "zekerheid", "vervalt", "ondanks_stop", "gemeenten"))
# What a party in a role is known by.
_WHO = frozenset(("wie", "rol"))
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


def _for_whom(moment: Moment) -> tuple[str, ...]:
    of = orgaan_van(moment)
    return tuple(r.slug for r in moment.gemeenten) or ((of,) if of else ())


def _status(status: Status | None) -> str:
    return f"{status.waarde.label} ({status.per.getoond})" if status else ""


def _meant(value: Any, shown: str) -> str:
    """Tell what is meant by words that are the same: the days that they were read as."""
    days = [str(d) for d in (getattr(value, "van", None), getattr(value, "tot", None)) if d]
    return f"{shown} ({' tot en met '.join(dict.fromkeys(days))})" if days else f"{shown} ({value})"


def _links(prose: Prose, side: Side) -> list[str]:
    return [f"“{link.text}” naar {side.link(link.target)}" for link in prose.links]


def _images(prose: Prose) -> list[str]:
    return [f"{image.target} (“{image.alt}”)" for image in prose.images]


def cijfer(figure: Kerncijfer) -> str:
    """Give a figure as it stands on a page: “minimaal 6,8 %”."""
    bound = figure.richting.label if figure.richting else ""
    return " ".join(part for part in (bound, figure.waarde, figure.eenheid) if part)
