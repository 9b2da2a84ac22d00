"""What the writer writes on: HTML spelled as the sanitiser spells it, and beside it the plain text in blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.reading.markdown.bare import bare_addresses
from regioagenda.reading.markdown.leftovers import leftovers
from regioagenda.reading.markdown.link_target import decode_entities
from regioagenda.reading.markdown.source import FIRST_FENCE, MARK, REPLACEMENT, UNREADABLE, MarkdownSource
from regioagenda.reading.prose_model import ProseLink
from regioagenda.reading.tekens import without_hidden

_MARK = re.compile(MARK)
_FENCE = re.compile("[\U00100000-\U0010fffd]")
_PARSER_ESCAPE = re.compile("\x02([0-9]{1,7})\x03")
_PARSER_SIGN = re.compile("\x02[^\x02\x03]*\x03")


def escaped(text: str) -> str:
    """Escape text for an element."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text if text.isascii() else text.replace("\xa0", "&nbsp;")


def quoted(text: str) -> str:
    """Escape text for an attribute between double quotes."""
    return escaped(text).replace('"', "&quot;")


@dataclass(slots=True)
class Captured:
    """HTML and plain text that were written inside something; `text` has its white space collapsed."""

    html: str = ""
    text: str = ""


@dataclass(slots=True)
class Output:
    """The growing page text. `last` is the last place seen, the best guess for things without a mark of their own."""

    source: MarkdownSource
    diagnostics: list[Diagnostic] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    last: Location = field(default_factory=lambda: Location(path=""))
    # Inside a link or heading an address stays text.
    closed: int = 0
    # Addresses that stand in the text as they are, and how far they have been found back in the source.
    bare: list[ProseLink] = field(default_factory=list)
    found: int = 0

    def tag(self, html: str) -> None:
        """Write HTML that is safe by construction."""
        self.html.append(html)

    def said(self, text: str, html: str) -> None:
        """Write text as this HTML."""
        self.html.append(html)
        self.words.append(text)

    def end_block(self) -> None:
        """End a block of plain text, if it has any."""
        if self.words:
            if text := " ".join("".join(self.words).split()):
                self.blocks.append(text)
            self.words.clear()

    @contextmanager
    def captured(self) -> Iterator[Captured]:
        """Take the HTML written meanwhile out of the output; its plain text stays."""
        html, words = len(self.html), len(self.words)
        caught = Captured()
        yield caught
        caught.html = "".join(self.html[html:])
        caught.text = " ".join("".join(self.words[words:]).split())
        del self.html[html:]

    def text(self, raw: str) -> None:
        """Write a run of text as the parser left it, and report markup that stayed behind in it."""
        if not raw.isascii() or "](" in raw or "] (" in raw:
            self.diagnostics += leftovers(self.source, raw, self.last)
            if marks := _MARK.findall(raw):
                self.last = self.place(marks[-1])
            if _FENCE.search(raw):
                self._text_with_fence(raw)
                return
        text = self.readable(raw)
        self.said(text, escaped(text) if self.closed else self._with_links(text))

    def _text_with_fence(self, raw: str) -> None:
        """Write a fence that the parser put inside a line of text as code in that line, so that nothing is lost."""
        done = 0
        for fence in _FENCE.finditer(raw):
            self.text(raw[done : fence.start()])
            self.code(fence[0])
            done = fence.end()
        self.text(raw[done:])

    def code(self, raw: str) -> None:
        """Write code in a line, as the parser left it."""
        code = self._code_as_written(raw)
        self.said(code, f"<code>{escaped(code)}</code>")

    def code_block(self, raw: str) -> None:
        """Write a block of code, as the parser left it."""
        code = self._code_as_written(raw).rstrip()
        self.said(code, f'<pre tabindex="0"><code>{escaped(code)}\n</code></pre>')

    def _code_as_written(self, raw: str) -> str:
        """Undo the escaping that the parser gives code, drop marks, and put the code of fences back."""
        code = _MARK.sub("", raw).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        return without_hidden(_FENCE.sub(lambda match: self._fenced(match[0]), _PARSER_SIGN.sub("", code)))

    def _fenced(self, stand_in: str) -> str:
        number = ord(stand_in) - FIRST_FENCE
        return self.source.fences[number] if number < len(self.source.fences) else ""

    def readable(self, raw: str) -> str:
        """Drop marks, undo the parser's escapes and decode entities."""
        text = raw if raw.isascii() else _MARK.sub("", raw)
        if "\x02" in text:
            text = _PARSER_SIGN.sub("", _PARSER_ESCAPE.sub(lambda match: chr(int(match[1])), text))
        text = without_hidden(decode_entities(text))
        return UNREADABLE.sub(REPLACEMENT, text)

    def attribute(self, element: Element, name: str) -> str:
        """Give an attribute as the editor meant it."""
        return self.readable(element.get(name, "")).strip()

    def place(self, mark: str) -> Location:
        """Give the place that a mark stands for."""
        return self.source.place(self.source.offset_of(mark))

    def place_of_heading(self, element: Element) -> Location:
        """Give the place of a heading: its mark comes first after #, and last above a line of === or ---."""
        marks: list[str] = _MARK.findall("".join(element.itertext()))
        if marks:
            hashed = self.source.clean[self.source.offset_of(marks[0])] == "#"
            self.last = self.place(marks[0] if hashed else marks[-1])
        return self.last

    def place_of(self, raw: str | None) -> Location:
        """Give the place of the first mark in a text, or the last place seen."""
        if mark := _MARK.search(raw or ""):
            self.last = self.place(mark[0])
        return self.last

    def _with_links(self, text: str) -> str:
        """Escape text for an element, with a link on each address in it."""
        pieces: list[str] = []
        done = 0
        for begin, end, target in bare_addresses(text):
            rel = ' rel="noopener noreferrer"' if target.startswith("http") else ""
            written = text[begin:end]
            pieces.append(f'{escaped(text[done:begin])}<a href="{quoted(target)}"{rel}>{escaped(written)}</a>')
            done = end
            self.found = max(self.source.clean.find(written, self.found), self.found)
            self.bare.append(ProseLink(target=target, text=written, where=self.source.place(self.found)))
            self.found += 1
        return "".join((*pieces, escaped(text[done:])))


def is_fence(text: str) -> bool:
    """Tell whether a text is a stand-in for a fence and nothing else."""
    return len(text) == 1 and _FENCE.match(text) is not None
