"""One command as a whole, from spawn to exit: CPU seconds, wall seconds and peak memory, of all its processes together."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.05
LIMIT = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a run cost: seconds of CPU and of the clock, and MiB at its peak."""

    cpu: float
    wall: float
    memory: float


class Failed(Exception):
    """A command ended with an error; the text is the end of what it said."""


def run(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> Cost:
    """Run a command in a folder and tell what it cost. Raises `Failed`."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=said, stderr=said)
        peak = _Peak(process.pid)
        peak.start()
        late = threading.Timer(LIMIT, process.kill)
        late.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        late.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        peak.stop()
        if process.returncode:
            said.seek(0)
            raise Failed(f"{' '.join(command)}: {process.returncode}\n{said.read().decode(errors='replace')[-2000:]}")
    largest = usage.ru_maxrss / 1024
    return Cost(cpu=usage.ru_utime + usage.ru_stime, wall=wall, memory=max(peak.mib, largest))


class _Peak(threading.Thread):
    """Looks now and then how much memory a process and its children have; what they share counts once.

    Where the system does not tell that, the largest process is all that is known.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._ended = threading.Event()
        self.mib = 0.0

    def run(self) -> None:
        while not self._ended.wait(PAUSE):
            pids = list(_family(self._pid))
            # Of one process alone the system itself keeps the peak.
            if len(pids) > 1:
                self.mib = max(self.mib, sum(map(_pss, pids)) / 1024)

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))
    except OSError:
        return


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
