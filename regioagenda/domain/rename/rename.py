"""Giving something another name: its file, every reference to it, its `was` and `kenmerk`, and not one byte more.

The story: `rename_names` says what the name belongs to and what it may become; `rename_edits` finds the characters that
change; here the result is read as a whole once more, and only when it says the same as before it is handed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from regioagenda.base.diagnostics import Diagnostic, Location, Severity, has_errors, in_order
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.domain.gereserveerd import Gereserveerd
from regioagenda.domain.load import Content, load
from regioagenda.domain.references import Names
from regioagenda.domain.relate import relate
from regioagenda.domain.rename.edits import (
    Leaf,
    Path,
    changes_in,
    kenmerk_after,
    leaves_with_paths,
    mapped,
    plain,
    was_after,
)
from regioagenda.domain.rename.names import Renaming, choose
from regioagenda.domain.rename.things import Thing, things
from regioagenda.reading.rawtext import RawText
from regioagenda.reading.schema import velden

Diagnostics = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """What has to be done on disk.

    `files` holds the new bytes of every file that changes, by its new path (`content/…`). `moved` are pairs of the old
    and the new path of every file that moves, also when its bytes stay. `references` counts the places that pointed to
    the old name. `old` and `new` are the full ids.
    """

    old: str
    new: str
    files: Mapping[str, bytes]
    moved: tuple[tuple[str, str], ...]
    references: int


def rename(
    sources: Mapping[str, bytes], old: str, new: str, memo: Memo, gereserveerd: Gereserveerd
) -> tuple[Rename | None, Diagnostics]:
    """Rename the item with id `old`; `new` may leave out the part before the name, such as the agenda.

    `gereserveerd` are names that the site uses itself. Gives None and errors when it cannot be done; with a result there may be advice. Drafts are content as any other.
    """
    content, found = load(sources, memo, drafts=True)
    if has_errors(found):
        return None, in_order((_errors_first(), *found))
    renaming, refused = choose(content, old, new, gereserveerd)
    if renaming is None:
        return None, refused
    files: dict[str, bytes] = {}
    problems: list[Diagnostic] = []
    references = 0
    for entity in content.entities:
        path = entity.where.path
        changes = changes_in(entity, sources[path], renaming, memo)
        problems += changes.problems
        references += changes.references
        if changes.edits:
            files[renaming.path(path)] = RawText.of(sources[path]).edited(changes.edits)
    if problems:
        return None, in_order(problems)
    moved = tuple((path, renaming.path(path)) for path in sorted(sources) if renaming.path(path) != path)
    result = Rename(
        old=renaming.thing.id,
        new=renaming.new_id,
        files=MappingProxyType(dict(sorted(files.items()))),
        moved=moved,
        references=references,
    )
    if wrong := _differences(sources, result, content, found, renaming, memo, gereserveerd):
        return None, (_our_fault(wrong),)
    return result, _advice(renaming)


def renamed_sources(sources: Mapping[str, bytes], result: Rename) -> dict[str, bytes]:
    """Give the sources as they are after the renaming."""
    moved = dict(result.moved)
    return {**{moved.get(path, path): data for path, data in sources.items()}, **result.files}


def _differences(
    sources: Mapping[str, bytes],
    result: Rename,
    before: Content,
    found: Diagnostics,
    renaming: Renaming,
    memo: Memo,
    gereserveerd: Gereserveerd,
) -> str:
    """Read everything again and tell what differs in more than the name; empty when nothing does."""
    renamed = renamed_sources(sources, result)
    if len(renamed) != len(sources):
        return "twee bestanden zouden één naam krijgen"
    after, found_after = load(renamed, memo, drafts=True)
    old = Counter((renaming.path(d.where.path), d.code) for d in (*found, *relate(before, gereserveerd)[1]))
    new = Counter((d.where.path, d.code) for d in (*found_after, *relate(after, gereserveerd)[1]))
    if extra := new - old:
        return f"nieuwe meldingen {sorted(extra)}"
    if _names(Names(before), renaming) != _names(Names(after), None):
        return "de namen zijn niet gelijk"
    thing = next((t for t in things(after, gereserveerd) if t.id == renaming.new_id), None)
    if thing is None or (thing.has_was and thing.entity.was != was_after(renaming)):
        return "de oude namen kloppen niet"
    if thing.has_kenmerk and thing.entity.kenmerk != kenmerk_after(renaming):
        return "het kenmerk klopt niet"
    entities = {entity.where.path: entity for entity in after.entities}
    touched = {*result.files, *(path for _, path in result.moved)}
    for entity in before.entities:
        path = renaming.path(entity.where.path)
        if path in touched and _expected(entity, renaming) != _said(entities.get(path), thing):
            return f"{path} zegt niet meer hetzelfde"
    return ""


def _names(names: Names, renaming: Renaming | None) -> tuple[frozenset[str], ...]:
    """Give all names that can be pointed to; with a renaming, as they must be after it."""

    def items(table: Iterable[str]) -> frozenset[str]:
        return frozenset(renaming.id(name) if renaming else name for name in table)

    return (
        items(names.ids),
        items(f"{item}#{anchor}" for item, anchors in names.anchors.items() for anchor in anchors),
    )


def _expected(entity: Any, renaming: Renaming) -> list[Leaf]:
    """Give everything that a file must say after the renaming, without the old names."""
    leaves = [mapped(leaf, entity, renaming) for leaf in leaves_with_paths(entity)]
    thing = renaming.thing
    if entity is not thing.file:
        return leaves
    own = _way_to(thing)
    named = [replace(leaf, value=renaming.new) if leaf.path == (*own, "id") else leaf for leaf in leaves]
    return _without_old(named, own)


def _said(entity: Any, thing: Thing) -> list[Leaf]:
    """Give everything that a file says, without the old names of this thing."""
    leaves = [plain(leaf) for leaf in leaves_with_paths(entity)] if entity else []
    return _without_old(leaves, _way_to(thing)) if entity is thing.file else leaves


def _without_old(leaves: Iterable[Leaf], own: Path) -> list[Leaf]:
    old = ((*own, "was"), (*own, "kenmerk"))
    return [leaf for leaf in leaves if leaf.path[: len(own) + 1] not in old]


def _way_to(thing: Thing) -> Path:
    """Give the field and the number of an entry in its file; nothing for the file itself."""
    if thing.entity is thing.file:
        return ()
    lists = {name: getattr(thing.file, name) for name in velden(type(thing.file))}
    return next(
        (name, number)
        for name, value in lists.items()
        if isinstance(value, tuple)
        for number, entry in enumerate(value)
        if entry is thing.entity
    )


def _advice(renaming: Renaming) -> Diagnostics:
    """Tell which old addresses stop working."""
    thing = renaming.thing
    if thing.has_was and renaming.new in thing.entity.was[-1:]:
        message = f"“{renaming.new_id}” heeft weer zijn vorige naam. Het adres met “{thing.name}” bestaat niet meer."
        hint = f"Stond “{thing.name}” al op de site? Zet die naam dan bij “was”."
    elif thing.addresses and not thing.has_was:
        message = f"Een {thing.noun} is een plek op een pagina en houdt geen oude namen bij."
        hint = f"Wie een link naar “{thing.id}” bewaarde, komt voortaan boven aan die pagina."
    else:
        return ()
    where = Location(path=renaming.path(thing.file.where.path))
    return (Diagnostic(where=where, code="hernoemen-oud-adres", message=message, hint=hint, severity=Severity.ADVIES),)


def _errors_first() -> Diagnostic:
    return Diagnostic(
        where=Location(path=""),
        code="hernoemen-eerst-fouten",
        message="Er staan fouten in de inhoud. Daardoor is niet zeker waar de naam overal staat.",
        hint="Los eerst de fouten op die hieronder staan. Er is niets veranderd.",
    )


def _our_fault(what: str) -> Diagnostic:
    return Diagnostic(
        where=Location(path=""),
        code="hernoemen-mislukt",
        message=f"Het hernoemen lukte niet zonder schade ({what}). Er is niets veranderd.",
        hint="Dit is een fout in het programma zelf, niet in uw tekst. Geef deze melding door.",
    )
