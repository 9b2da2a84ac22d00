"""The same bytes at the root of a host, below a path and in a folder, also one with spaces and accents in its name: a browser
finds its way in each."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import Browser
from tests.children import WAIT
from tests.conftest import Built

FOLDERS = {"file": "regio/agenda", "file, any name": "Mijn agenda – 's-Gravenhage & Fryslân 100% #1"}
PLACES = ("/", "/regio/agenda/", *FOLDERS)
START = "agendas/zuid-kennemerland/"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def folder(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("plek")
    for name, data in built.files.items():
        target = root / "regio" / "agenda" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (root / FOLDERS["file, any name"]).symlink_to(root / "regio" / "agenda")
    return root


@contextlib.contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join(WAIT)


@contextlib.contextmanager
def placed(place: str, folder: Path) -> Iterator[str]:
    """Give the address of the site at one of the three places, with a slash at its end."""
    site = folder / "regio" / "agenda"
    if place in FOLDERS:
        yield f"{(folder / FOLDERS[place]).as_uri()}/"
    else:
        with _served(site if place == "/" else folder) as origin:
            yield origin + place


def page(address: str, name: str) -> str:
    return f"{address}{name}index.html" if address.startswith("file:") else f"{address}{name}"


@pytest.mark.browser
@pytest.mark.parametrize("place", PLACES)
def test_a_visitor_finds_the_way(browser: Browser, folder: Path, place: str) -> None:
    with placed(place, folder) as address:
        browser.driver.get(page(address, START))
        assert browser.run("return getComputedStyle(document.querySelector('.page-footer')).backgroundColor") != (
            "rgba(0, 0, 0, 0)"
        )
        for selector, where in (("nav.breadcrumb-nav li:nth-child(2) a", "agendas/"), (".page-header__name", "")):
            browser.run(f"document.querySelector({selector!r}).click()")
            browser.wait_for(f"return location.href === {page(address, where)!r} && document.readyState === 'complete'")
            assert browser.run("return document.querySelectorAll('main h1').length") == 1
