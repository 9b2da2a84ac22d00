"""The page that lists the open data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regioagenda.domain.soorten import DATATABELLEN
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """The files with open data."""

    bestanden: tuple[tuple[str, str, str], ...]
    licentie: str


def data_bestanden() -> Iterator[tuple[str, str, str]]:
    """Give the files of the open data: name, what it holds and its form."""
    for table in DATATABELLEN:
        yield f"{table.naam}.json", table.uitleg, "JSON"
        if table.csv:
            yield f"{table.naam}.csv", f"{table.uitleg}, voor een rekenblad", "CSV"
    yield "index.json", "De lijst van bestanden met hun JSON Schema", "JSON"


def plan_open_data(ctx: Context) -> tuple[Head, OpenDataView]:
    """Plan the page that lists the open data."""
    view = OpenDataView(bestanden=tuple(data_bestanden()), licentie=ctx.region.site.licentie)
    head = make_head(
        ctx,
        titel="Open data",
        omschrijving="Alle gegevens van deze site, vrij te gebruiken als JSON en CSV.",
    )
    return head, view
