"""`schema`: write the files that are made from the declarations."""

from __future__ import annotations

import argparse

from regioagenda.commands.common import OK
from regioagenda.disk.new_files import write_generated
from regioagenda.disk.plaatsen import INSTALLED, ROOT, project_of
from regioagenda.editors.generated import generated_files
from regioagenda.editors.vscode import vscode_files
from regioagenda.output.hosting import hosting_files


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    # It takes no options of its own.


def run(options: argparse.Namespace) -> int:
    """Write what differs; in the project of a region only what helps its editors."""
    if INSTALLED:
        changed = write_generated(vscode_files(), project_of(options.content))
    else:
        changed = write_generated({**generated_files(), **hosting_files()}, ROOT)
    for path in changed:
        print(f"Geschreven: {path}")
    if not changed and not options.quiet:
        print("Alles was al bijgewerkt.")
    return OK
