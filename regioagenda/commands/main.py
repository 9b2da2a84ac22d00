"""The command line: what editors and pipelines type."""

from __future__ import annotations

import argparse
import datetime
import importlib
import io
import os
import sys
import traceback
import zoneinfo
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from regioagenda.base.failure import Failure
from regioagenda.base.report import plain
from regioagenda.commands.common import OUR_FAULT, WRONG_USE, program_name
from regioagenda.commands.dutch_parser import DutchParser, day
from regioagenda.disk.systeem import in_dutch


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What can be typed: its name, which is that of its module in this room, and what it does in a few words.

    `formats` are the forms in which it can tell what it tells; `module` is the module when Python has the name for itself.
    """

    name: str
    help: str
    module: str = ""
    formats: tuple[str, ...] = ("text", "json", "github")

    def add(self, parser: argparse.ArgumentParser) -> None:
        """Add its own options."""
        self._module().add(parser)

    def run(self, options: argparse.Namespace) -> int:
        """Do it; gives the exit code."""
        code: int = self._module().run(options)
        return code

    def _module(self) -> ModuleType:
        # Only what was typed is loaded: what the others need takes longer than a build that has nothing to do.
        return importlib.import_module(f"regioagenda.commands.{self.module or self.name}")


BUILD = Command(name="build", help="controleer en maak de site (ook zonder opdracht)")
COMMANDS = (
    BUILD,
    Command(name="check", help="controleer alleen; schrijft niets"),
    Command(
        name="changes",
        help="vertel wat een wijziging betekent: wat was het, wat wordt het, en wie moet het zien",
        formats=("markdown", "html", "json"),
    ),
    Command(name="codeowners", help="zeg wie moet kijken als een bestand verandert, voor een Git-dienst"),
    Command(name="rename", help="geef iets een andere naam, ook overal waar ernaar wordt verwezen"),
    Command(
        name="migrate",
        help="schrijf inhoud van een ouder programma zo dat zij weer te lezen is",
        formats=("text",),
    ),
    Command(name="new", help="maak een nieuw bestand dat al klopt, om in te vullen"),
    Command(
        name="import",
        module="importeer",
        help="maak van een lijst met acties (.xlsx, .csv, .ods, .docx) bestanden; --proef toont het alleen",
        formats=("text",),
    ),
    Command(name="export", help="schrijf de acties van een agenda in een lijst (.xlsx, .csv, .ods)", formats=("text",)),
    Command(name="editie", help="bewaar een agenda zoals zij nu is"),
    Command(name="adressen", help="schrijf op welke adressen de site heeft, zodat er geen ongemerkt verdwijnt"),
    Command(name="geschiedenis", help="schrijf wat Git weet van wijzigingen in de bestanden zelf"),
    Command(name="herstel", help="toon de verbeteringen die zeker zijn; met --doe worden ze aangebracht"),
    Command(name="schema", help="schrijf de bestanden die uit de velden worden gemaakt opnieuw"),
    Command(
        name="teksten", help="noem alle woorden van het programma op het scherm, om over te nemen", formats=("text",)
    ),
    Command(name="start", help="maak de map van een nieuwe regio"),
    Command(name="update", help="leg de motor vast die nu is geïnstalleerd"),
    Command(name="preview", help="toon de site op deze computer en ververs bij elke wijziging"),
)


def _options(typed: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser; of a command that was not typed it knows only that there is one."""
    common = DutchParser(add_help=False)
    common.add_argument("--content", type=Path, default=Path("content"), metavar="MAP", help="map met de inhoud")
    common.add_argument("--output", type=Path, default=Path("site"), metavar="MAP", help="map voor de site")
    common.add_argument("--today", type=day, default=None, metavar="JJJJ-MM-DD", help="doe alsof het deze dag is")
    common.add_argument("--no-cache", action="store_true", help="onthoud niets van eerdere keren")
    common.add_argument("--format", choices=("text", "json", "github"), default="text", help="vorm van de meldingen")
    common.add_argument("--quiet", action="store_true", help="toon alleen fouten")
    parser = DutchParser(prog=program_name(), description="Maakt van de map met inhoud een website.", parents=[common])
    commands = parser.add_subparsers(dest="command", metavar="OPDRACHT", parser_class=DutchParser)
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.help, parents=[_without_defaults(command.formats)])
        if command.name in typed:
            command.add(own)
    return parser


def _without_defaults(formats: tuple[str, ...]) -> DutchParser:
    """The common options once more, to be given after the command; without defaults, so that those before it hold."""
    again = DutchParser(add_help=False, argument_default=argparse.SUPPRESS)
    again.add_argument("--content", type=Path, help=argparse.SUPPRESS)
    again.add_argument("--output", type=Path, help=argparse.SUPPRESS)
    again.add_argument("--today", type=day, help=argparse.SUPPRESS)
    again.add_argument("--no-cache", action="store_true", help=argparse.SUPPRESS)
    again.add_argument("--format", choices=formats, help=argparse.SUPPRESS)
    again.add_argument("--quiet", action="store_true", help=argparse.SUPPRESS)
    return again


def _run(typed: Sequence[str]) -> int:
    """Read what was typed, which loads the command, and do it."""
    options = _options(typed).parse_args(typed)
    options.today_given = options.today is not None
    if options.today is None and options.command != "preview":
        options.today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam")).date()
    chosen = next((command for command in COMMANDS if command.name == options.command), BUILD)
    return chosen.run(options)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    _print_anything()
    typed = sys.argv[1:] if argv is None else argv
    try:
        return _run(typed)
    except Failure as error:
        print(plain(str(error)), file=sys.stderr)
        return WRONG_USE if error.wrong_use else OUR_FAULT
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read along has read enough; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OUR_FAULT
    except OSError as error:
        print(f"Dit lukte niet op deze computer: {plain(in_dutch(error))}.", file=sys.stderr)
        return OUR_FAULT
    except MemoryError:
        doing = next((command.name for command in COMMANDS if command.name in typed), BUILD.name)
        print(
            f"Er is te weinig geheugen om dit te doen ({doing}). Sluit andere programma's, of verdeel de "
            "inhoud over meer agenda's.",
            file=sys.stderr,
        )
        return OUR_FAULT
    except Exception as error:
        if _was_stopped(error):
            print("Gestopt.", file=sys.stderr)
            return 130
        if isinstance(error, ImportError):
            # A command loads what it uses when it runs; `build.py` says what to install.
            raise
        traceback.print_exc()
        print(
            "Dit is een fout in het programma zelf, niet in uw tekst. Geef de melding hierboven door.", file=sys.stderr
        )
        return OUR_FAULT


def _was_stopped(error: BaseException) -> bool:
    """Tell whether an interrupt is behind an error: Python wraps it when it comes while a class is made."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, KeyboardInterrupt):
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def _print_anything() -> None:
    """Let a terminal that knows no “→” show a question mark instead of stopping the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def leave(code: int) -> NoReturn:
    """End the program with an exit code, after all that it said was written. The system takes back its memory at once: to
    take apart everything that a build made, piece by piece, takes a tenth of the time of an edit."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(code)
    os._exit(code)
