"""What is over on a day: an agenda, a party, a role.

Everything that a page says about “nu” asks here. Nothing is over because of silence: an agenda is over when the editors
say so (`afgelopen`) or when the last day of its looptijd has passed, and only of the first is known that no news comes.
Of an agenda of which no news comes the editors may say that they do not know whether it has ended (`einde_onbekend`).
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from regioagenda.domain.model import Actie, Agenda, Betrokkene, Gemeente, Organisatie
from regioagenda.domain.region import Betrokkenheid, Region
from regioagenda.domain.status import is_overgegaan
from regioagenda.domain.woorden import STATUS_TOEN, StatusWaarde

AFGELOPEN = "Dit plan is afgelopen."
ZONDER_NIEUWS = "Of dit plan is afgelopen, weten wij niet."


class AgendaStand(Enum):
    """Where an agenda stands in time: running, its term is over and nobody said more, over and told so, or told that no
    news comes and that nobody knows whether it is over."""

    LOOPT = "loopt"
    LOOPTIJD_VOORBIJ = "looptijd-voorbij"
    AFGELOPEN = "afgelopen"
    ZONDER_NIEUWS = "zonder-nieuws"


def status_in_woorden(waarde: StatusWaarde, *, voorbij: bool) -> tuple[str, str]:
    """Give the label of a status and what it means; of a plan that is over it says how it was then."""
    return STATUS_TOEN.get(waarde, (waarde.label, waarde.uitleg)) if voorbij else (waarde.label, waarde.uitleg)


class RolStand(Enum):
    """Where a role stands in time."""

    NU = "nu"
    EERDER = "eerder"
    STRAKS = "straks"


def stand_van_agenda(agenda: Agenda, today: date) -> AgendaStand:
    """Tell where an agenda stands; a looptijd without a known end is never over."""
    ended = agenda.looptijd.voorbij(today)
    if agenda.afgelopen:
        return AgendaStand.ZONDER_NIEUWS if agenda.einde_onbekend and not ended else AgendaStand.AFGELOPEN
    return AgendaStand.LOOPTIJD_VOORBIJ if ended else AgendaStand.LOOPT


def merk_van_agenda(agenda: Agenda, today: date) -> str:
    """Say in a word or three that nothing may be promised any more about an agenda; empty while it runs."""
    stand = stand_van_agenda(agenda, today)
    return {AgendaStand.LOOPT: "", AgendaStand.ZONDER_NIEUWS: "misschien afgelopen"}.get(stand, "afgelopen")


def zin_van_agenda(agenda: Agenda, today: date) -> str:
    """Say in a sentence why nothing may be promised any more about an agenda; empty while it runs."""
    stand = stand_van_agenda(agenda, today)
    return {AgendaStand.LOOPT: "", AgendaStand.ZONDER_NIEUWS: ZONDER_NIEUWS}.get(stand, AFGELOPEN)


def zonder_nieuws(region: Region, today: date) -> bool:
    """Tell whether of some agenda nobody knows whether it is over: then not all that is told apart has ended."""
    return any(stand_van_agenda(agenda, today) is AgendaStand.ZONDER_NIEUWS for agenda in region.agendas.values())


def is_over(region: Region, agenda: str, today: date) -> bool:
    """Tell whether nothing may be promised any more about an agenda, given by its id ("" is none)."""
    return agenda != "" and stand_van_agenda(region.agendas[agenda], today) is not AgendaStand.LOOPT


def stand_van_rol(betrokkene: Betrokkene, today: date) -> RolStand:
    """Tell whether a party has a role now; without `vanaf` and `tot` it does."""
    if betrokkene.tot is not None and betrokkene.tot.voorbij(today):
        return RolStand.EERDER
    return RolStand.STRAKS if betrokkene.vanaf is not None and betrokkene.vanaf.komt(today) else RolStand.NU


def stand_van_betrokkenheid(value: Betrokkenheid, today: date) -> RolStand:
    """Tell whether a party has its role now; in an actie that went over to another, or such a part, it had it earlier."""
    gone_on = is_overgegaan(value.actie) or (value.deelactie is not None and is_overgegaan(value.deelactie))
    return RolStand.EERDER if gone_on else stand_van_rol(value.betrokkene, today)


def nu(found: tuple[Betrokkenheid, ...], today: date) -> tuple[Betrokkenheid, ...]:
    """Give the roles that parties have now."""
    return tuple(b for b in found if stand_van_betrokkenheid(b, today) is RolStand.NU)


def trekkers_nu(region: Region, actie: Actie, today: date) -> tuple[Betrokkenheid, ...]:
    """Give who leads an actie as a whole now; roles in its parts are no roles in the actie."""
    found = region.betrokkenheid_by_actie[actie.id]
    return tuple(b for b in nu(found, today) if b.leidend and b.deelactie is None)


def bestaat(partij: Gemeente | Organisatie, today: date) -> bool:
    """Tell whether a party exists; `bestaat_tot` is the first day on which a gemeente is no more.

    Of an organisatie it is a time in words: it is gone after the last day that those can mean.
    """
    einde = partij.bestaat_tot
    if einde is None:
        return True
    return einde > today if isinstance(einde, date) else not einde.voorbij(today)


def opgeheven_gemeente(region: Region, slug: str, today: date) -> bool:
    """Tell whether a slug is that of a gemeente that is no more."""
    return slug in region.gemeenten and not bestaat(region.gemeenten[slug], today)
