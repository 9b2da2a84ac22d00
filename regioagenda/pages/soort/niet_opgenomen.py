"""The page of what an agenda leaves out, and why."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import BronView, Link, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class WeggelatenView:
    """Something that was left out."""

    id: str
    titel: str
    reden: Markup
    waar: Markup
    elders: tuple[Link, ...]
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NietOpgenomenView:
    """All that an agenda left out."""

    titel: str
    samenvatting: Markup
    weggelaten: tuple[WeggelatenView, ...]


def plan_niet_opgenomen(ctx: Context, agenda: str) -> Page:
    """Plan the page of what one agenda leaves out."""
    file = ctx.region.niet_opgenomen[agenda]
    text = ctx.text(f"{agenda}/niet-opgenomen")
    view = NietOpgenomenView(
        titel=file.titel,
        samenvatting=text.text(file.samenvatting),
        weggelaten=tuple(
            WeggelatenView(
                id=w.id,
                titel=w.titel,
                reden=text.text(w.reden),
                waar=text.text(w.waar),
                elders=tuple(c.item_link(ctx, r.slug) for r in w.elders),
                bron=v.bron(ctx, w.bron, agenda),
            )
            for w in file.weggelaten
        ),
    )
    url = urls.niet_opgenomen(agenda)
    head = make_head(
        ctx,
        titel=file.titel,
        omschrijving=file.samenvatting,
        url=url,
        kruimels=c.agenda_kruimels(ctx, agenda),
        text=text,
        path=file.path,
        agenda=agenda,
    )
    return Page(url=url, template="niet-opgenomen.html", head=head, view=view, sources=(file.path,))
