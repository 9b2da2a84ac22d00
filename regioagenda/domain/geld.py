"""Money of many acties together: what is said of each is added up, and of how many nothing is said is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Actie, Geld, Jaarbedrag
from regioagenda.domain.woorden import Geldzekerheid


@dataclass(frozen=True, slots=True, kw_only=True)
class JaarSom:
    """What acties cost together in one year, in whole euros.

    `tot` are the moments, as written, up to which spending is told, in the order of the acties; `open` tells that some
    spending has no such moment.
    """

    jaar: str
    begroot: int | None
    uitgegeven: int | None
    tot: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Som:
    """What acties cost together, in whole euros: None is not told, which is no zero.

    `met` is how many say what they cost and `zonder` how many do not; of the first, `uitgegeven_bij` say what was spent,
    `partijen_bij` who pays and `jaren_bij` how it is spread over years. `per_partij` are (party, how sure if that is told, amount) and
    `per_jaar` the years, both in order.
    """

    met: int
    zonder: int
    begroot: int | None
    uitgegeven: int | None
    uitgegeven_bij: int
    partijen_bij: int
    jaren_bij: int
    per_partij: tuple[tuple[str, Geldzekerheid | None, int], ...]
    per_jaar: tuple[JaarSom, ...]


def som(acties: Iterable[Actie]) -> Som | None:
    """Add up; None when no actie says what it costs."""
    found = tuple(acties)
    money = [a.geld for a in found if a.geld is not None and a.geld.totaal.begroot is not None]
    if not money:
        return None
    spent = [g.totaal.uitgegeven for g in money if g.totaal.uitgegeven is not None]
    return Som(
        met=len(money),
        zonder=len(found) - len(money),
        begroot=sum(g.totaal.begroot or 0 for g in money),
        uitgegeven=sum(spent) if spent else None,
        uitgegeven_bij=len(spent),
        partijen_bij=sum(bool(g.wie) for g in money),
        jaren_bij=sum(bool(g.jaren) for g in money),
        per_partij=_per_partij(money),
        per_jaar=_per_jaar(money),
    )


def _per_partij(money: list[Geld]) -> tuple[tuple[str, Geldzekerheid | None, int], ...]:
    amounts: dict[tuple[str, Geldzekerheid | None], int] = defaultdict(int)
    for geld in money:
        for part in geld.wie:
            amounts[part.partij.slug, part.zeker] += part.begroot
    ordered = sorted(amounts.items(), key=lambda item: (-item[1], item[0][0], item[0][1] or ""))
    return tuple((party, sure, amount) for (party, sure), amount in ordered)


def _per_jaar(money: list[Geld]) -> tuple[JaarSom, ...]:
    years = sorted({year.jaar for geld in money for year in geld.jaren})
    rows = {year: [y for geld in money for y in geld.jaren if y.jaar == year] for year in years}
    return tuple(_jaar(year, own) for year, own in rows.items())


def _jaar(year: str, rows: list[Jaarbedrag]) -> JaarSom:
    spent = [y for y in rows if y.uitgegeven is not None]
    return JaarSom(
        jaar=year,
        begroot=_together(y.begroot for y in rows),
        uitgegeven=_together(y.uitgegeven for y in spent),
        tot=tuple(dict.fromkeys(y.tot.getoond for y in spent if y.tot)),
        open=any(y.tot is None for y in spent),
    )


def _together(values: Iterable[int | None]) -> int | None:
    known = [v for v in values if v is not None]
    return sum(known) if known else None
