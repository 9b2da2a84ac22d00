"""What every plan function gets: the region, the day, the addresses, the terms, and cards and links made once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from regioagenda.domain.model import (
    Actie,
    Moment,
    Onderdeel,
    Pagina,
)
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.soorten import titel_van
from regioagenda.domain.status import huidige_status
from regioagenda.domain.woorden import RAADSMOMENTEN
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.hoofdstukken import Hoofdstuk
from regioagenda.pages.bouwstenen.paginatekst import PageText, Woordenlijst, woordenlijst
from regioagenda.pages.bouwstenen.parts import (
    Kaart,
    Link,
    PlannedPage,
)
from regioagenda.reading.wanneer import Tijd

_YEAR = re.compile(r"\b[12][0-9]{3}\b")

GEEN_TREKKER = "Geen trekker genoemd in het stuk"


GEEN_MOMENT = "Geen moment genoemd in het stuk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The region, the day, the addresses and the terms: what every plan function gets."""

    region: Region
    today: date
    book: Mapping[str, str]
    words: Woordenlijst
    # The chapters of the handbook, the cover first; none when the site does not publish it.
    handboek: tuple[Hoofdstuk, ...] = ()
    # Whether the PDFs of the agendas are made, so that pages can link to them.
    pdf: bool = False
    # The address of the page that is being made.
    url: str = ""
    # The pages of the site by address, for a page that shows others.
    pages: dict[str, PlannedPage] = field(default_factory=dict, compare=False, repr=False)
    # Cards, links, filters and the moments of a council stand on many pages: each is made once, when it is first asked for.
    kaarten: dict[str, Kaart] = field(default_factory=dict, compare=False, repr=False)
    links: dict[str, Link] = field(default_factory=dict, compare=False, repr=False)
    kenmerken: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    raden: dict[str, tuple[Gepland, ...]] = field(default_factory=dict, compare=False, repr=False)
    # What changed on the whole site, found once for home and every gemeente.
    veranderd: list[Any] = field(default_factory=list, compare=False, repr=False)

    def text(self, item: str = "", skip: str = "") -> PageText:
        """Start the texts of a page."""
        return PageText(self.words, self.book, item, skip)


def make_context(region: Region, today: date, *, handboek: tuple[Hoofdstuk, ...] = (), pdf: bool = False) -> Context:
    """Make the context of one build; of each page it is then made with its address."""
    return Context(
        region=region,
        today=today,
        book=urls.address_book(region),
        words=woordenlijst(region.begrippen),
        handboek=handboek,
        pdf=pdf,
    )


def met_jaar(value: Tijd) -> str:
    """Give the words of a time, with the year that they leave out: `10 december (2019)`."""
    if value.van is None or value.tot is None or _YEAR.search(value.tekst):
        return value.tekst
    years = dict.fromkeys((value.van.year, value.tot.year))
    return f"{value.tekst} ({'-'.join(map(str, years))})"


def stand_van(value: Tijd) -> str:
    """Say from when something is, also when nobody knows."""
    return f"Stand van {met_jaar(value)}" if value.van else f"Stand onbekend: {value.tekst}"


def partij(ctx: Context, slug: str) -> Link:
    """Link to a gemeente or organisatie."""
    address = urls.gemeente(slug) if slug in ctx.region.gemeenten else urls.organisatie(slug)
    return Link(titel=ctx.region.partij_naam(slug), url=address)


def item_link(ctx: Context, item_id: str) -> Link:
    """Link to anything that a text can link to: an item, a part of one, a party, a subject or a term."""
    if item_id not in ctx.links:
        ctx.links[item_id] = _item_link(ctx, item_id)
    return ctx.links[item_id]


def _item_link(ctx: Context, item_id: str) -> Link:
    region = ctx.region
    base, _, anchor = item_id.partition("#")
    if base in region.acties:
        actie = region.acties[base]
        part = next((d for d in actie.deelacties if d.id == anchor), None)
        title = f"{actie.nummer} {actie.titel}".strip()
        title = f"{title}, {part.nummer or part.id}: {part.titel}" if part else title
    else:
        title = _titel(region, base, anchor)
    return Link(titel=title, url=ctx.book[item_id])


def _titel(region: Region, base: str, anchor: str) -> str:
    """Give the title of anything but an actie."""
    agenda, _, name = base.partition("/")
    punt = region.punten.get(f"{agenda}/{anchor}" if anchor else base)
    if punt is not None:
        deel = punt.deel
        return f"{deel.nummer}. {deel.titel}" if isinstance(deel, Onderdeel) and deel.nummer else deel.titel
    if base in region.bestanden:
        return titel_van(region.bestanden[base])
    if agenda == "trekker":
        return region.partij_naam(name)
    if agenda == "onderwerp":
        return region.onderwerpen[name].titel
    if agenda == "document":
        return region.documenten[name].titel
    return region.begrippen[name].term


def trekker_namen(ctx: Context, actie: Actie) -> tuple[str, ...]:
    """Give the names of the parties with a leading role, each once, in the order of the file."""
    return tuple(
        dict.fromkeys(
            ctx.region.partij_naam(b.partij) for b in ctx.region.betrokkenheid_by_actie[actie.id] if b.leidend
        )
    )


def volgend_moment(ctx: Context, actie: Actie) -> str:
    """Give the words of the next council moment of an actie or its deelacties, or of the last, or that there is none."""
    own = (*actie.momenten, *(m for part in actie.deelacties for m in part.momenten))
    found = sorted((m for m in own if m.soort in RAADSMOMENTEN), key=lambda m: m.wanneer.sorteersleutel)
    if not found:
        return actie.geen_moment or GEEN_MOMENT
    dated = [m for m in found if m.wanneer.van]
    coming = [m for m in dated if not is_voorbij(ctx, m)]
    chosen = (coming[:1] or dated[-1:] or found)[0]
    words = met_jaar(chosen.wanneer)
    return f"{words}: voorbij" if is_voorbij(ctx, chosen) else words


def kaart(ctx: Context, actie: Actie, rollen: Sequence[str] = ()) -> Kaart:
    """Give the card of an actie, with lines that say for which parts a party has its role."""
    if actie.id not in ctx.kaarten:
        ctx.kaarten[actie.id] = _kaart(ctx, actie)
    card = ctx.kaarten[actie.id]
    return replace(card, rollen=tuple(rollen)) if rollen else card


def _kaart(ctx: Context, actie: Actie) -> Kaart:
    current = huidige_status(actie)
    names = trekker_namen(ctx, actie)
    return Kaart(
        url=ctx.book[actie.id],
        nummer=actie.nummer,
        soort=actie.soort.label,
        titel=actie.titel,
        samenvatting=actie.samenvatting,
        status=current.waarde.label,
        status_waarde=str(current.waarde),
        status_per=current.per.tekst,
        trekkers=names,
        geen_trekker="" if names else (actie.geen_trekker or GEEN_TREKKER),
        moment=volgend_moment(ctx, actie),
    )


def agenda_kruimels(ctx: Context, agenda: str, *more: Link) -> tuple[Link, ...]:
    """Give the breadcrumb down to an agenda, and what follows."""
    here = Link(titel=ctx.region.agendas[agenda].korte_titel, url=urls.item(agenda))
    return (Link(titel="Agenda's", url=urls.AGENDAS), here, *more)


def pagina_link(page: Pagina) -> Link:
    """Link to a page of text."""
    return Link(titel=page.titel, url=urls.item(page.id) if page.agenda else urls.pagina(page.id))


def is_voorbij(ctx: Context, value: Moment) -> bool:
    """Tell whether the last day that a moment can mean lies before the day of the build."""
    return value.wanneer.tot is not None and value.wanneer.tot < ctx.today
