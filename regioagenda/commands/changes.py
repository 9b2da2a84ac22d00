"""`changes`: what a change means, from two revisions in Git or from one and the files as they are now."""

from __future__ import annotations

import argparse
import gc
import sys
from datetime import date

from regioagenda.base.memo import NoMemo
from regioagenda.commands.common import (
    CONTENT_ERRORS,
    OK,
    WRONG_USE,
    named_for,
    open_store,
    version,
)
from regioagenda.disk.history import content_at, date_of
from regioagenda.disk.plaatsen import TEMPLATES
from regioagenda.disk.sjablonen import CompiledTemplates
from regioagenda.disk.sources import SourcesError, read_folder
from regioagenda.output.changes.as_json import as_json
from regioagenda.output.changes.html import as_html
from regioagenda.output.changes.markdown import as_markdown
from regioagenda.review import review

FORMS = {"markdown": as_markdown, "html": as_html, "json": as_json}


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("base", metavar="BASE", help="de revisie van nu, zoals main, een tag of het id van een commit")
    parser.add_argument(
        "head",
        metavar="HEAD",
        nargs="?",
        default="",
        help="de revisie van straks (gewoonlijk de bestanden zoals zij nu zijn)",
    )


def run(options: argparse.Namespace) -> int:
    """Print the report alone; what cannot be compared at all is said on the other stream."""
    # Two builds make hardly anything that has to be looked for, and end soon.
    gc.disable()
    try:
        now = read_folder(options.content, TEMPLATES)
        frame = {path: data for path, data in now.items() if not path.startswith("content/")}
        before = {**content_at(options.content, options.base), **frame}
        after = {**content_at(options.content, options.head), **frame} if options.head else now
    except SourcesError as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    store = open_store(options)
    found = review(
        before,
        after,
        base=options.base,
        head=options.head,
        today=_day(options),
        memo=store or NoMemo(),
        compiled=CompiledTemplates(TEMPLATES, version()) if store else None,
    )
    if store:
        store.save()
    form = options.format if options.format in FORMS else "markdown"
    print(FORMS[form](found, named_for(options)).rstrip("\n"))
    return CONTENT_ERRORS if found.bezwaar else OK


def _day(options: argparse.Namespace) -> date:
    """Give the day on which both are built: that of the later revision, so that the same two give the same report."""
    dated = date_of(options.content, options.head) if options.head and not options.today_given else ""
    return date.fromisoformat(dated) if dated else options.today
