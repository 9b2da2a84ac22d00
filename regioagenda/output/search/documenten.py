"""What can be found: every page, part of a page and term as a document for the search index."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.domain.model import Actie, Pagina
from regioagenda.domain.region import Region
from regioagenda.output.search.index import ZoekDocument
from regioagenda.output.search.punten import (
    agenda_facetten,
    eerste_woorden,
    gegevens_documenten,
    punt_documenten,
)
from regioagenda.pages import urls

Velden = tuple[tuple[str, str], ...]


def zoekdocumenten(region: Region) -> tuple[ZoekDocument, ...]:
    """Make the documents in a fixed order."""
    return (
        *_agendas(region),
        *(d for actie in region.acties.values() for d in _actie(region, actie)),
        *_teksten(region),
        *gegevens_documenten(region),
        *punt_documenten(region),
        *_partijen(region),
        *_lijsten(region),
    )


def _velden(**texts: str) -> Velden:
    return tuple((name, text) for name, text in texts.items() if text)


def _agendas(region: Region) -> Iterator[ZoekDocument]:
    for agenda in region.agendas.values():
        yield ZoekDocument(
            id=agenda.id,
            url=urls.item(agenda.id),
            titel=agenda.titel,
            soort="Agenda",
            context=agenda.looptijd.getoond,
            samenvatting=agenda.samenvatting,
            velden=_velden(
                titel=agenda.titel, naam=agenda.korte_titel, samenvatting=agenda.samenvatting, tekst=agenda.tekst.text
            ),
            facetten=agenda_facetten(region, agenda.id),
        )
    for thema in region.themas.values():
        agenda = region.agendas[thema.agenda]
        yield ZoekDocument(
            id=thema.id,
            url=urls.item(thema.id),
            titel=thema.titel,
            soort=(agenda.benamingen.thema if agenda.benamingen else "thema").capitalize(),
            context=agenda.korte_titel,
            samenvatting=thema.samenvatting,
            velden=_velden(
                titel=thema.titel,
                naam=" ".join((thema.brontitel, *thema.andere_namen)),
                thema=" ".join(region.onderwerpen[r.slug].titel for r in thema.onderwerpen),
                samenvatting=thema.samenvatting,
                zoekwoord=" ".join(thema.zoekwoorden),
                tekst=thema.tekst.text,
            ),
            facetten=(
                *agenda_facetten(region, agenda.id),
                *(("onderwerp", r.slug) for r in thema.onderwerpen),
            ),
        )


def _actie(region: Region, actie: Actie) -> Iterator[ZoekDocument]:
    agenda = region.agendas[actie.agenda]
    involved = region.betrokkenheid_by_actie[actie.id]
    gemeenten = sorted({b.partij for b in involved if b.partij in region.gemeenten} | set(region.deelnemers(agenda.id)))
    shared = (
        ("agenda", agenda.id),
        *(("onderwerp", r.slug) for r in actie.onderwerpen),
        ("status", str(actie.statussen[0].waarde)),
    )
    names = " ".join(dict.fromkeys(region.partij_naam(b.partij) for b in involved))
    moments = " ".join(f"{m.wanneer.getoond} {m.wat}" for m in actie.momenten)
    yield ZoekDocument(
        id=actie.id,
        url=urls.item(actie.id),
        titel=actie.titel,
        soort=actie.soort.label,
        context=f"{agenda.korte_titel}, {region.themas[actie.thema].titel}",
        samenvatting=actie.samenvatting,
        velden=_velden(
            titel=f"{actie.nummer} {actie.titel}",
            naam=" ".join((actie.brontitel, *actie.gebieden)),
            thema=" ".join(
                (region.themas[actie.thema].titel, *(region.onderwerpen[r.slug].titel for r in actie.onderwerpen))
            ),
            samenvatting=actie.samenvatting,
            zoekwoord=" ".join(actie.zoekwoorden),
            tekst="\n".join(
                (
                    actie.betekenis.text,
                    actie.tekst.text,
                    names,
                    moments,
                    *(r.tekst for r in actie.resultaten),
                    *(f"{k.waarde} {k.eenheid} {k.wat}" for k in actie.kerncijfers),
                    *(o.tekst.text for o in actie.opmerkingen),
                )
            ),
        ),
        facetten=(
            *shared,
            *(("gemeente", g) for g in gemeenten),
            *(("trekker", b) for b in dict.fromkeys(b.partij for b in involved if b.leidend)),
        ),
    )
    for part in actie.deelacties:
        leaders = [b.partij for b in involved if b.deelactie is part and b.leidend]
        yield ZoekDocument(
            id=f"{actie.id}#{part.id}",
            url=urls.item(f"{actie.id}#{part.id}"),
            titel=part.titel,
            soort="Onderdeel",
            context=f"{actie.nummer} {actie.titel}".strip(),
            samenvatting=eerste_woorden(part.tekst.text),
            velden=_velden(
                titel=part.titel,
                tekst="\n".join(
                    (
                        part.tekst.text,
                        *(region.partij_naam(b.wie.slug) for b in part.betrokkenen),
                        *(r.tekst for r in part.resultaten),
                        *(f"{k.waarde} {k.eenheid} {k.wat}" for k in part.kerncijfers),
                    )
                ),
            ),
            facetten=(
                *shared,
                *(("gemeente", g) for g in gemeenten),
                *(("trekker", s) for s in dict.fromkeys(leaders)),
            ),
        )


def _pagina(region: Region, page: Pagina) -> ZoekDocument:
    agenda = region.agendas[page.agenda] if page.agenda else None
    return ZoekDocument(
        id=page.id,
        url=urls.item(page.id) if agenda else urls.pagina(page.id),
        titel=page.titel,
        soort=page.soort.label if agenda else "Pagina",
        context=agenda.korte_titel if agenda else "",
        samenvatting=page.samenvatting,
        velden=_velden(
            titel=page.titel,
            naam=region.partij_naam(page.organisatie.slug) if page.organisatie else "",
            thema=" ".join(region.onderwerpen[r.slug].titel for r in page.onderwerpen),
            samenvatting=page.samenvatting,
            zoekwoord=" ".join(page.zoekwoorden),
            tekst="\n".join(
                (
                    page.tekst.text,
                    *(o.titel for o in page.onderdelen),
                    *(f"{tip.titel} {tip.maker}" for tip in page.leestips),
                    *(f"{k.waarde} {k.eenheid} {k.wat}" for k in page.kerncijfers),
                    *(f"{m.wanneer.getoond} {m.wat}" for m in page.momenten),
                )
            ),
        ),
        facetten=(
            *(agenda_facetten(region, page.agenda) if agenda else ()),
            *(("onderwerp", r.slug) for r in page.onderwerpen),
        ),
    )


def _teksten(region: Region) -> Iterator[ZoekDocument]:
    for page in region.paginas.values():
        yield _pagina(region, page)
    for table in region.tabellen.values():
        agenda = region.agendas[table.agenda]
        cells = " ".join(cel.tekst for rij in table.rijen for cel in rij.cellen)
        yield ZoekDocument(
            id=table.id,
            url=urls.item(table.id),
            titel=table.titel,
            soort="Tabel",
            context=agenda.korte_titel,
            samenvatting=table.samenvatting,
            velden=_velden(
                titel=table.titel, samenvatting=table.samenvatting, tekst=f"{cells}\n{table.toelichting.text}"
            ),
            facetten=agenda_facetten(region, agenda.id),
        )


def _partijen(region: Region) -> Iterator[ZoekDocument]:
    for gemeente in region.gemeenten.values():
        yield ZoekDocument(
            id=f"gemeente/{gemeente.slug}",
            url=urls.gemeente(gemeente.slug),
            titel=gemeente.naam,
            soort="Gemeente",
            context=gemeente.provincie,
            samenvatting=gemeente.samenvatting,
            velden=_velden(
                titel=gemeente.naam,
                naam=" ".join((*gemeente.aliassen, *gemeente.kernen)),
                samenvatting=gemeente.samenvatting,
                tekst=gemeente.tekst.text,
            ),
            facetten=(("gemeente", gemeente.slug),),
        )
    for slug in region.trekkers:
        naam = region.partij_naam(slug)
        acties = list(dict.fromkeys(b.actie.titel for b in region.betrokkenheid_by_partij[slug] if b.leidend))
        yield ZoekDocument(
            id=f"trekker/{slug}",
            url=urls.trekker(slug),
            titel=f"{naam} als trekker",
            soort="Trekker",
            context="",
            samenvatting=eerste_woorden("; ".join(acties)),
            velden=_velden(titel=f"{naam} trekker", tekst=" ".join(acties)),
            facetten=(("trekker", slug), *((("gemeente", slug),) if slug in region.gemeenten else ())),
        )
    for organisatie in region.organisaties.values():
        yield ZoekDocument(
            id=f"organisatie/{organisatie.slug}",
            url=urls.organisatie(organisatie.slug),
            titel=organisatie.naam,
            soort=organisatie.soort.label,
            context="",
            samenvatting=organisatie.samenvatting,
            velden=_velden(
                titel=organisatie.naam,
                naam=" ".join((organisatie.afkorting, *organisatie.aliassen)),
                samenvatting=organisatie.samenvatting,
                tekst=organisatie.tekst.text,
            ),
            facetten=(),
        )


def _lijsten(region: Region) -> Iterator[ZoekDocument]:
    for onderwerp in region.onderwerpen.values():
        yield ZoekDocument(
            id=f"onderwerp/{onderwerp.id}",
            url=urls.onderwerp(onderwerp.id),
            titel=onderwerp.titel,
            soort="Onderwerp",
            context="",
            samenvatting=onderwerp.samenvatting,
            velden=_velden(
                titel=onderwerp.titel, samenvatting=onderwerp.samenvatting, zoekwoord=" ".join(onderwerp.zoekwoorden)
            ),
            facetten=(("onderwerp", onderwerp.id),),
        )
    for begrip in region.begrippen.values():
        yield ZoekDocument(
            id=f"begrip/{begrip.id}",
            url=urls.begrip(begrip.id),
            titel=begrip.term,
            soort="Begrip",
            context=begrip.voluit,
            samenvatting=begrip.uitleg or begrip.uitleg_in_bron.label,
            velden=_velden(
                titel=begrip.term, naam=" ".join((begrip.voluit, *begrip.varianten)), samenvatting=begrip.uitleg
            ),
            facetten=(),
        )
