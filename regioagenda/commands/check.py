"""`check`: the same messages as `build`, written nowhere; with `--external` the language of any text."""

from __future__ import annotations

import argparse
from pathlib import Path

from regioagenda.base.diagnostics import has_errors
from regioagenda.base.memo import NoMemo
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


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument(
        "--external",
        type=Path,
        default=None,
        metavar="PAD",
        help="kijk de taal na van een tekst of map met teksten die geen inhoud is",
    )


def run(options: argparse.Namespace) -> int:
    """Print the messages."""
    if options.external:
        return _check_external(options)
    with telling():
        sources, told = read_and_tell(options)
        store = open_store(options)
        result = run_build(options, sources, store or NoMemo(), told)
    if store:
        store.save()
    print_messages(options, result.diagnostics, sources)
    if options.format == "text" and not options.quiet:
        print(f"Gecontroleerd: {summary(result.diagnostics)}{silenced_text(result.silenced)}.")
    return CONTENT_ERRORS if has_errors(result.diagnostics) else OK


def _check_external(options: argparse.Namespace) -> int:
    from regioagenda.commands.external import check_external, external_texts

    texts = external_texts(options.external)
    sources = read_sources(options) if options.content.is_dir() else {}
    found = check_external(texts, sources, options.today, NoMemo())
    print_messages(options, found, texts)
    if options.format == "text" and not options.quiet:
        print(f"Nagekeken: {len(texts)} {'tekst' if len(texts) == 1 else 'teksten'}. {summary(found)}.")
    return CONTENT_ERRORS if has_errors(found) else OK
