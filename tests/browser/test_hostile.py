"""Hostile texts as a browser sees them: no script runs, nothing is fetched from elsewhere, the policy has nothing to stop.

What the program refuses never reaches a site. Here its HTML is shown all the same, as if it did: the last layers must hold alone.
"""

from __future__ import annotations

import os
import shutil
import struct
import zlib
from collections.abc import Iterator
from html import escape

import pytest

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import NoMemo
from regioagenda.reading.prose import MarkdownText, to_prose
from tests.browser.chromium import Browser, browser_path, running
from tests.browser.server import serving
from tests.conftest import none_of
from tests.helpers import files, make, tiny
from tests.hostile.gevallen import GEVALLEN, HULP
from tests.hostile.test_prose_hostile import BREAKOUTS, RUNNABLE, SCRIPTS, SHAPES
from tests.judges import CHROMIUM, unavailable

pytestmark = pytest.mark.browser

# Tells of every dialog, every script that says `canary`, and all that the policy stopped.
LISTEN = """
window.seen = [];
for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = () => window.seen.push(name);
Object.defineProperty(window, "canary", {set: () => window.seen.push("canary")});
document.addEventListener("securitypolicyviolation", (e) => window.seen.push(`${e.violatedDirective} ${e.blockedURI}`));
"""
LONG = "Bestemmingsplanwijzigingsprocedure" * 3
TEXTS = [
    *SCRIPTS,
    *BREAKOUTS,
    *(shape.replace("{}", target) for shape in SHAPES[:6] for target in RUNNABLE),
    *(
        g.bestanden[HULP].decode("utf-8", "replace").partition("---\n\n")[2][:20_000]
        for g in GEVALLEN
        if HULP in g.bestanden
    ),
]


def page(body: str) -> bytes:
    return f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>Proef</title><main>{body}</main>'.encode(
        "utf-8", "replace"
    )


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head, rows = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0), (b"\0" + bytes((width + 7) // 8)) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def shown() -> dict[str, bytes]:
    """Give a page for every text, and the whole site of each case that is published."""
    site = dict(files())
    for number, text in enumerate(TEXTS):
        prose, _ = to_prose(MarkdownText(text=text, where=Location(path="x")), NoMemo())
        html = str(prose.html).replace('="@', '="/x/')
        site[f"h/{number}/index.html"] = page(html + f"<p>{escape(text[:2_000])}</p>")
    for number, geval in enumerate(GEVALLEN):
        result = make({**tiny(), **geval.bestanden}) if geval.groep in ("injectie", "onzichtbaar", "plakken") else None
        if result is not None and result.site is not None and "hulp/index.html" in result.site.files:
            site[f"g/{number}/index.html"] = result.site.files["hulp/index.html"]
    wide = tiny() | {
        HULP: f"---\ntitel: {LONG}\nsamenvatting: Een lang woord.\n---\n\n## {LONG}\n\n{LONG}\n\n![Een haven](bestanden/haven.png)\n\n## Kop twee\n\nTekst.\n".encode(),
        "content/bestanden/haven.png": _png(4_000, 300),
    }
    shown_too = ("hulp/index.html", "bestanden/haven.png")
    site |= {name: data for name, data in files(wide).items() if name in shown_too or name.startswith("assets/")}
    return site


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, list[str]]]:
    binary, driver = browser_path(), shutil.which("chromedriver")
    if binary is None or driver is None:
        unavailable(CHROMIUM)
    os.environ["SE_OFFLINE"] = "true"
    site = shown()
    with serving(site) as origin, running(binary, driver, tmp_path_factory.mktemp("chromium"), origin) as browser:
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", source=LISTEN)
        browser.visit("/")
        browser.requested()  # what Chromium itself asked for while it started
        yield browser, [f"/{name.removesuffix('index.html')}" for name in sorted(site) if name.startswith(("h/", "g/"))]


def test_nothing_runs_and_nothing_is_fetched(hostile: tuple[Browser, list[str]]) -> None:
    browser, addresses = hostile
    assert len(addresses) > 400
    wrong: list[str] = []
    for address in addresses:
        browser.visit(address)
        found = browser.run("document.querySelectorAll('main a[href]').forEach((a) => a.dispatchEvent(new MouseEvent('mouseover')));"
                            " return window.seen;")  # fmt: skip
        wrong += [f"{address}: {one}" for one in found]
        wrong += [
            f"{address} asks for {url}" for url in browser.requested() if not url.startswith((browser.origin, "data:"))
        ]
    none_of(wrong, "hostile texts")


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_a_very_long_word_widens_no_page(hostile: tuple[Browser, list[str]], width: int) -> None:
    browser, _ = hostile
    browser.visit("/hulp/", width=width)
    none_of(browser.too_wide(), "too wide")


def test_a_wide_picture_fits_and_keeps_its_shape(hostile: tuple[Browser, list[str]]) -> None:
    browser, _ = hostile
    browser.visit("/hulp/", width=360)
    room = browser.run(
        "const r = document.querySelector('main img').getBoundingClientRect(); return [r.width, r.height]"
    )
    assert 200 < room[0] <= 360 and abs(room[0] / room[1] - 4_000 / 300) < 0.1, "also before it is there"
