"""The page of a version: its banner, what differs from now and from the version before, and what it said."""

from __future__ import annotations

import re

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.domain.editie_bestand import Opdracht, nieuwe_editie
from regioagenda.domain.load import load
from regioagenda.domain.model.editie import EditieSoort
from regioagenda.domain.relate import relate
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.pages.soort.agenda import AgendaView
from regioagenda.pages.soort.editie import EditieView
from tests.helpers import AGENDA, Sources, changed, diagnose, files, pages, tiny, written

VERSION = AGENDA + "edities/vastgesteld-2025.yaml"
URL = "/agendas/duinstreek/vastgesteld-2025/"
EARLIER = """titel: De versie voor bespreking
soort: 80-procent-versie
datum: mei 2024
acties:
  - id: 1.1-fietspad
    nummer: "1.1"
    titel: Een doorfietsroute van Duinstad naar Polderdam
    thema: Bereikbaarheid
    samenvatting: "De gemeenten leggen een doorfietsroute aan."
    trekkers:
      - slug: zandhoek
        naam: Zandhoek
    status:
      waarde: voorgenomen
      per: maart 2024
"""


def view(url: str = URL, sources: Sources | None = None) -> EditieView:
    found = pages(sources)[url].view
    assert isinstance(found, EditieView)
    return found


def with_earlier() -> Sources:
    return written(AGENDA + "edities/versie-80.yaml", EARLIER)


def outcomes(found: EditieView, n: int = 0) -> list[tuple[str, str]]:
    return [(u.titel, u.aantal) for u in found.vergelijkingen[n].uitkomsten]


def test_the_banner_says_what_it_is_and_leads_to_the_newest() -> None:
    found = view()
    assert found.banner == (
        "Dit is de vastgestelde versie van “Werkplan Duinstreek 2025-2028”, van 15 december 2025, "
        "vastgesteld door de raden van Duinstad, Polderdam en Zandhoek."
    )
    assert found.agenda.url == "/agendas/duinstreek/"


def test_a_banner_says_so_when_nobody_knows_who_decided() -> None:
    sources = changed(VERSION, ('besluit: "de raden van Duinstad, Polderdam en Zandhoek"\n', ""))
    assert view(sources=sources).banner.endswith(". Wie deze versie vaststelde, is niet bekend.")


@pytest.mark.parametrize(
    ("soort", "begin"),
    [
        ("concept", "Dit is het concept van “"),
        ("momentopname", "Dit is de momentopname van “"),
        ("50-procent-versie", "Dit is de 50%-versie van “"),
    ],
)
def test_every_kind_of_version_has_its_own_banner(soort: str, begin: str) -> None:
    banner = view(sources=changed(VERSION, ("soort: vastgesteld", f"soort: {soort}"))).banner
    assert banner.startswith(begin) and banner.endswith(
        " Hierover besloten de raden van Duinstad, Polderdam en Zandhoek."
    )


def test_what_changed_since_is_counted_and_said_in_words() -> None:
    assert outcomes(view()) == [
        ("Gewijzigd", "2 acties gewijzigd"),
        ("Nieuw sinds deze versie", "1 actie nieuw"),
        ("Niet meer in de agenda", "1 actie niet meer genoemd"),
        ("Ongewijzigd", "1 actie ongewijzigd"),
    ]
    fiets = view().vergelijkingen[0].uitkomsten[0].acties[0]
    assert fiets.actie.url == "/agendas/duinstreek/1.1-fietsroute/"
    assert str(fiets.kort[0]) == "Trekker: Zandhoek → Duinstad"
    assert [d.wat for d in fiets.lang] == ["Samenvatting"]


def test_what_is_gone_has_no_link_and_an_old_name_leads_to_the_actie_of_now() -> None:
    found = view()
    assert found.vergelijkingen[0].uitkomsten[2].acties[0].actie.url == ""
    links = {a.nummer: a.nu.url if a.nu else "" for t in found.themas for a in t.acties}
    assert links["1.1"] == "/agendas/duinstreek/1.1-fietsroute/" and links["1.3"] == ""


def test_a_version_is_compared_with_the_one_before_it() -> None:
    sources = with_earlier()
    first, second = view("/agendas/duinstreek/versie-80/", sources), view(sources=sources)
    assert [v.id for v in first.vergelijkingen] == ["nu"]
    assert [v.id for v in second.vergelijkingen] == ["nu", "vorige"]
    assert outcomes(second, 1) == [("Gewijzigd", "1 actie gewijzigd"), ("Nieuw in deze versie", "3 acties nieuw")]
    assert [link.url for link in second.andere] == ["/agendas/duinstreek/versie-80/"]


def test_nothing_changed_is_said_as_well() -> None:
    text = tiny()[VERSION].decode()
    same = text.replace('datum: "15 december 2025"', "datum: mei 2026").replace('titel: "Het', 'titel: "Later het')
    found = view("/agendas/duinstreek/later/", written(AGENDA + "edities/later.yaml", same))
    assert found.vergelijkingen[1].gelijk


def test_a_version_is_not_for_search_engines() -> None:
    made = files()
    assert b'<meta name="robots" content="noindex">' in made["agendas/duinstreek/vastgesteld-2025/index.html"]
    assert b"vastgesteld-2025" not in made["sitemap.xml"]


def test_a_long_version_has_a_page_for_each_thema() -> None:
    item = EARLIER[EARLIER.index("  - id") :]
    many = "".join(
        item.replace("1.1-fietspad", f"actie-{n}").replace("Bereikbaarheid", f"Deel {n % 2}") for n in range(21)
    )
    sources = written(AGENDA + "edities/groot.yaml", EARLIER[: EARLIER.index("  - id")] + many)
    whole = view("/agendas/duinstreek/groot/", sources)
    assert [(t.aantal, t.acties, t.url) for t in whole.themas] == [
        ("11 acties", (), "/agendas/duinstreek/groot/thema-1/"),
        ("10 acties", (), "/agendas/duinstreek/groot/thema-2/"),
    ]
    part = view("/agendas/duinstreek/groot/thema-2/", sources)
    assert part.hele is not None and part.hele.url == "/agendas/duinstreek/groot/"
    assert [len(t.acties) for t in part.themas] == [10]


def test_the_agenda_leads_to_its_versions() -> None:
    found = pages()["/agendas/duinstreek/"].view
    assert isinstance(found, AgendaView)
    group = next(g for g in found.groepen if g.titel == "Versies van deze agenda")
    assert [(link.titel, link.url) for link in group.paginas] == [
        ("Het werkplan zoals de raden het vaststelden (15 december 2025)", URL)
    ]


def test_an_old_name_of_a_version_and_of_a_page_of_data_still_leads_there() -> None:
    survey = "content/agendas/veilig/peilingen/buurtonderzoek.yaml"
    sources = {p: d + b"was: [oud]\n" if p in (VERSION, survey) else d for p, d in tiny().items()}
    made = files(sources)
    for old, new in (("duinstreek/oud", "duinstreek/vastgesteld-2025"), ("veilig/oud", "veilig/buurtonderzoek")):
        assert f"/agendas/{new}/".encode() in made[f"agendas/{old}/index.html"]


def test_a_text_can_link_to_a_version() -> None:
    page = AGENDA + "paginas/uitgangspunten.md"
    sources = {**tiny(), page: tiny()[page] + b"\nZie [de versie](duinstreek/vastgesteld-2025).\n"}
    html = files(sources)["agendas/duinstreek/uitgangspunten/index.html"].decode()
    assert re.search(rf'<a href="{URL}">de versie</a>', html)


def test_the_words_of_then_are_not_corrected() -> None:
    sources = changed(VERSION, ("De gemeenten zoeken uit of een veerpont kan.", "Ivm de DZX wordt er er gezocht."))
    assert diagnose(sources) == diagnose(tiny())


def test_what_each_gemeente_decided_is_a_table_and_news_of_the_agenda() -> None:
    decided = (
        "besluiten:\n  - {gemeente: duinstad, orgaan: raad, wanneer: 20 mei 2026, uitkomst: ingestemd}\n"
        "  - {gemeente: polderdam, uitkomst: aangehouden}\n"
    )
    sources = changed(VERSION, ("\nacties:\n", "\n" + decided + "acties:\n"))
    cells = [(gemeente.titel, *rest) for gemeente, *rest in view(sources=sources).besluiten]
    assert cells == [
        ("Duinstad", "gemeenteraad", "stemde in", "20 mei 2026"),
        ("Polderdam", "niet genoemd", "nam nog geen besluit", "datum niet bekend"),
    ]
    made = files(sources)
    assert "Wie besloot hierover?" in made[URL.strip("/") + "/index.html"].decode()
    assert "Duinstad (gemeenteraad) stemde in" in made["index.html"].decode()
    assert b"<updated>2026-05-20" in made["agendas/duinstreek/feed.atom"]


def test_every_word_that_was_kept_is_on_the_page() -> None:

    region, _ = relate(load(tiny(), NoMemo(), drafts=False)[0], GERESERVEERD)
    assert region is not None
    asked = Opdracht(agenda="duinstreek", naam="nu", soort=EditieSoort.MOMENTOPNAME, datum="1 juni 2026")
    kept, _ = nieuwe_editie(region, asked, frozenset(tiny()), GERESERVEERD)
    assert kept is not None
    html = files({**tiny(), **kept})["agendas/duinstreek/nu/index.html"].decode()
    seen = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    escaped = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}
    again, _ = relate(load({**tiny(), **kept}, NoMemo(), drafts=False)[0], GERESERVEERD)
    assert again is not None
    version = again.edities["duinstreek/nu"]
    fields = [
        *version.velden,
        *(v for t in version.themas for v in t.velden),
        *(v for a in version.acties for v in a.velden),
    ]
    fields += [v for a in version.acties for m in (*a.deelacties, *a.momenten) for v in m.velden]
    for field in fields:
        for words in field.woorden:
            assert "".join(escaped.get(c, c) for c in words) in seen, words
