"""No page grows without bound: what does not fit is counted and stands elsewhere, and every address leads somewhere."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import pytest

from bench import sites
from bench.corpus import TODAY, make_corpus
from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.output.lijst import GERESERVEERD, Given, given
from regioagenda.output.on_demand import OnDemand
from regioagenda.output.relatief import rooted_html
from regioagenda.output.sitemap import make_sitemaps, sitemap_names
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import make_context, make_wereld
from regioagenda.pages.bouwstenen.grenzen import GRENZEN, Grenzen, nearest, parts
from regioagenda.pages.lijst import planned
from regioagenda.pages.soort.trekker import TrekkersView
from tests.conftest import none_of
from tests.helpers import templates

SMALL = Grenzen(
    regels=12,
    verwant=3,
    naaste=2,
    rol=5,
    momenten=4,
    begin=2,
    buren=2,
    rijen=3,
    genoemd=2,
    kort=1,
    volledig=8,
    document=4,
    stippen=20,
    beeld=40,
)
LINK = re.compile(r'(?:href|content)="(/[^"#?]*)')
# Many acties beside what does not grow: one agenda is as large as twenty of most regions.
FEW, MANY = 240, 480
# As many as fit on one page.
SOME = 100


@cache
def region(acties: int) -> Region:
    corpus = make_corpus(acties, agendas=2, themas=3, per_agenda=6)
    files = {f"content/{name}": text.encode() for name, text in sites.product(corpus)}
    content, _ = load(files, NoMemo(), drafts=False)
    made, problems = relate(content, GERESERVEERD)
    assert made is not None, problems
    return made


@cache
def site(acties: int, grenzen: Grenzen) -> Given:
    context = make_context(region(acties), TODAY, grenzen=grenzen)
    pages = planned(context, drafts=False)
    world = make_wereld(context, templates(), NoMemo())
    return given(context.region, pages, templates(), NoMemo(), context.today, world)


@cache
def html(acties: int, grenzen: Grenzen) -> Mapping[str, str]:
    """Give every page by its address."""
    made = site(acties, grenzen)
    return {page.url: rooted_html(made.rendered[page.url]().html().decode(), page.url) for page in made.pages}


def kinds(acties: int) -> Mapping[str, int]:
    """Give the size of the largest page of each kind; pages by one template at another depth are another kind."""
    found: dict[str, int] = defaultdict(int)
    texts = html(acties, SMALL)
    for page in site(acties, SMALL).pages:
        kind = f"{page.template} {page.url.count('/')}"
        found[kind] = max(found[kind], len(texts[page.url]))
    return found


def test_no_kind_of_page_grows_with_the_acties() -> None:
    few, many = kinds(FEW), kinds(MANY)
    grown = [f"{kind}: {few[kind]} to {size} bytes" for kind, size in many.items() if size > 1.25 * few[kind]]
    none_of(grown, "kinds of page that grow with the number of acties")


def test_who_leads_what_stays_one_list() -> None:
    (page,) = (page for page in site(MANY, SMALL).pages if page.url == urls.TREKKERS)
    view = page.make().view
    assert isinstance(view, TrekkersView)
    counts = [len(partij.acties) for partij in view.partijen]
    assert max(counts) == SMALL.kort and any(partij.meer for partij in view.partijen)


def test_every_link_leads_somewhere() -> None:
    files = OnDemand(site(MANY, SMALL))
    lost = {
        f"{url}: {target}"
        for url, text in html(MANY, SMALL).items()
        for target in LINK.findall(text)
        if urls.file_name(target) not in files
    }
    none_of(sorted(lost), "links to nothing")


def test_every_address_of_a_site_without_limits_leads_somewhere() -> None:
    wide = Grenzen(**dict.fromkeys(Grenzen.__dataclass_fields__, 10_000))
    files = OnDemand(site(MANY, SMALL))
    none_of([f.name for f in OnDemand(site(MANY, wide)).planned if f.name not in files], "addresses that are gone")


def reachable(texts: Mapping[str, str], start: str, below: str) -> set[str]:
    """Follow the links of a page to what lies below an address, and give every address that those pages link to."""
    todo, seen, found = [start], {start}, set[str]()
    while todo:
        targets = set(LINK.findall(texts[todo.pop()]))
        found |= targets
        new = {t for t in targets if t.startswith(below) and t in texts} - seen
        todo += sorted(new)
        seen |= new
    return found


@pytest.mark.parametrize(
    ("start", "below"),
    [
        ("/acties/", "/acties/agenda/"),
        ("/acties/status/loopt/", "/acties/status/loopt/"),
        ("/onderwerpen/wonen/", "/acties/onderwerp/wonen/"),
        ("/zoeken/", "/acties/agenda/"),
        ("/wijzigingen/", "/wijzigingen/"),
    ],
)
def test_a_list_in_parts_has_every_actie(start: str, below: str) -> None:
    texts = html(MANY, SMALL)
    found = reachable(texts, start, below)
    whole = region(MANY)
    wanted = {
        urls.item(a.id)
        for a in whole.acties.values()
        if (start != "/acties/status/loopt/" or str(a.statussen[-1].waarde) == "loopt")
        and (start != "/onderwerpen/wonen/" or a.onderwerpen[0].slug == "wonen")
    }
    none_of(sorted(wanted - found), f"acties that no part of {start} has")
    assert len(wanted) > SMALL.regels


def test_a_gemeente_leads_to_every_actie_in_which_it_has_a_role_and_to_every_agenda() -> None:
    texts, whole = html(MANY, SMALL), region(MANY)
    for slug in list(whole.gemeenten)[:6]:
        found = reachable(texts, f"/gemeenten/{slug}/", f"/acties/gemeente/{slug}/")
        roles = {urls.item(b.actie.id) for b in whole.betrokkenheid_by_partij[slug]}
        member = {urls.item(a) for a in whole.agendas if slug in whole.deelnemers(a)}
        none_of(sorted((roles | member) - found), f"what {slug} does not lead to")


def test_an_organisatie_leads_to_every_actie_in_which_it_has_a_role() -> None:
    texts, whole = html(MANY, SMALL), region(MANY)
    for slug in list(whole.organisaties)[:6]:
        found = reachable(texts, f"/organisaties/{slug}/", f"/acties/organisatie/{slug}/")
        none_of(
            sorted({urls.item(b.actie.id) for b in whole.betrokkenheid_by_partij[slug]} - found),
            f"what {slug} does not lead to",
        )


def test_the_planning_and_the_decisions_of_an_agenda_have_everything() -> None:
    texts, whole = html(MANY, SMALL), region(MANY)
    for name in ("planning", "besluiten", "volledig"):
        start = f"/agendas/agenda-1/{name}/"
        acties = {urls.item(a.id) for a in whole.acties_by_agenda["agenda-1"]}
        if name == "volledig":
            documents = [t for url, t in texts.items() if url.startswith(start)]
            ids = {i for text in documents for i in re.findall(r'<section class="deel[^"]*" id="([^"]+)"', text)}
            assert {a.removeprefix("/agendas/agenda-1/").strip("/") for a in acties} <= ids
        else:
            assert acties <= reachable(texts, start, start), name


def test_parts_say_which_they_are_and_are_not_indexed() -> None:
    texts = html(MANY, SMALL)
    second = texts["/acties/agenda/agenda-1/deel-2/"]
    assert "Deel 2 van" in second
    assert 'content="noindex"' in second
    assert "(vervolg)" in second
    assert 'href="/acties/agenda/agenda-1/deel-2/" aria-current="page"' in second
    assert "filters.js" not in second


def test_below_the_limits_there_is_one_page_of_everything() -> None:
    addresses = {page.url for page in site(SOME, GRENZEN).pages}
    assert [a for a in addresses if "/deel-" in a] == []
    text = html(SOME, GRENZEN)["/acties/"]
    assert text.count('<li class="actierij ') == SOME
    assert "/filters." in text


def test_two_gemeenten_stand_side_by_side_when_one_is_among_the_nearest() -> None:
    made = site(MANY, SMALL)
    pairs = [p.url for p in made.pages if p.template == "naast-elkaar.html"]
    assert 0 < len(pairs) <= SMALL.buren * len(made.region.gemeenten)
    files = OnDemand(made)
    every = [f.name for f in files.planned if "/vergelijk/" in f.name]
    assert len(every) > len(pairs)
    other = next(name for name in every if f"/{name.removesuffix('index.html')}" not in pairs)
    assert b"/gemeenten/" in files[other]


def test_a_calendar_holds_what_still_matters() -> None:
    made = OnDemand(site(MANY, GRENZEN))
    whole = made["agenda.ics"]
    moments = json.loads(made["data/v1/momenten.json"])["momenten"]
    assert whole.count(b"BEGIN:VEVENT") < len(moments) == MANY
    assert whole.count(b"BEGIN:VEVENT") <= 200
    starts = sorted(int(d) for d in re.findall(rb"DTSTART;VALUE=DATE:(\d{4})", whole))
    assert starts[0] >= TODAY.year - 1
    assert b"Niet alles past" in whole.replace(b"\r\n ", b"")
    coming = [m for m in moments if m["moment"]["van"] >= TODAY.isoformat()]
    assert len([s for s in starts if s > TODAY.year]) == min(160, len(coming))


def test_a_large_sitemap_is_an_index_of_parts_that_list_every_page_once() -> None:
    made = site(FEW, GRENZEN)
    names = sitemap_names(made.pages, 100)
    files = make_sitemaps(made.pages, made.region, lambda page: made.rendered[page.url]().index, 100)
    assert files.keys() == set(names)
    assert [files["sitemap.xml"].count(f"/{name}<".encode()) for name in names[1:]] == [1] * (len(names) - 1)
    whole = make_sitemaps(made.pages, made.region, lambda page: made.rendered[page.url]().index)["sitemap.xml"]
    listed = sorted(loc for name in names[1:] for loc in re.findall(rb"<loc>[^<]+", files[name]))
    assert listed == sorted(re.findall(rb"<loc>[^<]+", whole))


def test_data_of_an_agenda_is_what_the_whole_has_of_it() -> None:
    made = OnDemand(site(FEW, GRENZEN))
    index = json.loads(made["data/v1/index.json"])["bestanden"]
    for table in ("acties", "momenten"):
        whole = json.loads(made[f"data/v1/{table}.json"])[table]
        names = [f["bestand"] for f in index if f.get("agenda") and f["bestand"].endswith(f"{table}.json")]
        assert len(names) == 2
        assert [row for name in names for row in json.loads(made[f"data/v1/{name}"])[table]] == sorted(
            whole, key=lambda row: [*made.given.region.agendas].index(row["agenda"])
        )


def test_lists_are_cut_around_a_place_and_into_parts() -> None:
    assert nearest("abcdefgh", 0, 3) == ("b", "c", "d")
    assert nearest("abcdefgh", 7, 3) == ("e", "f", "g")
    assert nearest("abcdefgh", 4, 4) == ("c", "d", "f", "g")
    assert nearest("abc", 1, 9) == ("a", "c")
    assert parts("abcde", 2) == ("ab", "cd", "e")
    assert parts((), 2) == ((),)
