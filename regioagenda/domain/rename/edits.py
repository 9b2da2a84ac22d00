"""Where the characters stand that change with a name: in fields, in links, where the name is made, and in `was` and `kenmerk`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.domain.load import load
from regioagenda.domain.rename.names import Renaming
from regioagenda.domain.rename.things import Thing
from regioagenda.reading.frontmatter import decode, split_file
from regioagenda.reading.kinds import Proza, Verwijzing
from regioagenda.reading.prose import Prose, ProseLink
from regioagenda.reading.rawtext import Edit, RawText
from regioagenda.reading.schema import Groep, Kind, Lijst, Ref, velden
from regioagenda.reading.yamledit import add_field, add_word, drop_field, drop_last_word, replace_word
from regioagenda.reading.yamltree import Fields, Items, parse_yaml

Path = tuple[str | int, ...]
# What stands before the target of a link or of its definition. Source: the link patterns of Python-Markdown 3.
_BEFORE_TARGET = r"(?:\]\([\s>]*<?\s*|\]:[ ]*(?:\r?\n)?[ >]*<?)"
_AFTER_TARGET = r"(?=[\s>)\\\"']|\Z)"
_HREF = re.compile(r'(?<=<a )href="@([^"]*)"')
# Takes the place of a target for a moment; no id has two hyphens in a row, so no editor wrote it.
_STAND_IN = "x--{}--x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A value inside a file: `path` are the fields and list positions that lead to it."""

    path: Path
    kind: Kind
    value: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The edits of one file and how many of them are references to the renamed thing."""

    edits: tuple[Edit, ...]
    references: int
    problems: tuple[Diagnostic, ...]


def leaves_with_paths(entity: object, path: Path = ()) -> Iterator[Leaf]:
    """Walk over everything inside the declared fields of a content type, and over its body."""
    for name, (declaration, _) in velden(type(entity)).items():
        value = getattr(entity, name)
        if value is not None:
            yield from _leaves(value, declaration.kind, (*path, name))
    if not path and isinstance(body := getattr(entity, "tekst", None), Prose):
        yield Leaf(path=("tekst",), kind=Proza(), value=body)


def _leaves(value: Any, kind: Kind, path: Path) -> Iterator[Leaf]:
    if isinstance(kind, Lijst):
        for number, item in enumerate(value):
            yield from _leaves(item, kind.van, (*path, number))
    elif isinstance(kind, Groep):
        yield from leaves_with_paths(value, path)
    else:
        yield Leaf(path=path, kind=kind, value=value)


def agenda_of(entity: Any) -> str:
    """Give the agenda that a file belongs to, empty for files of the whole site."""
    return getattr(entity, "agenda", "") or ""


def changes_in(entity: Any, data: bytes, renaming: Renaming, memo: Memo) -> Changes:
    """Find everything in one file that changes with the name."""
    path = entity.where.path
    raw = RawText.of(data)
    edits: list[Edit] = []
    problems: list[Diagnostic] = []
    targets: set[str] = set()
    for leaf in leaves_with_paths(entity):
        if isinstance(leaf.kind, Verwijzing) and isinstance(leaf.value, Ref):
            new = renaming.ref(leaf.kind.naam, leaf.value.slug, agenda_of(entity))
            if new != leaf.value.slug:
                span = raw.literal(leaf.value.where, leaf.value.slug)
                if span:
                    edits.append(Edit(start=span[0], end=span[1], text=new))
                else:
                    problems.append(_unclear(leaf.value.where, leaf.value.slug))
        elif isinstance(leaf.value, Prose):
            targets |= {t.target for t in leaf.value.links if renaming.link(t.target, entity) != t.target}
    if targets:
        found, hidden = _links(entity, data, raw, targets, memo)
        edits += [Edit(start=start, end=end, text=renaming.link(raw.text[start:end], entity)) for start, end in found]
        problems += hidden
    references = len(set(edits))
    if renaming.thing.file.where.path == path:
        own = _own_name(raw, data, renaming)
        if own is None:
            problems.append(_unclear(renaming.thing.where, renaming.thing.name))
        edits += own or ()
    return Changes(edits=tuple(edits), references=references, problems=tuple(problems))


def _links(
    entity: Any, data: bytes, raw: RawText, targets: set[str], memo: Memo
) -> tuple[list[tuple[int, int]], list[Diagnostic]]:
    """Find the places of link targets, and the links whose target is spelled in a way that cannot be found.

    What looks like a link may stand in code or in a comment. So every place that may be one gets a stand-in of its own,
    the file is read again, and the stand-ins that became targets tell the true ones.
    """
    words = "|".join(re.escape(t) for t in sorted(targets, key=len, reverse=True))
    pattern = re.compile(f"{_BEFORE_TARGET}(?P<target>{words}){_AFTER_TARGET}")
    spans = [match.span("target") for match in pattern.finditer(raw.text)]
    stand_ins = [Edit(start=start, end=end, text=_STAND_IN.format(n)) for n, (start, end) in enumerate(spans)]
    content, _ = load({entity.where.path: raw.edited(stand_ins)}, memo, drafts=True)
    before = _all_links(entity)
    after = [link.target for other in content.entities for link in _all_links(other)]
    live = [span for n, span in enumerate(spans) if _STAND_IN.format(n) in after]
    if len(after) != len(before):
        return live, [_unclear(before[0].where, before[0].target)]
    hidden = [b for b, a in zip(before, after, strict=True) if b.target == a and a in targets]
    return live, [_unclear(link.where, link.target) for link in hidden]


def _all_links(entity: object) -> list[ProseLink]:
    return [link for leaf in leaves_with_paths(entity) if isinstance(leaf.value, Prose) for link in leaf.value.links]


def _own_name(raw: RawText, data: bytes, renaming: Renaming) -> tuple[Edit, ...] | None:
    """Change the name where it is made, when that is inside the file, and keep the old one in `was` and `kenmerk`."""
    thing = renaming.thing
    edits: tuple[Edit, ...] = ()
    if thing.entity is not thing.file:
        span = raw.literal(thing.where, thing.name)
        if span is None:
            return None
        edits = (Edit(start=span[0], end=span[1], text=renaming.new),)
    if not thing.has_was:
        return edits
    group = _group_at(_header(thing.file.where.path, data), thing.entity.where)
    if group is None:
        return None
    was: tuple[str, ...] = thing.entity.was
    if renaming.new in was[-1:]:
        more = drop_last_word(raw, group, "was")
    elif renaming.new in was:
        more = replace_word(raw, group, "was", renaming.new, thing.name)
    else:
        more = add_word(raw, group, "was", thing.name, _below(raw, thing))
    known = _known(raw, group, renaming)
    return None if more is None or known is None else (*edits, *more, *known)


def _known(raw: RawText, group: Fields, renaming: Renaming) -> tuple[Edit, ...] | None:
    """Write by what subscribers know the thing when that is not its name any more, and take it away when it is again."""
    thing, then = renaming.thing, kenmerk_after(renaming)
    if not thing.has_kenmerk or then == thing.entity.kenmerk:
        return ()
    if not then:
        return drop_field(raw, group, "kenmerk")
    return add_field(raw, group, f"kenmerk: {then}", "was", _below(raw, thing))


def _below(raw: RawText, thing: Thing) -> int:
    """Give where a new field can come below."""
    return raw.offset(thing.where) if thing.entity is not thing.file else _end_of_fields(raw, thing.file.where.path)


def was_after(renaming: Renaming) -> tuple[str, ...]:
    """Give the old names that the thing has after the renaming: going back to the last one takes that one off again."""
    was: tuple[str, ...] = renaming.thing.entity.was
    if renaming.new in was[-1:]:
        return was[:-1]
    if renaming.new in was:
        return tuple(renaming.thing.name if name == renaming.new else name for name in was)
    return (*was, renaming.thing.name)


def kenmerk_after(renaming: Renaming) -> str:
    """Give the name that the thing keeps for subscribers after the renaming; none when it is its own name again."""
    thing = renaming.thing
    known: str = (thing.entity.kenmerk or thing.name) if thing.has_kenmerk else ""
    return "" if known == renaming.new else known


def _header(path: str, data: bytes) -> Fields | None:
    text, _ = decode(data, path)
    if text is None:
        return None
    if path.endswith(".yaml"):
        tree, _ = parse_yaml(text, Location(path=path))
        return tree if isinstance(tree, Fields) else None
    parts, _ = split_file(text, path)
    return parts.header if parts else None


def _group_at(tree: object, where: Location) -> Fields | None:
    """Find the group of fields that begins at a place."""
    if isinstance(tree, Fields):
        if tree.where == where:
            return tree
        return next((found for _, value in tree.fields if (found := _group_at(value, where))), None)
    if isinstance(tree, Items):
        return next((found for item in tree.items if (found := _group_at(item, where))), None)
    return None


def _end_of_fields(raw: RawText, path: str) -> int:
    """Give the start of the last line of fields with something on it."""
    ends = [*raw.starts[1:], len(raw.text)]
    lines = [raw.text[start:end].strip("\ufeff \t\r\n") for start, end in zip(raw.starts, ends, strict=True)]
    first = 0 if path.endswith(".yaml") else 1
    closing = ("...",) if path.endswith(".yaml") else ("---", "...")
    last = next((n for n in range(first, len(lines)) if lines[n] in closing and _unindented(raw, n)), len(lines))
    return raw.starts[next(n for n in range(last - 1, -1, -1) if lines[n])]


def _unindented(raw: RawText, line: int) -> bool:
    return raw.text[raw.starts[line]] in "-.\ufeff"


def _unclear(where: Location, written: str) -> Diagnostic:
    return Diagnostic(
        where=where,
        code="hernoemen-onduidelijk",
        message=f"De verwijzing naar “{written}” is hier zo geschreven dat zij niet vanzelf is aan te passen.",
        hint=f"Schrijf “{written}” gewoon uit, zonder bijzondere tekens, en probeer het opnieuw.",
    )


def mapped(leaf: Leaf, entity: Any, renaming: Renaming) -> Leaf:
    """Give what a value must be after the renaming."""
    value = leaf.value
    if isinstance(leaf.kind, Verwijzing) and isinstance(value, Ref):
        value = renaming.ref(leaf.kind.naam, value.slug, agenda_of(entity))
    elif isinstance(value, Prose):
        value = (_HREF.sub(lambda m: f'href="@{renaming.link(m[1], entity)}"', value.html), value.text)
    return Leaf(path=leaf.path, kind=leaf.kind, value=value)


def plain(leaf: Leaf) -> Leaf:
    """Give a value in the form in which `mapped` gives it."""
    value = leaf.value
    if isinstance(value, Ref):
        value = value.slug
    elif isinstance(value, Prose):
        value = (str(value.html), value.text)
    return Leaf(path=leaf.path, kind=leaf.kind, value=value)
