"""The files of the search index over everything that can be found."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from regioagenda.base.memo import Memo
from regioagenda.domain.region import Region
from regioagenda.output.search.documenten import zoekdocumenten
from regioagenda.output.search.index import FOLDER, Zoekwoord, build_zoekindex

# The one file with a fixed name; it tells those of the others.
INDEX = FOLDER + "index.json"


def make_search(region: Region, today: date, memo: Memo) -> Mapping[str, bytes]:
    """Give every file of the index by its name inside the output folder."""
    words = [Zoekwoord(woorden=z.woorden, zoek=z.zoek) for z in region.zoekwoorden]
    return build_zoekindex(zoekdocumenten(region, today), words, memo)
