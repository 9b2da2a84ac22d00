"""`schema`: write the files that are made from the declarations."""

from __future__ import annotations

import argparse

from regioagenda.commands.common import OK
from regioagenda.disk.new_files import write_generated
from regioagenda.disk.plaatsen import INSTALLED, ROOT, project_of
from regioagenda.editors.generated import generated_files
from regioagenda.editors.vscode import vscode_files


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    # It takes no options of its own.


def run(options: argparse.Namespace) -> int:
    """Write what differs; in the project of a region only what helps its editors."""
    changed = write_generated(
        vscode_files() if INSTALLED else generated_files(), project_of(options.content) if INSTALLED else ROOT
    )
    for path in changed:
        print(f"Geschreven: {path}")
    if not changed and not options.quiet:
        print("Alles was al bijgewerkt.")
    return OK
