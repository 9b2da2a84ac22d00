"""How fresh an actie is: when somebody should have looked at it again, and when nothing more is expected."""

from __future__ import annotations

import calendar
from datetime import date

from regioagenda.domain.model import Actie
from regioagenda.domain.region import Region
from regioagenda.domain.woorden import StatusWaarde

KLAAR = (StatusWaarde.AFGEROND, StatusWaarde.VERVALLEN, StatusWaarde.VASTGESTELD)
STANDAARD_MAANDEN = 12


def is_afgelopen(region: Region, agenda: str) -> bool:
    """Tell whether the editors said that no more news is coming for an agenda."""
    return bool(region.agendas[agenda].afgelopen)


def controletermijn(region: Region, actie: Actie) -> int:
    """Give how many months an actie may go unchecked: set per status in site.yaml, otherwise twelve."""
    status = actie.statussen[0].waarde
    return next((c.maanden for c in region.site.controle if c.status is status), STANDAARD_MAANDEN)


def controle_verlopen(region: Region, actie: Actie, today: date) -> bool:
    """Tell whether an actie went unchecked for longer than its status allows."""
    if actie.gecontroleerd is None or is_afgelopen(region, actie.agenda) or actie.statussen[0].waarde in KLAAR:
        return False
    return maanden_later(actie.gecontroleerd, controletermijn(region, actie)) < today


def maanden_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last day of a month that is shorter."""
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
