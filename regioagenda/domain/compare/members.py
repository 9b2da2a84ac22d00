"""Which member of a list is which at two moments: the equal ones first, then by key, then by likeness."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.model import (
    Bestuurder,
    Betrokkene,
    Kerncijfer,
    Leestip,
    Moment,
    Negeer,
    Opmerking,
    Resultaat,
    Rij,
    Standpunt,
    Status,
    Uitslag,
)
from regioagenda.domain.model.editie import EditieMoment
from regioagenda.domain.momenten import handeling
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import Ref, is_filled

# What a member is known by, when that is not the first field below that it has.
_KEYS: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        Betrokkene: ("rol", "wie"),
        Status: ("per",),
        Moment: ("soort", "wanneer", "wat"),
        EditieMoment: ("soort", "wanneer", "wat"),
        Kerncijfer: ("wat",),
        Standpunt: ("wie",),
        Opmerking: ("soort", "tekst"),
        Resultaat: ("tekst",),
        Negeer: ("code", "bij"),
        Uitslag: ("antwoord", "groep"),
        Bestuurder: ("functie", "namens", "naam"),
        Leestip: ("titel",),
    }
)
_NAMES = (
    "id",
    "slug",
    "letter",
    "naam",
    "term",
    "kop",
    "titel",
    "code",
    "wie",
    "per",
    "status",
    "criterium",
    "cellen",
    "tekst",
)
# From this likeness on two members that nothing else pairs are the same one, changed.
_ALIKE = 0.5
# Comparing every member with every other costs their product; beyond it only equal ones and keys count.
_MOST_PAIRS = 10_000

Forms = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a list with each of its fields in the form in which two moments are compared: see `forms`."""

    value: Any
    forms: Forms

    def same(self, other: Member, name: str) -> bool:
        """Tell whether a field has the same value in another."""
        return self.forms.get(name) == other.forms.get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """Pairs of places, in the order of the later list; and the places of what is gone and of what is new."""

    pairs: tuple[tuple[int, int], ...]
    gone: tuple[int, ...]
    come: tuple[int, ...]

    @property
    def reordered(self) -> bool:
        """Whether those that stayed stand in another order."""
        old = [i for i, _ in self.pairs]
        return old != sorted(old)


def pair(old: Sequence[Member], new: Sequence[Member]) -> Paired:
    """Tell which of the old members became which of the new ones."""
    found: dict[int, int] = {}
    left, right = dict.fromkeys(range(len(old))), dict.fromkeys(range(len(new)))

    def take(i: int, j: int) -> None:
        found[j] = i
        del left[i], right[j]

    for n in range(min(len(old), len(new))):
        if _whole(old[n]) == _whole(new[n]):
            take(n, n)
    for known_by in (_whole, _key):
        places: dict[Hashable, list[int]] = {}
        for i in left:
            places.setdefault(known_by(old[i]), []).append(i)
        for j in tuple(right):
            same = places.get(known_by(new[j]))
            if same:
                take(same.pop(0), j)
    if len(left) * len(right) <= _MOST_PAIRS:
        scored = sorted(
            (-score, abs(i - j), j, i) for i in left for j in right if (score := likeness(old[i], new[j])) >= _ALIKE
        )
        for _, _, j, i in scored:
            if j in right and i in left:
                take(i, j)
    return Paired(pairs=tuple((found[j], j) for j in sorted(found)), gone=tuple(left), come=tuple(right))


def _whole(member: Member) -> Hashable:
    return (type(member.value), *member.forms.values())


def _key(member: Member) -> Hashable:
    """Give what a member is known by; a row of a table by its first cell."""
    cls = type(member.value)
    if cls is Moment and member.value.kenmerk:
        return (cls, member.value.kenmerk)
    if cls is Rij:
        return (cls, member.value.cellen[0].tekst)
    names = _KEYS.get(cls) or tuple(n for n in _NAMES if n in member.forms)[:1] or tuple(member.forms)[:1]
    return (cls, *(member.forms[name] for name in names))


def likeness(old: Member, new: Member) -> float:
    """Tell from 0 to 1 how much two members are alike: the mean over the fields that either fills in."""
    one, other = old.value, new.value
    if type(one) is not type(other) or isinstance(other, Betrokkene):
        return 0.0  # another party, or another role: each is told by itself
    if isinstance(other, Status):
        words = other.toelichting or other.bronstatus
        return 0.9 if words and words == (one.toelichting or one.bronstatus) and old.same(new, "waarde") else 0.0
    if isinstance(other, Moment | EditieMoment):
        return _moments(old, new)
    scores = []
    for name in new.forms:
        was, wordt = getattr(one, name), getattr(other, name)
        if is_filled(was) or is_filled(wordt):
            scores.append(1.0 if old.same(new, name) else _near(was, wordt))
    return sum(scores) / len(scores) if scores else 0.0


def _moments(old: Member, new: Member) -> float:
    """A moment that moved keeps what happens and what about; or it says itself when it was planned before."""
    one, other = old.value, new.value
    if handeling(one) is handeling(other) and any(
        earlier.wanneer == one.wanneer for earlier in getattr(other, "was", ())
    ):
        return 1.0
    when = old.same(new, "wanneer")
    what = 1.0 if one.wat == other.wat else _near(one.wat, other.wat) if one.wat and other.wat else 0.6
    if handeling(one) is handeling(other):
        return 0.9 if when else what * 0.9
    return 0.7 if when and what >= 0.6 else 0.0


def _near(one: object, other: object) -> float:
    """Tell how much two values look alike: texts by their words, lists by what they share, all else not at all."""
    if isinstance(one, Prose) and isinstance(other, Prose):
        one, other = one.text, other.text
    if isinstance(one, str) and isinstance(other, str):
        a, b = one.split(), other.split()
        matcher = SequenceMatcher(None, a, b, autojunk=False)
        return matcher.ratio() if a and b and matcher.quick_ratio() >= _ALIKE else 0.0
    if isinstance(one, tuple) and isinstance(other, tuple) and one and other:
        if not all(isinstance(x, str | Ref) for x in (*one, *other)):
            return 0.5 if len(one) == len(other) else 0.25
        names = {str(x) for x in one}, {str(x) for x in other}
        return len(names[0] & names[1]) / len(names[0] | names[1])
    return 0.0
