"""What visitors can subscribe to, and which items each subscription is about: shared by feeds and calendars."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from regioagenda.base.late import dataclass
from regioagenda.domain.region import Region, betrokkenheid_van
from regioagenda.pages import urls


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One page that can be subscribed to: its address, and its name on screen."""

    address: str
    naam: str

    def file(self, name: str) -> str:
        """Give the name, inside the output folder, of a file beside the `index.html` of this page."""
        return f"{self.address.lstrip('/')}{name}"


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
        Channel(address=urls.HOME, naam=region.site.naam),
        *(Channel(address=urls.item(a.id), naam=a.titel) for a in region.agendas.values()),
        *(Channel(address=urls.gemeente(g.slug), naam=g.naam) for g in region.gemeenten.values()),
        *(Channel(address=urls.trekker(s), naam=f"{region.partij_naam(s)} als trekker") for s in region.trekkers),
    )


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
            gemeenten=tuple(dict.fromkeys((*members[actie.agenda], *named))),
            trekkers=tuple(dict.fromkeys(b.partij for b in roles if b.leidend)),
        )
    return MappingProxyType(found)
