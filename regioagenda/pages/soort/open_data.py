"""The page about the open data: what is there, what it means, and how to answer a question with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import aantal, datum
from regioagenda.domain.region import Region
from regioagenda.domain.soorten import DATATABELLEN
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link

# Where everything is, also what pages only count.
OPEN_DATA = Link(titel="Alles staat in de open data", url=urls.OPEN_DATA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorbeeld:
    """A question with two ways to answer it: a few lines of Python beside the files, and steps in a spreadsheet."""

    vraag: str
    python: str
    rekenblad: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """The files with open data, what to know of them, what their columns mean, and examples."""

    bestanden: tuple[tuple[str, str, str], ...]
    per_agenda: tuple[tuple[str, tuple[Link, ...]], ...]
    weten: tuple[str, ...]
    kolommen: tuple[tuple[str, str, str], ...]
    voorbeelden: tuple[Voorbeeld, ...]
    licentie: str
    contact: Link | None
    catalogus: bool


# What a reader of the tables stumbles over; every other column is explained in datapackage.json.
KOLOMMEN: tuple[tuple[str, str, str], ...] = (
    ("acties", "nummer", "Een tekst, geen getal: 1.10 is een andere actie dan 1.1."),
    ("acties", "status_per", "Van wanneer de status is, als datum: 2026-02-10, 2021-07 of 2021."),
    ("acties", "trekkers", "Wie de hele actie leidt, in elke leidende rol. Leeg: de bron noemt niemand."),
    ("betrokkenen", "rol", "Wat een partij doet. Een trekker is niet hetzelfde als een coördinator."),
    ("betrokkenen", "leidend", "Ja bij elke rol die leidt, ook die van coördinator of regisseur."),
    ("betrokkenen", "deelactie", "Leeg: de rol geldt voor de hele actie. Anders: voor dat onderdeel."),
    ("betrokkenen", "eerder", "Ja: de partij had deze rol eerder, en nu niet meer."),
    ("actie-gemeente", "deelnemer", "Ja: de gemeente doet mee aan de agenda. Dat is nog geen taak in de actie."),
    ("actie-gemeente", "heeft_rol", "Ja: de gemeente heeft zelf een taak in de actie."),
    ("momenten", "id", "Het vaste kenmerk. Het blijft gelijk als het moment verschuift of de actie anders heet."),
    ("momenten", "van", "De eerste dag die het kan zijn. De woorden van de bron staan bij tekst."),
    ("verschoven", "dagen", "Hoeveel dagen later de laatste dag ligt die het kan zijn."),
)
_OPEN = 'csv.DictReader(open("{}.csv", encoding="utf-8-sig"), delimiter=";")'
VOORBEELDEN: tuple[Voorbeeld, ...] = (
    Voorbeeld(
        vraag="Wie is het vaakst trekker van een hele actie?",
        python=(
            "import csv, collections\n"
            f"rijen = {_OPEN.format('betrokkenen')}\n"
            'print(collections.Counter(r["partij_naam"] for r in rijen if r["rol"] == "trekker" and not r["deelactie"]))'
        ),
        rekenblad="Open betrokkenen.csv. Filter rol op “trekker” en deelactie op leeg. Maak een draaitabel van partij_naam.",
    ),
    Voorbeeld(
        vraag="Welke momenten verschoven, en hoeveel dagen?",
        python=(
            "import csv\n"
            f"for r in {_OPEN.format('verschoven')}:\n"
            '    print(r["titel"], r["eerst"], r["daarna"], r["dagen"], sep=" | ")'
        ),
        rekenblad="Open verschoven.csv. Sorteer op de kolom dagen.",
    ),
    Voorbeeld(
        vraag="Hoeveel acties over wonen zijn er per gemeente, waarin die gemeente een taak heeft?",
        python=(
            "import csv, collections\n"
            f'rijen = [r for r in {_OPEN.format("actie-gemeente")} if "wonen" in r["onderwerpen"].split(",")]\n'
            'print(collections.Counter(r["gemeente_naam"] for r in rijen if r["heeft_rol"] == "ja"))'
        ),
        rekenblad=(
            "Open actie-gemeente.csv. Filter onderwerpen op “bevat wonen” en heeft_rol op “ja”. "
            "Maak een draaitabel van gemeente_naam."
        ),
    ),
)


def data_bestanden(*, catalogus: bool) -> Iterator[tuple[str, str, str]]:
    """Give the files of the open data: name below `/data/`, what it holds and its form."""
    for table in DATATABELLEN:
        yield f"v1/{table.naam}.json", table.uitleg, "JSON"
        if table.csv:
            yield f"v1/{table.naam}.csv", f"{table.uitleg}, voor een rekenblad", "CSV"
    yield "v1/index.json", "De lijst van bestanden met hun JSON Schema", "JSON"
    yield (
        "datapackage.json",
        "De kolommen van de CSV-bestanden: wat zij betekenen en wat voor waarden erin staan",
        "JSON",
    )
    if catalogus:
        yield "catalogus.jsonld", "De beschrijving voor dataportalen van de overheid (DCAT-AP-NL)", "JSON-LD"


def _per_agenda(ctx: Context) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Give for every agenda the files that are also there for that agenda alone."""
    tables = [t for t in DATATABELLEN if t.csv]
    for agenda in ctx.region.agendas.values():
        names = (f"{urls.per_agenda(agenda.id, t.naam)}.{form}" for t in tables for form in ("json", "csv"))
        yield agenda.titel, tuple(Link(titel=name.rpartition("/")[2], url=f"{urls.DATA}{name}") for name in names)


def plan_open_data(ctx: Context) -> tuple[Head, OpenDataView]:
    """Plan the page about the open data."""
    site = ctx.region.site
    contact = site.contact
    where = (f"mailto:{contact.email}" if contact.email else contact.website) if contact else ""
    view = OpenDataView(
        bestanden=tuple(data_bestanden(catalogus=bool(where))),
        per_agenda=tuple(_per_agenda(ctx)),
        weten=tuple(_weten(ctx.region)),
        kolommen=KOLOMMEN,
        voorbeelden=VOORBEELDEN,
        licentie=site.licentie,
        contact=Link(titel=contact.naam, url=where) if contact and where else None,
        catalogus=bool(where),
    )
    head = make_head(
        ctx,
        titel=ctx.zeg("Open data"),
        omschrijving="Alle gegevens van deze site, vrij te gebruiken als JSON en CSV, met uitleg en voorbeelden.",
    )
    return head, view


def _weten(region: Region) -> Iterator[str]:
    """Give what somebody must know before counting anything."""
    acties = region.acties.values()
    yield f"De gegevens gaan over {aantal(len(acties), 'actie', 'acties')} in {aantal(len(region.agendas), 'agenda', 'agenda’s')}."
    without = sum(1 for a in acties if not any(b.leidend for b in region.betrokkenheid_by_actie[a.id]))
    if without:
        verb = "heeft" if without == 1 else "hebben"
        yield f"{aantal(without, 'actie', 'acties')} {verb} niemand met een leidende rol. Wie telt wie leidt, telt die niet mee."
    days = [d for f in region.bestanden.values() if isinstance(d := getattr(f, "gewijzigd", None), date)]
    if days:
        yield f"De laatste wijziging met een datum is van {datum(max(days))}."
    yield "Van wanneer de gegevens van een agenda zijn, staat per agenda bij “stand”."
