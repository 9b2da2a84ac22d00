"""Acties that go over into each other: one file says it, and everything that is made of both acties says the same."""

from __future__ import annotations

import datetime
import json
import re

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.disk.store import Store
from regioagenda.domain.compare.compare import compare
from regioagenda.domain.load import load
from tests.helpers import AGENDA, BUS, FIETS, MEMO, WONINGEN, Sources, changed, files, make, tiny, written

TODAY = datetime.date(2026, 6, 1)
ROUTE = AGENDA + "bereikbaarheid/1.3-kustroute.md"
NEW = """---
titel: "Een kustroute voor fiets en bus"
nummer: "1.3"
samenvatting: "De fietsroute en de bushaltes worden samen aangelegd."
onderwerpen: [verkeer]
betrokkenen:
  - wie: zandhoek
    rol: trekker
statussen:
  - waarde: in-voorbereiding
    per: mei 2026
{more}bron: "18-26"
gecontroleerd: 2026-05-20
---
"""
VAN = "komt_uit:\n  - {{actie: duinstreek/{0}, wanneer: {1}{2}}}\n"
OLD, NIEUW = "agendas/duinstreek/1.1-fietsroute/index.html", "agendas/duinstreek/1.3-kustroute/index.html"
MOMENT = "derde kwartaal van 2026"


def route(more: str = "", sources: Sources | None = None) -> Sources:
    return written(ROUTE, NEW.format(more=more), sources)


def van(name: str = "1.1-fietsroute", when: str = "mei 2026", how: str = "") -> str:
    return VAN.format(name, when, f", soort: {how}" if how else "")


def naar(name: str = "1.3-kustroute", when: str = "mei 2026", how: str = "", *, path: str = FIETS) -> Sources:
    line = f"gaat_over_in:\n  - {{actie: duinstreek/{name}, wanneer: {when}{f', soort: {how}' if how else ''}}}\n"
    return changed(path, ("onderwerpen: [verkeer]\n", f"onderwerpen: [verkeer]\n{line}"))


def words(html: bytes) -> str:
    main = html[html.index(b"<main") :].decode().replace("\u00ad", "")
    text = re.sub(r"<[^>]+>", "", main)
    return " ".join(text.split())


def test_what_goes_on_in_two_acties_is_one_sentence() -> None:
    step = "komt_uit:\n  - {actie: duinstreek/1.1-fietsroute, wanneer: mei 2026, soort: gesplitst}\n"
    other = NEW.replace('"1.3"', '"1.4"').replace("Een kustroute voor fiets en bus", "Een tunnel").format(more=step)
    made = files(written(ROUTE.replace("1.3-kustroute", "1.4-tunnel"), other, route(step)), today=TODAY)
    answer = re.search(r"<dt>En daarna\?</dt><dd>(.*?)</dd>", made[OLD].decode(), re.DOTALL)
    assert answer and words(b"<main>" + answer[1].encode()) == (
        "Dit is gesplitst en ging verder in 1.3 Een kustroute voor fiets en bus en 1.4 Een tunnel (mei 2026)."
    )


@pytest.mark.parametrize("sources", [route(van()), route(sources=naar()), route(van(), naar())])
def test_what_one_file_says_both_pages_say(sources: Sources) -> None:
    made = files(sources, today=TODAY)
    old, new = words(made[OLD]), words(made[NIEUW])
    assert "Dit ging verder als 1.3 Een kustroute voor fiets en bus (mei 2026)." in old
    assert "Hoe ver?Overgegaan: dit gaat verder in een andere actie of op een andere plek. Stand van mei 2026." in old
    assert "Dit is het vervolg op 1.1 Een doorfietsroute van Duinstad naar Polderdam (mei 2026)." in new
    # In short, at the moment that is no longer its own, and in the history.
    assert old.count("Dit ging verder als") == 3 and new.count("Dit is het vervolg op") == 2


def test_everything_that_shows_an_actie_says_that_it_went_over() -> None:
    made = files(route(van()), today=TODAY)
    for name in ("agendas/duinstreek/bereikbaarheid/index.html", "onderwerpen/verkeer/index.html"):
        assert "Dit ging verder als 1.3 Een kustroute voor fiets en bus" in words(made[name]), name
    for name in ("acties/index.html", "acties/status/overgegaan/index.html", "voortgang/index.html"):
        assert "Overgegaan" in words(made[name]), name
    assert "Dit ging verder als" in made["feed.atom"].decode()
    rows = {a["id"]: a for a in json.loads(made["data/v1/acties.json"])["acties"]}
    old, new = rows["duinstreek/1.1-fietsroute"], rows["duinstreek/1.3-kustroute"]
    assert old["status"]["waarde"] == "overgegaan" and (old["status"]["per"], old["status"]["per_tekst"]) == (
        "2026-05",
        "mei 2026",
    )
    assert [o["actie"] for o in old["gaat_over_in"]] == ["duinstreek/1.3-kustroute"]
    assert [o["actie"] for o in new["komt_uit"]] == ["duinstreek/1.1-fietsroute"]
    assert old["trekkers"] == [] and new["trekkers"] == ["zandhoek"]
    index = b"".join(data for name, data in made.items() if name.startswith("zoekindex/"))
    assert "Dit ging verder als 1.3 Een kustroute voor fiets en bus" in index.decode()


def test_it_announces_nothing_and_nobody_leads_it() -> None:
    made = files(route(van()), today=TODAY)
    for name in ("index.html", "gemeenten/duinstad/index.html", "gemeenten/duinstad/raadsbrief/index.html"):
        assert MOMENT not in words(made[name]).replace(f"{MOMENT}: hoort hier niet meer bij", ""), name
    assert f"{MOMENT} hoort hier niet meer bij" in words(made[OLD])
    event = next(e for e in made["agenda.ics"].decode().split("BEGIN:VEVENT") if "fietsroute/bespreken" in e)
    assert "STATUS:CANCELLED" in event and "SEQUENCE:1" in event
    assert "Nu niemand: dit ging verder op een andere plek" in words(made[OLD])
    gemeente = words(made["gemeenten/duinstad/index.html"])
    assert gemeente.index("Een doorfietsroute") > gemeente.index("Eerder")


def test_what_is_split_off_leaves_the_old_actie_as_it_is() -> None:
    made = files(route(van(how="afgesplitst")), today=TODAY)
    old, new = words(made[OLD]), words(made[NIEUW])
    assert "Een deel hiervan ging apart verder in 1.3 Een kustroute voor fiets en bus (mei 2026)." in old
    assert "Dit was eerst een deel van 1.1" in new and "Overgegaan" not in old
    assert MOMENT in words(made["gemeenten/duinstad/index.html"])


def test_acties_are_merged_and_split() -> None:
    both = changed(
        BUS,
        (
            "onderwerpen: [verkeer]\n",
            "onderwerpen: [verkeer]\ngaat_over_in:\n  - {actie: duinstreek/1.3-kustroute, wanneer: mei 2026, soort: samengevoegd}\n",
        ),
    )
    new = words(files(route(van(how="samengevoegd"), both), today=TODAY)[NIEUW])
    assert "Dit is samengevoegd met 1.1" in new and "Dit is samengevoegd met 1.2" in new
    split = words(files(route(van(how="gesplitst"), naar("1.2-bushaltes", how="gesplitst")), today=TODAY)[OLD])
    assert "Dit is gesplitst en ging verder in 1.2" in split and "Dit is gesplitst en ging verder in 1.3" in split


def test_it_can_go_on_outside_the_site() -> None:
    gone = changed(FIETS, ("waarde: loopt\n", "waarde: overgegaan\n    toelichting: De provincie gaat ermee verder.\n"))
    made = files(gone, today=TODAY)
    assert "De provincie gaat ermee verder." in words(made["agendas/duinstreek/bereikbaarheid/index.html"])
    assert MOMENT not in words(made["gemeenten/duinstad/raadsbrief/index.html"])


def codes(sources: Sources) -> list[str]:
    return sorted({d.code for d in make(sources, today=TODAY, memo=MEMO).diagnostics} - {"moment-bij-gestopt"})


@pytest.mark.parametrize(
    ("sources", "code"),
    [
        (route(van()), []),
        (route(van(), naar()), []),
        (route(van(), naar(when="april 2026")), ["overgang-tegenstrijdig"]),
        (route(van(), naar(how="afgesplitst")), ["overgang-tegenstrijdig"]),
        (route(van(when="april 2026"), naar("1.2-bushaltes")), ["overgang-tegenstrijdig"]),
        (route(van(how="afgesplitst"), naar("1.2-bushaltes", "april 2026")), ["overgang-tegenstrijdig"]),
        (route(van(how="afgesplitst", when="april 2026"), naar("1.2-bushaltes")), []),
        (naar("1.1-fietsroute"), ["overgang-rond"]),
        (changed(BUS, ("onderwerpen: [verkeer]\n", f"onderwerpen: [verkeer]\n{van()}"), sources=naar("1.2-bushaltes")), []),
        (changed(BUS, ("onderwerpen: [verkeer]\n", "onderwerpen: [verkeer]\ngaat_over_in: [{actie: duinstreek/1.1-fietsroute, wanneer: mei 2026}]\n"), sources=naar("1.2-bushaltes")), ["overgang-rond"]),
        (route(van(when="juli 2026")), ["datum-in-de-toekomst"]),
        (route(van(when="januari 2026")), ["overgang-status"]),
        (route(van("bestaat-niet")), ["verwijzing-onbekend"]),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_told(sources: Sources, code: list[str]) -> None:
    assert codes(sources) == code


def test_each_mistake_is_told_once() -> None:
    found = make(route(van(when="juli 2026")), today=TODAY).diagnostics
    assert len([d for d in found if d.code == "datum-in-de-toekomst"]) == 1


def test_an_old_title_is_said_and_found() -> None:
    old = "was_titels:\n  - {titel: Het snelle fietspad, tot: januari 2026}\n"
    made = files(changed(FIETS, ("onderwerpen: [verkeer]\n", f"onderwerpen: [verkeer]\n{old}")), today=TODAY)
    page = words(made[OLD])
    assert "Heette eerder: “Het snelle fietspad” (tot januari 2026)." in page
    assert "januari 2026 De titel was tot dan “Het snelle fietspad”." in page


def test_a_report_of_changes_names_the_actie_of_which_the_file_did_not_change() -> None:
    before, after = tiny(), route(van())
    found = compare(*(load(s, MEMO, drafts=True)[0] for s in (before, after)), before, after)
    (old,) = (i for i in found.items if i.id == "duinstreek/1.1-fietsroute")
    said = [f"{w.wat}: {w.was} → {w.wordt}" for w in old.wijzigingen]
    assert "Status: Loopt (10 februari 2026) → Overgegaan (mei 2026)" in said
    assert any("1.3 Een kustroute voor fiets en bus" in words for words in said)


def test_who_led_a_part_that_went_over_leads_it_no_more() -> None:
    status = "waarde: overgegaan\n        toelichting: De provincie gaat ermee verder.\n"
    gone = changed(WONINGEN, ("      - waarde: in-voorbereiding\n", f"      - {status}"))
    rows = {a["id"]: a for a in json.loads(files(gone, today=TODAY)["data/v1/acties.json"])["acties"]}
    parts = rows["duinstreek/2.1-woningen"]["deelacties"]
    assert [part["trekkers"] for part in parts] == [[], []]
    assert "Leidt 2 acties" in words(files(gone, today=TODAY)["gemeenten/duinstad/index.html"])


def test_a_page_is_made_again_when_only_the_file_of_the_other_actie_changed() -> None:
    memo = Store(None, b"overgangen")
    before, after = route(van(how="afgesplitst")), route(van())
    for sources in (tiny(), before, after, tiny()):
        warm, cold = make(sources, today=TODAY, memo=memo), make(sources, today=TODAY, memo=NoMemo())
        assert warm.site is not None and cold.site is not None
        assert dict(warm.site.files) == dict(cold.site.files)
