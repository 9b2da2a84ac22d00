"""Which new names something can take, and what every reference to it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from regioagenda.base.diagnostics import Diagnostic, Location, did_you_mean
from regioagenda.base.late import dataclass
from regioagenda.domain.gereserveerd import Gereserveerd, is_vast
from regioagenda.domain.load import Content
from regioagenda.domain.rename.things import Thing, things
from regioagenda.reading.kinds import SLUG


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """One thing and its new name: what paths, ids, fields and links become. What has nothing to do with it stays."""

    thing: Thing
    new: str

    @property
    def new_id(self) -> str:
        """The id that it gets."""
        return self.thing.prefix + self.new

    def path(self, path: str) -> str:
        """Give the new path of a file."""
        if not self.thing.moves or not path.startswith(self.thing.moves):
            return path
        tail = "/" if self.thing.moves.endswith("/") else path[path.rindex(".") :]
        head = self.thing.moves.removesuffix(self.thing.name + tail)
        return head + self.new + tail + path.removeprefix(self.thing.moves)

    def id(self, item: str) -> str:
        """Give the new id of the thing itself and of everything below it."""
        return self._begin(item, self.thing.links)

    def ref(self, kind: str, slug: str, agenda: str) -> str:
        """Give what a field that refers to a `kind` holds; `agenda` is the agenda of its file."""
        if kind.startswith("gemeente"):
            kind = "gemeente of organisatie"
        if kind in ("thema", "doelstelling"):
            own = self.thing.refs == kind and self.thing.prefix == f"{agenda}/"
            return self.new if own and slug == self.thing.name else slug
        if kind in ("gemeente of organisatie", "onderwerp", "document"):
            return self.new if kind == self.thing.refs and slug == self.thing.name else slug
        return self.id(slug)

    def link(self, target: str, file: Any) -> str:
        """Give what a link in the texts of `file` leads to: an id, an address of the site, or `#name` in the same file."""
        if target.startswith("/"):
            return self._begin(target, self.thing.addresses)
        if target.startswith("#"):
            own = self.thing.is_anchor and file.where.path == self.thing.file.where.path
            return f"#{self.new}" if own and target == f"#{self.thing.name}" else target
        return self.id(target)

    def _begin(self, written: str, beginnings: Iterable[str]) -> str:
        for beginning in beginnings:
            old = beginning.format(self.thing.name)
            if written == old or (written.startswith(old) and written[len(old)] in "/#?"):
                return beginning.format(self.new) + written[len(old) :]
        return written


def choose(
    content: Content, old: str, new: str, gereserveerd: Gereserveerd
) -> tuple[Renaming | None, tuple[Diagnostic, ...]]:
    """Work out what `old` is and whether it can be called `new`, which may leave out the part before the name."""
    known: dict[str, list[Thing]] = {}
    for thing in things(content, gereserveerd):
        known.setdefault(thing.id, []).append(thing)
    if old not in known:
        return None, (_unknown(old, known, gereserveerd),)
    thing = known[old][0]
    if len(known[old]) > 1:
        message = f"Er zijn {len(known[old])} items met de naam “{old}”; de andere staat op {known[old][1].where}."
        return None, (
            _refusal("hernoemen-dubbel", message, "Geef eerst een van de twee zelf een andere naam.", thing.where),
        )
    name = new.removeprefix(thing.prefix).removeprefix("#" if thing.noun == "deelactie" else "")
    renaming = Renaming(thing=thing, new=name)
    problem = _problem(renaming, new, known, gereserveerd)
    return (None, (problem,)) if problem else (renaming, ())


def _problem(
    renaming: Renaming, written: str, known: Mapping[str, list[Thing]], gereserveerd: Gereserveerd
) -> Diagnostic | None:
    thing, name = renaming.thing, renaming.new
    if SLUG.fullmatch(name) is None:
        return _wrong_form(thing, name)
    if name == thing.name:
        return _refusal("hernoemen-zelfde", f"“{thing.id}” heet al zo.", "Geef een andere naam op.")
    if name in thing.reserved or (thing.is_anchor and is_vast(name)):
        message = f"De naam “{name}” gebruikt de site zelf."
        if name in thing.reserved and thing.is_anchor and name not in gereserveerd.agenda:
            message = f"Op de pagina van “{thing.id}” staat al een kop met de naam “{name}”."
        return _refusal("hernoemen-gereserveerd", message, "Kies een andere naam.")
    partij = thing.noun in ("gemeente", "organisatie")
    prefixes = ("gemeente/", "organisatie/") if partij else (thing.prefix,)
    things = [found for prefix in prefixes for found in known.get(prefix + name, ())]
    if things:
        message = f"De naam “{things[0].id}” is al in gebruik."
        return _refusal("hernoemen-bestaat", message, f"Kies een andere naam. Deze staat op {things[0].where}.")
    for other in (t for found in known.values() for t in found):
        if other is not thing and other.prefix in prefixes and name in getattr(other.entity, "was", ()):
            message = f"“{name}” is een oude naam van “{other.id}”. Dat oude adres verwijst nog door."
            hint = f"Kies een andere naam, of haal “{name}” weg bij “was” op {other.where.path}."
            return _refusal("hernoemen-bestaat", message, hint, other.entity.at("was"))
    return None


def _wrong_form(thing: Thing, name: str) -> Diagnostic:
    head, _, tail = name.replace("#", "/").rpartition("/")
    if head and SLUG.fullmatch(tail):
        message = f"“{name}” hoort ergens anders bij dan “{thing.id}”. Verhuizen kan niet met deze opdracht."
        hint = f"Alleen het laatste deel kan veranderen, zoals {thing.prefix}{tail}."
        return _refusal("hernoemen-verhuizen", message, hint)
    better = re.sub(r"[^a-z0-9.]+", "-", tail.lower()).strip("-.") or "naam"
    hint = f"Gebruik kleine letters, cijfers, punten en streepjes, zoals “{better}”."
    return _refusal("hernoemen-naam", f"De naam “{name}” kan geen adres worden.", hint)


def _unknown(old: str, known: Mapping[str, list[Thing]], gereserveerd: Gereserveerd) -> Diagnostic:
    ids = sorted(known)
    for thing in (thing for found in known.values() for thing in found):
        if old in (thing.prefix + was for was in getattr(thing.entity, "was", ())):
            return _refusal("hernoemen-onbekend", f"“{old}” is een oude naam.", f"Het heet nu “{thing.id}”.")
    if old.partition("/")[2] in gereserveerd.agenda:
        return _refusal("hernoemen-onbekend", f"“{old}” heeft een vaste naam.", "Deze pagina kan niet anders heten.")
    same_ending = (item for item in ids if _last_part(item) == _last_part(old))
    best = next(same_ending, "") or did_you_mean(old, ids)
    hint = f"Bedoelt u “{best}”?" if best else "Schrijf het id, zoals agenda/7.1-actie, gemeente/haarlem of begrip/nnn."
    message = f"Er is niets met de naam “{old}” dat een andere naam kan krijgen."
    return _refusal("hernoemen-onbekend", message, hint)


def _last_part(item: str) -> str:
    return re.split("[/#]", item)[-1]


def _refusal(code: str, message: str, hint: str, where: Location | None = None) -> Diagnostic:
    return Diagnostic(where=where or Location(path=""), code=code, message=message, hint=hint)
