"""`teksten`: every word of the program on the screen in one list, for who wants other words or another language."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from regioagenda.base.memo import NoMemo
from regioagenda.base.nederlands import aantal
from regioagenda.base.report import plain
from regioagenda.commands.common import OK, WRONG_USE, read_sources
from regioagenda.domain.load import load
from regioagenda.domain.model import Schermteksten
from regioagenda.domain.schermtekst import vervangen
from regioagenda.output.html import templates_in
from regioagenda.output.schermtekst import alle_teksten, als_bestand


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument(
        "file", type=Path, metavar="BESTAND", nargs="?", help="het bestand dat er komt; anders het scherm"
    )


def run(options: argparse.Namespace) -> int:
    """Print the list or write it; a file that is there is not overwritten."""
    sources = read_sources(options)
    content, _ = load(sources, NoMemo(), drafts=True)
    teksten = alle_teksten(templates_in(sources))
    text = als_bestand(teksten, dict(vervangen(content.of(Schermteksten))))
    if options.file is None:
        print(text, end="")
        return OK
    try:
        with open(options.file, "xb") as file:
            file.write(text.encode("utf-8"))
    except FileExistsError:
        print(plain(f"{options.file} bestaat al. Kies een andere naam, of haal het eerst weg."), file=sys.stderr)
        return WRONG_USE
    if not options.quiet:
        print(plain(f"Gemaakt: {options.file}, met {aantal(len(teksten), 'tekst', 'teksten')}."))
    return OK
