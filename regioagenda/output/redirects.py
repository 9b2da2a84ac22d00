"""Old addresses and where what lived there lives now; an address once published never vanishes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from regioagenda.domain.model import (
    Actie,
    Editie,
    Gegevens,
    Gemeente,
    Onderwerp,
    Organisatie,
    Pagina,
    Tabel,
    Thema,
)
from regioagenda.domain.region import Region
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import pagina_link
from regioagenda.pages.bouwstenen.parts import Link, PlannedPage
from regioagenda.pages.bouwstenen.raad import oude_adressen
from regioagenda.pages.soort.acties import oude_filters


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An old address, the file that says so, and the page that lives elsewhere now, of which the title may have to be
    made."""

    old: str
    path: str
    new: Callable[[], Link]


def redirects(region: Region, pages: Sequence[PlannedPage]) -> Iterator[Moved]:
    """Give every old address: those that items name, and those of everything below an agenda with an old name."""
    own = [Moved(old=old, path=path, new=_known(new)) for old, new, path in _own(region)]
    yield from own
    for agenda in region.agendas.values():
        here = urls.item(agenda.id)
        inside = {page.url: _to_page(page) for page in pages if page.url.startswith(here)} if agenda.was else {}
        inside |= {moved.old: moved.new for moved in own if moved.old.startswith(here)}
        for was in agenda.was:
            for address, new in inside.items():
                yield Moved(old=urls.item(was) + address.removeprefix(here), path=agenda.path, new=new)


def _known(link: Link) -> Callable[[], Link]:
    return lambda: link


def _to_page(page: PlannedPage) -> Callable[[], Link]:
    return lambda: Link(titel=page.make().head.titel, url=page.url)


def _own(region: Region) -> Iterable[tuple[str, Link, str]]:
    """Give the old addresses that items name themselves: (old address, where it lives now, the file that says so)."""
    gegevens = (*region.gegevens.values(), *region.edities.values())
    kinds: tuple[tuple[Iterable[Any], Callable[[Any, str], str]], ...] = (
        (
            (*region.themas.values(), *region.acties.values(), *region.tabellen.values(), *gegevens),
            lambda e, old: urls.item(f"{e.agenda}/{old}"),
        ),
        (region.paginas.values(), lambda e, old: urls.item(f"{e.agenda}/{old}") if e.agenda else urls.pagina(old)),
        (region.onderwerpen.values(), lambda e, old: urls.onderwerp(old)),
        (region.gemeenten.values(), lambda e, old: urls.gemeente(old)),
        (region.organisaties.values(), lambda e, old: urls.organisatie(old)),
    )
    for entities, old_address in kinds:
        for entity in entities:
            for old in entity.was:
                yield old_address(entity, old), _here(entity), entity.where.path
    for slug in region.trekkers:
        partij = region.gemeenten.get(slug) or region.organisaties[slug]
        for old in partij.was:
            yield urls.trekker(old), Link(titel=f"{partij.naam} als trekker", url=urls.trekker(slug)), partij.path
    yield from oude_adressen(region)
    yield from oude_filters(region)


def _here(entity: Thema | Actie | Tabel | Gegevens | Editie | Pagina | Onderwerp | Gemeente | Organisatie) -> Link:
    if isinstance(entity, Gemeente):
        return Link(titel=entity.naam, url=urls.gemeente(entity.slug))
    if isinstance(entity, Organisatie):
        return Link(titel=entity.naam, url=urls.organisatie(entity.slug))
    if isinstance(entity, Pagina):
        return pagina_link(entity)
    if isinstance(entity, Onderwerp):
        return Link(titel=entity.titel, url=urls.onderwerp(entity.id))
    return Link(titel=entity.titel, url=urls.item(entity.id))
