"""The Atom feeds (RFC 4287): what changed, newest first, beside the page of the site, an agenda, thema, gemeente or trekker.

An item is in a feed when something in it is dated: a status, an outcome, a version, or the day under `gewijzigd`. The
newest of those that has come, and never the day of the build, is its `updated`. The ids are addresses of this site. A
feed that has no entries yet is dated 1970-01-01: it never changed, and any later date could run ahead of its first entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import hoofdletter
from regioagenda.domain.geschiedenis import Item, laatste_verandering
from regioagenda.domain.model import Actie, Agenda, Pagina, Status, Thema
from regioagenda.domain.overgangen import vervolg
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status, laatste_dag
from regioagenda.domain.werkwijze import stand_van_gegevens
from regioagenda.output.subscriptions import Audience, Channel, audiences, channel_title, channels
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import pagina_link

FEED = "feed.atom"
MAX_ENTRIES = 50
NEVER = date(1970, 1, 1)

# The characters that an XML 1.0 document cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One changed item: what a reader sees, and the addresses of the pages whose feeds it belongs in."""

    address: str
    titel: str
    samenvatting: str
    gewijzigd: date
    feeds: tuple[str, ...]


def feed_names(region: Region) -> Iterator[str]:
    """Give the file name of every feed."""
    return (channel.file(FEED) for channel in _channels(region))


def _channels(region: Region) -> tuple[Channel, ...]:
    themas = (Channel(address=urls.item(t.id), naam=t.titel) for t in region.themas.values())
    return (*channels(region), *themas)


def make_feeds(region: Region, today: date) -> Mapping[str, bytes]:
    """Give every feed by its file name inside the output folder. A feed holds at most the 50 newest entries."""
    lists: dict[str, list[_Entry]] = {}
    for entry in sorted(_entries(region, today), key=lambda e: e.gewijzigd, reverse=True):
        for address in entry.feeds:
            newest = lists.setdefault(address, [])
            if len(newest) < MAX_ENTRIES:
                newest.append(entry)
    return MappingProxyType(
        {channel.file(FEED): _feed(region, channel, lists.get(channel.address, [])) for channel in _channels(region)}
    )


def _agenda_samenvatting(region: Region, agenda: Agenda) -> str:
    stand = stand_van_gegevens(region, agenda)
    return f"{agenda.samenvatting} Stand van {stand.getoond}." if stand else agenda.samenvatting


def _entries(region: Region, today: date) -> Iterator[_Entry]:
    """Give what has a date, in the order of the site; that order stands where dates are equal."""
    for agenda in region.agendas.values():
        if day := _veranderd(region, agenda, today):
            address = urls.item(agenda.id)
            yield _Entry(
                address=address,
                titel=f"Agenda: {agenda.titel}",
                samenvatting=_agenda_samenvatting(region, agenda),
                gewijzigd=day,
                feeds=(urls.HOME, address),
            )
    for thema in region.themas.values():
        if day := _veranderd(region, thema, today):
            yield _thema_entry(region, thema, day)
    audience = audiences(region)
    for actie in region.acties.values():
        if day := _veranderd(region, actie, today):
            over = bool(region.agendas[actie.agenda].afgelopen)
            yield _actie_entry(actie, day, audience[actie.id], vervolg(region, actie), voorbij=over)
    for page in region.paginas.values():
        if day := _veranderd(region, page, today):
            yield _pagina_entry(region, page, day)


def _veranderd(region: Region, item: Item, today: date) -> date | None:
    change = laatste_verandering(region, item, today)
    return change.dag(today) if change else None


def _thema_entry(region: Region, thema: Thema, day: date) -> _Entry:
    names = region.agendas[thema.agenda].benamingen
    kind = hoofdletter(names.thema)
    address = urls.item(thema.id)
    return _Entry(
        address=address,
        titel=f"{kind}: {f'{thema.nummer} {thema.titel}'.strip()}",
        samenvatting=thema.samenvatting,
        gewijzigd=day,
        feeds=(urls.HOME, urls.item(thema.agenda), address),
    )


def _actie_entry(actie: Actie, day: date, audience: Audience, goes_on: str, *, voorbij: bool) -> _Entry:
    over = (f" {goes_on}." if goes_on else "") + (" Deze agenda is afgelopen." if voorbij else "")
    return _Entry(
        address=urls.item(actie.id),
        titel=f"{actie.nummer} {actie.titel}".strip(),
        samenvatting=f"{actie.samenvatting} {_status(huidige_status(actie))}{over}",
        gewijzigd=day,
        feeds=(
            urls.HOME,
            urls.item(actie.agenda),
            urls.item(actie.thema),
            *(urls.gemeente(slug) for slug in audience.gemeenten),
            *(urls.trekker(slug) for slug in audience.trekkers),
        ),
    )


def _status(status: Status) -> str:
    when = f", stand van {status.per.getoond}" if laatste_dag(status) else ""
    return f"Status: {status.waarde.label}{when}."


def _pagina_entry(region: Region, page: Pagina, day: date) -> _Entry:
    holder = f" ({region.agendas[page.agenda].korte_titel})" if page.agenda else ""
    return _Entry(
        address=pagina_link(page).url,
        titel=f"{page.titel}{holder}",
        samenvatting=page.samenvatting,
        gewijzigd=day,
        feeds=(urls.HOME, *([urls.item(page.agenda)] if page.agenda else [])),
    )


def _feed(region: Region, channel: Channel, entries: list[_Entry]) -> bytes:
    """Write one feed. Its id is its own address, since the address of the page is the id of an entry."""
    site = region.site
    own = f"{site.adres}/{channel.file(FEED)}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        _element("id", own),
        _element("title", channel_title(region, channel, "wijzigingen")),
        _element("updated", _moment(entries[0].gewijzigd if entries else NEVER)),
        f"<author>{_element('name', site.eigenaar)}</author>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(own)}/>',
        _alternate(site.adres + channel.address),
    ]
    for entry in entries:
        lines += (
            "<entry>",
            _element("id", site.adres + entry.address),
            _element("title", entry.titel),
            _element("updated", _moment(entry.gewijzigd)),
            _alternate(site.adres + entry.address),
            _element("summary", entry.samenvatting),
            "</entry>",
        )
    lines.append("</feed>")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _moment(day: date) -> str:
    """Write the start of a day as RFC 3339; only the day is known, so the time says nothing."""
    return f"{day.isoformat()}T00:00:00Z"


def _alternate(url: str) -> str:
    return f'<link rel="alternate" type="text/html" hreflang="nl" href={_attribute(url)}/>'


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(_NOT_XML.sub('', text))}</{name}>"


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", text))
