"""Old addresses and where what lived there lives now; an address once published never vanishes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Agenda
from regioagenda.domain.region import Region
from regioagenda.domain.soorten import adres_van, delen_van, titel_van
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.actiefilters import lege_filters, oude_filters
from regioagenda.pages.bouwstenen.parts import Link, PlannedPage
from regioagenda.pages.bouwstenen.raad import agendas_van, oude_adressen, paren


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An old address, the file that says so, and the page that lives elsewhere now, of which the title may have to be
    made."""

    old: str
    path: str
    new: Callable[[], Link]


def redirects(region: Region, pages: Sequence[PlannedPage]) -> Iterator[Moved]:
    """Give every old address: those that items name, and those of everything below an agenda with an old name."""
    known = {page.url for page in pages}
    moved = (*_own(region, known), *_van_opgeheven(region, known), *_zonder_vergelijking(region, known))
    own = [Moved(old=old, path=path, new=_known(new)) for old, new, path in moved]
    yield from own
    for agenda in region.agendas.values():
        here = urls.item(agenda.id)
        inside = {page.url: _to_page(page) for page in pages if page.url.startswith(here)} if agenda.was else {}
        inside |= {moved.old: moved.new for moved in own if moved.old.startswith(here)}
        for was in dict.fromkeys(agenda.was):
            for address, new in inside.items():
                yield Moved(old=urls.item(was) + address.removeprefix(here), path=agenda.path, new=new)


def _zonder_vergelijking(region: Region, known: Set[str]) -> Iterator[tuple[str, Link, str]]:
    """Lead the comparison of two gemeenten that share less than others to the page of the first; `known` are the pages
    there are."""
    for pair in paren(region):
        one = region.gemeenten[pair[0]]
        if urls.vergelijk(*pair) not in known and all(urls.raadsbrief(slug) in known for slug in pair):
            yield urls.vergelijk(*pair), Link(titel=one.naam, url=urls.gemeente(one.slug)), one.path


def _van_opgeheven(region: Region, known: Set[str]) -> Iterator[tuple[str, Link, str]]:
    """Lead the pages that a gemeente lost when it ceased to exist, to its own page; `known` are the pages there are."""
    gone = [g for g in region.gemeenten.values() if g.bestaat_tot and urls.raadsbrief(g.slug) not in known]
    pairs = paren(region)
    done: set[str] = set()
    for gemeente in gone:
        link = Link(titel=gemeente.naam, url=urls.gemeente(gemeente.slug))
        lost = [urls.raadsbrief(gemeente.slug)] if agendas_van(region, gemeente.slug) else []
        lost += [urls.vergelijk(*pair) for pair in pairs if gemeente.slug in pair]
        for address in lost:
            if address not in known and address not in done:
                done.add(address)
                yield address, link, gemeente.path


def _known(link: Link) -> Callable[[], Link]:
    return lambda: link


def _to_page(page: PlannedPage) -> Callable[[], Link]:
    return lambda: Link(titel=page.make().head.titel, url=page.url)


def _own(region: Region, known: Set[str]) -> Iterable[tuple[str, Link, str]]:
    """Give the old addresses that items name themselves: (old address, where it lives now, the file that says so).

    `known` are the pages there are: what a gemeente lost that is no more, lives on its own page. An old name of an agenda
    moves everything below it, which `redirects` does.
    """
    for file in region.bestanden.values():
        if not isinstance(file, Agenda):
            yield from _moved(file, adres_van(file), file.path)
    for file in (one for found in region.files.values() for one in found.values()):
        for part in delen_van(file):
            if not part.soort.is_anker:
                yield from _moved(part.deel, part.adres, file.path)
    for slug in region.trekkers:
        partij = region.gemeenten.get(slug) or region.organisaties[slug]
        for old in dict.fromkeys(partij.was):
            yield urls.trekker(old), Link(titel=f"{partij.naam} als trekker", url=urls.trekker(slug)), partij.path
    gone = {urls.raadsbrief(g.slug): g for g in region.gemeenten.values()} | {
        urls.vergelijk(*pair): next(
            (region.gemeenten[s] for s in pair if region.gemeenten[s].bestaat_tot), region.gemeenten[pair[0]]
        )
        for pair in paren(region)
    }
    for old, link, path in oude_adressen(region):
        holder = None if link.url in known else gone.get(link.url)
        yield old, Link(titel=holder.naam, url=urls.gemeente(holder.slug)) if holder else link, path
    yield from oude_filters(region)
    yield from lege_filters(region)


def _moved(entity: Any, here: str, path: str) -> Iterator[tuple[str, Link, str]]:
    """Put each old name in the place of the last part of an address."""
    for old in dict.fromkeys(getattr(entity, "was", ())):
        above = here.rstrip("/").rpartition("/")[0]
        yield f"{above}/{old}/", Link(titel=titel_van(entity), url=here), path
