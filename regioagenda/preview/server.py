"""The live preview: the site from memory on this computer only, made again and shown again on every save.

Four parts, each in its own thread so that none waits for another: the web server (the caller's thread), the watcher
of the folders, the builder, and the browser. Tornado serves, livereload's protocol and script reload the page.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import signal
import socket
import threading
from collections.abc import Sequence
from pathlib import Path

from tornado import httpserver, netutil

from regioagenda.preview.http import HOST, Served, Shown, application, forget_browsers, reload_browsers
from regioagenda.preview.watch import Builder, Rebuild, Say, watch_folders

__all__ = ["Preview", "PreviewError", "Served", "serve"]

_TO_END = 5.0  # seconds that the watcher may take to see that it should stop; it looks every 20 milliseconds


class PreviewError(Exception):
    """The preview cannot start; the Dutch text says why and what to do."""


def serve(rebuild: Rebuild, watch: Sequence[Path], port: int, say: Say) -> None:
    """Serve the preview until it is interrupted.

    `rebuild` gets the paths that changed (none at the start) and runs in a thread of its own, never twice at once.
    `say` gets what the person at the terminal should know. Raises `PreviewError` when the port is taken.
    """
    with contextlib.suppress(KeyboardInterrupt):
        Preview(rebuild, watch, port, say).run()


class Preview:
    """One preview server; `run` blocks until `stop`, which any thread may call."""

    def __init__(self, rebuild: Rebuild, watch: Sequence[Path], port: int, say: Say) -> None:
        self._folders = tuple(os.path.abspath(folder) for folder in watch)
        self._say = say
        self._sockets = _bind(port)
        self._shown = Shown(self._sockets[0].getsockname()[1])
        self._builder = Builder(rebuild, self._show_later, say)
        self._watcher = threading.Thread(target=self._watch, name="kijken", daemon=True)
        self._stopping = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: asyncio.Event | None = None

    @property
    def address(self) -> str:
        """Where the preview is found."""
        return f"http://{HOST}:{self._shown.port}/"

    def run(self) -> None:
        """Serve until stopped."""
        try:
            asyncio.run(self._serve())
        finally:
            self._stopping.set()
            self._builder.stop()
            if self._watcher.ident is not None:
                # Python that ends while watchfiles is at work takes its thread away in a way that ends in an abort.
                self._watcher.join(_TO_END)

    def stop(self) -> None:
        """Let `run` return."""
        self._stopping.set()
        if self._loop is not None and self._end is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._end.set)

    async def _serve(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        forget_browsers()
        server = httpserver.HTTPServer(application(self._shown), max_body_size=1 << 16)
        server.add_sockets(self._sockets)
        if threading.current_thread() is threading.main_thread():
            # Windows knows no handlers of signals in a loop; there the preview ends by Ctrl-C alone.
            with contextlib.suppress(NotImplementedError):
                self._loop.add_signal_handler(signal.SIGTERM, self._end.set)
        self._watcher.start()
        self._say(f"Het voorbeeld staat op {self.address} (stoppen: Ctrl-C).")
        if not self._stopping.is_set():
            await self._end.wait()
        server.stop()
        await server.close_all_connections()

    def _watch(self) -> None:
        # Building starts once changes are seen: one that is made while the first build reads cannot be missed.
        for changes in watch_folders(self._folders, self._stopping, self._builder.start):
            self._builder.ask(changes)

    def _show_later(self, served: Served | None, problems: bytes) -> None:
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._show, served, problems)

    def _show(self, served: Served | None, problems: bytes) -> None:
        if self._shown.replace(served, problems):
            page = served.page if served is not None else ""
            known = page.startswith("/") and self._shown.name_for(page[1:].partition("#")[0]) is not None
            reload_browsers(page if known else "")


def _bind(port: int) -> list[socket.socket]:
    try:
        if port not in range(65536):
            # Left alone, the system would quietly take the remainder.
            raise OverflowError(port)
        return netutil.bind_sockets(port, HOST, family=socket.AF_INET)
    except (OSError, OverflowError) as error:
        free = next((other for other in range(max(port, 7999) + 1, 65536) if _is_free(other)), 8000)
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            why = f"Poort {port} is al in gebruik, misschien door een ander voorbeeld dat nog open staat."
        else:
            why = f"Poort {port} kan niet worden gebruikt."
        raise PreviewError(f"{why} Kies een andere poort: --port {free}.") from error


def _is_free(port: int) -> bool:
    with socket.socket() as attempt:
        try:
            attempt.bind((HOST, port))
        except OSError:
            return False
    return True
