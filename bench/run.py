"""Measure a clean build, a build with nothing changed and a build after one edit: `python -m bench.run 100 1000`.

Times are wall seconds of one process on this machine: compare them with each other, not with another machine.
"""

from __future__ import annotations

import datetime
import sys
import tempfile
import time
from pathlib import Path

from bench.content import write_content
from regioagenda.disk.publish import publish
from regioagenda.disk.sources import FolderReader
from regioagenda.disk.store import Store, program_version
from regioagenda.pipeline import build

ROOT = Path(__file__).resolve().parent.parent
TODAY = datetime.date(2026, 11, 21)


def measure(acties: int) -> None:
    """Print one line of times for a region of this size."""
    with tempfile.TemporaryDirectory() as name:
        content, site = Path(name) / "content", Path(name) / "site"
        write_content(acties, content)
        reader = FolderReader(content, ROOT / "templates")
        store = Store(Path(name) / ".cache" / "geheugen", program_version(ROOT / "regioagenda"))
        times = []

        def step() -> None:
            started = time.perf_counter()
            result = build(reader.read(), today=TODAY, memo=store)
            assert result.site is not None, result.diagnostics[:3]
            built = time.perf_counter()
            publish(result.site.files, site)
            store.save()
            times.append(f"{built - started:7.2f} + {time.perf_counter() - built:5.2f}")

        step()
        step()
        edited = content / "agendas/plan/thema-1/actie-1.md"
        edited.write_text(edited.read_text(encoding="utf-8") + "\nEen nieuwe zin.\n", encoding="utf-8")
        step()
        edited.write_text(
            edited.read_text(encoding="utf-8").replace('titel: "Actie 1:', 'titel: "Andere actie:'), encoding="utf-8"
        )
        step()
        print(
            f"{acties:6} acties | schoon {times[0]} | niets {times[1]} | tekst {times[2]} | titel {times[3]} (bouwen + schrijven, s)"
        )


if __name__ == "__main__":
    for size in [int(argument) for argument in sys.argv[1:]] or [100, 1000]:
        measure(size)
