"""What a row of `KINDS` says: a kind of file and the kinds of part in it that have a name of their own."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import fields as dataclass_fields
from functools import cache, lru_cache
from typing import cast

from regioagenda.base.late import dataclass
from regioagenda.reading.schema import velden


@dataclass(frozen=True, slots=True, kw_only=True)
class Datatabel:
    """A file of the open data: its name, what it holds in Dutch, and whether it is also there for a spreadsheet."""

    naam: str
    uitleg: str
    csv: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelsoort:
    """A kind of part, with an id of its own within its file.

    `veld` is the field that lists them, `cls` what one is. In `id`, what links call it, and in `adres`, where visitors
    find it, `{agenda}`, `{bestand}` (the id of the file) and `{deel}` are filled in. Nothing can point to a part without
    `id`. An address that begins with `#` is an element on the page of the file. `verwijzing` is the kind of reference
    that names it by `{deel}` alone. `vast` is False when its page has no elements of its own that a name could meet.
    `data` is the file of the open data with all of them.
    """

    veld: str
    cls: type
    adres: str
    id: str = ""
    verwijzing: str = ""
    vast: bool = True
    op_scherm: str = ""
    data: Datatabel | None = None

    @property
    def label(self) -> str:
        """What visitors read above one: `op_scherm` when it has another name there."""
        return self.op_scherm or self.naam.capitalize()

    @property
    def wordt_gevonden(self) -> bool:
        """Whether one is found by words of its own: what has no searched field is not."""
        return any(declared.zoek is not None for declared, _ in velden(self.cls).values())

    @property
    def naam(self) -> str:
        """What editors call one: `doelstelling`."""
        return self.cls.__name__.lower()

    @property
    def voorvoegsel(self) -> str:
        """The word that its id begins with (`begrip`), or "" when its id begins with that of an agenda or file."""
        return self.id.partition("/")[0] if not self.id.startswith("{") else ""

    @property
    def is_punt(self) -> bool:
        """Whether it is a point: an item of its agenda, with an id as any other item (`agenda/deel`)."""
        return self.id.startswith("{agenda}/")

    @property
    def is_anker(self) -> bool:
        """Whether it is an element on the page of its file."""
        return self.adres.startswith("#")


@dataclass(frozen=True, slots=True, kw_only=True)
class Soort:
    """A kind of file.

    `plek` is its path, with `{agenda}`, `{thema}` and `{stem}` for what varies; the same words are filled in in `id`, what
    links call it, and `adres`. A file without `id` cannot be pointed to as a whole. `verwijzingen` are the kinds of
    reference that name it without the part of its id that they imply. `ook` are other words that links may put before
    its name, each with the address that they lead to. `groep` is the heading under which its agenda lists it,
    `in_volledig` whether the document of the whole agenda holds it as a chapter after the themas and pages.
    `uitleg` says in Dutch what it is, for the handbook. `data` is the file of the open data with all of them.
    """

    cls: type
    plek: str
    uitleg: str
    id: str = ""
    adres: str = ""
    delen: tuple[Deelsoort, ...] = ()
    verwijzingen: tuple[str, ...] = ()
    ook: tuple[tuple[str, str], ...] = ()
    groep: str = ""
    in_volledig: bool = False
    op_scherm: str = ""
    data: Datatabel | None = None

    @property
    def label(self) -> str:
        """What visitors read above one: `op_scherm` when it has another name there."""
        return self.op_scherm or self.naam.capitalize()

    @property
    def naam(self) -> str:
        """What editors call it: `NietOpgenomen` is `niet-opgenomen`."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", self.cls.__name__).lower()

    @property
    def glob(self) -> str:
        """The paths as a pattern with `*` for each part that varies."""
        return re.sub(r"\{\w+\}", "*", self.plek)

    @property
    def voorvoegsel(self) -> str:
        """The word that its id begins with (`gemeente`), or "" when its id begins with that of an agenda."""
        return self.id.partition("/")[0] if not self.id.startswith("{") else ""

    @property
    def namen(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """What can be called by a name: the file itself and each kind of part, as the kinds of reference to it and the
        word before its id."""
        parts = tuple(((d.verwijzing,) if d.verwijzing else (), d.voorvoegsel) for d in self.delen if d.id)
        return ((self.verwijzingen, self.voorvoegsel), *parts) if self.id else parts

    @property
    def eigen_map(self) -> str:
        """The name of the file when its folder carries its name (`thema.md`), or ""."""
        file = self.plek.rpartition("/")[2]
        return file if self.eigen_naam and "{" not in file else ""

    @property
    def eigen_naam(self) -> str:
        """The part of its path that is its name (`stem`, or `agenda` of an agenda), or "" when its name is fixed."""
        last = re.search(r"\{(\w+)\}\Z", self.id)
        return last[1] if last else ""

    @property
    def vaste_naam(self) -> str:
        """The name that it has in every agenda: `vragen`, or "" when each file has its own."""
        head, _, last = self.id.rpartition("/")
        return last if head == "{agenda}" and "{" not in last else ""

    @property
    def onder_agenda(self) -> bool:
        """Whether it lies in the folder of an agenda, the file of the agenda itself included."""
        return self.plek.startswith("content/agendas/")

    def lees(self, path: str) -> dict[str, str] | None:
        """Give what a path says about its file (`agenda`, `thema`, `stem`), or None when it is of another kind."""
        return _said(self.plek, path)

    def gegeven(self, path: str) -> dict[str, object]:
        """Give the fields of the class that the path fills in: its own id, its agenda, its thema."""
        said = self.lees(path)
        assert said is not None, f"{path} is not {self.plek}"
        own = self.id.format(**said).removeprefix(f"{self.voorvoegsel}/")
        values = {
            "id": own,
            "slug": own,
            "agenda": said.get("agenda", ""),
            "thema": f"{said.get('agenda')}/{said.get('thema')}",
        }
        return {name: values[name] for name in given_fields(self.cls)}


@lru_cache(maxsize=1 << 16)
def filled(template: str, plek: str, path: str) -> str:
    """Fill in an id or an address from the path of a file that lies at `plek`: once, for who points to it asks for it again."""
    return template.format(**(_said(plek, path) or {})) if template else ""


def _said(plek: str, path: str) -> dict[str, str] | None:
    match = _pattern(plek).fullmatch(path)
    return match.groupdict() if match else None


@cache
def _pattern(plek: str) -> re.Pattern[str]:
    text = re.escape(plek).replace(r"\{", "{").replace(r"\}", "}")
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", text))


def given_fields(cls: type) -> tuple[str, ...]:
    """Give the fields of a class that no editor writes and that the path says."""
    return _given_fields(cast("Hashable", cls))


@cache
def _given_fields(cls: Hashable) -> tuple[str, ...]:
    names = {f.name for f in dataclass_fields(cast("type", cls)) if "veld" not in f.metadata}
    return tuple(name for name in ("id", "slug", "agenda", "thema") if name in names)
