"""The columns that the open data has beside the declared fields: what is worked out, and what others rely on by name.

Everything else an editor declares (`veld(…)`) is published as it is, unless its declaration says `data=False`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Begrip,
    Betrokkene,
    Bron,
    Deelactie,
    Gemeente,
    Moment,
    Status,
    Thema,
    Vraag,
)
from regioagenda.domain.momenten import handeling, orgaan, orgaan_van, stand_van_moment, zekerheid_van
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.status import herkomst_van, huidige_status
from regioagenda.domain.voorbij import is_over, nu
from regioagenda.domain.woorden import Herkomst
from regioagenda.output.opendata.iso import ISO_SCHEMA, iso
from regioagenda.pages import urls
from regioagenda.pages.soort.gemeente import tooi
from regioagenda.reading.kinds import Keuze, Wanneer
from regioagenda.reading.schema import Groep, Kind, Lijst, Placed, fields_schema, object_schema, velden

Json = Any
Schema = Mapping[str, object]

TEKST: Schema = {"type": "string"}
TEKSTEN: Schema = {"type": "array", "items": TEKST}
MISSCHIEN: Schema = {"type": ["string", "null"]}
ADRES: Schema = {"type": "string", "format": "uri-reference", "description": "Het adres van de pagina op deze site."}
_ISO = "Als datum (ISO 8601), zo precies als bekend; leeg zonder datum."
DAG: Schema = {"type": ["string", "null"], "format": "date"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plek:
    """Where something stands: its agenda ("" outside any), its file and, in an actie, the part of it.

    `item` is the id of what moments belong to; `today` is the day of the build.
    """

    agenda: str
    bestand: Any
    today: date
    deel: Any = None
    item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """A column that is worked out: its JSON Schema, and its value from the region, what it is about and where that stands.

    With `groep` the value is one group of that class, or with `lijst` a list of those. `uitleg` says in Dutch what it is.
    """

    schema: Schema | None = None
    groep: type | None = None
    lijst: bool = False
    uitleg: str = ""
    waarde: Callable[[Region, Any, Plek], Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class Eigen:
    """What a class has beside its declared fields: columns, by name; they take the place of the fields in `zonder`.

    `eerst` are the names that come first, in this order, because others rely on it.
    """

    kolommen: Mapping[str, Kolom]
    zonder: tuple[str, ...] = ()
    eerst: tuple[str, ...] = ()


def as_data(region: Region, value: Placed, plek: Plek) -> dict[str, Json]:
    """Give a file, a part or a group as JSON."""
    own = EIGEN.get(type(value), _NOTHING)
    found = {name: column.waarde(region, value, plek) for name, column in own.kolommen.items()}
    for name, (declared, _) in velden(type(value)).items():
        if declared.data and name not in own.zonder and name not in found:
            found[name] = _value(region, declared.kind, getattr(value, name), plek)
            if isinstance(declared.kind, Wanneer):
                found[f"{name}_iso"] = iso(getattr(value, name))
    return {name: found[name] for name in _ordered(own, found)}


def schema_of(cls: type) -> dict[str, object]:
    """Give the JSON Schema of what `as_data` gives for a class."""
    return object_schema(columns_of(cls))


def columns_of(cls: type) -> dict[str, Schema]:
    """Give the JSON Schema of every column of a class, in order."""
    own = EIGEN.get(cls, _NOTHING)
    found: dict[str, Schema] = {name: _column_schema(column) for name, column in own.kolommen.items()}
    plain = fields_schema(cls)
    for name, (declared, _) in velden(cls).items():
        if declared.data and name not in own.zonder and name not in found:
            found[name] = {**_schema(declared.kind, plain[name]), "description": declared.uitleg}
            if isinstance(declared.kind, Wanneer):
                found[f"{name}_iso"] = {**ISO_SCHEMA, "description": f"{declared.uitleg} {_ISO}"}
    return {name: found[name] for name in _ordered(own, found)}


def _column_schema(column: Kolom) -> Schema:
    told = {"description": column.uitleg} if column.uitleg else {}
    if column.schema is not None or column.groep is None:
        return {**(column.schema or {}), **told}
    one = schema_of(column.groep)
    return {**({"type": "array", "items": one} if column.lijst else one), **told}


def _ordered(own: Eigen, found: Mapping[str, object]) -> tuple[str, ...]:
    return (*own.eerst, *(name for name in found if name not in own.eerst))


def _value(region: Region, kind: Kind, value: Any, plek: Plek) -> Json:
    if isinstance(kind, Lijst) and isinstance(kind.van, Groep):
        return [as_data(region, item, _in_deel(item, plek)) for item in value]
    if isinstance(kind, Groep):
        return as_data(region, value, plek) if isinstance(value, Placed) else None
    return value if value is None or value == "" else kind.data(value)


def _in_deel(value: Any, plek: Plek) -> Plek:
    """Moments of a part of an actie, or of a question, belong to that part."""
    if isinstance(value, Deelactie):
        return replace(plek, item=f"{plek.bestand.id}#{value.id}")
    return replace(plek, item=f"{plek.agenda}/{value.id}") if isinstance(value, Vraag) else plek


def _schema(kind: Kind, plain: Schema) -> Schema:
    """Give the schema of a field; of groups that of their columns, null when the field may be left out."""
    if isinstance(kind, Lijst) and isinstance(kind.van, Groep):
        return {"type": "array", "items": schema_of(kind.van.van)}
    if isinstance(kind, Groep):
        inner = schema_of(kind.van)
        return {"anyOf": [inner, {"type": "null"}]} if "anyOf" in plain else inner
    return plain


def bron_van(region: Region, value: Bron | None, plek: Plek) -> dict[str, str] | None:
    """Give a source; one that names no document is in the first document of its agenda."""
    if value is None:
        return None
    document = region.document_van(value, plek.agenda)
    return {"document": document.id if document else "", "regels": value.regels}


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _leiders(region: Region, actie: Actie, part: Deelactie | None, today: date) -> list[str]:
    """Give who leads an actie as a whole now, or one part of it."""
    involved = nu(region.betrokkenheid_by_actie[actie.id], today)
    return list(dict.fromkeys(b.partij for b in involved if b.leidend and b.deelactie is part))


def _betrokkenen(region: Region, actie: Actie, plek: Plek) -> list[Json]:
    return [
        as_data(region, b.betrokkene, replace(plek, agenda=actie.agenda, bestand=actie, deel=b.deelactie))
        for b in region.betrokkenheid_by_actie[actie.id]
    ]


def _gemeenten(region: Region, actie: Actie, plek: Plek) -> list[str]:
    named = {b.partij for b in region.betrokkenheid_by_actie[actie.id] if b.partij in region.gemeenten}
    return sorted(named | set(region.deelnemers_van(actie)))


def _statusbron(region: Region, value: Status, plek: Plek) -> str:
    """Give the source of a status; of one that nobody accounts for the file has no source either."""
    source = value.bron or (plek.bestand.bron if herkomst_van(value) else None)
    found = bron_van(region, source, plek)
    return f"{found['document']}:{found['regels']}" if found else ""


def _gepland(value: Moment, plek: Plek) -> Gepland:
    return Gepland(item=plek.item, agenda=plek.agenda, titel="", moment=value)


def _zekerheid(region: Region, value: Moment, plek: Plek) -> str | None:
    planned = _gepland(value, plek)
    sure = zekerheid_van(planned, stand_van_moment(region, planned, plek.today))
    return str(sure) if sure else None


def _dagen(veld: str) -> dict[str, Kolom]:
    """Give the first and last day of a time in words."""
    return {
        "van": Kolom(schema=DAG, waarde=lambda r, v, p: _day(getattr(v, veld).van)),
        "tot": Kolom(schema=DAG, waarde=lambda r, v, p: _day(getattr(v, veld).tot)),
    }


def _tijd(veld: str) -> dict[str, Kolom]:
    """Give a time as a date, beside its words; both are empty when the file says nothing."""
    return {
        veld: Kolom(schema=ISO_SCHEMA, uitleg=_ISO, waarde=lambda r, v, p: iso(getattr(v, veld))),
        f"{veld}_tekst": Kolom(
            schema=TEKST,
            uitleg="In de woorden van de bron.",
            waarde=lambda r, v, p: getattr(v, veld).tekst if getattr(v, veld) else "",
        ),
    }


# What others rely on of an actie, in their order.
_ACTIE = "thema nummer soort titel brontitel samenvatting status onderwerpen trekkers betrokkenen gemeenten momenten deelacties bron"
_HERKOMST: Schema = {"anyOf": [Keuze(uit=Herkomst).data_schema(), {"type": "null"}]}
_NOTHING = Eigen(kolommen=MappingProxyType({}))
EIGEN: Mapping[type, Eigen] = MappingProxyType(
    {
        Actie: Eigen(
            kolommen={
                "thema": Kolom(schema=TEKST, uitleg="Het id van het thema.", waarde=lambda r, a, p: a.thema),
                "status": Kolom(
                    groep=Status, uitleg="Hoe ver het is.", waarde=lambda r, a, p: as_data(r, huidige_status(a), p)
                ),
                "trekkers": Kolom(
                    schema=TEKSTEN,
                    uitleg="Wie de hele actie nu leidt, in elke leidende rol; zie betrokkenen voor welke rol.",
                    waarde=lambda r, a, p: _leiders(r, a, None, p.today),
                ),
                "gaat_over_in_acties": Kolom(
                    schema=TEKSTEN,
                    uitleg="De id's van de acties waarin deze actie verdergaat.",
                    waarde=lambda r, a, p: [o.actie.slug for o in a.gaat_over_in],
                ),
                "komt_uit_acties": Kolom(
                    schema=TEKSTEN,
                    uitleg="De id's van de acties waar deze actie uit komt.",
                    waarde=lambda r, a, p: [o.actie.slug for o in a.komt_uit],
                ),
                "agenda_afgelopen": Kolom(
                    schema={"type": "boolean"},
                    uitleg="De looptijd van de agenda is voorbij, of er komt geen nieuws meer over.",
                    waarde=lambda r, a, p: is_over(r, a.agenda, p.today),
                ),
                "betrokkenen": Kolom(groep=Betrokkene, lijst=True, waarde=_betrokkenen),
                "gemeenten": Kolom(
                    schema=TEKSTEN,
                    uitleg="De gemeenten van de agenda en die met een rol; zie actie-gemeente voor wie een taak heeft.",
                    waarde=_gemeenten,
                ),
                "webadres": Kolom(
                    schema={"type": "string", "format": "uri"},
                    uitleg="Het hele adres van de pagina.",
                    waarde=lambda r, a, p: r.site.adres + urls.item(a.id),
                ),
                "agenda_naam": Kolom(
                    schema=TEKST,
                    uitleg="De korte naam van de agenda.",
                    waarde=lambda r, a, p: r.agendas[a.agenda].korte_titel,
                ),
                "thema_naam": Kolom(
                    schema=TEKST, uitleg="De titel van het thema.", waarde=lambda r, a, p: r.themas[a.thema].titel
                ),
                "trekker_namen": Kolom(
                    schema=TEKSTEN,
                    uitleg="De namen van de trekkers.",
                    waarde=lambda r, a, p: [r.partij_naam(s) for s in _leiders(r, a, None, p.today)],
                ),
                "gemeente_namen": Kolom(
                    schema=TEKSTEN,
                    uitleg="De namen van de gemeenten.",
                    waarde=lambda r, a, p: [r.partij_naam(s) for s in _gemeenten(r, a, p)],
                ),
                "onderwerp_namen": Kolom(
                    schema=TEKSTEN,
                    uitleg="De namen van de onderwerpen.",
                    waarde=lambda r, a, p: [r.onderwerpen[o.slug].titel for o in a.onderwerpen],
                ),
            },
            eerst=tuple(_ACTIE.split()),
        ),
        Deelactie: Eigen(
            kolommen={
                "url": Kolom(schema=TEKST, waarde=lambda r, d, p: urls.item(f"{p.bestand.id}#{d.id}")),
                "trekkers": Kolom(schema=TEKSTEN, waarde=lambda r, d, p: _leiders(r, p.bestand, d, p.today)),
            },
            eerst=("id", "url"),
        ),
        Betrokkene: Eigen(
            kolommen={
                "deelactie": Kolom(
                    schema={"type": ["string", "null"]}, waarde=lambda r, b, p: p.deel.id if p.deel else None
                )
            },
            eerst=("wie", "rol", "deelactie"),
        ),
        Bron: Eigen(
            kolommen={
                "document": Kolom(schema=TEKST, waarde=lambda r, b, p: (bron_van(r, b, p) or {}).get("document", ""))
            }
        ),
        Status: Eigen(
            kolommen={
                "bron": Kolom(schema=TEKST, uitleg="Waar de status staat.", waarde=_statusbron),
                "per": Kolom(
                    schema=ISO_SCHEMA, uitleg=f"Van wanneer deze status is. {_ISO}", waarde=lambda r, s, p: iso(s.per)
                ),
                "per_tekst": Kolom(
                    schema=TEKST,
                    uitleg="Van wanneer deze status is, in de woorden van de bron.",
                    waarde=lambda r, s, p: s.per.tekst,
                ),
                "herkomst": Kolom(schema=_HERKOMST, waarde=lambda r, s, p: str(herkomst_van(s) or "") or None),
            },
            eerst=("waarde", "per", "bron"),
        ),
        Moment: Eigen(
            kolommen={
                "tekst": Kolom(schema=TEKST, waarde=lambda r, m, p: m.wanneer.tekst),
                **_dagen("wanneer"),
                "precisie": Kolom(schema=TEKST, waarde=lambda r, m, p: str(m.wanneer.precisie)),
                "aard": Kolom(schema=TEKST, waarde=lambda r, m, p: str(m.wanneer.aard)),
                "stand": Kolom(schema=TEKST, waarde=lambda r, m, p: str(stand_van_moment(r, _gepland(m, p), p.today))),
                "handeling": Kolom(schema=TEKST, waarde=lambda r, m, p: str(handeling(m))),
                "orgaan": Kolom(schema=MISSCHIEN, waarde=lambda r, m, p: str(orgaan(m) or "") or None),
                "orgaan_van": Kolom(schema=MISSCHIEN, waarde=lambda r, m, p: orgaan_van(m) or None),
                "zekerheid": Kolom(schema=MISSCHIEN, waarde=_zekerheid),
            },
            zonder=("wanneer",),
            eerst=("soort",),
        ),
        Agenda: Eigen(kolommen={**_tijd("looptijd"), **_tijd("stand"), **_dagen("looptijd")}),
        Thema: Eigen(
            kolommen={
                "acties": Kolom(schema=TEKSTEN, waarde=lambda r, t, p: [a.id for a in r.acties_by_thema.get(t.id, ())])
            }
        ),
        Gemeente: Eigen(kolommen={"tooi": Kolom(schema=TEKST, waarde=lambda r, g, p: tooi(g))}),
        Begrip: Eigen(
            kolommen={
                "uitleg": Kolom(schema={"type": ["string", "null"]}, waarde=lambda r, b, p: b.uitleg or None),
            }
        ),
    }
)
