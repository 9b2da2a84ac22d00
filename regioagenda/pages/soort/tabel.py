"""The page of a table."""

from __future__ import annotations

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Tabel
from regioagenda.domain.woorden import KolomSoort
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import (
    BronView,
    Head,
    OpmerkingView,
)

# On a small screen the rows of a table with at most this many columns become blocks; a wider one scrolls.
MEESTE_KOLOMMEN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CelView:
    """One cell of a table."""

    tekst: str
    kop: str
    url: str
    getal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomView:
    """A heading; `getal` tells whether its cells are figures."""

    kop: str
    getal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelView:
    """What the page of a table says."""

    titel: str
    samenvatting: Markup
    bijschrift: str
    stapel: bool
    kolommen: tuple[KolomView, ...]
    rijen: tuple[tuple[CelView, ...], ...]
    toelichting: Markup
    opmerkingen: tuple[OpmerkingView, ...]
    bron: BronView | None


def plan_tabel(ctx: Context, table: Tabel) -> tuple[Head, TabelView]:
    """Plan the page of a table."""
    text = ctx.text(table.id)
    view = TabelView(
        titel=table.titel,
        samenvatting=text.text(table.samenvatting),
        bijschrift=table.bijschrift,
        stapel=len(table.kolommen) <= MEESTE_KOLOMMEN,
        kolommen=tuple(KolomView(kop=k.kop, getal=k.soort is not KolomSoort.TEKST) for k in table.kolommen),
        rijen=tuple(
            tuple(
                CelView(
                    tekst=cel.tekst,
                    kop=kolom.kop,
                    url=ctx.book[cel.naar.slug] if cel.naar else "",
                    getal=kolom.soort is not KolomSoort.TEKST,
                )
                for cel, kolom in zip(rij.cellen, table.kolommen, strict=False)
            )
            for rij in table.rijen
        ),
        toelichting=text.prose(table.toelichting),
        opmerkingen=tuple(v.opmerking(ctx, o, table.agenda, text) for o in table.opmerkingen),
        bron=v.bron(ctx, table.bron, table.agenda),
    )
    head = make_head(
        ctx,
        titel=table.titel,
        omschrijving=table.samenvatting,
        kruimels=c.agenda_kruimels(ctx, table.agenda),
        text=text,
        path=table.path,
        agenda=table.agenda,
        bron=table.bron,
    )
    return head, view
