"""The real content is plain: short sentences where residents read first."""

from __future__ import annotations

import re

from tests.conftest import Built, none_of

LONGEST_MEAN = 15  # words in a sentence
SHARE = 0.90
SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")


def mean_length(text: str) -> float:
    """Give the mean number of words in a sentence; a line of a list counts as one."""
    sentences = [s for s in SENTENCE_END.split(text.strip()) if re.search(r"\w", s)]
    return sum(len(s.split()) for s in sentences) / len(sentences)


def test_summaries_and_meanings_have_short_sentences(built: Built) -> None:
    region = built.result.region
    assert region is not None
    texts = {
        **{
            f"{item.id}: samenvatting": item.samenvatting
            for item in (*region.agendas.values(), *region.themas.values())
        },
        **{f"{item.id}: samenvatting": item.samenvatting for item in region.acties.values()},
        **{f"{item.id}: samenvatting": item.samenvatting for item in region.paginas.values()},
        **{f"{a.id}: betekenis": a.betekenis.text for a in region.acties.values() if a.betekenis.text},
    }
    long = [f"{name} ({mean_length(text):.1f})" for name, text in texts.items() if mean_length(text) > LONGEST_MEAN]
    if len(long) > (1 - SHARE) * len(texts):
        none_of(long, f"of {len(texts)} texts with more than {LONGEST_MEAN} words in a sentence")


def test_no_officialese_is_left_unexplained(built: Built) -> None:
    none_of([str(d.where) for d in built.result.diagnostics if d.code == "ambtelijk-woord"], "officialese")
