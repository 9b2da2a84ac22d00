"""`update`: make the repository of a region hold the engine that runs now, and its content what that engine reads."""

from __future__ import annotations

import argparse

from regioagenda.commands import migrate
from regioagenda.commands.common import OK
from regioagenda.disk.new_files import write_generated
from regioagenda.disk.opslag import engine_address, engine_files, lock_files
from regioagenda.disk.plaatsen import project_of
from regioagenda.editors.vscode import vscode_files


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("--motor", default="", metavar="WHEEL", help="waar de motor vandaan kwam")


def run(options: argparse.Namespace) -> int:
    """Write what belongs to the engine, and rewrite content where its form is read no more. Templates and words of the region
    stay as they are."""
    engine = engine_files(options.motor or engine_address())
    files = {**engine, **lock_files(), **vscode_files()}
    project = project_of(options.content)
    for path in write_generated(files, project):
        print(f"Geschreven: {path}")
    # What was there before is in the history of the repository.
    for old in sorted((project / "motor").glob("*.whl")):
        if old.relative_to(project).as_posix() not in engine:
            old.unlink()
            print(f"Weggehaald: {old.relative_to(project).as_posix()}")
    lines = migrate.rewrite(options, trial=False)
    if not options.quiet:
        print("\n".join(lines))
    return OK
