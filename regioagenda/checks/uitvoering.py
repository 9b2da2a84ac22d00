"""Checks on what an agenda keeps of its work: money, progress, phases, figures, traffic lights, gemeenten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.nederlands import euro, opsomming
from regioagenda.domain.model import Actie, Indicator
from regioagenda.domain.region import Region
from regioagenda.domain.status import huidige_status
from regioagenda.domain.woorden import Faserol, Lichtkleur, StatusWaarde
from regioagenda.reading.walk import groups_in


def check_geld(region: Region) -> Iterator[Diagnostic]:
    """What parties pay together is what was budgeted, and no more is spent."""
    for actie in region.acties.values():
        geld = actie.geld
        if geld is None or geld.totaal.begroot is None:
            continue
        planned, paid = geld.totaal.begroot, sum(b.begroot for b in geld.wie)
        if geld.wie and paid != planned:
            yield Diagnostic(
                where=geld.at("wie"),
                code="geld-klopt-niet",
                severity=Severity.WAARSCHUWING,
                message=f"Samen betalen zij {euro(paid)}, en begroot is {euro(planned)}.",
                hint="Verander een bedrag, of zet erbij wie de rest betaalt.",
            )
        if (geld.totaal.uitgegeven or 0) > planned:
            yield Diagnostic(
                where=geld.totaal.at("uitgegeven"),
                code="geld-klopt-niet",
                severity=Severity.WAARSCHUWING,
                message=f"Er is meer uitgegeven dan begroot: {euro(geld.totaal.uitgegeven or 0)} van {euro(planned)}.",
                hint="Klopt dat? Verhoog dan “begroot” en zet het oude bedrag met de reden bij “was”.",
            )


def check_gemeenten(region: Region) -> Iterator[Diagnostic]:
    """The gemeenten that an actie concerns take part in its agenda."""
    for actie in region.acties.values():
        members = {r.slug for r in region.agendas[actie.agenda].gemeenten}
        for ref in actie.gemeenten:
            if ref.slug not in members:
                yield Diagnostic(
                    where=ref.where,
                    code="gemeente-buiten-agenda",
                    message=f"“{ref.slug}” doet niet mee aan deze agenda.",
                    hint=f"Kies uit: {opsomming(sorted(members))}. Of zet de gemeente in agenda.md.",
                )


def check_gereed(region: Region) -> Iterator[Diagnostic]:
    """What is finished is done for the whole, and what is done for the whole is finished."""
    for actie in region.acties.values():
        for status in actie.statussen:
            whole = status.waarde is StatusWaarde.AFGEROND
            if status.gereed is not None and whole is not (status.gereed == 100):
                yield Diagnostic(
                    where=status.at("gereed"),
                    code="gereed-klopt-niet",
                    severity=Severity.WAARSCHUWING,
                    message=f"De status is “{status.waarde}” en {status.gereed:g} procent is klaar.",
                    hint="Bij “afgerond” hoort 100 procent."
                    if whole
                    else "Is alles klaar, dan is de status “afgerond”.",
                )


def check_fasen(region: Region, today: date) -> Iterator[Diagnostic]:
    """A phase that is over has ended, one that goes on has begun."""
    for actie in region.acties.values():
        for fase in actie.fasen:
            when = fase.wanneer
            if when is None:
                continue
            early = fase.stand is Faserol.KLAAR and when.tot is not None and when.tot > today
            late = fase.stand is Faserol.BEZIG and when.van is not None and when.van > today
            if early or late:
                yield Diagnostic(
                    where=fase.at("stand"),
                    code="fase-klopt-niet",
                    severity=Severity.WAARSCHUWING,
                    message=f"De fase “{fase.naam}” is {fase.stand}, maar zij "
                    f"{'eindigt' if early else 'begint'} later: {when.getoond}.",
                    hint="Verander “stand” of “wanneer”.",
                )


def check_metingen(region: Region, today: date) -> Iterator[Diagnostic]:
    """Nothing was measured in a year that has not begun."""
    for holder in (region.acties, region.themas, region.agendas):
        for item in holder.values():
            for _, _, indicator in groups_in(item, Indicator):
                for meting in indicator.metingen:
                    if int(meting.jaar) > today.year:
                        yield Diagnostic(
                            where=meting.at("jaar"),
                            code="meting-later",
                            severity=Severity.WAARSCHUWING,
                            message=f"In {meting.jaar} kan nog niets zijn gemeten.",
                            hint="Is dit het doel? Zet het dan bij “doelen”.",
                        )


def check_lichten(region: Region) -> Iterator[Diagnostic]:
    """Who is worried twice in a row says so in the status too."""
    for actie in region.acties.values():
        if huidige_status(actie).waarde is StatusWaarde.LOOPT:
            yield from _twice_red(actie)


def _twice_red(actie: Actie) -> Iterator[Diagnostic]:
    for aspect in dict.fromkeys(x.aspect for x in actie.stoplichten):
        own = sorted((x for x in actie.stoplichten if x.aspect == aspect), key=lambda x: x.per.sorteersleutel)
        if len(own) > 1 and all(x.kleur is Lichtkleur.ROOD for x in own[-2:]):
            yield Diagnostic(
                where=own[-1].at("kleur"),
                code="licht-en-status",
                severity=Severity.ADVIES,
                message=f"“{aspect}” staat twee keer achter elkaar op rood, en de status is “loopt”.",
                hint="Past “loopt-risico” of “vertraagd” beter? Zet dan een nieuwe status bij “statussen”.",
            )
