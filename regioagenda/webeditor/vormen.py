"""Which files the web editor can be trusted with.

Some fields have a short and a long form (`bron: "12"` or `bron: {document: plan, regels: "12"}`). The web editor knows
one form per field and drops what has the other, so a file is only offered when all its fields have the form it is
offered in. Drafts count as well, so this looks at the bytes of the header; seeing too much is safe, missing some is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from regioagenda.base.late import dataclass
from regioagenda.editors.soorten import Bestandssoort, innermost
from regioagenda.reading.schema import Groep, velden


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorm:
    """The form in which a set of files is offered, and the files (by path) that cannot be."""

    kort: bool
    buiten: tuple[str, ...]


def kies_vorm(soort: Bestandssoort, paths: tuple[str, ...], sources: Mapping[str, bytes], *, liefst_kort: bool) -> Vorm:
    """Choose the form that keeps out the fewest files of a kind."""
    fields = dict(_short_groups(soort.cls, set()))
    if not fields:
        return Vorm(kort=liefst_kort, buiten=())
    long, short = _long_form(fields), _short_form(fields)
    headers = {path: _header(sources[path]) for path in paths if path in sources}
    not_short = tuple(path for path, header in headers.items() if long.search(header))
    not_long = tuple(path for path, header in headers.items() if short.search(header))
    kort = len(not_short) < len(not_long) or (liefst_kort and len(not_short) == len(not_long))
    return Vorm(kort=kort, buiten=not_short if kort else not_long)


def _short_groups(cls: type, seen: set[type]) -> Iterator[tuple[str, Groep]]:
    seen.add(cls)
    for name, (declaration, _) in velden(cls).items():
        kind = innermost(declaration.kind)
        if isinstance(kind, Groep):
            if kind.kort:
                yield name, kind
            if kind.van not in seen:
                yield from _short_groups(kind.van, seen)


def _long_form(fields: Mapping[str, Groep]) -> re.Pattern[bytes]:
    """Match a field that stands inside a group that also has a short form."""
    names = sorted({name for group in fields.values() for name in velden(group.van)})
    return re.compile(rf"""(?m)(?:^|[\s{{,"'-])(?:{"|".join(names)})["']?\s*:""".encode())


def _short_form(fields: Mapping[str, Groep]) -> re.Pattern[bytes]:
    """Match such a field with a value right behind it, or a list, whose items cannot be told apart here."""
    return re.compile(
        rf"""(?m)(?:^|[\s{{,"'-])(?:{"|".join(sorted(fields))})["']?\s*:(?:[ \t]*[^\s{{]|\s*\n\s*-)""".encode()
    )


def _header(data: bytes) -> bytes:
    if not data.lstrip(b"\xef\xbb\xbf").startswith(b"---"):
        return data
    parts = re.split(rb"(?m)^(?:---|\.\.\.)[ \t]*\r?$", data, maxsplit=2)
    return parts[1] if len(parts) > 1 else data
