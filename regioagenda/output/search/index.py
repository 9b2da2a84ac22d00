"""The search index of the site: small files that `zoekmotor.js` reads in the browser.

What is heavy is done here, once: splitting and stemming the text, weighing every stem in every document (BM25F), and all
that a word may stand for. The browser fetches the entry file and only the shards of postings that it needs, then the rows
that come on screen, and their texts when those are looked at.

Every file is a classic script that hands one value to the function `zoekdeel`: so the same bytes work under
`script-src 'self'`, below any path, and from a folder, where nothing can be fetched. Files, all below `zoekindex/`; only
the entry file has a fixed name, the others carry a digest and never change:

- `index.js`: the names of the other files, and the words that belong to the language
- `deel.*.js`: key → [postings of documents with this word, of documents that it leads to besides, the cards that have this
  name, the cards with this word in their name]; a posting is one number, (distance from the previous document) * `LEVELS` + level
- `rijen.*.js`: id, address, title, kind, context and summary of a run of documents
- `teksten.*.js`: the text of a run of documents, for the passage that matched; `namen.*.js`: the names of those files
- `woorden.*.js`: the words that begin with a letter, for who makes a typing error
- `kaarten.*.js`: the answer cards of a run of things; `facetten.*.js`: which documents pass a filter;
  `dagen.*.js`: when each document changed
- `zeef.*.js`: which words that begin with a letter are Dutch (see `zeef`)
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regioagenda.base.memo import Memo
from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.lijsten import Zoekwoord
from regioagenda.output.search.termen import CAPITALS, LEVELS, Sleutels, Woordenlijst, folded, termen
from regioagenda.output.search.vraag import Index, nodig
from regioagenda.output.search.zeef import zeven

FOLDER = "zoekindex/"
SHARD_BYTES = 6 * 1024  # before compression; about a third of that travels
ROWS_PER_FILE = 8
TEXTS_PER_FILE = 4
CARDS_PER_FILE = 12
# A compound in at most so many documents also leads to those with its halves, and how much that counts.
_RARE, _HALVES = 3, 0.6


# For every key its documents in order, each as number * `LEVELS` + level.
Postings = dict[str, list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoekDocument:
    """One thing that can be found.

    `titel`, `soort`, `context` and `samenvatting` are shown; `velden` and `soort` are searched: pairs of a weight class
    (`titel`, `naam`, `samenvatting`, `zoekwoord`, `thema`, `tekst`) and text. `facetten` are pairs of a filter and one of
    its values. `prior` is how much its kind counts beside the others (1 is what is planned), `dag` the day of its last change
    as a number (0 when nobody says).
    """

    id: str
    url: str
    titel: str
    soort: str
    context: str
    samenvatting: str
    velden: tuple[tuple[str, str], ...]
    facetten: tuple[tuple[str, str], ...]
    prior: float = 1.0
    dag: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaart:
    """What can answer a question above the list.

    `namen` are the questions that ask for the thing itself, `sleutels` the words by which a question names it, and
    `omgeving` words that may go with those (of which agenda it is). `antwoorden` is what the card shows for each kind of
    question (`wie`, `wanneer`, …); "" is the answer to its mere name.
    """

    id: str
    url: str
    titel: str
    soort: str
    namen: tuple[str, ...]
    sleutels: tuple[str, ...]
    omgeving: tuple[str, ...]
    antwoorden: tuple[tuple[str, Antwoord], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """A sentence with its date and source; `bron_url` leads to it. `zeker` is False when it says that something is not said."""

    zin: str
    datum: str = ""
    bron: str = ""
    bron_url: str = ""
    zeker: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Taal:
    """What of a region belongs to the language of its search: names of places, and words for what no agenda is about."""

    plaatsen: tuple[str, ...] = ()
    balie: tuple[str, ...] = ()


def build_zoekindex(
    documents: Sequence[ZoekDocument],
    woorden: Woordenlijst,
    kaarten: Sequence[Kaart],
    taal: Taal,
    memo: Memo,
) -> Mapping[str, bytes]:
    """Give the files of the index by site-relative name. Documents keep their order where nothing ranks them."""
    keys = [_keys(document, woorden, memo) for document in documents]
    files: dict[str, bytes] = {}

    def add(kind: str, value: object) -> str:
        data = _as_script(value)
        name = hashlib.blake2b(data, digest_size=4).hexdigest()
        files[f"{FOLDER}{kind}.{name}.js"] = data
        return name

    def runs(kind: str, values: Sequence[Any], per: int) -> dict[str, object]:
        names = [add(kind, values[start : start + per]) for start in range(0, len(values), per)]
        return {"per": per, "namen": " ".join(names)}

    vocabulary = _vocabulary(keys)
    own, other = _found(keys)
    known = own.keys()
    entry = {
        "aantal": len(documents),
        "delen": [[shard[0][0], add("deel", dict(shard))] for shard in _shards(_postings(own, other, kaarten))],
        "rijen": runs("rijen", [_row(d) for d in documents], ROWS_PER_FILE),
        "teksten": add("namen", runs("teksten", [_text(d) for d in documents], TEXTS_PER_FILE)),
        "kaarten": runs("kaarten", [_card(k) for k in kaarten], CARDS_PER_FILE),
        "woorden": {first: add("woorden", coded) for first, coded in vocabulary.items()},
        "zeef": {first: add("zeef", bits) for first, bits in zeven().items()},
        "facetten": add("facetten", _facets(documents)),
        "dagen": add("dagen", [document.dag for document in documents]),
        "stop": " ".join(sorted(zoektaal.STOPWOORDEN)),
        "licht": " ".join(sorted({zoektaal.stem(word) for word in zoektaal.LICHTE_WOORDEN})),
        "gelijk": zoektaal.GELIJKE_WOORDEN,
        "plaatsen": " ".join(sorted(word for word, stem in _places(taal, memo) if stem in known)),
        "balie": [phrase for phrase in (" ".join(zoektaal.stems(word)) for word in taal.balie) if phrase not in known],
    }
    files[FOLDER + "index.js"] = _as_script(entry)
    return dict(sorted(files.items()))


def ranked_index(documents: Sequence[ZoekDocument], woorden: Woordenlijst, vragen: Sequence[str], memo: Memo) -> Index:
    """Give what these questions are asked of while the site is built: of the index only what they look up."""
    wanted, begins = nodig(vragen)
    keys = [_keys(document, woorden, memo) for document in documents]

    def some(found: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
        return [pair for pair in found if pair[0] in wanted or pair[0].startswith(begins)]

    own = _inverted(some(document.eigen) for document in keys)
    other = _inverted(some(document.ook) for document in keys)
    names = sorted({*own, *other})
    return Index(
        aantal=len(documents),
        sleutels=names,
        peilen={key: (_shares(own.get(key, ())), _shares(other.get(key, ()))) for key in names},
    )


def _shares(found: Iterable[int]) -> dict[int, float]:
    return {value // LEVELS: value % LEVELS / (LEVELS - 1) for value in found}


def unmatched(
    documents: Sequence[ZoekDocument], zoekwoorden: Sequence[Zoekwoord], woorden: Woordenlijst, memo: Memo
) -> tuple[Zoekwoord, ...]:
    """Give the entries of which no `zoek` can be found: no document holds all of its words."""
    open_entries = {entry: [frozenset(zoektaal.stems(text)) for text in entry.zoek] for entry in zoekwoorden}
    for document in documents:
        if not open_entries:
            break
        present = {stem.removeprefix(CAPITALS) for stem, _ in _keys(document, woorden, memo).eigen}
        for entry in [e for e, options in open_entries.items() if any(o and o <= present for o in options)]:
            del open_entries[entry]
    return tuple(open_entries)


def _places(taal: Taal, memo: Memo) -> tuple[tuple[str, str], ...]:
    """Give the words of the names of places, with their stems."""

    def find() -> tuple[tuple[str, str], ...]:
        words = {word for name in taal.plaatsen for word in zoektaal.content_words(name)}
        return tuple((word, zoektaal.stem(word)) for word in sorted(words))

    return memo.recall("zoekindex.plaatsen", taal.plaatsen, find)


def _searched(document: ZoekDocument) -> tuple[tuple[str, str], ...]:
    return (*document.velden, ("soort", document.soort))


def _keys(document: ZoekDocument, woorden: Woordenlijst, memo: Memo) -> Sleutels:
    """Give the keys of a document: of its text once, and of the lists when those change."""
    velden = _searched(document)
    parts = [part for field in velden for part in field]

    def find() -> Sleutels:
        own = memo.recall("zoekindex.termen", parts, lambda: termen(velden))
        return folded(own, woorden, document.prior)

    return memo.recall("zoekindex.sleutels", [woorden.kenmerk, str(document.prior), *parts], find)


def _postings(own: Postings, other: Postings, kaarten: Sequence[Kaart]) -> list[tuple[str, list[object]]]:
    """Give what is known of every key, in order of key."""
    named: defaultdict[str, list[int]] = defaultdict(list)
    worded: defaultdict[str, set[int]] = defaultdict(set)
    for number, card in enumerate(kaarten):
        for name in dict.fromkeys(" ".join(zoektaal.stems(name)) for name in card.namen if name):
            named[name].append(number)
        for word in card.sleutels:
            worded[word].add(number * 2)
        for word in card.omgeving:
            if number * 2 not in worded[word]:
                worded[word].add(number * 2 + 1)
    result: list[tuple[str, list[object]]] = []
    for key in sorted({*own, *other, *named, *worded}):
        value: list[object] = [_coded(own.get(key, ())), _coded(other.get(key, ()))]
        if key in named or key in worded:
            value += [named.get(key, []), sorted(worded.get(key, ()))]
        elif not value[1]:
            del value[1]
        result.append((key, value))
    return result


def _found(keys: Sequence[Sleutels]) -> tuple[Postings, Postings]:
    """Give for every key its documents: those that have the word, and those that it leads to besides."""
    own = _inverted(document.eigen for document in keys)
    other = _inverted(document.ook for document in keys)
    _add_halves(own, other, {stem: (first, last) for document in keys for stem, first, last in document.helften})
    return own, other


def _inverted(keys: Iterable[Iterable[tuple[str, int]]]) -> Postings:
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(keys):
        base = number * LEVELS
        for key, level in document:
            postings[key].append(base + level)
    return postings


def _add_halves(own: Postings, other: Postings, compounds: Mapping[str, tuple[str, str]]) -> None:
    """Lead from a compound that is rare here to the documents that have both its halves apart, or the half that says something."""
    light = {zoektaal.stem(word) for word in zoektaal.LICHTE_WOORDEN}
    levels: dict[str, dict[int, int]] = {}

    def of(half: str) -> dict[int, int]:
        if half not in levels:
            values = (*other.get(half, ()), *own.get(half, ()))
            levels[half] = {value // LEVELS: value % LEVELS for value in values}
        return levels[half]

    added: list[tuple[str, dict[int, int]]] = []
    for key, halves in compounds.items():
        there = own.get(key, ())
        said = [of(half) for half in halves if half not in light]
        if not 0 < len(there) <= _RARE or not said or not all(said):
            continue
        both = said[0].keys() & said[-1].keys() - {value // LEVELS for value in there}
        if both:
            ways = {value // LEVELS: value % LEVELS for value in other.get(key, ())}
            for number in both:
                level = max(1, round(_HALVES * min(found[number] for found in said)))
                ways[number] = max(level, ways.get(number, 0))
            added.append((key, ways))
    for key, ways in added:
        other[key] = [number * LEVELS + level for number, level in sorted(ways.items())]


def _coded(values: Sequence[int]) -> list[int]:
    """Write each posting as the distance from the document before, and the level."""
    return [value - before // LEVELS * LEVELS for before, value in zip((0, *values), values, strict=False)]


def _shards(postings: Iterable[tuple[str, list[object]]]) -> Iterator[list[tuple[str, list[object]]]]:
    """Cut the sorted postings into runs of about `SHARD_BYTES`."""
    shard: list[tuple[str, list[object]]] = []
    size = 0
    for key, value in postings:
        cost = len(key) + 5 + len(str(value))
        if shard and size + cost > SHARD_BYTES:
            yield shard
            shard, size = [], 0
        shard.append((key, value))
        size += cost
    if shard:
        yield shard


def _row(document: ZoekDocument) -> list[str]:
    return [
        document.id,
        document.url,
        document.titel,
        document.soort,
        document.context,
        document.samenvatting,
    ]


def _text(document: ZoekDocument) -> str:
    return "\n".join(text for field, text in document.velden if field == "tekst")


def _card(card: Kaart) -> list[object]:
    answers = {kind: [a.zin, a.datum, a.bron, a.bron_url, *(() if a.zeker else (0,))] for kind, a in card.antwoorden}
    return [card.id, card.url, card.titel, card.soort, answers]


def _facets(documents: Sequence[ZoekDocument]) -> dict[str, list[int]]:
    """Give of every filter value its documents, each as the distance from the one before."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    previous: dict[str, int] = {}
    for number, document in enumerate(documents):
        for facet in sorted({f"{name}={value}" for name, value in document.facetten}):
            found[facet].append(number - previous.get(facet, 0))
            previous[facet] = number
    return dict(sorted(found.items()))


def _vocabulary(own: Iterable[Sleutels]) -> dict[str, str]:
    """Give by first letter the shortest word of every stem, front-coded, with how common it is (one digit, a power of two)."""
    shortest: dict[str, str] = {}
    count: defaultdict[str, int] = defaultdict(int)
    for terms in own:
        for stem, form in terms.vormen:
            count[stem] += 1
            if stem not in shortest or (len(form), form) < (len(shortest[stem]), shortest[stem]):
                shortest[stem] = form
    by_letter: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for stem, form in shortest.items():
        by_letter[form[0]].append((form, min(9, count[stem].bit_length())))
    return {first: " ".join(_front_coded(sorted(forms))) for first, forms in sorted(by_letter.items())}


def _front_coded(forms: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Write of each form how common it is, how many letters it shares with the previous one (base 36) and the rest."""
    previous = ""
    for form, common in forms:
        shared = 0
        while shared < min(len(previous), len(form), 35) and previous[shared] == form[shared]:
            shared += 1
        yield f"{common}{'0123456789abcdefghijklmnopqrstuvwxyz'[shared]}{form[shared:]}"
        previous = form


def _as_script(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"zoekdeel({text})".encode()
