"""The page of what an agenda leaves out, and why."""

from __future__ import annotations

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.model import NietOpgenomen
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import BronView, Head, Link


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


def plan_niet_opgenomen(ctx: Context, file: NietOpgenomen) -> tuple[Head, NietOpgenomenView]:
    """Plan the page of what one agenda leaves out."""
    agenda = file.agenda
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
    head = make_head(
        ctx,
        titel=file.titel,
        omschrijving=file.samenvatting,
        kruimels=c.agenda_kruimels(ctx, agenda),
        text=text,
        path=file.path,
        agenda=agenda,
    )
    return head, view
