"""Checks on the accessibility statement: a status that its grounds allow, and that somebody looked at it in time.

Source: digitoegankelijk.nl, the table of statuses: research is valid for three years, “eerste maatregelen genomen” for six
months, and a statement is looked at every year.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.domain.model.toegankelijkheid import ToegankelijkStatus, Verklaring
from regioagenda.domain.region import Region
from regioagenda.domain.versheid import maanden_later

ONDERZOEK_MAANDEN = 36
MAATREGELEN_MAANDEN = 6
NAKIJKEN_MAANDEN = 12
ONDERZOCHT = (ToegankelijkStatus.A, ToegankelijkStatus.B)


def check_verklaring(region: Region, today: date) -> Iterator[Diagnostic]:
    """The status of the statement has the grounds that the law asks for, and the statement is not too old."""
    value = region.site.toegankelijkheid
    if value is None:
        return
    independent = [o.datum for o in value.onderzoeken if o.onafhankelijk]
    if value.status in ONDERZOCHT and not independent:
        yield Diagnostic(
            where=value.at("status"),
            code="verklaring-onderzoek",
            message=f"Voor de status “{value.status}” is een onafhankelijk onderzoek van alle eisen nodig.",
            hint="Zet het bij “onderzoeken”, met onafhankelijk: ja. Is het er niet? Kies dan voldoet-niet.",
        )
    if value.status is ToegankelijkStatus.C and not _binnenkort(value):
        yield Diagnostic(
            where=value.at("status"),
            code="verklaring-gepland",
            message="Voor de status “eerste-maatregelen” moet er binnen 6 maanden na de verklaring een onderzoek zijn.",
            hint="Zet de dag bij “onderzoek_gepland”, of kies voldoet-niet.",
        )
    if (value.status is ToegankelijkStatus.A) == bool(value.afwijkingen) and value.status in ONDERZOCHT:
        volledig = value.status is ToegankelijkStatus.A
        yield Diagnostic(
            where=value.at("status"),
            code="verklaring-afwijkingen",
            message=f"De status “{value.status}” past niet bij {'afwijkingen' if volledig else 'een lege lijst afwijkingen'}.",
            hint="Kies voldoet-gedeeltelijk."
            if volledig
            else "Zet bij “afwijkingen” waar de site nog niet aan voldoet.",
        )
    yield from _verlopen(value, independent, today)


def _verlopen(value: Verklaring, independent: list[date], today: date) -> Iterator[Diagnostic]:
    """Time alone never stops a site from being made, so what is too old is a warning."""
    months = MAATREGELEN_MAANDEN if value.status is ToegankelijkStatus.C else NAKIJKEN_MAANDEN
    if maanden_later(value.nagekeken, months) < today:
        yield Diagnostic(
            where=value.at("herzien" if value.herzien else "datum"),
            code="verklaring-verlopen",
            severity=Severity.WAARSCHUWING,
            message=f"De toegankelijkheidsverklaring is meer dan {months} maanden niet nagekeken.",
            hint="Kijk of alles nog klopt, en zet de dag bij “herzien”.",
        )
    if value.status in ONDERZOCHT and independent and maanden_later(max(independent), ONDERZOEK_MAANDEN) < today:
        yield Diagnostic(
            where=value.at("onderzoeken"),
            code="verklaring-verlopen",
            severity=Severity.WAARSCHUWING,
            message="Het onderzoek is meer dan 3 jaar oud. De status van de verklaring geldt dan niet meer.",
            hint="Laat de site opnieuw onderzoeken, of kies een andere status.",
        )


def _binnenkort(value: Verklaring) -> bool:
    planned = value.onderzoek_gepland
    return planned is not None and planned <= maanden_later(value.nagekeken, MAATREGELEN_MAANDEN)
