"""How fresh an actie is: when somebody should have looked at it again, and when nothing more is expected."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Actie
from regioagenda.domain.momenten import OPEN_EINDE, label_van, momenten_bij, stand_van_moment
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.woorden import MomentStand, StatusWaarde

KLAAR = (StatusWaarde.AFGEROND, StatusWaarde.VERVALLEN, StatusWaarde.VASTGESTELD, StatusWaarde.OVERGEGAAN)
STANDAARD_MAANDEN = 12


def is_afgelopen(region: Region, agenda: str) -> bool:
    """Tell whether the editors said that no more news is coming for an agenda."""
    return bool(region.agendas[agenda].afgelopen)


def controletermijn(region: Region, actie: Actie) -> int:
    """Give how many months an actie may go unchecked: set per status in site.yaml, otherwise twelve."""
    status = huidige_status(actie).waarde
    return next((c.maanden for c in region.site.controle if c.status is status), STANDAARD_MAANDEN)


def controle_verlopen(region: Region, actie: Actie, today: date) -> bool:
    """Tell whether an actie went unchecked for longer than its status allows."""
    if actie.gecontroleerd is None or is_afgelopen(region, actie.agenda) or huidige_status(actie).waarde in KLAAR:
        return False
    return maanden_later(actie.gecontroleerd, controletermijn(region, actie)) < today


def maanden_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last day of a month that is shorter."""
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Werk:
    """Something that an editor still has to do for an actie; `tekst` is a Dutch sentence."""

    actie: str
    tekst: str


def werklijst(region: Region, today: date) -> tuple[Werk, ...]:
    """List what is left to do, in the order of the acties; agendas that are over ask for nothing."""
    acties = (a for a in region.acties.values() if not is_afgelopen(region, a.agenda))
    return tuple(Werk(actie=a.id, tekst=text) for a in acties for text in _werk(region, a, today))


def _werk(region: Region, actie: Actie, today: date) -> Iterator[str]:
    if huidige_status(actie).waarde not in KLAAR:
        if actie.gecontroleerd is None:
            yield "Kijk na of alles nog klopt; dat is nog nooit gedaan."
        elif controle_verlopen(region, actie, today):
            yield f"Kijk na of alles nog klopt; de vorige keer was {actie.gecontroleerd.isoformat()}."
    for planned in momenten_bij(actie.id, actie.agenda, actie.momenten):
        label, words = label_van(region, planned.moment), planned.moment.wanneer.getoond
        how = stand_van_moment(region, planned, today)
        if how in OPEN_EINDE:
            yield f"Vul in wat er uit “{label}, {words}” kwam."
        elif how is MomentStand.ONGEPLAND:
            yield f"Vul in wanneer “{label}” is: nu staat er “{words}”."
    for resultaat in actie.resultaten:
        if resultaat.open:
            yield f"Vul het resultaat in dat nog open staat: “{resultaat.tekst}”"
