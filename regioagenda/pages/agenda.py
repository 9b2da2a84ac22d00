"""The pages of agendas: the list, one agenda, a thema, a page of text, a table, the samenhang."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.domain.model import Agenda, Document, Pagina, Tabel, Thema
from regioagenda.domain.region import natuurlijke_sleutel
from regioagenda.domain.woorden import ActieSoort, VerbandSoort
from regioagenda.pages import context as c
from regioagenda.pages import urls
from regioagenda.pages.context import Context
from regioagenda.pages.parts import (
    BronView,
    CijferView,
    Kaart,
    Link,
    MomentView,
    OpmerkingView,
    Page,
    VerbandView,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaKaart:
    """An agenda in a list."""

    url: str
    titel: str
    samenvatting: str
    looptijd: str
    stand: str
    gemeenten: tuple[str, ...]
    telling: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendasView:
    """The list of agendas."""

    agendas: tuple[AgendaKaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemaKaart:
    """A thema with its acties."""

    url: str
    nummer: str
    titel: str
    samenvatting: str
    acties: tuple[Kaart, ...]
    projecten: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A source document."""

    id: str
    titel: str
    soort: str
    status: str
    datum: str
    datum_uitleg: str
    toelichting: str
    adres: str
    afzender: Link | None
    opgevolgd_door: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView:
    """What the page of an agenda says."""

    id: str
    titel: str
    samenvatting: Markup
    eigenaar: Link
    gemeenten: tuple[Link, ...]
    looptijd: str
    looptijd_uitleg: str
    stand: str
    stand_uitleg: str
    volledigheid: str
    themas_benaming: str
    acties_benaming: str
    inhoudsopgave: tuple[tuple[str, str], ...]
    themas: tuple[ThemaKaart, ...]
    paginas: tuple[Link, ...]
    tekst: Markup
    momenten: tuple[MomentView, ...]
    cijfers: tuple[CijferView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    documenten: tuple[DocumentView, ...]
    telling: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemaView:
    """What the page of a thema says."""

    id: str
    benaming: str
    nummer: str
    titel: str
    brontitel: str
    andere_namen: tuple[str, ...]
    samenvatting: Markup
    tekst: Markup
    acties: tuple[Kaart, ...]
    projecten: tuple[Kaart, ...]
    acties_benaming: str
    paginas: tuple[Link, ...]
    momenten: tuple[MomentView, ...]
    cijfers: tuple[CijferView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    verbanden: tuple[VerbandView, ...]
    onderwerpen: tuple[Link, ...]
    andere_themas: tuple[Link, ...]
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginaView:
    """What a page of text says."""

    titel: str
    samenvatting: Markup
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    acties: tuple[Kaart, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CelView:
    """One cell of a table."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelView:
    """What the page of a table says."""

    titel: str
    samenvatting: Markup
    bijschrift: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[CelView, ...], ...]
    toelichting: Markup
    opmerkingen: tuple[OpmerkingView, ...]
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SamenhangView:
    """All verbanden of an agenda, and which acties meet."""

    titel: str
    samenvatting: Markup
    inleiding: Markup
    koppelkansen: tuple[VerbandView, ...]
    dilemmas: tuple[VerbandView, ...]
    overige: tuple[VerbandView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    bron: BronView | None


def agenda_kaart(ctx: Context, agenda: Agenda) -> AgendaKaart:
    """Make the card of an agenda."""
    return AgendaKaart(
        url=urls.item(agenda.id),
        titel=agenda.titel,
        samenvatting=agenda.samenvatting,
        looptijd=agenda.looptijd.tekst,
        stand=agenda.stand.tekst,
        gemeenten=tuple(ctx.region.partij_naam(r.slug) for r in agenda.gemeenten),
        telling=_telling(ctx, agenda),
    )


def _telling(ctx: Context, agenda: Agenda) -> str:
    themas = ctx.region.themas_by_agenda.get(agenda.id, ())
    acties = [a for t in themas for a in ctx.region.acties_by_thema.get(t.id, ())]
    own = sum(a.soort is not ActieSoort.PROJECT for a in acties)
    namen = agenda.benamingen
    words = (namen.thema, namen.themas, namen.actie, namen.acties) if namen else ("thema", "thema's", "actie", "acties")
    text = f"{c.aantal(len(themas), words[0], words[1])} met {c.aantal(own, words[2], words[3])}"
    return text if own == len(acties) else f"{text} en {c.aantal(len(acties) - own, 'overig project', 'overige projecten')}"


def plan_agendas(ctx: Context) -> Page:
    """Plan the list of agendas."""
    view = AgendasView(agendas=tuple(agenda_kaart(ctx, a) for a in ctx.region.agendas.values()))
    head = c.head(ctx, titel="Agenda's", omschrijving="Alle regionale agenda's op deze site.", url=urls.AGENDAS)
    return Page(url=urls.AGENDAS, template="agendas.html", head=head, view=view)


def plan_agenda(ctx: Context, agenda: Agenda) -> Page:
    """Plan the page of one agenda."""
    text = ctx.text(agenda.id)
    region = ctx.region
    namen = agenda.benamingen
    pages = tuple(c.pagina_link(p) for p in region.paginas.values() if p.agenda == agenda.id)
    tables = tuple(Link(titel=t.titel, url=urls.item(t.id)) for t in region.tabellen.values() if t.agenda == agenda.id)
    links = (Link(titel=region.samenhangen[agenda.id].titel, url=urls.samenhang(agenda.id)),) if agenda.id in region.samenhangen else ()
    view = AgendaView(
        id=agenda.id,
        titel=agenda.titel,
        samenvatting=text.text(agenda.samenvatting),
        eigenaar=c.partij(ctx, agenda.eigenaar.slug),
        gemeenten=tuple(c.partij(ctx, r.slug) for r in agenda.gemeenten),
        looptijd=agenda.looptijd.tekst,
        looptijd_uitleg=agenda.looptijd_uitleg,
        stand=agenda.stand.tekst,
        stand_uitleg=agenda.stand_uitleg,
        volledigheid=agenda.volledigheid.label,
        themas_benaming=c.hoofdletter(namen.themas if namen else "thema's"),
        acties_benaming=c.hoofdletter(namen.acties if namen else "acties"),
        inhoudsopgave=_inhoudsopgave(agenda),
        themas=tuple(_thema_kaart(ctx, t) for t in region.themas_by_agenda.get(agenda.id, ())),
        paginas=pages + tables + links,
        tekst=text.prose(agenda.tekst),
        momenten=tuple(
            c.moment(ctx, m, agenda.id, text) for m in sorted(agenda.momenten, key=lambda m: m.wanneer.sorteersleutel)
        ),
        cijfers=tuple(c.cijfer(ctx, k, agenda.id) for k in agenda.kerncijfers),
        opmerkingen=tuple(c.opmerking(ctx, o, agenda.id, text) for o in agenda.opmerkingen),
        documenten=tuple(_document(ctx, region.documenten[r.slug]) for r in agenda.documenten),
        telling=_telling(ctx, agenda),
    )
    head = c.head(
        ctx,
        titel=agenda.titel,
        omschrijving=agenda.samenvatting,
        url=urls.item(agenda.id),
        kruimels=(Link(titel="Agenda's", url=urls.AGENDAS),),
        text=text,
        gewijzigd=agenda.gewijzigd,
        path=agenda.path,
    )
    return Page(url=urls.item(agenda.id), template="agenda.html", head=head, view=view, sources=(agenda.path,))


def _inhoudsopgave(agenda: Agenda) -> tuple[tuple[str, str], ...]:
    namen = agenda.benamingen
    levels = f"{namen.themas} en {namen.acties}" if namen else "thema's en acties"
    fixed = (
        (True, "#themas", c.hoofdletter(levels)),
        *((True, f"#{h.id}", h.text) for h in agenda.tekst.headings if h.level == 2),
        (bool(agenda.kerncijfers), "#cijfers", "Cijfers"),
        (bool(agenda.momenten), "#momenten", "Momenten van de hele agenda"),
        (bool(agenda.opmerkingen), "#opmerkingen-kop", "Let op bij deze gegevens"),
        (True, "#documenten", "Documenten"),
    )
    return tuple((anchor, title) for shown, anchor, title in fixed if shown)


def _thema_kaart(ctx: Context, thema: Thema) -> ThemaKaart:
    acties = ctx.region.acties_by_thema.get(thema.id, ())
    return ThemaKaart(
        url=urls.item(thema.id),
        nummer=thema.nummer,
        titel=thema.titel,
        samenvatting=thema.samenvatting,
        acties=tuple(c.kaart(ctx, a) for a in acties if a.soort is not ActieSoort.PROJECT),
        projecten=tuple(Link(titel=a.titel, url=urls.item(a.id)) for a in acties if a.soort is ActieSoort.PROJECT),
    )


def _document(ctx: Context, document: Document) -> DocumentView:
    follower = document.opgevolgd_door
    return DocumentView(
        id=document.id,
        titel=document.titel,
        soort=document.soort,
        status=document.status.label,
        datum=document.datum.tekst if document.datum else "",
        datum_uitleg=document.datum_uitleg,
        toelichting=document.toelichting,
        adres=document.adres,
        afzender=c.partij(ctx, document.afzender.slug) if document.afzender else None,
        opgevolgd_door=ctx.region.documenten[follower.slug].titel if follower else "",
    )


def plan_thema(ctx: Context, thema: Thema) -> Page:
    """Plan the page of one thema."""
    text = ctx.text(thema.id)
    region = ctx.region
    namen = region.agendas[thema.agenda].benamingen
    acties = region.acties_by_thema.get(thema.id, ())
    view = ThemaView(
        id=thema.id,
        benaming=c.hoofdletter(namen.thema) if namen else "Thema",
        nummer=thema.nummer,
        titel=thema.titel,
        brontitel=thema.brontitel,
        andere_namen=thema.andere_namen,
        samenvatting=text.text(thema.samenvatting),
        tekst=text.prose(thema.tekst),
        acties=tuple(c.kaart(ctx, a) for a in acties if a.soort is not ActieSoort.PROJECT),
        projecten=tuple(c.kaart(ctx, a) for a in acties if a.soort is ActieSoort.PROJECT),
        acties_benaming=c.hoofdletter(namen.acties) if namen else "Acties",
        paginas=tuple(
            c.pagina_link(p)
            for p in region.paginas.values()
            if p.agenda == thema.agenda and p.thema is not None and f"{p.agenda}/{p.thema.slug}" == thema.id
        ),
        momenten=tuple(
            c.moment(ctx, m, thema.agenda, text) for m in sorted(thema.momenten, key=lambda m: m.wanneer.sorteersleutel)
        ),
        cijfers=tuple(c.cijfer(ctx, k, thema.agenda) for k in thema.kerncijfers),
        opmerkingen=tuple(c.opmerking(ctx, o, thema.agenda, text) for o in thema.opmerkingen),
        verbanden=tuple(c.verband(ctx, v, text) for v in dict.fromkeys(region.verbanden_by_item.get(thema.id, ()))),
        onderwerpen=tuple(
            Link(titel=region.onderwerpen[r.slug].titel, url=urls.onderwerp(r.slug)) for r in thema.onderwerpen
        ),
        andere_themas=tuple(
            Link(titel=t.titel, url=urls.item(t.id)) for t in region.themas_by_agenda[thema.agenda] if t.id != thema.id
        ),
        bron=c.bron(ctx, thema.bron, thema.agenda),
    )
    head = c.head(
        ctx,
        titel=thema.titel,
        omschrijving=thema.samenvatting,
        url=urls.item(thema.id),
        kruimels=c.agenda_kruimels(ctx, thema.agenda),
        text=text,
        gewijzigd=thema.gewijzigd,
        path=thema.path,
    )
    return Page(url=urls.item(thema.id), template="thema.html", head=head, view=view, sources=(thema.path,))


def plan_pagina(ctx: Context, page: Pagina) -> Page:
    """Plan a page of text, of an agenda or of the site itself."""
    text = ctx.text(page.id)
    link = c.pagina_link(page)
    crumbs: tuple[Link, ...] = ()
    if page.agenda:
        thema = ctx.region.themas[f"{page.agenda}/{page.thema.slug}"] if page.thema else None
        crumbs = c.agenda_kruimels(ctx, page.agenda, *([Link(titel=thema.titel, url=urls.item(thema.id))] if thema else []))
    acties = tuple(ctx.region.acties[r.slug] for r in page.acties if r.slug in ctx.region.acties)
    view = PaginaView(
        titel=page.titel,
        samenvatting=text.text(page.samenvatting),
        tekst=text.prose(page.tekst),
        inhoudsopgave=tuple((f"#{h.id}", h.text) for h in page.tekst.headings if h.level == 2),
        acties=tuple(c.kaart(ctx, a) for a in acties),
        opmerkingen=tuple(c.opmerking(ctx, o, page.agenda, text) for o in page.opmerkingen),
        bron=c.bron(ctx, page.bron, page.agenda),
    )
    head = c.head(
        ctx,
        titel=page.titel,
        omschrijving=page.samenvatting,
        url=link.url,
        kruimels=crumbs,
        text=text,
        gewijzigd=page.gewijzigd,
        path=page.path,
    )
    return Page(url=link.url, template="pagina.html", head=head, view=view, sources=(page.path,))


def plan_tabel(ctx: Context, table: Tabel) -> Page:
    """Plan the page of a table."""
    text = ctx.text(table.id)
    view = TabelView(
        titel=table.titel,
        samenvatting=text.text(table.samenvatting),
        bijschrift=table.bijschrift,
        kolommen=table.kolommen,
        rijen=tuple(
            tuple(CelView(tekst=cel.tekst, url=ctx.book[cel.naar.slug] if cel.naar else "") for cel in rij.cellen)
            for rij in table.rijen
        ),
        toelichting=text.prose(table.toelichting),
        opmerkingen=tuple(c.opmerking(ctx, o, table.agenda, text) for o in table.opmerkingen),
        bron=c.bron(ctx, table.bron, table.agenda),
    )
    head = c.head(
        ctx,
        titel=table.titel,
        omschrijving=table.samenvatting,
        url=urls.item(table.id),
        kruimels=c.agenda_kruimels(ctx, table.agenda),
        text=text,
        path=table.path,
    )
    return Page(url=urls.item(table.id), template="tabel.html", head=head, view=view, sources=(table.path,))


def plan_samenhang(ctx: Context, agenda: str) -> Page:
    """Plan the page with all verbanden of an agenda."""
    text = ctx.text(f"{agenda}/samenhang")
    file = ctx.region.samenhangen[agenda]
    own = sorted(
        (v for v in ctx.region.verbanden.values() if v.agenda == agenda), key=lambda v: natuurlijke_sleutel(v.verband.nummer)
    )
    summary, intro = text.text(file.samenvatting), text.prose(file.inleiding)

    def of(*kinds: VerbandSoort) -> tuple[VerbandView, ...]:
        return tuple(c.verband(ctx, v, text) for v in own if v.verband.soort in kinds)

    view = SamenhangView(
        titel=file.titel,
        samenvatting=summary,
        inleiding=intro,
        koppelkansen=of(VerbandSoort.KOPPELKANS),
        dilemmas=of(VerbandSoort.DILEMMA),
        overige=of(*(s for s in VerbandSoort if s not in (VerbandSoort.KOPPELKANS, VerbandSoort.DILEMMA))),
        opmerkingen=tuple(c.opmerking(ctx, o, agenda, text) for o in file.opmerkingen),
        bron=c.bron(ctx, file.bron, agenda),
    )
    head = c.head(
        ctx,
        titel=file.titel,
        omschrijving=file.samenvatting,
        url=urls.samenhang(agenda),
        kruimels=c.agenda_kruimels(ctx, agenda),
        text=text,
        path=file.path,
    )
    return Page(url=urls.samenhang(agenda), template="samenhang.html", head=head, view=view, sources=(file.path,))
