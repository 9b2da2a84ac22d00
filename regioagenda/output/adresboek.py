"""The book of addresses: every address that a site has lasting things at is written down once, and stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.parts import PlannedPage

FILE = "content/adressen.yaml"
_BEGIN = """\
# Elk adres dat ooit op de site stond. De opdracht “adressen” vult deze lijst aan; haal er niets uit weg.
# Is een pagina weg? Zet haar onder “vervallen”, met adres, titel, sinds en reden.
gepubliceerd:
"""
# What follows from other pages: parts of lists, filters, two gemeenten beside each other, what has no address of its own.
_DERIVED = re.compile(r"/deel-\d+/|^/acties/.|/vergelijk/|^/stijlgids/|^/handboek/|\.html$")


def new_addresses(region: Region, pages: Iterable[PlannedPage]) -> tuple[str, ...]:
    """Give the addresses that are not in the book yet, in order."""
    known = {one.adres for one in region.gepubliceerd}
    gone = {one.adres for one in region.vervallen}
    return tuple(sorted({a for a in _lasting(pages) if a not in known and a not in gone}))


def _lasting(pages: Iterable[PlannedPage]) -> Iterator[str]:
    return (page.url for page in pages if page.url != urls.HOME and not _DERIVED.search(page.url))


def with_addresses(region: Region, text: str, new: Iterable[str]) -> str:
    """Write new addresses behind the last one in the book, and change nothing else."""
    rows = "".join(f"  - {address}\n" for address in new)
    if not text.strip():
        return _BEGIN + rows
    lines = text.splitlines(keepends=True)
    if region.gepubliceerd:
        last = max(one.where.line for one in region.gepubliceerd)
        lines[last - 1] = lines[last - 1].rstrip("\r\n") + "\n"
        return "".join((*lines[:last], rows, *lines[last:]))
    kept = text if text.endswith("\n") else f"{text}\n"
    return f"{kept}gepubliceerd:\n{rows}"
