"""The page of a version of an agenda: what it said then, and what differs from the version before and from now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.domain.editie import NamenToen, edities_van, namen_nu
from regioagenda.domain.model import Editie, EditieActie, EditieMoment, EditieVeld
from regioagenda.domain.model.editie import EditieBesluit, EditieSoort
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.editie_verschil import VerschillenView, editie_link, vergelijkingen, woorden_voor
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import BronView, Head, Link

# A version with more acties than this has a page for each of its themas.
MEESTE_ACTIES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieVeldView:
    """A field as it was read then: what it is called, and its words."""

    naam: str
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditieDeelView:
    """A part of an actie as it was then."""

    titel: str
    velden: tuple[EditieVeldView, ...]


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
    onderdelen: tuple[EditieDeelView, ...]
    velden: tuple[EditieVeldView, ...]
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
    besluiten: tuple[tuple[Link, str, str, str], ...]
    agenda_toen: tuple[EditieVeldView, ...]
    themas_toen: tuple[EditieDeelView, ...]
    andere: tuple[Link, ...]
    bron: BronView | None


def plan_editie(ctx: Context, editie: Editie) -> tuple[Head, EditieView]:
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
        besluiten=tuple(_besluit(ctx, b) for b in editie.besluiten),
        agenda_toen=_velden(editie.velden),
        themas_toen=tuple(EditieDeelView(titel=t.titel, velden=_velden(t.velden)) for t in editie.themas),
        andere=tuple(editie_link(e) for e in edities_van(ctx.region, agenda.id) if e.id != editie.id),
        bron=v.bron(ctx, editie.bron, agenda.id),
    )
    head = make_head(
        ctx,
        titel=editie.titel,
        omschrijving=view.banner,
        kruimels=c.agenda_kruimels(ctx, agenda.id),
        text=text,
        path=editie.path,
        index=False,
    )
    return head, view


@dataclass(frozen=True, slots=True, kw_only=True)
class EigenThema:
    """A thema that has a page of its own in a version: its place there, from 1, and its title."""

    editie: Editie
    nummer: int
    titel: str


def eigen_themas(edities: Iterable[Editie]) -> Iterator[EigenThema]:
    """Give the themas that have a page of their own: those of a version with many acties."""
    for editie in edities:
        if len(editie.acties) > MEESTE_ACTIES:
            for nummer, titel in enumerate(themas_van(editie), 1):
                yield EigenThema(editie=editie, nummer=nummer, titel=titel)


def themas_van(editie: Editie) -> tuple[str, ...]:
    """Give the titles of the themas of a version, in its order."""
    return tuple(dict.fromkeys(a.thema for a in editie.acties))


def plan_editie_thema(ctx: Context, thema: EigenThema) -> tuple[Head, EditieView]:
    """Plan the page of one thema of a version with many acties."""
    editie, titel = thema.editie, thema.titel
    agenda = ctx.region.agendas[editie.agenda]
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
        besluiten=(),
        agenda_toen=(),
        themas_toen=(),
        andere=(),
        bron=None,
    )
    head = make_head(
        ctx,
        titel=f"{titel}: {editie.titel}",
        omschrijving=view.banner,
        kruimels=c.agenda_kruimels(ctx, agenda.id, whole),
        path=editie.path,
        index=False,
    )
    return head, view


def _thema(ctx: Context, editie: Editie, titel: str, *, apart: bool) -> EditieThemaView:
    namen = namen_nu(ctx.region, editie.agenda)
    own = tuple(a for a in editie.acties if a.thema == titel)
    return EditieThemaView(
        titel=titel,
        aantal=nl.aantal(len(own), *woorden_voor(ctx, editie.agenda)),
        acties=() if apart else tuple(_actie(ctx, editie, a, namen) for a in own),
        url=urls.editie_thema(editie.id, themas_van(editie).index(titel) + 1) if apart else "",
    )


def _besluit(ctx: Context, besluit: EditieBesluit) -> tuple[Link, str, str, str]:
    """Give the cells of a decision: which gemeente, of which body, what and when, with what is not known said."""
    return (
        c.partij(ctx, besluit.gemeente.slug),
        besluit.orgaan.label if besluit.orgaan else "niet genoemd",
        besluit.uitkomst.label,
        besluit.wanneer.getoond if besluit.wanneer else "datum niet bekend",
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


def _actie(ctx: Context, editie: Editie, actie: EditieActie, namen: NamenToen) -> EditieActieView:
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
        onderdelen=tuple(EditieDeelView(titel=d.titel, velden=_velden(d.velden)) for d in actie.deelacties),
        velden=_velden(actie.velden),
        nu=c.item_link(ctx, now) if now in ctx.region.acties else None,
    )


def _velden(values: Iterable[EditieVeld]) -> tuple[EditieVeldView, ...]:
    return tuple(
        EditieVeldView(naam=nl.hoofdletter(value.naam.replace("_", " ")), woorden=value.woorden) for value in values
    )


def _momenten(values: Iterable[EditieMoment]) -> tuple[str, ...]:
    return tuple(
        ". ".join(
            (
                f"{m.wanneer.getoond}: {m.soort.label.lower()}",
                *([m.wat.removesuffix(".")] if m.wat else []),
                *(f"{nl.hoofdletter(v.naam.replace('_', ' '))}: {'; '.join(v.woorden)}" for v in m.velden),
            )
        )
        for m in values
    )
