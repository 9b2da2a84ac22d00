"""The chapters of the handbook for editors, read from `docs/handboek/`, in the order of its cover.

They are ordinary Markdown files that link to each other by file name, so that they also work on a Git host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from regioagenda.base.diagnostics import Diagnostic, Location, suggestion
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.reading.frontmatter import decode
from regioagenda.reading.prose import MarkdownText, Prose, to_prose

MAP = "docs/handboek/"
_COVER = "README.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoofdstuk:
    """One file of the handbook, by its name there."""

    naam: str
    titel: str
    tekst: Prose

    @property
    def path(self) -> str:
        """The file."""
        return MAP + self.naam

    @property
    def is_omslag(self) -> bool:
        """Whether it is the cover, which lists the others."""
        return self.naam == _COVER

    @property
    def url(self) -> str:
        """The address of its page."""
        if self.is_omslag:
            return urls.HANDBOEK
        return f"{urls.HANDBOEK}{re.sub(r'^[0-9]+-', '', self.naam.removesuffix('.md'))}/"


def lees_handboek(
    region: Region, sources: Mapping[str, bytes], memo: Memo
) -> tuple[tuple[Hoofdstuk, ...], tuple[Diagnostic, ...]]:
    """Read the chapters, the cover first; none when the site does not publish the handbook."""
    paths = [p for p in sorted(sources) if p.startswith(MAP)]
    if not region.site.handboek or MAP + _COVER not in paths:
        return (), ()
    found: dict[str, Hoofdstuk] = {}
    diagnostics: list[Diagnostic] = []
    for path in paths:
        chapter, problems = _read(path, sources[path], memo)
        diagnostics.extend(problems)
        if chapter is not None:
            found[chapter.naam] = chapter
    if _COVER not in found:
        return (), tuple(diagnostics)
    order = _order(found)
    for chapter in order:
        diagnostics.extend(_dead_links(chapter, found))
    return order, tuple(diagnostics)


def _read(path: str, data: bytes, memo: Memo) -> tuple[Hoofdstuk | None, tuple[Diagnostic, ...]]:
    text, problems = decode(data, path)
    if text is None:
        return None, problems
    first, _, body = text.partition("\n")
    prose, found = to_prose(MarkdownText(text=body, where=Location(path=path, line=2)), memo)
    chapter = Hoofdstuk(naam=path.removeprefix(MAP), titel=first.removeprefix("#").strip(), tekst=prose)
    return chapter, (*problems, *found)


def _order(found: Mapping[str, Hoofdstuk]) -> tuple[Hoofdstuk, ...]:
    """The cover, then the chapters in the order in which it lists them, then what it does not list."""
    targets = (link.target.partition("#")[0] for link in found[_COVER].tekst.links)
    listed = [name for name in targets if name in found]
    return tuple(found[name] for name in dict.fromkeys([_COVER, *listed, *found]))


def adres_van(target: str, here: Hoofdstuk, found: Mapping[str, Hoofdstuk]) -> str:
    """Give the address on the site of a link between chapters, or an empty string when it leads nowhere.

    `found` are the chapters by name.
    """
    name, _, anchor = target.partition("#")
    chapter = found.get(name) if name else here
    if chapter is None:
        return ""
    ids = {h.id.removeprefix("kop-"): h.id for h in chapter.tekst.headings} | {
        h.id: h.id for h in chapter.tekst.headings
    }
    if anchor and anchor not in ids:
        return ""
    return (chapter.url if name else "") + (f"#{ids[anchor]}" if anchor else "")


def _dead_links(chapter: Hoofdstuk, found: Mapping[str, Hoofdstuk]) -> Iterator[Diagnostic]:
    for link in chapter.tekst.links:
        if not link.external and not link.target.startswith("/") and not adres_van(link.target, chapter, found):
            yield Diagnostic(
                where=link.where,
                code="link-kapot",
                message=f"De link naar “{link.target}” komt nergens uit.",
                hint=suggestion(link.target, found) or "Schrijf de naam van een bestand in docs/handboek/.",
            )
