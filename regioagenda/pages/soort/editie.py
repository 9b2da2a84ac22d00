"""The page of a version of an agenda: what it said then, and what differs from the version before and from now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
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

# A version with more acties than this has a page for each of its themas and acties, and one for the agenda itself.
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
    """An actie as it stood in the version; `alles` leads to the page with all of it, when it has one of its own, and `nu`
    to what it is now."""

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
    alles: str
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
    agenda_apart: str
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
    apart = is_groot(editie)
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
        geen_trekker=ctx.zeg("Geen trekker genoemd in het stuk"),
        themas=tuple(_thema(ctx, editie, titel, apart=apart) for titel in themas_van(editie)),
        besluiten=tuple(_besluit(ctx, b) for b in editie.besluiten),
        agenda_toen=() if apart else _velden(editie.velden),
        themas_toen=() if apart else _themas_toen(editie),
        agenda_apart=urls.editie_agenda(editie.id) if apart and editie.velden else "",
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


def is_groot(editie: Editie) -> bool:
    """Tell whether a version is too large for one page."""
    return len(editie.acties) > MEESTE_ACTIES


@dataclass(frozen=True, slots=True, kw_only=True)
class EigenDeel:
    """A thema or actie that has a page of its own in a version: its place there, from 1."""

    editie: Editie
    nummer: int


def eigen_themas(edities: Iterable[Editie]) -> Iterator[EigenDeel]:
    """Give the themas that have a page of their own."""
    return (EigenDeel(editie=e, nummer=n) for e in edities if is_groot(e) for n in range(1, len(themas_van(e)) + 1))


def eigen_acties(edities: Iterable[Editie]) -> Iterator[EigenDeel]:
    """Give the acties that have a page of their own: those of which a large version kept every field."""
    for editie in edities:
        if is_groot(editie):
            yield from (EigenDeel(editie=editie, nummer=n) for n, a in enumerate(editie.acties, 1) if a.velden)


def eigen_agendas(edities: Iterable[Editie]) -> Iterator[Editie]:
    """Give the large versions that kept what the agenda itself said."""
    return (editie for editie in edities if is_groot(editie) and editie.velden)


def themas_van(editie: Editie) -> tuple[str, ...]:
    """Give the titles of the themas of a version, in its order."""
    return tuple(dict.fromkeys(a.thema for a in editie.acties))


def _themas_toen(editie: Editie) -> tuple[EditieDeelView, ...]:
    return tuple(EditieDeelView(titel=t.titel, velden=_velden(t.velden)) for t in editie.themas)


def plan_editie_thema(ctx: Context, thema: EigenDeel) -> tuple[Head, EditieView]:
    """Plan the page of one thema of a large version."""
    editie = thema.editie
    titel = themas_van(editie)[thema.nummer - 1]
    inhoud = f"De {woorden_voor(ctx, editie.agenda)[1]} van dit thema"
    more = urls.editie_thematekst(editie.id, thema.nummer) if _thema_toen(thema) else ""
    return _deelpagina(ctx, editie, titel, inhoud, (_thema(ctx, editie, titel, apart=False),), meer=more)


def eigen_themateksten(edities: Iterable[Editie]) -> Iterator[EigenDeel]:
    """Give the themas of which a large version kept what they said themselves."""
    for deel in eigen_themas(edities):
        if _thema_toen(deel) is not None:
            yield deel


def _thema_toen(deel: EigenDeel) -> EditieDeelView | None:
    titel = themas_van(deel.editie)[deel.nummer - 1]
    return next((t for t in _themas_toen(deel.editie) if t.titel == titel and t.velden), None)


def plan_editie_thematekst(ctx: Context, deel: EigenDeel) -> tuple[Head, EditieView]:
    """Plan the page with what a large version says of one thema itself."""
    thema = _thema_toen(deel)
    assert thema is not None, "only themas of which something was kept have such a page"
    return _deelpagina(ctx, deel.editie, f"{thema.titel}: het thema van toen", "", (), toen=thema.velden)


def plan_editie_actie(ctx: Context, deel: EigenDeel) -> tuple[Head, EditieView]:
    """Plan the page with all of one actie of a large version."""
    editie, actie = deel.editie, deel.editie.acties[deel.nummer - 1]
    namen = namen_nu(ctx.region, editie.agenda)
    shown = _actie(ctx, editie, actie, namen, apart=False)
    thema = EditieThemaView(titel=actie.thema, aantal="", acties=(shown,), url="")
    return _deelpagina(ctx, editie, f"{actie.nummer} {actie.titel}".strip(), "Zo stond het in deze versie", (thema,))


def plan_editie_agenda(ctx: Context, editie: Editie) -> tuple[Head, EditieView]:
    """Plan the page with what a large version says of the agenda itself."""
    return _deelpagina(ctx, editie, "De agenda van toen", "", (), toen=_velden(editie.velden))


def _deelpagina(
    ctx: Context,
    editie: Editie,
    titel: str,
    inhoud: str,
    themas: tuple[EditieThemaView, ...],
    *,
    toen: tuple[EditieVeldView, ...] = (),
    meer: str = "",
) -> tuple[Head, EditieView]:
    """Plan a page that holds a part of a large version: acties, or with `toen` the fields of something else. `meer` leads
    to what was kept besides."""
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
        inhoud=inhoud,
        geen_trekker=ctx.zeg("Geen trekker genoemd in het stuk"),
        themas=themas,
        besluiten=(),
        agenda_toen=toen,
        themas_toen=(),
        agenda_apart=meer,
        andere=(),
        bron=None,
    )
    head = make_head(
        ctx,
        titel=f"{titel}: {editie.titel}",
        omschrijving=f"{titel}. {view.banner}",
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
        acties=() if apart else tuple(_actie(ctx, editie, a, namen, apart=is_groot(editie)) for a in own),
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


def _actie(ctx: Context, editie: Editie, actie: EditieActie, namen: NamenToen, *, apart: bool) -> EditieActieView:
    """Make the view of an actie; with `apart` all its fields are on a page of its own."""
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
        onderdelen=tuple(
            EditieDeelView(titel=d.titel, velden=() if apart else _velden(d.velden)) for d in actie.deelacties
        ),
        velden=() if apart else _velden(actie.velden),
        alles=urls.editie_actie(editie.id, editie.acties.index(actie) + 1) if apart and actie.velden else "",
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
