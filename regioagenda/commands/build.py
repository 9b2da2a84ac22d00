"""`build`: check the content and make the site."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from regioagenda.base.memo import NoMemo
from regioagenda.base.report import summary
from regioagenda.commands.bezig import telling
from regioagenda.commands.common import (
    CONTENT_ERRORS,
    OK,
    OUR_FAULT,
    ROOT,
    open_store,
    print_messages,
    read_and_tell,
    run_build,
    silenced_text,
)
from regioagenda.disk.publish import publish
from regioagenda.pdf import check_pdf, make_pdfs
from regioagenda.pipeline import BuildResult


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("--verify", action="store_true", help="maak de site ook helemaal opnieuw en vergelijk")
    parser.add_argument("--pdf", action="store_true", help="maak ook van elke agenda een PDF (vraagt een extra pakket)")


def run(options: argparse.Namespace) -> int:
    """Publish the site, or tell what keeps it from that."""
    with telling():
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    pdf: bool = getattr(options, "pdf", False)
    if pdf:
        check_pdf()
    sources, told = read_and_tell(options)
    store = open_store(options)
    result = run_build(options, sources, store or NoMemo(), told)
    print_messages(options, result.diagnostics, sources)
    if result.site is None or not result.ok:
        if options.format == "text":
            print(f"{summary(result.diagnostics)}. De site is niet gemaakt; wat er al stond, is niet veranderd.")
        return CONTENT_ERRORS
    if getattr(options, "verify", False) and _differs(options, sources, result):
        return OUR_FAULT
    files = dict(result.site.files)
    if pdf and result.region is not None:
        files |= make_pdfs(files, result.region, store or NoMemo())
    written = publish(files, options.output, None if options.no_cache else _spare(options.output))
    if store:
        store.save()
    if options.format == "text" and not options.quiet:
        print(
            f"Site gemaakt: {len(result.pages)} pagina's, {written.written} bestanden geschreven, {written.removed} verwijderd, "
            f"{time.perf_counter() - started:.2f} seconden. {summary(result.diagnostics)}{silenced_text(result)}."
        )
    return OK


def _spare(output: Path) -> Path | None:
    """Where the previous site may wait to become the next one; only for a site inside the project, on the same disk."""
    real = Path(os.path.realpath(output))
    return ROOT / ".cache" / f"vorige-{real.name}" if real.is_relative_to(ROOT) else None


def _differs(options: argparse.Namespace, sources: Mapping[str, bytes], result: BuildResult) -> bool:
    """Build once more without any memory and compare every file."""
    cold = run_build(options, sources, NoMemo())
    warm_files = result.site.files if result.site else {}
    cold_files = cold.site.files if cold.site else {}
    names = sorted(n for n in {*warm_files, *cold_files} if warm_files.get(n) != cold_files.get(n))
    for name in names:
        print(f"Niet gelijk aan een site die helemaal opnieuw is gemaakt: {name}", file=sys.stderr)
    if names:
        print("Dit is een fout in het programma. Maak de site met --no-cache.", file=sys.stderr)
    return bool(names)
