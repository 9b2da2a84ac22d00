"""From marked Markdown to an element tree, with Python-Markdown set up so that it cannot do harm or lose text unseen.

Raw HTML is off, entities are left for the writer, and of the extensions only tables, sane_lists and footnotes are on.
Code fences are taken out before (`markdown.source`), and headings get their ids from the writer, so fenced_code and toc
have no work left. Never `extra`: attr_list and md_in_html open the door that is closed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from string import punctuation
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import NBSP_PLACEHOLDER, FootnoteExtension, FootnoteInlineProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableProcessor

from regioagenda.base.late import dataclass
from regioagenda.reading.markdown.bounds import MAX_CELLS, SPREAD, TooHeavy
from regioagenda.reading.markdown.inline import Autolink, Bounds, Emphasis, ParagraphTooHeavy
from regioagenda.reading.markdown.lines import Lines, in_order, numbered, without_numbers
from regioagenda.reading.markdown.source import MARK, MarkdownSource, without_marks
from regioagenda.reading.prose_model import TextBlock

_MARKS = re.compile(MARK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A footnote or link definition; `mark` is empty when its place is unknown.

    `double`: defined before; `lost`: left out by the parser; `empty`: there is nothing in it.
    """

    name: str
    mark: str
    used: bool
    double: bool
    lost: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedMarkdown:
    """The tree and what it does not show.

    `note_uses` tells how often each note is referred to; `cut_rows` are table rows with more cells than their table has
    columns; `garbled` are the starts of texts whose stars and underscores cannot be made sense of; `blocks` are the lines
    of each block.
    """

    root: Element
    blocks: tuple[TextBlock, ...]
    references: tuple[Definition, ...]
    notes: tuple[Definition, ...]
    note_uses: Mapping[str, int]
    cut_rows: tuple[str, ...]
    garbled: tuple[str, ...]


class _References(dict[str, Any]):
    """Link definitions by name without marks; knows where each was defined and which were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.defined: list[tuple[str, str]] = []
        self.used: set[str] = set()

    def __setitem__(self, name: str, value: Any) -> None:
        mark = _MARKS.search(name)
        self.defined.append((_tidy(name), mark[0] if mark else ""))
        address, title = value
        super().__setitem__(_tidy(name), (without_numbers(address).lstrip("<"), title))

    def __contains__(self, name: object) -> bool:
        known = super().__contains__(_tidy(str(name)))
        if known:
            self.used.add(_tidy(str(name)))
        return known

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(_tidy(name))

    def clear(self) -> None:
        super().clear()
        self.defined.clear()
        self.used.clear()


def _tidy(name: str) -> str:
    return " ".join(without_marks(name).split())


class _Footnotes(FootnoteExtension):
    """Footnotes under their name without marks.

    A note defined inside a note is only recorded: the extension would change its table while walking through it.
    """

    def reset(self) -> None:
        super().reset()
        self.defined: list[tuple[str, str]] = []
        self._writing = False

    def setFootnote(self, id: str, text: str) -> None:
        mark = _MARKS.search(id)
        self.defined.append((without_marks(id), mark[0] if mark else ""))
        if not self._writing:
            super().setFootnote(without_marks(id), text)

    def makeFootnotesDiv(self, root: Element) -> Element | None:
        self._writing = True
        notes = super().makeFootnotesDiv(root)
        self._writing = False
        for paragraph in notes.iter("p") if notes is not None else ():
            if paragraph.text:  # the space before the link back is the writer's
                paragraph.text = paragraph.text.replace(NBSP_PLACEHOLDER, "")
        return notes


class _Tables(TableProcessor):
    """Tables that notice the cells they leave out, and refuse to become enormous."""

    def __init__(self, parser: Any) -> None:
        super().__init__(parser, {"use_align_attribute": True})
        self.cut_rows: list[str] = []
        self.cells = 0

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        self.cells += len(align)
        if self.cells > MAX_CELLS:
            raise TooHeavy(f"De tabellen in deze tekst hebben samen meer dan {MAX_CELLS} vakken.", SPREAD)
        cells: list[str] = self._split_row(row)  # type: ignore[attr-defined]  # the stubs leave it out
        if any(cell.strip() for cell in cells[len(align) :]):
            self.cut_rows.append(without_marks(row))
        super()._build_row(row, parent, align)  # type: ignore[misc]  # the stubs leave it out


# What must be in a text for a pattern to match at all, in the order in which Python-Markdown applies the patterns.
_SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("]:",),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("]:",),
    "short_reference": ("]:",),
    "short_image_ref": ("]:",),
    "autolink": ("<",),
    "linebreak": ("  \n", "\t"),
    "em_strong": ("*", "_"),
}


class _Parser:
    """One configured Python-Markdown. Every run starts from a reset, so nothing of one text reaches another."""

    def __init__(self) -> None:
        # PLACE_MARKER cannot be written: the source has no control characters left. Numbers and links back come from
        # the writer: the extension numbers by definition, and fails on an empty note when told to number by reference.
        self.notes = _Footnotes(PLACE_MARKER="\x00", USE_DEFINITION_ORDER=True)
        self.md = Markdown(extensions=[SaneListExtension(), self.notes])
        self.references = _References()
        self.md.references = self.references
        self.tables = _Tables(self.md.parser)
        # As CommonMark has it: a sign behind a \ is that sign, whichever it is.
        self.md.ESCAPED_CHARS += [sign for sign in punctuation if sign not in self.md.ESCAPED_CHARS]
        self.md.parser.blockprocessors.register(self.tables, "table", 75)
        self.md.preprocessors.deregister("html_block")
        patterns = self.md.inlinePatterns
        self.emphasis = Emphasis(self.md)
        self.emphasis.add("_", "strong,em", smart=True)
        for name in ("html", "entity", "autolink", "automail"):
            patterns.deregister(name)
        address = rf"<({MARK})([A-Za-z][A-Za-z0-9+.-]*://[^<>]*|(?:mailto:)?[^<>\s!:/]+@[^@<>\s:]+)>"
        patterns.register(self.emphasis, "em_strong", 60)
        patterns.register(Autolink(address, self.md), "autolink", 120)
        patterns.register(FootnoteInlineProcessor(rf"\[\^{MARK}?([^\]]*)\]", self.notes), "footnote", 175)
        self.md.treeprocessors.deregister("prettify")
        self.md.treeprocessors.deregister("unescape")
        self.md.treeprocessors.deregister("footnote-duplicate")
        self.lines = Lines(self.md)
        self.md.treeprocessors.register(self.lines, "lines", 40)  # when the notes are there, before `inline`
        self.md.treeprocessors.register(Bounds(self.md), "bounds", 30)
        self.inline: Any = self.md.treeprocessors["inline"]

    def _patterns_for(self, marked: str) -> list[Any]:
        """Give the inline patterns that can match in this text: trying the others is most of the parser's work."""
        needed = (name for name, signs in _SIGNS.items() if any(sign in marked for sign in signs))
        return [self.md.inlinePatterns[name] for name in needed]

    def parse(self, source: MarkdownSource) -> ParsedMarkdown:
        marked = source.marked
        self.md.reset()
        self.inline.inlinePatterns = self._patterns_for(marked)
        self.tables.cut_rows, self.tables.cells = [], 0
        self.emphasis.reset()
        self.emphasis.garbled = []
        lines = marked.split("\n")
        for preprocessor in self.md.preprocessors:
            lines = preprocessor.run(lines)
        self.md.parser.parseDocument(numbered(lines, source.numbers))
        root = self.md.parser.root
        for processor in self.md.treeprocessors:
            changed = processor.run(root)
            root = root if changed is None else changed
        texts = self.notes.footnotes
        return ParsedMarkdown(
            root=root,
            blocks=in_order(self.lines.found, source.in_code),
            references=_definitions(self.references.defined, self.references.used),
            notes=tuple(
                replace(note, lost=note.name not in texts, empty=not texts.get(note.name, "").strip())
                for note in _definitions(self.notes.defined, set(self.notes.footnote_order))
            ),
            note_uses={name.partition(":")[2]: count for name, count in self.notes.found_refs.items()},
            cut_rows=tuple(self.tables.cut_rows),
            garbled=tuple(self.emphasis.garbled),
        )


def _definitions(defined: list[tuple[str, str]], used: set[str]) -> tuple[Definition, ...]:
    seen: set[str] = set()
    found = []
    for name, mark in defined:
        found.append(Definition(name=name, mark=mark, used=name in used, double=name in seen))
        seen.add(name)
    return tuple(found)


# Setting a parser up costs as much as parsing a page. A parser is taken out while in use, so threads cannot share one.
_idle: list[_Parser] = []


@contextmanager
def _borrowed() -> Iterator[_Parser]:
    """Lend a parser; one that failed half-way is not used again."""
    try:
        parser = _idle.pop()
    except IndexError:
        parser = _Parser()
    yield parser
    _idle.append(parser)


def parse(source: MarkdownSource) -> ParsedMarkdown:
    """Parse a marked text. Raises `TooHeavy` when it costs too much or nests too deep."""
    try:
        with _borrowed() as parser:
            return parser.parse(source)
    except RecursionError:
        raise TooHeavy("Deze tekst zit te diep in elkaar.", "Gebruik minder niveaus in lijsten en citaten.") from None
    except ParagraphTooHeavy as heavy:
        offset = source.offset_of(heavy.mark) if heavy.mark else max(source.clean.find(heavy.line), 0)
        raise TooHeavy(heavy.what, heavy.hint, source.place(offset).line - 1) from None
