"""What is counted: each number on a page is the length of one of these sets, and its link leads to a list of that set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Actie, Agenda
from regioagenda.domain.model.agenda import GEWONE_BENAMINGEN, Benamingen
from regioagenda.domain.region import Betrokkenheid, Region
from regioagenda.domain.status import herkomst_van, huidige_status
from regioagenda.domain.voorbij import RolStand, is_over, stand_van_betrokkenheid
from regioagenda.domain.woorden import NIET_WERKENDE_ROLLEN, ActieSoort, Herkomst, StatusWaarde

# What nobody works on any more, in the order in which it is told.
UIT_HANDEN = (StatusWaarde.AFGEROND, StatusWaarde.VERVALLEN, StatusWaarde.OVERGEGAAN)


def is_project(actie: Actie) -> bool:
    """Tell whether it runs outside the agenda that mentions it; such a project is never counted among the acties."""
    return actie.soort is ActieSoort.PROJECT


def acties(found: Iterable[Actie]) -> tuple[Actie, ...]:
    """Give what an agenda itself is going to do."""
    return tuple(a for a in found if not is_project(a))


def projecten(found: Iterable[Actie]) -> tuple[Actie, ...]:
    """Give the projects that an agenda mentions and that run outside it."""
    return tuple(a for a in found if is_project(a))


def van_agenda(region: Region, agenda: str) -> tuple[Actie, ...]:
    """Give the acties and projects of an agenda, in order."""
    return region.acties_by_agenda.get(agenda, ())


def lopend(region: Region, found: Iterable[Actie], today: date) -> tuple[Actie, ...]:
    """Give those of an agenda that is not over."""
    return tuple(a for a in found if not is_over(region, a.agenda, today))


def afgelopen(region: Region, found: Iterable[Actie], today: date) -> tuple[Actie, ...]:
    """Give those of an agenda that is over."""
    return tuple(a for a in found if is_over(region, a.agenda, today))


def in_woorden(found: Sequence[Actie], woorden: Benamingen = GEWONE_BENAMINGEN) -> str:
    """Say how many acties and, apart, how many projects: “9 acties en 4 overige projecten”."""
    own, others = len(acties(found)), len(projecten(found))
    parts = [nl.aantal(own, woorden.actie, woorden.acties)] if own or not others else []
    parts += [nl.aantal(others, "overig project", "overige projecten")] if others else []
    return nl.opsomming(parts)


def letterlijk(actie: Actie) -> bool:
    """Tell whether the source itself gives the status: in its own word, or said to be from the source with a place."""
    return herkomst_van(huidige_status(actie)) is Herkomst.BRON


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a party does, each actie and project in one set; the first two also when it is only for a part.

    `leidt` are those with a leading role, `werkt_mee` those with another role in which a party does something, and
    `genoemd` those in which it is named without doing anything itself. `deels` are the ids of what it leads only in a part.
    """

    leidt: tuple[Actie, ...] = ()
    deels: frozenset[str] = frozenset()
    werkt_mee: tuple[Actie, ...] = ()
    genoemd: tuple[Actie, ...] = ()


def taken(region: Region, partij: str, today: date) -> Taken:
    """Give what a party does now, and of plans that are over what it did in them, in the order of the acties."""
    roles = region.betrokkenheid_by_partij.get(partij, ())
    own = [
        b for b in roles if is_over(region, b.actie.agenda, today) or stand_van_betrokkenheid(b, today) is RolStand.NU
    ]
    leads = {b.actie.id for b in own if b.leidend}
    joins = {b.actie.id for b in own if werkend(b)} - leads
    named = {b.actie.id: b.actie for b in own}
    return Taken(
        leidt=tuple(a for a in named.values() if a.id in leads),
        deels=alleen_deels(own),
        werkt_mee=tuple(a for a in named.values() if a.id in joins),
        genoemd=tuple(a for a in named.values() if a.id not in leads | joins),
    )


def alleen_deels(found: Iterable[Betrokkenheid]) -> frozenset[str]:
    """Give the ids of the acties that a party leads only in a part, of what it does in them."""
    leads = [b for b in found if b.leidend]
    return frozenset(b.actie.id for b in leads) - {b.actie.id for b in leads if b.deelactie is None}


def werkend(value: Betrokkenheid) -> bool:
    """Tell whether a party does something in its role; to be informed, to be lobbied or to have no part is no work."""
    return value.rol not in NIET_WERKENDE_ROLLEN


def is_eigen(agenda: Agenda, partij: str) -> bool:
    """Tell whether an agenda is that of one gemeente alone."""
    return agenda.eigenaar.slug == partij and {r.slug for r in agenda.gemeenten} == {partij}
