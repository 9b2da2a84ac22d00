"""A check on security.txt: it holds until a day, and an old one is as good as none (RFC 9116)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.nederlands import datum
from regioagenda.domain.region import Region

DAGEN = 60


def check_beveiliging(region: Region, today: date) -> Iterator[Diagnostic]:
    """Whoever finds a leak must find where to tell it: sixty days before the day that it ends, the editor is told."""
    security = region.site.beveiliging
    if security is None:
        return
    left = (security.verloopt - today).days
    if left >= DAGEN:
        return
    word = "is verlopen" if left < 0 else "verloopt"
    yield Diagnostic(
        where=security.at("verloopt"),
        code="beveiliging-verloopt",
        message=f"Security.txt {word} op {datum(security.verloopt)}. Daarna weet niemand waar een lek te melden is.",
        hint="Kijk of het adres nog klopt, en zet bij “verloopt” een dag binnen een jaar.",
        severity=Severity.WAARSCHUWING,
    )
