"""Every name that can be pointed to, and whether what points to it arrives.

Doubles are refused; an unknown name gets a suggestion; a name whose file has mistakes of its own is no second mistake.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from regioagenda.base.diagnostics import Diagnostic, Location, suggestion
from regioagenda.domain.load import Content, Unread
from regioagenda.domain.model import (
    OVERZICHTEN,
    Actie,
    Agenda,
    Begrippen,
    Documenten,
    Gemeente,
    Item,
    Onderwerp,
    Onderwerpen,
    Organisatie,
    Overzicht,
    Pagina,
    Thema,
)
from regioagenda.domain.punten import punten_van
from regioagenda.domain.region import betrokkenheid_van
from regioagenda.reading.prose import Prose, ProseLink
from regioagenda.reading.schema import Ref
from regioagenda.reading.walk import Pointers


class Names:
    """Every name that can be pointed to, with the place where it is made; doubles are diagnosed."""

    def __init__(self, content: Content) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.items: dict[str, Location] = {}
        self.themas: dict[str, Location] = {}
        self.doelstellingen: dict[str, Location] = {}
        self.anchors: dict[str, frozenset[str]] = {}
        self.partijen: dict[str, Location] = {}
        self.gemeenten: dict[str, Location] = {}
        self.onderwerpen: dict[str, Location] = {}
        self.begrippen: dict[str, Location] = {}
        self.documenten: dict[str, Location] = {}
        self.trekkers: set[str] = set()
        self.broken = content.broken
        self.maybe = _ids_of(content.broken)
        self.concepten = _ids_of(content.concepten)
        self.files = content.files
        for entity in content.entities:
            self._add(entity)
        for entity in content.entities:
            self._add_was(entity)
            for onderwerp in entity.onderwerpen if isinstance(entity, Onderwerpen) else ():
                self._add_was(onderwerp)

    def _add(self, entity: Any) -> None:
        if isinstance(entity, (Gemeente, Organisatie)):
            self._claim(self.partijen, entity.slug, entity.where, "partij")
            if isinstance(entity, Gemeente):
                self.gemeenten[entity.slug] = entity.where
        elif isinstance(entity, Onderwerpen):
            for onderwerp in entity.onderwerpen:
                self._claim(self.onderwerpen, onderwerp.id, onderwerp.at("id"), "onderwerp")
        elif isinstance(entity, Begrippen):
            for begrip in entity.begrippen:
                self._claim(self.begrippen, begrip.id, begrip.at("id"), "begrip")
        elif isinstance(entity, Documenten):
            for document in entity.documenten:
                self._claim(self.documenten, document.id, document.at("id"), "document")
        elif isinstance(entity, Overzicht):
            self._claim(self.items, f"{entity.agenda}/{OVERZICHTEN[type(entity)]}", entity.where, "item")
        elif isinstance(entity, Item):
            self._add_item(entity)
        for punt in punten_van(entity):
            self._claim(self.items, punt.id, punt.deel.at("id"), "item")
            self.anchors[punt.pagina] = self.anchors.get(punt.pagina, frozenset()) | {punt.deel.id}
            if isinstance(entity, Thema):
                self.doelstellingen[punt.id] = punt.deel.at("id")

    def _add_item(self, entity: Item) -> None:
        key = entity.id if not (isinstance(entity, Pagina) and not entity.agenda) else f"pagina/{entity.id}"
        self._claim(self.items, key, entity.where, "item")
        if isinstance(entity, Thema):
            self.themas[entity.id] = entity.where
        if isinstance(entity, Actie):
            self.trekkers.update(b.partij for b in betrokkenheid_van(entity) if b.leidend)
            parts: dict[str, Location] = {}
            for deelactie in entity.deelacties:
                self._claim(parts, deelactie.id, deelactie.at("id"), "deelactie")
            self.anchors[entity.id] = frozenset(parts)

    def _add_was(self, entity: Any) -> None:
        for old in getattr(entity, "was", ()):
            if isinstance(entity, (Gemeente, Organisatie)):
                taken, key = self.partijen, old
            elif isinstance(entity, Onderwerp):
                taken, key = self.onderwerpen, old
            elif isinstance(entity, Agenda):
                taken, key = self.items, old
            elif not entity.agenda:
                taken, key = self.items, f"pagina/{old}"
            else:
                taken, key = self.items, f"{entity.agenda}/{old}"
            if key in taken:
                message = f"“{old}” is een oude naam van dit item, maar er bestaat nu een ander item met die naam."
                hint = f"Haal “{old}” weg bij “was”, of geef het andere item een andere naam ({taken[key]})."
                if taken[key] in (entity.where, entity.at("id")):
                    message = f"“{old}” is de naam die dit item nu heeft. Bij “was” horen alleen oude namen."
                    hint = f"Haal “{old}” weg bij “was”."
                self.diagnostics.append(
                    Diagnostic(where=entity.at("was"), code="was-bezet", message=message, hint=hint)
                )

    def _claim(self, taken: dict[str, Location], key: str, where: Location, what: str) -> None:
        if key in taken:
            message = f"Er zijn twee items met de naam “{key}”; de andere staat op {taken[key]}."
            hint = "Verander een van de twee."
            self.diagnostics.append(Diagnostic(where=where, code="naam-dubbel", message=message, hint=hint))
        else:
            taken[key] = where

    def known(self, kind: str) -> Mapping[str, Location]:
        """Give the names that a reference of this kind (the Dutch name in its declaration) can point to."""
        tables = {
            "gemeente of organisatie": self.partijen,
            "gemeente": self.gemeenten,
            "thema": self.themas,
            "doelstelling": self.doelstellingen,
            "onderwerp": self.onderwerpen,
            "document": self.documenten,
        }
        return tables.get(kind, self.items)

    def may_be(self, kind: str, name: str) -> bool:
        """Tell whether a name may stand in a file that could not be read, so that nothing can be said about it."""
        agenda = name.partition("/")[0]
        if kind in _LISTS:
            return name in self.maybe or f"content/{_LISTS[kind]}" in self.broken
        # The points of an agenda stand in its files: when one of those cannot be read, a name may be in it.
        inside, holds = f"content/agendas/{agenda}/", _HOLDS.get(kind, _HOLDS[""])
        return name in self.maybe or any(p.startswith(inside) and holds.search(p) for p in self.broken)


# Files of an agenda that may hold what a reference of a kind points to; an aim stands in a thema, a thema in nothing.
_HOLDS = {
    "": re.compile(r"/(?:thema\.md|(?:verbanden|vragen)\.yaml|paginas/[^/]+\.md|peilingen/[^/]+\.yaml)\Z"),
    "doelstelling": re.compile(r"/thema\.md\Z"),
    "thema": re.compile(r"(?!)"),
}
_LISTS = {"onderwerp": "onderwerpen.yaml", "begrip": "begrippen.yaml", "document": "documenten.yaml"}

_ID_OF = (
    (re.compile(r"content/(?:gemeenten|organisaties)/([^/]+)\.md"), "{0}"),
    (re.compile(r"content/paginas/([^/]+)\.md"), "pagina/{0}"),
    (re.compile(r"content/agendas/([^/]+)/agenda\.md"), "{0}"),
    (re.compile(r"content/agendas/([^/]+)/([^/]+)/thema\.md"), "{0}/{1}"),
    (re.compile(r"content/agendas/([^/]+)/[^/]+/([^/]+)\.(?:md|yaml)"), "{0}/{1}"),
)


def _ids_of(paths: Iterable[str]) -> frozenset[str]:
    """Give the ids that files would have had: with mistakes, so that pointing to them is no second one, or drafts."""
    return frozenset(
        shape.format(*match.groups())
        for path in paths
        for pattern, shape in _ID_OF
        if (match := pattern.fullmatch(path))
    )


def check_references(entity: Any, pointers: Pointers, names: Names) -> Iterator[Diagnostic]:
    """Look up everything that a file points to, in its fields and in its texts."""
    agenda = getattr(entity, "agenda", None) or (entity.id if isinstance(entity, Agenda) else "")
    for kind, ref in pointers.refs:
        yield from _check_ref(kind, ref, agenda, names)
    for prose in pointers.proses:
        yield from _check_links(prose, entity, names)


def _check_ref(kind: str, ref: Ref, agenda: str, names: Names) -> Iterator[Diagnostic]:
    if kind == "doel":
        if not _resolves(ref.slug, names):
            message = f"“{ref.slug}” komt nergens uit."
            yield Diagnostic(
                where=ref.where, code="verwijzing-onbekend", message=message, hint=_link_hint(ref.slug, names)
            )
        return
    known = names.known(kind)
    inside = kind in ("thema", "doelstelling")
    slug = f"{agenda}/{ref.slug}" if inside else ref.slug
    base, _, anchor = slug.partition("#")
    if names.may_be(kind, base) or (base in known and (not anchor or anchor in names.anchors.get(base, ()))):
        return
    candidates = [f"{base}#{a}" for a in names.anchors.get(base, ())] if base in known else list(known)
    if inside:
        candidates = [c.removeprefix(f"{agenda}/") for c in candidates if c.startswith(f"{agenda}/")]
    hint = (_CONCEPT if base in names.concepten else suggestion(ref.slug, candidates)) or _REF_HINTS.get(
        kind, "Maak het bestand, of kies een id dat er al is."
    )
    message = f"“{ref.slug}” bestaat niet als {kind}."
    yield Diagnostic(where=ref.where, code="verwijzing-onbekend", message=message, hint=hint)


_CONCEPT = "Dit is nog een concept. Haal daar “concept: ja” weg, of haal deze verwijzing weg."
_REF_HINTS = {
    "document": "Zet het document in content/documenten.yaml, of kies een document dat daar staat.",
    "onderwerp": "Kies een onderwerp dat in content/onderwerpen.yaml staat.",
}
_PREFIXES = ("gemeente", "organisatie", "trekker", "begrip", "onderwerp")


def _check_links(prose: Prose, entity: Any, names: Names) -> Iterator[Diagnostic]:
    own = names.anchors.get(_page_of(entity), frozenset()) | {h.id for h in prose.headings}
    for link in prose.links:
        if link.external or link.target.startswith("/"):
            continue
        if link.target.startswith("#"):
            # Which parts a file has is only known when it could be read.
            if not isinstance(entity, Unread) and link.target[1:] not in own and f"kop-{link.target[1:]}" not in own:
                hint = suggestion(link.target[1:], own) or "Kies een kop of onderdeel dat op deze pagina staat."
                yield _dead_link(link, hint)
        elif not _resolves(link.target, names):
            yield _dead_link(link, _link_hint(link.target, names))
    for image in prose.images:
        if f"content/{image.target}" not in names.files:
            files = [f.removeprefix("content/") for f in names.files if f.startswith("content/bestanden/")]
            hint = (
                suggestion(image.target, files)
                or "Zet de afbeelding in content/bestanden/ en schrijf bestanden/naam.jpg."
            )
            yield Diagnostic(
                where=image.where,
                code="afbeelding-onbekend",
                message=f"De afbeelding “{image.target}” bestaat niet.",
                hint=hint,
            )


def _page_of(entity: Any) -> str:
    """Give the id of the page that a file makes."""
    if isinstance(entity, Overzicht):
        return f"{entity.agenda}/{OVERZICHTEN[type(entity)]}"
    return str(getattr(entity, "id", ""))


def _resolves(target: str, names: Names) -> bool:
    base, _, anchor = target.partition("#")
    kind, _, slug = base.partition("/")
    if kind in _PREFIXES:
        return not anchor and (slug in _table(kind, names) or names.may_be(kind, slug))
    return names.may_be("", base) or (base in names.items and (not anchor or anchor in names.anchors.get(base, ())))


def _table(kind: str, names: Names) -> Collection[str]:
    """Give the names that a link `kind/name` can lead to."""
    if kind == "organisatie":
        return names.partijen.keys() - names.gemeenten.keys()
    if kind == "trekker":
        # Who leads is only known for sure when every actie could be read.
        return names.partijen if names.broken else names.trekkers
    return {"gemeente": names.gemeenten, "begrip": names.begrippen, "onderwerp": names.onderwerpen}[kind]


def _link_hint(target: str, names: Names) -> str:
    base = target.partition("#")[0]
    if (base.partition("/")[2] if base.startswith(("gemeente/", "organisatie/")) else base) in names.concepten:
        return _CONCEPT
    if target.endswith(".md"):
        stem = target.rsplit("/", 1)[-1].removesuffix(".md")
        found = next((item for item in names.items if item.endswith(f"/{stem}")), "")
        return f"Gebruik het id: {found}" if found else "Gebruik het id van de actie, zoals agenda/bestandsnaam."
    known = [*names.items, *(f"gemeente/{s}" for s in names.gemeenten), *(f"begrip/{s}" for s in names.begrippen)]
    known += [f"organisatie/{s}" for s in names.partijen if s not in names.gemeenten]
    known += [f"onderwerp/{s}" for s in names.onderwerpen]
    known += [f"trekker/{s}" for s in sorted(names.trekkers)]
    known += [f"{item}#{a}" for item, anchors in names.anchors.items() for a in anchors]
    same_name = next((k for k in known if k.rpartition("/")[2] == target.rpartition("/")[2]), "")
    return (
        f"Bedoelt u “{same_name}”?" if same_name else suggestion(target, known)
    ) or "Schrijf een id (agenda/actie, gemeente/haarlem), een adres op de site (/planning/) of een heel webadres."


def _dead_link(link: ProseLink, hint: str) -> Diagnostic:
    return Diagnostic(
        where=link.where, code="link-kapot", message=f"De link naar “{link.target}” komt nergens uit.", hint=hint
    )
