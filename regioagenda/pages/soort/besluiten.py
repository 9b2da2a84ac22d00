"""Which council treats what, and when: the table of decisions of an agenda, with positions that differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regioagenda.base import nederlands as nl
from regioagenda.domain.model import Agenda, Standpunt
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
from regioagenda.domain.woorden import ActieSoort
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link, MomentView, TijdView

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
    """The table of decisions of an agenda."""

    agenda: Link
    acties_benaming: str
    gemeenten: tuple[Link, ...]
    rijen: tuple[BesluitRij, ...]
    zonder_moment: str
    informatie: tuple[MomentView, ...]
    standpunten: int
    vandaag: str
    vandaag_iso: str


def heeft_besluiten(region: Region, agenda: Agenda) -> bool:
    """Tell whether an agenda has more than one council, so that there is something to compare."""
    return len(region.deelnemers(agenda.id)) > 1


def plan_besluiten(ctx: Context, agenda: Agenda) -> tuple[Head, BesluitenView]:
    """Plan the table that says for every actie which council treats it, when and with what outcome."""
    text = ctx.text()
    gemeenten = ctx.region.deelnemers(agenda.id)
    council = raadsmomenten(g for g in ctx.region.momenten if g.agenda == agenda.id)
    moments: dict[str, list[Gepland]] = defaultdict(list)
    for value in council:
        if is_behandeling(value.moment):
            moments[value.item.partition("#")[0]].append(value)
    rows, without = [], 0
    for item in _items(ctx, agenda, moments):
        positions = ctx.region.acties[item].standpunten if item in ctx.region.acties else ()
        if agenda.afgelopen and not positions and item not in moments:
            # Of an agenda that is over nothing more comes: what it never planned is counted, not listed.
            without += 1
            continue
        rows.append(_rij(ctx, agenda, item, gemeenten, moments.get(item, ()), positions))
    words = agenda.benamingen.acties
    view = BesluitenView(
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
        acties_benaming=words,
        gemeenten=tuple(c.partij(ctx, slug) for slug in gemeenten),
        rijen=tuple(rows),
        zonder_moment=nl.aantal(without, "punt", "punten") if without else "",
        informatie=tuple(v.gepland(ctx, g, text) for g in council if not is_behandeling(g.moment)),
        standpunten=sum(len(cel.standpunten) for row in rows for cel in row.cellen),
        vandaag=nl.datum(ctx.today),
        vandaag_iso=ctx.today.isoformat(),
    )
    head = make_head(
        ctx,
        titel=TITEL,
        omschrijving=f"Welke gemeenteraad bespreekt welke van de {words} uit {agenda.korte_titel}, wanneer en met welke "
        "uitkomst?",
        kruimels=c.agenda_kruimels(ctx, agenda.id),
        text=text,
        path=agenda.path,
        agenda=agenda.id,
        bron=agenda.bron,
    )
    return head, view


def _items(ctx: Context, agenda: Agenda, moments: dict[str, list[Gepland]]) -> Iterator[str]:
    """Give the agenda, each thema with its acties and then what else councils treat, in the order of the agenda.

    Every actie has its row; other items and projects only when a council treats them.
    """
    region = ctx.region
    ordered = [agenda.id]
    for thema in region.themas_by_agenda.get(agenda.id, ()):
        ordered += [thema.id, *(actie.id for actie in region.acties_by_thema.get(thema.id, ()))]
    always = {a.id for a in region.acties.values() if a.soort is not ActieSoort.PROJECT or a.standpunten}
    for item in dict.fromkeys((*ordered, *moments)):
        if item in moments or item in always:
            yield item


def _rij(
    ctx: Context,
    agenda: Agenda,
    item: str,
    gemeenten: Sequence[str],
    moments: Sequence[Gepland],
    positions: Sequence[Standpunt],
) -> BesluitRij:
    """Make a row: one cell for all when every council does the same, else a cell for each."""
    own = {slug: tuple(g for g in moments if geldt_voor(g, slug)) for slug in gemeenten}
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
    return Link(titel="De hele agenda", url=urls.item(agenda.id)) if item == agenda.id else c.item_link(ctx, item)


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
