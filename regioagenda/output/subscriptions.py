"""What visitors can subscribe to, and which items each subscription is about: shared by feeds and calendars."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from regioagenda.base.late import dataclass
from regioagenda.domain.identiteit import vast_id, vaste_naam
from regioagenda.domain.model import Vervallen
from regioagenda.domain.region import Region, betrokkenheid_van
from regioagenda.pages import urls

# The addresses of what has a calendar, and of what has a feed.
_FOLLOWED = re.compile(r"/(?:agendas|gemeenten|trekkers)/[^/]+/")
_FED = re.compile(rf"{_FOLLOWED.pattern}|/agendas/[^/]+/[^/]+/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One page that can be subscribed to: its address, its name on screen, the address by which subscribers know it, and
    those that it had before.

    Who subscribed at an old address is served there as long as the page lives.
    """

    address: str
    naam: str
    bekend: str
    eerder: tuple[str, ...] = ()

    def file(self, name: str) -> str:
        """Give the name, inside the output folder, of a file beside the `index.html` of this page."""
        return _beside(self.address, name)

    def files(self, name: str) -> tuple[str, ...]:
        """Give the names under which that file is served: here, and at every address that the page had."""
        return tuple(_beside(address, name) for address in (self.address, *self.eerder))

    def known_file(self, name: str) -> str:
        """Give the name of that file by which a subscription is known for ever."""
        return _beside(self.bekend, name)


def _beside(address: str, name: str) -> str:
    return f"{address.lstrip('/')}{name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """The parties that an item is about; all are slugs, in the order of the files.

    `gemeenten` take part in the agenda or have a role in the actie; `trekkers` lead the actie or a deelactie of it.
    """

    gemeenten: tuple[str, ...]
    trekkers: tuple[str, ...]


def channels(region: Region) -> tuple[Channel, ...]:
    """Give the site itself and every agenda, gemeente and trekker."""
    return (
        Channel(address=urls.HOME, naam=region.site.naam, bekend=urls.HOME),
        *(
            Channel(
                address=urls.item(a.id),
                naam=a.titel,
                bekend=urls.item(vast_id(region, a.id)),
                eerder=tuple(map(urls.item, a.was)),
            )
            for a in region.agendas.values()
        ),
        *(
            Channel(
                address=urls.gemeente(g.slug),
                naam=g.naam,
                bekend=urls.gemeente(vaste_naam(g, g.slug)),
                eerder=tuple(map(urls.gemeente, g.was)),
            )
            for g in region.gemeenten.values()
        ),
        *(_trekker(region, slug) for slug in region.trekkers),
    )


def _trekker(region: Region, slug: str) -> Channel:
    partij = region.gemeenten.get(slug) or region.organisaties[slug]
    return Channel(
        address=urls.trekker(slug),
        naam=f"{partij.naam} als trekker",
        bekend=urls.trekker(vaste_naam(partij, slug)),
        eerder=tuple(map(urls.trekker, partij.was)),
    )


def thema_channels(region: Region) -> tuple[Channel, ...]:
    """Give every thema: those have a feed and no calendar."""
    found = []
    for thema in region.themas.values():
        names = (*thema.was, thema.id.partition("/")[2])
        agendas = (*region.agendas[thema.agenda].was, thema.agenda)
        known = tuple(urls.item(f"{agenda}/{name}") for agenda in agendas for name in names)
        first = urls.item(vast_id(region, thema.id))
        found.append(Channel(address=known[-1], naam=thema.titel, bekend=first, eerder=known[:-1]))
    return tuple(found)


def gone_channels(region: Region, name: str) -> Iterator[tuple[Vervallen, str]]:
    """Give the pages that are gone and that could be followed by a file of this name, each with the name of that file.

    Who followed one is told there that it is gone. What the page was is not known any more, so each page below an agenda
    counts as a thema, which has no calendar.
    """
    there = {f for channel in (*channels(region), *thema_channels(region)) for f in channel.files(name)}
    form = _FOLLOWED if name.endswith(".ics") else _FED
    for gone in region.vervallen:
        file = _beside(gone.adres, name)
        if form.fullmatch(gone.adres) and file not in there:
            yield gone, file


def channel_title(region: Region, channel: Channel, what: str) -> str:
    """Name a subscription so that it is clear in a long list of subscriptions to many sites."""
    site = region.site.naam
    return f"{site}: {what}" if channel.address == urls.HOME else f"{channel.naam}: {what} – {site}"


def audiences(region: Region) -> Mapping[str, Audience]:
    """Give the audience of every agenda, thema and actie by its id; other items have that of their agenda.

    An agenda or thema has no trekkers.
    """
    members = {agenda: region.deelnemers(agenda) for agenda in region.agendas}
    found = {agenda: Audience(gemeenten=slugs, trekkers=()) for agenda, slugs in members.items()}
    for thema in region.themas.values():
        found[thema.id] = found[thema.agenda]
    for actie in region.acties.values():
        roles = betrokkenheid_van(actie)
        named = (b.partij for b in roles if b.partij in region.gemeenten)
        found[actie.id] = Audience(
            gemeenten=tuple(dict.fromkeys((*region.deelnemers_van(actie), *named))),
            trekkers=tuple(dict.fromkeys(b.partij for b in roles if b.leidend)),
        )
    return MappingProxyType(found)
