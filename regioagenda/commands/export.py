"""`export`: the acties of an agenda as a list, to edit in a spreadsheet and bring back with `import`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from regioagenda.base.diagnostics import suggestion
from regioagenda.base.memo import NoMemo
from regioagenda.base.nederlands import aantal
from regioagenda.base.report import plain
from regioagenda.commands.common import OK, WRONG_USE, read_sources
from regioagenda.disk.lijsten.grenzen import LijstFout
from regioagenda.disk.lijsten.schrijven import schrijf_lijst
from regioagenda.domain.lijsten.uitvoer import rijen_van
from regioagenda.domain.load import load
from regioagenda.domain.model import Agenda


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("file", type=Path, metavar="LIJST", help="het bestand dat er komt: .xlsx, .csv of .ods")
    parser.add_argument("--agenda", required=True, metavar="AGENDA", help="de agenda met de acties")


def run(options: argparse.Namespace) -> int:
    """Write the list; a file that is there is not overwritten."""
    content, _ = load(read_sources(options), NoMemo(), drafts=True)
    rijen = rijen_van(content, options.agenda)
    if rijen is None:
        known = sorted(a.id for a in content.of(Agenda))
        hint = suggestion(options.agenda, known) or f"Kies uit: {', '.join(known)}."
        print(plain(f"De agenda “{options.agenda}” bestaat niet. {hint}"), file=sys.stderr)
        return WRONG_USE
    try:
        data = schrijf_lijst(rijen, options.file.suffix.lower(), options.agenda)
    except LijstFout as error:
        print(plain(str(error)), file=sys.stderr)
        return WRONG_USE
    try:
        with open(options.file, "xb") as file:
            file.write(data)
    except FileExistsError:
        print(plain(f"{options.file} bestaat al. Kies een andere naam, of haal het eerst weg."), file=sys.stderr)
        return WRONG_USE
    if not options.quiet:
        print(plain(f"Gemaakt: {options.file}, met {aantal(len(rijen) - 1, 'actie', 'acties')}."))
        print("Wat u verandert, haalt u terug met “import”. Tekst en onderdelen staan er in gewone woorden in.")
    return OK
