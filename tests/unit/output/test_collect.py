"""All files of the site: one maker per address, old addresses that lead on, and the files that machines ask for."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from tests.helpers import AGENDA, changed, files, make, templates, tiny, written

PAGE = "---\ntitel: Iets\nsamenvatting: Iets.\n---\n"


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return files()


# Addresses


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("content/paginas/zoeken.md", "/zoeken/"),
        ("content/paginas/planning.md", "/planning/"),
        ("content/paginas/gemeenten.md", "/gemeenten/"),
        ("content/paginas/404.html.md", "/404.html/"),
        ("content/paginas/robots.txt.md", "/robots.txt/"),
        ("content/paginas/sitemap.xml.md", "/sitemap.xml/"),
        ("content/paginas/favicon.svg.md", "/favicon.svg/"),
    ],
)
def test_an_address_of_the_site_itself_is_taken(path: str, address: str) -> None:
    found = [d for d in make(written(path, PAGE)).diagnostics if d.code == "adres-dubbel"]
    assert [str(d.where) for d in found] == [f"{path}:1:1"]
    assert f"adres {address}" in found[0].message and path in found[0].message


def test_an_old_name_that_would_hide_a_page_is_refused() -> None:
    sources = changed("content/paginas/over.md", ("was: [colofon]", "was: [planning]"))
    (found,) = make(sources).diagnostics
    assert (found.code, found.where.path) == ("adres-dubbel", "content/paginas/over.md")


# Old addresses


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/agendas/kuststreek/", "/agendas/duinstreek/"),
        ("/agendas/kuststreek/1.1-fietsroute/", "/agendas/duinstreek/1.1-fietsroute/"),
        ("/agendas/kuststreek/1.1-fietspad/", "/agendas/duinstreek/1.1-fietsroute/"),
        ("/agendas/kuststreek/samenhang/", "/agendas/duinstreek/samenhang/"),
        ("/agendas/kuststreek/stemmen/", "/agendas/duinstreek/stemmen/"),
        ("/agendas/duinstreek/verkeer/", "/agendas/duinstreek/bereikbaarheid/"),
        ("/agendas/duinstreek/1.1-fietspad/", "/agendas/duinstreek/1.1-fietsroute/"),
        ("/agendas/duinstreek/criteria/", "/agendas/duinstreek/uitgangspunten/"),
        ("/colofon/", "/over/"),
        ("/gemeenten/poldersluis/", "/gemeenten/polderdam/"),
        ("/trekkers/poldersluis/", "/trekkers/polderdam/"),
        ("/organisaties/samenwerking-duinstreek/", "/organisaties/regio-duinstreek/"),
    ],
)
def test_an_old_address_leads_to_the_new_one(site: dict[str, bytes], old: str, new: str) -> None:
    page = site[f"{old.lstrip('/')}index.html"].decode()
    assert f'content="0; url={new}"' in page.replace("0;url", "0; url")
    assert re.search(rf'<link rel="canonical" href="https://duinstreek.example.nl{re.escape(new)}">', page)
    assert f'href="{new}"' in page and "noindex" in page
    assert f"{new.lstrip('/')}index.html" in site


def test_an_actie_that_moves_to_another_thema_keeps_its_address() -> None:
    sources = tiny()
    sources[AGENDA + "wonen/1.1-fietsroute.md"] = sources.pop(AGENDA + "bereikbaarheid/1.1-fietsroute.md")
    before = {n for n in files() if n.startswith("agendas/") and n.endswith(".html")}
    assert {n for n in files(sources) if n.startswith("agendas/") and n.endswith(".html")} == before


# Files for machines


def test_the_sitemap_lists_every_page_once_and_no_old_address(site: dict[str, bytes]) -> None:
    tree = ET.fromstring(site["sitemap.xml"])
    ns = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = [e.findtext("s:loc", "", ns) for e in tree.findall("s:url", ns)]
    pages = [
        f"https://duinstreek.example.nl/{name.removesuffix('index.html')}"
        for name, data in site.items()
        if name.endswith("index.html") and b"noindex" not in data
    ]
    assert sorted(found) == sorted(pages) and len(found) == len(set(found))
    days = {e.findtext("s:loc", "", ns): e.findtext("s:lastmod", "", ns) for e in tree.findall("s:url", ns)}
    assert days["https://duinstreek.example.nl/agendas/duinstreek/1.1-fietsroute/"] == "2026-02-11"
    assert days["https://duinstreek.example.nl/over/"] == "2026-03-02"


def test_robots_security_and_the_page_for_what_is_not_there(site: dict[str, bytes]) -> None:
    assert b"Sitemap: https://duinstreek.example.nl/sitemap.xml" in site["robots.txt"]
    security = site[".well-known/security.txt"].decode()
    assert "Contact: https://duinstreek.example.nl/contact" in security
    assert "Expires: 2027-01-01T00:00:00Z" in security
    missing = site["404.html"].decode()
    assert "noindex" in missing and "Deze pagina bestaat niet" in missing


def test_without_a_place_to_report_leaks_there_is_no_security_txt() -> None:
    text = tiny()["content/site.yaml"].decode()
    start, end = text.index("beveiliging:"), text.index("bewerkadres:")
    assert ".well-known/security.txt" not in files(written("content/site.yaml", text[:start] + text[end:]))


def test_files_are_in_order_of_name(site: dict[str, bytes]) -> None:
    assert list(site) == sorted(site)


def test_pages_know_which_files_they_show() -> None:
    result = make()
    assert result.site is not None
    shown = result.site.sources["agendas/duinstreek/1.1-fietsroute/index.html"]
    assert shown[0] == AGENDA + "bereikbaarheid/1.1-fietsroute.md"


# Editors' files


def test_pictures_and_documents_are_published_as_they_are(site: dict[str, bytes]) -> None:
    assert site["bestanden/fietspad.png"] == tiny()["content/bestanden/fietspad.png"]
    assert b'src="/bestanden/fietspad.png"' in site["agendas/duinstreek/1.1-fietsroute/index.html"]


@pytest.mark.parametrize("name", ["kaart.svg", "pagina.html", "script.js", "brief.docx", "zonder", "foto.png.exe"])
def test_files_that_can_do_harm_are_refused(name: str) -> None:
    found = make({**tiny(), f"content/bestanden/{name}": b"x"}).diagnostics
    assert [(str(d.where), d.code) for d in found] == [(f"content/bestanden/{name}:1:1", "bestand-soort")]


# Templates


def test_a_template_that_is_wrong_is_one_message_that_blames_us() -> None:
    for name, text, line in (
        ("actie.html", "<p>\n{{ view.bestaat_niet }}\n", 2),
        ("thema.html", "{% if %}", 1),
        ("doorverwijzing.html", "\n\n{{ nergens }}", 3),
    ):
        broken = {**templates(), f"templates/{name}": text.encode()}
        (found,) = make({**tiny(), **broken}).diagnostics
        assert (found.code, str(found.where)) == ("sjabloon-fout", f"templates/{name}:{line}:1")
        assert "niet in uw tekst" in found.hint
