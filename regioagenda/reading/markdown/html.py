"""From element tree to the HTML of a page, its plain text, and everything in it that others want to know.

Only elements named here are written, every character of text is escaped on the way out, and every mark is turned back
into the place it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markupsafe import Markup

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.reading.markdown.bounds import TooHeavy
from regioagenda.reading.markdown.link_target import TargetKind, complete, is_doubtful, kind_of, other_alphabet
from regioagenda.reading.markdown.note_numbers import NoteNumbers
from regioagenda.reading.markdown.output import Output, escaped, is_fence, quoted
from regioagenda.reading.markdown.problems import (
    doubtful_link,
    empty_heading,
    foreign_link,
    heading_level,
    heading_not_here,
    image_problem,
    link_in_link,
    link_problem,
    link_without_text,
    repeated_heading,
)
from regioagenda.reading.markdown.source import MARK, MarkdownSource
from regioagenda.reading.markdown.text_slug import text_slug
from regioagenda.reading.markdown.tree import ParsedMarkdown
from regioagenda.reading.markdown.tripwire import accepts_address
from regioagenda.reading.prose_model import Heading, Image, Prose, ProseLink

_ROW_HEADER = re.compile(rf"{MARK}*#{MARK}* +(?=\S)")
_ALIGNED = {"center": "midden", "right": "rechts"}
_BLOCKS = frozenset(
    ("p", "ul", "ol", "li", "blockquote", "div", "table", "hr", "pre", "h1", "h2", "h3", "h4", "h5", "h6")
)
_MAX_DEPTH = 120


class ProseWriter:
    """Writes one text, once."""

    def __init__(self, source: MarkdownSource, parsed: ParsedMarkdown, *, headings: bool, prefix: str) -> None:
        self._out = Output(source)
        self._root = parsed.root
        self._notes = NoteNumbers(prefix, parsed.note_uses)
        self._allow_headings = headings
        self._prefix = prefix
        self._links: list[ProseLink] = []
        self._headings: list[Heading] = []
        self._images: list[Image] = []
        self._in_link = False
        self._depth = 0
        self._heading_texts: set[str] = set()
        self._taken: dict[str, int] = {}
        self._labels: dict[str, int] = {}

    def write(self) -> tuple[Prose, list[Diagnostic]]:
        """Write the whole tree. Raises `TooHeavy` when it nests too deep."""
        self._contents(self._root, container=True)
        self._out.end_block()
        prose = Prose(
            html=Markup("".join(self._out.html).rstrip("\n")),
            text="\n".join(self._out.blocks),
            links=(*self._links, *self._out.bare),
            headings=tuple(self._headings),
            images=tuple(self._images),
        )
        return prose, self._out.diagnostics

    # Walking

    def _contents(self, element: Element, *, container: bool = False) -> None:
        """Write text and children; a `container` holds blocks only, so white space between them means nothing."""
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise TooHeavy("Deze tekst zit te diep in elkaar.", "Gebruik minder niveaus.", self._out.last.line - 1)
        if element.text and not (container and element.text.isspace()):
            self._out.text(element.text)
        for child in element:
            self._element(child)
            if child.tail and not (child.tag in _BLOCKS and child.tail.isspace()):
                self._out.text(child.tail)
        self._depth -= 1

    def _element(self, element: Element) -> None:
        block = element.tag in _BLOCKS
        if block:
            self._out.end_block()
        writer = _WRITERS.get(element.tag)
        if writer is not None:
            writer(self, element)
        else:
            self._contents(element)
        if block:
            self._out.end_block()
            self._out.tag("\n")

    def _wrapped(self, tag: str, element: Element, attributes: str = "", *, container: bool = False) -> None:
        self._out.tag(f"<{tag}{attributes}>")
        self._contents(element, container=container)
        self._out.tag(f"</{tag}>")

    # Blocks

    def _paragraph(self, element: Element) -> None:
        stand_in = (element.text or "").strip()
        if len(element) == 0 and is_fence(stand_in):
            self._out.code_block(stand_in)
        else:
            self._wrapped("p", element)

    def _code_block(self, element: Element) -> None:
        self._out.code_block((element[0].text if len(element) else element.text) or "")

    def _ordered_list(self, element: Element) -> None:
        start = element.get("start", "")
        known = start.isdecimal() and len(start) < 10
        self._wrapped("ol", element, f' start="{int(start)}"' if known else "", container=True)

    def _heading(self, element: Element) -> None:
        where = self._out.place_of_heading(element)
        self._out.closed += 1
        with self._out.captured() as caught:
            self._contents(element)
        self._out.closed -= 1
        html, text = caught.html.strip(), caught.text or self._image_text(element)
        level = self._heading_level(int(element.tag[1]), text, where)
        if not text:
            self._out.diagnostics.append(empty_heading(where))
        if not html:
            return
        if not self._allow_headings:
            self._out.tag(f"<p>{html}</p>")
            return
        if text and text.casefold() in self._heading_texts:
            self._out.diagnostics.append(repeated_heading(where, text))
        self._heading_texts.add(text.casefold())
        identity = self._free_id(text)
        self._headings.append(Heading(level=level, id=identity, text=text, where=where))
        self._out.tag(f'<h{level} id="{quoted(identity)}">{html}</h{level}>')

    def _heading_level(self, written: int, text: str, where: Location) -> int:
        """Give the level to write, and complain about one that does not fit under the heading before."""
        if not self._allow_headings:
            self._out.diagnostics.append(heading_not_here(where, text))
            return written
        before = self._headings[-1].level if self._headings else 1
        if written == 1 or written > before + 1:
            self._out.diagnostics.append(heading_level(where, text, written, before))
        return max(written, 2)

    def _free_id(self, text: str) -> str:
        base = f"kop-{self._prefix}{text_slug(text)}"
        identity = base
        while identity in self._taken:
            self._taken[base] += 1
            identity = f"{base}-{self._taken[base]}"
        self._taken[identity] = 1
        return identity

    def _image_text(self, element: Element) -> str:
        return " ".join(" ".join(self._out.attribute(image, "alt") for image in element.iter("img")).split())

    # Tables

    def _table(self, element: Element) -> None:
        label = f"Tabel {self._headings[-1].text}" if self._headings else "Tabel"
        count = self._labels[label] = self._labels.get(label, 0) + 1
        label = f"{label} ({count})" if count > 1 else label
        self._out.tag(f'<div class="tabel-kader" role="region" tabindex="0" aria-label="{quoted(label)}"><table>')
        for part in element:
            self._out.tag(f"<{part.tag}>")
            for row in part:
                self._row(row)
            self._out.tag(f"</{part.tag}>")
        self._out.tag("</table></div>")

    def _row(self, row: Element) -> None:
        self._out.tag("<tr>")
        for index, cell in enumerate(row):
            self._out.end_block()
            tag, scope = ("th", ' scope="col"') if cell.tag == "th" else ("td", "")
            if tag == "td" and index == 0 and (sign := _ROW_HEADER.match(cell.text or "")):
                tag, scope = "th", ' scope="row"'
                cell.text = (cell.text or "")[sign.end() :]
            if not len(cell) and not (cell.text or "").strip():
                tag, scope = "td", ""
            aligned = _ALIGNED.get(cell.get("align", ""))
            self._wrapped(tag, cell, scope + (f' class="{aligned}"' if aligned else ""))
        self._out.end_block()
        self._out.tag("</tr>")

    # Inside a line

    def _code(self, element: Element) -> None:
        self._out.code(element.text or "")

    def _line_break(self, element: Element) -> None:
        self._out.said(" ", "<br>")

    def _rule(self, element: Element) -> None:
        self._out.tag("<hr>")

    def _link(self, element: Element) -> None:
        if element.get("class") == "footnote-backref":
            self._out.tag(self._notes.links_back(element.get("href", "").partition(":")[2]))
            return
        where = self._out.place_of(element.text)
        target = complete(self._out.attribute(element, "href"))
        kind = kind_of(target)
        if kind is TargetKind.EXTERNAL and not accepts_address(target):
            kind = TargetKind.HALF
        outer, self._in_link = self._in_link, True
        self._out.closed += 1
        with self._out.captured() as caught:
            self._contents(element)
        self._out.closed -= 1
        self._in_link = outer
        html, text = caught.html, caught.text or self._image_text(element)
        if outer:
            self._out.diagnostics.append(link_in_link(where, text))
        elif kind not in (TargetKind.EXTERNAL, TargetKind.INTERNAL):
            self._out.diagnostics.append(link_problem(where, kind, target))
        elif not text:
            self._out.diagnostics.append(link_without_text(where, target))
        else:
            if host := other_alphabet(target):
                self._out.diagnostics.append(foreign_link(where, host))
            elif is_doubtful(target):
                self._out.diagnostics.append(doubtful_link(where, target))
            self._links.append(ProseLink(target=target, text=text, where=where))
            html = f"<a{self._link_attributes(element, target, kind)}>{html}</a>"
        self._out.tag(html)

    def _link_attributes(self, element: Element, target: str, kind: TargetKind) -> str:
        address = target if kind is TargetKind.EXTERNAL else f"@{target}"
        rel = ' rel="noopener noreferrer"' if address[:4].lower() == "http" else ""
        return f' href="{quoted(address)}"{self._title(element)}{rel}'

    def _title(self, element: Element) -> str:
        title = self._out.attribute(element, "title")
        return f' title="{quoted(title)}"' if title else ""

    def _image(self, element: Element) -> None:
        alt = self._out.attribute(element, "alt")
        bracket = self._out.place_of(element.get("alt"))
        where = bracket.shifted(columns=-1) if bracket.column > 1 else bracket
        target = self._out.attribute(element, "src")
        kind = kind_of(target)
        if kind is not TargetKind.INTERNAL or not alt:
            self._out.diagnostics.append(image_problem(where, kind, target))
        if kind is not TargetKind.INTERNAL:
            self._out.said(alt, escaped(alt))
            return
        self._images.append(Image(target=target, alt=alt, where=where))
        self._out.tag(f'<img src="@{quoted(target)}" alt="{quoted(alt)}"{self._title(element)} loading="lazy">')

    # Footnotes

    def _note_reference(self, element: Element) -> None:
        """Write the number in the text; it is no part of the plain text."""
        name = element[0].get("href", "").partition(":")[2]
        if self._in_link:
            self._out.diagnostics.append(link_in_link(self._out.last, f"[^{name}]"))
        else:
            self._out.tag(self._notes.reference(name))

    def _all_notes(self, element: Element) -> None:
        notes = {item.get("id", "").partition(":")[2]: item for item in element.iterfind("ol/li")}
        self._out.tag('<div class="footnote"><hr><ol>')
        for name in self._notes.in_order(notes):
            self._out.end_block()
            self._wrapped("li", notes[name], f' id="{self._notes.id_of(name)}"')
        self._out.tag("</ol></div>")


def _inline(tag: str) -> Callable[[ProseWriter, Element], None]:
    return lambda writer, element: writer._wrapped(tag, element)


def _container(tag: str) -> Callable[[ProseWriter, Element], None]:
    return lambda writer, element: writer._wrapped(tag, element, container=True)


_WRITERS: dict[str, Callable[[ProseWriter, Element], None]] = {
    "p": ProseWriter._paragraph,
    "pre": ProseWriter._code_block,
    "ol": ProseWriter._ordered_list,
    "ul": _container("ul"),
    "li": _inline("li"),
    "blockquote": _container("blockquote"),
    "div": ProseWriter._all_notes,
    "table": ProseWriter._table,
    "hr": ProseWriter._rule,
    "br": ProseWriter._line_break,
    "em": _inline("em"),
    "strong": _inline("strong"),
    "code": ProseWriter._code,
    "a": ProseWriter._link,
    "img": ProseWriter._image,
    "sup": ProseWriter._note_reference,
    **{f"h{level}": ProseWriter._heading for level in range(1, 7)},
}
