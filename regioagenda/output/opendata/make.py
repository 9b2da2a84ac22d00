"""The open data: what the site knows, under `/data/v1/`, each file with its JSON Schema."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from regioagenda.domain.model import Actie, Betrokkene, Bron, Deelactie, Moment, Status
from regioagenda.domain.region import Region
from regioagenda.output.opendata.formats import (
    ACTIE_COLUMNS,
    MOMENT_COLUMNS,
    Columns,
    as_csv,
    as_json,
    file_schema,
    records_json,
)
from regioagenda.output.opendata.records import (
    ActieRecord,
    AgendaRecord,
    BegripRecord,
    BetrokkeneRecord,
    BronRecord,
    DeelactieRecord,
    GemeenteRecord,
    LedenRecord,
    MomentRecord,
    OrganisatieRecord,
    PlanningRecord,
    StatusRecord,
    ThemaRecord,
    VerbandRecord,
    VraagRecord,
)
from regioagenda.pages import urls
from regioagenda.pages.soort.gemeente import tooi

FOLDER = "data/v1/"


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _bron(region: Region, value: Bron | None, agenda: str) -> BronRecord | None:
    if value is None:
        return None
    documents = region.agendas[agenda].documenten
    slug = value.document.slug if value.document else (documents[0].slug if documents else "")
    return BronRecord(document=slug, regels=value.regels)


def _moment(value: Moment) -> MomentRecord:
    return MomentRecord(
        soort=str(value.soort),
        tekst=value.wanneer.tekst,
        van=_day(value.wanneer.van),
        tot=_day(value.wanneer.tot),
        precisie=str(value.wanneer.precisie),
        wat=value.wat,
        zekerheid=str(value.zekerheid),
        uitkomst=value.uitkomst,
        gemeenten=tuple(r.slug for r in value.gemeenten),
    )


def _status(region: Region, value: Status, actie: Actie) -> StatusRecord:
    source = _bron(region, value.bron or actie.bron, actie.agenda)
    return StatusRecord(
        waarde=str(value.waarde),
        per=value.per.tekst,
        bron=f"{source.document}:{source.regels}" if source else "",
        bronstatus=value.bronstatus,
        herkomst=str(value.herkomst),
    )


def _betrokkene(value: Betrokkene, part: Deelactie | None) -> BetrokkeneRecord:
    return BetrokkeneRecord(
        wie=value.wie.slug,
        rol=str(value.rol),
        deelactie=part.id if part else None,
        samen_met=tuple(r.slug for r in value.samen_met),
        toelichting=value.toelichting,
    )


def _deelactie(region: Region, actie: Actie, part: Deelactie) -> DeelactieRecord:
    leaders = tuple(
        dict.fromkeys(b.partij for b in region.betrokkenheid_by_actie[actie.id] if b.leidend and b.deelactie is part)
    )
    return DeelactieRecord(
        id=part.id,
        url=urls.item(f"{actie.id}#{part.id}"),
        nummer=part.nummer,
        titel=part.titel,
        tekst=part.tekst.text,
        trekkers=leaders,
        bron=_bron(region, part.bron, actie.agenda),
    )


def _actie(region: Region, actie: Actie) -> ActieRecord:
    involved = region.betrokkenheid_by_actie[actie.id]
    named = {b.partij for b in involved if b.partij in region.gemeenten}
    members = set(region.deelnemers(actie.agenda))
    source = _bron(region, actie.bron, actie.agenda)
    assert source is not None
    return ActieRecord(
        id=actie.id,
        url=urls.item(actie.id),
        agenda=actie.agenda,
        thema=actie.thema,
        nummer=actie.nummer,
        soort=str(actie.soort),
        titel=actie.titel,
        brontitel=actie.brontitel,
        samenvatting=actie.samenvatting,
        status=_status(region, actie.statussen[0], actie),
        onderwerpen=tuple(r.slug for r in actie.onderwerpen),
        trekkers=tuple(dict.fromkeys(b.partij for b in involved if b.leidend)),
        betrokkenen=tuple(_betrokkene(b.betrokkene, b.deelactie) for b in involved),
        gemeenten=tuple(sorted(named | members)),
        momenten=tuple(_moment(m) for m in actie.momenten),
        deelacties=tuple(_deelactie(region, actie, d) for d in actie.deelacties),
        bron=source,
    )


def _agendas(region: Region) -> tuple[AgendaRecord, ...]:
    return tuple(
        AgendaRecord(
            id=a.id,
            url=urls.item(a.id),
            titel=a.titel,
            samenvatting=a.samenvatting,
            eigenaar=a.eigenaar.slug,
            gemeenten=tuple(r.slug for r in a.gemeenten),
            looptijd=a.looptijd.tekst,
            van=_day(a.looptijd.van),
            tot=_day(a.looptijd.tot),
            stand=a.stand.tekst,
            volledigheid=str(a.volledigheid),
            documenten=tuple(r.slug for r in a.documenten),
        )
        for a in region.agendas.values()
    )


def _themas(region: Region) -> tuple[ThemaRecord, ...]:
    records = []
    for thema in region.themas.values():
        source = _bron(region, thema.bron, thema.agenda)
        assert source is not None
        records.append(
            ThemaRecord(
                id=thema.id,
                url=urls.item(thema.id),
                agenda=thema.agenda,
                titel=thema.titel,
                brontitel=thema.brontitel,
                samenvatting=thema.samenvatting,
                onderwerpen=tuple(r.slug for r in thema.onderwerpen),
                acties=tuple(a.id for a in region.acties_by_thema.get(thema.id, ())),
                bron=source,
            )
        )
    return tuple(records)


def _gemeenten(region: Region) -> tuple[GemeenteRecord, ...]:
    return tuple(
        GemeenteRecord(
            id=g.slug,
            url=urls.gemeente(g.slug),
            naam=g.naam,
            cbs=g.cbs,
            tooi=tooi(g),
            provincie=g.provincie,
            aliassen=g.aliassen,
            bestaat_tot=_day(g.bestaat_tot),
        )
        for g in region.gemeenten.values()
    )


def _organisaties(region: Region) -> tuple[OrganisatieRecord, ...]:
    return tuple(
        OrganisatieRecord(
            id=o.slug,
            url=urls.organisatie(o.slug),
            naam=o.naam,
            afkorting=o.afkorting,
            soort=str(o.soort),
            samenvatting=o.samenvatting,
            aliassen=o.aliassen,
            onderdeel_van=o.onderdeel_van.slug if o.onderdeel_van else None,
            leden=tuple(LedenRecord(per=m.per.tekst, wie=tuple(r.slug for r in m.wie)) for m in o.leden),
            tooi=o.tooi,
        )
        for o in region.organisaties.values()
    )


def _momenten(region: Region) -> tuple[PlanningRecord, ...]:
    book = urls.address_book(region)
    return tuple(
        PlanningRecord(item=g.item, url=book[g.item], agenda=g.agenda, titel=g.titel, moment=_moment(g.moment))
        for g in region.momenten
    )


def _verbanden(region: Region) -> tuple[VerbandRecord, ...]:
    return tuple(
        VerbandRecord(
            id=v.id,
            url=urls.verband(v.id),
            soort=str(v.verband.soort),
            nummer=v.verband.nummer,
            titel=v.verband.titel,
            van=tuple(r.slug for r in v.verband.van),
            naar=tuple(r.slug for r in v.verband.naar),
            uitleg=v.verband.uitleg.text,
            keuze=v.verband.keuze.text,
            grond=str(v.verband.grond),
        )
        for v in region.verbanden.values()
    )


def _begrippen(region: Region) -> tuple[BegripRecord, ...]:
    return tuple(
        BegripRecord(
            id=b.id,
            url=urls.begrip(b.id),
            term=b.term,
            voluit=b.voluit,
            uitleg=b.uitleg or None,
            uitleg_in_bron=str(b.uitleg_in_bron),
            herkomst=str(b.herkomst),
        )
        for b in region.begrippen.values()
    )


def _vragen(region: Region) -> tuple[VraagRecord, ...]:
    return tuple(
        VraagRecord(
            id=f"{file.agenda}/{q.id}",
            url=urls.item(f"{file.agenda}/vragen#{q.id}"),
            agenda=file.agenda,
            titel=q.titel,
            vraag=q.vraag.text,
            antwoord=q.antwoord.text,
            gesteld_door=q.gesteld_door,
            gesteld_op=q.gesteld_op.tekst if q.gesteld_op else None,
            beantwoord_door=q.beantwoord_door,
            gevolg=str(q.gevolg) if q.gevolg else None,
            toezeggingen=tuple(_moment(m) for m in q.toezeggingen),
        )
        for file in region.vragen.values()
        for q in file.vragen
    )


# What there is, with the type of its records and how they are made.
_TABLES: tuple[tuple[str, type, Callable[[Region], tuple[Any, ...]]], ...] = (
    ("acties", ActieRecord, lambda region: tuple(_actie(region, a) for a in region.acties.values())),
    ("agendas", AgendaRecord, _agendas),
    ("themas", ThemaRecord, _themas),
    ("gemeenten", GemeenteRecord, _gemeenten),
    ("organisaties", OrganisatieRecord, _organisaties),
    ("momenten", PlanningRecord, _momenten),
    ("verbanden", VerbandRecord, _verbanden),
    ("begrippen", BegripRecord, _begrippen),
    ("vragen", VraagRecord, _vragen),
)
# What a spreadsheet can have as well.
_COLUMNS: Mapping[str, Columns[Any]] = {"acties": ACTIE_COLUMNS, "momenten": MOMENT_COLUMNS}


def open_data_names() -> Iterator[str]:
    """Give the file name of every data file."""
    for name, _, _ in _TABLES:
        yield f"{FOLDER}{name}.json"
        yield f"{FOLDER}{name}.schema.json"
    yield from (f"{FOLDER}{name}.csv" for name in _COLUMNS)
    yield f"{FOLDER}index.json"


def make_open_data(region: Region) -> Mapping[str, bytes]:
    """Make every data file: JSON with its schema, CSV for a spreadsheet, and the index of them all."""
    files: dict[str, bytes] = {}
    index: list[dict[str, object]] = []
    sheets: list[dict[str, object]] = []
    for name, cls, make in _TABLES:
        records = make(region)
        files[f"{FOLDER}{name}.json"] = records_json(name, records)
        files[f"{FOLDER}{name}.schema.json"] = as_json(file_schema(name, cls))
        index.append({"bestand": f"{name}.json", "schema": f"{name}.schema.json", "aantal": len(records)})
        if name in _COLUMNS:
            files[f"{FOLDER}{name}.csv"] = as_csv(_COLUMNS[name], records)
            sheets.append({"bestand": f"{name}.csv", "schema": None, "aantal": len(records)})
    files[f"{FOLDER}index.json"] = as_json(
        {"generator": "regioagenda", "versie": 1, "licentie": region.site.licentie, "bestanden": [*index, *sheets]}
    )
    return types.MappingProxyType(files)
