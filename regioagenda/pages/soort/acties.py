"""All acties of all agendas in one list with filters, and a page for each value of a filter.

A filter is a link to a page of its own, so it works without JavaScript. With it (`filters.js`) filters combine on the
page itself; each actie carries for that the filters it passes, as `<kind>/<value>`, which is also how an address ends.

Are there more acties than fit on a page? Then that page leads to the list of each agenda, a longer list goes on at the next
address, and the list of a gemeente names the acties in which it has a role and leads to the whole of its agendas.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda
from regioagenda.domain.voorbij import is_over, merk_van_agenda
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.actiefilters import (
    ORGANISATIE,
    SOORTEN,
    Filter,
    aantallen,
    acties_met_kenmerk,
    agendas_op_volgorde,
    filters,
    kenmerken_van,
    telling_van_alles,
    titel_van,
    van_agenda,
    waarin_een_rol,
)
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link


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


def lijstdelen(ctx: Context) -> Iterator[Lijstdeel]:
    """Give every part of the list of every filter, and of every organisation whose own page cannot list its acties."""
    region, today = ctx.region, ctx.today
    many = (o for o in region.organisaties.values() if len(waarin_een_rol(region, today, o.slug)) > ctx.grenzen.rol)
    for chosen in (*filters(region), *(Filter(soort=ORGANISATIE, waarde=o.slug, label=o.naam) for o in many)):
        for nummer in range(1, _aantal_delen(ctx, _groepen(ctx, chosen)) + 1):
            yield Lijstdeel(filter=chosen, nummer=nummer)


def plan_acties(ctx: Context) -> tuple[Head, ActiesView]:
    """Plan the list of all acties."""
    return _plan(ctx, None)


def plan_gefilterd(ctx: Context, part: Lijstdeel) -> tuple[Head, ActiesView]:
    """Plan a part of the list of the acties that pass one filter."""
    return _plan(ctx, part.filter, part.nummer)


def _plan(ctx: Context, chosen: Filter | None, nummer: int = 1) -> tuple[Head, ActiesView]:
    region = ctx.region
    shown = acties_met_kenmerk(region, ctx.today, chosen.kenmerk) if chosen else tuple(region.acties.values())
    titel = titel_van(chosen) if chosen else "Alle acties"
    groups = _groepen(ctx, chosen)
    last = _aantal_delen(ctx, groups) if chosen else 1
    heel = _past(ctx)
    view = ActiesView(
        titel=titel,
        inleiding="Alle acties van alle agenda's, ook de overige projecten. Kies met de filters wat u wilt zien."
        if chosen is None
        else "",
        telling=f"{tellen.in_woorden(shown)} van alle {len(region.acties)}" if chosen else telling_van_alles(region),
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


# What a page asks of the index, so that it is not made again when something else in it changes.


def _keuzes(ctx: Context, chosen: Filter | None) -> tuple[Keuzegroep, ...]:
    values, counts = filters(ctx.region), dict(aantallen(ctx.region, ctx.today))
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
    shown = acties_met_kenmerk(region, ctx.today, chosen.kenmerk) if chosen else tuple(region.acties.values())
    by_agenda: dict[str, list[Actie]] = {}
    for actie in shown:
        by_agenda.setdefault(actie.agenda, []).append(actie)
    of_party = {a.id for a in waarin_een_rol(region, ctx.today, chosen.waarde)} if chosen else set()
    found = []
    for agenda in agendas_op_volgorde(region, ctx.today):
        if agenda.id in by_agenda:
            own = tuple(by_agenda[agenda.id])
            whole = chosen is None or (chosen.soort == "gemeente" and chosen.waarde in region.deelnemers(agenda.id))
            elsewhere = whole and not _past(ctx)
            listed = tuple(a for a in own if a.id in of_party) if elsewhere else own
            found.append(_Groep(agenda=agenda, acties=own, lijst=listed, heel=not elsewhere))
    return tuple(found)


def _boven(ctx: Context, shown: Sequence[Actie], *, voorbij: bool) -> str:
    if voorbij and not tellen.lopend(ctx.region, shown, ctx.today):
        return ctx.zeg("Alles hieronder komt uit agenda's {die}.", die=c.die_voorbij_zijn(ctx))
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
        shared = van_agenda(region, agenda.id)
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
        kenmerken=" ".join(k for k in kenmerken_van(ctx.region, ctx.today, actie.id) if k not in shared),
    )
