"""All acties of all agendas in one list with filters, and a page for each value of a filter.

A filter is a link to a page of its own, so it works without JavaScript. With it (`filters.js`) filters combine on the
page itself; each actie carries for that the filters it passes, as `<kind>/<value>`, which is also how an address ends.

Are there more acties than fit on a page? Then that page leads to the list of each agenda, a longer list goes on at the next
address, and the list of a gemeente names the acties in which it has a role and leads to the whole of its agendas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.gelezen import vraag
from regioagenda.domain.model import Actie, Agenda, Gemeente, Onderwerp, Organisatie
from regioagenda.domain.region import Region
from regioagenda.domain.schermtekst import zeg
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import is_over, merk_van_agenda, nu
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
    With `alles` the acties stand there, and here only those that are named; `vervolg` goes on from the part before. `tint` is the number of the colour of the agenda.
    """

    id: str
    agenda: Link
    telling: str
    merk: str
    boven: str
    kenmerken: str
    alles: Link | None
    genoemd: str
    vervolg: bool
    tint: int
    acties: tuple[ActieRegel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiesView:
    """The list of acties, whole or filtered; `gekozen` says which filter it went through.

    With `combineert` filters can be combined on the page; `delen` are the parts of a list that is too long for one.
    """

    titel: str
    inleiding: str
    telling: str
    gekozen: str
    meer: Link | None
    combineert: bool
    filters: tuple[Keuzegroep, ...]
    groepen: tuple[Actiegroep, ...]
    deel: str
    delen: tuple[tuple[Link, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstdeel:
    """A part of the list that a filter leaves, counted from 1."""

    filter: Filter
    nummer: int

    @property
    def url(self) -> str:
        """The address of the part."""
        return urls.lijstdeel(self.filter.url, self.nummer)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Groep:
    """What a filter leaves of an agenda, and what of that is listed; of all of it only when not `heel`."""

    agenda: Agenda
    acties: tuple[Actie, ...]
    lijst: tuple[Actie, ...]
    heel: bool

    @property
    def regels(self) -> int:
        """How much room it takes; what lists nothing still has its heading."""
        return max(len(self.lijst), 1)


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


def lijstdelen(ctx: Context) -> Iterator[Lijstdeel]:
    """Give every part of the list of every filter, and of every organisation whose own page cannot list its acties."""
    region, today = ctx.region, ctx.today
    many = (o for o in region.organisaties.values() if len(_met_rol(region, today, o.slug)) > ctx.grenzen.rol)
    for chosen in (*filters(region), *(Filter(soort=ORGANISATIE, waarde=o.slug, label=o.naam) for o in many)):
        for nummer in range(1, _aantal_delen(ctx, _groepen(ctx, chosen)) + 1):
            yield Lijstdeel(filter=chosen, nummer=nummer)


def met_rol(ctx: Context, slug: str) -> Link | None:
    """Link to the list of acties in which a party has a role now, when there is one."""
    soort = "gemeente" if slug in ctx.region.gemeenten else ORGANISATIE
    found = _met_rol(ctx.region, ctx.today, slug)
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
                yield urls.acties(value.soort, old), Link(titel=_titel(value), url=value.url), entity.where.path


def plan_acties(ctx: Context) -> tuple[Head, ActiesView]:
    """Plan the list of all acties."""
    return _plan(ctx, None)


def plan_gefilterd(ctx: Context, part: Lijstdeel) -> tuple[Head, ActiesView]:
    """Plan a part of the list of the acties that pass one filter."""
    return _plan(ctx, part.filter, part.nummer)


def _plan(ctx: Context, chosen: Filter | None, nummer: int = 1) -> tuple[Head, ActiesView]:
    region = ctx.region
    shown = _door(region, ctx.today, chosen.kenmerk) if chosen else tuple(region.acties.values())
    titel = _titel(chosen) if chosen else "Alle acties"
    groups = _groepen(ctx, chosen)
    last = _aantal_delen(ctx, groups) if chosen else 1
    heel = _past(ctx)
    view = ActiesView(
        titel=titel,
        inleiding="Alle acties van alle agenda's, ook de overige projecten. Kies met de filters wat u wilt zien."
        if chosen is None
        else "",
        telling=f"{tellen.in_woorden(shown)} van alle {len(region.acties)}" if chosen else _geteld(region),
        gekozen=f"{SOORTEN.get(chosen.soort, 'Organisatie')}: {chosen.label}" if chosen else "",
        meer=_meer(chosen) if chosen else None,
        combineert=heel,
        filters=_keuzes(ctx, chosen) if heel or chosen is None else (),
        groepen=tuple(_deel(ctx, chosen, shown, groups, nummer)),
        deel=f"Deel {nummer} van {last}" if last > 1 else "",
        delen=tuple(
            (Link(titel=str(n), url=urls.lijstdeel(chosen.url, n)), n == nummer)
            for n in range(1, last + 1)
            if chosen and last > 1
        ),
    )
    crumbs = (Link(titel=ctx.zeg("Alle acties"), url=urls.ACTIES),) if chosen else ()
    if chosen and nummer > 1:
        crumbs = (*crumbs, Link(titel=titel, url=chosen.url))
    head = make_head(
        ctx,
        titel=f"{titel}, deel {nummer}" if nummer > 1 else titel,
        omschrijving=f"{titel}: {view.telling} van de agenda's op deze site, met status en trekker.",
        kruimels=crumbs,
        index=chosen is None,
    )
    return head, view


def _aantal_delen(ctx: Context, groups: Sequence[_Groep]) -> int:
    return max(1, -(-sum(g.regels for g in groups) // ctx.grenzen.regels))


def _past(ctx: Context) -> bool:
    """Tell whether one page can list every actie."""
    return len(ctx.region.acties) <= ctx.grenzen.regels


def _titel(chosen: Filter) -> str:
    words = {
        "agenda": f"Acties van {chosen.label}",
        "onderwerp": f"Acties over {chosen.label}",
        "status": f"Acties met de status “{chosen.label}”",
        "gemeente": f"Acties in {chosen.label}",
        "trekker": f"Acties met {chosen.label} als trekker",
        ORGANISATIE: f"Acties waarin {chosen.label} een rol heeft",
    }
    return words[chosen.soort]


def _meer(chosen: Filter) -> Link | None:
    """Link to the page that tells more about what was chosen; a status has none."""
    pages = {
        "agenda": urls.item,
        "onderwerp": urls.onderwerp,
        "gemeente": urls.gemeente,
        "trekker": urls.trekker,
        ORGANISATIE: urls.organisatie,
    }
    if chosen.soort not in pages:
        return None
    name = f"{chosen.label} als trekker" if chosen.soort == "trekker" else chosen.label
    return Link(titel=f"Meer over {name}", url=pages[chosen.soort](chosen.waarde))


def _van_agenda(region: Region, agenda: str) -> tuple[str, ...]:
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
    shared = {agenda: _van_agenda(region, agenda) for agenda in region.agendas}
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


# What a page asks of the index, so that it is not made again when something else in it changes.


@vraag
def _kenmerken(region: Region, today: date, actie: str) -> tuple[str, ...]:
    return _index(region, today).kenmerken[actie]


@vraag
def _door(region: Region, today: date, kenmerk: str) -> tuple[Actie, ...]:
    return _index(region, today).acties.get(kenmerk, ())


@vraag
def _met_rol(region: Region, today: date, slug: str) -> tuple[Actie, ...]:
    return _index(region, today).met_rol.get(slug, ())


@vraag
def _aantallen(region: Region, today: date) -> tuple[tuple[str, int], ...]:
    return tuple((kenmerk, len(acties)) for kenmerk, acties in _index(region, today).acties.items())


@vraag
def _volgorde(region: Region, today: date) -> tuple[Agenda, ...]:
    return _index(region, today).agendas


@vraag
def _geteld(region: Region) -> str:
    return tellen.in_woorden(tuple(region.acties.values()))


def _keuzes(ctx: Context, chosen: Filter | None) -> tuple[Keuzegroep, ...]:
    values, counts = filters(ctx.region), dict(_aantallen(ctx.region, ctx.today))
    return tuple(
        Keuzegroep(
            titel=titel,
            keuzes=tuple(
                Keuze(url=f.url, label=f.label, aantal=counts.get(f.kenmerk, 0), gekozen=f == chosen)
                for f in values
                if f.soort == soort and (f.kenmerk in counts or f == chosen)
            ),
            gekozen=chosen.label if chosen is not None and chosen.soort == soort else "",
        )
        for soort, titel in SOORTEN.items()
        if any(f.soort == soort for f in values)
    )


def _groepen(ctx: Context, chosen: Filter | None) -> tuple[_Groep, ...]:
    """Give what a filter leaves by agenda, what runs first, with what a page lists of it."""
    region = ctx.region
    shown = _door(region, ctx.today, chosen.kenmerk) if chosen else tuple(region.acties.values())
    by_agenda: dict[str, list[Actie]] = {}
    for actie in shown:
        by_agenda.setdefault(actie.agenda, []).append(actie)
    of_party = {a.id for a in _met_rol(region, ctx.today, chosen.waarde)} if chosen else set()
    found = []
    for agenda in _volgorde(region, ctx.today):
        if agenda.id in by_agenda:
            own = tuple(by_agenda[agenda.id])
            whole = chosen is None or (chosen.soort == "gemeente" and chosen.waarde in region.deelnemers(agenda.id))
            elsewhere = whole and not _past(ctx)
            listed = tuple(a for a in own if a.id in of_party) if elsewhere else own
            found.append(_Groep(agenda=agenda, acties=own, lijst=listed, heel=not elsewhere))
    return tuple(found)


def _boven(ctx: Context, shown: Sequence[Actie], *, voorbij: bool) -> str:
    choose, words = (
        (tellen.afgelopen, f"In agenda's {c.die_voorbij_zijn(ctx)}")
        if voorbij
        else (tellen.lopend, "In de agenda's die nu lopen")
    )
    return f"{words}: {tellen.in_woorden(choose(ctx.region, shown, ctx.today))}."


def _deel(
    ctx: Context, chosen: Filter | None, shown: Sequence[Actie], groups: Sequence[_Groep], nummer: int
) -> Iterator[Actiegroep]:
    """Give what stands on one part of the list."""
    region = ctx.region
    told: set[bool] = set()
    first, last = (nummer - 1) * ctx.grenzen.regels, nummer * ctx.grenzen.regels
    at = 0
    for group in groups:
        agenda, start = group.agenda, at
        at += group.regels
        over = is_over(region, agenda.id, ctx.today)
        above = "" if over in told else _boven(ctx, shown, voorbij=over)
        told.add(over)
        if chosen is not None and (at <= first or start >= last):
            continue
        lines = group.lijst[max(first - start, 0) : max(last - start, 0)] if chosen else group.lijst
        shared = _van_agenda(region, agenda.id)
        counted = tellen.in_woorden(group.acties, agenda.benamingen)
        named = tellen.in_woorden(group.lijst, agenda.benamingen)
        yield Actiegroep(
            id=f"van-{agenda.id}",
            agenda=Link(titel=agenda.korte_titel, url=urls.item(agenda.id)),
            telling=counted,
            merk=merk_van_agenda(agenda, ctx.today),
            boven=above if start >= first else "",
            kenmerken=" ".join(shared),
            alles=None if group.heel else Link(titel=f"Lijst van {counted}", url=urls.acties("agenda", agenda.id)),
            genoemd=f"{chosen.label} heeft een rol bij {named}:" if chosen and group.lijst and not group.heel else "",
            vervolg=start < first,
            tint=c.tint(region, agenda.id),
            acties=tuple(_regel(ctx, actie, shared) for actie in lines),
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
        kenmerken=" ".join(k for k in _kenmerken(ctx.region, ctx.today, actie.id) if k not in shared),
    )
