"""Whatever changes in any field of any kind of file, the comparison tells it; what is only written differently it does not."""

from __future__ import annotations

import re
from typing import Any

import pytest

from regioagenda.domain.compare.changes import Changes, Rubriek, Uitkomst, ZinSoort
from regioagenda.domain.compare.compare import compare
from regioagenda.domain.load import Content, load
from regioagenda.domain.soort import Soort
from regioagenda.domain.soorten import KINDS
from tests.conftest import none_of
from tests.helpers import AGENDA, BUS, FIETS, MEMO, WONINGEN, Sources, changed, tiny, written
from tests.unit.domain import ingevuld


def content(*entities: Any) -> Content:
    """Give files as content, whether or not they hold together."""
    return Content(site=None, entities=entities, pointers={}, files=frozenset(), broken=frozenset())


def between(before: Any, after: Any) -> Changes:
    """Compare one file with another version of it."""
    return compare(content(before), content(after), {before.path: b"toen"}, {after.path: b"nu"})


def seen(after: Sources, before: Sources | None = None) -> Changes:
    """Compare the tiny region with another."""
    old = before or tiny()
    return compare(load(old, MEMO, drafts=True)[0], load(after, MEMO, drafts=True)[0], old, after)


def told(changes: Changes) -> list[str]:
    """Give every change in words."""
    found = []
    for item in changes.items:
        if item.uitkomst is not Uitkomst.GEWIJZIGD:
            found.append(f"{item.id} is {item.uitkomst.value}")
        for w in item.wijzigingen:
            words = "; ".join(f"{z.soort.value} [{z.was_tekst}] [{z.wordt_tekst}]" for z in w.zinnen)
            found.append(f"{item.id}: {w.wat}: " + (words or f"[{w.was}] [{w.wordt}]"))
    return found


@pytest.mark.parametrize("soort", KINDS, ids=lambda s: s.plek)
def test_every_change_of_every_field_is_told(soort: Soort) -> None:
    entity = ingevuld.full_file(soort)
    silent, shown_the_same = [], []
    for path, other in ingevuld.mutations(entity):
        for before, after in ((entity, other), (other, entity)):
            changes = between(before, after)
            found = [w for item in changes.items for w in item.wijzigingen]
            if not found:
                silent.append(path)
            shown_the_same += [f"{path}: {w}" for w in found if not w.zinnen and w.was == w.wordt]
    none_of(silent, "changes that nobody is told")
    none_of(shown_the_same, "changes that show the same before and after")


@pytest.mark.parametrize("soort", KINDS, ids=lambda s: s.plek)
def test_what_stands_elsewhere_in_its_file_is_the_same(soort: Soort) -> None:
    entity = ingevuld.full_file(soort)
    changes = between(entity, ingevuld.moved(entity))
    assert changes.leeg
    assert changes.opgemaakt == (entity.path,)


SILENT = {
    "aanhalingstekens": (b"brontitel: Regionaal fietsnetwerk", b'brontitel: "Regionaal fietsnetwerk"'),
    "opmerking": (b"brontitel: Regionaal fietsnetwerk", b"brontitel: Regionaal fietsnetwerk  # uit het werkplan"),
    "volgorde van velden": (
        b'brontitel: Regionaal fietsnetwerk\nnummer: "1.1"',
        b'nummer: "1.1"\nbrontitel: Regionaal fietsnetwerk',
    ),
    "regeleinden": (b"\n", b"\r\n"),
    "lijst op regels": (b"onderwerpen: [verkeer]", b"onderwerpen:\n  - verkeer"),
    "datum in cijfers": (b"wanneer: 15 januari 2026", b"wanneer: 2026-01-15"),
    "afgebroken regels": (
        b"De doorfietsroute loopt langs zee. Zie de foto.",
        b"De doorfietsroute\nloopt langs zee.\nZie de foto.",
    ),
    "vet anders geschreven": (b"  - U fietst sneller", b"  * U fietst sneller"),
    "volgorde van momenten": (
        b'  - soort: overleg\n    wanneer: 15 januari 2026\n    wat: "Overleg met de bewoners."\n    uitkomst: "De bewoners willen meer bomen."\n    zekerheid: vast\n',
        b"",
    ),
}


@pytest.mark.parametrize("name", SILENT)
def test_what_is_only_written_differently_is_silence(name: str) -> None:
    old, new = SILENT[name]
    after = tiny()
    assert old in after[FIETS]
    after[FIETS] = after[FIETS].replace(old, new)
    if name == "volgorde van momenten":
        after[FIETS] = after[FIETS].replace(b"momenten:\n", b"momenten:\n" + old)
    if name == "vet anders geschreven":
        after[FIETS] = after[FIETS].replace(b"  - De route is ook", b"  * De route is ook")
    changes = seen(after)
    assert told(changes) == []
    assert changes.opgemaakt == (FIETS,)


def test_a_new_trekker_names_both_and_what_is_said_of_it_stays() -> None:
    changes = seen(changed(FIETS, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker")))
    assert told(changes) == ["duinstreek/1.1-fietsroute: Trekker: [Duinstad] ['s-Zandhoek]"]
    change = changes.items[0].wijzigingen[0]
    assert (change.erbij, change.eraf) == (("zandhoek",), ("duinstad",))


def test_a_moment_before_another_does_not_become_it() -> None:
    first = (
        "  - soort: radenbijeenkomst\n    wanneer: 4 maart 2026\n    wat: De raden horen hoe het gaat met het geld.\n"
    )
    changes = seen(changed(FIETS, ("momenten:\n", f"momenten:\n{first}")))
    assert told(changes) == [
        "duinstreek/1.1-fietsroute: Radenbijeenkomst: [] [4 maart 2026 · De raden horen hoe het gaat met het geld.]"
    ]
    assert changes.items[0].wijzigingen[0].rubriek is Rubriek.RADEN


def test_a_status_that_is_added_is_what_it_becomes() -> None:
    new = "statussen:\n  - waarde: afgerond\n    per: mei 2026\n    resultaat: De route is open.\n  - waarde: loopt"
    assert told(seen(changed(FIETS, ("statussen:\n  - waarde: loopt", new)))) == [
        "duinstreek/1.1-fietsroute: Status: [Loopt (10 februari 2026)] [Afgerond (mei 2026)]",
        "duinstreek/1.1-fietsroute: Status, resultaat: [] [De route is open.]",
    ]


def test_a_figure_that_still_stands_elsewhere_is_named() -> None:
    item = seen(changed(FIETS, ('- waarde: "12"', '- waarde: "14"'))).items[0]
    assert [(v.oud, v.waar) for v in item.verouderd] == [("12 kilometer", ("Samenvatting", "Tekst, een tabel (samen)"))]


def test_a_figure_in_words_still_stands_there_too() -> None:
    before = changed(FIETS, ("langs zee.", "langs zee, over twaalf kilometer."))
    after = changed(FIETS, ('- waarde: "12"', '- waarde: "14"'), sources=before)
    item = seen(after, before).items[0]
    assert item.verouderd[0].waar == ("Samenvatting", "Tekst")


def test_a_time_that_moved_still_stands_in_the_text() -> None:
    before = changed(FIETS, ("langs zee.", "langs zee. In het derde kwartaal van 2026 praten de raden."))
    after = changed(FIETS, ("wanneer: derde kwartaal van 2026", "wanneer: eerste kwartaal van 2027"), sources=before)
    item = seen(after, before).items[0]
    assert [(v.oud, v.waar) for v in item.verouderd] == [("derde kwartaal van 2026", ("Tekst",))]


def test_a_text_is_told_by_its_sentences() -> None:
    changes = seen(
        changed(
            WONINGEN,
            ('tekst: "Er komen 200 kleine woningen. ', 'tekst: "Er komen 200 kleine woningen, ook voor jongeren. '),
        )
    )
    zin = changes.items[0].wijzigingen[0].zinnen[0]
    assert (zin.was_tekst, zin.wordt_tekst) == (
        "Er komen 200 kleine woningen.",
        "Er komen 200 kleine woningen, ook voor jongeren.",
    )
    assert "".join(s.tekst for s in zin.wordt if s.anders) == "woningen, ook voor jongeren."


def test_a_sentence_that_moved_is_not_gone() -> None:
    after = changed(
        FIETS, ("De doorfietsroute loopt langs zee. Zie de foto.", "Zie de foto. De doorfietsroute loopt langs zee.")
    )
    zinnen = seen(after).items[0].wijzigingen[0].zinnen
    assert {z.soort for z in zinnen} == {ZinSoort.VERPLAATST}


def test_an_actie_under_another_thema_is_the_same_actie() -> None:
    after = tiny()
    after[AGENDA + "wonen/1.2-bushaltes.md"] = after.pop(BUS)
    assert told(seen(after)) == ["duinstreek/1.2-bushaltes: Staat onder: [1 Bereikbaarheid] [2 Wonen]"]


def renamed_fiets(was: str) -> Sources:
    """Give the tiny region with the fietsroute under another name, which it says or not, everywhere."""
    after = {p: d.replace(b"duinstreek/1.1-fietsroute", b"duinstreek/1.1-doorfietsroute") for p, d in tiny().items()}
    body = after.pop(FIETS).replace(b"was: [1.1-fietspad]", f"was: [{was}]".encode())
    after[FIETS.replace("fietsroute", "doorfietsroute")] = body
    return after


def test_a_renamed_item_is_the_same_item_and_so_is_what_points_to_it() -> None:
    changes = seen(renamed_fiets("1.1-fietspad, 1.1-fietsroute"))
    assert [i.id for i in changes.items] == ["duinstreek/1.1-doorfietsroute"]
    assert told(changes)[0] == (
        "duinstreek/1.1-doorfietsroute: Adres: [/agendas/duinstreek/1.1-fietsroute/] [/agendas/duinstreek/1.1-doorfietsroute/]"
    )


def test_a_renaming_without_was_is_only_proposed() -> None:
    changes = seen(renamed_fiets("1.1-fietspad"))
    new = next(i for i in changes.items if i.uitkomst is Uitkomst.NIEUW)
    assert new.lijkt_op == "duinstreek/1.1-fietsroute"
    assert [i.id for i in changes.items if i.uitkomst is Uitkomst.WEG] == ["duinstreek/1.1-fietsroute"]


def test_a_renamed_agenda_takes_all_that_lies_in_it_along() -> None:
    after = {
        p.replace("agendas/duinstreek/", "agendas/kust/"): re.sub(rb"\bduinstreek(?=[/)])", b"kust", d)
        if "/agendas/" in p or "/paginas/" in p
        else d
        for p, d in tiny().items()
    }
    path = "content/agendas/kust/agenda.md"
    assert b"was: [kuststreek]" in after[path]
    after[path] = after[path].replace(b"was: [kuststreek]", b"was: [kuststreek, duinstreek]")
    wrong = [line for line in told(seen(after)) if ": Adres: " not in line and ": Oude namen: " not in line]
    none_of(wrong, "changes that are only the new name of the agenda")


def test_an_image_is_told_when_other_bytes_stand_in_its_place() -> None:
    after = tiny()
    path = next(p for p in after if p.startswith("content/bestanden/"))
    after[path] += b"anders"
    changes = seen(after)
    assert [(b.path, b.uitkomst) for b in changes.bijlagen] == [(path.removeprefix("content/"), Uitkomst.GEWIJZIGD)]


def test_a_file_that_cannot_be_read_is_neither_gone_nor_new() -> None:
    changes = seen(written(FIETS, "---\ntitel: [\n---\n"))
    assert changes.items == ()
    assert changes.ongelezen == (FIETS,)
