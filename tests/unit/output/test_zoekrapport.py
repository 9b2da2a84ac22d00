"""The report on the search: a region's own questions with their score, and everyday words that find nothing."""

from __future__ import annotations

from regioagenda.base.memo import NoMemo
from regioagenda.output.search.rapport import Zoekrapport, maak_zoekrapport, rapport_in_woorden
from regioagenda.pages.bouwstenen.context import make_context
from regioagenda.pages.lijst import planned
from tests.helpers import TODAY, changed, make

PROEVEN = "content/zoekproeven.yaml"


def report(*asked: str) -> Zoekrapport:
    """Report on the golden region with these questions besides its own."""
    more = "".join(f"  - vraag: {q}\n    vindt: [duinstreek/1.1-fietsroute]\n" for q in asked)
    sources = changed(
        PROEVEN, ("    vindt: [duinstreek/1.1-fietsroute]\n", f"    vindt: [duinstreek/1.1-fietsroute]\n{more}")
    )
    region = make(sources).region
    assert region is not None
    return maak_zoekrapport(region, planned(make_context(region, TODAY), drafts=False), TODAY, NoMemo())


def test_own_questions_have_a_score_worst_first() -> None:
    found = report("zwembad", "doorfietsroute").scores
    assert [(s.proef.vraag, s.plaats, s.ndcg) for s in found] == [
        ("zwembad", 0, 0.0),
        ("racefiets", 1, 1.0),
        ("doorfietsroute", 1, 1.0),
    ]


def test_everyday_words_without_an_answer_are_named() -> None:
    found = report()
    assert found.geprobeerd > 1000
    assert "racefiets" not in found.zonder_antwoord
    assert "warmtepomp" in found.zonder_antwoord


def test_the_report_tells_it_in_sentences() -> None:
    lines = list(rapport_in_woorden(report("zwembad")))
    assert lines[:3] == [
        "Uw eigen vragen (zoekproeven.yaml): 2. nDCG@10: 0,50.",
        "Niet gevonden: 1. Te laag in de lijst: 0.",
        "  0,00  zwembad: duinstreek/1.1-fietsroute niet gevonden",
    ]
    assert lines[3].startswith("Alledaagse woorden die mensen typen: ")
    without = Zoekrapport(scores=(), geprobeerd=3, zonder_antwoord=())
    assert next(rapport_in_woorden(without)) == "Er zijn geen eigen vragen. Zet ze in content/zoekproeven.yaml."
