"""What nobody has filled in yet: a field without a value, a dash without one, and the sign of a ready-made file."""

from __future__ import annotations

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.reading.yamlcut import quoted
from regioagenda.reading.yamltree import Text, Tree

# What a ready-made file holds where only the region knows the value. Between quotes it is a text as any other.
OPEN = "???"
# The code of that message.
NOG_INVULLEN = "nog-invullen"


def is_empty(tree: Tree) -> bool:
    """Tell whether nothing stands behind a name or a dash."""
    return isinstance(tree, Text) and not tree.value and not tree.quoted


def is_open(tree: Tree) -> bool:
    """Tell whether the sign of a ready-made file still stands there."""
    return isinstance(tree, Text) and tree.value == OPEN and not tree.quoted


def open_value(tree: Tree, name: str, uitleg: str, example: str) -> Diagnostic:
    """Make the message that a value must still be filled in."""
    like = f"Bijvoorbeeld: {name}: {example}" if example else ""
    return Diagnostic(
        where=tree.where,
        code="nog-invullen",
        message=f"Vul hier “{name}” in.",
        hint=f"{uitleg} {like}".strip() or f"Zet uw eigen tekst in de plaats van {OPEN}.",
    )


def empty_field(key: Text, value: Tree, example: str, *, required: bool) -> Diagnostic:
    """Make the message that a field has no value; `example` is one of its kind."""
    hint = "Vul het in." if required else "Vul het in, of haal de regel weg."
    if isinstance(value, Text) and value.written:
        hint = (
            f"Wat achter een # staat, telt niet mee. Zet er aanhalingstekens om: {key.value}: {quoted(value.written)}"
        )
    elif example.startswith('"#'):
        hint = f"Wat achter een # staat, telt niet mee. Zet er aanhalingstekens om, zoals {key.value}: {example}"
    return Diagnostic(where=key.where, code="veld-leeg", message=f"Het veld “{key.value}” is leeg.", hint=hint)


def empty_item(tree: Tree, name: str) -> Diagnostic:
    """Make the message that a dash in a list has no value."""
    return Diagnostic(
        where=tree.where,
        code="veld-leeg",
        message=f"In de lijst “{name}” staat een leeg streepje.",
        hint="Vul het in, of haal het streepje weg.",
    )


def missing_field(where: Location, name: str, uitleg: str, example: str) -> Diagnostic:
    """Make the message that a field is not there."""
    like = f" Bijvoorbeeld: {name}: {example}" if example else ""
    return Diagnostic(
        where=where, code="veld-ontbreekt", message=f"Het veld “{name}” ontbreekt.", hint=f"{uitleg}{like}"
    )
