"""`build`: check the content and make the site."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections import ChainMap
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from regioagenda.base.digest import digest
from regioagenda.base.memo import NoMemo
from regioagenda.base.report import silenced_text, summary
from regioagenda.commands.bezig import telling
from regioagenda.commands.common import (
    CONTENT_ERRORS,
    OK,
    OUR_FAULT,
    open_store,
    print_messages,
    read_and_tell,
    run_build,
    version,
)
from regioagenda.disk.plaatsen import memory_of
from regioagenda.disk.previous import Built, Previous

if TYPE_CHECKING:
    from regioagenda.pipeline import BuildResult


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("--verify", action="store_true", help="maak de site ook helemaal opnieuw en vergelijk")
    parser.add_argument("--profile", action="store_true", help="vertel ook waar de tijd bleef")
    parser.add_argument("--pdf", action="store_true", help="maak ook van elke agenda een PDF (vraagt een extra pakket)")


def run(options: argparse.Namespace) -> int:
    """Publish the site, or tell what keeps it from that."""
    with telling():
        if not getattr(options, "profile", False):
            return _run(options)
        from regioagenda.commands.profiel import profiling

        with profiling() as profile:
            code = _run(options)
        print(profile.as_text(), file=sys.stderr)
        return code


def _run(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    # A build makes hardly anything that has to be looked for, and ends soon.
    gc.disable()
    pdf: bool = getattr(options, "pdf", False)
    verify: bool = getattr(options, "verify", False)
    if pdf:
        from regioagenda.pdf import check_pdf

        check_pdf()
    if not os.path.lexists(options.output):
        from regioagenda.disk.publish import put_back

        put_back(options.output)
    sources, told = read_and_tell(options)
    previous = None if options.no_cache or verify else _previous(options.output, options.content)
    made_from = digest([str(pdf), repr(told), *(part for path, data in sources.items() for part in (path, data))])
    built = previous.still_holds(made_from, options.today.toordinal()) if previous else None
    if built is not None:
        print_messages(options, built.diagnostics, sources)
        _say(options, built, "0 bestanden geschreven, 0 verwijderd", started)
        return OK
    store = open_store(options, previous)
    result = run_build(options, sources, store or NoMemo(), told)
    print_messages(options, result.diagnostics, sources)
    if result.site is None or not result.ok:
        if options.format == "text":
            print(f"{summary(result.diagnostics)}. De site is niet gemaakt; wat er al stond, is niet veranderd.")
        return CONTENT_ERRORS
    if verify and _differs(options, sources, result):
        return OUR_FAULT
    files, seals = result.site.files, result.site.seals
    if pdf and result.region is not None:
        from regioagenda.output.sealed import seals_of
        from regioagenda.pdf import make_pdfs

        pdfs = make_pdfs(files, result.region, store or NoMemo())
        files, seals = ChainMap({**pdfs}, {**files}), {**seals, **seals_of(pdfs)}
    from regioagenda.disk.publish import publish

    written = publish(
        files,
        options.output,
        None if options.no_cache else _spare(options.output, options.content),
        seals=seals,
        recognise=previous.recognise if previous else lambda name, seen: None,
    )
    if store:
        store.save()
    built = Built(
        made_from=made_from,
        since=result.reads.since,
        until=result.reads.until,
        pages=len(result.planned),
        silenced=result.silenced,
        diagnostics=result.diagnostics,
    )
    if previous:
        previous.keep(built, seals)
    _say(options, built, f"{written.written} bestanden geschreven, {written.removed} verwijderd", started)
    return OK


def _say(options: argparse.Namespace, built: Built, written: str, started: float) -> None:
    if options.format == "text" and not options.quiet:
        print(
            f"Site gemaakt: {built.pages} pagina's, {written}, {time.perf_counter() - started:.2f} seconden. "
            f"{summary(built.diagnostics)}{silenced_text(built.silenced)}."
        )


def _previous(output: Path, content: Path) -> Previous:
    place = output.resolve()
    name = digest((place.as_posix(),)).hex()[:16]
    return Previous(memory_of(content).parent / f"gebouwd-{name}", version(), place)


def _spare(output: Path, content: Path) -> Path | None:
    """Where the previous site may wait to become the next one; only for a site inside the project, on the same disk."""
    real = Path(os.path.realpath(output))
    project = memory_of(content).parents[1]
    return project / ".cache" / f"vorige-{real.name}" if real.is_relative_to(project) else None


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
