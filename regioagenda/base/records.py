"""What kept results rest on, and which of those would be the same now.

A result rests on keys (what was asked, see `base.reads`), on days, and on parts with a record of their own. Of every key is
kept what it gave in the last round, a build. So a round begins by looking which keys give something else now: a result that
held in the last round and rests on none of those holds still. Of any other all keys are compared. A result is a small value
that lies with its record, or lies in a `Memo` under a version that its record tells.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from regioagenda.base.digest import digest

# What was asked: the name of a collection and what was looked up in it.
Key = tuple[str, ...]

# After so many rounds in which nobody asked for it a record is forgotten.
LINGERS = 8


class World(Protocol):
    """Everything that can be read, as it is now."""

    @property
    def day(self) -> int:
        """The day of the build, as `date.toordinal`."""
        ...

    def digest_of(self, key: Key) -> bytes:
        """Give a digest of what asking for a key gives now: the same as long as the answer is the same."""
        ...

    def together(self, keys: Iterable[Key]) -> tuple[Key, ...]:
        """Give fewer keys that ask the same: what is compared at each build should be little."""
        ...

    def source_of(self, key: Key) -> str:
        """Name the one source from which a key is answered, empty when there is no such."""
        ...

    def digest_of_source(self, name: str) -> bytes:
        """Give a digest of a source: while that is the same, so is every key that is answered from it."""
        ...


class Record(NamedTuple):
    """What a result rests on: the numbers of its keys (`array` of unsigned ints, as bytes) and the names of its parts, a digest
    of what those gave, and the days (`date.toordinal`) for which it holds, both included. `value` is the result when small."""

    keys: bytes
    parts: tuple[str, ...]
    gave: bytes
    since: int
    until: int
    value: object = None


class Kept(NamedTuple):
    """All of it as it is kept between runs: the keys by number and what each gave in the last round, the same of sources,
    the records by name, which of those held in the last round, and of those that nobody asked for by how many rounds."""

    keys: list[Key]
    gave: list[bytes]
    sources: dict[str, bytes]
    records: dict[str, Record]
    sound: list[str]
    unused: dict[str, int]


class Records:
    """The records of a `Memo`. A round lasts as long as one world is asked about."""

    def __init__(self, kept: Kept | None = None) -> None:
        kept = kept or Kept([], [], {}, {}, [], {})
        self._keys, self._gave, self._sources, self._records = kept.keys, kept.gave, kept.sources, kept.records
        self._unused = kept.unused
        self._numbers: dict[Key, int] = {}
        # What held in the last round, what was looked at in this one, and with what outcome.
        self._sound = frozenset(kept.sound)
        self._seen: dict[str, Record | None] = {}
        self._calm: dict[str, bool] = {}
        self._changed: frozenset[int] = frozenset()
        self._world: World | None = None
        self.is_new = False

    def holding(self, name: str, world: World) -> Record | None:
        """Give the record of a result that would be the same now; None when it would not be, or nothing is known of it."""
        self._enter(world)
        if name not in self._seen:
            record = self._records.get(name)
            holds = record is not None and record.since <= world.day <= record.until
            same = holds and (self._is_calm(name) or (record and self._digest(record, world) == record.gave))
            self._seen[name] = record if same else None
        return self._seen[name]

    def keep(
        self, name: str, keys: Iterable[Key], parts: Iterable[str], days: tuple[int, int], world: World, value: object
    ) -> Record:
        """Keep what a result rests on that was just made; its parts are kept already.

        Where a part is no longer what it was in this world, nothing can tell later that the result is still the same: then
        the record is given without a digest, and not kept.
        """
        self._enter(world)
        numbers = array("I", [self._number(key, world) for key in world.together(keys)])
        record = Record(numbers.tobytes(), tuple(parts), b"", *days, value)
        gave = self._digest(record, world)
        if gave is None:
            self.is_new = self._records.pop(name, None) is not None or self.is_new
            self._seen[name], self._calm[name] = None, False
            return record
        record = record._replace(gave=gave)
        if self._records.get(name) != record:
            self.is_new = True
            # Whoever rests on it must look again.
            self._calm[name] = False
        self._records[name] = self._seen[name] = record
        return record

    def kept(self) -> Kept:
        """End the round and give all that is to be kept between runs."""
        self._leave()
        return Kept(self._keys, self._gave, self._sources, self._records, sorted(self._sound), self._unused)

    def _enter(self, world: World) -> None:
        if world is self._world:
            return
        self._leave()
        self._world = world
        self._numbers = {key: number for number, key in enumerate(self._keys)}
        known = self._sources
        self._changed = frozenset(self._look(world))
        self.is_new = self.is_new or bool(self._changed) or self._sources != known

    def _leave(self) -> None:
        """Count what held in this round, and what was not looked at and rests on nothing that changed, as sound."""
        if self._world is None:
            return
        rest = self._sound - self._seen.keys()
        asked = {name for name, record in self._seen.items() if record is not None}
        self._sound = frozenset(asked | {name for name in rest if self._is_calm(name)})
        ages = {name: self._unused.get(name, 0) + 1 for name in self._records.keys() - self._seen.keys()}
        self._unused = {name: age for name, age in ages.items() if age <= LINGERS}
        gone = ages.keys() - self._unused.keys()
        if gone:
            self._records = {name: record for name, record in self._records.items() if name not in gone}
            self._sound -= gone
        if self.is_new:
            self._forget_keys()
        self._seen, self._calm, self._changed, self._world = {}, {}, frozenset(), None

    def _forget_keys(self) -> None:
        """Forget the keys on which no record rests any more, when those are many."""
        used = set[int]().union(*(memoryview(record.keys).cast("I") for record in self._records.values()))
        if len(used) * 2 >= len(self._keys):
            return
        numbers = {old: new for new, old in enumerate(sorted(used))}
        self._keys = [self._keys[old] for old in numbers]
        self._gave = [self._gave[old] for old in numbers]
        for name, record in self._records.items():
            moved = array("I", [numbers[old] for old in memoryview(record.keys).cast("I")])
            self._records[name] = record._replace(keys=moved.tobytes())

    def _look(self, world: World) -> Iterable[int]:
        """Look what each key gives now; give those that give something else than in the last round."""
        sources: dict[str, bool] = {}
        known = self._sources
        self._sources = {}
        for number, key in enumerate(self._keys):
            source = world.source_of(key)
            if source:
                if source not in sources:
                    self._sources[source] = now = world.digest_of_source(source)
                    sources[source] = known.get(source) == now
                if sources[source]:
                    continue
            gives = world.digest_of(key)
            if gives != self._gave[number]:
                self._gave[number] = gives
                yield number

    def _number(self, key: Key, world: World) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._keys)
            self._keys.append(key)
            self._gave.append(world.digest_of(key))
            source = world.source_of(key)
            if source and source not in self._sources:
                self._sources[source] = world.digest_of_source(source)
        return number

    def _is_calm(self, name: str) -> bool:
        """Tell whether a result held in the last round and nothing that it rests on changed."""
        calm = self._calm.get(name)
        if calm is None:
            record = self._records.get(name) if name in self._sound else None
            calm = self._calm[name] = (
                record is not None
                and self._changed.isdisjoint(memoryview(record.keys).cast("I"))
                and all(map(self._is_calm, record.parts))
            )
        return calm

    def _digest(self, record: Record, world: World) -> bytes | None:
        """Give a digest of what the keys and the parts of a result give now; None when a part would not be the same."""
        gave = self._gave
        found = [gave[number] for number in memoryview(record.keys).cast("I")]
        for name in record.parts:
            part = self.holding(name, world)
            if part is None:
                return None
            found.append(part.gave)
        return digest((b"".join(found),))
