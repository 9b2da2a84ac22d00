"""The preview of a real region when much happens at once: a storm of saves, a folder that vanishes, a hundred browsers."""

from __future__ import annotations

import asyncio
import datetime
import os
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from regioagenda.preview.http import Served
from regioagenda.preview.site import Rebuilder
from tests.helpers import FIETS, ROOT, tiny
from tests.rim.test_preview import FILES, PAGE, Desk, at_work, build_of, connected, heard

PAGE_OF_FIETS = "/agendas/duinstreek/1.1-fietsroute/"
SAVES = 300
CLIENTS = 100


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a preview of the tiny region, its first build shown."""
    fill(tmp_path)
    content = tmp_path / "content"
    rebuild = Rebuilder(content, ROOT / "templates", datetime.date(2026, 6, 1), lambda text: None)
    with at_work(content, rebuild) as desk:
        desk.wait_for_build()
        yield desk


def fill(folder: Path, title: bytes = b"") -> None:
    """Write the tiny region, the actie with this before its title."""
    for path, data in tiny().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(titled(title) if path == FIETS and title else data)


def titled(title: bytes) -> bytes:
    return tiny()[FIETS].replace(b"---\ntitel: ", b"---\ntitel: " + title + b" ", 1)


def wait_for(desk: Desk, words: bytes) -> bytes:
    """Wait, build by build, until the page of the actie shows these words and no mistakes; give the page."""
    while True:
        page = desk.get(PAGE_OF_FIETS)[2]
        if words in page and b'id="voorbeeld-problemen"' not in page:
            return page
        desk.wait_for_build()


def test_a_storm_of_saves_ends_with_what_was_saved_last(desk: Desk) -> None:
    path = desk.content.parent / FIETS
    broken = threading.Event()

    def look() -> None:
        # Whatever is being written, a visitor sees a whole page.
        while not done.is_set():
            status, _, page = desk.get(PAGE_OF_FIETS)
            if status != 200 or not page.rstrip().endswith(b"</html>"):
                broken.set()

    done = threading.Event()
    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    before = desk.builds.qsize()
    try:
        for number in range(SAVES):
            data = titled(b"Stand%d" % number)
            if number % 3 == 0:
                path.write_bytes(data)
            elif number % 3 == 1:
                # As editors that are careful save: beside it, and then in its place.
                beside = path.with_name("beside.md~")
                beside.write_bytes(data)
                os.replace(beside, path)
            else:
                path.unlink()
                path.write_bytes(data[: len(data) // 2])
                path.write_bytes(data)
        path.write_bytes(titled(b"Slotstand"))
        page = wait_for(desk, b"<h1>Slotstand ")
    finally:
        done.set()
        looking.join(20)
    assert not broken.is_set()
    assert b"Stand299" not in page
    assert desk.builds.qsize() - before < SAVES / 2, "builds are put together"
    assert not [line for line in desk.said if "liep vast" in line]


@pytest.mark.parametrize("removed", [False, True], ids=["moved away", "removed"])
def test_a_folder_that_vanishes_and_comes_back_is_told_and_shown_again(desk: Desk, removed: bool) -> None:
    aside = desk.content.with_name("opzij")
    for round_ in range(3):
        if removed:
            shutil.rmtree(desk.content)
        else:
            desk.content.rename(aside)
        page = b""
        while b'id="voorbeeld-problemen"' not in page:
            desk.wait_for_build()
            status, _, page = desk.get(PAGE_OF_FIETS)
            # The last good site stays to be seen, with the mistake above it.
            assert status == 200 and b"<h1>" in page
        if removed:
            fill(desk.content.parent, b"Terug%d" % round_)
        else:
            (aside / FIETS.removeprefix("content/")).write_bytes(titled(b"Terug%d" % round_))
            aside.rename(desk.content)
        wait_for(desk, b"<h1>Terug%d " % round_)
    assert not [line for line in desk.said if "liep vast" in line]


def test_a_hundred_browsers_are_all_served_and_all_reloaded(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    number = 0

    def rebuild(paths: frozenset[str]) -> Served:
        nonlocal number
        number += 1
        return Served(files={**FILES, "index.html": PAGE.replace(b"Thuis", b"Thuis %d" % number)})

    with at_work(content, rebuild) as desk:
        desk.wait_for_build()

        async def follow() -> None:
            build = build_of(desk.get("/")[2])
            browsers = await asyncio.gather(*(connected(desk.port, build) for _ in range(CLIENTS)))
            assert {str((await heard(b))["command"]) for b in browsers} == {"hello"}
            # Some leave without a word, and that is no trouble for the others.
            for leaving in browsers[::4]:
                leaving.close()
            staying = [b for n, b in enumerate(browsers) if n % 4]
            (content / "a.md").write_bytes(b"x")
            told = await asyncio.gather(*(heard(b) for b in staying))
            assert [t["command"] for t in told] == ["reload"] * len(staying)
            for browser in staying:
                browser.close()

        asyncio.run(follow())
        with ThreadPoolExecutor(CLIENTS) as pool:
            answers = list(pool.map(lambda _: desk.get("/"), range(CLIENTS)))
        assert [status for status, _, _ in answers] == [200] * CLIENTS
        assert all(b"<h1>Thuis " in body for _, _, body in answers)
