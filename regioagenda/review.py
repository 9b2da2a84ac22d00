"""Two moments of a region beside each other. Apart from the build, which needs none of it."""

from __future__ import annotations

from datetime import date

from jinja2 import BytecodeCache

from regioagenda.base.memo import Apart, Memo
from regioagenda.domain.compare.compare import compare
from regioagenda.domain.load import Sources, load
from regioagenda.output.changes.events import Gebeurtenisverlies, lost_events, silently_moved
from regioagenda.output.changes.pages import Built, compare_pages, lost_addresses
from regioagenda.output.changes.review import Review, changed_addresses, make_review, replaced_addresses
from regioagenda.pipeline import glimpse


def review(
    before: Sources,
    after: Sources,
    *,
    base: str,
    head: str,
    today: date,
    memo: Memo,
    compiled: BytecodeCache | None = None,
) -> Review:
    """Compare two moments of a region: what changes, and what that does to the site. Never raises for what is in them.

    `base` and `head` are what the two are called. Both are built as on the day `today`, so that only what was written
    differs; `compiled` keeps compiled templates. What cannot be built is compared as far as it can be read.
    """
    # What rests on what is noted of one moment at a time.
    moments = ((before, Apart(memo)), (after, memo))
    sides = tuple(glimpse(s, today=today, memo=m, drafts=False, compiled=compiled) for s, m in moments)
    contents = tuple(load(s, memo, drafts=True)[0] for s in (before, after))
    drafts = tuple(load(s, memo, drafts=False)[0].concepten for s in (before, after))
    changes = compare(contents[0], contents[1], before, after)
    paginas, verloren = None, None
    abonnees: tuple[Gebeurtenisverlies, ...] = ()
    old, new = sides
    if old.files is not None and new.files is not None and old.region is not None and new.region is not None:
        paginas = compare_pages(
            Built(region=old.region, pages=old.pages, files=old.files),
            Built(region=new.region, pages=new.pages, files=new.files),
            changed_addresses(changes),
            replaced_addresses(changes),
        )
        verloren = lost_addresses(old.files, new.files)
        abonnees = (*lost_events(old.region, new.region), *silently_moved(old.region, new.region))
    return make_review(
        base=base,
        head=head,
        changes=changes,
        before=contents[0],
        after=contents[1],
        drafts=(drafts[0], drafts[1]),
        told=(old.diagnostics, new.diagnostics),
        paginas=paginas,
        verloren=verloren,
        abonnees=abonnees,
        waarom=_waarom(
            base if old.files is None else "", "" if new.files is not None else head or "de bestanden van nu"
        ),
    )


def _waarom(base: str, head: str) -> str:
    """Say of which moment no site can be made, so that its pages and addresses are not compared."""
    broken = [f"“{name}”" for name in (base, head) if name]
    if not broken:
        return ""
    names = " en ".join(broken)
    return (
        f"Van {names} is geen site te maken, want er staan fouten in. Pagina's en adressen zijn daarom niet vergeleken."
    )
