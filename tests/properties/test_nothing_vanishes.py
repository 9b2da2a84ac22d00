"""Nothing that an editor writes disappears without a word: it is on a page, in the data, or a message names its line."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.base.diagnostics import Location
from regioagenda.domain.model.site import Schermtekst, Zoekproeven
from regioagenda.domain.soorten import KINDS, soort_van_pad
from regioagenda.pipeline import BuildResult
from regioagenda.reading.frontmatter import decode, split_file
from regioagenda.reading.kinds import Proza, Regel
from regioagenda.reading.rawtext import Edit, RawText
from regioagenda.reading.schema import Groep, Kind, Lijst, velden
from regioagenda.reading.yamltree import Fields, Items, Text, Tree, parse_yaml
from tests.examples import examples
from tests.helpers import files, make, tiny

HULP = "content/paginas/hulp.md"
HEAD = "---\ntitel: Hulp\nsamenvatting: Waar u terechtkunt met een vraag.\n---\n\n"
# What is written for the program and its editors, not for readers.
FOR_EDITORS = ("negeer",)
# What the search is tried with never comes on the site.
TRIALS = ("content/zoekproeven.yaml",)
CONTENT = sorted(p for p in tiny() if soort_van_pad(p) is not None and p not in TRIALS)
# A group of search words whose goal is told to be nowhere is left out whole, so here one word changes at a time.
ALONE = ("content/zoekwoorden.yaml",)


@cache
def before() -> dict[str, bytes]:
    return files()


def shown(result: BuildResult) -> str:
    """Give all that visitors and users of the data can read in what is new."""
    assert result.site is not None
    new = [
        d
        for n, d in result.site.files.items()
        if before().get(n) != d
        and (n.endswith((".html", ".json", ".csv", ".atom", ".ics")) or n.startswith("zoekindex/"))
    ]
    text = "\n".join(data.decode("utf-8-sig") for data in new)
    return (
        html.unescape(text)
        + "\n"
        + "\n".join(
            _strings(json.loads(d))
            for n, d in result.site.files.items()
            if n.startswith("data/v1/") and n.endswith(".json") and before().get(n) != d
        )
    )


def _strings(value: object) -> str:
    if isinstance(value, dict):
        return "\n".join(map(_strings, value.values()))
    if isinstance(value, list):
        return "\n".join(map(_strings, value))
    return str(value)


# What the program says, for which a region has other words: with another word in it, it is that no longer.
OF_THE_PROGRAM = (Schermtekst, "tekst")


def texts(tree: Tree, kind: Kind, name: str) -> Iterator[Text]:
    """Give the values of text fields, wherever they stand."""
    if isinstance(kind, Lijst) and isinstance(tree, Items):
        for item in tree.items:
            yield from texts(item, kind.van, name)
    elif isinstance(kind, Groep) and isinstance(tree, Fields):
        yield from in_fields(tree, kind.van)
    elif isinstance(kind, Groep) and kind.kort:
        yield from texts(tree, velden(kind.van)[kind.kort][0].kind, name)
    elif isinstance(tree, Text) and isinstance(kind, (Regel, Proza)):
        yield tree


def in_fields(tree: Fields, cls: type) -> Iterator[Text]:
    declared = velden(cls)
    for key, value in tree.fields:
        if key.value in declared and key.value not in FOR_EDITORS and (cls, key.value) != OF_THE_PROGRAM:
            yield from texts(value, declared[key.value][0].kind, key.value)


def marker(number: int) -> str:
    return "zqx" + "".join(chr(ord("b") + int(digit)) for digit in str(number)) + "q"


def places(path: str) -> list[Text]:
    """Give the text fields of a file that hold something, each with its place."""
    soort = soort_van_pad(path)
    text, _ = decode(tiny()[path], path)
    assert soort is not None and text is not None
    if path.endswith(".md"):
        parts, _ = split_file(text, path)
        assert parts is not None
        tree: Tree | None = parts.header
    else:
        tree, _ = parse_yaml(text, Location(path=path))
    assert isinstance(tree, Fields)
    return [found for found in in_fields(tree, soort.cls) if found.value]


def test_every_kind_of_file_is_looked_at() -> None:
    with_text = {soort_van_pad(path) for path in CONTENT if places(path)}
    assert {row.cls for row in KINDS if row not in with_text} == {Zoekproeven}


@pytest.mark.parametrize("path", CONTENT)
def test_a_word_in_any_text_field_is_shown_or_told(path: str) -> None:
    data = tiny()[path]
    raw = RawText.of(data)
    edits: dict[str, Edit] = {}
    words: dict[str, int] = {}
    for found in places(path):
        first = found.value.split("\n")[0]
        span = raw.literal(found.where, first)
        if span is not None and first:
            word = marker(len(words))
            words[word] = found.where.line
            # Before a full stop, so that a sentence stays one.
            end = span[1] - first.endswith((".", "?"))
            edits[word] = Edit(start=end, end=end, text=f" {word}")
    lost: dict[str, int] = {}
    for chosen in ([w] for w in edits) if path in ALONE else (list(edits),):
        lost |= unseen(path, raw, {word: edits[word] for word in chosen}, words)
    assert lost == {}, {line: data.decode().split("\n")[line - 1] for line in lost.values()}


def unseen(path: str, raw: RawText, edits: dict[str, Edit], lines: dict[str, int]) -> dict[str, int]:
    """Give the words that are put in a file and neither shown nor told, with their lines."""
    while True:
        result = make({**tiny(), path: raw.edited(list(edits.values()))})
        told = {d.where.line for d in result.diagnostics if d.where.path == path}
        if result.site is not None:
            text = shown(result)
            return {word: lines[word] for word in edits if word not in text and lines[word] not in told}
        # What is refused is told; the rest must be seen.
        refused = [word for word in edits if lines[word] in told]
        assert refused
        edits = {word: edit for word, edit in edits.items() if word not in refused}


SIGNS = st.sampled_from(
    ["\n", "\n\n", " ", "  \n", "- ", "* ", "+ ", "1. ", "## ", "> ", "    ", "\t", "|", "|---|---|\n", "---\n", "===\n", "`", "``", "**", "*", "_", "[", "](", ")",
     "[^1]", "\n\n[^1]: ", "[a]: ", "![", "<", ">", "<b>", "&", "&amp;", "&#x41;", "\\", "~~", "==", "{#", "}", ": ", "!!! ", "\u2022 ", "\u200b", "\u00ad", "\u202e",
     "https://x.nl/", "www.", "a@b.nl", "$$", "^", "~", "[[", "]]", "{{", "}}", "```\n", "\n```\n", "2021. ", "\u00e9", "\u0301", "<!-- ", " -->", "/planning/", "#"]
)  # fmt: skip
WORDS = st.sampled_from(["zomer", "fiets", "polder", "Zandhoek", "raad", "samen"])


@examples(60, 600)
@given(st.lists(st.one_of(WORDS, SIGNS), min_size=2, max_size=14).map("".join))
def test_each_letter_of_a_text_is_shown_or_told(text: str) -> None:
    result = make({**tiny(), HULP: (HEAD + text + "\n").encode("utf-8", "surrogatepass")})
    if result.site is None:
        assert result.diagnostics
        return
    visible = shown(result)
    told = {d.where.line for d in result.diagnostics if d.where.path == HULP}
    for number, line in enumerate(text.split("\n"), HEAD.count("\n") + 1):
        for word in re.findall(r"[^\W\d_]+", line):
            assert word in visible or number in told, (word, line)


PLACES = [(path, number) for path in CONTENT for number in range(len(places(path)))]
MARKED = st.lists(st.one_of(st.just("WOORD"), SIGNS), min_size=1, max_size=8).filter(lambda parts: "WOORD" in parts)


@examples(40, 200)
@given(st.sampled_from(PLACES), MARKED, st.booleans())
def test_each_letter_of_any_text_field_is_shown_or_told(place: tuple[str, int], parts: list[str], quoted: bool) -> None:
    path, number = place
    found = places(path)[number]
    raw = RawText.of(tiny()[path])
    first = found.value.split("\n")[0]
    span = raw.literal(found.where, first)
    if span is None:
        return
    words = [marker(n) for n, part in enumerate(parts) if part == "WOORD"]
    text = " ".join([first, *parts])
    for word in words:
        text = text.replace("WOORD", word, 1)
    # As it stands, or between quotes that change nothing.
    written = json.dumps(text, ensure_ascii=False) if quoted else text
    begin, end = span
    if quoted and raw.text[begin - 1 : begin] in ("'", '"'):
        begin, end = begin - 1, raw.text.index(raw.text[begin - 1], end) + 1
    result = make({**tiny(), path: raw.edited([Edit(start=begin, end=end, text=written)])})
    told = {d.where.line - found.where.line for d in result.diagnostics if d.where.path == path}
    if any(line >= 0 for line in told):
        return
    assert result.site is not None, "refused, and nothing says why at its line"
    visible = shown(result)
    assert [word for word in words if word not in visible] == [], text
