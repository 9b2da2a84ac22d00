"""Fields with an example filled in, as an editor would write them: the lines of a ready-made file."""

from __future__ import annotations

import json
from collections.abc import Mapping

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Bestand
from regioagenda.reading.kinds import SLUGVORM, Datum, Getal, JaNee, Keuze, Verwijzing
from regioagenda.reading.schema import Groep, Kind, Lijst, Veld, velden

UITLEG = "## "
HEKJE = "# "


@dataclass(frozen=True, slots=True, kw_only=True)
class Invulling:
    """What examples cannot know: `waarden` by field (`statussen.per` for one inside), and by the name of a reference
    something that it can point to."""

    waarden: Mapping[str, str]
    namen: Mapping[str, str]


def ontbrekende_namen(cls: type, extra: tuple[str, ...], namen: Mapping[str, str]) -> tuple[Verwijzing, ...]:
    """Give the references that a ready-made file needs and that nothing can be found for."""
    missing: dict[Verwijzing, None] = {}
    for name, (declaration, required) in velden(cls).items():
        if required or name in extra:
            kind = declaration.kind.van if isinstance(declaration.kind, Lijst) else declaration.kind
            if isinstance(kind, Groep) and not kind.kort:
                missing.update(dict.fromkeys(ontbrekende_namen(kind.van, (), namen)))
            if isinstance(kind, Verwijzing) and not namen.get(kind.naam):
                missing[kind] = None
    return tuple(missing)


def kopblok(cls: type, extra: tuple[str, ...], invulling: Invulling) -> list[str]:
    """Write the fields of a file: those that are required or in `extra` filled in, the others behind a `#`."""
    declared = velden(cls)
    shared = set(velden(Bestand))
    filled = [n for n, (_, required) in declared.items() if required or n in extra]
    others = [n for n in declared if n not in filled and n not in shared and n != "concept"]
    lines = ["# Vul deze velden in."]
    for name in filled:
        lines += ["", *_explained(declared[name][0]), *_field(name, declared[name][0], invulling, "", explain=True)]
    if "concept" in declared:
        lines += ["", UITLEG + declared["concept"][0].uitleg, "concept: ja"]
    lines += ["", "# Deze velden mogen ook. Haal het hekje met de spatie aan het begin weg om een veld te gebruiken."]
    for name in others:
        field = _field(name, declared[name][0], invulling, "", explain=False)
        lines += ["", *_explained(declared[name][0]), *(HEKJE + line for line in field)]
    return lines


def _explained(declaration: Veld, indent: str = "") -> list[str]:
    kind = declaration.kind
    words = f" Kies uit: {', '.join(str(w) for w in kind.uit)}." if isinstance(kind, Keuze) else ""
    return [f"{indent}{UITLEG}{declaration.uitleg}{words}"]


def _field(
    name: str, declaration: Veld, invulling: Invulling, indent: str, *, explain: bool, path: str = ""
) -> list[str]:
    kind = declaration.kind
    if (given := invulling.waarden.get(path + name)) is not None:
        return [f"{indent}{name}: {_written(kind, given)}"]
    if isinstance(kind, Groep) and not kind.kort:
        return [f"{indent}{name}:", *_group(kind.van, invulling, indent + "  ", explain=explain, path=f"{path}{name}.")]
    if isinstance(kind, Lijst) and isinstance(kind.van, Groep):
        return [
            f"{indent}{name}:",
            *_first_item(kind.van.van, invulling, indent + "  ", explain=explain, path=f"{path}{name}."),
        ]
    if isinstance(kind, Lijst):
        return [f"{indent}{name}: [{_value(kind.van, declaration.voorbeeld, invulling)}]"]
    return [f"{indent}{name}: {_value(kind, declaration.voorbeeld, invulling)}"]


def _group(cls: type, invulling: Invulling, indent: str, *, explain: bool, path: str) -> list[str]:
    declared = velden(cls)
    wanted = [n for n, (_, required) in declared.items() if required] or list(declared)
    lines: list[str] = []
    for name in wanted:
        lines += _explained(declared[name][0], indent) if explain else []
        lines += _field(name, declared[name][0], invulling, indent, explain=explain, path=path)
    return lines


def _first_item(cls: type, invulling: Invulling, indent: str, *, explain: bool, path: str) -> list[str]:
    """Write one item of a list of groups: the dash stands before its first field."""
    lines = _group(cls, invulling, indent + "  ", explain=explain, path=path)
    first = next(i for i, line in enumerate(lines) if not line.lstrip().startswith(UITLEG))
    return [
        *(indent + line.lstrip() for line in lines[:first]),
        f"{indent}- {lines[first].lstrip()}",
        *lines[first + 1 :],
    ]


def _value(kind: Kind, example: str, invulling: Invulling) -> str:
    if isinstance(kind, Verwijzing):
        return invulling.namen.get(kind.naam) or kind.voorbeeld
    if isinstance(kind, Groep):
        short = velden(kind.van)[kind.kort][0]
        return _written(short.kind, example or short.voorbeeld or short.kind.voorbeeld)
    return _written(kind, example or kind.voorbeeld)


def _written(kind: Kind, value: str) -> str:
    plain = isinstance(kind, Keuze | Datum | Getal | JaNee | Verwijzing) or kind is SLUGVORM or value.startswith('"')
    return value if plain else json.dumps(value, ensure_ascii=False)
