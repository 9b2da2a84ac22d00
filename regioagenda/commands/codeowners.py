"""`codeowners`: who has to look at a change of which file, for a Git host."""

from __future__ import annotations

import argparse
import sys

from regioagenda.base.memo import NoMemo
from regioagenda.commands.common import CONTENT_ERRORS, OK, open_store, program, read_sources
from regioagenda.domain.load import load
from regioagenda.domain.relate import relate
from regioagenda.output.changes.owners import codeowners
from regioagenda.output.lijst import GERESERVEERD


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument(
        "groep",
        metavar="GROEP",
        help="de groep bij de Git-dienst met een team per gemeente, zoals @regio: dan @regio/haarlem",
    )


def run(options: argparse.Namespace) -> int:
    """Print the file; the content must be without mistakes."""
    content, _ = load(read_sources(options), open_store(options) or NoMemo(), drafts=True)
    region, _ = relate(content, GERESERVEERD)
    if region is None:
        print(f"In de inhoud staan fouten. Los die eerst op: {program(options)} check", file=sys.stderr)
        return CONTENT_ERRORS
    print("\n".join(codeowners(region, options.groep.rstrip("/"), options.content.resolve().name)))
    return OK
