"""A region in which every reference resolves, with its items in order and found from every side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from regioagenda.base.late import dataclass
from regioagenda.domain.bestandsmaten import Bestandsmaat
from regioagenda.domain.model import (
    Actie,
    Adres,
    Agenda,
    Begrip,
    Bestand,
    Betrokkene,
    Bron,
    Deelactie,
    Document,
    Editie,
    Gemeente,
    Moment,
    Onderwerp,
    Organisatie,
    Pagina,
    Peiling,
    Samenhang,
    Schermtekst,
    Site,
    Stemgewichten,
    Tabel,
    Thema,
    Verband,
    Vergelijking,
    Vervallen,
    Vragen,
    Zoekproef,
    Zoekwoord,
)
from regioagenda.domain.punten import Punt
from regioagenda.domain.soorten import soort_van
from regioagenda.domain.verloop.model import Afgezegd, Regel
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, Rol, Werkwijze
from regioagenda.reading.geojson import Kaartvorm
from regioagenda.reading.naam import LETTERS
from regioagenda.reading.walk import Pointers


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrokkenheid:
    """One party in one role in one actie, or in one deelactie of it."""

    partij: str
    rol: Rol
    actie: Actie
    deelactie: Deelactie | None
    betrokkene: Betrokkene

    @property
    def leidend(self) -> bool:
        """Whether the role is a leading one."""
        return self.rol in LEIDENDE_ROLLEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Gepland:
    """A moment with the item it belongs to; `item` is the id of an agenda, thema or actie (deelactie: `…#a`)."""

    item: str
    agenda: str
    titel: str
    moment: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbandIn:
    """A verband with the agenda it is written in; its id is `<agenda>/<verband.id>`."""

    id: str
    agenda: str
    verband: Verband


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Everything, related. Mappings keep the order in which visitors see things."""

    site: Site
    # The files of each class by their id, slug or agenda, whichever they have first; and every file by its whole id.
    files: Mapping[type, Mapping[str, Any]]
    bestanden: Mapping[str, Bestand]
    punten: Mapping[str, Punt]
    verbanden: Mapping[str, VerbandIn]
    onderwerpen: Mapping[str, Onderwerp]
    begrippen: Mapping[str, Begrip]
    documenten: Mapping[str, Document]
    zoekwoorden: tuple[Zoekwoord, ...]
    acties_by_agenda: Mapping[str, tuple[Actie, ...]]
    zoekproeven: tuple[Zoekproef, ...]
    # The addresses that were published once, and the pages that are gone.
    gepubliceerd: tuple[Adres, ...]
    vervallen: tuple[Vervallen, ...]
    # What the region says on the screen instead of which text of the program, and where it says so.
    schermteksten: Mapping[str, str]
    eigen_teksten: tuple[Schermtekst, ...]
    acties_by_thema: Mapping[str, tuple[Actie, ...]]
    acties_by_onderwerp: Mapping[str, tuple[Actie, ...]]
    themas_by_agenda: Mapping[str, tuple[Thema, ...]]
    betrokkenheid_by_actie: Mapping[str, tuple[Betrokkenheid, ...]]
    betrokkenheid_by_partij: Mapping[str, tuple[Betrokkenheid, ...]]
    verbanden_by_item: Mapping[str, tuple[VerbandIn, ...]]
    momenten: tuple[Gepland, ...]
    # What earlier revisions tell, where they are known: what changed in each item, in order of time; what left the
    # calendars; how much higher than by its own account the number of an event is; and since when all that is known.
    regels_by_item: Mapping[str, tuple[Regel, ...]]
    afgezegd: tuple[Afgezegd, ...]
    verzet: Mapping[str, int]
    verloop_sinds: date | None
    momenten_by_agenda: Mapping[str, tuple[Gepland, ...]]
    # Those of a deelactie are with its actie.
    momenten_by_item: Mapping[str, tuple[Gepland, ...]]
    # The parties that lead something, gemeenten first, each in order of name.
    trekkers: tuple[str, ...]
    pointers: Mapping[str, Pointers]
    # What is known of the pictures, attachments and maps of editors, by their name below `content/`.
    bestandsmaten: Mapping[str, Bestandsmaat]
    kaartvormen: Mapping[str, Kaartvorm]

    @property
    def agendas(self) -> Mapping[str, Agenda]:
        """The agendas."""
        return self.files[Agenda]

    @property
    def themas(self) -> Mapping[str, Thema]:
        """The themas of all agendas."""
        return self.files[Thema]

    @property
    def acties(self) -> Mapping[str, Actie]:
        """The acties of all agendas."""
        return self.files[Actie]

    @property
    def paginas(self) -> Mapping[str, Pagina]:
        """The pages of agendas and of the site itself."""
        return self.files[Pagina]

    @property
    def tabellen(self) -> Mapping[str, Tabel]:
        """The tables."""
        return self.files[Tabel]

    @property
    def edities(self) -> Mapping[str, Editie]:
        """The versions of agendas, the oldest of each first."""
        return self.files[Editie]

    @property
    def vragen(self) -> Mapping[str, Vragen]:
        """The questions by agenda."""
        return self.files[Vragen]

    @property
    def samenhangen(self) -> Mapping[str, Samenhang]:
        """The verbanden by agenda."""
        return self.files[Samenhang]

    @property
    def gemeenten(self) -> Mapping[str, Gemeente]:
        """The gemeenten, in order of name."""
        return self.files[Gemeente]

    @property
    def organisaties(self) -> Mapping[str, Organisatie]:
        """The other parties, in order of name."""
        return self.files[Organisatie]

    @property
    def gegevens(self) -> Mapping[str, Peiling | Vergelijking | Stemgewichten]:
        """The surveys, comparisons and weights of votes."""
        return {**self.files[Peiling], **self.files[Vergelijking], **self.files[Stemgewichten]}

    def partij_naam(self, slug: str) -> str:
        """Give the name on screen of a gemeente or organisatie."""
        partij = self.gemeenten.get(slug) or self.organisaties[slug]
        return partij.naam

    def deelnemers(self, agenda: str) -> tuple[str, ...]:
        """Give the gemeenten of an agenda, each once; an organisatie can own an agenda but has no council in it."""
        return tuple(dict.fromkeys(r.slug for r in self.agendas[agenda].gemeenten if r.slug in self.gemeenten))

    def deelnemers_van(self, actie: Actie) -> tuple[str, ...]:
        """Give the gemeenten that an actie concerns: those that it names, or else all of its agenda."""
        return tuple(dict.fromkeys(r.slug for r in actie.gemeenten)) or self.deelnemers(actie.agenda)

    def document_van(self, bron: Bron | None, agenda: str) -> Document | None:
        """Give the document of a source: the one that it names, or else the first of its agenda ("" outside any); None
        when there is no document."""
        if bron is not None and bron.document is not None:
            return self.documenten[bron.document.slug]
        first = next(iter(self.agendas[agenda].documenten), None) if agenda else None
        return self.documenten[first.slug] if first else None

    def schrijft_zelf(self, agenda: str = "") -> bool:
        """Tell whether an agenda holds words of the region itself; without one, whether all of the site does."""
        if agenda:
            return (self.agendas[agenda].werkwijze or self.site.werkwijze) is Werkwijze.EIGEN
        return self.site.werkwijze is Werkwijze.EIGEN and all(map(self.schrijft_zelf, self.agendas))

    def in_agenda(self, agenda: str, groep: str) -> tuple[tuple[str, Any], ...]:
        """Give the files that an agenda lists under a heading of its page, with their ids, in order."""
        return tuple(
            (name, file)
            for name, file in self.bestanden.items()
            if getattr(file, "agenda", "") == agenda and soort_van(file).groep == groep
        )


def betrokkenheid_van(actie: Actie) -> tuple[Betrokkenheid, ...]:
    """Give every party of an actie and its deelacties, in the order of the file."""
    own = tuple(
        Betrokkenheid(partij=b.wie.slug, rol=b.rol, actie=actie, deelactie=None, betrokkene=b)
        for b in actie.betrokkenen
    )
    parts = tuple(
        Betrokkenheid(partij=b.wie.slug, rol=b.rol, actie=actie, deelactie=d, betrokkene=b)
        for d in actie.deelacties
        for b in d.betrokkenen
    )
    return own + parts


def gepland_in(holder: Bestand) -> Iterator[Gepland]:
    """Give the moments of a file and of its parts, in the order of the file; most kinds have none."""
    if isinstance(holder, Agenda):
        for m in holder.momenten:
            yield Gepland(item=holder.id, agenda=holder.id, titel=holder.korte_titel, moment=m)
    elif isinstance(holder, Thema | Actie) or (isinstance(holder, Pagina) and holder.agenda):
        for m in holder.momenten:
            yield Gepland(item=holder.id, agenda=holder.agenda, titel=holder.titel, moment=m)
        for deel in holder.deelacties if isinstance(holder, Actie) else ():
            title = f"{holder.titel}: {deel.titel}"
            for m in deel.momenten:
                yield Gepland(item=f"{holder.id}#{deel.id}", agenda=holder.agenda, titel=title, moment=m)
    elif isinstance(holder, Vragen):
        for vraag in holder.vragen:
            for m in vraag.toezeggingen:
                yield Gepland(item=f"{holder.agenda}/{vraag.id}", agenda=holder.agenda, titel=vraag.titel, moment=m)


def op_volgorde(momenten: Iterable[Gepland]) -> tuple[Gepland, ...]:
    """Put moments in the order of `Region.momenten`: by time, and of one time by their items."""
    return tuple(sorted(momenten, key=lambda g: (g.moment.wanneer.sorteersleutel, natuurlijke_sleutel(g.item))))


COORDINERENDE_GEMEENTE = "Coördinerende gemeente"


def rol_label(region: Region, rol: Rol, slug: str) -> str:
    """Give the label of the role of a party: only a gemeente can be a coördinerende gemeente."""
    label = COORDINERENDE_GEMEENTE if rol is Rol.COORDINATOR and slug in region.gemeenten else rol.label
    return region.schermteksten.get(label, label)


_NUMBER = re.compile(r"(\d+)")


def natuurlijke_sleutel(text: str) -> tuple[tuple[int, int, str], ...]:
    """Order `3.2` before `3.10`, and text by its letters."""
    return tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in _NUMBER.split(text) if p)


# Words before a name that nobody looks under.
_VOORAF = re.compile(r"(?:’s[- ]|’[tnk][ -]|de |het |een )(?=\w)")
_CIJFERS = re.compile(r"[0-9]+")
# Every sign that is typed for an apostrophe.
_APOSTROF = str.maketrans(dict.fromkeys("'‘‛ʼʹ´`′", "’"))
# What stands before the first letter or digit: quotes, brackets, dashes, a hash, an emoji.
_TEKENS_VOORAF = re.compile(r"(?:(?!’[stnk][- ])[\W_])+")


def naam_sleutel(naam: str) -> str:
    """Order names as a Dutch reader looks for them: by their letters without case, accents, signs before them or a leading
    `’s-`, `’t`, `de` or `het`, `ij` between `ie` and `ik`, numbers by their value."""
    folded = unicodedata.normalize("NFKD", naam.translate(_APOSTROF).casefold().translate(LETTERS))
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    first = _TEKENS_VOORAF.match(letters)
    letters = _VOORAF.sub("", letters[first.end() :] if first else letters, count=1) or letters
    return _CIJFERS.sub(lambda number: number[0].zfill(12)[-12:], letters)


def eerste_letter(naam: str) -> str:
    """Give the capital under which a reader looks for a name; `0-9` for all that begins with no letter."""
    first = naam_sleutel(naam)[:1].upper()
    return first if first.isalpha() else "0-9"
