"""Content with every field filled in, and every way to change one field of it: made from the declarations alone."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import NoMemo
from regioagenda.domain.soort import Soort
from regioagenda.reading.prose import EMPTY_PROSE, MarkdownText, Prose, to_prose
from regioagenda.reading.schema import FAILED, Groep, Kind, Lijst, Placed, Ref, Veld, is_filled, velden
from regioagenda.reading.tijd import Bedoeling, Tijd
from regioagenda.reading.wanneer import lees_wanneer
from regioagenda.reading.woord import Woord
from regioagenda.reading.yamltree import Text

HERE = Location(path="")


def prose(text: str) -> Prose:
    """Give a text as it is read."""
    return to_prose(MarkdownText(text=text, where=HERE), NoMemo())[0]


def full_file(soort: Soort, number: int = 1) -> Any:
    """Give a file of a kind with every field filled in."""
    path = soort.plek.format(agenda="kust", thema="wonen", stem=f"naam-{number}")
    return full(soort.cls, number, path=path, **soort.gegeven(path))


def full(cls: type, number: int, **given: Any) -> Any:
    """Give a content type with every field filled in; another number gives other words."""
    values = {name: value(d.kind, d, number) for name, (d, _) in velden(cls).items()}
    if "tekst" not in values and hasattr(cls, "tekst"):
        values["tekst"] = prose(f"De tekst van {number}. Nog een zin.")
    return cls(where=HERE, **values, **given)


def value(kind: Kind, declared: Veld, number: int) -> Any:
    """Give a value of a kind."""
    if isinstance(kind, Lijst):
        return tuple(value(kind.van, declared, n) for n in (number, number + 1))
    if isinstance(kind, Groep):
        return full(kind.van, number)
    examples = (kind.voorbeeld.strip('"'), declared.voorbeeld.strip('"'))
    read = (kind.read(Text(value=example, where=HERE), "naam")[0] for example in examples if example)
    return other_value(next(one for one in read if one is not FAILED), number)


def other_value(read: Any, number: int) -> Any:
    """Give another value of the same sort; 0 gives the same."""
    if isinstance(read, bool):
        return True
    if isinstance(read, Woord):
        words = list(type(read))
        return words[(words.index(read) + number) % len(words)]
    if isinstance(read, MarkdownText):
        return prose(f"Dit is zin {number} van de tekst. En daarna komt nog iets.")
    if isinstance(read, Ref):
        return replace(read, slug=f"naam-{number}")
    if isinstance(read, Tijd):
        found = lees_wanneer(f"{number} maart 2026", Bedoeling.MOMENT)
        assert isinstance(found, Tijd)
        return found
    if isinstance(read, datetime.date):
        return read + datetime.timedelta(days=number)
    return f"{read}-{number}" if isinstance(read, str) else read + number


def empty(cls: type, name: str) -> Any:
    """Give what a field is when it is left out."""
    return next(f.default for f in cls.__dataclass_fields__.values() if f.name == name)


def mutations(entity: Any, *, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Give every single change of a content type: the path of the field, and the whole with it."""
    for name, (declared, required) in velden(type(entity)).items():
        own = getattr(entity, name)
        for path, new in changed_values(own, declared.kind, name):
            yield path, replace(entity, **{name: new})
        if not required and is_filled(own):
            default = empty(type(entity), name)
            if default != own:
                yield f"{name} (weg)", replace(entity, **{name: default})
    if "tekst" not in velden(type(entity)) and hasattr(entity, "tekst"):
        yield "tekst", replace(entity, tekst=prose("Heel andere woorden staan hier."))
        yield "tekst (weg)", replace(entity, tekst=EMPTY_PROSE)


def changed_values(own: Any, kind: Kind, path: str) -> Iterator[tuple[str, Any]]:
    """Give every single change of one value."""
    if isinstance(kind, Lijst):
        for n, item in enumerate(own):
            for where, new in changed_values(item, kind.van, f"{path}.{n}"):
                yield where, (*own[:n], new, *own[n + 1 :])
        yield f"{path} (één minder)", own[1:]
        yield f"{path} (één erbij)", (*own, _extra(kind.van, own))
    elif isinstance(kind, Groep):
        for where, new in mutations(own):
            yield f"{path}.{where}", new
    elif isinstance(own, Prose):
        yield path, prose(own.text.replace("zin", "regel"))
        yield f"{path} (opmaak)", prose(own.text.replace("zin", "**zin**"))
        yield f"{path} (link)", prose(own.text.replace("zin", "[zin](kust/naam-9)"))
    elif isinstance(own, Ref):
        yield path, replace(own, slug="iets-anders")
    elif isinstance(own, bool):
        yield path, not own
    elif isinstance(own, Woord):
        # Of a list with one word the only change is to leave it out.
        yield from [(path, other_value(own, 1))] if len(type(own)) > 1 else []
    else:
        yield path, other_value(own, 5)


def _extra(kind: Kind, own: tuple[Any, ...]) -> Any:
    if isinstance(kind, Groep):
        return full(kind.van, 7)
    first = own[0]
    return replace(first, slug="nog-iets") if isinstance(first, Ref) else other_value(first, 9)


def moved(entity: Any) -> Any:
    """Give the same content as it would be read from another place in its file."""
    if not isinstance(entity, Placed):
        return tuple(map(moved, entity)) if isinstance(entity, tuple) else entity
    fields = {name: moved(getattr(entity, name)) for name in velden(type(entity))}
    return replace(entity, where=Location(path="elders", line=99), places={}, **fields)
