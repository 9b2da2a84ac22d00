"""The handbook for editors as pages of the site, when `site.yaml` asks for it: one page for each chapter."""

from __future__ import annotations

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.hoofdstukken import Hoofdstuk, adres_van
from regioagenda.pages.bouwstenen.paginatekst import PageText, Woordenlijst
from regioagenda.pages.bouwstenen.parts import Head, Link

_NO_WORDS = Woordenlijst(pattern=None, forms={})


@dataclass(frozen=True, slots=True, kw_only=True)
class HandboekView:
    """What a chapter says; `vorige` and `volgende` are its neighbours."""

    titel: str
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    vorige: Link | None
    volgende: Link | None


def plan_omslag(ctx: Context) -> tuple[Head, HandboekView]:
    """Plan the page of the cover."""
    return plan_hoofdstuk(ctx, ctx.handboek[0])


def plan_hoofdstuk(ctx: Context, chapter: Hoofdstuk) -> tuple[Head, HandboekView]:
    """Plan the page of one chapter; the cover has no neighbours."""
    order, found = ctx.handboek, {h.naam: h for h in ctx.handboek}
    n = list(found).index(chapter.naam)
    book = {link.target: address for link in chapter.tekst.links if (address := adres_van(link.target, chapter, found))}
    view = HandboekView(
        titel=chapter.titel,
        tekst=PageText(_NO_WORDS, book).prose(chapter.tekst),
        inhoudsopgave=tuple((f"#{h.id}", h.text) for h in chapter.tekst.headings if h.level == 2) if n else (),
        vorige=_link(order[n - 1]) if n > 1 else None,
        volgende=_link(order[n + 1]) if 0 < n < len(order) - 1 else None,
    )
    head = make_head(
        ctx,
        titel=chapter.titel,
        omschrijving=next(iter(chapter.tekst.text.split("\n")), chapter.titel) or chapter.titel,
        kruimels=(_link(order[0]),) if n else (),
        path=chapter.path,
    )
    return head, view


def _link(chapter: Hoofdstuk) -> Link:
    return Link(titel=chapter.titel, url=chapter.url)
