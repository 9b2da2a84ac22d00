"""KINDS: the kinds of file that a region's content is made of, one row each.

A row says where a file lies, what it becomes, how it is called by others, where visitors find it and which of its parts
have a name of their own. Reading, names and references, renaming, addresses, the handbook and what an agenda lists of
itself are derived from it. What a kind holds is declared in its class, in `domain/model/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.model import (
    Actie,
    Adressen,
    Agenda,
    Begrip,
    Begrippen,
    Bestand,
    Deelactie,
    Document,
    Documenten,
    Doelstelling,
    Editie,
    Gemeente,
    NietOpgenomen,
    Onderdeel,
    Onderwerp,
    Onderwerpen,
    Organisatie,
    Pagina,
    Peiling,
    Peilvraag,
    Samenhang,
    Schermteksten,
    Site,
    Stemgewichten,
    Tabel,
    Thema,
    Verband,
    Vergelijking,
    Vergelijkingsdeel,
    Vraag,
    Vragen,
    Weggelaten,
    Zoekproeven,
    Zoekwoorden,
)
from regioagenda.domain.soort import Datatabel, Deelsoort, Soort, filled, given_fields

# What several rows say in the same words: the kind of reference that can point to either sort of party, and the
# headings on the page of an agenda.
PARTIJ = "gemeente of organisatie"
GEGEVENS, VERSIES, OVERZICHTEN = "Gegevens", "Versies van deze agenda", "Overzichten"
# The word that stands for a party in what it leads, beside the word for the party itself.
TREKKER = "trekker"


_AGENDA = "content/agendas/{agenda}"
_ITEM, _ADRES = "{agenda}/{stem}", "/agendas/{agenda}/{stem}/"


def _punten(veld: str, cls: type, *, verwijzing: str = "", data: Datatabel | None = None) -> tuple[Deelsoort, ...]:
    return (Deelsoort(veld=veld, cls=cls, id="{agenda}/{deel}", adres="#{deel}", verwijzing=verwijzing, data=data),)


KINDS: tuple[Soort, ...] = (
    Soort(cls=Site, plek="content/site.yaml", uitleg="naam en adres van de hele site"),
    Soort(
        cls=Gemeente,
        plek="content/gemeenten/{stem}.md",
        uitleg="een gemeente",
        id="gemeente/{stem}",
        adres="/gemeenten/{stem}/",
        verwijzingen=(PARTIJ, "gemeente"),
        ook=((TREKKER, "/trekkers/{stem}/"),),
        data=Datatabel(naam="gemeenten", uitleg="Alle gemeenten, met hun vaste kenmerk"),
    ),
    Soort(
        cls=Organisatie,
        plek="content/organisaties/{stem}.md",
        uitleg="een andere organisatie",
        id="organisatie/{stem}",
        adres="/organisaties/{stem}/",
        verwijzingen=(PARTIJ,),
        ook=((TREKKER, "/trekkers/{stem}/"),),
        data=Datatabel(naam="organisaties", uitleg="Alle organisaties"),
    ),
    Soort(
        cls=Pagina,
        plek="content/paginas/{stem}.md",
        uitleg="een losse pagina",
        id="pagina/{stem}",
        adres="/{stem}/",
        delen=(Deelsoort(veld="onderdelen", cls=Onderdeel, id="{bestand}#{deel}", adres="#{deel}"),),
    ),
    Soort(
        cls=Begrippen,
        plek="content/begrippen.yaml",
        uitleg="uitleg van woorden",
        adres="/begrippen/",
        delen=(
            Deelsoort(
                veld="begrippen",
                cls=Begrip,
                id="begrip/{deel}",
                adres="#{deel}",
                vast=False,
                data=Datatabel(naam="begrippen", uitleg="Alle begrippen"),
            ),
        ),
    ),
    Soort(
        cls=Onderwerpen,
        plek="content/onderwerpen.yaml",
        uitleg="de onderwerpen",
        adres="/onderwerpen/",
        delen=(
            Deelsoort(
                veld="onderwerpen",
                cls=Onderwerp,
                id="onderwerp/{deel}",
                adres="/onderwerpen/{deel}/",
                verwijzing="onderwerp",
                data=Datatabel(naam="onderwerpen", uitleg="Alle onderwerpen"),
            ),
        ),
    ),
    Soort(
        cls=Documenten,
        plek="content/documenten.yaml",
        uitleg="de bronnen",
        adres="/documenten/",
        delen=(
            Deelsoort(
                veld="documenten",
                cls=Document,
                id="document/{deel}",
                adres="#{deel}",
                verwijzing="document",
                data=Datatabel(naam="documenten", uitleg="Alle bronnen"),
            ),
        ),
    ),
    Soort(
        cls=Zoekwoorden,
        plek="content/zoekwoorden.yaml",
        uitleg="wat mensen typen en hoe het hier heet",
    ),
    Soort(
        cls=Zoekproeven,
        plek="content/zoekproeven.yaml",
        uitleg="vragen die het zoeken goed moet beantwoorden",
    ),
    Soort(
        cls=Schermteksten,
        plek="content/teksten.yaml",
        uitleg="uw eigen woorden op het scherm",
    ),
    Soort(
        cls=Adressen,
        plek="content/adressen.yaml",
        uitleg="adressen die ooit op de site stonden, en pagina's die weg zijn",
    ),
    Soort(
        cls=Agenda,
        plek=f"{_AGENDA}/agenda.md",
        uitleg="een agenda",
        verwijzingen=("agenda",),
        id="{agenda}",
        adres="/agendas/{agenda}/",
        data=Datatabel(naam="agendas", uitleg="Alle agenda's"),
    ),
    Soort(
        cls=Thema,
        plek=f"{_AGENDA}/{{stem}}/thema.md",
        uitleg="een thema: de map is het thema",
        delen=_punten("doelstellingen", Doelstelling, verwijzing="doelstelling"),
        verwijzingen=("thema",),
        id=_ITEM,
        adres=_ADRES,
        data=Datatabel(naam="themas", uitleg="Alle thema's"),
    ),
    Soort(
        cls=Actie,
        plek=f"{_AGENDA}/{{thema}}/{{stem}}.md",
        uitleg="een actie",
        delen=(
            Deelsoort(veld="deelacties", cls=Deelactie, id="{bestand}#{deel}", adres="#{deel}", op_scherm="Onderdeel"),
        ),
        verwijzingen=("actie",),
        id=_ITEM,
        adres=_ADRES,
        data=Datatabel(naam="acties", uitleg="Alle acties", csv=True),
    ),
    Soort(
        cls=Pagina,
        plek=f"{_AGENDA}/paginas/{{stem}}.md",
        uitleg="een hoofdstuk met tekst",
        delen=_punten("onderdelen", Onderdeel),
        id=_ITEM,
        adres=_ADRES,
    ),
    Soort(
        cls=Peiling,
        plek=f"{_AGENDA}/peilingen/{{stem}}.yaml",
        uitleg="een onderzoek onder inwoners",
        delen=_punten("vragen", Peilvraag),
        groep=GEGEVENS,
        in_volledig=True,
        op_scherm=GEGEVENS,
        id=_ITEM,
        adres=_ADRES,
        data=Datatabel(naam="peilingen", uitleg="Alle onderzoeken onder inwoners"),
    ),
    Soort(
        cls=Vergelijking,
        plek=f"{_AGENDA}/vergelijkingen/{{stem}}.yaml",
        uitleg="mogelijkheden naast elkaar",
        delen=(Deelsoort(veld="delen", cls=Vergelijkingsdeel, adres="#{deel}"),),
        groep=GEGEVENS,
        in_volledig=True,
        op_scherm=GEGEVENS,
        id=_ITEM,
        adres=_ADRES,
        data=Datatabel(naam="vergelijkingen", uitleg="Alle vergelijkingen"),
    ),
    Soort(
        cls=Stemgewichten,
        plek=f"{_AGENDA}/stemgewichten/{{stem}}.yaml",
        uitleg="hoe zwaar fracties meetellen",
        groep=GEGEVENS,
        in_volledig=True,
        op_scherm=GEGEVENS,
        id=_ITEM,
        adres=_ADRES,
        data=Datatabel(naam="stemgewichten", uitleg="Alle stemgewichten van fracties"),
    ),
    Soort(
        cls=Tabel,
        plek=f"{_AGENDA}/tabellen/{{stem}}.yaml",
        uitleg="een tabel",
        groep=GEGEVENS,
        in_volledig=True,
        id=_ITEM,
        adres=_ADRES,
        data=Datatabel(naam="tabellen", uitleg="Alle tabellen"),
    ),
    Soort(
        cls=Editie,
        plek=f"{_AGENDA}/edities/{{stem}}.yaml",
        uitleg="een bewaarde versie van de agenda",
        groep=VERSIES,
        id=_ITEM,
        adres=_ADRES,
        data=Datatabel(naam="edities", uitleg="Alle bewaarde versies van agenda's"),
    ),
    Soort(
        cls=Vragen,
        plek=f"{_AGENDA}/vragen.yaml",
        uitleg="vragen met hun antwoord",
        id="{agenda}/vragen",
        adres="/agendas/{agenda}/vragen/",
        delen=_punten("vragen", Vraag, data=Datatabel(naam="vragen", uitleg="Alle vragen met antwoord")),
        groep=OVERZICHTEN,
        in_volledig=True,
        op_scherm="Overzicht",
    ),
    Soort(
        cls=Samenhang,
        plek=f"{_AGENDA}/verbanden.yaml",
        uitleg="wat elkaar versterkt of botst",
        id="{agenda}/samenhang",
        adres="/agendas/{agenda}/samenhang/",
        delen=_punten("verbanden", Verband, data=Datatabel(naam="verbanden", uitleg="Alle verbanden tussen acties")),
        groep=OVERZICHTEN,
        in_volledig=True,
        op_scherm="Overzicht",
    ),
    Soort(
        cls=NietOpgenomen,
        plek=f"{_AGENDA}/niet-opgenomen.yaml",
        uitleg="wat de site niet overneemt, en waarom",
        id="{agenda}/niet-opgenomen",
        adres="/agendas/{agenda}/niet-opgenomen/",
        delen=(Deelsoort(veld="weggelaten", cls=Weggelaten, adres="#{deel}"),),
        groep=OVERZICHTEN,
        in_volledig=True,
        op_scherm="Overzicht",
    ),
)

# Files of the open data that are made of several kinds: every moment, wherever it stands, and long tables.
MOMENTEN = Datatabel(naam="momenten", uitleg="Alle momenten uit de planning", csv=True)
BETROKKENEN = Datatabel(naam="betrokkenen", uitleg="Wie welke rol heeft in welke actie: een regel per rol", csv=True)
ACTIE_ONDERWERP = Datatabel(naam="actie-onderwerp", uitleg="Welke actie over welk onderwerp gaat", csv=True)
ACTIE_GEMEENTE = Datatabel(
    naam="actie-gemeente", uitleg="Welke gemeente meedoet aan welke actie, en of zij er een taak in heeft", csv=True
)
VERSCHOVEN = Datatabel(naam="verschoven", uitleg="Welke momenten verschoven, van wanneer naar wanneer", csv=True)
DATATABELLEN: tuple[Datatabel, ...] = (
    *(k.data for k in KINDS if k.data is not None),
    *(part.data for k in KINDS for part in k.delen if part.data is not None),
    MOMENTEN,
    BETROKKENEN,
    ACTIE_ONDERWERP,
    ACTIE_GEMEENTE,
    VERSCHOVEN,
)
# Folders of an agenda that are no thema.
MAPPEN = tuple(
    dict.fromkeys(m[1] for k in KINDS if (m := re.match(re.escape(_AGENDA) + r"/([a-z-]+)/", k.plek)) is not None)
)
# Files with a fixed name, for who misspells one.
VASTE_BESTANDEN = tuple(name for k in KINDS if "{" not in (name := k.plek.rpartition("/")[2]) and not k.eigen_map)


_BY_CLASS: Mapping[type, tuple[Soort, ...]] = {
    cls: tuple(k for k in KINDS if k.cls is cls) for cls in dict.fromkeys(k.cls for k in KINDS)
}


@lru_cache(maxsize=1 << 15)
def soort_van_pad(path: str) -> Soort | None:
    """Give the kind of the file at a path, or None when no file belongs there."""
    return next((k for k in KINDS if (said := k.lees(path)) is not None and not _in_fixed_folder(k, said)), None)


def _in_fixed_folder(kind: Soort, said: Mapping[str, str]) -> bool:
    """Tell whether a path names a thema as a folder of an agenda that has a meaning of its own."""
    return said.get("stem" if kind.eigen_map else "thema") in MAPPEN


def soort_van(entity: Bestand) -> Soort:
    """Give the kind of a file that was read."""
    kinds = _BY_CLASS[type(entity)]
    return kinds[0] if len(kinds) == 1 else next(k for k in kinds if k.lees(entity.path) is not None)


def id_van(entity: Bestand) -> str:
    """Give what links call a file, or "" when they cannot call it."""
    kind = soort_van(entity)
    return filled(kind.id, kind.plek, entity.path)


def sleutel_van(entity: Any) -> str:
    """Give what its own class calls a file: its id, its slug or, of a list, its agenda; "" when there is only one."""
    names = given_fields(type(entity))
    return str(getattr(entity, names[0])) if names else ""


def titel_van(entity: Any) -> str:
    """Give what visitors read as the name of a file or a part: its title, or else the name or term that it has."""
    return str(getattr(entity, "titel", "") or getattr(entity, "naam", "") or getattr(entity, "term", ""))


def adres_van(entity: Bestand) -> str:
    """Give where visitors find a file, or "" when it has no page."""
    kind = soort_van(entity)
    return filled(kind.adres, kind.plek, entity.path)


def id_van_pad(path: str) -> str:
    """Give the id that the file at a path has, or would have if it could be read; "" when it has none."""
    kind = soort_van_pad(path)
    return filled(kind.id, kind.plek, path) if kind else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """A part with a name of its own: `deel` is what was read, `id` what links call it ("" when they cannot), `adres` where
    visitors find it, `bestand` the file that holds it."""

    deel: Any
    soort: Deelsoort
    id: str
    adres: str
    bestand: Bestand


def delen_van(entity: Bestand) -> Iterator[Deel]:
    """Give the parts of a file that have a name of their own, in the order of the file."""
    kind = soort_van(entity)
    if not kind.delen:
        return
    file, page, agenda = id_van(entity), adres_van(entity), getattr(entity, "agenda", "")
    for part in kind.delen:
        for deel in getattr(entity, part.veld):
            where = part.adres.format(deel=deel.id)
            yield Deel(
                deel=deel,
                soort=part,
                id=part.id.format(agenda=agenda, bestand=file, deel=deel.id),
                adres=page + where if part.is_anker else where,
                bestand=entity,
            )
