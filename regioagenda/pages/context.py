"""From the domain to the pieces of a page: everything that more than one kind of page needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from markupsafe import Markup

from regioagenda.domain.model import (
    Actie,
    Begrip,
    Betrokkene,
    Bron,
    Kerncijfer,
    Moment,
    Opmerking,
    Pagina,
    Resultaat,
    Status,
)
from regioagenda.domain.region import Gepland, Region, VerbandIn
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, RAADSMOMENTEN, Herkomst, UitlegInBron
from regioagenda.pages import urls
from regioagenda.pages.parts import (
    BegripView,
    BronView,
    CijferView,
    Kaart,
    Link,
    MomentView,
    OpmerkingView,
    ResultaatView,
    RolView,
    StatusView,
    TijdView,
    VerbandView,
)
from regioagenda.pages.words import PageText, Woordenlijst, woordenlijst
from regioagenda.reading.wanneer import Precisie, Tijd

MAANDEN = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


GEEN_TREKKER = "Geen trekker genoemd in het stuk"


GEEN_MOMENT = "Geen moment genoemd in het stuk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The region, the day, the addresses and the terms: what every plan function gets."""

    region: Region
    today: date
    book: Mapping[str, str]
    words: Woordenlijst
    kaarten: Mapping[str, Kaart] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)

    def text(self, item: str = "", skip: str = "") -> PageText:
        """Start the texts of a page."""
        return PageText(self.words, self.book, item, skip)


def make_context(region: Region, today: date) -> Context:
    """Make the context of one build."""
    ctx = Context(region=region, today=today, book=urls.address_book(region), words=woordenlijst(region.begrippen))
    # Cards and links stand on many pages: make each once.
    return replace(
        ctx,
        kaarten={a.id: _kaart(ctx, a) for a in region.acties.values()},
        links={
            item_id: _item_link(ctx, item_id) for item_id in ctx.book if "/" in item_id or item_id in region.agendas
        },
    )


def datum(day: date | None) -> str:
    """Write a day the Dutch way: 20 november 2026."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}" if day else ""


def hoofdletter(text: str) -> str:
    """Start a text with a capital."""
    return text[:1].upper() + text[1:]


def aantal(count: int, one: str, more: str) -> str:
    """Write a number with its noun: `1 actie`, `9 acties`."""
    return f"{count} {one if count == 1 else more}"


def tijd(value: Tijd) -> TijdView:
    """Make the view of a time; a quarter has no valid machine value, so it gets none."""
    machine = ""
    if value.van and value.precisie is Precisie.DAG:
        machine = value.van.isoformat()
    elif value.van and value.tot and value.precisie is Precisie.MAAND and (value.tot - value.van).days > 26:
        machine = value.van.isoformat()[:7]
    elif value.van and value.precisie is Precisie.JAAR:
        machine = str(value.van.year)
    return TijdView(tekst=value.tekst, datetime=machine)


def partij(ctx: Context, slug: str) -> Link:
    """Link to a gemeente or organisatie."""
    address = urls.gemeente(slug) if slug in ctx.region.gemeenten else urls.organisatie(slug)
    return Link(titel=ctx.region.partij_naam(slug), url=address)


def item_link(ctx: Context, item_id: str) -> Link:
    """Link to anything with an id: an agenda, thema, actie, deelactie, pagina, tabel or verband."""
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
        if base.endswith("/niet-opgenomen"):
            return Link(titel=region.niet_opgenomen[base.partition("/")[0]].titel, url=ctx.book[item_id])
        holders = (region.agendas, region.themas, region.paginas, region.tabellen)
        key = base.removeprefix("pagina/")
        found = next((holder[key] for holder in holders if key in holder), None)
        title = getattr(found, "titel", "") or (
            region.verbanden[base].verband.titel if base in region.verbanden else "Samenhang"
        )
    return Link(titel=title, url=ctx.book[item_id])


def bron(ctx: Context, value: Bron | None, agenda: str) -> BronView | None:
    """Make the view of a source; a source without document is the first document of the agenda."""
    if value is None:
        return None
    documents = ctx.region.agendas[agenda].documenten if agenda in ctx.region.agendas else ()
    slug = value.document.slug if value.document else (documents[0].slug if documents else "")
    if not slug:
        return None
    holder = agenda if any(d.slug == slug for d in documents) else _agenda_of(ctx, slug)
    return BronView(
        document=ctx.region.documenten[slug].titel,
        url=urls.document(holder, slug) if holder else "",
        regels=value.regels,
    )


def _agenda_of(ctx: Context, document: str) -> str:
    return next((a.id for a in ctx.region.agendas.values() if any(d.slug == document for d in a.documenten)), "")


def rol(ctx: Context, value: Betrokkene, agenda: str) -> RolView:
    """Make the view of a party in a role."""
    return RolView(
        partij=partij(ctx, value.wie.slug),
        rol=value.rol.label,
        uitleg=value.rol.uitleg,
        leidend=value.rol in LEIDENDE_ROLLEN,
        samen_met=tuple(partij(ctx, r.slug) for r in value.samen_met),
        toelichting=value.toelichting,
        bron=bron(ctx, value.bron, agenda),
    )


def is_voorbij(ctx: Context, value: Moment) -> bool:
    """Tell whether the last day that a moment can mean lies before the day of the build."""
    return value.wanneer.tot is not None and value.wanneer.tot < ctx.today


def moment(ctx: Context, value: Moment, agenda: str, text: PageText, item: Link | None = None) -> MomentView:
    """Make the view of a moment."""
    return MomentView(
        soort=value.soort.label,
        tijd=tijd(value.wanneer),
        jaar=str(value.wanneer.van.year) if value.wanneer.van else "",
        wat=text.text(value.wat) if value.wat else Markup(""),
        zekerheid=value.zekerheid.label,
        voorbij=is_voorbij(ctx, value),
        uitkomst=value.uitkomst,
        gemeenten=tuple(partij(ctx, r.slug) for r in value.gemeenten),
        item=item,
        bron=bron(ctx, value.bron, agenda),
    )


def gepland(ctx: Context, value: Gepland, text: PageText) -> MomentView:
    """Make the view of a moment in a list over more items."""
    return moment(ctx, value.moment, value.agenda, text, item_link(ctx, value.item))


def raadsmomenten(ctx: Context, items: Iterable[Gepland]) -> tuple[Gepland, ...]:
    """Give the moments at which councils speak."""
    return tuple(g for g in items if g.moment.soort in RAADSMOMENTEN)


def status(ctx: Context, value: Status, agenda: str) -> StatusView:
    """Make the view of a status."""
    return StatusView(
        waarde=str(value.waarde),
        label=value.waarde.label,
        uitleg=value.waarde.uitleg,
        per=tijd(value.per),
        bronstatus=value.bronstatus,
        toelichting=value.toelichting,
        herkomst=value.herkomst.label,
        bron=bron(ctx, value.bron, agenda),
    )


def resultaat(ctx: Context, value: Resultaat, agenda: str, text: PageText) -> ResultaatView:
    """Make the view of a result."""
    return ResultaatView(
        tekst=text.text(value.tekst),
        jaar=value.jaar.tekst if value.jaar else "",
        open=value.open,
        bron=bron(ctx, value.bron, agenda),
    )


def cijfer(ctx: Context, value: Kerncijfer, agenda: str) -> CijferView:
    """Make the view of a figure: bound, value and unit in one text."""
    unit = f"{value.waarde}{value.eenheid}" if value.eenheid == "%" else f"{value.waarde} {value.eenheid}".strip()
    return CijferView(
        cijfer=f"{value.richting.label} {unit}" if value.richting else unit,
        wat=value.wat,
        soort=value.soort.label,
        periode=value.periode.tekst if value.periode else "",
        bron=bron(ctx, value.bron, agenda),
    )


def opmerking(ctx: Context, value: Opmerking, agenda: str, text: PageText) -> OpmerkingView:
    """Make the view of a remark."""
    return OpmerkingView(
        soort=str(value.soort),
        titel=value.soort.label,
        tekst=text.prose(value.tekst),
        bron=bron(ctx, value.bron, agenda),
    )


def begrip(ctx: Context, value: Begrip) -> BegripView:
    """Make the view of a term."""
    agenda = _agenda_of(ctx, value.bron.document.slug) if value.bron and value.bron.document else ""
    return BegripView(
        id=value.id,
        term=value.term,
        voluit=value.voluit,
        uitleg=value.uitleg,
        in_bron="" if value.uitleg_in_bron is UitlegInBron.JA else value.uitleg_in_bron.label,
        redactie=value.herkomst is Herkomst.REDACTIE,
        bron=bron(ctx, value.bron, agenda),
        organisatie=partij(ctx, value.organisatie.slug) if value.organisatie else None,
    )


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
    return f"{chosen.wanneer.tekst} (voorbij)" if is_voorbij(ctx, chosen) else chosen.wanneer.tekst


def kaart(ctx: Context, actie: Actie, rollen: Sequence[str] = ()) -> Kaart:
    """Give the card of an actie, with lines that say for which parts a party has its role."""
    card = ctx.kaarten[actie.id]
    return replace(card, rollen=tuple(rollen)) if rollen else card


def _kaart(ctx: Context, actie: Actie) -> Kaart:
    current = actie.statussen[0]
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


def verband(ctx: Context, value: VerbandIn, text: PageText) -> VerbandView:
    """Make the view of a verband."""
    v = value.verband
    return VerbandView(
        id=v.id,
        url=urls.verband(value.id),
        soort=str(v.soort),
        soort_label=v.soort.label,
        soort_uitleg=v.soort.uitleg,
        nummer=v.nummer,
        titel=v.titel,
        uitleg=text.prose(v.uitleg),
        keuze=text.prose(v.keuze),
        van=tuple(item_link(ctx, r.slug) for r in v.van),
        naar=tuple(item_link(ctx, r.slug) for r in v.naar),
        grond=v.grond.label,
        bron=bron(ctx, v.bron, value.agenda),
    )


def agenda_kruimels(ctx: Context, agenda: str, *more: Link) -> tuple[Link, ...]:
    """Give the breadcrumb down to an agenda, and what follows."""
    here = Link(titel=ctx.region.agendas[agenda].korte_titel, url=urls.item(agenda))
    return (Link(titel="Agenda's", url=urls.AGENDAS), here, *more)


def pagina_link(page: Pagina) -> Link:
    """Link to a page of text."""
    return Link(titel=page.titel, url=urls.item(page.id) if page.agenda else urls.pagina(page.id))
