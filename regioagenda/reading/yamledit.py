"""Small changes to a short word or a list of them in YAML, in the style in which the file was written."""

from __future__ import annotations

import re

from regioagenda.reading.rawtext import Edit, RawText
from regioagenda.reading.yamltree import Fields, Items, Text, Tree

Edits = tuple[Edit, ...]
_SEPARATOR = re.compile(r"\s*,\s*")
_END_OF_LIST = re.compile(r"\s*+(?:,\s*+)?\]")
_NEXT_FIELD = re.compile(r",[ ]?")


def add_word(raw: RawText, group: Fields, name: str, word: str, after: int) -> Edits | None:
    """Add a word at the end of the list field `name`; a field that is not there yet becomes a line of its own.

    `after` is an offset in the line below which that new line may come; None when the list is not plain enough.
    """
    value = group.get(name)
    if value is None:
        return (_new_field(raw, group, f"{name}: [{word}]", after),)
    if not isinstance(value, Items):
        return None
    flow = _starts_with(raw, value, "[")
    if not value.items:
        start = raw.offset(value.where) + 1
        return (Edit(start=start, end=start, text=word),) if flow else None
    spans = [_span(raw, item) for item in value.items]
    if (last := spans[-1]) is None:
        return None
    quote = raw.text[last[0]] if raw.text[last[0]] in "\"'" else ""
    new = f"{quote}{word}{quote}"
    if flow:
        between = raw.text[spans[-2][1] : last[0]] if len(spans) > 1 and spans[-2] else ""
        separator = between if _SEPARATOR.fullmatch(between) else ", "
        return (Edit(start=last[1], end=last[1], text=separator + new),)
    prefix = raw.text[raw.line_start(last[0]) : last[0]]
    if re.fullmatch(r" *- +", prefix) is None:
        prefix = " " * (value.where.column - 1) + "- "
    end = raw.line_end(last[1])
    return (Edit(start=end, end=end, text=raw.newline(end) + prefix + new),)


def _new_field(raw: RawText, group: Fields, field: str, after: int) -> Edit:
    if _starts_with(raw, group, "{"):
        start = raw.offset(group.where) + 1
        return Edit(start=start, end=start, text=f"{field}, ")
    end = raw.line_end(after)
    indent = " " * (group.where.column - 1)
    return Edit(start=end, end=end, text=raw.newline(end) + indent + field)


def add_field(raw: RawText, group: Fields, field: str, before: str, after: int) -> Edits:
    """Add a whole field above the field named `before`; without that one, where `add_word` makes a new field."""
    key = next((key for key, _ in group.fields if key.value == before), None)
    if key is None or _starts_with(raw, group, "{"):
        return (_new_field(raw, group, field, after),)
    start = raw.offset(key.where)
    return (Edit(start=start, end=start, text=f"{field}{raw.newline(start)}{' ' * (group.where.column - 1)}"),)


def drop_field(raw: RawText, group: Fields, name: str) -> Edits | None:
    """Take away a field that holds one word; comments stay. The way back of `add_field`."""
    key, value = next(((k, v) for k, v in group.fields if k.value == name), (None, None))
    span = _span(raw, value) if value else None
    if key is None or span is None:
        return None
    start = raw.offset(key.where)
    if not _starts_with(raw, group, "{"):
        return (raw.without_lines_left_blank(start, span[1]),)
    following = _NEXT_FIELD.match(raw.text, span[1])
    return (Edit(start=start, end=following.end() if following else span[1], text=""),)


def replace_word(raw: RawText, group: Fields, name: str, old: str, new: str) -> Edits | None:
    """Put one word of the list in the place of another, between the same quotes."""
    item = _find(group, name, old)
    span = raw.literal(item.where, old) if item else None
    return (Edit(start=span[0], end=span[1], text=new),) if span else None


def drop_last_word(raw: RawText, group: Fields, name: str) -> Edits | None:
    """Take the last word from the list, and the whole field with the only word; comments stay. The way back of `add_word`."""
    value = group.get(name)
    if not isinstance(value, Items) or not value.items:
        return None
    spans = [_span(raw, item) for item in value.items]
    if (last := spans[-1]) is None:
        return None
    flow = _starts_with(raw, value, "[")
    if len(spans) == 1:
        key = next(key for key, tree in group.fields if tree is value)
        field = _field_span(raw, key)
        return _drop_flow_field(raw, group, field, last) if flow else _drop_block_field(raw, field, last)
    if not flow:
        return (raw.without_lines_left_blank(_dash(raw, last[0]), last[1]),)
    before = spans[-2]
    if before and _SEPARATOR.fullmatch(raw.text[before[1] : last[0]]):
        return (Edit(start=before[1], end=last[1], text=""),)
    return (Edit(start=last[0], end=last[1], text=""),)


def _drop_flow_field(raw: RawText, group: Fields, field: tuple[int, int], word: tuple[int, int]) -> Edits:
    end = _END_OF_LIST.match(raw.text, word[1])
    if end is None or "#" in raw.text[field[0] : word[0]]:
        return (Edit(start=word[0], end=word[1], text=""),)
    if not _starts_with(raw, group, "{"):
        return (raw.without_lines_left_blank(field[0], end.end()),)
    if following := _NEXT_FIELD.match(raw.text, end.end()):
        return (Edit(start=field[0], end=following.end(), text=""),)
    before = re.search(r",\s*$", raw.text[: field[0]])
    return (Edit(start=before.start() if before else field[0], end=end.end(), text=""),)


def _drop_block_field(raw: RawText, field: tuple[int, int], word: tuple[int, int]) -> Edits:
    dash = _dash(raw, word[0])
    if raw.text[field[1] : dash].strip():
        return (raw.without_lines_left_blank(*field), raw.without_lines_left_blank(dash, word[1]))
    return (raw.without_lines_left_blank(field[0], word[1]),)


def _field_span(raw: RawText, key: Text) -> tuple[int, int]:
    """Give where a field's name and colon stand."""
    start = raw.offset(key.where)
    return start, raw.text.index(":", start) + 1


def _dash(raw: RawText, offset: int) -> int:
    return raw.text.rindex("-", 0, offset)


def _find(group: Fields, name: str, word: str) -> Text | None:
    value = group.get(name)
    items = value.items if isinstance(value, Items) else ()
    return next((item for item in items if isinstance(item, Text) and item.value == word), None)


def _span(raw: RawText, item: Tree) -> tuple[int, int] | None:
    """Give where a word stands, with its quotes."""
    literal = raw.literal(item.where, item.value) if isinstance(item, Text) else None
    if literal is None:
        return None
    quoted = raw.text[literal[0] - 1 : literal[0]] in ('"', "'") and raw.offset(item.where) < literal[0]
    return (literal[0] - quoted, literal[1] + quoted)


def _starts_with(raw: RawText, tree: Tree, bracket: str) -> bool:
    start = raw.offset(tree.where)
    return raw.text[start : start + 1] == bracket
