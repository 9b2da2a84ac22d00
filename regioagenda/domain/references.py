"""Every name that can be pointed to, and whether what points to it arrives.

Doubles are refused; an unknown name gets a suggestion; a name whose file has mistakes of its own is no second mistake.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from regioagenda.base.diagnostics import Diagnostic, Location, suggestion
from regioagenda.domain.bestanden import bestand_van, is_bestand
from regioagenda.domain.load import Content, Unread
from regioagenda.domain.model import Actie, Agenda, Bestand, Gemeente, Organisatie, Pagina, Thema
from regioagenda.domain.region import betrokkenheid_van
from regioagenda.domain.soort import Soort
from regioagenda.domain.soorten import (
    KINDS,
    PARTIJ,
    TREKKER,
    delen_van,
    id_van,
    id_van_pad,
    soort_van,
    soort_van_pad,
)
from regioagenda.reading.prose import Prose, ProseLink
from regioagenda.reading.schema import Ref
from regioagenda.reading.walk import Pointers

# What is followed in feeds and calendars under a name of its own.
BEKEND = (Agenda, Thema, Actie, Pagina, Gemeente, Organisatie)
PARTIJ_MET_NAAM = "partij"


class Names:
    """Every name that can be pointed to, with the place where it is made; doubles are diagnosed.

    `ids` are all ids as links call them, `items` those of items, points and pages, which may be followed by an anchor;
    `anchors` are the parts on the page of one. `references` holds, by the kind of reference (the Dutch name in its
    declaration), the names that it can hold: ids of themas and aims whole, the others without the word before them.
    """

    def __init__(self, content: Content) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.ids: dict[str, Location] = {}
        self.items: dict[str, Location] = {}
        self.references: dict[str, dict[str, Location]] = defaultdict(dict)
        self.anchors: dict[str, frozenset[str]] = {}
        self.koppen: dict[str, frozenset[str]] = {}
        self.trekkers: set[str] = set()
        self.broken = content.broken
        self.maybe = frozenset(map(id_van_pad, content.broken)) - {""}
        self.concepten = frozenset(map(id_van_pad, content.concepten)) - {""}
        self.files = content.files
        for entity in content.entities:
            kind = soort_van(entity)
            if kind.id:
                self._add(id_van(entity), kind.voorvoegsel, kind.verwijzingen, entity.where)
            self._add_parts(entity)
            if isinstance(body := getattr(entity, "tekst", None), Prose) and body.headings:
                self.koppen[id_van(entity)] = frozenset(h.id for h in body.headings)
            if isinstance(entity, Actie):
                self.trekkers.update(b.partij for b in betrokkenheid_van(entity) if b.leidend)
        for entity in content.entities:
            kind = soort_van(entity)
            self._check_was(entity, id_van(entity), kind.verwijzingen if kind.voorvoegsel else ())
            for deel in delen_van(entity):
                self._check_was(deel.deel, deel.id, ())
        self._check_kenmerken(content)

    def _add_parts(self, entity: Bestand) -> None:
        page, anchors = id_van(entity), dict[str, Location]()
        for deel in delen_van(entity):
            where = deel.deel.at("id")
            if "#" in deel.id:
                self._claim(deel.deel.id, anchors.get(deel.deel.id), where)
            elif deel.id:
                kinds = (deel.soort.verwijzing,) if deel.soort.verwijzing else ()
                self._add(deel.id, deel.soort.voorvoegsel, kinds, where)
            if page and deel.id and deel.soort.is_anker:
                anchors.setdefault(deel.deel.id, where)
        if anchors:
            self.anchors[page] = frozenset(anchors)

    def _add(self, name: str, prefix: str, kinds: Sequence[str], where: Location) -> None:
        bare = name.removeprefix(f"{prefix}/") if kinds or prefix not in _AS_ITEM else name
        taken = self.ids.get(name) or next((t for k in kinds if (t := self.references[k].get(bare))), None)
        self._claim(bare, taken, where)
        self.ids.setdefault(name, where)
        if prefix in _AS_ITEM:
            self.items.setdefault(name, where)
        for kind in kinds:
            self.references[kind].setdefault(bare, where)

    def _check_was(self, entity: Any, name: str, kinds: Sequence[str]) -> None:
        head = name.rpartition("/")[0]
        for old in getattr(entity, "was", ()):
            taken = self.ids.get(f"{head}/{old}" if head else old)
            taken = taken or next((t for k in kinds if (t := self.references[k].get(old))), None)
            if taken is None:
                continue
            message = f"“{old}” is een oude naam van dit item, maar er bestaat nu een ander item met die naam."
            hint = f"Haal “{old}” weg bij “was”, of geef het andere item een andere naam ({taken})."
            if taken in (entity.where, entity.at("id")):
                message = f"“{old}” is de naam die dit item nu heeft. Bij “was” horen alleen oude namen."
                hint = f"Haal “{old}” weg bij “was”."
            self.diagnostics.append(Diagnostic(where=entity.at("was"), code="was-bezet", message=message, hint=hint))

    def _check_kenmerken(self, content: Content) -> None:
        """Hold that no two files are known to subscribers by one name: a copied file brings the `kenmerk` of the other."""
        known: dict[tuple[str, str], Bestand] = {}
        for entity in sorted(content.entities, key=lambda e: bool(getattr(e, "kenmerk", ""))):
            head, _, name = id_van(entity).rpartition("/")
            if not isinstance(entity, BEKEND):
                continue
            own = entity.kenmerk or name
            scope = PARTIJ_MET_NAAM if isinstance(entity, Gemeente | Organisatie) else head
            other = known.setdefault((scope, own), entity)
            if other is not entity and entity.kenmerk:
                message = f"Onder de naam “{own}” kennen abonnees al een ander bestand: {other.path}."
                hint = "Is dit bestand een kopie? Haal “kenmerk” dan weg."
                where = entity.at("kenmerk")
                self.diagnostics.append(Diagnostic(where=where, code="kenmerk-bezet", message=message, hint=hint))

    def _claim(self, name: str, taken: Location | None, where: Location) -> None:
        if taken is not None:
            message = f"Er zijn twee items met de naam “{name}”; de andere staat op {taken}."
            hint = "Verander een van de twee."
            self.diagnostics.append(Diagnostic(where=where, code="naam-dubbel", message=message, hint=hint))

    def has_anchor(self, item: str, anchor: str) -> bool:
        """Tell whether a part or heading on the page of an item is called so; of a heading `kop-` may be left out."""
        koppen = self.koppen.get(item, frozenset())
        return anchor in self.anchors.get(item, ()) or not koppen.isdisjoint((anchor, f"kop-{anchor}"))

    def known(self, kind: str) -> Mapping[str, Location]:
        """Give the names that a reference of this kind can hold."""
        return self.references[kind] if kind in _REFERENCES else self.items

    def may_be(self, kind: str, name: str) -> bool:
        """Tell whether what a reference holds may stand in a file that could not be read, so that nothing can be said."""
        prefixes = _REFERENCES.get(kind, ("",))
        return any(self.may_be_id(f"{prefix}/{name}" if prefix else name, kind) for prefix in prefixes)

    def may_be_id(self, name: str, kind: str = "") -> bool:
        """Tell the same of an id; `kind` is the kind of reference that holds it, when it is one."""
        word, _, rest = name.partition("/")
        if name in self.maybe or any(f"{prefix}/{rest}" in self.maybe for prefix in _ALSO.get(word, ())):
            return True
        if word in _LISTS:
            return _LISTS[word] in self.broken
        # The points of an agenda stand in its files: when one of those cannot be read, a name may be in it.
        return any(
            soort is not None and path.startswith(f"content/agendas/{word}/") and _may_hold(soort, kind)
            for path in self.broken
            if (soort := soort_van_pad(path))
        )

    def is_concept(self, kind: str, name: str) -> bool:
        """Tell whether what a reference holds is a draft, which only the preview shows."""
        return any(
            (f"{prefix}/{name}" if prefix else name) in self.concepten for prefix in _REFERENCES.get(kind, ("",))
        )


def _may_hold(soort: Soort, kind: str) -> bool:
    """Tell whether a file of an agenda can hold what a reference of a kind points to."""
    if kind in _REFERENCES:
        return any(deel.is_punt and deel.verwijzing == kind for deel in soort.delen)
    return any(deel.is_punt for deel in soort.delen)


# What stands before an id without being a kind of its own: pages of the site are items as those of an agenda are.
_AS_ITEM = ("", "pagina")
# The kinds of reference with the words before the ids that they leave out.
_REFERENCES: Mapping[str, tuple[str, ...]] = {
    kind: tuple(dict.fromkeys(word for k in KINDS for kinds, word in k.namen if kind in kinds))
    for kind in dict.fromkeys(kind for k in KINDS for kinds, _ in k.namen for kind in kinds)
}
# The words before ids that stand in one file, with that file.
_LISTS = {d.voorvoegsel: k.plek for k in KINDS for d in k.delen if d.voorvoegsel}
# The words that lead to another page of what has another word before its id, with those.
_ALSO = {
    word: tuple(k.voorvoegsel for k in KINDS if word in dict(k.ook))
    for word in dict.fromkeys(word for k in KINDS for word, _ in k.ook)
}
_WORDS = frozenset(word for k in KINDS for _, word in k.namen if word not in _AS_ITEM) | _ALSO.keys()


def check_references(entity: Any, pointers: Pointers, names: Names) -> Iterator[Diagnostic]:
    """Look up everything that a file points to, in its fields and in its texts."""
    soort = soort_van_pad(entity.path)
    agenda = (soort.lees(entity.path) or {}).get("agenda", "") if soort else ""
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
    hint = (_CONCEPT if names.is_concept(kind, base) else suggestion(ref.slug, candidates)) or _REF_HINTS.get(
        kind, "Maak het bestand, of kies een id dat er al is."
    )
    message = f"“{ref.slug}” bestaat niet als {kind}."
    yield Diagnostic(where=ref.where, code="verwijzing-onbekend", message=message, hint=hint)


_NOTE_OF_WORD = "Dit is een noot uit Word. Schrijf [^1] in de tekst, en onder de tekst een regel met [^1]: en de noot."
_CONCEPT = "Dit is nog een concept. Haal daar “concept: ja” weg, of haal deze verwijzing weg."
_REF_HINTS = {
    "document": "Zet het document in content/documenten.yaml, of kies een document dat daar staat.",
    "onderwerp": "Kies een onderwerp dat in content/onderwerpen.yaml staat.",
}


def _check_links(prose: Prose, entity: Any, names: Names) -> Iterator[Diagnostic]:
    own = names.anchors.get(id_van_pad(entity.path), frozenset()) | {h.id for h in prose.headings}
    for link in prose.links:
        if link.external:
            continue
        if is_bestand(link.target):
            if bestand_van(link.target, names.files) is None:
                yield _dead_link(link, _file_hint(link.target, names))
            continue
        if link.target.startswith("/"):
            continue
        if link.target.startswith("#"):
            # Which parts a file has is only known when it could be read.
            if not isinstance(entity, Unread) and link.target[1:] not in own and f"kop-{link.target[1:]}" not in own:
                hint = (
                    _NOTE_OF_WORD
                    if link.target.startswith(("#_ftn", "#_edn"))
                    else suggestion(link.target, [f"#{name.removeprefix('kop-')}" for name in own])
                )
                hint = hint or "Kies een kop of onderdeel dat op deze pagina staat."
                yield _dead_link(link, hint)
        elif not _resolves(link.target, names):
            yield _dead_link(link, _link_hint(link.target, names))
    for image in prose.images:
        if bestand_van(image.target, names.files) is None:
            yield Diagnostic(
                where=image.where,
                code="afbeelding-onbekend",
                message=f"De afbeelding “{image.target}” bestaat niet.",
                hint=_file_hint(image.target, names),
            )


def _file_hint(target: str, names: Names) -> str:
    files = [f.removeprefix("content/") for f in names.files if f.startswith("content/bestanden/")]
    kind = target.rpartition(".")[2]
    return (
        suggestion(target, files) or f"Zet het bestand in content/bestanden/ en schrijf bestanden/naam.{kind or 'jpg'}."
    )


def _resolves(target: str, names: Names) -> bool:
    base, _, anchor = target.partition("#")
    kind, _, slug = base.partition("/")
    if kind in _ALSO:
        # Who leads is only known for sure when every actie could be read.
        leads = names.references[PARTIJ] if names.broken else names.trekkers
        return not anchor and (slug in leads or names.may_be_id(base))
    if kind in _WORDS:
        return not anchor and (base in names.ids or names.may_be_id(base))
    return names.may_be_id(base) or (base in names.items and (not anchor or names.has_anchor(base, anchor)))


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_WEB = re.compile(r"(?:https?[/;:.]+|(?=www\.|[\w.-]+\.[a-z]{2,24}(?:[/?#]|$)))(?P<rest>[\w-]+\..+)", re.IGNORECASE)
_UP = re.compile(r"(?:\.{1,2}/)+")


def _meant_elsewhere(target: str) -> str:
    """Give the hint for what looks like an address that is written as elsewhere: without https, or from a folder."""
    if _MAIL.fullmatch(target):
        return f"Schrijf mailto:{target}"
    if up := _UP.match(target):
        target = target[up.end() :]
        if is_bestand(target):
            return f"Schrijf {target}"
    elif web := _WEB.fullmatch(target):
        return f"Schrijf https://{web['rest']}"
    return f"Schrijf /{target}, vanaf de eerste schuine streep." if target.endswith("/") else ""


def _link_hint(target: str, names: Names) -> str:
    if target.partition("#")[0] in names.concepten:
        return _CONCEPT
    if target.endswith(".md"):
        stem = target.rsplit("/", 1)[-1].removesuffix(".md")
        found = next((item for item in names.items if item.endswith(f"/{stem}")), "")
        return f"Gebruik het id: {found}" if found else "Gebruik het id van de actie, zoals agenda/bestandsnaam."
    known = [*names.ids, *(f"{TREKKER}/{s}" for s in sorted(names.trekkers))]
    known += [f"{item}#{a}" for item, anchors in names.anchors.items() for a in anchors]
    base = target.partition("#")[0]
    if base in names.koppen:
        known += [f"{base}#{kop.removeprefix('kop-')}" for kop in sorted(names.koppen[base])]
    if elsewhere := _meant_elsewhere(target):
        return elsewhere
    same_name = next((k for k in known if k.rpartition("/")[2] == target.rpartition("/")[2]), "")
    return (
        f"Bedoelt u “{same_name}”?" if same_name else suggestion(target, known)
    ) or "Schrijf een id (agenda/actie, gemeente/haarlem), een adres op de site (/planning/) of een heel webadres."


def _dead_link(link: ProseLink, hint: str) -> Diagnostic:
    return Diagnostic(
        where=link.where, code="link-kapot", message=f"De link naar “{link.target}” komt nergens uit.", hint=hint
    )
