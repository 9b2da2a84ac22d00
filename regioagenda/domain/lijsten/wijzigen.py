"""Changes of a list in files that are there: only the characters of the values that changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regioagenda.base.late import dataclass
from regioagenda.base.memo import NoMemo
from regioagenda.domain.lijsten.verschil import Verschil
from regioagenda.domain.load import load
from regioagenda.domain.model import Actie
from regioagenda.reading.frontmatter import decode, split_file
from regioagenda.reading.rawtext import Edit, RawText
from regioagenda.reading.schema import velden
from regioagenda.reading.yamlcut import quoted
from regioagenda.reading.yamledit import add_field
from regioagenda.reading.yamltree import Fields, Items, Text, Tree

# The fields of a file that hold words or a day, each a line of its own.
_REGELS = ("nummer", "titel", "samenvatting", "brontitel", "gewijzigd", "gecontroleerd")
_ZONDER_TEKENS = ("gewijzigd", "gecontroleerd", "waarde", "gereed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gewijzigd:
    """The files with their new bytes, how many values changed, and by path what an editor has to change."""

    files: Mapping[str, bytes]
    gedaan: int
    zelf: tuple[tuple[str, Verschil], ...]


def gewijzigd(sources: Mapping[str, bytes], rijen: Sequence[tuple[str, Sequence[Verschil]]]) -> Gewijzigd:
    """Make the changes that are one value for another. Lists, parties, times of moments, texts and what becomes empty are
    left to the editor: there a cell does not say all that the file does."""
    files: dict[str, bytes] = {}
    self_made: list[tuple[str, Verschil]] = []
    done = 0
    for path, differences in rijen:
        for one in differences:
            made = _met(path, files.get(path, sources[path]), one)
            if made is None:
                self_made.append((path, one))
            else:
                files[path] = made
                done += 1
    return Gewijzigd(files=files, gedaan=done, zelf=tuple(self_made))


def _met(path: str, data: bytes, one: Verschil) -> bytes | None:
    """Give a file with one change, or None when it cannot be made for certain."""
    text, _ = decode(data, path)
    parts = split_file(text, path)[0] if text is not None else None
    if parts is None or not one.nieuw:
        return None
    raw = RawText.of(data)
    group: Tree | None = parts.header
    name = one.doel
    if one.doel == "status" or one.doel.startswith("status."):
        name = one.doel.partition(".")[2] or "waarde"
        items = parts.header.get("statussen")
        # Of more statuses the newest counts; a new one beside it is a choice of the editor.
        group = items.items[0] if isinstance(items, Items) and len(items.items) == 1 else None
    elif one.doel not in _REGELS:
        return None
    if not isinstance(group, Fields):
        return None
    word = one.nieuw if name in _ZONDER_TEKENS else quoted(one.nieuw)
    value = group.get(name)
    if value is None:
        if group is not parts.header:
            return None
        edits: Sequence[Edit] | None = add_field(raw, group, f"{name}: {word}", "concept", raw.offset(group.where))
    else:
        edits = _vervang(raw, value, word)
    if not edits:
        return None
    made = raw.edited(edits)
    return made if _goed(path, data, made, name) else None


def _vervang(raw: RawText, value: Tree, word: str) -> Sequence[Edit] | None:
    if not isinstance(value, Text) or value.indent or value.folded:
        return None
    start = raw.offset(value.where)
    sign = raw.text[start : start + 1]
    if not value.quoted:
        end = start + len(value.value)
        return (Edit(start=start, end=end, text=word),) if raw.text[start:end] == value.value else None
    end = start + 1
    while end < len(raw.text) and raw.text[end] != sign:
        end += 2 if raw.text[end] == "\\" and sign == '"' else 1
    # A doubled quote is one quote inside the value.
    if sign == "'" and raw.text[end + 1 : end + 2] == "'":
        return None
    return (Edit(start=start, end=end + 1, text=word),)


def _goed(path: str, before: bytes, after: bytes, name: str) -> bool:
    """Tell whether a file is read as before but for the field that changed."""
    old, new = _lees(path, before), _lees(path, after)
    if old is None or new is None:
        return False
    changed = {field for field in velden(Actie) if getattr(old, field) != getattr(new, field)}
    return changed <= {name if name in _REGELS else "statussen"} and old.tekst == new.tekst


def _lees(path: str, data: bytes) -> Actie | None:
    content, problems = load({path: data}, NoMemo(), drafts=True)
    wrong = any(d.severity == "fout" and d.where.path == path for d in problems)
    return None if wrong else next(iter(content.of(Actie)), None)
