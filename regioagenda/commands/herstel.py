"""`herstel`: show the corrections that are certain, and make them when asked."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.base.report import plain
from regioagenda.commands.common import CONTENT_ERRORS, OK, named_for, open_store, read_sources
from regioagenda.disk.put_rename import put_changes
from regioagenda.domain.herstel import Herstelling, herstel
from regioagenda.pipeline import know

# One correction may bring another to light; content that never comes to rest would be a fault of ours.
_MOST_ROUNDS = 5
_LONGEST = 100


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("--doe", action="store_true", help="breng de verbeteringen aan zonder het te vragen")
    parser.add_argument("--ja", action="store_true", dest="doe", help="hetzelfde als --doe")


def run(options: argparse.Namespace) -> int:
    """Show what can be corrected for certain, and do so after `--doe` or a yes."""
    sources = read_sources(options)
    store = open_store(options)
    memo: Memo = store or NoMemo()
    after = dict(sources)
    done: list[Herstelling] = []
    found: Sequence[Diagnostic] = ()
    for _ in range(_MOST_ROUNDS):
        found = know(after, today=options.today, memo=memo, drafts=True).diagnostics
        made = herstel(after, found)
        if not made.gedaan:
            break
        after |= made.files
        done += made.gedaan
    if store:
        store.save()
    named = named_for(options)
    for one in done:
        print(_shown(one, named(one.where.path)))
    changed = {path: data for path, data in after.items() if sources[path] != data}
    if not done:
        print("Er is niets dat zeker verbeterd kan worden.")
        return OK
    if not options.doe and not _asked(len(done), len(changed)):
        print(f"Er is niets veranderd. Met --doe worden deze {len(done)} verbeteringen aangebracht.")
        return CONTENT_ERRORS
    put_changes(changed, sources, options.content)
    print(f"{_count(done)} aangebracht in {_files(changed)}. Kijk met git diff wat er veranderde.")
    return CONTENT_ERRORS if any(d.severity == "fout" for d in found) else OK


def _shown(one: Herstelling, path: str) -> str:
    def lines(sign: str, text: str) -> str:
        cut = (line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…" for line in text.split("\n"))
        return "\n".join(f"  {sign} {plain(line)}" for line in cut)

    return f"{path}:{one.where.line}:{one.where.column} [{one.code}]\n{lines('-', one.old)}\n{lines('+', one.new)}\n"


def _asked(count: int, files: int) -> bool:
    """Ask whether to go on; where nobody can answer the answer is no."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    answer = input(f"Deze {count} verbeteringen aanbrengen in {files} bestanden? (ja/nee) ")
    return answer.strip().lower() in ("ja", "j")


def _count(done: Sequence[Herstelling]) -> str:
    return "1 verbetering" if len(done) == 1 else f"{len(done)} verbeteringen"


def _files(changed: Mapping[str, bytes]) -> str:
    return "1 bestand" if len(changed) == 1 else f"{len(changed)} bestanden"
