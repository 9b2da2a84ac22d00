"""The search index of the site: small files that `zoekmotor.js` reads in the browser.

What is heavy is done here, once: splitting and stemming the text, weighing every stem in every document (BM25F), and all
that a word may stand for. The browser fetches the entry file and only the shards of postings that it needs, then the rows
that come on screen, and their texts when those are looked at.

Every file is a classic script that hands one value to the function `zoekdeel`: so the same bytes work under
`script-src 'self'`, below any path, and from a folder, where nothing can be fetched. Files, all below `zoekindex/`; only
the entry file has a fixed name, the others carry a digest and never change:

- `index.js`: the names of the other files, and the words that belong to the language
- `deel.*.js`: key → [postings of documents with this word, of documents that it leads to besides, the cards that have this
  name, the cards with this word in their name, the overviews with this name]; `?kind` is the key of the cards for who names nothing; a posting is one number, (distance from the previous document) * `LEVELS` + level
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
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.lijsten import Zoekwoord
from regioagenda.output.search.termen import CAPITALS, LEVELS, Sleutels, Woordenlijst, folded, termen
from regioagenda.output.search.vraag import Index, nodig
from regioagenda.output.search.woordenschat import woordenschat
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
    as a number (0 when nobody says). A question that is one of its `paginanamen` asks for the page itself, which then goes first.
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
    paginanamen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaart:
    """What can answer a question above the list.

    `namen` are the questions that ask for the thing itself, `sleutels` the words by which a question names it, and
    `omgeving` words that may go with those (of which agenda it is). `antwoorden` is what the card shows for each kind of
    question (`wie`, `wanneer`, …); "" is the answer to its mere name. `vragen` are the kinds that it answers when nothing else
    is named.
    """

    id: str
    url: str
    titel: str
    soort: str
    namen: tuple[str, ...]
    sleutels: tuple[str, ...]
    omgeving: tuple[str, ...]
    antwoorden: tuple[tuple[str, Antwoord], ...]
    vragen: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekstof:
    """Documents in their order with the keys of each, and for every key the documents that have the word (`eigen`) and those
    that it leads to besides (`ook`)."""

    documenten: tuple[ZoekDocument, ...]
    sleutels: tuple[Sleutels, ...]
    eigen: Postings
    ook: Postings


def zoekstof(documents: Sequence[ZoekDocument], woorden: Woordenlijst, memo: Memo) -> Zoekstof:
    """Look up what documents are found by. They keep their order where nothing ranks them."""
    keys = tuple(_keys(document, woorden, memo) for document in documents)
    return Zoekstof(
        documenten=tuple(documents),
        sleutels=keys,
        eigen=_inverted(document.eigen for document in keys),
        ook=_inverted(document.ook for document in keys),
    )


def build_zoekindex(stof: Zoekstof, kaarten: Sequence[Kaart], taal: Taal, memo: Memo) -> Mapping[str, bytes]:
    """Give the files of the index by site-relative name."""
    documents, keys, files = stof.documenten, stof.sleutels, dict[str, bytes]()

    def add(kind: str, value: object) -> str:
        return put(kind, _as_json(value))

    def put(kind: str, value: str) -> str:
        data = _as_script(value)
        name = hashlib.blake2b(data, digest_size=4).hexdigest()
        files[f"{FOLDER}{kind}.{name}.js"] = data
        return name

    def runs(kind: str, values: Sequence[Any], per: int) -> dict[str, object]:
        names = [add(kind, values[start : start + per]) for start in range(0, len(values), per)]
        return {"per": per, "namen": " ".join(names)}

    vocabulary = woordenschat(keys)
    own = stof.eigen
    other = _with_halves(
        own, stof.ook, {stem: (first, last) for document in keys for stem, first, last in document.helften}
    )
    entry = {
        "aantal": len(documents),
        "delen": [
            [first, put("deel", shard)] for first, shard in _shards(_postings(own, other, kaarten, documents, memo))
        ],
        "rijen": runs("rijen", [_row(d) for d in documents], ROWS_PER_FILE),
        "teksten": add("namen", runs("teksten", [_text(d) for d in documents], TEXTS_PER_FILE)),
        "kaarten": runs("kaarten", [_card(k) for k in kaarten], CARDS_PER_FILE),
        "woorden": {first: add("woorden", coded) for first, coded in vocabulary.items()},
        "zeef": {first: add("zeef", bits) for first, bits in zeven().items()},
        "facetten": add("facetten", _facets(documents)),
        "dagen": add("dagen", [document.dag for document in documents]),
        "stop": " ".join(sorted(zoektaal.STOPWOORDEN)),
        "licht": " ".join(sorted(zoektaal.lichte_stammen())),
        "gelijk": zoektaal.GELIJKE_WOORDEN,
        "plaatsen": " ".join(sorted(word for word, stem in _places(taal, memo) if stem in own)),
        "balie": [phrase for phrase in _balie(taal, memo) if phrase not in own and phrase not in other],
    }
    files[FOLDER + "index.js"] = _as_script(_as_json(entry))
    return dict(sorted(files.items()))


def ranked_index(stof: Zoekstof, vragen: Sequence[str], memo: Memo) -> Index:
    """Give what these questions are asked of while the site is built: of the index only what they look up."""
    wanted, begins = memo.recall("zoekindex.vragen", vragen, lambda: nodig(vragen))
    names = sorted(key for key in {*stof.eigen, *stof.ook} if key in wanted or key.startswith(begins))
    return Index(
        aantal=len(stof.documenten),
        sleutels=names,
        peilen={key: (_shares(stof.eigen.get(key, ())), _shares(stof.ook.get(key, ()))) for key in names},
        voorop=_first(stof.documenten),
    )


def _shares(found: Iterable[int]) -> dict[int, float]:
    return {value // LEVELS: value % LEVELS / (LEVELS - 1) for value in found}


def unmatched(stof: Zoekstof, zoekwoorden: Sequence[Zoekwoord], memo: Memo) -> tuple[Zoekwoord, ...]:
    """Give the entries of which no `zoek` can be found: no document holds all of its words."""
    texts = [text for entry in zoekwoorden for text in entry.zoek]
    stems = dict(
        zip(texts, memo.recall("zoekindex.gezocht", texts, lambda: [*map(zoektaal.stems, texts)]), strict=True)
    )

    def found(stem: str) -> set[int]:
        return {value // LEVELS for key in (stem, CAPITALS + stem) for value in stof.eigen.get(key, ())}

    def is_found(text: str) -> bool:
        return bool(stems[text]) and bool(set.intersection(*map(found, stems[text])))

    return tuple(entry for entry in zoekwoorden if not any(map(is_found, entry.zoek)))


def _balie(taal: Taal, memo: Memo) -> tuple[str, ...]:
    """Give the stems of what no agenda is about."""
    return memo.recall("zoekindex.balie", taal.balie, lambda: tuple(" ".join(zoektaal.stems(p)) for p in taal.balie))


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


def _postings(
    own: Postings, other: Postings, kaarten: Sequence[Kaart], documents: Sequence[ZoekDocument], memo: Memo
) -> Iterator[tuple[str, list[list[int]]]]:
    """Give what is known of every key, in order of key."""
    named: defaultdict[str, list[int]] = defaultdict(list)
    worded: defaultdict[str, set[int]] = defaultdict(set)
    names = [name for card in kaarten for name in card.namen]
    stems = dict(zip(names, memo.recall("zoekindex.namen", names, lambda: [*map(_phrase, names)]), strict=True))
    for number, card in enumerate(kaarten):
        for phrase in dict.fromkeys(stems[name] for name in card.namen if name):
            named[phrase].append(number)
        for kind in card.vragen:
            named[f"?{kind}"].append(number)
        for word in card.sleutels:
            worded[word].add(number * 2)
        for word in card.omgeving:
            if number * 2 not in worded[word]:
                worded[word].add(number * 2 + 1)
    first = _first(documents)
    for key in sorted({*own, *other, *named, *worded, *first}):
        value = [_coded(own.get(key, ())), _coded(other.get(key, ()))]
        if key in named or key in worded or key in first:
            value += [named.get(key, []), sorted(worded.get(key, ()))]
            if key in first:
                value += [[*first[key]]]
        elif not value[1]:
            del value[1]
        yield key, value


def _first(documents: Sequence[ZoekDocument]) -> Mapping[str, Sequence[int]]:
    """Give by their names the overviews that go first, those of the whole site before those of one agenda."""
    first: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in sorted(enumerate(documents), key=lambda found: bool(found[1].context)):
        for name in dict.fromkeys(map(_phrase, document.paginanamen)):
            first[name].append(number)
    return first


def _phrase(text: str) -> str:
    return " ".join(zoektaal.stems(text))


def _inverted(keys: Iterable[Iterable[tuple[str, int]]]) -> Postings:
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(keys):
        base = number * LEVELS
        for key, level in document:
            postings[key].append(base + level)
    return postings


def _with_halves(own: Postings, other: Postings, compounds: Mapping[str, tuple[str, str]]) -> Postings:
    """Lead also from a compound that is rare here to the documents that have both its halves apart, or the half that says
    something."""
    light = zoektaal.lichte_stammen()
    levels: dict[str, dict[int, int]] = {}

    def of(half: str) -> dict[int, int]:
        if half not in levels:
            values = (*other.get(half, ()), *own.get(half, ()))
            levels[half] = {value // LEVELS: value % LEVELS for value in values}
        return levels[half]

    more = {**other}
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
            more[key] = [number * LEVELS + level for number, level in sorted(ways.items())]
    return more


def _coded(values: Sequence[int]) -> list[int]:
    """Write each posting as the distance from the document before, and the level."""
    if len(values) < 2:
        return [*values]
    return [value - before // LEVELS * LEVELS for before, value in zip((0, *values), values, strict=False)]


def _shards(postings: Iterable[tuple[str, list[list[int]]]]) -> Iterator[tuple[str, str]]:
    """Cut the sorted postings into runs of about `SHARD_BYTES`; give of each its first key, and the JSON of all."""
    first, shard, size = "", list[str](), 0
    for key, value in postings:
        numbers = str(value)
        cost = len(key) + 5 + len(numbers)
        if shard and size + cost > SHARD_BYTES:
            yield first, _joined(shard)
            shard, size = [], 0
        first = key if not shard else first
        name = f'"{key}"' if key.isalnum() else _as_json(key)
        shard.append(f"{name}:{numbers.replace(' ', '')}")
        size += cost
    if shard:
        yield first, _joined(shard)


def _joined(members: Iterable[str]) -> str:
    return "{" + ",".join(members) + "}"


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


_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def _as_script(value: str) -> bytes:
    return f"zoekdeel({value})".encode()
