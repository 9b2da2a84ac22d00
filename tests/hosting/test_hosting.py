"""The configuration for hosts: one table, the same in every form, and a real nginx that serves the site with it."""

from __future__ import annotations

import http.client
import shutil
import socket
import time
from collections.abc import Iterator

import pytest

from regioagenda.output.assets import SAFE
from regioagenda.output.hosting import FOLDER, HEADERS, RULES, TYPES, hosting_files
from tests import children
from tests.children import WAIT
from tests.helpers import ROOT, files

NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
TEXT = {name.removeprefix(FOLDER): data.decode() for name, data in hosting_files().items()}


def test_every_form_says_the_same() -> None:
    for name, value in HEADERS.items():
        assert TEXT["nginx.conf"].count(f"add_header {name} ") == len(RULES) + 1
        assert f'Header always set {name} "{value}"' in TEXT["apache.conf"]
        assert f"  {name}: {value}" in TEXT["_headers"]
    for rule in RULES:
        for name, value in rule.headers.items():
            assert f'add_header {name} "{value}" always;' in TEXT["nginx.conf"]
            assert f'  Header always set {name} "{value}"' in TEXT["apache.conf"]
            assert f"  {name}: {value}" in TEXT["_headers"]


def test_each_kind_of_file_of_a_site_has_its_type() -> None:
    known = {f".{ending}" for endings in TYPES.values() for ending in endings.split()}
    endings = {f".{name.rpartition('.')[2]}" for name in files()} | {e for e in SAFE if e.startswith(".")}
    assert sorted(endings - known) == []


def test_what_is_kept_in_the_project_is_what_the_table_says() -> None:
    assert {path: (ROOT / path).read_bytes() for path in hosting_files()} == dict(hosting_files())


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Serve the example site with nginx."""
    if NGINX is None:
        pytest.skip("nginx is er niet; zonder nginx blijft ongetest of hij de instellingen zo leest")
    place = tmp_path_factory.mktemp("nginx")
    for name, data in files().items():
        target = place / "site" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (place / "geheim").write_text("geheim")
    (place / "site" / "koppeling.txt").symlink_to(place / "geheim")
    (place / "site" / ".env").write_text("geheim")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    (place / "nginx.conf").write_text(
        f"daemon off; master_process off; user root; pid {place}/pid; error_log {place}/fouten; events {{}}\n"
        f"http {{ access_log off; client_body_temp_path {place}/b; proxy_temp_path {place}/p; fastcgi_temp_path {place}/f;"
        f" uwsgi_temp_path {place}/u; scgi_temp_path {place}/s;\n"
        f"server {{ listen 127.0.0.1:{number}; root {place}/site;\n{TEXT['nginx.conf']}\n}} }}\n"
    )
    for folder in (place, *place.parents):
        if folder.stat().st_uid == place.stat().st_uid:
            folder.chmod(folder.stat().st_mode | 0o055)
    with children.running([NGINX, "-p", str(place), "-c", str(place / "nginx.conf")]) as server:
        end = time.monotonic() + WAIT
        while time.monotonic() < end and server.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", number), timeout=1).close()
                break
            except OSError:
                continue
        assert server.poll() is None, server.stderr.read() if server.stderr else ""
        yield number


def ask(port: int, path: str, method: str = "GET") -> tuple[int, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT)
    connection.request(method, path)
    answer = connection.getresponse()
    answer.read()
    return answer.status, dict(answer.getheaders())


def test_every_kind_of_file_gets_every_header(port: int) -> None:
    site = files()
    kinds = {name.rpartition(".")[2]: name for name in site}
    for name in ("index.html", *kinds.values()):
        status, headers = ask(port, "/" + name)
        rule = next((r for r in RULES if any(part in "/" + name for part in _parts(r))), None)
        expected = {**HEADERS, **(rule.headers if rule else {})}
        assert status == 200 and {n: headers.get(n) for n in expected} == expected, name
        assert "nginx/" not in headers.get("Server", "") and headers["Content-Type"] != "application/octet-stream", name


def _parts(rule: object) -> tuple[str, ...]:
    return (
        ("/assets/", "/zoekindex/d", "/zoekindex/u", "/zoekindex/w")
        if rule is RULES[0]
        else ("/data/v1/", ".atom", ".ics")
    )


def test_pages_have_their_address_and_what_is_not_there_is_the_page_for_that(port: int) -> None:
    assert ask(port, "/")[0] == 200 and ask(port, "/planning/")[0] == 200
    status, headers = ask(port, "/bestaat-niet/")
    assert status == 404 and headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["/.env", "/.git/config", "/../geheim", "/%2e%2e/geheim", "/koppeling.txt", "/planning/..%2f..%2fgeheim"]
)
def test_nothing_else_is_served(port: int, path: str) -> None:
    assert ask(port, path)[0] in (400, 403, 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_sent(port: int, method: str) -> None:
    assert ask(port, "/", method)[0] in (403, 405)
