"""Which council treats what, and when: the table of decisions of an agenda, with positions that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Agenda, Beschreven, Standpunt, Uitspraak
from regioagenda.domain.momenten import (
    OPEN_EINDE,
    VOORBIJ,
    geldt_voor,
    is_behandeling,
    label_van,
    merk_van,
    raadsmomenten,
    zin_van,
)
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.soorten import id_van
from regioagenda.domain.woorden import ActieSoort, Houding
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.grenzen import parts
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link, MomentView, TijdView
from regioagenda.pages.bouwstenen.uitvoering import UitspraakView, uitspraak

TITEL = "Welke raad bespreekt wat?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Behandeling:
    """A moment in a council as it stands: `merk` are the few words behind its time, `zin` what else there is to say."""

    soort: str
    tijd: TijdView
    merk: str
    zin: str
    uitkomst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """What one council does with an actie; a cell for all councils spans them."""

    wie: str
    breedte: int
    behandelingen: tuple[Behandeling, ...]
    standpunten: tuple[raad.StandpuntView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BesluitRij:
    """An actie, or what else the councils treat, with one cell per gemeente or one for all."""

    item: Link
    cellen: tuple[Cel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BesluitenView:
    """The decisions of an agenda: what is the same in all councils (`samen`, by time), and the table of what differs."""

    agenda: Link
    acties_benaming: str
    gemeenten: tuple[Link, ...]
    samen: tuple[BesluitRij, ...]
    rijen: tuple[BesluitRij, ...]
    delen: tuple[tuple[Link, bool], ...]
    zonder_moment: str
    informatie: tuple[MomentView, ...]
    standpunten: int
    uitspraken: tuple[UitspraakView, ...]
    vandaag: str
    vandaag_iso: str


def heeft_besluiten(region: Region, agenda: Agenda) -> bool:
    """Tell whether an agenda has more than one council, so that there is something to compare, or names decisions."""
    return len(region.deelnemers(agenda.id)) > 1 or any(_besluiten(region, agenda))


def _besluiten(region: Region, agenda: Agenda) -> Iterator[tuple[str, Uitspraak]]:
    """Give what bodies asked, promised and decided in an agenda, with the id of what it is about."""
    themas = region.themas_by_agenda.get(agenda.id, ())
    acties = (a for t in themas for a in region.acties_by_thema.get(t.id, ()))
    holders: tuple[Beschreven, ...] = (agenda, *themas, *acties)
    for holder in holders:
        yield from ((id_van(holder), b) for b in holder.besluiten)


@dataclass(frozen=True, slots=True, kw_only=True)
class BesluitenDeel:
    """A part of a table that is too long for one page, counted from 1."""

    agenda: Agenda
    nummer: int

    @property
    def url(self) -> str:
        """The address of the part."""
        return urls.lijstdeel(urls.besluiten(self.agenda.id), self.nummer)


def vervolgdelen(ctx: Context) -> Iterator[BesluitenDeel]:
    """Give every part but the first of the table of every agenda."""
    for agenda in ctx.region.agendas.values():
        if heeft_besluiten(ctx.region, agenda):
            for nummer in range(2, len(_delen(ctx, agenda, _behandeld(ctx, agenda))) + 1):
                yield BesluitenDeel(agenda=agenda, nummer=nummer)


def plan_besluiten(ctx: Context, agenda: Agenda) -> tuple[Head, BesluitenView]:
    """Plan the table that says for every actie which council treats it, when and with what outcome."""
    return plan_besluitendeel(ctx, BesluitenDeel(agenda=agenda, nummer=1))


def plan_besluitendeel(ctx: Context, part: BesluitenDeel) -> tuple[Head, BesluitenView]:
    """Plan a part of that table."""
    text = ctx.text()
    agenda, first = part.agenda, part.nummer == 1
    gemeenten = ctx.region.deelnemers(agenda.id)
    moments = _behandeld(ctx, agenda)
    items = _delen(ctx, agenda, moments)
    rows = [
        _rij(ctx, agenda, item, gemeenten, moments.get(item, ()), _afwijkend(ctx, item, gemeenten))
        for item in items[part.nummer - 1]
    ]
    without = sum(_nooit_gepland(ctx, agenda, item, moments) for item in _items(ctx, agenda, moments))
    council = raadsmomenten(ctx.region.momenten_by_agenda.get(agenda.id, ()))
    information = [g for g in council if not is_behandeling(g.moment)] if first else []
    words = agenda.benamingen.acties
    by_time = list(dict.fromkeys(g.item.partition("#")[0] for g in council))
    together = sorted(
        ((item, row) for item, row in zip(items[part.nummer - 1], rows, strict=True) if len(row.cellen) == 1),
        key=lambda found: by_time.index(found[0]) if found[0] in moments else len(by_time),
    )
    view = BesluitenView(
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
        acties_benaming=words,
        gemeenten=tuple(c.partij(ctx, slug) for slug in gemeenten),
        samen=tuple(row for _, row in together),
        rijen=tuple(row for row in rows if len(row.cellen) > 1),
        delen=tuple(
            (Link(titel=str(n), url=BesluitenDeel(agenda=agenda, nummer=n).url), n == part.nummer)
            for n in range(1, len(items) + 1)
            if len(items) > 1
        ),
        zonder_moment=nl.aantal(without, "punt", "punten") if without else "",
        informatie=tuple(
            v.gepland(ctx, g, text) for g in raad.eerst_wat_komt(ctx, information, raad.ruimte(ctx, information))
        ),
        standpunten=sum(len(cel.standpunten) for row in rows for cel in row.cellen),
        uitspraken=tuple(
            uitspraak(ctx, b, agenda.id, _link(ctx, agenda, item))
            for item, b in sorted(
                _besluiten(ctx.region, agenda), key=lambda found: found[1].wanneer.sorteersleutel, reverse=True
            )
        ),
        vandaag=nl.datum(ctx.today),
        vandaag_iso=ctx.today.isoformat(),
    )
    head = make_head(
        ctx,
        titel=TITEL if first else f"{TITEL} Deel {part.nummer}",
        omschrijving=f"Welke gemeenteraad bespreekt welke van de {words} uit {agenda.korte_titel}, wanneer en met welke "
        "uitkomst?",
        kruimels=c.agenda_kruimels(ctx, agenda.id),
        text=text,
        path=agenda.path,
        index=first,
        agenda=agenda.id,
        bron=agenda.bron,
    )
    return head, view


def _behandeld(ctx: Context, agenda: Agenda) -> dict[str, list[Gepland]]:
    """Give the moments at which a council treats something, by item."""
    moments: dict[str, list[Gepland]] = {}
    for value in raadsmomenten(ctx.region.momenten_by_agenda.get(agenda.id, ())):
        if is_behandeling(value.moment):
            moments.setdefault(value.item.partition("#")[0], []).append(value)
    return moments


def _delen(ctx: Context, agenda: Agenda, moments: Mapping[str, Sequence[Gepland]]) -> tuple[Sequence[str], ...]:
    """Give the items of the table, cut into parts."""
    listed = [i for i in _items(ctx, agenda, moments) if not _nooit_gepland(ctx, agenda, i, moments)]
    return parts(listed, ctx.grenzen.regels)


def _standpunten(ctx: Context, item: str) -> tuple[Standpunt, ...]:
    return ctx.region.acties[item].standpunten if item in ctx.region.acties else ()


def _nooit_gepland(ctx: Context, agenda: Agenda, item: str, moments: Mapping[str, Sequence[Gepland]]) -> bool:
    """Tell whether an agenda that is over never planned this: nothing more comes of it, so it is counted, not listed."""
    return bool(agenda.afgelopen) and not _standpunten(ctx, item) and item not in moments


def _items(ctx: Context, agenda: Agenda, moments: Mapping[str, Sequence[Gepland]]) -> Iterator[str]:
    """Give the agenda, each thema with its acties and then what else councils treat, in the order of the agenda.

    Every actie has its row; other items and projects only when a council treats them.
    """
    region = ctx.region
    ordered = [agenda.id]
    for thema in region.themas_by_agenda.get(agenda.id, ()):
        ordered += [thema.id, *(actie.id for actie in region.acties_by_thema.get(thema.id, ()))]
    own = region.acties_by_agenda.get(agenda.id, ())
    always = {
        a.id for a in own if a.soort is not ActieSoort.PROJECT or _afwijkend(ctx, a.id, region.deelnemers(agenda.id))
    }
    for item in dict.fromkeys((*ordered, *moments)):
        if item in moments or item in always:
            yield item


def _afwijkend(ctx: Context, item: str, gemeenten: Sequence[str]) -> tuple[Standpunt, ...]:
    """Give the positions of these gemeenten that differ from what they decide together."""
    actie = ctx.region.acties.get(item)
    found = actie.standpunten if actie else ()
    return tuple(p for p in found if p.wie.slug in gemeenten and p.houding is Houding.STEUNT_NIET)


def _rij(
    ctx: Context,
    agenda: Agenda,
    item: str,
    gemeenten: Sequence[str],
    moments: Sequence[Gepland],
    positions: Sequence[Standpunt],
) -> BesluitRij:
    """Make a row: one cell for all when every council does the same, else a cell for each."""
    own = {slug: tuple(g for g in moments if geldt_voor(ctx.region, g, slug)) for slug in gemeenten}
    if not positions and all(len(found) == len(moments) for found in own.values()):
        cell = Cel(wie="Alle raden", breedte=len(gemeenten), behandelingen=_behandelingen(ctx, moments), standpunten=())
        return BesluitRij(item=_link(ctx, agenda, item), cellen=(cell,))
    cells = tuple(
        Cel(
            wie=ctx.region.partij_naam(slug),
            breedte=1,
            behandelingen=_behandelingen(ctx, own[slug]),
            standpunten=tuple(raad.standpunt(ctx, p, agenda.id) for p in positions if p.wie.slug == slug),
        )
        for slug in gemeenten
    )
    return BesluitRij(item=_link(ctx, agenda, item), cellen=cells)


def _link(ctx: Context, agenda: Agenda, item: str) -> Link:
    return (
        Link(titel=ctx.zeg("De hele agenda"), url=urls.item(agenda.id)) if item == agenda.id else c.item_link(ctx, item)
    )


def _behandelingen(ctx: Context, moments: Sequence[Gepland]) -> tuple[Behandeling, ...]:
    found = ((g, c.stand(ctx, g)) for g in moments)
    return tuple(
        Behandeling(
            soort=label_van(ctx.region, g.moment),
            tijd=v.momenttijd(g, how),
            merk="" if how in VOORBIJ else merk_van(ctx.region, g, how, ctx.today),
            zin="Uitkomst niet bekend." if how in OPEN_EINDE else zin_van(ctx.region, g, how, ctx.today),
            uitkomst=g.moment.uitkomst,
        )
        for g, how in found
    )
