"""What Git knows of the life of a region: one pass, in words, whatever way the files came there."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Mapping
from pathlib import Path

import icalendar
import pytest

from regioagenda.disk.store import Store
from regioagenda.disk.verloop import VerloopLezer
from regioagenda.domain.verloop.model import VERLOOP, Verloop, as_bytes, from_bytes
from tests import children
from tests.helpers import AGENDA, BUS, FIETS, MEMO, WONINGEN, Sources, changed, make, tiny, written

SITE = "content/site.yaml"
ROUTE = AGENDA + "bereikbaarheid/1.1-kustroute.md"
FIETS_UID = "duinstreek/1.1-fietsroute/"
AUTOS = AGENDA + "bereikbaarheid/1.10-deelautos.md"
NOTE = ("wijzigingen:\n", "wijzigingen:\n  - datum: 2026-05-03\n    tekst: De route gaat langs de haven.\n")


class Leven:
    """A region in Git; every day that it lives is a commit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = written(SITE, "geschiedenis: git\n" + tiny()[SITE].decode())
        self._day = datetime.date(2026, 5, 1)
        self.git("init", "-q", "-b", "main")
        self.commit(self.now)

    def git(self, *arguments: str) -> str:
        who = {f"GIT_{w}_{p}": "r@example.nl" for w in ("AUTHOR", "COMMITTER") for p in ("NAME", "EMAIL")}
        when = {f"GIT_{w}_DATE": f"{self._day.isoformat()}T12:00:00+0000" for w in ("AUTHOR", "COMMITTER")}
        done = children.run(["git", "-C", self.folder, *arguments], env=os.environ | who | when)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def write(self, sources: Mapping[str, bytes]) -> None:
        for path in self.now.keys() - sources.keys():
            (self.folder / path).unlink()
        for path, data in sources.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(data)
        self.now = dict(sources)

    def commit(self, sources: Mapping[str, bytes]) -> None:
        self.write(sources)
        self.git("add", "-A")
        self.git("commit", "-qm", "Zonder woorden")
        self._day += datetime.timedelta(days=1)

    def edit(self, path: str, *replacements: tuple[str, str]) -> None:
        self.commit(changed(path, *replacements, sources=self.now))

    def read(self, memory: Path | None = None, folder: Path | None = None) -> tuple[Sources, list[str]]:
        reader = VerloopLezer((folder or self.folder) / "content", memory, b"1", lambda: MEMO)
        found, told = reader.read(self.now)
        return {**self.now, **found}, [f"{d.where} {d.message}" for d in told]

    def verloop(self) -> Verloop:
        return from_bytes(self.read()[0][VERLOOP])

    def told(self) -> list[str]:
        return [f"{r.item} {r.dag} {r.woorden}" for r in self.verloop().regels]

    def site(self, today: str = "2026-06-10") -> dict[str, bytes]:
        made = make(self.read()[0], today=datetime.date.fromisoformat(today))
        assert made.site is not None, [str(d) for d in made.diagnostics]
        return dict(made.site.files)


@pytest.fixture
def leven(tmp_path: Path) -> Leven:
    folder = tmp_path / "regio"
    folder.mkdir()
    return Leven(folder)


def test_what_changed_is_told_in_words_with_its_day(leven: Leven) -> None:
    leven.edit(FIETS, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker"))
    leven.edit(BUS, ("wanneer: n.t.b.", "wanneer: najaar 2027"))
    leven.edit(FIETS, ('- waarde: "12"', '- waarde: "14"'), ("langs zee", "door de duinen"))
    leven.edit(WONINGEN, ("wanneer: eind 2026", "wanneer: begin 2027"))
    leven.edit(FIETS, ("U fietst sneller", "U fietst veel sneller"))
    leven.commit(written(AGENDA + "wonen/2.2-tijdelijk.md", leven.now[AUTOS].decode(), leven.now))
    assert leven.told() == [
        "duinstreek/1.1-fietsroute 2026-05-02 Trekker: eerst Duinstad, nu 's-Zandhoek",
        "duinstreek/1.1-fietsroute 2026-05-04 Cijfer: zo lang wordt de route: eerst 12 kilometer, nu 14 kilometer",
        "duinstreek/1.1-fietsroute 2026-05-06 De tekst veranderde",
        "duinstreek/1.2-bushaltes 2026-05-03 Radenbijeenkomst: eerst n.t.b., nu najaar 2027",
        "duinstreek/2.1-woningen 2026-05-05 Onderdeel a, behandeling in de raad: eerst eind 2026, nu begin 2027",
        "duinstreek/2.2-tijdelijk 2026-05-07 Deze actie kwam op de site",
    ]


def test_it_is_on_the_page_in_the_list_and_in_the_feed_and_what_is_small_only_on_the_page(leven: Leven) -> None:
    leven.edit(FIETS, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker"))
    leven.edit(FIETS, ("langs zee", "door de duinen"))
    files = leven.site()
    page = files["agendas/duinstreek/1.1-fietsroute/index.html"].decode()
    months = files["wijzigingen/index.html"].decode()
    feed = files["agendas/duinstreek/feed.atom"].decode()
    words = "Trekker: eerst Duinstad, nu &#39;s-Zandhoek"
    assert words in page and words in months and words.replace("&#39;", "'") in feed
    assert "De tekst veranderde" in page
    assert "De tekst veranderde" not in feed and "De tekst veranderde" not in re.sub("<[^>]+>", "", months)
    assert "Sinds 1 mei 2026 houdt de site zelf bij wat er verandert" in months
    # What was remembered of the days before hides nothing.
    cold = make(leven.read()[0], today=datetime.date(2026, 6, 10), memo=Store(None, b"koud"))
    assert cold.site is not None and files == dict(cold.site.files)


def test_what_is_only_written_differently_is_nothing(leven: Leven) -> None:
    everything = {p: d.replace(b"\n", b"\r\n") if p.endswith(".md") else d for p, d in leven.now.items()}
    leven.commit(everything)
    leven.commit(changed(FIETS, ("onderwerpen: [verkeer]", "onderwerpen:\r\n  - verkeer"), sources=leven.now))
    leven.git("commit", "-q", "--allow-empty", "-m", "Niets")
    assert leven.told() == []


def test_a_status_beside_the_old_one_tells_itself_and_one_that_takes_its_place_is_told(leven: Leven) -> None:
    leven.edit(FIETS, ("statussen:\n", "statussen:\n  - waarde: vertraagd\n    per: 2026-05-02\n"))
    leven.edit(AUTOS, ("  - waarde: afgerond\n", "  - waarde: loopt\n"), ("    resultaat: ", "    toelichting: "))
    assert leven.told() == ["duinstreek/1.10-deelautos 2026-05-03 Status: eerst Afgerond (2025), nu Loopt (2025)"]


def test_a_note_of_the_editors_says_it_better(leven: Leven) -> None:
    leven.edit(FIETS, NOTE, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker"))
    assert leven.told() == []


def test_a_note_written_later_takes_the_place_of_what_its_day_says(leven: Leven) -> None:
    leven.edit(BUS, ("wanneer: n.t.b.", "wanneer: najaar 2027"))
    leven.edit(FIETS, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker"))
    leven.edit(FIETS, NOTE)
    page = leven.site()["agendas/duinstreek/1.1-fietsroute/index.html"].decode()
    assert "De route gaat langs de haven." in page and "eerst Duinstad" not in page


def test_a_merge_a_squash_and_separate_commits_give_the_same(leven: Leven, tmp_path: Path) -> None:
    steps = (
        (FIETS, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker")),
        (BUS, ("wanneer: n.t.b.", "wanneer: najaar 2027")),
    )
    begin = leven.now
    leven.git("checkout", "-q", "-b", "voorstel")
    day = leven._day
    for path, step in steps:
        leven.edit(path, step)
    leven._day = day
    leven.git("checkout", "-q", "main")
    leven.git("merge", "-q", "--no-ff", "-m", "Samen", "voorstel")
    merged = leven.told()
    leven.git("reset", "-q", "--hard", "HEAD~1")
    leven.now = begin
    leven.git("merge", "-q", "--squash", "voorstel")
    leven.git("commit", "-qm", "In een keer")
    assert leven.told() == merged
    assert len(merged) == 2


def renamed_route(sources: Mapping[str, bytes]) -> Sources:
    """Give the route another name, as `rename` does."""
    was = "kenmerk: 1.1-fietsroute\nwas: [1.1-fietspad, 1.1-fietsroute]"
    text = sources[FIETS].decode().replace("was: [1.1-fietspad]", was)
    others = {p: d.replace(b"duinstreek/1.1-fietsroute", b"duinstreek/1.1-kustroute") for p, d in sources.items()}
    return written(ROUTE, text, {p: d for p, d in others.items() if p != FIETS})


def test_a_renamed_actie_keeps_what_was_told_of_it(leven: Leven) -> None:
    leven.edit(FIETS, ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker"))
    leven.commit(renamed_route(leven.now))
    assert [line for line in leven.told() if "trekker" in line.lower()] == [
        "duinstreek/1.1-kustroute 2026-05-02 Trekker: eerst Duinstad, nu 's-Zandhoek"
    ]


def test_a_renaming_without_was_is_known_by_its_likeness_and_heals_the_past_when_it_is_mended(leven: Leven) -> None:
    leven.edit(AUTOS, ("titel: Meer deelauto's", "titel: Overal deelauto's"), ("soort: project", "soort: stap"))
    new = AGENDA + "bereikbaarheid/1.10-autodelen.md"
    data = leven.now[AUTOS]
    rest = {p: d for p, d in leven.now.items() if p != AUTOS}
    leven.commit({**rest, new: data})
    assert [line.split()[0] for line in leven.told()] == ["duinstreek/1.10-autodelen"]
    assert "kwam op de site" not in " ".join(leven.told())


def test_a_version_that_cannot_be_read_is_passed_over(leven: Leven) -> None:
    leven.edit(FIETS, ("onderwerpen: [verkeer]\n", "onderwerpen: [verkeer\n"))
    leven.edit(
        FIETS,
        ("onderwerpen: [verkeer\n", "onderwerpen: [verkeer]\n"),
        ("wie: duinstad\n    rol: trekker", "wie: zandhoek\n    rol: trekker"),
    )
    assert leven.told() == ["duinstreek/1.1-fietsroute 2026-05-03 Trekker: eerst Duinstad, nu 's-Zandhoek"]
    assert leven.verloop().afgezegd == ()


def test_of_one_actie_ten_lines_are_told_at_most(leven: Leven) -> None:
    for n in range(13, 26):
        leven.edit(FIETS, (f'- waarde: "{n - 1}"', f'- waarde: "{n}"'))
    told = leven.told()
    assert len(told) == 10
    assert told[-1].endswith("eerst 24 kilometer, nu 25 kilometer")


def test_warm_is_cold_and_only_what_came_is_compared(leven: Leven, tmp_path: Path) -> None:
    memory = tmp_path / "verloop"
    leven.edit(FIETS, ('- waarde: "12"', '- waarde: "14"'))
    leven.read(memory)
    leven.edit(FIETS, ('- waarde: "14"', '- waarde: "15"'))
    warm = leven.read(memory)[0][VERLOOP]
    assert warm == leven.read()[0][VERLOOP]
    assert from_bytes(warm) == from_bytes(as_bytes(from_bytes(warm)))


def test_a_clone_gives_the_same_bytes(leven: Leven, tmp_path: Path) -> None:
    leven.edit(FIETS, ('- waarde: "12"', '- waarde: "14"'))
    leven.git("clone", "-q", ".", str(tmp_path / "elders"))
    assert leven.read()[0][VERLOOP] == leven.read(folder=tmp_path / "elders")[0][VERLOOP]


def test_half_a_copy_is_no_history_and_that_is_said(leven: Leven, tmp_path: Path) -> None:
    leven.edit(FIETS, ('- waarde: "12"', '- waarde: "14"'))
    leven.git("clone", "-q", "--depth", "1", f"file://{leven.folder}", str(tmp_path / "half"))
    found, told = leven.read(folder=tmp_path / "half")
    assert VERLOOP not in found
    (message,) = told
    assert message.startswith("content/site.yaml:1:1 Deze kopie van Git bevat niet de hele geschiedenis.")


def test_without_git_that_is_said_and_without_the_field_nobody_asks(tmp_path: Path) -> None:
    for path, data in tiny().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    reader = VerloopLezer(tmp_path / "content", None, b"1", lambda: MEMO)
    assert reader.read(tiny()) == ({}, ())
    found, told = reader.read(written(SITE, "geschiedenis: git\n" + tiny()[SITE].decode()))
    assert found == {}
    assert [d.code for d in told] == ["geschiedenis-ontbreekt"]


def events(files: Mapping[str, bytes], name: str = "agendas/duinstreek/agenda.ics") -> dict[str, dict[str, str]]:
    """Give the events of a calendar by what they are known by, each with its fields."""
    text = files[name].decode().replace("\r\n ", "")
    found = {}
    for block in text.split("BEGIN:VEVENT\r\n")[1:]:
        fields = dict(line.split(":", 1) for line in block.split("END:VEVENT")[0].splitlines())
        found[fields["UID"]] = fields
    return found


def test_a_moment_that_is_gone_is_cancelled_by_itself_for_as_long_as_somebody_may_hold_it(leven: Leven) -> None:
    before = events(leven.site())
    raad = '  - soort: radenbijeenkomst\n    wanneer: derde kwartaal van 2026\n    wat: "De raden praten over de doorfietsroute en het OV."\n    bron: "24"\n'
    (uid,) = (
        u
        for u, e in before.items()
        if e["SUMMARY"].endswith("naar Polderdam") and "20260701" in e["DTSTART;VALUE=DATE"]
    )
    leven.edit(FIETS, (raad, ""))
    for name in ("agenda.ics", "gemeenten/duinstad/agenda.ics", "trekkers/duinstad/agenda.ics"):
        gone = events(leven.site(), name)[uid]
        assert gone["STATUS"] == "CANCELLED"
        assert int(gone["SEQUENCE"]) > int(before[uid].get("SEQUENCE", "0"))
        assert gone["SUMMARY"].startswith("Gaat niet door (derde kwartaal van 2026): radenbijeenkomst")
    assert uid not in events(leven.site(today="2027-08-01"))
    leven.edit(FIETS, ("momenten:\n", f"momenten:\n{raad}"))
    back = events(leven.site())[uid]
    assert back["STATUS"] == "TENTATIVE"
    assert int(back["SEQUENCE"]) > int(gone["SEQUENCE"])


def test_a_moment_that_moves_without_a_word_gets_a_higher_number(leven: Leven) -> None:
    before = events(leven.site())
    leven.edit(FIETS, ("wanneer: derde kwartaal van 2026", "wanneer: vierde kwartaal van 2026"))
    leven.edit(FIETS, ("wanneer: vierde kwartaal van 2026", "wanneer: 11 december 2026"))
    after = events(leven.site())
    assert after.keys() == before.keys()
    (uid,) = (u for u in after if after[u] != before[u])
    assert (before[uid].get("SEQUENCE", "0"), after[uid]["SEQUENCE"]) == ("0", "2")
    was = "wanneer: 11 december 2026\n    was: [{wanneer: derde kwartaal van 2026}]"
    leven.edit(FIETS, ("wanneer: 11 december 2026", was))
    assert events(leven.site())[uid]["SEQUENCE"] == "2"


def test_an_actie_that_is_gone_takes_its_moments_off_the_calendars(leven: Leven) -> None:
    leven.edit(BUS, ("wanneer: n.t.b.\n    zekerheid: nog-te-bepalen", "wanneer: 4 september 2026"))
    (uid,) = (u for u, e in events(leven.site()).items() if e["DTSTART;VALUE=DATE"] == "20260904")
    without = {
        p: d.replace(b"duinstreek/1.2-bushaltes", b"duinstreek/1.1-fietsroute")
        for p, d in leven.now.items()
        if p != BUS
    }
    leven.commit(without)
    made = make(leven.read()[0], today=datetime.date(2026, 6, 10))
    assert made.site is not None, [str(d) for d in made.diagnostics]
    assert events(made.site.files)[uid]["STATUS"] == "CANCELLED"


def test_a_whole_agenda_that_is_gone_takes_its_moments_off_the_calendars_of_all_and_of_its_own(leven: Leven) -> None:
    kept = {p: d for p, d in leven.now.items() if not p.startswith("content/agendas/veilig/")}
    agent = "content/agendas/veilig/buurten/wijkagent.md"
    moment = (
        "momenten:\n  - soort: bespreken\n    orgaan: raad\n    wanneer: 9 september 2026\n    wat: De raad praat.\n"
    )
    leven.edit(agent, ("statussen:\n", f"{moment}statussen:\n"))
    (uid,) = (u for u, e in events(leven.site(), "agenda.ics").items() if "20260909" in e.values())
    gone = "  - {adres: /agendas/veilig/, titel: Veilig, sinds: 3 mei 2026, reden: De raden stopten ermee.}\n"
    book = kept["content/adressen.yaml"].decode() + gone
    links = ((b"    vervolg_bij: veilig/inbraak-vraag\n", b""), (b"](veilig)", b"](duinstreek)"))
    for old, new in links:
        kept = {p: d.replace(old, new) for p, d in kept.items()}
    leven.commit(written("content/adressen.yaml", book, kept))
    made = make(leven.read()[0], today=datetime.date(2026, 6, 10))
    assert made.site is not None, [str(d) for d in made.diagnostics if d.severity == "fout"]
    for name in ("agenda.ics", "agendas/veilig/agenda.ics"):
        assert events(made.site.files, name)[uid]["STATUS"] == "CANCELLED"


def test_the_whole_life_of_a_meeting_is_one_event_with_a_number_that_rises(leven: Leven) -> None:
    """Planned, moved with a word, moved without one, its actie renamed, gone, and back as dropped."""
    seen: list[tuple[str, int, str, str]] = []

    def look() -> None:
        calendar = icalendar.Calendar.from_ical(leven.site()["agendas/duinstreek/agenda.ics"])
        found = [e for e in calendar.walk("VEVENT") if str(e["UID"]).startswith(f"{FIETS_UID}bespreken/")]
        (event,) = found
        seen.append((str(event["UID"]), int(event.get("SEQUENCE", 0)), str(event["STATUS"]), str(event.start)))

    look()
    said = "vierde kwartaal van 2026\n    was: [{wanneer: derde kwartaal van 2026, tot: mei 2026}]"
    leven.edit(FIETS, ("wanneer: derde kwartaal van 2026", f"wanneer: {said}"))
    look()
    leven.edit(FIETS, ("wanneer: vierde kwartaal van 2026\n", "wanneer: 11 december 2026\n"))
    look()
    leven.commit(renamed_route(leven.now))
    look()
    text = leven.now[ROUTE].decode()
    begin, end = text.index("  - soort: radenbijeenkomst"), text.index("  - soort: overleg")
    leven.commit(written(ROUTE, text[:begin] + text[end:], leven.now))
    look()
    dropped = text[:end].rstrip("\n") + "\n    vervalt: De raden stopten ermee.\n" + text[end:]
    leven.commit(written(ROUTE, dropped, leven.now))
    look()
    assert len({uid for uid, *_ in seen}) == 1
    assert [(status, day) for _, _, status, day in seen] == [
        ("TENTATIVE", "2026-07-01"),
        ("TENTATIVE", "2026-10-01"),
        ("CONFIRMED", "2026-12-11"),
        ("CONFIRMED", "2026-12-11"),
        ("CANCELLED", "2026-12-11"),
        ("CANCELLED", "2026-12-11"),
    ]
    numbers = [number for _, number, _, _ in seen]
    assert numbers[0] < numbers[1] < numbers[2] == numbers[3] < numbers[4] <= numbers[5]
