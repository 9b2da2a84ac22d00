"""Addresses as a page sees them, and the whole golden site without any that begins at a root."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.output.relatief import absolute, relative, relative_css, root_from
from tests.helpers import changed, golden, placed_files

WORDS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=4)


@pytest.mark.parametrize(
    ("address", "page", "seen"),
    [
        ("/", "/", "./"),
        ("/", "/agendas/x/", "../../"),
        ("/agendas/x/", "/agendas/x/", "./"),
        ("/agendas/x/#a", "/agendas/x/1/", "../#a"),
        ("/agendas/y/", "/agendas/x/1/", "../../y/"),
        ("/zoeken/?q=a", "/", "zoeken/?q=a"),
        ("/agendas/x/feed.atom", "/agendas/x/", "feed.atom"),
        ("/assets/s.css", "/404.html", "assets/s.css"),
        ("/acties/?a=b#c", "/agendas/", "../acties/?a=b#c"),
    ],
)
def test_an_address_as_a_page_sees_it(address: str, page: str, seen: str) -> None:
    assert relative(address, page) == seen


@given(WORDS, WORDS, st.sampled_from(["", "f.html", "f.css#x", "?q=1"]))
def test_there_and_back_is_the_same(there: list[str], here: list[str], rest: str) -> None:
    address = "/" + "".join(f"{p}/" for p in there) + rest
    page = "/" + "".join(f"{p}/" for p in here)
    assert absolute(relative(address, page), page) == address
    assert absolute(root_from(page), page) == "/"


def test_what_leads_out_of_the_site_stays() -> None:
    for address in ("https://example.nl/a", "mailto:a@b.nl", "#kop", "/al/absoluut"):
        assert absolute(address, "/a/b/") == address


def test_a_letter_is_found_from_the_stylesheet() -> None:
    assert relative_css('src:url("/bestanden/l.woff2")', "/assets/stijl.css") == 'src:url("../bestanden/l.woff2")'


def test_no_page_knows_where_the_site_lies() -> None:
    guilty = {}
    for name, data in placed_files(golden()).items():
        if name.endswith((".html", ".css")) and name != "404.html":
            found = re.findall(r"""(?:href|src|action)="/[^"]*"|url=/[^"]*"|url\(["']?/""", data.decode())
            if found:
                guilty[name] = found[:3]
    assert guilty == {}


def test_the_address_of_the_site_is_only_where_it_must_be() -> None:
    path = "content/site.yaml"
    there = "https://duinstreek.example.nl"
    moved = changed(path, (f"adres: {there}", f"adres: {there}/regio/agenda"), sources=golden())
    one, other = placed_files(golden()), placed_files(moved)
    assert one.keys() == other.keys()
    for name, data in one.items():
        if name.endswith(".html") and name not in ("404.html", "toegankelijkheid/index.html"):
            rest = re.sub(
                r'<link rel="canonical"[^>]*>|<meta property="og:url"[^>]*>|Deze pagina: [^<]*<', "", data.decode()
            )
            rest = re.sub(r'<script type="application/ld\+json">.*?</script>', "", rest)
            assert f"{there}/" not in rest.replace(f"{there}/werkplan.pdf", "").replace(f"{there}/contact", ""), name
    assert b'href="/regio/agenda/gemeenten/"' in other["404.html"] and b'href="/gemeenten/"' in one["404.html"]
    assert f"<loc>{there}/regio/agenda/agendas/</loc>".encode() in other["sitemap.xml"]
