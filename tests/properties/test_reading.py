"""Whatever is in a file: reading gives a value or a diagnostic, and a place is a place."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regioagenda.base.diagnostics import Location
from regioagenda.base.memo import NoMemo
from regioagenda.base.report import as_github, as_json, as_text
from regioagenda.domain.load import load
from regioagenda.domain.relate import relate
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.reading.kinds import Getal, Wanneer
from regioagenda.reading.tijd import Aard, Bedoeling, Weigering
from regioagenda.reading.wanneer import lees_wanneer
from regioagenda.reading.yamltree import Items, Text, Tree, parse_yaml
from tests.examples import examples
from tests.helpers import make, tiny

PATHS = sorted(tiny())
CONTENT = {path: data for path, data in tiny().items() if not path.startswith("content/bestanden/")}
few = examples(60, derandomize=True)

YAMLISH = st.text(alphabet=st.sampled_from("ab: -\n[]{}#'\"|>&*!%@`?,\\~<é😀\t\r\ufeff\u2028\x85\xa0\x00"), max_size=80)
MARKDOWNISH = st.text(alphabet=st.sampled_from("ab #*_[]()!|-\n>`<&1.^:\\/\x00é"), max_size=120)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """Give a path of the tiny region and bytes that may stand there: random, or its own with a piece replaced."""
    path = draw(st.sampled_from(sorted(CONTENT)))
    data = CONTENT[path]
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 60)))
    piece = draw(st.binary(max_size=40) | YAMLISH.map(str.encode) | MARKDOWNISH.map(str.encode))
    whole = draw(st.booleans())
    return path, piece if whole else data[:start] + piece + data[end:]


@given(damaged())
@few
def test_any_bytes_in_any_file_are_a_value_or_a_diagnostic(change: tuple[str, bytes]) -> None:
    path, data = change
    sources = {**tiny(), path: data}
    content, found = load(sources, NoMemo(), drafts=True)
    assert path not in content.broken or any(d.where.path == path for d in found)
    _, related = relate(content, GERESERVEERD)
    named = str
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for diagnostic in (*found, *related):
        assert diagnostic.message and diagnostic.where.line >= 1 and diagnostic.where.column >= 1
        if diagnostic.where.path == path and diagnostic.code not in ("bestand-codering",):
            assert diagnostic.where.line <= len(lines), diagnostic
            assert diagnostic.where.column <= len(lines[diagnostic.where.line - 1]) + 1, diagnostic
    everything = (*found, *related)
    assert as_text(everything, sources, named, colour=False) is not None
    assert as_json(everything, named) and as_github(everything, named) is not None


@given(damaged())
@examples(25, 250, derandomize=True)
def test_a_build_of_anything_never_raises(change: tuple[str, bytes]) -> None:
    path, data = change
    result = make({**tiny(), path: data})
    assert (result.site is not None) == result.ok


def scalars(tree: Tree) -> list[Text]:
    if isinstance(tree, Text):
        return [tree]
    if isinstance(tree, Items):
        return [text for item in tree.items for text in scalars(item)]
    return [text for pair in tree.fields for part in pair for text in scalars(part)]


@given(YAMLISH | st.lists(YAMLISH, max_size=6).map("\n- ".join) | st.text(max_size=60))
@example("a: b\n")
@examples(400, derandomize=True)
def test_the_place_of_a_plain_scalar_is_where_its_text_stands(source: str) -> None:
    tree, _ = parse_yaml(source, Location(path="x"))
    if tree is None:
        return
    lines = source.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")
    for text in scalars(tree):
        line, column = text.where.line - 1, text.where.column - 1
        if text.folded or (text.quoted and not text.indent):
            continue
        if text.indent:
            first = text.value.split("\n")[0]
            assert not first or lines[line][column:].startswith(first)
        elif text.value:
            assert lines[line][column:].startswith(text.value), (source, text)


# Words of times, in any order: most are no time, some are one that nobody thought of.
TIMELIKE = st.lists(
    st.sampled_from(
        [
            "20",
            "1",
            "24",
            "november",
            "mei",
            "mrt.",
            "2026",
            "2027",
            "2026-11-20",
            "Q3",
            "/",
            "-",
            "–",
            ",",
            "en",
            "of",
            "t/m",
            "tot",
            "van",
            "vanaf",
            "uiterlijk",
            "vóór",
            "na",
            "rond",
            "ca.",
            "eerste",
            "tweede",
            "kwartaal",
            "week",
            "helft",
            "eind",
            "begin",
            "medio",
            "winter",
            "schooljaar",
            "zomer",
            "de",
            "in",
            "op",
            "om",
            "uur",
            "19.30",
            "vrijdag",
            "Pasen",
            "jaarlijks",
            "gebeurd:",
            "onbekend:",
            "als",
            "(n.t.b.)",
            "(2022)",
            "(",
            ")",
            ".",
            "?",
            "e.v.",
            "tussen",
            "heel",
        ]
    ),
    max_size=9,
).map(" ".join)


@given(st.text(max_size=30) | TIMELIKE, st.sampled_from(Bedoeling))
@examples(300, 1500, derandomize=True)
def test_a_time_is_in_order_and_stays_what_it_is_or_says_why_not(text: str, als: Bedoeling) -> None:
    found = lees_wanneer(text, als)
    if isinstance(found, Weigering):
        assert found.bericht and found.hint and found.code
        assert found.deel in " ".join(unicodedata.normalize("NFC", text).split())
        return
    assert lees_wanneer(found.geschreven, als) == found
    assert found.getoond.strip() and found.tekst.strip()
    assert found.van is None or found.tot is None or found.van <= found.tot
    assert found.gedateerd or found.aard not in (Aard.AFSPRAAK, Aard.TERMIJN, Aard.PERIODE, Aard.OPEN, Aard.PEIL)
    assert found.aard is not Aard.TERMIJN or found.van is None
    assert found.aard is not Aard.OPEN or found.tot is None


@given(st.text(max_size=20))
@few
def test_numbers_and_times_of_any_text_do_not_raise(value: str) -> None:
    tree = Text(value=value, where=Location(path="x"))
    for kind in (Getal(geheel=True), Getal(), Wanneer()):
        kind.read(tree, "veld")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_the_sources_does_not_matter(seed: int) -> None:
    shuffled = list(tiny().items())
    random.Random(seed).shuffle(shuffled)
    first, second = make(memo=NoMemo()), make(dict(shuffled), memo=NoMemo())
    assert first.site is not None and second.site is not None
    assert dict(first.site.files) == dict(second.site.files)
    assert list(first.site.files) == list(second.site.files)


def test_the_order_of_the_sources_does_not_matter_for_mistakes() -> None:
    broken = {**tiny(), "content/paginas/over.md": b"---\na\n", "content/site.yaml": b"naam: [\n", "content/x": b""}
    there, back = (make(sources, memo=NoMemo()) for sources in (broken, dict(reversed(broken.items()))))
    assert there.diagnostics == back.diagnostics
