"""The page that lists the open data."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.base.late import dataclass
from regioagenda.domain.soorten import DATATABELLEN
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link

# Where everything is, also what pages only count.
OPEN_DATA = Link(titel="Alles staat in de open data", url=urls.OPEN_DATA)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """The files with open data."""

    bestanden: tuple[tuple[str, str, str], ...]
    per_agenda: tuple[tuple[str, tuple[Link, ...]], ...]
    licentie: str


def data_bestanden() -> Iterator[tuple[str, str, str]]:
    """Give the files of the open data: name, what it holds and its form."""
    for table in DATATABELLEN:
        yield f"{table.naam}.json", table.uitleg, "JSON"
        if table.csv:
            yield f"{table.naam}.csv", f"{table.uitleg}, voor een rekenblad", "CSV"
    yield "index.json", "De lijst van bestanden met hun JSON Schema", "JSON"


def _per_agenda(ctx: Context) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Give for every agenda the files that are also there for that agenda alone."""
    tables = [t for t in DATATABELLEN if t.csv]
    for agenda in ctx.region.agendas.values():
        names = (f"{urls.per_agenda(agenda.id, t.naam)}.{form}" for t in tables for form in ("json", "csv"))
        yield agenda.titel, tuple(Link(titel=name.rpartition("/")[2], url=f"{urls.DATA}{name}") for name in names)


def plan_open_data(ctx: Context) -> tuple[Head, OpenDataView]:
    """Plan the page that lists the open data."""
    view = OpenDataView(
        bestanden=tuple(data_bestanden()), per_agenda=tuple(_per_agenda(ctx)), licentie=ctx.region.site.licentie
    )
    head = make_head(
        ctx,
        titel="Open data",
        omschrijving="Alle gegevens van deze site, vrij te gebruiken als JSON en CSV.",
    )
    return head, view
