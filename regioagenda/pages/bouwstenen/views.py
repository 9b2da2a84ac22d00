"""Domain values → the small views that pages are made of: a source, a party in a role, a moment, a status, a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.domain.gelezen import eenmaal
from regioagenda.domain.geschiedenis import Gebeurtenis
from regioagenda.domain.model import (
    Begrip,
    Betrokkene,
    Bron,
    Document,
    Kerncijfer,
    Lezing,
    Opmerking,
    Overgang,
    Resultaat,
    Status,
    WasTitel,
)
from regioagenda.domain.momenten import (
    TOEN,
    VOORBIJ,
    eerder_gepland,
    label_van,
    merk_van,
    nog_voor,
    tijd_in_woorden,
    wie_onbekend,
    zekerheid_van,
    zin_van,
)
from regioagenda.domain.overgangen import naam_van
from regioagenda.domain.region import Gepland, VerbandIn, rol_label
from regioagenda.domain.status import herkomst_van
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, NIET_WERKENDE_ROLLEN, Herkomst, MomentStand, UitlegInBron
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import (
    BegripView,
    BronView,
    CijferView,
    GebeurtenisView,
    LezingView,
    Link,
    MomentView,
    OpmerkingView,
    OvergangView,
    ResultaatView,
    RolView,
    StatusView,
    TijdView,
    VerbandView,
)
from regioagenda.reading.tijd import Precisie, Tijd


def tijd(value: Tijd) -> TijdView:
    """Make the view of a time; a quarter has no valid machine value, so it gets none."""
    machine = ""
    if value.dag:
        machine = value.dag.isoformat()
    elif value.van and value.tot and value.precisie is Precisie.MAAND and 26 < (value.tot - value.van).days < 31:
        machine = value.van.isoformat()[:7]
    elif value.van and value.tot and value.precisie is Precisie.JAAR:
        machine = str(value.van.year)
    return TijdView(tekst=value.getoond, datetime=machine)


def rol(ctx: Context, value: Betrokkene, agenda: str) -> RolView:
    """Make the view of a party in a role."""
    return RolView(
        partij=c.partij(ctx, value.wie.slug),
        orgaan=value.orgaan.label if value.orgaan else "",
        rol=rol_label(ctx.region, value.rol, value.wie.slug),
        uitleg=ctx.zeg(value.rol.uitleg),
        leidend=value.rol in LEIDENDE_ROLLEN,
        werkt=value.rol not in NIET_WERKENDE_ROLLEN,
        samen_met=tuple(c.partij(ctx, r.slug) for r in value.samen_met),
        toelichting=value.toelichting,
        bron=bron(ctx, value.bron, agenda),
        periode=c.periode(value),
    )


def momenttijd(value: Gepland, how: MomentStand) -> TijdView:
    """Make the view of the time of a moment that stands like this."""
    return replace(tijd(value.moment.wanneer), tekst=tijd_in_woorden(value, how))


def moment(ctx: Context, value: Gepland, text: PageText, item: Link | None = None) -> MomentView:
    """Make the view of a moment."""
    own = value.moment
    view = eenmaal(ctx.region, "moment", value.item, own, ctx.today, lambda: _moment(ctx, value))
    return replace(view, wat=text.text(own.wat) if own.wat else view.wat, item=item)


def _moment(ctx: Context, value: Gepland) -> MomentView:
    """Make the view of a moment without what hangs on the page: its words, in which terms are explained, and its item."""
    own, how = value.moment, c.stand(ctx, value)
    sure = zekerheid_van(value, how)
    return MomentView(
        soort=label_van(ctx.region, own),
        tijd=momenttijd(value, how),
        jaar=str(own.wanneer.plaats.year) if own.wanneer.plaats else "",
        wat=Markup(""),
        zekerheid=sure.label if sure else "",
        stand=str(how),
        voorbij=how in (*VOORBIJ, *TOEN),
        merk=merk_van(ctx.region, value, how, ctx.today),
        zin=zin_van(ctx.region, value, how, ctx.today),
        eerst=eerder_gepland(own),
        wie=wie_onbekend(ctx.region, value),
        uitkomst=own.uitkomst,
        gemeenten=tuple(c.partij(ctx, slug) for slug in nog_voor(ctx.region, value, how, ctx.today)),
        item=None,
        bron=bron(ctx, own.bron, value.agenda),
    )


def gepland(ctx: Context, value: Gepland, text: PageText) -> MomentView:
    """Make the view of a moment in a list over more items."""
    return moment(ctx, value, text, c.item_link(ctx, value.item))


def status(ctx: Context, value: Status, agenda: str) -> StatusView:
    """Make the view of a status; of an agenda that is over it says how it was then."""
    label, meaning = c.status_in_woorden(ctx, value.waarde, agenda)
    return StatusView(
        waarde=str(value.waarde),
        label=label,
        uitleg=meaning,
        per=tijd(value.per),
        toelichting=value.toelichting,
        herkomst=_herkomst(ctx, value, agenda),
        bron=bron(ctx, value.bron, agenda),
        uitleg_bij=tuple(
            (label, words)
            for label, words in (
                (ctx.zeg("Waardoor"), value.oorzaak),
                (ctx.zeg("Gevolg"), value.gevolg),
                (ctx.zeg("Wat wordt eraan gedaan"), value.bijsturing),
                (ctx.zeg("Bereikt"), value.resultaat),
            )
            if words
        ),
        gereed=_gereed(ctx, value),
        gereed_balk=f"{value.gereed:g}%" if value.gereed is not None and value.gereed_wat else "",
    )


def _gereed(ctx: Context, value: Status) -> str:
    if value.gereed is None:
        return ""
    of = f" {value.gereed_wat}" if value.gereed_wat else ""
    return ctx.zeg(
        "{deel} procent{waarvan} is klaar ({per}).",
        deel=nl.schrijf_getal(value.gereed),
        waarvan=of,
        per=value.per.getoond,
    )


def _herkomst(ctx: Context, value: Status, agenda: str) -> str:
    """Say who says how far it is, and from when; nothing when nobody knows."""
    when = value.per.getoond
    who = herkomst_van(value)
    own = ctx.region.schrijft_zelf(agenda)
    if value.door:
        return ctx.zeg("Gemeld door {wie}, {per}.", wie=ctx.region.partij_naam(value.door.slug), per=when)
    if own:
        return ""
    if value.bronstatus:
        said = ctx.zeg("In het stuk staat: “{status}” (stand van {per}).", status=value.bronstatus, per=when)
        derived = ctx.zeg("Wij leiden de status daaruit af.") if who is Herkomst.AFGELEID else ""
        return f"{said} {derived}".rstrip()
    if who is Herkomst.BRON:
        return ctx.zeg("Dit staat in het stuk (stand van {per}).", per=when)
    if who is Herkomst.AFGELEID:
        return ctx.zeg("Wij leiden dit af uit de tekst.")
    return ctx.zeg("Dit zegt de redactie.") if who is Herkomst.REDACTIE else ""


def gebeurtenis(ctx: Context, value: Gebeurtenis, agenda: str, text: PageText) -> GebeurtenisView:
    """Make the view of something that happened."""
    machine = value.van.isoformat() if value.van and value.op_de_dag else ""
    when = value.status.per if value.status else value.gepland.moment.wanneer if value.gepland else None
    return GebeurtenisView(
        wanneer=tijd(when) if when else TijdView(tekst=value.wanneer, datetime=machine),
        deel=f"{value.deel.nummer or value.deel.id}: {value.deel.titel}" if value.deel else "",
        woorden=value.woorden.removesuffix("."),
        status=status(ctx, value.status, agenda) if value.status else None,
        moment=moment(ctx, value.gepland, text) if value.gepland else None,
        link=Link(titel=value.editie.titel, url=urls.item(value.editie.id)) if value.editie else None,
        naar=ctx.book[value.naar] if value.naar else "",
    )


def overgangen(
    ctx: Context, values: Iterable[Overgang], words: Callable[[Overgang], str], agenda: str
) -> tuple[OvergangView, ...]:
    """Make the views of the acties that one of `agenda` goes on in, or comes from: one for those of one step."""
    steps: dict[tuple[object, ...], list[Overgang]] = {}
    for value in values:
        steps.setdefault((value.soort, value.wanneer, value.toelichting, value.bron), []).append(value)
    return tuple(
        OvergangView(
            begin=words(step[0]),
            acties=tuple(Link(titel=naam_van(ctx.region, o, agenda), url=ctx.book[o.actie.slug]) for o in step),
            wanneer=tijd(step[0].wanneer),
            toelichting=step[0].toelichting,
            bron=bron(ctx, step[0].bron, agenda),
        )
        for step in steps.values()
    )


def was_titels(values: Iterable[WasTitel]) -> tuple[str, ...]:
    """Give earlier titles, each with until when it was the title."""
    return tuple(f"“{old.titel}” (tot {old.tot.getoond})" for old in values)


def resultaat(ctx: Context, value: Resultaat, agenda: str, text: PageText) -> ResultaatView:
    """Make the view of a result."""
    own = ctx.region.schrijft_zelf(agenda)
    nobody = ctx.zeg("Dit is nog niet ingevuld." if own else "De bron vult dit nog niet in.")
    return ResultaatView(
        tekst=text.text(value.tekst),
        jaar=value.jaar.getoond if value.jaar else "",
        open=nobody if value.open else "",
        bron=bron(ctx, value.bron, agenda),
    )


def cijfer(ctx: Context, value: Kerncijfer, agenda: str) -> CijferView:
    """Make the view of a figure: bound, value and unit in one text."""
    unit = f"{value.waarde}{value.eenheid}" if value.eenheid == "%" else f"{value.waarde} {value.eenheid}".strip()
    return CijferView(
        cijfer=f"{value.richting.label} {unit}" if value.richting else unit,
        wat=value.wat,
        soort=value.soort.label,
        periode=value.periode.getoond if value.periode else "",
        bron=bron(ctx, value.bron, agenda),
    )


def opmerking(ctx: Context, value: Opmerking, agenda: str, text: PageText) -> OpmerkingView:
    """Make the view of a remark."""
    return OpmerkingView(
        soort=str(value.soort),
        titel=value.soort.label,
        tekst=text.prose(value.tekst),
        lezingen=tuple(_lezing(ctx, one, agenda) for one in value.lezingen),
        bron=bron(ctx, value.bron, agenda),
    )


def _lezing(ctx: Context, value: Lezing, agenda: str) -> LezingView:
    source = bron(ctx, value.bron, agenda)
    document = ctx.region.document_van(value.bron, agenda)
    per = document.datum if document else None
    return LezingView(tekst=value.tekst, datum=per.getoond if per else "", bron=source)


def begrip(ctx: Context, value: Begrip) -> BegripView:
    """Make the view of a term."""
    return BegripView(
        id=value.id,
        term=value.term,
        voluit=value.voluit,
        uitleg=value.uitleg,
        in_bron="" if value.uitleg_in_bron in (None, UitlegInBron.JA) else value.uitleg_in_bron.label,
        redactie=value.herkomst is Herkomst.REDACTIE,
        bron=bron(ctx, value.bron, ""),
        organisatie=c.partij(ctx, value.organisatie.slug) if value.organisatie else None,
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
        van=tuple(c.item_link(ctx, r.slug) for r in v.van),
        naar=tuple(c.item_link(ctx, r.slug) for r in v.naar),
        grond=v.grond.label,
        bron=bron(ctx, v.bron, value.agenda),
    )


def verbanden(ctx: Context, item: str) -> tuple[VerbandView, ...]:
    """Give the verbanden of an item. A page only names them, so their words do not count as words of the page."""
    return tuple(verband(ctx, x, ctx.text()) for x in dict.fromkeys(ctx.region.verbanden_by_item.get(item, ())))


def bron(ctx: Context, value: Bron | None, agenda: str) -> BronView | None:
    """Make the view of a source; a source without document is the first document of the agenda."""
    if value is None:
        return None
    document = ctx.region.document_van(value, agenda)
    if document is None:
        return None
    place = f"bladzijde {value.pagina}" if value.pagina else f"regel {value.regels}" if value.regels else ""
    return BronView(
        document=document.titel,
        url=urls.document(document.id),
        plaats=place,
        origineel=_origineel(document, value),
        ander="" if document == ctx.region.document_van(None, agenda) else document.titel,
    )


def _origineel(document: Document, value: Bron) -> str:
    """Give the address of the document itself; a browser opens a PDF at a page (RFC 8118)."""
    address = f"/{document.bestand}" if document.bestand else document.adres
    is_pdf = address.lower().endswith(".pdf")
    return f"{address}#page={value.pagina}" if is_pdf and value.pagina else address
