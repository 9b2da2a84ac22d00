"""The page at the address of one that is gone: what it was, since when it is gone, why, and what came after it."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Agenda
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link, TijdView


@dataclass(frozen=True, slots=True, kw_only=True)
class VervallenView:
    """What visitors of a page that is gone read."""

    titel: str
    sinds: TijdView
    reden: str
    vervolg: Link | None


def plan_vervallen(ctx: Context, adres: str) -> tuple[Head, VervallenView]:
    """Plan the page at the address of one that is gone."""
    gone = next(one for one in ctx.region.vervallen if one.adres == adres)
    view = VervallenView(
        titel=gone.titel,
        sinds=v.tijd(gone.sinds),
        reden=gone.reden,
        vervolg=c.item_link(ctx, gone.vervolg.slug) if gone.vervolg else None,
    )
    agenda = _agenda(ctx, adres)
    head = make_head(
        ctx,
        titel=gone.titel,
        omschrijving=f"Deze pagina is er niet meer. {gone.reden}",
        kruimels=(
            Link(titel=ctx.zeg("Agenda's"), url=urls.AGENDAS),
            Link(titel=agenda.korte_titel, url=urls.item(agenda.id)),
        )
        if agenda
        else (),
        agenda=agenda.id if agenda else "",
        path=gone.where.path,
        index=False,
    )
    return head, view


def _agenda(ctx: Context, adres: str) -> Agenda | None:
    """Give the agenda in which the page stood, where that is still there."""
    parts = adres.split("/")
    return ctx.region.agendas.get(parts[2]) if parts[1] == "agendas" and len(parts) > 4 else None
