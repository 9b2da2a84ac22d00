"""A built site as the tests of what it says read it: its pages in parts and words, its data, calendars and feeds."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import icalendar

from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.output.lijst import GERESERVEERD
from tests.helpers import rooted

Rij = dict[str, Any]
RAAD = frozenset(("raad", "radenbijeenkomst", "raadscommissie", "raadsleden"))
STIL = frozenset(("vervalt", "opgeschort", "overgegaan"))
_BLOCK = re.compile(r"</?(?:p|li|h\d|td|th|tr|dt|dd|div|ul|ol|table|section|summary|details|caption|br)\b[^>]*>")


def woorden(markup: str) -> str:
    """Give the words of a piece of HTML on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", _BLOCK.sub(" ", markup)).replace("\u00ad", "")).split())


def stukken(markup: str) -> str:
    """Give the words of a piece of HTML, each block on a line of its own."""
    text = html.unescape(re.sub(r"<[^>]+>", "", _BLOCK.sub("\n", markup)).replace("\u00ad", ""))
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Deel:
    """What stands under one heading, up to the next."""

    niveau: int
    kop: str
    html: str


@dataclass(frozen=True)
class Gelezen:
    """The files of a site, the content that it was made of, and the day on which it was."""

    files: Mapping[str, bytes]
    bronnen: Mapping[str, bytes]
    today: date
    _main: dict[str, str] = field(default_factory=dict)

    @cached_property
    def region(self) -> Region:
        """The content, read."""
        found, problems = relate(load(self.bronnen, NoMemo(), drafts=False)[0], GERESERVEERD)
        assert found is not None, problems
        return found

    @cached_property
    def paginas(self) -> tuple[str, ...]:
        """The addresses of all pages but those that only lead on, and those of the handbook and the style guide."""
        names = (n for n in self.files if n.endswith("index.html"))
        addresses = (f"/{n.removesuffix('index.html')}" for n in names)
        return tuple(a for a in addresses if not a.startswith(("/handboek/", "/stijlgids/")) and self.main(a))

    def main(self, address: str) -> str:
        """Give the HTML of the content of a page, its links from the root of the site; "" when there is none."""
        if address not in self._main:
            name = f"{address.lstrip('/')}index.html"
            data = rooted(name, self.files.get(name, b"")).decode()
            begin, end = data.find('<main id="inhoud"'), data.find("</main>")
            self._main[address] = "" if begin < 0 or 'http-equiv="refresh"' in data else data[begin:end]
        return self._main[address]

    def tekst(self, address: str) -> str:
        """Give the words of a page on one line."""
        return woorden(self.main(address))

    def delen(self, address: str) -> Iterator[Deel]:
        """Give the parts of a page by heading."""
        found = re.split(r"<h([1-6])\b[^>]*>(.*?)</h\1>", self.main(address), flags=re.DOTALL)
        for level, title, body in zip(found[1::3], found[2::3], found[3::3], strict=True):
            yield Deel(int(level), woorden(title), body)

    def tabel(self, naam: str) -> list[Rij]:
        """Give a table of the open data."""
        if f"data/v1/{naam}.json" not in self.files:
            return []
        rows: list[Rij] = json.loads(self.files[f"data/v1/{naam}.json"])[naam]
        return rows

    @cached_property
    def acties(self) -> dict[str, Rij]:
        """The acties of the data by their id."""
        return {a["id"]: a for a in self.tabel("acties")}

    @cached_property
    def agendas(self) -> dict[str, Rij]:
        """The agendas of the data by their id."""
        return {a["id"]: a for a in self.tabel("agendas")}

    @cached_property
    def momenten(self) -> list[Rij]:
        """The moments of the data."""
        return self.tabel("momenten")

    @cached_property
    def over(self) -> frozenset[str]:
        """The agendas that are over: as the editors say, or by the last day of their looptijd."""
        day = self.today.isoformat()
        return frozenset(i for i, a in self.agendas.items() if a["afgelopen"] or (a["tot"] and a["tot"] < day))

    def einde_onbekend(self, agenda: str) -> bool:
        """Tell whether nobody knows if an agenda is over: as the editors say, until its looptijd has passed."""
        own = self.agendas[agenda]
        return bool(own["einde_onbekend"]) and not (own["tot"] and own["tot"] < self.today.isoformat())

    @cached_property
    def weg(self) -> frozenset[str]:
        """The gemeenten that are no more."""
        gone = (g for g in self.tabel("gemeenten") if g["bestaat_tot"])
        return frozenset(g["id"] for g in gone if g["bestaat_tot"] <= self.today.isoformat())

    @cached_property
    def gebeurtenissen(self) -> list[Any]:
        """The events of the calendar of the whole site."""
        calendar: Any = icalendar.Calendar.from_ical(self.files["agenda.ics"])
        return list(calendar.walk("VEVENT"))

    def feed(self, naam: str = "feed.atom") -> list[dict[str, str]]:
        """Give the entries of a feed: address, title, day and words."""
        found = re.findall(r"<entry>(.*?)</entry>", self.files[naam].decode(), flags=re.DOTALL)
        fields = ("id", "title", "updated", "summary")
        return [{f: html.unescape(re.search(f"<{f}>(.*?)</{f}>", e)[1]) for f in fields} for e in found]  # type: ignore[index]
