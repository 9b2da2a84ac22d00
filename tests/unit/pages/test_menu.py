"""Menu, foot and overviews follow from the pages that are planned."""

from __future__ import annotations

from regioagenda.pages.bouwstenen.context import make_context
from regioagenda.pages.bouwstenen.parts import PlannedPage
from regioagenda.pages.lijst import planned
from regioagenda.pages.menu import menu, overzichten, voet, voet_overzichten
from tests.helpers import TODAY, Sources, make, tiny, written

SITE = "content/site.yaml"
PAGE = "---\ntitel: {0}\nsamenvatting: Iets.\nvolgorde: {1}\n---\n"
LISTS = [
    "Agenda's",
    "Onderwerpen",
    "Gemeenten",
    "Alle acties",
    "Trekkers: wie trekt wat?",
    "Planning",
    "Begrippen",
    "Voortgang",
]


def plans(sources: Sources | None = None) -> tuple[PlannedPage, ...]:
    region = make(sources).region
    assert region is not None
    return planned(make_context(region, TODAY), drafts=False)


def foot(sources: Sources | None = None) -> list[str]:
    region = make(sources).region
    assert region is not None
    return [link.titel for link in voet(region, plans(sources))]


def test_the_menu_stands_in_the_order_of_the_table() -> None:
    usual = ["Mijn gemeente", "Acties", "Wie trekt wat", "Planning", "Zoeken"]
    assert [link.titel for link in menu(plans())] == usual


def test_overviews_stand_apart_from_what_is_about_the_site() -> None:
    own = written("content/paginas/laatste.md", PAGE.format("Laatste", 99))
    lists = [link.titel for link in voet_overzichten(plans(own))]
    assert lists[: len(LISTS)] == LISTS
    assert "Laatste" in foot(own) and set(foot(own)).isdisjoint(lists)
    assert foot({**tiny(), SITE: tiny()[SITE] + b"stijlgids: ja\n"})[-1] == "Stijlgids"


def test_the_statement_takes_the_place_of_the_text_about_it() -> None:
    statement, text = "Toegankelijk\u00adheids\u00adverklaring", "content/paginas/toegankelijkheid.md"
    stated = written("content/paginas/laatste.md", PAGE.format("Laatste", 99), tiny())
    stated = written(text, PAGE.format("Over toegankelijkheid", 1), stated)
    site = stated[SITE].decode().partition("toegankelijkheid:")[0]
    plain = written(SITE, site, stated)
    assert foot(stated).index(statement) == foot(plain).index("Over toegankelijkheid") == 0
    assert "Over toegankelijkheid" not in foot(stated) and statement not in foot(plain)
    # Without that text it follows the other pages.
    alone = {path: data for path, data in stated.items() if path != text}
    assert foot(alone)[-1] == statement


def test_overviews_are_found_by_their_title() -> None:
    found = [(link.titel, link.url, agenda) for link, agenda in overzichten(plans())]
    assert ("Planning", "/planning/", "") in found
    assert ("Planning", "/agendas/duinstreek/planning/", "duinstreek") in found
    assert ("Welke raad bespreekt wat?", "/agendas/duinstreek/besluiten/", "duinstreek") in found
    assert not [url for _, url, _ in found if url in ("/", "/zoeken/", "/404.html", "/over/", "/agendas/duinstreek/")]
    assert len({(titel, agenda) for titel, _, agenda in found}) == len(found)


def test_what_only_editors_read_is_no_overview() -> None:
    found = overzichten(plans({**tiny(), SITE: tiny()[SITE] + b"stijlgids: ja\n"}))
    assert [link.url for link, _ in found if link.url == "/stijlgids/"] == []
