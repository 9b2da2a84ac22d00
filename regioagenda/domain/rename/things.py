"""What can be renamed: every file and entry with a name of its own, and which names it cannot take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regioagenda.base.diagnostics import Location
from regioagenda.base.late import dataclass
from regioagenda.domain.gereserveerd import Gereserveerd
from regioagenda.domain.load import Content
from regioagenda.domain.model import Actie, Agenda, Bestand, Thema
from regioagenda.domain.soort import Soort
from regioagenda.domain.soorten import KINDS, MAPPEN, Deel, adres_van, delen_van, id_van, soort_van
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import velden

# Names that mean something else: the start of an id of another kind, or a folder or file with a meaning of its own.
_KINDS = frozenset(
    ("agenda", "bestanden", *(word for k in KINDS for _, word in k.namen), *(w for k in KINDS for w, _ in k.ook))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something with a name of its own: a file, or an entry in one.

    `id` is `prefix + name`. `entity` is what the name belongs to and `file` the file it stands in; the same for a file.
    `moves` is the part of a path that holds the name (`content/gemeenten/haarlem.md`, or a folder with a slash at its
    end), empty for an entry. `links` and `addresses` are what ids and site addresses of it, or below it, begin with;
    `{}` stands for the name. `refs` tells what kind of field refers to it by a bare name. `reserved` are names it cannot take. `is_anchor` tells
    whether it is a part of the page of its file, so that `#naam` in that file leads to it.
    """

    noun: str
    prefix: str
    name: str
    entity: Any
    file: Any
    moves: str = ""
    links: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    refs: str = ""
    reserved: frozenset[str] = frozenset()
    is_anchor: bool = False

    @property
    def id(self) -> str:
        """The id that editors write."""
        return self.prefix + self.name

    @property
    def has_was(self) -> bool:
        """Whether old names are kept, so that old addresses go on working."""
        return "was" in velden(type(self.entity))

    @property
    def has_kenmerk(self) -> bool:
        """Whether it is followed in feeds and calendars, so that it keeps the name by which subscribers know it."""
        return "kenmerk" in velden(type(self.entity))

    @property
    def where(self) -> Location:
        """Where the name is made."""
        where: Location = self.entity.where if self.entity is self.file else self.entity.at("id")
        return where


def things(content: Content, gereserveerd: Gereserveerd) -> Iterator[Thing]:
    """Give everything that can be renamed; `gereserveerd` are names that the site uses itself."""
    for entity in content.entities:
        kind = soort_van(entity)
        if kind.eigen_naam:
            yield _file(entity, kind, gereserveerd)
        for deel in delen_van(entity):
            if deel.id:
                yield _part(deel, gereserveerd)


def _file(entity: Bestand, kind: Soort, gereserveerd: Gereserveerd) -> Thing:
    name = (kind.lees(entity.path) or {})[kind.eigen_naam]
    prefix = id_van(entity).removesuffix(name)
    address = adres_van(entity).rstrip("/").removesuffix(name)
    return Thing(
        noun=kind.naam,
        prefix=prefix,
        name=name,
        entity=entity,
        file=entity,
        moves=entity.path.removesuffix(kind.eigen_map),
        links=(prefix + "{}", *(f"{word}/{{}}" for word, _ in kind.ook)),
        addresses=(address + "{}", *(where.format(stem="{}").rstrip("/") for _, where in kind.ook)),
        refs=kind.verwijzingen[0] if kind.verwijzingen else "",
        reserved=_reserved(kind, gereserveerd),
    )


def _reserved(kind: Soort, gereserveerd: Gereserveerd) -> frozenset[str]:
    """Give the names that a file cannot take: those of other things that its address or its path would meet."""
    if kind.cls is Agenda:
        return _KINDS
    if not kind.onder_agenda:
        return gereserveerd.site if kind.voorvoegsel == "pagina" else frozenset()
    folders = frozenset(MAPPEN) if kind.eigen_map else frozenset()
    files = (
        frozenset(k.eigen_map.removesuffix(".md") for k in KINDS if k.cls is Thema)
        if kind.cls is Actie
        else frozenset()
    )
    return gereserveerd.agenda | folders | files


def _part(part: Deel, gereserveerd: Gereserveerd) -> Thing:
    kind, name = part.soort, part.deel.id
    prefix = part.id.removesuffix(name)
    # A link #naam leads to the part of that name, or else to the heading kop-naam: taking the name of a heading would
    # turn such links.
    taken = _heading_names(part.bestand) if kind.is_anker and kind.vast else frozenset()
    page = f"{id_van(part.bestand)}#{{}}"
    return Thing(
        noun=kind.naam,
        prefix=prefix,
        name=name,
        entity=part.deel,
        file=part.bestand,
        links=tuple(dict.fromkeys((prefix + "{}", *([page] if kind.is_punt else [])))),
        addresses=(part.adres.rstrip("/").removesuffix(name) + "{}",),
        refs=kind.verwijzing,
        reserved=taken | (gereserveerd.agenda if kind.is_punt else frozenset()),
        is_anchor=kind.is_anker and kind.vast,
    )


def _heading_names(entity: Bestand) -> frozenset[str]:
    text = getattr(entity, "tekst", None)
    headings = frozenset(h.id for h in text.headings) if isinstance(text, Prose) else frozenset()
    return frozenset(h.removeprefix("kop-") for h in headings) | headings
