"""Words on the screen: templates fall apart in texts, and a region says something else in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest
from jinja2 import DictLoader

from regioagenda.base.memo import NoMemo
from regioagenda.disk.store import Store
from regioagenda.domain.schermtekst import MERK
from regioagenda.output.html import Sjablonen, templates_in
from regioagenda.output.schermtekst import alle_teksten, als_bestand
from regioagenda.output.sjabloontekst import teksten_in
from tests.conftest import none_of
from tests.helpers import FIETS, changed, files, golden, lines, make, templates, tiny, written

TEKSTEN = "content/teksten.yaml"
# A sentence on a page of a region holds no more words; a mark counts as one.
LANGSTE_ZIN = 20


@pytest.fixture(scope="module")
def alle() -> Mapping[str, tuple[str, ...]]:
    return alle_teksten(templates_in(templates()))


def eigen(*paren: tuple[str, str]) -> str:
    return als_bestand({oud: () for oud, _ in paren}, dict(paren))


def shown(source: str, words: Mapping[str, str], **given: object) -> str:
    environment = Sjablonen(loader=DictLoader({"a.html": source}), autoescape=True)
    environment.schermteksten = words
    return environment.get_template("a.html").render(**given)


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<h1>Wie doet wat?</h1>", ["Wie doet wat?"]),
        ("<p>Stand van {{ a.per }}.</p><p>{{ a.per }}</p>", ["Stand van {per}."]),
        ("<p>Van {{ a.titel }} naar {{ b.titel }}</p>", ["Van {titel} naar {titel2}"]),
        ('<p>Lees <a href="{{ a.url }}">de planning</a>.</p>', ["Lees [de planning]."]),
        ('<a href="{{ a.url }}">Meer</a>', ["Meer"]),
        ("<p>{% if a.x %}Eerst. {% endif %}Dan.</p>", ["Eerst.", "Dan."]),
        ("<p>Bij {{ 'een' if a.eigen else 'geen' }} raad</p>", ["een", "geen", "Bij {eigen} raad"]),
        ('<p>Er {% if a.een %}is er een{% else %}zijn er <b>meer</b>{% endif %} nog.</p>', ["is er een", "zijn er [meer]", "Er {een} nog."]),
        ('<nav aria-label="Menu van {{ a.naam }}" class="Geen Tekst">', ["Menu van {naam}"]),
        ('<img alt="{% if a.x %}Kaart{% endif %}" title="Meer"{% if a.y %} aria-label="Ja"{% endif %}>', ["Kaart", "Meer", "Ja"]),
        ("{{ s.kop(a.titel, 'Wat er is', 'kop-id') }}", ["Wat er is"]),
        ("{{ s.kop('Meer in ' ~ a.titel, 'kop-' ~ a.id) }}", ["Meer in {titel}"]),
        ("{% macro m(a, kop='Let op') %}{{ kop }}{% endmacro %}", ["Let op"]),
        ("<script>var a = 'Geen tekst';</script><style>b { c: d }</style>– {{ a.b }} ·", []),
        ("<p>Jansen &amp; zoon</p>", ["Jansen & zoon"]),
        ("<p>een\n<b>twee</b></p>", ["een", "twee"]),
    ],
)  # fmt: skip
def test_a_template_falls_apart_in_texts(source: str, texts: list[str]) -> None:
    assert [text for text, _ in teksten_in(Sjablonen().parse(source))] == texts


def test_the_line_of_a_text_is_known() -> None:
    source = "<p>een</p>\n\n<p>\n{% if a %}<b>twee</b>{% endif %}\ndrie</p>"
    assert teksten_in(Sjablonen().parse(source)) == (("een", 1), ("twee", 4), ("drie", 5))


def test_other_words_stand_in_their_own_order_and_are_never_html() -> None:
    words = {"Van {a} naar [{b}].": 'Naar [{b} <& "meer">] van {a}!'}
    source = '<p title="{{ a }}"> Van {{ a }} naar <a href="/{{ b }}">{{ b }}</a>. </p>'
    assert shown(source, words, a="<x>", b="y") == (
        '<p title="&lt;x&gt;"> Naar <a href="/y">y &lt;&amp; "meer"&gt;</a> van &lt;x&gt;! </p>'
    )
    assert shown('<p title="Zoek">Zoek</p>', {"Zoek": '"Vind"'}) == '<p title="&quot;Vind&quot;">"Vind"</p>'
    assert shown("{{ 'Zoek ' if a else 'b' }}", {"Zoek": "<Vind>"}, a=True) == "&lt;Vind&gt; "
    assert shown("{{ ('Meer in ' ~ a)|upper }}", {"Meer in {a}": "{a}: meer"}, a="x") == "X: MEER"


def test_every_text_put_in_its_own_place_changes_no_byte(alle: Mapping[str, tuple[str, ...]]) -> None:
    """So no template means anything else than it says, whichever of its texts is replaced."""
    zonder = {path: data for path, data in golden().items() if path != TEKSTEN}
    itself = als_bestand(alle, {})
    assert files({**zonder, TEKSTEN: itself.encode()}) == files(zonder)


def test_a_region_says_it_in_its_own_words() -> None:
    text = eigen(
        ("Wie doet wat?", "Wie is aan zet?"),
        ("{status}: {uitleg}. Stand van {per}.", "Op {per} was dit {status}: {uitleg}."),
        ("Hoofdmenu", "Waar wilt u heen?"),
        ("is trekker", "heeft de leiding"),
        ("Loopt", "Wij zijn bezig"),
        ("Alle acties", "Alles wat wij doen"),
        ("Mijn gemeente", "Waar woont u?"),
    )
    site = files(written(TEKSTEN, text))
    page = site["agendas/duinstreek/1.1-fietsroute/index.html"].decode()
    assert 'Op <time datetime="2026-02-10">10 februari 2026</time> was dit <span class="status' in page
    assert '<nav class="nav-bar" aria-label="Waar wilt u heen?">' in page
    assert "Duinstad</a> heeft de leiding." in page
    assert '">Wij zijn bezig</span>: er wordt aan gewerkt.' in page
    assert ">Alles wat wij doen</a></li>" in page
    assert ">Waar woont u?</a></li>" in page
    for old in ("Hoofdmenu", "Stand van <time", "is trekker", ">Loopt<", ">Mijn gemeente<"):
        assert old not in page


def test_a_heading_is_the_same_in_the_list_of_what_is_on_the_page() -> None:
    text = eigen(("Wat gebeurde er tot nu toe?", "Zo ging het"))
    [page] = [
        data.decode() for data in files({**golden(), TEKSTEN: text.encode()}).values() if data.count(b"Zo ging het") > 1
    ][:1]
    assert '<a href="#status">Zo ging het</a>' in page and '<h2 id="status">Zo ging het</h2>' in page


def test_what_was_remembered_follows_the_words() -> None:
    """Warm is cold: whatever the words were before, and also when a page is made anew for another reason."""
    memo = Store(None, b"woorden")
    make({path: data for path, data in tiny().items() if path != TEKSTEN}, memo=memo)
    for text in (eigen(("Hoe ver?", "Hoe gaat het?")), eigen(("Loopt", "Bezig"), ("is trekker", "leidt dit"))):
        sources = changed(FIETS, ("waarde: loopt", "waarde: doorlopend"), sources=written(TEKSTEN, text))
        warm, cold = make(sources, memo=memo), make(sources, memo=NoMemo())
        assert warm.site is not None and cold.site is not None
        assert warm.site.files == cold.site.files
        assert warm.diagnostics == cold.diagnostics


def test_what_a_newer_program_says_otherwise_is_told() -> None:
    """The words of the region then do nothing, and its site is made."""
    old, new = b"Zo ver werken gemeenten samen.", b"Zo ver werken de gemeenten samen."
    sources = written(TEKSTEN, eigen((old.decode(), "Zo werken wij samen.")))
    sources["templates/actie.html"] = templates()["templates/actie.html"].replace(old, new)
    result = make(sources)
    assert result.ok
    [told] = [d for d in result.diagnostics if d.code == "schermtekst-onbekend"]
    assert lines([told]) == ["content/teksten.yaml:4:12 schermtekst-onbekend"]
    assert told.hint == "Lijkt op “Zo ver werken de gemeenten samen.”."


def test_a_template_of_the_region_is_read_too() -> None:
    own = b'{% extends "motor/404.html" %}{% block inhoud %}{{ super() }}<p>Of bel ons.</p>{% endblock %}'
    sources = written(TEKSTEN, eigen(("Of bel ons.", "Of kom langs.")))
    sources |= {"templates/404.html": own, "templates/motor/404.html": templates()["templates/404.html"]}
    result = make(sources)
    assert result.ok and result.site is not None
    assert "schermtekst-onbekend" not in {d.code for d in result.diagnostics}
    assert "<p>Of kom langs.</p>" in result.site.files["404.html"].decode()


def test_no_sentence_on_the_screen_is_long(alle: Mapping[str, tuple[str, ...]]) -> None:
    none_of(
        [
            f"{waar[0]}: {len(zin.split())} woorden: {zin}"
            for tekst, waar in alle.items()
            for zin in _zinnen(tekst)
            if len(zin.split()) > LANGSTE_ZIN
        ],
        "sentences that are too long",
    )


def _zinnen(tekst: str) -> Iterator[str]:
    """Cut a text in sentences; a mark is a word, and what follows a colon goes on."""
    plain = MERK.sub("iets", tekst).replace("[", "").replace("]", "")
    yield from re.split(r"(?<=[.?!])\s+", plain)


def test_the_list_can_be_read_back(alle: Mapping[str, tuple[str, ...]]) -> None:
    result = make(written(TEKSTEN, als_bestand(alle, {})))
    assert result.region is not None
    assert result.region.schermteksten == {tekst: tekst for tekst in alle}
