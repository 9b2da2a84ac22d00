"""Check on security.txt: what has expired must not be used (RFC 9116, 2.5.5), and may not be valid for long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.domain.region import Region
from regioagenda.domain.versheid import maanden_later

_HOOGSTENS_MAANDEN = 12


def check_beveiliging(region: Region, today: date) -> Iterator[Diagnostic]:
    """The address for reports of leaks is still to be used, and somebody looks at it every year."""
    value = region.site.beveiliging
    if value is None:
        return
    latest = maanden_later(today, _HOOGSTENS_MAANDEN)
    if value.verloopt <= today:
        message = "De gegevens voor security.txt zijn verlopen. Wie een lek wil melden, mag ze niet meer gebruiken."
    elif value.verloopt > latest:
        message = "De gegevens voor security.txt gelden langer dan een jaar. Dan kijkt niemand na of ze nog kloppen."
    else:
        return
    yield Diagnostic(
        where=value.at("verloopt"),
        code="beveiliging-verlopen",
        message=message,
        hint=f"Kijk het contact na en schrijf een dag na vandaag, op zijn laatst {latest.isoformat()}.",
        severity=Severity.WAARSCHUWING,
    )
