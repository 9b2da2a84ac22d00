"""The built pages as they lie in the output folder: what the contract promises of every page, without a browser."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from itertools import pairwise
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.conftest import Built, file_name, none_of
from tests.site.html import Document

FIRST_ROUND_TRIP = 14 * 1024  # bytes that a web server sends before it waits for an answer

# A whole agenda on one page: who opens it asks for everything, and it says where the light pages are.
WHOLE = "/volledig/index.html"

Documents = dict[str, Document]


@pytest.fixture(scope="session")
def pages(built: Built, documents: Documents) -> Documents:
    """Every page that was planned, without those that only redirect."""
    planned = {file_name(page.url) for page in built.result.pages}
    assert planned <= documents.keys()
    return {name: document for name, document in documents.items() if name in planned}


def one(document: Document, tag: str, **attributes: str) -> str:
    """Give the text of the only such element, or nothing when there is not exactly one."""
    found = document.all(tag, **attributes)
    return found[0].text if len(found) == 1 else ""


def meta(document: Document, name: str) -> str:
    """Give what the page says of itself under a name."""
    found = document.all("meta", name=name)
    return found[0].attributes.get("content", "") if len(found) == 1 else ""


def internal(document: Document, name: str) -> list[tuple[str, str]]:
    """Give (file, id) for every address on the page that lies on this site."""
    base = "/" + name.removesuffix("index.html")
    links = []
    for address in document.addresses:
        parts = urlsplit(urljoin(f"https://site.invalid{base}", address))
        if parts.hostname == "site.invalid":
            links.append((file_name(unquote(parts.path)), unquote(parts.fragment)))
    return links


def test_every_internal_address_leads_somewhere(built: Built, documents: Documents) -> None:
    ids = {name: set(document.ids) for name, document in documents.items()}
    dead = {
        f"{name} -> /{target}#{anchor}"
        for name, document in documents.items()
        for target, anchor in internal(document, name)
        if target not in built.files or (anchor and anchor not in ids.get(target, ()))
    }
    none_of(sorted(dead), "addresses that lead nowhere")


def test_nothing_is_loaded_from_elsewhere(documents: Documents) -> None:
    loaded = {
        f"{name}: {address}"
        for name, document in documents.items()
        for e in document.elements
        for address in (e.attributes.get("src"), e.attributes.get("href") if e.tag == "link" else None)
        if address and not address.startswith("/") and e.attributes.get("rel") != "canonical"
    }
    none_of(sorted(loaded), "loaded from elsewhere")


def test_every_page_can_be_reached_from_home(pages: Documents) -> None:
    reached, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in pages and name not in reached:
            reached.add(name)
            waiting += [target for target, _ in internal(pages[name], name)]
    none_of(sorted(pages.keys() - reached - {"404.html"}), "pages that no link leads to")


def test_ids_are_unique_on_a_page(documents: Documents) -> None:
    doubles = [f"{n}: #{i}" for n, d in documents.items() for i, times in Counter(d.ids).items() if times > 1]
    none_of(doubles, "ids used twice on one page")


def test_every_page_keeps_the_contract(pages: Documents) -> None:
    problems = []
    for name, document in pages.items():
        problems += [
            f"{name}: {what}"
            for what, holds in (
                ("html lang=nl", len(document.all("html", lang="nl")) == 1),
                ("one main#inhoud", len(document.all("main")) == len(document.all("main", id="inhoud")) == 1),
                ("one h1 with a text", one(document, "h1") != ""),
                ("a title", document.title != ""),
                ("a description of at most 320 characters", 1 <= len(meta(document, "description")) <= 320),
                ("a canonical address", len(document.all("link", rel="canonical")) == 1),
                ("JSON-LD", len(document.all("script", type="application/ld+json")) == 1),
                ("no inline style", not any("style" in e.attributes or e.tag == "style" for e in document.elements)),
                ("no inline handlers", not any(a.startswith("on") for e in document.elements for a in e.attributes)),
                ("the CSP first in the head", first_after_charset(document) == "Content-Security-Policy"),
            )
            if not holds
        ]
    none_of(problems, "promises not kept")


def first_after_charset(document: Document) -> str:
    """Give what the second element of the head is about: the CSP only holds for what comes after it."""
    index = next(i for i, e in enumerate(document.elements) if e.tag == "head")
    return document.elements[index + 2].attributes.get("http-equiv", "")


def test_scripts_are_files_of_the_site_or_data(documents: Documents) -> None:
    inline = [
        f"{name}: {e.text[:60]}"
        for name, document in documents.items()
        for e in document.all("script")
        if not e.attributes.get("src", "").startswith("/assets/") and e.attributes.get("type") != "application/ld+json"
    ]
    none_of(inline, "inline scripts")


def test_headings_go_down_one_level_at_a_time(pages: Documents) -> None:
    problems = []
    for name, document in pages.items():
        levels = [int(e.tag[1]) for e in document.elements if e.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
        problems += [f"{name}: h{a} then h{b}" for a, b in pairwise(levels) if b > a + 1]
    none_of(problems, "headings that skip a level")


@pytest.mark.parametrize("what", ["title", "canonical"])
def test_no_two_pages_say_the_same_of_themselves(pages: Documents, what: str) -> None:
    said: dict[str, list[str]] = {}
    for name, document in pages.items():
        canonical = document.all("link", rel="canonical")[0].attributes["href"]
        said.setdefault(document.title if what == "title" else canonical, []).append(name)
    none_of([f"{text}: {', '.join(names)}" for text, names in said.items() if len(names) > 1], f"the same {what}")


def test_canonical_address_is_the_page_itself(built: Built, pages: Documents) -> None:
    assert built.result.region is not None
    home = built.result.region.site.adres
    other = [
        f"{name}: {address}"
        for name, document in pages.items()
        if (address := document.all("link", rel="canonical")[0].attributes["href"])
        != f"{home}/{name.removesuffix('index.html')}"
    ]
    none_of(other, "canonical address of another page")


def test_structured_data_can_be_read(pages: Documents) -> None:
    for name, document in pages.items():
        data = json.loads("".join(document.all("script", type="application/ld+json")[0].words))
        assert data["@context"] == "https://schema.org", name


def test_sitemap_lists_what_may_be_indexed(built: Built, pages: Documents) -> None:
    assert built.result.region is not None
    home = built.result.region.site.adres
    listed = built.files["sitemap.xml"].decode()
    missing = [
        name
        for name, document in pages.items()
        if ("noindex" in meta(document, "robots")) == (f"<loc>{home}/{name.removesuffix('index.html')}</loc>" in listed)
    ]
    none_of(missing, "in the sitemap and not to be indexed, or the other way round")


def test_first_view_fits_in_one_round_trip(built: Built, pages: Documents) -> None:
    weights = []
    for name, document in pages.items():
        styles = [e.attributes["href"].lstrip("/") for e in document.all("link", rel="stylesheet")]
        weight = sum(len(gzip.compress(built.files[file], 9)) for file in (name, *styles))
        if weight > FIRST_ROUND_TRIP and not name.endswith(WHOLE):
            weights.append((weight, name))
    none_of([f"{weight} bytes: {name}" for weight, name in sorted(weights, reverse=True)], "HTML with CSS over 14 KiB")
