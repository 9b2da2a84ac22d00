"""Checks on how far an actie is: what a status asks for, and whether anyone still looks after it.

Source of the rules: the reading guide of the Leiden management report (a delay asks for cause, consequences and
adjustment) and user research in Utrecht (wrong information makes people call).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.nederlands import opsomming
from regioagenda.domain.model import Actie, Deelactie, Status
from regioagenda.domain.momenten import OPEN_EINDE, TOEN, stand_van_moment, stop_van, van_niemand_meer
from regioagenda.domain.overgangen import is_overgang
from regioagenda.domain.region import Region
from regioagenda.domain.status import Gevolgd, eigen_status, huidige_status, nieuwste_eerst
from regioagenda.domain.versheid import KLAAR, controle_verlopen, is_afgelopen
from regioagenda.domain.voorbij import is_over
from regioagenda.domain.woorden import GESTOPT, MomentStand, StatusWaarde

UITLEG_VERPLICHT = (StatusWaarde.VERTRAAGD, StatusWaarde.LOOPT_RISICO)
REDEN_VERPLICHT = (StatusWaarde.GEPAUZEERD, StatusWaarde.VERVALLEN, StatusWaarde.OVERGEGAAN)


def _statussen(actie: Actie) -> Iterator[Status]:
    yield huidige_status(actie)
    yield from (status for part in actie.deelacties if (status := eigen_status(part)))


def check_status_datum(region: Region) -> Iterator[Diagnostic]:
    """The newest status is found by its date: no two of one date, and the newest on top is what people expect."""
    parts = [part for actie in region.acties.values() for part in actie.deelacties]
    items: tuple[Gevolgd, ...] = (*region.acties.values(), *parts, *region.themas.values())
    for item in items:
        said = tuple(s for s in item.statussen if isinstance(item, Deelactie) or not is_overgang(item, s))
        twin = _tweeling(said)
        if twin is not None:
            first, second = twin
            yield Diagnostic(
                where=second.at("per"),
                code="status-zelfde-datum",
                message=f"“{first.waarde.label}” en “{second.waarde.label}” zijn allebei van {second.per.tekst}. "
                "Welke is de nieuwste?",
                hint="Geef een preciezere datum, zoals de dag.",
            )
        elif said != nieuwste_eerst(said):
            newest = nieuwste_eerst(said)[0]
            yield Diagnostic(
                where=newest.at("per"),
                code="status-volgorde",
                message=f"De nieuwste status is die van {newest.per.tekst}. De nieuwste staat meestal boven.",
                hint="U mag het zo laten: de site kijkt naar de datum.",
                severity=Severity.ADVIES,
            )


def _tweeling(statussen: Sequence[Status]) -> tuple[Status, Status] | None:
    """Give the first two statuses that differ and have one date, or None."""
    seen: dict[tuple[date | None, date | None], Status] = {}
    for status in statussen:
        before = seen.setdefault((status.per.van, status.per.tot), status)
        if before.waarde is not status.waarde:
            return before, status
    return None


def check_status_uitleg(region: Region) -> Iterator[Diagnostic]:
    """A delay or a risk names its cause, its effect and what is done about it."""
    for actie in region.acties.values():
        for status in _statussen(actie):
            missing = [n for n in ("oorzaak", "gevolg", "bijsturing") if not getattr(status, n)]
            if status.waarde in UITLEG_VERPLICHT and missing:
                yield Diagnostic(
                    where=status.at("waarde"),
                    code="status-zonder-uitleg",
                    message=f"Status “{status.waarde.label}” vraagt om oorzaak, gevolg en bijsturing. "
                    f"Er ontbreekt: {', '.join(missing)}.",
                    hint=f"Vul bij deze status ook “{missing[0]}” in.",
                )


def check_status_reden(region: Region) -> Iterator[Diagnostic]:
    """What was stopped or dropped says why."""
    for actie in region.acties.values():
        for status in _statussen(actie):
            if status.waarde in REDEN_VERPLICHT and not status.toelichting:
                yield Diagnostic(
                    where=status.at("waarde"),
                    code="status-zonder-reden",
                    message=f"Status “{status.waarde.label}” vraagt om een reden.",
                    hint="Vul “toelichting” in: waar gaat het verder? Is dat een actie, schrijf dan “gaat_over_in”."
                    if status.waarde is StatusWaarde.OVERGEGAAN
                    else "Vul “toelichting” in: waarom, en wie besloot het?",
                )


def check_status_resultaat(region: Region) -> Iterator[Diagnostic]:
    """What is finished says what was achieved."""
    for actie in region.acties.values():
        for status in _statussen(actie):
            if status.waarde is StatusWaarde.AFGEROND and not status.resultaat:
                yield Diagnostic(
                    where=status.at("waarde"),
                    code="status-zonder-resultaat",
                    message="Status “Afgerond” vraagt om een resultaat.",
                    hint="Vul bij deze status “resultaat” in: wat is er bereikt?",
                )


def check_momenten_voorbij(region: Region, today: date) -> Iterator[Diagnostic]:
    """A moment that has passed says what came out of it."""
    for planned in region.momenten:
        moment = planned.moment
        if not is_afgelopen(region, planned.agenda) and stand_van_moment(region, planned, today) in OPEN_EINDE:
            yield Diagnostic(
                where=moment.at("wanneer"),
                code="moment-voorbij",
                message=f"“{moment.wanneer.getoond}” is voorbij, en er staat niet wat eruit kwam.",
                hint="Vul bij dit moment “uitkomst” in, ook als het niet doorging.",
                severity=Severity.WAARSCHUWING,
            )


def check_momenten_bij_gestopt(region: Region, today: date) -> Iterator[Diagnostic]:
    """Nothing is announced of what was stopped, unless the file says that it goes on."""
    for planned in region.momenten:
        moment = planned.moment
        stopped = None if moment.vervalt or moment.uitkomst else stop_van(region, planned, today)
        if stopped is not None and stopped.waarde in GESTOPT:
            gone_on = stopped.waarde is StatusWaarde.OVERGEGAAN
            yield Diagnostic(
                where=moment.at("wanneer"),
                code="moment-bij-gestopt",
                message=f"Dit {'gaat elders verder' if gone_on else 'gaat niet door'}, maar "
                f"“{moment.wanneer.getoond}” staat nog gepland. Bezoekers zien dit moment niet meer bij wat komt.",
                hint="Zet dit moment bij de actie die verdergaat, of schrijf “vervalt: ” met de reden."
                if gone_on
                else "Schrijf bij dit moment “vervalt: ” met de reden. Gaat het toch door? Schrijf “ondanks_stop: ja”.",
                severity=Severity.WAARSCHUWING,
            )


def check_momenten_gemeente(region: Region, today: date) -> Iterator[Diagnostic]:
    """What is still to come is of a gemeente that exists."""
    for planned in region.momenten:
        gone = van_niemand_meer(region, planned, today)
        open_ = stand_van_moment(region, planned, today) in (*TOEN, MomentStand.NOOIT_GEMELD)
        if gone and open_ and not is_over(region, planned.agenda, today):
            names = opsomming(map(region.partij_naam, gone))
            yield Diagnostic(
                where=planned.moment.gemeenten[0].where,
                code="moment-gemeente-weg",
                message=f"Dit moment moet nog komen, maar is alleen voor {names}. Die gemeente bestaat niet meer.",
                hint="Zet bij “gemeenten” wie dit overneemt, of schrijf bij dit moment “vervalt: ” met de reden.",
                severity=Severity.WAARSCHUWING,
            )


def check_gecontroleerd(region: Region, today: date) -> Iterator[Diagnostic]:
    """Somebody looks at every actie now and then; how often depends on its status."""
    for actie in region.acties.values():
        if is_afgelopen(region, actie.agenda) or huidige_status(actie).waarde in KLAAR:
            continue
        if actie.gecontroleerd is None:
            yield Diagnostic(
                where=actie.where,
                code="controle-ontbreekt",
                message="Er staat niet wanneer iemand nakeek of deze actie nog klopt.",
                hint=f"Kijk de actie na en schrijf “gecontroleerd: {today.isoformat()}”.",
                severity=Severity.WAARSCHUWING,
            )
        elif controle_verlopen(region, actie, today):
            yield Diagnostic(
                where=actie.at("gecontroleerd"),
                code="controle-verlopen",
                message="Deze actie is te lang niet nagekeken. Bezoekers zien dat ook.",
                hint=f"Kijk de actie na en schrijf “gecontroleerd: {today.isoformat()}”.",
                severity=Severity.WAARSCHUWING,
            )
