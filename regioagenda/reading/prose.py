"""Markdown → a text ready for a page, with its links, headings, images and every mistake in it.

The story: `markdown.source` cleans, bounds and marks what the editor wrote; `markdown.tree` parses it; `markdown.html`
writes the page's HTML; `markdown.tripwire` looks at that once more as a browser would; `markdown.lint` tells what Markdown
would quietly make something else of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from markupsafe import Markup

from regioagenda.base.diagnostics import Diagnostic, Location, in_order
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.reading.markdown.bounds import TooHeavy
from regioagenda.reading.markdown.dialects import dialects
from regioagenda.reading.markdown.html import ProseWriter
from regioagenda.reading.markdown.lint import lint
from regioagenda.reading.markdown.pasted import pasted
from regioagenda.reading.markdown.problems import definition_problems
from regioagenda.reading.markdown.source import read_source
from regioagenda.reading.markdown.tree import parse
from regioagenda.reading.markdown.tripwire import sanitised
from regioagenda.reading.markdown.unpaired import unpaired
from regioagenda.reading.prose_model import EMPTY_PROSE, Heading, Image, MarkdownText, Prose, ProseLink, TextBlock

__all__ = ["EMPTY_PROSE", "Heading", "Image", "MarkdownText", "Prose", "ProseLink", "read_prose", "to_prose"]

Result = tuple[Prose, tuple[Diagnostic, ...]]
_Placed = TypeVar("_Placed", ProseLink, Heading, Image)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadProse:
    """All that one reading of a text gave: the prose, what there is to say of it, and which block stands on which lines."""

    prose: Prose
    found: tuple[Diagnostic, ...]
    blocks: tuple[TextBlock, ...]


def to_prose(written: MarkdownText, memo: Memo) -> Result:
    """Turn Markdown into prose; never raises, whatever the text."""
    read = read_prose(written, memo)
    return read.prose, read.found


def read_prose(written: MarkdownText, memo: Memo) -> ReadProse:
    """Read Markdown; never raises, whatever the text. One that costs too much to read has no blocks.

    The result is remembered by text alone, so a text that moves in its file is not read again.
    """
    markdown, where = written.text, written.where
    if not markdown or markdown.isspace():
        return ReadProse(prose=EMPTY_PROSE, found=(), blocks=())
    parts = (markdown, "koppen" if written.headings else "", written.prefix)
    read = memo.recall("prose", parts, lambda: _convert(markdown, written.headings, written.prefix))
    prose = read.prose

    def moved(place: Location) -> Location:
        shift = where.column - 1 if place.line == 1 else written.indent
        return Location(path=where.path, line=where.line + place.line - 1, column=place.column + shift)

    def placed(thing: _Placed) -> _Placed:
        return replace(thing, where=moved(thing.where))

    def told(problem: Diagnostic) -> Diagnostic:
        better = problem.replacement
        if better is not None and "\n" in better.old + better.new and written.indent:
            better = None  # each of its lines stands further to the right in the file
        if better is not None and better.where is not None:
            better = replace(better, where=moved(better.where))
        return replace(problem, where=moved(problem.where), replacement=better)

    shown = Prose(
        html=prose.html,
        text=prose.text,
        links=tuple(placed(link) for link in prose.links),
        headings=tuple(placed(heading) for heading in prose.headings),
        images=tuple(placed(image) for image in prose.images),
    )
    return ReadProse(prose=shown, found=tuple(map(told, read.found)), blocks=read.blocks)


def _convert(markdown: str, headings: bool, prefix: str) -> ReadProse:
    """Convert a text by itself: every place is relative to its first character."""
    try:
        source = read_source(markdown)
        parsed = parse(source)
        prose, written = ProseWriter(source, parsed, headings=headings, prefix=prefix).write()
    except TooHeavy as heavy:
        where = Location(path="", line=heavy.line + 1)
        told = Diagnostic(where=where, code="tekst-te-zwaar", message=heavy.what, hint=heavy.hint)
        return ReadProse(prose=EMPTY_PROSE, found=(told,), blocks=())
    found = [
        *source.diagnostics,
        *lint(source, headings=headings),
        *dialects(source),
        *(() if parsed.garbled else unpaired(source)),
        *pasted(source, parsed.blocks),
        *definition_problems(source, parsed),
        *written,
    ]
    safe = sanitised(prose.html)
    if safe != prose.html:
        found.append(_refused())
        prose = replace(prose, html=Markup(safe))
    return ReadProse(prose=prose, found=in_order(found), blocks=parsed.blocks)


def _refused() -> Diagnostic:
    return Diagnostic(
        where=Location(path=""),
        code="html-geweigerd",
        message="In deze tekst staat iets dat de laatste veiligheidscontrole niet vertrouwt.",
        hint="Maak links en codes in deze tekst eenvoudiger. Blijft dit staan? Meld het dan bij de beheerder.",
    )
