"""Whatever of an agenda changes after it was frozen, the comparison with its version shows it: one field at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from regioagenda.domain.editie import NamenToen, Uitkomst, agenda_nu, stand_nu, themas_nu, vergelijk, vergelijk_agenda
from regioagenda.domain.model import Actie, Agenda, Moment, Thema
from regioagenda.domain.region import Region
from regioagenda.reading.schema import Groep, velden
from regioagenda.reading.woord import Woord
from tests.unit.domain.test_editie import region

GEEN = NamenToen(acties={}, partijen={})
ACTIE, THEMA, AGENDA = "duinstreek/1.1-fietsroute", "duinstreek/bereikbaarheid", "duinstreek"
# Where something stands, and when somebody looked at the file, is no part of what was decided.
ZONDER = {"gewijzigd", "gecontroleerd"}


def fields(cls: type) -> list[str]:
    """Give the declared fields that are public and say something."""
    return [
        n
        for n, (d, _) in velden(cls).items()
        if d.data and n not in ZONDER and not (isinstance(d.kind, Groep) and d.kind.stil)
    ]


def others(item: Any, name: str) -> Iterator[Any]:
    """Give other values that a field can have: emptied, or with that of another item."""
    value = getattr(item, name)
    if isinstance(value, Woord):
        yield next(other for other in type(value) if other is not value)
    elif isinstance(value, str):
        yield f"{value} anders"
    elif isinstance(value, tuple) and value:
        yield value[1:]


def with_item(base: Region, item: Any) -> Region:
    """Give the region with one file changed."""
    files = {cls: {k: (item if k == item.id else v) for k, v in own.items()} for cls, own in base.files.items()}
    by_thema = {k: tuple(item if a.id == item.id else a for a in own) for k, own in base.acties_by_thema.items()}
    by_agenda = {k: tuple(item if t.id == item.id else t for t in own) for k, own in base.themas_by_agenda.items()}
    return replace(base, files=files, acties_by_thema=by_thema, themas_by_agenda=by_agenda)


def changes(before: Region, after: Region) -> list[str]:
    """Give every difference in words."""
    found = vergelijk(stand_nu(before, AGENDA), stand_nu(after, AGENDA), GEEN)
    own = vergelijk_agenda(
        agenda_nu(before, AGENDA), agenda_nu(after, AGENDA), themas_nu(before, AGENDA), themas_nu(after, AGENDA)
    )
    return [str(v) for f in found for v in f.verschillen] + [str(v) for v in own]


def test_a_version_does_not_differ_from_itself() -> None:
    base = region()
    assert changes(base, base) == []
    assert {f.uitkomst for f in vergelijk(stand_nu(base, AGENDA), stand_nu(base, AGENDA), GEEN)} == {Uitkomst.GELIJK}


@pytest.mark.parametrize(
    ("holder", "name"),
    [(cls, name) for cls in (Actie, Thema, Agenda) for name in fields(cls)],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_every_field_that_changes_is_shown(holder: type, name: str) -> None:
    base = region()
    found = [item for item in base.files[holder].values() if item.id.split("/")[0] == AGENDA]
    tried = [(item, value) for item in found for value in others(item, name)]
    for item, value in tried:
        # A single status cannot be emptied: an actie has at least one.
        if holder is Actie and name == "statussen" and not value:
            continue
        assert changes(base, with_item(base, replace(item, **{name: value}))), (item.id, name)


@pytest.mark.parametrize("name", fields(Moment))
def test_every_field_of_a_moment_that_changes_is_shown(name: str) -> None:
    base = region()
    for actie in base.acties.values():
        for moment in actie.momenten if actie.agenda == AGENDA else ():
            for value in others(moment, name):
                rest = tuple(replace(m, **{name: value}) if m is moment else m for m in actie.momenten)
                assert changes(base, with_item(base, replace(actie, momenten=rest))), (actie.id, name)


def test_a_figure_that_changed_stands_on_top() -> None:
    base = region()
    actie = base.acties[ACTIE]
    (figure,) = actie.kerncijfers
    after = with_item(base, replace(actie, titel="Een fietspad", kerncijfers=(replace(figure, waarde="9"),)))
    assert changes(base, after)[0].startswith("Kerncijfers: 12")


def test_an_outcome_and_a_status_of_a_part_are_shown() -> None:
    base = region()
    actie = base.acties[ACTIE]
    first, *rest = actie.momenten
    known = with_item(base, replace(actie, momenten=(replace(first, uitkomst="De raden zijn voor."), *rest)))
    assert any("De raden zijn voor." in line for line in changes(base, known))
    huizen = base.acties["duinstreek/2.1-woningen"]
    part, *others_ = huizen.deelacties
    status = replace(part.statussen[0], oorzaak="De bouwer is weg.")
    later = with_item(base, replace(huizen, deelacties=(replace(part, statussen=(status,)), *others_)))
    assert any("De bouwer is weg" in line for line in changes(base, later))
