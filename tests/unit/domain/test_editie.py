"""Versions of an agenda: what is kept is what stands there, and what differs is said in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.domain.editie import NamenToen, Stand, Uitkomst, namen_nu, stand_nu, vergelijk
from regioagenda.domain.editie_bestand import Opdracht, nieuwe_editie
from regioagenda.domain.load import load
from regioagenda.domain.model.editie import EditieMoment, EditieSoort, EditieTrekker
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.domain.woorden import MomentSoort, StatusWaarde
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.reading.wanneer import Tijd, lees_wanneer
from tests.helpers import AGENDA, FIETS, WONINGEN, Sources, changed, tiny

DUINSTAD = "content/gemeenten/duinstad.md"
PATH = AGENDA + "edities/stand.yaml"
GEEN = NamenToen(acties={}, partijen={})


def region(sources: Sources | None = None) -> Region:
    found, problems = relate(load(sources or tiny(), NoMemo(), drafts=False)[0], GERESERVEERD)
    assert found is not None, problems
    return found


def asked(naam: str = "stand", **said: str) -> Opdracht:
    return Opdracht(agenda="duinstreek", naam=naam, soort=EditieSoort.MOMENTOPNAME, **{"datum": "1 juni 2026", **said})


def kept(sources: Sources | None = None) -> bytes:
    files, problems = nieuwe_editie(region(sources), asked(), frozenset(sources or tiny()), GERESERVEERD)
    assert files is not None, problems
    return files[PATH]


def when(words: str) -> Tijd:
    time = lees_wanneer(words)
    assert time is not None
    return time


def words(toen: Stand, nu: Stand) -> list[str]:
    return [str(v) for found in vergelijk(toen, nu, GEEN) for v in found.verschillen]


@pytest.fixture(name="stand")
def _stand() -> Stand:
    return stand_nu(region(), "duinstreek")


def test_what_is_kept_is_read_as_what_stood_there() -> None:
    again = region({**tiny(), PATH: kept()})
    assert again.edities["duinstreek/stand"].acties == stand_nu(region(), "duinstreek")


def test_a_kept_text_with_quotes_and_colons_stays_as_it_is() -> None:
    odd = "samenvatting: 'Een “route”: 12 km, \"snel\" # en \\ veilig.'"
    sources = changed(FIETS, ('samenvatting: "De gemeenten leggen een doorfietsroute aan van 12 kilometer."', odd))
    again = region({**sources, PATH: kept(sources)})
    assert again.edities["duinstreek/stand"].acties == stand_nu(again, "duinstreek")


def test_the_title_says_what_it_is_unless_the_editor_does() -> None:
    assert b'titel: "Momentopname van 1 juni 2026"\n' in kept()
    files, _ = nieuwe_editie(region(), asked(titel="De stand", besluit="de raad"), frozenset(tiny()), GERESERVEERD)
    assert files is not None
    assert b'titel: "De stand"\n' in files[PATH] and b'besluit: "de raad"\n' in files[PATH]


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        (asked("vastgesteld-2025"), "naam-dubbel"),
        (asked("1.1-fietsroute"), "naam-dubbel"),
        (asked("samenhang"), "naam-gereserveerd"),
        (asked("De Stand"), "bestandsnaam"),
        (asked(datum="laatst"), "tijd-onleesbaar"),
        (asked(titel="x" * 121), "tekst-te-lang"),
        (replace(asked(), agenda="duinstrek"), "agenda-ontbreekt"),
    ],
)
def test_what_cannot_be_kept_is_refused(opdracht: Opdracht, code: str) -> None:
    files, problems = nieuwe_editie(region(), opdracht, frozenset(tiny()), GERESERVEERD)
    assert files is None
    assert [p.code for p in problems] == [code]


def test_an_agenda_without_acties_has_nothing_to_keep() -> None:
    bare = replace(region(), acties_by_thema={})
    files, problems = nieuwe_editie(bare, asked(), frozenset(), GERESERVEERD)
    assert files is None and [p.code for p in problems] == ["editie-leeg"]


def test_the_same_moment_differs_in_nothing(stand: Stand) -> None:
    assert {v.uitkomst for v in vergelijk(stand, stand, GEEN)} == {Uitkomst.GELIJK}


def test_acties_come_and_go(stand: Stand) -> None:
    found = vergelijk(stand[1:], stand[:-1], GEEN)
    assert [(v.actie.id, v.uitkomst) for v in found] == [
        ("1.1-fietsroute", Uitkomst.NIEUW),
        ("1.2-bushaltes", Uitkomst.GELIJK),
        ("1.10-deelautos", Uitkomst.GELIJK),
        ("2.1-woningen", Uitkomst.WEG),
    ]


def test_each_difference_is_said_in_words(stand: Stand) -> None:
    now = stand[0]
    then = replace(
        now,
        titel="Een fietspad",
        nummer="",
        trekkers=(),
        status=replace(now.status, waarde=StatusWaarde.VOORGENOMEN),
        thema="Vervoer",
    )
    assert words((then,), (now,)) == [
        "Titel: Een fietspad → Een doorfietsroute van Duinstad naar Polderdam",
        "Nummer: geen nummer → 1.1",
        "Thema: Vervoer → Bereikbaarheid",
        "Trekker: geen trekker genoemd → Duinstad",
        "Status: voorgenomen → loopt",
    ]


def test_a_status_that_was_looked_at_again_is_told(stand: Stand) -> None:
    now = stand[1]
    then = replace(now, status=replace(now.status, per=when("maart 2025")))
    assert words((then,), (now,)) == ["Stand van de status: maart 2025 → november 2025"]


def test_moments_move_come_and_go(stand: Stand) -> None:
    def moment(soort: MomentSoort, time: str, wat: str = "") -> EditieMoment:
        return EditieMoment(where=stand[0].where, soort=soort, wanneer=when(time), wat=wat)

    then = replace(
        stand[1], momenten=(moment(MomentSoort.START, "2021"), moment(MomentSoort.OVERLEG, "mei 2021", "Weg."))
    )
    now = replace(
        stand[1], momenten=(moment(MomentSoort.OVERLEG, "mei 2021", "Plan."), moment(MomentSoort.EVALUATIE, "2023"))
    )
    assert words((then,), (now,)) == [
        "Start: 2021 → niet meer genoemd",
        "Overleg, mei 2021: Weg. → Plan.",
        "Evaluatie: nog niet genoemd → 2023",
    ]
    later = replace(stand[1], momenten=(moment(MomentSoort.START, "2022"),))
    assert words((replace(then, momenten=then.momenten[:1]),), (later,)) == ["Start: 2021 → 2022"]


def test_parts_come_go_and_get_another_title(stand: Stand) -> None:
    now = stand[3]
    a, b = now.deelacties
    then = replace(now, deelacties=(replace(a, titel="Kamers"), replace(b, id="c")))
    assert words((then,), (now,)) == [
        "Onderdeel a: Kamers → Woningen voor starters",
        "Onderdeel c: Woningen voor ouderen → niet meer genoemd",
        "Onderdeel b: nog niet genoemd → Woningen voor ouderen",
    ]


def test_an_old_name_is_no_difference(stand: Stand) -> None:
    names = namen_nu(region(changed(DUINSTAD, ("cbs: GM9001\n", "cbs: GM9001\nwas: [strandstad]\n"))), "duinstreek")
    trekker = EditieTrekker(where=stand[0].where, slug="strandstad", naam="Strandstad")
    then = replace(stand[0], id="1.1-fietspad", trekkers=(trekker,))
    assert [v.uitkomst for v in vergelijk((then,), stand[:1], names)] == [Uitkomst.GELIJK]


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (WONINGEN, "300 woningen.", "9.000 woningen.", "Onderdeel b, resultaten"),
        (FIETS, 'waarde: "12"', 'waarde: "99"', "Kerncijfers"),
        (FIETS, "De gemeenten leggen een doorfietsroute aan van 12 kilometer.", "Zij leggen iets aan.", "Samenvatting"),
    ],
)
def test_a_field_without_a_place_of_its_own_is_kept_and_compared(path: str, old: str, new: str, told: str) -> None:
    before = stand_nu(region(), "duinstreek")
    sources = tiny()
    assert old in sources[path].decode()
    after = stand_nu(region({**sources, path: sources[path].replace(old.encode(), new.encode())}), "duinstreek")
    number = new.partition(chr(34))[2].rstrip(chr(34)) or new
    assert any(line.startswith(told) and number.rstrip(".") in line for line in words(before, after)), words(
        before, after
    )


def test_every_word_of_an_actie_is_kept(stand: Stand) -> None:
    (actie,) = [a for a in stand if a.id == "1.1-fietsroute"]
    body = next(v for v in actie.velden if v.naam == "tekst")
    assert any("fietsroute" in line for line in body.woorden)
    assert {"onderwerpen", "betrokkenen", "statussen"} <= {v.naam for v in actie.velden}


def test_a_version_that_kept_less_says_nothing_about_the_rest(stand: Stand) -> None:
    older = tuple(replace(a, velden=(), deelacties=tuple(replace(d, velden=()) for d in a.deelacties)) for a in stand)
    assert words(older, stand) == []


LATER = "  - {soort: besluiten, orgaan: raad, wanneer: 20 juni 2026, uitkomst: Ingestemd.}\n"


@pytest.mark.parametrize(
    ("path", "old", "new", "whose"),
    [
        (AGENDA + "agenda.md", "momenten:\n", f"momenten:\n{LATER}", "de agenda heeft een uitkomst van 20 juni 2026"),
        (
            AGENDA + "wonen/thema.md",
            "momenten:\n",
            f"momenten:\n{LATER}",
            "het thema “Wonen” heeft een uitkomst van 20 juni 2026",
        ),
        (
            AGENDA + "wonen/thema.md",
            "onderwerpen: [wonen]\n",
            "onderwerpen: [wonen]\nstatussen: [{waarde: loopt, per: juli 2026}]\n",
            "het thema “Wonen” heeft een status van juli 2026",
        ),
        (
            FIETS,
            "onderwerpen: [verkeer]\n",
            "onderwerpen: [verkeer]\nwas_titels: [{titel: Het fietspad, tot: juli 2026}]\n",
            "actie 1.1 heeft een oude titel van juli 2026",
        ),
    ],
)
def test_a_version_is_not_dated_before_anything_in_it(path: str, old: str, new: str, whose: str) -> None:
    sources = changed(path, (old, new))
    files, problems = nieuwe_editie(region(sources), asked(), frozenset(sources), GERESERVEERD)
    assert files is None and [p.code for p in problems] == ["editie-eerder"]
    assert whose in problems[0].message
