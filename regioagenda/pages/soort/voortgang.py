"""How far it is: the acties of every thema counted by status, with the date that the counts are from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from regioagenda.base import nederlands as nl
from regioagenda.domain.model import Actie, Agenda, Benamingen, Thema
from regioagenda.domain.status import eigen_status, huidige_status
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import Head, Link

# What a bar can show at a glance: statuses together as one phase, with the same pattern everywhere.
FASEN: tuple[tuple[str, str, tuple[StatusWaarde, ...]], ...] = (
    ("klaar", "Klaar", (StatusWaarde.AFGEROND, StatusWaarde.VASTGESTELD)),
    ("bezig", "Bezig", (StatusWaarde.DEELS_AFGEROND, StatusWaarde.LOOPT, StatusWaarde.DOORLOPEND)),
    ("hapert", "Gaat niet goed", (StatusWaarde.LOOPT_RISICO, StatusWaarde.VERTRAAGD, StatusWaarde.GEPAUZEERD)),
    (
        "gepland",
        "Nog niet begonnen",
        (StatusWaarde.IN_VOORBEREIDING, StatusWaarde.IN_ONDERZOEK, StatusWaarde.VOORGENOMEN),
    ),
    ("vervallen", "Gaat niet door", (StatusWaarde.VERVALLEN,)),
    ("onbekend", "Niet bekend", (StatusWaarde.ONBEKEND,)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How many acties have a status."""

    waarde: str
    label: str
    aantal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Balkdeel:
    """A part of a bar, in percents of the width: where it starts, how wide it is and where its number stands."""

    fase: str
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
    """A thema with its acties by status; `hele_thema` is the status that the source gives the thema itself."""

    thema: Link
    totaal: str
    balk: tuple[Balkdeel, ...]
    telling: tuple[Telling, ...]
    hele_thema: Telling | None
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaVoortgang:
    """An agenda with its totals and its themas."""

    id: str
    agenda: Link
    zin: str
    kop: str
    themas: tuple[ThemaVoortgang, ...]
    totaal: str
    telling: tuple[Telling, ...]
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoortgangView:
    """How far every agenda is, and what the bars mean. `zonder` are agendas without acties."""

    inhoudsopgave: tuple[tuple[str, str], ...]
    fasen: tuple[Fase, ...]
    agendas: tuple[AgendaVoortgang, ...]
    zonder: tuple[Link, ...]


def plan_voortgang(ctx: Context) -> tuple[Head, VoortgangView]:
    """Plan the page that counts."""
    region = ctx.region
    acties = {a.id: tuple(x for x in region.acties.values() if x.agenda == a.id) for a in region.agendas.values()}
    agendas = tuple(_agenda(ctx, a, acties[a.id]) for a in region.agendas.values() if acties[a.id])
    used = {huidige_status(x).waarde for own in acties.values() for x in own}
    view = VoortgangView(
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
    most = max((len(own) for _, own in themas), default=0)
    words = agenda.benamingen
    counts = _telling(acties)
    done = sum(t.aantal for t in counts if t.waarde in FASEN[0][2])
    return AgendaVoortgang(
        id=agenda.id,
        agenda=Link(titel=agenda.korte_titel, url=urls.item(agenda.id)),
        zin=_zin(done, len(acties), words),
        kop=nl.hoofdletter(words.thema),
        themas=tuple(_thema(t, own, most, words) for t, own in themas),
        totaal=_aantal(len(acties), words),
        telling=counts,
        stand=_stand(acties),
    )


def _aantal(count: int, words: Benamingen) -> str:
    return nl.aantal(count, words.actie, words.acties)


def _zin(done: int, total: int, words: Benamingen) -> str:
    """Say how many are finished as a count: a share without its whole misleads."""
    if total == 1:
        return f"De ene {words.actie} is {'klaar' if done else 'nog niet klaar'}."
    if not done:
        return f"Van de {_aantal(total, words)} is er nog geen klaar."
    return f"Van de {_aantal(total, words)} {'is' if done == 1 else 'zijn'} er {done} klaar."


def _thema(thema: Thema, acties: Sequence[Actie], most: int, words: Benamingen) -> ThemaVoortgang:
    own = eigen_status(thema)
    counts = _telling(acties)
    return ThemaVoortgang(
        thema=Link(titel=f"{thema.nummer} {thema.titel}".strip(), url=urls.item(thema.id)),
        totaal=_aantal(len(acties), words),
        balk=_balk(counts, most),
        telling=counts,
        hele_thema=Telling(waarde=str(own.waarde), label=own.waarde.label, aantal=0) if own else None,
        stand=_stand(acties) or (own.per.tekst if own else ""),
    )


def _telling(acties: Sequence[Actie]) -> tuple[Telling, ...]:
    """Count statuses, in the order of the phases."""
    counts = Counter(huidige_status(a).waarde for a in acties)
    return tuple(
        Telling(waarde=str(s), label=s.label, aantal=counts[s]) for _, _, own in FASEN for s in own if counts[s]
    )


def _balk(counts: Sequence[Telling], most: int) -> tuple[Balkdeel, ...]:
    """Make the bar of a thema; an actie is as wide in every bar of the agenda."""
    parts = []
    at = 0
    for fase, _, own in FASEN:
        count = sum(t.aantal for t in counts if t.waarde in own)
        if count:
            parts.append(
                Balkdeel(
                    fase=fase,
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
    words = list(dict.fromkeys(t.tekst for t in times))
    return words[0] if len(words) == 1 else f"{words[0]} tot en met {words[-1]}" if words else ""
