"""Markdown written by somebody who means harm, or by nobody at all.

Whatever goes in: no exception, only allow-listed HTML, no address a browser could run, nothing loaded from elsewhere.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.memo import NoMemo
from regioagenda.reading.prose import EMPTY_PROSE, MarkdownText, Prose, to_prose
from tests.examples import examples

START = Location(path="content/a.md", line=5, column=3)

TAGS = {"a", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre"}
TAGS |= {"strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {
    "a": {"href", "title", "rel", "class", "aria-label"},
    "div": {"class", "role", "tabindex", "aria-label"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
    "img": {"src", "alt", "title", "loading"},
    "li": {"id"},
    "ol": {"start"},
    "pre": {"tabindex"},
    "sup": {"id"},
    "td": {"class"},
    "th": {"class", "scope"},
}
VOID = {"br", "hr", "img"}
SAFE_ADDRESS = re.compile(r"@(?!//)|#noot-|https?://[^/\s]|mailto:\S+@|tel:", re.IGNORECASE)


def read(markdown: str, *, headings: bool = True) -> tuple[Prose, tuple[Diagnostic, ...]]:
    return to_prose(MarkdownText(text=markdown, where=START, indent=2, headings=headings), NoMemo())


class Inspector(HTMLParser):
    """Reads HTML as an outsider and collects everything that should not be in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.wrong.append(f"element {tag}")
        if tag == "a" and "a" in self.open:
            self.wrong.append("a link in a link")
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, set()):
                self.wrong.append(f"attribute {name} on {tag}")
            if name == "href" and not SAFE_ADDRESS.match(value or ""):
                self.wrong.append(f"address {value}")
            if name == "src" and not (value or "").startswith("@"):
                self.wrong.append(f"source {value}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"loose end of {tag}")

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.wrong.append(f"declaration {decl}")

    unknown_decl = handle_decl

    def handle_pi(self, data: str) -> None:
        self.wrong.append(f"instruction {data}")


def assert_harmless(prose: Prose) -> None:
    inspector = Inspector()
    inspector.feed(str(prose.html))
    inspector.close()
    assert inspector.wrong == []
    assert inspector.open == []
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\U000f0000-\U0010ffff]", prose.html + prose.text)


SCRIPTS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.nl/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</script>",
    "<script\n>alert(1)\n\n</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    "<img/src/onerror=alert(1)>",
    '<img src="x` `<script>alert(1)</script>"` `>',
    "<svg onload=alert(1)>",
    "<svg><set attributeName=href to=javascript:alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><script>alert(1)</script></svg>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=data:text/html,x>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<base href=//evil.nl/>",
    "<meta http-equiv=refresh content='0;url=//evil.nl'>",
    "<link rel=stylesheet href=//evil.nl/x.css>",
    "<style>@import '//evil.nl/x.css';</style>",
    "<div style='background:url(//evil.nl/x)'>x</div>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a\nhref='javascript:alert(1)'>x</a>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<textarea></textarea><script>alert(1)</script>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "<!DOCTYPE html [<!ENTITY x 'y'>]>",
    "- <script>alert(1)</script>",
    "> <img src=x onerror=alert(1)>",
    "| <img src=x onerror=alert(1)> | x |\n|---|---|\n| <svg onload=alert(1)> | y |",
    "## <img src=x onerror=alert(1)>",
    "x[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
    "**<img src=x onerror=alert(1)>**",
    "[<img src=x onerror=alert(1)>](gemeente/haarlem)",
    "&#60;<script>alert(1)</script>",
    "<p onclick=alert(1)>x</p>",
]

RUNNABLE = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\x00script:alert(1)",
    "\x01javascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "\xa0javascript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3A;alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "java&#9;script:alert(1)",
    "java&#x0A;script:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;&#x61;vascript:alert(1)",
    "&#0000106avascript:alert(1)",
    "&#106avascript:alert(1)",
    "&amp;#106;avascript:alert(1)",
    "javascript\\:alert(1)",
    "javascript://%0aalert(1)",
    "javascript://haarlem.nl/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "DATA:image/svg+xml,x",
    "vbscript:msgbox(1)",
    "vb&Tab;script:x",
    "ftp://evil.nl",
    "file:///etc/passwd",
    "blob:https://x/y",
    "ws://evil.nl",
    "view-source:https://x.nl",
    "feed:javascript:alert(1)",
    "//evil.nl/x",
    "/\\evil.nl",
    "\\\\evil.nl/x",
    "&sol;&sol;evil.nl",
    "http:javascript:alert(1)",
    "https:evil.nl",
    "x:javascript:alert(1)",
]

SHAPES = [
    "[x]({})",
    "[x](<{}>)",
    '[x]({} "titel")',
    "[x][r]\n\n[r]: {}",
    "[r]\n\n[r]: <{}>",
    "![x]({})",
    "![x][r]\n\n[r]: {}",
    "[![x]({})]({})",
    "<{}>",
    "x[^1]\n\n[^1]: [x]({})",
    "| [x]({}) | y |\n|---|---|\n| z | ![x]({}) |",
    "## [x]({})",
]

BREAKOUTS = [
    '[x](a" onclick="alert(1))',
    "[x](a 'b\" onclick=\"alert(1)')",
    '[x](a "b" onclick="alert(1)")',
    '![x" onerror="alert(1)](a.png)',
    "![x](a.png'onerror='alert(1))",
    '![&quot; onerror=&quot;alert(1)](a.png "&quot;><script>alert(1)</script>")',
    '[x](https://x.nl/"><script>alert(1)</script>)',
    '```python" onclick="alert(1)\ncode\n```',
    "``` {.x onclick=alert(1)}\ncode\n```",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "`</code><script>alert(1)</script>`",
    "    </code></pre><script>alert(1)</script>",
    "x{: onclick=alert(1)}",
    "## Kop {: #x onclick=alert(1)}",
    "[x](y){: onclick=alert(1)}",
    "<div markdown=1>*x*</div>",
    '## "><script>alert(1)</script>',
    '## "><script>\n\n| a | b |\n|---|---|\n| c | d |',
    'x[^"><script>]\n\n[^"><script>]: noot',
    "x[^a:b]\n\n[^a:b]: noot",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 `a` **b**",
    "\x0260\x03script\x0262\x03alert(1)\x0260\x03/script\x0262\x03",
    "&#2;60&#3;script>",
    "\U000f0000\U000f0001[\U000f0000x](y) \U00100000\U00100001\n\n```\ngeheim\n```",
    "///Footnotes Go Here///\n\nx[^1]\n\n[^1]: noot",
    "[TOC]\n\n## Kop",
    "*[let op]: uitleg",
    "title: x\nauthor: y\n\ntekst",
    "<javascript:alert(1)>",
    '<https://x.nl/"onmouseover=alert(1)>',
    '<a@b.nl"onclick=alert(1)>',
    "[a [b](javascript:alert(1)) c](javascript:alert(2))",
    "{{ 7*7 }} {% include 'x' %}",
    "\ud800[x](\udfff) \ufffe",
]


@pytest.mark.parametrize("markdown", SCRIPTS + BREAKOUTS)
def test_no_markup_gets_through(markdown: str) -> None:
    for headings in (True, False):
        prose, found = read(markdown, headings=headings)
        assert_harmless(prose)
        assert "html-geweigerd" not in {diagnostic.code for diagnostic in found}


@pytest.mark.parametrize("markdown", SCRIPTS)
def test_raw_html_stays_readable_and_is_reported(markdown: str) -> None:
    prose, found = read(markdown)
    assert "html-in-tekst" in {d.code for d in found if d.severity is Severity.FOUT}
    letters = re.sub(r"\W", "", re.sub(r"^\[\^?1\]:?", "", markdown))
    assert len(re.sub(r"\W", "", prose.text)) >= len(letters) - len("gemeentehaarlem1") - 2


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("target", RUNNABLE)
def test_no_address_gets_through(shape: str, target: str) -> None:
    prose, found = read(shape.replace("{}", target))
    assert_harmless(prose)
    if "\n" in target and "[r]: " in shape:
        assert "script:alert(1)" in prose.text  # a definition ends with its line; the rest is ordinary text
        return
    assert prose.images == ()
    if not any(d.severity is Severity.FOUT for d in found):
        assert prose.links == ()  # it was no link at all, and stands in the text as it was written
        assert re.search("alert|evil", prose.text)
    folded = re.sub(r"[\x00-\x20\xa0\u200b]", "", " ".join(link.target for link in prose.links)).lower()
    assert not re.search(r"script:|data:|//evil", folded)


TOO_HEAVY = {
    "brackets": "[" * 4_000,
    "image brackets": "![" * 4_000,
    "brackets on many lines": ("[" * 90 + "\n") * 400,
    "a wide table": "|a" * 1_000 + "\n" + "|-" * 1_000 + "\n" + "x\n" * 200,
    "a table of empty cells": "|" * 59 + "\n" + "|-" * 59 + "\n" + "a|\n" * 60_000,
    "many tables": ("|" * 60 + "\n" + "|-" * 59 + "|\n" + "a|\n" * 8 + "\n") * 1_200,
    "one footnote a thousand times": "x[^1] " * 1_000 + "\n\n[^1]: noot",
    "a thousand footnotes": "".join(f"x[^{n}]\n" for n in range(1_100)),
    "open cdata": "<![CDATA[" * 1_000,
    "8000 plain lines": "gewone tekst\n" * 8_000,
    "list in list on one line": "- " * 496 + "x",
    "quote in quote": ">" * 500 + "x",
    "lists and quotes": "> - " * 20 + "x",
    "deep indent": "- a\n\n" + " " * 400 + "- b",
    "backticks": "x" + "`" * 101,
    "backticks of growing length": "\n".join("a" + "`" * n for n in range(1, 100)),
    "stars": "*a " * 1_000,
    "underscores": "_a " * 1_000,
    "a line without end": "a" * 10_001,
    "a text without end": "woord \n\n" * 40_000,
    "bytes, not characters": "😀\n\n" * 60_000,
    "marks": ("[" * 90 + "\n\n") * 2_000,
}


@pytest.mark.parametrize("name", TOO_HEAVY)
def test_too_heavy_is_refused_before_it_costs_anything(name: str) -> None:
    prose, found = read(TOO_HEAVY[name])
    assert prose == EMPTY_PROSE
    assert [(d.code, d.severity) for d in found] == [("tekst-te-zwaar", Severity.FOUT)]
    assert found[0].hint


def test_too_heavy_says_where() -> None:
    assert [d.where.line for d in read("goed\n\nook goed\n\n" + "`" * 200)[1]] == [9]
    assert [d.where.line for d in read("goed\n\n" + "a" * 20_000)[1]] == [7]
    assert [d.where.line for d in read("goed\n\nook goed\n\nx\n" + "[" * 200)[1]] == [10]


@pytest.mark.parametrize(
    "markdown",
    [
        "- - -\n\n* * * * * * * * * * *\n",
        "```\n" + "[" * 500 + "\n" + "|" * 100 + "\n" + "`" * 50 + "x\n```\n",
        "".join(f"- [punt {n}](gemeente/haarlem)\n" for n in range(300)),
        "| a | b |\n|---|---|\n" + "".join(f"| [x](gemeente/haarlem) | {n} |\n" for n in range(342)),
        "- a\n    - b\n        - c\n            - d\n",
        "x[^1] " * 50 + "\n\n[^1]: noot",
    ],
)
def test_what_people_write_is_not_too_heavy(markdown: str) -> None:
    assert "tekst-te-zwaar" not in {d.code for d in read(markdown)[1]}


SIGNS = ["![", "](", "``", "```", "~~~", "**", "__", "##", "://", "---", *"[]()<>`*_\\|#->&;:@\"'!{}="]
PIECES = [
    *SIGNS,
    *("\n", "\n\n", "    ", "  ", "\t", "\r", "- ", "1. ", "\n|---|---|\n", "\n---\n", "\n===\n", "\n```\n"),
    *("[^1]", "[^1]: ", "[a]: b", "[a][b]", "[]()", "javascript:", "https://x.nl", "mailto:", "&#106;", "&amp;"),
    *("&nbsp;", "&Tab;", "a", "é b", "<b>", "</b>", "<!--", "<![CDATA[", "\x00", "\x02", "\x03", "\x0242\x03"),
    *("\U000f0000", "\U00100000", "\ud800", "\u2028"),
]
written = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@examples(400)
@given(st.one_of(st.text(), written), st.booleans())
@example("``\n0```", False)  # code over two lines, and a sign behind it that is left alone
def test_any_text_gives_harmless_prose(markdown: str, headings: bool) -> None:
    prose, found = read(markdown, headings=headings)
    assert_harmless(prose)
    assert "html-geweigerd" not in {d.code for d in found}
    lines = re.split(r"\r\n|\r|\n", markdown)
    for thing in (*prose.links, *prose.headings, *prose.images, *found):
        line = thing.where.line - START.line
        shift = START.column - 1 if line == 0 else 2
        assert 0 <= line < len(lines)
        assert 1 <= thing.where.column - shift <= len(lines[line]) + 1


STARS = ["*", "**", "***", "_", "__", "a", "bc", " ", "(", ".", "- ", "[q](r)", "`c`"]


@examples(400)
@given(st.lists(st.sampled_from(STARS), max_size=14).map("".join))
def test_crossing_stars_lose_no_letter(markdown: str) -> None:
    prose, _ = read(f"x{markdown}")
    wanted = markdown.replace("[q](r)", "q")
    assert re.sub(r"[\s*_`]", "", prose.text) == re.sub(r"[\s*_`]", "", f"x{wanted}")


@examples(200)
@given(written, written)
def test_a_text_means_the_same_whatever_was_read_before(first: str, second: str) -> None:
    alone = read(second)
    read(first)
    assert read(second) == alone


@examples(200)
@given(st.lists(st.sampled_from([*SIGNS, "\n", "\n\n", "    ", "\n- ", "[^1]", "[a]", "\n[a]: "]), max_size=20))
def test_words_are_never_lost_in_silence(pieces: list[str]) -> None:
    markdown = "".join(f"{piece} w{number}z " for number, piece in enumerate(pieces))
    prose, found = read(markdown)
    if not found:
        titles = re.findall('title="(.*?)"', prose.html)
        targets = [thing.target for thing in (*prose.links, *prose.images)]
        seen = " ".join([prose.text, *titles, *targets, *(image.alt for image in prose.images)])
        assert [word for word in re.findall(r"w\d+z", markdown) if word not in seen] == []
