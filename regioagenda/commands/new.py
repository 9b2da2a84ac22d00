"""`new`: a ready-made file, to fill in."""

from __future__ import annotations

import argparse
import sys

from regioagenda.base.memo import NoMemo
from regioagenda.base.nederlands import aantal
from regioagenda.commands import editie
from regioagenda.commands.common import OK, WRONG_USE, program, read_sources
from regioagenda.disk.new_files import write_new
from regioagenda.domain.load import load
from regioagenda.domain.new import SOORTEN, new_files
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.reading.oningevuld import NOG_INVULLEN, OPEN

# What this makes is whole: the agenda as it is today.
EDITIE = "editie"


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    kinds = (*SOORTEN, EDITIE)
    parser.add_argument("kind", metavar="SOORT", choices=kinds, help=", ".join(kinds))
    parser.add_argument(
        "id",
        metavar="ID",
        nargs="?",
        default="",
        help="de naam, zoals gemeente-naam, agenda/thema of agenda/thema/7.3-actie; geen naam als de site er één van heeft",
    )
    parser.add_argument("--thema", default="", metavar="THEMA", help="het thema van een nieuwe actie")


def run(options: argparse.Namespace) -> int:
    """Write the file, or say why not."""
    if options.kind == EDITIE:
        agenda, _, naam = options.id.partition("/")
        return editie.run(editie.van(options, agenda, naam))
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
    (path,) = write_new(files, options.content)
    print(f"Gemaakt: {path}")
    if not options.quiet:
        _, told = load({**sources, **files}, NoMemo(), drafts=True)
        count = sum(d.code == NOG_INVULLEN and d.where.path in files for d in told)
        left = f"Vul in wat er open staat ({OPEN}): {aantal(count, 'plek', 'plekken')}. " if count else "Vul het aan. "
        draft = b"\nconcept: ja\n" in next(iter(files.values()))
        print(left + ("Zolang er “concept: ja” in staat, komt het niet op de site." if draft else "Dan telt het mee."))
    return OK
