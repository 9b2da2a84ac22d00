"""The comparison with other generators: its agenda is always the same and without a mistake, and it runs."""

from __future__ import annotations

import sys
from pathlib import Path

from bench import sites
from bench.corpus import TODAY, make_corpus
from regioagenda.base.diagnostics import has_errors
from regioagenda.base.memo import NoMemo
from regioagenda.pipeline import know
from tests import children
from tests.helpers import ROOT, templates


def content(acties: int) -> dict[str, bytes]:
    """Give the sources of a region of this size."""
    files = {f"content/{name}": text.encode() for name, text in sites.product(make_corpus(acties))}
    return {**files, **templates()}


def test_the_agenda_is_the_same_every_time() -> None:
    for source in (sites.product, sites.hugo, sites.eleventy, sites.bare):
        assert dict(source(make_corpus(30))) == dict(source(make_corpus(30)))


def test_the_agenda_has_what_it_promises_and_no_mistake() -> None:
    known = know(content(40), today=TODAY, memo=NoMemo(), drafts=False, languages=frozenset())
    assert known.region is not None, known.diagnostics
    assert not has_errors(known.diagnostics)
    found = known.region
    assert [len(x) for x in (found.acties, found.agendas, found.themas, found.gemeenten)] == [40, 20, 160, 40]
    assert len(found.gemeenten) + len(found.organisaties) == 120


def test_the_comparison_runs(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench", "4", "--rounds", "1", "--folder", str(tmp_path)]
    chosen = ["--only", "everything", "pages alone", "bare python"]
    done = children.run([*command, *chosen], cwd=ROOT)
    assert done.returncode == 0, done.stderr
    rows = [line for line in done.stdout.decode().splitlines() if line.startswith(("| cold", "| unchanged", "| edit"))]
    assert len(rows) == 9
    assert (tmp_path / "everything/site/agendas/agenda-1/index.html").exists()
