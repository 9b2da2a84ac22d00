"""Markdown to prose: what a page gets, where everything stood, and what the editor is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.digest import digest
from regioagenda.base.memo import NoMemo
from regioagenda.reading.prose import EMPTY_PROSE, MarkdownText, Prose, to_prose

START = Location(path="content/a.md")


def read(markdown: str, **options: Any) -> tuple[Prose, tuple[Diagnostic, ...]]:
    return to_prose(MarkdownText(text=markdown, where=START, **options), NoMemo())


def html(markdown: str, **options: Any) -> str:
    prose, found = read(markdown, **options)
    assert found == ()
    return str(prose.html)


def codes(markdown: str, **options: Any) -> list[str]:
    return [diagnostic.code for diagnostic in read(markdown, **options)[1]]


def places(things: Iterable[Any]) -> list[tuple[int, int]]:
    return [(thing.where.line, thing.where.column) for thing in things]


@pytest.mark.parametrize("markdown", ["", " ", "\n\n", "\t\n  "])
def test_nothing_gives_nothing(markdown: str) -> None:
    assert read(markdown) == (EMPTY_PROSE, ())


def test_ordinary_text() -> None:
    markdown = (
        "Een *korte* **alinea** met `code`,\ndie doorloopt.\n\n- een\n- twee\n    - drie\n\n3. c\n4. d\n\n> citaat\n"
    )
    assert html(f"{markdown}\n---\n") == (
        "<p>Een <em>korte</em> <strong>alinea</strong> met <code>code</code>,\ndie doorloopt.</p>\n"
        "<ul><li>een</li>\n<li>twee<ul><li>drie</li>\n</ul>\n</li>\n</ul>\n"
        '<ol start="3"><li>c</li>\n<li>d</li>\n</ol>\n'
        "<blockquote><p>citaat</p>\n</blockquote>\n<hr>"
    )


def test_plain_text_has_one_block_per_line_and_no_markup() -> None:
    markdown = (
        "## De *kop*\n\nTekst met [een **link**](x/y)\nen noot[^1]. Meer &amp; meer.\n\n- punt\n    - dieper\n\n"
        "| a | b |\n|---|---|\n| c `d` | e |\n\n```\ncode\n```\n\n![plaat](p.png)\n\n[^1]: De noot.\n"
    )
    assert read(markdown)[0].text == (
        "De kop\nTekst met een link en noot. Meer & meer.\npunt\ndieper\na\nb\nc d\ne\ncode\nDe noot."
    )


# Links


@pytest.mark.parametrize(
    "target",
    [
        "zuid-kennemerland/6.2-stresstest",
        "zuid-kennemerland/5.1-meer-woningen#a",
        "gemeente/haarlem",
        "begrip/nnn",
        "/planning/",
        "#kop-planning",
        "3.1-nnn.md",
        "../x/3.1-nnn.md",
    ],
)
def test_internal_links_are_left_for_another_room(target: str) -> None:
    prose, found = read(f"Zie [dit]({target}).")
    assert found == ()
    assert prose.html == f'<p>Zie <a href="@{target}">dit</a>.</p>'
    assert [(link.target, link.text, link.external) for link in prose.links] == [(target, "dit", False)]


@pytest.mark.parametrize("target", ["mailto:griffie@haarlem.nl", "tel:+31235114477"])
def test_mail_and_phone_links_stay(target: str) -> None:
    assert html(f"[x]({target})") == f'<p><a href="{target}">x</a></p>'


@pytest.mark.parametrize("target", ["https://haarlem.nl/a_(b)?c=1#d", "http://haarlem.nl", "https://münchen.de/x"])
def test_web_links_say_nothing_about_where_the_reader_came_from(target: str) -> None:
    assert html(f"[x]({target})") == f'<p><a href="{target}" rel="noopener noreferrer">x</a></p>'
    assert read(f"[x]({target})")[0].links[0].external


def test_an_address_keeps_its_ampersands() -> None:
    prose, _ = read("[x](https://x.nl/?a=1&copy=2&amp;b=3)")
    assert prose.links[0].target == "https://x.nl/?a=1&copy=2&b=3"
    assert 'href="https://x.nl/?a=1&amp;copy=2&amp;b=3"' in prose.html


def test_autolinks() -> None:
    prose, found = read("<https://haarlem.nl> en <griffie@haarlem.nl>")
    assert found == ()
    assert [(link.target, link.text) for link in prose.links] == [
        ("https://haarlem.nl", "https://haarlem.nl"),
        ("mailto:griffie@haarlem.nl", "griffie@haarlem.nl"),
    ]


def test_reference_links_in_all_forms() -> None:
    prose, found = read("[a][Doel], [doel][], [doel] en [b][doel].\n\n[doel]: gemeente/haarlem 'Titel'\n")
    assert found == ()
    assert [(link.text, link.target) for link in prose.links] == [
        ("a", "gemeente/haarlem"),
        ("doel", "gemeente/haarlem"),
        ("doel", "gemeente/haarlem"),
        ("b", "gemeente/haarlem"),
    ]
    assert places(prose.links) == [(1, 1), (1, 12), (1, 22), (1, 32)]
    assert prose.html.count('title="Titel"') == 4


def test_markup_in_link_text() -> None:
    prose, found = read("[*cursief* en **vet** `c`](x) *[a](b)* **[a](b)** _[a](b)_")
    assert found == ()
    assert '<a href="@x"><em>cursief</em> en <strong>vet</strong> <code>c</code></a>' in prose.html
    assert '<em><a href="@b">a</a></em> <strong><a href="@b">a</a></strong> <em><a href="@b">a</a></em>' in prose.html


def test_brackets_in_code_are_no_links() -> None:
    prose, found = read("`[a](b)` en\n\n    [c](d)\n\n```\n[e](f) <b>\n```\n")
    assert (prose.links, [d.code for d in found]) == ((), ["alinea-ingesprongen"])
    assert "<code>[a](b)</code>" in prose.html
    assert "<code>[c](d)\n</code>" in prose.html
    assert "<code>[e](f) &lt;b&gt;\n</code>" in prose.html


@pytest.mark.parametrize(
    "markdown, code",
    [
        ("[x](javascript:alert(1))", "link-onveilig"),
        ("[x](ftp://x.nl)", "link-onveilig"),
        ("[x](//x.nl/y)", "link-onveilig"),
        ("[x]()", "link-zonder-doel"),
        ("[](gemeente/haarlem)", "link-zonder-tekst"),
        ("[x](https:haarlem.nl)", "link-onaf"),
        ("[x](https://haar lem.nl)", "link-onaf"),
        ("[x](https://xn--0.nl/)", "link-onaf"),
        ('[x](gemeente/haarlem "titel zonder eind) en meer', "link-onaf"),
        ("[x] (https://haarlem.nl)", "link-onaf"),
        ("[x](https://haarlem.nl", "link-onaf"),
        ("[a <https://x.nl> b](https://y.nl)", "link-in-link"),
        ("[a[^1]](x)\n\n[^1]: noot", "link-in-link"),
    ],
)
def test_a_bad_link_is_an_error_and_keeps_its_text(markdown: str, code: str) -> None:
    prose, found = read(markdown)
    assert [diagnostic.code for diagnostic in found] == [code]
    assert found[0].severity is Severity.FOUT
    assert found[0].hint
    assert (found[0].where.line, found[0].where.column) in {(1, 1), (1, 4)}
    assert "x" in prose.text or code in {"link-zonder-tekst", "link-in-link"}


def test_an_unknown_reference_is_a_warning() -> None:
    _, found = read("zie [tekst][nergens]")
    assert [(d.code, d.severity, d.where.column) for d in found] == [("verwijzing-onbekend", Severity.WAARSCHUWING, 12)]


# Places


def test_every_place_is_that_of_the_file() -> None:
    markdown = "## Kop [een](a)\n\nTekst [twee](a) ![p](b.png)\nen [drie](a)[^1] <https://x.nl>\n\n[^1]: [vier](a)"
    prose, found = to_prose(
        MarkdownText(text=markdown, where=Location(path="x.yaml", line=10, column=7), indent=4), NoMemo()
    )
    assert found == ()
    assert places(prose.headings) == [(10, 7)]
    assert places(prose.links) == [(10, 14), (12, 11), (13, 8), (13, 22), (15, 11)]
    assert places(prose.images) == [(12, 21)]
    assert {thing.where.path for thing in (*prose.links, *prose.headings, *prose.images)} == {"x.yaml"}


def test_places_of_diagnostics_move_along() -> None:
    _, found = to_prose(
        MarkdownText(text="goed\n\n<b>x", where=Location(path="x.yaml", line=3, column=20), indent=6), NoMemo()
    )
    assert [(d.code, d.where) for d in found] == [("html-in-tekst", Location(path="x.yaml", line=5, column=7))]


def test_equal_links_each_have_their_own_place() -> None:
    prose, _ = read(
        "`[a](b)` [a](b)\n\n- [a](b)\n    - [a](b)\n\n> [a](b)\n\n| [a](b) | x |\n|---|---|\n| y | [a](b) |\n"
    )
    assert places(prose.links) == [(1, 10), (3, 3), (4, 7), (6, 3), (8, 3), (10, 7)]


def test_places_count_characters_not_bytes_and_any_line_ending() -> None:
    prose, _ = read("één 😀 [a](b)\r\nè [c](d)\r\r[e](f)")
    assert places(prose.links) == [(1, 7), (2, 3), (4, 1)]


def test_underlined_headings_have_their_place() -> None:
    prose, found = read("tekst\n\nKop met [link](x)\n---\n\n> In citaat\n> ---\n")
    assert found == ()
    assert [heading.text for heading in prose.headings] == ["Kop met link", "In citaat"]
    assert places(prose.headings) == [(3, 1), (6, 3)]


# Headings


def test_headings_get_unique_ids() -> None:
    prose, found = read("## Wat gaan we dóén?\n\n### Planning\n\n## Planning\n\n## Planning 2\n\n## 日本\n")
    assert [heading.id for heading in prose.headings] == [
        "kop-wat-gaan-we-doen",
        "kop-planning",
        "kop-planning-2",
        "kop-planning-2-2",
        "kop-deel",
    ]
    assert [heading.level for heading in prose.headings] == [2, 3, 2, 2, 2]
    assert [(d.code, d.severity, d.where.line) for d in found] == [("kop-dubbel", Severity.WAARSCHUWING, 5)]
    assert '<h3 id="kop-planning">Planning</h3>' in prose.html


def test_a_prefix_keeps_two_texts_on_one_page_apart() -> None:
    markdown = "## Kop\n\nx[^1]\n\n[^1]: noot\n"
    first, second = html(markdown), html(markdown, prefix="b-")
    assert 'id="kop-b-kop"' in second and 'href="#noot-b-1"' in second and 'id="noot-b-1-terug"' in second
    assert set(_ids(first)).isdisjoint(_ids(second))


def _ids(page: str) -> list[str]:
    return [part.split('"')[0] for part in page.split(' id="')[1:]]


@pytest.mark.parametrize(
    "markdown, expected",
    [
        ("# Kop", [("kop-niveau", 1)]),
        ("Kop\n===", [("kop-niveau", 1)]),
        ("### Kop", [("kop-niveau", 1)]),
        ("## A\n\n#### B\n\n#### C", [("kop-niveau", 3)]),
        ("# A\n\n### B", [("kop-niveau", 1)]),
        ("## A\n\n##\n\ntekst", [("kop-leeg", 3)]),
        ("## A\n\n### B\n\n## C", []),
        ("#hashtag aan het begin", [("kop-niveau", 1)]),
        ("\\# geen kop", []),
    ],
)
def test_heading_rules(markdown: str, expected: list[tuple[str, int]]) -> None:
    assert [(d.code, d.where.line) for d in read(markdown)[1]] == expected


def test_a_field_may_forbid_headings() -> None:
    prose, found = read("tekst\n\n## Kop\n\n- ## In lijst", headings=False)
    assert [(d.code, d.where.line, d.where.column) for d in found] == [("kop-hier-niet", 3, 1), ("kop-hier-niet", 5, 3)]
    assert prose.headings == ()
    assert "<h" not in prose.html
    assert "Kop" in prose.text


# Tables


def test_tables() -> None:
    rows = "| Jaar | Wat | Wie |\n|---|:-:|--:|\n| # 2024 | *start* | a |\n| 2025 | `x|y` | b\\|c |\n"
    prose, found = read(f"## Planning\n\n{rows}")
    assert found == ()
    assert prose.html.split("\n", 1)[1] == (
        '<div class="tabel-kader" role="region" tabindex="0" aria-label="Tabel Planning"><table><thead><tr>'
        '<th scope="col">Jaar</th><th scope="col" class="midden">Wat</th><th scope="col" class="rechts">Wie</th></tr>'
        '</thead><tbody><tr><th scope="row">2024</th><td class="midden"><em>start</em></td><td class="rechts">a</td>'
        '</tr><tr><td>2025</td><td class="midden"><code>x|y</code></td><td class="rechts">b|c</td></tr></tbody></table>'
        "</div>"
    )


def test_tables_without_heading_and_empty_corner() -> None:
    page = html("|  | a |\n|---|---|\n| # b | c |\n\ntussen\n\n| x | y |\n|---|---|\n| \\# z | w |\n")
    assert 'aria-label="Tabel">' in page and 'aria-label="Tabel (2)">' in page
    assert '<tr><td></td><th scope="col">a</th></tr>' in page
    assert '<th scope="row">b</th>' in page
    assert "<td># z</td>" in page


@pytest.mark.parametrize(
    "markdown, code, line",
    [
        ("tekst\n| a | b |\n|---|---|\n| c | d |", "tabel-zonder-witregel", 2),
        ("| a | b |\n|---|---|\n| c | d |\nmeer tekst", "tabel-zonder-witregel", 4),
        ("| a | b |\n|---|---|\n| c | d | e |", "tabel-te-veel-vakken", 3),
        ("| a | b |\n|---|---|---|\n| c | d |", "tabel-kolommen", 2),
        ("a | b\n|---|---|\nc | d", "tabel-kolommen", 2),
    ],
)
def test_table_mistakes(markdown: str, code: str, line: int) -> None:
    found = read(markdown)[1]
    assert [(d.code, d.where.line, d.severity) for d in found] == [(code, line, Severity.FOUT)]


# Images


def test_images() -> None:
    markdown = "![Een *foto*](bestanden/foto.jpg 'Titel') [![logo](l.svg)](gemeente/haarlem)"
    prose, found = read(f"{markdown}\n\n![ref][r]\n\n[r]: r.png")
    assert found == ()
    assert '<img src="@bestanden/foto.jpg" alt="Een *foto*" title="Titel" loading="lazy">' in prose.html
    assert '<a href="@gemeente/haarlem"><img src="@l.svg" alt="logo" loading="lazy"></a>' in prose.html
    assert [(image.target, image.alt) for image in prose.images] == [
        ("bestanden/foto.jpg", "Een *foto*"),
        ("l.svg", "logo"),
        ("r.png", "ref"),
    ]
    assert places(prose.images) == [(1, 1), (1, 44), (3, 1)]
    assert [link.text for link in prose.links] == ["logo"]


@pytest.mark.parametrize(
    "markdown, code",
    [
        ("![](bestanden/foto.jpg)", "afbeelding-zonder-alt"),
        ("![x](https://elders.nl/foto.jpg)", "afbeelding-extern"),
        ("![x](data:image/png;base64,AAAA)", "link-onveilig"),
        ("![x]()", "afbeelding-extern"),
    ],
)
def test_bad_images(markdown: str, code: str) -> None:
    found = read(markdown)[1]
    assert [(d.code, d.severity, d.where.column) for d in found] == [(code, Severity.FOUT, 1)]


def test_a_refused_image_leaves_its_description_in_the_text() -> None:
    prose, found = read('![een "oude" foto](https://elders.nl/foto.jpg)')
    assert prose.html == '<p>een "oude" foto</p>'
    assert [d.code for d in found] == ["afbeelding-extern"]


# Footnotes


def test_footnotes_are_numbered_as_read() -> None:
    prose, found = read("x[^b] y[^a] z[^b]\n\n[^a]: noot a\n[^b]: noot b\n")
    back = 'title="Terug naar de tekst" aria-label="Terug naar de tekst">↩</a>'
    assert found == ()
    assert prose.html == (
        '<p>x<sup id="noot-1-terug"><a class="footnote-ref" href="#noot-1" aria-label="Noot 1">1</a></sup> '
        'y<sup id="noot-2-terug"><a class="footnote-ref" href="#noot-2" aria-label="Noot 2">2</a></sup> '
        'z<sup id="noot-1-terug2"><a class="footnote-ref" href="#noot-1" aria-label="Noot 1">1</a></sup></p>\n'
        '<div class="footnote"><hr><ol><li id="noot-1"><p>noot b '
        f'<a class="footnote-backref" href="#noot-1-terug" {back}'
        ' <a class="footnote-backref" href="#noot-1-terug2" title="Terug naar de tekst (2)"'
        ' aria-label="Terug naar de tekst (2)">↩</a></p>\n</li><li id="noot-2"><p>noot a '
        f'<a class="footnote-backref" href="#noot-2-terug" {back}'
        "</p>\n</li></ol></div>"
    )
    assert prose.text == "x y z\nnoot b\nnoot a"


def test_a_note_that_only_another_note_mentions_is_written() -> None:
    prose, found = read("x[^1]\n\n[^1]: zie [^2]\n\n[^2]: de tweede\n")
    assert found == ()
    assert "de tweede" in prose.text


@pytest.mark.parametrize(
    "markdown, expected",
    [
        ("tekst[^1]", [("voetnoot-zonder-noot", 1, 6)]),
        ("tekst\n\n[^1]: noot", [("noot-zonder-voetnoot", 3, 1)]),
        ("tekst[^1]\n\n[^1]: a\n[^1]: b", [("noot-dubbel", 4, 1)]),
        ("tekst[^1]\n\n[^1]: ", [("noot-leeg", 3, 1)]),
        ("a[^1] b[^3]\n\n[^1]: a\n\n    [^2]: binnen\n\n[^3]: c", [("noot-in-noot", 5, 5)]),
    ],
)
def test_footnote_mistakes(markdown: str, expected: list[tuple[str, int, int]]) -> None:
    assert [(d.code, d.where.line, d.where.column) for d in read(markdown)[1]] == expected


# Raw HTML


@pytest.mark.parametrize(
    "markdown", ["ik <3 u", "a < b en c > d", "5<6", "<https://haarlem.nl>", "\\<b>", "`<b>`", "a <- b"]
)
def test_what_looks_like_html_but_is_not(markdown: str) -> None:
    assert codes(markdown) == []


@pytest.mark.parametrize(
    "markdown, column",
    [
        ("<b>vet</b>", 1),
        ("zo <br> gaat", 4),
        ("<!-- weg -->", 1),
        ("een <span style='x'>y</span>", 5),
        ("<a\nhref='x'>y</a>", 1),
        ("zie <www.haarlem.nl>", 5),
        ("<img src=x onerror=alert(1)", 1),
        ("[<b>](x)", 2),
    ],
)
def test_html_stays_visible_and_is_an_error(markdown: str, column: int) -> None:
    prose, found = read(markdown)
    assert [(d.code, d.where.line, d.where.column, d.severity) for d in found] == [
        ("html-in-tekst", 1, column, Severity.FOUT)
    ]
    assert "".join(markdown.split()) in "".join(prose.text.split()) or "](x)" in markdown


def test_the_hint_for_html_says_what_to_type() -> None:
    assert [d.hint for d in read("<b>x</b> <br>")[1]] == [
        "Schrijf in plaats daarvan: **tekst**.",
        "Schrijf in plaats daarvan: twee spaties aan het eind van de regel.",
    ]


# What Markdown would quietly change


@pytest.mark.parametrize(
    "markdown, code, line",
    [
        ("[let op]: belangrijk", "verwijzing-ongebruikt", 1),
        ('tekst\n\n[let op]: zie "uitleg"', "verwijzing-ongebruikt", 3),
        ("[a]\n\n[a]: x\n[a]: y", "verwijzing-dubbel", 4),
        ("Dit zijn ze:\n- een\n- twee", "lijst-zonder-witregel", 2),
        ("Dit zijn ze:\n1. een\n2. twee", "lijst-zonder-witregel", 2),
        ("1. een\n- twee", "lijst-zonder-witregel", 2),
        ("tekst\n\n```\ncode", "code-niet-afgesloten", 3),
        ("tekst\n\nzie *a**b c*X yz", "nadruk-onaf", 3),
    ],
)
def test_silent_losses_are_errors(markdown: str, code: str, line: int) -> None:
    found = read(markdown)[1]
    assert [(d.code, d.where.line, d.severity) for d in found] == [(code, line, Severity.FOUT)]


@pytest.mark.parametrize(
    "markdown",
    [
        "Het loopt van\n2021. Dat is zo.",
        "## Kop\n- een\n- twee",
        "> citaat\n\n- een\n\n    tekst erbij\n\n- twee",
        "- een\n  loopt door\n- twee",
        "[let op]: belangrijk nieuws van meer woorden",
        "a\n\n***\n\n- b\n\n    1. c\n    2. d",
    ],
)
def test_ordinary_text_is_left_in_peace(markdown: str) -> None:
    assert codes(markdown) == []


@pytest.mark.parametrize("markdown, line", [("- een\n  - twee", 2), ("1. een\n   - twee", 2), ("- een\n\n  verder", 3)])
def test_too_little_indent_is_a_warning(markdown: str, line: int) -> None:
    found = read(markdown)[1]
    assert [(d.code, d.where.line, d.severity) for d in found] == [("lijst-inspringing", line, Severity.WAARSCHUWING)]
    assert "4 spaties" in found[0].hint


def test_code_in_a_list_stays_in_the_list() -> None:
    assert html("- een\n\n    ```python\n    a\n      b\n    ```\n\n- twee") == (
        '<ul><li><p>een</p>\n<pre tabindex="0"><code>a\n  b\n</code></pre>\n</li>\n<li><p>twee</p>\n</li>\n</ul>'
    )


def test_unbalanced_stars_lose_no_letter() -> None:
    for markdown in ("*a**b c'*X yz", "x*a*a**.*-", "x*bc *bcbc___****a*", "x*- **a*bc****a", "x*- *****..(*`q`__"):
        text = read(markdown)[0].text
        assert "".join(c for c in text if c not in "*_ `") == "".join(c for c in markdown if c not in "*_ `")


def test_words_after_backticks_are_not_lost() -> None:
    assert "let op deze" in read("``` let op deze\nregel\n```")[0].text


# Remembering


class CountingMemo(NoMemo):
    """A memo that remembers, and counts what it had to make."""

    def __init__(self) -> None:
        self.known: dict[bytes, Any] = {}
        self.made = 0

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], Any]) -> Any:
        key = digest((kind, *parts))
        if key not in self.known:
            self.made += 1
            self.known[key] = compute()
        return self.known[key]


def test_moving_a_text_does_not_convert_it_again() -> None:
    memo = CountingMemo()
    markdown = "## Kop\n\n[a](b) <i>x</i>"
    first, before = to_prose(MarkdownText(text=markdown, where=Location(path="a.md", line=3)), memo)
    second, after = to_prose(
        MarkdownText(text=markdown, where=Location(path="b.md", line=30, column=5), indent=4), memo
    )
    assert memo.made == 1
    assert first.html == second.html
    assert places(first.links) == [(5, 1)] and places(second.links) == [(32, 5)]
    assert [str(d.where) for d in (*before, *after)] == ["a.md:5:8", "b.md:32:12"]


def test_options_that_change_the_result_are_part_of_the_key() -> None:
    memo = CountingMemo()
    written = MarkdownText(text="## Kop", where=START)
    for other in (written, replace(written, headings=False), replace(written, prefix="a-")):
        to_prose(other, memo)
    assert memo.made == 3


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    read("a[^1] [x][y]\n\n[^1]: noot\n\n[y]: elders\n")
    prose, found = read("b[^1] [x][y]")
    assert sorted(d.code for d in found) == ["verwijzing-onbekend", "voetnoot-zonder-noot"]
    assert "noot" not in prose.html
