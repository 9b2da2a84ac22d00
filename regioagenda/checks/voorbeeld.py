"""Checks that nothing of a ready-made file is published as if somebody had written it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any, cast

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.domain.model import Actie, Agenda, Gemeente, Organisatie, Pagina, Site, Thema
from regioagenda.domain.new import SCHRIJF
from regioagenda.domain.region import Region
from regioagenda.domain.start import GEEN_ADRES
from regioagenda.reading.prose_model import Prose
from regioagenda.reading.schema import Placed, velden

# What ready-made files held once in the place of what only the region knows.
GEEN_CODE, EERSTE_TITEL = "GM0000", "Eerste thema"
# A shorter example can be what somebody means: “Bereikbaarheid”, “Haarlem”.
KORTSTE = 30


def check_voorbeelden(region: Region) -> Iterator[Diagnostic]:
    """What an example says is not said of the region; a draft may still hold it."""
    for found in region.files.values():
        for file in found.values():
            if not _is_draft(region, file):
                yield from _in_file(file)


def _is_draft(region: Region, file: Any) -> bool:
    holders = (region.agendas.get(getattr(file, "agenda", "")), region.themas.get(getattr(file, "thema", None) or ""))
    return any(getattr(one, "concept", False) for one in (file, *holders))


def _in_file(file: Any) -> Iterator[Diagnostic]:
    if isinstance(file, Site) and file.adres == GEEN_ADRES:
        yield _left(file.at("adres"), GEEN_ADRES, Severity.WAARSCHUWING)
    if isinstance(file, Gemeente) and file.cbs == GEEN_CODE:
        yield _left(file.at("cbs"), GEEN_CODE)
    if isinstance(file, Thema) and file.titel == EERSTE_TITEL:
        yield _left(file.at("titel"), EERSTE_TITEL)
    body = getattr(file, "tekst", None)
    if isinstance(body, Prose) and SCHRIJF in body.text:
        yield _left(file.where, f"{SCHRIJF} …")
    if isinstance(file, Actie | Agenda | Gemeente | Organisatie | Pagina | Thema):
        yield from _in_fields(file)


def _in_fields(value: Placed) -> Iterator[Diagnostic]:
    """Look at what a ready-made file fills in: the fields that are required."""
    for name, example in _voorbeelden(cast("Hashable", type(value))):
        own = getattr(value, name)
        if (own.text if isinstance(own, Prose) else own) == example:
            yield _left(value.at(name), example)


@cache
def _voorbeelden(cls: Hashable) -> tuple[tuple[str, str], ...]:
    """Give the required fields of a content type with an example that nobody can mean."""
    found = velden(cast("type[Placed]", cls)).items()
    examples = ((name, declared.voorbeeld) for name, (declared, required) in found if required)
    return tuple((name, example) for name, example in examples if len(example) >= KORTSTE)


def _left(where: Location, what: str, severity: Severity = Severity.FOUT) -> Diagnostic:
    return Diagnostic(
        where=where,
        code="voorbeeld-blijft-staan",
        severity=severity,
        message=f"Hier staat nog het voorbeeld: “{what}”.",
        hint="Schrijf hier uw eigen tekst, of haal het weg.",
    )
