"""Indicators: target and actual per year, with their sentence and their small chart."""

from __future__ import annotations

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain.model import (
    Indicator,
)
from regioagenda.domain.woorden import IndicatorRichting
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import BronView


@dataclass(frozen=True, slots=True, kw_only=True)
class GrafiekView:
    """A small drawing of a series: a line through what was measured, points, and targets, in pixels of the drawing."""

    lijn: str
    punten: tuple[tuple[str, str], ...]
    doelen: tuple[tuple[str, str], ...]
    doellijn: str
    eerste: str
    laatste: str
    hoogste: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRij:
    """One year: what was measured and what was aimed at."""

    jaar: str
    waarde: str
    doel: str
    noot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """A figure over the years with its target."""

    wat: str
    zin: str
    richting: str
    eenheid: str
    rijen: tuple[IndicatorRij, ...]
    grafiek: GrafiekView | None
    bron: BronView | None


def indicator_van(ctx: Context, value: Indicator, agenda: str) -> IndicatorView:
    """Make the view of an indicator: its years with target and actual, a sentence, and a chart when two were measured."""
    measured = {m.jaar: m for m in sorted(value.metingen, key=lambda m: m.jaar)}
    aims = {d.jaar: d for d in sorted(value.doelen, key=lambda d: d.jaar)}
    rows = []
    for year in sorted({*measured, *aims}):
        found = measured.get(year)
        notes = [f"gemeten door {ctx.region.partij_naam(found.door.slug)}"] if found and found.door else []
        notes += ["voorlopig cijfer"] if found and found.voorlopig else []
        rows.append(
            IndicatorRij(
                jaar=year,
                waarde=nl.schrijf_getal(found.waarde) if found else "",
                doel=nl.schrijf_getal(aims[year].waarde) if year in aims else "",
                noot=", ".join(notes),
            )
        )
    return IndicatorView(
        wat=value.wat,
        zin=_indicatorzin(value),
        richting=value.richting.uitleg,
        eenheid=value.eenheid,
        rijen=tuple(rows),
        grafiek=_grafiek(value),
        bron=v.bron(ctx, value.bron, agenda),
    )


def _indicatorzin(value: Indicator) -> str:
    """Say how far it is; whether that is enough only when a target of the same year says so."""
    last = max(value.metingen, key=lambda m: m.jaar, default=None)
    goal = max(value.doelen, key=lambda d: d.jaar, default=None)
    aim = f"Het doel is {nl.schrijf_getal(goal.waarde)} {value.eenheid} in {goal.jaar}." if goal else ""
    if last is None:
        return aim or "Er is nog niets gemeten."
    now = f"In {last.jaar}: {nl.schrijf_getal(last.waarde)} {value.eenheid}{' (voorlopig)' if last.voorlopig else ''}."
    same = next((d for d in value.doelen if d.jaar == last.jaar), None)
    if same is None:
        return f"{now} {aim}".strip()
    if last.waarde == same.waarde:
        verdict = f"Dat is precies het doel voor {same.jaar}."
    elif value.richting is IndicatorRichting.GELIJK:
        verdict = f"Het doel voor {same.jaar} was {nl.schrijf_getal(same.waarde)}."
    else:
        good = (last.waarde > same.waarde) is (value.richting is IndicatorRichting.MEER)
        verdict = (
            f"Het doel voor {same.jaar} was {nl.schrijf_getal(same.waarde)}: dat is {'' if good else 'niet '}gehaald."
        )
    return f"{now} {verdict}{f' {aim}' if goal is not None and goal.jaar != same.jaar else ''}"


_BREED, _HOOG, _RAND = 300, 110, 12


def _grafiek(value: Indicator) -> GrafiekView | None:
    """Draw what was measured from zero, and each target where it stands: nobody set a path between them."""
    if len({m.jaar for m in value.metingen} | {d.jaar for d in value.doelen}) < 2 or not value.metingen:
        return None
    measures = sorted((m.jaar, m.waarde) for m in value.metingen)
    targets = sorted((d.jaar, d.waarde) for d in value.doelen)
    years = [int(year) for year, _ in (*measures, *targets)]
    top = max(amount for _, amount in (*measures, *targets)) or 1
    first, last = min(years), max(years)

    def place(jaar: str, waarde: float) -> tuple[str, str]:
        x = _RAND + (_BREED - 2 * _RAND) * (int(jaar) - first) / (last - first)
        return f"{x:.0f}", f"{_HOOG - _RAND - (_HOOG - 2 * _RAND) * waarde / top:.0f}"

    measured = tuple(place(*m) for m in measures)
    aims = tuple(place(*d) for d in targets)
    return GrafiekView(
        lijn=" ".join(f"{x},{y}" for x, y in measured),
        punten=measured,
        doelen=aims,
        doellijn=aims[-1][1] if aims else "",
        eerste=str(first),
        laatste=str(last),
        hoogste=nl.schrijf_getal(top),
    )
