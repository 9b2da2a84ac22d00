"""Seeing that files change, and building again when they do."""

from __future__ import annotations

import contextlib
import os
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from watchfiles import Change, watch

from regioagenda.disk.sources import SourcesError, is_skipped
from regioagenda.preview import client
from regioagenda.preview.http import Served

Rebuild = Callable[[frozenset[str]], Served]
Say = Callable[[str], None]

# Milliseconds: how long nothing may change before a rebuild starts, and how long changes may keep it waiting.
_QUIET = 20
_AT_MOST = 400
# Seconds between looks at whether a watched folder is still the same one.
_ROUND = 1.0


class Builder:
    """Runs `rebuild`, one at a time: whatever is asked for meanwhile becomes one more run."""

    def __init__(self, rebuild: Rebuild, show: Callable[[Served | None, bytes], None], say: Say) -> None:
        self._rebuild, self._show, self._say = rebuild, show, say
        self._news = threading.Condition()
        self._paths: set[str] = set()
        self._asked = True
        self._stopped = False
        # A daemon: interrupting must not wait for a build, which has nothing to lose.
        self._thread = threading.Thread(target=self._work, name="bouwen", daemon=True)

    def start(self) -> None:
        """Make the first build and then what is asked for; starting twice is starting once."""
        if self._thread.ident is None:
            self._thread.start()

    def ask(self, paths: Iterable[str]) -> None:
        """Have a build made because these paths changed."""
        with self._news:
            self._paths.update(paths)
            self._asked = True
            self._news.notify()

    def stop(self) -> None:
        """Make no further builds."""
        with self._news:
            self._stopped = True
            self._news.notify()

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._asked or self._stopped)
                if self._stopped:
                    return
                paths, self._paths, self._asked = frozenset(self._paths), set(), False
            self._build(paths)

    def _build(self, paths: frozenset[str]) -> None:
        served, problems = None, b""
        try:
            served = self._rebuild(paths)
        except SourcesError as error:
            self._say(str(error))
            problems = client.source_problem(str(error))
        except (Exception, SystemExit) as error:
            # Whatever goes wrong in a build, the server lives on and says so.
            self._say(f"Het programma liep vast bij het maken van het voorbeeld.\n{traceback.format_exc().rstrip()}")
            problems = client.crash_problem("".join(traceback.format_exception_only(error)).strip())
        self._show(served, problems)


def watch_folders(folders: Sequence[str], stop: threading.Event, ready: Callable[[], None]) -> Iterator[set[str]]:
    """Give the paths below the folders that change, in groups, until stopped; a folder that is replaced is found again.

    `ready` is called, again and again, while changes are being seen.
    """
    before = [_look(folder) for folder in folders]
    again = False
    while not stop.is_set():
        there = [_look(folder) for folder in folders]
        present = [folder for folder, seen in zip(folders, there, strict=True) if seen.there]
        # What changed in a folder while it was not watched was not seen, so all of it may have changed.
        unsure = set(folders) if there != before or (again and present) else set()
        if unsure:
            yield unsure
        for changes in _changes(present, stop, ready):
            if changes or unsure:
                yield changes | unsure
                unsure = set()
            # A folder that was moved or removed and is there again may look the same, but is no longer watched.
            if not changes.isdisjoint(folders) or [_look(folder) for folder in folders] != there:
                break
        before, again = there, True


class _Seen(NamedTuple):
    """What stands at a path: marks of the folder, or of the folder around it that change when it comes or goes."""

    there: bool
    marks: tuple[int, ...] = ()


def _look(folder: str) -> _Seen:
    with contextlib.suppress(OSError):
        seen = os.stat(folder)
        return _Seen(True, (seen.st_dev, seen.st_ino))
    with contextlib.suppress(OSError):
        return _Seen(False, (os.stat(os.path.dirname(folder)).st_mtime_ns,))
    return _Seen(False)


def _changes(folders: Sequence[str], stop: threading.Event, ready: Callable[[], None]) -> Iterator[set[str]]:
    """Give groups of changed paths, and an empty group every round; end when stopped or when watching fails."""

    def wanted(_: Change, path: str) -> bool:
        folder = max((folder for folder in folders if path.startswith(folder)), key=len, default="")
        return not any(is_skipped(part) for part in path[len(folder) :].split(os.sep) if part)

    for polling in (None, True) if folders else ():
        # A folder that is gone is found again by the caller. Another refusal means that there are too many folders
        # for the system to watch: then they are looked at every so often.
        with contextlib.suppress(OSError):
            for group in watch(
                *folders,
                watch_filter=wanted,
                debounce=_AT_MOST,
                step=_QUIET,
                stop_event=_Ready(stop, ready),
                rust_timeout=int(_ROUND * 1000),
                yield_on_timeout=True,
                raise_interrupt=False,
                force_polling=polling,
                ignore_permission_denied=True,
            ):
                yield {path for _, path in group}
            return
    ready()
    stop.wait(_ROUND)


class _Ready:
    """The stop event that watchfiles asks at every step, and so for the first time when it has begun to watch."""

    def __init__(self, stop: threading.Event, ready: Callable[[], None]) -> None:
        self._stop, self._ready = stop, ready

    def is_set(self) -> bool:
        self._ready()
        return self._stop.is_set()
