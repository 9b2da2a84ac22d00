"""Nothing can be read of a region without being noted, and what is noted changes when what was read changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date, timedelta

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.base.reads import Day, recorded
from regioagenda.domain.gelezen import GelezenRegion, Noted, Wereld, vraag
from regioagenda.domain.load import load
from regioagenda.domain.model import Actie, Agenda
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.domain.soort import Soort
from regioagenda.domain.soorten import KINDS
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.reading.schema import velden
from tests.helpers import FIETS, TODAY, Sources, changed, tiny

ACTIE = "duinstreek/1.1-fietsroute"


def region(sources: Sources | None = None) -> Region:
    content, _ = load(tiny() if sources is None else sources, NoMemo(), drafts=False)
    made, found = relate(content, GERESERVEERD)
    assert made is not None, found
    return made


def wereld(sources: Sources, book: dict[str, str] | None = None) -> Wereld:
    made = GelezenRegion(region(sources), Day.of(TODAY))
    return Wereld(made, sources, NoMemo(), collections={"adressen": book or {}}, other={})


@pytest.mark.parametrize("name", [field.name for field in fields(Region)])
def test_every_part_of_a_region_notes_that_it_is_read(name: str) -> None:
    made = GelezenRegion(region(), Day.of(TODAY))
    with recorded() as reads:
        value = getattr(made, name)
        for found in value.values() if name == "files" else [value]:
            if isinstance(found, Noted):
                list(found.items())
    assert reads.keys


@pytest.mark.parametrize("name", [name for name, value in vars(Region).items() if isinstance(value, property)])
def test_what_is_worked_out_of_a_region_gives_the_same_and_is_noted(name: str) -> None:
    plain = region()
    made = GelezenRegion(plain, Day.of(TODAY))
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


def test_each_field_of_a_file_is_noted_when_it_is_read() -> None:
    made = GelezenRegion(region(), Day.of(TODAY))
    with recorded() as reads:
        assert made.acties[ACTIE].titel
    assert set(reads.keys) == {("bestanden:Actie", ACTIE), ("veld", FIETS, "titel")}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.naam)
def test_every_field_that_an_editor_writes_is_noted(kind: Soort) -> None:
    file = next(iter(region().files[kind.cls].values()))
    for name in velden(kind.cls):
        with recorded() as reads:
            getattr(file, name)
        assert set(reads.keys) == (set() if name == "negeer" else {("veld", file.path, name)}), name


def test_a_change_of_one_field_leaves_the_others_as_they_were() -> None:
    before, after = wereld(tiny()), wereld(changed(FIETS, ("\ntitel: ", "\n\n# Zo heet zij.\ntitel: Nog een ")))
    differ = {
        name
        for name in velden(Actie)
        if before.digest_of(("veld", FIETS, name)) != after.digest_of(("veld", FIETS, name))
    }
    assert differ == {"titel"}
    assert before.digest_of(("bestanden:Actie", ACTIE)) == after.digest_of(("bestanden:Actie", ACTIE))


def test_fields_that_are_asked_together_differ_when_one_of_them_does() -> None:
    before, after = wereld(tiny()), wereld(changed(FIETS, ("\ntitel: ", "\ntitel: Nog een ")))
    asked = [("veld", FIETS, "titel"), ("site",), ("veld", FIETS, "samenvatting"), ("veld", FIETS, "status")]
    site, fields = before.together(asked)
    assert site == ("site",)
    assert before.together(reversed(asked)) == (site, fields)
    assert before.digest_of(fields) != after.digest_of(fields)
    [_, others] = before.together(asked[1:])
    assert before.digest_of(others) == after.digest_of(others) != before.digest_of(fields)


def test_a_change_of_the_body_is_a_change_of_the_text_alone() -> None:
    before, after = wereld(tiny()), wereld({**tiny(), FIETS: tiny()[FIETS] + b"\nNog een zin.\n"})
    assert before.digest_of(("veld", FIETS, "tekst")) != after.digest_of(("veld", FIETS, "tekst"))
    assert before.digest_of(("veld", FIETS, "titel")) == after.digest_of(("veld", FIETS, "titel"))


def test_another_file_under_the_same_id_is_another() -> None:
    elsewhere = FIETS.replace("/bereikbaarheid/", "/wonen/")
    moved = {elsewhere if path == FIETS else path: data for path, data in tiny().items()}
    before, after = wereld(tiny()), wereld(moved)
    for key in (("bestanden:Actie", ACTIE), ("bestanden", ACTIE), ("acties_by_thema", "duinstreek/bereikbaarheid")):
        assert before.digest_of(key) != after.digest_of(key), key


def test_who_does_what_is_known_by_what_the_file_says_of_it() -> None:
    key = ("betrokkenheid_by_actie", ACTIE)
    before = wereld(tiny()).digest_of(key)
    assert wereld(changed(FIETS, ("\ntitel: ", "\ntitel: Nog een "))).digest_of(key) == before
    data = tiny()[FIETS].replace(b"wie: duinstad", b"wie: polderdam", 1)
    assert wereld({**tiny(), FIETS: data}).digest_of(key) != before


def test_what_is_gone_is_something_else_than_what_was_there() -> None:
    there = wereld(tiny())
    for key in (("bestanden:Actie", ACTIE), ("veld", FIETS, "titel")):
        gone = (key[0], "weg", *key[2:])
        assert there.digest_of(gone) != there.digest_of(key)
        assert there.digest_of(gone) == there.digest_of((key[0], "ook weg", *key[2:]))


@vraag
def _titels(region: Region, agenda: str) -> tuple[str, ...]:
    assert agenda in region.agendas
    return tuple(a.titel for a in region.acties.values() if a.agenda == agenda)


@vraag
def _verdwenen(region: Region, agenda: str) -> Agenda:
    return region.agendas[agenda]


def test_of_a_question_the_answer_counts_and_not_what_it_was_found_in() -> None:
    made = GelezenRegion(region(), Day.of(TODAY))
    with recorded() as reads:
        answer = _titels(made, "duinstreek")
    assert answer == _titels(region(), "duinstreek")
    (key,) = reads.keys
    before = wereld(tiny()).digest_of(key)
    summary = changed(FIETS, ("\nsamenvatting: ", "\nsamenvatting: Kort. "))
    assert wereld(summary).digest_of(key) == before
    title = changed(FIETS, ("\ntitel: ", "\ntitel: Nog een "))
    assert wereld(title).digest_of(key) != before


@vraag
def _begonnen(region: Region, today: date, agenda: str) -> bool:
    assert len(_titels(region, agenda)) > 1
    return today >= date(2026, 6, 2)


def test_a_question_may_get_the_day_and_ask_another_question() -> None:
    made = GelezenRegion(region(), Day.of(TODAY))
    with recorded() as reads:
        assert _begonnen(made, made.today, "duinstreek") is False
    (key,) = reads.keys
    # The day does not limit the answer: it is compared each time.
    assert reads.until == date.max.toordinal()
    later = Wereld(GelezenRegion(region(), Day.of(TODAY + timedelta(1))), tiny(), NoMemo(), collections={}, other={})
    assert later.digest_of(key) != wereld(tiny()).digest_of(key)


def test_a_question_about_what_is_gone_has_another_answer() -> None:
    made = GelezenRegion(region(), Day.of(TODAY))
    with recorded() as reads:
        _verdwenen(made, "duinstreek")
    (key,) = reads.keys
    gone = (*key[:2], "weg")
    assert wereld(tiny()).digest_of(key) != wereld(tiny()).digest_of(gone)


def test_a_day_that_notes_is_given_as_it_is() -> None:
    day = Day.of(TODAY)
    assert Day.of(day) is day
