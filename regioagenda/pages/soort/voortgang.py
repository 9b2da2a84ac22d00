"""How far it is: the acties of every thema counted by status, with the date that the counts are from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import tellen
from regioagenda.domain.model import Actie, Agenda, Benamingen, Thema
from regioagenda.domain.model.agenda import GEWONE_BENAMINGEN
from regioagenda.domain.status import eigen_status, herkomst_van, huidige_status, is_overgegaan
from regioagenda.domain.voorbij import is_over
from regioagenda.domain.woorden import Herkomst, StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link

# What a bar can show at a glance: statuses together as one phase, with the same pattern everywhere.
FASEN: tuple[tuple[str, str, tuple[StatusWaarde, ...]], ...] = (
    ("klaar", "Klaar", (StatusWaarde.AFGEROND,)),
    # A decision is no work that is done.
    ("besloten", "Besluit genomen", (StatusWaarde.VASTGESTELD,)),
    ("bezig", "Bezig", (StatusWaarde.DEELS_AFGEROND, StatusWaarde.LOOPT, StatusWaarde.DOORLOPEND)),
    ("hapert", "Gaat niet goed", (StatusWaarde.LOOPT_RISICO, StatusWaarde.VERTRAAGD, StatusWaarde.GEPAUZEERD)),
    (
        "gepland",
        "Nog niet begonnen",
        (StatusWaarde.IN_VOORBEREIDING, StatusWaarde.IN_ONDERZOEK, StatusWaarde.VOORGENOMEN),
    ),
    ("vervallen", "Gaat niet door", (StatusWaarde.VERVALLEN,)),
    ("verder", "Gaat elders verder", (StatusWaarde.OVERGEGAAN,)),
    ("onbekend", "Niet bekend", (StatusWaarde.ONBEKEND,)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How many acties have a status, of how many the source does not say it itself, and which ones they are unless
    that would be too many for a page.

    Where the region writes itself nobody else has to say it.
    """

    waarde: str
    label: str
    aantal: int
    niet_letterlijk: int
    acties: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balkdeel:
    """A part of a bar, in percents of the width: where it starts, how wide it is and where its number stands.

    It is filled (`gevuld`) when the source itself says the status.
    """

    fase: str
    gevuld: bool
    van: str
    breed: str
    midden: str
    aantal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fase:
    """A phase in the explanation of the bars, with the statuses that it takes together."""

    id: str
    titel: str
    statussen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemaVoortgang:
    """A thema with its acties by status; `hele_thema` is the status of the thema as a whole."""

    thema: Link
    totaal: str
    balk: tuple[Balkdeel, ...]
    telling: tuple[Telling, ...]
    hele_thema: tuple[str, str] | None
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaVoortgang:
    """An agenda with its totals and its themas."""

    id: str
    agenda: Link
    zin: str
    herkomst: str
    eigen: bool
    projecten: str
    project: bool
    lijst: str
    kop: str
    themas: tuple[ThemaVoortgang, ...]
    totaal: str
    telling: tuple[Telling, ...]
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoortgangView:
    """How far every agenda is, and what the bars mean. `zonder` are agendas without acties."""

    inhoudsopgave: tuple[tuple[str, str], ...]
    herkomst: str
    fasen: tuple[Fase, ...]
    agendas: tuple[AgendaVoortgang, ...]
    zonder: tuple[Link, ...]


def plan_voortgang(ctx: Context) -> tuple[Head, VoortgangView]:
    """Plan the page that counts."""
    region = ctx.region
    acties = {a: tellen.acties(tellen.van_agenda(region, a)) for a in region.agendas}
    # What runs comes first; what is over has the stand of then.
    order = sorted(region.agendas.values(), key=lambda a: is_over(region, a.id, ctx.today))
    agendas = tuple(_agenda(ctx, a, acties[a.id]) for a in order if acties[a.id])
    counted = tuple(x for own in acties.values() for x in own)
    sourced = tuple(x for x in counted if not region.schrijft_zelf(x.agenda))
    used = {huidige_status(x).waarde for x in counted}
    view = VoortgangView(
        herkomst=_herkomst(sourced, GEWONE_BENAMINGEN),
        inhoudsopgave=tuple((f"#{a.id}", a.agenda.titel) for a in agendas),
        fasen=tuple(
            Fase(id=fase, titel=titel, statussen=", ".join(s.label.lower() for s in own if s in used))
            for fase, titel, own in FASEN
            if used.intersection(own)
        ),
        agendas=agendas,
        zonder=tuple(c.item_link(ctx, a) for a, own in acties.items() if not own),
    )
    head = make_head(
        ctx,
        titel="Voortgang",
        omschrijving="Hoe ver zijn de acties? Per agenda en per thema geteld, met de datum van de telling.",
    )
    return head, view


def _agenda(ctx: Context, agenda: Agenda, acties: Sequence[Actie]) -> AgendaVoortgang:
    themas = [(t, ctx.region.acties_by_thema.get(t.id, ())) for t in ctx.region.themas_by_agenda.get(agenda.id, ())]
    themas = [(t, tellen.acties(found)) for t, found in themas]
    most = max((len(own) for _, own in themas), default=0)
    words = agenda.benamingen
    others = tellen.projecten(tellen.van_agenda(ctx.region, agenda.id))
    return AgendaVoortgang(
        id=agenda.id,
        agenda=Link(titel=agenda.korte_titel, url=urls.item(agenda.id)),
        zin=_zin(acties, words, voorbij=is_over(ctx.region, agenda.id, ctx.today)),
        herkomst="" if ctx.region.schrijft_zelf(agenda.id) else _herkomst(acties, words),
        eigen=ctx.region.schrijft_zelf(agenda.id),
        projecten=nl.aantal(len(others), "overig project", "overige projecten") if others else "",
        project=len(others) == 1,
        lijst=urls.acties("agenda", agenda.id),
        kop=nl.hoofdletter(words.thema),
        themas=tuple(_thema(ctx, t, own, most, words) for t, own in themas),
        totaal=_aantal(len(acties), words),
        telling=_telling(ctx, acties),
        stand=_stand(acties),
    )


def _aantal(count: int, words: Benamingen) -> str:
    return nl.aantal(count, words.actie, words.acties)


def _zin(acties: Sequence[Actie], words: Benamingen, *, voorbij: bool) -> str:
    """Say how many are finished as a count, a share without its whole misleads; of a plan that is over how it was then."""
    done, decided = (sum(huidige_status(a).waarde in own for a in acties) for _, _, own in FASEN[:2])
    was, were = ("was", "waren") if voorbij else ("is", "zijn")
    whole = f"de {_aantal(len(acties), words)}" if len(acties) > 1 else f"de ene {words.actie}"
    none = "geen" if voorbij else "nog geen"
    text = f"Van {whole} {were if done > 1 else was} er {done or none} klaar"
    if decided:
        text += f"; bij {decided} {was} er een besluit genomen"
    if gone := sum(map(is_overgegaan, acties)):
        text += f"; {gone} {'ging' if gone == 1 else 'gingen'} verder op een andere plek"
    return f"Dit plan is afgelopen. Dit is het laatste dat wij weten. {text}." if voorbij else f"{text}."


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


def _thema(ctx: Context, thema: Thema, acties: Sequence[Actie], most: int, words: Benamingen) -> ThemaVoortgang:
    own = eigen_status(thema)
    return ThemaVoortgang(
        thema=Link(titel=f"{thema.nummer} {thema.titel}".strip(), url=urls.item(thema.id)),
        totaal=_aantal(len(acties), words),
        balk=_balk(ctx, acties, most),
        telling=_telling(ctx, acties),
        hele_thema=(
            str(own.waarde),
            c.status_in_woorden(ctx, own.waarde, thema.agenda)[0],
        )
        if own
        else None,
        stand=_stand(acties) or (own.per.getoond if own else ""),
    )


def _telling(ctx: Context, acties: Sequence[Actie]) -> tuple[Telling, ...]:
    """Count statuses, in the order of the phases."""
    found = {s: [a for a in acties if huidige_status(a).waarde is s] for _, _, own in FASEN for s in own}
    short = len(ctx.region.acties) > ctx.grenzen.regels
    return tuple(
        Telling(
            waarde=str(s),
            label=c.status_in_woorden(ctx, s, with_it[0].agenda)[0],
            aantal=len(with_it),
            niet_letterlijk=sum(not _zegt_zelf(ctx, a) for a in with_it),
            acties=() if short else tuple(c.item_link(ctx, a.id) for a in with_it),
        )
        for s, with_it in found.items()
        if with_it
    )


def _zegt_zelf(ctx: Context, actie: Actie) -> bool:
    """Tell whether the status of an actie is that of whose words the agenda holds."""
    return ctx.region.schrijft_zelf(actie.agenda) or tellen.letterlijk(actie)


def _balk(ctx: Context, acties: Sequence[Actie], most: int) -> tuple[Balkdeel, ...]:
    """Make the bar of a thema; an actie is as wide in every bar of the agenda."""
    parts = []
    at = 0
    for (fase, _, own), filled in product(FASEN, (True, False)):
        count = sum(huidige_status(a).waarde in own and _zegt_zelf(ctx, a) is filled for a in acties)
        if count:
            parts.append(
                Balkdeel(
                    fase=fase,
                    gevuld=filled,
                    van=_procent(at, most),
                    breed=_procent(count, most),
                    midden=_procent(2 * at + count, 2 * most),
                    aantal=count,
                )
            )
        at += count
    return tuple(parts)


def _procent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.4g}%"


def _stand(acties: Sequence[Actie]) -> str:
    """Give the words of the date of the statuses, or of the first and the last when they differ."""
    times = sorted((huidige_status(a).per for a in acties), key=lambda t: t.sorteersleutel)
    words = list(dict.fromkeys(t.getoond for t in times))
    return words[0] if len(words) == 1 else f"{words[0]} tot en met {words[-1]}" if words else ""
