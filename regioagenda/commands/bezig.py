"""Telling what a command that takes long is busy with, without the core knowing that it is being watched."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from types import FrameType

from regioagenda.disk.workers import BEZIG

FIRST, EVERY = 10.0, 10.0
# The part of the program in which the work is, innermost first, and what that is to an editor.
_BUSY = (
    ("regioagenda.taal", "de taal nakijken"),
    ("regioagenda.checks", "de inhoud nakijken"),
    ("regioagenda.pdf", "PDF's maken"),
    ("regioagenda.disk.publish", "de site wegschrijven"),
    ("regioagenda.disk.sources", "bestanden lezen van de schijf"),
    ("regioagenda.output.search", "de zoekindex maken"),
    ("regioagenda.output", "pagina's en bestanden maken"),
    ("regioagenda.pages", "pagina's bedenken"),
    ("regioagenda.reading", "de inhoud lezen"),
    ("regioagenda.domain", "de inhoud lezen"),
)


@contextlib.contextmanager
def telling(first: float = FIRST, every: float = EVERY) -> Iterator[None]:
    """While this lasts, say on standard error every so many seconds what the calling thread is at work on."""
    watched = threading.get_ident()
    done = threading.Event()

    def watch() -> None:
        wait = first
        while not done.wait(wait):
            wait = every
            what = busy_with(sys._current_frames().get(watched))
            print(f"Nog bezig: {what} ...", file=sys.stderr, flush=True)

    thread = threading.Thread(target=watch, name=BEZIG, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()


def busy_with(frame: FrameType | None) -> str:
    """Say in Dutch what a thread is doing, with the content file that it is at when that can be seen."""
    what, path = part_of(frame), ""
    while frame is not None and not path:
        if str(frame.f_globals.get("__name__", "")).startswith("regioagenda."):
            here = frame.f_locals.get("path", "")
            path = here if isinstance(here, str) and here.startswith("content/") else ""
        frame = frame.f_back
    return f"{what or 'het werk voorbereiden'}{f' ({path})' if path else ''}"


def part_of(frame: FrameType | None) -> str:
    """Say in Dutch in which part of the program a thread is; empty when it is in none."""
    while frame is not None:
        module = str(frame.f_globals.get("__name__", ""))
        if found := next((said for name, said in _BUSY if module.startswith(name)), ""):
            return found
        frame = frame.f_back
    return ""
