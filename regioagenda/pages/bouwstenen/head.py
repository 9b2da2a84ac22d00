"""The head of a page: title, description, breadcrumb and structured data (schema.org, as JSON-LD)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.domain.gelezen import vraag
from regioagenda.domain.geschiedenis import Gebeurtenis
from regioagenda.domain.model import Agenda, Bron
from regioagenda.domain.region import Region
from regioagenda.domain.voorbij import AgendaStand, stand_van_agenda
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.paginatekst import PageText
from regioagenda.pages.bouwstenen.parts import (
    Band,
    Head,
    Link,
    Stand,
)
from regioagenda.reading.tijd import Precisie, Tijd

LANGSTE_TITEL = 70


def make_head(
    ctx: Context,
    *,
    titel: str,
    omschrijving: str,
    kruimels: tuple[Link, ...] = (),
    text: PageText | None = None,
    soort: Mapping[str, object] | None = None,
    gewijzigd: date | None = None,
    gecontroleerd: date | None = None,
    path: str = "",
    index: bool = True,
    concept: bool = False,
    agenda: str = "",
    bron: Bron | None = None,
    feit: Gebeurtenis | None = None,
    daarna: str = "",
) -> Head:
    """Make the head of the page at `ctx.url`; the breadcrumb is given without home and without the page itself.

    `agenda` is the agenda that the page belongs to and `bron` its source: how old and official it is stands on top. With
    a `feit`, the newest that is known of what the page is about, that is what the page is from; `daarna` is a sentence
    about what came after it.
    """
    crumbs = (Link(titel=ctx.zeg("Home"), url=urls.HOME), *kruimels) if ctx.url != urls.HOME else ()
    return Head(
        titel=titel,
        paginatitel=_paginatitel(ctx, titel, crumbs),
        omschrijving=omschrijving[:300],
        url=ctx.url,
        kruimels=crumbs,
        jsonld=_jsonld(ctx, titel, omschrijving, crumbs, soort),
        index=index,
        gewijzigd=nl.datum(gewijzigd),
        gecontroleerd=nl.datum(gecontroleerd),
        bewerk_pad=path,
        concept=concept,
        begrippen=tuple(v.begrip(ctx, b) for b in text.used) if text else (),
        stand=_stand(ctx, ctx.region.agendas[agenda], bron, feit, daarna) if agenda else None,
        eigen=ctx.region.schrijft_zelf(agenda),
        band=_band(ctx, ctx.region.agendas[agenda]) if agenda else None,
        tint=c.tint(ctx.region, agenda) if agenda else 0,
    )


def _band(ctx: Context, agenda: Agenda) -> Band | None:
    """Say that the agenda is over, in the words of the editors when they gave any, and what came after or before it."""
    agendas = ctx.region.agendas
    before = _voorganger(ctx.region, agenda.id)
    after = agendas[agenda.opgevolgd_door.slug] if agenda.opgevolgd_door else None
    sentence = c.einde(ctx, agenda)
    if not (sentence or before or after):
        return None
    opvolger, voorganger = (Link(titel=a.titel, url=urls.item(a.id)) if a else None for a in (after, before))
    ended = stand_van_agenda(agenda, ctx.today) is not AgendaStand.ZONDER_NIEUWS
    kop = ctx.zeg("Dit plan is afgelopen.") if ended else ctx.zeg("Of dit plan is afgelopen, weten wij niet.")
    return Band(
        kop=kop if sentence else "",
        zin=sentence,
        opvolger=opvolger,
        voorganger=voorganger,
        eigenaar=c.partij(ctx, agenda.eigenaar.slug),
    )


@vraag
def _voorganger(region: Region, agenda: str) -> Agenda | None:
    return next((a for a in region.agendas.values() if a.opgevolgd_door and a.opgevolgd_door.slug == agenda), None)


def _stand(ctx: Context, agenda: Agenda, bron: Bron | None, feit: Gebeurtenis | None, daarna: str) -> Stand:
    # Where the region writes itself only what names a source has one.
    sourced = bron is not None or not ctx.region.schrijft_zelf(agenda.id)
    document = ctx.region.document_van(bron, agenda.id) if sourced else None
    if document is None:
        per = ctx.zeg("Stand van {per}", per=feit.wanneer) if feit else c.stand_gegevens(ctx, agenda)
        return Stand(titel="", url="", status="", per=per, plan="", daarna=daarna, vervolg="", vervolg_bij=None)
    dated = document.datum if bron and bron.document else None
    return Stand(
        titel=document.titel,
        url=urls.document(document.id),
        status=document.status.label,
        per=ctx.zeg("Stand van {per}", per=feit.wanneer)
        if feit
        else c.stand_van(ctx.region, dated)
        if dated
        else c.stand_gegevens(ctx, agenda),
        plan=_plan(ctx, document.datum) if feit else ctx.zeg("Uit"),
        daarna=daarna,
        vervolg=document.vervolg,
        vervolg_bij=c.item_link(ctx, document.vervolg_bij.slug) if document.vervolg_bij else None,
    )


def _plan(ctx: Context, dated: Tijd | None) -> str:
    """Say from when the plan is, when its document says so."""
    if dated is None or dated.van is None:
        return ctx.zeg("Uit")
    return ctx.zeg("Plan van {per}" if dated.precisie is Precisie.DAG else "Plan uit {per}", per=dated.getoond)


def _paginatitel(ctx: Context, titel: str, crumbs: tuple[Link, ...]) -> str:
    """Title – agenda or list – site, in at most 70 characters: what is most general goes first when that is too long."""
    within_agenda = crumbs[1:2] == (Link(titel=ctx.zeg("Agenda's"), url=urls.AGENDAS),) and len(crumbs) > 2
    parent = crumbs[2:3] if within_agenda else crumbs[1:2]
    parts = [titel, *(step.titel for step in parent), *([ctx.region.site.naam] if crumbs else [])]
    while len(parts) > 1 and len(" – ".join(parts)) > LANGSTE_TITEL:
        parts.pop()
    return " – ".join(parts)


def _jsonld(
    ctx: Context, titel: str, omschrijving: str, crumbs: tuple[Link, ...], soort: Mapping[str, object] | None
) -> Markup:
    base, url = ctx.region.site.adres, ctx.url
    page: dict[str, object] = {
        "@type": "WebPage",
        "@id": base + url,
        "name": titel,
        "description": omschrijving,
        "inLanguage": "nl",
    }
    page["isPartOf"] = {"@type": "WebSite", "@id": base + "/", "name": ctx.region.site.naam}
    if soort:
        page["mainEntity"] = {"@id": f"{base}{url}#item", "name": titel, **soort}
    graph: list[object] = [page]
    if crumbs:
        steps = [*crumbs, Link(titel=titel, url=url)]
        graph.append(
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": n, "name": step.titel, "item": base + step.url}
                    for n, step in enumerate(steps, 1)
                ],
            }
        )
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
