"""A command-line parser that explains itself and its refusals in Dutch."""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from regioagenda.base.jaren import EERSTE_JAAR, LAATSTE_JAAR
from regioagenda.commands.common import WRONG_USE

# What argparse says in English → what we say.
_SAID = (
    (re.compile(r"unrecognized arguments: (?P<a>.*)"), "“{a}” kan hier niet."),
    (
        re.compile(r"argument OPDRACHT: invalid choice: '(?P<a>.*)' \(choose from (?P<b>.*)\)"),
        "“{a}” is geen opdracht; kies uit: {b}.",
    ),
    (
        re.compile(r"argument (?P<c>\S+): invalid choice: '(?P<a>.*)' \(choose from (?P<b>.*)\)"),
        "bij {c} kan “{a}” niet; kies uit: {b}.",
    ),
    (re.compile(r"argument (?P<a>\S+): expected one argument"), "achter {a} hoort een waarde."),
    (re.compile(r"argument (?P<a>\S+): invalid int value: '(?P<b>.*)'"), "bij {a} hoort een getal; “{b}” is dat niet."),
    (
        re.compile(r"argument (?P<a>\S+): ignored explicit argument '(?P<b>.*)'"),
        "achter {a} hoort geen waarde (“{b}”).",
    ),
    (re.compile(r"the following arguments are required: (?P<a>.*)"), "dit ontbreekt nog: {a}."),
    (re.compile(r"ambiguous option: (?P<a>\S+) could match (?P<b>.*)"), "“{a}” kan meer betekenen: {b}."),
    (re.compile(r"argument (?P<a>\S+): (?P<b>.*)"), "bij {a}: {b}."),
)


class _Help(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """Speaks Dutch, in its help and when the command is wrong."""

    def __init__(self, *, add_help: bool = True, **options: Any) -> None:
        """Make a parser as argparse does, with `-h` and `--help` unless `add_help` says otherwise."""
        super().__init__(add_help=False, formatter_class=_Help, allow_abbrev=False, **options)
        if add_help:  # argparse joins the options of a parent by their title, so a parent keeps the usual one
            self._positionals.title = "Opdracht"
            self._optionals.title = "Opties"
            self.add_argument("-h", "--help", action="help", default=argparse.SUPPRESS, help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong and end with exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"Deze opdracht klopt niet: {in_dutch(message)}\nKijk bij: python build.py --help\n")


def in_dutch(message: str) -> str:
    """Say what argparse says in Dutch."""
    for pattern, said in _SAID:
        if (match := pattern.fullmatch(message)) is not None:
            return said.format(**{name: part.replace("'", "") for name, part in match.groupdict().items()})
    return message


def day(text: str) -> datetime.date:
    """Read a day, written year-month-day, for an option."""
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is geen datum; schrijf jaar-maand-dag, zoals 2026-11-20") from None
    if not EERSTE_JAAR <= found.year <= LAATSTE_JAAR:
        raise argparse.ArgumentTypeError(f"“{text}” kan niet: een jaar ligt tussen {EERSTE_JAAR} en {LAATSTE_JAAR}")
    return found
