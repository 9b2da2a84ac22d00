"""The search index of the site: small JSON files that `zoekmotor.js` reads in the browser.

What is heavy is done here, once: splitting and stemming the text, and weighing every stem in every document (BM25F).
The browser fetches the entry file, the document table, the vocabulary and only the shards of postings it needs.

Files, all below `zoekindex/`; only the entry file has a fixed name, the others carry a digest and never change:

- `index.json`: `{"documenten", "woorden", "delen": [[first stem, file], …], "uittreksels": {"per", "bestanden"}}`
- `documenten.*.json`: kinds, contexts and facet values as lists, and a row per document that points into them
- `woorden.*.json`: every word form, front-coded, the word lists of `zoektaal`, and the editor's list of search words
- `deel.*.json`: stem → postings: one number per document, (distance from the previous document) * 16 + level
- `uittreksel.*.json`: the summaries of a run of documents, fetched when the titles are on screen
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from regioagenda.base.memo import Memo
from regioagenda.output.search import stammen as zoektaal

T = TypeVar("T")

FOLDER = "zoekindex/"
LEVELS = 16
SHARD_BYTES = 48 * 1024  # before compression; about a third of that travels
EXCERPTS_PER_FILE = 40

_SATURATION = 2.0
_FIELDS = {  # weight, share of the length that counts, usual length in words
    "titel": (4.0, 0.4, 6),
    "naam": (4.0, 0.2, 2),
    "samenvatting": (2.0, 0.5, 20),
    "zoekwoord": (2.0, 0.2, 6),
    "thema": (1.5, 0.3, 8),
    "tekst": (1.0, 0.6, 150),
    "soort": (1.0, 0.0, 1),
}
"""Usual lengths are constants, not averages: the weights of a document then depend on that document alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoekDocument:
    """One thing that can be found.

    `titel`, `soort`, `context` and `samenvatting` are shown; `velden` and `soort` are searched: pairs of a weight class
    (`titel`, `naam`, `samenvatting`, `zoekwoord`, `thema`, `tekst`) and text. A query that equals the `titel` or a
    `naam` puts the document on top. `facetten` are pairs of a filter and one of its values.
    """

    id: str
    url: str
    titel: str
    soort: str
    context: str
    samenvatting: str
    velden: tuple[tuple[str, str], ...]
    facetten: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekwoord:
    """What people type (`woorden`) and what that is called on this site (`zoek`)."""

    woorden: tuple[str, ...]
    zoek: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Terms:
    """What the index keeps of the text of one document: word forms, and (stem, level) pairs, both sorted."""

    forms: tuple[str, ...]
    levels: tuple[tuple[str, int], ...]


def build_zoekindex(
    documents: Sequence[ZoekDocument], zoekwoorden: Sequence[Zoekwoord], memo: Memo
) -> Mapping[str, bytes]:
    """Give the files of the index by site-relative name. Documents keep their order where nothing ranks them."""
    terms = [_remember_terms(document, memo) for document in documents]
    files: dict[str, bytes] = {}

    def add(kind: str, value: object) -> str:
        data = _as_json(value)
        name = f"{kind}.{hashlib.blake2b(data, digest_size=6).hexdigest()}.json"
        files[FOLDER + name] = data
        return name

    entry = {
        "documenten": add("documenten", _document_table(documents)),
        "woorden": add("woorden", _word_lists(terms, zoekwoorden)),
        "delen": [[shard[0][0], add("deel", dict(shard))] for shard in _shards(_postings(terms))],
        "uittreksels": {
            "per": EXCERPTS_PER_FILE,
            "bestanden": [
                add("uittreksel", [document.samenvatting for document in documents[start : start + EXCERPTS_PER_FILE]])
                for start in range(0, len(documents), EXCERPTS_PER_FILE)
            ],
        },
    }
    files[FOLDER + "index.json"] = _as_json(entry)
    return dict(sorted(files.items()))


def unmatched(documents: Iterable[ZoekDocument], zoekwoorden: Sequence[Zoekwoord]) -> tuple[Zoekwoord, ...]:
    """Give the entries of which no `zoek` can be found: no document holds all of its words."""
    open_entries = {entry: [frozenset(zoektaal.stems(text)) for text in entry.zoek] for entry in zoekwoorden}
    for document in documents:
        if not open_entries:
            break
        present = {zoektaal.stem(word) for _, text in document.velden for word in zoektaal.content_words(text)}
        for entry in [e for e, options in open_entries.items() if any(o and o <= present for o in options)]:
            del open_entries[entry]
    return tuple(open_entries)


def _remember_terms(document: ZoekDocument, memo: Memo) -> _Terms:
    velden = (*document.velden, ("soort", document.soort))
    parts = [part for field in velden for part in field]
    return memo.recall("zoekindex.terms", parts, lambda: _terms(velden))


def _terms(velden: tuple[tuple[str, str], ...]) -> _Terms:
    """Weigh every stem of a document: BM25F, without the rarity of the word, which the browser adds."""
    found = [(_FIELDS[field], list(zoektaal.content_words(text))) for field, text in velden]
    weights: defaultdict[str, float] = defaultdict(float)
    for (weight, share, usual), field_words in found:
        divisor = 1 - share + share * len(field_words) / usual
        for stem, count in sorted(Counter(map(zoektaal.stem, field_words)).items()):
            weights[stem] += weight * count / max(divisor, 0.5)
    levels = ((stem, int(LEVELS * weight / (weight + _SATURATION))) for stem, weight in sorted(weights.items()))
    return _Terms(
        forms=tuple(sorted({word for _, field_words in found for word in field_words})),
        levels=tuple((stem, min(level, LEVELS - 1)) for stem, level in levels),
    )


def _postings(terms: Sequence[_Terms]) -> list[tuple[str, list[int]]]:
    postings: defaultdict[str, list[int]] = defaultdict(list)
    previous: dict[str, int] = {}
    for number, document in enumerate(terms):
        for stem, level in document.levels:
            postings[stem].append((number - previous.get(stem, 0)) * LEVELS + level)
            previous[stem] = number
    return sorted(postings.items())


def _shards(postings: Iterable[tuple[str, list[int]]]) -> Iterator[list[tuple[str, list[int]]]]:
    """Cut the sorted postings into runs of about `SHARD_BYTES`."""
    shard: list[tuple[str, list[int]]] = []
    size = 0
    for stem, numbers in postings:
        cost = len(stem) + 5 + sum(len(str(number)) + 1 for number in numbers)
        if shard and size + cost > SHARD_BYTES:
            yield shard
            shard, size = [], 0
        shard.append((stem, numbers))
        size += cost
    if shard:
        yield shard


def _document_table(documents: Sequence[ZoekDocument]) -> object:
    kinds = sorted({document.soort for document in documents})
    contexts = sorted({document.context for document in documents})
    facets = sorted({facet for document in documents for facet in document.facetten})
    kind_numbers, context_numbers, facet_numbers = _numbers(kinds), _numbers(contexts), _numbers(facets)
    return {
        "soorten": kinds,
        "contexten": contexts,
        "facetten": facets,
        "rijen": [
            [
                document.id,
                document.url,
                document.titel,
                kind_numbers[document.soort],
                context_numbers[document.context],
                sorted({facet_numbers[facet] for facet in document.facetten}),
                sorted({text for field, text in document.velden if field == "naam" and text != document.titel}),
            ]
            for document in documents
        ],
    }


def _numbers(values: Sequence[T]) -> dict[T, int]:
    return {value: number for number, value in enumerate(values)}


def _word_lists(terms: Iterable[_Terms], zoekwoorden: Sequence[Zoekwoord]) -> object:
    return {
        "vormen": " ".join(_front_coded(sorted({form for document in terms for form in document.forms}))),
        "stop": sorted(zoektaal.STOPWOORDEN),
        "licht": sorted({zoektaal.stem(word) for word in zoektaal.LICHTE_WOORDEN}),
        "gelijk": zoektaal.GELIJKE_WOORDEN,
        "zoekwoorden": [
            [[" ".join(zoektaal.stems(text)) for text in texts] for texts in (entry.woorden, entry.zoek)]
            for entry in zoekwoorden
        ],
    }


def _front_coded(forms: Sequence[str]) -> Iterator[str]:
    """Write of each form how many letters it shares with the previous one (one base-36 digit) and the rest."""
    previous = ""
    for form in forms:
        shared = 0
        while shared < min(len(previous), len(form), 35) and previous[shared] == form[shared]:
            shared += 1
        yield "0123456789abcdefghijklmnopqrstuvwxyz"[shared] + form[shared:]
        previous = form


def _as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
