"""The page of an actie: what is it, why, what does it mean for you, who, when, what should it deliver, how far is it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from markupsafe import Markup

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.geschiedenis import Gebeurtenis, GebeurtenisSoort, geschiedenis, laatste_feit
from regioagenda.domain.model import Actie, Betrokkene, Deelactie
from regioagenda.domain.momenten import momenten_bij
from regioagenda.domain.overgangen import uit, verder
from regioagenda.domain.region import VerbandIn
from regioagenda.domain.status import OUD_NA_DAGEN, eigen_status, huidige_status, is_overgegaan
from regioagenda.domain.versheid import KLAAR, controle_verlopen
from regioagenda.domain.voorbij import RolStand, is_over, stand_van_rol
from regioagenda.domain.woorden import (
    LEIDENDE_ROLLEN,
    NIET_WERKENDE_ROLLEN,
    ActieSoort,
    Herkomst,
    StatusWaarde,
    VerbandSoort,
)
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.grenzen import nearest
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.paginatekst import PageText, eerste_zin, kort
from regioagenda.pages.bouwstenen.parts import (
    BronView,
    CijferView,
    GebeurtenisView,
    Head,
    Link,
    MomentView,
    OpmerkingView,
    OvergangView,
    ResultaatView,
    RolView,
    StatusView,
    VerbandView,
)
from regioagenda.pages.bouwstenen.rolzin import GENOEMD, Rolzin, rolzin
from regioagenda.pages.bouwstenen.tijdfeiten import actielint
from regioagenda.pages.bouwstenen.tijdlint import Tijdlint
from regioagenda.pages.bouwstenen.uitvoering import Uitvoering, uitvoering


@dataclass(frozen=True, slots=True, kw_only=True)
class DeelactieView:
    """A part of an actie."""

    id: str
    nummer: str
    titel: str
    tekst: Markup
    rollen: tuple[RolView, ...]
    geen_trekker: str
    momenten: tuple[MomentView, ...]
    resultaten: tuple[ResultaatView, ...]
    cijfers: tuple[CijferView, ...]
    status: StatusView | None
    bron: BronView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActieView:
    """Everything the page of an actie says, in the order people read."""

    id: str
    soort: str
    nummer: str
    andere_nummers: tuple[str, ...]
    titel: str
    was_titels: tuple[str, ...]
    brontitel: str
    samenvatting: Markup
    agenda: Link
    thema: Link
    thema_benaming: str
    doelstelling: Link | None
    doelstelling_benaming: str
    niveaus: tuple[tuple[str, str], ...]
    status: StatusView
    gaat_over_in: tuple[OvergangView, ...]
    komt_uit: tuple[OvergangView, ...]
    trekkers: tuple[RolView, ...]
    rolzin: Rolzin
    toont_rollen: bool
    geen_trekker: str
    geen_trekker_kort: str
    meewerkers: tuple[RolView, ...]
    genoemden: tuple[RolView, ...]
    eerder: tuple[RolView, ...]
    straks: tuple[RolView, ...]
    volgend_moment: str
    geen_moment: str
    toont_wanneer: bool
    gemeenten: tuple[Link, ...]
    betekenis: Markup
    betekenis_kort: str
    betekenis_meer: bool
    betekenis_van_redactie: bool
    tekst: Markup
    inhoudsopgave: tuple[tuple[str, str], ...]
    momenten: tuple[MomentView, ...]
    tijdlint: Tijdlint | None
    geschiedenis: tuple[GebeurtenisView, ...]
    toont_geschiedenis: bool
    heeft_momenten: bool
    ontbreekt: str
    resultaten: tuple[ResultaatView, ...]
    cijfers: tuple[CijferView, ...]
    deelacties: tuple[DeelactieView, ...]
    deelactie_benaming: str
    deelacties_benaming: str
    opmerkingen: tuple[OpmerkingView, ...]
    versterkt: tuple[VerbandView, ...]
    botst: tuple[VerbandView, ...]
    overig_verband: tuple[VerbandView, ...]
    standpunten: tuple[raad.StandpuntGroep, ...]
    onderwerpen: tuple[Link, ...]
    gebieden: tuple[str, ...]
    zelfde_thema: tuple[Link, ...]
    bron: BronView | None
    uitvoering: Uitvoering
    melding: str


_SCHEMA_STATUS = {
    StatusWaarde.LOOPT: "ActiveActionStatus",
    StatusWaarde.DOORLOPEND: "ActiveActionStatus",
    StatusWaarde.LOOPT_RISICO: "ActiveActionStatus",
    StatusWaarde.VERTRAAGD: "ActiveActionStatus",
    StatusWaarde.DEELS_AFGEROND: "ActiveActionStatus",
    StatusWaarde.AFGEROND: "CompletedActionStatus",
    StatusWaarde.VERVALLEN: "FailedActionStatus",
}


def plan_actie(ctx: Context, actie: Actie) -> tuple[Head, ActieView]:
    """Plan the page of one actie."""
    text = ctx.text(actie.id)
    view = _view(ctx, actie, text)
    head = make_head(
        ctx,
        titel=actie.titel,
        omschrijving=actie.samenvatting,
        kruimels=c.agenda_kruimels(ctx, actie.agenda, view.thema),
        text=text,
        soort={
            "@type": "PlanAction",
            "actionStatus": "https://schema.org/"
            + _SCHEMA_STATUS.get(huidige_status(actie).waarde, "PotentialActionStatus"),
            "agent": [{"@type": "Organization", "name": name} for name in c.trekker_namen(ctx, actie)],
        },
        gewijzigd=actie.gewijzigd,
        gecontroleerd=actie.gecontroleerd,
        path=actie.path,
        concept=actie.concept,
        agenda=actie.agenda,
        bron=actie.bron,
        feit=(news := laatste_feit(ctx.region, actie, ctx.today)),
        daarna=_daarna(ctx, actie, news),
    )
    return head, view


def _view(ctx: Context, actie: Actie, text: PageText) -> ActieView:
    region = ctx.region
    agenda = region.agendas[actie.agenda]
    thema = region.themas[actie.thema]
    summary = text.text(actie.samenvatting)
    rollen = _rollen(ctx, actie, RolStand.NU)
    leaders = tuple(r for r in rollen if r.leidend)
    verbanden = tuple(dict.fromkeys(region.verbanden_by_item.get(actie.id, ())))
    namen = agenda.benamingen
    work = uitvoering(ctx, actie)
    # When the page itself changed stands below all pages, and is nothing that happened to the actie.
    told_of = geschiedenis(region, actie, ctx.today)
    history = tuple(g for g in told_of if g.soort != GebeurtenisSoort.INHOUD)
    told = [g.gepland.moment for g in history if g.gepland]
    own = region.schrijft_zelf(actie.agenda)
    short = eerste_zin(actie.betekenis)
    more = short != actie.betekenis.text.strip()
    # The sentence on top says who has a role; a list below it only when there is more to say.
    nobody = "" if leaders else c.geen_trekker(ctx, actie)
    shows = (
        len(actie.betrokkenen) > GENOEMD
        or any(_zegt_meer(b) for b in actie.betrokkenen)
        or kort(nobody) != nobody.strip()
    )
    when = bool(actie.momenten) or kort(actie.geen_moment) != actie.geen_moment.strip()
    # One status without a word about it stands in the answer on top already.
    tells = history != () and (
        len(told_of) > 1
        or any(g.status is None for g in told_of)
        or any(s.toelichting or s.oorzaak or s.gevolg or s.bijsturing or s.resultaat for s in actie.statussen)
    )
    return ActieView(
        id=actie.id,
        soort=_soort(ctx, actie),
        nummer=actie.nummer,
        andere_nummers=actie.andere_nummers,
        titel=actie.titel,
        was_titels=v.was_titels(actie.was_titels),
        brontitel=actie.brontitel,
        samenvatting=summary,
        agenda=Link(titel=agenda.korte_titel, url=urls.item(agenda.id)),
        thema=Link(titel=thema.titel, url=urls.item(thema.id)),
        thema_benaming=nl.hoofdletter(namen.thema),
        doelstelling=c.item_link(ctx, f"{actie.agenda}/{actie.doelstelling.slug}") if actie.doelstelling else None,
        doelstelling_benaming=nl.hoofdletter(namen.doelstelling),
        niveaus=tuple((n.label, n.uitleg) for n in actie.niveaus),
        status=v.status(ctx, huidige_status(actie), actie.agenda),
        gaat_over_in=v.overgangen(ctx, actie.gaat_over_in, verder, actie.agenda),
        komt_uit=v.overgangen(ctx, actie.komt_uit, uit, actie.agenda),
        trekkers=leaders,
        rolzin=rolzin(ctx, _betrokkenen(ctx, actie, RolStand.NU), toen=is_over(region, actie.agenda, ctx.today)),
        toont_rollen=shows,
        geen_trekker=nobody,
        geen_trekker_kort=kort(nobody).rstrip("."),
        meewerkers=tuple(r for r in rollen if r.werkt and not r.leidend),
        genoemden=tuple(r for r in rollen if not r.werkt),
        eerder=_rollen(ctx, actie, RolStand.EERDER),
        straks=_rollen(ctx, actie, RolStand.STRAKS),
        volgend_moment=kort(c.volgend_moment(ctx, actie)),
        geen_moment=actie.geen_moment,
        toont_wanneer=when,
        gemeenten=c.gemeenten_van(ctx, actie),
        betekenis=text.prose(actie.betekenis),
        betekenis_kort=short,
        betekenis_meer=more,
        betekenis_van_redactie=actie.betekenis_herkomst is not Herkomst.BRON and not own,
        tekst=text.prose(actie.tekst),
        inhoudsopgave=_inhoudsopgave(
            ctx,
            actie,
            heeft_verbanden=bool(verbanden or actie.standpunten),
            delen=namen.deelacties,
            eigen=own,
            toont_geschiedenis=tells,
            toont_rollen=shows,
            toont_wanneer=when,
            betekenis_meer=more,
            uitvoering=work,
        ),
        momenten=tuple(
            v.moment(ctx, g, text) for g in momenten_bij(actie.id, actie.agenda, actie.momenten) if g.moment not in told
        ),
        tijdlint=actielint(ctx, actie),
        geschiedenis=tuple(v.gebeurtenis(ctx, g, actie.agenda, text) for g in history),
        toont_geschiedenis=tells,
        heeft_momenten=bool(actie.momenten),
        ontbreekt="" if own else _ontbreekt(ctx, actie),
        resultaten=tuple(v.resultaat(ctx, r, actie.agenda, text) for r in actie.resultaten),
        cijfers=tuple(v.cijfer(ctx, k, actie.agenda) for k in actie.kerncijfers),
        deelacties=tuple(_deelactie(ctx, actie, d, text) for d in actie.deelacties),
        deelactie_benaming=nl.hoofdletter(namen.deelactie),
        deelacties_benaming=nl.hoofdletter(namen.deelacties),
        versterkt=_of_kind(ctx, verbanden, (VerbandSoort.KOPPELKANS,)),
        botst=_botst(ctx, verbanden, text),
        overig_verband=_of_kind(
            ctx,
            verbanden,
            tuple(s for s in VerbandSoort if s not in (VerbandSoort.KOPPELKANS, VerbandSoort.DILEMMA)),
        ),
        standpunten=raad.standpunten(ctx, actie.standpunten, actie.agenda),
        opmerkingen=tuple(v.opmerking(ctx, o, actie.agenda, text) for o in actie.opmerkingen),
        onderwerpen=tuple(
            Link(titel=region.onderwerpen[r.slug].titel, url=urls.onderwerp(r.slug)) for r in actie.onderwerpen
        ),
        gebieden=actie.gebieden,
        zelfde_thema=tuple(_zelfde_thema(ctx, actie)),
        bron=v.bron(ctx, actie.bron, actie.agenda),
        uitvoering=work,
        melding=_melding(ctx, actie),
    )


def _zelfde_thema(ctx: Context, actie: Actie) -> Iterator[Link]:
    """Link to the other acties of the thema; of many only to the nearest, and to the thema that has them all."""
    found = ctx.region.acties_by_thema[actie.thema]
    fits = len(found) <= ctx.grenzen.verwant + 1
    most = len(found) if fits else ctx.grenzen.naaste
    place = next(n for n, other in enumerate(found) if other is actie)
    for other in nearest(found, place, most):
        yield c.item_link(ctx, other.id)
    if not fits:
        words = tellen.in_woorden(found, ctx.region.agendas[actie.agenda].benamingen)
        yield Link(titel=ctx.zeg("Alles bij elkaar: {aantal}", aantal=words), url=urls.item(actie.thema))


def _rollen(ctx: Context, actie: Actie, stand: RolStand) -> tuple[RolView, ...]:
    """Give the parties whose role stands so in time, in the order of the file."""
    return tuple(v.rol(ctx, b, actie.agenda) for b in _betrokkenen(ctx, actie, stand))


def _betrokkenen(ctx: Context, actie: Actie, stand: RolStand) -> tuple[Betrokkene, ...]:
    over = is_overgegaan(actie)
    standen = ((b, RolStand.EERDER if over else stand_van_rol(b, ctx.today)) for b in actie.betrokkenen)
    return tuple(b for b, own in standen if own is stand)


def _zegt_meer(role: Betrokkene) -> bool:
    """Tell whether there is more to say of a role than who has it."""
    return bool(role.toelichting or role.samen_met or role.vanaf or role.tot or role.rol in NIET_WERKENDE_ROLLEN)


def _ontbreekt(ctx: Context, actie: Actie) -> str:
    """Say in one sentence what a document does not say of an actie; empty when it says everything.

    Why it names no moment, in the words of the editors, stands on top of the page.
    """
    missing = [ctx.zeg("geen moment")] if not actie.momenten and not actie.geen_moment else []
    missing += [] if actie.resultaten else [ctx.zeg("geen resultaat")]
    whole = bool(actie.deelacties)
    sentence = ctx.zeg(
        "Het stuk noemt {wat} voor het geheel." if whole else "Het stuk noemt {wat}.", wat=nl.opsomming(missing)
    )
    return sentence if missing else ""


def _inhoudsopgave(
    ctx: Context,
    actie: Actie,
    *,
    heeft_verbanden: bool,
    delen: str,
    eigen: bool,
    toont_geschiedenis: bool,
    toont_rollen: bool,
    toont_wanneer: bool,
    betekenis_meer: bool,
    uitvoering: Uitvoering,
) -> tuple[tuple[str, str], ...]:
    """Name the parts of the page by the questions they answer, in the order of the page."""
    fixed = (
        (betekenis_meer, "#betekenis", ctx.zeg("Wat betekent dit voor u?")),
        *((True, f"#{h.id}", h.text) for h in actie.tekst.headings if h.level == 2),
        (bool(actie.deelacties), "#onderdelen", nl.hoofdletter(delen)),
        (toont_rollen, "#wie", ctx.zeg("Wie doet wat?")),
        (toont_wanneer, "#wanneer", ctx.zeg("Wanneer?")),
        (bool(actie.resultaten), "#resultaat", ctx.zeg("Wat moet het opleveren?")),
        (bool(actie.kerncijfers), "#cijfers", ctx.zeg("Cijfers")),
        *((True, anchor, title) for anchor, title in uitvoering.inhoud(ctx)),
        (toont_geschiedenis, "#status", ctx.zeg("Wat gebeurde er tot nu toe?")),
        (heeft_verbanden, "#samenhang", ctx.zeg("Andere plannen die hiermee te maken hebben")),
        (bool(actie.opmerkingen), "#opmerkingen-kop", ctx.zeg("Let op bij deze gegevens")),
        (True, "#herkomst", ctx.zeg("Meer gegevens" if eigen else "Waar komt dit vandaan?")),
    )
    return tuple((anchor, title) for shown, anchor, title in fixed if shown)


def _melding(ctx: Context, actie: Actie) -> str:
    """Say why visitors should not take the page for the latest news, or nothing."""
    agenda = ctx.region.agendas[actie.agenda]
    over = is_over(ctx.region, agenda.id, ctx.today)
    if not over and actie.gecontroleerd and controle_verlopen(ctx.region, actie, ctx.today):
        return ctx.zeg(
            "Deze gegevens zijn sinds {dag} niet gecontroleerd. Zij kunnen verouderd zijn.",
            dag=nl.datum(actie.gecontroleerd),
        )
    return ""


def _daarna(ctx: Context, actie: Actie, news: Gebeurtenis | None) -> str:
    """Say that nothing was heard for more than a year, unless nothing more is expected or its agenda says why."""
    if news is None or news.laatste_dag is None or ctx.region.agendas[actie.agenda].afgelopen:
        return ""
    is_old = ctx.today > news.laatste_dag + timedelta(days=OUD_NA_DAGEN)
    return ctx.zeg("Daarna is geen nieuws gemeld.") if is_old and huidige_status(actie).waarde not in KLAAR else ""


def _soort(ctx: Context, actie: Actie) -> str:
    namen = ctx.region.agendas[actie.agenda].benamingen
    return nl.hoofdletter(namen.actie) if actie.soort is ActieSoort.ACTIE else actie.soort.label


def _deelactie(ctx: Context, actie: Actie, part: Deelactie, text: PageText) -> DeelactieView:
    rollen = tuple(v.rol(ctx, b, actie.agenda) for b in part.betrokkenen)
    return DeelactieView(
        id=part.id,
        nummer=part.nummer,
        titel=part.titel,
        tekst=text.prose(part.tekst),
        rollen=rollen,
        geen_trekker=""
        if any(b.rol in LEIDENDE_ROLLEN and stand_van_rol(b, ctx.today) is RolStand.NU for b in part.betrokkenen)
        else (part.geen_trekker or c.niemand(ctx, actie)),
        momenten=tuple(
            v.moment(ctx, g, text) for g in momenten_bij(f"{actie.id}#{part.id}", actie.agenda, part.momenten)
        ),
        resultaten=tuple(v.resultaat(ctx, r, actie.agenda, text) for r in part.resultaten),
        cijfers=tuple(v.cijfer(ctx, k, actie.agenda) for k in part.kerncijfers),
        status=v.status(ctx, now, actie.agenda) if (now := eigen_status(part)) else None,
        bron=v.bron(ctx, part.bron, actie.agenda),
    )


def _of_kind(
    ctx: Context, verbanden: tuple[VerbandIn, ...], kinds: tuple[VerbandSoort, ...]
) -> tuple[VerbandView, ...]:
    """The page of an actie only names a verband, so the words of its explanation do not count as words of the page."""
    return tuple(v.verband(ctx, x, ctx.text()) for x in verbanden if x.verband.soort in kinds)


def _botst(ctx: Context, verbanden: tuple[VerbandIn, ...], text: PageText) -> tuple[VerbandView, ...]:
    """Give the dilemmas with the choice that councils face: those are words of the page."""
    found = tuple(x for x in verbanden if x.verband.soort is VerbandSoort.DILEMMA)
    return tuple(replace(v.verband(ctx, x, ctx.text()), keuze=text.prose(x.verband.keuze)) for x in found)
