"""What goes on a line of time: the moments and terms of an actie, an agenda or all agendas, with what is known of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from regioagenda.domain.geschiedenis import GebeurtenisSoort, geschiedenis
from regioagenda.domain.model import Actie, Agenda, Moment
from regioagenda.domain.momenten import (
    KOMEND,
    NIET_DOOR,
    TOEN,
    VOORBIJ,
    label_van,
    merk_van,
    momenten_bij,
    momenten_van_actie,
    nog_voor,
    tijd_in_woorden,
)
from regioagenda.domain.region import Gepland, natuurlijke_sleutel
from regioagenda.domain.tegenspraak import tegenspraak
from regioagenda.domain.voorbij import is_over, merk_van_agenda
from regioagenda.domain.woorden import MomentStand
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import Link
from regioagenda.pages.bouwstenen.tijdlint import (
    GEWEEST,
    KOMT,
    ONZEKER,
    Feit,
    Rij,
    Tijdlint,
    jaren_van,
    raakt,
    streep_in_woorden,
    tijdlint,
    van_tot,
)
from regioagenda.reading.tijd import Tijd

# How a moment stands, as a shape; what is not here is over, or was planned, and nobody says how it went.
_STAND = {
    MomentStand.KOMT: KOMT,
    MomentStand.LOOPT: KOMT,
    MomentStand.GEWEEST: GEWEEST,
    MomentStand.GEBEURD: GEWEEST,
}


def momentenlint(ctx: Context, momenten: Iterable[Gepland], *, op_de_dag: bool = False) -> Tijdlint | None:
    """Lay moments out: one lane for each item, in the order of the agendas and by number."""
    by_item: dict[str, list[Gepland]] = {}
    for planned in momenten:
        if c.stand(ctx, planned) not in NIET_DOOR:
            by_item.setdefault(planned.item, []).append(planned)
    agendas = dict.fromkeys(own[0].agenda for own in by_item.values())
    place = {item: n for n, item in enumerate(_volgorde(ctx, agendas))}

    def order(item: str) -> tuple[int, tuple[tuple[int, int, str], ...]]:
        return place.get(item.partition("#")[0], len(place)), natuurlijke_sleutel(item)

    rows = (_rij(ctx, item, by_item[item]) for item in sorted(by_item, key=order))
    return tijdlint(rows, ctx.today, op_de_dag=op_de_dag)


def agendalint(ctx: Context, agenda: Agenda) -> Tijdlint | None:
    """Lay out how long an agenda runs and the moments of the agenda as a whole, in a drawing whose sentence tells it all.

    What would lie over each other gets a lane of its own.
    """
    own = [g for g in momenten_bij(agenda.id, agenda.id, agenda.momenten) if c.stand(ctx, g) not in NIET_DOOR]
    facts = [_looptijd(ctx, agenda, "Looptijd"), *(_feit(ctx, g, "") for g in own)]
    facts = [f for f in facts if f.tijd.gedateerd]
    span = jaren_van([f.tijd for f in facts], heel=True)
    if span is None:
        return None
    lanes: list[list[Feit]] = []
    for fact in facts:
        free = next((lane for lane in lanes if not any(raakt(fact, other, *span) for other in lane)), None)
        if free is None:
            lanes.append(free := [])
        free.append(fact)
    rows = [Rij(wat=Link(titel="", url=""), feiten=tuple(lane)) for lane in lanes]
    lint = tijdlint(rows, ctx.today, heel=True)
    told = [f"{f.soort}: {f.woorden}{f', {f.merk}' if f.merk else ''}." for f in facts]
    return (
        replace(lint, zin=" ".join((f"Tijdlijn van {van_tot(*span)}.", *told)) + streep_in_woorden(lint.nu))
        if lint
        else None
    )


def agendaslint(ctx: Context, agendas: Iterable[Agenda]) -> Tijdlint | None:
    """Lay out how long agendas run: one lane for each."""
    rows = (Rij(wat=Link(titel=a.korte_titel, url=urls.item(a.id)), feiten=(_looptijd(ctx, a, ""),)) for a in agendas)
    return tijdlint(rows, ctx.today, heel=True)


def actielint(ctx: Context, actie: Actie) -> Tijdlint | None:
    """Lay out the moments of an actie and how far it was when; None when there is too little to put beside each other."""
    moments = [g for g in momenten_van_actie(actie) if c.stand(ctx, g) not in NIET_DOOR]
    against = tegenspraak(actie)
    statuses = [
        Feit(
            tijd=happened.status.per,
            stand=GEWEEST,
            soort=c.status_in_woorden(ctx, happened.status.waarde, actie.agenda)[0],
            woorden=happened.status.per.getoond,
        )
        for happened in reversed(geschiedenis(ctx.region, actie, ctx.today))
        if happened.soort is GebeurtenisSoort.STATUS and happened.status and happened.deel is None
    ]
    planned = tuple(_feit(ctx, g, _zegt_ook(against, g)) for g in moments)
    if sum(f.tijd.gedateerd for f in (*planned, *statuses)) < 2 or not any(f.tijd.gedateerd for f in planned):
        return None
    rows = [
        Rij(
            wat=Link(titel="Momenten", url=""),
            feiten=planned,
            uitleg="#opmerkingen-kop" if actie.opmerkingen else "#wanneer",
        ),
        Rij(wat=Link(titel="Status", url=""), feiten=tuple(statuses)),
    ]
    return tijdlint((row for row in rows if row.feiten), ctx.today)


def _volgorde(ctx: Context, agendas: Iterable[str]) -> Iterator[str]:
    """Give the ids of agendas, their themas and acties, as they stand in their agenda."""
    wanted = set(agendas)
    for agenda in (a for a in ctx.region.agendas if a in wanted):
        yield agenda
        for thema in ctx.region.themas_by_agenda.get(agenda, ()):
            yield thema.id
            for actie in ctx.region.acties_by_thema.get(thema.id, ()):
                yield actie.id


def _rij(ctx: Context, item: str, momenten: Sequence[Gepland]) -> Rij:
    actie = ctx.region.acties.get(item)
    against = tegenspraak(actie) if actie else ()
    link = c.item_link(ctx, item)
    return Rij(
        wat=link,
        feiten=tuple(_feit(ctx, planned, _zegt_ook(against, planned)) for planned in momenten),
        uitleg=f"{link.url}#opmerkingen-kop" if actie and actie.opmerkingen else link.url,
    )


def _zegt_ook(against: Sequence[Moment], planned: Gepland) -> str:
    """Give what else the source says of when a moment with a date is, when it contradicts itself."""
    if planned.moment not in against or not planned.moment.wanneer.gedateerd:
        return ""
    return next((m.wanneer.getoond for m in against if not m.wanneer.gedateerd), "")


def _feit(ctx: Context, planned: Gepland, said: str) -> Feit:
    how = c.stand(ctx, planned)
    return Feit(
        tijd=planned.moment.wanneer,
        stand=_STAND.get(how, ONZEKER),
        soort=label_van(ctx.region, planned.moment),
        woorden=tijd_in_woorden(planned, how),
        merk=_merk(ctx, planned, how),
        voor=tuple(ctx.region.partij_naam(slug) for slug in nog_voor(ctx.region, planned, how, ctx.today)),
        tegenspraak=said,
    )


def _merk(ctx: Context, planned: Gepland, how: MomentStand) -> str:
    """Give the words behind a time. Of what is over and whose outcome nobody tells, the page says that once for all."""
    if how in KOMEND:
        return merk_van(ctx.region, planned, how, ctx.today) or "komt nog"
    if how is MomentStand.GEWEEST:
        return "geweest"
    return "" if how in (*VOORBIJ, *TOEN) else merk_van(ctx.region, planned, how, ctx.today)


def _looptijd(ctx: Context, agenda: Agenda, soort: str) -> Feit:
    """Give how long an agenda runs; what the editors say is over before its time stood in its plan only."""
    gone = agenda.looptijd.voorbij(ctx.today)
    over = is_over(ctx.region, agenda.id, ctx.today)
    return Feit(
        tijd=agenda.looptijd,
        stand=GEWEEST if gone else ONZEKER if over else KOMT,
        soort=soort,
        woorden=agenda.looptijd.getoond,
        merk=merk_van_agenda(agenda, ctx.today) or _loopt(agenda.looptijd, ctx.today),
    )


def _loopt(looptijd: Tijd, today: date) -> str:
    if not looptijd.gedateerd:
        return ""
    return "komt nog" if looptijd.na(today) else "loopt"
