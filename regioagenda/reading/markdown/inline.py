"""The parts of Python-Markdown that work inside a line, replaced where its own would do harm or lose text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from regioagenda.reading.markdown.bounds import MAX_IN_PARAGRAPH
from regioagenda.reading.markdown.source import MARK, without_marks

_MARKS = re.compile(MARK)
_FIRST_PIECE = re.compile(f"{MARK}|[\x02\n]")


class Autolink(InlineProcessor):
    """`<https://…>` and `<naam@gemeente.nl>`; whether the address is safe is for the writer to judge."""

    def handleMatch(  # type: ignore[override]  # the stubs know only the old style of pattern
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        link = Element("a")
        written = self.unescape(m[2])
        mail = "@" in written and ":" not in written
        link.set("href", f"mailto:{written}" if mail else written)
        link.text = AtomicString(m[1] + written)
        return link, m.start(0), m.end(0)


class Emphasis(DelimiterProcessor):
    """Emphasis that sees when Python-Markdown drops a letter beside crossing stars, and then leaves the text as is."""

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md)
        self.garbled: list[str] = []

    def handleMatch(  # type: ignore[override]  # the stubs know only the old style of pattern
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        if element is None or start is None or end is None:
            return element, start, end
        kept = _letters("".join(element.itertext())) == _letters(data[start:end])
        if kept and data[start : start + 1] in self.tokens and data[end - 1 : end] in self.tokens:
            return element, start, end
        end = max(end, m.end())  # its offsets may be anything by now; going on must be certain
        self.garbled.append(_FIRST_PIECE.split(data[m.start() : end], maxsplit=1)[0])
        self.reset()
        return None, m.start(), end


def _letters(text: str) -> str:
    return text.replace("*", "").replace("_", "")


class Bounds(Treeprocessor):
    """Refuse a paragraph with more special characters than the inline parser can take in reasonable time."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for text in (element.text, element.tail):
                if text and not isinstance(text, AtomicString) and len(text) > 100:
                    _check_paragraph(text)


def _check_paragraph(text: str) -> None:
    for character, most in MAX_IN_PARAGRAPH.items():
        if text.count(character) > most:
            place = _MARKS.search(text)
            raise ParagraphTooHeavy(
                f"Deze alinea heeft meer dan {most} keer het teken {character}.",
                "Verdeel de tekst over meer alinea’s.",
                place[0] if place else "",
                without_marks(text.split("\n", 1)[0]),
            )


class ParagraphTooHeavy(Exception):
    """A paragraph over a limit; `mark` stands for a place in it (or is empty), `line` is its first line as written."""

    def __init__(self, what: str, hint: str, mark: str, line: str) -> None:
        super().__init__(what)
        self.what, self.hint, self.mark, self.line = what, hint, mark, line
