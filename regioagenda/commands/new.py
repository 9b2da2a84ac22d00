"""`new`: a ready-made file that is valid, to fill in."""

from __future__ import annotations

import argparse
import sys

from regioagenda.base.memo import NoMemo
from regioagenda.commands.common import OK, WRONG_USE, program, read_sources
from regioagenda.disk.new_files import write_new
from regioagenda.domain.load import load
from regioagenda.domain.new import SOORTEN, new_files
from regioagenda.output.lijst import GERESERVEERD


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("kind", metavar="SOORT", choices=SOORTEN, help=", ".join(SOORTEN))
    parser.add_argument("id", metavar="ID", help="de naam, zoals gemeente-naam, agenda/thema of agenda/thema/7.3-actie")
    parser.add_argument("--thema", default="", metavar="THEMA", help="het thema van een nieuwe actie")


def run(options: argparse.Namespace) -> int:
    """Write the files, or say why not."""
    sources = read_sources(options)
    content, _ = load(sources, NoMemo(), drafts=True)
    files, problems = new_files(
        options.kind,
        options.id,
        content,
        GERESERVEERD,
        today=options.today,
        thema=options.thema,
        opdracht=program(options),
    )
    if files is None:
        for problem in problems:
            print(f"{problem.message} {problem.hint}", file=sys.stderr)
        return WRONG_USE
    for path in write_new(files, options.content):
        print(f"Gemaakt: {path}")
    if not options.quiet:
        print("Vul het in. Zolang er “concept: ja” in staat, komt het niet op de site.")
    return OK
