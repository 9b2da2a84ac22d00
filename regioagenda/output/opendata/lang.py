"""Long tables: one row for each thing that a wide table keeps in one cell, with names beside ids, so that nobody must join."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Actie
from regioagenda.domain.region import Region
from regioagenda.domain.soort import Datatabel
from regioagenda.domain.soorten import ACTIE_GEMEENTE, ACTIE_ONDERWERP, BETROKKENEN, VERSCHOVEN
from regioagenda.domain.voorbij import RolStand, stand_van_rol
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, Rol
from regioagenda.output.calendar import known_as
from regioagenda.pages import urls
from regioagenda.reading.kinds import Keuze
from regioagenda.reading.tijd import Tijd

Schema = Mapping[str, object]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class LangeTabel:
    """A long table: its columns with their schemas, and its rows as on a day."""

    tabel: Datatabel
    kolommen: Mapping[str, Schema]
    rijen: Callable[[Region, date], Iterator[Row]]


def _tekst(uitleg: str) -> Schema:
    return {"type": "string", "description": uitleg}


def _ja_nee(uitleg: str) -> Schema:
    return {"type": "boolean", "description": uitleg}


def _misschien(uitleg: str, *, format: str = "") -> Schema:
    return {"type": ["string", "null"], "description": uitleg, **({"format": format} if format else {})}


_URL: Schema = {"type": "string", "format": "uri-reference", "description": "Het adres van de pagina op deze site."}
_ACTIE: Mapping[str, Schema] = {
    "actie": _tekst("Het id van de actie."),
    "url": _URL,
    "nummer": _tekst("Het nummer van de actie in het document. Een tekst: 1.10 is niet 1.1."),
    "titel": _tekst("De titel van de actie."),
    "agenda": _tekst("Het id van de agenda."),
    "agenda_naam": _tekst("De korte naam van de agenda."),
}


def _actie(region: Region, actie: Actie) -> Row:
    return {
        "actie": actie.id,
        "url": urls.item(actie.id),
        "nummer": actie.nummer,
        "titel": actie.titel,
        "agenda": actie.agenda,
        "agenda_naam": region.agendas[actie.agenda].korte_titel,
    }


def _betrokkenen(region: Region, today: date) -> Iterator[Row]:
    for actie in region.acties.values():
        for b in region.betrokkenheid_by_actie[actie.id]:
            yield _actie(region, actie) | {
                "deelactie": b.deelactie.id if b.deelactie else None,
                "partij": b.partij,
                "partij_naam": region.partij_naam(b.partij),
                "partij_soort": "gemeente" if b.partij in region.gemeenten else "organisatie",
                "rol": str(b.rol),
                "rol_naam": b.rol.label,
                "leidend": b.leidend,
                "eerder": stand_van_rol(b.betrokkene, today) is RolStand.EERDER,
                "toelichting": b.betrokkene.toelichting,
            }


def _onderwerpen(region: Region, today: date) -> Iterator[Row]:
    for actie in region.acties.values():
        for ref in actie.onderwerpen:
            name = region.onderwerpen[ref.slug].titel
            yield _actie(region, actie) | {"onderwerp": ref.slug, "onderwerp_naam": name}


def _gemeenten(region: Region, today: date) -> Iterator[Row]:
    for actie in region.acties.values():
        members = region.deelnemers(actie.agenda)
        roles: dict[str, list[Rol]] = {}
        for b in region.betrokkenheid_by_actie[actie.id]:
            if b.partij in region.gemeenten and stand_van_rol(b.betrokkene, today) is not RolStand.EERDER:
                roles.setdefault(b.partij, []).append(b.rol)
        for slug in sorted({*members, *roles}):
            own = roles.get(slug, [])
            yield _actie(region, actie) | {
                "gemeente": slug,
                "gemeente_naam": region.partij_naam(slug),
                "deelnemer": slug in members,
                "heeft_rol": bool(own),
                "leidend": any(r in LEIDENDE_ROLLEN for r in own),
                "rollen": [str(r) for r in dict.fromkeys(own)],
                "onderwerpen": [r.slug for r in actie.onderwerpen],
            }


def _verschoven(region: Region, today: date) -> Iterator[Row]:
    book = urls.addresses(region)
    for gepland, name in known_as(region):
        moment = gepland.moment
        later = (*(w.wanneer for w in moment.was[1:]), moment.wanneer)
        for number, (before, after) in enumerate(zip(moment.was, later, strict=False), 1):
            first = before.wanneer
            yield {
                "moment": name,
                "url": book[gepland.item],
                "item": gepland.item,
                "titel": gepland.titel,
                "agenda": gepland.agenda,
                "wat": moment.wat,
                "keer": number,
                "eerst": first.getoond,
                "eerst_van": _dag(first.van),
                "eerst_tot": _dag(first.tot),
                "daarna": after.getoond,
                "daarna_van": _dag(after.van),
                "daarna_tot": _dag(after.tot),
                "dagen": _dagen(first, after),
                "bekend": before.tot.getoond if before.tot else "",
                "reden": before.reden,
            }


def _dag(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _dagen(before: Tijd, after: Tijd) -> int | None:
    """Count the days between the last days that two times can mean; None when one has no such day."""
    return (after.tot - before.tot).days if before.tot and after.tot else None


LANGE_TABELLEN: tuple[LangeTabel, ...] = (
    LangeTabel(
        tabel=BETROKKENEN,
        kolommen={
            **_ACTIE,
            "deelactie": _misschien("Het id van het onderdeel; leeg als de rol voor de hele actie geldt."),
            "partij": _tekst("Het id van de gemeente of organisatie."),
            "partij_naam": _tekst("De naam van de gemeente of organisatie."),
            "partij_soort": {
                "type": "string",
                "enum": ["gemeente", "organisatie"],
                "description": "Of het een gemeente is of een andere organisatie.",
            },
            "rol": {**Keuze(uit=Rol).data_schema(), "description": "Wat deze partij doet."},
            "rol_naam": _tekst("De rol in gewone taal."),
            "leidend": _ja_nee("Ja: deze rol leidt. Een trekker leidt, maar ook een coördinator of regisseur."),
            "eerder": _ja_nee("Ja: deze partij had de rol eerder, en nu niet meer."),
            "toelichting": _tekst("Extra uitleg bij de rol."),
        },
        rijen=_betrokkenen,
    ),
    LangeTabel(
        tabel=ACTIE_ONDERWERP,
        kolommen={
            **_ACTIE,
            "onderwerp": _tekst("Het id van het onderwerp."),
            "onderwerp_naam": _tekst("De naam van het onderwerp."),
        },
        rijen=_onderwerpen,
    ),
    LangeTabel(
        tabel=ACTIE_GEMEENTE,
        kolommen={
            **_ACTIE,
            "gemeente": _tekst("Het id van de gemeente."),
            "gemeente_naam": _tekst("De naam van de gemeente."),
            "deelnemer": _ja_nee("Ja: de gemeente doet mee aan de hele agenda."),
            "heeft_rol": _ja_nee("Ja: de gemeente heeft nu zelf een taak in deze actie of in een onderdeel ervan."),
            "leidend": _ja_nee("Ja: een van die taken leidt."),
            "rollen": {"type": "array", "items": {"type": "string"}, "description": "Haar rollen in deze actie."},
            "onderwerpen": {
                "type": "array",
                "items": {"type": "string"},
                "description": "De id's van de onderwerpen van de actie.",
            },
        },
        rijen=_gemeenten,
    ),
    LangeTabel(
        tabel=VERSCHOVEN,
        kolommen={
            "moment": _tekst("Het vaste kenmerk van het moment; zie momenten."),
            "url": _URL,
            "item": _tekst("Het id van de actie, het thema of de agenda."),
            "titel": _tekst("De titel daarvan."),
            "agenda": _tekst("Het id van de agenda."),
            "wat": _tekst("Wat er op dat moment gebeurt."),
            "keer": {"type": "integer", "description": "De hoeveelste keer dat dit moment verschoof."},
            "eerst": _tekst("Wanneer het eerst gepland was, in de woorden van de bron."),
            "eerst_van": _misschien("De eerste dag die dat kan zijn.", format="date"),
            "eerst_tot": _misschien("De laatste dag die dat kan zijn.", format="date"),
            "daarna": _tekst("Wanneer het daarna gepland was."),
            "daarna_van": _misschien("De eerste dag die dat kan zijn.", format="date"),
            "daarna_tot": _misschien("De laatste dag die dat kan zijn.", format="date"),
            "dagen": {
                "type": ["integer", "null"],
                "description": "Hoeveel dagen later de laatste dag ligt; minder dan nul is eerder, leeg is niet te zeggen.",
            },
            "bekend": _tekst("Wanneer bekend werd dat het verschoof."),
            "reden": _tekst("Waarom het verschoof."),
        },
        rijen=_verschoven,
    ),
)
