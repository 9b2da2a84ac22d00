"""A check on security.txt: it holds until a day, an old one is as good as none and it may not hold for long (RFC 9116)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.nederlands import datum
from regioagenda.domain.region import Region
from regioagenda.domain.versheid import maanden_later

DAGEN = 60
_HOOGSTENS_MAANDEN = 12


def check_beveiliging(region: Region, today: date) -> Iterator[Diagnostic]:
    """Whoever finds a leak must find where to tell it: sixty days before the day that it ends, the editor is told. Somebody
    looks at it every year."""
    security = region.site.beveiliging
    if security is None:
        return
    left = (security.verloopt - today).days
    day = datum(security.verloopt)
    if left < DAGEN:
        word = "is verlopen" if left < 0 else "verloopt"
        message = f"Security.txt {word} op {day}. Daarna weet niemand waar een lek te melden is."
    elif security.verloopt > maanden_later(today, _HOOGSTENS_MAANDEN):
        message = f"Security.txt geldt tot {day}: langer dan een jaar. Dan kijkt niemand na of het adres nog klopt."
    else:
        return
    yield Diagnostic(
        where=security.at("verloopt"),
        code="beveiliging-verloopt",
        message=message,
        hint="Kijk of het adres nog klopt, en zet bij “verloopt” een dag binnen een jaar.",
        severity=Severity.WAARSCHUWING,
    )
