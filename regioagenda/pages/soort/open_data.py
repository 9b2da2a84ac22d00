"""The page that lists the open data."""

from __future__ import annotations

from dataclasses import dataclass

from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """The files with open data."""

    bestanden: tuple[tuple[str, str, str], ...]
    licentie: str


DATA_BESTANDEN = (
    ("acties.json", "Alle acties", "JSON"),
    ("acties.csv", "Alle acties, voor een rekenblad", "CSV"),
    ("agendas.json", "Alle agenda's", "JSON"),
    ("themas.json", "Alle thema's", "JSON"),
    ("gemeenten.json", "Alle gemeenten, met hun vaste kenmerk", "JSON"),
    ("organisaties.json", "Alle organisaties", "JSON"),
    ("momenten.json", "Alle momenten uit de planning", "JSON"),
    ("momenten.csv", "Alle momenten, voor een rekenblad", "CSV"),
    ("verbanden.json", "Alle verbanden tussen acties", "JSON"),
    ("begrippen.json", "Alle begrippen", "JSON"),
    ("vragen.json", "Alle vragen met antwoord", "JSON"),
    ("index.json", "De lijst van bestanden met hun JSON Schema", "JSON"),
)


def plan_open_data(ctx: Context) -> tuple[Head, OpenDataView]:
    """Plan the page that lists the open data."""
    view = OpenDataView(bestanden=DATA_BESTANDEN, licentie=ctx.region.site.licentie)
    head = make_head(
        ctx,
        titel="Open data",
        omschrijving="Alle gegevens van deze site, vrij te gebruiken als JSON en CSV.",
    )
    return head, view
