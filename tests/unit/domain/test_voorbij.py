"""What is over: a role, an agenda, a party. Nothing of it counts as current, and nothing of it is erased."""

from __future__ import annotations

import datetime
import json
from html import unescape
from typing import Any

import pytest

from regioagenda.pages.bouwstenen.parts import Page
from tests.helpers import AGENDA, FIETS, changed, files, lines, make, pages

NEW = "  - wie: zandhoek\n    rol: trekker\n    vanaf: november 2026\n"
CHANGED = changed(
    FIETS,
    ("  - wie: duinstad\n    rol: trekker\n", NEW + "  - wie: duinstad\n    rol: trekker\n    tot: oktober 2026\n"),
)
ACTIE = "/agendas/duinstreek/1.1-fietsroute/"


def site(sources: dict[str, bytes], today: str) -> dict[str, Page]:
    return pages(sources, today=datetime.date.fromisoformat(today))


@pytest.mark.parametrize(
    ("today", "leiding", "eerder", "straks"),
    [
        ("2026-10-31", "Duinstad, samen met Polderdam", [], ["'s-Zandhoek"]),
        ("2026-11-01", "'s-Zandhoek", ["Duinstad"], []),
    ],
)
def test_a_new_trekker_does_not_erase_the_old_one(
    today: str, leiding: str, eerder: list[str], straks: list[str]
) -> None:
    made = site(CHANGED, today)
    actie: Any = made[ACTIE].view
    assert [r.partij.titel for r in actie.eerder] == eerder
    assert [r.partij.titel for r in actie.straks] == straks
    whole: Any = made["/acties/"].view
    (row,) = (a for g in whole.groepen for a in g.acties if a.url == ACTIE)
    assert row.leiding == leiding


def test_who_led_is_listed_as_earlier_and_not_counted() -> None:
    made = site(CHANGED, "2026-12-01")
    old: Any = made["/gemeenten/duinstad/"].view
    assert old.telling == "Leidt 2 acties (1 voor een deel)"
    assert [c.url for g in old.eerder for c in g.acties] == [ACTIE]
    trekker: Any = made["/trekkers/duinstad/"].view
    assert [c.rollen for g in trekker.eerder for c in g.acties] == [("samen met Polderdam, tot oktober 2026",)]
    listed: Any = made["/acties/trekker/duinstad/"].view
    assert ACTIE not in [a.url for g in listed.groepen for a in g.acties]


def test_the_last_trekker_who_left_is_named() -> None:
    gone = changed(FIETS, ("    samen_met: [polderdam]", "    tot: oktober 2025"))
    actie: Any = site(gone, "2026-06-01")[ACTIE].view
    assert actie.geen_trekker == "Nu geen trekker bekend. Eerder: Duinstad (tot oktober 2025)"


@pytest.mark.parametrize(
    ("afgelopen", "today", "over"),
    [("", "2028-12-31", False), ("", "2029-01-01", True), ('afgelopen: "Gestopt."\n', "2026-06-01", True)],
)
def test_what_is_over_is_apart_on_home_and_on_the_page_of_a_gemeente(afgelopen: str, today: str, over: bool) -> None:
    made = site(
        changed(AGENDA + "agenda.md", ("volledigheid: volledig\n", f"volledigheid: volledig\n{afgelopen}")), today
    )
    home: Any = made["/"].view
    duinstad: Any = made["/gemeenten/duinstad/"].view
    title = "Werkplan Duinstreek 2025-2028"
    assert (title in [a.titel for a in home.plannen_voorbij]) is over
    assert (title in [p.agenda.titel for p in duinstad.plannen_voorbij]) is over
    assert ("Leidde 2 acties" in duinstad.telling or "Leidde 3 acties" in duinstad.telling) is over
    assert (ACTIE in [c.url for g in duinstad.leidt for c in g.acties]) is not over


OVER = changed(
    AGENDA + "agenda.md",
    ("volledigheid: volledig\n", 'volledigheid: volledig\nafgelopen: "Gestopt in mei 2026."\nopgevolgd_door: veilig\n'),
)


@pytest.mark.parametrize(
    "url",
    [
        "agendas/duinstreek/",
        "agendas/duinstreek/bereikbaarheid/",
        "agendas/duinstreek/1.1-fietsroute/",
        "agendas/duinstreek/besluiten/",
        "agendas/duinstreek/planning/",
        "agendas/duinstreek/volledig/",
        "agendas/duinstreek/uitgangspunten/",
        "agendas/duinstreek/stemmen/",
        "agendas/duinstreek/samenhang/",
    ],
)
def test_every_page_of_an_agenda_that_is_over_says_so_and_leads_on(url: str) -> None:
    html = files(OVER)[f"{url}index.html"].decode()
    assert "<strong>Dit plan is afgelopen.</strong>" in html or "/volledig/" in url
    assert "Gestopt in mei 2026." in html
    assert 'Na dit plan kwam <a href="/agendas/veilig/">' in html
    assert 'Weet u wat ervan is gekomen? Laat het weten aan <a href="' in html


def test_the_agenda_that_follows_names_the_one_before_it() -> None:
    html = files(OVER)["agendas/veilig/wijkagent/index.html"].decode()
    assert 'Vóór dit plan was er <a href="/agendas/duinstreek/">Werkplan Duinstreek 2025-2028</a>.' in html
    assert "Dit plan is afgelopen" not in html


@pytest.mark.parametrize(
    "name", ["index.html", "agendas/index.html", "voortgang/index.html", "gemeenten/duinstad/index.html",
             "trekkers/duinstad/index.html", "organisaties/busbedrijf/index.html", "onderwerpen/verkeer/index.html",
             "acties/index.html"],
)  # fmt: skip
def test_every_list_says_what_is_over(name: str) -> None:
    assert "afgelopen" in files(OVER)[name].decode().lower()


def test_the_data_and_search_say_what_is_over() -> None:
    made = files(OVER)
    agendas = {a["id"]: a for a in json.loads(made["data/v1/agendas.json"])["agendas"]}
    assert (agendas["duinstreek"]["afgelopen"], agendas["duinstreek"]["opgevolgd_door"]) == (
        "Gestopt in mei 2026.",
        "veilig",
    )
    acties = {a["id"]: a for a in json.loads(made["data/v1/acties.json"])["acties"]}
    assert acties["duinstreek/1.1-fietsroute"]["agenda_afgelopen"] is True
    assert acties["veilig/wijkagent"]["agenda_afgelopen"] is False
    assert acties["duinstreek/2.1-woningen"]["trekkers"] == [], "who leads a part does not lead the whole"
    assert b"Werkplan Duinstreek (afgelopen)" in b"".join(data for name, data in made.items() if "zoekindex" in name)


def test_what_a_status_meant_then_is_told_in_the_past() -> None:
    actie: Any = site(OVER, "2026-06-01")[ACTIE].view
    assert (actie.status.waarde, actie.status.label, actie.status.uitleg) == (
        "loopt",
        "Liep toen",
        "er werd toen aan gewerkt",
    )
    assert [s.uitleg for s in (step.status for step in actie.geschiedenis) if s and s.waarde == "voorgenomen"] == [
        "dit was toen een voornemen"
    ]


GONE = changed(
    "content/gemeenten/zandhoek.md", ("provincie: Kustland", "provincie: Kustland\nbestaat_tot: 2026-09-01\nopvolgers: [duinstad]")
)  # fmt: skip


@pytest.mark.parametrize(("today", "gone"), [("2026-08-31", False), ("2026-09-01", True)])
def test_a_gemeente_that_is_no_more_is_offered_nowhere(today: str, gone: bool) -> None:
    day = datetime.date.fromisoformat(today)
    made = site(GONE, today)
    shown = files(GONE, today=day)
    home: Any = made["/"].view
    actie: Any = made[ACTIE].view
    assert ("'s-Zandhoek" not in [g.titel for g in home.gemeenten]) is gone
    assert ("'s-Zandhoek" not in [g.titel for g in actie.gemeenten]) is gone
    lost = ("gemeenten/zandhoek/raadsbrief", "gemeenten/duinstad/vergelijk/zandhoek")
    assert [f"/{url}/" not in made for url in lost] == [gone, gone]
    # An address once published leads somewhere.
    assert [b'url=/gemeenten/zandhoek/"' in shown[f"{url}/index.html"] for url in lost] == [gone, gone]
    html = shown["gemeenten/zandhoek/index.html"].decode()
    assert ("Sinds 1 september 2026 is 's-Zandhoek geen eigen gemeente meer." in unescape(html)) is gone
    assert ("Volgende keer in de raden" not in html and "Volgen en meepraten" not in html) is gone
    assert ("Wat deed 's-Zandhoek tot 1 september 2026?" in unescape(html)) is gone
    heir: Any = made["/gemeenten/duinstad/"].view
    taken = [(o.link.titel, [c.url for c in o.acties]) for o in heir.neemt_over]
    assert taken == ([("'s-Zandhoek", ["/agendas/duinstreek/1.10-deelautos/"])] if gone else [])


def test_before_the_day_there_is_only_a_notice() -> None:
    html = unescape(files(GONE)["gemeenten/zandhoek/index.html"].decode())
    assert "'s-Zandhoek is een eigen gemeente tot 1 september 2026." in html


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ('bestaat_tot_uitleg: "Het verband gaat op in een groter."', "zou worden opgeheven"),
        ("bestaat_tot: maart 2026", "opgeheven: maart 2026"),
        ("bestaat_tot: december 2026", "wordt opgeheven: december 2026"),
    ],
)
def test_a_gemeente_knows_that_what_it_is_a_member_of_ends(end: str, words: str) -> None:
    sources = changed("content/organisaties/regio-duinstreek.md", ("leden:", f"{end}\nleden:"))
    made = site(sources, "2026-06-01")
    duinstad: Any = made["/gemeenten/duinstad/"].view
    assert [w.einde for w in duinstad.samenwerkingen] == [words]
    organisatie: Any = made["/organisaties/regio-duinstreek/"].view
    assert organisatie.einde.lower() == words


ONBEKEND = changed(
    AGENDA + "agenda.md",
    (
        "volledigheid: volledig\n",
        'volledigheid: volledig\nafgelopen: "Het laatste nieuws is van mei 2026."\neinde_onbekend: ja\n',
    ),
)


def test_of_which_nobody_knows_whether_it_is_over_is_not_told_that_it_is() -> None:
    html = files(ONBEKEND)["agendas/duinstreek/index.html"].decode()
    assert "<strong>Of dit plan is afgelopen, weten wij niet.</strong>" in html
    assert "Dit plan is afgelopen" not in html and "Het laatste nieuws is van mei 2026." in html
    assert "Werkplan Duinstreek</a> (misschien afgelopen)" in files(ONBEKEND)["acties/index.html"].decode()
    assert (
        "Plannen die zijn afgelopen of niet worden bijgehouden"
        in files(ONBEKEND)["gemeenten/duinstad/index.html"].decode()
    )
    later = files(ONBEKEND, today=datetime.date(2029, 1, 1))["agendas/duinstreek/index.html"].decode()
    assert "<strong>Dit plan is afgelopen.</strong>" in later, "its term has ended by then"


def test_that_an_end_is_not_known_is_only_said_with_what_is() -> None:
    alone = changed(AGENDA + "agenda.md", ("volledigheid: volledig\n", "volledigheid: volledig\neinde_onbekend: ja\n"))
    assert f"{AGENDA}agenda.md:10:17 veld-ontbreekt" in lines(make(alone).diagnostics)
