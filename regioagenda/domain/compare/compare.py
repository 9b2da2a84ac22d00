"""Two moments of a region, compared: what became of every file that differs.

What can be read is compared, also when the whole does not hold together. A file with the same bytes at the same place is
the same file; all others are compared as what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from regioagenda.domain.bestanden import bestanden_in
from regioagenda.domain.compare.changes import (
    Bijlage,
    Changes,
    ItemWijziging,
    Rubriek,
    Uitkomst,
    Wijziging,
)
from regioagenda.domain.compare.fields import Fields
from regioagenda.domain.compare.identity import Hernoemd, kind_name, names_in, renamed, sleutel
from regioagenda.domain.compare.members import likeness
from regioagenda.domain.compare.side import Side
from regioagenda.domain.compare.stale import still_elsewhere
from regioagenda.domain.load import Content, Sources
from regioagenda.domain.model import Actie, Bestand, Overgang
from regioagenda.domain.overgangen import met_overgangen
from regioagenda.domain.soorten import adres_van, titel_van
from regioagenda.reading.schema import Namen

_ATTACHMENTS = "content/bestanden/"
# From this likeness on a file that is gone is proposed as what a new one was.
_ALIKE = 0.6
_MOST_PAIRS = 2_500


def compare(
    before: Content, after: Content, was: Sources, wordt: Sources, namen: tuple[Namen, Namen] | None = None
) -> Changes:
    """Compare two moments. `before` and `after` hold drafts too; `was` and `wordt` are the bytes that they were read from.

    `namen` name what is referred to, before and after; None when all of it is in `before` and `after`.
    """
    old = {sleutel(e): e for e in _met_overgangen(before)}
    new = {sleutel(e): e for e in _met_overgangen(after)}
    hernoemd = renamed(before.entities, after.entities)
    pairs = {hernoemd.nu(name) if "/" in name or name in hernoemd.ids else name: name for name in old}
    names = namen or (names_in(before), names_in(after))
    unread = before.broken | after.broken
    items: list[ItemWijziging] = []
    written: list[str] = []
    come: list[tuple[str, Bestand]] = []
    taken: set[str] = set()
    moved: dict[str, str] = {}
    for name, entity in new.items():
        earlier = pairs.get(name)
        then = old.get(earlier) if earlier is not None else None
        if then is None or type(then) is not type(entity):
            come.append((name, entity))
            continue
        taken.add(earlier or "")
        if then.path != entity.path:
            moved[then.path] = entity.path
        same = then.path == entity.path and was.get(then.path) == wordt.get(entity.path)
        # What an actie goes on in, or comes from, may stand in the file of the other.
        if same and _overgangen(then) == _overgangen(entity):
            continue
        fields = Fields(
            was=Side(namen=names[0], hernoemd=hernoemd, agenda=getattr(then, "agenda", "")),
            wordt=Side(namen=names[1], hernoemd=None, agenda=getattr(entity, "agenda", "")),
        )
        found = (*_place(then, entity, hernoemd, names), *_address(then, entity), *fields.compare(then, entity))
        if found:
            items.append(_changed(earlier or name, name, then, entity, found, fields))
        elif was.get(then.path) != wordt.get(entity.path):
            written.append(entity.path)
    gone = [(name, e) for name, e in old.items() if name not in taken and e.path not in after.broken]
    come = [(name, e) for name, e in come if e.path not in before.broken]
    looks = _looks_like(gone, come, hernoemd, names)
    items += [_new(name, entity, looks.get(name, "")) for name, entity in come]
    items += [_gone(name, entity) for name, entity in gone]
    return Changes(
        items=tuple(items),
        bijlagen=_attachments(was, wordt, before.entities, after.entities),
        opgemaakt=tuple(sorted(written)),
        hernoemd=hernoemd.ids,
        verplaatst=moved,
        ongelezen=tuple(sorted(unread)),
    )


def _met_overgangen(content: Content) -> Iterator[Bestand]:
    """Give the files of a moment, with what acties say of each other on both sides."""
    known = {actie.id: actie for actie in met_overgangen(content.of(Actie))}
    return (known[e.id] if isinstance(e, Actie) else e for e in content.entities)


def _overgangen(entity: Bestand) -> tuple[Overgang, ...]:
    return (*entity.gaat_over_in, *entity.komt_uit) if isinstance(entity, Actie) else ()


def _title(entity: Any) -> str:
    number = str(getattr(entity, "nummer", ""))
    return f"{number} {titel_van(entity)}".strip() or entity.path.removeprefix("content/")


def _item(
    name: str, was: str, then: Bestand | None, now: Bestand | None, outcome: Uitkomst, **rest: Any
) -> ItemWijziging:
    entity = now or then
    assert entity is not None
    return ItemWijziging(
        id=name,
        was_id=was,
        naam=_title(entity),
        soort=kind_name(entity),
        agenda=name if kind_name(entity) == "agenda" else getattr(entity, "agenda", ""),
        uitkomst=outcome,
        voor=then,
        na=now,
        **rest,
    )


def _changed(
    was: str, name: str, then: Bestand, now: Bestand, found: Sequence[Wijziging], fields: Fields
) -> ItemWijziging:
    ordered = tuple(sorted(found, key=lambda w: w.rubriek.plaats))
    stale = still_elsewhere(ordered, now, fields.wordt.namen)
    return _item(name, was, then, now, Uitkomst.GEWIJZIGD, wijzigingen=ordered, verouderd=stale)


def _new(name: str, entity: Bestand, looks: str) -> ItemWijziging:
    return _item(name, "", None, entity, Uitkomst.NIEUW, lijkt_op=looks)


def _gone(name: str, entity: Bestand) -> ItemWijziging:
    return _item(name, name, entity, None, Uitkomst.WEG)


def _address(then: Bestand, now: Bestand) -> tuple[Wijziging, ...]:
    old, new = adres_van(then), adres_van(now)
    if old == new:
        return ()
    return (Wijziging(rubriek=Rubriek.GEGEVEN, pad="adres", wat="Adres", was=old, wordt=new),)


def _place(then: Any, now: Any, hernoemd: Hernoemd, names: tuple[Any, Any]) -> tuple[Wijziging, ...]:
    """Tell of an actie that it lies under another thema."""
    if not isinstance(now, Actie) or hernoemd.nu(then.thema) == now.thema:
        return ()
    was, wordt = names[0]("thema", then.thema), names[1]("thema", now.thema)
    return (Wijziging(rubriek=Rubriek.GEGEVEN, pad="thema", wat="Staat onder", was=was, wordt=wordt),)


def _looks_like(
    gone: Sequence[tuple[str, Bestand]],
    come: Sequence[tuple[str, Bestand]],
    hernoemd: Hernoemd,
    names: tuple[Any, Any],
) -> Mapping[str, str]:
    """Give which new files look like one that is gone, the most alike first; each is named once."""
    if len(gone) * len(come) > _MOST_PAIRS:
        return {}
    before = [Side(namen=names[0], hernoemd=hernoemd, agenda=getattr(e, "agenda", "")).member(e) for _, e in gone]
    after = [Side(namen=names[1], hernoemd=None, agenda=getattr(e, "agenda", "")).member(e) for _, e in come]
    scored = sorted(
        (-score, i, j)
        for i, old in enumerate(before)
        for j, new in enumerate(after)
        if type(gone[i][1]) is type(come[j][1]) and (score := likeness(old, new)) >= _ALIKE
    )
    found: dict[str, str] = {}
    for _, i, j in scored:
        if come[j][0] not in found and gone[i][0] not in found.values():
            found[come[j][0]] = gone[i][0]
    return found


def _attachments(
    was: Sources, wordt: Sources, before: Iterable[Bestand], after: Iterable[Bestand]
) -> tuple[Bijlage, ...]:
    paths = sorted(p for p in {*was, *wordt} if p.startswith(_ATTACHMENTS) and was.get(p) != wordt.get(p))
    if not paths:
        return ()
    then, now = _showing(before, was), _showing(after, wordt)
    return tuple(
        Bijlage(
            path=p.removeprefix("content/"),
            uitkomst=Uitkomst.NIEUW if p not in was else Uitkomst.WEG if p not in wordt else Uitkomst.GEWIJZIGD,
            bij=tuple((now if p in wordt else then).get(p, ())),
        )
        for p in paths
    )


def _showing(entities: Iterable[Bestand], files: Sources) -> Mapping[str, Iterable[str]]:
    """Give what shows or offers each file."""
    found: dict[str, dict[str, None]] = {}
    for entity in entities:
        for path in bestanden_in(entity, files):
            found.setdefault(path, {})[_title(entity)] = None
    return found
