"""Other programs that tests run: each ends in time, whatever happens, and none outlives its test."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

WAIT = 240.0  # seconds: only so that a hang ends; nothing is judged by the clock


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    umask: int = -1,
    given: bytes = b"",
) -> subprocess.CompletedProcess[bytes]:
    """Run a program to its end, with `given` to read, and give what it said; the caller looks at the exit code."""
    return subprocess.run(
        command, cwd=cwd, env=env, umask=umask, input=given, capture_output=True, check=False, timeout=WAIT
    )


@contextmanager
def running(command: Sequence[str | Path]) -> Iterator[subprocess.Popen[str]]:
    """Start a program whose words can be read while it runs; it is killed at the end if it is still there."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=WAIT)
