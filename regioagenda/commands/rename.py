"""`rename`: give something another name, also where others point to it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import NoMemo
from regioagenda.base.report import Named, as_text
from regioagenda.commands.common import (
    CONTENT_ERRORS,
    OK,
    OUR_FAULT,
    WRONG_USE,
    named_for,
    open_store,
    print_messages,
    read_sources,
)
from regioagenda.disk.put_rename import put_on_disk
from regioagenda.domain.rename.rename import Rename, rename
from regioagenda.output.lijst import GERESERVEERD

_IN_CONTENT = frozenset(("hernoemen-eerst-fouten", "hernoemen-onduidelijk", "hernoemen-dubbel"))


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument(
        "old", metavar="OUD", help="het id dat het nu heeft, zoals agenda/7.1-actie of gemeente/haarlem"
    )
    parser.add_argument("new", metavar="NIEUW", help="het nieuwe id, of alleen het laatste deel ervan")


def run(options: argparse.Namespace) -> int:
    """Rename, or say why not."""
    sources = read_sources(options)
    store = open_store(options)
    result, diagnostics = rename(sources, options.old, options.new, store or NoMemo(), GERESERVEERD)
    if store:
        store.save()
    if result is None:
        if options.format == "text":
            print(refusal_text(diagnostics, sources, named_for(options), colour=sys.stderr.isatty()), file=sys.stderr)
        else:
            print_messages(options, diagnostics, sources)
        return exit_code(diagnostics)
    left = put_on_disk(result, sources, options.content)
    if options.format != "text":
        print_messages(options, diagnostics, sources)
    elif not options.quiet:
        print(renamed_text(result, diagnostics, left, named_for(options)))
    return OK


def exit_code(refused: Sequence[Diagnostic]) -> int:
    """Give the exit code of a refusal: mistakes in the content, wrong use of the command, or our own fault."""
    codes = {diagnostic.code for diagnostic in refused}
    if "hernoemen-mislukt" in codes:
        return OUR_FAULT
    return CONTENT_ERRORS if codes & _IN_CONTENT else WRONG_USE


def refusal_text(refused: Sequence[Diagnostic], sources: Mapping[str, bytes], named: Named, *, colour: bool) -> str:
    """Tell why nothing was renamed: what is about the command itself first, then the places in files."""
    about_command = [f"{d.message} [{d.code}]\n  → {d.hint}" for d in refused if not d.where.path]
    in_files = [d for d in refused if d.where.path]
    return "\n\n".join([*about_command, *([as_text(in_files, sources, named, colour=colour)] if in_files else [])])


def renamed_text(result: Rename, advice: Sequence[Diagnostic], left: Sequence[Path], named: Named) -> str:
    """Tell what was renamed, in numbers and by file. `left` are old folders that are not empty yet."""
    old_paths = {new: old for old, new in result.moved}
    counts = [
        _count(len(result.files), "bestand aangepast", "bestanden aangepast"),
        _count(result.references, "verwijzing bijgewerkt", "verwijzingen bijgewerkt"),
        *([_count(len(old_paths), "bestand verplaatst", "bestanden verplaatst")] if old_paths else []),
    ]
    lines = [f"“{result.old}” heet nu “{result.new}”: {', '.join(counts)}."]
    for path in sorted({*result.files, *old_paths}):
        before = f"{named(old_paths[path])} → " if path in old_paths else ""
        lines.append(f"  {before}{named(path)}")
    lines += [f"De oude map “{folder}” blijft staan, want er staan nog andere bestanden in." for folder in left]
    lines += [f"Let op: {d.message} {d.hint}" for d in advice]
    return "\n".join(lines)


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
