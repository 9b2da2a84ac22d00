"""Reads a built page as a crawler does: addresses, ids, headings, what the head says, and the words on it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
# Everything else begins a new piece of text.
INLINE = frozenset(
    ("a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time")
)


@dataclass(slots=True)
class Element:
    """What was found of one element: its tag, attributes and all the words inside it."""

    tag: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words inside, with single spaces."""
        return " ".join(" ".join(self.words).split())


class Document(HTMLParser):
    """All elements of one page, in order, and its text in pieces: a paragraph, a cell, an item of a list."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.pieces: list[str] = [""]
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # A drawing has a title of its own, which is not that of the page.
        kind = "svg title" if tag == "title" and any(e.tag == "svg" for e in self._open) else tag
        element = Element(kind, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self._new_piece(tag)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self._new_piece(tag)
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag.removeprefix("svg ") == tag:
                del self._open[index:]
                break

    def _new_piece(self, tag: str) -> None:
        if tag not in INLINE and self.pieces[-1]:
            self.pieces.append("")

    def handle_data(self, data: str) -> None:
        if any(e.tag == "body" for e in self._open):
            self.pieces[-1] += data
        for element in self._open:
            element.words.append(data)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Give the elements of a tag that have these attributes."""
        wanted = attributes.items()
        return [e for e in self.elements if e.tag == tag and all(e.attributes.get(k) == v for k, v in wanted)]

    @property
    def title(self) -> str:
        """The title of the page, or nothing when it has not exactly one; in a drawing the same tag names a shape."""
        head = itertools.takewhile(lambda e: e.tag != "body", self.elements)
        found = [e.text for e in head if e.tag == "title"]
        return found[0] if len(found) == 1 else ""

    @property
    def ids(self) -> list[str]:
        """The ids in order, doubles included."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    @property
    def addresses(self) -> list[str]:
        """Every address that the page leads to or needs."""
        return [
            e.attributes[a] for e in self.elements for a in ("href", "src", "action", "data-index") if a in e.attributes
        ]
