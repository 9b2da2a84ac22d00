"""Fields with an example filled in, as an editor would write them: the lines of a ready-made file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Bestand
from regioagenda.reading.kinds import SLUGVORM, Datum, Getal, JaNee, Keuze, Verwijzing
from regioagenda.reading.oningevuld import OPEN
from regioagenda.reading.schema import Groep, Kind, Lijst, Veld, velden

UITLEG = "## "
HEKJE = "# "
# More names than this help nobody to choose.
_MEESTE_NAMEN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Invulling:
    """What examples cannot know: `waarden` are the values that are known, by field, and `namen` by the name of a reference
    what it can point to: the first of them for fields that stay behind a `#`, the first few as a choice for the others. `ook` are fields that are asked for by class, beside
    those that are always required."""

    waarden: Mapping[str, str]
    namen: Mapping[str, Sequence[str]]
    ook: Mapping[type, tuple[str, ...]]

    def gevraagd(self, cls: type) -> list[str]:
        """Give the fields of a file or group that must be filled in."""
        return [n for n, (_, required) in velden(cls).items() if required or n in self.ook.get(cls, ())]


def kopblok(cls: type, invulling: Invulling) -> list[str]:
    """Write the fields of a file: those that are asked for with their value, or the sign that it must be filled in; the
    others with an example behind a `#`."""
    declared = velden(cls)
    shared = set(velden(Bestand))
    filled = invulling.gevraagd(cls)
    others = [n for n in declared if n not in filled and n not in shared and n != "concept"]
    lines = [f"# Vul deze velden in: zet uw eigen tekst in de plaats van {OPEN}."]
    for name in filled:
        lines += [
            "",
            *_explained(declared[name][0], invulling=invulling),
            *_field(name, declared[name][0], invulling, "", ask=True),
        ]
    if "concept" in declared:
        lines += ["", UITLEG + declared["concept"][0].uitleg, "concept: ja"]
    if others:
        lines += [
            "",
            "# Deze velden mogen ook. Haal het hekje met de spatie aan het begin weg om een veld te gebruiken.",
        ]
    for name in others:
        field = _field(name, declared[name][0], invulling, "", ask=False)
        lines += ["", *_explained(declared[name][0]), *(HEKJE + line for line in field)]
    return lines


def nieuw_blok(cls: type, invulling: Invulling) -> list[str]:
    """Write one thing more for the list that a file is made of; nothing for a file that is no list."""
    declared = velden(cls)
    kinds = (declared[name][0].kind for name in invulling.gevraagd(cls))
    groups = (k.van.van for k in kinds if isinstance(k, Lijst) and isinstance(k.van, Groep) and not k.van.kort)
    return next((_item(group, invulling, "  ", ask=True) for group in groups), [])


def _explained(declaration: Veld, indent: str = "", invulling: Invulling | None = None) -> list[str]:
    kind = declaration.kind
    words = f" Kies uit: {', '.join(str(w) for w in kind.uit)}." if isinstance(kind, Keuze) else ""
    ref = kind.van if isinstance(kind, Lijst) else kind
    if invulling and isinstance(ref, Verwijzing) and (known := invulling.namen.get(ref.naam)):
        more = " …" if len(known) > _MEESTE_NAMEN else ""
        words = f" Bijvoorbeeld: {', '.join(known[:_MEESTE_NAMEN])}{more}"
    return [f"{indent}{UITLEG}{declaration.uitleg}{words}"]


def _field(name: str, declaration: Veld, invulling: Invulling, indent: str, *, ask: bool) -> list[str]:
    """Write a field: with its value when that is known, else, when it is asked for, with the sign that it is not."""
    kind = declaration.kind
    if not indent and (given := invulling.waarden.get(name)) is not None:
        return [f"{name}: {_written(kind, given)}"]
    if isinstance(kind, Groep) and not kind.kort:
        return [f"{indent}{name}:", *_group(kind.van, invulling, indent + "  ", ask=ask)]
    if isinstance(kind, Lijst) and isinstance(kind.van, Groep) and not (kind.van.kort and ask):
        items = [_item(kind.van.van, invulling, indent + "  ", ask=ask) for _ in range(max(1, kind.minimaal))]
        return [f"{indent}{name}:", *(line for item in items for line in item)]
    if ask:
        return [f"{indent}{name}: {OPEN}"]
    if isinstance(kind, Lijst):
        return [f"{indent}{name}: [{_value(kind.van, declaration.voorbeeld, invulling)}]"]
    return [f"{indent}{name}: {_value(kind, declaration.voorbeeld, invulling)}"]


def _group(cls: type, invulling: Invulling, indent: str, *, ask: bool) -> list[str]:
    declared = velden(cls)
    lines: list[str] = []
    for name in invulling.gevraagd(cls) or list(declared):
        lines += _explained(declared[name][0], indent, invulling) if ask else []
        lines += _field(name, declared[name][0], invulling, indent, ask=ask)
    return lines


def _item(cls: type, invulling: Invulling, indent: str, *, ask: bool) -> list[str]:
    """Write one item of a list of groups: the dash stands before its first field."""
    lines = _group(cls, invulling, indent + "  ", ask=ask)
    first = next(i for i, line in enumerate(lines) if not line.lstrip().startswith(UITLEG))
    return [
        *(indent + line.lstrip() for line in lines[:first]),
        f"{indent}- {lines[first].lstrip()}",
        *lines[first + 1 :],
    ]


def _value(kind: Kind, example: str, invulling: Invulling) -> str:
    if isinstance(kind, Verwijzing):
        return next(iter(invulling.namen.get(kind.naam, ())), kind.voorbeeld)
    if isinstance(kind, Groep):
        short = velden(kind.van)[kind.kort][0]
        return _written(short.kind, example or short.voorbeeld or short.kind.voorbeeld)
    return _written(kind, example or kind.voorbeeld)


def _written(kind: Kind, value: str) -> str:
    plain = isinstance(kind, Keuze | Datum | Getal | JaNee | Verwijzing) or kind is SLUGVORM or value.startswith('"')
    return value if plain else json.dumps(value, ensure_ascii=False)
