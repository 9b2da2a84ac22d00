"""Walking over everything that was read into a content type, by its declarations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from regioagenda.reading.kinds import Verwijzing
from regioagenda.reading.prose import Prose
from regioagenda.reading.schema import Groep, Kind, Lijst, Ref, velden


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointers:
    """Everything in a file that points elsewhere: references with the kind they were declared as, and texts with links."""

    refs: tuple[tuple[str, Ref], ...]
    proses: tuple[Prose, ...]


def pointers_of(entity: object) -> Pointers:
    """Gather what a content type points to, in its fields and in its body (the field `tekst`)."""
    found = list(leaves_of(entity))
    body = getattr(entity, "tekst", None)
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
