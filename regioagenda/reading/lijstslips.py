"""What slips into a list while typing: values that became one, numbers beside the dashes, the same value twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement, Severity
from regioagenda.reading.yamlcut import quoted
from regioagenda.reading.yamltree import Items, Text, Tree

_APART = re.compile(r"(?<!\s)(?:\s*[;|\u060c]\s*|\s+/\s+)")
_COMMA = re.compile(r",\s+")
# Names of files and words of a list hold no space, so whatever stands between them parts them.
_BETWEEN = re.compile(r"(?<!\s)(?:\s*[;|,/+&]\s*|\s+en\s+|\s+)")
_NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*(?:/[a-z0-9]+(?:[.-][a-z0-9]+)*)*")
# What is longer than this is a sentence, and may have a semicolon in it.
_LONGEST, _LONGEST_PART, _MOST_WORDS = 120, 40, 3
_LONGEST_REFUSED = 1_000
# So many parts are shown in a hint.
_MOST_PARTS = 5
# Two words between brackets may be two values, unless the first says something of the other, or a word binds them.
_OF_THE_NEXT = re.compile(r"(?:e|aal|air|aar|eel|ief|ig|isch|lijk|loos|zaam)$")
_BINDS = frozenset(("de", "het", "een", "van", "en", "of", "in", "op", "aan", "voor", "met", "bij", "naar", "over", "uit", "door", "tot", "te", "om"))  # fmt: skip
_NUMBER = re.compile(r"(?P<mark>\(?(?P<count>[0-9]{1,3}|[a-z])[.)]|[oO])[ \xa0]+(?=\S)")


def values_in_one(item: Tree, within: Items, *, refused: bool) -> Diagnostic | None:
    """Tell of a value in a list that reads like more of them, and of one that goes on at the next line. `refused`: the
    value cannot be read as it is, so that it must be told as a mistake."""
    if not isinstance(item, Text) or item.quoted or (item.folded and item.written):
        return None
    parts = _parts(item, within, refused=refused)
    if len(parts) < 2:
        return None
    between = bool(within.written)
    only_spaces = " ".join(parts) == item.value
    if item.folded:
        message = f"Deze waarde loopt door op de volgende regel: “{_short(item.value)}”."
        apart = "Zet er een komma tussen." if between else "Geef elke waarde een eigen regel met een streepje."
        hint = f"Zijn het er meer? {apart} Is het er één? Zet haar op één regel."
    else:
        message = f"“{_short(item.value)}” telt hier als één waarde."
        apart = "Zet er komma’s tussen" if between else "Geef elke waarde een eigen regel"
        hint = f"{apart}: “{_listed(parts, between=between)}”."
        if not refused:
            hint = f"Zijn het er meer? {hint} Is het er één? Zet er aanhalingstekens om: {quoted(item.value)}"
    return Diagnostic(
        where=item.where,
        code="lijst-aaneen",
        message=message,
        hint=hint,
        severity=Severity.FOUT if refused else Severity.ADVIES if only_spaces else Severity.WAARSCHUWING,
        replacement=Replacement(old=item.value, new=", ".join(parts))
        if refused and between and not item.folded
        else None,
    )


def _parts(item: Text, within: Items, *, refused: bool) -> Sequence[str]:
    if len(item.value) > (_LONGEST_REFUSED if refused else _LONGEST):
        return ()
    if refused:
        parts = _BETWEEN.split(item.value)
        return parts if all(map(_NAME.fullmatch, parts)) else ()
    if item.folded:
        return item.value.split()
    parts = _APART.split(item.value)
    if len(parts) == 1 and len(within.items) == 1 and within.written:
        words = item.value.split(" ")
        apart = all(word.isalpha() and word.islower() and word not in _BINDS for word in words)
        return words if apart and not any(map(_OF_THE_NEXT.search, words[:-1])) else ()
    if len(parts) == 1 and len(within.items) == 1 and not within.written and " en " not in item.value:
        parts = _COMMA.split(item.value)
        if any(len(part.split()) > _MOST_WORDS for part in parts):
            return ()
    return parts if all(0 < len(part) <= _LONGEST_PART for part in parts) else ()


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST_PART * 2 else f"{value[: _LONGEST_PART * 2]}…"


def goes_on_as_list(tree: Text) -> tuple[Diagnostic, ...]:
    """Tell of a line with a dash that became part of the value above it, because it does not begin where it should."""
    if not (tree.folded and tree.written and not tree.quoted):
        return ()
    told = Diagnostic(
        where=tree.where,
        code="lijst-aaneen",
        message=f"De regel “{_short(tree.written)}” hoort nu bij deze waarde.",
        hint="Is het een punt van de lijst? Laat het streepje recht onder dat erboven beginnen. Is het één zin? Zet haar op één regel.",
        severity=Severity.WAARSCHUWING,
    )
    return (told,)


def list_slips(tree: Items, values: Sequence[object]) -> Iterator[Diagnostic]:
    """Tell of numbers or letters beside the dashes of a list of texts, and of each value that stands there already."""
    texts = [item for item in tree.items if isinstance(item, Text) and not item.quoted]
    marks = [_NUMBER.match(item.value) for item in texts]
    if texts and len(texts) == len(tree.items) and all(marks) and _counts_up([m for m in marks if m]):
        bare = [item.value[m.end() :] for item, m in zip(texts, marks, strict=True) if m]
        yield Diagnostic(
            where=texts[0].where,
            code="leesteken-los",
            message=f"Voor deze waarden staat een eigen teken: “{texts[0].value[:_LONGEST_PART]}”. Dat komt zo op de site.",
            hint=f"Haal die tekens weg: “{_listed(bare, between=bool(tree.written))}”. "
            f"Horen ze bij de tekst? Zet er aanhalingstekens om: {quoted(texts[0].value)}",
            severity=Severity.WAARSCHUWING,
        )
    yield from _doubles(tree, values)


def _counts_up(marks: Sequence[re.Match[str]]) -> bool:
    counts = [m["count"] for m in marks]
    if None in counts:
        return len(counts) > 1 and len(set(counts)) == 1
    digits = counts[0].isdigit()
    expected = [str(n + 1) if digits else chr(ord("a") + n) for n in range(len(counts))]
    return counts == expected and (digits or len(counts) > 1)


def _listed(parts: Sequence[str], *, between: bool) -> str:
    shown = ", ".join(parts[:_MOST_PARTS]) if between else " ⏎ ".join(f"- {part}" for part in parts[:_MOST_PARTS])
    return f"{shown} …" if len(parts) > _MOST_PARTS else shown


def _doubles(tree: Items, values: Sequence[object]) -> Iterator[Diagnostic]:
    """Numbers may be the same, and so may groups: only a text, a name and a word of a list say the same thing twice."""
    seen: dict[object, Location] = {}
    for item, value in zip(tree.items, values, strict=False):
        if not isinstance(item, Text) or not (isinstance(value, (str, Enum)) or hasattr(value, "slug")):
            continue
        key = str(value)
        if key in seen:
            yield Diagnostic(
                where=item.where,
                code="waarde-dubbel",
                message=f"“{_short(item.value)}” staat al in deze lijst, op regel {seen[key].line}.",
                hint="Haal één van de twee weg.",
                severity=Severity.WAARSCHUWING,
            )
        else:
            seen[key] = item.where


def wrong_length(tree: Items, name: str, least: int, most: int) -> Diagnostic:
    """Tell of a list with too few or too many values."""
    count = len(tree.items)
    if count > most:
        message = f"“{name}” heeft {count} waarden; het mogen er hooguit {most} zijn."
        hint = f"Haal er {count - most} weg."
    else:
        message = f"“{name}” heeft {count} waarden; het moeten er minstens {least} zijn."
        hint = f"Zet er nog {least - count} bij."
    return Diagnostic(where=tree.where, code="lijst-lengte", message=message, hint=hint)
