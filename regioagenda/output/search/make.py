"""The files of the search index over everything that can be found, and what is wrong with the words of a region."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.memo import Memo
from regioagenda.domain.region import Region
from regioagenda.output.search.documenten import zoekdocumenten
from regioagenda.output.search.index import FOLDER, Taal, Zoekstof, build_zoekindex, ranked_index, unmatched, zoekstof
from regioagenda.output.search.kaarten import maak_kaarten
from regioagenda.output.search.lijsten import Zoekwoord, namen_van, woordenlijst, zoekwoorden_van
from regioagenda.output.search.vraag import rangorde
from regioagenda.pages.bouwstenen.parts import PlannedPage
from regioagenda.taal.gegevens import regels

# The one file with a fixed name; it tells those of the others.
INDEX = FOLDER + "index.js"


def make_zoekstof(region: Region, pages: Iterable[PlannedPage], today: date, memo: Memo) -> Zoekstof:
    """Give everything that can be found, with its words."""
    words = woordenlijst(zoekwoorden_van(region, memo), namen_van(region), memo)
    return zoekstof(zoekdocumenten(region, today, pages), words, memo)


def make_search(region: Region, stof: Callable[[], Zoekstof], today: date, memo: Memo) -> Mapping[str, bytes]:
    """Give every file of the index by its name inside the output folder."""
    taal = Taal(plaatsen=_plaatsen(region), balie=regels("balie.txt"))
    return build_zoekindex(stof(), maak_kaarten(region, today, memo), taal, memo)


def search_problems(region: Region, stof: Callable[[], Zoekstof], memo: Memo) -> tuple[Diagnostic, ...]:
    """Tell which words of the region's list lead nowhere, and which of its own questions are not answered."""
    if not (region.zoekwoorden or region.zoekproeven):
        return ()
    return (*_lost_words(region, stof(), memo), *_failed_questions(region, stof(), memo))


def _lost_words(region: Region, stof: Zoekstof, memo: Memo) -> Iterator[Diagnostic]:
    entries = [Zoekwoord(woorden=z.woorden, zoek=z.zoek) for z in region.zoekwoorden]
    lost = set(unmatched(stof, entries, memo))
    for entry, place in zip(entries, region.zoekwoorden, strict=True):
        if entry in lost:
            yield Diagnostic(
                where=place.at("zoek"),
                code="zoekwoord-nergens",
                message=f"“{entry.zoek[0]}” staat op geen enkele pagina, dus “{entry.woorden[0]}” vindt niets.",
                hint="Schrijf bij zoek de woorden zoals ze op de site staan, of haal deze regel weg.",
                severity=Severity.WAARSCHUWING,
            )


def _failed_questions(region: Region, stof: Zoekstof, memo: Memo) -> Iterator[Diagnostic]:
    if not region.zoekproeven:
        return
    index = ranked_index(stof, [p.vraag for p in region.zoekproeven], memo)
    for proef in region.zoekproeven:
        right = {ref.slug for ref in proef.vindt}
        found = [stof.documenten[number].id for number in rangorde(index, proef.vraag)]
        pages = list(dict.fromkeys(id.partition("#")[0] for id in found))
        place = next(
            (n for n, id in enumerate(pages, 1) if id in right or id in {r.partition("#")[0] for r in right}), 0
        )
        if 0 < place <= proef.binnen:
            continue
        where = f"staat pas op plaats {place}" if place else "wordt niet gevonden"
        yield Diagnostic(
            where=proef.at("vraag"),
            code="zoekproef-mislukt",
            message=f"Bij “{proef.vraag}” {where}: {proef.vindt[0].slug}.",
            hint="Zet het woord dat mensen typen bij de zoekwoorden van die pagina, of in zoekwoorden.yaml.",
            severity=Severity.WAARSCHUWING,
        )


def _plaatsen(region: Region) -> tuple[str, ...]:
    """Give the names of places: of all Dutch gemeenten, and the others that this region knows."""
    here = (p for g in region.gemeenten.values() for p in (g.naam, *g.aliassen, *g.kernen))
    former = (
        n for o in region.organisaties.values() if o.naam.startswith("Gemeente ") for n in (o.naam[9:], *o.aliassen)
    )
    return (*here, *former, *(re.split(r" [=>] ", line)[0] for line in regels("gemeenten.txt")))
