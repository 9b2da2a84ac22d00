"""`check`: the same messages as `build`, written nowhere; with `--external` the language of any text, with `--zoeken` what
the search finds."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from regioagenda.base.diagnostics import has_errors
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.base.report import silenced_text, summary
from regioagenda.commands.bezig import telling
from regioagenda.commands.common import (
    CONTENT_ERRORS,
    OK,
    open_store,
    print_messages,
    read_and_tell,
    read_sources,
    run_build,
)

if TYPE_CHECKING:
    from regioagenda.domain.region import Region


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument(
        "--external",
        type=Path,
        default=None,
        metavar="PAD",
        help="kijk de taal na van een tekst of map met teksten die geen inhoud is",
    )
    parser.add_argument(
        "--zoeken",
        action="store_true",
        help="zeg hoe goed het zoeken uw eigen vragen beantwoordt, en welke alledaagse woorden niets vinden",
    )


def run(options: argparse.Namespace) -> int:
    """Print the messages."""
    if options.external:
        return _check_external(options)
    with telling():
        sources, told = read_and_tell(options)
        store = open_store(options)
        result = run_build(options, sources, store or NoMemo(), told)
        report = _zoekrapport(options, result.region, store or NoMemo()) if options.zoeken and result.region else ()
    if store:
        store.save()
    print_messages(options, result.diagnostics, sources)
    if options.format == "text" and not options.quiet:
        print(f"Gecontroleerd: {summary(result.diagnostics)}{silenced_text(result.silenced)}.")
    for line in report:
        print(line)
    return CONTENT_ERRORS if has_errors(result.diagnostics) else OK


def _zoekrapport(options: argparse.Namespace, region: Region, memo: Memo) -> tuple[str, ...]:
    from regioagenda.output.search.rapport import maak_zoekrapport, rapport_in_woorden
    from regioagenda.pages.bouwstenen.context import make_context
    from regioagenda.pages.lijst import planned

    pages = planned(make_context(region, options.today), drafts=False)
    return tuple(rapport_in_woorden(maak_zoekrapport(region, pages, options.today, memo)))


def _check_external(options: argparse.Namespace) -> int:
    from regioagenda.commands.external import check_external, external_texts

    texts = external_texts(options.external)
    sources = read_sources(options) if options.content.is_dir() else {}
    found = check_external(texts, sources, options.today, NoMemo())
    print_messages(options, found, texts)
    if options.format == "text" and not options.quiet:
        print(f"Nagekeken: {len(texts)} {'tekst' if len(texts) == 1 else 'teksten'}. {summary(found)}.")
    return CONTENT_ERRORS if has_errors(found) else OK
