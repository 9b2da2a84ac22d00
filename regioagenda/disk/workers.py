"""Work on all cores, in children that are forked when there is enough to do and end when they have told what they found.

A child shares all that this process knows, so nothing has to be sent to it. What goes wrong in one, whatever it is, is
done again here, where it is told as always. Where a process cannot fork itself, or has threads that a child would lack,
everything is done here.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import threading
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

# Below this many things a child costs more than it saves.
_FEW = 60
# The name of the thread that only tells what this process is busy with.
BEZIG = "bezig"


class Workers:
    """As many processes as there are cores."""

    def __init__(self, processes: int | None = None) -> None:
        self._processes = processes if processes is not None else _cores()

    def each(self, do: Callable[[T], R], things: Sequence[T]) -> list[R]:
        """Give what the function gives of each thing, in their order."""
        if self._processes < 2 or len(things) < _FEW or not hasattr(os, "fork") or _threads():
            return [do(thing) for thing in things]
        # Dealt like cards: what lies together, such as the files of one folder, often takes equally long.
        hands = [things[n :: self._processes] for n in range(self._processes)]
        children = [_Child(do, hand) for hand in hands[1:]]
        try:
            found = [[do(thing) for thing in hands[0]]]
            for child, hand in zip(children, hands[1:], strict=True):
                told = child.told()
                found.append([do(thing) for thing in hand] if told is None else told)
        finally:
            for child in children:
                child.end()
        results: list[R | None] = [None] * len(things)
        for n, part in enumerate(found):
            results[n :: self._processes] = part
        return cast("list[R]", results)


class _Child(Generic[R]):
    """A forked process that does a part of the work."""

    def __init__(self, do: Callable[[T], R], things: Sequence[T]) -> None:
        read, write = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            # Whatever happens, a child never goes on as if it were the program itself.
            try:
                os.close(read)
                with os.fdopen(write, "wb") as file:
                    pickle.dump([do(thing) for thing in things], file, protocol=pickle.HIGHEST_PROTOCOL)
            except BaseException:
                os._exit(1)
            os._exit(0)
        os.close(write)
        self._pipe = os.fdopen(read, "rb")
        self._ended = False

    def told(self) -> list[R] | None:
        """Wait for its end; give what it found, or None when it did not do it all."""
        data = self._pipe.read()
        _, status = os.waitpid(self._pid, 0)
        self._ended = True
        return cast("list[R]", pickle.loads(data)) if status == 0 else None

    def end(self) -> None:
        """Make sure that it is gone."""
        self._pipe.close()
        if not self._ended:
            with contextlib.suppress(ProcessLookupError, ChildProcessError):
                os.kill(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)


def _threads() -> bool:
    """Tell whether a child would lack a thread that it needs; the one that tells what we are busy with it does not."""
    return any(thread is not threading.main_thread() and thread.name != BEZIG for thread in threading.enumerate())


def _cores() -> int:
    """Give the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
