"""Checks on the look that a region gives its site: everyone can read it, and its files exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from regioagenda.base.diagnostics import Diagnostic, Location, did_you_mean
from regioagenda.base.nederlands import schrijf_getal
from regioagenda.domain.huisstijl import Tekort, tekort_van_agenda, tekorten
from regioagenda.domain.kleur import getal
from regioagenda.domain.model import Huisstijl
from regioagenda.domain.region import Region
from regioagenda.reading.afbeelding import afmetingen

WOFF2 = b"wOF2"


def check_contrast(region: Region) -> Iterator[Diagnostic]:
    """A chosen colour has the contrast that WCAG 2.2 AA asks (1.4.3 for text, 1.4.11 for the rest)."""
    huisstijl = region.site.huisstijl
    if huisstijl:
        advised: set[str] = set()
        for tekort in tekorten(huisstijl):
            known = tekort.tegen in advised
            against = f"{tekort.tegen}, de kleur die hierboven wordt aangeraden" if known else tekort.tegen
            advised.add(tekort.beter)
            yield _te_laag(huisstijl.at(tekort.veld), tekort, against)
    for agenda in region.agendas.values():
        short = tekort_van_agenda(agenda.kleur, huisstijl) if agenda.kleur else None
        if short:
            yield _te_laag(agenda.at("kleur"), short, short.tegen)


def _te_laag(where: Location, tekort: Tekort, against: str) -> Diagnostic:
    needed = schrijf_getal(tekort.paar.nodig)
    return Diagnostic(
        where=where,
        code="contrast-te-laag",
        message=(
            f"De kleur {tekort.kleur} valt te weinig op bij {against} ({tekort.paar.wat}): "
            f"het contrast is {getal(tekort.gevonden)}, nodig is {needed}."
        ),
        hint=f'De kleur die er het meest op lijkt en wel kan: {tekort.veld}: "{tekort.beter}"',
    )


def check_huisstijl_bestanden(region: Region, sources: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """The logo and the letters of a region exist and are what they seem."""
    huisstijl = region.site.huisstijl
    if huisstijl is None:
        return
    for veld, path in (
        ("logo", huisstijl.logo),
        ("letterbestand", huisstijl.letterbestand),
        ("letterbestand_vet", huisstijl.letterbestand_vet),
    ):
        data = sources.get(f"content/{path}")
        if path and data is None:
            yield _missing(huisstijl, veld, path, sources)
        elif path and data is not None and not _is(veld, data):
            what = "afbeelding" if veld == "logo" else "lettertype (woff2)"
            yield Diagnostic(
                where=huisstijl.at(veld),
                code="huisstijl-bestand",
                message=f"Het bestand “{path}” is geen {what}.",
                hint="Open het bestand in een ander programma om te zien of het heel is, en sla het opnieuw op.",
            )


def _is(veld: str, data: bytes) -> bool:
    return afmetingen(data) is not None if veld == "logo" else data.startswith(WOFF2)


def _missing(huisstijl: Huisstijl, veld: str, path: str, sources: Mapping[str, bytes]) -> Diagnostic:
    folder, kind = "content/bestanden/", path.rpartition(".")[2]
    files = [p.removeprefix(folder) for p in sources if p.startswith(folder) and p.endswith(kind)]
    meant = did_you_mean(path.removeprefix("bestanden/"), files)
    return Diagnostic(
        where=huisstijl.at(veld),
        code="huisstijl-bestand",
        message=f"Het bestand “{path}” bestaat niet.",
        hint=f"Bedoelt u “bestanden/{meant}”?" if meant else f"Zet het bestand neer als content/{path}.",
    )
