"""The page of a version of an agenda: what it said then, and what differs from the version before and from now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.domain.editie import Namen, edities_van, namen_nu
from regioagenda.domain.model import Editie, EditieActie, EditieMoment
from regioagenda.domain.model.editie import EditieSoort
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.editie_verschil import VerschillenView, editie_link, vergelijkingen, woorden_voor
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import BronView, Link, Page

# A version with more acties than this has a page for each of its themas.
MEESTE_ACTIES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieActieView:
    """An actie as it stood in the version; `nu` leads to what it is now."""

    nummer: str
    titel: str
    samenvatting: str
    status: str
    status_waarde: str
    status_per: str
    trekkers: str
    momenten: tuple[str, ...]
    onderdelen: tuple[str, ...]
    nu: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieThemaView:
    """A thema of then with its acties, or with the address of the page that they stand on."""

    titel: str
    aantal: str
    acties: tuple[EditieActieView, ...]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieView:
    """What the page of a version says, or that of one of its themas: then `hele` leads to the whole version."""

    soort: str
    titel: str
    hele: Link | None
    banner: str
    agenda: Link
    toelichting: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    vergelijkingen: tuple[VerschillenView, ...]
    inhoud: str
    geen_trekker: str
    themas: tuple[EditieThemaView, ...]
    andere: tuple[Link, ...]
    bron: BronView | None


def plan_editie(ctx: Context, editie: Editie) -> Page:
    """Plan the page of one version. It is kept out of search engines: what they find should be the newest."""
    text = ctx.text(editie.id)
    agenda = ctx.region.agendas[editie.agenda]
    namen = namen_nu(ctx.region, agenda.id)
    _, meer = woorden_voor(ctx, agenda.id)
    compared = vergelijkingen(ctx, editie, namen)
    inhoud = f"De {meer} in deze versie"
    view = EditieView(
        soort=editie.soort.label,
        titel=editie.titel,
        hele=None,
        banner=_banner(ctx, editie),
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
        toelichting=text.prose(editie.toelichting),
        inhoudsopgave=(*((f"#{k.id}", k.titel) for k in compared), ("#inhoud-toen", inhoud)),
        vergelijkingen=compared,
        inhoud=inhoud,
        geen_trekker=c.GEEN_TREKKER,
        themas=tuple(
            _thema(ctx, editie, titel, apart=len(editie.acties) > MEESTE_ACTIES) for titel in themas_van(editie)
        ),
        andere=tuple(editie_link(e) for e in edities_van(ctx.region, agenda.id) if e.id != editie.id),
        bron=v.bron(ctx, editie.bron, agenda.id),
    )
    head = make_head(
        ctx,
        titel=editie.titel,
        omschrijving=view.banner,
        url=urls.item(editie.id),
        kruimels=c.agenda_kruimels(ctx, agenda.id),
        text=text,
        path=editie.path,
        index=False,
    )
    return Page(url=urls.item(editie.id), template="editie.html", head=head, view=view, sources=(editie.path,))


def eigen_themas(editie: Editie) -> tuple[str, ...]:
    """Give the titles of the themas that have a page of their own in a version."""
    return themas_van(editie) if len(editie.acties) > MEESTE_ACTIES else ()


def themas_van(editie: Editie) -> tuple[str, ...]:
    """Give the titles of the themas of a version, in its order."""
    return tuple(dict.fromkeys(a.thema for a in editie.acties))


def plan_editie_thema(ctx: Context, editie: Editie, titel: str) -> Page:
    """Plan the page of one thema of a version with many acties."""
    agenda = ctx.region.agendas[editie.agenda]
    here = urls.editie_thema(editie.id, themas_van(editie).index(titel) + 1)
    whole = Link(titel=editie.titel, url=urls.item(editie.id))
    view = EditieView(
        soort=editie.soort.label,
        titel=titel,
        hele=whole,
        banner=_banner(ctx, editie),
        agenda=Link(titel=agenda.titel, url=urls.item(agenda.id)),
        toelichting=Markup(""),
        inhoudsopgave=(),
        vergelijkingen=(),
        inhoud=f"De {woorden_voor(ctx, agenda.id)[1]} van dit thema",
        geen_trekker=c.GEEN_TREKKER,
        themas=(_thema(ctx, editie, titel, apart=False),),
        andere=(),
        bron=None,
    )
    head = make_head(
        ctx,
        titel=f"{titel}: {editie.titel}",
        omschrijving=view.banner,
        url=here,
        kruimels=c.agenda_kruimels(ctx, agenda.id, whole),
        path=editie.path,
        index=False,
    )
    return Page(url=here, template="editie.html", head=head, view=view, sources=(editie.path,))


def _thema(ctx: Context, editie: Editie, titel: str, *, apart: bool) -> EditieThemaView:
    namen = namen_nu(ctx.region, editie.agenda)
    own = tuple(a for a in editie.acties if a.thema == titel)
    return EditieThemaView(
        titel=titel,
        aantal=nl.aantal(len(own), *woorden_voor(ctx, editie.agenda)),
        acties=() if apart else tuple(_actie(ctx, editie, a, namen) for a in own),
        url=urls.editie_thema(editie.id, themas_van(editie).index(titel) + 1) if apart else "",
    )


def _banner(ctx: Context, editie: Editie) -> str:
    """Say what the version is, from when, and who decided on it."""
    title = ctx.region.agendas[editie.agenda].titel
    when = editie.datum.getoond
    if editie.soort is EditieSoort.VASTGESTELD:
        by = (
            f", vastgesteld door {editie.besluit}" if editie.besluit else ". Wie deze versie vaststelde, is niet bekend"
        )
        return f"Dit is de vastgestelde versie van “{title}”, van {when}{by}."
    article = "Dit is het concept" if editie.soort is EditieSoort.CONCEPT else f"Dit is de {editie.soort.label.lower()}"
    by = f" Hierover besloten {editie.besluit}." if editie.besluit else ""
    return f"{article} van “{title}”, van {when}: {editie.soort.uitleg}.{by}"


def _actie(ctx: Context, editie: Editie, actie: EditieActie, namen: Namen) -> EditieActieView:
    now = f"{editie.agenda}/{namen.acties.get(actie.id, actie.id)}"
    return EditieActieView(
        nummer=actie.nummer,
        titel=actie.titel,
        samenvatting=actie.samenvatting,
        status=actie.status.waarde.label,
        status_waarde=str(actie.status.waarde),
        status_per=actie.status.per.getoond,
        trekkers=", ".join(t.naam for t in actie.trekkers),
        momenten=_momenten(actie.momenten),
        onderdelen=tuple(d.titel for d in actie.deelacties),
        nu=c.item_link(ctx, now) if now in ctx.region.acties else None,
    )


def _momenten(values: Iterable[EditieMoment]) -> tuple[str, ...]:
    return tuple(f"{m.wanneer.getoond}: {m.soort.label.lower()}" for m in values)
