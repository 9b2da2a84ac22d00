"""Lists whose members are compared in a way of their own: parties by their role, statuses by the newest, moments by their day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Protocol

from regioagenda.base.nederlands import opsomming
from regioagenda.domain.compare.changes import Rubriek, Wijziging
from regioagenda.domain.compare.members import Paired
from regioagenda.domain.compare.side import Side
from regioagenda.domain.compare.words import below, field_name, member_name, moment_heading
from regioagenda.domain.model import Betrokkene, Moment, Status
from regioagenda.domain.momenten import handeling, orgaan, orgaan_van
from regioagenda.domain.soorten import PARTIJ
from regioagenda.domain.status import nieuwste_eerst
from regioagenda.reading.schema import Placed, velden

# What of a moment says when, for whom and whether it is.
_OF_THE_DATE = frozenset(("soort", "orgaan", "was", "zekerheid", "vervalt", "ondanks_stop", "gemeenten"))
# What a party in a role is known by.
_WHO = frozenset(("wie", "rol"))


class How(Protocol):
    """How two versions of one thing are compared: both sides, and the way along the fields of a group."""

    @property
    def was(self) -> Side:
        """The side of before."""

    @property
    def wordt(self) -> Side:
        """The side of after."""

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


def roles(
    how: How, paired: Paired, old: Sequence[Betrokkene], new: Sequence[Betrokkene], bij: str, pad: str
) -> Iterator[Wijziging]:
    """Tell per role who comes and goes, and what is said of who stays."""
    before: dict[Any, list[str]] = {}
    after: dict[Any, list[str]] = {}
    for one in old:
        before.setdefault(one.rol, []).append(how.was.ref(PARTIJ, one.wie.slug))
    for one in new:
        after.setdefault(one.rol, []).append(one.wie.slug)
    changed = [rol for rol in dict.fromkeys((*after, *before)) if {*before.get(rol, ())} != {*after.get(rol, ())}]
    told: set[tuple[Any, str]] = set()
    for rol in changed:
        was, wordt = before.get(rol, []), after.get(rol, [])
        gone = tuple(dict.fromkeys(s for s in was if s not in wordt))
        come = tuple(dict.fromkeys(s for s in wordt if s not in was))
        told |= {(rol, s) for s in (*gone, *come)}
        names = dict(zip(was, (how.was.namen(PARTIJ, b.wie.slug) for b in old if b.rol is rol), strict=True))
        yield Wijziging(
            rubriek=Rubriek.ROL,
            pad=f"{pad}.{rol}",
            wat=below(bij, rol.label),
            was=opsomming(dict.fromkeys(names[s] for s in was)),
            wordt=opsomming(dict.fromkeys(how.wordt.namen(PARTIJ, s) for s in wordt)),
            erbij=come,
            eraf=gone,
            partijen=tuple(dict.fromkeys((*was, *wordt))),
        )
    # Who takes over a role is compared with who had it; what is said of who only comes is new, all of it.
    left = list(paired.gone)
    for n in paired.come:
        b = new[n]
        name, path = below(bij, member_name(b, how.wordt.namen)), f"{pad}.{b.rol}.{b.wie.slug}."
        before_it = next((i for i in left if old[i].rol is b.rol), None)
        if before_it is not None:
            left.remove(before_it)
            yield from how.group(old[before_it], b, name, path, Rubriek.ROL, _WHO)
        else:
            yield from _said(how, b, name, path)
            if (b.rol, b.wie.slug) not in told:
                yield Wijziging(rubriek=Rubriek.ROL, pad=path, wat=name, wordt="staat er nog een keer")
    for n in left:
        b = old[n]
        slug = how.was.ref(PARTIJ, b.wie.slug)
        if (b.rol, slug) not in told:
            name = below(bij, member_name(b, how.was.namen))
            extra = how.was.all_words(b, _WHO)
            yield Wijziging(
                rubriek=Rubriek.ROL, pad=f"{pad}.{b.rol}.{slug}", wat=name, was=extra or "stond er nog een keer"
            )
    for i, j in paired.pairs:
        b = new[j]
        name = below(bij, member_name(b, how.wordt.namen))
        yield from how.group(old[i], b, name, f"{pad}.{b.rol}.{b.wie.slug}.", Rubriek.ROL)


def _said(how: How, value: Placed, name: str, path: str) -> Iterator[Wijziging]:
    """Tell every field of a party that comes, but for what it is known by."""
    for field, (declared, _) in velden(type(value)).items():
        if field in _WHO or field == "bron":
            continue
        if words := how.wordt.words(getattr(value, field), declared.kind):
            label = below(name, field_name(field))
            yield Wijziging(rubriek=Rubriek.ROL, pad=f"{path}{field}", wat=label, wordt=words)


def statuses(
    how: How, paired: Paired, old: Sequence[Status], new: Sequence[Status], bij: str, pad: str
) -> Iterator[Wijziging]:
    """Tell the newest status as was and wordt, and what changes in those before it."""
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
        name = label if current else below(bij, member_name(new[j], how.wordt.namen))
        yield from how.group(old[i], new[j], name, f"{pad}.", Rubriek.STATUS, both if current else frozenset())
    for n in come:
        current = new[n] is last
        name = label if current else below(bij, member_name(new[n], how.wordt.namen))
        if current:
            for field, (declared, _) in velden(Status).items():
                if field not in both and (words := how.wordt.words(getattr(new[n], field), declared.kind)):
                    yield Wijziging(
                        rubriek=Rubriek.STATUS,
                        pad=f"{pad}.{field}",
                        wat=below(label, field_name(field)),
                        wordt=words,
                    )
        else:
            yield Wijziging(rubriek=Rubriek.STATUS, pad=pad, wat=name, wordt=how.wordt.all_words(new[n]))
    for n in gone:
        name = below(bij, member_name(old[n], how.was.namen))
        yield Wijziging(rubriek=Rubriek.STATUS, pad=pad, wat=name, was=how.was.all_words(old[n]))


def moments(
    how: How, paired: Paired, old: Sequence[Moment], new: Sequence[Moment], bij: str, pad: str
) -> Iterator[Wijziging]:
    """Tell of each moment whether it comes, goes, moves or becomes something else."""
    for i, j in paired.pairs:
        yield from _moment(how, old[i], new[j], bij, pad, _moment_name(new[j], new, how.wordt))
    for n in paired.come:
        m = new[n]
        yield Wijziging(
            rubriek=moment_heading(m),
            pad=pad,
            wat=below(bij, _moment_name(m, (), how.wordt)),
            wordt=how.wordt.all_words(m, frozenset(("soort", "orgaan"))),
            partijen=_for_whom(m),
        )
    for n in paired.gone:
        m = old[n]
        yield Wijziging(
            rubriek=moment_heading(m),
            pad=pad,
            wat=below(bij, _moment_name(m, (), how.was)),
            was=how.was.all_words(m, frozenset(("soort", "orgaan"))),
            partijen=tuple(how.was.ref(PARTIJ, s) for s in _for_whom(m)),
        )


def _moment(how: How, old: Moment, new: Moment, bij: str, pad: str, name: str) -> Iterator[Wijziging]:
    rubriek = moment_heading(old, new)
    parties = _for_whom(new)
    label = below(bij, name)
    names = _moment_name(old, (), how.was), _moment_name(new, (), how.wordt)
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
            was, wordt = bedoeld(old.wanneer, was), bedoeld(new.wanneer, wordt)
        yield Wijziging(rubriek=rubriek, pad=f"{pad}.wanneer", wat=label, was=was, wordt=wordt, partijen=parties)
    same = (handeling(old), orgaan(old), orgaan_van(old)) == (handeling(new), orgaan(new), orgaan_van(new))
    where = f"{label}, {new.wanneer.getoond}"
    if same and names[0] == names[1] and (old.soort, old.orgaan) != (new.soort, new.orgaan):
        both = (f"soort: {m.soort}" + (f", orgaan: {m.orgaan.orgaan}" if m.orgaan else "") for m in (old, new))
        was, wordt = both
        yield Wijziging(rubriek=Rubriek.INTERN, pad=f"{pad}.soort", wat=f"{where}, schrijfwijze", was=was, wordt=wordt)
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
    for change in how.group(old, new, where, f"{pad}.", None, without):
        field = change.pad.removeprefix(f"{pad}.").partition(".")[0]
        of_moment = field in _OF_THE_DATE and change.rubriek is not Rubriek.INTERN
        yield replace(change, partijen=parties, rubriek=rubriek if of_moment else change.rubriek)


def _moment_name(moment: Moment, among: Sequence[Moment], side: Side) -> str:
    """Name a moment after what happens; where more are called that, also after what it is about."""
    name = member_name(moment, side.namen)
    if of := orgaan_van(moment):
        name = f"{name} ({side.namen(PARTIJ, of)})"
    alike = sum(member_name(m, side.namen) == member_name(moment, side.namen) for m in among)
    return f"{name} “{moment.wat.removesuffix('.')}”" if alike > 1 and moment.wat else name


def _for_whom(moment: Moment) -> tuple[str, ...]:
    of = orgaan_van(moment)
    return tuple(r.slug for r in moment.gemeenten) or ((of,) if of else ())


def _status(status: Status | None) -> str:
    return f"{status.waarde.label} ({status.per.getoond})" if status else ""


def bedoeld(value: Any, shown: str) -> str:
    """Tell what is meant by words that are the same: the days that they were read as."""
    days = [str(d) for d in (getattr(value, "van", None), getattr(value, "tot", None)) if d]
    return f"{shown} ({' tot en met '.join(dict.fromkeys(days))})" if days else f"{shown} ({value})"
