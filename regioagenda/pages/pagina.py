"""A page of text: a chapter of an agenda, or a page of the site itself."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.domain.model import Pagina
from regioagenda.pages import context as c
from regioagenda.pages import urls
from regioagenda.pages import views as v
from regioagenda.pages.context import Context
from regioagenda.pages.head import make_head
from regioagenda.pages.parts import (
    BronView,
    Kaart,
    Link,
    OpmerkingView,
    Page,
)


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


def plan_pagina(ctx: Context, page: Pagina) -> Page:
    """Plan a page of text, of an agenda or of the site itself."""
    text = ctx.text(page.id)
    link = c.pagina_link(page)
    crumbs: tuple[Link, ...] = ()
    if page.agenda:
        thema = ctx.region.themas[f"{page.agenda}/{page.thema.slug}"] if page.thema else None
        crumbs = c.agenda_kruimels(
            ctx, page.agenda, *([Link(titel=thema.titel, url=urls.item(thema.id))] if thema else [])
        )
    acties = tuple(ctx.region.acties[r.slug] for r in page.acties if r.slug in ctx.region.acties)
    view = PaginaView(
        titel=page.titel,
        samenvatting=text.text(page.samenvatting),
        tekst=text.prose(page.tekst),
        inhoudsopgave=tuple((f"#{h.id}", h.text) for h in page.tekst.headings if h.level == 2),
        acties=tuple(c.kaart(ctx, a) for a in acties),
        opmerkingen=tuple(v.opmerking(ctx, o, page.agenda, text) for o in page.opmerkingen),
        bron=v.bron(ctx, page.bron, page.agenda),
    )
    head = make_head(
        ctx,
        titel=page.titel,
        omschrijving=page.samenvatting,
        url=link.url,
        kruimels=crumbs,
        text=text,
        gewijzigd=page.gewijzigd,
        path=page.path,
        concept=page.concept,
    )
    return Page(url=link.url, template="pagina.html", head=head, view=view, sources=(page.path,))
