"""Which item is which at two moments: by its id, then by `was`. A likeness alone is only ever proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.load import Content
from regioagenda.domain.model import Agenda, Bestand, Gemeente, Onderwerpen, Organisatie
from regioagenda.domain.soorten import PARTIJ, delen_van, id_van, soort_van, titel_van
from regioagenda.reading.schema import Namen

# Words before an id that lead to another page of the same thing.
_OOK = {"trekker": ("gemeente", "organisatie")}


def sleutel(entity: Bestand) -> str:
    """Give what an item is known by: its id, or the path of a file that nothing can point to."""
    return id_van(entity) or entity.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Hernoemd:
    """What old ids became: whole ids (`duinstreek/1.1-fietspad`, `gemeente/duin`, `onderwerp/wonen`) and agendas."""

    ids: Mapping[str, str]
    agendas: Mapping[str, str]

    def nu(self, old: str) -> str:
        """Give what an id is called last; a part after `#` stays."""
        base, mark, part = old.partition("#")
        return self._whole(base) + mark + part

    def _whole(self, base: str) -> str:
        head, slash, rest = base.partition("/")
        if head in _OOK:
            for word in _OOK[head]:
                new = self.ids.get(f"{word}/{rest}")
                if new is not None:
                    return f"{head}/{new.partition('/')[2]}"
            return base
        moved = self.agendas.get(head, head) + slash + rest
        return self.ids.get(moved, moved)

    def verwijzing(self, kind: str, slug: str, agenda: str) -> str:
        """Give what a reference of a kind held then, in the names of the later moment; `agenda` is where it stood."""
        if kind in (PARTIJ, "gemeente"):
            both = (self.ids.get(f"{word}/{slug}") for word in ("gemeente", "organisatie"))
            return next((new.partition("/")[2] for new in both if new), slug)
        if kind == "onderwerp":
            return self.ids.get(f"onderwerp/{slug}", f"onderwerp/{slug}").partition("/")[2]
        if kind == "document":
            return slug
        if kind in ("thema", "doelstelling"):
            return self.nu(f"{agenda}/{slug}").partition("/")[2]
        return self.nu(slug)


def renamed(before: Iterable[Any], after: Iterable[Any]) -> Hernoemd:
    """Read from `was` what the items of before are called last.

    A name that something else bears now is not what it was. Only what was there before counts as renamed.
    """
    there = list(after)
    old = {sleutel(e) for e in before}
    new = {sleutel(e) for e in there}
    agendas = {was: e.id for e in there if isinstance(e, Agenda) for was in e.was if was in old and was not in new}
    back = {now: was for was, now in agendas.items()}
    ids: dict[str, str] = {was: now for was, now in agendas.items()}
    for entity in there:
        own = sleutel(entity)
        head = own.rpartition("/")[0]
        agenda = getattr(entity, "agenda", "")
        for was in getattr(entity, "was", ()):
            name = f"{head}/{was}" if head else was
            then = f"{back[agenda]}/{was}" if agenda in back else name
            if not isinstance(entity, Agenda) and (then in old or name in old) and name not in new:
                ids[name] = own
    before_topics = {o.id for e in before if isinstance(e, Onderwerpen) for o in e.onderwerpen}
    for entity in there:
        if isinstance(entity, Onderwerpen):
            own_topics = {o.id for o in entity.onderwerpen}
            for topic in entity.onderwerpen:
                for was in topic.was:
                    if was in before_topics and was not in own_topics:
                        ids[f"onderwerp/{was}"] = f"onderwerp/{topic.id}"
    return Hernoemd(ids=MappingProxyType(ids), agendas=MappingProxyType(agendas))


def names_in(content: Content) -> Namen:
    """Give the name on screen of what a reference points to, in content that need not be whole: else its slug."""
    names: dict[str, str] = {}
    for entity in content.entities:
        number = str(getattr(entity, "nummer", ""))
        names[sleutel(entity)] = f"{number} {titel_van(entity)}".strip()
        for deel in delen_van(entity):
            if deel.id:
                names[deel.id] = titel_van(deel.deel)
            names[f"{sleutel(entity)}#{deel.deel.id}"] = titel_van(deel.deel)

    def naam(kind: str, slug: str) -> str:
        if kind in (PARTIJ, "gemeente"):
            return names.get(f"gemeente/{slug}") or names.get(f"organisatie/{slug}") or slug
        return names.get(f"{kind}/{slug}") or names.get(slug) or slug

    return naam


def parties_in(content: Content) -> frozenset[str]:
    """Give the slugs of all gemeenten and organisaties."""
    return frozenset(e.slug for e in content.entities if isinstance(e, Gemeente | Organisatie))


def kind_name(entity: Bestand) -> str:
    """Name the kind of a file for people: “actie”, “thema”."""
    return soort_van(entity).naam.replace("-", " ")
