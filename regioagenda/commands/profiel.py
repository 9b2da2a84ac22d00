"""Where the time of a build goes: by part of the program, and the pages that cost most, without the core knowing it is watched.

The thread is looked at many times a second; what it is at work on gets the time since the last look. Work that other
processes do is not seen.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import FrameType

from regioagenda.commands.bezig import part_of

EVERY = 0.002
DEAREST = 10


class Profile:
    """Seconds of work by part of the program and by address of a page."""

    def __init__(self) -> None:
        self.parts: defaultdict[str, float] = defaultdict(float)
        self.pages: defaultdict[str, float] = defaultdict(float)

    def add(self, frame: FrameType | None, seconds: float) -> None:
        """Count seconds for what a thread is at work on."""
        self.parts[part_of(frame) or "de rest"] += seconds
        page = page_of(frame)
        if page:
            self.pages[page] += seconds

    def as_text(self) -> str:
        """Give the times in Dutch, the longest first."""
        whole = sum(self.parts.values()) or 1.0
        lines = ["Waar de tijd bleef, op de klok (werk van andere processen telt niet mee):"]
        lines += [f"  {s:7.2f} s  {s / whole:4.0%}  {name}" for name, s in _longest(self.parts)]
        if self.pages:
            lines.append("De duurste pagina's:")
            lines += [f"  {s:7.2f} s  {address}" for address, s in _longest(self.pages)[:DEAREST]]
        return "\n".join(lines)


def _longest(times: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(times.items(), key=lambda item: (-item[1], item[0]))


@contextlib.contextmanager
def profiling(every: float = EVERY) -> Iterator[Profile]:
    """While this lasts, note what the calling thread is at work on."""
    watched = threading.get_ident()
    done = threading.Event()
    profile = Profile()

    def watch() -> None:
        last = time.perf_counter()
        while not done.wait(every):
            frame = sys._current_frames().get(watched)
            now = time.perf_counter()
            profile.add(frame, now - last)
            last = now

    thread = threading.Thread(target=watch, name="profiel", daemon=True)
    thread.start()
    try:
        yield profile
    finally:
        done.set()
        thread.join()


def page_of(frame: FrameType | None) -> str:
    """Give the address of the page that a thread is making, also as a part of another; empty when it makes none."""
    while frame is not None:
        if str(frame.f_globals.get("__name__", "")).startswith(("regioagenda.pages", "regioagenda.output")):
            for name in ("page", "ctx"):
                url = getattr(frame.f_locals.get(name), "url", "")
                if isinstance(url, str) and url:
                    return url
        frame = frame.f_back
    return ""
