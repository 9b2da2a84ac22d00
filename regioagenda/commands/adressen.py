"""`adressen`: write the addresses that the site has now into the book of addresses, so that none can vanish silently."""

from __future__ import annotations

import argparse

from regioagenda.base.memo import Memo, NoMemo
from regioagenda.commands.common import CONTENT_ERRORS, OK, open_store, read_sources
from regioagenda.disk.new_files import write_new
from regioagenda.disk.put_rename import put_changes
from regioagenda.output.adresboek import FILE, new_addresses, with_addresses
from regioagenda.pipeline import glimpse


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("--proef", action="store_true", help="toon alleen wat erbij komt")


def run(options: argparse.Namespace) -> int:
    """Add every lasting address that is not in the book yet, or with `--proef` only name them."""
    sources = read_sources(options)
    store = open_store(options)
    memo: Memo = store or NoMemo()
    seen = glimpse(sources, today=options.today, memo=memo, drafts=False)
    if store:
        store.save()
    if seen.region is None or seen.files is None:
        print("Er staan fouten in de inhoud. Los die eerst op: de opdracht check noemt ze.")
        return CONTENT_ERRORS
    new = new_addresses(seen.region, seen.pages)
    if not new:
        print("Alle adressen staan er al in.")
        return OK
    print("\n".join(new))
    if options.proef:
        print(f"Er is niets veranderd. Zonder --proef komen deze {len(new)} erbij in {FILE.rpartition('/')[2]}.")
        return OK
    text = with_addresses(seen.region, sources.get(FILE, b"").decode("utf-8"), new)
    if FILE in sources:
        put_changes({FILE: text.encode("utf-8")}, sources, options.content)
    else:
        write_new({FILE: text.encode("utf-8")}, options.content)
    print(f"{len(new)} adressen erbij in {FILE.rpartition('/')[2]}.")
    return OK
