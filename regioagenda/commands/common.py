"""What the commands share: exit codes, where things lie, the content and the memory, and printing messages."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.base.report import as_github, as_json, as_text, bounded, plain
from regioagenda.base.shelf import Published
from regioagenda.disk.plaatsen import PACKAGE, TEMPLATES, memory_of, verloop_memory_of
from regioagenda.disk.sources import FolderReader
from regioagenda.disk.store import Store, program_version
from regioagenda.disk.verloop import VerloopLezer

if TYPE_CHECKING:
    from regioagenda.pipeline import BuildResult

OK, CONTENT_ERRORS, WRONG_USE, OUR_FAULT = 0, 1, 2, 3


def program_name() -> str:
    """Give what was typed to start the program: `build.py`, or `regioagenda` when it is installed."""
    return "regioagenda" if Path(sys.argv[0]).stem == "regioagenda" else "build.py"


def program(options: argparse.Namespace) -> str:
    """Give what to type for another command on the same content: `python build.py --content regio`."""
    name = program_name()
    start = f"python {name}" if name.endswith(".py") else name
    return start if options.content == Path("content") else f"{start} --content {options.content}"


def read_sources(options: argparse.Namespace) -> dict[str, bytes]:
    """Read the content folder that was named, and the templates."""
    return FolderReader(options.content, TEMPLATES).read()


def read_and_tell(options: argparse.Namespace) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """Read the same, with the history where the site asks for it, and say what was left out though somebody may have
    meant it."""
    reader = FolderReader(options.content, TEMPLATES)
    sources = reader.read()
    history, told = verloop_lezer(options).read(sources)
    return {**sources, **history}, (*reader.told, *told)


def verloop_lezer(options: argparse.Namespace) -> VerloopLezer:
    """Make the reader of what Git knows of earlier revisions."""
    memory = None if options.no_cache else verloop_memory_of(options.content)
    return VerloopLezer(options.content, memory, version(), lambda: open_store(options) or Store(None, version()))


def open_store(options: argparse.Namespace, published: Published | None = None) -> Store | None:
    """Open what was remembered of earlier builds; None when nothing may be remembered. `published` is the site that lies
    there already."""
    if options.no_cache:
        return None
    return Store(memory_of(options.content), version(), published)


@cache
def version() -> bytes:
    """Give the version of the program, its libraries and Python."""
    return program_version(PACKAGE)


def named_for(options: argparse.Namespace) -> Callable[[str], str]:
    """Name a source as the editor knows it: relative to the folder that holds the content folder."""
    content = plain(Path(os.path.realpath(options.content)).name)
    return lambda path: f"{content}/{path.removeprefix('content/')}" if path.startswith("content/") else path


def print_messages(
    options: argparse.Namespace, diagnostics: Sequence[Diagnostic], sources: Mapping[str, bytes]
) -> None:
    """Print messages in the form that was asked for."""
    named = named_for(options)
    diagnostics = bounded(diagnostics)
    if options.format == "json":
        print(as_json(diagnostics, named))
    elif options.format == "github":
        if diagnostics:
            print(as_github(diagnostics, named))
    else:
        shown = [d for d in diagnostics if not options.quiet or d.severity == "fout"]
        if shown:
            print(as_text(shown, sources, named, colour=sys.stdout.isatty()) + "\n")


def run_build(
    options: argparse.Namespace, sources: Mapping[str, bytes], memo: Memo, told: Sequence[Diagnostic] = ()
) -> BuildResult:
    """Build with the options of this command. `told` is what reading the folder had to say."""
    from regioagenda.disk.sjablonen import CompiledTemplates
    from regioagenda.disk.workers import Workers
    from regioagenda.pipeline import build  # a build that has nothing to do needs none of it

    return build(
        sources,
        today=options.today,
        memo=memo,
        pdf=getattr(options, "pdf", False),
        told=told,
        work=Workers(),
        compiled=None if isinstance(memo, NoMemo) else CompiledTemplates(TEMPLATES, version()),
    )
