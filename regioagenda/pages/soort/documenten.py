"""The page with every source document: how official it is, from when, and what came of it."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Document
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A source document."""

    id: str
    titel: str
    soort: str
    status: str
    datum: str
    datum_uitleg: str
    toelichting: str
    adres: str
    bestand: str
    afzender: Link | None
    agendas: tuple[Link, ...]
    opgevolgd_door: Link | None
    vervolg: str
    vervolg_bij: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentenView:
    """All source documents."""

    documenten: tuple[DocumentView, ...]


def plan_documenten(ctx: Context) -> tuple[Head, DocumentenView]:
    """Plan the page with all source documents."""
    view = DocumentenView(documenten=tuple(document_view(ctx, d) for d in ctx.region.documenten.values()))
    text = f"De stukken waar deze site op rust: hoe officieel ze zijn, van wanneer, en wat er daarna gebeurde. {_te_lezen(view)}"
    head = make_head(ctx, titel="Documenten", omschrijving=text, path="content/documenten.yaml")
    return head, view


def _te_lezen(view: DocumentenView) -> str:
    """Say whether the documents themselves can be read from here."""
    every, here = len(view.documenten), sum(bool(d.bestand or d.adres) for d in view.documenten)
    if here == every:
        return "U kunt het stuk zelf lezen." if every == 1 else "U kunt ze alle zelf lezen."
    if here:
        return f"Van de {every} stukken kunt u er {here} zelf lezen."
    return "Het stuk zelf staat niet op deze site." if every == 1 else "De stukken zelf staan niet op deze site."


def document_view(ctx: Context, document: Document) -> DocumentView:
    """Make the view of a source document."""
    region = ctx.region
    follower = document.opgevolgd_door
    return DocumentView(
        id=document.id,
        titel=document.titel,
        soort=document.soort,
        status=document.status.label,
        datum=document.datum.getoond if document.datum else "",
        datum_uitleg=document.datum_uitleg,
        toelichting=document.toelichting,
        adres=document.adres,
        bestand=f"/{document.bestand}" if document.bestand else "",
        afzender=c.partij(ctx, document.afzender.slug) if document.afzender else None,
        agendas=tuple(
            Link(titel=a.korte_titel, url=urls.item(a.id))
            for a in region.agendas.values()
            if any(r.slug == document.id for r in a.documenten)
        ),
        opgevolgd_door=Link(titel=region.documenten[follower.slug].titel, url=urls.document(follower.slug))
        if follower
        else None,
        vervolg=document.vervolg,
        vervolg_bij=c.item_link(ctx, document.vervolg_bij.slug) if document.vervolg_bij else None,
    )
