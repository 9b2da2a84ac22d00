"""Walking over everything that was read into a content type, by its declarations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from regioagenda.reading.schema import Groep, Kind, Lijst, velden


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
