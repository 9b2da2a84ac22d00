"""The page with the questions of an agenda and their answers."""

from __future__ import annotations

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Vraag, Vragen
from regioagenda.domain.momenten import momenten_bij
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import BronView, CijferView, Head, Link, MomentView, OpmerkingView, VerbandView


@dataclass(frozen=True, slots=True, kw_only=True)
class VraagView:
    """A question with its answer, what was done with it and what was promised."""

    id: str
    nummer: str
    titel: str
    vraag: Markup
    antwoord: Markup
    gesteld_door: str
    vraagsteller: Link | None
    gesteld_op: str
    beantwoord_door: str
    gevolg: str
    gevolg_uitleg: str
    toezeggingen: tuple[MomentView, ...]
    cijfers: tuple[CijferView, ...]
    verbanden: tuple[VerbandView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VragenView:
    """All questions of one agenda."""

    titel: str
    samenvatting: Markup
    inleiding: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    vragen: tuple[VraagView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    bron: BronView | None


def plan_vragen(ctx: Context, file: Vragen) -> tuple[Head, VragenView]:
    """Plan the page with the questions of an agenda."""
    agenda = file.agenda
    text = ctx.text(f"{agenda}/vragen")
    view = VragenView(
        titel=file.titel,
        samenvatting=text.text(file.samenvatting),
        inleiding=text.prose(file.inleiding),
        inhoudsopgave=tuple((f"#{q.id}", f"{q.nummer}. {q.titel}" if q.nummer else q.titel) for q in file.vragen),
        vragen=tuple(_vraag(ctx, q, agenda, text) for q in file.vragen),
        opmerkingen=tuple(v.opmerking(ctx, o, agenda, text) for o in file.opmerkingen),
        bron=v.bron(ctx, file.bron, agenda),
    )
    head = make_head(
        ctx,
        titel=file.titel,
        omschrijving=file.samenvatting,
        kruimels=c.agenda_kruimels(ctx, agenda),
        text=text,
        path=file.path,
        agenda=agenda,
        bron=file.bron,
    )
    return head, view


def _vraag(ctx: Context, value: Vraag, agenda: str, text: PageText) -> VraagView:
    return VraagView(
        id=value.id,
        nummer=value.nummer,
        titel=value.titel,
        vraag=text.prose(value.vraag),
        antwoord=text.prose(value.antwoord),
        gesteld_door=value.gesteld_door,
        vraagsteller=c.partij(ctx, value.vraagsteller.slug) if value.vraagsteller else None,
        gesteld_op=value.gesteld_op.getoond if value.gesteld_op else "",
        beantwoord_door=value.beantwoord_door,
        gevolg=value.gevolg.label if value.gevolg else "",
        gevolg_uitleg=value.gevolg_uitleg or (value.gevolg.uitleg if value.gevolg else ""),
        toezeggingen=tuple(
            v.moment(ctx, g, text) for g in momenten_bij(f"{agenda}/{value.id}", agenda, value.toezeggingen)
        ),
        cijfers=tuple(v.cijfer(ctx, k, agenda) for k in value.kerncijfers),
        verbanden=v.verbanden(ctx, f"{agenda}/{value.id}"),
        opmerkingen=tuple(v.opmerking(ctx, o, agenda, text) for o in value.opmerkingen),
        bron=v.bron(ctx, value.bron, agenda),
    )
