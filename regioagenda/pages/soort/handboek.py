"""The handbook for editors as pages of the site, when `site.yaml` asks for it.

The chapters are ordinary Markdown files that link to each other by file name, so that they also work on a Git host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from regioagenda.base.diagnostics import Diagnostic, Location, suggestion
from regioagenda.base.memo import Memo
from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText, Woordenlijst
from regioagenda.pages.bouwstenen.parts import Link, Page
from regioagenda.reading.frontmatter import decode
from regioagenda.reading.prose import MarkdownText, Prose, to_prose

_FOLDER = "docs/handboek/"
_COVER = "README.md"
_NO_WORDS = Woordenlijst(pattern=None, forms={})


@dataclass(frozen=True, slots=True, kw_only=True)
class HandboekView:
    """What a chapter says; `vorige` and `volgende` are its neighbours."""

    titel: str
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    vorige: Link | None
    volgende: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hoofdstuk:
    """One file of the handbook."""

    naam: str
    titel: str
    tekst: Prose

    @property
    def url(self) -> str:
        if self.naam == _COVER:
            return urls.HANDBOEK
        return f"{urls.HANDBOEK}{re.sub(r'^[0-9]+-', '', self.naam.removesuffix('.md'))}/"


def plan_handboek(
    region: Region, today: date, sources: Mapping[str, bytes], memo: Memo
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """Plan the pages of the handbook; none when the site does not publish it."""
    paths = [p for p in sorted(sources) if p.startswith(_FOLDER)]
    if not region.site.handboek or _FOLDER + _COVER not in paths:
        return (), ()
    found: dict[str, _Hoofdstuk] = {}
    diagnostics: list[Diagnostic] = []
    for path in paths:
        chapter, problems = _read(path, sources[path], memo)
        diagnostics.extend(problems)
        if chapter is not None:
            found[chapter.naam] = chapter
    if _COVER not in found:
        return (), tuple(diagnostics)
    order = _order(found)
    ctx = Context(region=region, today=today, book={}, words=_NO_WORDS)
    for chapter in order:
        diagnostics.extend(_dead_links(chapter, found))
    return tuple(_plan(ctx, order, n, found) for n in range(len(order))), tuple(diagnostics)


def _read(path: str, data: bytes, memo: Memo) -> tuple[_Hoofdstuk | None, tuple[Diagnostic, ...]]:
    text, problems = decode(data, path)
    if text is None:
        return None, problems
    first, _, body = text.partition("\n")
    prose, found = to_prose(MarkdownText(text=body, where=Location(path=path, line=2)), memo)
    chapter = _Hoofdstuk(naam=path.removeprefix(_FOLDER), titel=first.removeprefix("#").strip(), tekst=prose)
    return chapter, (*problems, *found)


def _order(found: Mapping[str, _Hoofdstuk]) -> tuple[_Hoofdstuk, ...]:
    """The cover, then the chapters in the order in which it lists them, then what it does not list."""
    targets = (link.target.partition("#")[0] for link in found[_COVER].tekst.links)
    listed = [name for name in targets if name in found]
    return tuple(found[name] for name in dict.fromkeys([_COVER, *listed, *found]))


def _plan(ctx: Context, order: tuple[_Hoofdstuk, ...], n: int, found: Mapping[str, _Hoofdstuk]) -> Page:
    chapter = order[n]
    book = {link.target: address for link in chapter.tekst.links if (address := _address(link.target, chapter, found))}
    view = HandboekView(
        titel=chapter.titel,
        tekst=PageText(_NO_WORDS, book).prose(chapter.tekst),
        inhoudsopgave=tuple((f"#{h.id}", h.text) for h in chapter.tekst.headings if h.level == 2) if n else (),
        vorige=_link(order[n - 1]) if n > 1 else None,
        volgende=_link(order[n + 1]) if 0 < n < len(order) - 1 else None,
    )
    head = make_head(
        ctx,
        titel=chapter.titel,
        omschrijving=next(iter(chapter.tekst.text.split("\n")), chapter.titel) or chapter.titel,
        url=chapter.url,
        kruimels=(_link(order[0]),) if n else (),
        path=_FOLDER + chapter.naam,
    )
    return Page(url=chapter.url, template="handboek.html", head=head, view=view, sources=(_FOLDER + chapter.naam,))


def _link(chapter: _Hoofdstuk) -> Link:
    return Link(titel=chapter.titel, url=chapter.url)


def _address(target: str, here: _Hoofdstuk, found: Mapping[str, _Hoofdstuk]) -> str:
    """Give the address on the site of a link between chapters, or an empty string when it leads nowhere."""
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


def _dead_links(chapter: _Hoofdstuk, found: Mapping[str, _Hoofdstuk]) -> Iterator[Diagnostic]:
    for link in chapter.tekst.links:
        if not link.external and not link.target.startswith("/") and not _address(link.target, chapter, found):
            yield Diagnostic(
                where=link.where,
                code="link-kapot",
                message=f"De link naar “{link.target}” komt nergens uit.",
                hint=suggestion(link.target, found) or "Schrijf de naam van een bestand in docs/handboek/.",
            )
