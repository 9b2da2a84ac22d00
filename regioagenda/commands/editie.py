"""`editie`: keep an agenda as it stands now, in a file of its own."""

from __future__ import annotations

import argparse
import sys

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import NoMemo
from regioagenda.base.nederlands import datum
from regioagenda.commands.common import CONTENT_ERRORS, OK, WRONG_USE, program, read_sources
from regioagenda.disk.history import content_at, date_of
from regioagenda.disk.new_files import write_new
from regioagenda.disk.sources import SourcesError
from regioagenda.domain.editie_bestand import Opdracht, nieuwe_editie
from regioagenda.domain.load import load
from regioagenda.domain.model.editie import EditieSoort
from regioagenda.domain.relate import relate
from regioagenda.output.lijst import GERESERVEERD

SOORTEN = {str(soort): soort for soort in EditieSoort}


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("agenda", metavar="AGENDA", help="de agenda, zoals zuid-kennemerland")
    parser.add_argument("naam", metavar="NAAM", help="de naam van het bestand, zoals vastgesteld-2021")
    parser.add_argument(
        "--soort", choices=SOORTEN, default=str(EditieSoort.MOMENTOPNAME), metavar="SOORT", help=", ".join(SOORTEN)
    )
    parser.add_argument("--datum", default="", metavar="TIJD", help="van wanneer de versie is (gewoonlijk vandaag)")
    parser.add_argument(
        "--uit", default="", metavar="REVISIE", help="bewaar de inhoud van toen, uit Git: een tag of commit"
    )
    parser.add_argument("--titel", default="", metavar="TEKST", help="de titel van de pagina")
    parser.add_argument("--besluit", default="", metavar="TEKST", help="wie over de versie besloot")


def van(options: argparse.Namespace, agenda: str, naam: str) -> argparse.Namespace:
    """Give the options for a plain version of today, beside those that every command has."""
    parser = argparse.ArgumentParser()
    add(parser)
    return parser.parse_args([agenda, naam], argparse.Namespace(**vars(options)))


def run(options: argparse.Namespace) -> int:
    """Write the file, or say why not. The content must be without mistakes: what is kept is what the site shows."""
    content, _ = load(read_sources(options), NoMemo(), drafts=False)
    region, _ = relate(content, GERESERVEERD)
    if region is None:
        print(f"In de inhoud staan fouten. Los die eerst op: {program(options)} check", file=sys.stderr)
        return CONTENT_ERRORS
    toen, dated = None, ""
    if options.uit:
        try:
            then, _ = load(content_at(options.content, options.uit), NoMemo(), drafts=False)
            dated = date_of(options.content, options.uit)
        except SourcesError as error:
            print(error, file=sys.stderr)
            return WRONG_USE
        toen, _ = relate(then, GERESERVEERD)
        if toen is None or options.agenda not in toen.agendas:
            print(f"De agenda “{options.agenda}” is in de revisie “{options.uit}” niet te lezen.", file=sys.stderr)
            return WRONG_USE
    opdracht = Opdracht(
        agenda=options.agenda,
        naam=options.naam,
        soort=SOORTEN[options.soort],
        datum=options.datum or dated or datum(options.today),
        titel=options.titel,
        besluit=options.besluit,
    )
    files, refused = nieuwe_editie(region, opdracht, content.files, GERESERVEERD, toen)
    if files is None:
        _refuse(refused)
        return WRONG_USE
    for path in write_new(files, options.content):
        print(f"Gemaakt: {path}")
    if not options.quiet:
        print("Kijk de titel, de datum en het besluit na. Aan de acties in het bestand verandert u niets meer.")
    return OK


def _refuse(problems: tuple[Diagnostic, ...]) -> None:
    for problem in problems:
        print(f"{problem.message} {problem.hint}", file=sys.stderr)
