"""What the pages about one council share: its agendas, its moments, how far things are, what changed lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, permutations, product

from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.gelezen import vraag
from regioagenda.domain.geschiedenis import GENOTEERD, Gebeurtenis, GebeurtenisSoort, Item, laatste_verandering, nieuws
from regioagenda.domain.model import Actie, Agenda, Pagina, Standpunt, Thema
from regioagenda.domain.momenten import KOMEND, NU, VOORBIJ, geldt_voor, is_raadsmoment
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import opgeheven_gemeente
from regioagenda.domain.woorden import Houding, StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import BronView, Link

# Of one item no more changes than these stand in a list of all.
MEESTE_PER_ITEM = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTelling:
    """How many acties and projects have a status, and how many of each in words; `url` lists those of all plans."""

    label: str
    waarde: str
    uitleg: str
    aantal: int
    in_woorden: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wijziging:
    """A page that changed: what kind of page it is, of which agenda, what changed, and when.

    `machine` is the day for machines, empty when only a month or a year is known.
    """

    link: Link
    soort: str
    agenda: str
    wat: str
    dag: str
    machine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandpuntView:
    """What a party thinks of something, in its own words."""

    gemeente: Link
    orgaan: str
    tekst: str
    wanneer: str
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandpuntGroep:
    """Positions that say the same, under a heading that says what."""

    kop: str
    standpunten: tuple[StandpuntView, ...]


def standpunten(ctx: Context, values: Sequence[Standpunt], agenda: str) -> tuple[StandpuntGroep, ...]:
    """Give positions by what they say; who differ are called gemeenten only when all of them are."""
    groups = ((houding, [p for p in values if p.houding is houding]) for houding in Houding)
    return tuple(
        StandpuntGroep(kop=_kop(ctx, houding, own), standpunten=tuple(standpunt(ctx, p, agenda) for p in own))
        for houding, own in groups
        if own
    )


def _kop(ctx: Context, houding: Houding, values: Sequence[Standpunt]) -> str:
    if houding is Houding.STEUNT_NIET:
        own = all(p.wie.slug in ctx.region.gemeenten for p in values)
        return ctx.zeg("Gemeenten die hier anders over denken" if own else "Wie denkt er anders over?")
    if houding is Houding.STEUNT:
        return ctx.zeg("Wie is ervoor?")
    return ctx.zeg("Wie maakt een kanttekening?" if houding is Houding.STEUNT_DEELS else "Wie kiest geen kant?")


def status_telling(acties: Iterable[Actie]) -> tuple[StatusTelling, ...]:
    """Count acties by their current status, in the order of the list of statuses."""
    found: dict[StatusWaarde, list[Actie]] = {}
    for actie in acties:
        found.setdefault(huidige_status(actie).waarde, []).append(actie)
    return tuple(
        StatusTelling(
            label=s.label,
            waarde=str(s),
            uitleg=s.uitleg,
            aantal=len(found[s]),
            in_woorden=tellen.in_woorden(found[s]),
            url=urls.acties("status", str(s)),
        )
        for s in StatusWaarde
        if s in found
    )


@vraag
def agendas_van(region: Region, slug: str) -> tuple[Agenda, ...]:
    """Give the agendas that a gemeente takes part in."""
    return tuple(a for a in region.agendas.values() if any(r.slug == slug for r in a.gemeenten))


def getoonde_paren(ctx: Context) -> tuple[tuple[str, str], ...]:
    """Give the pairs that stand side by side: those that the page of one of them links to."""
    nearest = _alle_buren(ctx.region, ctx.today, str(ctx.grenzen.buren))
    one_way = ((slug, other) for slug, others in nearest.items() for other in others)
    return tuple(sorted({(min(pair), max(pair)) for pair in one_way}))


def buren(ctx: Context, slug: str) -> tuple[str, ...]:
    """Give the gemeenten that the page of a gemeente puts beside it, in order of name."""
    return _buren(ctx.region, ctx.today, slug, str(ctx.grenzen.buren))


@vraag
def _buren(region: Region, today: date, slug: str, most: str) -> tuple[str, ...]:
    return _alle_buren(region, today, most).get(slug, ())


@vraag
def _alle_buren(region: Region, today: date, most: str) -> Mapping[str, tuple[str, ...]]:
    """Give of every gemeente those that exist and share an agenda with it. Of many only those with which it shares most
    acties, and of as many acties most agendas."""
    exist = [s for s in region.gemeenten if not opgeheven_gemeente(region, s, today)]
    place = {slug: n for n, slug in enumerate(exist)}
    agendas: Counter[tuple[str, str]] = Counter()
    for agenda in region.agendas:
        agendas.update(permutations((s for s in region.deelnemers(agenda) if s in place), 2))
    acties: Counter[tuple[str, str]] = Counter()
    for roles in region.betrokkenheid_by_actie.values():
        acties.update(permutations({b.partij for b in roles if b.partij in place}, 2))
    found: dict[str, list[str]] = {}
    for slug, other in agendas:
        found.setdefault(slug, []).append(other)
    return {
        slug: tuple(
            sorted(
                sorted(others, key=lambda o: (-acties[slug, o], -agendas[slug, o], place[o]))[: int(most)],
                key=place.__getitem__,
            )
        )
        for slug, others in found.items()
    }


@vraag
def paren(region: Region) -> tuple[tuple[str, str], ...]:
    """Give every two gemeenten that share an agenda, each pair once and in the order of their slugs."""
    found = {pair for a in region.agendas.values() for pair in combinations(sorted(region.deelnemers(a.id)), 2)}
    return tuple(sorted(found))


def raadsmomenten_van(ctx: Context, slug: str) -> tuple[Gepland, ...]:
    """Give the council moments of a gemeente: of its agendas and of the acties that name it, if they hold for it."""
    return _raadsmomenten_van(ctx.region, slug)


@vraag
def _raadsmomenten_van(region: Region, slug: str) -> tuple[Gepland, ...]:
    return _raadsmomenten(region).get(slug, ())


@vraag
def _raadsmomenten(region: Region) -> Mapping[str, tuple[Gepland, ...]]:
    """Give the council moments of every gemeente: one look at each moment, however many gemeenten there are."""
    members = {a.id: [r.slug for r in a.gemeenten if r.slug in region.gemeenten] for a in region.agendas.values()}
    found: dict[str, list[Gepland]] = {slug: [] for slug in region.gemeenten}
    for planned in region.momenten:
        if is_raadsmoment(planned.moment):
            roles = region.betrokkenheid_by_actie.get(planned.item.partition("#")[0], ())
            named = (b.partij for b in roles if b.partij in region.gemeenten)
            for slug in dict.fromkeys((*members[planned.agenda], *named)):
                if geldt_voor(region, planned, slug):
                    found[slug].append(planned)
    return {slug: tuple(own) for slug, own in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verandering:
    """The newest change of an item, and the day by which it is news."""

    dag: date
    item: Item
    gebeurtenis: Gebeurtenis


def veranderingen(ctx: Context) -> tuple[Verandering, ...]:
    """Give the newest dated change of everything, the newest first; of one day what is most concrete comes first."""

    def find() -> tuple[Verandering, ...]:
        region = ctx.region
        items: Iterator[Item] = (
            item
            for holder in (region.acties, region.themas, region.paginas, region.agendas)
            for item in holder.values()
        )
        found = ((item, laatste_verandering(region, item, ctx.today)) for item in items)
        dated = (
            Verandering(dag=day, item=item, gebeurtenis=change)
            for item, change in found
            if change is not None and (day := change.dag(ctx.today))
        )
        return tuple(sorted(dated, key=lambda change: -change.dag.toordinal()))

    return ctx.eenmaal("veranderingen", "", find)


def alle_veranderingen(ctx: Context) -> tuple[Verandering, ...]:
    """Give every dated change of everything, the newest first."""

    def find() -> tuple[Verandering, ...]:
        region = ctx.region
        holders: tuple[Iterable[Item], ...] = (
            region.agendas.values(),
            region.themas.values(),
            region.acties.values(),
            region.paginas.values(),
        )
        found = [
            Verandering(dag=day, item=item, gebeurtenis=change)
            for holder in holders
            for item in holder
            for change in nieuws(region, item, ctx.today)[:MEESTE_PER_ITEM]
            if (day := change.dag(ctx.today))
        ]
        return tuple(sorted(found, key=lambda change: -change.dag.toordinal()))

    return ctx.eenmaal("alle veranderingen", "", find)


def veranderingen_voor(ctx: Context, slug: str) -> Iterator[Verandering]:
    """Give the changes that concern a gemeente, the newest first: of its agendas, and of the acties that name it."""
    mine = {a.id for a in agendas_van(ctx.region, slug)}
    named = {b.actie.id for b in ctx.region.betrokkenheid_by_partij.get(slug, ())}
    for change in veranderingen(ctx):
        item = change.item
        concerns = not isinstance(item, Actie) or slug in ctx.region.deelnemers_van(item)
        if ((item.id if isinstance(item, Agenda) else item.agenda) in mine and concerns) or item.id in named:
            yield change


def wijziging(ctx: Context, change: Verandering) -> Wijziging:
    """Make the view of a changed page."""
    item, what = change.item, change.gebeurtenis
    agenda = item.id if isinstance(item, Agenda) else item.agenda
    return Wijziging(
        link=c.pagina_link(item) if isinstance(item, Pagina) else c.item_link(ctx, item.id),
        soort=_soort(item),
        agenda=ctx.region.agendas[agenda].korte_titel if agenda and not isinstance(item, Agenda) else "",
        wat=_wat(ctx, agenda, what),
        dag=what.wanneer,
        machine=change.dag.isoformat() if what.op_de_dag else "",
    )


def _wat(ctx: Context, agenda: str, change: Gebeurtenis) -> str:
    """Say in a few words what changed; what changed in a part is not said of the whole."""
    if change.soort is GebeurtenisSoort.INHOUD:
        return "inhoud gewijzigd"
    if change.editie:
        return f"nieuwe versie: {change.woorden}"
    named = change.soort in (GebeurtenisSoort.BESLUIT, GebeurtenisSoort.TREKKER, *GENOTEERD)
    words = change.woorden if named else change.woorden[:1].lower() + change.woorden[1:]
    if change.deel is None:
        return words
    return f"{ctx.region.agendas[agenda].benamingen.deelactie} {change.deel.nummer or change.deel.id}, {words}"


def _soort(item: Item) -> str:
    if isinstance(item, Actie):
        return item.soort.label
    return {Thema: "Thema", Agenda: "Agenda"}.get(type(item), "Pagina")


def planningen(ctx: Context, agendas: Iterable[Agenda]) -> tuple[Link, ...]:
    """Link to the pages with all moments of these agendas."""
    return tuple(
        Link(titel=a.korte_titel, url=urls.planning(a.id)) for a in agendas if a.id in ctx.region.momenten_by_agenda
    )


def ruimte(ctx: Context, *lists: Sequence[Gepland]) -> int:
    """Tell how many moments each of the lists of a page has room for."""
    count = sum(map(len, lists))
    return count if count <= ctx.grenzen.momenten else ctx.grenzen.begin


def eerst_wat_komt(ctx: Context, moments: Sequence[Gepland], most: int) -> tuple[Gepland, ...]:
    """Give at most this many moments in the order given: what is to come, and then what was last."""
    if len(moments) <= most:
        return tuple(moments)
    coming = c.in_stand(ctx, moments, *NU, *KOMEND)[:most]
    told = {id(g) for g in coming}
    rest = [g for g in moments if id(g) not in told and c.stand(ctx, g) in VOORBIJ]
    told |= {id(g) for g in rest[max(0, len(rest) - most + len(coming)) :]}
    return tuple(g for g in moments if id(g) in told)


def na_kwartalen(day: date, aantal: int) -> date:
    """Give the last day of the quarter that lies this many quarters after the one of `day`."""
    quarters = (day.month - 1) // 3 + aantal + 1
    return date(day.year + quarters // 4, quarters % 4 * 3 + 1, 1) - timedelta(days=1)


def standpunt(ctx: Context, value: Standpunt, agenda: str) -> StandpuntView:
    """Make the view of a position."""
    return StandpuntView(
        gemeente=c.partij(ctx, value.wie.slug),
        orgaan=value.orgaan.label if value.orgaan else "",
        tekst=value.tekst,
        wanneer=value.wanneer.getoond if value.wanneer else "",
        bron=v.bron(ctx, value.bron, agenda),
    )


def oude_adressen(region: Region) -> Iterator[tuple[str, Link, str]]:
    """Give the old addresses of the raadsbrief and the comparisons of renamed gemeenten: (address, new, file)."""
    for gemeente in region.gemeenten.values():
        for old in gemeente.was if agendas_van(region, gemeente.slug) else ():
            link = Link(titel=f"Raadsbrief voor {gemeente.naam}", url=urls.raadsbrief(gemeente.slug))
            yield urls.raadsbrief(old), link, gemeente.path
    for one, other in paren(region):
        both = (region.gemeenten[one], region.gemeenten[other])
        link = Link(titel=f"{both[0].naam} en {both[1].naam} naast elkaar", url=urls.vergelijk(one, other))
        for names in product(*((g.slug, *g.was) for g in both)):
            if names != (one, other):
                yield urls.vergelijk(*names), link, next(g.path for g in both if g.was)
