"""The preview: what it answers and to whom, that it rebuilds on every save, and that nothing brings it down."""

from __future__ import annotations

import asyncio
import http.client
import itertools
import json
import os
import queue
import re
import shutil
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from regioagenda.disk.sources import SourcesError
from regioagenda.output.site_view import CSP
from regioagenda.preview.client import LIVERELOAD_ADDRESS, SCRIPT_ADDRESS, STYLE_ADDRESS
from regioagenda.preview.http import Shown
from regioagenda.preview.server import Preview, PreviewError, Served
from regioagenda.preview.watch import Builder, watch_folders
from tests import children

WAIT = 20.0
PAGE = b'<!DOCTYPE html><html lang="nl"><head><title>T</title></head><body class="p"><h1>Thuis</h1></body></html>'
FILES: dict[str, bytes] = {
    "index.html": PAGE,
    "404.html": PAGE.replace(b"Thuis", b"Niet gevonden"),
    "agendas/a/index.html": PAGE.replace(b"Thuis", b"Agenda"),
    "assets/stijl.ab12.css": b"p{}",
    "data/v1/acties.csv": b"id;titel",
    ".well-known/security.txt": b"Contact: x",
    "agenda.ics": b"BEGIN:VCALENDAR",
    "beeld.webp": b"RIFF",
    "favicon.svg": b"<svg/>",
}


class Desk:
    """A preview at work, seen from the editor's chair: builds come out of a queue, what is said is kept."""

    def __init__(self, content: Path, rebuild: Callable[[frozenset[str]], Served]) -> None:
        self.content = content
        self.builds: queue.Queue[frozenset[str]] = queue.Queue()
        self.said: list[str] = []
        self._rebuild = rebuild
        self.preview = Preview(self.build, [content], 0, self.said.append)
        self.port = int(self.preview.address.rstrip("/").rpartition(":")[2])
        self._shown: queue.Queue[None] = queue.Queue()
        show = self.preview._show

        def show_and_tell(served: Served | None, problems: bytes) -> None:
            show(served, problems)
            self._shown.put(None)

        self.preview._show = show_and_tell  # type: ignore[method-assign]  # to know when a build is to be seen

    def build(self, paths: frozenset[str]) -> Served:
        try:
            return self._rebuild(paths)
        finally:
            self.builds.put(paths)

    def wait_for_build(self) -> frozenset[str]:
        """Wait until one more build is shown; give what it was told had changed."""
        paths = self.builds.get(timeout=WAIT)
        self._shown.get(timeout=WAIT)
        return paths

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, Message, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()


@contextmanager
def at_work(content: Path, rebuild: Callable[[frozenset[str]], Served]) -> Iterator[Desk]:
    desk = Desk(content, rebuild)
    thread = threading.Thread(target=desk.preview.run, daemon=True)
    thread.start()
    try:
        yield desk
    finally:
        desk.preview.stop()
        thread.join(WAIT)
        assert not thread.is_alive()
        assert "kijken" not in {left.name for left in threading.enumerate()}, "Python may not end while it watches"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content" / "agendas").mkdir(parents=True)
    return tmp_path / "content"


@pytest.fixture
def desk(content: Path) -> Iterator[Desk]:
    with at_work(content, lambda paths: Served(files=FILES)) as desk:
        desk.wait_for_build()
        yield desk


# --- what is answered ---


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/assets/stijl.ab12.css", "text/css; charset=utf-8", "assets/stijl.ab12.css"),
        ("/data/v1/acties.csv", "text/csv; charset=utf-8", "data/v1/acties.csv"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8", ".well-known/security.txt"),
        ("/agenda.ics", "text/calendar; charset=utf-8", "agenda.ics"),
        ("/beeld.webp", "image/webp", "beeld.webp"),
        ("/favicon.svg?v=1", "image/svg+xml; charset=utf-8", "favicon.svg"),
    ],
)
def test_files_are_served_as_they_are(desk: Desk, path: str, kind: str, name: str) -> None:
    status, headers, body = desk.get(path)
    assert (status, headers["Content-Type"], body) == (200, kind, FILES[name])


@pytest.mark.parametrize(("path", "words"), [("/", b"Thuis"), ("/agendas/a/", b"Agenda"), ("/index.html", b"Thuis")])
def test_pages_are_dressed(desk: Desk, path: str, words: bytes) -> None:
    status, headers, body = desk.get(path)
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert words in body
    head = body[: body.index(b"</head>")]
    ours, theirs = head.index(SCRIPT_ADDRESS.encode()), head.index(LIVERELOAD_ADDRESS.encode())
    assert ours < theirs
    assert re.sub(rb"<link[^>]*>|<script[^>]*></script>", b"", body) == PAGE.replace(b"Thuis", words)


def test_what_the_pages_ask_for_is_there(desk: Desk) -> None:
    for address, kind, words in (
        (SCRIPT_ADDRESS, "text/javascript; charset=utf-8", b"LiveReloadPluginVoorbeeld"),
        (LIVERELOAD_ADDRESS, "application/javascript", b"LiveReloadPlugin"),
        (STYLE_ADDRESS, "text/css; charset=utf-8", b"#voorbeeld-problemen"),
    ):
        status, headers, body = desk.get(f"{address}?port=1")
        assert (status, headers["Content-Type"]) == (200, kind)
        assert words in body


def test_an_address_without_its_slash_is_put_right(desk: Desk) -> None:
    status, headers, _ = desk.get("/agendas/a?q=wonen")
    assert (status, headers["Location"]) == (301, "/agendas/a/?q=wonen")


@pytest.mark.parametrize(
    "path",
    ["/bestaat-niet/", "/agendas/", "/x", "//agendas/a", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%00"],
)
def test_an_unknown_address_gets_the_page_for_that(desk: Desk, path: str) -> None:
    status, _, body = desk.get(path)
    assert status == 404
    assert b"Niet gevonden" in body


def test_only_looking_is_allowed(desk: Desk) -> None:
    assert desk.get("/", method="HEAD")[::2] == (200, b"")
    assert desk.get("/", method="POST")[0] == 405
    assert desk.get("/forcereload")[0] == 404


def test_the_headers_are_those_of_a_real_site(desk: Desk) -> None:
    for path in ("/", "/agenda.ics", "/bestaat-niet", "/agendas/a", LIVERELOAD_ADDRESS):
        headers = desk.get(path)[1]
        policy = headers["Content-Security-Policy"]
        sockets = f" ws://127.0.0.1:{desk.port} ws://localhost:{desk.port}"
        assert sockets in policy
        assert policy.replace(sockets, "") == f"{CSP}; frame-ancestors 'none'"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Cache-Control"] == "no-store"
        assert "Server" not in headers


def test_the_web_editor_keeps_its_own_policy_and_is_never_reloaded(content: Path) -> None:
    with at_work(
        content, lambda paths: Served(files={"beheer/index.html": PAGE, "beheer/config.yml": b"a: b"})
    ) as desk:
        desk.wait_for_build()
        status, headers, body = desk.get("/beheer/")
        assert (status, headers["Content-Security-Policy"], body) == (200, None, PAGE)
        assert headers["X-Frame-Options"] == "DENY"
        assert desk.get("/beheer/config.yml")[1]["Content-Type"] == "application/yaml; charset=utf-8"


# --- to whom ---


@pytest.mark.parametrize("host", ["localhost:{}", "127.0.0.1:{}", "[::1]:{}", "LocalHost:{}"])
def test_this_computer_is_answered(desk: Desk, host: str) -> None:
    assert desk.get("/", Host=host.format(desk.port))[0] == 200


@pytest.mark.parametrize("host", ["kwaad.example:{}", "localhost", "localhost:1", "localhost.kwaad.example:{}", ""])
@pytest.mark.parametrize("path", ["/", "/livereload", LIVERELOAD_ADDRESS, "/bestaat-niet"])
def test_a_foreign_name_for_this_computer_is_refused(desk: Desk, host: str, path: str) -> None:
    status, _, body = desk.get(path, Host=host.format(desk.port))
    assert status == 403
    assert b"Thuis" not in body and "alleen op deze computer" in body.decode()


@pytest.mark.parametrize("origin", ["http://kwaad.example", "null", "http://localhost:1", "https://localhost:{}"])
def test_a_page_from_elsewhere_is_refused(desk: Desk, origin: str) -> None:
    origin = origin.format(desk.port)
    assert desk.get("/", Origin=origin)[0] == 403

    async def attempt() -> int:
        request = HTTPRequest(f"ws://127.0.0.1:{desk.port}/livereload", headers={"Origin": origin})
        with pytest.raises(HTTPClientError) as caught:
            await websocket_connect(request)
        return caught.value.code

    assert asyncio.run(attempt()) == 403


def test_only_this_computer_is_listened_to(desk: Desk) -> None:
    assert [listening.getsockname()[0] for listening in desk.preview._sockets] == ["127.0.0.1"]


# --- reloading ---


def build_of(page: bytes) -> str:
    found = re.search(rb"\?bouw=([0-9a-f]+-\d+)", page)
    assert found
    return found[1].decode()


async def connected(port: int, build: str) -> WebSocketClientConnection:
    """Connect as livereload.js does."""
    headers = {"Origin": f"http://localhost:{port}", "Host": f"localhost:{port}"}
    browser = await websocket_connect(HTTPRequest(f"ws://127.0.0.1:{port}/livereload", headers=headers))
    await browser.write_message(json.dumps({"command": "hello", "protocols": []}))
    assert (await heard(browser))["command"] == "hello"
    plugins = {"voorbeeld": {"bouw": build}}
    await browser.write_message(json.dumps({"command": "info", "plugins": plugins, "url": "http://localhost/"}))
    # The protocol has no answer to this; a second greeting shows that it was handled.
    await browser.write_message(json.dumps({"command": "hello", "protocols": []}))
    return browser


async def heard(browser: WebSocketClientConnection) -> dict[str, object]:
    message = await asyncio.wait_for(browser.read_message(), WAIT)
    assert message is not None, "the connection was closed"
    told = json.loads(message)
    assert isinstance(told, dict)
    return told


def test_every_save_reloads_and_the_browser_goes_to_its_page(content: Path) -> None:
    builds = itertools.count()

    def rebuild(paths: frozenset[str]) -> Served:
        page = PAGE.replace(b"Thuis", b"%d" % next(builds))
        where = {"a.md": "/agendas/a/#kop", "weg.md": "/weg/"}
        saved = [where[name] for path in paths if (name := os.path.basename(path)) in where]
        return Served(files={"index.html": page, "agendas/a/index.html": page}, page=saved[0] if saved else "")

    with at_work(content, rebuild) as desk:
        desk.wait_for_build()

        async def follow() -> None:
            browser = await connected(desk.port, build_of(desk.get("/")[2]))
            assert (await heard(browser))["command"] == "hello"
            for name, path in (
                ("x.md", "*"),
                ("a.md", "/agendas/a/#kop"),
                ("weg.md", "*"),
                ("a.md", "/agendas/a/#kop"),
            ):
                (content / name).write_bytes(b"x")
                told = await heard(browser)
                while told["path"] != path:
                    told = await heard(browser)
                assert told["command"] == "reload"
            browser.close()

        asyncio.run(follow())


def test_a_page_older_than_what_is_shown_is_told_at_once(desk: Desk) -> None:
    async def follow() -> None:
        browser = await connected(desk.port, "0123-1")
        assert await heard(browser) == {"command": "reload", "path": "*"}
        assert (await heard(browser))["command"] == "hello"
        browser.close()

    asyncio.run(follow())


@pytest.mark.parametrize("message", ["geen json", "[]", "{}", "7", '{"command": "info", "plugins": [1]}', "[" * 9999])
def test_nonsense_ends_the_connection_and_nothing_else(desk: Desk, message: str) -> None:
    async def attempt() -> str | bytes | None:
        browser = await connected(desk.port, build_of(desk.get("/")[2]))
        await heard(browser)
        await browser.write_message(message)
        return await asyncio.wait_for(browser.read_message(), WAIT)

    assert asyncio.run(attempt()) is None
    assert desk.get("/")[0] == 200


def test_nothing_new_is_no_reason_to_reload() -> None:
    shown = Shown(8000)
    assert shown.replace(Served(files={}), b"")
    assert shown.replace(Served(files=FILES), b"")
    first = shown.build
    assert not shown.replace(Served(files=dict(FILES)), b"")
    assert shown.build == first
    assert shown.replace(None, b"<p>kapot</p>")
    assert shown.served.files is not None and shown.build != first
    assert Shown(8000).build.partition("-")[0] != first.partition("-")[0]


# --- rebuilding ---


def test_a_changed_and_a_deleted_file_are_seen_at_their_path(desk: Desk) -> None:
    path = desk.content / "agendas" / "a.md"
    path.write_bytes(b"x")
    assert str(path) in desk.wait_for_build()
    path.unlink()
    assert str(path) in desk.wait_for_build()


def test_a_file_in_a_new_folder_is_seen(desk: Desk) -> None:
    (desk.content / "nieuw").mkdir()
    seen = desk.wait_for_build()
    path = desk.content / "nieuw" / "a.md"
    path.write_bytes(b"x")
    while not seen & {str(path), str(path.parent)}:
        seen = desk.wait_for_build()


def test_editors_backups_are_no_change(desk: Desk) -> None:
    for name in (".a.md.swp", "a.md~", "#a.md#"):
        (desk.content / name).write_bytes(b"x")
    path = desk.content / "a.md"
    path.write_bytes(b"x")
    assert desk.wait_for_build() == {str(path)}


def test_a_folder_that_is_replaced_is_watched_again(desk: Desk) -> None:
    desk.content.rename(desk.content.with_name("opzij"))
    desk.content.mkdir()
    seen: set[str] = set()
    while str(desk.content) not in seen:
        seen |= desk.wait_for_build()
    path = desk.content / "a.md"
    for number in range(1000):
        path.write_bytes(b"%d" % number)
        seen |= desk.wait_for_build()
        if str(path) in seen:
            break
    assert str(path) in seen


def test_links_that_loop_are_harmless(content: Path) -> None:
    for name in ("l1", "l2", "l3"):
        (content / name).symlink_to(".", target_is_directory=True)
    with at_work(content, lambda paths: Served(files=FILES)) as desk:
        desk.wait_for_build()
        (content / "a.md").write_bytes(b"x")
        assert any(path.endswith("/a.md") for path in desk.wait_for_build())


@pytest.mark.parametrize("removed", [False, True], ids=["moved away", "removed"])
def test_a_folder_that_is_gone_for_a_moment_is_watched_again(content: Path, removed: bool) -> None:
    stop = threading.Event()
    steps = itertools.count()

    def gone_for_a_moment() -> None:
        # The watcher asks this between two looks, so that it never sees the folder gone.
        if next(steps) == 1:
            if removed:
                shutil.rmtree(content)
                content.mkdir()
            else:
                content.rename(content.with_name("opzij")).rename(content)

    ending = threading.Timer(WAIT, stop.set)
    ending.start()
    path = content / "a.md"
    for group in watch_folders([str(content)], stop, gone_for_a_moment):
        if str(path) in group:
            break
        path.write_bytes(b"%d" % next(steps))
    assert not stop.is_set()
    ending.cancel()
    stop.set()


def test_twenty_changes_are_one_or_two_builds() -> None:
    begun, go_on = threading.Event(), threading.Event()
    built: list[frozenset[str]] = []
    shown: queue.Queue[Served | None] = queue.Queue()

    def rebuild(paths: frozenset[str]) -> Served:
        built.append(paths)
        begun.set()
        assert go_on.wait(WAIT)
        return Served(files={})

    builder = Builder(rebuild, lambda served, problems: shown.put(served), lambda text: None)
    builder.start()
    assert begun.wait(WAIT)
    for number in range(20):
        builder.ask({f"/{number}.md"})
    go_on.set()
    shown.get(timeout=WAIT)
    shown.get(timeout=WAIT)
    builder.stop()
    assert built == [frozenset(), frozenset(f"/{number}.md" for number in range(20))]


def test_twenty_files_at_once_are_all_seen_in_few_builds(desk: Desk) -> None:
    paths = {str(desk.content / f"{number}.md") for number in range(20)}
    for path in paths:
        Path(path).write_bytes(b"x")
    seen: set[str] = set()
    builds = 0
    while not paths <= seen:
        seen |= desk.wait_for_build()
        builds += 1
    assert builds < 10


def test_the_last_good_site_is_answered_during_a_build(content: Path) -> None:
    go_on = threading.Event()
    busy = threading.Event()

    def rebuild(paths: frozenset[str]) -> Served:
        if paths:
            busy.set()
            assert go_on.wait(WAIT)
        return Served(files=FILES)

    with at_work(content, rebuild) as desk:
        desk.wait_for_build()
        (content / "a.md").write_bytes(b"x")
        assert busy.wait(WAIT)
        assert b"Thuis" in desk.get("/")[2]
        go_on.set()


def test_before_the_first_build_there_is_a_page_that_says_so(content: Path) -> None:
    go_on = threading.Event()

    def rebuild(paths: frozenset[str]) -> Served:
        assert go_on.wait(WAIT)
        return Served(files={}, problems=b"<p>site.yaml ontbreekt</p>")

    with at_work(content, rebuild) as desk:
        status, _, body = desk.get("/agendas/")
        assert status == 503
        assert "Het voorbeeld wordt gemaakt" in body.decode()
        go_on.set()
        desk.wait_for_build()
        status, _, body = desk.get("/agendas/")
        assert status == 503
        assert "Er is nog geen voorbeeld" in body.decode() and b"site.yaml ontbreekt" in body


# --- mistakes ---


def test_problems_stand_at_the_top_of_every_page(content: Path) -> None:
    with at_work(content, lambda paths: Served(files=FILES, problems=b"<p>Onbekend veld</p>")) as desk:
        desk.wait_for_build()
        for path in ("/", "/agendas/a/", "/bestaat-niet/"):
            body = desk.get(path)[2]
            assert re.search(
                rb'<body class="p"><div id="voorbeeld-problemen"[^>]*><p>Onbekend veld</p></div><h1>', body
            )
        assert b"Onbekend" not in desk.get("/agenda.ics")[2]


@pytest.mark.parametrize(
    "error", [ValueError("<b>stuk</b>"), SystemExit(3), RecursionError(), SourcesError("Geen map.")]
)
def test_a_failing_build_is_shown_and_said_and_survived(content: Path, error: BaseException) -> None:
    def rebuild(paths: frozenset[str]) -> Served:
        if any(path.endswith("kapot.md") for path in paths):
            raise error
        return Served(files=FILES)

    with at_work(content, rebuild) as desk:
        desk.wait_for_build()
        (content / "kapot.md").write_bytes(b"x")
        desk.wait_for_build()
        text = desk.get("/")[2].decode()
        ours = isinstance(error, SourcesError)
        assert ("Geen map." if ours else "liep vast") in text
        assert "Thuis" in text and "<b>stuk" not in text
        assert ("Geen map." if ours else type(error).__name__) in desk.said[-1]
        (content / "heel.md").write_bytes(b"x")
        while 'voorbeeld-problemen"' in desk.get("/")[2].decode():
            desk.wait_for_build()


class Stumbling(dict[str, bytes]):
    """A site of which one page cannot be made."""

    def __getitem__(self, name: str) -> bytes:
        if name == "agendas/a/index.html":
            raise UndefinedError("None has no attribute 'titel'")
        return super().__getitem__(name)


def test_a_page_that_cannot_be_made_says_why(content: Path) -> None:
    with at_work(content, lambda paths: Served(files=Stumbling(FILES))) as desk:
        desk.wait_for_build()
        status, headers, body = desk.get("/agendas/a/")
        assert (status, headers["Content-Type"]) == (500, "text/html; charset=utf-8")
        assert "Deze pagina kan niet worden gemaakt" in body.decode() and b"no attribute &#x27;titel" in body
        assert desk.get("/")[0] == 200


# --- starting and stopping ---


def test_a_taken_port_is_said_with_one_that_is_free(desk: Desk) -> None:
    with pytest.raises(PreviewError, match=rf"Poort {desk.port} is al in gebruik.* --port \d+\.") as caught:
        Preview(lambda paths: Served(files={}), [desk.content], desk.port, print)
    free = int(re.findall(r"--port (\d+)", str(caught.value))[0])
    with socket.socket() as attempt:
        attempt.bind(("127.0.0.1", free))


@pytest.mark.parametrize("port", [-1, 70000])
def test_an_impossible_port_is_said(content: Path, port: int) -> None:
    with pytest.raises(PreviewError, match="kan niet worden gebruikt"):
        Preview(lambda paths: Served(files={}), [content], port, print)


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent differently there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_it_quietly_even_during_a_build(content: Path, number: signal.Signals) -> None:
    program = (
        "import os, signal, sys, threading; from pathlib import Path\n"
        # What is started in the background of a script inherits that interrupts are ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from regioagenda.preview.server import serve\n"
        # Not by print: a thread that was interrupted in it keeps Python from ending well.
        "def rebuild(paths): os.write(1, b'bezig\\n'); threading.Event().wait()\n"
        "serve(rebuild, [Path(sys.argv[1])], 0, lambda text: print(text, flush=True))\n"
    )
    with children.running([sys.executable, "-c", program, content]) as process:
        assert process.stdout is not None and process.stderr is not None
        said = {process.stdout.readline(), process.stdout.readline()}
        assert "bezig\n" in said
        assert any("http://127.0.0.1:" in line for line in said)
        process.send_signal(number)
        assert (process.wait(WAIT), process.stderr.read()) == (0, "")
