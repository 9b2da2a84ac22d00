"""`migrate`: rewrite content of an older program where its form is read no more."""

from __future__ import annotations

import argparse

from regioagenda.base.memo import NoMemo
from regioagenda.commands.common import OK, named_for, open_store, program, read_sources
from regioagenda.disk.put_rename import put_changes
from regioagenda.domain.migreren import Migratie, migreer


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("--proef", action="store_true", help="laat alleen zien wat er zou veranderen")


def run(options: argparse.Namespace) -> int:
    """Rewrite what must change, or show it."""
    lines = rewrite(options, trial=options.proef)
    if not options.quiet:
        print("\n".join(lines))
    return OK


def rewrite(options: argparse.Namespace, *, trial: bool) -> list[str]:
    """Rewrite what must change, unless it is a trial, and give the report."""
    sources = read_sources(options)
    store = open_store(options)
    result = migreer(sources, store or NoMemo())
    if store:
        store.save()
    if result.files and not trial:
        put_changes(result.files, sources, options.content)
    return _verslag(result, options, trial=trial)


def _verslag(result: Migratie, options: argparse.Namespace, *, trial: bool) -> list[str]:
    named = named_for(options)
    count = len(result.plekken)
    lines = [f"{named(p.where.path)}:{p.where.line}: {p.was} → {p.wordt}" for p in result.plekken]
    would = "zou" if count == 1 else "zouden"
    if not count:
        lines.append("Er is niets dat anders geschreven moet worden.")
    elif trial:
        lines.append(f"{count} {'plek' if count == 1 else 'plekken'} {would} veranderen. Er is niets geschreven.")
    else:
        lines.append(f"{count} {'plek is' if count == 1 else 'plekken zijn'} anders geschreven.")
    if result.over:
        is_left = "Er blijft 1 fout" if result.over == 1 else f"Er blijven {result.over} fouten"
        lines.append(f"{is_left} over die u zelf moet verbeteren. Typ: {program(options)} check")
    return lines
