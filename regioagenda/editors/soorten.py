"""The kinds of file that editors write, as the loader knows them: one row per kind, for every generated file."""

from __future__ import annotations

import re

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Bestand
from regioagenda.domain.soorten import KINDS
from regioagenda.reading.schema import Groep, Kind, Lijst, Veld, velden


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestandssoort:
    """A kind of file as editors see it: `naam` as in `new`, its content type and the paths (`*` for a part that varies)
    it can lie at."""

    naam: str
    cls: type
    globs: tuple[str, ...]

    @property
    def titel(self) -> str:
        """The name in a heading."""
        return leesbaar(self.naam)

    @property
    def markdown(self) -> bool:
        """Whether the file has a header and a text, instead of fields alone."""
        return self.globs[0].endswith(".md")


def kebab(cls: type) -> str:
    """Give the name of a group of fields as editors see it: `EditieActie` is `editie-actie`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", cls.__name__).lower()


def leesbaar(naam: str) -> str:
    """Give a name as a heading: `niet-opgenomen` is “Niet opgenomen”."""
    return naam[:1].upper() + naam[1:].replace("-", " ").replace("_", " ")


SOORTEN: tuple[Bestandssoort, ...] = tuple(
    Bestandssoort(naam=naam, cls=cls, globs=tuple(k.glob for k in KINDS if k.cls is cls))
    for naam, cls in dict.fromkeys((k.naam, k.cls) for k in KINDS)
)


def velden_op_volgorde(cls: type) -> dict[str, tuple[Veld, bool]]:
    """Give the fields of a type in the order of its file; what every file can have comes last."""
    declared = velden(cls)
    shared = set(velden(Bestand)) if issubclass(cls, Bestand) else set()
    return {name: declared[name] for name in sorted(declared, key=lambda n: n in shared)}


def innermost(kind: Kind) -> Kind:
    """Give what a list is a list of, or the kind itself."""
    while isinstance(kind, Lijst):
        kind = kind.van
    return kind


def groepen() -> tuple[type, ...]:
    """Give every group of fields that can stand inside a file, each once, in the order of first use."""
    found: dict[type, None] = {}

    def visit(cls: type) -> None:
        for declaration, _ in velden_op_volgorde(cls).values():
            kind = innermost(declaration.kind)
            if isinstance(kind, Groep) and kind.van not in found:
                found[kind.van] = None
                visit(kind.van)

    for soort in SOORTEN:
        visit(soort.cls)
    return tuple(found)
