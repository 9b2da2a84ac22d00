"""Money of an actie, thema or agenda: per year and per payer, with what is known and what is not."""

from __future__ import annotations

from regioagenda.base import nederlands as nl
from regioagenda.base.late import dataclass
from regioagenda.domain import geld as g
from regioagenda.domain.model import (
    Geld,
)
from regioagenda.domain.woorden import Geldzekerheid
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.parts import BronView, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class BetalerView:
    """Who pays how much, and how sure that is."""

    partij: Link
    begroot: str
    zeker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JaarView:
    """The money of one year; empty is not told."""

    jaar: str
    begroot: str
    uitgegeven: str
    tot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GeldView:
    """What it costs: a sentence, who pays, each year, and what it was before."""

    zin: str
    per: str
    wie: tuple[BetalerView, ...]
    jaren: tuple[JaarView, ...]
    was: tuple[str, ...]
    bron: BronView | None


def geld_van(ctx: Context, value: Geld, agenda: str) -> GeldView:
    """Make the view of the money of one item, in whole euros."""
    total = value.totaal
    unsure = sum(b.begroot for b in value.wie if b.zeker is Geldzekerheid.AANGEVRAAGD)
    return GeldView(
        zin=_zin(total.begroot, total.uitgegeven) + (f" Om {nl.euro(unsure)} is alleen gevraagd." if unsure else ""),
        per=value.per.getoond,
        wie=tuple(
            BetalerView(partij=c.partij(ctx, b.partij.slug), begroot=bedrag(b.begroot), zeker=_zeker(ctx, b.zeker))
            for b in value.wie
        ),
        jaren=tuple(
            JaarView(
                jaar=y.jaar,
                begroot=bedrag(y.begroot),
                uitgegeven=bedrag(y.uitgegeven),
                tot=f"tot en met {y.tot.getoond}" if y.tot else "",
            )
            for y in value.jaren
        ),
        was=tuple(
            f"Eerst was er {nl.euro(w.begroot)} begroot ({w.per.getoond}){': ' + w.reden if w.reden else '.'}"
            for w in value.was
        ),
        bron=v.bron(ctx, value.bron, agenda),
    )


def _zeker(ctx: Context, value: Geldzekerheid | None) -> str:
    return value.label if value else ctx.zeg("niet gemeld")


def som_van(ctx: Context, value: g.Som | None, actie: str, acties: str) -> GeldView | None:
    """Make the view of the money of several acties together; None when none of them tells any."""
    if value is None:
        return None
    whole = value.met + value.zonder
    told = (
        f"{value.met} van de {nl.aantal(whole, actie, acties)}"
        if value.zonder
        else f"alle {nl.aantal(whole, actie, acties)}"
    )
    spent = f" Daarvan is {nl.euro(value.uitgegeven)} uitgegeven." if value.uitgegeven is not None else ""
    # A table of fewer acties than the sentence counts says so.
    parts = (("De uitgaven staan", value.uitgegeven_bij), ("Wie betaalt, staat", value.partijen_bij))
    told_of = (*parts, ("Hoeveel het per jaar is, staat", value.jaren_bij))
    partly = "".join(f" {what} bij {count} daarvan." for what, count in told_of if 0 < count < value.met)
    return GeldView(
        zin=f"Bij {told if whole > 1 else f'de ene {actie}'} staat wat het kost: samen {nl.euro(value.begroot or 0)}.{spent}"
        + partly,
        per="",
        wie=tuple(
            BetalerView(partij=c.partij(ctx, slug), begroot=bedrag(amount), zeker=_zeker(ctx, sure))
            for slug, sure, amount in value.per_partij
        ),
        jaren=tuple(
            JaarView(jaar=y.jaar, begroot=bedrag(y.begroot), uitgegeven=bedrag(y.uitgegeven), tot=_tot(y))
            for y in value.per_jaar
        ),
        was=(),
        bron=None,
    )


def _tot(year: g.JaarSom) -> str:
    """Say up to when the spending of a year is told; of several acties it can differ."""
    if not year.tot:
        return ""
    return f"{'voor een deel ' if year.open else ''}tot en met {' of '.join(year.tot)}"


def _zin(begroot: int | None, uitgegeven: int | None) -> str:
    if begroot is None:
        return (
            f"Er is {nl.euro(uitgegeven)} uitgegeven." if uitgegeven is not None else "De kosten zijn nog niet bekend."
        )
    if uitgegeven is None:
        return f"Er is {nl.euro(begroot)} begroot."
    if not begroot:
        return f"Er is niets begroot en {nl.euro(uitgegeven)} uitgegeven."
    exact = 100 * uitgegeven % begroot == 0
    share = f"{'' if exact else 'ongeveer '}{round(100 * uitgegeven / begroot)} procent"
    return f"Van de {nl.euro(begroot)} is {nl.euro(uitgegeven)} uitgegeven: {share}."


def bedrag(value: int | None) -> str:
    """Write an amount in a table; what is not told is empty."""
    return "" if value is None else f"€ {nl.schrijf_getal(value)}"
