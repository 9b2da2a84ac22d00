"""What can be found: every file with a page and every part with a name of its own, as a document for the search index.

Its words are those of the fields that are declared with a weight (`zoek`), so a new field or kind is found by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from regioagenda.base.nederlands import opsomming
from regioagenda.domain.inwoorden import gezocht, namen_van
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Begrip,
    Doelstelling,
    Gemeente,
    Onderwerp,
    Organisatie,
    Pagina,
    Thema,
    Verband,
)
from regioagenda.domain.overgangen import vervolg
from regioagenda.domain.region import Region
from regioagenda.domain.soorten import Deel, adres_van, delen_van, id_van, soort_van, titel_van
from regioagenda.domain.status import huidige_status, is_overgegaan
from regioagenda.domain.voorbij import bestaat, merk_van_agenda
from regioagenda.domain.woorden import VerbandSoort
from regioagenda.output.search.index import ZoekDocument
from regioagenda.pages.bouwstenen.parts import PlannedPage
from regioagenda.reading.schema import Namen, velden
from regioagenda.reading.woord import Woord

SNIPPET = 200
# How much a kind counts beside what is planned: definitions and parties answer in the card above the list, and what is done
# says more than the thema that it belongs to.
PRIOR: tuple[tuple[type, float], ...] = (
    (Begrip, 0.5),
    (Organisatie, 0.5),
    (Gemeente, 0.5),
    (Onderwerp, 0.35),
    (Thema, 0.9),
    (Verband, 0.7),
)
# What tells about the site itself is seldom what somebody looks for.
OVER_DE_SITE = 0.6
# What the sources themselves say about two plans. Other links between items only stand on the pages of those.
EIGEN_TEKST = (VerbandSoort.KOPPELKANS, VerbandSoort.DILEMMA)
# The order in which the weights of a document stand.
GEWICHTEN = ("titel", "naam", "thema", "samenvatting", "zoekwoord", "tekst")

Facetten = tuple[tuple[str, str], ...]

# An overview is what somebody means who types its name or what it is for: it answers before a text that has the word.
OVERZICHT_PRIOR = 1.6


def zoekdocumenten(region: Region, today: date, pages: Iterable[PlannedPage] = ()) -> tuple[ZoekDocument, ...]:
    """Make the documents in a fixed order: files, what stands on the page of a file, and the overviews among the pages.

    A deelactie belongs to its actie: one row a page. What a party leads stands in the text of that party.
    """
    namen = namen_van(region)
    # Of two that answer as well the first is shown first: what is over comes last.
    files = sorted(
        (f for f in region.bestanden.values() if adres_van(f)), key=lambda f: _is_afgelopen(region, f, today)
    )
    written = {adres_van(f) for f in files}
    lists = (file for found in region.files.values() for file in found.values())
    parts = [part for file in lists for part in delen_van(file) if part.id and _eigen_rij(part)]
    return (
        *(_bestand(region, file, namen, today) for file in files),
        *(_deel(region, part, namen, today) for part in parts),
        *(_overzicht(region, page) for page in pages if page.overzicht and page.url not in written),
    )


def _overzicht(region: Region, page: PlannedPage) -> ZoekDocument:
    """Make the document of an overview: it is found by its own name and by everyday words."""
    id = page.url.strip("/").removeprefix("agendas/") or "agendas"
    return ZoekDocument(
        id=id,
        paginanamen=(page.titel, id.rpartition("/")[2].replace("-", " ")),
        url=page.url,
        titel=page.titel,
        soort="Overzicht",
        prior=OVERZICHT_PRIOR,
        context=region.agendas[page.agenda].korte_titel if page.agenda else "",
        samenvatting="",
        velden=(("titel", page.titel), *(("zoekwoord", word) for word in page.zoekwoorden)),
        facetten=(("agenda", page.agenda),) if page.agenda else (),
    )


def _eigen_rij(part: Deel) -> bool:
    if isinstance(part.deel, Verband):
        return part.deel.soort in EIGEN_TEKST
    return part.soort.wordt_gevonden and not isinstance(part.bestand, Actie)


def _prior(entity: Any) -> float:
    if isinstance(entity, Pagina) and not entity.agenda:
        return OVER_DE_SITE
    return next((prior for cls, prior in PRIOR if isinstance(entity, cls)), 1.0)


def _is_afgelopen(region: Region, file: Any, today: date) -> bool:
    agenda = file.id if isinstance(file, Agenda) else getattr(file, "agenda", "")
    gone_on = isinstance(file, Actie) and is_overgegaan(file)
    gone = isinstance(file, Gemeente) and not bestaat(file, today)
    return gone_on or gone or (agenda != "" and bool(region.agendas[agenda].afgelopen))


def eerste_woorden(text: str) -> str:
    """Give the beginning of a text, cut between words."""
    words = " ".join(text.split())
    return words if len(words) <= SNIPPET else words[: words.rfind(" ", 0, SNIPPET)] + " …"


def _velden(found: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Put the words of each weight together."""
    by_weight: dict[str, list[str]] = defaultdict(list)
    for weight, text in found:
        by_weight[weight].append(text)
    joined = ((weight, ("\n" if weight == "tekst" else " ").join(by_weight[weight])) for weight in GEWICHTEN)
    return tuple((weight, text) for weight, text in joined if text)


def _facetten(region: Region, entity: Any, agenda: str) -> Facetten:
    """Give the filters under which something is found."""
    if isinstance(entity, Actie):
        return _actie_facetten(region, entity)
    if isinstance(entity, Gemeente):
        return (("gemeente", entity.slug),)
    if isinstance(entity, Onderwerp):
        return (("onderwerp", entity.id),)
    of_agenda = (("agenda", agenda), *(("gemeente", slug) for slug in region.deelnemers(agenda))) if agenda else ()
    return (*of_agenda, *(("onderwerp", r.slug) for r in getattr(entity, "onderwerpen", ())))


def _actie_facetten(region: Region, actie: Actie) -> Facetten:
    """Give the filters of an actie."""
    involved = region.betrokkenheid_by_actie[actie.id]
    named = {b.partij for b in involved if b.partij in region.gemeenten}
    leaders = dict.fromkeys(b.partij for b in involved if b.leidend)
    return (
        ("agenda", actie.agenda),
        *(("onderwerp", r.slug) for r in actie.onderwerpen),
        ("status", str(huidige_status(actie).waarde)),
        *(("gemeente", g) for g in sorted(named | set(region.deelnemers_van(actie)))),
        *(("trekker", slug) for slug in leaders),
    )


def _soort(region: Region, entity: Any, agenda: str, label: str) -> str:
    """Name the kind of something: as its agenda does, or by the word that it chose from a list, or as its row says."""
    own = getattr(entity, "soort", None)
    if isinstance(entity, Thema):
        return region.agendas[agenda].benamingen.thema.capitalize()
    if isinstance(entity, Doelstelling):
        return region.agendas[agenda].benamingen.doelstelling.capitalize()
    return own.label if isinstance(own, Woord) and not (isinstance(entity, Pagina) and not agenda) else label


def _context(region: Region, entity: Any, agenda: str, today: date) -> str:
    """Say where something belongs, or what tells it from another of the same name."""
    over = f" ({merk})" if agenda and (merk := merk_van_agenda(region.agendas[agenda], today)) else ""
    if isinstance(entity, Agenda):
        return entity.looptijd.getoond + over
    if isinstance(entity, Actie):
        place = f"{region.agendas[agenda].korte_titel}{over}, {region.themas[entity.thema].titel}"
        return f"{place}. {goes_on}" if (goes_on := vervolg(region, entity)) else place
    if isinstance(entity, Gemeente):
        return entity.provincie
    if isinstance(entity, Begrip):
        return entity.voluit
    return region.agendas[agenda].korte_titel + over if agenda else ""


def _samenvatting(entity: Any, words: Iterable[tuple[str, str]]) -> str:
    if isinstance(entity, Begrip):
        return entity.uitleg or (entity.uitleg_in_bron.label if entity.uitleg_in_bron else "")
    summary = getattr(entity, "samenvatting", None)
    return str(summary) if summary is not None else eerste_woorden(next((t for w, t in words if w == "tekst"), ""))


def _bestand(region: Region, file: Any, namen: Namen, today: date) -> ZoekDocument:
    kind = soort_van(file)
    agenda = file.id if isinstance(file, Agenda) else getattr(file, "agenda", "")
    named = frozenset(part.veld for part in kind.delen if part.id)
    words = [*gezocht(file, namen, alleen_titels=named)]
    words = _van_gemeente(region, file, words, today) if isinstance(file, Gemeente) else words
    if isinstance(file, Actie):
        words += [("tekst", text) for part in file.deelacties for _, text in gezocht(part, namen)]
    if isinstance(file, Gemeente | Organisatie):
        led = dict.fromkeys(b.actie.titel for b in region.betrokkenheid_by_partij.get(file.slug, ()) if b.leidend)
        words += [("tekst", " ".join(("trekker", *led)))] if led else []
    # The text below the header is no declared field.
    words += [("tekst", file.tekst.text)] if "tekst" not in velden(type(file)) and hasattr(file, "tekst") else []
    if isinstance(file, Actie):
        parts = dict.fromkeys(b.partij for b in region.betrokkenheid_by_actie[file.id] if b.deelactie)
        words += [("thema", region.themas[file.thema].titel), ("tekst", " ".join(map(region.partij_naam, parts)))]
    return ZoekDocument(
        id=id_van(file).removeprefix("pagina/"),
        url=adres_van(file),
        titel=titel_van(file),
        soort=_soort(region, file, agenda, kind.label),
        context=_nu(region, file, today) or _context(region, file, agenda, today),
        samenvatting=_samenvatting(file, words),
        velden=_velden(words),
        facetten=_facetten(region, file, agenda),
        prior=_prior(file),
        paginanamen=(titel_van(file), file.id) if isinstance(file, Pagina) and not file.agenda else (),
        dag=changed.toordinal() if (changed := getattr(file, "gewijzigd", None)) else 0,
    )


def _van_gemeente(
    region: Region, gemeente: Gemeente, words: list[tuple[str, str]], today: date
) -> list[tuple[str, str]]:
    """Let the name of a gemeente that is no more lead to those that follow it first, and then to its own page."""
    if not bestaat(gemeente, today):
        return [("tekst" if weight in ("titel", "naam") else weight, text) for weight, text in words]
    old = (g for g in region.gemeenten.values() if any(r.slug == gemeente.slug for r in g.opvolgers))
    return words + [("titel", " ".join((g.naam, *g.aliassen))) for g in old if not bestaat(g, today)]


def _nu(region: Region, file: Any, today: date) -> str:
    """Say where a gemeente that is no more belongs now; empty for all else."""
    if not isinstance(file, Gemeente) or bestaat(file, today) or not file.opvolgers:
        return ""
    return f"geen eigen gemeente meer; nu {opsomming(region.partij_naam(r.slug) for r in file.opvolgers)}"


def _deel(region: Region, part: Deel, namen: Namen, today: date) -> ZoekDocument:
    agenda = getattr(part.bestand, "agenda", "")
    words = [*gezocht(part.deel, namen)]
    return ZoekDocument(
        id=part.id,
        url=part.adres,
        titel=titel_van(part.deel),
        soort=_soort(region, part.deel, agenda, part.soort.label),
        context=_context(region, part.deel, agenda, today),
        samenvatting=_samenvatting(part.deel, words),
        velden=_velden(words),
        facetten=_facetten(region, part.deel, agenda),
        prior=_prior(part.deel),
    )
