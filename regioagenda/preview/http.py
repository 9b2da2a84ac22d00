"""What the preview answers: files from memory, dressed pages, and livereload's protocol, to this computer only.

Hostile websites are kept out twice: by the name the browser asked for (a foreign name that resolves to this computer
is refused) and by the origin of the page that asks.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from jinja2 import TemplateError
from livereload import handlers as livereload  # type: ignore[import-untyped]  # the package carries no types
from tornado import web

from regioagenda.output.html import template_diagnostic
from regioagenda.output.site_view import CSP
from regioagenda.preview import client
from regioagenda.webeditor.beheer import FOLDER as WEB_EDITOR

HOST = "127.0.0.1"
_NAMES = ("localhost", HOST, "[::1]")
TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".htm": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".geojson": "application/geo+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
    ".yml": "application/yaml; charset=utf-8",
}
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What the browser may get: `files` by name relative to the site, and the `problems` (safe HTML) above each page.

    `page` is the address of the page that shows the file saved last; empty: the browser stays where it is.
    """

    files: Mapping[str, bytes]
    problems: bytes = b""
    page: str = ""


class Shown:
    """What the browser gets now, with a name for the build it came from; used only in the server's thread."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.hosts = frozenset(f"{name}:{port}" for name in _NAMES) | (frozenset(_NAMES) if port == 80 else frozenset())
        self.origins = frozenset(f"http://{host}" for host in self.hosts)
        sockets = " ".join(f"ws://{host}" for host in sorted(self.hosts) if not host.startswith("["))
        self.policy = CSP.replace("connect-src 'self'", f"connect-src 'self' {sockets}") + "; frame-ancestors 'none'"
        self.served = Served(files={})
        self.waiting = True
        self._start = secrets.token_hex(4)
        self._count = 0

    @property
    def build(self) -> str:
        """A name for what is shown now, different after every change and every start."""
        return f"{self._start}-{self._count}"

    def replace(self, served: Served | None, problems: bytes) -> bool:
        """Show something else (None: the same files, other problems); tell whether the browser should know."""
        before = self.served
        after = served or Served(files=before.files, problems=problems)
        news = self.waiting or bool(after.page) or after.problems != before.problems or after.files != before.files
        self.served, self.waiting = after, False
        self._count += news
        return news

    def name_for(self, path: str) -> str | None:
        """Give the file for a path without its leading slash, or None."""
        name = f"{path}index.html" if path == "" or path.endswith("/") else path
        return name if name in self.served.files else None

    def dressed(self, page: bytes) -> bytes:
        """Give a page with all that the preview adds."""
        return client.dress(page, self.build, self.port, self.served.problems)


class _Guarded(web.RequestHandler):
    """Answers only a browser on this computer that asks for a page of ours, so that no website can read a draft."""

    def initialize(self, shown: Shown) -> None:
        self.shown = shown

    def set_default_headers(self) -> None:
        # Also called before `initialize`, when there is nothing yet to take the policy from.
        self.clear_header("Server")
        for name, value in _HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        self.set_header("Content-Security-Policy", self.shown.policy)
        hosts = self.request.headers.get_list("Host")
        origin = self.request.headers.get("Origin")
        if len(hosts) != 1 or hosts[0].lower() not in self.shown.hosts:
            raise web.HTTPError(403)
        if origin is not None and origin.lower() not in self.shown.origins:
            raise web.HTTPError(403)

    def write_error(self, status_code: int, **details: object) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(
            "Dit voorbeeld is alleen op deze computer te bekijken.\n" if status_code == 403 else "Dit kan niet.\n"
        )

    def compute_etag(self) -> None:
        return None


class _Page(_Guarded):
    """A file of the site; pages are dressed."""

    def get(self, path: str) -> None:
        name = self.shown.name_for(path)
        if name is not None:
            self._send(name)
        elif self.shown.name_for(f"{path}/") is not None:
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(f"/{quote(path)}/{query}", permanent=True)
        else:
            self._send_missing()

    head = get

    def _send(self, name: str) -> None:
        kind = TYPES.get(os.path.splitext(name)[1].lower(), "application/octet-stream")
        try:
            data = self.shown.served.files[name]
        except TemplateError as error:
            problem = template_diagnostic(error)
            self.set_status(500)
            kind = TYPES[".html"]
            data = client.plain_page("Deze pagina kan niet worden gemaakt", f"{problem.where}: {problem.message}")
        self.set_header("Content-Type", kind)
        if name.startswith(WEB_EDITOR):
            # It brings its own policy, and what is being typed there must survive a save elsewhere.
            self.clear_header("Content-Security-Policy")
            self.finish(data)
        else:
            self.finish(self.shown.dressed(data) if kind.startswith("text/html") else data)

    def _send_missing(self) -> None:
        self.set_status(404)
        if "404.html" in self.shown.served.files:
            self._send("404.html")
            return
        if self.shown.served.files:
            page = client.plain_page("Deze pagina bestaat niet", "Controleer het adres.")
        elif self.shown.waiting:
            self.set_status(503)
            page = client.plain_page("Het voorbeeld wordt gemaakt", "Deze pagina ververst vanzelf.")
        else:
            self.set_status(503)
            page = client.plain_page("Er is nog geen voorbeeld", "Los de meldingen op; deze pagina ververst vanzelf.")
        self.set_header("Content-Type", TYPES[".html"])
        self.finish(self.shown.dressed(page))


class _Addition(_Guarded):
    """Our script and style."""

    def get(self) -> None:
        is_script = self.request.path == client.SCRIPT_ADDRESS
        self.set_header("Content-Type", TYPES[".js" if is_script else ".css"])
        self.finish(client.SCRIPT if is_script else client.STYLE)


class _LiveReloadScript(_Guarded, livereload.LiveReloadJSHandler):  # type: ignore[misc]  # a base without types
    """The script of the livereload package."""


class _FilePath:
    """Stands for livereload's own watcher, of which its handler only asks which file changed."""

    filepath = "*"


class _Socket(_Guarded, livereload.LiveReloadHandler):  # type: ignore[misc]  # a base without types
    """Tells browsers to reload; one whose page is older than what is shown now is told at once."""

    watcher = _FilePath()

    def check_origin(self, origin: str) -> bool:
        """Accept what `prepare` let through."""
        return origin.lower() in self.shown.origins

    def on_message(self, message: str | bytes) -> None:
        """Follow the protocol; close on anything else."""
        try:
            told = json.loads(message)
            command = told["command"]
            parts = told.get("plugins", {}).get(client.PLUGIN, {}) if command == "info" else {}
            build = parts.get("bouw")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.close()
            return
        super().on_message(message)
        if isinstance(build, str) and build != self.shown.build:
            self.send_message({"command": "reload", "path": "*"})


def application(shown: Shown) -> web.Application:
    """Give all that answers, from what is shown at the moment."""
    given = {"shown": shown}
    return web.Application(
        [
            ("/livereload", _Socket, given),
            (client.LIVERELOAD_ADDRESS, _LiveReloadScript, given),
            (client.SCRIPT_ADDRESS, _Addition, given),
            (client.STYLE_ADDRESS, _Addition, given),
            ("/(.*)", _Page, given),
        ],
        log_function=lambda handler: None,
        websocket_max_message_size=1 << 16,
    )


def reload_browsers(page: str) -> None:
    """Have every browser go to this address, or with an empty one reload where it is."""
    _Socket.reload_waiters(page or "*")


def forget_browsers() -> None:
    """Start without any: livereload keeps them for the whole process."""
    _Socket.waiters.clear()
