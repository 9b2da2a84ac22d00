"""The page of a thema: its acties, its own text and what it hangs together with."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Doelstelling, Thema
from regioagenda.domain.momenten import momenten_bij
from regioagenda.domain.status import eigen_status, nieuwste_eerst
from regioagenda.domain.woorden import ActieSoort
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import (
    BronView,
    CijferView,
    Head,
    Kaart,
    Link,
    MomentView,
    OpmerkingView,
    StatusView,
    VerbandView,
)
from regioagenda.pages.bouwstenen.uitvoering import Uitvoering, uitvoering


@dataclass(frozen=True, slots=True, kw_only=True)
class DoelstellingView:
    """An aim with the acties that serve it."""

    id: str
    titel: str
    brontitel: str
    tekst: Markup
    acties: tuple[Kaart, ...]
    cijfers: tuple[CijferView, ...]
    verbanden: tuple[VerbandView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemaView:
    """What the page of a thema says."""

    id: str
    benaming: str
    nummer: str
    titel: str
    was_titels: tuple[str, ...]
    brontitel: str
    andere_namen: tuple[str, ...]
    samenvatting: Markup
    status: StatusView | None
    eerder: tuple[StatusView, ...]
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    doelstellingen: tuple[DoelstellingView, ...]
    doelstellingen_benaming: str
    acties: tuple[Kaart, ...]
    projecten: tuple[Kaart, ...]
    acties_benaming: str
    meer: Link | None
    paginas: tuple[Link, ...]
    momenten: tuple[MomentView, ...]
    cijfers: tuple[CijferView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    verbanden: tuple[VerbandView, ...]
    onderwerpen: tuple[Link, ...]
    andere_themas: tuple[Link, ...]
    bron: BronView | None
    uitvoering: Uitvoering


def plan_thema(ctx: Context, thema: Thema) -> tuple[Head, ThemaView]:
    """Plan the page of one thema."""
    text = ctx.text(thema.id)
    region = ctx.region
    namen = region.agendas[thema.agenda].benamingen
    found = region.acties_by_thema.get(thema.id, ())
    acties = found[: ctx.grenzen.rol]
    view = ThemaView(
        id=thema.id,
        benaming=nl.hoofdletter(namen.thema),
        nummer=thema.nummer,
        titel=thema.titel,
        was_titels=v.was_titels(thema.was_titels),
        brontitel=thema.brontitel,
        andere_namen=thema.andere_namen,
        samenvatting=text.text(thema.samenvatting),
        tekst=text.prose(thema.tekst),
        status=v.status(ctx, now, thema.agenda) if (now := eigen_status(thema)) else None,
        eerder=tuple(v.status(ctx, s, thema.agenda) for s in nieuwste_eerst(thema.statussen)[1:]),
        inhoudsopgave=tuple((f"#{d.id}", d.titel) for d in thema.doelstellingen),
        doelstellingen=tuple(_doelstelling(ctx, thema, d, text) for d in thema.doelstellingen),
        doelstellingen_benaming=nl.hoofdletter(namen.doelstellingen),
        acties=tuple(c.kaart(ctx, a) for a in acties if a.soort is not ActieSoort.PROJECT and not a.doelstelling),
        projecten=tuple(c.kaart(ctx, a) for a in acties if a.soort is ActieSoort.PROJECT and not a.doelstelling),
        acties_benaming=nl.hoofdletter(namen.acties),
        meer=_meer(ctx, thema, found[ctx.grenzen.rol :]),
        paginas=tuple(
            c.pagina_link(p)
            for p in region.paginas.values()
            if p.agenda == thema.agenda and p.thema is not None and f"{p.agenda}/{p.thema.slug}" == thema.id
        ),
        momenten=tuple(v.moment(ctx, g, text) for g in momenten_bij(thema.id, thema.agenda, thema.momenten)),
        cijfers=tuple(v.cijfer(ctx, k, thema.agenda) for k in thema.kerncijfers),
        opmerkingen=tuple(v.opmerking(ctx, o, thema.agenda, text) for o in thema.opmerkingen),
        verbanden=v.verbanden(ctx, thema.id),
        onderwerpen=tuple(
            Link(titel=region.onderwerpen[r.slug].titel, url=urls.onderwerp(r.slug)) for r in thema.onderwerpen
        ),
        andere_themas=tuple(
            Link(titel=t.titel, url=urls.item(t.id)) for t in region.themas_by_agenda[thema.agenda] if t.id != thema.id
        ),
        bron=v.bron(ctx, thema.bron, thema.agenda),
        uitvoering=uitvoering(ctx, thema, acties),
    )
    head = make_head(
        ctx,
        titel=thema.titel,
        omschrijving=thema.samenvatting,
        kruimels=c.agenda_kruimels(ctx, thema.agenda),
        text=text,
        gewijzigd=thema.gewijzigd,
        path=thema.path,
        concept=thema.concept,
        agenda=thema.agenda,
        bron=thema.bron,
    )
    return head, view


def _meer(ctx: Context, thema: Thema, rest: Sequence[Actie]) -> Link | None:
    """Link to the list that also has the acties that do not fit."""
    words = tellen.in_woorden(rest, ctx.region.agendas[thema.agenda].benamingen)
    return Link(titel=f"Nog {words}", url=urls.acties("agenda", thema.agenda)) if rest else None


def _doelstelling(ctx: Context, thema: Thema, value: Doelstelling, text: PageText) -> DoelstellingView:
    acties = ctx.region.acties_by_thema.get(thema.id, ())[: ctx.grenzen.rol]
    return DoelstellingView(
        id=value.id,
        titel=value.titel,
        brontitel=value.brontitel,
        tekst=text.prose(value.tekst),
        acties=tuple(c.kaart(ctx, a) for a in acties if a.doelstelling and a.doelstelling.slug == value.id),
        cijfers=tuple(v.cijfer(ctx, k, thema.agenda) for k in value.kerncijfers),
        verbanden=v.verbanden(ctx, f"{thema.agenda}/{value.id}"),
        opmerkingen=tuple(v.opmerking(ctx, o, thema.agenda, text) for o in value.opmerkingen),
        bron=v.bron(ctx, value.bron, thema.agenda),
    )
