"""What cards say about how it went on: what came of a plan, what councils decided, how far everything is, how to take part.

These answers are written from what the files say, and where they say nothing the sentence says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda, Begrip, Bron, Document, Gemeente, Thema
from regioagenda.domain.momenten import (
    RAADSORGANEN,
    alleen_voor,
    handeling,
    is_behandeling,
    momenten_bij,
    stand_van_moment,
    van_welke,
)
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import bestaat, is_over, zin_van_agenda
from regioagenda.domain.woorden import MomentSoort, MomentStand, StatusWaarde
from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.index import Antwoord, Kaart
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import raad
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.soort.voortgang import zin_van_voortgang
from regioagenda.reading.tijd import Tijd

# So many decisions a card tells; the page of the gemeente has them all.
_MEESTE_BESLUITEN = 2
# So many agendas a sentence names.
_MEESTE_AGENDAS = 6
# So many gemeenten a sentence names; of more it says how many.
_MEESTE_GEMEENTEN = 5
_BESLIST = (MomentSoort.BESLUITEN, MomentSoort.VASTSTELLEN, MomentSoort.ZIENSWIJZE)
_GEWEEST = (MomentStand.GEBEURD, MomentStand.GEWEEST)
# When a decision was taken, as a card writes it before the title of what it is about.
_WANNEER = re.compile(r"\([^();]{0,200}; ")
# How people call what an agenda holds, whatever it calls that itself, and what they call finished.
_DINGEN = ("actie", "acties", "plan", "plannen", "project", "projecten", "afspraken", "maatregelen")
# How people call an agenda, whatever it calls itself.
ELKE_AGENDA = ("agenda", "plan", "plannen")
_KLAAR = ("klaar", "af", "gereed", "afgerond", "uitgevoerd", "gelukt", "gedaan", "bezig", "ver")


def antwoord(
    ctx: Context, zin: str, bron: Bron | None = None, agenda: str = "", *, datum: str = "", zeker: bool = True
) -> Antwoord:
    """Make an answer with the name and place of its source; `zeker` is False when it says that something is not said."""
    found = v.bron(ctx, bron, agenda)
    source = "" if found is None else f"{found.document}, {found.plaats}" if found.plaats else found.document
    return Antwoord(zin=zin, datum=datum, bron=source, bron_url=(found.url or "") if found else "", zeker=zeker)


def vervolg_van_agenda(ctx: Context, agenda: Agenda) -> Antwoord | None:
    """Say what came of an agenda: what its documents tell of it, or that it is over; None of what still runs."""
    told = next((d for r in agenda.documenten if (d := ctx.region.documenten.get(r.slug)) and d.vervolg), None)
    if told is not None:
        return _uit_document(told, f"{agenda.korte_titel}. ")
    return antwoord(ctx, f"{agenda.korte_titel}. {agenda.afgelopen}", zeker=False) if agenda.afgelopen else None


def vervolg_van_begrip(ctx: Context, begrip: Begrip) -> Antwoord | None:
    """Say what came of what a term names, when the document that explains it tells so."""
    document = ctx.region.document_van(begrip.bron, "") if begrip.bron else None
    if document is None or not document.vervolg:
        return None
    return _uit_document(document, f"{begrip.term}. ")


def _uit_document(document: Document, eerst: str) -> Antwoord:
    return Antwoord(zin=f"{eerst}{document.vervolg}", bron=document.titel, bron_url=urls.document(document.id))


def status_van_agenda(ctx: Context, agenda: Agenda) -> Antwoord | None:
    """Say how many acties of an agenda are finished."""
    acties = tellen.acties(tellen.van_agenda(ctx.region, agenda.id))
    if not acties:
        return None
    zin = zin_van_voortgang(acties, agenda.benamingen, voorbij=zin_van_agenda(agenda, ctx.today))
    return antwoord(
        ctx, f"{agenda.korte_titel}. {zin}", datum=c.stand_van(ctx.region, agenda.stand) if agenda.stand else ""
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Besluit:
    """What a council decided: of that council alone, or of several together."""

    eigen: bool
    wanneer: Tijd
    zin: str
    bron: Bron | None
    agenda: str


def besluiten_van_gemeente(ctx: Context, gemeente: Gemeente) -> Antwoord:
    """Say what the council of a gemeente decided, its own decisions and the newest first; or that this is not told here."""
    found = [*_uit_momenten(ctx, gemeente.slug), *_uit_uitspraken(ctx, gemeente.slug)]
    found.sort(key=lambda b: b.wanneer.sorteersleutel, reverse=True)
    found.sort(key=lambda b: not b.eigen)
    told = list(dict.fromkeys(b.zin for b in found))
    if not told:
        zin = f"Wat de raad van {gemeente.naam} besloot, staat niet op deze site."
        agendas = raad.agendas_van(ctx.region, gemeente.slug)
        more = " Op de pagina van de gemeente staat wel waar de raad over praat." if agendas else ""
        return antwoord(ctx, zin + more, zeker=False)
    more = " Op de pagina van de gemeente staat meer." if len(told) > _MEESTE_BESLUITEN else ""
    zin = f"Besluiten van de raad van {gemeente.naam}. {' '.join(told[:_MEESTE_BESLUITEN])}{more}"
    return antwoord(ctx, zin, found[0].bron, found[0].agenda)


def besluit_over_agenda(ctx: Context, agenda: Agenda) -> Antwoord | None:
    """Say what councils decided about an agenda as a whole, the newest first; None when that is not told."""
    planned = momenten_bij(agenda.id, agenda.id, agenda.momenten)
    found = [(_van_wie(ctx, g), b) for g in planned for b in _uit_moment(ctx, g, "")]
    if not found:
        return None
    told = dict.fromkeys(f"{who}{b.zin}" for who, b in reversed(found))
    zin = f"{agenda.korte_titel}. {' '.join([*told][:_MEESTE_BESLUITEN])}"
    return antwoord(ctx, zin, found[-1][1].bron, agenda.id)


def _van_wie(ctx: Context, gepland: Gepland) -> str:
    """Name whose councils decided when they are not those of all gemeenten of an agenda; else nothing."""
    own = alleen_voor(ctx.region, gepland)
    if not own:
        return ""
    names = _genoemd([ctx.region.partij_naam(slug) for slug in own])
    return f"{'Raad' if len(own) == 1 else 'Raden'} van {names}: "


def over_wat(zin: str) -> str:
    """Give a sentence about decisions without the words that say when they were taken."""
    return _WANNEER.sub("(", zin)


def _uit_momenten(ctx: Context, slug: str) -> Iterator[_Besluit]:
    for gepland in raad.raadsmomenten_van(ctx, slug):
        yield from _uit_moment(ctx, gepland, slug)


def _uit_moment(ctx: Context, gepland: Gepland, slug: str) -> Iterator[_Besluit]:
    moment = gepland.moment
    decided = is_behandeling(moment) and handeling(moment) in _BESLIST and moment.uitkomst
    if decided and stand_van_moment(ctx.region, gepland, ctx.today) in _GEWEEST:
        yield _Besluit(
            eigen=van_welke(ctx.region, gepland) == (slug,),
            wanneer=moment.wanneer,
            zin=_met_tijd(ctx, moment.uitkomst.rstrip("."), moment.wanneer, gepland.item),
            bron=moment.bron,
            agenda=gepland.agenda,
        )


def _uit_uitspraken(ctx: Context, slug: str) -> Iterator[_Besluit]:
    region = ctx.region
    items: Iterator[Agenda | Thema | Actie] = chain(
        region.agendas.values(), region.themas.values(), region.acties.values()
    )
    for item in items:
        for said in item.besluiten:
            if (
                said.uitkomst
                and said.orgaan.orgaan in RAADSORGANEN
                and said.orgaan.van
                and said.orgaan.van.slug == slug
            ):
                zin = f"{said.soort.label} “{said.titel}”: {said.uitkomst.label.lower()}"
                agenda = item.id.partition("/")[0]
                yield _Besluit(
                    eigen=True,
                    wanneer=said.wanneer,
                    zin=_met_tijd(ctx, zin, said.wanneer, item.id),
                    bron=said.bron,
                    agenda=agenda,
                )


def _met_tijd(ctx: Context, zin: str, wanneer: Tijd, item: str) -> str:
    where = c.item_link(ctx, item).titel
    return f"{zin} ({wanneer.getoond.removeprefix('gebeurd; ')}; bij “{where}”)."


def meepraten_in(ctx: Context, gemeente: Gemeente) -> Antwoord:
    """Say how to take part in a gemeente, or that this is not told here."""
    if gemeente.meepraten.text:
        return antwoord(ctx, f"Meepraten in {gemeente.naam}: {' '.join(gemeente.meepraten.text.split())}")
    ask = f" Vraag het de gemeente: {gemeente.website}." if gemeente.website else ""
    return antwoord(ctx, f"Hoe u kunt meepraten in {gemeente.naam}, staat niet op deze site.{ask}", zeker=False)


def _genoemd(gemeenten: Sequence[str]) -> str:
    """Name a few gemeenten, and count many."""
    few = len(gemeenten) <= _MEESTE_GEMEENTEN
    return nl.opsomming(gemeenten) if few else nl.aantal(len(gemeenten), "gemeente", "gemeenten")


def _agendas(region: Region) -> str:
    names = [agenda.korte_titel for agenda in region.agendas.values()]
    few = f": {nl.opsomming(names)}" if len(names) <= _MEESTE_AGENDAS else ""
    return f"Deze site gaat over {len(names)} agenda's{few}."


def overzichten(ctx: Context) -> Iterator[Kaart]:
    """Give the cards for who asks about everything here: how far it is, and how to take part."""
    region = ctx.region
    if len(region.agendas) > 1:
        yield Kaart(
            id=urls.AGENDAS.strip("/"),
            url=urls.AGENDAS,
            titel="Agenda's",
            soort="Overzicht",
            namen=ELKE_AGENDA,
            sleutels=(),
            omgeving=(),
            antwoorden=(("", antwoord(ctx, _agendas(region))),),
        )
    acties = tellen.acties(a for agenda in region.agendas for a in tellen.van_agenda(region, agenda))
    if acties:
        done = sum(huidige_status(a).waarde is StatusWaarde.AFGEROND for a in acties)
        over = all(is_over(region, agenda, ctx.today) for agenda in region.agendas)
        none = "is er geen klaar" if over else "is er nog geen klaar"
        some = "is er 1 klaar" if done == 1 else f"zijn er {done} klaar" if done else none
        zin = f"Van de {nl.aantal(len(acties), 'actie', 'acties')} op deze site {some}, voor zover bekend."
        zin += " Het staat in plannen die zijn afgelopen of niet worden bijgehouden." if over else ""
        own = (w for a in region.agendas.values() for w in (a.benamingen.actie, a.benamingen.acties))
        answer = antwoord(ctx, f"{zin} Op de pagina Voortgang staat het per plan.")
        yield Kaart(
            id=urls.VOORTGANG.strip("/"),
            url=urls.VOORTGANG,
            titel="Voortgang",
            soort="Overzicht",
            namen=("voortgang",),
            sleutels=tuple(sorted({zoektaal.stem(zoektaal.fold(w)) for w in (*_DINGEN, *_KLAAR, *own)})),
            omgeving=(),
            antwoorden=tuple((kind, answer) for kind in ("status", "vervolg", "hoeveel")),
            vragen=("status", "vervolg", "hoeveel"),
        )
    gemeenten = [g for g in region.gemeenten.values() if bestaat(g, ctx.today)]
    if not gemeenten:
        return
    for kind, answer in (("meepraten", _meepraten(ctx, gemeenten)), ("contact", _contact(ctx, gemeenten))):
        yield Kaart(
            id=urls.GEMEENTEN.strip("/") if answer.zeker else "",
            url=urls.GEMEENTEN,
            titel="Gemeenten",
            soort="Overzicht",
            namen=(),
            sleutels=tuple(sorted({zoektaal.stem(w) for w in _DINGEN})),
            omgeving=(),
            antwoorden=((kind, answer),),
            vragen=(kind,),
        )


def _meepraten(ctx: Context, gemeenten: Sequence[Gemeente]) -> Antwoord:
    told = [g.naam for g in gemeenten if g.meepraten.text]
    zin = (
        f"Hoe u kunt meepraten, staat op de pagina van {_genoemd(told)}."
        if told
        else "Hoe u nu kunt meepraten, staat niet op deze site. Vraag het uw eigen gemeente."
    )
    return antwoord(ctx, zin, zeker=bool(told))


def _contact(ctx: Context, gemeenten: Sequence[Gemeente]) -> Antwoord:
    """Say whom visitors can write to or call: the region when it says so, and where each gemeente is reached."""
    desk = ctx.region.site.contact
    ways = (desk.email, desk.telefoon, desk.website) if desk else ()
    zinnen = (
        [f"Vragen kunt u stellen aan {desk.naam}: {nl.opsomming(filter(None, ways))}."] if desk and any(ways) else []
    )
    sites = sum(bool(g.website) for g in gemeenten)
    if sites == len(gemeenten):
        zinnen.append("De website van uw gemeente staat op haar pagina op deze site.")
    elif sites:
        zinnen.append(f"Van {sites} van de {len(gemeenten)} gemeenten staat de website op haar pagina op deze site.")
    if not zinnen:
        told = "Wie u kunt mailen of bellen, staat niet op deze site. Vraag het uw eigen gemeente."
        return antwoord(ctx, told, zeker=False)
    return antwoord(ctx, " ".join(zinnen))
