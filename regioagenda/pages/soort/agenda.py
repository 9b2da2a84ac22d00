"""The list of agendas and the page of one agenda."""

from __future__ import annotations

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.editie import edities_van
from regioagenda.domain.model import Agenda, Thema
from regioagenda.domain.momenten import momenten_bij
from regioagenda.domain.soorten import GEGEVENS, OVERZICHTEN, VERSIES
from regioagenda.domain.voorbij import merk_van_agenda
from regioagenda.domain.werkwijze import stand_van_gegevens
from regioagenda.domain.woorden import PaginaSoort
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.editie_verschil import editie_link
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import (
    CijferView,
    Head,
    Kaart,
    Link,
    MomentView,
    OpmerkingView,
    VerbandView,
)
from regioagenda.pages.bouwstenen.stippen import Stip, Telling, stippen, telling, vormen
from regioagenda.pages.bouwstenen.tijdfeiten import agendalint
from regioagenda.pages.bouwstenen.tijdlint import Tijdlint
from regioagenda.pages.bouwstenen.uitvoering import Uitvoering, uitvoering
from regioagenda.pages.soort import besluiten
from regioagenda.pages.soort.documenten import DocumentView, document_view
from regioagenda.pages.soort.planning import met_momenten

# An agenda with more acties than this only counts them by thema; they stand on the pages of the themas.
MEESTE_KAARTEN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaKaart:
    """An agenda in a list; `tint` is the number of its colour."""

    url: str
    titel: str
    samenvatting: str
    looptijd: str
    stand: str
    gemeenten: tuple[str, ...]
    telling: str
    merk: str
    tint: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendasView:
    """The list of agendas."""

    agendas: tuple[AgendaKaart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemaKaart:
    """A thema with its acties as dots and as cards; of an agenda that has too many for that, its dots are a picture and it
    only counts them (`telling`)."""

    url: str
    nummer: str
    titel: str
    samenvatting: str
    telling: str
    stippen: tuple[Stip, ...]
    statussen: tuple[Telling, ...]
    acties: tuple[Kaart, ...]
    projecten: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginaGroep:
    """Pages of one kind within an agenda."""

    titel: str
    paginas: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView:
    """What the page of an agenda says."""

    id: str
    titel: str
    samenvatting: Markup
    eigenaar: Link
    gemeenten: tuple[Link, ...]
    was_titels: tuple[str, ...]
    looptijd: str
    looptijd_uitleg: str
    tijdlint: Tijdlint | None
    stand: str
    stand_uitleg: str
    volledigheid: str
    themas_benaming: str
    acties_benaming: str
    inhoudsopgave: tuple[tuple[str, str], ...]
    stipvormen: tuple[str, ...]
    themas: tuple[ThemaKaart, ...]
    groepen: tuple[PaginaGroep, ...]
    verbanden: tuple[VerbandView, ...]
    tekst: Markup
    momenten: tuple[MomentView, ...]
    cijfers: tuple[CijferView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    documenten: tuple[DocumentView, ...]
    telling: str
    uitvoering: Uitvoering


def agenda_kaart(ctx: Context, agenda: Agenda) -> AgendaKaart:
    """Make the card of an agenda."""
    return AgendaKaart(
        url=urls.item(agenda.id),
        titel=agenda.titel,
        samenvatting=agenda.samenvatting,
        looptijd=agenda.looptijd.getoond,
        stand=c.stand_gegevens(ctx, agenda),
        gemeenten=tuple(ctx.region.partij_naam(r.slug) for r in agenda.gemeenten),
        telling=_telling(ctx, agenda),
        merk=merk_van_agenda(agenda, ctx.today),
        tint=c.tint(ctx.region, agenda.id),
    )


def _telling(ctx: Context, agenda: Agenda) -> str:
    themas = ctx.region.themas_by_agenda.get(agenda.id, ())
    namen = agenda.benamingen
    if not themas:
        return ""
    counted = tellen.in_woorden(tellen.van_agenda(ctx.region, agenda.id), namen)
    return f"{nl.aantal(len(themas), namen.thema, namen.themas)} met {counted}"


def plan_agendas(ctx: Context) -> tuple[Head, AgendasView]:
    """Plan the list of agendas."""
    view = AgendasView(agendas=tuple(agenda_kaart(ctx, a) for a in ctx.region.agendas.values()))
    head = make_head(ctx, titel="Agenda's", omschrijving="Alle regionale agenda's op deze site.")
    return head, view


def plan_agenda(ctx: Context, agenda: Agenda) -> tuple[Head, AgendaView]:
    """Plan the page of one agenda."""
    text = ctx.text(agenda.id)
    region = ctx.region
    namen = agenda.benamingen
    themas = region.themas_by_agenda.get(agenda.id, ())
    count = len(region.acties_by_agenda.get(agenda.id, ()))
    cards = tuple(_thema_kaart(ctx, t, count) for t in themas)
    work = uitvoering(ctx, agenda, region.acties_by_agenda.get(agenda.id, ()))
    view = AgendaView(
        id=agenda.id,
        titel=agenda.titel,
        samenvatting=text.text(agenda.samenvatting),
        eigenaar=c.partij(ctx, agenda.eigenaar.slug),
        gemeenten=tuple(c.partij(ctx, r.slug) for r in agenda.gemeenten),
        was_titels=v.was_titels(agenda.was_titels),
        looptijd=agenda.looptijd.getoond,
        looptijd_uitleg=agenda.looptijd_uitleg,
        tijdlint=agendalint(ctx, agenda),
        stand=stand.getoond if (stand := stand_van_gegevens(region, agenda)) else "",
        stand_uitleg=agenda.stand_uitleg,
        volledigheid=" ".join(
            words for words in (agenda.volledigheid.label if agenda.volledigheid else "", agenda.gepubliceerd) if words
        ),
        themas_benaming=nl.hoofdletter(namen.themas),
        acties_benaming=nl.hoofdletter(namen.acties),
        inhoudsopgave=_inhoudsopgave(ctx, agenda, work),
        stipvormen=vormen(
            shape for card in cards if card.telling for count in card.statussen for shape in count.vormen
        ),
        themas=cards,
        groepen=_groepen(ctx, agenda),
        verbanden=v.verbanden(ctx, agenda.id),
        tekst=text.prose(agenda.tekst),
        momenten=tuple(v.moment(ctx, g, text) for g in momenten_bij(agenda.id, agenda.id, agenda.momenten)),
        cijfers=tuple(v.cijfer(ctx, k, agenda.id) for k in agenda.kerncijfers),
        opmerkingen=tuple(v.opmerking(ctx, o, agenda.id, text) for o in agenda.opmerkingen),
        documenten=tuple(document_view(ctx, region.documenten[r.slug]) for r in agenda.documenten),
        telling=_telling(ctx, agenda),
        uitvoering=work,
    )
    head = make_head(
        ctx,
        titel=agenda.titel,
        omschrijving=agenda.samenvatting,
        kruimels=(Link(titel=ctx.zeg("Agenda's"), url=urls.AGENDAS),),
        text=text,
        gewijzigd=agenda.gewijzigd,
        path=agenda.path,
        concept=agenda.concept,
        agenda=agenda.id,
        bron=agenda.bron,
    )
    return head, view


def _groepen(ctx: Context, agenda: Agenda) -> tuple[PaginaGroep, ...]:
    """Group the other pages of an agenda: its chapters by kind, its data and its lists."""
    region = ctx.region
    own = [p for p in region.paginas.values() if p.agenda == agenda.id]
    groups = [
        PaginaGroep(titel=soort.uitleg, paginas=tuple(c.pagina_link(p) for p in own if p.soort is soort))
        for soort in PaginaSoort
    ]
    groups += [
        PaginaGroep(titel=ctx.zeg(GEGEVENS), paginas=_lijst(ctx, agenda, GEGEVENS)),
        PaginaGroep(titel=ctx.zeg(VERSIES), paginas=tuple(editie_link(e) for e in edities_van(region, agenda.id))),
    ]
    own_lists = [*_lijst(ctx, agenda, OVERZICHTEN)]
    if besluiten.heeft_besluiten(region, agenda):
        own_lists.insert(0, Link(titel=ctx.zeg(besluiten.TITEL), url=urls.besluiten(agenda.id)))
    if agenda.id in met_momenten(region):
        own_lists.insert(0, Link(titel=ctx.zeg("Planning op een tijdlijn"), url=urls.planning(agenda.id)))
    if any(region.acties_by_thema.get(t.id) for t in region.themas_by_agenda.get(agenda.id, ())):
        own_lists.append(Link(titel=ctx.zeg("Voortgang"), url=f"{urls.VOORTGANG}#{agenda.id}"))
        own_lists.append(Link(titel=ctx.zeg("Alle acties met filters"), url=urls.acties("agenda", agenda.id)))
    own_lists.append(Link(titel=ctx.zeg("De hele agenda op één pagina"), url=urls.volledig(agenda.id)))
    if ctx.pdf:
        own_lists.append(Link(titel=ctx.zeg("De hele agenda als PDF"), url=urls.pdf(agenda.id)))
    groups.append(PaginaGroep(titel=ctx.zeg(OVERZICHTEN), paginas=tuple(own_lists)))
    return tuple(g for g in groups if g.paginas)


def _lijst(ctx: Context, agenda: Agenda, groep: str) -> tuple[Link, ...]:
    """Link to the files that an agenda lists under a heading."""
    return tuple(c.item_link(ctx, name) for name, _ in ctx.region.in_agenda(agenda.id, groep))


def _inhoudsopgave(ctx: Context, agenda: Agenda, work: Uitvoering) -> tuple[tuple[str, str], ...]:
    namen = agenda.benamingen
    levels = ctx.zeg(
        "{themas_benaming} en {acties_benaming}", themas_benaming=namen.themas, acties_benaming=namen.acties
    )
    fixed = (
        (agenda.id in ctx.region.themas_by_agenda, "#themas", nl.hoofdletter(levels)),
        (True, "#hoofdstukken", ctx.zeg("Meer uit deze agenda")),
        *((True, f"#{h.id}", h.text) for h in agenda.tekst.headings if h.level == 2),
        (bool(agenda.kerncijfers), "#cijfers", ctx.zeg("Cijfers")),
        *((True, anchor, title) for anchor, title in work.inhoud(ctx)),
        (bool(agenda.momenten), "#momenten", ctx.zeg("Momenten van de hele agenda")),
        (bool(agenda.opmerkingen), "#opmerkingen-kop", ctx.zeg("Let op bij deze gegevens")),
        (_heeft_uitleg(agenda), "#gegevens", ctx.zeg("Over deze gegevens")),
        (bool(agenda.documenten), "#documenten", ctx.zeg("Documenten")),
    )
    return tuple((anchor, title) for shown, anchor, title in fixed if shown)


def _heeft_uitleg(agenda: Agenda) -> bool:
    return bool(agenda.looptijd_uitleg or agenda.stand_uitleg or agenda.volledigheid or agenda.gepubliceerd)


def _thema_kaart(ctx: Context, thema: Thema, count: int) -> ThemaKaart:
    """Make the card of a thema of an agenda with so many acties."""
    geteld = count > MEESTE_KAARTEN
    found = ctx.region.acties_by_thema.get(thema.id, ())
    acties = () if geteld else found
    return ThemaKaart(
        url=urls.item(thema.id),
        nummer=thema.nummer,
        titel=thema.titel,
        samenvatting=thema.samenvatting,
        telling=tellen.in_woorden(found, ctx.region.agendas[thema.agenda].benamingen) if geteld else "",
        stippen=stippen(ctx, tellen.acties(found), count, gelinkt=not geteld),
        statussen=telling(ctx, tellen.acties(found)),
        acties=tuple(c.kaart(ctx, a) for a in tellen.acties(acties)),
        projecten=tuple(Link(titel=a.titel, url=urls.item(a.id)) for a in tellen.projecten(acties)),
    )
