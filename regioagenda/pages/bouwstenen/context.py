"""What every plan function gets: the region, the day, the addresses, the terms, and cards and links made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Any, TypeVar, cast

from regioagenda.base import nederlands as nl
from regioagenda.base.digest import digest
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.base.reads import Day, note, once
from regioagenda.domain.gelezen import GelezenRegion, Noted, Wereld, vraag
from regioagenda.domain.huisstijl import AGENDAKLEUREN
from regioagenda.domain.model import (
    Actie,
    Agenda,
    Betrokkene,
    Onderdeel,
    Organisatie,
    Pagina,
)
from regioagenda.domain.momenten import (
    KOMEND,
    NIET_DOOR,
    NU,
    TOEN,
    VOORBIJ,
    merk_van,
    momenten_van_actie,
    raadsmomenten,
    stand_van_moment,
    tijd_in_woorden,
)
from regioagenda.domain.overgangen import vervolg
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.schermtekst import zeg
from regioagenda.domain.soorten import titel_van
from regioagenda.domain.status import huidige_status, is_overgegaan
from regioagenda.domain.voorbij import (
    AgendaStand,
    RolStand,
    bestaat,
    is_over,
    nu,
    opgeheven_gemeente,
    stand_van_agenda,
    stand_van_rol,
    trekkers_nu,
    zonder_nieuws,
)
from regioagenda.domain.voorbij import status_in_woorden as in_woorden
from regioagenda.domain.werkwijze import stand_van_gegevens
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, MomentStand, Rol, StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.grenzen import GRENZEN, Grenzen
from regioagenda.pages.bouwstenen.hoofdstukken import MAP, Hoofdstuk
from regioagenda.pages.bouwstenen.paginatekst import PageText, Woordenlijst, woordenlijst
from regioagenda.pages.bouwstenen.parts import (
    Kaart,
    Link,
    PlannedPage,
)
from regioagenda.reading.tijd import Tijd

# What pages read besides the region: where everything lives, the terms that are explained, the chapters of the handbook,
# whether there are PDFs, how long lists may be.
ADRESSEN, WOORDENLIJST, HANDBOEK, PDF, LENGTE = "adressen", "woordenlijst", "handboek", "pdf", "lengte"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The region, the day, the addresses and the terms: what every plan function gets."""

    region: Region
    today: date
    book: Mapping[str, str]
    woordenlijst: Woordenlijst
    # The chapters of the handbook, the cover first; none when the site does not publish it.
    hoofdstukken: tuple[Hoofdstuk, ...] = ()
    # Whether the PDFs of the agendas are made.
    met_pdf: bool = False
    # How much a page may list.
    hoeveel: Grenzen = GRENZEN
    # Remembers what is slow to make and rests on nothing but what it is made of.
    memo: Memo = field(default_factory=NoMemo, compare=False, repr=False)
    # The address of the page that is being made.
    url: str = ""
    # The pages of the site by address, for a page that shows others.
    pages: dict[str, PlannedPage] = field(default_factory=dict, compare=False, repr=False)
    # What stands on many pages, such as a card, by what it is and whose it is.
    gedeeld: dict[tuple[str, str], Callable[[], Any]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def handboek(self) -> tuple[Hoofdstuk, ...]:
        """The chapters of the handbook, the cover first; none when the site does not publish it."""
        note(HANDBOEK)
        return self.hoofdstukken

    @property
    def grenzen(self) -> Grenzen:
        """How much a page may list."""
        note(LENGTE)
        return self.hoeveel

    @property
    def pdf(self) -> bool:
        """Whether the PDFs of the agendas are made, so that pages can link to them."""
        note(PDF)
        return self.met_pdf

    def text(self, item: str = "", skip: str = "") -> PageText:
        """Start the texts of a page."""
        note(WOORDENLIJST)
        return PageText(self.woordenlijst, self.book, item, skip, self.region.bestandsmaten)

    def zeg(self, tekst: str, /, **woorden: object) -> str:
        """Give a text of the program, or what the region says instead: see `domain.schermtekst.zeg`."""
        return zeg(self.region, tekst, **woorden)

    def eenmaal(self, soort: str, van: str, make: Callable[[], T]) -> T:
        """Give what is made once for all pages, when it is first asked for: `soort` is what it is, `van` whose."""
        found = self.gedeeld.get((soort, van))
        if found is None:
            found = self.gedeeld[soort, van] = once(make, "gedeeld", soort, van)
        return cast(T, found())


def make_context(
    region: Region,
    today: date,
    *,
    handboek: tuple[Hoofdstuk, ...] = (),
    pdf: bool = False,
    grenzen: Grenzen = GRENZEN,
    memo: Memo | None = None,
) -> Context:
    """Make the context of one build; of each page it is then made with its address."""
    day = Day.of(today)
    plain = region.plain if isinstance(region, GelezenRegion) else region
    return Context(
        region=GelezenRegion(plain, day),
        today=day,
        book=Noted(ADRESSEN, urls.address_book(plain)),
        woordenlijst=woordenlijst(region.begrippen),
        hoofdstukken=handboek,
        met_pdf=pdf,
        hoeveel=grenzen,
        memo=memo or NoMemo(),
    )


def make_wereld(ctx: Context, sources: Mapping[str, bytes], memo: Memo) -> Wereld:
    """Give all that the pages of a context can read. `sources` are the files that its region was read from."""
    region = ctx.region
    assert isinstance(region, GelezenRegion)
    handboek = [part for path, data in sources.items() if path.startswith(MAP) for part in (path, data)]
    return Wereld(
        region,
        sources,
        memo,
        collections={ADRESSEN: ctx.book},
        other={
            (HANDBOEK,): digest((str(len(ctx.hoofdstukken)), *handboek)),
            (LENGTE,): digest((repr(ctx.hoeveel),)),
            (PDF,): digest((str(ctx.met_pdf),)),
            (WOORDENLIJST,): digest((repr(tuple(region.begrippen.values())),)),
        },
    )


def einde_organisatie(ctx: Context, value: Organisatie) -> str:
    """Say that an organisation ends or ended: “wordt opgeheven: mei 2028”; empty when nobody says so."""
    if not value.bestaat_tot:  # announced without a day: by now it may be over
        return ctx.zeg("zou worden opgeheven") if value.bestaat_tot_uitleg else ""
    words = ctx.zeg("wordt opgeheven" if bestaat(value, ctx.today) else "opgeheven")
    return f"{words}: {value.bestaat_tot.getoond}"


@vraag
def tint(region: Region, agenda: str) -> int:
    """Give the number of the colour of an agenda: those beside each other differ; 0 when it is not there (any more)."""
    return next((n % AGENDAKLEUREN + 1 for n, other in enumerate(region.agendas) if other == agenda), 0)


def einde(ctx: Context, agenda: Agenda) -> str:
    """Say that an agenda is over, in the words of the editors when they gave any; empty while it runs."""
    stand = stand_van_agenda(agenda, ctx.today)
    if stand is AgendaStand.LOOPTIJD_VOORBIJ:
        return ctx.zeg(
            "De looptijd van dit plan is voorbij: {looptijd}. Of er nog iets uit volgt, staat niet op deze site.",
            looptijd=agenda.looptijd.getoond,
        )
    return agenda.afgelopen


@vraag
def _zonder_nieuws(region: Region, today: date) -> bool:
    return zonder_nieuws(region, today)


def die_voorbij_zijn(ctx: Context) -> str:
    """Say of plans that are over together what they are: that all have ended is not always known."""
    if _zonder_nieuws(ctx.region, ctx.today):
        return ctx.zeg("die zijn afgelopen of niet worden bijgehouden")
    return ctx.zeg("die zijn afgelopen")


def stand_van(region: Region, value: Tijd) -> str:
    """Say from when something is, also when nobody knows."""
    return zeg(region, "Stand van {per}" if value.gedateerd else "Stand onbekend: {per}", per=value.getoond)


def stand_gegevens(ctx: Context, agenda: Agenda) -> str:
    """Say from when what an agenda tells is; empty when the region writes itself and nothing has a date yet."""
    found = stand_van_gegevens(ctx.region, agenda)
    return stand_van(ctx.region, found) if found else ""


def status_in_woorden(ctx: Context, waarde: StatusWaarde, agenda: str) -> tuple[str, str]:
    """Give the label and the meaning of a status in an agenda, as they are on the day of the build."""
    if waarde is StatusWaarde.ONBEKEND and ctx.region.schrijft_zelf(agenda):
        return ctx.zeg(waarde.label), ctx.zeg("wij weten niet hoe ver dit is")
    label, meaning = in_woorden(waarde, voorbij=is_over(ctx.region, agenda, ctx.today))
    return ctx.zeg(label), ctx.zeg(meaning)


def partij(ctx: Context, slug: str) -> Link:
    """Link to a gemeente or organisatie."""
    address = urls.gemeente(slug) if slug in ctx.region.gemeenten else urls.organisatie(slug)
    return Link(titel=ctx.region.partij_naam(slug), url=address)


def gemeenten_van(ctx: Context, actie: Actie) -> tuple[Link, ...]:
    """Give the gemeenten that an actie concerns; of an agenda that runs only those that still exist."""
    over = is_over(ctx.region, actie.agenda, ctx.today)
    slugs = (r.slug for r in actie.gemeenten or ctx.region.agendas[actie.agenda].gemeenten)
    return tuple(partij(ctx, s) for s in slugs if over or not opgeheven_gemeente(ctx.region, s, ctx.today))


def item_link(ctx: Context, item_id: str) -> Link:
    """Link to anything that a text can link to: an item, a part of one, a party, a subject or a term."""
    return ctx.eenmaal("link", item_id, lambda: _item_link(ctx, item_id))


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
    """Give the names of who leads the actie as a whole now, each once, in the order of the file."""
    found = trekkers_nu(ctx.region, actie, ctx.today)
    return tuple(dict.fromkeys(ctx.region.partij_naam(b.partij) for b in found))


def periode(value: Betrokkene) -> str:
    """Say from when till when a party has a role: “vanaf mei 2025, tot oktober 2026”; empty when the file does not."""
    parts = [f"{word} {tijd.getoond}" for word, tijd in (("vanaf", value.vanaf), ("tot", value.tot)) if tijd]
    return ", ".join(parts)


def leiding(ctx: Context, actie: Actie) -> str:
    """Say who leads an actie now: “Haarlem, samen met Zandvoort”; empty when nobody leads it as a whole."""
    found = trekkers_nu(ctx.region, actie, ctx.today)
    first = [b.partij for b in found if b.rol is not Rol.MEDETREKKER] or [b.partij for b in found]
    beside = [b.partij for b in found] + [r.slug for b in found for r in b.betrokkene.samen_met]
    groups = (dict.fromkeys(first), dict.fromkeys(slug for slug in beside if slug not in first))
    return ", samen met ".join(nl.opsomming(map(ctx.region.partij_naam, group)) for group in groups if group)


def geen_trekker(ctx: Context, actie: Actie) -> str:
    """Say why nobody is named who leads an actie as a whole: in the words of the editors, or from what the file holds."""
    if is_overgegaan(actie):
        return ctx.zeg("Nu niemand: dit ging verder op een andere plek")
    earlier = [
        f"{ctx.region.partij_naam(b.wie.slug)} (tot {b.tot.getoond})"
        for b in actie.betrokkenen
        if b.rol in LEIDENDE_ROLLEN and b.tot is not None and stand_van_rol(b, ctx.today) is RolStand.EERDER
    ]
    if earlier:
        return ctx.zeg("Nu geen trekker bekend. Eerder: {eerder}", eerder=nl.opsomming(earlier))
    return actie.geen_trekker or _trekkers_per_deel(ctx, actie) or niemand(ctx, actie)


def niemand(ctx: Context, actie: Actie) -> str:
    """Say that nobody is named who leads something: in the document, or yet; empty where there is nothing to say."""
    if not ctx.region.schrijft_zelf(actie.agenda):
        return ctx.zeg("Geen trekker genoemd in het stuk")
    return ctx.zeg("Nog geen trekker") if huidige_status(actie).waarde is StatusWaarde.VOORGENOMEN else ""


def _trekkers_per_deel(ctx: Context, actie: Actie) -> str:
    now = nu(ctx.region.betrokkenheid_by_actie[actie.id], ctx.today)
    led = len({b.deelactie.id for b in now if b.leidend and b.deelactie is not None})
    namen = ctx.region.agendas[actie.agenda].benamingen
    if not led:
        return ""
    if led == len(actie.deelacties) > 1:
        return ctx.zeg("Elk {deel} heeft een eigen trekker ({aantal})", deel=namen.deelactie, aantal=led)
    whole = nl.aantal(len(actie.deelacties), namen.deelactie, namen.deelacties)
    return ctx.zeg(
        "{aantal} van {delen} heeft een eigen trekker" if led == 1 else "{aantal} van {delen} hebben een eigen trekker",
        aantal=led,
        delen=f"{'de ' if len(actie.deelacties) > 1 else ''}{whole}",
    )


def volgend_moment(ctx: Context, actie: Actie) -> str:
    """Give the words of the next council moment of an actie or its deelacties, or of the last, or that there is none."""
    found = [(g, stand(ctx, g)) for g in raadsmomenten(momenten_van_actie(actie))]
    if not found:
        return actie.geen_moment or (
            "" if ctx.region.schrijft_zelf(actie.agenda) else ctx.zeg("Geen moment genoemd in het stuk")
        )
    coming = [pair for pair in found if pair[1] in (*NU, *KOMEND)]
    past = [pair for pair in found if pair[1] in VOORBIJ]
    dated = [pair for pair in past if pair[0].moment.wanneer.gedateerd]
    then = [pair for pair in found if pair[1] in TOEN]
    # What was dropped is only told when there is nothing else to tell.
    rest = sorted(found, key=lambda pair: pair[1] in NIET_DOOR)
    chosen, how = (coming[:1] or then[:1] or dated[-1:] or past[-1:] or rest)[0]
    mark = merk_van(ctx.region, chosen, how, ctx.today)
    words = tijd_in_woorden(chosen, how)
    return f"{words}: {mark}" if mark and how in (*VOORBIJ, *NIET_DOOR, *TOEN) else words


def kaart(ctx: Context, actie: Actie, rollen: Sequence[str] = ()) -> Kaart:
    """Give the card of an actie, with lines that say for which parts a party has its role."""
    card = ctx.eenmaal("kaart", actie.id, lambda: _kaart(ctx, actie))
    return replace(card, rollen=tuple(rollen)) if rollen else card


def _kaart(ctx: Context, actie: Actie) -> Kaart:
    current = huidige_status(actie)
    leaders = leiding(ctx, actie)
    return Kaart(
        url=ctx.book[actie.id],
        nummer=actie.nummer,
        soort=actie.soort.label,
        titel=actie.titel,
        samenvatting=actie.samenvatting,
        status=status_in_woorden(ctx, current.waarde, actie.agenda)[0],
        status_waarde=str(current.waarde),
        status_per=current.per.getoond,
        leiding=leaders,
        geen_trekker="" if leaders else geen_trekker(ctx, actie),
        moment=volgend_moment(ctx, actie).removesuffix("."),
        tint=tint(ctx.region, actie.agenda),
        vervolg=vervolg(ctx.region, actie),
    )


def agenda_kruimels(ctx: Context, agenda: str, *more: Link) -> tuple[Link, ...]:
    """Give the breadcrumb down to an agenda, and what follows."""
    here = Link(titel=ctx.region.agendas[agenda].korte_titel, url=urls.item(agenda))
    return (Link(titel=ctx.zeg("Agenda's"), url=urls.AGENDAS), here, *more)


def pagina_link(page: Pagina) -> Link:
    """Link to a page of text."""
    return Link(titel=page.titel, url=urls.item(page.id) if page.agenda else urls.pagina(page.id))


def stand(ctx: Context, value: Gepland) -> MomentStand:
    """Tell how a moment stands on the day of the build."""
    return stand_van_moment(ctx.region, value, ctx.today)


def in_stand(ctx: Context, values: Iterable[Gepland], *standen: MomentStand) -> tuple[Gepland, ...]:
    """Give the moments that stand in one of these ways, in the order given."""
    return tuple(g for g in values if stand(ctx, g) in standen)


def geweest(ctx: Context, values: Iterable[Gepland]) -> tuple[Gepland, ...]:
    """Give what is over, the latest first; what happened on an unknown day comes last."""
    past = in_stand(ctx, values, *VOORBIJ)
    dated = [g for g in past if g.moment.wanneer.gedateerd]
    return (*reversed(dated), *(g for g in past if not g.moment.wanneer.gedateerd))
