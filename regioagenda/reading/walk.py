"""Walking over everything that was read into a content type, by its declarations."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import TypeVar, cast

from regioagenda.base.late import dataclass
from regioagenda.reading.kinds import Verwijzing
from regioagenda.reading.prose_model import MarkdownText, Prose
from regioagenda.reading.schema import FAILED, Groep, Kind, Lijst, Placed, Ref, velden
from regioagenda.reading.yamltree import Fields, Items, Text, Tree

P = TypeVar("P", bound=Placed)
ToProse = Callable[[MarkdownText], Prose]
T = TypeVar("T", bound=Placed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointers:
    """Everything in a file that points elsewhere: references with the kind they were declared as, and texts with links."""

    refs: tuple[tuple[str, Ref], ...]
    proses: tuple[Prose, ...]


def pointers_of(entity: object) -> Pointers:
    """Gather what a content type points to, in its fields and in its body (the field `tekst`)."""
    return _pointers(leaves_of(entity), getattr(entity, "tekst", None))


def pointers_in(tree: Fields, cls: type, body: object, to_prose: ToProse) -> Pointers:
    """Gather the same from a file that could not be read as a whole: from each value that could be."""
    readable = _readable_in(tree, cls)
    return _pointers(((k, to_prose(v) if isinstance(v, MarkdownText) else v) for k, v in readable), body)


def with_prose(entity: P, to_prose: ToProse) -> P:
    """Give a content type as it was read with prose in the place of each text in its declared fields, at any depth."""
    changed: dict[str, object] = {}
    for name, (declaration, _) in velden(type(entity)).items():
        value = getattr(entity, name)
        new = _with_prose(value, declaration.kind, to_prose)
        if new is not value:
            changed[name] = new
    return replace(entity, **changed) if changed else entity  # type: ignore[arg-type]  # the fields of any content type


def _with_prose(value: object, kind: Kind, to_prose: ToProse) -> object:
    if isinstance(value, MarkdownText):
        return to_prose(value)
    if isinstance(kind, Lijst) and isinstance(value, tuple):
        items = tuple(_with_prose(item, kind.van, to_prose) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if isinstance(kind, Groep) and isinstance(value, Placed):
        return with_prose(value, to_prose)
    return value


def _pointers(leaves: Iterable[tuple[Kind, object]], body: object) -> Pointers:
    found = list(leaves)
    texts = [value for _, value in found if isinstance(value, Prose)] + ([body] if isinstance(body, Prose) else [])
    return Pointers(
        refs=tuple((k.naam, value) for k, value in found if isinstance(k, Verwijzing) and isinstance(value, Ref)),
        proses=tuple(prose for prose in texts if prose.links or prose.images),
    )


def leaves(value: object, kind: Kind) -> Iterator[tuple[Kind, object]]:
    """Walk over everything inside a value that was read by `kind`: pairs of the kind and the value it gave."""
    if isinstance(kind, Lijst):
        for item in cast("tuple[object, ...]", value):
            yield from leaves(item, kind.van)
    elif isinstance(kind, Groep):
        yield from leaves_of(value)
    else:
        yield kind, value


def leaves_of(entity: object) -> Iterator[tuple[Kind, object]]:
    """Walk over everything inside the declared fields of a content type; fields that were left out give nothing."""
    for name, (declaration, _) in velden(type(entity)).items():
        value = getattr(entity, name)
        if value is not None and value != () and value != "":
            yield from leaves(value, declaration.kind)


def _readable_in(tree: Fields, cls: type) -> Iterator[tuple[Kind, object]]:
    declared = velden(cls)
    for key, value in tree.fields:
        if key.value in declared:
            yield from _readable(value, declared[key.value][0].kind, key.value)


def _readable(tree: Tree, kind: Kind, name: str) -> Iterator[tuple[Kind, object]]:
    if isinstance(kind, Lijst):
        for item in tree.items if isinstance(tree, Items) else ():
            yield from _readable(item, kind.van, name)
    elif isinstance(kind, Groep):
        if isinstance(tree, Fields):
            yield from _readable_in(tree, kind.van)
        elif kind.kort:
            yield from _readable(tree, velden(kind.van)[kind.kort][0].kind, kind.kort)
    elif not isinstance(tree, Text) or tree.value:
        # What is wrong with the value was told when the file was read.
        value, _ = kind.read(tree, name)
        if value is not FAILED:
            yield kind, value


def groups_in(entity: object, cls: type[T]) -> Iterator[tuple[Placed, str, T]]:
    """Walk over every group of one class inside a content type: what holds it, the name of its field and the group.

    Fields that cannot hold such a group are not looked at.
    """
    for name in _fields_to(type(entity), cls):
        value = getattr(entity, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, cls):
                yield cast("Placed", entity), name, one
            if isinstance(one, Placed):
                yield from groups_in(one, cls)


def _fields_to(cls: type, wanted: type) -> tuple[str, ...]:
    return _fields_between(cast("Hashable", cls), cast("Hashable", wanted))


@cache
def _fields_between(cls: Hashable, wanted: Hashable) -> tuple[str, ...]:
    group = cast("type", wanted)

    def leads(kind: Kind) -> bool:
        while isinstance(kind, Lijst):
            kind = kind.van
        return isinstance(kind, Groep) and (kind.van is group or bool(_fields_to(kind.van, group)))

    return tuple(name for name, (declaration, _) in velden(cast("type", cls)).items() if leads(declaration.kind))
