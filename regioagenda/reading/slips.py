"""What slips into a name or a value while typing: a sign too many, two values that became one."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterator, Sequence

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement, Severity, suggestion
from regioagenda.reading.yamlcut import as_text_hint, quoted
from regioagenda.reading.yamltree import Fields, Items, Text, Tree

_SIGNS = {",": "een komma", ";": "een puntkomma"}
# A bullet that was pasted, or a dash beside the one of the list; before a digit it is a minus.
_BULLET = re.compile(r"(?P<mark>[–—−‐‑•·▪●◦‣])[ \xa0]+(?![0-9])(?=\S)")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_SHOWN = 80
_ENTITY_AT_END = re.compile(rf"{_ENTITY.pattern}[, ]*$")


def without_slips(tree: Tree) -> tuple[Tree, tuple[Diagnostic, ...]]:
    """Give a value without the comma or bullet that stands loose beside it, and what to tell of that. Between quotes every
    sign was meant."""
    if not isinstance(tree, Text) or tree.quoted or len(tree.value) < 2:
        return tree, ()
    told: list[Diagnostic] = []
    if bullet := _BULLET.match(tree.value):
        hint = f"Haal “{bullet['mark']}” weg. Hoort het bij de tekst? Zet er aanhalingstekens om: {quoted(tree.value)}"
        message = f"Voor deze waarde staat een los teken: “{bullet['mark']}”."
        told.append(_loose(tree, message, hint, bullet[0], 0))
        where = tree.where if tree.folded else tree.where.shifted(columns=bullet.end())
        tree = dataclasses.replace(tree, value=tree.value[bullet.end() :], where=where)
    kept = tree.value.rstrip(", ") if _ENTITY_AT_END.search(tree.value) else tree.value.rstrip(",; ")
    if kept and kept != tree.value:
        sign = tree.value[len(kept) :]
        message = f"Achter deze waarde staat {_SIGNS[sign.strip()[0]]}. Die telt niet mee."
        hint = f"Haal die weg. Hoort hij bij de tekst? Zet er aanhalingstekens om: {quoted(tree.value)}"
        told.append(_loose(tree, message, hint, sign, len(kept)))
        tree = dataclasses.replace(tree, value=kept)
    return tree, tuple(told)


def without_stop(tree: Text, value: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Give an address on the web without the sign that ends a sentence, and what to tell of that: no address ends so."""
    kept = value.rstrip(".!?:")
    if not kept or kept == value:
        return value, ()
    message = f"Achter dit adres staat “{value[len(kept) :]}”. Dat hoort niet bij het adres."
    told = _loose(tree, message, "Haal dat weg.", value[len(kept) :], len(kept) + tree.quoted)
    return kept, (told,)


def _loose(tree: Text, message: str, hint: str, old: str, column: int) -> Diagnostic:
    return Diagnostic(
        where=tree.where if tree.folded else tree.where.shifted(columns=column),
        code="leesteken-los",
        message=message,
        hint=hint,
        severity=Severity.WAARSCHUWING,
        replacement=None if tree.folded else Replacement(old=old, new=""),
    )


def inside(tree: Text, part: str) -> Location:
    """Give the place of a part of a text; when the lines of the text are not those of the file, that of the whole."""
    before = tree.value.partition(part)[0]
    if tree.folded or part not in tree.value:
        return tree.where
    if tree.indent:
        return tree.where.shifted(before.count("\n"), len(before) - before.rfind("\n") - 1)
    return tree.where.shifted(columns=len(before) + tree.quoted)


def entities(tree: Text) -> Iterator[Diagnostic]:
    """Tell of what a web page or mail calls a sign by its name: in plain text the name itself is shown."""
    for entity in _ENTITY.finditer(tree.value) if "&" in tree.value else ():
        meant = html.unescape(entity[0])
        if meant == entity[0] or len(meant) != 1 or not meant.isprintable():
            continue
        where = inside(tree, entity[0])
        yield Diagnostic(
            where=where,
            code="tekens-verhaspeld",
            message=f"“{entity[0]}” komt zo in de tekst te staan.",
            hint=f"Bedoelt u “{meant}”?",
            severity=Severity.WAARSCHUWING,
            replacement=None if tree.folded else Replacement(old=entity[0], new=meant),
        )


_BARE_BACKSLASH = re.compile(r"\\[_*#:\[\]()`~>&]")
_ENCODED_WORD = re.compile(r"=\?[A-Za-z0-9-]{2,20}\?[QqBb]\?[^? ]{1,200}\?=")


def loose_signs(tree: Text) -> Iterator[Diagnostic]:
    """Tell of signs that mean something elsewhere, and stand in a plain text as they are: a \\ of Markdown, a quote without its
    other half, the code of the subject of a mail."""
    value = tree.value
    if "\\" in value and (escape := _BARE_BACKSLASH.search(value)):
        yield Diagnostic(
            where=inside(tree, escape[0]),
            code="yaml-teken-anders",
            message=f"De \\ in “{escape[0]}” komt zo op de site.",
            hint=f"Haal haar weg: schrijf “{escape[0][1:]}”.",
            severity=Severity.WAARSCHUWING,
            replacement=None if tree.folded or tree.quoted else Replacement(old=escape[0], new=escape[0][1:]),
        )
    if value.count('"') == 1 and '"' in (value[0], value[-1]) and not value[-2:-1].isdigit():
        yield Diagnostic(
            where=inside(tree, '"'),
            code="aanhalingsteken-krom",
            message="Bij dit aanhalingsteken hoort een tweede. Nu komt het zo op de site.",
            hint="Haal het weg, of zet er ook een aan de andere kant van de tekst.",
            severity=Severity.WAARSCHUWING,
        )
    if "=?" in value and (word := _ENCODED_WORD.search(value)):
        yield Diagnostic(
            where=inside(tree, word[0]),
            code="tekens-verhaspeld",
            message=f"Hier staat een tekst in de code van een mail: “{word[0][:_SHOWN]}”.",
            hint="Typ de tekst zelf.",
            severity=Severity.WAARSCHUWING,
        )


def text_hint(tree: Tree) -> str:
    """Say how a text is written, to whom wrote a list or group in its place."""
    key, value = tree.fields[0] if isinstance(tree, Fields) and len(tree.fields) == 1 else (None, None)
    if key is not None and isinstance(value, Text):
        return f"Is het één tekst? Zet er aanhalingstekens om: {quoted(f'{key.value}: {value.value}')}"
    if isinstance(tree, Items) and tree.written.startswith("[") and tree.written.endswith("]]"):
        return f"Haal één paar haakjes weg: {tree.written[:-1]}"
    if isinstance(tree, Items) and not tree.written and len(tree.items) == 1 and isinstance(tree.items[0], Text):
        return f"Haal één streepje weg: - {tree.items[0].value}"
    return as_text_hint(tree.written if isinstance(tree, Items) else "")


def unknown_field(key: Text, known: Sequence[str], now: str) -> Diagnostic:
    """Tell of a field that is not there; `now` is the field that once had this name."""
    renamed = f"Dit veld heet nu “{now}”. De opdracht migrate verandert dat overal." if now else ""
    name, colon, _ = key.value.partition(":")
    if colon and name in known:
        renamed = f"Zet een spatie achter de dubbele punt: {name}: {key.value[len(name) + 1 :]}"
    return Diagnostic(
        where=key.where,
        code="veld-onbekend",
        message=f"Het veld “{key.value}” bestaat hier niet.",
        hint=renamed or suggestion(key.value, known) or f"Deze velden kunnen hier: {', '.join(known)}.",
    )
