"""The page for an address that does not exist."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NietGevondenView:
    """The page for an address that does not exist."""

    agendas: tuple[Link, ...]


def plan_niet_gevonden(ctx: Context) -> tuple[Head, NietGevondenView]:
    """Plan the page for an address that does not exist."""
    view = NietGevondenView(
        agendas=tuple(Link(titel=a.titel, url=urls.item(a.id)) for a in ctx.region.agendas.values())
    )
    head = make_head(
        ctx,
        titel=ctx.zeg("Deze pagina bestaat niet"),
        omschrijving="Het adres bestaat niet of niet meer.",
        index=False,
    )
    return head, view
