"""A region that notes what is read of it, and a digest of everything that can be read: see `base.reads`.

Of a content file each field is noted when it is read; to look a file up is only to ask which one it is. What a region works
out of several files is known by those files, in their order. Where a page asks a question of the whole region that is
seldom answered otherwise (`vraag`), it is the answer that counts and not what it was found in.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, ValuesView
from dataclasses import fields
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast, overload

from regioagenda.base.digest import digest
from regioagenda.base.memo import Memo
from regioagenda.base.reads import Day, apart, note, once
from regioagenda.base.records import Key
from regioagenda.domain.model import Actie, Adres, Bestand, Schermtekst, Site, Vervallen, Zoekproef, Zoekwoord
from regioagenda.domain.model.delen import FIELD
from regioagenda.domain.punten import Punt
from regioagenda.domain.region import Betrokkenheid, Gepland, Region, VerbandIn
from regioagenda.domain.verloop.model import Afgezegd
from regioagenda.reading.prose import Prose

V = TypeVar("V")
D = TypeVar("D")
P = ParamSpec("P")

# The last word of a key that asks whether something is there, and of one that asks for all keys.
_IS_THERE, _KEYS = "?", "*"
_ASKED = "vraag"
# The first word of a key that asks for several fields of a file.
_SOME = "velden"
# Stands for the day of the region among the words of a question.
_DAY = "(vandaag)"
_NOTHING = b"-" * 20


class Noted(Mapping[str, V]):
    """A mapping that notes what is asked of it, under a name. To go over all its values is to read each of them."""

    __slots__ = ("_inside", "_name")

    def __init__(self, name: str, inside: Mapping[str, V]) -> None:
        self._name = name
        self._inside = inside

    def __getitem__(self, key: str) -> V:
        note(self._name, key)
        return self._inside[key]

    @overload
    def get(self, key: str, /) -> V | None: ...
    @overload
    def get(self, key: str, default: V | D, /) -> V | D: ...
    def get(self, key: str, default: Any = None, /) -> Any:
        """Give what belongs to a key, or else the default."""
        note(self._name, key)
        return self._inside.get(key, default)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            note(self._name, key, _IS_THERE)
        return key in self._inside

    def __iter__(self) -> Iterator[str]:
        note(self._name, "", _KEYS)
        return iter(self._inside)

    def __len__(self) -> int:
        note(self._name, "", _KEYS)
        return len(self._inside)

    def values(self) -> ValuesView[V]:
        """Give all values."""
        note(self._name)
        return self._inside.values()

    def items(self) -> ItemsView[str, V]:
        """Give all keys with their values."""
        note(self._name)
        return self._inside.items()


Vraag = Callable[..., Any]
_VRAGEN: dict[str, Vraag] = {}


def vraag(find: Callable[Concatenate[Region, P], V]) -> Callable[Concatenate[Region, P], V]:
    """Make a function of a region, and of texts, a question of which the answer is noted instead of all that it reads.

    Between the two it may get the day, which is then the day of the region. A question is answered once for a region, and may
    ask others. Its answer is a value: of content files, tuples and plain values.
    """
    name = f"{find.__module__}.{find.__qualname__}"
    _VRAGEN[name] = find

    @wraps(find)
    def ask(region: Region, /, *args: P.args, **kwargs: P.kwargs) -> V:
        assert not kwargs, "a question is asked by position"
        if not isinstance(region, GelezenRegion):
            return find(region, *args, **kwargs)
        words = tuple(_DAY if arg is region.today else cast(str, arg) for arg in args)
        note(_ASKED, name, *words)
        return cast(V, region.answers(name, words))

    return ask


def eenmaal(region: Region, soort: str, item: str, deel: object, today: date, make: Callable[[], V]) -> V:
    """Give what is made once of a part of a file that a region holds, such as a moment of an item, on a day; whoever uses it
    again has read the same."""
    if not isinstance(region, GelezenRegion):
        return make()
    # The part lives as long as the region, and a day of a build as long as the build: their ids stay theirs.
    give = region.gemaakt.get((soort, item, id(deel), id(today)))
    if give is None:
        give = region.gemaakt[soort, item, id(deel), id(today)] = once(make)
    return cast(V, give())


class GelezenRegion(Region):
    """A region, on a day that notes, of which everything that is asked is noted. `gemaakt` is what was made once of its parts."""

    __slots__ = ("_answers", "_region", "gemaakt", "today")
    _answers: dict[tuple[str, ...], Any]
    gemaakt: dict[tuple[str, str, int, int], Callable[[], Any]]
    today: Day
    _region: Region

    def __init__(self, region: Region, today: Day) -> None:
        put = object.__setattr__
        put(self, "_region", region)
        put(self, "_answers", {})
        put(self, "gemaakt", {})
        put(self, "today", today)
        put(self, "files", {cls: Noted(_name(cls), found) for cls, found in region.files.items()})
        for field in fields(Region):
            # What is no mapping has a property below.
            if field.name != "files" and not isinstance(vars(GelezenRegion).get(field.name), property):
                put(self, field.name, Noted(field.name, getattr(region, field.name)))

    def answers(self, name: str, words: tuple[str, ...]) -> Any:
        """Answer a question by its name, once; notes nothing."""
        key = (name, *words)
        if key not in self._answers:
            with apart():
                self._answers[key] = _VRAGEN[name](self, *(self.today if word == _DAY else word for word in words))
        return self._answers[key]

    @property
    def plain(self) -> Region:
        """The same region, which notes nothing."""
        return self._region

    @property
    def site(self) -> Site:
        """The settings of the site."""
        note("site")
        return self._region.site

    @property
    def zoekwoorden(self) -> tuple[Zoekwoord, ...]:
        """The words that residents use for others."""
        note("zoekwoorden")
        return self._region.zoekwoorden

    @property
    def trekkers(self) -> tuple[str, ...]:
        """The parties that lead something, gemeenten first, each in order of name."""
        note("trekkers")
        return self._region.trekkers

    def deelnemers(self, agenda: str) -> tuple[str, ...]:
        """Give the gemeenten of an agenda, each once."""
        return _deelnemers(self, agenda)

    @property
    def zoekproeven(self) -> tuple[Zoekproef, ...]:
        """What a region asks its search, and what should come."""
        note("zoekproeven")
        return self._region.zoekproeven

    @property
    def gepubliceerd(self) -> tuple[Adres, ...]:
        """The addresses that were published once."""
        note("gepubliceerd")
        return self._region.gepubliceerd

    @property
    def vervallen(self) -> tuple[Vervallen, ...]:
        """The pages that are gone."""
        note("vervallen")
        return self._region.vervallen

    @property
    def schermteksten(self) -> Mapping[str, str]:
        """What the region says on the screen instead of which text."""
        note("schermteksten")
        return self._region.schermteksten

    @property
    def eigen_teksten(self) -> tuple[Schermtekst, ...]:
        """The same, with where it says so."""
        note("eigen_teksten")
        return self._region.eigen_teksten

    @property
    def momenten(self) -> tuple[Gepland, ...]:
        """The moments of all agendas, in order of time."""
        note("momenten")
        return self._region.momenten

    @property
    def afgezegd(self) -> tuple[Afgezegd, ...]:
        """What left the calendars."""
        note("afgezegd")
        return self._region.afgezegd

    @property
    def verloop_sinds(self) -> date | None:
        """Since when earlier revisions are known."""
        note("verloop_sinds")
        return self._region.verloop_sinds


def _name(cls: type) -> str:
    return f"bestanden:{cls.__name__}"


class Wereld:
    """All that can be read while a site is made: a region, the bytes it was read from, the day, and what else is given:
    `collections` by name, `other` by the digest of each key."""

    def __init__(
        self,
        region: GelezenRegion,
        sources: Mapping[str, bytes],
        memo: Memo,
        *,
        collections: Mapping[str, Mapping[str, Any]],
        other: Mapping[Key, bytes],
    ) -> None:
        self._asked = region
        self._region = region.plain
        self._sources = sources
        self._memo = memo
        self._files: dict[str, Mapping[str, bytes]] = {}
        self._by_path = {file.path: file for found in self._region.files.values() for file in found.values()}
        self._known: dict[Key, bytes] = {**other}
        self._collections: dict[str, Mapping[str, Any]] = {**collections}
        self._collections |= {_name(cls): found for cls, found in self._region.files.items()}
        parts = {field.name: getattr(self._region, field.name) for field in fields(Region) if field.name != "files"}
        self._collections |= {name: part for name, part in parts.items() if isinstance(part, Mapping)}
        self._whole = {name: part for name, part in parts.items() if not isinstance(part, Mapping)}
        self.day = region.today.plain.toordinal()
        self._planned: dict[int, bytes] = {}

    def digest_of(self, key: Key) -> bytes:
        """Give a digest of what asking for a key gives now."""
        found = self._known.get(key)
        if found is None:
            with apart():
                found = self._known[key] = self._make(key)
        return found

    def together(self, keys: Iterable[Key]) -> tuple[Key, ...]:
        """Ask for all fields of a file at once: three in four questions are about fields, and cards ask the same ones."""
        asked: dict[str, list[str]] = {}
        others: list[Key] = []
        for key in keys:
            if key[0] == FIELD:
                asked.setdefault(key[1], []).append(key[2])
            else:
                others.append(key)
        return (*others, *((_SOME, path, *sorted(names)) for path, names in asked.items()))

    def source_of(self, key: Key) -> str:
        """Name the file of which a key asks a field."""
        return key[1] if key[0] == _SOME else ""

    def digest_of_source(self, name: str) -> bytes:
        """Give a digest of what shapes the fields of a file."""
        file = self._by_path.get(name)
        return _NOTHING if file is None else digest(_shaped_by(file, self._sources.get(name, b"")))

    def _make(self, key: Key) -> bytes:
        name = key[0]
        if name == _ASKED:
            try:
                return self._of(self._asked.answers(key[1], key[2:]))
            except KeyError:
                # What was asked about is gone.
                return _NOTHING
        if name == FIELD:
            return self._fields(key[1]).get(key[2], _NOTHING)
        if name == _SOME:
            known = self._fields(key[1])
            return digest([known.get(field, _NOTHING) for field in key[2:]])
        if name in self._whole:
            return self._of(self._whole[name])
        inside = self._collections[name]
        if len(key) == 1:
            return digest([part for k in inside for part in (k, self.digest_of((name, k)))])
        if key[-1] == _KEYS and len(key) == 3:
            return digest(inside)
        if key[-1] == _IS_THERE and len(key) == 3:
            return digest((str(key[1] in inside),))
        return self._of(inside[key[1]]) if key[1] in inside else _NOTHING

    def _of(self, value: Any) -> bytes:
        if type(value) is tuple:
            return digest(map(self._of, value))
        if isinstance(value, Bestand):
            return digest((value.path,))
        if isinstance(value, Betrokkenheid):
            fields = self._fields(value.actie.path)
            return digest((value.actie.path, value.partij, value.rol, fields["betrokkenen"], fields["deelacties"]))
        if isinstance(value, VerbandIn):
            return digest((value.id, repr(value.verband)))
        if isinstance(value, Punt):
            return digest((value.id, value.pagina, repr(value.deel)))
        if isinstance(value, Gepland):
            # The same object stands in many lists, and lives as long as the region.
            found = self._planned.get(id(value))
            if found is None:
                found = self._planned[id(value)] = digest((value.item, value.titel, repr(value.moment)))
            return found
        return digest((repr(value),))

    def _fields(self, path: str) -> Mapping[str, bytes]:
        """Give a digest of each field of a file; of one that is not there none."""
        found = self._files.get(path)
        if found is None:
            file, data = self._by_path.get(path), self._sources.get(path, b"")
            if file is None:
                found = {}
            else:
                found = self._memo.recall("velden", (path, *_shaped_by(file, data)), lambda: _digests(file))
            self._files[path] = found
        return found


def _shaped_by(file: Bestand, data: bytes) -> tuple[bytes | str, ...]:
    """Give all that the fields of a file are made from: its bytes, and what may stand in the file of another."""
    if isinstance(file, Actie) and (file.gaat_over_in or file.komt_uit):
        return data, repr(file.gaat_over_in), repr(file.komt_uit)
    return (data,)


def _digests(file: Bestand) -> Mapping[str, bytes]:
    return {field.name: _digest_of(getattr(file, field.name)) for field in fields(file) if field.repr}


def _digest_of(value: object) -> bytes:
    # Where its links and headings stand in the file is of no use to a page.
    return digest((value.html, value.text) if isinstance(value, Prose) else (repr(value),))


@vraag
def _deelnemers(region: Region, agenda: str) -> tuple[str, ...]:
    return _plain(region).deelnemers(agenda)


def _plain(region: Region) -> Region:
    return region.plain if isinstance(region, GelezenRegion) else region
