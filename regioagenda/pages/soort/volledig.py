"""A whole agenda as one document, to print, to keep and to make a PDF of: its own page and every page below it in order.

The document shows the same pages as the site, so it never tells anything else; `output/delen.py` takes what belongs to
a page of its own out and makes one document of the rest. It may be far heavier than other pages: who opens it asks for
everything, and it links to the pages that are light. An agenda that is too large even for that is more than one document:
each holds whole chapters, or a part of the acties of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Agenda, Thema
from regioagenda.domain.region import Region, naam_sleutel
from regioagenda.domain.soorten import adres_van, soort_van
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.grenzen import parts
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link, Page

# The page of the agenda itself has no name within its agenda.
BEGIN = "agenda--begin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """A page as a part of the document: its id there, and how many levels its headings go down."""

    id: str
    dieper: int
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoudsregel:
    """A line of the contents with the lines below it."""

    link: Link
    onder: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VolledigView:
    """The document: its contents and its parts. `pdf` is where the same can be had as a PDF, when it is made; `documenten`
    are all documents of an agenda that has more than one, with the titles of their chapters."""

    titel: str
    nummer: int
    documenten: tuple[tuple[Link, bool], ...]
    agenda: Link
    pdf: str
    inhoud: tuple[Inhoudsregel, ...]
    delen: tuple[Deel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of an agenda, counted from 1: the addresses of its chapters with those of what stands below them."""

    agenda: Agenda
    nummer: int
    hoofdstukken: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def url(self) -> str:
        """The address of the document."""
        return urls.lijstdeel(urls.volledig(self.agenda.id), self.nummer)


def documenten(ctx: Context, agenda: Agenda) -> tuple[Document, ...]:
    """Cut an agenda into documents; one that is not too large is one."""
    chapters = tuple(_hoofdstukken(ctx.region, agenda))
    found: list[list[tuple[str, tuple[str, ...]]]] = [[]]
    if len(ctx.region.acties_by_agenda.get(agenda.id, ())) <= ctx.grenzen.volledig:
        found = [list(chapters)]
    else:
        room = most = ctx.grenzen.document
        for address, below in chapters:
            first, *more = (tuple(some) for some in parts(below, most))
            if len(first) > room and found[-1]:
                found.append([])
                room = most
            found[-1].append((address, first))
            room -= len(first)
            for some in more:
                found.append([(one, ()) for one in some])
                room = most - len(some)
    return tuple(Document(agenda=agenda, nummer=n, hoofdstukken=tuple(own)) for n, own in enumerate(found, 1))


def vervolgdocumenten(ctx: Context) -> Iterator[Document]:
    """Give every document but the first of every agenda."""
    for agenda in ctx.region.agendas.values():
        yield from documenten(ctx, agenda)[1:]


def plan_volledig(ctx: Context, agenda: Agenda) -> tuple[Head, VolledigView]:
    """Plan the document of one agenda, or the first of its documents."""
    return plan_document(ctx, documenten(ctx, agenda)[0])


def plan_document(ctx: Context, document: Document) -> tuple[Head, VolledigView]:
    """Plan one document."""
    agenda = document.agenda
    contents: list[Inhoudsregel] = []
    parts_of_it: list[Deel] = []
    for address, below in document.hoofdstukken:
        chapter = _deel(ctx, address, 1)
        deeper = tuple(_deel(ctx, a, 2) for a in below)
        parts_of_it += [chapter, *deeper]
        contents.append(Inhoudsregel(link=_regel(ctx, chapter), onder=tuple(_regel(ctx, d) for d in deeper)))
    everything = documenten(ctx, agenda)
    titel = f"{agenda.titel}: de hele agenda"
    if len(everything) > 1:
        titel += f", deel {document.nummer} van {len(everything)}"
    view = VolledigView(
        titel=titel,
        nummer=document.nummer,
        documenten=tuple((_document_link(ctx, one), one == document) for one in everything if len(everything) > 1),
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
        pdf=urls.pdf(agenda.id, document.nummer) if ctx.pdf else "",
        inhoud=tuple(contents),
        delen=tuple(parts_of_it),
    )
    head = make_head(
        ctx,
        titel=titel,
        omschrijving=f"Alles over {agenda.korte_titel} op één pagina, om te lezen, te bewaren of af te drukken.",
        kruimels=c.agenda_kruimels(ctx, agenda.id),
        index=False,
        agenda=agenda.id,
        bron=agenda.bron,
    )
    words = {b.id: b for part in parts_of_it for b in part.page.head.begrippen}
    head = replace(head, begrippen=tuple(sorted(words.values(), key=lambda b: naam_sleutel(b.term))))
    return head, view


def _document_link(ctx: Context, document: Document) -> Link:
    """Link to a document by the titles of its first and last chapter."""
    first, last = (
        _regel(ctx, _deel(ctx, address, 1)).titel
        for address in (document.hoofdstukken[0][0], document.hoofdstukken[-1][0])
    )
    return Link(titel=first if first == last else f"{first} – {last}", url=document.url)


def _hoofdstukken(region: Region, agenda: Agenda) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the address of every chapter with the addresses of what stands below it."""
    yield urls.item(agenda.id), ()
    for thema in region.themas_by_agenda.get(agenda.id, ()):
        yield urls.item(thema.id), tuple(urls.item(i) for i in _onder(region, thema))
    for page in region.paginas.values():
        if page.agenda == agenda.id and page.thema is None:
            yield urls.item(page.id), ()
    for file in region.bestanden.values():
        if soort_van(file).in_volledig and getattr(file, "agenda", "") == agenda.id:
            yield adres_van(file), ()


def _onder(region: Region, thema: Thema) -> Iterator[str]:
    """Give the ids of the acties of a thema, aim by aim, and of the pages that belong to it."""
    acties = region.acties_by_thema.get(thema.id, ())
    aims = {d.id: n for n, d in enumerate(thema.doelstellingen)}
    yield from (
        a.id for a in sorted(acties, key=lambda a: aims.get(a.doelstelling.slug, 0) if a.doelstelling else len(aims))
    )
    for page in region.paginas.values():
        if page.agenda == thema.agenda and page.thema is not None and f"{page.agenda}/{page.thema.slug}" == thema.id:
            yield page.id


def _deel(ctx: Context, address: str, dieper: int) -> Deel:
    assert address in ctx.pages, f"no row in pages/lijst.py makes {address}"
    planned = ctx.pages[address]
    _, _, name = planned.url.removeprefix(urls.AGENDAS).strip("/").partition("/")
    return Deel(id=name or BEGIN, dieper=dieper, page=planned.make())


def _regel(ctx: Context, part: Deel) -> Link:
    item = part.page.url.removeprefix(urls.AGENDAS).strip("/")
    titel = c.item_link(ctx, item).titel if item in ctx.region.acties else part.page.head.titel
    return Link(titel=titel, url=f"#{part.id}")
