"""A piece of Markdown as it was written, and what it became: what `prose.to_prose` takes and gives."""

from __future__ import annotations

import re
from enum import Enum

from markupsafe import Markup

from regioagenda.base.diagnostics import Location
from regioagenda.base.late import dataclass

_EXTERNAL = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownText:
    """Markdown as it stands in a file, not yet read.

    `where` is the place of its first character, `indent` the number of columns that were taken off each further line (a
    YAML block scalar). Without `headings` every heading is an error. `prefix` keeps the ids of two texts on one page apart.
    """

    text: str
    where: Location
    indent: int = 0
    headings: bool = True
    prefix: str = ""


class BlockKind(Enum):
    """What a block of Markdown is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    CODE = "code"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """A block as the parser saw it: the lines of the text that it stands on, counted from 0. `level` is of a heading."""

    kind: BlockKind
    first: int
    last: int
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseLink:
    """A link: `target` as the editor wrote it, `text` as the reader sees it, `where` its first character."""

    target: str
    text: str
    where: Location

    @property
    def external(self) -> bool:
        """Tell whether the link leaves the site (`http:`, `https:`, `mailto:`, `tel:`)."""
        return _EXTERNAL.match(self.target) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside the text: `level` 2 to 6, `id` of its element, `text` without markup."""

    level: int
    id: str
    text: str
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """An image: `target` as the editor wrote it, `alt` its description."""

    target: str
    alt: str
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A text ready for a page.

    `html` holds allow-listed elements only; a link to another place on the site has `href="@<target>"` and an image
    `src="@<target>"`, to be resolved by whoever knows the addresses. `text` is everything a reader sees, without
    markup, one block per line.
    """

    html: Markup
    text: str
    links: tuple[ProseLink, ...]
    headings: tuple[Heading, ...]
    images: tuple[Image, ...]


EMPTY_PROSE = Prose(html=Markup(""), text="", links=(), headings=(), images=())
