"""The Atom feeds (RFC 4287): what changed, newest first, beside the page of the site, an agenda, thema, gemeente or trekker.

Every dated change is an entry with a day of its own: a status, an outcome, a moment that moved, a version, or the day under
`gewijzigd`. It says what changed, and then what the item is. Its `updated` is never the day of the build, and its id is made
of the address by which the item is known and of the change itself: it stays when the item is renamed, and is never given to
another change. What Git tells of a change is an entry too, unless it is only another sentence. That the page changed has the address alone for its id, and so has the oldest change of an item that does not
say when its page changed: under that name subscribers know the item since before each change had one. A feed that has no
entries yet is dated 1970-01-01: it never changed, and any later date could run ahead of its first entry. Who subscribed at an
address that a page had before, finds the same feed there.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from html import escape
from types import MappingProxyType

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import hoofdletter
from regioagenda.domain.geschiedenis import Gebeurtenis, GebeurtenisSoort, Item, nieuws
from regioagenda.domain.identiteit import vast_id, vaste_naam
from regioagenda.domain.model import Actie, Agenda, Pagina, Status, Thema, Vervallen
from regioagenda.domain.overgangen import vervolg
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status, laatste_dag
from regioagenda.domain.voorbij import zin_van_agenda
from regioagenda.domain.werkwijze import stand_van_gegevens
from regioagenda.output.subscriptions import (
    Audience,
    Channel,
    audiences,
    channel_title,
    channels,
    gone_channels,
    thema_channels,
)
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import pagina_link

FEED = "feed.atom"
MAX_ENTRIES = 50
NEVER = date(1970, 1, 1)

# The characters that an XML 1.0 document cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One changed item, and with `change` one change of it: what a reader sees, and the addresses of the pages whose feeds
    it belongs in. `known` is the address by which the item is known, `mark` what tells the change from its others."""

    address: str
    known: str
    titel: str
    samenvatting: str
    feeds: tuple[str, ...]
    wat: str = ""
    mark: str = ""
    gewijzigd: date = NEVER


def feed_names(region: Region) -> Iterator[str]:
    """Give the file name of every feed."""
    yield from (name for channel in _channels(region) for name in channel.files(FEED))
    yield from (name for _, name in gone_channels(region, FEED))


def _channels(region: Region) -> tuple[Channel, ...]:
    return (*channels(region), *thema_channels(region))


def make_feeds(region: Region, today: date) -> Mapping[str, bytes]:
    """Give every feed by its file name inside the output folder. A feed holds at most the 50 newest entries."""
    lists: dict[str, list[_Entry]] = {}
    for entry in sorted(_entries(region, today), key=lambda e: e.gewijzigd, reverse=True):
        for address in entry.feeds:
            newest = lists.setdefault(address, [])
            if len(newest) < MAX_ENTRIES:
                newest.append(entry)
    found: dict[str, bytes] = {}
    for channel in _channels(region):
        found.update(dict.fromkeys(channel.files(FEED), _feed(region, channel, lists.get(channel.address, []))))
    found.update((name, _last(region, gone, name)) for gone, name in gone_channels(region, FEED))
    return MappingProxyType(found)


def _last(region: Region, gone: Vervallen, name: str) -> bytes:
    """Write the feed of a page that is gone: its last entry says so."""
    day = gone.sinds.tot or gone.sinds.van or NEVER
    about = f"Deze pagina is er niet meer (sinds {gone.sinds.getoond}). {gone.reden}"
    entry = _Entry(
        address=gone.adres,
        known=gone.adres,
        titel=gone.titel,
        samenvatting=about,
        feeds=(),
        mark="#vervallen",
        gewijzigd=day,
    )
    channel = Channel(address=gone.adres, naam=gone.titel, bekend=gone.adres)
    return _feed(region, channel, [entry])


def _agenda_samenvatting(region: Region, agenda: Agenda) -> str:
    stand = stand_van_gegevens(region, agenda)
    return f"{agenda.samenvatting} Stand van {stand.getoond}." if stand else agenda.samenvatting


def _entries(region: Region, today: date) -> Iterator[_Entry]:
    """Give every change that has a date, in the order of the site; that order stands where dates are equal."""
    for agenda in region.agendas.values():
        yield from _changes(region, agenda, _agenda_entry(region, agenda), today)
    for thema in region.themas.values():
        yield from _changes(region, thema, _thema_entry(region, thema), today)
    audience = audiences(region)
    for actie in region.acties.values():
        agenda = region.agendas[actie.agenda]
        over = zin_van_agenda(agenda, today) if agenda.afgelopen else ""
        yield from _changes(region, actie, _actie_entry(region, actie, audience[actie.id], voorbij=over), today)
    for page in region.paginas.values():
        yield from _changes(region, page, _pagina_entry(region, page), today)


def _changes(region: Region, item: Item, entry: _Entry, today: date) -> Iterator[_Entry]:
    """Give an entry for each change of an item. What marks it does not depend on the day of the build."""
    changes = nieuws(region, item, today)
    told = [_mark(c) for c in changes if c.soort is not GebeurtenisSoort.WIJZIGING]
    oldest = min(told, default="") if item.gewijzigd is None else ""
    for change in changes:
        day, mark = change.dag(today), _mark(change)
        assert day is not None
        about = f"Onderdeel {change.deel.nummer or change.deel.id}: " if change.deel else ""
        yield replace(
            entry,
            wat=f"{about}{change.woorden.removesuffix('.')} ({change.wanneer}).",
            mark="" if change.soort is GebeurtenisSoort.INHOUD or mark == oldest else mark,
            gewijzigd=day,
        )


def _mark(change: Gebeurtenis) -> str:
    """Give what tells a change of an item from its others, in order of time."""
    part = change.deel.id if change.deel else ""
    words = "\n".join((change.soort.value, part, str(change.van), str(change.tot), change.woorden))
    return f"#{change.van or change.tot}-{hashlib.blake2b(words.encode(), digest_size=6).hexdigest()}"


def _agenda_entry(region: Region, agenda: Agenda) -> _Entry:
    address = urls.item(agenda.id)
    return _Entry(
        address=address,
        known=urls.item(vast_id(region, agenda.id)),
        titel=f"Agenda: {agenda.titel}",
        samenvatting=_agenda_samenvatting(region, agenda),
        feeds=(urls.HOME, address),
    )


def _thema_entry(region: Region, thema: Thema) -> _Entry:
    names = region.agendas[thema.agenda].benamingen
    kind = hoofdletter(names.thema)
    address = urls.item(thema.id)
    return _Entry(
        address=address,
        known=urls.item(vast_id(region, thema.id)),
        titel=f"{kind}: {f'{thema.nummer} {thema.titel}'.strip()}",
        samenvatting=thema.samenvatting,
        feeds=(urls.HOME, urls.item(thema.agenda), address),
    )


def _actie_entry(region: Region, actie: Actie, audience: Audience, *, voorbij: str) -> _Entry:
    goes_on = vervolg(region, actie)
    over = (f" {goes_on}." if goes_on else "") + (f" {voorbij}" if voorbij else "")
    return _Entry(
        address=urls.item(actie.id),
        known=urls.item(vast_id(region, actie.id)),
        titel=f"{actie.nummer} {actie.titel}".strip(),
        samenvatting=f"{actie.samenvatting} {_status(huidige_status(actie))}{over}",
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


def _pagina_entry(region: Region, page: Pagina) -> _Entry:
    holder = f" ({region.agendas[page.agenda].korte_titel})" if page.agenda else ""
    known = vast_id(region, page.id) if page.agenda else vaste_naam(page, page.id)
    return _Entry(
        address=pagina_link(page).url,
        known=urls.item(known) if page.agenda else urls.pagina(known),
        titel=f"{page.titel}{holder}",
        samenvatting=page.samenvatting,
        feeds=(urls.HOME, *([urls.item(page.agenda)] if page.agenda else [])),
    )


def _feed(region: Region, channel: Channel, entries: list[_Entry]) -> bytes:
    """Write one feed. Its id is the address by which subscribers know it."""
    site = region.site
    own = f"{site.adres}/{channel.file(FEED)}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        _element("id", f"{site.adres}/{channel.known_file(FEED)}"),
        _element("title", channel_title(region, channel, "wijzigingen")),
        _element("updated", _moment(entries[0].gewijzigd if entries else NEVER)),
        f"<author>{_element('name', site.eigenaar)}</author>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(own)}/>',
        _alternate(site.adres + channel.address),
    ]
    for entry in entries:
        lines += (
            "<entry>",
            _element("id", f"{site.adres}{entry.known}{entry.mark}"),
            _element("title", entry.titel),
            _element("updated", _moment(entry.gewijzigd)),
            _alternate(site.adres + entry.address),
            _element("summary", f"{entry.wat} {entry.samenvatting}".strip()),
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
    return f"<{name}>{escape(_NOT_XML.sub('', text), quote=False)}</{name}>"


def _attribute(text: str) -> str:
    return f'"{escape(_NOT_XML.sub("", text))}"'
