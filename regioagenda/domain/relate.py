"""Typed files → a region: every reference is looked up, every double name is refused, every item is put in order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from regioagenda.diagnostics import Diagnostic, Location, has_errors, suggestion
from regioagenda.domain.load import Content
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Begrip,
    Begrippen,
    Document,
    Documenten,
    Gemeente,
    Onderwerp,
    Onderwerpen,
    Organisatie,
    Pagina,
    Samenhang,
    Tabel,
    Thema,
    Zoekwoorden,
)
from regioagenda.domain.region import (
    Betrokkenheid,
    Gepland,
    Region,
    VerbandIn,
    betrokkenheid_van,
    naam_sleutel,
    natuurlijke_sleutel,
)
from regioagenda.reading.kinds import Proza, Verwijzing
from regioagenda.reading.prose import Prose, ProseLink
from regioagenda.reading.schema import Ref, leaves_of

K = TypeVar("K")
V = TypeVar("V")
GERESERVEERD = ("samenhang", "vragen", "volledig")


def relate(content: Content) -> tuple[Region | None, tuple[Diagnostic, ...]]:
    """Relate all files. Gives None when something does not resolve; then the diagnostics say what."""
    names = Names(content)
    diagnostics = [*names.diagnostics]
    for entity in content.entities:
        diagnostics.extend(_check_references(entity, names))
    diagnostics.extend(_check_places(content, names))
    if has_errors(diagnostics) or content.site is None or content.broken:
        return None, tuple(diagnostics)
    return _region(content, names), tuple(diagnostics)


class Names:
    """Every name that can be pointed to, with the place where it is made; doubles are diagnosed."""

    def __init__(self, content: Content) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.items: dict[str, Location] = {}
        self.anchors: dict[str, frozenset[str]] = {}
        self.partijen: dict[str, Location] = {}
        self.gemeenten: dict[str, Location] = {}
        self.onderwerpen: dict[str, Location] = {}
        self.begrippen: dict[str, Location] = {}
        self.documenten: dict[str, Location] = {}
        self.maybe = _ids_of_broken(content.broken)
        self.files = content.files
        for entity in content.entities:
            self._add(entity)
        for entity in content.entities:
            self._add_was(entity)

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
        elif isinstance(entity, Samenhang):
            self._claim(self.items, f"{entity.agenda}/samenhang", entity.where, "item")
            for verband in entity.verbanden:
                self._claim(self.items, f"{entity.agenda}/{verband.id}", verband.at("id"), "item")
        elif isinstance(entity, (Agenda, Thema, Actie, Pagina, Tabel)):
            self._add_item(entity)

    def _add_item(self, entity: Agenda | Thema | Actie | Pagina | Tabel) -> None:
        if entity.id.rsplit("/", 1)[-1] in GERESERVEERD:
            message = f"De naam “{entity.id.rsplit('/', 1)[-1]}” gebruikt de site zelf."
            self.diagnostics.append(
                Diagnostic(where=entity.where, code="naam-gereserveerd", message=message, hint="Kies een andere bestandsnaam.")
            )
        key = entity.id if not (isinstance(entity, Pagina) and not entity.agenda) else f"pagina/{entity.id}"
        self._claim(self.items, key, entity.where, "item")
        if isinstance(entity, Actie):
            parts: dict[str, Location] = {}
            for deelactie in entity.deelacties:
                self._claim(parts, deelactie.id, deelactie.at("id"), "deelactie")
            self.anchors[entity.id] = frozenset(parts)

    def _add_was(self, entity: Any) -> None:
        for old in getattr(entity, "was", ()):
            if isinstance(entity, (Gemeente, Organisatie)):
                taken, key = self.partijen, old
            elif isinstance(entity, Agenda) or not getattr(entity, "agenda", ""):
                taken, key = self.items, old
            else:
                taken, key = self.items, f"{entity.agenda}/{old}"
            if key in taken:
                message = f"“{old}” is een oude naam van dit item, maar er bestaat nu een ander item met die naam."
                hint = f"Haal “{old}” weg bij “was”, of geef het andere item een andere naam ({taken[key]})."
                self.diagnostics.append(Diagnostic(where=entity.at("was"), code="was-bezet", message=message, hint=hint))

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
            "onderwerp": self.onderwerpen,
            "document": self.documenten,
        }
        return tables.get(kind, self.items)


_BROKEN = (
    (re.compile(r"content/(?:gemeenten|organisaties)/([^/]+)\.md"), "{0}"),
    (re.compile(r"content/agendas/([^/]+)/agenda\.md"), "{0}"),
    (re.compile(r"content/agendas/([^/]+)/([^/]+)/thema\.md"), "{0}/{1}"),
    (re.compile(r"content/agendas/([^/]+)/[^/]+/([^/]+)\.(?:md|yaml)"), "{0}/{1}"),
)


def _ids_of_broken(broken: Iterable[str]) -> frozenset[str]:
    """Give the ids that files with mistakes would have had, so that pointing to them is no second mistake."""
    return frozenset(
        shape.format(*match.groups()) for path in broken for pattern, shape in _BROKEN if (match := pattern.fullmatch(path))
    )


def _yaml_is_broken(names: Names, content_file: str) -> bool:
    return f"content/{content_file}" in names.files and not (names.onderwerpen or names.documenten or names.begrippen)


def _check_references(entity: Any, names: Names) -> Iterator[Diagnostic]:
    agenda = getattr(entity, "agenda", None) or (entity.id if isinstance(entity, Agenda) else "")
    for kind, value in leaves_of(entity):
        if isinstance(kind, Verwijzing) and isinstance(value, Ref):
            yield from _check_ref(kind, value, agenda, names)
        elif isinstance(kind, Proza) and isinstance(value, Prose):
            yield from _check_links(value, entity, names)
    if isinstance(prose := getattr(entity, "tekst", None), Prose):
        yield from _check_links(prose, entity, names)


def _check_ref(kind: Verwijzing, ref: Ref, agenda: str, names: Names) -> Iterator[Diagnostic]:
    known = names.known(kind.naam)
    slug = f"{agenda}/{ref.slug}" if kind.naam == "thema" else ref.slug
    base, _, anchor = slug.partition("#")
    if base in names.maybe or (base in known and (not anchor or anchor in names.anchors.get(base, ()))):
        return
    if not known and kind.naam in ("onderwerp", "document"):
        return
    candidates = [f"{base}#{a}" for a in names.anchors.get(base, ())] if base in known else list(known)
    hint = suggestion(slug, candidates) or f"Maak het bestand, of kies een bestaande {kind.naam}."
    message = f"“{ref.slug}” bestaat niet als {kind.naam}."
    yield Diagnostic(where=ref.where, code="verwijzing-onbekend", message=message, hint=hint)


_PREFIXES = ("gemeente", "organisatie", "trekker", "begrip", "onderwerp")


def _check_links(prose: Prose, entity: Any, names: Names) -> Iterator[Diagnostic]:
    own = names.anchors.get(getattr(entity, "id", ""), frozenset()) | {h.id for h in prose.headings}
    for link in prose.links:
        if link.external or link.target.startswith("/"):
            continue
        if link.target.startswith("#"):
            if link.target[1:] not in own and f"kop-{link.target[1:]}" not in own:
                hint = suggestion(link.target[1:], own) or "Kies een kop of onderdeel dat op deze pagina staat."
                yield _dead_link(link, hint)
        elif not _resolves(link.target, names):
            yield _dead_link(link, _link_hint(link.target, names))
    for image in prose.images:
        if f"content/{image.target}" not in names.files:
            files = [f.removeprefix("content/") for f in names.files if f.startswith("content/bestanden/")]
            hint = suggestion(image.target, files) or "Zet de afbeelding in content/bestanden/ en schrijf bestanden/naam.jpg."
            yield Diagnostic(where=image.where, code="afbeelding-onbekend", message=f"De afbeelding “{image.target}” bestaat niet.", hint=hint)


def _resolves(target: str, names: Names) -> bool:
    base, _, anchor = target.partition("#")
    kind, _, slug = base.partition("/")
    if kind in _PREFIXES:
        table = {
            "gemeente": names.gemeenten,
            "begrip": names.begrippen,
            "onderwerp": names.onderwerpen,
        }.get(kind, names.partijen)
        return slug in table or slug in names.maybe
    return base in names.maybe or (base in names.items and (not anchor or anchor in names.anchors.get(base, ())))


def _link_hint(target: str, names: Names) -> str:
    if target.endswith(".md"):
        stem = target.rsplit("/", 1)[-1].removesuffix(".md")
        found = next((item for item in names.items if item.endswith(f"/{stem}")), "")
        return f"Gebruik het id: {found}" if found else "Gebruik het id van de actie, zoals agenda/bestandsnaam."
    known = [*names.items, *(f"gemeente/{s}" for s in names.gemeenten), *(f"begrip/{s}" for s in names.begrippen)]
    known += [f"organisatie/{s}" for s in names.partijen if s not in names.gemeenten]
    known += [f"onderwerp/{s}" for s in names.onderwerpen]
    known += [f"{item}#{a}" for item, anchors in names.anchors.items() for a in anchors]
    return suggestion(target, known) or "Schrijf een id (agenda/actie, gemeente/haarlem), een adres op de site (/planning/) of een heel webadres."


def _dead_link(link: ProseLink, hint: str) -> Diagnostic:
    return Diagnostic(where=link.where, code="link-kapot", message=f"De link naar “{link.target}” komt nergens uit.", hint=hint)


def _check_places(content: Content, names: Names) -> Iterator[Diagnostic]:
    """Every thema and actie lies in an agenda, every actie in a thema."""
    for entity in content.entities:
        agenda = getattr(entity, "agenda", "")
        if agenda and agenda not in names.items and agenda not in names.maybe:
            hint = f"Maak content/agendas/{agenda}/agenda.md."
            yield Diagnostic(where=entity.where, code="agenda-ontbreekt", message=f"De agenda “{agenda}” heeft geen agenda.md.", hint=hint)
        if isinstance(entity, Actie) and entity.thema not in names.items and entity.thema not in names.maybe:
            folder = entity.path.rsplit("/", 1)[0]
            yield Diagnostic(
                where=entity.where, code="thema-ontbreekt", message="De map van deze actie heeft geen thema.md.", hint=f"Maak {folder}/thema.md."
            )


def _frozen(pairs: Iterable[tuple[K, V]]) -> Mapping[K, V]:
    return MappingProxyType(dict(pairs))


def _grouped(pairs: Iterable[tuple[str, V]]) -> Mapping[str, tuple[V, ...]]:
    groups: dict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})


def _region(content: Content, names: Names) -> Region:
    agendas = {a.id: a for a in sorted(content.of(Agenda), key=lambda a: (a.volgorde, a.id))}
    place = {agenda: n for n, agenda in enumerate(agendas)}
    themas = {t.id: t for t in sorted(content.of(Thema), key=lambda t: (place[t.agenda], t.volgorde, t.id))}
    thema_place = {thema: n for n, thema in enumerate(themas)}
    acties = {
        a.id: a
        for a in sorted(
            content.of(Actie), key=lambda a: (thema_place[a.thema], natuurlijke_sleutel(a.nummer or a.id), a.id)
        )
    }
    verbanden = tuple(
        VerbandIn(id=f"{s.agenda}/{v.id}", agenda=s.agenda, verband=v)
        for s in sorted(content.of(Samenhang), key=lambda s: place[s.agenda])
        for v in s.verbanden
    )
    betrokken: list[Betrokkenheid] = [b for a in acties.values() for b in betrokkenheid_van(a)]
    assert content.site is not None
    return Region(
        site=content.site,
        agendas=MappingProxyType(agendas),
        themas=MappingProxyType(themas),
        acties=MappingProxyType(acties),
        paginas=_frozen((p.id, p) for p in sorted(content.of(Pagina), key=lambda p: (p.agenda, p.volgorde, p.id))),
        tabellen=_frozen((t.id, t) for t in content.of(Tabel)),
        samenhangen=_frozen((s.agenda, s) for s in content.of(Samenhang)),
        verbanden=_frozen((v.id, v) for v in verbanden),
        gemeenten=_frozen((g.slug, g) for g in sorted(content.of(Gemeente), key=lambda g: naam_sleutel(g.naam))),
        organisaties=_frozen((o.slug, o) for o in sorted(content.of(Organisatie), key=lambda o: naam_sleutel(o.naam))),
        onderwerpen=_frozen((o.id, o) for f in content.of(Onderwerpen) for o in _typed(f.onderwerpen, Onderwerp)),
        begrippen=_frozen(
            (b.id, b) for f in content.of(Begrippen) for b in sorted(_typed(f.begrippen, Begrip), key=lambda b: naam_sleutel(b.term))
        ),
        documenten=_frozen((d.id, d) for f in content.of(Documenten) for d in _typed(f.documenten, Document)),
        zoekwoorden=tuple(z for f in content.of(Zoekwoorden) for z in f.zoekwoorden),
        acties_by_thema=_grouped((a.thema, a) for a in acties.values()),
        acties_by_onderwerp=_grouped((o.slug, a) for a in acties.values() for o in a.onderwerpen),
        themas_by_agenda=_grouped((t.agenda, t) for t in themas.values()),
        betrokkenheid_by_partij=_grouped((b.partij, b) for b in betrokken),
        verbanden_by_item=_grouped((ref.slug.split("#")[0], v) for v in verbanden for ref in (*v.verband.van, *v.verband.naar)),
        momenten=_momenten(agendas.values(), themas.values(), acties.values()),
    )


def _typed(values: Iterable[Any], cls: type[V]) -> tuple[V, ...]:
    return tuple(v for v in values if isinstance(v, cls))


def _momenten(agendas: Iterable[Agenda], themas: Iterable[Thema], acties: Iterable[Actie]) -> tuple[Gepland, ...]:
    found = [Gepland(item=a.id, agenda=a.id, titel=a.korte_titel, moment=m) for a in agendas for m in a.momenten]
    found += [Gepland(item=t.id, agenda=t.agenda, titel=t.titel, moment=m) for t in themas for m in t.momenten]
    for actie in acties:
        found += [Gepland(item=actie.id, agenda=actie.agenda, titel=actie.titel, moment=m) for m in actie.momenten]
        found += [
            Gepland(item=f"{actie.id}#{d.id}", agenda=actie.agenda, titel=f"{actie.titel}: {d.titel}", moment=m)
            for d in actie.deelacties
            for m in d.momenten
        ]
    return tuple(sorted(found, key=lambda g: (g.moment.wanneer.sorteersleutel, natuurlijke_sleutel(g.item))))
