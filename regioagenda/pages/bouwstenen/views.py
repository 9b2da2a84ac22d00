"""Domain values → the small views that pages are made of: a source, a party in a role, a moment, a status, a figure."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

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
from regioagenda.domain.woorden import LEIDENDE_ROLLEN, RAADSMOMENTEN, Herkomst, UitlegInBron
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import (
    BegripView,
    BronView,
    CijferView,
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
        jaar=str(value.wanneer.plaats.year) if value.wanneer.plaats else "",
        wat=text.text(value.wat) if value.wat else Markup(""),
        zekerheid=value.zekerheid.label,
        voorbij=value.wanneer.voorbij(ctx.today),
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
        bronstatus=value.bronstatus,
        toelichting=value.toelichting,
        herkomst=value.herkomst.label,
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


def resultaat(ctx: Context, value: Resultaat, agenda: str, text: PageText) -> ResultaatView:
    """Make the view of a result."""
    return ResultaatView(
        tekst=text.text(value.tekst),
        jaar=value.jaar.getoond if value.jaar else "",
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
    document = value.bron.document or (ctx.region.agendas[agenda].documenten[0] if agenda else None)
    per = ctx.region.documenten[document.slug].datum if document else None
    return LezingView(tekst=value.tekst, datum=per.getoond if per else "", bron=source)


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
    documents = ctx.region.agendas[agenda].documenten if agenda in ctx.region.agendas else ()
    slug = value.document.slug if value.document else (documents[0].slug if documents else "")
    if not slug:
        return None
    return BronView(document=ctx.region.documenten[slug].titel, url=urls.document(slug), regels=value.regels)
