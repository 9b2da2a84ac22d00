"""The site beside its sources: every id has its place, the facts are there, and no sentence was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.bronnen.conftest import noted, place_of, sources
from tests.conftest import none_of
from tests.site.html import Document

SHARE_OF_FACTS = 0.98
COPIED = 12  # words in a row: more than a name or a term, less than a sentence


def test_every_id_of_the_sources_has_its_place(documents: dict[str, Document]) -> None:
    none_of([row["id"] for row in noted("ids.yaml") if place_of(row["id"], documents) is None], "ids without a place")


def test_facts_of_the_sources_are_told(documents: dict[str, Document]) -> None:
    facts = noted("facts.yaml")
    missing, kern = [], []
    for fact in facts:
        name = place_of(fact["item"], documents)
        told = documents[name].all("main")[0].text.casefold() if name else ""
        if not all(
            any(str(words).casefold() in told for words in choices)
            for choices in (fact["must_contain"], fact.get("and_any_of") or [""])
        ):
            missing.append(f"{fact['id']} on {fact['item']} (lines {fact['lines']}): {fact['paraphrase']}")
            if fact["tier"] == "kern":
                kern.append(missing[-1])
    none_of(kern, "core facts not told")
    if 1 - len(missing) / len(facts) < SHARE_OF_FACTS:
        none_of(missing, f"facts not told, of {len(facts)}")


def words_of(text: str) -> list[str]:
    """Give the words of a text; what a hyphen ties together, also over the end of a line, is one word."""
    return re.findall(r"\w+", re.sub(r"(\w)[-\u00ad]\s*(\w)", r"\1\2", text).casefold())


def runs_of(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Give every run of words that would be called copied."""
    return (tuple(words[i : i + COPIED]) for i in range(len(words) - COPIED + 1))


def test_no_sentence_is_copied(documents: dict[str, Document]) -> None:
    written = {run for path in sources() for run in runs_of(words_of(path.read_text("utf-8")))}
    copied = {
        " ".join(run): name
        for name, document in documents.items()
        for piece in document.pieces
        for run in runs_of(words_of(piece))
        if run in written
    }
    none_of([f"{name}: {text}" for text, name in copied.items()], f"{COPIED} words in a row as in the source")


def test_civil_servants_are_not_named(documents: dict[str, Document]) -> None:
    lines = [line for path in sources() for line in path.read_text("utf-8").splitlines()]
    named = {
        name.strip()
        for line in lines
        if (found := re.match(r"\s*Co[öo]rdinator(?:en)?: (.+)", line))
        for name in found[1].split(" en ")
    }
    assert named
    shown = [
        f"{page}: {name}"
        for page, document in documents.items()
        for name in named
        if name in document.all("body")[0].text
    ]
    none_of(shown, "civil servants named")
