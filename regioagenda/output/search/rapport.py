"""How well the search of a region answers: its own questions with nDCG@10, and the everyday words that lead nowhere."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.domain.model import Zoekproef
from regioagenda.domain.region import Region
from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.index import Zoekstof, ranked_index
from regioagenda.output.search.lijsten import alledaags
from regioagenda.output.search.make import make_zoekstof
from regioagenda.output.search.vraag import rangorde
from regioagenda.pages.bouwstenen.parts import PlannedPage

AT = 10
WORST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Proefscore:
    """What one of a region's own questions scored: `ndcg` from 0 to 1, and the place of the first right answer, 0 for none."""

    proef: Zoekproef
    ndcg: float
    plaats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekrapport:
    """The scores of a region's own questions, worst first; how many everyday words were tried, and which find nothing."""

    scores: tuple[Proefscore, ...]
    geprobeerd: int
    zonder_antwoord: tuple[str, ...]


def maak_zoekrapport(region: Region, pages: Iterable[PlannedPage], today: date, memo: Memo) -> Zoekrapport:
    """Ask the search everything that is known to be asked."""
    stof = make_zoekstof(region, pages, today, memo)
    words = list(dict.fromkeys(word for entry in alledaags() for word in entry.woorden))
    return Zoekrapport(
        scores=_scores(region.zoekproeven, stof, memo),
        geprobeerd=len(words),
        zonder_antwoord=tuple(word for word in words if not _is_bekend(word, stof)),
    )


def _scores(proeven: Sequence[Zoekproef], stof: Zoekstof, memo: Memo) -> tuple[Proefscore, ...]:
    index = ranked_index(stof, [p.vraag for p in proeven], memo)
    found = (_score(p, [stof.documenten[number].id for number in rangorde(index, p.vraag)]) for p in proeven)
    return tuple(sorted(found, key=lambda score: score.ndcg))


def _score(proef: Zoekproef, found: Iterable[str]) -> Proefscore:
    """Score one question: each item that it names is a right answer, and a part of a page counts as that page, once."""
    right = {ref.slug.partition("#")[0] for ref in proef.vindt}
    pages = list(dict.fromkeys(id.partition("#")[0] for id in found))
    places = [place for place, id in enumerate(pages, 1) if id in right]
    gained = sum(1 / math.log2(place + 1) for place in places if place <= AT)
    # One right answer is enough for a question that names several ways to be right.
    ideal = sum(1 / math.log2(place + 1) for place in range(1, min(AT, max(1, len(places))) + 1))
    return Proefscore(proef=proef, ndcg=gained / ideal, plaats=places[0] if places else 0)


def _is_bekend(word: str, stof: Zoekstof) -> bool:
    """Tell whether a word finds something: as a phrase of the lists, or each of its words that says something by itself."""
    stems = zoektaal.stems(word)
    light = zoektaal.lichte_stammen()
    heavy = [stem for stem in stems if stem not in light] or stems
    return _is_sleutel(" ".join(stems), stof) or all(_is_sleutel(stem, stof) for stem in heavy)


def _is_sleutel(key: str, stof: Zoekstof) -> bool:
    return key in stof.eigen or key in stof.ook


def rapport_in_woorden(rapport: Zoekrapport) -> Iterator[str]:
    """Give the lines of the report."""
    scores = rapport.scores
    if scores:
        mean = sum(score.ndcg for score in scores) / len(scores)
        nothing = sum(score.plaats == 0 for score in scores)
        late = sum(score.plaats > score.proef.binnen for score in scores)
        yield f"Uw eigen vragen (zoekproeven.yaml): {len(scores)}. nDCG@{AT}: {nl.schrijf_getal(mean, 2)}."
        yield f"Niet gevonden: {nothing}. Te laag in de lijst: {late}."
        worst = [score for score in scores if score.ndcg < 1][:WORST]
        for score in worst:
            where = f"op plaats {score.plaats}" if score.plaats else "niet gevonden"
            yield f"  {nl.schrijf_getal(score.ndcg, 2)}  {score.proef.vraag}: {score.proef.vindt[0].slug} {where}"
    else:
        yield "Er zijn geen eigen vragen. Zet ze in content/zoekproeven.yaml."
    lost = rapport.zonder_antwoord
    yield f"Alledaagse woorden die mensen typen: {rapport.geprobeerd}. Zonder antwoord op deze site: {len(lost)}."
    if lost:
        yield f"  {', '.join(lost)}"
        yield "Gaat uw agenda hier wel over? Zet het woord dan in zoekwoorden.yaml, of bij zoekwoorden van die pagina."
