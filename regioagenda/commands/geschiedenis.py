"""`geschiedenis`: write what Git knows of the changes of each item into its file, so that it stays without Git."""

from __future__ import annotations

import argparse
import sys

from regioagenda.base.memo import NoMemo
from regioagenda.commands.common import (
    CONTENT_ERRORS,
    OK,
    WRONG_USE,
    named_for,
    open_store,
    print_messages,
    read_sources,
    verloop_lezer,
)
from regioagenda.disk.put_rename import put_changes
from regioagenda.domain.verloop.vastleggen import leg_vast
from regioagenda.pipeline import know


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("--proef", action="store_true", help="toon alleen welke regels erbij komen")


def run(options: argparse.Namespace) -> int:
    """Add the notes, or with `--proef` only name them."""
    sources = read_sources(options)
    history, told = verloop_lezer(options).always(sources)
    if not history:
        print("\n".join(f"{d.message.partition('. ')[0]}. {d.hint}" for d in told), file=sys.stderr)
        return WRONG_USE
    store = open_store(options)
    known = know(
        {**sources, **history}, today=options.today, memo=store or NoMemo(), drafts=True, languages=frozenset()
    )
    if known.region is None:
        print_messages(options, [d for d in known.diagnostics if d.severity == "fout"], sources)
        print("Er staan fouten in de inhoud. Los die eerst op.")
        return CONTENT_ERRORS
    made = leg_vast(known.region, sources)
    named = named_for(options)
    for path, line in made.regels:
        print(f"{named(path)}: {line.dag} {line.woorden}")
    for path in made.zelf:
        print(f"{named(path)}: hier kan niets bij; schrijf elke wijziging op een eigen regel met een streepje.")
    count = f"{len(made.regels)} {'regel' if len(made.regels) == 1 else 'regels'}"
    if options.proef or not made.regels:
        print(
            f"Er is niets veranderd. Zonder --proef komen er {count} bij." if made.regels else "Alles staat er al in."
        )
        return OK
    put_changes(made.files, sources, options.content)
    print(f"{count} erbij. Kijk met git diff of u het zo wilt zeggen.")
    return OK
