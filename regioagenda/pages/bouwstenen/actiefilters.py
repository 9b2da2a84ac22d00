"""By what acties can be chosen, and which of them belong to a choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.gelezen import vraag
from regioagenda.domain.model import Actie, Agenda, Gemeente, Onderwerp, Organisatie
from regioagenda.domain.region import Region
from regioagenda.domain.schermtekst import zeg
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import is_over, nu
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import Link

SOORTEN = {
    "agenda": "Agenda",
    "onderwerp": "Onderwerp",
    "status": "Status",
    "gemeente": "Gemeente",
    "trekker": "Trekker",
}


# The list of an organisation is no filter that visitors choose; it is there when its own page cannot list its acties.
ORGANISATIE = "organisatie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One value of one kind of filter: `status`, `loopt`, “Loopt”."""

    soort: str
    waarde: str
    label: str

    @property
    def kenmerk(self) -> str:
        """What an actie that passes this filter carries."""
        return f"{self.soort}/{self.waarde}"

    @property
    def url(self) -> str:
        """The address of the acties that pass this filter."""
        return urls.acties(self.soort, self.waarde)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """Every filter with the acties that pass it, made once for all lists."""

    kenmerken: Mapping[str, tuple[str, ...]]
    acties: Mapping[str, tuple[Actie, ...]]
    # The acties in which a party has a role now.
    met_rol: Mapping[str, tuple[Actie, ...]]
    # Those that run come first.
    agendas: tuple[Agenda, ...]


@vraag
def filters(region: Region) -> tuple[Filter, ...]:
    """Give every filter that leaves something, by kind, in the order in which visitors see them."""
    used = {huidige_status(actie).waarde for actie in region.acties.values()}
    agendas = region.acties_by_agenda.keys()
    members = {slug for agenda in agendas for slug in region.deelnemers(agenda)} | region.betrokkenheid_by_partij.keys()
    found = (
        ("agenda", ((a.id, a.korte_titel) for a in region.agendas.values() if a.id in agendas)),
        ("onderwerp", ((o.id, o.titel) for o in region.onderwerpen.values() if o.id in region.acties_by_onderwerp)),
        ("status", ((str(s), s.label) for s in StatusWaarde if s in used)),
        ("gemeente", ((g.slug, g.naam) for g in region.gemeenten.values() if g.slug in members)),
        ("trekker", ((slug, region.partij_naam(slug)) for slug in region.trekkers)),
    )
    return tuple(Filter(soort=soort, waarde=waarde, label=label) for soort, values in found for waarde, label in values)


def lege_filters(region: Region) -> Iterator[tuple[str, Link, str]]:
    """Give the addresses of filters that leave nothing now, and may have left something before, as `oude_filters` does.

    Which values there are does not depend on what passes them, so an address that was published stays.
    """
    values = (
        ("agenda", region.agendas),
        ("onderwerp", region.onderwerpen),
        ("status", map(str, StatusWaarde)),
        ("gemeente", region.gemeenten),
    )
    used = {f.url for f in filters(region)}
    for soort, names in values:
        for waarde in names:
            address = urls.acties(soort, waarde)
            if address not in used:
                yield address, Link(titel=zeg(region, "Alle acties"), url=urls.ACTIES), region.site.path


def met_rol(ctx: Context, slug: str) -> Link | None:
    """Link to the list of acties in which a party has a role now, when there is one."""
    soort = "gemeente" if slug in ctx.region.gemeenten else ORGANISATIE
    found = waarin_een_rol(ctx.region, ctx.today, slug)
    if not found or (soort == ORGANISATIE and len(found) <= ctx.grenzen.rol):
        return None
    return Link(titel=f"Alle acties waarin {ctx.region.partij_naam(slug)} een rol heeft", url=urls.acties(soort, slug))


def oude_filters(region: Region) -> Iterator[tuple[str, Link, str]]:
    """Give the addresses that filters had under old names: (old address, where it lives now, the file that says so)."""
    partijen: Mapping[str, Gemeente | Organisatie] = {**region.organisaties, **region.gemeenten}
    named: dict[str, Mapping[str, Agenda | Onderwerp | Gemeente | Organisatie]] = {
        "agenda": region.agendas,
        "onderwerp": region.onderwerpen,
        "gemeente": partijen,
        "trekker": partijen,
    }
    for value in filters(region):
        if value.soort in named:
            entity = named[value.soort][value.waarde]
            for old in entity.was:
                yield urls.acties(value.soort, old), Link(titel=titel_van(value), url=value.url), entity.where.path


def van_agenda(region: Region, agenda: str) -> tuple[str, ...]:
    """Give the filters that every actie of an agenda passes."""
    return (f"agenda/{agenda}", *(f"gemeente/{slug}" for slug in region.deelnemers(agenda)))


def _van_actie(region: Region, actie: Actie) -> tuple[str, ...]:
    """Give the filters that an actie passes by its agenda when it does not concern all of its gemeenten."""
    return (f"agenda/{actie.agenda}", *(f"gemeente/{slug}" for slug in region.deelnemers_van(actie)))


@vraag
def _index(region: Region, today: date) -> _Index:
    passes: dict[str, tuple[str, ...]] = {}
    acties: dict[str, list[Actie]] = {}
    with_role: dict[str, list[Actie]] = {}
    shared = {agenda: van_agenda(region, agenda) for agenda in region.agendas}
    for actie in region.acties.values():
        involved = nu(region.betrokkenheid_by_actie[actie.id], today)
        parties = dict.fromkeys(b.partij for b in involved)
        found = (
            *(_van_actie(region, actie) if actie.gemeenten else shared[actie.agenda]),
            f"status/{huidige_status(actie).waarde}",
            *(f"onderwerp/{r.slug}" for r in actie.onderwerpen),
            *(f"gemeente/{slug}" for slug in parties if slug in region.gemeenten),
            *(f"trekker/{b.partij}" for b in involved if b.leidend),
        )
        # Each once, those of its agenda first.
        passes[actie.id] = tuple(dict.fromkeys(found))
        for kenmerk in passes[actie.id]:
            acties.setdefault(kenmerk, []).append(actie)
        for slug in parties:
            with_role.setdefault(slug, []).append(actie)
    acties |= {f"{ORGANISATIE}/{slug}": own for slug, own in with_role.items() if slug in region.organisaties}
    return _Index(
        kenmerken=passes,
        acties={name: tuple(own) for name, own in acties.items()},
        met_rol={slug: tuple(own) for slug, own in with_role.items()},
        agendas=tuple(sorted(region.agendas.values(), key=lambda a: is_over(region, a.id, today))),
    )


@vraag
def kenmerken_van(region: Region, today: date, actie: str) -> tuple[str, ...]:
    """Give the filters that an actie passes, those of its agenda first."""
    return _index(region, today).kenmerken[actie]


@vraag
def acties_met_kenmerk(region: Region, today: date, kenmerk: str) -> tuple[Actie, ...]:
    """Give the acties that pass a filter."""
    return _index(region, today).acties.get(kenmerk, ())


@vraag
def waarin_een_rol(region: Region, today: date, slug: str) -> tuple[Actie, ...]:
    """Give the acties in which a party has a role now."""
    return _index(region, today).met_rol.get(slug, ())


@vraag
def aantallen(region: Region, today: date) -> tuple[tuple[str, int], ...]:
    """Tell of each filter how many acties pass it."""
    return tuple((kenmerk, len(acties)) for kenmerk, acties in _index(region, today).acties.items())


@vraag
def agendas_op_volgorde(region: Region, today: date) -> tuple[Agenda, ...]:
    """Give the agendas, those that are over last."""
    return _index(region, today).agendas


@vraag
def telling_van_alles(region: Region) -> str:
    """Say how many acties and projects there are."""
    return tellen.in_woorden(tuple(region.acties.values()))


def titel_van(chosen: Filter) -> str:
    """Give the title of the list of what passes a filter."""
    words = {
        "agenda": f"Acties van {chosen.label}",
        "onderwerp": f"Acties over {chosen.label}",
        "status": f"Acties met de status “{chosen.label}”",
        "gemeente": f"Acties in {chosen.label}",
        "trekker": f"Acties met {chosen.label} als trekker",
        ORGANISATIE: f"Acties waarin {chosen.label} een rol heeft",
    }
    return words[chosen.soort]
