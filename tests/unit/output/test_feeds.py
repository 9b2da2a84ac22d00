"""The Atom feeds: valid, about the right items, in the right order, and the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from regioagenda.output.feeds import MAX_ENTRIES, make_feeds
from regioagenda.output.subscriptions import Audience, audiences
from regioagenda.pages import urls
from tests.unit.output.kleine_regio import FIETS, HUIZEN, KUST, LAND, SITE, SLOTEN, THEMA, actie, agenda, region, thema

TODAY = date(2026, 11, 20)
ATOM = "{http://www.w3.org/2005/Atom}"
OVER = "content/paginas/over.md"
DATED: Mapping[str, str] = {
    KUST: agenda("Kust", "duin", "gewijzigd: 2026-01-01\nbenamingen: {thema: hoofdopgave}\n"),
    THEMA: thema("Wonen", "nummer: '1'\ngewijzigd: 2026-02-01\n"),
    HUIZEN: actie("Meer huizen", "duin", 'nummer: "1.1"\ngewijzigd: 2026-03-01\n'),
    FIETS: actie("Een fietspad", "provincie", 'nummer: "1.2"\ngewijzigd: 2026-05-01\n'),
    SLOTEN: actie("Schone sloten", "strand", "gewijzigd: 2026-04-01\n"),
    OVER: "---\ntitel: Over\nsamenvatting: Over de site.\ngewijzigd: 2026-06-01\n---\n\nTekst.\n",
    "content/agendas/kust/paginas/inleiding.md": (
        "---\ntitel: Inleiding\nsamenvatting: Hoofdstuk 1.\ngewijzigd: 2026-01-15\n---\n\nTekst.\n"
    ),
}


def parsed(files: Mapping[str, bytes], name: str) -> ET.Element:
    return ET.fromstring(files[name])


def text(element: ET.Element, name: str) -> str:
    found = element.find(ATOM + name)
    assert found is not None and found.text, name
    return found.text


def titles(files: Mapping[str, bytes], name: str) -> list[str]:
    return [text(entry, "title") for entry in parsed(files, name).findall(ATOM + "entry")]


def links(element: ET.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in element.findall(ATOM + "link")}


def test_there_is_a_feed_beside_every_page_that_can_be_followed() -> None:
    assert set(make_feeds(region(), TODAY)) == {
        "feed.atom",
        "agendas/kust/feed.atom",
        "agendas/kust/wonen/feed.atom",
        "agendas/land/feed.atom",
        "agendas/land/water/feed.atom",
        "gemeenten/duin/feed.atom",
        "gemeenten/polder/feed.atom",
        "gemeenten/strand/feed.atom",
        "trekkers/duin/feed.atom",
        "trekkers/provincie/feed.atom",
        "trekkers/strand/feed.atom",
    }


@pytest.mark.parametrize("changed", [DATED, {}], ids=["dated", "undated"])
def test_every_feed_has_what_atom_requires(changed: Mapping[str, str]) -> None:
    files = make_feeds(region(changed), TODAY)
    for name in files:
        feed = parsed(files, name)
        assert feed.tag == ATOM + "feed"
        assert feed.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "nl"
        own = f"https://streek.example.nl/{name}"
        assert text(feed, "id") == own
        assert links(feed) == {"self": own, "alternate": own.removesuffix("feed.atom")}
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Súdwest & Co"
        entries = feed.findall(ATOM + "entry")
        ids = [text(entry, "id") for entry in entries]
        assert len({*ids, own}) == len(ids) + 1
        for element in (feed, *entries):
            assert text(element, "title")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", text(element, "updated"))
        for entry in entries:
            assert text(entry, "id").partition("#")[0] == links(entry)["alternate"]
            assert text(entry, "summary")


def test_entries_say_what_they_are_newest_first() -> None:
    files = make_feeds(region(DATED), TODAY)
    assert titles(files, "feed.atom") == [
        "Over",
        "1.2 Een fietspad",
        "Schone sloten",
        "1.1 Meer huizen",
        "Hoofdopgave: 1 Wonen",
        "Inleiding (Kust)",
        "Agenda: Kust van de streek",
    ]
    feed = parsed(files, "feed.atom")
    assert text(feed, "updated") == "2026-06-01T00:00:00Z"
    entry = feed.findall(ATOM + "entry")[1]
    assert text(entry, "id") == "https://streek.example.nl/agendas/kust/1.2-fiets/"
    assert text(entry, "updated") == "2026-05-01T00:00:00Z"
    assert text(entry, "summary") == (
        "De tekst van deze pagina veranderde (1 mei 2026). Wat er gebeurt. Status: Voorgenomen."
    )


def test_every_feed_is_about_its_own_page() -> None:
    files = make_feeds(region(DATED), TODAY)
    assert titles(files, "agendas/kust/feed.atom") == [
        "1.2 Een fietspad",
        "1.1 Meer huizen",
        "Hoofdopgave: 1 Wonen",
        "Inleiding (Kust)",
        "Agenda: Kust van de streek",
    ]
    assert titles(files, "agendas/kust/wonen/feed.atom") == [
        "1.2 Een fietspad",
        "1.1 Meer huizen",
        "Hoofdopgave: 1 Wonen",
    ]
    assert titles(files, "agendas/land/feed.atom") == ["Schone sloten"]
    assert titles(files, "gemeenten/duin/feed.atom") == ["1.2 Een fietspad", "1.1 Meer huizen"]
    assert titles(files, "gemeenten/polder/feed.atom") == ["Schone sloten"], "member of the agenda, without a role"
    assert titles(files, "gemeenten/strand/feed.atom") == ["Schone sloten"], "a role, without being a member"
    assert titles(files, "trekkers/provincie/feed.atom") == ["1.2 Een fietspad"]


def test_leading_only_a_deelactie_counts_too() -> None:
    part = "deelacties:\n  - {id: a, titel: Deel, tekst: T., betrokkenen: [{wie: strand, rol: coordinator}]}\n"
    other = {HUIZEN: actie("Meer huizen", "duin", f"{part}gewijzigd: 2026-03-01\n")}
    files = make_feeds(region(other), TODAY)
    assert titles(files, "trekkers/strand/feed.atom") == ["Meer huizen"]
    assert titles(files, "gemeenten/strand/feed.atom") == ["Meer huizen"]


def test_a_partner_follows_as_gemeente_and_not_as_trekker() -> None:
    partner = "  - {wie: strand, rol: partner}\n  - {wie: provincie, rol: partner}\n"
    dated = actie("Meer huizen", "duin", "gewijzigd: 2026-03-01\n")
    files = make_feeds(region({HUIZEN: dated.replace("rol: trekker}\n", f"rol: trekker}}\n{partner}")}), TODAY)
    assert titles(files, "gemeenten/strand/feed.atom") == ["Meer huizen"]
    assert titles(files, "trekkers/strand/feed.atom") == titles(files, "trekkers/provincie/feed.atom") == []


def test_an_organisatie_among_the_members_of_an_agenda_has_no_feed_as_gemeente() -> None:
    mixed = agenda("Kust", "duin").replace("gemeenten: [duin]", "gemeenten: [duin, provincie]")
    files = make_feeds(region({**DATED, KUST: mixed}), TODAY)
    assert "gemeenten/provincie/feed.atom" not in files
    assert audiences(region({KUST: mixed}))["kust/1.1-huizen"] == Audience(gemeenten=("duin",), trekkers=("duin",))


def test_what_has_no_date_is_not_news_and_an_empty_feed_never_changed() -> None:
    files = make_feeds(region({LAND: agenda("Land", "polder", "gewijzigd: 2026-01-01\n")}), TODAY)
    assert titles(files, "feed.atom") == ["Agenda: Land van de streek"]
    assert titles(files, "agendas/kust/feed.atom") == []
    assert text(parsed(files, "agendas/kust/feed.atom"), "updated") == "1970-01-01T00:00:00Z"


def updated(extra: str, today: date = TODAY) -> list[str]:
    """Give the dates of the entries of the site, with one actie that has more in its file."""
    own = actie("Meer huizen", "duin", extra).replace("statussen:\n  - {waarde: voorgenomen, per: n.t.b.}\n", "")
    feed = parsed(make_feeds(region({HUIZEN: own}), today), "feed.atom")
    return [text(entry, "updated")[:10] for entry in feed.findall(ATOM + "entry")]


@pytest.mark.parametrize(
    ("status", "day"),
    [
        ("{waarde: loopt, per: 3 oktober 2026}", ["2026-10-03"]),
        ("{waarde: loopt, per: oktober 2026}", ["2026-10-31"]),
        # As long as the month goes on, its last day may not be told.
        ("{waarde: loopt, per: november 2026}", ["2026-11-01"]),
        ("{waarde: loopt, per: december 2026}", []),
        ("{waarde: loopt, per: n.t.b.}", []),
    ],
)
def test_a_dated_status_is_news_of_its_own_day(status: str, day: list[str]) -> None:
    assert updated(f"statussen: [{status}]\n") == day


def test_an_outcome_is_news_and_what_is_dated_after_today_is_not() -> None:
    status = "statussen: [{waarde: loopt, per: n.t.b.}]\n"
    moment = "momenten: [{soort: overleg, wanneer: 5 oktober 2026, uitkomst: Het plan is af.}]\n"
    assert updated(status + moment) == ["2026-10-05"]
    assert updated(status + moment.replace(", uitkomst: Het plan is af.", "")) == []
    assert updated(status + moment + "gewijzigd: 2027-05-20\n") == ["2026-10-05"]
    assert updated(status + moment, date(2026, 10, 4)) == []


def test_a_feed_holds_the_newest_entries_only_and_equal_days_keep_the_order_of_the_site() -> None:
    many = {
        f"content/agendas/kust/wonen/2.{n}-stap.md": actie(
            f"Stap {n}", "duin", f'nummer: "2.{n}"\ngewijzigd: 2026-01-{1 + n % 2:02}\n'
        )
        for n in range(1, 70)
    }
    found = titles(make_feeds(region(many), TODAY), "gemeenten/duin/feed.atom")
    odd, even = range(1, 70, 2), range(2, 70, 2)
    assert found == [f"2.{n} Stap {n}" for n in (*odd, *even)][:MAX_ENTRIES]
    assert len(found) == 50


def test_marks_umlauts_and_what_xml_cannot_hold() -> None:
    long = "Geïnteresseerde coöperaties & ’s-Gravenzande: 1 < 2 > 0. " * 6
    changed = {
        HUIZEN: actie("Wél “huizen” & ]]> 🏠", "strand", "gewijzigd: 2026-03-01\n", long.strip()),
        SITE: 'naam: R&D "Streek"\nsamenvatting: Alle.\neigenaar: E\nadres: https://streek.example.nl\n',
    }
    files = make_feeds(region(changed), TODAY)
    feed = parsed(files, "gemeenten/strand/feed.atom")
    assert text(feed, "title") == 'Strånd: wijzigingen – R&D "Streek"'
    assert links(feed)["alternate"] == "https://streek.example.nl/gemeenten/strand/"
    entry = feed.find(ATOM + "entry")
    assert entry is not None
    assert text(entry, "title") == "Wél “huizen” & ]]> 🏠"
    assert text(entry, "summary").startswith(f"De tekst van deze pagina veranderde (1 maart 2026). {long.strip()}")


def test_two_calls_give_the_same_bytes_whatever_the_order_of_the_files() -> None:
    backwards = dict(reversed(DATED.items()))
    assert dict(make_feeds(region(DATED), TODAY)) == dict(make_feeds(region(backwards), TODAY))


def test_addresses_are_those_of_the_address_book() -> None:
    made = region(DATED)
    pages = {f"{made.site.adres}{address}" for address in (*urls.address_book(made).values(), urls.HOME)}
    for data in make_feeds(made, TODAY).values():
        feed = ET.fromstring(data)
        for element in (feed, *feed.findall(ATOM + "entry")):
            assert links(element)["alternate"] in pages


def ids(files: Mapping[str, bytes], name: str) -> list[str]:
    return [text(entry, "id") for entry in parsed(files, name).findall(ATOM + "entry")]


def test_each_change_is_an_entry_with_its_own_day_that_says_what_changed() -> None:
    more = "statussen:\n  - {waarde: loopt, per: 3 mei 2026}\n  - {waarde: voorgenomen, per: 1 maart 2026}\ngewijzigd: 2026-03-01\n"
    own = actie("Meer huizen", "duin", more).replace("statussen:\n  - {waarde: voorgenomen, per: n.t.b.}\n", "")
    entries = parsed(make_feeds(region({HUIZEN: own}), TODAY), "feed.atom").findall(ATOM + "entry")
    assert [(text(e, "updated")[:10], text(e, "summary").partition(".")[0]) for e in entries] == [
        ("2026-05-03", "Status: loopt (3 mei 2026)"),
        ("2026-03-01", "Status: voorgenomen (1 maart 2026)"),
        ("2026-03-01", "De tekst van deze pagina veranderde (1 maart 2026)"),
    ]
    assert len({text(e, "id") for e in entries}) == 3


def test_an_entry_of_before_each_change_had_one_keeps_its_name() -> None:
    """The change of the page has the address alone; without its day the oldest change has, whatever comes after."""
    first = "statussen:\n  - {waarde: voorgenomen, per: 1 maart 2026}\n"
    more = "statussen:\n  - {waarde: loopt, per: 3 mei 2026}\n  - {waarde: voorgenomen, per: 1 maart 2026}\n"

    def names(fields: str) -> list[str]:
        own = actie("Meer huizen", "duin", fields).replace("statussen:\n  - {waarde: voorgenomen, per: n.t.b.}\n", "")
        found = ids(make_feeds(region({HUIZEN: own}), TODAY), "feed.atom")
        return [i.removeprefix("https://streek.example.nl/agendas/kust/1.1-huizen/") for i in found]

    assert names(first) == [""]
    assert [name[:11] for name in names(more)] == ["#2026-05-03", ""]
    assert [name[:11] for name in names(f"{more}gewijzigd: 2026-06-01\n")] == ["", "#2026-05-03", "#2026-03-01"]


def test_of_what_was_renamed_before_names_were_kept_subscribers_know_the_name_it_has() -> None:
    dated = actie("Meer huizen", "duin", "gewijzigd: 2026-03-01\n")
    before = make_feeds(region({HUIZEN: dated}), TODAY)
    was = dated.replace("gewijzigd", "was: [1.1-woningen]\ngewijzigd")
    after = make_feeds(region({HUIZEN: was, KUST: agenda("Kust", "duin", "was: [strand]\n")}), TODAY)
    assert ids(after, "feed.atom") == ids(before, "feed.atom")


def test_a_renamed_item_and_agenda_keep_their_ids_and_their_old_feeds() -> None:
    dated = actie("Meer huizen", "duin", "gewijzigd: 2026-03-01\n")
    before = make_feeds(region({HUIZEN: dated}), TODAY)
    renamed = {
        HUIZEN.replace("1.1-huizen", "1.1-woningen"): dated.replace(
            "gewijzigd", "was: [1.1-huizen]\nkenmerk: 1.1-huizen\ngewijzigd"
        ),
        KUST: agenda("Kust", "duin", "was: [strand]\nkenmerk: strand\n"),
    }
    after = make_feeds(region(renamed, without=(HUIZEN,)), TODAY)
    assert ids(after, "feed.atom") == [
        i.replace("/agendas/kust/", "/agendas/strand/") for i in ids(before, "feed.atom")
    ]
    assert after["agendas/strand/feed.atom"] == after["agendas/kust/feed.atom"]
    assert text(parsed(after, "agendas/kust/feed.atom"), "id") == "https://streek.example.nl/agendas/strand/feed.atom"
    assert "agendas/strand/wonen/feed.atom" in after


def test_who_follows_what_is_gone_hears_so_once() -> None:
    rows = (("/agendas/zee/", "De zee"), ("/agendas/kust/haven/", "De haven"), ("/organisaties/veer/", "Het veer"))
    gone = "".join(
        f"  - {{adres: {adres}, titel: {titel}, sinds: 1 mei 2026, reden: De raden stopten ermee.}}\n"
        for adres, titel in rows
    )
    files = make_feeds(region({"content/adressen.yaml": f"vervallen:\n{gone}"}), TODAY)
    assert "organisaties/veer/feed.atom" not in files
    for adres, titel in rows[:2]:
        feed = parsed(files, f"{adres[1:]}feed.atom")
        assert text(feed, "id") == f"https://streek.example.nl{adres}feed.atom"
        (entry,) = feed.findall(ATOM + "entry")
        assert text(feed, "updated") == text(entry, "updated") == "2026-05-01T00:00:00Z"
        assert text(entry, "title") == titel
        assert text(entry, "summary") == "Deze pagina is er niet meer (sinds 1 mei 2026). De raden stopten ermee."
