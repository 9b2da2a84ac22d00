"""Nothing can be read of a region without being noted, and what is noted changes when what was read changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.base.reads import Day, recorded
from regioagenda.domain.gelezen import GelezenRegion, Noted, Wereld, vraag
from regioagenda.domain.load import load
from regioagenda.domain.model import Agenda
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.output.lijst import GERESERVEERD
from tests.helpers import FIETS, TODAY, Sources, changed, tiny

ACTIE = "duinstreek/1.1-fietsroute"


def region(sources: Sources | None = None) -> Region:
    content, _ = load(tiny() if sources is None else sources, NoMemo(), drafts=False)
    made, found = relate(content, GERESERVEERD)
    assert made is not None, found
    return made


def wereld(sources: Sources, book: dict[str, str] | None = None) -> Wereld:
    made = GelezenRegion(region(sources))
    return Wereld(made, sources, TODAY, collections={"adressen": book or {}}, other={})


@pytest.mark.parametrize("name", [field.name for field in fields(Region)])
def test_every_part_of_a_region_notes_that_it_is_read(name: str) -> None:
    made = GelezenRegion(region())
    with recorded() as reads:
        value = getattr(made, name)
        for found in value.values() if name == "files" else [value]:
            if isinstance(found, Noted):
                list(found.items())
    assert reads.keys


@pytest.mark.parametrize("name", [name for name, value in vars(Region).items() if isinstance(value, property)])
def test_what_is_worked_out_of_a_region_gives_the_same_and_is_noted(name: str) -> None:
    plain = region()
    made = GelezenRegion(plain)
    with recorded() as reads:
        value = getattr(made, name)
        assert (dict(value) if isinstance(value, Noted) else value) == getattr(plain, name)
    assert reads.keys


@pytest.mark.parametrize(
    "ask",
    [
        lambda m: m["a"],
        lambda m: m.get("a"),
        lambda m: m.get("weg"),
        lambda m: "a" in m,
        lambda m: "weg" in m,
        len,
        list,
        lambda m: list(m.values()),
        lambda m: list(m.items()),
        lambda m: list(m.keys()),
        lambda m: {**m},
        lambda m: m == {"a": 1},
        bool,
    ],
)
def test_every_question_to_a_mapping_is_noted(ask: Callable[[object], object]) -> None:
    inside = {"a": 1, "b": 2}
    with recorded() as reads:
        answer = ask(Noted("getallen", inside))
    assert answer == ask(inside)
    assert reads.keys and all(key[0] == "getallen" for key in reads.keys)


def test_the_body_of_a_file_is_noted_apart_from_its_fields() -> None:
    made = GelezenRegion(region())
    with recorded() as reads:
        title = made.acties[ACTIE].titel
    assert title and ("tekst", FIETS) not in reads.keys
    with recorded() as reads:
        assert made.acties[ACTIE].tekst
    assert ("tekst", FIETS) in reads.keys


FIELDS = ("bestanden:Actie", ACTIE)
BODY = ("tekst", FIETS)


def test_a_change_of_the_body_leaves_the_fields_as_they_were() -> None:
    before = wereld(tiny())
    after = wereld({**tiny(), FIETS: tiny()[FIETS] + b"\nNog een zin.\n"})
    assert before.digest_of(FIELDS) == after.digest_of(FIELDS)
    assert before.digest_of(BODY) != after.digest_of(BODY)


def test_a_change_of_a_field_changes_everything_that_shows_it() -> None:
    sources = changed(FIETS, ("\ntitel: ", "\ntitel: Nog een "))
    before, after = wereld(tiny()), wereld(sources)
    for key in (
        FIELDS,
        ("bestanden:Actie",),
        ("bestanden", ACTIE),
        ("acties_by_thema", "duinstreek/bereikbaarheid"),
        ("betrokkenheid_by_actie", ACTIE),
        ("momenten",),
    ):
        if key == ("momenten",) and not region().acties[ACTIE].momenten:
            continue
        assert before.digest_of(key) != after.digest_of(key), key
    for key in (("bestanden:Actie", "", "*"), ("bestanden:Actie", ACTIE, "?"), ("bestanden:Agenda", "duinstreek")):
        assert before.digest_of(key) == after.digest_of(key), key


def test_what_is_gone_is_something_else_than_what_was_there() -> None:
    sources = tiny()
    del sources[FIETS]
    content = {path: data for path, data in sources.items() if b"1.1-fietsroute" not in data}
    made = GelezenRegion(region())
    after = Wereld(made, content, TODAY, collections={}, other={})
    assert after.digest_of(BODY) != wereld(tiny()).digest_of(BODY)
    assert wereld(tiny()).digest_of(("bestanden:Actie", "weg")) != wereld(tiny()).digest_of(FIELDS)


@vraag
def _titels(region: Region, agenda: str) -> tuple[str, ...]:
    assert agenda in region.agendas
    return tuple(a.titel for a in region.acties.values() if a.agenda == agenda)


@vraag
def _verdwenen(region: Region, agenda: str) -> Agenda:
    return region.agendas[agenda]


def test_of_a_question_the_answer_counts_and_not_what_it_was_found_in() -> None:
    made = GelezenRegion(region())
    with recorded() as reads:
        answer = _titels(made, "duinstreek")
    assert answer == _titels(region(), "duinstreek")
    (key,) = reads.keys
    before = wereld(tiny()).digest_of(key)
    summary = changed(FIETS, ("\nsamenvatting: ", "\nsamenvatting: Kort. "))
    assert wereld(summary).digest_of(key) == before
    title = changed(FIETS, ("\ntitel: ", "\ntitel: Nog een "))
    assert wereld(title).digest_of(key) != before


def test_a_question_about_what_is_gone_has_another_answer() -> None:
    made = GelezenRegion(region())
    with recorded() as reads:
        _verdwenen(made, "duinstreek")
    (key,) = reads.keys
    gone = (*key[:2], "weg")
    assert wereld(tiny()).digest_of(key) != wereld(tiny()).digest_of(gone)


def test_a_day_that_notes_is_given_as_it_is() -> None:
    day = Day.of(TODAY)
    assert Day.of(day) is day
