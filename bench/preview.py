"""Measure what the preview needs from a saved file to the bytes of its page: `python -m bench.preview 100 10000`.

Wall seconds of one process, without the watcher's 20 ms of quiet and the browser's own time.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench import sites
from bench.corpus import TODAY, make_corpus
from regioagenda.preview.site import Rebuilder

ROOT = Path(__file__).resolve().parent.parent
SAVES = 7


def measure(acties: int) -> None:
    """Print one line of times for a region of this size."""
    with tempfile.TemporaryDirectory() as name:
        content = Path(name) / "content"
        sites.write(sites.product(make_corpus(acties)), content)
        rebuild = Rebuilder(content, ROOT / "templates", TODAY, lambda text: None)
        started = time.perf_counter()
        rebuild(frozenset())
        first = time.perf_counter() - started
        file = min(content.glob("agendas/agenda-1/thema-1/1.1-*.md"))
        text = file.read_text(encoding="utf-8")
        times = []
        for number in range(SAVES):
            file.write_text(f"{text}\nEen nieuwe zin, nummer {number}.\n", encoding="utf-8")
            started = time.perf_counter()
            served = rebuild(frozenset({str(file)}))
            page = served.files[f"{served.page.lstrip('/')}index.html"]
            times.append(time.perf_counter() - started)
            assert f"nummer {number}." in page.decode("utf-8")
        file.write_text(text.replace("samenvatting:", "samenvating:"), encoding="utf-8")
        started = time.perf_counter()
        assert "samenvating" in rebuild(frozenset({str(file)})).problems.decode("utf-8")
        mistake = time.perf_counter() - started
        print(
            f"{acties:6} acties | begin {first:6.2f} | opslaan {statistics.median(times):.3f} | fout {mistake:.3f} (s)"
        )


if __name__ == "__main__":
    for size in [int(argument) for argument in sys.argv[1:]] or [100, 1000]:
        measure(size)
