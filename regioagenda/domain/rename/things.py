"""What can be renamed: every file and entry with a name of its own, and which names it cannot take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from regioagenda.base.diagnostics import Location
from regioagenda.domain.gereserveerd import Gereserveerd
from regioagenda.domain.load import MAPPEN, Content
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Begrippen,
    Deelactie,
    Documenten,
    Doelstelling,
    Gemeente,
    Item,
    Onderdeel,
    Onderwerpen,
    Organisatie,
    Pagina,
    Peilvraag,
    Thema,
    Verband,
    Vraag,
)
from regioagenda.domain.punten import punten_van
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import velden

# Names that mean something else: the start of an id of another kind, or a folder or file with a meaning of its own.
_KINDS = frozenset(
    ("gemeente", "organisatie", "trekker", "begrip", "onderwerp", "document", "pagina", "agenda", "bestanden")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something with a name of its own: a file, or an entry in one.

    `id` is `prefix + name`. `entity` is what the name belongs to and `file` the file it stands in; the same for a file.
    `moves` is the part of a path that holds the name (`content/gemeenten/haarlem.md`, or a folder with a slash at its
    end), empty for an entry. `links` and `addresses` are what ids and site addresses of it, or below it, begin with;
    `{}` stands for the name. `refs` tells what kind of field refers to it by a bare name. `reserved` are names it cannot take.
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

    @property
    def id(self) -> str:
        """The id that editors write."""
        return self.prefix + self.name

    @property
    def has_was(self) -> bool:
        """Whether old names are kept, so that old addresses go on working."""
        return "was" in velden(type(self.entity))

    @property
    def is_anchor(self) -> bool:
        """Whether it is a part of the page of its file, so that `#naam` in that file leads to it."""
        return isinstance(self.entity, (Deelactie, Doelstelling, Onderdeel, Peilvraag, Verband, Vraag))

    @property
    def where(self) -> Location:
        """Where the name is made."""
        where: Location = self.entity.where if self.entity is self.file else self.entity.at("id")
        return where


def things(content: Content, gereserveerd: Gereserveerd) -> Iterator[Thing]:
    """Give everything that can be renamed; `gereserveerd` are names that the site uses itself."""
    for entity in content.entities:
        if isinstance(entity, Item):
            yield from _items(entity, gereserveerd)
        elif isinstance(entity, (Gemeente, Organisatie)):
            yield _partij(entity)
        elif isinstance(entity, Onderwerpen):
            yield from _entries(
                entity, entity.onderwerpen, "onderwerp", "onderwerp/", ("onderwerp/{}",), "/onderwerpen/{}"
            )
        elif isinstance(entity, Begrippen):
            yield from _entries(entity, entity.begrippen, "begrip", "begrip/", ("begrip/{}",), "/begrippen/#{}")
        elif isinstance(entity, Documenten):
            yield from _entries(entity, entity.documenten, "document", "document/", (), "/documenten/#{}")
        for punt in punten_van(entity):
            prefix = f"{punt.agenda}/"
            links = (prefix + "{}", f"{punt.pagina}#{{}}")
            taken = _heading_names(entity) | gereserveerd.agenda
            yield from _entries(entity, (punt.deel,), punt.soort, prefix, links, f"/agendas/{punt.pagina}/#{{}}", taken)


def _items(entity: Item, gereserveerd: Gereserveerd) -> Iterator[Thing]:
    prefix, name = ("", entity.id) if isinstance(entity, Agenda) else (f"{entity.agenda}/", entity.id.split("/")[-1])
    moves, address, reserved = entity.path, f"/agendas/{prefix}{{}}", gereserveerd.agenda
    if isinstance(entity, Agenda):
        moves, reserved = entity.path.removesuffix("agenda.md"), _KINDS
    elif isinstance(entity, Thema):
        moves, reserved = entity.path.removesuffix("thema.md"), reserved | set(MAPPEN)
    elif isinstance(entity, Actie):
        reserved |= {"thema"}
    elif isinstance(entity, Pagina) and not entity.agenda:
        prefix, address, reserved = "pagina/", "/{}", gereserveerd.site
    yield Thing(
        noun=type(entity).__name__.lower(),
        prefix=prefix,
        name=name,
        entity=entity,
        file=entity,
        moves=moves,
        links=(prefix + "{}",),
        addresses=(address,),
        refs="thema" if isinstance(entity, Thema) else "",
        reserved=reserved,
    )
    if isinstance(entity, Actie):
        inside = f"{entity.id}#"
        yield from _entries(
            entity,
            entity.deelacties,
            "deelactie",
            inside,
            (inside + "{}",),
            f"/agendas/{entity.id}/#{{}}",
            _heading_names(entity),
        )


def _heading_names(entity: Any) -> frozenset[str]:
    """Give what a part of a page cannot be called: a link #naam leads to the part of that name, or else to the heading
    kop-naam. Taking the name of a heading would turn such links."""
    text = getattr(entity, "tekst", None)
    headings = frozenset(h.id for h in text.headings) if isinstance(text, Prose) else frozenset()
    return frozenset(h.removeprefix("kop-") for h in headings) | headings


def _partij(entity: Gemeente | Organisatie) -> Thing:
    kind, folder = ("gemeente", "gemeenten") if isinstance(entity, Gemeente) else ("organisatie", "organisaties")
    return Thing(
        noun=kind,
        prefix=f"{kind}/",
        name=entity.slug,
        entity=entity,
        file=entity,
        moves=entity.path,
        links=(f"{kind}/{{}}", "trekker/{}"),
        addresses=(f"/{folder}/{{}}", "/trekkers/{}"),
        refs="gemeente of organisatie",
    )


def _entries(
    file: Any,
    entries: Iterable[Any],
    noun: str,
    prefix: str,
    links: tuple[str, ...],
    address: str,
    reserved: frozenset[str] = frozenset(),
) -> Iterator[Thing]:
    for entry in entries:
        yield Thing(
            noun=noun,
            prefix=prefix,
            name=entry.id,
            entity=entry,
            file=file,
            links=links,
            addresses=(address,) if address else (),
            refs=noun if noun in ("onderwerp", "document", "doelstelling") else "",
            reserved=reserved,
        )
