"""The links that stand on every page: the menu, the foot, and which overviews there are. All from the planned pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.parts import Link, PlannedPage
from regioagenda.pages.soort.toegankelijkheid import extra_tekst


def menu(planned: Iterable[PlannedPage]) -> tuple[Link, ...]:
    """Give the links of the menu."""
    return tuple(Link(titel=p.menu, url=p.url) for p in planned if p.menu)


def voet_overzichten(planned: Iterable[PlannedPage]) -> tuple[Link, ...]:
    """Give the links of the foot to every page that shows many things."""
    return tuple(_link(p) for p in planned if p.voet and p.overzicht and p.url != urls.TOEGANKELIJKHEID)


def voet(region: Region, planned: Iterable[PlannedPage]) -> tuple[Link, ...]:
    """Give the links of the foot to what is about the site itself.

    The accessibility statement takes the place of the text about it when there is one.
    """
    planned = tuple(planned)
    shown = {link.url for link in voet_overzichten(planned)}
    links = [_link(p) for p in planned if p.voet and p.url not in shown]
    extra = extra_tekst(region)
    if extra is not None:
        own = [p.id for p in region.paginas.values() if not p.agenda]
        statement = next(link for link in links if link.url == urls.TOEGANKELIJKHEID)
        links.remove(statement)
        links.insert(own.index(extra.id), statement)
    return tuple(links)


def overzichten(planned: Iterable[PlannedPage]) -> Iterator[tuple[Link, str]]:
    """Give every page that shows many things under the title by which it can be found, with the id of the agenda that
    it is about (or "")."""
    return ((Link(titel=p.titel.replace("\u00ad", ""), url=p.url), p.agenda) for p in planned if p.overzicht)


def _link(page: PlannedPage) -> Link:
    return Link(titel=page.titel, url=page.url)
