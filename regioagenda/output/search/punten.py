"""Points and pages of data as documents for the search index: aims, questions, criteria, surveys, comparisons."""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.domain.model import (
    Doelstelling,
    Gegevens,
    NietOpgenomen,
    Onderdeel,
    Overzicht,
    Peiling,
    Peilvraag,
    Stemgewichten,
    Verband,
    Vergelijking,
    Vraag,
)
from regioagenda.domain.punten import Deel, Punt
from regioagenda.domain.region import Region
from regioagenda.output.search.index import ZoekDocument
from regioagenda.pages import urls

SNIPPET = 200


def eerste_woorden(text: str) -> str:
    """Give the beginning of a text, cut between words."""
    words = " ".join(text.split())
    return words if len(words) <= SNIPPET else words[: words.rfind(" ", 0, SNIPPET)] + " …"


def agenda_facetten(region: Region, agenda: str) -> tuple[tuple[str, str], ...]:
    """Give the filters under which everything of an agenda is found."""
    return (("agenda", agenda), *(("gemeente", slug) for slug in region.deelnemers(agenda)))


def punt_documenten(region: Region) -> Iterator[ZoekDocument]:
    """Make a document of every point."""
    return (_punt(region, punt) for punt in region.punten.values())


def _punt(region: Region, punt: Punt) -> ZoekDocument:
    deel = punt.deel
    text = _tekst(deel)
    extra = _extra(deel)
    onderwerpen = deel.onderwerpen if isinstance(deel, Vraag) else ()
    return ZoekDocument(
        id=punt.id,
        url=urls.punt(punt),
        titel=deel.titel,
        soort=_soort(region, punt),
        context=region.agendas[punt.agenda].korte_titel,
        samenvatting=eerste_woorden(text),
        velden=tuple((name, value) for name, value in (("titel", deel.titel), *extra, ("tekst", text)) if value),
        facetten=(*agenda_facetten(region, punt.agenda), *(("onderwerp", r.slug) for r in onderwerpen)),
    )


def _soort(region: Region, punt: Punt) -> str:
    """Name the kind of a point as its agenda does."""
    if isinstance(punt.deel, Verband):
        return punt.deel.soort.label
    namen = region.agendas[punt.agenda].benamingen
    return (namen.doelstelling if namen and isinstance(punt.deel, Doelstelling) else punt.soort).capitalize()


def _tekst(deel: Deel) -> str:
    if isinstance(deel, Verband):
        return f"{deel.uitleg.text}\n{deel.keuze.text}".strip()
    if isinstance(deel, Vraag):
        figures = " ".join(f"{k.waarde} {k.eenheid} {k.wat}" for k in deel.kerncijfers)
        promises = " ".join(f"{m.wat} {m.wanneer.getoond}" for m in deel.toezeggingen)
        return "\n".join(part for part in (deel.vraag.text, deel.antwoord.text, figures, promises) if part)
    if isinstance(deel, Peilvraag):
        results = " ".join(f"{u.antwoord} {u.groep} {u.woorden}" for u in deel.uitslagen)
        return f"{deel.vraag}\n{deel.tekst.text}\n{results}"
    if isinstance(deel, Doelstelling):
        return "\n".join((deel.tekst.text, *(f"{k.waarde} {k.eenheid} {k.wat}" for k in deel.kerncijfers)))
    return deel.tekst.text


def _extra(deel: Deel) -> tuple[tuple[str, str], ...]:
    """Give the other names of a point and the words that editors added for it."""
    if isinstance(deel, Verband):
        return (("naam", f"{deel.soort.label} {deel.nummer}"),)
    if isinstance(deel, Vraag):
        return (("naam", deel.gesteld_door), ("zoekwoord", " ".join(deel.zoekwoorden)))
    if isinstance(deel, Doelstelling):
        return (("naam", deel.brontitel),)
    if isinstance(deel, Onderdeel):
        return (("naam", deel.groep),)
    return ()


def gegevens_documenten(region: Region) -> Iterator[ZoekDocument]:
    """Make a document of every page of data and of every list of an agenda."""
    for data in region.gegevens.values():
        yield ZoekDocument(
            id=data.id,
            url=urls.item(data.id),
            titel=data.titel,
            soort="Gegevens",
            context=region.agendas[data.agenda].korte_titel,
            samenvatting=data.samenvatting,
            velden=_velden(data, "\n".join((data.inleiding.text, _inhoud(region, data), data.toelichting.text))),
            facetten=(
                *agenda_facetten(region, data.agenda),
                *(("onderwerp", r.slug) for r in data.onderwerpen),
            ),
        )
    for agenda in region.agendas.values():
        for item, file in region.overzichten.items():
            if file.agenda == agenda.id:
                fields = (("titel", file.titel), ("samenvatting", file.samenvatting), ("tekst", _boven(file)))
                yield ZoekDocument(
                    id=item,
                    url=urls.item(item),
                    titel=file.titel,
                    soort="Overzicht",
                    context=agenda.korte_titel,
                    samenvatting=file.samenvatting,
                    velden=tuple((name, value) for name, value in fields if value),
                    facetten=agenda_facetten(region, agenda.id),
                )


def _boven(file: Overzicht) -> str:
    """Give the text of a list itself; what is in it is found as points, or is text when it has no points."""
    if isinstance(file, NietOpgenomen):
        return "\n".join(f"{w.titel} {w.reden} {w.waar}" for w in file.weggelaten)
    return file.inleiding.text


def _velden(file: Gegevens, text: str) -> tuple[tuple[str, str], ...]:
    fields = (
        ("titel", file.titel),
        ("samenvatting", file.samenvatting),
        ("zoekwoord", " ".join(file.zoekwoorden)),
        ("tekst", text),
    )
    return tuple((name, value) for name, value in fields if value)


def _inhoud(region: Region, file: Peiling | Vergelijking | Stemgewichten) -> str:
    if isinstance(file, Peiling):
        return f"{file.methode} {file.deelnemers}"
    if isinstance(file, Vergelijking):
        options = " ".join(f"{o.naam} {o.toelichting}" for o in file.opties)
        return options + " " + " ".join(rij.titel for deel in file.delen for rij in deel.criteria)
    return " ".join(f"{region.partij_naam(r.wie.slug)} {' '.join(f.naam for f in r.fracties)}" for r in file.raden)
