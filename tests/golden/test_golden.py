"""The whole output of a small region, byte for byte. After a meant change: `make golden`, or `make alles-opnieuw`."""

from __future__ import annotations

import html.parser
import json
import re
from urllib.parse import urljoin

import pytest

from tests.golden.rewrite import SITE, built
from tests.helpers import read_tree


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return built()


def test_every_file_is_what_it_was(site: dict[str, bytes]) -> None:
    before = {name.removeprefix("site/"): data for name, data in read_tree(SITE, "site").items()}
    differing = sorted(name for name in {*before, *site} if before.get(name) != site.get(name))
    assert differing == [], f"{len(differing)} files differ; if that is meant: make alles-opnieuw"


class _Addresses(html.parser.HTMLParser):
    """Gathers what a page points to and what can be pointed to in it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ("href", "src", "action") and value is not None:
                self.targets.append(value)
            elif name in ("aria-labelledby", "aria-describedby", "for") and value:
                self.targets.extend(f"#{one}" for one in value.split())


def test_every_address_on_every_page_arrives(site: dict[str, bytes]) -> None:
    """Every link, image and script exists, and so does the element behind every `#`."""
    pages = {name: _Addresses(data.decode("utf-8")) for name, data in site.items() if name.endswith(".html")}
    dead = set()
    for name, page in pages.items():
        for target in page.targets:
            if re.match(r"(https|mailto):", target):
                continue
            path, _, anchor = urljoin(f"/{name}", target).partition("#")
            path = path.partition("?")[0]
            file = f"{path.lstrip('/')}index.html" if path.endswith("/") else path.lstrip("/")
            # What was not found can be shown at any depth: only that page starts at the root.
            starts_at_root = target.startswith("/")
            if (
                file not in site
                or starts_at_root is not (name == "404.html" and target[0] != "#")
                or (anchor and anchor not in pages[file].ids)
            ):
                dead.add((name, target))
    assert sorted(dead) == []


def test_no_page_uses_an_id_twice(site: dict[str, bytes]) -> None:
    double = {}
    for name, data in site.items():
        if name.endswith(".html"):
            ids = _Addresses(data.decode("utf-8")).ids
            if len(ids) != len(set(ids)):
                double[name] = sorted({i for i in ids if ids.count(i) > 1})
    assert double == {}


def test_every_page_keeps_the_contract(site: dict[str, bytes]) -> None:
    for name, data in site.items():
        if not name.endswith(".html"):
            continue
        text = data.decode("utf-8")
        assert text.count("<main") == 1 and 'id="inhoud"' in text, name
        assert text.count("<h1") == 1, name
        assert '<html lang="nl"' in text and 'rel="canonical"' in text, name
        assert not re.search(r"<script(?![^>]*(?:src=|application/ld\+json))|<style|\sstyle=|\son[a-z]+=", text), name


def test_every_piece_of_structured_data_can_be_read(site: dict[str, bytes]) -> None:
    for name, data in site.items():
        for block in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', data.decode("utf-8", "replace"), re.S
        ):
            assert json.loads(block)["@context"] == "https://schema.org", name
