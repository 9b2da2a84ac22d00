"""How far it is: the acties of every thema counted by status, with the date that the counts are from."""

from __future__ import annotations

from collections.abc import Sequence

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda, Benamingen, Thema
from regioagenda.domain.model.agenda import GEWONE_BENAMINGEN
from regioagenda.domain.status import eigen_status, herkomst_van, huidige_status, is_overgegaan
from regioagenda.domain.voorbij import is_over, zin_van_agenda
from regioagenda.domain.woorden import Herkomst, StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link
from regioagenda.pages.bouwstenen.stippen import AFGELEID, FASEN, Stip, Telling, stippen, telling, vormen


@dataclass(frozen=True, slots=True, kw_only=True)
class Fase:
    """A phase in the explanation of the dots, with its shapes and the statuses that it takes together."""

    titel: str
    statussen: str
    vormen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemaVoortgang:
    """A thema with a dot for each of its acties; `hele_thema` is the status of the thema as a whole."""

    thema: Link
    totaal: str
    stippen: tuple[Stip, ...]
    telling: tuple[Telling, ...]
    hele_thema: tuple[str, str] | None
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaVoortgang:
    """An agenda with its totals and its themas. `afgeleid` says in the title of how many the status is our reading."""

    id: str
    agenda: Link
    afgeleid: str
    zin: str
    herkomst: str
    eigen: bool
    projecten: str
    project: bool
    lijst: str
    themas: tuple[ThemaVoortgang, ...]
    totaal: str
    telling: tuple[Telling, ...]
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoortgangView:
    """How far every agenda is, and what the dots mean. `zin` counts over all; `zonder` are agendas without acties.

    `vormen` are the shapes of all dots; `gelinkt` tells whether each dot leads to its actie.
    """

    inhoudsopgave: tuple[tuple[str, str], ...]
    zin: str
    herkomst: str
    vormen: tuple[str, ...]
    gelinkt: bool
    fasen: tuple[Fase, ...]
    agendas: tuple[AgendaVoortgang, ...]
    zonder: tuple[Link, ...]


def plan_voortgang(ctx: Context) -> tuple[Head, VoortgangView]:
    """Plan the page that counts."""
    region = ctx.region
    acties = {a: tellen.acties(tellen.van_agenda(region, a)) for a in region.agendas}
    # What runs comes first; what is over has the stand of then.
    order = sorted(region.agendas.values(), key=lambda a: is_over(region, a.id, ctx.today))
    every = sum(map(len, acties.values()))
    agendas = tuple(_agenda(ctx, a, acties[a.id], every) for a in order if acties[a.id])
    shapes = vormen(shape for a in agendas for count in a.telling for shape in count.vormen)
    counted = tuple(x for own in acties.values() for x in own)
    sourced = tuple(x for x in counted if not region.schrijft_zelf(x.agenda))
    used = {huidige_status(x).waarde for x in counted}
    view = VoortgangView(
        zin=_zin(ctx, counted),
        herkomst=_herkomst(sourced, GEWONE_BENAMINGEN),
        inhoudsopgave=(*((f"#{a.id}", a.agenda.titel) for a in agendas), ("#uitleg", ctx.zeg("Zo leest u de stippen"))),
        vormen=shapes,
        gelinkt=every <= ctx.grenzen.stippen,
        fasen=tuple(
            Fase(
                titel=titel,
                statussen=", ".join(s.label.lower() for s in own if s in used),
                vormen=tuple(v for v in (fase, fase + AFGELEID) if v in shapes),
            )
            for fase, titel, own in FASEN
            if used.intersection(own)
        ),
        agendas=agendas,
        zonder=tuple(c.item_link(ctx, a) for a, own in acties.items() if not own),
    )
    head = make_head(
        ctx,
        titel=ctx.zeg("Voortgang"),
        omschrijving="Hoe ver zijn de acties? Per agenda en per thema geteld, met de datum van de telling.",
    )
    return head, view


def _zin(ctx: Context, acties: Sequence[Actie]) -> str:
    """Say how many of all acties are finished: as far as the site knows, for each count has its own date."""
    if not acties:
        return ctx.zeg("Er staan nog geen acties op deze site.")
    done = sum(huidige_status(a).waarde is StatusWaarde.AFGEROND for a in acties)
    if len(acties) == 1:
        return ctx.zeg("Voor zover wij weten is de ene actie {klaar}.", klaar="klaar" if done else "nog niet klaar")
    verb = "zijn" if done > 1 else "is"
    return ctx.zeg(
        "Voor zover wij weten {zijn} er van de {acties} acties {klaar} klaar.",
        zijn=verb,
        acties=len(acties),
        klaar=done or "geen",
    )


def _agenda(ctx: Context, agenda: Agenda, acties: Sequence[Actie], every: int) -> AgendaVoortgang:
    themas = [(t, ctx.region.acties_by_thema.get(t.id, ())) for t in ctx.region.themas_by_agenda.get(agenda.id, ())]
    themas = [(t, tellen.acties(found)) for t, found in themas]
    words = agenda.benamingen
    own_words = ctx.region.schrijft_zelf(agenda.id)
    derived = 0 if own_words else sum(herkomst_van(huidige_status(a)) is Herkomst.AFGELEID for a in acties)
    others = tellen.projecten(tellen.van_agenda(ctx.region, agenda.id))
    return AgendaVoortgang(
        id=agenda.id,
        agenda=Link(titel=agenda.korte_titel, url=urls.item(agenda.id)),
        afgeleid=_afgeleid(derived, len(acties)),
        zin=zin_van_voortgang(acties, words, voorbij=zin_van_agenda(agenda, ctx.today)),
        herkomst="" if own_words or derived == len(acties) else _herkomst(acties, words),
        eigen=own_words,
        projecten=nl.aantal(len(others), "overig project", "overige projecten") if others else "",
        project=len(others) == 1,
        lijst=urls.acties("agenda", agenda.id),
        themas=tuple(_thema(ctx, t, own, words, every) for t, own in themas),
        totaal=_aantal(len(acties), words),
        telling=telling(ctx, acties),
        stand=_stand(acties),
    )


def _aantal(count: int, words: Benamingen) -> str:
    return nl.aantal(count, words.actie, words.acties)


def _afgeleid(derived: int, whole: int) -> str:
    """Say of how many of all statuses it is our reading of the text; empty when of none."""
    if derived == whole:
        return "alle statussen door ons afgeleid" if whole > 1 else "status door ons afgeleid"
    return f"{derived} van de {whole} statussen door ons afgeleid" if derived else ""


def zin_van_voortgang(acties: Sequence[Actie], words: Benamingen, *, voorbij: str) -> str:
    """Say how many are finished as a count, a share without its whole misleads; of a plan that is over how it was then,
    after the sentence that says so."""
    done, decided = (sum(huidige_status(a).waarde in own for a in acties) for _, _, own in FASEN[:2])
    was, were = ("was", "waren") if voorbij else ("is", "zijn")
    none = "geen" if voorbij else "nog geen"
    if len(acties) == 1:
        text = f"De ene {words.actie} {was} {'' if done else 'niet ' if voorbij else 'nog niet '}klaar"
    else:
        text = f"Van de {_aantal(len(acties), words)} {were if done > 1 else was} er {done or none} klaar"
    if decided:
        text += f"; bij {decided} {was} er een besluit genomen"
    if gone := sum(map(is_overgegaan, acties)):
        text += f"; {gone} {'ging' if gone == 1 else 'gingen'} verder op een andere plek"
    return f"{voorbij} Dit is het laatste dat wij weten. {text}." if voorbij else f"{text}."


def _herkomst(acties: Sequence[Actie], words: Benamingen) -> str:
    """Say of how many acties the source gives the status, and who gave that of the others, in a sentence each."""
    who = [None if tellen.letterlijk(a) else herkomst_van(huidige_status(a)) for a in acties]
    said = sum(map(tellen.letterlijk, acties))
    counts = (
        (said, "staat de status letterlijk in de bron"),
        (who.count(Herkomst.AFGELEID), "leiden wij de status af uit de tekst"),
        (who.count(Herkomst.REDACTIE), "komt de status van de redactie"),
        (who.count(None) - said, "staat er niet wie de status gaf"),
    )
    return " ".join(f"Bij {_aantal(count, words)} {text}." for count, text in counts if count)


def _thema(ctx: Context, thema: Thema, acties: Sequence[Actie], words: Benamingen, every: int) -> ThemaVoortgang:
    own = eigen_status(thema)
    return ThemaVoortgang(
        thema=Link(titel=f"{thema.nummer} {thema.titel}".strip(), url=urls.item(thema.id)),
        totaal=_aantal(len(acties), words),
        stippen=stippen(ctx, acties, every, gelinkt=every <= ctx.grenzen.stippen),
        telling=telling(ctx, acties),
        hele_thema=(
            str(own.waarde),
            c.status_in_woorden(ctx, own.waarde, thema.agenda)[0],
        )
        if own
        else None,
        stand=_stand(acties) or (own.per.getoond if own else ""),
    )


def _stand(acties: Sequence[Actie]) -> str:
    """Give the words of the date of the statuses, or of the first and the last when they differ."""
    times = sorted((huidige_status(a).per for a in acties), key=lambda t: t.sorteersleutel)
    words = list(dict.fromkeys(t.getoond for t in times))
    return words[0] if len(words) == 1 else f"{words[0]} tot en met {words[-1]}" if words else ""
