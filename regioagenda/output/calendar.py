"""The calendars (iCalendar, RFC 5545): every moment with a date, for the site, an agenda, a gemeente or a trekker.

What a subscriber gets, and why:

- An event is one whole day, unless the words give the hour of a day that is sure: then it begins, and may end, at that hour
  in the Netherlands. It never makes the subscriber look busy (`TRANSP:TRANSPARENT`).
- Most moments are a period (“derde kwartaal van 2022”). As an event of 92 days it would lie over a quarter of the
  calendar, with ten others. So it stands on the first day it can mean. Its title *begins* with the words of the source,
  so that even a title cut off in a month view is not read as an appointment on that day, and it is `TENTATIVE`.
- A moment is `CONFIRMED` when its words are a day, or when we read a day in them and the source calls it fixed. “Rond”
  or “uiterlijk” a day is tentative, with those words first; a deadline stands on its last day and says that it is no
  meeting.
- A moment without any date cannot be an event; the description of the calendar counts those and leads to the page
  with all moments.
- An event is known by its item, by what happens and by its words, never by its place in a list. When a quarter becomes a
  day the event moves in the subscriber's calendar, instead of one disappearing and another turning up; a renamed item keeps
  its events, by the `kenmerk` that renaming writes in its file. Moments with the same words are told apart by when they were first planned. When the
  words change, `kenmerk` in the file keeps what it was known by; `changes` says which.
- Who subscribed at an address that a page had before, finds the same calendar there.
- What is gone from the site, as far as its earlier revisions are known, is `CANCELLED` for as long as somebody may hold it.
- What does not go on is `CANCELLED`, with a higher SEQUENCE, so that it leaves the subscriber's calendar; what lies
  still says so first.
- A calendar holds everything while that is not too much for a phone (`MAX_EVENTS`). A larger one holds what still matters:
  what is to come or goes on, the first of it, and what is over for less than a year; the whole past is in the open data.
- `DTSTAMP` is the date under `gewijzigd` of the item, or 1970-01-01; without a METHOD it means “last revised”. Nothing
  comes from the clock, so a build without a change of content gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from types import MappingProxyType
from urllib.parse import urlsplit

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import aantal, datum, hoofdletter
from regioagenda.base.reads import once
from regioagenda.domain.identiteit import kenmerken, vast_id
from regioagenda.domain.model import Actie, Moment, Pagina, Thema
from regioagenda.domain.momenten import (
    NIET_DOOR,
    NU,
    TOEN,
    eerder_gepland,
    geldt_voor,
    label_van,
    merk_van,
    nog_voor,
    stand_van_moment,
    wie_onbekend,
    zekerheid_van,
    zin_van,
)
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.verloop.model import Afgezegd, Agendapunt
from regioagenda.domain.voorbij import zin_van_agenda
from regioagenda.domain.woorden import MomentStand, Zekerheid
from regioagenda.output.icalendar import ZONE, basic, calendar, escape_text, fold_lines
from regioagenda.output.subscriptions import Channel, audiences, channel_title, channels, gone_channels
from regioagenda.pages import urls
from regioagenda.reading.tijd import Aard, Precisie

CALENDAR = "agenda.ics"
NEVER = date(1970, 1, 1)
# Of a calendar with more events than this, what is to come has this much room and what is over the rest.
MAX_EVENTS = 200
MAX_COMING = 160
RECENT = timedelta(days=366)

# Labels that begin with a name keep their capital.
_NAMEN = ("Provinciale", "Gedeputeerde")
# What leaves the calendar of a subscriber.
_AFGEZEGD = (MomentStand.VERVALT, MomentStand.OVERGEGAAN)
# What begins with how it stands, so that nobody takes it for an appointment.
_MET_WOORD = (*NIET_DOOR, *TOEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """A moment that becomes lines of a calendar, unless it has no date; and the addresses of the pages it belongs to."""

    day: date | None
    comes: bool
    lines: Callable[[], bytes]
    calendars: tuple[str, ...]


def calendar_names(region: Region) -> Iterator[str]:
    """Give the file name of every calendar."""
    yield from (name for channel in channels(region) for name in channel.files(CALENDAR))
    yield from (name for _, name in gone_channels(region, CALENDAR))


def make_calendars(region: Region, today: date) -> Mapping[str, bytes]:
    """Give every calendar by its file name inside the output folder, as on the day `today`; events in order of time."""
    lists: dict[str, list[_Event]] = {}
    gone = tuple(_gone(region, today))
    events = (*_events(region, today), *gone)
    for event in sorted(events, key=lambda e: e.day or date.max) if gone else events:
        for address in event.calendars:
            lists.setdefault(address, []).append(event)
    found: dict[str, bytes] = {}
    for channel in channels(region):
        found.update(
            dict.fromkeys(channel.files(CALENDAR), _calendar(region, channel, lists.get(channel.address, []), today))
        )
    for page, name in gone_channels(region, CALENDAR):
        channel = Channel(address=page.adres, naam=page.titel, bekend=page.adres)
        about = f"Deze pagina is er niet meer (sinds {page.sinds.getoond}). {page.reden}"
        found[name] = _calendar(region, channel, lists.get(page.adres, []), today, about)
    return MappingProxyType(found)


def event_ids(region: Region) -> Mapping[str, Gepland]:
    """Give every moment that can be in a calendar, by what subscribers know it by (the `UID` without the
    name of the site)."""
    return MappingProxyType({name: g for g, name in known_as(region) if g.moment.wanneer.plaats is not None})


def _uid(region: Region, name: str) -> str:
    return f"{name}@{urlsplit(region.site.adres).netloc}"


def known_as(region: Region) -> Iterator[tuple[Gepland, str]]:
    """Give every moment with what it is known by for ever: that of its event without the name of the site."""
    keys = kenmerken(region, region.momenten)
    return ((g, f"{vast_id(region, g.item)}/{key}") for g, key in zip(region.momenten, keys, strict=True))


def moment_ids(region: Region) -> tuple[str, ...]:
    """Give for each moment what it is known by within its item, as it can be written in its field `kenmerk`."""
    return tuple(key.replace("/", ".", 1) for key in kenmerken(region, region.momenten))


def _events(region: Region, today: date) -> Iterable[_Event]:
    """Give every moment once, with the pages it belongs to; those of a party show its council moments in full."""
    audience = audiences(region)
    keys = kenmerken(region, region.momenten)
    book = urls.addresses(region)
    for gepland, key in zip(region.momenten, keys, strict=True):
        parties = audience.get(gepland.item.partition("#")[0], audience[gepland.agenda])
        day = gepland.moment.wanneer.plaats
        yield _Event(
            day=day,
            comes=day is not None and (day >= today or stand_van_moment(region, gepland, today) in NU),
            lines=once(partial(_event, region, gepland, today, key, book[gepland.item])),
            calendars=(
                urls.HOME,
                urls.item(gepland.agenda),
                *(urls.gemeente(slug) for slug in parties.gemeenten if geldt_voor(region, gepland, slug)),
                *(urls.trekker(slug) for slug in parties.trekkers),
            ),
        )


def _event(region: Region, gepland: Gepland, today: date, key: str, address: str) -> bytes:
    """Write one event, of a moment with a date."""
    moment, site = gepland.moment, region.site
    day = moment.wanneer.plaats
    assert day is not None
    base = gepland.item.partition("#")[0]
    holders: tuple[Mapping[str, Actie | Thema | Pagina], ...] = (region.acties, region.themas, region.paginas)
    item = next((h[base] for h in holders if base in h), None) or region.agendas[gepland.agenda]
    number = f"{region.acties[base].nummer} " if base in region.acties else ""
    url = site.adres + address
    how = stand_van_moment(region, gepland, today)
    sure = zekerheid_van(gepland, how)
    title = f"{number}{gepland.titel}".strip()
    name = f"{vast_id(region, gepland.item)}/{key}"
    moved = len(moment.was) + (how in _AFGEZEGD) + region.verzet.get(name, 0)
    return fold_lines(
        (
            "BEGIN:VEVENT",
            f"UID:{_uid(region, name)}",
            *((f"SEQUENCE:{moved}",) if moved else ()),
            f"DTSTAMP:{basic(item.gewijzigd or NEVER)}T000000Z",
            *((f"LAST-MODIFIED:{basic(item.gewijzigd)}T000000Z",) if item.gewijzigd else ()),
            *_duur(moment, day),
            f"SUMMARY:{escape_text(_summary(region, gepland, how, sure, title))}",
            f"DESCRIPTION:{escape_text(_description(region, gepland, how, sure, today, url))}",
            f"URL:{url}",
            f"CATEGORIES:{escape_text(label_van(region, moment))}",
            f"STATUS:{_status(moment, how)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        )
    )


def _gone(region: Region, today: date) -> Iterator[_Event]:
    """Give what stood in the calendars and is gone from the site, while it matters to who may still hold it."""
    there = event_ids(region)
    for gone in region.afgezegd:
        day = gone.punt.dag
        if gone.uid not in there and gone.sinds <= today and max(day, gone.sinds) >= today - RECENT:
            yield _Event(
                day=day,
                comes=day >= today,
                lines=once(partial(_gone_event, region, gone)),
                calendars=tuple(_where(region, gone)),
            )


def _where(region: Region, gone: Afgezegd) -> Iterator[str]:
    """Give the addresses of the calendars that an event stood in, as far as their pages are there now."""
    punt = gone.punt
    yield urls.HOME
    yield from (urls.item(a.id) for a in region.agendas.values() if punt.agenda in (a.id, *a.was))
    yield from (page.adres for page, _ in gone_channels(region, CALENDAR) if page.adres in _pages_of(punt))
    named = frozenset(punt.gemeenten)
    yield from (urls.gemeente(g.slug) for g in region.gemeenten.values() if not named.isdisjoint((g.slug, *g.was)))
    leading = frozenset(punt.trekkers)
    for slug in region.trekkers:
        partij = region.gemeenten.get(slug) or region.organisaties[slug]
        if not leading.isdisjoint((slug, *partij.was)):
            yield urls.trekker(slug)


def _pages_of(punt: Agendapunt) -> Iterator[str]:
    """Give the addresses of all pages with an event in their calendar, by the names of then."""
    yield urls.item(punt.agenda)
    yield from map(urls.gemeente, punt.gemeenten)
    yield from map(urls.trekker, punt.trekkers)


def _gone_event(region: Region, gone: Afgezegd) -> bytes:
    """Write that an event does not go on, as far as the site knows."""
    punt = gone.punt
    day, since = basic(punt.dag), basic(gone.sinds)
    title = f"{MomentStand.VERVALT.label} ({punt.wanneer}): {_in_zin(punt.wat)} – {punt.titel}"
    about = (
        f"Sinds {datum(gone.sinds)} staat dit niet meer op de site.\nAlle momenten: {region.site.adres}{urls.PLANNING}"
    )
    return fold_lines(
        (
            "BEGIN:VEVENT",
            f"UID:{_uid(region, gone.uid)}",
            f"SEQUENCE:{gone.volgnummer}",
            f"DTSTAMP:{since}T000000Z",
            f"LAST-MODIFIED:{since}T000000Z",
            f"DTSTART;VALUE=DATE:{day}",
            f"DTEND;VALUE=DATE:{basic(punt.dag + timedelta(days=1))}",
            f"SUMMARY:{escape_text(title)}",
            f"DESCRIPTION:{escape_text(about)}",
            f"CATEGORIES:{escape_text(punt.wat)}",
            "STATUS:CANCELLED",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        )
    )


def _duur(moment: Moment, day: date) -> tuple[str, ...]:
    """Give when an event begins and ends: at its hour when the day itself is sure, else it is the whole day."""
    begin, end = moment.wanneer.tijdstip, moment.wanneer.eindtijd
    if begin is None or not is_day(moment):
        return f"DTSTART;VALUE=DATE:{basic(day)}", f"DTEND;VALUE=DATE:{basic(day + timedelta(days=1))}"
    start = f"DTSTART;TZID={ZONE}:{basic(day)}T{begin:%H%M}00"
    return (start, f"DTEND;TZID={ZONE}:{basic(day)}T{end:%H%M}00") if end and end > begin else (start,)


def is_day(moment: Moment) -> bool:
    """Tell whether a moment is on its day, and not in a period or around a day that only we turned into a date."""
    time = moment.wanneer
    if time.aard is not Aard.AFSPRAAK or time.dag is None or moment.zekerheid is Zekerheid.NOG_TE_BEPALEN:
        return False
    return moment.zekerheid is Zekerheid.VAST or not time.geduid


def _status(moment: Moment, stand: MomentStand) -> str:
    if stand in _AFGEZEGD:
        return "CANCELLED"
    return "CONFIRMED" if is_day(moment) and stand not in _MET_WOORD else "TENTATIVE"


def _summary(region: Region, gepland: Gepland, stand: MomentStand, sure: Zekerheid | None, titel: str) -> str:
    moment = gepland.moment
    soort = label_van(region, moment)
    lower = _in_zin(soort)
    if stand in _MET_WOORD:
        words = f"{stand.label} ({moment.wanneer.getoond})"
    elif is_day(moment):
        return f"{soort}: {titel}"
    elif moment.wanneer.aard in (Aard.PERIODE, Aard.OPEN):
        words = f"Begin: {_words(moment, sure)}"
    else:
        words = hoofdletter(_words(moment, sure))
    return f"{words}: {lower} – {titel}"


def _in_zin(label: str) -> str:
    """Give a label as it goes on in a sentence."""
    return label if label.startswith(_NAMEN) else f"{label[0].lower()}{label[1:]}"


def _words(moment: Moment, sure: Zekerheid | None) -> str:
    """Give the words of the source; how sure they are only when it is said and the words do not say it themselves."""
    said = sure is not None and sure is not Zekerheid.VAST and moment.wanneer.twijfel is None
    return f"{moment.wanneer.getoond} ({sure.label})" if sure and said else moment.wanneer.getoond


def _description(
    region: Region, gepland: Gepland, stand: MomentStand, sure: Zekerheid | None, today: date, url: str
) -> str:
    moment = gepland.moment
    mark = merk_van(region, gepland, stand, today) if stand in _MET_WOORD else ""
    only = ", ".join(region.partij_naam(slug) for slug in nog_voor(region, gepland, stand, today))
    moved = eerder_gepland(moment)
    parts = (
        f"{hoofdletter(mark)}. {zin_van(region, gepland, stand, today)}".strip() if mark else "",
        moment.wat,
        f"Wanneer: {_words(moment, sure)}.{_dag_uitgelegd(moment)}",
        f"{hoofdletter(moved)}." if moved else "",
        f"Alleen voor {only}." if only else "",
        wie_onbekend(region, gepland),
        f"Uitkomst: {moment.uitkomst}" if moment.uitkomst else "",
        zin_van_agenda(region.agendas[gepland.agenda], today) if gepland.agenda else "",
        f"Lees meer: {url}",
    )
    return "\n".join(part for part in parts if part)


def _dag_uitgelegd(moment: Moment) -> str:
    """Say why a moment stands on its day, when its words are no day."""
    time = moment.wanneer
    if is_day(moment):
        return ""
    if time.aard is Aard.TERMIJN:
        return " Dit is een uiterste datum, geen bijeenkomst."
    if time.precisie is Precisie.DAG and time.aard in (Aard.PERIODE, Aard.OPEN):
        return " Dit is de eerste dag."
    first = " Het moment staat op de eerste dag van de periode." if time.van != time.tot else ""
    return f" De precieze dag is niet bekend.{first}"


def _what_matters(events: Sequence[_Event], today: date) -> Sequence[_Event]:
    """Give the events of a calendar, in the order given."""
    if len(events) <= MAX_EVENTS:
        return events
    coming = [e for e in events if e.comes][:MAX_COMING]
    recent = [e for e in events if not e.comes and e.day is not None and e.day >= today - RECENT]
    shown = {id(e) for e in (*recent[-(MAX_EVENTS - len(coming)) :], *coming)}
    return [e for e in events if id(e) in shown]


def _calendar(region: Region, channel: Channel, events: list[_Event], today: date, said: str = "") -> bytes:
    """Write a calendar; `said` is what it is about when its page is gone."""
    all_dated = [event for event in events if event.day is not None]
    shown = _what_matters(all_dated, today)
    dated = [event.lines() for event in shown]
    name = escape_text(channel_title(region, channel, "planning"))
    about = escape_text(said or _about(region, len(events) - len(all_dated), whole=len(shown) == len(all_dated)))
    head = (
        "VERSION:2.0",
        "PRODID:-//Regioagenda//Regioagenda//NL",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        f"DESCRIPTION:{about}",
        f"X-WR-CALDESC:{about}",
        f"URL:{region.site.adres}{channel.address}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    )
    return calendar(head, dated)


def _about(region: Region, undated: int, *, whole: bool) -> str:
    """Say what the calendar holds and what it cannot hold."""
    text = "Momenten uit de regionale agenda's. Is alleen een periode bekend? Dan staat het moment op de eerste dag."
    if not whole:
        text += " Niet alles past: dit zijn de eerste momenten die komen, en wat minder dan een jaar geleden is."
    if undated:
        verb = "staat" if undated == 1 else "staan"
        missing = aantal(undated, "moment zonder datum", "momenten zonder datum")
        text += f" {hoofdletter(missing)} {verb} hier niet in."
    return f"{text} Alle momenten staan op {region.site.adres}{urls.PLANNING}"
