"""Domain values → the small views that pages are made of: a source, a party in a role, a moment, a status, a figure."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from regioagenda.domain.geschiedenis import Gebeurtenis
from regioagenda.domain.model import (
    Begrip,
    Betrokkene,
    Bron,
    Kerncijfer,
    Lezing,
    Moment,
    Opmerking,
    Resultaat,
    Status,
)
from regioagenda.domain.region import Gepland, VerbandIn
from regioagenda.domain.status import herkomst_van
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, RAADSMOMENTEN, Herkomst, UitlegInBron
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
    ResultaatView,
    RolView,
    StatusView,
    TijdView,
    VerbandView,
)
from regioagenda.reading.wanneer import Precisie, Tijd


def tijd(value: Tijd) -> TijdView:
    """Make the view of a time; a quarter has no valid machine value, so it gets none."""
    machine = ""
    if value.van and value.precisie is Precisie.DAG:
        machine = value.van.isoformat()
    elif value.van and value.tot and value.precisie is Precisie.MAAND and (value.tot - value.van).days > 26:
        machine = value.van.isoformat()[:7]
    elif value.van and value.precisie is Precisie.JAAR:
        machine = str(value.van.year)
    return TijdView(tekst=c.met_jaar(value), datetime=machine)


def rol(ctx: Context, value: Betrokkene, agenda: str) -> RolView:
    """Make the view of a party in a role."""
    return RolView(
        partij=c.partij(ctx, value.wie.slug),
        orgaan=value.orgaan.label if value.orgaan else "",
        rol=value.rol.label,
        uitleg=value.rol.uitleg,
        leidend=value.rol in LEIDENDE_ROLLEN,
        samen_met=tuple(c.partij(ctx, r.slug) for r in value.samen_met),
        toelichting=value.toelichting,
        bron=bron(ctx, value.bron, agenda),
    )


def moment(ctx: Context, value: Moment, agenda: str, text: PageText, item: Link | None = None) -> MomentView:
    """Make the view of a moment."""
    return MomentView(
        soort=value.soort.label,
        tijd=tijd(value.wanneer),
        jaar=str(value.wanneer.van.year) if value.wanneer.van else "",
        wat=text.text(value.wat) if value.wat else Markup(""),
        zekerheid=value.zekerheid.label,
        voorbij=c.is_voorbij(ctx, value),
        uitkomst=value.uitkomst,
        gemeenten=tuple(c.partij(ctx, r.slug) for r in value.gemeenten),
        item=item,
        bron=bron(ctx, value.bron, agenda),
    )


def gepland(ctx: Context, value: Gepland, text: PageText) -> MomentView:
    """Make the view of a moment in a list over more items."""
    return moment(ctx, value.moment, value.agenda, text, c.item_link(ctx, value.item))


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
        toelichting=value.toelichting,
        herkomst=_herkomst(ctx, value),
        bron=bron(ctx, value.bron, agenda),
        uitleg_bij=tuple(
            (label, words)
            for label, words in (
                ("Waardoor", value.oorzaak),
                ("Gevolg", value.gevolg),
                ("Wat wordt eraan gedaan", value.bijsturing),
                ("Bereikt", value.resultaat),
            )
            if words
        ),
    )


def _herkomst(ctx: Context, value: Status) -> str:
    """Say who says how far it is, and from when; nothing when nobody knows."""
    when = c.met_jaar(value.per)
    who = herkomst_van(value)
    if value.door:
        return f"Gemeld door {ctx.region.partij_naam(value.door.slug)}, {when}."
    if value.bronstatus:
        derived = " Wij leiden de status daaruit af." if who is Herkomst.AFGELEID else ""
        return f"In het stuk staat: “{value.bronstatus}” (stand van {when}).{derived}"
    if who is Herkomst.BRON:
        return f"Dit staat in het stuk (stand van {when})."
    if who is Herkomst.AFGELEID:
        return "Wij leiden dit af uit de tekst."
    return "Dit zegt de redactie." if who is Herkomst.REDACTIE else ""


def gebeurtenis(ctx: Context, value: Gebeurtenis, agenda: str, text: PageText) -> GebeurtenisView:
    """Make the view of something that happened."""
    machine = value.van.isoformat() if value.van and value.op_de_dag else ""
    when = value.status.per if value.status else value.moment.wanneer if value.moment else None
    return GebeurtenisView(
        wanneer=tijd(when) if when else TijdView(tekst=value.wanneer, datetime=machine),
        deel=f"{value.deel.nummer or value.deel.id}: {value.deel.titel}" if value.deel else "",
        woorden=value.woorden,
        status=status(ctx, value.status, agenda) if value.status else None,
        moment=moment(ctx, value.moment, agenda, text) if value.moment else None,
        link=Link(titel=value.editie.titel, url=urls.item(value.editie.id)) if value.editie else None,
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
        lezingen=tuple(_lezing(ctx, one, agenda) for one in value.lezingen),
        bron=bron(ctx, value.bron, agenda),
    )


def _lezing(ctx: Context, value: Lezing, agenda: str) -> LezingView:
    source = bron(ctx, value.bron, agenda)
    document = ctx.region.document_van(value.bron, agenda)
    per = document.datum if document else None
    return LezingView(tekst=value.tekst, datum=per.tekst if per else "", bron=source)


def begrip(ctx: Context, value: Begrip) -> BegripView:
    """Make the view of a term."""
    return BegripView(
        id=value.id,
        term=value.term,
        voluit=value.voluit,
        uitleg=value.uitleg,
        in_bron="" if value.uitleg_in_bron is UitlegInBron.JA else value.uitleg_in_bron.label,
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
    return BronView(document=document.titel, url=urls.document(document.id), regels=value.regels)
