"""All acties of all agendas in one list with filters, and a page for each value of a filter.

A filter is a link to a page of its own, so it works without JavaScript. With it (`filters.js`) filters combine on the
page itself; each actie carries for that the filters it passes, as `<kind>/<value>`, which is also how an address ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from regioagenda.domain import tellen
from regioagenda.domain.gelezen import vraag
from regioagenda.domain.model import Actie, Agenda, Gemeente, Onderwerp, Organisatie
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import is_over, nu
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link

SOORTEN = {
    "agenda": "Agenda",
    "onderwerp": "Onderwerp",
    "status": "Status",
    "gemeente": "Gemeente",
    "trekker": "Trekker",
}


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
class Keuze:
    """A filter that can be chosen, with how many acties it leaves of all."""

    url: str
    label: str
    aantal: int
    gekozen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuzegroep:
    """The values of one kind of filter, and the label of the one that is chosen."""

    titel: str
    keuzes: tuple[Keuze, ...]
    gekozen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActieRegel:
    """An actie in the list; `kenmerken` are the filters it passes, apart from those of its whole agenda."""

    url: str
    nummer: str
    titel: str
    project: bool
    status: str
    status_waarde: str
    per: str
    leiding: str
    geen_trekker: str
    kenmerken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actiegroep:
    """The acties of one agenda; `kenmerken` are the filters that all of its acties pass.

    The first that runs and the first that is over say above them (`boven`) how many acties such agendas have together.
    """

    id: str
    agenda: Link
    telling: str
    voorbij: bool
    boven: str
    kenmerken: str
    acties: tuple[ActieRegel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiesView:
    """The list of acties, whole or filtered; `gekozen` says which filter it went through."""

    titel: str
    inleiding: str
    telling: str
    gekozen: str
    meer: Link | None
    filters: tuple[Keuzegroep, ...]
    groepen: tuple[Actiegroep, ...]


@vraag
def filters(region: Region) -> tuple[Filter, ...]:
    """Give every filter that leaves something, by kind, in the order in which visitors see them."""
    used = {huidige_status(actie).waarde for actie in region.acties.values()}
    agendas = {actie.agenda for actie in region.acties.values()}
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
                yield address, Link(titel="Alle acties", url=urls.ACTIES), region.site.path


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
                yield urls.acties(value.soort, old), Link(titel=_titel(value), url=value.url), entity.where.path


def plan_acties(ctx: Context) -> tuple[Head, ActiesView]:
    """Plan the list of all acties."""
    return _plan(ctx, None)


def plan_gefilterd(ctx: Context, chosen: Filter) -> tuple[Head, ActiesView]:
    """Plan the list of the acties that pass one filter."""
    return _plan(ctx, chosen)


def _plan(ctx: Context, chosen: Filter | None) -> tuple[Head, ActiesView]:
    region = ctx.region
    passes = {actie.id: _kenmerken(ctx, actie) for actie in region.acties.values()}
    shown = [a for a in region.acties.values() if chosen is None or chosen.kenmerk in passes[a.id]]
    titel = _titel(chosen) if chosen else "Alle acties"
    total = tellen.in_woorden(tuple(region.acties.values()))
    view = ActiesView(
        titel=titel,
        inleiding="Alle acties van alle agenda's, ook de overige projecten. Kies met de filters wat u wilt zien."
        if chosen is None
        else "",
        telling=f"{tellen.in_woorden(shown)} van alle {len(passes)}" if chosen else total,
        gekozen=f"{SOORTEN[chosen.soort]}: {chosen.label}" if chosen else "",
        meer=_meer(chosen) if chosen else None,
        filters=_groepen(region, passes.values(), chosen),
        groepen=tuple(_per_agenda(ctx, shown)),
    )
    head = make_head(
        ctx,
        titel=titel,
        omschrijving=f"{titel}: {view.telling} van de agenda's op deze site, met status en trekker.",
        kruimels=(Link(titel="Alle acties", url=urls.ACTIES),) if chosen else (),
        index=chosen is None,
    )
    return head, view


def _titel(chosen: Filter) -> str:
    words = {
        "agenda": f"Acties van {chosen.label}",
        "onderwerp": f"Acties over {chosen.label}",
        "status": f"Acties met de status “{chosen.label}”",
        "gemeente": f"Acties in {chosen.label}",
        "trekker": f"Acties met {chosen.label} als trekker",
    }
    return words[chosen.soort]


def _meer(chosen: Filter) -> Link | None:
    """Link to the page that tells more about what was chosen; a status has none."""
    pages = {
        "agenda": urls.item,
        "onderwerp": urls.onderwerp,
        "gemeente": urls.gemeente,
        "trekker": urls.trekker,
    }
    if chosen.soort not in pages:
        return None
    name = f"{chosen.label} als trekker" if chosen.soort == "trekker" else chosen.label
    return Link(titel=f"Meer over {name}", url=pages[chosen.soort](chosen.waarde))


def _van_agenda(region: Region, agenda: str) -> tuple[str, ...]:
    """Give the filters that every actie of an agenda passes."""
    return (f"agenda/{agenda}", *(f"gemeente/{slug}" for slug in region.deelnemers(agenda)))


def _kenmerken(ctx: Context, actie: Actie) -> tuple[str, ...]:
    """Give every filter that an actie passes, each once, those of its agenda first."""

    def find() -> tuple[str, ...]:
        region = ctx.region
        involved = nu(region.betrokkenheid_by_actie[actie.id], ctx.today)
        passes = (
            *_van_agenda(region, actie.agenda),
            f"status/{huidige_status(actie).waarde}",
            *(f"onderwerp/{r.slug}" for r in actie.onderwerpen),
            *(f"gemeente/{b.partij}" for b in involved if b.partij in region.gemeenten),
            *(f"trekker/{b.partij}" for b in involved if b.leidend),
        )
        return tuple(dict.fromkeys(passes))

    return ctx.eenmaal("kenmerken", actie.id, find)


def _groepen(region: Region, passed: Iterable[Sequence[str]], chosen: Filter | None) -> tuple[Keuzegroep, ...]:
    counts = Counter(kenmerk for kenmerken in passed for kenmerk in kenmerken)
    values = tuple(filters(region))
    return tuple(
        Keuzegroep(
            titel=titel,
            keuzes=tuple(
                Keuze(url=f.url, label=f.label, aantal=counts[f.kenmerk], gekozen=f == chosen)
                for f in values
                if f.soort == soort and (counts[f.kenmerk] or f == chosen)
            ),
            gekozen=chosen.label if chosen is not None and chosen.soort == soort else "",
        )
        for soort, titel in SOORTEN.items()
        if any(f.soort == soort for f in values)
    )


def _boven(region: Region, shown: Sequence[Actie], today: date, *, voorbij: bool) -> str:
    choose, words = (
        (tellen.afgelopen, "In agenda's die zijn afgelopen")
        if voorbij
        else (tellen.lopend, "In de agenda's die nu lopen")
    )
    return f"{words}: {tellen.in_woorden(choose(region, shown, today))}."


def _per_agenda(ctx: Context, acties: Sequence[Actie]) -> Iterator[Actiegroep]:
    region = ctx.region
    by_agenda: dict[str, list[Actie]] = {}
    told: set[bool] = set()
    for actie in acties:
        by_agenda.setdefault(actie.agenda, []).append(actie)
    for agenda in sorted(region.agendas.values(), key=lambda a: is_over(region, a.id, ctx.today)):
        if agenda.id in by_agenda:
            shared = _van_agenda(region, agenda.id)
            over = is_over(region, agenda.id, ctx.today)
            above = "" if over in told else _boven(region, acties, ctx.today, voorbij=over)
            told.add(over)
            yield Actiegroep(
                id=f"van-{agenda.id}",
                agenda=Link(titel=agenda.korte_titel, url=urls.item(agenda.id)),
                telling=tellen.in_woorden(by_agenda[agenda.id], agenda.benamingen),
                voorbij=over,
                boven=above,
                kenmerken=" ".join(shared),
                acties=tuple(_regel(ctx, actie, shared) for actie in by_agenda[agenda.id]),
            )


def _regel(ctx: Context, actie: Actie, shared: Sequence[str]) -> ActieRegel:
    card = c.kaart(ctx, actie)
    return ActieRegel(
        url=card.url,
        nummer=card.nummer,
        titel=card.titel,
        project=tellen.is_project(actie),
        status=card.status,
        status_waarde=card.status_waarde,
        per=card.status_per,
        leiding=card.leiding,
        geen_trekker=card.geen_trekker,
        kenmerken=" ".join(k for k in _kenmerken(ctx, actie) if k not in shared),
    )
