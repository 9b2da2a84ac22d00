"""`start`: the repository of a new region, from a few answers."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from regioagenda.base.diagnostics import suggestion
from regioagenda.commands.common import OK, WRONG_USE
from regioagenda.disk.new_files import write_tree
from regioagenda.disk.opslag import repository_files
from regioagenda.domain.start import Antwoorden, cbs_codes, onbekende_gemeenten, start_files
from regioagenda.editors.vscode import vscode_files

_VRAGEN = (
    ("regio", "Hoe heet uw regio?", ""),
    ("gemeenten", "Welke gemeenten doen mee? Zet er komma's tussen.", ""),
    ("adres", "Wat wordt het adres van de site? (leeg: nog niet bekend)", ""),
    ("email", "Op welk algemeen e-mailadres kan iemand vragen stellen? (leeg: nog niet bekend)", ""),
    ("agenda", "Hoe heet de agenda?", ""),
    ("looptijd", "Van wanneer tot wanneer loopt de agenda? Bijvoorbeeld: 2026 tot en met 2029.", ""),
    ("thema", "Wat is het eerste thema? Bijvoorbeeld: Wonen.", ""),
)
_MEESTE_ACTIES = 5


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("map", type=Path, metavar="MAP", help="een nieuwe of lege map")
    for name, question, _ in _VRAGEN:
        parser.add_argument(f"--{name}", default=None, metavar="TEKST", help=question)
    parser.add_argument(
        "--actie", action="append", default=None, metavar="TEKST", help="wat u gaat doen; mag vaker (hooguit 5 keer)"
    )


def run(options: argparse.Namespace) -> int:
    """Write the repository, or say why not."""
    folder: Path = options.map
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"De map “{folder}” is niet leeg. Kies een nieuwe map.", file=sys.stderr)
        return WRONG_USE
    answers = _antwoorden(options)
    if not answers.regio or not answers.gemeenten:
        print(
            "Geef een regio en gemeenten: --regio “Regio Voorbeeld” --gemeenten “Haarlem, Zandvoort”.", file=sys.stderr
        )
        return WRONG_USE
    if not _kent(answers.gemeenten):
        return WRONG_USE
    made = {
        **{path: text.encode() for path, text in start_files(answers, options.today).items()},
        **repository_files(answers.regio),
        **vscode_files(),
    }
    write_tree(made, folder)
    shown = os.path.relpath(folder)
    print(f"Gemaakt: {len(made)} bestanden in {shown}.")
    print(f"Verder: cd {shown} && make site. De site staat dan in {shown}/site.")
    return OK


def _antwoorden(options: argparse.Namespace) -> Antwoorden:
    """Take what was given, and ask the rest when somebody is there to answer."""
    asks = sys.stdin.isatty() and options.regio is None
    given = {name: getattr(options, name) for name, _, _ in _VRAGEN}
    if asks:
        for name, question, _ in _VRAGEN:
            while given[name] is None:
                answer = input(f"{question}\n> ").strip()
                # Who mistypes a name says only that again.
                if name != "gemeenten" or _kent(_namen(answer)):
                    given[name] = answer
    acties = options.actie or []
    if asks and not acties:
        print("Wat gaat u doen? Noem per regel één actie. Een lege regel is het eind.")
        while len(acties) < _MEESTE_ACTIES and (line := input("> ").strip()):
            acties.append(line)
    text = {name: (value or "").strip() for name, value in given.items()}
    names = _namen(text.pop("gemeenten"))
    return Antwoorden(**text, gemeenten=names, acties=tuple(acties[:_MEESTE_ACTIES]))


def _namen(answer: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for n in (part.strip() for part in answer.split(",")) if n))


def _kent(names: tuple[str, ...]) -> bool:
    """Tell whether every name is a gemeente, and say which is not."""
    unknown = onbekende_gemeenten(names)
    for name in unknown:
        print(f"“{name}” is geen gemeente. {suggestion(name, cbs_codes())}".rstrip(), file=sys.stderr)
    return not unknown
