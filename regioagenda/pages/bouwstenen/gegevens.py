"""What the pages of data share: a survey, a comparison, weights of votes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Gegevens
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import BronView, Head, OpmerkingView, VerbandView

Eigen = TypeVar("Eigen")


@dataclass(frozen=True, slots=True, kw_only=True)
class GegevensView(Generic[Eigen]):
    """What a page of data says; `eigen` is what only its kind has."""

    titel: str
    samenvatting: Markup
    inleiding: Markup
    toelichting: Markup
    opmerkingen: tuple[OpmerkingView, ...]
    verbanden: tuple[VerbandView, ...]
    bron: BronView | None
    eigen: Eigen


def plan_gegevens(
    ctx: Context, file: Gegevens, text: PageText, eigen: Callable[[], Eigen]
) -> tuple[Head, GegevensView[Eigen]]:
    """Plan a page of data around what only its kind has; that is made in its turn, so that texts are in reading order."""
    view = GegevensView(
        titel=file.titel,
        samenvatting=text.text(file.samenvatting),
        inleiding=text.prose(file.inleiding),
        eigen=eigen(),
        toelichting=text.prose(file.toelichting),
        opmerkingen=tuple(v.opmerking(ctx, o, file.agenda, text) for o in file.opmerkingen),
        verbanden=v.verbanden(ctx, file.id),
        bron=v.bron(ctx, file.bron, file.agenda),
    )
    head = make_head(
        ctx,
        titel=file.titel,
        omschrijving=file.samenvatting,
        kruimels=c.agenda_kruimels(ctx, file.agenda),
        text=text,
        path=file.path,
        agenda=file.agenda,
        bron=file.bron,
    )
    return head, view
