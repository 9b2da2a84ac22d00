"""The page with all verbanden of an agenda."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.domain.region import natuurlijke_sleutel
from regioagenda.domain.woorden import VerbandSoort
from regioagenda.pages import context as c
from regioagenda.pages import urls
from regioagenda.pages import views as v
from regioagenda.pages.context import Context
from regioagenda.pages.head import make_head
from regioagenda.pages.parts import (
    BronView,
    OpmerkingView,
    Page,
    VerbandView,
)


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


def plan_samenhang(ctx: Context, agenda: str) -> Page:
    """Plan the page with all verbanden of an agenda."""
    text = ctx.text(f"{agenda}/samenhang")
    file = ctx.region.samenhangen[agenda]
    own = sorted(
        (v for v in ctx.region.verbanden.values() if v.agenda == agenda),
        key=lambda v: natuurlijke_sleutel(v.verband.nummer),
    )
    summary, intro = text.text(file.samenvatting), text.prose(file.inleiding)

    def of(*kinds: VerbandSoort) -> tuple[VerbandView, ...]:
        return tuple(v.verband(ctx, x, text) for x in own if x.verband.soort in kinds)

    view = SamenhangView(
        titel=file.titel,
        samenvatting=summary,
        inleiding=intro,
        koppelkansen=of(VerbandSoort.KOPPELKANS),
        dilemmas=of(VerbandSoort.DILEMMA),
        overige=of(*(s for s in VerbandSoort if s not in (VerbandSoort.KOPPELKANS, VerbandSoort.DILEMMA))),
        opmerkingen=tuple(v.opmerking(ctx, o, agenda, text) for o in file.opmerkingen),
        bron=v.bron(ctx, file.bron, agenda),
    )
    head = make_head(
        ctx,
        titel=file.titel,
        omschrijving=file.samenvatting,
        url=urls.samenhang(agenda),
        kruimels=c.agenda_kruimels(ctx, agenda),
        text=text,
        path=file.path,
        agenda=agenda,
    )
    return Page(url=urls.samenhang(agenda), template="samenhang.html", head=head, view=view, sources=(file.path,))
